import OKRSource

/// Words, handles and the many shapes of numbers and days.
extension Lexer {
  mutating func word() -> TokenKind {
    let start = position
    scanWord()
    if start < position, let keyword = Keyword.spelled(file.bytes(TextRange(start, position))) {
      return .keyword(keyword)
    }
    splitBeforeNumber(from: start)
    return .word
  }

  mutating func scanWord() {
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

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// `不少于30` is a word and a number: Chinese sets no blank between them.
  mutating func splitBeforeNumber(from start: Int) {
    guard byte(start) >= 0xE0 else { return }
    guard let digit = (start..<position).first(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte($0) }) else {
      return
    }
    let words = file.text(TextRange(start, digit))
    // `从20家到30家`: the unit ends where the next clause starts.
    for keyword in ["到", "至"] where words.hasSuffix(keyword) && (lastKind == .number || words == keyword) {
      position = words == keyword ? digit : digit - keyword.utf8.count
      return
    }
    guard !isNameNext, HandTyped.beforeNumber.contains(words) else { return }
    // After a number `信心2` may be a unit, but `信心0.7` and `信心70%` are none.
    guard lastKind != .number || ".,%".utf8.contains(byte(position)) || byte(position) >= 0x80 else { return }
    position = digit
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
    if isWordByte(byte(position)) || letter(at: position) != nil {
      scanWord()
      return .handle
    }
    position = start
    return strange()
  }

  mutating func numeral() -> TokenKind {
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

  func isDigit(at offset: Int) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte(offset) }

  mutating func scanNumeral() {
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
  func endsLooseDate(from start: Int) -> Bool {
    let run = file.bytes(TextRange(start, position))
    let parts = run.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) }
  }

  /// The length of a mark beyond ASCII that stands inside a number or a date.
  func numeralMark(from start: Int) -> Int? {
    // No numeral that people write is longer.
    guard position - start <= 64, let (value, length) = decoded(at: position) else { return nil }
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
      return file.bytes(TextRange(start, position)).contains(0x9C)
        && file.text(TextRange(start, position)).contains("月")
        ? length : nil
    default: return nil
    }
  }

  func fullWidthDigit(at offset: Int) -> Bool {
    decoded(at: offset).map { (0xFF10...0xFF19).contains($0.0) } == true
  }

  /// `%`, and what Finnish hangs on it: `%:lla`, `%-yks.`
  mutating func percent() -> TokenKind {
    let start = position
    position += 1
    return percentTail(from: start)
  }

  mutating func percentTail(from start: Int) -> TokenKind {
    let mark = byte(position)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-"), letterOrASCII(at: position + 1) else {
      return .percent
    }
    position += 1
    let tail = position
    while letterOrASCII(at: position) { position += max(1, letter(at: position) ?? 1) }
    let isPoints = mark == UInt8(ascii: "-") && file.text(TextRange(tail, position)).lowercased().hasPrefix("yks")
    if isPoints, byte(position) == UInt8(ascii: ".") { position += 1 }
    report(.numberForm(found: file.text(TextRange(start, position)), plain: isPoints ? "pp" : "%"), start)
    return isPoints ? .points : .percent
  }

  func letterOrASCII(at offset: Int) -> Bool {
    let value = byte(offset)
    return value < 0x80 ? isWordByte(value) && !isDigit(at: offset) : letter(at: offset) != nil
  }
}
