package import OKRModel
package import OKRSource
import OKRValues

/// Every goal that was not set aside, as it was understood and how far it has come, each objective before its key
/// results.
package func goalStatuses(
  _ workspace: Workspace, _ progress: Progress, of paths: Set<String>? = nil
) -> [GoalStatus] {
  var all: [GoalStatus] = []
  all.reserveCapacity(workspace.objectives.reduce(0) { $0 + 1 + $1.keyResults.count })
  for (index, objective) in workspace.objectives.enumerated()
  where paths?.contains(objective.location.file.path) ?? true {
    addStatuses(ofObjective: index, workspace, progress, to: &all)
  }
  return all
}

/// An objective and its key results; none where it was set aside.
package func goalStatuses(ofObjective index: Int, _ workspace: Workspace, _ progress: Progress) -> [GoalStatus] {
  var all: [GoalStatus] = []
  addStatuses(ofObjective: index, workspace, progress, to: &all)
  return all
}

private func addStatuses(
  ofObjective index: Int, _ workspace: Workspace, _ progress: Progress, to all: inout [GoalStatus]
) {
  guard let objective = workspace.objective(at: index), !objective.isSetAside else { return }
  let whole = status(of: objective, workspace, progress[.objective(index)], on: progress.day)
  all.append(whole)
  for (part, keyResult) in objective.keyResults.enumerated() where !keyResult.isSetAside {
    let standing = progress[.keyResult(index, part)]
    all.append(status(of: keyResult, in: objective, whole, workspace, standing, on: progress.day))
  }
}

/// An owner as the workspace knows them, also where the file has the full name.
private func words(of owner: Owner, _ workspace: Workspace) -> String {
  guard case .handle(let handle) = owner, handle.value.utf8.contains(UInt8(ascii: "-")),
    !workspace.hasPerson(handle.value)
  else { return owner.words }
  return workspace.whole.person(called: handle.value)?.entity ?? owner.words
}

private func status(
  of objective: Objective, _ workspace: Workspace, _ standing: Progress.Standing, on day: Day
) -> GoalStatus {
  var status = GoalStatus(
    entity: objective.entity, kind: .objective, location: objective.location, cycle: cycle(of: objective))
  status.label = objective.title?.value ?? objective.heading.label
  status.unit = workspace.unit(of: objective)?.name?.value
  status.owners = objective.owners.map { words(of: $0, workspace) }
  status.deadline = objective.lastDay(on: day).map { "\($0)" }
  status.lastCheckin = lastDay(objective.checkins, upTo: day)
  status.progress = standing.fraction.map { $0.rounded(places: 4).plain }
  status.confidence = standing.confidence.map(\.plain)
  status.score = objective.score.map(\.value.plain)
  return status
}

private func status(
  of keyResult: KeyResult, in objective: Objective, _ whole: GoalStatus, _ workspace: Workspace,
  _ standing: Progress.Standing, on day: Day
) -> GoalStatus {
  var status = GoalStatus(
    entity: keyResult.entity, kind: keyResult.kind == .milestone ? .milestone : .keyResult,
    location: keyResult.location, cycle: whole.cycle)
  status.label = keyResult.title?.value ?? keyResult.heading.label
  status.unit = whole.unit
  status.owners = keyResult.owners.map { words(of: $0, workspace) }
  let read = GoalReading(keyResult, in: workspace, on: day)
  status.baseline = read.baseline
  status.target = read.target
  status.stretch = read.stretch
  status.direction = read.direction
  let due = keyResult.lastDay(on: day, in: objective.period) ?? keyResult.reading?.statedDay(in: objective.period)
  status.deadline = due.map { "\($0)" }
  let asked = keyResult.askedChange()
  status.from = asked.map { $0.fromStyle.text($0.from) }
  status.to = asked.map(\.targetText)
  status.value = standing.value?.text
  status.day = standing.day.map { "\($0)" }
  status.lastCheckin = lastDay(keyResult.checkins, upTo: day)
  status.progress = standing.fraction.map { $0.rounded(places: 4).plain }
  status.confidence = standing.confidence.map(\.plain)
  status.score = keyResult.score.map(\.value.plain)
  return status
}

private func cycle(of objective: Objective) -> GoalStatus.Cycle? {
  objective.period.map { GoalStatus.Cycle(label: $0.label, first: "\($0.first)", last: "\($0.last)") }
}

private func lastDay(_ checkins: [Checkin], upTo day: Day) -> String? {
  checkins.compactMap(\.date?.value).filter { $0 <= day }.max().map { "\($0)" }
}

extension Owner {
  /// As the language writes it.
  fileprivate var words: String {
    switch self {
    case .handle(let handle): "@\(handle.value)"
    case .name(let name): name.text
    }
  }
}

extension KeyResult {
  /// The last day it has from its clauses or else its title.
  fileprivate func lastDay(on day: Day, in cycle: Period?) -> Day? {
    dueDate(on: day)?.value.last ?? (heading.isBroken ? nil : reading?.certainLastDay(in: cycle))
  }
}

extension Objective {
  fileprivate func lastDay(on day: Day) -> Day? {
    let revised = revisions.last { $0.by != nil && $0.date.map { $0.value <= day } ?? true }?.by
    if let by = revised ?? by { return by.value.last }
    return heading.isBroken ? nil : reading?.certainLastDay(in: period)
  }
}
