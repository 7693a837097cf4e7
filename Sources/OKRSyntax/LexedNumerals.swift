import OKRReader
import OKRSource

/// Words, handles and runs of digits.
extension Lexer {
  mutating func word() -> TokenKind {
    let start = position
    scanWord()
    if start < position, let keyword = Keyword.spelled(file.bytes(TextRange(start, position))) {
      return .keyword(keyword)
    }
    if position - start == 1, isBulletOfWord(at: start) { return .listMark }
    splitBeforeNumber(from: start)
    if start + 10 >= position, position > start, isDigit(at: position) || isSign(at: position),
      let keyword = Lexer.keyword(file.bytes(TextRange(start, position)))
    {
      return .keyword(keyword)
    }
    return .word
  }

  /// The bullet of a second level, which a word processor pastes as an o and a tab.
  private func isBulletOfWord(at start: Int) -> Bool {
    byte(start) == UInt8(ascii: "o") && byte(start + 1) == UInt8(ascii: "\t") && startsLine(start)
  }

  mutating func scanWord() {
    let start = position
    // Most words are letters of ASCII to their end.
    skip(while: Lexer.isWordByte)
    if byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\n") { return }
    while position < count {
      let current = byte(position)
      switch current {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        position += 1
      case UInt8(ascii: "-"):
        guard Lexer.isWordByte(byte(position + 1)) || letter(at: position + 1) != nil else { return }
        position += 1
      case 0x80...0xFF:
        if let length = letter(at: position) { position += length } else if !takeApostrophe(in: start) { return }
      default:
        guard takeApostrophe(in: start) else { return }
      }
    }
  }

  /// Takes an apostrophe within a word, in place of which a name has a hyphen.
  private mutating func takeApostrophe(in word: Int) -> Bool {
    let mark = position
    position += apostrophe(at: mark, in: word)
    if position > mark { report(.punctuation(found: file.text(TextRange(mark, position)), plain: "-"), mark) }
    return position > mark
  }

  /// Takes bytes as far as they are of a kind, by a place and an array of its own.
  @inline(__always)
  mutating func skip(while isOfKind: (UInt8) -> Bool) {
    let bytes = file.bytes
    var end = position
    while end < bytes.count, isOfKind(bytes[end]) { end += 1 }
    position = end
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// `不少于30` is a word and a number: Chinese sets no blank between them.
  mutating func splitBeforeNumber(from start: Int) {
    guard byte(start) >= 0xE0 else { return splitKeyword(from: start) }
    // 120萬增至NT$150萬: the unit ends where the next clause starts.
    if lastKind == .number, let end = clauseStart(in: start + 3..<position) {
      position = end
      return
    }
    if tokens.last?.kind == .word, let end = clauseStart(in: start..<start + 1) {
      position = min(position, end + clauseLength(end))
      return
    }
    // 从五成, 信心七成: what follows is a number in Han.
    if lastKind != .number, !isNameNext || lastKind == .word {
      for end in [start + 3, start + 6, start + 9] where end < position {
        let word = file.text(TextRange(start, end))
        guard HandTyped.takesNumber(word), HandTyped.synonyms[word] != .objective,
          !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(end))
        else { continue }
        let rest = ValueText(file.bytes(TextRange(end, min(count, position + 12))))
        let reader = AmountReader(rest, takesAnyUnit: false)
        guard reader.quantity(0) != nil || reader.unknown(0) != nil else { continue }
        position = end
        return
      }
    }
    guard let digit = (start..<position).first(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte($0) }) else {
      return
    }
    let words = file.text(TextRange(start, digit))
    // `从20家到30家`, `6件降到2件`: the unit ends where the next clause starts.
    for length in [12, 9, 6, 3] where digit - length >= start {
      let keyword = file.text(TextRange(digit - length, digit))
      guard HandTyped.synonyms[keyword] == .to, lastKind == .number || words == keyword else { continue }
      position = words == keyword ? digit : digit - length
      return
    }
    // Right behind a word that was split off no name stands.
    let isGlued = tokens.last?.kind == .word
    if isGlued, HandTyped.isBeforeNumber(words) || ValueText.timeUnit(named: words) != nil {
      position = digit
      return
    }
    // 每月6件, 截止2月底.
    let isDue = HandTyped.synonyms[words] == .by
    if isDue && [.word, .comma].contains(lastKind) || !isNameNext && (isDue || ValueText.timeUnit(named: words) != nil)
    {
      position = digit
      return
    }
    guard
      !isNameNext && HandTyped.isBeforeNumber(words)
        || [.word, .comma].contains(lastKind) && HandTyped.takesNumber(words)
    else {
      return
    }
    // After a number `信心2` may be a unit, and after a word a name, but `信心0.7` and `信心70%` are neither.
    let isMarked = ".,%".utf8.contains(byte(position)) || decoded(at: position)?.0 == 0xFF05
    switch lastKind {
    case .number: guard isMarked || byte(position) >= 0x80 else { return }
    case .word, .comma: guard isMarked else { return }
    default: break
    }
    position = digit
  }

  /// `22 beds to8 beds`, `9 by2026-09-01`: a word of the language that digits touch, behind a number and at most one word
  /// that says what is counted, where no name stands.
  private mutating func splitKeyword(from start: Int) {
    guard position > start + 2,
      let digit = (start + 2..<min(position, start + 11)).first(where: { isDigit(at: $0) || isSign(at: $0) }),
      let keyword = Lexer.keyword(file.bytes(TextRange(start, digit))), keyword.takesNumberBehindNumber, isBehindNumber,
      !(digit + 1..<position).contains(where: { byte($0) == UInt8(ascii: "-") && !isDigit(at: $0 + 1) })
    else { return }
    // To10%: with its sign and its decimals.
    while position < count, byte(position) > 0x20, !"{}\"@,;:".utf8.contains(byte(position)), position < digit + 24 {
      position += 1
    }
    let end = position
    report(
      .otherWord(
        typed: file.text(TextRange(start, end)), meant: "\(keyword.rawValue) \(file.text(TextRange(digit, end)))",
        why: nil),
      start)
    position = digit
  }

  /// Whether the minus of a number stands at an offset.
  private func isSign(at offset: Int) -> Bool { byte(offset) == UInt8(ascii: "-") && isDigit(at: offset + 1) }

  /// The word of the language that some bytes are, also with a capital before a number that touches it.
  private static func keyword(_ bytes: ArraySlice<UInt8>) -> Keyword? {
    Keyword.spelled(ValueText.folded(Array(bytes))[...])
  }

  /// Whether the last word before here is a number or its sign, or one word behind it, with a blank or more between it and
  /// here and nothing else.
  private var isBehindNumber: Bool {
    guard tokens.last?.kind == .blank else { return false }
    var words = 0
    for token in tokens.reversed() {
      switch token.kind {
      case .blank: continue
      case .number, .percent, .currency: return true
      case .word where words == 0: words += 1
      default: return false
      }
    }
    return false
  }

  /// Where a word that leads to a level starts, with a number behind it.
  private func clauseStart(in range: Range<Int>) -> Int? {
    range.first { offset in
      let length = byte(offset) >= 0xE0 ? clauseLength(offset) : 0
      guard length > 0 else { return false }
      let rest = ValueText(file.bytes(TextRange(offset + length, min(count, offset + length + 16))))
      return AmountReader(rest, takesAnyUnit: false).quantity(0) != nil
    }
  }

  /// The length of the word at an offset that stands for `to`: 增至, 减少到.
  private func clauseLength(_ offset: Int) -> Int {
    [12, 9, 6].first {
      offset + $0 <= count && HandTyped.synonyms[file.text(TextRange(offset, offset + $0))] == .to
    } ?? 0
  }

  /// Whether the last token is one that a name follows, which may end in any number: `team 团队2`.
  var isNameNext: Bool {
    switch lastKind {
    case .keyword(let keyword):
      switch keyword {
      case .to, .healthy, .from, .by, .confidence, .weight, .score: false
      default: true
      }
    case .comma, .dot, .slash, .word: true
    default: false
    }
  }

  mutating func handle() -> TokenKind {
    let start = position
    position += 1
    if Lexer.isWordByte(byte(position)) || letter(at: position) != nil {
      scanWord()
      // @sam.okafor, as in an address of mail.
      while byte(position) == UInt8(ascii: "."), Lexer.isWordByte(byte(position + 1)) || letter(at: position + 1) != nil
      {
        position += 1
        scanWord()
      }
      return .handle
    }
    position = start
    return strange()
  }

  /// 5,12月底前: whether a comma stands before the month of a day, and before no decimals.
  private func isMonth(behind comma: Int) -> Bool {
    guard byte(comma) == UInt8(ascii: ",") else { return false }
    var end = comma + 1
    while end < comma + 3, isDigit(at: end) { end += 1 }
    guard decoded(at: end)?.0 == 0x6708 else { return false }
    return end == comma + 2 || byte(comma + 1) == UInt8(ascii: "1") && byte(comma + 2) <= UInt8(ascii: "2")
  }

  /// A run of digits with the marks that stand between digits; what it means, the reader says where it stands.
  mutating func numeral() -> TokenKind {
    var isDate = false
    while position < count {
      switch byte(position) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        position += 1
      case UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: "."):
        guard isDigit(at: position + 1), !isMonth(behind: position) else { return isDate ? .date : .number }
        position += 1
      case UInt8(ascii: "/"):
        guard isDigit(at: position + 1) else { return isDate ? .date : .number }
        isDate = true
        position += 1
      case UInt8(ascii: "-"):
        let after = byte(position + 1)
        let letter = after == UInt8(ascii: "Q") || after == UInt8(ascii: "H") || after == UInt8(ascii: "W")
        guard isDigit(at: position + 1) || (letter && isDigit(at: position + 2)) else {
          return isDate ? .date : .number
        }
        isDate = true
        position += letter ? 2 : 1
      case 0x80...0xFF:
        guard let (value, length) = decoded(at: position), (0xFF10...0xFF19).contains(value) else {
          return isDate ? .date : .number
        }
        position += length
      default:
        return isDate ? .date : .number
      }
    }
    return isDate ? .date : .number
  }

  func isDigit(at offset: Int) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(offset) }

  /// `%`, and what Finnish hangs on it: `%:lla`, `%-yks.`
  mutating func percent() -> TokenKind {
    position += 1
    return percentTail()
  }

  mutating func percentTail() -> TokenKind {
    let mark = byte(position)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-"), letterOrASCII(at: position + 1) else {
      return .percent
    }
    position += 1
    let tail = position
    while letterOrASCII(at: position) { position += max(1, letter(at: position) ?? 1) }
    // `%-yks.`: the point belongs to the abbreviation.
    if mark == UInt8(ascii: "-"), byte(position) == UInt8(ascii: "."),
      file.text(TextRange(tail, position)).lowercased().hasPrefix("yks")
    {
      position += 1
    }
    return .percent
  }

  func letterOrASCII(at offset: Int) -> Bool {
    let value = byte(offset)
    return value < 0x80 ? Lexer.isWordByte(value) && !isDigit(at: offset) : letter(at: offset) != nil
  }
}
