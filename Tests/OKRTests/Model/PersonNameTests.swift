import OKRFix
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import Testing

/// Owners by their names, where the workspace declares who there is.
@Suite("A name means somebody whom the workspace declares")
struct PersonNameTests {
  private let head = "cycle 2026-Q3\nperson @mia \"Mia Saari\"\nperson @li \"李敏\"\nobjective main \"A\" owner @mia {\n"

  private func trial(_ line: String) -> (mended: String, findings: [Finding]) {
    let trees = [parse(SourceFile(path: "a.okr", text: "\(head)\(line)\n}\n"))]
    let file = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay)).trees[0].file
    let mended = String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
    return (mended, lintFiles([("a.okr", "\(head)\(line)\n}\n")]).findings)
  }

  @Test(
    "nearly typed, in another order or with an initial",
    arguments: ["Mia Sari", "Saari Mia", "M. Saari", "Dr Mia Saari", "Mia Saaren", "mia.saari@acme.fi", "saari", "Mia"])
  func near(_ name: String) {
    let line = "kr \"B\" from 9 to 4 owner \(name)"
    let found = trial(line)
    #expect(found.mended == line)
    #expect(found.findings.contains { $0.fixes.contains { $0.edits.contains { $0.text == "@mia" } } })
    #expect(!found.findings.contains { $0.level == .error })
  }

  @Test("and nobody else is made up") func nobody() {
    let line = "kr \"B\" from 9 to 4 owner Liisa Virta"
    let found = trial(line)
    #expect(found.mended == line)
    #expect(found.findings.contains { $0.notes.contains { $0.contains("person @Liisa-Virta") } })
  }

  @Test("and the full name is written as the handle") func full() {
    #expect(trial("kr \"B\" from 9 to 4 owner Mia Saari").mended == "kr \"B\" from 9 to 4 owner @mia")
    #expect(trial("kr \"B\" from 9 to 4 owner mia saari").mended == "kr \"B\" from 9 to 4 owner @mia")
    let han = trial("kr \"B\" from 9 to 4 owner 李敏").findings
    #expect(han.contains { $0.fixes.contains { $0.edits.contains { $0.text == "@li" } } })
  }

  @Test("and a handle needs no declaration, but for one with a slip") func handles() {
    func levels(_ handle: String) -> [Finding] {
      trial("kr \"B\" from 9 to 4 owner \(handle)").findings.filter { $0.rule == "cascade/unresolved" }
    }
    #expect(levels("@ruth").map(\.level) == [.warning])
    #expect(levels("@mai").map(\.level) == [.error])
  }

  @Test("as does who leads a unit") func lead() {
    let text = "company acme \"Acme\" lead Mia Saari\nperson @mia \"Mia Saari\"\n"
    #expect(syntaxMended(text).contains("lead @mia"))
    #expect(syntaxMended("company acme \"A\" lead 李敏\nperson @li \"李敏\"\n").contains("lead @li"))
  }

  @Test("and status shows one person once") func status() {
    let text = "\(head)kr \"B\" from 9 to 4 owner Mia Saari\n}\n"
    let workspace = resolved([("a.okr", text)])
    let goals = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay))
    #expect(goals.flatMap(\.owners) == ["@mia", "@mia"])
  }

  @Test("and words for a team are no other clause") func team() {
    let line = "kr \"B\" from 9 to 4 owner the support team"
    let found = trial(line)
    #expect(found.mended == line)
    #expect(found.findings.contains { $0.message.contains("`the support team`") })
  }
}
