import Foundation
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

@testable import OKRDriver

@Suite("A first workspace") struct InitTests {
  private func findings(_ files: [FirstFile], _ day: Day) -> [String] {
    rows(lintFiles(files.map { ($0.name, $0.text) }, asOf: day).findings).map { "\(day): \($0)" }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(
    "it has no finding on the day it is written, whichever that is, nor in the three weeks after",
    arguments: FirstLanguage.allCases)
  func clean(language: FirstLanguage) throws {
    let quarters = ["2026-01-01", "2026-07-01", "2027-10-01", "2028-02-29"]
    let days = try quarters.flatMap { first in
      let start = try day(first)
      return (0..<92).filter { $0 % 3 == 0 || $0 < 12 || $0 > 88 }.map { start.advanced(by: $0) }
    }
    for day in days {
      let files = firstWorkspace(in: language, on: day)
      #expect(findings(files, day).isEmpty)
      #expect(findings(files, day.advanced(by: 13)).isEmpty)
      // Two weeks after the quarter it rightly asks for its scores.
      let period = try #require(Period(FirstQuarter(day).label))
      #expect(findings(files, min(day.advanced(by: 21), period.last)).isEmpty)
    }
  }

  @Test("its next step, a check-in, is there to be uncommented", arguments: FirstLanguage.allCases)
  func nextStep(language: FirstLanguage) throws {
    for written in ["2026-07-06", "2026-08-20", "2026-09-30"] {
      let day = try day(written)
      let files = firstWorkspace(in: language, on: day).map { file in
        FirstFile(
          name: file.name, text: file.text.replacing(#/\n    // ( *)(checkin|done|next|\})/#) { "\n    \($0.1)\($0.2)" }
        )
      }
      let workspace = resolve(files.map { parse(SourceFile(path: $0.name, text: $0.text)) })
      #expect(workspace.objectives.first?.keyResults.first?.checkins.count == 1)
      #expect(findings(files, FirstQuarter(day).nextCheckin).isEmpty)
    }
  }

  @Test("it speaks the language of the surroundings, or the one that is asked for")
  func languages() throws {
    let program = try Program()
    let cases: [(options: [String], surroundings: [String: String], word: String)] = [
      ([], [:], "\"Customer care\""), ([], ["LANG": "fi_FI.UTF-8"], "\"Asiakaspalvelu\""),
      ([], ["LANG": "zh_CN.UTF-8"], "\"客服团队\""), ([], ["LANG": "zh_TW.UTF-8"], "\"客服團隊\""),
      ([], ["LC_ALL": "zh_HK", "LANG": "fi_FI"], "\"客服團隊\""), ([], ["LC_ALL": "C", "LANG": "fi"], "\"Customer care\""),
      ([], ["LC_MESSAGES": "fi", "LANG": "en_US"], "\"Asiakaspalvelu\""), ([], ["LANG": "fil_PH"], "\"Customer care\""),
      ([], ["LANG": "zh-Hant.UTF-8"], "\"客服團隊\""), (["--language", "zh"], ["LANG": "fi_FI"], "\"客服团队\""),
      (["--language=fi"], ["LANG": "en_GB"], "\"Asiakaspalvelu\""), (["--language", "en"], ["LANG": "zh"], "care"),
      (["--language", "zh-Hant"], [:], "\"客服團隊\""),
    ]
    for (index, test) in cases.enumerated() {
      let outcome = try program.run(["init", "\(index)"] + test.options, environment: test.surroundings)
      #expect(outcome.code == 0)
      #expect(try program.text("\(index)/workspace.okr").contains(test.word), "\(test)")
    }
  }

  @Test("from an empty folder to no findings in two commands", arguments: ["en", "fi", "zh", "zh-Hant"])
  func twoCommands(language: String) throws {
    let program = try Program()
    let written = try program.run("init", "--language", language, "--as-of", "2026-08-01")
    #expect(written.code == 0 && written.complaints.isEmpty)
    #expect(
      written.output == """
        wrote workspace.okr
        wrote team-2026-q3.okr

        Next:
          okr lint      what is wrong with the goals: nothing yet
          okr status    every goal, and how far it has come

        """)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.path("")).sorted()
    #expect(names == ["team-2026-q3.okr", "workspace.okr"])
    let all = try program.run("lint")
    #expect(all.code == 0 && all.output == "No findings in 2 files: 1 objective, 3 key results, 1 KPI.\n")
    for name in names {
      let alone = try program.run("lint", name)
      #expect(alone.code == 0 && alone.output.hasPrefix("No findings in 1 file"))
    }
    // Today, whenever that is.
    let now = try Program()
    #expect(try now.run("init", "--language", language).code == 0)
    #expect(try now.run("lint", "--as-of", "\(Platform.today)").output.hasPrefix("No findings in 2 files"))
  }

  @Test("a folder is made with those above it, and the next commands name it as a shell wants it")
  func folders() throws {
    let program = try Program(["there/notes.md": "# Notes\n"])
    let new = try program.run("init", "new/our goals", "--as-of", "2026-12-31")
    #expect(new.output.hasPrefix("wrote new/our goals/workspace.okr\nwrote new/our goals/team-2026-q4.okr\n"))
    #expect(new.output.contains("okr lint 'new/our goals'  ") && new.output.contains("okr status 'new/our goals'  "))
    #expect(try program.run("init", "there").code == 0)
    #expect(try program.run("init", "--", "-x'y").output.contains("okr lint './-x'\\''y'  "))
    #expect(try program.run("lint", "./-x'y", "--as-of", "\(Platform.today)").code == 0)
  }

  @Test("nothing is written over, and then nothing at all is written")
  func neverOverwrites() throws {
    func expectRefused(_ files: KeyValuePairs<String, String>, _ arguments: [String], _ complaint: String) throws {
      let program = try Program(files)
      let before = try FileManager.default.subpathsOfDirectory(atPath: program.path("")).sorted()
      let outcome = try program.run(["init", "--as-of", "2026-08-01"] + arguments)
      #expect(outcome == Program.Outcome(output: "", complaints: "okr: \(complaint)\n", code: 2))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: program.path("")).sorted() == before)
      for (path, text) in files where !path.hasSuffix("/") { #expect(try program.text(path) == text) }
    }
    let there = "is there already, and init writes over nothing"
    try expectRefused(["workspace.okr": "// ours\n"], [], "workspace.okr \(there)")
    try expectRefused(["ws/team-2026-q3.okr": ""], ["ws"], "ws/team-2026-q3.okr \(there)")
    try expectRefused(["workspace.okr/": ""], [], "workspace.okr \(there)")
    try expectRefused(["WORKSPACE.OKR": ""], ["."], "WORKSPACE.OKR \(there)")
    try expectRefused(
      ["ws/plan.okr": "// ours\n"], ["ws"],
      "there are goals in ws already: ws/plan.okr; init takes a folder without any .okr file")
    try expectRefused(["notes.txt": "x"], ["notes.txt"], "notes.txt is no folder; init takes the path of one")
    try expectRefused(
      ["notes.txt": "x"], ["notes.txt/ws"], "cannot write a workspace in notes.txt/ws: not a directory")
    let dead = try Program()
    try dead.link("workspace.okr", to: "gone")
    #expect(try dead.run("init").complaints == "okr: workspace.okr \(there)\n")
  }

  @Test(
    "what was typed wrong is told with what is right",
    arguments: [
      (["init", "--languag", "fi"], "there is no option --languag; did you mean --language?"),
      (["init", "--language", "sv"], "--language takes en, fi, zh or zh-Hant, not sv"),
      (["init", "--as-of", "2026-13-01"], "--as-of takes a day of the calendar such as 2026-09-30, not 2026-13-01"),
      (["init", "a", "b"], "init takes one folder, or none for the current one"),
      (["init", "-"], "init takes one folder, or none for the current one"),
      (["--language", "fi", "init"], "--language stands behind the command: `okr init --language`"),
      (["inti"], "there is no command inti; did you mean init?"),
    ])
  func usage(arguments: [String], complaint: String) throws {
    let program = try Program()
    let outcome = try program.run(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("okr: \(complaint)"), "said \(outcome.complaints)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.path("")).isEmpty)
  }
}
