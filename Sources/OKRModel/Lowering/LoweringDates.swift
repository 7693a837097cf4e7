import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

extension Lowering {
  // MARK: - Days and periods

  func lowerDate(_ clause: SyntaxNode?, cycle: Period?) -> Located<Period>? {
    clause.flatMap { period(in: $0, cycle: cycle) }
  }

  func period(in clause: SyntaxNode, cycle: Period?) -> Located<Period>? {
    guard let node = clause.children.first(where: { $0.kind == .when }) else { return nil }
    // A reading may be of any day before the cycle.
    let limit = clause.kind == .clause(.reading) ? nil : cycle
    return period(node, cycle: cycle, within: limit, isDue: clause.kind == .clause(.by)).map {
      Located($0, node.location)
    }
  }

  /// The day or period of a reading, which is over or in the file's cycle: without a year it is the last one of its name.
  func pastPeriod(in clause: SyntaxNode, every cadence: Cadence?) -> Located<Period>? {
    guard let node = clause.children.first(where: { $0.kind == .when }), case .when(let found)? = node.value else {
      return nil
    }
    var typed = disambiguated(found)
    // Aug 26 of what is read once a month is August 2026.
    if typed.isDayOrMonth, let cadence {
      typed = typed.disambiguated(asMonth: [.month, .quarter, .year].contains(cadence.unit))
      if typed.namesYear, let period = typed.period(in: nil, year) {
        reportForm(typed, period, node)
        return Located(period, node.location)
      }
    }
    guard !typed.namesYear, let cycle = defaultCycle?.period, cycle.length < 200
    else { return period(in: clause, cycle: defaultCycle?.period) }
    let before = Period(cycle.first.advanced(by: -365), cycle.first.advanced(by: -1))
    let all =
      typed.periods(in: cycle, year).filter { $0.first <= cycle.last }
      + typed.periods(in: before, year).filter { $0.last < cycle.first }
    guard typed.shapes.count == 1, let last = all.max(by: { $0.first < $1.first }) else {
      return period(in: clause, cycle: cycle)
    }
    reportForm(typed, last, node)
    return Located(last, node.location)
  }

  /// 9/8/26 beside 12/31/26, or in a sentence of Chinese: with its numbers in the one order that there is.
  private func disambiguated(_ typed: TypedDate) -> TypedDate {
    guard typed.orders.count > 1, let order = context.hand.dayOrder ?? (titleIsChinese ? .monthFirst : nil) else {
      return typed
    }
    return typed.disambiguated(order)
  }

  func day(in node: SyntaxNode, cycle: Period?) -> Located<Day>? {
    period(in: node, cycle: cycle).map { period in Located(period.value.last, period.location) }
  }

  /// What took a goal off the list; of several clauses the one of the latest day.
  mutating func setAside(_ clauses: inout Clauses, cycle: Period?) -> Located<SetAside>? {
    var found: [Located<SetAside>] = []
    for keyword in [Keyword.dropped, .paused, .moved] {
      guard let clause = clauses.one(keyword) else { continue }
      let because = clause.children.first { $0.kind == .clause(.because) }.flatMap { text($0) }
      let kind: SetAside.Kind =
        keyword == .moved ? moved(clause, cycle: cycle) : keyword == .paused ? .paused : .dropped
      found.append(
        Located(SetAside(kind: kind, date: day(in: clause, cycle: cycle), because: because), clause.location))
    }
    guard let first = found.first else { return nil }
    return found.dropFirst().reduce(first) { last, next in
      guard let day = next.value.date?.value, let known = last.value.date?.value else { return last }
      return day > known ? next : last
    }
  }

  private mutating func moved(_ clause: SyntaxNode, cycle: Period?) -> SetAside.Kind {
    if let name = clause.children.first(where: { $0.kind == .name }) {
      let named = cycles[name.text]
      let problem: WrittenCycle.Problem? = named == nil ? .noSuchName(path(name)) : nil
      declarations.writtenCycles.append(WrittenCycle(location: name.location, period: named, problem: problem))
      return .moved(named.map { Located($0, name.location) }, text: name.text)
    }
    guard let when = clause.children.filter({ $0.kind == .when }).dropFirst().first else {
      return .moved(nil, text: "another cycle")
    }
    return .moved(period(when, cycle: cycle).map { Located($0, when.location) }, text: when.text)
  }

  func revision(_ clause: SyntaxNode, cycle: Period?) -> Revision {
    func part(_ keyword: Keyword) -> SyntaxNode? { clause.children.first { $0.kind == .clause(keyword) } }
    let from = part(.from).flatMap { baseline($0) }
    return Revision(
      location: clause.location, date: day(in: clause, cycle: cycle), from: from,
      to: part(.to).flatMap { target($0, from: from?.value) }, by: lowerDate(part(.by), cycle: cycle),
      kind: part(.kind).flatMap { choice($0) }, because: part(.because).flatMap { text($0) })
  }

  /// The cycle that a clause names or spells out.
  func writtenCycle(_ clause: SyntaxNode) -> WrittenCycle {
    let ends = clause.children.filter { $0.kind == .when }
    if ends.isEmpty {
      guard let name = clause.children.first(where: { $0.kind == .name }).map({ path($0) }) else {
        return WrittenCycle(location: clause.location, period: nil, problem: .unreadable)
      }
      if let period = cycles[name.text] { return WrittenCycle(location: clause.location, period: period, problem: nil) }
      return WrittenCycle(location: clause.location, period: nil, problem: .noSuchName(name))
    }
    guard let node = ends.first, case .when(let typed)? = node.value else {
      return WrittenCycle(location: clause.location, period: nil, problem: .unreadable)
    }
    // FY26, where the workspace says which days that has.
    if !typed.isRegular, let declared = cycles[node.text] {
      return WrittenCycle(location: clause.location, period: declared, problem: nil)
    }
    func end(_ typed: TypedDate) -> Period? { period(typed, node, cycle: nil, isCycle: true) }
    let span =
      if let ends = typed.span { CycleSpan(from: end(ends.first), to: end(ends.last)) } else { CycleSpan(end(typed)) }
    if span.period != nil, !typed.isRegular { reportForm(typed, span.period, node, isCycle: true) }
    return WrittenCycle(location: clause.location, period: span.period, problem: span.problem)
  }

  /// A day or period as written; what has several readings is settled by the cycle or told.
  private func period(_ node: SyntaxNode, cycle: Period?, within limit: Period? = nil, isDue: Bool = false) -> Period? {
    guard case .when(let typed)? = node.value else { return nil }
    if isDue, let cycle, let readings = readingsOnceInside(typed.lastEnd, cycle), node.text.contains("/") {
      report(.ambiguousDate(found: node.text, readings: readings, cycle: cycle.label), node.range)
      return nil
    }
    let found = period(typed.lastEnd, node, cycle: cycle, within: limit, isCycle: false)
    guard let found, !typed.isRegular else { return found }
    // 11/09 in a cycle that has only one of its two days: the other is as good a day to be due. News and decisions are of
    // the cycle, and with a dot the day stands first.
    let both = disambiguated(typed.lastEnd)
    let isOpen = isDue && both.orders.count > 1 && node.text.contains("/")
    let others = isOpen ? both.periods(in: cycle, year).filter { $0 != found }.map(\.label) : []
    if let cycle, !others.isEmpty {
      report(.dateInCycle(found: node.text, iso: found.label, others: others, cycle: cycle.label), node.range)
    } else {
      reportForm(typed, found, node)
    }
    return found
  }

  /// 9/10 beside 15/9: both days, where the one in the order of the other days of the file is outside of the cycle, and only
  /// the other one is in it.
  private func readingsOnceInside(_ typed: TypedDate, _ cycle: Period) -> [String]? {
    guard typed.orders.count > 1, context.hand.dayOrder != nil,
      let learnt = disambiguated(typed).period(in: cycle, year), !cycle.contains(learnt)
    else { return nil }
    let all = typed.periods(in: cycle, year)
    let inside = all.filter { cycle.contains($0) }
    return all.count == 2 && inside.count == 1 ? [learnt.label] + inside.map(\.label) : nil
  }

  /// The one meaning of a day or period in a cycle; of a day that there is not, the one that is offered lies within a limit.
  private func period(
    _ typed: TypedDate, _ node: SyntaxNode, cycle: Period?, within limit: Period? = nil, isCycle: Bool
  ) -> Period? {
    let typed = disambiguated(typed)
    if let found = typed.period(in: cycle, year) { return found }
    // 4/2026 is a month, but for a cycle, which more often is a quarter.
    if !isCycle, case .month? = typed.shapes.first, typed.shapes.count == 2 {
      return typed.periods(in: cycle, year).first
    }
    // A year that an unreadable cycle leaves open is told with the cycle.
    if cycle == nil, declarations.writtenCycles.contains(where: { $0.period == nil }), !typed.namesYear {
      errors.addUnread(node.range)
      return nil
    }
    let readings = typed.spellings(in: cycle, year)
    if typed.periods(in: cycle, year).isEmpty, typed.namesYear, readings.count < 2 {
      let why = readings.first.map(Lowering.reason) ?? "the calendar has no such day"
      let last = readings.first.flatMap { Lowering.lastDay($0, within: limit) }
      let isOpen = isCycle && !why.hasPrefix("years")
      let open = isOpen ? "; until it can be read, days without a year are not looked at" : ""
      report(.noSuchDate(node.text, why: why + open, last: last), node.range)
    } else if let open = readings.first, readings.count == 1, let day = Lowering.impossibleDay(open, in: cycle) {
      let last = Lowering.lastDay(day, within: limit)
      report(.noSuchDate(node.text, why: Lowering.reason(day), last: last), node.range)
    } else {
      report(.ambiguousDate(found: node.text, readings: readings, cycle: cycle?.label), node.range)
    }
    return nil
  }

  private func reportForm(_ typed: TypedDate, _ period: Period?, _ node: SyntaxNode, isCycle: Bool = false) {
    guard let period else { return }
    // A season and 31 Aug–4 Sep are no dates of the language; what counts of them is their last day.
    if typed.asksForDay || typed.span != nil && !isCycle {
      report(.vagueDate(found: node.text, iso: "\(period.last)"), node.range)
      return
    }
    let isSpan = period.label.contains(text: " to ") && !isCycle
    let plain = isSpan ? "\(period.last)" : period.label
    if errors.isReported(node.range) {
      errors.complete(node.range, with: plain)
    } else if plain != node.text {
      report(.dateForm(found: node.text, iso: plain, isGuess: typed.namesFiscalYear && year == .calendar), node.range)
    }
  }

  /// The last day of the month that an ISO date beyond it names, 2026-11-30 for 2026-11-31, or the day whose month and day
  /// are turned round, 2026-09-15 for 2026-15-09.
  private static func lastDay(_ iso: String, within limit: Period?) -> String? {
    let parts = iso.split(separator: "-").map(String.init)
    guard parts.count == 3, let day = Int(parts[2]), day <= 31 else { return nil }
    let isTurned = Int(parts[1]).map { $0 > 12 } ?? false
    let meant =
      isTurned
      ? Period("\(parts[0])-\(parts[2])-\(parts[1])")?.last : Period("\(parts[0])-\(parts[1])")?.last
    // A day that the cycle does not have would be the next thing to tell.
    guard let meant, limit.map({ $0.first <= meant && meant <= $0.last }) ?? true else { return nil }
    return "\(meant)"
  }

  /// A day without its year that no year has, in the year of the cycle: 2026-11-31 for YYYY-11-31.
  private static func impossibleDay(_ open: String, in cycle: Period?) -> String? {
    let parts = open.split(separator: "-")
    guard let cycle, open.hasPrefix("YYYY"), parts.count == 3, let month = Int(parts[1]), (1...12).contains(month),
      let day = Int(parts[2]), day > Day.length(year: 2024, month: month)
    else { return nil }
    return "\(cycle.last.parts.year)\(open.dropFirst(4))"
  }

  /// Why an ISO date is none: `2026-02-30`, `2026-13`, `2026-Q5`.
  private static func reason(_ iso: String) -> String {
    let parts = iso.split(separator: "-").map(String.init)
    guard let year = parts.first.flatMap({ Int($0) }) else { return "a date is YYYY-MM-DD" }
    guard Day.years.contains(year) else { return "years run from 1900 to 2199" }
    guard Period(iso) == nil else { return "years run from 1900 to 2199, and this one starts or ends beyond" }
    if parts.count > 1, let mark = parts[1].first, !mark.isNumber {
      return mark == "Q"
        ? "quarters run from Q1 to Q4" : mark == "H" ? "halves are H1 and H2" : "\(year) has no such week"
    }
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else {
      return "months run from 01 to 12"
    }
    return "\(parts[0])-\(parts[1]) has \(Day.length(year: year, month: month)) days"
  }
}

/// The two ends of a cycle.
struct CycleSpan {
  let period: Period?
  let problem: WrittenCycle.Problem?

  /// One period.
  init(_ whole: Period?) {
    period = whole
    problem = whole == nil ? .unreadable : nil
  }

  init(from first: Period?, to last: Period?) {
    guard let first, let last else {
      period = nil
      problem = .unreadable
      return
    }
    guard first.first <= last.last else {
      period = nil
      problem = .endsBeforeStart(first.first, last.last)
      return
    }
    period = Period(first.first, last.last, label: "\(first.label) to \(last.label)")
    problem = nil
  }
}
