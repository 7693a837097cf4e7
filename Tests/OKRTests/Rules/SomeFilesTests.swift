import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Whoever lints one file of a workspace, as an editor does, gets what a run over all of it says of that file.
@Suite("Some files of a workspace")
struct SomeFilesTests {
  static let workspaces: [String] =
    ["samples/acme", "samples/lessons"] + LessonTests.folders
    + Repository.files(below: HeldOutCascadeTests.folder, ending: ".txt")

  @Test("each file alone has the findings that it has among all", arguments: workspaces)
  func samples(path: String) {
    let files = path.hasSuffix(".txt") ? markedFiles(Repository.text(path)) : Repository.workspace(path)
    check(files.map { SourceFile(path: $0.path, text: $0.text) })
  }

  @Test("a fingerprint counts namesakes in other files, and exceptions for nothing")
  func namesakes() {
    func quarter(_ number: Int) -> String {
      """
      company acme "Acme"
      for acme
      cycle 2026-Q\(number)
      allow specific/vague-wording because "We know what we mean"
      objective grow "People come back to us" owner @eva because "They left in spring" {
        kr back "Have more orders"
        kr again "Have more orders"
      }

      """
    }
    check((1...4).map { SourceFile(path: "q\($0).okr", text: quarter($0)) })
  }

  @Test("a hidden character and a name that looks like another count in other files too, and only then")
  func likeText() {
    func file(_ number: Int, _ title: String, _ owner: String) -> SourceFile {
      SourceFile(
        path: "q\(number).okr",
        text: """
          for acme
          cycle 2026-Q\(number)
          objective grow "\(title)" owner \(owner) because "They left in spring" {
            kr "Orders by returning customers" from 20% to 30% owner @mä
          }

          """)
    }
    let company = SourceFile(path: "workspace.okr", text: "company acme \"Acme\"\n")
    // The second `а` is Cyrillic.
    check([
      company, file(1, "People\u{200B} come back", "@anna"), file(2, "People come back", "@аnna"),
      file(3, "People\u{200B} come back", "@аnna"), file(4, "People come back", "@anna"),
    ])
  }

  private func check(_ files: [SourceFile]) {
    let workspace = resolve(files.map { parse($0) })
    let day = Day("2026-08-10") ?? testDay
    let named = Selection(only: RuleID.allCases.map(\.rawValue))
    for selection in [Selection(), named] {
      let whole = lint(workspace, asOf: day, selection: selection)
      for file in files {
        let alone = lint(
          resolve(files.map { parse($0) }), asOf: day, selection: selection, scope: LintScope(paths: [file.path]))
        #expect(
          told(alone.findings) == told(whole.findings.filter { $0.location.file === file }), "\(file.path)")
        #expect(
          told(alone.allowed.map(\.finding)) == told(whole.allowed.map(\.finding).filter { $0.location.file === file }),
          "\(file.path)")
      }
    }
  }

  private func told(_ findings: [Finding]) -> [String] {
    func place(_ location: Location) -> String { "\(location.file.path):\(location.range.start)-\(location.range.end)" }
    return findings.map { finding in
      let related = finding.related.map { "\(place($0.location)) \($0.message)" }
      let fixes = finding.fixes.map { fix in "\(fix.title) \(fix.edits.map { place($0.location) + $0.text })" }
      return "\(place(finding.location)) \(finding.rule) \(finding.level) \(finding.fingerprint) \(finding.entity) "
        + "\(finding.message) \(finding.notes) \(related) \(fixes)"
    }
  }
}
