import Foundation
import OKRLint
import OKRSource
import Testing

/// Labelled statements as companies of many fields write them, scored like an exam: what has to be found is found, and
/// a well-written key result is left in peace.
@Suite("Titles in three languages")
struct CorpusTests {
  private struct Statement: Decodable {
    let id, lang, group, role, text: String
    let labels: [String]
    let debatable: Bool
  }

  /// The rules that find what a label says.
  private static let foundBy: [String: Set<String>] = [
    "activity": ["measurable/activity", "measurable/recurring-output"],
    "activity-quantified": ["measurable/activity", "measurable/recurring-output"],
    "kpi-steady": ["kpi/held-constant"],
    "kpi-bare": ["kpi/bare-metric", "measurable/no-target"],
    "no-number": ["measurable/no-target", "measurable/activity", "kpi/bare-metric", "specific/vague-wording"],
    "no-baseline": ["measurable/no-baseline", "measurable/relative-without-base"],
    "placeholder": ["specific/placeholder"],
    "vague": ["specific/vague-wording", "measurable/no-target"],
    "objective-has-metric": ["specific/metric-in-objective"],
    "compound": ["specific/compound"],
    "relative-date": ["specific/relative-date"],
  ]

  private static let onBoth: Set<String> = ["placeholder", "relative-date", "objective-has-metric"]

  private func statements(_ file: String) throws -> [Statement] {
    let lines = Repository.text("Tests/OKRTests/Prose/Corpus/\(file)").split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(Statement.self, from: Data($0.utf8)) }
  }

  /// The rules that fire on each statement, every group in a file of its own.
  private func fired(on statements: [Statement]) -> [String: Set<String>] {
    var groups: [(String, [Statement])] = []
    for statement in statements {
      if groups.last?.0 != statement.group { groups.append((statement.group, [])) }
      groups[groups.count - 1].1.append(statement)
    }
    var places: [String: String] = [:]
    var files = [("workspace.okr", "company acme \"Acme\"\n")]
    for (number, (_, members)) in groups.enumerated() {
      let path = "okr-\(number).okr"
      let objective = members.first { $0.role == "objective" }
      var lines = ["for acme", "cycle 2026-Q3", "objective \(quoted(objective?.text ?? "Customers come back")) {"]
      if let objective { places["\(path):3"] = objective.id }
      for member in members where member.role != "objective" {
        lines.append("  kr \(quoted(member.text))")
        places["\(path):\(lines.count)"] = member.id
      }
      files.append((path, (lines + ["}"]).joined(separator: "\n")))
    }
    var fired: [String: Set<String>] = [:]
    for row in rows(lintFiles(files.map { (path: $0.0, text: $0.1) }).findings) {
      let parts = row.split(separator: " ").map(String.init)
      if parts.count == 2, let id = places[parts[0]] { fired[id, default: []].insert(parts[1]) }
    }
    return fired
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Labels found, findings without their label, labels missed, and well-formed key results left in peace, a language.
  private func score(_ file: String) throws -> [String] {
    let statements = try statements(file)
    let fired = fired(on: statements)
    var table: [String: (found: Int, wrong: Int, missed: Int, silent: Int, good: Int)] = [:]
    for statement in statements where !statement.debatable {
      let language = String(statement.lang.prefix(2))
      var row = table[language] ?? (0, 0, 0, 0, 0)
      let got = fired[statement.id] ?? []
      let isObjective = statement.role == "objective"
      var excused: Set<String> = []
      for label in statement.labels {
        let rules = Self.foundBy[label] ?? []
        excused.formUnion(rules)
        if isObjective, !Self.onBoth.contains(label) { continue }
        if got.isDisjoint(with: rules) { row.missed += 1 } else { row.found += 1 }
      }
      let judged = isObjective ? Self.foundBy.filter { Self.onBoth.contains($0.key) } : Self.foundBy
      let all = judged.values.reduce(into: Set<String>()) { $0.formUnion($1) }
      row.wrong += got.intersection(all).subtracting(excused).count
      if statement.labels.isEmpty, !isObjective {
        row.good += 1
        if got.isDisjoint(with: all) { row.silent += 1 }
      }
      table[language] = row
    }
    return table.sorted { $0.key < $1.key }.map { language, row in
      "\(language): \(row.found) found, \(row.wrong) wrong, \(row.missed) missed; silent on \(row.silent) of \(row.good)"
    }
  }

  @Test("the first set scores what it did")
  func first() throws {
    let got = try score("first.jsonl")
    #expect(got == Self.firstScore, "\(got)")
  }

  @Test("the second set scores what it did")
  func second() throws {
    let got = try score("second.jsonl")
    #expect(got == Self.secondScore, "\(got)")
  }

  @Test("the third set scores what it did")
  func third() throws {
    let got = try score("third.jsonl")
    #expect(got == Self.thirdScore, "\(got)")
  }

  @Test("the fourth set scores what it did")
  func fourth() throws {
    let got = try score("fourth.jsonl")
    #expect(got == Self.fourthScore, "\(got)")
  }

  @Test("the fifth set scores what it did")
  func fifth() throws {
    let got = try score("fifth.jsonl")
    #expect(got == Self.fifthScore, "\(got)")
  }

  @Test("the sixth set scores what it did")
  func sixth() throws {
    let got = try score("sixth.jsonl")
    #expect(got == Self.sixthScore, "\(got)")
  }

  @Test("the seventh set scores what it did")
  func seventh() throws {
    let got = try score("seventh.jsonl")
    #expect(got == Self.seventhScore, "\(got)")
  }

  /// At first sight: en 56 found, 3 wrong, 4 missed, silent on 38 of 38; fi 57, 0, 1, 39 of 39; zh 75, 5, 4, 45 of 48.
  /// Only its false alarms were learned from.
  @Test("the eighth set scores what it did")
  func eighth() throws {
    let got = try score("eighth.jsonl")
    #expect(got == Self.eighthScore, "\(got)")
  }

  // The golden figures: a change for the better is written down here, a change for the worse is a fault.
  private static let eighthScore = [
    "en: 57 found, 2 wrong, 3 missed; silent on 38 of 38", "fi: 57 found, 0 wrong, 1 missed; silent on 39 of 39",
    "zh: 76 found, 1 wrong, 3 missed; silent on 47 of 48",
  ]
  private static let firstScore = [
    "en: 62 found, 0 wrong, 0 missed; silent on 82 of 82", "fi: 64 found, 0 wrong, 0 missed; silent on 77 of 77",
    "zh: 71 found, 0 wrong, 0 missed; silent on 79 of 79",
  ]
  private static let secondScore = [
    "en: 66 found, 0 wrong, 0 missed; silent on 83 of 83", "fi: 58 found, 0 wrong, 1 missed; silent on 82 of 82",
    "zh: 64 found, 0 wrong, 0 missed; silent on 77 of 77",
  ]
  private static let thirdScore = [
    "en: 56 found, 0 wrong, 2 missed; silent on 65 of 65", "fi: 59 found, 0 wrong, 1 missed; silent on 62 of 62",
    "zh: 59 found, 1 wrong, 0 missed; silent on 60 of 61",
  ]
  private static let fourthScore = [
    "en: 46 found, 0 wrong, 0 missed; silent on 30 of 30", "fi: 47 found, 0 wrong, 0 missed; silent on 30 of 30",
    "zh: 90 found, 0 wrong, 0 missed; silent on 54 of 54",
  ]
  private static let fifthScore = [
    "en: 72 found, 0 wrong, 0 missed; silent on 37 of 37", "fi: 69 found, 0 wrong, 0 missed; silent on 37 of 37",
    "zh: 96 found, 0 wrong, 0 missed; silent on 51 of 51",
  ]
  private static let sixthScore = [
    "en: 68 found, 0 wrong, 0 missed; silent on 40 of 40", "fi: 68 found, 0 wrong, 0 missed; silent on 43 of 43",
    "zh: 93 found, 0 wrong, 0 missed; silent on 55 of 55",
  ]
  private static let seventhScore = [
    "en: 64 found, 0 wrong, 0 missed; silent on 41 of 41", "fi: 60 found, 0 wrong, 0 missed; silent on 38 of 38",
    "zh: 89 found, 0 wrong, 1 missed; silent on 53 of 53",
  ]
}
