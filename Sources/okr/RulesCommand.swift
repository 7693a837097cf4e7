import OKRDriver
import OKRLint
import OKRReport
import OKRSource

/// How `okr rules` prints.
enum RulesFormat: String, CaseIterable {
  case text, json
}

/// `okr rules`: the table of all rules.
func rulesCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .rules)
  if let name = arguments.operands.first { arguments.complain("rules takes no names; `okr explain \(name)` does") }
  let format = arguments.choice("--format", RulesFormat.text)
  let effective = arguments.last("--effective")
  try arguments.validate()
  if let effective { return effectiveRules(effective, format) }
  switch format {
  case .text:
    let parts = Family.allCases.map { family in
      "\(family.rawValue): \(family.meaning)\n" + table(RuleID.allCases.filter { $0.family == family })
    }
    return Console.page(parts.joined(separator: "\n"))
  case .json:
    var json = JSONWriter()
    json.list(RuleID.allCases, .lines) { json, id in json.object { $0.fields(of: id.rule) } }
    return Console.say(json.page)
  }
}

/// How each rule stands in a file, with the line that says so.
private func effectiveRules(_ path: String, _ format: RulesFormat) -> ExitCode {
  let rules: [EffectiveRule]
  do {
    rules = try runEffectiveRules(path)
  } catch {
    return refuse(error)
  }
  func place(_ location: Location?) -> String? {
    location.map { "\($0.file.path):\(LineMap($0.file).line(at: $0.range.start))" }
  }
  switch format {
  case .text:
    let width = RuleID.allCases.map(\.rawValue.count).max() ?? 0
    let rows = rules.map { rule in
      let name = rule.id.rawValue + String(repeating: " ", count: width - rule.id.rawValue.count)
      let level = rule.level + String(repeating: " ", count: 7 - rule.level.count)
      var origins = [place(rule.levelLine) ?? ""]
      if let limit = rule.limit { origins.append("limit \(limit) \(place(rule.limitLine) ?? "")") }
      let origin = origins.filter { !$0.isEmpty }.joined(separator: "; ")
      return "  \(name)  \(level)" + (origin.isEmpty ? "" : "  \(visible(origin))") + "\n"
    }
    return Console.say(rows.joined())
  case .json:
    var json = JSONWriter()
    json.list(rules, .lines) { json, rule in
      json.object { json in
        json.field("rule", rule.id.rawValue)
        json.field("level", rule.level)
        json.field("levelSetBy", place(rule.levelLine))
        json.field("limit", rule.limit)
        json.field("limitSetBy", place(rule.limitLine))
      }
    }
    return Console.say(json.page)
  }
}

/// One row a rule: name, level, what it finds.
func table(_ ids: [RuleID]) -> String {
  let width = RuleID.allCases.map(\.rawValue.count).max() ?? 0
  return ids.map { id in
    let name = id.rawValue + String(repeating: " ", count: width - id.rawValue.count)
    let level = id.rule.levelWord + String(repeating: " ", count: 7 - id.rule.levelWord.count)
    return "  \(name)  \(level)  \(id.rule.summary)\n"
  }.joined()
}

extension JSONWriter {
  fileprivate mutating func fields(of rule: Rule) {
    field("rule", rule.id.rawValue)
    field("family", rule.id.family.rawValue)
    field("level", rule.level.rawValue)
    field("offByDefault", rule.isOffByDefault)
    field("confidence", rule.confidence.rawValue)
    field("summary", rule.summary)
    field("rationale", rule.rationale)
    field("source", rule.source)
    field("limit", rule.limitMeaning)
    field("usesAsOf", rule.usesAsOf)
    field("canBeSilenced", rule.canBeSilenced)
    field("bad", rule.bad.plainText)
    field("good", rule.good.plainText)
  }
}
