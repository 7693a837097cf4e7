import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

@Suite("A safe fix that is shown is one that would be made")
struct GuardedFixTests {
  private let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"B\" from 8 to 5\n  kr \"C\" from 1 to 2\n}\n"

  /// Whether a safe fix that puts some words in the place of others leaves all as it is read.
  private func isSound(_ rule: String, _ old: String, _ new: String) -> Bool {
    let file = SourceFile(path: "a.okr", text: text)
    guard let start = text.range(ofText: old) else { return false }
    let place = Location(file, TextRange(start, start + old.utf8.count))
    let finding = Finding(
      rule: rule, level: .warning, confidence: .high, message: "m", location: place, fixes: [.safe("Mend", place, new)])
    return unsound([finding], asOf: testDay).isEmpty
  }

  @Test("not one after which a goal is gone, a value is another, or more cannot be read")
  func refused() {
    #expect(!isSound("syntax/remark", "kr \"C\" from 1 to 2", "note \"C\""))
    #expect(!isSound("syntax/remark", "to 5", "to 6"))
    #expect(!isSound("syntax/remark", "to 5", "to to 5"))
  }

  @Test("but one that keeps all, and whatever is no matter of the syntax") func kept() {
    #expect(isSound("syntax/remark", "to 5", "to 5 note \"D\""))
    #expect(isSound("specific/long-title", "to 5", "to 6"))
  }

  @Test("so of the pages of newcomers each is safe by itself", arguments: FixTests.newcomers)
  func pages(_ path: String) {
    let file = SourceFile(path: path, text: Repository.text(path))
    let found = guarded(lintFiles([file]).findings, asOf: testDay)
    #expect(guarded(found, asOf: testDay).map(\.fixes) == found.map(\.fixes))
    #expect(found.contains { $0.fixes.contains { $0.applicability == .safe } })
  }
}

extension String {
  /// Where some text starts in it, in bytes.
  fileprivate func range(ofText text: String) -> Int? {
    let (own, wanted) = (Array(utf8), Array(text.utf8))
    return own.indices.first { own[$0...].starts(with: wanted) }
  }
}
