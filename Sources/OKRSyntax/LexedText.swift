import OKRSource

/// Texts, in the language's quotes and in others.
extension Lexer {
  mutating func quoted() -> TokenKind {
    let start = position
    if byte(position + 1) == UInt8(ascii: "\""), byte(position + 2) == UInt8(ascii: "\"") { return block() }
    position += 1
    var typographicEnd: Int?
    while position < count {
      position = file.bytes.firstUnusual(from: position, or: UInt8(ascii: "\""), or: UInt8(ascii: "\\"))
      guard position < count else { break }
      switch byte(position) {
      case UInt8(ascii: "\""):
        let isInner = byte(position - 1) == UInt8(ascii: " ") || Lexer.isWordByte(byte(position + 1))
        if isInner, takeInnerQuotes(of: start) { return .text }
        position += 1
        return .text
      case UInt8(ascii: "\\"):
        escape()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return unclosed(from: start, typographicEnd)
      case 0:
        _ = nul()
      case 0x80...0xFF:
        guard let (value, length) = decoded(at: position) else {
          _ = invalid()
          continue
        }
        position += length
        if Quotes.closing.contains(value) { typographicEnd = position }
      default:
        position += 1
      }
    }
    return unclosed(from: start, typographicEnd)
  }

  /// `"The "Golden" club"`, `"Guests who say ""wow"""`: a text with quotes in it, up to its end; false where none open here.
  private mutating func takeInnerQuotes(of start: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    // No title is longer, and a line may hold a million quotes.
    let limit = min(position + 512, file.lineEnd(at: start))
    func isBlank(_ offset: Int) -> Bool { byte(offset) == UInt8(ascii: " ") }
    let width = byte(position + 1) == quote ? 2 : 1
    func opens(_ offset: Int) -> Bool {
      let next = byte(offset + width)
      return byte(offset + width - 1) == quote
        && (isBlank(offset - 1) ? Lexer.isWordByte(next) || next >= 0x80 : width == 1 && opensWord(offset))
    }
    // The"Golden" club; done "Signed"next "Move": but no clause that touches the text before it.
    func opensWord(_ offset: Int) -> Bool {
      guard let close = closing(behind: offset + 1) else { return false }
      let words = file.text(TextRange(offset + 1, close))
      let first = String(words.prefix { $0.isLetter }).lowercased()
      return !first.isEmpty && !words.contains { $0.isNumber || $0 == "@" || $0 == "{" }
        && !HandTyped.isClauseWord(first)
    }
    func closing(behind offset: Int) -> Int? {
      var offset = offset
      while offset < limit, byte(offset) != quote { offset += byte(offset) == UInt8(ascii: "\\") ? 2 : 1 }
      return offset < limit ? offset : nil
    }
    guard position > start + 1, opens(position) else { return false }
    var (open, marks) = (position, Set<Int>())
    while true {
      guard let close = closing(behind: open + width), !isBlank(close - 1), byte(close + width - 1) == quote,
        let next = closing(behind: close + width)
      else { return false }
      marks.formUnion([open + width - 1, close + width - 1])
      guard !opens(next) else {
        open = next
        continue
      }
      position = next + 1
      let escaped = (start..<position).flatMap { offset -> [UInt8] in
        if marks.contains(offset) { return width == 1 ? [UInt8(ascii: "\\"), quote] : [quote] }
        return width == 2 && marks.contains(offset + 1) ? [UInt8(ascii: "\\")] : [byte(offset)]
      }
      report(
        .punctuation(found: file.text(TextRange(start, position)), plain: String(decoding: escaped, as: UTF8.self)),
        start)
      return true
    }
  }

  mutating func unclosed(from start: Int, _ typographicEnd: Int?) -> TokenKind {
    // Opened straight and closed curly: a word processor was here.
    if let typographicEnd {
      position = typographicEnd
      let found = file.text(TextRange(start, position))
      report(.punctuation(found: found, plain: "\(found.dropLast())\""), start)
      return .text
    }
    if takeWrapped(from: start, closers: ["\""]) { return .text }
    return unclosed(from: start, until: file.lineEnd(at: start))
  }

  private mutating func takeWrapped(from start: Int, closers: Set<Character>) -> Bool {
    guard let end = endOfWrapped(from: start, closers) else { return false }
    position = end
    report(.wrappedText, start)
    return true
  }

  /// Where a text ends that a page or a mail has wrapped: the next line goes on with it in small letters, and its first
  /// quote closes it, behind which the line ends or a clause starts.
  private func endOfWrapped(from start: Int, _ closers: Set<Character>) -> Int? {
    var line = file.lineEnd(at: start)
    guard start > 0, byte(start - 1) == UInt8(ascii: " "), line > start + 2 else { return nil }
    for _ in 0..<2 where line < count {
      var offset = file.bytes.index(afterLineBreakAt: line)
      let end = file.lineEnd(at: offset)
      while offset < end, byte(offset) == UInt8(ascii: " ") || byte(offset) == UInt8(ascii: "\t") { offset += 1 }
      // No line of a title is longer, and a file may be one line.
      guard end - offset < 256 else { return nil }
      let text = file.text(TextRange(offset, end))
      guard let first = text.first, first.isLowercase || first.isNumber || first.isIdeograph || first == "-" else {
        return nil
      }
      let quote = text.firstIndex(where: closers.contains)
      // To clean floor" from 3 h: what follows is none of what the clause takes.
      if HandTyped.isClauseWord(String(text.prefix { $0.isLetter || $0 == "-" })),
        text[..<(quote ?? text.endIndex)].contains(where: { $0.isNumber || $0 == "@" || $0 == "{" }) || quote == nil
      {
        return nil
      }
      // - Call them: a bullet of its own, where no quote ends it.
      if first == "-", quote == nil { return nil }
      guard let quote else {
        line = end
        continue
      }
      let behind = text[text.index(after: quote)...]
      let next = behind.drop { $0 == " " || $0 == "\t" }
      let opensClause = behind.first == " " && HandTyped.isClauseWord(String(next.prefix { $0.isLetter || $0 == "-" }))
      guard text[..<quote].last != " ", behind.count(where: { $0 == "\"" }).isMultiple(of: 2),
        next.isEmpty || next.first == "{" || next.first == "}" || next.hasPrefix("//") || opensClause
      else { return nil }
      return offset + text[...quote].utf8.count
    }
    return nil
  }

  /// A text without an end holds the words of its line; braces that close the line are not among them.
  mutating func unclosed(from start: Int, until end: Int) -> TokenKind {
    position = commentStart(from: start, until: end)
    var open = 0
    for offset in file.lineStart(at: start)..<start {
      if byte(offset) == UInt8(ascii: "{") { open += 1 }
      if byte(offset) == UInt8(ascii: "}") { open -= 1 }
    }
    // After a letter it closes a text that was never opened.
    if start > 0,
      Lexer.isWordByte(byte(start - 1)) || byte(start - 1) >= 0x80
        || [UInt8(ascii: "."), UInt8(ascii: "%")].contains(byte(start - 1))
    {
      position = start + (decoded(at: start)?.1 ?? 1)
    }
    let typedEnd = position
    trim: while position > start + 1 {
      switch byte(position - 1) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "{"): position -= 1
      case UInt8(ascii: "}"):
        // Only a block that was opened on the line is closed on it.
        guard open > 0 else { break trim }
        open -= 1
        position -= 1
      default: break trim
      }
    }
    let opensBlock = file.bytes(TextRange(position, typedEnd)).contains(UInt8(ascii: "{"))
    report(.unclosedText(isWhole: isWholeLine(from: start, opensBlock: opensBlock)), start)
    return .text
  }

  /// Whether what stands behind an opening quote can only be its text: no word of it starts a clause, and no
  /// number but a year stands in it.
  private func isWholeLine(from start: Int, opensBlock: Bool) -> Bool {
    guard byte(start) == UInt8(ascii: "\""), start > 0, byte(start - 1) == UInt8(ascii: " "), position > start + 8,
      !file.text(TextRange(file.lineStart(at: start), start)).contains("\"")
    else { return false }
    guard !isClosedBelow(position) else { return false }
    let text = file.text(TextRange(start + 1, position))
    let words = text.split { " ,.:;()".contains($0) }
    return (words.count > 1 || opensBlock) && !text.contains { "\"@{}→".contains($0) }
      && words.allSatisfy { word in
        // The brace of a block ends a title, so a word of the language in it is one of the title's.
        let keyword = opensBlock ? nil : Keyword.spelled(Array(word.lowercased().utf8)[...])
        let isYear = word.utf8.count == 4 && word.hasPrefix("20")
        let hasDigit = word.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return (keyword == nil || keyword == .for) && (isYear || !hasDigit)
      }
  }

  /// Whether the next line with anything on it has one quote too many, which closes the text here.
  private func isClosedBelow(_ offset: Int) -> Bool {
    var start = file.lineEnd(at: offset)
    for _ in 0..<3 where start < count {
      start = file.bytes.index(afterLineBreakAt: start)
      let line = file.bytes(TextRange(start, min(file.lineEnd(at: start), start + 512)))
      if line.contains(where: { $0 > 0x20 }) {
        return !line.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2)
      }
      start = file.lineEnd(at: start)
    }
    return false
  }

  /// Where a comment behind a text without an end starts: two slashes after a blank, which no address on the web has.
  private func commentStart(from start: Int, until end: Int) -> Int {
    var offset = start + 2
    while offset + 1 < end {
      if byte(offset) == UInt8(ascii: "/"), byte(offset + 1) == UInt8(ascii: "/"),
        byte(offset - 1) == UInt8(ascii: " ") || byte(offset - 1) == UInt8(ascii: "\t")
      {
        return offset
      }
      offset += 1
    }
    return end
  }

  mutating func block() -> TokenKind {
    let start = position
    let errorCount = errors.count
    position += 3
    while position < count {
      if byte(position) == UInt8(ascii: "\""), byte(position + 1) == UInt8(ascii: "\""),
        byte(position + 2) == UInt8(ascii: "\"")
      {
        position += 3
        return .text
      }
      if byte(position) == UInt8(ascii: "\\") {
        escape()
      } else if byte(position) == 0 {
        _ = nul()
      } else if byte(position) >= 0x80, scalar() == nil {
        _ = invalid()
      } else {
        position += byte(position) >= 0x80 ? scalar() ?? 1 : 1
      }
    }
    // All the rest of the file was read as text; its lines are read again.
    errors.removeSubrange(errorCount...)
    return unclosed(from: start, until: max(start + 3, file.lineEnd(at: start)))
  }

  mutating func escape() {
    let start = position
    position += 1
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"):
      position += 1
    case UInt8(ascii: "u") where byte(position + 1) == UInt8(ascii: "{"):
      position += 2
      let digits = position
      while isHex(byte(position)) { position += 1 }
      let value = UInt32(file.text(TextRange(digits, position)), radix: 16)
      if byte(position) == UInt8(ascii: "}"), value.flatMap(Unicode.Scalar.init) != nil {
        position += 1
      } else {
        report(.badEscape(file.text(TextRange(start, position))), start)
      }
    default:
      // The character after the stroke is left to the text, so a closing quote still closes.
      if !byte(position).isLineBreak, byte(position) < 0x80 {
        let end = position
        position = min(count, end + 1)
        report(.badEscape(file.text(TextRange(start, position))), start)
      } else {
        report(.badEscape("\\"), start)
      }
    }
  }

  func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// A text in the quotes of another language or of a word processor.
  mutating func typographicQuote(_ opening: Unicode.Scalar) -> TokenKind? {
    guard let closers = Quotes.closers[opening] else { return nil }
    let start = position
    var offset = start + opening.utf8.count
    var close: Int?
    var depth = 0
    while !byte(offset).isLineBreak, let (value, length) = decoded(at: offset) {
      offset += length
      // “客人都说“好””: as many marks close it as open it.
      if value == opening.value, let own = Quotes.own[opening], byte(offset) != UInt8(ascii: " "),
        marks(own, behind: offset) > depth + 1
      {
        depth += 1
        continue
      }
      if depth > 0, Quotes.own[opening] == value {
        depth -= 1
        continue
      }
      if closers.contains(value) {
        close = offset
        // An apostrophe also closes nothing, so of single quotes the last one counts.
        if opening != "'", opening != "\u{2018}", opening != "\u{2019}" { break }
      }
    }
    guard let close else {
      if opening == "'" { return nil }
      if takeWrapped(from: start, closers: Set(closers.compactMap(Unicode.Scalar.init).map(Character.init))) {
        return .text
      }
      return unclosed(from: start, until: file.lineEnd(at: start))
    }
    position = close
    let found = file.text(TextRange(start, position))
    let inner = found.dropFirst().dropLast().map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    report(.punctuation(found: found, plain: "\"\(inner)\""), start)
    return .text
  }
}

extension Lexer {
  /// How often a mark stands on the line behind an offset, as far as a title goes.
  private func marks(_ mark: UInt32, behind offset: Int) -> Int {
    var (offset, found) = (offset, 0)
    let limit = offset + 512
    while offset < limit, !byte(offset).isLineBreak, let (value, length) = decoded(at: offset) {
      offset += length
      if value == mark { found += 1 }
    }
    return found
  }
}

/// The quotes that word processors and other languages set around a title.
enum Quotes {
  /// The mark that alone closes what a mark opens, where both may stand in a text again.
  static let own: [Unicode.Scalar: UInt32] = [
    "\u{201C}": 0x201D, "\u{AB}": 0xBB, "\u{300C}": 0x300D, "\u{300E}": 0x300F, "\u{300A}": 0x300B,
  ]

  static let closers: [Unicode.Scalar: Set<UInt32>] = {
    let curly: Set<UInt32> = [0x201C, 0x201D, 0x201E, 0x201F, 0x22]
    let angled: Set<UInt32> = [0xAB, 0xBB]
    let single: Set<UInt32> = [0x27, 0x2018, 0x2019]
    return [
      "\u{201C}": curly, "\u{201D}": curly, "\u{201E}": curly, "\u{201F}": curly, "\u{AB}": angled, "\u{BB}": angled,
      "\u{300C}": [0x300D], "\u{300E}": [0x300F], "\u{FF02}": [0xFF02, 0x22], "'": single, "\u{2018}": single,
      "\u{2019}": single, "\u{300A}": [0x300B],
    ]
  }()

  /// What may close a text that was opened with a straight quote.
  static let closing: [UInt32] = [0x201C, 0x201D, 0x201F, 0xFF02]
}

extension Character {
  fileprivate var isIdeograph: Bool { unicodeScalars.first.map { (0x4E00..<0xA000).contains($0.value) } ?? false }
}
