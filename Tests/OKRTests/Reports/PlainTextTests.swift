import OKRReport
import OKRSource
import Testing

/// What is told of a text from its bytes is what Unicode says of it.
struct PlainTextTests {
  private let scalars = (0x20..<0x1_0000).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test("A plain scalar is seen, is a character by itself, and is as wide as it is told to be")
  func scalar() {
    var count = 0
    for scalar in scalars {
      let bytes = Array(scalar.utf8)
      guard let plain = bytes.plainScalar(at: 0) else { continue }
      count += 1
      #expect(
        plain.length == bytes.count && plain.cells == displayWidth(of: Character(scalar)), "U+\(scalar.codePoint)")
      #expect(!scalar.isHidden, "U+\(scalar.codePoint)")
      #expect("a\(scalar)".count == 2 && "\(scalar)客".count == 2 && "か\(scalar)か".count == 3, "U+\(scalar.codePoint)")
      #expect(visible("a\(scalar)") == "a\(scalar)", "U+\(scalar.codePoint)")
    }
    // ASCII, Latin, Cyrillic, Kana, Han and the usual signs.
    #expect(count > 24_000)
  }

  @Test(
    "What is cut off or no UTF-8 is not plain",
    arguments: [[0x80], [0xC3], [0xC3, 0x41], [0xE5], [0xE5, 0xAE], [0xE5, 0xAE, 0x41], [0xE5, 0x41, 0x80], [0xFF]])
  func broken(bytes: [UInt8]) {
    #expect(bytes.plainScalar(at: 0) == nil)
    #expect(([0x41] + bytes).plainSize == nil)
  }

  @Test(
    "Columns are the same whether they are counted by bytes or by characters",
    arguments: [
      "kr \"Orders\"", "\tkr\t\"客户满意度\" ä", "e\u{301}a", "客\u{FE0F}户", "a\u{200B}b", "😀👨‍👩‍👧x", "–“a”…≥5 €",
      "ＡＢ か\u{3099}x", "\u{600} a",
    ])
  func columns(line: String) {
    let text = "first\r\n\(line)\nlast"
    let file = SourceFile(path: "a.okr", text: text)
    let map = LineMap(file)
    let start = map.range(ofLine: 2).start
    for offset in start...map.range(ofLine: 2).end {
      let before = file.shownText(TextRange(start, offset))
      #expect(map.scalarColumn(at: offset) == before.unicodeScalars.count + 1, "\(line), \(offset)")
    }
    var offset = start
    for (index, character) in line.enumerated() {
      #expect(map.characterColumn(at: offset) == index + 1, "\(line), \(index)")
      offset += character.utf8.count
    }
  }
}
