import Foundation
import Testing

/// `--since`: only what a revision had not counts, wherever it stands.
@Suite("What is new since a revision", .enabled(if: GitRepository.isThere, GitRepository.isNeeded))
struct SinceTests {
  private static let environment = GitRepository.environment

  private func lint(_ repository: GitRepository, _ arguments: String..., from place: String = "") throws
    -> Program.Outcome
  {
    try repository.program.run(
      ["lint", "--format", "compact"] + arguments, from: place, environment: Self.environment)
  }

  /// What the text form says last.
  private func summary(_ repository: GitRepository, _ arguments: String...) throws -> String {
    let outcome = try repository.program.run(["lint"] + arguments, environment: Self.environment)
    return outcome.output.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// A file with findings: key results of which none has a number.
  private static func faulty(_ count: Int, name: String = "old") -> String {
    let lines = (0..<count).map { "  kr \"Improve the \(name) of shop \($0)\"\n" }.joined()
    return
      "cycle 2026-Q3\nfor acme\nobjective \(name) \"Customers come back to us for \(name)\" owner @eva {\n\(lines)}\n"
  }

  private func repository() throws -> GitRepository {
    try GitRepository(["workspace.okr": Sample.company, "old.okr": Self.faulty(100)])
  }

  @Test("what is in a submodule is not new since a revision, which has no files of it")
  func submodules() throws {
    let repository = try repository()
    let head = try repository.git("rev-parse", "HEAD")
    try repository.git("update-index", "--add", "--cacheinfo", "160000,\(head),vendor")
    try repository.git("commit", "--quiet", "--message", "module")
    try repository.program.write("vendor/b.okr", Data(Sample.noTarget.utf8))
    #expect(try lint(repository, "--since", "HEAD", "--fail-on", "info").code == 0)
  }

  @Test("a marker of a list is not new when another word of its line changes")
  func marker() throws {
    let repository = try repository()
    func goal(_ target: String) -> Data {
      Data(
        "cycle 2026-Q3\nfor acme\nobjective \"Customers come back\" owner @eva {\n  - Orders from 10 to \(target)\n}\n"
          .utf8)
    }
    try repository.program.write("list.okr", goal("20"))
    try repository.git("add", "-A")
    try repository.git("commit", "--quiet", "--message", "list")
    try repository.program.write("list.okr", goal("25"))
    #expect(!(try lint(repository, "--since", "HEAD").output.contains("syntax/list-marker")))
  }

  @Test("a hundred old findings and one new: exactly one is shown, and the old ones are counted")
  func oneNew() throws {
    let repository = try repository()
    #expect(try lint(repository, "--fail-on", "warning").code == 1)
    #expect(try lint(repository, "--since", "HEAD", "--fail-on", "info").code == 0)
    try repository.program.write("new.okr", Data(Sample.noTarget.utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 1)
    #expect(outcome.output.split(separator: "\n").count == 1 && outcome.output.hasPrefix("new.okr:4:6: error: "))
    let old = try lint(repository, "old.okr").output.split(separator: "\n").count
    #expect(
      try summary(repository, "--since", "HEAD").hasSuffix(
        "new since HEAD in 3 files (2 objectives, 102 key results); 0 mended, \(old) still there"))
  }

  @Test("fifty lines above, a file renamed, blocks set in: nothing is new")
  func moved() throws {
    let repository = try repository()
    let text = String(repeating: "// above\n", count: 50) + Self.faulty(100).replacing("\n  ", with: "\r\n\t\t")
    try repository.git("mv", "old.okr", "renamed.okr")
    try repository.program.write("renamed.okr", Data(text.utf8))
    let outcome = try lint(repository, "--since", "HEAD", "--fail-on", "info")
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.output)")
  }

  /// A goal whose target may be moved: so many hours.
  private static func hours(_ target: Int, _ title: String = "Families are heard", more: String = "") -> String {
    """
    cycle 2026-Q3
    objective "\(title)" owner @eva {
      kr "Hours until \(title.lowercased()) for the first time" from 9 hours to \(target) hours
    \(more)}

    """
  }

  @Test(
    "a file that is renamed is held against what it was, also where it alone is named",
    arguments: [["--since", "main"], ["--since-merge-base", "main"], ["--staged", "--since", "HEAD"]])
  func renamed(arguments: [String]) throws {
    let more = "  kr \"Families who call twice\" from 40% to 12%\n"
    let repository = try GitRepository([
      "families.okr": Self.hours(2, more: more), "b.okr": Self.hours(3, "Bills are paid"),
    ])
    try repository.git("checkout", "--quiet", "-b", "pr")
    try repository.git("mv", "families.okr", "homes.okr")
    func change(_ text: String) throws -> Program.Outcome {
      try repository.program.write("homes.okr", Data(text.utf8))
      try repository.git("add", "--all")
      return try repository.program.run(
        ["lint", "--format", "compact", "--as-of", "2026-08-05"] + arguments + ["homes.okr"],
        environment: Self.environment)
    }
    let same = try change(Self.hours(2, more: more))
    #expect(same.code == 0 && same.output.isEmpty, "what was found before is not new: \(same)")
    let moved = try change(Self.hours(6, more: more))
    #expect(moved.code == 1 && moved.output.contains("change/goalpost-moved"), "\(moved)")
    let dropped = try change(Self.hours(2))
    #expect(dropped.code == 1 && dropped.output.contains("change/"), "\(dropped)")
    // What another file lost is no matter of this one.
    try repository.git("rm", "--quiet", "b.okr")
    let other = try change(Self.hours(2, more: more))
    #expect(other.code == 0 && other.output.isEmpty, "\(other)")
  }

  @Test("a goal that has moved into a new file of its workspace is held against what it was")
  func movedGoal() throws {
    let repository = try GitRepository([
      "workspace.okr": Sample.company,
      "a.okr": Self.hours(2) + Self.hours(3, "Bills are paid").replacing("cycle 2026-Q3\n", with: ""),
    ])
    try repository.program.write("a.okr", Data(Self.hours(3, "Bills are paid").utf8))
    try repository.program.write("new.okr", Data(Self.hours(7).utf8))
    let outcome = try lint(repository, "--since", "HEAD", "--as-of", "2026-08-05", "new.okr")
    #expect(outcome.code == 1 && outcome.output.contains("change/goalpost-moved"), "\(outcome)")
  }

  @Test("what is mended is counted, and the summary says so where nothing is new")
  func mended() throws {
    let repository = try repository()
    try repository.program.write("old.okr", Data(Self.faulty(99).utf8))
    let last = try summary(repository, "--since", "HEAD", "--skip", "change")
    #expect(last.hasPrefix("No new findings since HEAD in 2 files: ") && !last.contains(" 0 mended"), "\(last)")
  }

  @Test("a parent that goes breaks a child in a file that nobody touched, and that fails")
  func acrossFiles() throws {
    let child = Sample.clean.replacing("owner @eva {", with: "owner @eva {\n  supports acme.parent.orders")
    let parent = """
      cycle 2026-Q3
      for acme
      objective parent "Customers find what they look for" owner @joni {
        kr orders "Orders that are found" from 10% to 20%
        kr "Searches that end in an order" from 12% to 20%
      }

      """
    let repository = try GitRepository([
      "workspace.okr": Sample.company, "child.okr": child, "parent.okr": parent,
    ])
    #expect(try lint(repository).code == 0)
    try repository.program.write("parent.okr", Data(parent.replacing("kr orders", with: "kr").utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 1 && outcome.output.hasPrefix("child.okr:"), "\(outcome)")
    #expect(outcome.output.contains("[cascade/unresolved]"))
  }

  @Test("a target that is made easier in a running cycle fails, unless it is revised with a reason")
  func goalpost() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    let easier = Sample.clean.replacing("from 35% to 50%", with: "from 35% to 45%")
    try repository.program.write("a.okr", Data(easier.utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 1 && outcome.output.contains("[change/goalpost-moved]"), "\(outcome)")
    #expect(outcome.output.split(separator: "\n").count == 1)
    let revised = easier.replacing(
      "from 35% to 45%", with: "from 35% to 45% { revised 2026-07-20 to 45% because \"The shop opens later\" }")
    try repository.program.write("a.okr", Data(revised.utf8))
    #expect(try lint(repository, "--since", "HEAD").code == 0)
    #expect(try lint(repository, "--since", "HEAD", "--skip", "change").code == 0)
  }

  @Test("a key result that is gone fails, also with the file that it stood in")
  func dropped() throws {
    let other = Sample.clean.replacing("loyalty", with: "fame").replacing("The north", with: "The south")
      .replacing("People", with: "Shops").replacing("Orders", with: "Baskets")
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": Sample.clean, "b.okr": other])
    try repository.git("rm", "--quiet", "b.okr")
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 1 && outcome.output.contains("[change/dropped]"), "\(outcome)")
  }

  @Test("every format tells only what is new, and json says how the rest stands")
  func formats() throws {
    let repository = try repository()
    try repository.program.write("new.okr", Data(Sample.noTarget.utf8))
    for format in ["json", "jsonl", "sarif", "gitlab", "junit", "checkstyle", "rdjson", "github", "text"] {
      let outcome = try repository.program.run(
        ["lint", "--since", "HEAD", "--format", format], environment: Self.environment)
      // How far all goals have come is told all the same.
      let findings = outcome.output.components(separatedBy: "\"goals\"").first ?? ""
      #expect(outcome.code == 1 && !findings.contains("old.okr"), "\(format)")
      #expect(outcome.output.contains("new.okr"), "\(format)")
      if format == "json" { #expect(outcome.output.contains(#""since": {"revision": "HEAD", "new": 1, "mended": 0"#)) }
      if format == "sarif" { #expect(outcome.output.contains(#""baselineState": "new""#)) }
    }
  }

  @Test("a branch that is behind is compared with where it left, if that is asked for")
  func mergeBase() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    try repository.git("checkout", "--quiet", "-b", "work")
    try repository.commit(["b.okr": Self.faulty(1, name: "work")])
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["b.okr": Self.faulty(1, name: "work"), "c.okr": Self.faulty(2, name: "later")])
    try repository.git("checkout", "--quiet", "work")
    // What the other branch got since is dropped, if the two are held against each other.
    #expect(try lint(repository, "--since", "main", "--fail-on", "info").output.contains("[change/dropped]"))
    let outcome = try lint(repository, "--since-merge-base", "main", "--fail-on", "info")
    #expect(outcome.code == 1 && outcome.output.contains("b.okr:") && !outcome.output.contains("c.okr:"))
  }

  @Test("what is staged is linted as it is staged")
  func staged() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    try repository.program.write("b.okr", Data(Sample.noTarget.utf8))
    #expect(try lint(repository, "--staged").code == 0)
    try repository.git("add", "b.okr")
    try repository.program.write("b.okr", Data(Sample.clean.replacing("loyalty", with: "other").utf8))
    let outcome = try lint(repository, "--staged", "--since", "HEAD")
    #expect(outcome.code == 1 && outcome.output.hasPrefix("b.okr:4:6: error: "))
  }

  @Test("a level that settings raise makes nothing new, and the run says how many weigh more now")
  func raised() throws {
    let repository = try repository()
    try repository.program.write(
      "workspace.okr", Data((Sample.company + "rules { error specific/vague-wording }\n").utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.complaints.contains(" old findings are errors now, since settings changed"))
  }

  @Test("a rule that settings newly switch on makes nothing new of what the base had")
  func switchedOn() throws {
    let goal =
      "cycle 2026-Q3\nfor acme\nobjective \"Customers come back\" owner @eva {\n  kr \"Orders from 10 to 20\"\n"
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": goal + "}\n"])
    try repository.program.write(
      "workspace.okr", Data((Sample.company + "rules { error measurable/clauses-in-title }\n").utf8))
    #expect(try lint(repository, "--fail-on", "never").output.contains("[measurable/clauses-in-title]"))
    #expect(try lint(repository, "--since", "HEAD").output.isEmpty)
    try repository.program.write("a.okr", Data((goal + "  kr \"Visits from 30 to 40\"\n}\n").utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.code == 1 && outcome.output.hasPrefix("a.okr:5:6: error: "), "\(outcome)")
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test("a goal that gets another name or title takes what is known of it along")
  func renamed() throws {
    let goal = Self.faulty(2)
    let child = Sample.clean.replacing("owner @eva {", with: "owner @eva {\n  supports acme.old")
    let repository = try GitRepository(["workspace.okr": Sample.company, "old.okr": goal, "b.okr": child])
    let before = try lint(repository, "--fail-on", "never").output.split(separator: "\n").count
    let renamed = goal.replacing("objective old", with: "objective other")
      .replacing("\"Improve the old of shop 0\"", with: "\"Improve the old of the shop 0\"")
    try repository.program.write("old.okr", Data(renamed.utf8))
    try repository.program.write("b.okr", Data(child.replacing("acme.old", with: "acme.other").utf8))
    #expect(before > 1)
    #expect(try lint(repository, "--since", "HEAD", "--fail-on", "info").output == "")
    let last = try summary(repository, "--since", "HEAD")
    #expect(last.hasSuffix("0 mended, \(before) still there."), "\(last)")
    // One finding that is gone stands for one, and no more.
    let more = renamed.replacing("shop 1\"\n", with: "shop 1\"\n  kr \"Improve the mood of all\"\n")
    try repository.program.write("old.okr", Data(more.utf8))
    let outcome = try lint(repository, "--since", "HEAD")
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("old.okr:6:") } && !outcome.output.isEmpty)
  }

  @Test("a staged link that leaves the repository is told as what it is")
  func linkOutside() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": Sample.clean])
    try repository.git("rm", "--quiet", "a.okr")
    try FileManager.default.createSymbolicLink(
      atPath: repository.program.path("a.okr"), withDestinationPath: "../elsewhere/a.okr")
    try repository.git("add", "a.okr")
    let outcome = try lint(repository, "--staged", "--since", "HEAD", "--fail-on", "never")
    #expect(outcome.complaints.hasPrefix("okr: a.okr is a link to a file outside of the repository"), "\(outcome)")
  }

  @Test("a workspace in a sub-folder and file names of every kind")
  func names() throws {
    let name = "team a/目标 \"x\"'y.okr"
    let repository = try GitRepository([
      "plans/workspace.okr": Sample.company, "plans/\(name)": Self.faulty(3), "other.okr": Self.faulty(1, name: "x"),
    ])
    for (key, value) in [
      ("core.quotePath", "true"), ("color.ui", "always"), ("diff.external", "false"), ("core.autocrlf", "true"),
    ] { try repository.git("config", key, value) }
    let outcome = try lint(repository, "--since", "HEAD", "--fail-on", "info", from: "plans")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.complaints.isEmpty, "\(outcome)")
  }

  @Test(
    "what cannot be compared is told, and ends with 2",
    arguments: [
      (["--since", "nowhere"], "git knows no revision nowhere"),
      (["--since", "HEAD", "--since-merge-base", "HEAD"], "--since and --since-merge-base name two revisions"),
      (["--since", "HEAD", "-"], "a revision has nothing to compare `-` with"),
      (["--staged", "-"], "--staged lints what git is about to commit"),
    ])
  func refused(arguments: [String], complaint: String) throws {
    let repository = try GitRepository(["a.okr": Sample.clean])
    let outcome = try repository.program.run(["lint"] + arguments, environment: Self.environment)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("okr: \(complaint)"), "\(outcome.complaints)")
  }

  @Test("outside of a repository there is nothing to compare with: 2")
  func outside() throws {
    let outcome = try Program(["a.okr": Sample.clean]).run(
      ["lint", "--since", "main"],
      environment: Self.environment.merging(["GIT_CEILING_DIRECTORIES": FileManager.default.temporaryDirectory.path()])
      { $1 })
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.complaints.contains("git"))
  }
}
