import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let stale = Rule(
    .stale, .warning, confidence: .high,
    summary: "key result that nobody has looked at for too long",
    rationale: """
      A key result is steered by looking at it: what is seen in the last week of a quarter comes too late. It wants a \
      check-in as often as its KPI is read, though no more than once a week. Without a KPI three looks a cycle are the \
      least, where anything of the objective is looked at; a `limit` in days holds for every key result. A day by which \
      it was due and that has passed asks for an answer: reached, or not?
      """,
    source: "Doerr (2018) on continuous check-ins.",
    limit: "days without a check-in",
    usesAsOf: true,
    bad: .files(example(checkin: "2026-07-15", title: "«\"Orders delivered on time\"»")),
    good: .files(example(checkin: "2026-07-29", title: "\"Orders delivered on time\"")),
    checks: .objective { objective, findings in
      let live = objective.liveKeyResults
      let isFollowed = live.contains { !$0.checkins.isEmpty }
      let news = objective.checkins.lastDate(upTo: findings.asOf)
      for keyResult in live {
        findings.look(at: keyResult)
        if !checkDue(keyResult, objective, news, &findings) {
          check(keyResult, objective, isFollowed: isFollowed, news, &findings)
        }
      }
    }
  )
}

/// Tells a day that has passed two weeks ago while the cycle runs, with no word on whether the goal was reached; true if so.
private func checkDue(
  _ keyResult: KeyResult, _ objective: Objective, _ shared: Located<Day>?, _ findings: inout Findings
) -> Bool {
  guard keyResult.score == nil, objective.score == nil, !keyResult.heading.isBroken, keyResult.done == nil,
    let period = objective.period, period.contains(findings.asOf),
    let due = keyResult.dueDate?.value.last ?? keyResult.reading?.certainLastDay(in: period),
    period.contains(due), due < period.last, findings.asOf.number - due.number >= 14
  else { return false }
  // A look in the last week before the day is one at the goal as it ends; a milestone is reached on a day of its own.
  let grace = keyResult.kind == .measured ? 7 : 0
  let own = keyResult.checkins.compactMap(\.date)
  let isSeen = (own + [shared].compactMap(\.self)).contains {
    $0.value <= findings.asOf && $0.value.number >= due.number - grace
  }
  let isRead = findings.workspace.kpi(of: keyResult)?.history.contains {
    $0.when.value.last.number >= due.number - grace && $0.when.value.last <= findings.asOf
  }
  guard !isSeen, isRead != true, !isReached(keyResult) else { return false }
  let passed = findings.asOf.number - due.number
  findings.report(
    keyResult.location, "due on \(due), \(passed) days ago, and nothing says whether it was reached",
    notes: [
      keyResult.kind == .milestone
        ? "Write `done` with the day it was reached, or `revised \(findings.asOf) by … because \"…\"` with the new one."
        : "Add the value of that day: `checkin \(due) …`; or `revised \(findings.asOf) by … because \"…\"` with a new day."
    ],
    related: (keyResult.dueDate?.location).map { [Related($0, "it was due then")] } ?? [])
  return true
}

private func check(
  _ keyResult: KeyResult, _ objective: Objective, isFollowed: Bool, _ shared: Located<Day>?,
  _ findings: inout Findings
) {
  guard keyResult.kind == .measured, keyResult.score == nil, objective.score == nil, !keyResult.heading.isBroken,
    let period = objective.period, period.contains(findings.asOf)
  else { return }
  // News from the future has a wrong date most likely, which is told there.
  guard !keyResult.checkins.reachBeyond(findings.asOf), !objective.checkins.reachBeyond(findings.asOf) else { return }
  var last = keyResult.checkins.lastDate(upTo: findings.asOf)
  if let shared, last.map({ $0.value < shared.value }) ?? true { last = shared }
  let limit = findings.limit(in: keyResult.location.file)?.most
  let cadence = findings.workspace.kpi(of: keyResult)?.every
  let third = last != nil || isFollowed ? max(31, period.length / 3) : nil
  guard let days = limit ?? (cadence.map({ max(7, $0.value.days.most) }) ?? third).map({ Decimal($0) }) else { return }
  let since = max(last?.value ?? period.first, period.first)
  // What is due has had its last look on that day.
  let until = min(findings.asOf, keyResult.dueDate?.value.last ?? period.last)
  // Who looks every Monday is a day or two late in some weeks; a limit that somebody wrote is meant as it stands.
  let grace = Decimal(limit == nil && cadence != nil ? 3 : 0)
  guard Decimal(until.number - since.number) > days + grace, !isReached(keyResult) else { return }
  var related: [Related] = []
  if let last { related.append(Related(last.location, "the last check-in")) }
  if limit == nil, let cadence { related.append(Related(cadence.location, "how often the KPI is read")) }
  let isRead = findings.workspace.kpi(of: keyResult)?.history.last.map { $0.when.value.last > since } ?? false
  let waited = until.number - since.number
  let asOf = findings.asOf
  let advice = findings.words(for: days) {
    """
    Add one: `checkin \(asOf) …` with today's value, what comes next and what is in the way. It is due every \
    \(days) days here.
    """
  }
  // Many a goal of a cycle has waited since it began.
  let message =
    last == nil
    ? findings.message(for: waited, period.first) {
      "no check-in for \(waited) days, since the cycle began on \(period.first)"
    } : "no check-in for \(waited) days, since \(since)"
  findings.report(
    keyResult.location, message,
    notes: isRead
      ? ["The KPI has been read since, so its number is known; what follows from it is not.", advice] : [advice],
    related: related)
}

extension [Checkin] {
  /// Whether any of them is of a day that is still to come.
  fileprivate func reachBeyond(_ day: Day) -> Bool { contains { $0.date.map { $0.value > day } ?? false } }

  /// The last day of any of them, up to a day.
  fileprivate func lastDate(upTo day: Day) -> Located<Day>? {
    lazy.compactMap(\.date).filter { $0.value <= day }.max { $0.value < $1.value }
  }
}

/// Whoever has arrived need not report on the way.
private func isReached(_ keyResult: KeyResult) -> Bool {
  guard let value = keyResult.checkins.inOrder.last(where: { $0.value?.quantity != nil })?.value?.quantity,
    let (asked, amount) = keyResult.askedChange()?.beside(value)
  else { return false }
  return asked.isMet(by: amount)
}

private func example(checkin: String, title: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  kpi on-time "Orders delivered on time" every week healthy >= 80% source "Dispatch log" owner @eva
  objective "Orders arrive when we said" owner @eva {
    kr \(title) from 82% to 95% measures on-time {
      checkin \(checkin) 84%
    }
    kr "Complaints about delivery" from 40 to 20 complaints {
      checkin 2026-07-31 36 complaints
    }
  }
  """
}
