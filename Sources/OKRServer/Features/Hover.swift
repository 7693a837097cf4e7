import OKRLint
import OKRModel
import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

extension Asked {
  /// How what stands here was read: a goal with its cascade, a name, a rule, a value, a word of the language, and what
  /// was found here.
  func hover(_ offset: Int) -> JSON {
    var parts: [String] = []
    var range: TextRange?
    if let here = judged.names.occurrence(in: file, at: offset) {
      parts += [judged.page(of: here.named)].compactMap(\.self)
      range = here.location.range
    } else if let node = tree.innermost(at: offset) {
      if let value = reading(of: node) {
        parts.append(value)
        range = node.range
      } else if let goal = headline(at: offset) {
        parts.append(judged.page(of: goal))
        range = workspace.declared(goal)?.location.range
      } else if let (keyword, place) = keyword(at: offset) {
        parts.append("**\(keyword.rawValue)**\n\n```okr\n\(keyword.example)\n```")
        range = place
      }
    }
    for finding in judged.findings(in: leaf) where finding.location.range.holds(offset) {
      parts.append(page(of: finding))
      range = range ?? finding.location.range
    }
    guard !parts.isEmpty, let range else { return .null }
    return ["contents": markup(parts.joined(separator: "\n\n---\n\n")), "range": places.range(range)]
  }

  /// The goal whose title or keyword stands here.
  private func headline(at offset: Int) -> Goal? {
    guard let goal = judged.goal(in: leaf, at: offset), let heading = workspace.declared(goal)?.heading else {
      return nil
    }
    let places = [heading.title?.range, heading.keyword.range].compactMap(\.self)
    return places.contains { $0.holds(offset) } ? goal : nil
  }

  private func keyword(at offset: Int) -> (Keyword, TextRange)? {
    let index = tree.tokens.countOfSorted { Int($0.start) <= offset } - 1
    guard index >= 0, case .keyword(let keyword) = tree.tokens[index].kind else { return nil }
    return (keyword, tree.range(ofToken: index))
  }

  /// A number or a date as it was read.
  private func reading(of node: SyntaxNode) -> String? {
    let read: [String]
    switch node.value {
    case .quantity(let quantity): read = quantity.readings.map(\.spelling)
    case .when(let when):
      let cycle = judged.goal(in: leaf, at: node.range.start).flatMap { workspace.objective(at: $0.objective)?.period }
      read = when.periods(in: cycle, workspace.fiscalYear).map {
        $0.length == 1 ? $0.label : "\($0.label): \($0.first) to \($0.last)"
      }
    case nil: return nil
    }
    guard !read.isEmpty else { return nil }
    return "read as " + read.map { "**\($0)**" }.joined(separator: " or ")
  }

  private func page(of finding: Finding) -> String {
    let notes = finding.notes.map { "\n\n\($0)" }.joined()
    return "**\(finding.level.rawValue)**: \(finding.message)\(notes)\n\n`\(finding.rule)`"
  }
}

extension SyntaxTree {
  /// The innermost node at a place.
  func innermost(at offset: Int) -> SyntaxNode? {
    var found: SyntaxNode?
    for index in nodes.indices {
      let node = node(at: index)
      if !node.range.isEmpty, node.range.holds(offset) { found = node }
    }
    return found
  }
}

extension Judged {
  /// What is known of something that has a name, in Markdown.
  func page(of named: Named) -> String? {
    switch named {
    case .goal(let goal): return page(of: goal)
    case .unit(let index):
      guard workspace.units.indices.contains(index) else { return nil }
      let unit = workspace.units[index]
      let lead = unit.lead.map { "\n\nlead: @\($0.value)" } ?? ""
      let under = unit.parent.map { "\n\nunder: \(line(workspace.units[$0]))" } ?? ""
      let below = workspace.cascade.units(below: index).map { "\n- \(line(workspace.units[$0]))" }.joined()
      return "**\(unit.kind.rawValue)** \(line(unit))\(lead)\(under)" + (below.isEmpty ? "" : "\n\nbelow:\n\(below)")
    case .kpi(let index): return workspace.kpi(at: index).map(page)
    case .initiative(let objective, let part):
      guard let objective = workspace.objective(at: objective), objective.initiatives.indices.contains(part) else {
        return nil
      }
      return "**initiative** \(line(objective.initiatives[part]))"
    case .person(let handle):
      let title = workspace.persons.first { $0.handle.value == handle }?.title?.value
      return "**person** `@\(handle)`" + (title.map { " \($0)" } ?? "")
    case .cycle(let name):
      let period = workspace.cycles.first { $0.name.value == name }?.period
      return "**cycle** `\(name)`" + (period.map { ": \($0.first) to \($0.last)" } ?? "")
    case .rule(let name): return RuleID(rawValue: name).map { page(of: $0.rule) } ?? familyPage(name)
    }
  }

  private func line(_ declared: any Declared) -> String {
    "`\(declared.entity)`" + (declared.title.map { " \($0.value)" } ?? "")
  }

  private func page(_ kpi: KPI) -> String {
    var lines = ["**KPI** \(line(kpi))"]
    if let last = kpi.history.last { lines.append("last reading: \(last.value.text), \(last.when.value.label)") }
    if let healthy = kpi.healthy { lines.append("healthy: \(healthy.location.file.text(healthy.range))") }
    if let source = kpi.source { lines.append("source: \(source.value)") }
    let measuring = workspace.objectives.flatMap(\.keyResults).filter { keyResult in
      keyResult.kpis.contains { workspace.kpi(at: $0) === kpi }
    }
    if !measuring.isEmpty { lines.append("measured by:\n" + measuring.map { "\n- \(line($0))" }.joined()) }
    return lines.joined(separator: "\n\n")
  }

  /// How a goal was understood, how far it has come, and what stands above it and below it.
  func page(of goal: Goal) -> String {
    guard let declared = workspace.declared(goal) else { return "" }
    let statuses = goalStatuses(
      ofObjective: goal.objective, workspace, self.progress(ofObjective: goal.objective))
    let status = statuses.first { $0.location == declared.location }
    let word = workspace.keyResult(goal).map { $0.kind == .milestone ? "milestone" : "key result" } ?? "objective"
    var lines = ["**\(word)** \(line(declared))"]
    if let status {
      if let read = numbers(status) { lines.append("read as: \(read)") }
      if let progress = progress(of: goal) {
        let value = status.value.map { " at \($0)" } ?? ""
        let day = status.day.map { ", \($0)" } ?? ""
        let confidence = status.confidence.map { ", confidence \($0)" } ?? ""
        lines.append("progress: \(progress)\(value)\(day)\(confidence)")
      }
      if let deadline = status.deadline { lines.append("due: \(deadline)") }
      if let cycle = status.cycle { lines.append("cycle: \(cycle.label)") }
      if !status.owners.isEmpty { lines.append("owner: \(status.owners.joined(separator: ", "))") }
    }
    for (word, goals) in [("supports", above(goal)), ("supported by", below(goal))] where !goals.isEmpty {
      let list = goals.compactMap { other in
        workspace.declared(other).map { "\n- \(line($0))" + (progress(of: other).map { ", \($0)" } ?? "") }
      }
      lines.append("\(word):\n" + list.joined())
    }
    return lines.joined(separator: "\n\n")
  }

  private func numbers(_ status: GoalStatus) -> String? {
    guard status.kind == .keyResult else { return nil }
    let from = status.baseline.map { $0.text } ?? "?"
    guard let target = status.target else { return status.baseline == nil ? "no number" : "from \(from)" }
    let bound = target.bound.map { "\($0) " } ?? ""
    let source = target.source == .title ? ", from the title" : ""
    return "\(from) → \(bound)\(target.text)\(source)"
  }

  /// How far a goal has come, as `35%`; nil where nothing is known.
  func progress(of goal: Goal) -> String? {
    fraction(of: goal)?.rounded(places: 2).times(100).map { "\($0.plain)%" }
  }

  private func page(of rule: Rule) -> String {
    let source = rule.source.isEmpty ? "" : "\n\nSource: \(rule.source)"
    return
      "**\(rule.id.rawValue)** (\(rule.levelWord)): \(rule.summary)\n\n\(rule.rationale)\(source)\n\nNot like this\n\n"
      + "```okr\n\(rule.bad.plainText)\n```\n\nbut like this\n\n```okr\n\(rule.good.plainText)\n```"
  }

  private func familyPage(_ name: String) -> String? {
    Family(rawValue: name).map { family in
      let rules = RuleID.allCases.filter { $0.family == family }.map { "\n- `\($0.rawValue)`: \($0.rule.summary)" }
      return "**\(family.rawValue)**: \(family.meaning)\n" + rules.joined()
    }
  }
}
