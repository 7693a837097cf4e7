import Foundation
import OKRLint
import OKRSource
import Testing

/// Labelled statements as companies of many fields write them, scored like an exam: what has to be found is found, and
/// a well-written key result is left in peace.
@Suite("Titles in three languages")
struct CorpusTests {
  /// The rules that find what a label says.
  private static let foundBy: [String: Set<String>] = [
    "activity": ["measurable/activity", "measurable/recurring-output"],
    "activity-quantified": ["measurable/activity", "measurable/recurring-output"],
    "kpi-steady": ["kpi/held-constant"],
    "kpi-bare": ["kpi/bare-metric", "measurable/no-target"],
    "no-number": [
      "measurable/no-target", "measurable/activity", "measurable/recurring-output", "kpi/bare-metric",
      "specific/vague-wording",
    ],
    "no-baseline": ["measurable/no-baseline", "measurable/relative-without-base"],
    "placeholder": ["specific/placeholder"],
    "vague": ["specific/vague-wording", "measurable/no-target"],
    "objective-has-metric": ["specific/metric-in-objective"],
    "compound": ["specific/compound"],
    "relative-date": ["specific/relative-date"],
  ]

  /// What is true of a statement with a label, besides what finds the label.
  private static let trueOf: [String: Set<String>] = [
    "activity": ["measurable/no-target"], "placeholder": ["measurable/no-target", "specific/vague-wording"],
  ]

  private static let onBoth: Set<String> = ["placeholder", "relative-date", "objective-has-metric"]

  /// Labels found, findings without their label, labels missed, and well-formed key results left in peace, a language.
  private func score(_ file: String) throws -> [String] {
    let statements = try LabelledStatement.corpus(file)
    let fired = LabelledStatement.fired(on: statements)
    var table: [String: (found: Int, wrong: Int, missed: Int, silent: Int, good: Int)] = [:]
    for statement in statements where !statement.debatable {
      let language = String(statement.lang.prefix(2))
      var row = table[language] ?? (0, 0, 0, 0, 0)
      let got = fired[statement.id] ?? []
      let isObjective = statement.role == "objective"
      var excused: Set<String> = []
      for label in statement.labels + (statement.may ?? []) {
        excused.formUnion(Self.foundBy[label] ?? [])
        excused.formUnion(Self.trueOf[label] ?? [])
      }
      for label in statement.labels {
        if isObjective, !Self.onBoth.contains(label) { continue }
        let isFound = !got.isDisjoint(with: Self.foundBy[label] ?? [])
        // Work that is found is not also to be found as a wish.
        if !isFound, label == "vague", statement.labels.contains("activity"),
          !got.isDisjoint(with: Self.foundBy["activity"] ?? [])
        {
          continue
        }
        if isFound { row.found += 1 } else { row.missed += 1 }
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

  @Test("every set scores what it did", arguments: CorpusTests.scores.map(\.file))
  func scoresWhatItDid(_ file: String) throws {
    let wanted = Self.scores.first { $0.file == file }?.languages ?? []
    let got = try score("\(file).jsonl")
    #expect(got == wanted, "\(file): \(got)")
  }
}
