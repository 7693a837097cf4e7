import OKRProse
import OKRReader
package import OKRSource
package import OKRSyntax
package import OKRValues

/// An objective with all that stands in it.
package final class Objective: Declared, @unchecked Sendable {
  package let heading: Heading
  /// From its own `for`, else the file's.
  package let owningUnit: Reference?
  /// From its own `cycle`, else the file's.
  package let cycle: WrittenCycle?
  /// The cycle's days, if it has a cycle that could be read.
  package let period: Period?
  package let owners: [Owner]
  package let because: Located<String>?
  package internal(set) var supports: [Support]
  package let by: Located<Period>?
  /// `committed` or `aspirational`.
  package let kind: Located<Choice>?
  package let guards: [Reference]
  /// The KPIs it guards, by index, as far as they are declared.
  package internal(set) var guardedKPIs: [Int] = []
  package let rollup: Located<Choice>?
  package internal(set) var needs: [Need]
  package let score: Located<Decimal>?
  package let learned: [Located<String>]
  package let setAside: Located<SetAside>?
  /// Asked of every goal by every rule, which is not to copy what was set aside and why.
  package let isSetAside: Bool
  package let revisions: [Revision]
  package let checkins: [Checkin]
  package internal(set) var keyResults: [KeyResult]
  package internal(set) var initiatives: [Initiative]
  /// Its title, which is read when somebody asks.
  let lazyTitle: LazyTitle?
  /// The owning unit by index; nil where none is named or the name is unknown.
  package internal(set) var unit: Int?
  package internal(set) var entity = ""

  init(
    owningUnit: Reference?, cycle: WrittenCycle?, owners: [Owner], because: Located<String>?,
    supports: [Support], by: Located<Period>?, kind: Located<Choice>?, guards: [Reference], rollup: Located<Choice>?,
    needs: [Need], score: Located<Decimal>?, learned: [Located<String>], setAside: Located<SetAside>?,
    revisions: [Revision], checkins: [Checkin], keyResults: [KeyResult], initiatives: [Initiative],
    lazyTitle: LazyTitle?, heading: Heading
  ) {
    self.heading = heading
    self.owningUnit = owningUnit
    self.cycle = cycle
    period = cycle?.period
    self.owners = owners
    self.because = because
    self.supports = supports
    self.by = by
    self.kind = kind
    self.guards = guards
    self.rollup = rollup
    self.needs = needs
    self.score = score
    self.learned = learned
    self.setAside = setAside
    isSetAside = setAside != nil
    self.revisions = revisions
    self.checkins = checkins
    self.keyResults = keyResults
    self.initiatives = initiatives
    self.lazyTitle = lazyTitle
  }

  // Here and not only for all declarations, for a rule in another room would copy the whole heading for one of them.
  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }

  /// What its title says.
  package var reading: TitleReading? { lazyTitle?.reading }

  /// The key results that were not set aside.
  package var liveKeyResults: [KeyResult] {
    // Mostly that is all of them, and key results are too large to be copied for nothing.
    keyResults.contains(where: \.isSetAside) ? keyResults.filter { !$0.isSetAside } : keyResults
  }
}

extension Objective {
  /// Nothing, at a number that is kept free in a workspace that follows its edits: so an objective more in one file moves
  /// no number in another.
  static func vacant(in file: SourceFile) -> Objective {
    let place = Location(file, TextRange(0, 0))
    return Objective(
      owningUnit: nil, cycle: nil, owners: [], because: nil, supports: [], by: nil, kind: nil, guards: [], rollup: nil,
      needs: [], score: nil, learned: [],
      setAside: Located(SetAside(kind: .dropped, date: nil, because: nil), place), revisions: [], checkins: [],
      keyResults: [], initiatives: [], lazyTitle: nil,
      heading: Heading(name: nil, title: nil, keyword: place, whole: place, remarks: Remarks(), isBroken: true))
  }

  /// Whether it is nothing but a number.
  package var isVacant: Bool { isSetAside && heading.whole.range.end == 0 }
}

/// A key result: a metric with a target, or a milestone.
package final class KeyResult: Declared, @unchecked Sendable {
  package let heading: Heading
  package let kind: Kind
  package let from: Located<Baseline>?
  package let to: Located<Target>?
  /// Whether only its title can say what is to be reached; every rule on prose asks.
  package let isInTitleAlone: Bool
  package let by: Located<Period>?
  /// Its own; without one the objective's owner answers for it.
  package let owners: [Owner]
  package internal(set) var supports: [Support]
  package let measures: [Reference]
  /// 0 to 1.
  package let confidence: Located<Decimal>?
  package internal(set) var needs: [Need]
  /// Asked of every goal by every rule, which is not to copy what was set aside and why.
  package let isSetAside: Bool
  package let checkins: [Checkin]
  private let apart: Apart?
  /// Its title, which is read when somebody asks.
  let lazyTitle: LazyTitle?
  /// When it runs, as its objective does.
  let cycle: Period?
  private let asked = LazyObject<AskedChange>()
  /// The KPIs it measures, by index, as far as they are declared.
  package internal(set) var kpis: [Int] = []
  /// What its path starts with: that of its objective, once names are resolved. The path itself is put together for whoever
  /// asks, for few do.
  var pathStart: String?
  package var entity: String { if let pathStart { heading.path(below: pathStart) } else { "" } }

  init(
    kind: Kind, from: Located<Baseline>?, to: Located<Target>?, by: Located<Period>?, owners: [Owner],
    supports: [Support], measures: [Reference], confidence: Located<Decimal>?, needs: [Need], checkins: [Checkin],
    rare: Rarities?, lazyTitle: LazyTitle?, cycle: Period?, heading: Heading
  ) {
    self.heading = heading
    self.kind = kind
    self.cycle = cycle
    self.from = from
    self.to = to
    isInTitleAlone = kind == .measured && from == nil && to == nil
    self.by = by
    self.owners = owners
    self.supports = supports
    self.measures = measures
    self.confidence = confidence
    self.needs = needs
    isSetAside = rare?.setAside != nil
    self.checkins = checkins
    self.lazyTitle = lazyTitle
    apart = rare.map { .kept($0) }
  }

  /// What few key results have.
  struct Rarities {
    let stretch: Located<Target>?
    let done: Located<Period>?
    let because: Located<String>?
    let weight: Located<Decimal>?
    let ambition: Located<Choice>?
    let rollup: Located<Choice>?
    let score: Located<Decimal>?
    let learned: [Located<String>]
    let setAside: Located<SetAside>?
    let revisions: [Revision]
  }

  // Not where each would keep its room for it.
  private indirect enum Apart { case kept(Rarities) }

  var rare: Rarities? { if case .kept(let rarities)? = apart { rarities } else { nil } }

  /// The second, more ambitious target.
  package var stretch: Located<Target>? { rare?.stretch }
  /// The day a milestone was reached.
  package var done: Located<Period>? { rare?.done }
  package var because: Located<String>? { rare?.because }
  /// 0 to 1.
  package var weight: Located<Decimal>? { rare?.weight }
  /// `committed` or `aspirational`, where it says so itself.
  package var ambition: Located<Choice>? { rare?.ambition }
  package var rollup: Located<Choice>? { rare?.rollup }
  package var score: Located<Decimal>? { rare?.score }
  package var learned: [Located<String>] { rare?.learned ?? [] }
  package var setAside: Located<SetAside>? { rare?.setAside }
  package var revisions: [Revision] { rare?.revisions ?? [] }

  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }

  /// What its title says; the clauses come first where both speak.
  package var reading: TitleReading? { lazyTitle?.reading }

  /// The change it asks for, with all revisions; nil where an end is unknown or open, and for a milestone.
  package func askedChange() -> AskedChange? { asked.value { computedChange() } }

  /// What tells whether it is reached.
  package enum Kind: Sendable { case measured, milestone }

  /// The date in force: the last revision's, else the first one given.
  package var dueDate: Located<Period>? {
    // As most are: every rule on time asks, and what is not there is not copied.
    if by == nil, revisions.isEmpty { return nil }
    return revisions.last { $0.by != nil }?.by ?? by
  }

  /// The baseline's number with the target's unit where it has none of its own; read from the title where no clause
  /// speaks.
  package var baseline: Quantity? {
    if from == nil, let read = titleChange?.from.quantity { return read.taking(unitOf: to?.value.level) }
    return from?.value.start(toward: to == nil ? titleChange?.to.quantity : to?.value.level)
  }

  /// The target's number with the baseline's unit where it has none of its own; read from the title where no clause
  /// speaks.
  package var targetLevel: Quantity? {
    if to == nil, let read = titleChange?.to.quantity { return read.taking(unitOf: from?.value.written?.quantity) }
    if let range = to?.value.range, let baseline = from?.value.start(toward: range.low) {
      return range.nearest(to: baseline)
    }
    return to?.value.level?.taking(unitOf: from == nil ? titleChange?.from.quantity : from?.value.written?.quantity)
  }

  /// The last day in force, from the clauses or else from the title; nil where only the cycle has one.
  package func lastDay(in cycle: Period?) -> Day? { dueDate?.value.last ?? titleDeadline(in: cycle)?.value }

  /// The last day that the title gives it, with the year of the cycle where the title names none.
  package func titleDeadline(in cycle: Period?) -> Located<Day>? { reading?.lastDay(in: cycle) }

  /// Where the target is written: in its clause, or in the title.
  package var targetLocation: Location? {
    if let to { return to.value.location }
    guard let reading else { return nil }
    if let count = titleCount { return reading.location(count.quantity.range) }
    guard let change = reading.reading.change, isCertain(change) else { return nil }
    return reading.location(change.to.range)
  }

  /// What the title counts from nothing, where no clause says a number.
  var titleCount: ProseReading.OnlyTarget? {
    guard kind == .measured, from == nil, to == nil, !heading.isBroken, let reading, !reading.hasSlot,
      let only = reading.reading.onlyTarget, only.isFromNothing
    else { return nil }
    return only
  }

  /// Whether it is known which of two numbers is which: 95% (Q3: 88%) starts at 88% where the third quarter is over when
  /// the cycle begins, and passes it on the way where it is not.
  private func isCertain(_ change: ProseReading.Change) -> Bool {
    if change.isCertain { return true }
    guard let cycle, let since = change.since, let year = reading?.fiscalYear,
      let before = since.period(in: cycle, year)
    else { return false }
    // What was measured in its first days is where it starts.
    return before.last <= cycle.first.advanced(by: 6) && cycle.length > 28 || before.last < cycle.first
  }

  /// The two ends of a change that the title names for sure.
  package var titleChange: (from: WrittenQuantity, to: WrittenQuantity)? {
    guard kind == .measured, let reading, let change = reading.reading.change, isCertain(change) else { return nil }
    return reading.ends
  }

  /// The numbers it starts from and leads to, a stretch included, each from its clause or else from the title.
  package var ends: [WrittenQuantity] {
    if from == nil, to == nil, stretch == nil { return titleChange.map { [$0.from, $0.to] } ?? [] }
    var found = from?.value.numbers ?? []
    if from == nil, to == nil, let ends = titleChange { found = [ends.from, ends.to] }
    func add(_ target: Target?) {
      guard let target, !target.isChange else { return }
      found.append(target.written)
      if let upper = target.upper { found.append(upper) }
    }
    add(to?.value)
    add(stretch?.value)
    return found
  }
}

/// Work that is planned to move a key result.
package final class Initiative: Declared, @unchecked Sendable {
  package let heading: Heading
  package let by: Located<Period>?
  package let done: Located<Period>?
  package let owners: [Owner]
  package internal(set) var supports: [Support]
  package internal(set) var needs: [Need]
  package let because: Located<String>?
  package let setAside: Located<SetAside>?
  package internal(set) var entity = ""

  init(
    heading: Heading, by: Located<Period>?, done: Located<Period>?, owners: [Owner], supports: [Support], needs: [Need],
    because: Located<String>?, setAside: Located<SetAside>?
  ) {
    self.heading = heading
    self.by = by
    self.done = done
    self.owners = owners
    self.supports = supports
    self.needs = needs
    self.because = because
    self.setAside = setAside
  }

  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }
}

/// A metric that is watched all the time.
package final class KPI: Declared, @unchecked Sendable {
  package let heading: Heading
  package let owningUnit: Reference?
  package let owners: [Owner]
  package let every: Located<Cadence>?
  package let healthy: Located<HealthyRange>?
  package let scale: Located<Scale>?
  package let source: Located<String>?
  package let readings: [Reading]
  package let complements: [Reference]
  /// The KPIs it complements, by index, as far as they are declared.
  package internal(set) var complementing: [Int] = []
  /// The KPIs that name it as their complement.
  package internal(set) var complementedBy: [Int] = []
  /// The unit it belongs to, by index.
  package internal(set) var owningUnitIndex: Int?
  package let because: Located<String>?
  /// Clauses of a key result that somebody gave to a KPI.
  package let from: Located<Baseline>?
  package let to: Located<Target>?
  package let by: Located<Period>?
  package internal(set) var entity = ""

  init(
    owningUnit: Reference?, owners: [Owner], every: Located<Cadence>?,
    healthy: Located<HealthyRange>?, scale: Located<Scale>?, source: Located<String>?, readings: [Reading],
    complements: [Reference], because: Located<String>?, from: Located<Baseline>?,
    to: Located<Target>?, by: Located<Period>?, heading: Heading
  ) {
    self.heading = heading
    self.owningUnit = owningUnit
    self.owners = owners
    self.every = every
    self.healthy = healthy
    self.scale = scale
    self.source = source
    self.readings = readings
    self.complements = complements
    self.because = because
    self.from = from
    self.to = to
    self.by = by
  }

  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }

  /// Every number of it that has to be in one unit, in the order healthy range, scale, readings.
  package var quantities: [WrittenQuantity] {
    (healthy?.value.quantities ?? []) + (scale.map { [$0.value.low, $0.value.high] } ?? []) + readings.map(\.value)
  }

  /// The unit it is measured in: the first one that is written.
  package var unit: Unit? { quantities.lazy.compactMap { $0.quantity?.unit }.first }
}
