import OKRSource
import Testing

/// Eight bytes at a time are passed over, and what is found has to be what a look at each would find.
@Suite("Scans of bytes") struct ByteScanTests {
  /// What stands at the edges of what is looked for, and plain letters, of which a stretch is passed over.
  private static let edges: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0xC3, 0xFF,
  ]

  @Test("the first control character, the first unusual byte and every line start are where a walk finds them")
  func finds() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? ByteScanTests.edges.randomElement(using: &random) ?? 0 : UInt8(ascii: "a")
      }
      for offset in [0, 1, 7, 8, count] where offset <= count {
        #expect(bytes.firstControl(from: offset) == bytes[offset...].firstIndex { $0 < 0x20 } ?? count, "\(bytes)")
        #expect(
          bytes.firstUnusual(from: offset) == bytes[offset...].firstIndex { $0 < 0x20 || $0 >= 0x7F } ?? count,
          "\(bytes)")
        #expect(
          bytes.firstUnusual(from: offset, or: 0x22, or: 0x5C)
            == bytes[offset...].firstIndex { $0 < 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C } ?? count,
          "\(bytes)")
        #expect(bytes[offset...].has(0x5C) == bytes[offset...].contains(0x5C), "\(bytes)")
      }
      #expect(bytes[...].isUTF8 == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      let starts = bytes.lines.map(\.startIndex)
      #expect(SourceFile(path: "a.okr", bytes: bytes).lineStarts == starts, "\(bytes)")
    }
  }

  @Test("what two texts have in common at their ends is what a walk finds") func sameEnds() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<2_000 {
      func text() -> [UInt8] {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          UInt8(ascii: Int.random(in: 0..<12, using: &random) == 0 ? "b" : "a")
        }
      }
      let (one, other) = (text(), text())
      #expect(one.countOfSameStart(as: other) == zip(one, other).prefix { $0 == $1 }.count, "\(one) \(other)")
      #expect(
        one.countOfSameEnd(as: other) == zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count,
        "\(one) \(other)")
    }
  }

  @Test("a letter of several bytes is UTF-8 wherever it stands, and cut it is none")
  func letters() {
    for blanks in 0...17 {
      let bytes = Array(repeating: UInt8(ascii: " "), count: blanks) + Array("ä客🚲".utf8)
      #expect(bytes[...].isUTF8)
      for end in bytes.indices.dropFirst(blanks) {
        #expect(bytes[..<end].isUTF8 == [0, 2, 5].contains(end - blanks), "\(blanks) \(end)")
      }
      #expect(bytes[(blanks + 1)...].isUTF8 == false)
    }
  }
}
