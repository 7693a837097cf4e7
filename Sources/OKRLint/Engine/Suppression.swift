import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// The `allow`s of a workspace: what they hide, and what is wrong with them.
struct Suppression {
  private let allows: [Allow]
  private let asOf: Day
  private let settings: Settings
  private let unjudged: Unjudged
  /// What could not be read as it was written.
  private let misread: [ObjectIdentifier: RangeIndex]
  private var used: Set<AllowScopes.AllowedName> = []
  /// Those past their date that would still hide something.
  private var missed: Set<Int> = []
  private(set) var allowed: [LintResult.Suppressed] = []

  init(_ workspace: Workspace, _ judged: Judged, settings: Settings, asOf: Day) {
    allows = judged.entries(of: workspace.allowsByFile, in: workspace)
    let files = Set(allows.map { ObjectIdentifier($0.scope.file) })
    unjudged = Unjudged(workspace, in: files)
    misread = Dictionary(grouping: workspace.syntaxErrors(in: files)) { ObjectIdentifier($0.file) }
      .mapValues { RangeIndex($0.map(\.error.range)) }
    self.settings = settings
    self.asOf = asOf
  }

  /// The findings that no `allow` hides.
  mutating func applied(to findings: [Finding]) -> [Finding] {
    guard !allows.isEmpty else { return findings }
    var byFile = scopes { !isExpired($0) }
    var pastByFile = scopes(where: isExpired)
    return findings.filter { finding in
      guard let id = RuleID(rawValue: finding.rule), id.rule.canBeSilenced else { return true }
      let (file, names) = (ObjectIdentifier(finding.location.file), [id.rawValue, id.family.rawValue])
      guard let taken = byFile[file]?.takeNames(names, at: finding.location.range) else {
        if let past = pastByFile[file]?.takeNames(names, at: finding.location.range) {
          missed.formUnion(past.names.map(\.allow))
        }
        return true
      }
      used.formUnion(taken.names)
      allowed.append(LintResult.Suppressed(finding, .allow, because: allows[taken.nearest.allow].because?.value))
      return false
    }
  }

  private func scopes(where isMeant: (Allow) -> Bool) -> [ObjectIdentifier: AllowScopes] {
    Dictionary(grouping: allows.enumerated().filter { isMeant($0.element) }) {
      ObjectIdentifier($0.element.scope.file)
    }.mapValues { AllowScopes($0.map { (number: $0.offset, allow: $0.element) }) }
  }

  private func isExpired(_ allow: Allow) -> Bool { allow.until.map { $0.value < asOf } ?? false }

  /// What is wrong with the suppressions themselves; of an exception in a file that was looked at only in part nobody
  /// knows what it hides.
  func findings(isWholeRun: Bool, isCompared: Bool, in judged: Judged) -> [Finding] {
    var found: [Finding] = []
    for (index, allow) in allows.enumerated() {
      if allow.because == nil, !allow.rules.isEmpty { found.append(withoutReason(allow)) }
      if isExpired(allow) {
        let isKnown = isWholeRun && judged.isWhole(allow.location.file)
        found.append(expired(allow, isMissed: missed.contains(index) || !isKnown))
        continue
      }
      for (position, name) in allow.rules.enumerated()
      where !used.contains(AllowScopes.AllowedName(allow: index, rule: position)) {
        guard isKnown(name.value) else { continue }
        if let refused = refusal(name.value) {
          found.append(finding(.allowUnused, name.location, refused, level: .error, fixes: removal(of: allow)))
        } else if isWholeRun, isCompared || !isOfChanges(name.value), judged.isWhole(name.location.file),
          !isSwitchedOff(name), !unjudged.holds(allow)
        {
          found.append(unused(allow, name))
        }
      }
    }
    return found
  }

  /// Where a rule is off it finds nothing, which says nothing about the exception.
  private func isSwitchedOff(_ name: Located<String>) -> Bool {
    RuleID(rawValue: name.value).map { settings.level(of: $0, path: name.location.file.workspacePath) == .off } ?? false
  }

  /// Whether only a second revision can tell if there is something to allow.
  private func isOfChanges(_ name: String) -> Bool {
    RuleID(rawValue: name)?.family == .change || name == Family.change.rawValue
  }

  private func isKnown(_ name: String) -> Bool { RuleID(rawValue: name) != nil || Family(rawValue: name) != nil }

  private func refusal(_ name: String) -> String? {
    let isSilent = RuleID(rawValue: name).map { $0.rule.canBeSilenced }
    let family = Family(rawValue: name)
    if isSilent == false || family == .syntax || family == .settings {
      return "`\(name)` cannot be allowed: what cannot be read or found has to be mended"
    }
    return nil
  }

  private func withoutReason(_ allow: Allow) -> Finding {
    let end = allow.rules.last?.location ?? allow.location
    let after = end.endPlace
    return finding(
      .allowWithoutReason, allow.location, "this `allow` gives no reason",
      fixes: [Fix.suggested("Say why it is right here", after, " because \"…\"")])
  }

  private func expired(_ allow: Allow, isMissed: Bool) -> Finding {
    let date = allow.until.map { "\($0.value)" } ?? ""
    return finding(
      .allowExpired, allow.until?.location ?? allow.location,
      isMissed
        ? "this `allow` ended on \(date), so what it hid is shown again"
        : "this `allow` ended on \(date), and there is nothing left for it to hide: remove it",
      fixes: removal(of: allow))
  }

  private func unused(_ allow: Allow, _ name: Located<String>) -> Finding {
    finding(
      .allowUnused, name.location, "nothing here breaks `\(name.value)`, so there is nothing to allow",
      fixes: allow.rules.count == 1 ? removal(of: allow) : [])
  }

  private func removal(of allow: Allow) -> [Fix] {
    let place = wholeLines(allow.location)
    // Read as it was meant, it may have something to hide.
    let isMisread = misread[ObjectIdentifier(place.file)]?.hasRange(in: place.range) ?? false
    return isMisread ? [] : [Fix.safe("Remove the `allow`", place, "")]
  }

  /// The lines of a declaration that stands alone on them, else the declaration itself.
  private func wholeLines(_ location: Location) -> Location {
    let file = location.file
    var start = location.range.start
    while start > 0, file.byte(at: start - 1) == UInt8(ascii: " ") || file.byte(at: start - 1) == UInt8(ascii: "\t") {
      start -= 1
    }
    let lineEnd = file.lineEnd(at: location.range.end)
    let rest = file.bytes(TextRange(location.range.end, lineEnd))
    guard start == file.lineStart(at: location.range.start), rest.allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      return location
    }
    return Location(file, TextRange(start, file.bytes.index(afterLineBreakAt: lineEnd)))
  }

  private func finding(
    _ id: RuleID, _ location: Location, _ message: String, level: Level? = nil, fixes: [Fix]
  ) -> Finding {
    Finding(
      rule: id.rawValue, level: level ?? id.rule.level, confidence: id.rule.confidence, message: message,
      location: location, fixes: fixes)
  }
}
