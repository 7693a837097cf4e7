import OKRLint
import OKRSource

/// `okr explain RULE`: a rule's full page, or the rules of a family.
func explainCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  let arguments = try Arguments(typed, options: [])
  guard let name = arguments.operands.first, arguments.operands.count == 1 else {
    throw UsageError("explain takes the name of one rule, such as measurable/no-target")
  }
  if let id = RuleID(rawValue: name) { return Console.say(page(of: id.rule)) }
  if let family = Family(rawValue: name) {
    let rules = RuleID.allCases.filter { $0.family == family }
    return Console.say("\(family.rawValue): \(family.meaning)\n\n" + table(rules))
  }
  throw unknownRule(name)
}

private func page(of rule: Rule) -> String {
  var facts = ["level \(rule.level.rawValue)", "confidence \(rule.confidence.rawValue)"]
  if rule.usesAsOf { facts.append("depends on the day (`--as-of`)") }
  if !rule.canBeSilenced { facts.append("cannot be allowed away") }
  var text = "\(rule.id.rawValue): \(rule.summary)\n\n  \(facts.joined(separator: ", "))\n\n"
  text += wrapped(rule.rationale.split(whereSeparator: \.isNewline).joined(separator: " ")) + "\n"
  if !rule.source.isEmpty { text += wrapped("Source: \(rule.source)") + "\n" }
  text += "Not like this\n\n\(indented(rule.bad.plainText))\n\nbut like this\n\n\(indented(rule.good.plainText))\n"
  if rule.canBeSilenced {
    text += "\nSettings\n\n  rules { off \(rule.id.rawValue) }\n"
    if let meaning = rule.limitMeaning { text += "  rules { limit \(rule.id.rawValue) <= 4 }   // \(meaning)\n" }
    text += "  allow \(rule.id.rawValue) because \"…\" until 2026-12-31   // in one place\n"
  }
  return text
}

/// Text in lines of at most 80 columns, two of them blank.
private func wrapped(_ text: String) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, displayWidth(of: line) + displayWidth(of: word) + 1 > 78 {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  lines.append(line)
  return lines.map { "  \($0)\n" }.joined()
}

private func indented(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
}
