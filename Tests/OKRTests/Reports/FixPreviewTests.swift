import OKRReport
import OKRSource
import Testing

/// The rows that show what a fix changes: those with a sign in the gutter, and what stands between them.
private func preview(_ text: String, _ replacements: String..., width: Int = 100) -> [String] {
  let (_, places) = marked("a.okr", text)
  let edits = zip(places, replacements).map { Edit($0, $1) }
  return preview(Fix("mend it", .suggested, edits), width: width)
}

private func preview(_ fix: Fix, width: Int = 100) -> [String] {
  let elsewhere = Location(SourceFile(path: "z.okr", text: "z"), TextRange(0, 1))
  let place = fix.edits.first?.location ?? elsewhere
  let finding = Finding(
    rule: "a/b", level: .error, confidence: .high, message: "m", location: place, fixes: [fix])
  let rows = render(result([finding]), as: .text, style: Style(color: .never, width: width)).split(separator: "\n")
  return rows.drop { !$0.contains("help  ") }.dropFirst().prefix { !$0.hasPrefix("   ╰") }.map { String($0) }
    .dropLast()
}

@Suite struct `The preview of a fix` {
  @Test func `shows a changed line before and after`() {
    #expect(preview("kr a «from» 5\n", "to") == [" 1 - kr a from 5", " 1 + kr a to 5"])
    #expect(preview("a\r\nkr 中«\r\n»b", " to 5\r\n") == [" 2 - kr 中", " 2 + kr 中 to 5"])
  }

  @Test func `shows only what goes where whole lines are deleted`() {
    #expect(preview("a\n«  b\n»c\n", "") == [" 2 -   b"])
    #expect(preview("a«\n  b»\nc\n", "") == [" 2 -   b"])
    #expect(preview("a\n  «b»\nc\n", "") == [" 2 -   b"])
    #expect(preview("a\n«b\nc\n»", "") == [" 2 - b", " 3 - c"])
  }

  @Test func `shows only what comes where whole lines are inserted`() {
    #expect(preview("a«»\nc\n", "\n  b") == [" 2 +   b"])
    #expect(preview("a\n«»c\n", "b\nd\n") == [" 2 + b", " 3 + d"])
    #expect(preview("«»", "a\n") == [" 1 + a"])
  }

  @Test func `counts the lines of the mended file as they will be`() {
    #expect(
      preview("a«»\nb\nkr «5»\n", "\nx\ny", "6") == [" 2 + x", " 3 + y", " 3 - kr 5", " 5 + kr 6"])
  }

  @Test func `makes several edits of one line at once`() {
    #expect(preview("kr «5» to «3»\n", "3", "5") == [" 1 - kr 5 to 3", " 1 + kr 3 to 5"])
  }

  @Test func `names the file where it is another`() {
    let first = marked("a.okr", "«a»").places
    let second = marked("b.okr", "x\n«b»").places
    let fix = Fix("mend both", .safe, [Edit(first[0], "c"), Edit(second[0], "d")])
    #expect(preview(fix) == [" 1 - a", " 1 + c", "   ├─ b.okr", " 2 - b", " 2 + d"])
  }

  @Test func `sums up the rest of many lines`() {
    let rows = preview("«\(String(repeating: "a\n", count: 20))»b", "")
    #expect(rows.count == 9)
    #expect(rows.last == "   ┆ … 12 more lines")
  }

  @Test func `cuts long lines around the change, both at the same cell`() {
    let long = String(repeating: "word ", count: 40)
    let rows = preview("kr \(long)«here»\(long)", "there", width: 60)
    #expect(rows.count == 2)
    #expect(rows.first?.contains(" here") == true)
    #expect(rows.last?.contains(" there") == true)
    #expect(rows.first?.prefix { $0 != "h" }.dropFirst(5) == rows.last?.prefix { $0 != "t" }.dropFirst(5))
    #expect(rows.allSatisfy { displayWidth(of: $0) <= 60 })
  }

  @Test func `shows nothing raw`() {
    #expect(preview("«a»", "\u{1B}[0m\u{202E}") == [" 1 - a", " 1 + ␛[0m‹U+202E›"])
  }

  @Test func `is empty for a fix that edits nothing`() {
    #expect(preview(Fix("think about it", .suggested, [])).isEmpty)
  }
}
