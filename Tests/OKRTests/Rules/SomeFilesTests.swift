import Foundation
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

  @Test("so it is in a workspace in which everything has to do with everything", arguments: 0..<sessions)
  func linked(seed: Int) { check(LinkedWorkspace(seed: UInt64(seed)).files.map { SourceFile(path: $0, text: $1) }) }

  @Test("so it is after somebody has edited some of them", arguments: workspaces)
  func edited(path: String) {
    let files = path.hasSuffix(".txt") ? markedFiles(Repository.text(path)) : Repository.workspace(path)
    for seed in 0..<SomeFilesTests.sessions / 8 {
      var random = SeededRandom(seed: UInt64(seed) &* 6151 &+ UInt64(path.utf8.count))
      let texts = files.map { file in
        random.once(in: 3)
          ? FollowingTests.edited(file.text, from: random.pick(files).text, &random) : file.text
      }
      check(zip(files, texts).map { SourceFile(path: $0.path, text: $1) })
    }
  }

  @Test("of a neighbour that has nothing to do with a file no goal is read")
  func partly() {
    func team(_ name: String, _ rest: String) -> SourceFile {
      let text = """
        team \(name) "Team \(name)" under acme
        for \(name)
        cycle 2026-Q3

        objective service "Customers of \(name) are served" owner @\(name) {
          kr answer "Answers of \(name)" from 20% to 30% \(rest)
        }

        """
      return SourceFile(path: "\(name).okr", text: text)
    }
    let company =
      "company acme \"Acme\"\nfor acme\ncycle 2026\nobjective growth \"We grow\" { kr one \"One\" from 1 to 2 }\n"
    let files = [
      SourceFile(path: "workspace.okr", text: company), team("a", "supports acme.growth.one"),
      team("b", "supports acme.growth"), team("c", "needs a"), team("d", "owner @a"), team("e", "supports a.service"),
    ]
    func goals(of path: String) -> [String] { resolve(files, concerning: [path]).objectives.map(\.entity) }
    #expect(goals(of: "a.okr") == ["a.service", "acme.growth", "d.service", "e.service"])
    #expect(goals(of: "b.okr") == ["acme.growth", "b.service"])
    #expect(goals(of: "c.okr") == ["a.service", "acme.growth", "c.service"])
    #expect(goals(of: "workspace.okr").count == 6)
  }

  static let sessions = Int(ProcessInfo.processInfo.environment["OKR_SESSIONS"] ?? "") ?? 16

  private func check(_ files: [SourceFile]) {
    let workspace = resolve(files.map { parse($0) })
    let day = Day("2026-08-10") ?? testDay
    let named = Selection(only: RuleID.allCases.map(\.rawValue))
    for selection in [Selection(), named] {
      let whole = lint(workspace, asOf: day, selection: selection)
      for file in files {
        let wanted = told(whole.findings.filter { $0.location.file === file })
        let allowed = told(whole.allowed.map(\.finding).filter { $0.location.file === file })
        // Read whole, and as far as it may concern the file.
        for part in [resolve(files.map { parse($0) }), resolve(files, concerning: [file.path])] {
          let alone = lint(part, asOf: day, selection: selection, scope: LintScope(paths: [file.path]))
          #expect(told(alone.findings) == wanted, "\(file.path)")
          #expect(told(alone.allowed.map(\.finding)) == allowed, "\(file.path)")
        }
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
