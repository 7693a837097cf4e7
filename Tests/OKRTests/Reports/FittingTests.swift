import OKRReport
import OKRSource
import Testing

/// The pages of the command line on a narrow terminal.
@Suite("Pages on a narrow terminal") struct FittingTests {
  static let page = """
    usage: okr lint [OPTIONS] [PATH…]        (default: here)

      --fail-on LEVEL       exit 1 from error, warning, info, or never (error)
      --quiet               nothing at all
      syntax/unexpected                    error    something where the language has another place for it

    A workspace is every .okr file below the nearest folder with a workspace.okr, or else
    below the path, but for node_modules and what git ignores.
      a line of code that stays in its place until it is too long for the terminal of the reader

    """

  @Test("every line fits, and a column keeps its place")
  func fits() {
    let lines = fitted(FittingTests.page, to: 60).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(displayWidth(of: line) <= 60, "\(line)") }
    #expect(
      lines.prefix(7).joined(separator: "\n") == """
        usage: okr lint [OPTIONS] [PATH…]        (default: here)

          --fail-on LEVEL       exit 1 from error, warning, info, or
                                never (error)
          --quiet               nothing at all
          syntax/unexpected                    error
              something where the language has another place for it
        """)
    #expect(lines.contains("A workspace is every .okr file below the nearest folder with"))
  }

  @Test("it says the same in any width, and is as it was where it fits", arguments: [40, 60, 72, 80, 120])
  func words(_ width: Int) {
    let shown = fitted(FittingTests.page, to: width)
    #expect(shown.split(whereSeparator: \.isWhitespace) == FittingTests.page.split(whereSeparator: \.isWhitespace))
    #expect(fitted(FittingTests.page, to: 200) == FittingTests.page)
  }
}
