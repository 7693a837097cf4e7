import OKRSource

/// A report for people while it is written, row by row.
struct Page {
  private(set) var bytes: [UInt8] = []
  let painter: Painter

  init(_ painter: Painter) { self.painter = painter }

  mutating func write(_ text: String) { bytes.append(text) }

  mutating func write(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

  /// Writes words of the program itself.
  mutating func write(literal text: StaticString) { bytes.append(literal: text) }

  /// Writes so many of the signs of a run, over and over.
  mutating func write(_ run: Stroke, _ count: Int) {
    run.signs.withUTF8Buffer { signs in
      var left = max(0, count) * run.width
      while left > 0 {
        let piece = unsafe UnsafeBufferPointer(rebasing: signs.prefix(left))
        bytes.append(addingCapacity: piece.count) { unsafe $0.append(piece) }
        left -= piece.count
      }
    }
  }

  mutating func write(decimal number: Int) { bytes.append(decimal: number) }

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
