import Foundation
import OKRSource
import Testing

/// `okr diff` as it is typed, in real repositories.
@Suite("okr diff", .enabled(if: GitRepository.isThere, GitRepository.isNeeded))
struct DiffTests {
  private static let base: KeyValuePairs = ["workspace.okr": Quarter.company, "sales.okr": Quarter.sales]
  private static let easier = Quarter.sales.replacing("to 55 days", with: "to 58 days")
  private static let line = "sales.easy.cycle-time: target 55 days → 58 days, 3 days easier"

  /// `okr diff` on the day of all tests, with git's settings as hostile as they come.
  private func diff(_ repository: GitRepository, _ words: String..., from place: String = "") throws -> Program.Outcome
  {
    try repository.program.run(
      ["diff", "--as-of", "2026-08-01"] + words, from: place, environment: GitRepository.environment)
  }

  @Test("a target lowered without a reason fails, and is said as people say it")
  func lowered() throws {
    let repository = try GitRepository(Self.base)
    try repository.git("checkout", "--quiet", "-b", "easier")
    try repository.commit(["sales.okr": Self.easier])
    let outcome = try diff(repository, "main", "easier")
    #expect(outcome.code == 1 && outcome.complaints.isEmpty)
    #expect(
      outcome.output == """
        weakened
          \(Self.line)

        error: target 55 days → 58 days, 3 days easier, in a cycle that runs
          sales.okr:8:76  change/goalpost-moved
          Set it back, and write `revised 2026-08-01 to 58 days because "…"`: then everybody sees why.

        1 weakened from main to easier; 1 error

        """)
    #expect(Repository.text("README.md").contains("```text\n\(outcome.output)```\n"), "README.md shows this output")
    #expect(try diff(repository, "main", "easier", "--fail-on", "never").code == 0)
    #expect(try diff(repository, "easier", "main").code == 0)
    #expect(try diff(repository, "main", "main").output == "Nothing has changed in meaning from main to main.\n")
  }

  @Test("without a head the work tree is compared, as it is on disk and untouched")
  func workTree() throws {
    let repository = try GitRepository(Self.base)
    let reason = "by 2026-09-15 {\n    revised 2026-07-30 to 57 days because \"Two markets start later\"\n"
    let text = Quarter.sales.replacing("by 2026-09-15 {\n", with: reason)
    try repository.program.write("sales.okr", Data(text.utf8))
    let before = try repository.git("status", "--porcelain")
    let outcome = try diff(repository, "HEAD")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        weakened
          sales.easy.cycle-time: target 55 days → 57 days, 2 days easier, because "Two markets start later"

        1 weakened from HEAD to the work tree; no findings

        """)
    #expect(try repository.git("status", "--porcelain") == before)
    #expect(try repository.program.text("sales.okr") == text)
  }

  @Test("the only file is deleted: what was in it is gone; where neither side has one, nothing can be compared")
  func onlyFile() throws {
    let repository = try GitRepository(["sales.okr": Quarter.company + Quarter.sales])
    try FileManager.default.removeItem(atPath: repository.program.path("sales.okr"))
    for words in [["diff", "HEAD"], ["lint", "--since", "HEAD"]] {
      let outcome = try repository.program.run(
        words + ["--as-of", "2026-08-01"], environment: GitRepository.environment)
      #expect(outcome.code == 1 && outcome.complaints.isEmpty)
      #expect(outcome.output.contains("the objective `sales.easy` is gone, and 3 key results with it"))
    }
    let none = try GitRepository(["a.txt": ""])
    #expect(try diff(none, "HEAD").code == 2)
    #expect(
      try none.program.run(["lint", "--since", "HEAD"], environment: GitRepository.environment).code == 2)
  }

  @Test("files that were renamed, deleted and added, and a workspace in a sub-folder")
  func files() throws {
    let repository = try GitRepository([
      "plans/workspace.okr": Quarter.company, "plans/目标 \"q3\".okr": Quarter.sales, "other.txt": "",
    ])
    try repository.git("mv", "plans/目标 \"q3\".okr", "plans/sales\n.okr")
    try repository.commit()
    #expect(try diff(repository, "HEAD~1", "HEAD").output.hasPrefix("Nothing has changed in meaning"))
    #expect(try diff(repository, "HEAD~1", from: "plans").output.hasPrefix("Nothing has changed in meaning"))
    try repository.git("rm", "--quiet", "plans/sales\n.okr")
    try repository.commit()
    let outcome = try diff(repository, "HEAD~1", "HEAD", from: "plans")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("dropped\n  response: gone\n"))
    #expect(outcome.output.contains("the objective `sales.easy` is gone, and 3 key results with it"))
  }

  @Test("what is in a submodule is in none of the two")
  func submodules() throws {
    let repository = try GitRepository(Self.base)
    let head = try repository.git("rev-parse", "HEAD")
    try repository.git("update-index", "--add", "--cacheinfo", "160000,\(head),vendor")
    try repository.git("commit", "--quiet", "--message", "module")
    let goals = "for sales\ncycle 2026-Q3\nobjective more \"Others too\" {\n  kr a \"Shops\" from 1 to 2\n}\n"
    try repository.program.write("vendor/b.okr", Data(goals.utf8))
    #expect(try diff(repository, "HEAD").output.hasPrefix("Nothing has changed in meaning"))
  }

  @Test("a file that cannot be read as a whole is named, so that silence is not taken for no change")
  func broken() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company])
    try repository.program.write("broken.okr", Data("for acme\nkr \"A\" from\n".utf8))
    #expect(try diff(repository, "HEAD").complaints.contains("broken.okr has syntax errors"))
  }

  @Test("a branch whose base is behind is compared with where it went its own way")
  func mergeBase() throws {
    let repository = try GitRepository(Self.base)
    try repository.git("checkout", "--quiet", "-b", "work")
    try repository.commit(["more.okr": "for sales\ncycle 2026-Q3\n"])
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["sales.okr": Quarter.sales.replacing("to 55 days", with: "to 50 days")])
    #expect(try diff(repository, "main", "work").code == 1)
    let outcome = try diff(repository, "--merge-base", "main", "work")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("Nothing has changed in meaning from main (from "))
  }

  @Test("two folders are compared as two revisions are")
  func folders() throws {
    let program = try Program([
      "old/workspace.okr": Quarter.company, "old/sales.okr": Quarter.sales, "new/workspace.okr": Quarter.company,
      "new/q3/sales.okr": Self.easier,
    ])
    let outcome = try program.run("diff", "old", "new", "--as-of", "2026-08-01")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains(Self.line) && outcome.output.contains("new/q3/sales.okr:8:76"))
    #expect(outcome.output.hasSuffix("1 weakened from old to new; 1 error\n"))
  }

  @Test("a goal that is split is told in one line, under the name that it had")
  func split() throws {
    let repository = try GitRepository(Self.base)
    let orders = "kr orders \"Orders by returning customers\" from 200 to 300 orders"
    let parts =
      "kr orders-fi \"Orders by returning customers in Finland\" from 100 to 150 orders\n"
      + "kr orders-se \"Orders by returning customers in Sweden\" from 100 to 150 orders"
    try repository.program.write("sales.okr", Data(Quarter.sales.replacing(orders, with: parts).utf8))
    let lines = try diff(repository, "HEAD").output.split(separator: "\n").filter { $0.contains("orders") }
    #expect(
      lines.filter { $0.contains("split") || $0.contains("part of") }
        == ["  sales.loyal.orders: split into sales.loyal.orders-fi and sales.loyal.orders-se"])
    #expect(try diff(repository, "HEAD", "--format", "json").output.contains("a part of what was sales.loyal.orders"))
  }

  @Test("what cannot be compared is told in one line, with exit code 2")
  func complaints() throws {
    let repository = try GitRepository(Self.base)
    let (none, many) = (try diff(repository), try diff(repository, "a", "b", "c"))
    #expect(none.code == 2 && none.complaints.contains("`okr diff main`"))
    #expect(many.code == 2 && many.complaints.contains("not 3"))
    let unknown = try diff(repository, "nowhere")
    #expect(unknown.code == 2 && unknown.output.isEmpty)
    #expect(unknown.complaints == "okr: git knows no revision nowhere; `git branch --all` and `git log` list them\n")
    #expect(try diff(repository, "main", "--", "-x").code == 2)
    let outside = try Program(["a.okr": ""])
    let said = try outside.run("diff", "main", environment: GitRepository.environment)
    #expect(said.code == 2 && said.complaints.contains("is in no git repository"))
    let noGit = try repository.program.run("diff", "main", environment: ["PATH": "/nonexistent"])
    #expect(noGit.code == 2 && noGit.complaints.hasPrefix("okr: cannot run git, which reads the revisions: "))
  }

  @Test("settings of a user and variables of a hook change nothing")
  func hostile() throws {
    let repository = try GitRepository(Self.base)
    try repository.program.write("sales.okr", Data(Self.easier.utf8))
    let settings =
      "[color]\n\tui = always\n[core]\n\tquotePath = true\n\tpager = false\n\tfsmonitor = false-monitor\n[diff]\n"
      + "\texternal = false\n\tnoprefix = true\n[alias]\n\tls-tree = !false\n"
    try repository.program.write("config", Data(settings.utf8))
    var environment = GitRepository.environment
    environment["GIT_CONFIG_GLOBAL"] = repository.program.path("config")
    environment["GIT_DIR"] = "/nonexistent"
    environment["GIT_WORK_TREE"] = "/"
    environment["GIT_INDEX_FILE"] = "/nonexistent"
    environment["GIT_EXTERNAL_DIFF"] = "false"
    environment["GIT_TRACE"] = "1"
    let outcome = try repository.program.run("diff", "HEAD", "--as-of", "2026-08-01", environment: environment)
    #expect(outcome.code == 1 && outcome.complaints.isEmpty && outcome.output.contains(Self.line))
  }

  @Test("markdown is a comment for a pull request, in which nothing of a title is markup")
  func markdown() throws {
    let title = "Customers | come <b>back</b> `on` *their* own @all ::error::"
    let base = Quarter.sales.replacing("Customers come back on their own", with: title)
    let program = try Program([
      "old/workspace.okr": Quarter.company, "old/sales.okr": base, "new/workspace.okr": Quarter.company,
      "new/sales.okr": Self.easier.replacing(
        "    checkin 2026-07-29", with: "    checkin 2026-07-30 57 days\n    checkin 2026-07-29"),
    ])
    let outcome = try program.run("diff", "old", "new", "--as-of", "2026-08-01", "--format", "markdown")
    #expect(outcome.code == 1)
    #expect(
      outcome.output.hasPrefix(
        "### What has changed in the goals\n\n1 weakened, 1 news, 1 wording, from <code>old</code> to"))
    #expect(
      outcome.output.contains(
        "| weakened | <code>sales.easy.cycle-time</code> | target 55 days → 58 days, 3 days easier |\n"))
    #expect(outcome.output.contains("- **error** <code>new/sales.okr:8:76</code> target 55 days"))
    #expect(outcome.output.contains("<details><summary>1 news, 1 wording</summary>"))
    for markup in ["<b>", "`on`", "*their*", "@all", "::error"] {
      #expect(!outcome.output.contains(markup), "\(markup)")
    }
  }

  @Test("json has every fact with its place, and is the same on every run")
  func json() throws {
    let program = try Program([
      "old/workspace.okr": Quarter.company, "old/sales.okr": Quarter.sales, "new/workspace.okr": Quarter.company,
      "new/sales.okr": Self.easier,
    ])
    let outcome = try program.run("diff", "old", "new", "--as-of", "2026-08-01", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == ["version", "base", "head", "asOf", "changes", "findings", "notRun", "summary"])
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.count == 1 && changes.first?["entity"] as? String == "sales.easy.cycle-time")
    let fact = try #require((changes.first?["facts"] as? [[String: Any]])?.first)
    #expect(fact["aspect"] as? String == "target" && fact["tier"] as? String == "weakened")
    #expect(fact["before"] as? String == "55 days" && fact["after"] as? String == "58 days")
    #expect(fact["path"] as? String == "new/sales.okr" && fact["reason"] is NSNull)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.first?["rule"] as? String == "change/goalpost-moved")
    #expect((findings.first?["fingerprint"] as? String)?.count == 32)
    #expect((object["summary"] as? [String: Int])?["weakened"] == 1)
    #expect(try program.run("diff", "old", "new", "--as-of", "2026-08-01", "--format", "json") == outcome)
  }
}
