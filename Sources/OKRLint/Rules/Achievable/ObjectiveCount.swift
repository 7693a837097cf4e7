import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let objectiveCount = Rule(
    .objectiveCount, .warning, confidence: .high,
    summary: "more objectives than a unit can pursue",
    rationale: """
      Objectives say what matters more than the rest. A team with four of them has not chosen yet; a company may \
      carry five.
      """,
    source: "Grove, High Output Management (1983): if we focus on everything, we focus on nothing.",
    limit: "objectives of a unit in one cycle",
    bad: .files(
      example(
        ["Orders arrive when we said", "Returns cost nobody a day", "Shops never run out"],
        marked: "Every parcel can be followed")),
    good: .files(
      example(["Orders arrive when we said", "Returns cost nobody a day", "Shops never run out"], marked: nil)),
    checks: .workspace { _, findings in
      for objectives in findings.judged.objectivesByUnit(findings.index) {
        for group in groups(objectives) { check(group, &findings) }
      }
    }
  )
}

/// A department with objectives that are fine one by one.
private func example(_ titles: [String], marked: String?) -> String {
  func objective(_ quoted: String, _ number: Int) -> String {
    """
    objective \(quoted) owner @owner\(number) because "Customers asked for it" {
      kr "Answers of the survey \(number) that are good" from 50% to 60%
      kr "Complaints on line \(number)" from 40 to 20 complaints
    }

    """
  }
  var text = "company acme \"Acme\"\nteam logistics under acme\nfor logistics\ncycle 2026-Q3\n"
  for (number, title) in titles.enumerated() { text += objective("\"\(title)\"", number) }
  if let marked { text += objective("«\"\(marked)\"»", titles.count) }
  return text
}

/// The objectives of one unit in one cycle, in order.
private struct Group {
  let unit: Int?
  let period: Period?
  var objectives: [Objective]
}

private struct GroupKey: Hashable {
  let file: String
  let period: Period?
}

private func groups(_ objectives: [Objective]) -> [Group] {
  if objectives.count == 1, !objectives[0].isSetAside {
    return [Group(unit: objectives[0].unit, period: objectives[0].period, objectives: objectives)]
  }
  var keys: [GroupKey: Int] = [:]
  var groups: [Group] = []
  var last: (key: GroupKey, index: Int)?
  for objective in objectives where !objective.isSetAside {
    // Without a unit the file stands for one.
    let file = objective.unit == nil ? objective.location.file.path : ""
    let key = GroupKey(file: file, period: objective.period)
    // Mostly they stand together.
    if let last, last.key == key {
      groups[last.index].objectives.append(objective)
      continue
    }
    if let last { keys[last.key] = last.index }
    if let index = keys[key] {
      groups[index].objectives.append(objective)
      last = (key, index)
    } else {
      last = (key, groups.count)
      groups.append(Group(unit: objective.unit, period: objective.period, objectives: [objective]))
    }
  }
  return groups
}

private func check(_ group: Group, _ findings: inout Findings) {
  let objectives = group.objectives
  guard let file = objectives.first?.location.file else { return }
  let units = findings.workspace.units
  let isCompany = group.unit.map { units[$0].kind == .company } ?? false
  let most = findings.limit(in: file)?.most ?? Decimal(isCompany ? 5 : 3)
  guard Decimal(objectives.count) > most,
    let first = objectives.enumerated().first(where: { Decimal($0.offset + 1) > most })?.element
  else { return }
  let unit = group.unit.map { "`\(units[$0].heading.label)`" } ?? "this file"
  let cycle = group.period.map { " in \($0)" } ?? ""
  findings.report(
    first.location, "\(unit) has \(objectives.count) objectives\(cycle); \(most) is the most that leaves room for work",
    entity: first.entity, subject: group.unit.map { "\(units[$0].entity)\(cycle)" },
    notes: ["Choose what would make the others easier or needless, and keep the rest for the next cycle."],
    related: objectives.prefix(6).map(\.location).filter { $0 != first.location }.prefix(5).map {
      Related($0, "another one")
    })
}
