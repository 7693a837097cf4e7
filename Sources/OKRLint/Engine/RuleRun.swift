import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// All rules over one workspace: each looks at the goals in turn, or at the workspace as a whole.
final class RuleRun: Sendable {
  let rules: [Rule]
  let workspace: Workspace
  let index: GoalIndex
  let judged: Judged
  /// The syntax errors that count.
  private let syntaxErrors: [Workspace.FileError]
  let settings: Settings
  let asOf: Day
  let rollups: Rollups
  /// Tells the time, where somebody wants to know what each rule takes.
  let clock: (@Sendable () -> Int)?

  init(
    rules: [Rule], index: GoalIndex, judged: Judged, settings: Settings, asOf: Day, rollups: Rollups,
    clock: (@Sendable () -> Int)?
  ) {
    self.rules = rules
    workspace = index.workspace
    self.index = index
    self.judged = judged
    // Those of other files only count as ones before those that are shown.
    let read = judged.hasSyntaxErrors(in: workspace) ? workspace.whole : workspace
    syntaxErrors =
      judged.entries(of: read.errorsByFile, in: read) + read.sharedErrors.filter { judged.counts($0.file) }
    self.settings = settings
    self.asOf = asOf
    self.rollups = rollups
    self.clock = clock
  }

  /// A piece of work that needs no other one's result.
  private enum Part: Sendable {
    /// Every check of single goals, over some of the goals.
    case goals(Range<Int>)
    /// One check of the whole workspace, by the numbers of its rule and of the check in the rule.
    case whole(rule: Int, check: Int)
  }

  /// What one check has found in a part of its work.
  private struct PartialResult: Sendable {
    let rule: Int
    let check: Int
    /// Nil where nothing was found.
    let findings: Findings?
    let time: Int
  }

  /// So many objectives are one part of the work: what all rules look at one after the other stays at hand meanwhile.
  private static let goalsAtOnce = 64

  /// Everything that is found, with the levels that the workspace sets, and what could not be judged, rule by rule; and
  /// what each rule took.
  func findings(_ workers: Workers) -> (found: [Finding], notRun: [LintResult.NotRun], times: [RuleID: Int]) {
    // What walks over the whole workspace comes first: it must not be left for one thread at the end.
    let results = workers.map(wholes + goals) { self.run($0) }
    var byRule: [[PartialResult]] = Array(repeating: [], count: rules.count)
    for part in results { for one in part { byRule[one.rule].append(one) } }
    var found: [Finding] = []
    var notRun: [LintResult.NotRun] = []
    var times: [RuleID: Int] = [:]
    for (rule, results) in zip(rules, byRule) {
      if clock != nil { times[rule.id] = results.reduce(0) { $0 + $1.time } }
      if results.isEmpty { continue }
      // Parts of one check come in the order of the goals, and so they stay.
      var told: Findings?
      for check in rule.checks.indices {
        for case let part? in results.lazy.filter({ $0.check == check }).map(\.findings) {
          if told == nil { told = part } else { told?.add(part) }
        }
      }
      guard let all = told else { continue }
      found += all.found.compactMap { settings.levelled($0, of: rule.id) }
      notRun += all.notRun
    }
    if isKept { addKept(to: &found) }
    return (found, notRun, times)
  }

  /// Adds what is found in single goals and KPIs of a workspace that follows its edits, each looked at only if that is not
  /// known. What several share, as a default of their file, is told with each of them.
  private func addKept(to found: inout [Finding]) {
    for goal in judged.goals {
      found += index.goalFindings?.findings(in: goal.number, goal.objective) { findings(in: goal) } ?? []
    }
    for (number, kpi) in zip(judged.kpiNumbers, judged.kpis) {
      found += index.kpiFindings?.findings(in: number, kpi) { findings(in: kpi) } ?? []
    }
  }

  /// Whether what is found in single goals and KPIs is kept from one run to the next.
  private var isKept: Bool { judged.isOneFile && index.goalFindings != nil }

  private func findings(in goal: Judged.Goal) -> [Finding] {
    findings(of: rules.filter(\.looksAtSingleGoals)) { look([goal], $0, into: &$1) }
  }

  private func findings(in kpi: KPI) -> [Finding] {
    findings(of: rules.filter(\.looksAtKPIs)) { look(kpi, $0, into: &$1) }
  }

  private func findings(of rules: [Rule], _ look: (Check, inout Findings) -> Void) -> [Finding] {
    var all: [Finding] = []
    guard let first = rules.first else { return all }
    var findings = Findings(first, in: self)
    for rule in rules {
      findings.turn(to: rule)
      for check in rule.checks { look(check, &findings) }
      if findings.isEmpty { continue }
      for finding in findings.found {
        if let levelled = settings.levelled(finding, of: rule.id) { all.append(levelled) }
      }
      findings = Findings(rule, in: self)
    }
    return all.inOrder
  }

  private var wholes: [Part] {
    var parts: [Part] = []
    for (number, rule) in rules.enumerated() {
      for check in rule.checks.indices {
        let isNeeded =
          switch rule.checks[check] {
          case .workspace: true
          // Of a clean workspace there is nothing to tell.
          case .syntax: !syntaxErrors.isEmpty
          case .kpi: !judged.kpis.isEmpty && !isKept
          case .change: !judged.changes.isEmpty
          case .objective, .keyResult, .engine: false
          }
        if isNeeded { parts.append(.whole(rule: number, check: check)) }
      }
    }
    return parts
  }

  private var goals: [Part] {
    if isKept { return [] }
    return stride(from: 0, to: judged.goals.count, by: RuleRun.goalsAtOnce).map {
      .goals($0..<min(judged.goals.count, $0 + RuleRun.goalsAtOnce))
    }
  }

  private func run(_ part: Part) -> [PartialResult] {
    var results: [PartialResult] = []
    guard let first = rules.first else { return results }
    // One for all, until something is found: most rules find nothing.
    var findings = Findings(first, in: self)
    func add(_ rule: Int, _ check: Int, over goals: ArraySlice<Judged.Goal>) {
      if let result = run(rule, check, over: goals, &findings) { results.append(result) }
      if !findings.isEmpty { findings = Findings(first, in: self) }
    }
    switch part {
    case .goals(let range):
      let goals = judged.goals[range]
      for rule in rules.indices { for check in rules[rule].checks.indices { add(rule, check, over: goals) } }
    case .whole(let rule, let check): add(rule, check, over: [])
    }
    return results
  }

  /// What one check of a rule tells, a check of single goals of some of them; nil where that is nothing.
  private func run(
    _ number: Int, _ check: Int, over goals: ArraySlice<Judged.Goal>, _ findings: inout Findings
  ) -> PartialResult? {
    let start = clock?() ?? 0
    let rule = rules[number]
    findings.turn(to: rule)
    switch rule.checks[check] {
    case .objective, .keyResult: look(goals, rule.checks[check], into: &findings)
    case .kpi where goals.isEmpty: for kpi in judged.kpis { look(kpi, rule.checks[check], into: &findings) }
    case .workspace(let body) where goals.isEmpty: body(workspace, &findings)
    case .change(let body) where goals.isEmpty: for change in judged.changes { body(change, &findings) }
    case .syntax(let wanted) where goals.isEmpty:
      let doubtful = syntaxErrors.filter { $0.error.isDoubtfulMark }.map(\.file)
      reportSyntax(
        syntaxErrors.filter { $0.error.rule == wanted }, besideDoubtsIn: doubtful, workspace, into: &findings)
    case .kpi, .workspace, .change, .syntax, .engine: return nil
    }
    let time = clock.map { $0() - start } ?? 0
    guard !findings.isEmpty || time > 0 else { return nil }
    return PartialResult(rule: number, check: check, findings: findings.isEmpty ? nil : findings, time: time)
  }
}

extension RuleRun {
  /// Looks at some goals with one check, if it is one of single goals.
  private func look(_ goals: ArraySlice<Judged.Goal>, _ check: Check, into findings: inout Findings) {
    switch check {
    // What is looked at is held by its goal all the while: to hold it once more for every rule took a fiftieth of a run.
    case .objective(let body):
      for index in goals.indices {
        findings.look(at: goals[index].number)
        unsafe Unmanaged.passUnretained(goals[index].objective)._withUnsafeGuaranteedRef { body($0, &findings) }
      }
    case .keyResult(let body):
      for index in goals.indices {
        unsafe Unmanaged.passUnretained(goals[index].objective)._withUnsafeGuaranteedRef { objective in
          for part in goals[index].keyResults.indices {
            findings.look(at: goals[index].number, part: part)
            unsafe Unmanaged.passUnretained(goals[index].keyResults[part])._withUnsafeGuaranteedRef {
              body($0, objective, &findings)
            }
          }
        }
      }
    case .kpi, .workspace, .change, .syntax, .engine: break
    }
  }

  /// Looks at a KPI with one check, if it is one of KPIs.
  private func look(_ kpi: KPI, _ check: Check, into findings: inout Findings) {
    guard case .kpi(let body) = check else { return }
    findings.entity = kpi.entity
    body(kpi, &findings)
  }
}

private func reportSyntax(
  _ errors: [Workspace.FileError], besideDoubtsIn doubtful: [SourceFile], _ workspace: Workspace,
  into findings: inout Findings
) {
  var open: SyntaxRepeats?
  for error in errors {
    let example = ExampleDay(error, in: workspace, on: findings.asOf)
    var words = SyntaxWording(error.error.naming(workspace), in: error.file, example)
    if doubtful.contains(where: { $0 === error.file }) { words.keepSigns() }
    if open?.take(error, words) ?? false { continue }
    open?.report(into: &findings)
    open = SyntaxRepeats(error, words)
  }
  open?.report(into: &findings)
}

extension SyntaxError {
  /// The same error, with the handle of whom the workspace declares by the name that is typed: `@lena` for `Lena Fischer`.
  fileprivate func naming(_ workspace: Workspace) -> SyntaxError {
    switch kind {
    case .otherWord(let typed, let meant, nil)
    where meant.hasPrefix("@") && (typed.contains(" ") || typed.first != "@") && !meant.contains(","):
      let whole = workspace.whole
      if let person = whole.person(called: typed) {
        return SyntaxError(.otherWord(typed: typed, meant: person.entity, why: nil), range, related: related)
      }
      if whole.persons.isEmpty || whole.hasPerson(String(meant.dropFirst())) { return self }
      let near = whole.person(like: typed)
      let name = near.map { $0.title?.value ?? $0.entity }
      return SyntaxError(
        .unknownPerson(typed: typed, handle: near?.entity ?? meant, name: name), range, related: related)
    // 40 Mia Saari: whom somebody has declared is no unit.
    case .numberForm(let typed, let plain):
      guard plain.utf8.contains(UInt8(ascii: "-")), let name = typed.nameBehindNumber,
        let person = workspace.whole.person(called: name)
      else { return self }
      let place = TextRange(range.end - name.utf8.count, range.end)
      return SyntaxError(.nameInBrackets(typed: name, handle: person.entity), place, related: related)
    case .remark(let typed, .other), .restOfValue(_, let typed):
      guard let name = typed.inBrackets ?? typed.bareName, let person = workspace.whole.person(inBrackets: name) else {
        return self
      }
      return SyntaxError(.nameInBrackets(typed: typed, handle: person.entity), range, related: related)
    default: return self
    }
  }
}

extension String {
  /// What stands between the brackets that it is in: Anna of [Anna].
  fileprivate var inBrackets: String? {
    guard let first, let last, ["[]", "()", "（）", "【】"].contains("\(first)\(last)"), count < 42 else { return nil }
    return String(dropFirst().dropLast())
  }

  /// Words that are no more than the name of a person may be, behind whatever mark: Mia Saari of - Mia Saari.
  fileprivate var bareName: String? {
    let name = drop { "-–—,;/| ".contains($0) }
    let words = name.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
    return String(name)
  }

  /// The words behind the number that it starts with.
  fileprivate var nameBehindNumber: String? {
    guard let end = lastIndex(where: \.isNumber) else { return nil }
    return String(self[index(after: end)...].drop { $0 == " " }).bareName
  }
}
