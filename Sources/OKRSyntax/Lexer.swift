package import OKRSource

/// The tokens of a file, and what could not be read as a token of the language.
package struct Lexed: Sendable {
  /// The tokens, in order, tiling the file; the last is `.end`.
  package let tokens: [Token]
  package let errors: [SyntaxError]
  /// Opening braces less closing ones.
  let braceBalance: Int
}

/// Cuts a file into tokens; never fails, and every byte is in one.
package func lex(_ file: SourceFile) -> Lexed {
  var lexer = Lexer(file)
  lexer.run()
  return Lexed(tokens: lexer.tokens, errors: lexer.errors, braceBalance: lexer.braceBalance)
}

private struct Lexer {
  let file: SourceFile
  let count: Int
  var position = 0
  var tokens: [Token] = []
  var errors: [SyntaxError] = []
  var braceBalance = 0
  /// The last kind that the grammar sees; thousands after a currency sign read otherwise.
  var lastKind = TokenKind.lineBreak

  init(_ file: SourceFile) {
    self.file = file
    count = file.bytes.count
    // About a token every four bytes; growing the array costs a third of the run.
    tokens.reserveCapacity(file.bytes.count / 3 + 16)
  }

  mutating func run() {
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF {
      position = 3
      tokens.append(Token(.blank, 0))
    }
    while position < count {
      let start = position
      let kind = next()
      // A token always takes a byte; without this a mistake here would never end.
      if position <= start { position = start + 1 }
      tokens.append(Token(kind, start))
      if !kind.isTrivia { lastKind = kind }
    }
    tokens.append(Token(.end, count))
  }

  func byte(_ offset: Int) -> UInt8 { file.byte(at: offset) }

  mutating func report(_ kind: SyntaxError.Kind, _ start: Int) {
    errors.append(SyntaxError(kind, TextRange(start, position)))
  }

  mutating func take(_ kind: TokenKind, _ length: Int = 1) -> TokenKind {
    position += length
    return kind
  }

  private mutating func next() -> TokenKind {
    let first = byte(position)
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return blank()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return numeral()
    case UInt8(ascii: "\""):
      return quoted()
    case UInt8(ascii: "{"):
      braceBalance += 1
      return take(.openBrace)
    case UInt8(ascii: "}"):
      braceBalance -= 1
      return take(.closeBrace)
    case UInt8(ascii: ","): return take(.comma)
    case UInt8(ascii: "."): return take(.dot)
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return take(.ignoredMark)
    case UInt8(ascii: "%"): return percent()
    case UInt8(ascii: "+"): return take(.plus)
    case UInt8(ascii: "-"):
      return byte(position + 1) == UInt8(ascii: ">") ? take(.arrow, 2) : take(.minus)
    case UInt8(ascii: "/"):
      if byte(position + 1) == UInt8(ascii: "/") { return comment() }
      return take(.slash)
    case UInt8(ascii: "<"):
      if conflictMarker(UInt8(ascii: "<")) { return conflict() }
      return byte(position + 1) == UInt8(ascii: "=") ? take(.atMost, 2) : take(.lessThan)
    case UInt8(ascii: ">"):
      if conflictMarker(UInt8(ascii: ">")) { return conflict() }
      return byte(position + 1) == UInt8(ascii: "=") ? take(.atLeast, 2) : take(.moreThan)
    case UInt8(ascii: "="):
      if conflictMarker(UInt8(ascii: "=")) { return conflict() }
      if byte(position + 1) == UInt8(ascii: ">") || byte(position + 1) == UInt8(ascii: "<") { return turnedBound() }
      return strange()
    case UInt8(ascii: "$"): return take(.currency)
    case UInt8(ascii: "?"):
      while byte(position) == UInt8(ascii: "?") { position += 1 }
      return .question
    case UInt8(ascii: "@"): return handle()
    case UInt8(ascii: "*"), UInt8(ascii: ")"): return take(.listMark)
    case UInt8(ascii: "'"): return typographicQuote("'") ?? strange()
    case 0: return nul()
    case 0x80...0xFF: return beyondASCII()
    default: return strange()
    }
  }

  // MARK: - Trivia

  private mutating func blank() -> TokenKind {
    var kind = TokenKind.blank
    while true {
      switch byte(position) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        kind = .lineBreak
        position += 1
      default: return kind
      }
    }
  }

  private mutating func comment() -> TokenKind {
    while position < count, byte(position) != UInt8(ascii: "\n") {
      let start = position
      guard byte(position) >= 0x80 || byte(position) == 0 else {
        position += 1
        continue
      }
      // A comment may say anything, but the file still has to be text.
      if byte(position) == 0 { _ = nul() } else if scalar() == nil { _ = invalid() }
      if position == start { position += 1 }
    }
    if byte(position - 1) == UInt8(ascii: "\r") { position -= 1 }
    return .comment
  }

  private func conflictMarker(_ mark: UInt8) -> Bool {
    guard position == 0 || byte(position - 1) == UInt8(ascii: "\n") else { return false }
    for offset in 0..<7 where byte(position + offset) != mark { return false }
    let after = byte(position + 7)
    return after == UInt8(ascii: " ") || after == UInt8(ascii: "\n") || after == UInt8(ascii: "\r") || position + 7 >= count
  }

  /// The first side of a merge conflict is read on; the marks and the other side are set aside, and told once.
  private mutating func conflict() -> TokenKind {
    let start = position
    let opens = byte(position) == UInt8(ascii: "<")
    skipLine()
    if opens {
      errors.append(SyntaxError(.conflictMarker, TextRange(start, file.lineEnd(at: start))))
      return .conflict
    }
    let isEnd = byte(start) == UInt8(ascii: ">")
    if isEnd || !tokens.contains(where: { $0.kind == .conflict }) {
      errors.append(SyntaxError(.conflictMarker, TextRange(start, file.lineEnd(at: start))))
      return .conflict
    }
    while position < count {
      let isLast = conflictMarker(UInt8(ascii: ">"))
      skipLine()
      if isLast { break }
    }
    return .conflict
  }

  private mutating func skipLine() {
    while position < count, byte(position) != UInt8(ascii: "\n") { position += 1 }
    if position < count { position += 1 }
  }

  // MARK: - Words and numbers

  private mutating func word() -> TokenKind {
    let start = position
    scanWord()
    if start < position, let keyword = Keyword.spelled(file.bytes(TextRange(start, position))) {
      return .keyword(keyword)
    }
    splitBeforeNumber(from: start)
    return .word
  }

  private mutating func scanWord() {
    while position < count {
      let current = byte(position)
      switch current {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        position += 1
      case UInt8(ascii: "-"):
        guard isWordByte(byte(position + 1)) || letter(at: position + 1) != nil else { return }
        position += 1
      case 0x80...0xFF:
        guard let length = letter(at: position) else { return }
        position += length
      default:
        return
      }
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// `不少于30` is a word and a number: Chinese sets no blank between them.
  private mutating func splitBeforeNumber(from start: Int) {
    guard byte(start) >= 0xE0 else { return }
    guard let digit = (start..<position).first(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte($0) }) else { return }
    if HandTyped.beforeNumber.contains(file.text(TextRange(start, digit))) { position = digit }
  }

  private mutating func handle() -> TokenKind {
    let start = position
    position += 1
    if isWordByte(byte(position)) || letter(at: position) != nil {
      scanWord()
      return .handle
    }
    position = start
    return strange()
  }

  private mutating func numeral() -> TokenKind {
    let start = position
    scanNumeral()
    let run = file.text(TextRange(start, position))
    let numeral = Numeral.classify(run, afterCurrency: lastKind == .currency)
    switch numeral {
    case .number(let digits):
      if digits.utf8.count > 28 { report(.badNumber(run), start) }
      return .number
    case .date: return .date
    case .period: return .period
    case .loose: return .looseDate
    case .ambiguous(let readings):
      report(.ambiguousNumber(found: run, readings: readings), start)
      return .number
    case .ambiguousDate(let readings):
      report(.ambiguousDate(found: run, readings: readings, cycle: nil), start)
      return .date
    case .unreadable:
      report(.badNumber(run), start)
      return .number
    case .otherForm(let meaning, let plain):
      switch meaning {
      case .date:
        report(.dateForm(found: run, iso: plain), start)
        return .date
      case .period:
        report(.dateForm(found: run, iso: plain), start)
        return .period
      case .number, .otherForm, .loose, .ambiguous, .ambiguousDate, .unreadable:
        report(.numberForm(found: run, plain: plain), start)
        return .number
      }
    }
  }

  private func isDigit(at offset: Int) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(offset) }

  private mutating func scanNumeral() {
    let start = position
    while position < count {
      switch byte(position) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        position += 1
      case UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: "/"):
        guard isDigit(at: position + 1) else { return }
        position += 1
      case UInt8(ascii: "."):
        if isDigit(at: position + 1) {
          position += 1
        } else {
          if endsLooseDate(from: start) { position += 1 }
          return
        }
      case UInt8(ascii: "-"):
        let after = byte(position + 1)
        let letter = after == UInt8(ascii: "Q") || after == UInt8(ascii: "H") || after == UInt8(ascii: "W")
        guard isDigit(at: position + 1) || (letter && isDigit(at: position + 2)) else { return }
        position += letter ? 2 : 1
      case 0x80...0xFF:
        guard let length = numeralMark(from: start) else { return }
        position += length
      default:
        return
      }
    }
  }

  /// Whether the run so far is `30.9` and the dot after it closes a Finnish date.
  private func endsLooseDate(from start: Int) -> Bool {
    let run = file.bytes(TextRange(start, position))
    let parts = run.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) }
  }

  /// The length of a mark beyond ASCII that stands inside a number or a date.
  private func numeralMark(from start: Int) -> Int? {
    guard let (value, length) = decoded(at: position) else { return nil }
    let after = position + length
    switch value {
    case 0xFF10...0xFF19: return length
    case 0x3002, 0xFF0E, 0xFF0C: return isDigit(at: after) || fullWidthDigit(at: after) ? length : nil
    case 0xA0, 0x202F, 0x2009:
      let three = (0..<3).allSatisfy { isDigit(at: after + $0) }
      return three && !isDigit(at: after + 3) ? length : nil
    case 0x5E74:  // 年
      return position - start == 4 ? length : nil
    case 0x6708:  // 月
      let run = file.bytes(TextRange(start, position))
      if run.contains(0xE5) { return length }
      guard run.count <= 2, isDigit(at: after) else { return nil }
      let end = isDigit(at: after + 1) ? after + 2 : after + 1
      return decoded(at: end).map { [0x65E5, 0x53F7, 0x865F].contains($0.0) } == true ? length : nil
    case 0x65E5, 0x53F7, 0x865F:  // 日 号 號
      return file.bytes(TextRange(start, position)).contains(0x9C) && file.text(TextRange(start, position)).contains("月")
        ? length : nil
    default: return nil
    }
  }

  private func fullWidthDigit(at offset: Int) -> Bool {
    decoded(at: offset).map { (0xFF10...0xFF19).contains($0.0) } == true
  }

  /// `%`, and what Finnish hangs on it: `%:lla`, `%-yks.`
  private mutating func percent() -> TokenKind {
    let start = position
    position += 1
    return percentTail(from: start)
  }

  private mutating func percentTail(from start: Int) -> TokenKind {
    let mark = byte(position)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-"), letterOrASCII(at: position + 1) else { return .percent }
    position += 1
    let tail = position
    while letterOrASCII(at: position) { position += max(1, letter(at: position) ?? 1) }
    let isPoints = mark == UInt8(ascii: "-") && file.text(TextRange(tail, position)).lowercased().hasPrefix("yks")
    if isPoints, byte(position) == UInt8(ascii: ".") { position += 1 }
    report(.numberForm(found: file.text(TextRange(start, position)), plain: isPoints ? "pp" : "%"), start)
    return isPoints ? .points : .percent
  }

  private func letterOrASCII(at offset: Int) -> Bool {
    let value = byte(offset)
    return value < 0x80 ? isWordByte(value) && !isDigit(at: offset) : letter(at: offset) != nil
  }

  // MARK: - Text

  private mutating func quoted() -> TokenKind {
    let start = position
    if byte(position + 1) == UInt8(ascii: "\""), byte(position + 2) == UInt8(ascii: "\"") { return block() }
    position += 1
    var typographicEnd: Int?
    while position < count {
      switch byte(position) {
      case UInt8(ascii: "\""):
        position += 1
        return .text
      case UInt8(ascii: "\\"):
        escape()
      case UInt8(ascii: "\n"):
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

  private mutating func unclosed(from start: Int, _ typographicEnd: Int?) -> TokenKind {
    // Opened straight and closed curly: a word processor was here.
    if let typographicEnd {
      position = typographicEnd
      let found = file.text(TextRange(start, position))
      report(.punctuation(found: found, plain: "\(found.dropLast())\""), start)
      return .text
    }
    position = max(start + 1, file.lineEnd(at: start))
    errors.append(SyntaxError(.unclosedText, TextRange(start, trimmedEnd(from: start))))
    return .text
  }

  /// Where the words of an unclosed text end on its line.
  private func trimmedEnd(from start: Int) -> Int {
    var end = position
    while end > start + 1, byte(end - 1) == UInt8(ascii: " ") || byte(end - 1) == UInt8(ascii: "\t") { end -= 1 }
    return end
  }

  private mutating func block() -> TokenKind {
    let start = position
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
    position = max(start + 3, file.lineEnd(at: start))
    errors.append(SyntaxError(.unclosedText, TextRange(start, position)))
    return .text
  }

  private mutating func escape() {
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
      if byte(position) != UInt8(ascii: "\n"), byte(position) < 0x80 {
        let end = position
        position = min(count, end + 1)
        report(.badEscape(file.text(TextRange(start, position))), start)
      } else {
        report(.badEscape("\\"), start)
      }
    }
  }

  private func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// A text in the quotes of another language or of a word processor.
  private mutating func typographicQuote(_ opening: Unicode.Scalar) -> TokenKind? {
    guard let closers = Quotes.closers[opening] else { return nil }
    let start = position
    let end = file.lineEnd(at: start)
    var offset = start + opening.utf8.count
    var close: Int?
    while offset < end, let (value, length) = decoded(at: offset) {
      offset += length
      if closers.contains(value) {
        close = offset
        // An apostrophe also closes nothing, so of single quotes the last one counts.
        if opening != "'", opening != "\u{2018}", opening != "\u{2019}" { break }
      }
    }
    guard let close else {
      if opening == "'" { return nil }
      position = end
      errors.append(SyntaxError(.unclosedText, TextRange(start, trimmedEnd(from: start))))
      return .text
    }
    position = close
    let found = file.text(TextRange(start, position))
    let inner = found.dropFirst().dropLast().map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    report(.punctuation(found: found, plain: "\"\(inner)\""), start)
    return .text
  }

  // MARK: - Beyond the language

  private mutating func beyondASCII() -> TokenKind {
    let start = position
    guard let (value, length) = decoded(at: position), let found = Unicode.Scalar(value) else { return invalid() }
    if letter(at: position) != nil { return word() }
    position += length
    func plain(_ kind: TokenKind, _ text: String) -> TokenKind {
      report(.punctuation(found: String(found), plain: text), start)
      return kind
    }
    switch value {
    case 0xFF10...0xFF19:
      position = start
      return numeral()
    case 0xA0, 0x202F, 0x2009, 0x2003, 0x2002, 0x3000:
      while let (next, length) = decoded(at: position), next == value { position += length }
      report(.punctuation(found: String(found), plain: " "), start)
      return .blank
    case 0xFF0C, 0x3001:
      if value == 0x3001, decoded(at: position).map({ $0.0 == 0x3001 }) == true { return fullWidthComment(from: start) }
      return value == 0x3001 ? .listMark : plain(.comma, ",")
    case 0xFF0F:
      if decoded(at: position).map({ $0.0 == 0xFF0F }) == true { return fullWidthComment(from: start) }
      return plain(.slash, "/")
    case 0xFF1B, 0xFF1A: return .ignoredMark
    case 0xFF5B:
      braceBalance += 1
      return plain(.openBrace, "{")
    case 0xFF5D:
      braceBalance -= 1
      return plain(.closeBrace, "}")
    case 0xFF05:
      _ = plain(.percent, "%")
      return percentTail(from: start)
    case 0xFF1C, 0xFF1E: return fullWidthBound(value, from: start)
    case 0x2265: return .atLeast
    case 0x2264: return .atMost
    case 0xFF0B: return plain(.plus, "+")
    case 0xFF0D, 0x2212, 0x2013, 0x2014:
      let isBullet = value != 0x2212 && (byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t"))
      return isBullet && startsLine(start) ? .listMark : plain(.minus, "-")
    case 0xFF0E: return plain(.dot, ".")
    case 0xFF20:
      scanWord()
      report(.punctuation(found: String(found), plain: "@"), start)
      return position > start + length ? .handle : .unknown
    case 0x20AC, 0xA3, 0xA5: return .currency
    case 0xFFE5: return plain(.currency, "¥")
    case 0xFF04: return plain(.currency, "$")
    case 0xFF1F: return .question
    case 0x2192, 0x21D2: return .arrow
    case 0x2022, 0x25CF, 0x25E6, 0x25AA, 0x2023, 0xB7, 0xFF09, 0x30FB: return .listMark
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069:
      while let (next, length) = decoded(at: position), isInvisible(next) { position += length }
      report(.punctuation(found: String(found), plain: ""), start)
      return .blank
    default:
      position = start
      return typographicQuote(found) ?? strange()
    }
  }

  private func isInvisible(_ value: UInt32) -> Bool {
    (0x200B...0x200F).contains(value) || value == 0x2060 || value == 0xFEFF || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  private func startsLine(_ offset: Int) -> Bool {
    var before = offset - 1
    while byte(before) == UInt8(ascii: " ") || byte(before) == UInt8(ascii: "\t") { before -= 1 }
    return before < 0 || byte(before) == UInt8(ascii: "\n")
  }

  private mutating func fullWidthComment(from start: Int) -> TokenKind {
    position = start + 6
    report(.punctuation(found: file.text(TextRange(start, position)), plain: "//"), start)
    return comment()
  }

  /// `＜＝`, `＜=`, `＜`.
  private mutating func fullWidthBound(_ value: UInt32, from start: Int) -> TokenKind {
    let less = value == 0xFF1C
    var orEqual = false
    if byte(position) == UInt8(ascii: "=") {
      orEqual = true
      position += 1
    } else if let (next, length) = decoded(at: position), next == 0xFF1D {
      orEqual = true
      position += length
    }
    let plain = (less ? "<" : ">") + (orEqual ? "=" : "")
    report(.punctuation(found: file.text(TextRange(start, position)), plain: plain), start)
    return less ? (orEqual ? .atMost : .lessThan) : (orEqual ? .atLeast : .moreThan)
  }

  /// `=>` and `=<`.
  private mutating func turnedBound() -> TokenKind {
    let start = position
    let more = byte(position + 1) == UInt8(ascii: ">")
    position += 2
    report(.punctuation(found: file.text(TextRange(start, position)), plain: more ? ">=" : "<="), start)
    return more ? .atLeast : .atMost
  }

  private mutating func nul() -> TokenKind {
    let start = position
    while position < count, byte(position) == 0 { position += 1 }
    report(.nulByte, start)
    return .blank
  }

  /// Bytes that are no UTF-8: one finding for a run of them.
  private mutating func invalid() -> TokenKind {
    let start = position
    while position < count, byte(position) >= 0x80, scalar() == nil { position += 1 }
    if position == start { position += 1 }
    report(.invalidUTF8, start)
    return .blank
  }

  private mutating func strange() -> TokenKind {
    let start = position
    position += scalar() ?? 1
    report(.strangeCharacter(file.text(TextRange(start, position))), start)
    return .unknown
  }

  // MARK: - UTF-8

  /// The length of the well-formed sequence at the position, or nil.
  private func scalar() -> Int? { decoded(at: position)?.1 }

  /// The scalar at an offset and its length in bytes, or nil where the bytes are no UTF-8.
  private func decoded(at offset: Int) -> (UInt32, Int)? {
    let first = byte(offset)
    guard offset < count, first >= 0x80 else { return offset < count ? (UInt32(first), 1) : nil }
    func continuation(_ index: Int) -> UInt32? {
      let value = byte(offset + index)
      return value & 0xC0 == 0x80 ? UInt32(value & 0x3F) : nil
    }
    switch first {
    case 0xC2...0xDF:
      guard let second = continuation(1) else { return nil }
      return (UInt32(first & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let second = continuation(1), let third = continuation(2) else { return nil }
      let value = UInt32(first & 0x0F) << 12 | second << 6 | third
      return value >= 0x800 && !(0xD800...0xDFFF).contains(value) ? (value, 3) : nil
    case 0xF0...0xF4:
      guard let second = continuation(1), let third = continuation(2), let fourth = continuation(3) else { return nil }
      let value = UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth
      return (0x10000...0x10FFFF).contains(value) ? (value, 4) : nil
    default:
      return nil
    }
  }

  /// The length of the letter, or of the mark that follows one, at an offset; nil where there is none.
  private func letter(at offset: Int) -> Int? {
    guard let (value, length) = decoded(at: offset) else { return nil }
    if value < 0x80 { return isWordByte(UInt8(value)) && !isDigit(at: offset) && value != 0x5F ? 1 : nil }
    // Han, the common case, without asking the tables; 〇 is a letter of names too.
    if (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) { return length }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if scalar.properties.isAlphabetic { return length }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return length
    default: return nil
    }
  }
}

/// The quotes that word processors and other languages set around a title.
private enum Quotes {
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
  static let closing: Set<UInt32> = [0x201C, 0x201D, 0x201F, 0xFF02]
}
