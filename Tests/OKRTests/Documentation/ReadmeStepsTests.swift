import Foundation
import Testing

/// A stranger follows README.md from an empty folder and types what it says may be typed.
@Suite("The first steps of the README")
struct ReadmeStepsTests {
  /// The steps from an empty folder, as the page has them.
  static let section: String = {
    let parts = Repository.text("README.md").components(separatedBy: "\n## ")
    return parts.first { $0.hasPrefix("Your first goals\n") } ?? ""
  }()

  @Test("init, one edit, lint and status say what it shows, each on the day it names")
  func firstGoals() throws {
    let program = try Program()
    var names: [String] = []
    var edits = 0
    // Prose and blocks take turns.
    for (position, piece) in Self.section.components(separatedBy: "```").enumerated() {
      if position.isMultiple(of: 2) {
        for edit in piece.replacing("\n", with: " ").matches(of: /In `([^`]+)`, change `([^`]+)` to `([^`]+)`/) {
          let file = String(edit.1)
          let parts = try program.text(file).components(separatedBy: edit.2)
          #expect(parts.count == 2, "`\(edit.2)` is not once in \(file)")
          try program.write(file, Data(parts.joined(separator: String(edit.3)).utf8))
          edits += 1
        }
      } else {
        for shown in ReadmeTests.shown(in: "```\(piece)```\n") {
          #expect(shown.arguments.contains("--as-of"), "\(shown) depends on the clock")
          let outcome = try program.run(shown.arguments)
          #expect(outcome.complaints.isEmpty)
          ReadmeTests.expect(outcome.output, shown)
          names.append(shown.arguments[0])
        }
      }
    }
    #expect(names == ["init", "lint", "status"] && edits == 1)
  }

  @Test(
    "its first piece of okr, alone in a file, has no finding before its quarter nor on the first day of it",
    arguments: ["2026-07-06", "2026-12-01", "2027-01-01"])
  func firstPiece(day: String) throws {
    let pieces = Repository.text("README.md").components(separatedBy: "```okr\n")
    let piece = try #require(pieces.dropFirst().first?.components(separatedBy: "```").first)
    let program = try Program(["goals.okr": piece])
    let outcome = try program.run("lint", "--as-of", day)
    #expect(outcome.code == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output == "No findings in 1 file: 1 objective, 2 key results.\n")
  }

  @Test("each file of samples/acme has no error beside the files that it is said to need")
  func partsOfTheCompany() throws {
    let folder = "samples/acme"
    let common = ["workspace.okr", "kpis.okr", "company-2026.okr"]
    let departments = [
      "sales-2026.okr": ["nordics", "dach", "marketing"], "operations-2026-h2.okr": ["tehdas", "suzhou"],
    ]
    let page = Repository.text("README.md")
    for name in common + departments.keys + ["suzhou-2026-q4.okr"] { #expect(page.contains("`\(name)`")) }
    for path in Repository.files(below: folder, ending: ".okr") {
      let file = path.components(separatedBy: "/").last ?? path
      var names = Set(common + [file])
      for (department, teams) in departments where teams.contains(where: file.hasPrefix) { names.insert(department) }
      if file == "suzhou-2026-q4.okr" { names.insert("suzhou-2026-q3.okr") }
      let program = try Program()
      for name in names.subtracting([file]) { try program.write(name, Data(Repository.text("\(folder)/\(name)").utf8)) }
      try program.write(file, Data(Repository.text(path).utf8))
      let outcome = try program.run("lint", "--as-of", "2026-08-10")
      #expect(outcome.code == 0, "\(file):\n\(outcome.output)")
    }
  }

  @Test("what it says people may type is read, and the plain form is a safe fix")
  func typedValues() throws {
    let values = try quoted(between: "typed as people type them:", and: "Where that is not")
    #expect(values.count == 6)
    for value in values {
      let isDate = ["end of Q3", "31.12.", "年底前"].contains(value)
      let clauses = isDate ? "from 10% to 20% by \(value)" : "from 0 to \(value)"
      let outcome = try lint(clauses)
      #expect(outcome.code == 0 && outcome.output.contains("[syntax/ambiguous") == false, "\(value): \(outcome)")
      // One that is plain already has no finding, and any other says its plain form.
      let form = outcome.output.contains(isDate ? "[syntax/date-form]" : "[syntax/number-form]")
      #expect(form || value == "18 %", "\(value): \(outcome)")
      #expect(value == "18 %" || outcome.output.contains("is written `"), "\(value): \(outcome)")
    }
    let doubtful = try quoted(between: "would read differently,", and: "it asks about")
    #expect(doubtful == ["1,250 deals", "03/04"])
    #expect(try lint("from 15 to 1,250 deals").output.contains("[syntax/ambiguous-number]"))
    #expect(try lint("from 15% to 25% by 03/04").output.contains("[syntax/ambiguous-date]"))
  }

  @Test("the clauses it names in passing can be written as they stand")
  func clausesInPassing() throws {
    let page = Repository.text("README.md")
    let clauses = [
      "outside bank \"Our bank\"", "to 60% stretch 75%", "to 10 to 14 days", "paused 2026-08-01",
      "moved 2026-08-01 to 2026-Q4", "note \"…\"", "link \"…\"",
    ]
    for clause in clauses { #expect(page.contains("`\(clause)`"), "\(clause)") }
    let program = try Program([
      "goals.okr": """
      note "…"
      team sales "Sales" lead @anna note "…"
      \(clauses[0]) link "…"
      for sales
      cycle 2026-Q3
      objective easy "Buying from us feels effortless" owner @anna {
        kr "Offers that are signed on a phone" from 10% \(clauses[1]) needs bank "A login" note "…"
        kr "Median days from offer to signature" from 20 days \(clauses[2]) {
          link "…"
          checkin 2026-08-01 19 days { note "…" }
        }
        kr "Offers that end in an order" from 15% to 25% \(clauses[3])
        initiative "The forms of all branches on one page" \(clauses[4])
      }

      """
    ])
    let outcome = try program.run("lint", "--as-of", "2026-08-01", "--rule", "syntax", "--rule", "cascade")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("No findings in 1 file"), "\(outcome)")
  }

  /// A key result with these clauses, in a year of a team.
  private func lint(_ clauses: String) throws -> Program.Outcome {
    let program = try Program([
      "goals.okr": """
      team sales "Sales" lead @anna
      for sales
      cycle 2026
      objective easy "Buying from us feels effortless" owner @anna {
        kr "Offers that end in an order" \(clauses)
        kr "Offers that are signed on a phone" from 10% to 60%
      }

      """
    ])
    return try program.lint("--rule", "syntax")
  }

  private func quoted(between start: String, and end: String) throws -> [String] {
    let page = Repository.text("README.md").replacing("\n  ", with: " ")
    let tail = try #require(page.components(separatedBy: start).dropFirst().first)
    return tail.components(separatedBy: end)[0].matches(of: /`([^`]+)`/).map { String($0.1) }
  }
}
