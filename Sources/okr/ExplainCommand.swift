import OKRDriver
import OKRLint
import OKRReport
import OKRSource
import OKRSyntax

/// `okr explain RULE`: a rule's full page, or the rules of a family.
func explainCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .explain)
  if arguments.operands.count != 1 {
    arguments.complain("explain takes the name of one rule, such as measurable/no-target; `okr rules` lists them")
  }
  try arguments.validate()
  let name = arguments.operands.first ?? ""
  if let id = RuleID(rawValue: name) { return Console.say(page(of: id.rule)) }
  if let family = Family(rawValue: name) {
    let rules = RuleID.allCases.filter { $0.family == family }
    return Console.page("\(family.rawValue): \(family.meaning)\n\n" + table(rules))
  }
  throw UsageError([unknownRule(name)])
}

private func page(of rule: Rule) -> String {
  let level =
    rule.isOffByDefault ? "off by default, level \(rule.level.rawValue) once it is on" : "level \(rule.level.rawValue)"
  var facts = [level, "confidence \(rule.confidence.rawValue)"]
  if rule.usesAsOf { facts.append("depends on the day (`--as-of`)") }
  if !rule.canBeSilenced { facts.append("cannot be allowed away") }
  var text = "\(rule.id.rawValue): \(rule.summary)\n\n" + indentedProse(facts.joined(separator: ", ")) + "\n"
  text += indentedProse(rule.rationale.split(whereSeparator: \.isNewline).joined(separator: " ")) + "\n"
  if !rule.source.isEmpty { text += indentedProse("Source: \(rule.source)") + "\n" }
  text += "Not like this\n\n\(indented(rule.bad.plainText))\n\nbut like this\n\n\(indented(rule.good.plainText))\n"
  if rule.canBeSilenced {
    text += "\nSettings\n\n"
    if rule.isOffByDefault {
      text += "  rules { \(rule.level.rawValue) \(rule.id.rawValue) }   // switches it on; a family's name does not\n"
      text += "  okr lint --rule \(rule.id.rawValue)   // for one run, and nothing else\n"
    } else {
      text += "  rules { off \(rule.id.rawValue) }\n"
    }
    if let meaning = rule.limitMeaning { text += "  rules { limit \(rule.id.rawValue) <= 4 }   // \(meaning)\n" }
    text += "  allow \(rule.id.rawValue) because \"…\" until 2026-12-31   // in one place\n"
  }
  switch rule.id {
  case .unexpected, .unknownWord, .missingValue, .remark: text += "\nWhat hands type for each word\n\n" + words
  default: break
  }
  return text
}

/// The keywords, each with a line as it is written and the words that people type for it.
private var words: String {
  HandTyped.wordsByKeyword.map { keyword, words in
    "  \(keyword.example)\n"
      + wrapped(words.joined(separator: ", "), to: proseColumns - 6).map { "      \($0)\n" }.joined()
  }.joined()
}

private var proseColumns: Int { min(80, max(40, Platform.columns(of: .output) ?? 80)) }

/// Text in lines of at most 80 columns, or those of the terminal, two of them blank.
private func indentedProse(_ text: String) -> String {
  wrapped(text, to: proseColumns - 2).map { "  \($0)\n" }.joined()
}

private func indented(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { $0.isEmpty ? "" : "  \(visible(String($0)))" }.joined(separator: "\n")
}
