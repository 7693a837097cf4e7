import OKRLint
import OKRSource
import Testing

/// Pages that people typed a few minutes after they had heard of the language: what they get at once.
@Suite("A newcomer's page")
struct NewcomerPageTests {
  /// The lines of a file that carry words, and those among them with an error of syntax.
  private func lines(of path: String) -> (count: Int, wrong: Int) {
    let text = Repository.text(path)
    let file = SourceFile(path: path, text: text)
    let wrong = Set(
      lintFiles([(path, text)]).findings
        .filter { $0.level == .error && $0.rule.hasPrefix("syntax/") }
        .map { file.lineStart(at: $0.location.range.start) })
    return (text.split(separator: "\n").count { $0.contains { !$0.isWhitespace } }, wrong.count)
  }

  @Test("has an error in one line of forty at most, and most pages have none")
  func pages() {
    let pages = FixTests.newcomers.map(lines)
    let count = pages.map(\.count).reduce(0, +)
    let wrong = pages.map(\.wrong).reduce(0, +)
    #expect(count > 700)
    #expect(wrong * 40 <= count, "\(wrong) of \(count)")
    #expect(pages.count { $0.wrong == 0 } * 10 >= pages.count * 6)
  }
}
