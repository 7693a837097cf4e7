package import OKRModel
package import OKRSource
import OKRValues

/// How far every goal that was not given up has come, each objective before its key results.
package func goalStatuses(_ workspace: Workspace, _ progress: Progress) -> [GoalStatus] {
  var found: [GoalStatus] = []
  for (index, objective) in workspace.objectives.enumerated() where objective.dropped == nil {
    let cycle = objective.period.map {
      GoalStatus.Cycle(label: $0.label, first: "\($0.first)", last: "\($0.last)")
    }
    let standing = progress[.objective(index)]
    found.append(
      GoalStatus(
        entity: objective.entity, kind: .objective, location: objective.location, cycle: cycle,
        progress: standing.fraction.map { "\($0)" }, confidence: standing.confidence.map { "\($0)" },
        score: objective.score.map { "\($0.value)" }))
    for (part, keyResult) in objective.keyResults.enumerated() where keyResult.dropped == nil {
      let standing = progress[.keyResult(index, part)]
      let asked = keyResult.askedChange()
      found.append(
        GoalStatus(
          entity: keyResult.entity, kind: keyResult.kind == .milestone ? .milestone : .keyResult,
          location: keyResult.location, cycle: cycle, from: asked.map { $0.fromStyle.text($0.from) },
          to: asked.map { $0.style.text($0.to) }, value: standing.value?.text, day: standing.day.map { "\($0)" },
          progress: standing.fraction.map { "\($0)" }, confidence: standing.confidence.map { "\($0)" },
          score: keyResult.score.map { "\($0.value)" }))
    }
  }
  return found
}
