import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let noOwner = Rule(
    .noOwner, .warning, confidence: .high,
    summary: "key result without one person who owns it",
    rationale: """
      What everybody owns, nobody follows. One person asks about the number every week; a team, a list of names or \
      "everyone" does not.
      """,
    source: "Doerr (2018): every key result has one owner; Grove (1983) on single-point responsibility.",
    bad: .objective(
      #"""
      objective "Orders arrive when we said" {
        kr «"Orders delivered on time"» from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints owner @joni
      }
      """#),
    good: .objective(
      #"""
      objective "Orders arrive when we said" owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints owner @joni
      }
      """#),
    checks: .objective { objective, findings in check(objective.owners, of: objective, &findings) },
    .keyResult { keyResult, objective, findings in
      check(keyResult.owners, of: objective, &findings)
      guard keyResult.owners.isEmpty, objective.owners.isEmpty, !keyResult.heading.isBroken, !objective.heading.isBroken
      else { return }
      findings.report(
        keyResult.location, "nobody owns this: neither the key result nor its objective has an owner",
        notes: ["Write `owner @name` here, on the objective, or once at the top of the file."])
    },
    .kpi { kpi, findings in check(kpi.owners, of: nil, &findings) }
  )
}

private func check(_ owners: [Owner], of objective: Objective?, _ findings: inout Findings) {
  if owners.count > 1, let second = owners.dropFirst().first, let last = owners.last {
    // @joe, W38
    if case .name(let name) = second, Period.isShortName(name.text) {
      findings.report(
        name.location, "`\(name.text)` is a time, and no owner",
        notes: ["Write when it is due behind `by`, such as `by \(name.text.uppercased())`, and not behind a comma."])
      return
    }
    // @john @lisa: that they are two is told where the comma is missing.
    if let first = owners.first, isList(first.location, second.location) == false { return }
    let range = second.location.range.union(last.location.range)
    findings.report(
      second.location.moved(to: range), "a list of owners is no owner; one person follows the number",
      notes: ["Keep the first, and name the others where they do the work: `initiative \"…\" owner @name`."])
    return
  }
  guard let owner = owners.first else { return }
  let name = owner.text
  // A person may be called as a team is, once declared.
  if case .handle(let handle) = owner, findings.workspace.hasPerson(handle.value) {
    return
  }
  if let unit = findings.workspace.unit(named: name) {
    let lead = unit.lead.map { "@\($0.value)" }
    findings.report(
      owner.location,
      "`\(owner.text)` is \(unit.kind.rawValue.withArticle), and \(unit.kind.rawValue.withArticle) is no owner",
      notes: lead == nil ? ["One person of it follows the number."] : [],
      fixes: lead.map { [Fix.suggested("Name its lead", owner.location, $0)] } ?? [])
  } else if HandTyped.isOpenOwner(name.utf8.contains(UInt8(ascii: "@")) ? name.filter { $0 != "@" } : name) {
    findings.report(
      owner.location, "`\(owner.text)` is a name that is still to come, so nobody owns this",
      notes: ["Name the one person who follows the number, or leave the clause out until there is one."])
  } else if Words.meansEveryone(name) {
    findings.report(
      owner.location, "`\(owner.text)` means everybody, and so nobody", notes: ["One person follows the number."])
  } else if case .name(let name) = owner {
    let whole = findings.workspace.whole
    let person = whole.person(like: name.text)
    let handle = person?.entity ?? handle(of: name, beside: objective, in: whole)
    let isNobody = person == nil && !whole.persons.isEmpty
    findings.report(
      owner.location,
      "a person is written with `@`" + (isNobody ? ", and this workspace declares nobody called `\(name.text)`" : ""),
      fixes: [.suggested("Write `\(handle)`", owner.location, handle)])
  }
}

/// Whether a comma, or another sign of a list, stands between two owners of one clause; nil where those are two.
private func isList(_ first: Location, _ second: Location) -> Bool? {
  guard first.file === second.file, first.range.end <= second.range.start else { return nil }
  let between = first.file.text(TextRange(first.range.end, second.range.start))
  return !between.isEmpty && !between.allSatisfy { $0 == " " }
}

/// The handle of a name that nobody declares: that of whoever leads a unit, or owns something of the same goal, under the
/// name in other letters, and else the name itself.
private func handle(of name: Reference, beside objective: Objective?, in workspace: Workspace) -> String {
  var known = workspace.units.compactMap(\.lead?.value)
  // What a default of the file is beside depends on no single goal.
  if let objective, objective.heading.whole.file === name.location.file,
    objective.heading.whole.range.contains(name.location.range)
  {
    for case .handle(let handle) in objective.owners + objective.keyResults.flatMap(\.owners) {
      known.append(handle.value)
    }
  }
  let like = known.filter { $0.lowercased() == name.text.lowercased() }
  return "@\(like.contains(name.text) ? name.text : like.min() ?? name.text)"
}

extension Period {
  /// Whether a name is what people call a quarter, a half or a week: Q3, H1, W38.
  fileprivate static func isShortName(_ name: String) -> Bool {
    guard let letter = name.first, let number = Int(name.dropFirst()) else { return false }
    switch letter.uppercased() {
    case "Q": return (1...4).contains(number)
    case "H": return (1...2).contains(number)
    case "W": return (1...53).contains(number)
    default: return false
    }
  }
}
