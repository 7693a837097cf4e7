import OKRLint
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// What a baseline and a comparison of revisions stand on: a fingerprint is what a finding says of whom, not where.
@Suite("Fingerprints") struct FingerprintTests {
  typealias Files = [(path: String, text: String)]

  private func prints(_ files: Files) -> [String] {
    lintFiles(files, asOf: Day("2026-08-10") ?? testDay).findings.map(\.fingerprint).sorted()
  }

  private func expectSame(_ files: Files, _ changed: Files, _ what: String) {
    let before = prints(files)
    let after = prints(changed)
    #expect(!before.isEmpty)
    #expect(before == after, "\(what)")
  }

  @Test(
    "stay when lines move, blocks are set in, files are renamed and line breaks change",
    arguments: ["samples/lessons"] + LessonTests.folders)
  func moving(path: String) {
    let files = Repository.workspace(path)
    let above = String(repeating: "// a line above\n", count: 50)
    let changed = files.map { file in
      // Inside of a text in three quotes blanks are the text.
      let indent = file.text.contains("\"\"\"") ? "" : "\t"
      let lines = (above + file.text).split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
      return ("moved/\(file.path)", lines.joined(separator: "\r\n"))
    }
    expectSame(files, changed, path)
  }

  @Test(
    "go by the text without its white space, of any kind and with what belongs to it",
    arguments: [
      ("客户满意", "客户 满意"), ("客户满意", "客户\u{3000}满意"), ("bestä ä", "best\tää"), ("a\u{A0}b", "a b"), ("ab", "a\r\n b"),
      ("ab", "a \u{301}b"), ("🚲 1", "🚲1"),
    ])
  func blanks(one: String, other: String) {
    #expect(print(of: one) == print(of: other))
  }

  @Test("go by a blank that is one character with the sign before it")
  func joinedBlank() {
    #expect(print(of: "\u{600} 5") != print(of: "\u{600}5"))
  }

  private func print(of text: String) -> [String] {
    let file = SourceFile(path: "a.okr", text: text)
    let finding = Finding(
      rule: "specific/placeholder", level: .warning, confidence: .high, message: "is open",
      location: Location(file, file.wholeRange))
    return fingerprinted([finding]).map(\.fingerprint)
  }

  @Test("stay when declarations change places")
  func reordering() {
    let opening = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\n"
    let first =
      "objective growth \"Customers come back\" {\n  kr \"Improve the onboarding\"\n  kr a \"Orders\" to 5\n}\n"
    let second = "objective fame \"People know us\" {\n  kr \"Better talks\" from 5 to 5\n}\n"
    expectSame([("a.okr", opening + first + second)], [("a.okr", opening + second + first)], "objectives")
    expectSame(
      [("a.okr", opening + first)],
      [
        (
          "a.okr",
          opening
            + "objective growth \"Customers come back\" {\n  kr a \"Orders\" to 5\n  kr \"Improve the onboarding\"\n}\n"
        )
      ], "key results")
  }

  @Test("of several that are one too many, stay when the last is another one")
  func oneTooMany() {
    let opening = "company acme \"Acme\" lead @eva\nfor acme\ncycle 2026-Q3\n"
    let objectives = (0..<6).map { index in
      "objective o\(index) \"Customers of shop \(index) come back\" owner @eva {\n  kr k\(index) \"Orders of range \(index)\" from 5 to \(9 + index)\n}\n"
    }
    let told = lintFiles([("a.okr", opening + objectives.joined())]).findings.map(\.rule)
    #expect(told.contains("achievable/owner-overload") && told.contains("achievable/objective-count"))
    expectSame(
      [("a.okr", opening + objectives.joined())], [("a.okr", opening + objectives.reversed().joined())], "reversed")
  }

  /// Key results that are alike, of which `mended` have got their numbers.
  private func twins(_ count: Int, mended: Set<Int> = []) -> Files {
    let lines = (0..<count).map { index in
      mended.contains(index)
        ? "  kr \"Visitors who book a trial\" from 20% to 35% owner @eva\n"
        : "  kr \"Improve the onboarding\" owner @eva\n"
    }
    return [
      (
        "a.okr",
        "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\nobjective growth \"Customers come back\" owner @eva {\n"
          + lines.joined() + "}\n"
      )
    ]
  }

  @Test("of twins that are mended one by one, none that is left is new", arguments: [2, 3, 5])
  func twins(count: Int) {
    let before = Set(prints(twins(count)))
    for mended in 0..<count {
      let after = prints(twins(count, mended: [mended]))
      #expect(Set(after).count == after.count)
      // What the mended one no longer shares with others aside, everything was there before.
      #expect(after.allSatisfy(before.contains), "mended \(mended)")
    }
  }

  @Test("no two findings of a run share one, nor do findings and what is allowed")
  func unique() {
    for path in ["samples/lessons", "samples/lessons/cascade"] {
      let linted = lintFiles(Repository.workspace(path))
      let all = linted.findings.map(\.fingerprint) + linted.allowed.map(\.finding.fingerprint)
      #expect(Set(all).count == all.count && !all.contains(""))
    }
  }

  @Test("a twin that is allowed takes no fingerprint from the one that is shown")
  func allowedTwin() {
    let shown = lintFiles(twins(2)).findings.map(\.fingerprint)
    var files = twins(2)
    files[0].text = files[0].text.replacing(
      "  kr \"Improve the onboarding\" owner @eva\n}",
      with: "  kr \"Improve the onboarding\" owner @eva { allow specific, measurable because \"A trial\" }\n}")
    let linted = lintFiles(files)
    #expect(linted.allowed.map(\.reason) == Array(repeating: "A trial", count: linted.allowed.count))
    #expect(!linted.allowed.isEmpty)
    #expect(linted.findings.filter { $0.rule.hasPrefix("specific") }.allSatisfy { shown.contains($0.fingerprint) })
  }
}
