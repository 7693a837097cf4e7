import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Progress worked out a second time, in whole numbers over a common denominator.
@Suite("Progress by another road")
struct ProgressExactnessTests {
  /// The line of a key result and how far it has come.
  struct Case {
    let line: String
    let progress: Ratio
  }

  /// What is found in some files, and what a status says of their goals, by their names; and that two reports agree.
  static func reports(_ files: [(path: String, text: String)]) -> (findings: [Finding], progress: [String: String]) {
    let day = testDay
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    let linted = lint(workspace, asOf: day)
    let status = StatusResult(
      asOf: "\(day)",
      units: statusUnits(workspace, in: Set(files.map(\.path)), choosing: StatusChoice(), on: day))
    let goals = goalStatuses(workspace, linted.progress())
    let report = LintResult(
      asOf: "\(day)", findings: linted.findings, notRun: linted.notRun, summary: LintResult.Summary(),
      goals: { goals })
    let style = Style(color: .never, width: 80)
    let told = told(render(report, as: .json, style: style))
    #expect(told == self.told(render(status, as: .json, style: style)))
    return (linted.findings, told)
  }

  /// The progress of every goal of a report for programs.
  private static func told(_ json: String) -> [String: String] {
    var found: [String: String] = [:]
    var entity = ""
    for line in json.split(separator: "\n") {
      let field = line.trimmingPrefix { $0 == " " }
      if field.hasPrefix("\"entity\": \"") {
        entity = String(field.dropFirst(11).prefix { $0 != "\"" })
      } else if field.hasPrefix("\"progress\": ") {
        found[entity] = String(field.dropFirst(12).prefix { $0 != "," })
      }
    }
    return found
  }

  /// A key result whose numbers are in any units of one family.
  static func oneCase(_ random: inout SeededRandom) -> Case {
    let family = random.pick(UnitFamily.all)
    // A number without a unit takes that of its neighbour, and percentages stay small.
    let limit = family.name == "percent" ? 90 : random.pick([10, 100, 10_000])
    while true {
      let from = DrawnValue(in: family, below: limit, &random)
      let value = DrawnValue(in: family, below: limit, &random)
      let (target, ends) = target(from, family, limit, &random)
      guard let ends, ends.low <= ends.high, from.worth != ends.low, from.worth != ends.high else { continue }
      /// How far a value is from where it should be; beyond a single end nothing is missing.
      func missing(_ worth: Ratio) -> Ratio {
        if worth < ends.low { return ends.isUpOnly == false ? .zero : ends.low - worth }
        if worth > ends.high { return ends.isUpOnly == true ? .zero : worth - ends.high }
        return .zero
      }
      let way = missing(from.worth)
      guard way > .zero else { continue }
      let progress = (Ratio.one - missing(value.worth) / way).cutToWhole
      let checkin = "{ checkin 2026-07-20 \(value.text) }"
      return Case(line: "from \(from.text) to \(target) \(checkin)", progress: progress)
    }
  }

  private struct Ends {
    let low: Ratio
    let high: Ratio
    /// Nil for a range, which has an end on each side.
    let isUpOnly: Bool?
  }

  private static func target(
    _ from: DrawnValue, _ family: UnitFamily, _ limit: Int, _ random: inout SeededRandom
  ) -> (text: String, ends: Ends?) {
    func single(_ text: String, _ worth: Ratio) -> (String, Ends?) {
      (text, Ends(low: worth, high: worth, isUpOnly: worth > from.worth))
    }
    let to = DrawnValue(in: family, below: limit, &random)
    switch random.below(8) {
    case 0:
      let other = DrawnValue(in: family, below: limit, &random)
      let (low, high) = to.worth < other.worth ? (to, other) : (other, to)
      return ("\(low.text) to \(high.text)", Ends(low: low.worth, high: high.worth, isUpOnly: nil))
    case 1: return single("\(to.worth > from.worth ? ">=" : "<=") \(to.text)", to.worth)
    case 2 where family.name != "percent":
      let percent = random.below(200) + 1
      return single("+\(percent)%", from.worth + from.worth * Ratio(Int128(percent), 100))
    case 3 where family.name == "percent":
      let points = random.below(9) + 1
      return single("+\(points) pp", from.worth + Ratio(Int128(points)))
    default: return single(to.text, to.worth)
    }
  }

  @Test("a key result, in every unit and every form of a target", arguments: [1, 2] as [UInt64])
  func keyResults(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let cases = (0..<500 * DrawnValue.times).map { _ in Self.oneCase(&random) }
    var text = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\n"
    for (index, one) in cases.enumerated() {
      if index % 50 == 0 { text += (index == 0 ? "" : "}\n") + "objective o\(index) \"Objective\" {\n" }
      text += "  kr k\(index) \"Case\" \(one.line)\n"
    }
    let found = Self.reports([("a.okr", text + "}\n")]).progress
    for (index, one) in cases.enumerated() {
      let said = found["acme.o\(index / 50 * 50).k\(index)"]
      #expect(said == one.progress.digits(places: 4), "seed \(seed): \(one.line)")
    }
  }

  @Test("an objective, by weights and by every way of adding up")
  func objectives() {
    var random = SeededRandom(seed: 3)
    var text = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\n"
    var expected: [(name: String, progress: Ratio, text: String)] = []
    for index in 0..<300 * DrawnValue.times {
      let parts = (0..<random.below(6) + 1).map { _ in
        let whole = random.below(36) + 1
        return (done: random.below(whole + 1), whole: whole)
      }
      let isWeighted = random.once(in: 2)
      var weights = parts.map { _ in 1 }
      if isWeighted {
        var rest = 1000
        for part in parts.indices {
          weights[part] = part == parts.count - 1 ? rest : random.below(rest / 2 + 1)
          rest -= weights[part]
        }
      }
      let way = random.pick(["", "", "rollup average ", "rollup min ", "rollup max "])
      var lines = "objective o\(index) \"Objective\" \(way){\n"
      for (part, one) in parts.enumerated() {
        let weight = isWeighted ? "weight \(Self.percent(weights[part]))" : ""
        lines +=
          "  kr k\(part) \"Case\" from 0 to \(one.whole) orders \(weight) { checkin 2026-07-20 \(one.done) orders }\n"
      }
      let fractions = parts.map { Ratio(Int128($0.done), Int128($0.whole)) }
      let weighted = zip(fractions, weights).map { $0 * Ratio(Int128($1)) }
      let progress =
        switch way {
        case "rollup min ": fractions.min() ?? .zero
        case "rollup max ": fractions.max() ?? .zero
        default: Ratio.sum(weighted) / Ratio(Int128(weights.reduce(0, +)))
        }
      text += lines + "}\n"
      expected.append(("acme.o\(index)", progress, lines))
    }
    let found = Self.reports([("a.okr", text)]).progress
    for one in expected { #expect(found[one.name] == one.progress.digits(places: 4), "\(one.text)") }
  }

  /// Thousandths as a percentage.
  private static func percent(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}
