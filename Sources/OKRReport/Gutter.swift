/// The left edge of a finding: line numbers, the frame, and the signs of a change.
struct Gutter {
  /// How many cells the longest line number of the finding needs.
  let digits: Int

  /// The cells before the text of a row.
  var width: Int { digits + 3 }

  func line(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) { row(number, "│", .frame, &page, text) }

  func removed(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) {
    row(number, "-", .removed, &page, text)
  }

  func added(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) { row(number, "+", .added, &page, text) }

  /// A row with no number.
  func blank(_ page: inout Page, _ text: (inout Page) -> Void = { _ in }) { row(nil, "│", .frame, &page, text) }

  /// A row that stands for lines left out.
  func gap(_ page: inout Page, _ text: (inout Page) -> Void) { row(nil, "┆", .frame, &page, text) }

  /// The first row of a finding, or of another file in it.
  func opening(_ corner: Unicode.Scalar, _ page: inout Page, _ text: (inout Page) -> Void) {
    page.writeBlanks(digits + 1)
    page.painted(.frame) { page in
      page.write(corner.utf8)
      page.write("─")
    }
    page.write(" ")
    text(&page)
    page.endRow()
  }

  private func row(_ number: Int?, _ sign: String, _ tone: Tone, _ page: inout Page, _ text: (inout Page) -> Void) {
    page.painted(tone) { page in
      let number = number.map { String($0) } ?? ""
      page.writeBlanks(digits - number.utf8.count)
      page.write(number)
      page.write(" ")
      page.write(sign)
    }
    page.trimmed { page in
      page.write(" ")
      text(&page)
    }
    page.endRow()
  }
}
