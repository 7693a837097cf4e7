import OKRSource

/// A report for people while it is written, row by row.
struct Page {
  private(set) var bytes: [UInt8] = []
  let painter: Painter

  init(_ painter: Painter) { self.painter = painter }

  mutating func write(_ text: String) { bytes.append(text) }

  mutating func write(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

  mutating func write(_ scalar: Unicode.Scalar, times count: Int) {
    let (sign, count) = (Array(scalar.utf8), max(0, count))
    bytes.append(addingCapacity: sign.count * count) { space in
      for _ in 0..<count {
        for byte in sign { space.append(byte) }
      }
    }
  }

  mutating func writeBlanks(_ count: Int) { bytes.appendBlanks(count) }

  mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes without the blanks at the end.
  mutating func trimmed(_ write: (inout Page) -> Void) {
    let start = bytes.count
    write(&self)
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  mutating func paint(_ text: String, _ tone: Tone) { painted(tone) { $0.write(text) } }

  /// Writes in the colour of a tone, if there is colour; where nothing is written, nothing is painted.
  mutating func painted(_ tone: Tone, _ write: (inout Page) -> Void) {
    guard let (opening, closing) = painter.signs(tone) else { return write(&self) }
    bytes.append(opening)
    let start = bytes.count
    write(&self)
    if bytes.count == start { bytes.removeLast(opening.utf8.count) } else { bytes.append(closing) }
  }
}
