import OKRModel
import OKRSource

extension Rule {
  static let unresolved = Rule(
    .unresolved, .error, confidence: .high,
    summary: "name that leads nowhere",
    rationale: """
      A name says what a goal belongs to and what it contributes to. If nothing of that name is declared in the \
      workspace, the goal hangs in the air, and so does everything that is added up along it. A person needs no \
      declaration; where some have one, another is a warning, and an error only where it is nearly one of those.
      """,
    bad: .files(
      #"""
      company acme "Acme"
      team logistics "Logistics" under acme
      for «logistic»
      cycle 2026-Q3
      objective "Orders arrive when we said" owner @eva because "Late parcels cost us the spring" {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    good: .files(
      #"""
      company acme "Acme"
      team logistics "Logistics" under acme
      for logistics
      cycle 2026-Q3
      objective "Orders arrive when we said" owner @eva because "Late parcels cost us the spring" {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .workspace { workspace, findings in
      // What nobody declares may be declared in a file that is no text.
      let isWhole = workspace.isAllText
      let judged = findings.judged
      for missing in judged.entries(of: workspace.unresolvedByFile, in: workspace) {
        let isShown = judged.isWhole(missing.reference.location.file)
        // A goal that other goals name may not have been read.
        if !isShown, missing.wanted == .goal, !judged.looksAtGoal(missing.entity) { continue }
        // How a name of several words is written is told with its words.
        if missing.wanted == .person, missing.reference.location.text.isNameInWords { continue }
        let suggestion = (isShown || !isWhole ? workspace.whole : workspace).suggestion(for: missing)
        guard isWhole || missing.isAmbiguous || suggestion.otherKind != nil else { continue }
        if missing.wanted == .unit, workspace.units.isEmpty {
          reportUndeclared(missing, &findings)
        } else {
          let units = isShown || !isWhole ? workspace.whole.units : workspace.units
          report(missing, suggestion, hasCompany: units.contains { $0.kind == .company }, &findings)
        }
      }
    }
  )
}

private func report(
  _ missing: Workspace.Unresolved, _ suggestion: Workspace.Suggestion, hasCompany: Bool, _ findings: inout Findings
) {
  let name = missing.reference.text
  let shown = missing.wanted == .person ? "@\(name)" : name
  let candidates = suggestion.nearest.map { "`\($0)`" }.joined(by: " or ")
  var message: String
  if missing.isAmbiguous {
    message = "`\(name)` can mean \(candidates)"
  } else if let other = suggestion.otherKind {
    message = "`\(shown)` is \(other.withArticle), and \(missing.wanted.rawValue.withArticle) belongs here"
  } else {
    message = "there is no \(missing.wanted.rawValue) `\(shown)`"
    if !candidates.isEmpty { message += "; did you mean \(candidates)?" }
  }
  // Somebody who is new, or asked once, needs no declaration: only one who is most likely somebody else.
  let isNew =
    missing.wanted == .person && suggestion.otherKind == nil && !suggestion.nearest.contains { isSlip(name, of: $0) }
  findings.report(
    missing.reference.location, message, level: isNew ? .warning : nil, entity: missing.entity,
    notes: notes(missing, suggestion, hasCompany),
    fixes: suggestion.nearest.map { .suggested("Write `\($0)`", missing.reference.location, $0) })
}

/// Whether a handle is a declared one but for a letter, or for the marks between its words.
private func isSlip(_ name: String, of handle: String) -> Bool {
  let (typed, own) = (Array(name.lowercased()), Array(handle.drop { $0 == "@" }.lowercased()))
  return editDistance(typed, own, upTo: 1) <= 1 || typed.filter(\.isLetter) == own.filter(\.isLetter)
}

extension String {
  /// Whether it is no handle as the language writes one: Mia Saari, mia@acme.fi.
  fileprivate var isNameInWords: Bool { contains(" ") || first != "@" && first != "＠" || dropFirst().contains("@") }
}

/// The first file of a workspace says who it is for before anybody has declared it: nothing hangs in the air yet.
private func reportUndeclared(_ missing: Workspace.Unresolved, _ findings: inout Findings) {
  let name = missing.reference.text
  let location = missing.reference.location
  let title = name.prefix(1).uppercased() + String(name.dropFirst().map { $0 == "-" || $0 == "_" ? " " : $0 })
  let start = location.file.byte(at: 0) == 0xEF ? 3 : 0
  let line = "team \(name) \"\(title)\""
  let isName = !name.contains { ". ".contains($0) }
  findings.report(
    location, "no file declares `\(name)` yet", level: .warning, entity: missing.entity,
    notes: ["Declare it once, in any file: `\(line)`; a `company`, a `department` or a `team`."],
    fixes: isName
      ? [.suggested("Declare it here", Location(location.file, TextRange(start, start)), "\(line)\n")] : [])
}

private func notes(
  _ missing: Workspace.Unresolved, _ suggestion: Workspace.Suggestion, _ hasCompany: Bool
) -> [String] {
  if suggestion.otherKind == OrganisationUnit.Kind.outside.rawValue {
    return [
      "Somebody outside has no goals and no units here. A goal that waits for them says so: "
        + "`needs \(missing.reference.text) \"…\" by …`."
    ]
  }
  guard !missing.isAmbiguous, suggestion.nearest.isEmpty, suggestion.otherKind == nil else { return [] }
  return switch missing.wanted {
  case .unit where hasCompany: ["Declare it once, in any file: `team \(missing.reference.text) \"…\" under …`."]
  case .unit:
    [
      "Declare it once, in any file: `company \(missing.reference.text) \"…\"`, "
        + "or `team \(missing.reference.text) \"…\" under …`."
    ]
  case .kpi: ["Declare it once, in any file: `kpi \(missing.reference.text) \"…\" every month healthy …`."]
  case .goal: ["A goal is named by its unit and its own name, such as `acme.growth` or `acme.growth.revenue`."]
  case .cycle: ["Declare it once, in any file: `cycle \(missing.reference.text) 2026-02-01 to 2026-05-31`."]
  case .person: ["This workspace declares its persons: `person @\(missing.reference.text) \"…\"`."]
  }
}
