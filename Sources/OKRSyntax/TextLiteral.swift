package import OKRSource

/// What a text says once its quotes and escapes are taken off.
package enum TextLiteral {
  /// Reads `"…"`, `"""…"""` and the quotes of other languages; an unclosed text ends where it ends.
  package static func value(of literal: String) -> String {
    if let words = plain(literal) { return String(words) }
    if literal.hasPrefix("\"\"\"") { return unescaped(dedented(inner(literal, 3))) }
    guard let first = literal.first else { return "" }
    if first == "\"" { return unescaped(inner(literal, 1)) }
    // Typographic quotes know no escapes.
    return String(inner(literal, 1))
  }

  /// The same of a text in a file.
  package static func value(in file: SourceFile, _ range: TextRange) -> String {
    isPlain(file.bytes(range)) ? file.text(TextRange(range.start + 1, range.end - 1)) : value(of: file.text(range))
  }

  /// The words of a text as they are typed between straight quotes.
  static func typed(_ literal: String) -> String {
    guard literal.first != "\"" else { return String(inner(literal, literal.hasPrefix("\"\"\"") ? 3 : 1)) }
    return inner(literal, 1).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// Where the words of a text stand, without its quotes.
  package static func inner(of literal: String, at range: TextRange) -> TextRange {
    if let words = plain(literal) { return TextRange(range.start + 1, range.start + 1 + words.utf8.count) }
    let count = literal.hasPrefix("\"\"\"") ? 3 : 1
    let words = inner(literal, count)
    let start = range.start + literal.prefix(count).utf8.count
    return TextRange(start, start + words.utf8.count)
  }

  private static func plain(_ literal: String) -> Substring? {
    isPlain(Array(literal.utf8)[...]) ? Substring(literal.utf8.dropFirst().dropLast()) : nil
  }

  /// Whether it is what nearly every text is, told by its bytes: a straight quote at each end and no escape between them.
  package static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return false }
    let words = bytes.dropFirst().dropLast()
    switch words.first ?? 0 {
    case quote: return false
    // A mark that combines with the quote makes another character of it.
    case 0x80..<0xC3, 0xC4..<0xE4, 0xEA...0xFF: return false
    default: return !words.has(UInt8(ascii: "\\"))
    }
  }

  /// Without the quotes; the closing ones may be missing.
  private static func inner(_ literal: String, _ count: Int) -> Substring {
    let opening = literal.prefix(count)
    let body = literal.dropFirst(count)
    if opening.first == "\"" {
      return body.hasSuffix(opening) && !endsEscaped(body.dropLast(count)) ? body.dropLast(count) : dropCurly(body)
    }
    // An unclosed one ends in a letter.
    guard let mark = opening.unicodeScalars.first, let last = body.unicodeScalars.last,
      Quotes.closers[mark]?.contains(last.value) ?? false
    else { return body }
    return body.dropLast()
  }

  private static func dropCurly(_ body: Substring) -> Substring {
    guard let last = body.last, "“”‟＂".contains(last) else { return body }
    return body.dropLast()
  }

  private static func endsEscaped(_ body: Substring) -> Bool {
    !body.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
  }

  /// The words of a text with its escapes read, and for each of their bytes where it starts in the words as typed,
  /// the end included; nil where there is no escape to read.
  package static func read(_ literal: String) -> (words: String, offsets: [Int])? {
    // Hardly any title has an escape, and bytes tell so quickly.
    guard literal.utf8.contains(UInt8(ascii: "\\")), literal.first == "\"" else { return nil }
    let typed = inner(literal, literal.hasPrefix("\"\"\"") ? 3 : 1)
    guard typed.contains("\\") else { return nil }
    var words = ""
    var offsets: [Int] = []
    var rest = typed
    while let piece = nextPiece(&rest) {
      words += piece.text
      offsets += piece.text.utf8.indices.enumerated().map { piece.isEscape ? piece.start : piece.start + $0.offset }
    }
    return (words, offsets + [typed.utf8.count])

    func nextPiece(_ rest: inout Substring) -> (text: String, start: Int, isEscape: Bool)? {
      let start = typed.utf8.count - rest.utf8.count
      let isEscape = rest.first == "\\"
      return next(&rest).map { ($0, start, isEscape) }
    }
  }

  private static func unescaped(_ text: some StringProtocol) -> String {
    guard text.contains("\\") else { return String(text) }
    var result = ""
    var rest = Substring(text)
    while let piece = next(&rest) { result += piece }
    return result
  }

  /// Takes a character or an escape off the front: the text it stands for, nothing for one that stands for none.
  private static func next(_ rest: inout Substring) -> String? {
    guard let character = rest.popFirst() else { return nil }
    guard character == "\\", let escape = rest.popFirst() else { return String(character) }
    switch escape {
    case "n": return "\n"
    case "u" where rest.first == "{":
      let digits = rest.dropFirst().prefix { $0.isHexDigit }
      rest = rest.dropFirst(digits.count + 2)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    default: return String(escape)
    }
  }

  /// A block's lines without their common indentation, and without the line of each quote.
  private static func dedented(_ text: Substring) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    if let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    if let last = lines.last, last.allSatisfy(\.isWhitespace), !lines.isEmpty { lines.removeLast() }
    let indents = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }
    let common = indents.min() ?? 0
    return lines.map { $0.dropFirst(min(common, $0.count)) }.joined(separator: "\n")
  }
}
