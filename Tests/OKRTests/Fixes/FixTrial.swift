import OKRLint
import OKRSource
import OKRSyntax
import OKRModel

/// Some files, what is found in them, and what becomes of them when the fixes are made.
struct FixTrial {
  typealias Files = [(path: String, text: String)]

  let name: String
  let files: Files
  let findings: [Finding]
  private let goals: [GoalStatus]

  init(_ name: String, _ files: Files) {
    self.name = name
    self.files = files
    let read = FixTrial.read(files)
    findings = read.findings
    goals = read.goals
  }

  init(_ name: String, text: String) { self.init(name, [("a.okr", text)]) }

  private static func read(_ files: Files, only: [String] = []) -> (findings: [Finding], goals: [GoalStatus]) {
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    let linted = lint(workspace, asOf: testDay, selection: Selection(only: only))
    return (linted.findings, goalStatuses(workspace, linted.progress()))
  }

  /// What is wrong with any one fix that is made by itself.
  func faultsOfEach() -> [String] {
    findings.flatMap { finding in finding.fixes.flatMap { faults(of: $0, finding) } }
  }

  private func faults(of fix: Fix, _ finding: Finding) -> [String] {
    let family = finding.rule.prefix { $0 != "/" }
    let after = FixTrial.read(applying(fix, to: files), only: ["syntax", String(family)])
    var faults: [String] = []
    let start = finding.location.range.start
    let moved = start + shift(of: fix, before: start, in: finding.location.file.path)
    let isStillThere = after.findings.contains {
      $0.rule == finding.rule && $0.message == finding.message && $0.location.file.path == finding.location.file.path
        && ($0.location.range.start == moved || $0.location.range.start == start)
    }
    if isStillThere { faults.append("still told") }
    // `1.350` is read by the `4,2` beside it; once that is `4.2` it is in doubt, and its own fix, which was offered with
    // the other, would have settled it.
    let forms = places(behind: fix)
    let hasLostItsHint = after.findings.contains {
      $0.rule == "syntax/ambiguous-number" && forms.contains($0.location.range.start)
    }
    if hasLostItsHint { return faults.map { "\(words(finding, fix)): \($0)" } }
    // `from …` is a form to fill in, and says so until somebody does.
    if !fix.edits.contains(where: { $0.text.contains("…") || $0.text.contains("YYYY") }) {
      faults += news(after.findings).map { "now also \($0)" }
    }
    if fix.applicability == .safe, let change = change(of: goals, to: after.goals) { faults.append(change) }
    return faults.map { "\(words(finding, fix)): \($0)" }
  }

  /// Syntax findings that were not there before.
  private func news(_ after: [Finding]) -> [String] {
    var known: [String: Int] = [:]
    for finding in findings where finding.isOfSyntax { known[finding.rule, default: 0] += 1 }
    var news: [String] = []
    for finding in after where finding.isOfSyntax {
      known[finding.rule, default: 0] -= 1
      if known[finding.rule, default: 0] < 0 { news.append("\(finding.rule) \(finding.message)") }
    }
    return news
  }

  /// Where numbers whose form was told stand after a fix.
  private func places(behind fix: Fix) -> Set<Int> {
    Set(
      findings.filter { $0.rule == "syntax/number-form" }.map {
        let start = $0.location.range.start
        return start + shift(of: fix, before: start, in: $0.location.file.path)
      })
  }

  private func shift(of fix: Fix, before offset: Int, in path: String) -> Int {
    fix.edits.filter { $0.location.file.path == path && $0.location.range.end <= offset }
      .reduce(0) { $0 + $1.text.utf8.count - $1.location.range.length }
  }

  /// Safe fixes of two findings that change the same text.
  func overlaps() -> [String] {
    var faults: [String] = []
    let edits = safeFixes(findings).flatMap { finding, fix in fix.edits.map { (edit: $0, words: words(finding, fix)) } }
      .sorted { $0.edit.location < $1.edit.location }
    for (one, next) in zip(edits, edits.dropFirst())
    where one.edit.location.file === next.edit.location.file && one.edit != next.edit
      && next.edit.location.range.start < one.edit.location.range.end
    {
      faults.append("\(one.words) overlaps \(next.words)")
    }
    return faults
  }

  /// What is wrong when all safe fixes are made at once, again and again until there are none.
  func faultsOfAll(rounds: Int) -> [String] {
    var files = files
    var findings = findings
    var goals = goals
    for _ in 0..<rounds {
      let edits = Set(safeFixes(findings).flatMap { $0.fix.edits })
      if edits.isEmpty { return [] }
      files = applying(Fix("Make all", .safe, inOrder(edits)), to: files)
      let after = FixTrial.read(files)
      if let change = change(of: goals, to: after.goals) { return ["\(name): all safe fixes: \(change)"] }
      (findings, goals) = after
    }
    return safeFixes(findings).map { "\(words($0.finding, $0.fix)): still offered after \(rounds) rounds" }
  }

  private func inOrder(_ edits: Set<Edit>) -> [Edit] {
    edits.sorted { $0.location != $1.location ? $0.location < $1.location : $0.text.utf8Precedes($1.text) }
  }

  private func safeFixes(_ findings: [Finding]) -> [(finding: Finding, fix: Fix)] {
    findings.compactMap { finding in finding.fixes.first { $0.applicability == .safe }.map { (finding, $0) } }
  }

  /// The first value that was read before and reads otherwise now.
  private func change(of goals: [GoalStatus], to after: [GoalStatus]) -> String? {
    guard goals.count == after.count else { return "\(goals.count) goals have become \(after.count)" }
    for (one, other) in zip(goals, after) {
      for (before, now) in zip(one.values, other.values) where before.words != nil && before.words != now.words {
        return "\(one.label): \(before.what) \(before.words ?? "") has become \(now.words ?? "nothing")"
      }
    }
    return nil
  }

  private func words(_ finding: Finding, _ fix: Fix) -> String {
    let file = finding.location.file
    let line = LineMap(file).line(at: finding.location.range.start)
    let start = file.lineStart(at: finding.location.range.start)
    let text = file.text(TextRange(start, file.lineEnd(at: start)))
    return "\(name):\(line) \(finding.rule) [\(fix.applicability)] \(fix.title) in \(text)"
  }
}

extension Finding {
  fileprivate var isOfSyntax: Bool { rule.hasPrefix("syntax/") && level != .info }
}

extension GoalStatus {
  /// What `okr status` says of it, without what only says how it was written.
  fileprivate var values: [(what: String, words: String?)] {
    [
      ("baseline", baseline?.plain), ("target", target?.plain), ("stretch", stretch?.plain), ("deadline", deadline),
      ("owners", owners.isEmpty ? nil : owners.joined(separator: " ")), ("check-in", lastCheckin), ("day", day),
      ("progress", value == nil ? nil : progress), ("confidence", confidence), ("score", score),
      ("cycle", cycle.map { "\($0.first) \($0.last)" }),
    ]
  }
}

extension GoalValue {
  /// Working days and working-days are one unit.
  fileprivate var plain: String {
    "\(content) \(unit.replacing("-", with: " ")) \(bound ?? "") \(isChange)"
  }
}
