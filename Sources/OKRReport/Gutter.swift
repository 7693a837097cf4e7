/// The left edge of a finding: line numbers, the frame, and the signs of a change.
struct Gutter {
  /// How many cells the longest line number of the finding needs.
  let digits: Int

  init(longest number: Int) { digits = max(2, Gutter.digits(of: number)) }

  /// The cells before the text of a row.
  var width: Int { digits + 3 }

  func line(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) { row(number, " │", .frame, &page, text) }

  func removed(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) {
    row(number, " -", .removed, &page, text)
  }

  func added(_ number: Int, _ page: inout Page, _ text: (inout Page) -> Void) { row(number, " +", .added, &page, text) }

  /// A row with no number.
  func blank(_ page: inout Page, _ text: (inout Page) -> Void) { row(nil, " │", .frame, &page, text) }

  /// A row with nothing but the frame.
  func blank(_ page: inout Page) {
    page.painted(.frame) { page in
      page.writeBlanks(digits)
      page.write(literal: " │")
    }
    page.endRow()
  }

  /// A row that stands for lines left out.
  func gap(_ page: inout Page, _ text: (inout Page) -> Void) { row(nil, " ┆", .frame, &page, text) }

  /// The first row of a finding, or of another file in it.
  func opening(_ corner: StaticString, _ page: inout Page, _ text: (inout Page) -> Void) {
    page.writeBlanks(digits + 1)
    page.painted(.frame) { $0.write(literal: corner) }
    page.write(literal: " ")
    text(&page)
    page.endRow()
  }

  private static func digits(of number: Int) -> Int {
    var (digits, rest) = (1, number)
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  private func row(_ number: Int?, _ sign: StaticString, _ tone: Tone, _ page: inout Page, _ text: (inout Page) -> Void)
  {
    page.painted(tone) { page in
      if let number {
        page.writeBlanks(digits - Gutter.digits(of: number))
        page.write(decimal: number)
      } else {
        page.writeBlanks(digits)
      }
      page.write(literal: sign)
    }
    page.trimmed { page in
      page.write(literal: " ")
      text(&page)
    }
    page.endRow()
  }
}
