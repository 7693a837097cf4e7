import OKRLint
import OKRModel
import OKRSource
import Testing

@testable import OKRSyntax

/// What is found at once in long lists is what would be found by looking at each.
@Suite("Long lists")
struct ManyTests {
  private func parsed(_ text: String) -> SyntaxTree { parse(SourceFile(path: "a.okr", text: text)) }

  // MARK: - Ranges

  @Test("ranges around a place and in it are found as by looking at each")
  func ranges() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let all = (0..<Int.random(in: 0...8, using: &random)).map { _ in range(&random) }
      let index = RangeIndex(all)
      for _ in 0..<20 {
        let asked = range(&random)
        #expect(index.hasRange(around: asked) == all.contains { $0.contains(asked) })
        #expect(index.hasRange(in: asked) == all.contains { asked.contains($0) })
      }
    }
  }

  private func range(_ random: inout SeededRandom) -> TextRange {
    let start = Int.random(in: 0...20, using: &random)
    return TextRange(start, start + Int.random(in: 0...9, using: &random))
  }

  // MARK: - Errors

  @Test("to take back an error costs what was told from its place on, however much was told above")
  func withdrawn() {
    for count in [1000, 4000] {
      let state = ParserState(lex(SourceFile(path: "a.okr", text: "")))
      state.errors = (0..<count).map { SyntaxError(.strangeCharacter(":"), TextRange($0 * 10, $0 * 10 + 5)) }
      var seen = 0
      state.withdraw(from: (count - 2) * 10) { error in
        seen += 1
        return error.range.start == (count - 2) * 10
      }
      #expect(seen == 2 && state.errors.count == count - 1)
      #expect(state.errors.last?.range.start == (count - 1) * 10)
    }
  }

  // MARK: - Units

  @Test("who is above whom is known as by walking up, circles included")
  func units() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &random)
      let parents: [Int?] = (0..<count).map { _ in
        Bool.random(using: &random) ? nil : Int.random(in: 0..<count, using: &random)
      }
      let names = parents.enumerated().map { unit, parent in
        "team t\(unit) \"T\"\(parent.map { " under t\($0)" } ?? "")\n"
      }
      let workspace = resolve([parsed(names.joined())])
      for unit in 0..<count {
        let above = ManyTests.above(unit, parents)
        for other in 0..<count {
          #expect(workspace.cascade.isUnit(other, above: unit) == above.contains(other), "\(parents)")
        }
        let below = parents.indices.filter { parents[$0] == unit && $0 != unit }
        #expect(
          workspace.cascade.hasUnits(below: unit) == (!below.isEmpty && above.isDisjoint(with: below)), "\(parents)")
      }
      let sums = workspace.cascade.inherited({ [$0] as Set }, { $0.union($1) })
      for unit in 0..<count { #expect(sums[unit] == ManyTests.above(unit, parents).union([unit]), "\(parents)") }
    }
  }

  private static func above(_ unit: Int, _ parents: [Int?]) -> Set<Int> {
    var found: Set<Int> = []
    var current = parents[unit]
    while let next = current, next != unit, found.insert(next).inserted { current = parents[next] }
    return found
  }

  // MARK: - Exceptions

  @Test("of exceptions in each other every one that hides something is used, and none hides what is beside it")
  func exceptions() {
    let linted = lintFiles([
      (
        "a.okr",
        """
        company acme "Acme"
        for acme
        cycle 2026-Q3
        allow measurable because "All of it"
        objective stay "Customers stay with us" owner @mika {
          allow measurable/no-target because "Here"
          kr one "New users find their way around without help" {
            allow measurable/no-target because "And here"
            allow measurable/no-target because "And here again"
          }
          kr two "Customers who renew" from 10% to 20% {
            allow measurable/no-target because "Nothing to hide"
          }
        }
        """
      )
    ])
    #expect(rows(linted.findings.filter { $0.rule == "settings/allow-unused" }) == ["a.okr:12 settings/allow-unused"])
    #expect(rows(linted.allowed.map(\.finding)).contains("a.okr:7 measurable/no-target"))
  }

  @Test("a level is set by the deepest folder, there by the rule before its family, and there by the last line")
  func levels() {
    let rules = """
      rules {
        info measurable
        warning measurable/no-target
        in "a/" { error measurable off specific }
        in "a/b/" { info measurable/no-target }
        in "a/b/c.okr" { warning measurable }
        in "a/b/" { error measurable/no-target }
      }

      """
    let page =
      "cycle 2026-Q3\nobjective \"Customers stay\" owner @mika {\n  kr \"New users find their way around without help\"\n}\n"
    let paths = ["z.okr", "a/z.okr", "a/b/z.okr", "a/b/c.okr"]
    let linted = lintFiles([("workspace.okr", rules)] + paths.map { ($0, page) })
    let found = linted.findings.filter { $0.rule == "measurable/no-target" }
    let levels = Dictionary(found.map { ($0.location.file.path, $0.level) }) { first, _ in first }
    #expect(levels == ["z.okr": .warning, "a/z.okr": .error, "a/b/z.okr": .error, "a/b/c.okr": .warning])
  }

  // MARK: - Names in many cycles and units

  @Test("of a name in many cycles the one of the time is meant, and of one in many units that of the own unit")
  func namesakes() {
    let years = (2001...2060).map { "objective stay \"A\" cycle \($0) { kr k \"B\" from 1 to 2 }\n" }
    let supporters = (2001...2060).map {
      "objective s\($0) \"A\" cycle \($0)-Q2 supports stay { kr \"B\" from 1 to 2 }\n"
    }
    let workspace = resolve([parsed("company acme \"Acme\"\nfor acme\n" + years.joined() + supporters.joined())])
    let targets = workspace.objectives.dropFirst(60).map { $0.supports.first?.target }
    #expect(targets == (0..<60).map { .objective($0) })
    #expect(workspace.unresolved.isEmpty && workspace.duplicates.isEmpty)

    let units = (1...30).map { unit in
      """
      team t\(unit) "T"
      objective goal "A" for t\(unit) cycle 2026 { kr k "B" from 1 to 2 }
      objective helps "A" for t\(unit) cycle 2026-Q1 supports goal { kr k "B" from 1 to 2 }

      """
    }
    let own = resolve([
      parsed(units.joined() + "objective lost \"A\" cycle 2026 supports goal { kr \"B\" from 1 to 2 }\n")
    ])
    for (index, objective) in own.objectives.enumerated() where objective.name?.value == "helps" {
      #expect(objective.supports.first?.target == .objective(index - 1))
    }
    #expect(own.unresolved.map(\.isAmbiguous) == [true])
    #expect(own.unresolved.map(\.candidates) == [["t1.goal", "t2.goal", "t3.goal"]])
  }

  @Test("an objective that is told again in its time is a twin, whatever stands between")
  func twins() {
    let quarters = ["2026-Q1", "2026-Q2", "2026-Q4", "2026-Q2", "2026-H1", "2026-Q3", "2026"]
    let text = quarters.map { "objective stay \"A\" cycle \($0) { kr k \"B\" from 1 to 2 }\n" }
    let workspace = resolve([parsed("company acme \"Acme\"\nfor acme\n" + text.joined())])
    let file = workspace.files.first.map(LineMap.init)
    #expect(workspace.duplicates.map { file?.line(at: $0.second.range.start) } == [6, 7, 9])
    #expect(workspace.duplicates.map { file?.line(at: $0.first.range.start) } == [4, 3, 3])
  }

  // MARK: - Contributors

  @Test("of what contributes twice at the same time the larger part counts, where the first of them stood")
  func countedOnce() {
    let text = """
      company acme "Acme"
      team a "A" under acme
      team b "B" under acme
      cycle 2026
      objective growth "Growth" for acme { kr revenue "Revenue" from 0 EUR to 100 EUR { rollup sum } }
      objective one "One" for a { kr k "Sales of shops" from 0 EUR to 10 EUR supports growth.revenue }
      objective two "Two" for b { kr k "Sales of shops" from 0 EUR to 20 EUR supports growth.revenue }
      objective three "Three" for a cycle 2026-Q1 { kr k "Sales of  shops" from 0 EUR to 30 EUR supports growth.revenue }
      objective four "Four" for a cycle 2026-Q2 { kr k "Sales on the web" from 0 EUR to 5 EUR supports growth.revenue }

      """
    let workspace = resolve([parsed(text)])
    let rollup = Rollups(workspace)[.keyResult(0, 0)]
    #expect(rollup?.parts.map(\.label) == ["a.three.k", "b.two.k", "a.four.k"])
    #expect(rollup?.parts.map(\.mayBeCounted) == [false, false, false])
  }

  // MARK: - Cycles

  @Test("of named cycles that run into each other each is told with the first that it meets")
  func cycles() {
    let text = """
      cycle year "Year" 2026-01-01 to 2026-12-31
      cycle spring "Spring" 2026-03-01 to 2026-05-31
      cycle may "May" 2026-05-01 to 2026-06-30
      cycle early "Early" 2026-02-01 to 2026-05-15
      cycle again "Again" 2026-03-01 to 2026-05-31
      cycle late "Late" 2026-11-01 to 2027-01-31

      """
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "timebound/invalid-cycle" }
    let words = found.map { $0.message.split(separator: " overlap").first.map(String.init) ?? "" }
    #expect(
      words == [
        "`may` and `spring`", "`early` and `spring`", "`again` and `spring`", "`late` and `year`",
      ])
  }

  // MARK: - Needs

  @Test("a need is answered by what says its words in its time, in the unit or below it")
  func needs() {
    func isAnswered(by goal: String) -> Bool {
      let text = """
        company acme "Acme"
        team ops "Operations" under acme
        team desk "Desk" under ops
        cycle 2026-Q3
        objective stay "Customers stay" for acme owner @mika {
          needs ops "Stories of bakeries"
          kr k "Customers who renew" from 10% to 20%
        }
        objective more "Loaves" for ops owner @mika { kr k "Loaves a day" from 10 to 20 }
        \(goal)

        """
      return !lintFiles([("a.okr", text)]).findings.map(\.rule).contains("cascade/need-unanswered")
    }
    #expect(!isAnswered(by: ""))
    #expect(isAnswered(by: #"objective tell "Bakeries" for ops { kr k "A" from 1 to 2 }"#))
    #expect(isAnswered(by: #"objective tell "Bakeries" for desk { kr k "A" from 1 to 2 }"#))
    #expect(!isAnswered(by: #"objective tell "Bakeries" for desk cycle 2026-Q1 { kr k "A" from 1 to 2 }"#))
    #expect(!isAnswered(by: #"objective tell "Bakeries" for acme { kr k "A" from 1 to 2 }"#))
    #expect(isAnswered(by: #"objective tell "Bread" for ops supports stay { kr k "A" from 1 to 2 }"#))
  }
}
