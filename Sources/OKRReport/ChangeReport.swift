package import OKRSource

/// The forms in which changes can be printed.
package enum ChangeFormat: String, Sendable, CaseIterable {
  case text, markdown, json
}

/// What has changed, in one format; ends with a line break.
package func render(_ result: ChangeResult, as format: ChangeFormat, style: Style) -> String {
  switch format {
  case .text: changeText(result, style: style)
  case .markdown: changeMarkdown(result)
  case .json: changeJSON(result)
  }
}

/// Such as `2 weakened, 1 news`; a tier of which there is nothing is left out.
func tiers(_ result: ChangeResult) -> String {
  ChangeTier.allCases.reversed().compactMap { tier in
    let count = facts(tier, of: result).count
    return count == 0 ? nil : "\(count) \(tier.rawValue)"
  }.joined(separator: ", ")
}

/// The facts of a tier with the name of what each is about, in the order of the files; the parts of a goal that was split
/// are named with that goal.
func facts(_ tier: ChangeTier, of result: ChangeResult) -> [(entity: String, fact: ChangeFact)] {
  result.changes.filter { $0.fate != .split || $0.location == nil }.flatMap { change in
    change.facts.filter { $0.tier == tier }.map { (change.name(for: $0), $0) }
  }
}

extension EntityChange {
  /// A goal that was split has the name that it had: today it is one of its parts.
  fileprivate func name(for fact: ChangeFact) -> String {
    fact.text.hasPrefix("split into ") ? formerEntity ?? entity : entity
  }
}

extension ChangeFact {
  /// With the reason that was given for it.
  var sentence: String { text + (reason.map { ", because \"\($0)\"" } ?? "") }
}

// MARK: - Text

/// For people: tier by tier, the weightiest first, then what the rules say of it.
private func changeText(_ result: ChangeResult, style: Style) -> String {
  let painter = Painter(mode: style.color)
  let width = style.width <= 0 ? Int.max : min(100, max(60, style.width))
  guard !result.changes.isEmpty else {
    return "Nothing has changed in meaning from \(visible(result.base)) to \(visible(result.head)).\n"
  }
  var rows: [String] = []
  for tier in ChangeTier.allCases.reversed() {
    let facts = facts(tier, of: result)
    guard !facts.isEmpty else { continue }
    rows.append(painter.paint(tier.rawValue, tier == .dropped || tier == .weakened ? .warning : .strong))
    for (entity, fact) in facts {
      rows += indented("\(entity): \(fact.sentence)", to: width)
    }
    rows.append("")
  }
  var maps = LineMaps()
  for finding in result.findings {
    let level = painter.paint(finding.level.rawValue, Tone(finding.level))
    let lines = wrapped(visible(finding.message), to: width - 9, indent: 2)
    rows += [level + ": " + (lines.first ?? "")] + lines.dropFirst()
    rows.append(painter.paint("  \(maps.place(of: finding.location))  \(visible(finding.rule))", .faint))
    rows += finding.notes.flatMap { indented($0, to: width) }
    rows.append("")
  }
  rows += wrapped(visible(summary(result)), to: width).map { painter.paint($0, .strong) }
  return rows.joined(separator: "\n") + "\n"
}

/// Lines that stand two blanks in, and four from the second on.
private func indented(_ text: String, to width: Int) -> [String] {
  wrapped(visible(oneLine(text)), to: width - 2, indent: 2).map { "  " + $0 }
}

/// All of it on one line.
private func summary(_ result: ChangeResult) -> String {
  let found = result.findings.isEmpty ? "no findings" : levels(result.findings)
  let allowed = result.allowed > 0 ? " (\(counted(result.allowed, "finding")) allowed with a reason)" : ""
  return "\(tiers(result)) from \(result.base) to \(result.head); \(found)\(allowed)"
}

// MARK: - Markdown

/// For a comment on a pull request: what matters in a table, the rest folded away.
private func changeMarkdown(_ result: ChangeResult) -> String {
  let names = "from \(code(result.base)) to \(code(result.head))"
  guard !result.changes.isEmpty else { return "### Goals\n\nNothing has changed in meaning \(names).\n" }
  var text = "### What has changed in the goals\n\n\(tiers(result)), \(names).\n"
  let weighty: [ChangeTier] = [.dropped, .weakened, .strengthened]
  text += table(weighty, result)
  if !result.findings.isEmpty {
    text += "\n#### \(levels(result.findings))\n\n"
    var maps = LineMaps()
    for finding in result.findings {
      let notes = finding.notes.map { " " + markdown(oneLine(visible($0))) }.joined()
      text +=
        "- **\(finding.level.rawValue)** \(code(maps.place(of: finding.location))) "
        + "\(markdown(oneLine(visible(finding.message)))).\(notes)\n"
    }
  }
  let rest = ChangeTier.allCases.reversed().filter { !weighty.contains($0) && !facts($0, of: result).isEmpty }
  guard !rest.isEmpty else { return text }
  let counts = rest.map { "\(facts($0, of: result).count) \($0.rawValue)" }.joined(separator: ", ")
  return text + "\n<details><summary>\(counts)</summary>\n\(table(rest, result))\n</details>\n"
}

private func table(_ tiers: [ChangeTier], _ result: ChangeResult) -> String {
  let rows = tiers.flatMap { tier in
    facts(tier, of: result).map { entity, fact in
      "| \(tier.rawValue) | \(code(entity)) | \(markdown(oneLine(visible(fact.sentence)))) |\n"
    }
  }
  return rows.isEmpty ? "" : "\n| | goal | change |\n| --- | --- | --- |\n" + rows.joined()
}

private func code(_ text: String) -> String { "<code>\(markdown(oneLine(visible(text))))</code>" }

// MARK: - JSON

/// Version 1 for programs: every key is always there, in this order; a field may be added, never changed.
private func changeJSON(_ result: ChangeResult) -> String {
  var maps = LineMaps()
  var json = JSONWriter()
  json.object(.lines) { json in
    json.field("version", 1)
    json.field("base", result.base)
    json.field("head", result.head)
    json.field("asOf", result.asOf)
    json.field("changes", result.changes, .lines) { json, change in
      json.object(.lines) { $0.fields(of: change, &maps) }
    }
    json.field("findings", result.findings, .lines) { $0.finding($1, &maps) }
    json.field("notRun", result.notRun, .lines) { json, notRun in json.object { $0.fields(of: notRun) } }
    json.field("summary") { json in
      for tier in ChangeTier.allCases { json.field(named: tier.rawValue, result.count(tier)) }
    }
  }
  return String(decoding: json.page, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func fields(of change: EntityChange, _ maps: inout LineMaps) {
    field("entity", change.entity)
    field("formerEntity", change.formerEntity)
    field("kind", change.kind.rawValue)
    field("fate", change.fate.rawValue)
    field("path", (change.location ?? change.formerLocation)?.file.path ?? "")
    field("facts", change.facts, .lines) { json, fact in
      json.object { json in
        json.field("aspect", fact.aspect.rawValue)
        json.field("tier", fact.tier.rawValue)
        json.field("text", fact.text)
        json.field("before", fact.before)
        json.field("after", fact.after)
        json.field("reason", fact.reason)
        json.field("path", fact.location?.file.path)
        if let location = fact.location { json.range(location, &maps) } else { json.field("range", nil as String?) }
      }
    }
  }
}
