import OKRSource

/// Characters beyond ASCII, and bytes that are none.
extension Lexer {
  mutating func beyondASCII() -> TokenKind {
    let start = position
    guard let (value, length) = decoded(at: position), let found = Unicode.Scalar(value) else { return invalid() }
    if value == 0xFE0F { return strange() }
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
    case 0xFF1A where byte(position) == UInt8(ascii: "*") && byte(position + 1) == UInt8(ascii: "*"):
      position += 2
      return .ignoredMark
    case 0xFF1B, 0xFF1A: return .ignoredMark
    case 0xFF5B:
      braceBalance += 1
      return plain(.openBrace, "{")
    case 0xFF5D:
      braceBalance -= 1
      return plain(.closeBrace, "}")
    case 0xFF05:
      _ = plain(.percent, "%")
      return percentTail()
    case 0xFF1C, 0xFF1E: return fullWidthBound(value, from: start)
    case 0x2265: return .atLeast
    case 0x2264: return .atMost
    case 0xFF0B: return plain(.plus, "+")
    case 0xFF0D, 0x2212, 0x2013, 0x2014:
      let isBullet = value != 0x2212 && (byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t"))
      return isBullet && startsLine(start) ? .listMark : plain(.minus, "-")
    case 0xFF0E: return plain(.dot, ".")
    case 0xFF20:
      // Of the name behind it nothing is replaced.
      report(.punctuation(found: String(found), plain: "@"), start)
      scanWord()
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
      return value == 0x2019 && (isApostrophe || partsThousands) ? strange() : typographicQuote(found) ?? strange()
    }
  }

  /// Whether a quote here belongs to the word before it: customers’ needs; right behind a keyword it opens a title.
  var isApostrophe: Bool {
    if case .keyword = lastKind { return false }
    return isAlphabetic(before: position)
  }

  /// 10’000: whether an apostrophe here parts thousands, as in Switzerland.
  private var partsThousands: Bool {
    isDigit(at: position - 1) && (3...5).allSatisfy { isDigit(at: position + $0) } && !isDigit(at: position + 6)
  }

  /// Whether a letter of an alphabet, which no other script's is, ends before an offset.
  private func isAlphabetic(before offset: Int) -> Bool {
    let last = byte(offset - 1)
    return last < 0x80 ? Lexer.isWordByte(last) && !isDigit(at: offset - 1) : (0xC3...0xC9).contains(byte(offset - 2))
  }

  /// The length of an apostrophe between two letters of a word, as in O’Neil; 0 where none stands.
  func apostrophe(at offset: Int, in word: Int) -> Int {
    let length = byte(offset) == UInt8(ascii: "'") ? 1 : decoded(at: offset).map { $0.0 == 0x2019 ? $0.1 : 0 } ?? 0
    guard length > 0, offset > word, isAlphabetic(before: offset), let next = decoded(at: offset + length)?.0,
      next < 0x250, letter(at: offset + length) != nil,
      Keyword.spelled(file.bytes(TextRange(word, offset))) == nil
    else { return 0 }
    return length
  }

  /// The bytes of a colon at an offset, 0 where none is.
  func colonLength(at offset: Int) -> Int {
    byte(offset) == UInt8(ascii: ":") ? 1 : decoded(at: offset).map { $0.0 == 0xFF1A ? $0.1 : 0 } ?? 0
  }

  func isInvisible(_ value: UInt32) -> Bool {
    (0x200B...0x200F).contains(value) || value == 0x2060 || value == 0xFEFF || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  /// The length of the marks before a line of a mail that was quoted, `> Objective: …`; nil where a bound may stand.
  var quoteMarkLength: Int? {
    if case .keyword = lastKind { return nil }
    guard startsLine(position) else { return nil }
    var (end, next) = (position, position)
    while byte(next) == UInt8(ascii: ">") || byte(next) == UInt8(ascii: " ") {
      next += 1
      if byte(next - 1) == UInt8(ascii: ">") { end = next }
    }
    guard next > end || byte(next).isLineBreak else { return nil }
    let isWord = Lexer.isWordByte(byte(next)) && !(0x30...0x39).contains(byte(next)) && !"XxN".utf8.contains(byte(next))
    let isHan = byte(next) >= 0xE3 && !(byte(next) == 0xE6 && byte(next + 1) == 0x9F && byte(next + 2) == 0x90)
    return isWord || isHan || byte(next) == 0xC3 || byte(next).isLineBreak || "*#-\"".utf8.contains(byte(next))
      ? end - position : nil
  }

  func startsLine(_ offset: Int) -> Bool {
    var before = offset - 1
    while byte(before) == UInt8(ascii: " ") || byte(before) == UInt8(ascii: "\t") { before -= 1 }
    return before < 0 || byte(before).isLineBreak
  }

  mutating func fullWidthComment(from start: Int) -> TokenKind {
    position = start + 6
    report(.punctuation(found: file.text(TextRange(start, position)), plain: "//"), start)
    return comment()
  }

  /// `/* … */`: a comment of other languages, up to its end or else to that of the line.
  mutating func foreignComment() -> TokenKind {
    let start = position
    var end = file.lineEnd(at: start)
    var offset = start + 2
    while offset + 1 < count, offset - start < 4096 {
      if byte(offset) == UInt8(ascii: "*"), byte(offset + 1) == UInt8(ascii: "/") {
        end = offset + 2
        break
      }
      offset += 1
    }
    while position < end {
      if byte(position) >= 0x80, scalar() == nil { _ = invalid() } else { position += scalar() ?? 1 }
    }
    position = max(position, start + 2)
    let found = file.text(TextRange(start, position))
    let plain = found.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak).map { line in
      let words = line.drop { " /*\t".contains($0) }
      let closed = words.hasSuffix("*/") ? words.dropLast(2) : words
      return "// " + String(closed.reversed().drop { $0 == " " }.reversed())
    }
    report(.punctuation(found: "/*", plain: plain.joined(separator: "\n")), start)
    return .comment
  }

  /// `＜＝`, `＜=`, `＜`.
  mutating func fullWidthBound(_ value: UInt32, from start: Int) -> TokenKind {
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
  mutating func turnedBound() -> TokenKind {
    let start = position
    let more = byte(position + 1) == UInt8(ascii: ">")
    position += 2
    report(.punctuation(found: file.text(TextRange(start, position)), plain: more ? ">=" : "<="), start)
    return more ? .atLeast : .atMost
  }

  mutating func nul() -> TokenKind {
    let start = position
    while position < count, byte(position) == 0 { position += 1 }
    report(.nulByte, start)
    return .blank
  }

  /// Bytes that are no UTF-8: one finding for a run of them.
  mutating func invalid() -> TokenKind {
    let start = position
    while position < count, byte(position) >= 0x80, scalar() == nil { position += 1 }
    if position == start { position += 1 }
    report(.invalidUTF8, start)
    return .blank
  }

  mutating func strange() -> TokenKind {
    let start = position
    position += scalar() ?? 1
    // ✔️, 1️⃣: how the sign before is drawn.
    while let (next, length) = decoded(at: position), next == 0xFE0F || next == 0x20E3 { position += length }
    report(.strangeCharacter(file.text(TextRange(start, position))), start)
    return .unknown
  }

  // MARK: - UTF-8

  /// The length of the well-formed sequence at the position, or nil.
  func scalar() -> Int? { decoded(at: position)?.1 }

  /// The scalar at an offset and its length in bytes, or nil where the bytes are no UTF-8.
  func decoded(at offset: Int) -> (UInt32, Int)? {
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
  func letter(at offset: Int) -> Int? {
    guard let (value, length) = decoded(at: offset) else { return nil }
    if value < 0x80 { return Lexer.isWordByte(UInt8(value)) && !isDigit(at: offset) && value != 0x5F ? 1 : nil }
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
