import OKRLint
import OKRSource

/// How `okr rules` prints.
private enum RulesFormat: String, CaseIterable {
  case text, json
}

/// `okr rules`: the table of all rules.
func rulesCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  let arguments = try Arguments(typed, options: ["--format"])
  guard arguments.operands.isEmpty else { throw UsageError("rules takes no names; `okr explain` does") }
  switch try arguments.choice("--format", RulesFormat.text) {
  case .text:
    let parts = Family.allCases.map { family in
      "\(family.rawValue): \(family.meaning)\n" + table(RuleID.allCases.filter { $0.family == family })
    }
    return Console.say(parts.joined(separator: "\n"))
  case .json:
    let rows = RuleID.allCases.map { "  " + json(of: $0.rule) }
    return Console.say("[\n" + rows.joined(separator: ",\n") + "\n]\n")
  }
}

/// One row a rule: name, level, what it finds.
func table(_ ids: [RuleID]) -> String {
  let width = RuleID.allCases.map(\.rawValue.count).max() ?? 0
  return ids.map { id in
    let name = id.rawValue + String(repeating: " ", count: width - id.rawValue.count)
    let level = id.rule.level.rawValue + String(repeating: " ", count: 7 - id.rule.level.rawValue.count)
    return "  \(name)  \(level)  \(id.rule.summary)\n"
  }.joined()
}

private func json(of rule: Rule) -> String {
  let fields = [
    ("rule", quoted(rule.id.rawValue)), ("family", quoted(rule.id.family.rawValue)),
    ("level", quoted(rule.level.rawValue)), ("confidence", quoted(rule.confidence.rawValue)),
    ("summary", quoted(rule.summary)), ("rationale", quoted(rule.rationale)), ("source", quoted(rule.source)),
    ("limit", rule.limitMeaning.map(quoted) ?? "null"), ("usesAsOf", "\(rule.usesAsOf)"),
    ("canBeSilenced", "\(rule.canBeSilenced)"), ("bad", quoted(rule.bad.plainText)),
    ("good", quoted(rule.good.plainText)),
  ]
  return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
