import OKRModel
import OKRSource

/// Names of rules in settings and suppressions that name none.
func unknownNames(_ workspace: Workspace, _ judged: Judged) -> [Finding] {
  var names: [Located<String>] = []
  for allow in judged.entries(of: workspace.allowsByFile, in: workspace) { names += allow.rules }
  var untouchable: [(name: Located<String>, why: String)] = []
  for line in workspace.settings where judged.counts(line.location.file) {
    switch line.change {
    case .level(_, let rules):
      names += rules
      untouchable += rules.filter { name in
        name.value == Family.syntax.rawValue
          || (RuleID(rawValue: name.value).map { $0.family == .syntax || $0 == .unresolved } ?? false)
      }.map { ($0, "`\($0.value)` cannot be set: what cannot be read is always told, at a level of its own") }
    case .limit(let rule, _):
      names.append(rule)
      let isFamily = Family(rawValue: rule.value) != nil
      if isFamily || RuleID(rawValue: rule.value).map({ $0.rule.limitMeaning == nil }) ?? false {
        let why =
          isFamily
          ? "a limit is set for one rule, and `\(rule.value)` is a family" : "`\(rule.value)` has no limit to set"
        untouchable.append((rule, why))
      }
    case .prose, .preset: break
    }
  }
  if names.isEmpty { return [] }
  let known = RuleID.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue)
  let rule = RuleID.unknownRule.rule
  var found: [Finding] = []
  for name in names where RuleID(rawValue: name.value) == nil && Family(rawValue: name.value) == nil {
    let near = RuleID.nearest(to: name.value, among: known)
    let hint = near.first.map { "; did you mean `\($0)`?" } ?? ""
    found.append(
      Finding(
        rule: rule.id.rawValue, level: rule.level, confidence: rule.confidence,
        message: "there is no rule or family `\(name.value)`\(hint)", location: name.location,
        notes: ["`okr rules` lists every rule."],
        fixes: near.map { Fix.suggested("Write `\($0)`", name.location, $0) }))
  }
  for (name, why) in untouchable {
    found.append(
      Finding(
        rule: rule.id.rawValue, level: rule.level, confidence: rule.confidence, message: why, location: name.location))
  }
  return found
}
