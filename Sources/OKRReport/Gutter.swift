/// The left edge of a finding: line numbers, the frame, and the signs of a change.
struct Gutter {
  /// How many cells the longest line number of the finding needs.
  let digits: Int
  let painter: Painter

  /// The cells before the text of a row.
  var width: Int { digits + 3 }

  func line(_ number: Int, _ text: String) -> String { row(padded(number, digits) + " │", .frame, text) }

  func removed(_ number: Int, _ text: String) -> String { row(padded(number, digits) + " -", .removed, text) }

  func added(_ number: Int, _ text: String) -> String { row(padded(number, digits) + " +", .added, text) }

  /// A row with no number.
  func blank(_ text: String = "") -> String { row(blanks(digits) + " │", .frame, text) }

  /// A row that stands for lines left out.
  func gap(_ text: String = "") -> String { row(blanks(digits) + " ┆", .frame, text) }

  /// The first row of a finding, or of another file in it.
  func opening(_ corner: Character, _ text: String) -> String {
    blanks(digits + 1) + painter.paint("\(corner)─", .frame) + " " + text
  }

  private func row(_ edge: String, _ tone: Tone, _ text: String) -> String {
    var text = text[...]
    while text.utf8.last == UInt8(ascii: " "), text.last == " " { text.removeLast() }
    return painter.paint(edge, tone) + (text.isEmpty ? "" : " " + text)
  }
}
