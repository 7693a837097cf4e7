import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// What has changed of a goal that is in both revisions.
struct GoalFacts {
  private let old: GoalNode
  private let new: GoalNode
  private let base: Workspace
  private let head: Workspace
  private let day: Day
  private var facts = Facts()

  /// What it is about where it is judged with the others it was split into: then its numbers are theirs too.
  private let isSplit: Bool

  /// The name that each goal of the base has in the head.
  private let renamed: [String: String]

  init(
    _ old: GoalNode, _ new: GoalNode, _ base: Workspace, _ head: Workspace, on day: Day, renamed: [String: String],
    isSplit: Bool
  ) {
    (self.old, self.new, self.base, self.head, self.day, self.isSplit) = (old, new, base, head, day, isSplit)
    self.renamed = renamed
  }

  /// Everything, the weightiest first: what is to be reached, then what happened, then words.
  static func all(
    _ old: GoalNode, _ new: GoalNode, _ base: Workspace, _ head: Workspace, on day: Day, renamed: [String: String],
    isMoved: Bool, isSplit: Bool
  ) -> [ChangeFact] {
    var gathered = GoalFacts(old, new, base, head, on: day, renamed: renamed, isSplit: isSplit)
    // What could not be read may say what seems to be missing.
    let isReadable = !old.heading.isBroken && !new.heading.isBroken
    if isReadable { gathered.addGoal() }
    gathered.addStanding(isMoved: isMoved)
    if isReadable { gathered.facts.addHistory(of: old, new, base, head, on: day) }
    gathered.addNews()
    gathered.addWords()
    return gathered.facts.all
  }

  // MARK: - What is to be reached

  private mutating func addGoal() {
    if let before = old.keyResult, let after = new.keyResult {
      if !isSplit {
        addTarget(before, after)
        addBaseline(before, after)
      }
      addStretch(before, after)
    }
    addCycle()
    addDeadline()
    addKind()
    addAside()
  }

  private mutating func addTarget(_ before: KeyResult, _ after: KeyResult) {
    let (one, two) = (GoalTarget(before, in: base), GoalTarget(after, in: head))
    let place = two?.place ?? new.heading.location
    let reason = reason { $0.to != nil }
    switch (one, two) {
    case (nil, nil): addTitleNumber(before, after)
    case (nil, let two?):
      facts.add(.target, .clarified, "target \(two.text), where there was none", after: two.text, at: place)
    case (let one?, nil):
      facts.add(
        .target, .weakened, "target \(one.text) taken away", before: one.text, reason: reason, at: new.heading.location)
    case (let one?, let two?):
      let asked = (old: before.askedChange(), new: after.askedChange())
      func add(_ tier: ChangeTier, _ how: String) {
        facts.add(
          .target, tier, "target \(one.text) → \(two.text)\(how)", before: one.text, after: two.text, reason: reason,
          at: place)
      }
      switch one.move(to: two, from: asked, better: better(before, after)) {
      case .same: break
      case .roughly: add(.wording, ", which may be the same")
      case .easier(let amount): add(.weakened, amount.map { ", \($0) easier" } ?? ", which is easier")
      case .harder(let amount):
        if case .open = one.ask { return add(.clarified, "") }
        add(.strengthened, amount.map { ", \($0) harder" } ?? ", which is harder")
      case .elsewhere(let why): add(.weakened, ", \(why)")
      }
    }
  }

  /// The way that is better: of the change that is asked for, of a bound, of the title's verb, of the KPI.
  private func better(_ before: KeyResult, _ after: KeyResult) -> AskedChange.Direction? {
    if let asked = before.askedChange()?.direction ?? after.askedChange()?.direction { return asked }
    for bound in [before, after].compactMap({ $0.clauses(on: nil).to?.bound }) { return bound.better }
    for said in [before, after].compactMap({ $0.reading?.reading.direction }) { return said == .up ? .up : .down }
    let healthy = base.kpi(of: before)?.healthy?.value.bound ?? head.kpi(of: after)?.healthy?.value.bound
    return healthy?.better
  }

  /// A number in a title that is no change and no target, such as that of a milestone.
  private mutating func addTitleNumber(_ before: KeyResult, _ after: KeyResult) {
    guard !old.subject.isEmpty, old.subject == new.subject, let one = before.reading?.reading,
      let two = after.reading?.reading, one.quantities.count == two.quantities.count
    else { return }
    for (first, second) in zip(one.quantities, two.quantities) {
      guard let low = first.value, let high = second.value, low != high, let reading = after.reading,
        let was = before.reading?.text(first.range)
      else { continue }
      let isMore = high > low
      let isHarder = isMore == ((one.direction ?? .up) == .up)
      let text = reading.text(second.range)
      facts.add(
        .target, isHarder ? .strengthened : .weakened, "its title's \(was) → \(text)", before: was, after: text,
        reason: reason { $0.to != nil }, at: reading.location(second.range))
      return
    }
  }

  private mutating func addBaseline(_ before: KeyResult, _ after: KeyResult) {
    let (one, two) = (before.writtenBaseline, after.writtenBaseline)
    let (was, now) = (before.baselineText ?? "", after.baselineText ?? "")
    let place = after.baselinePlace ?? new.heading.location
    let reason = reason { $0.from != nil }
    let unknown = after.isBaselineUnknown ? "unknown" : nil
    switch (one, two) {
    case (nil, nil): break
    case (nil, let two?):
      // What is new starts from nothing, whether that is written or not.
      if let implied = before.askedChange()?.from, isEqual(implied, two) { return }
      facts.add(
        .baseline, .clarified, "baseline \(now), which was not known", after: now, at: place)
    case (let one?, nil):
      if let implied = after.askedChange()?.from, isEqual(implied, one) { return }
      facts.add(
        .baseline, .weakened, "baseline \(was) taken away", before: was, after: unknown, reason: reason, at: place)
    case (let one?, let two?):
      if isEqual(one, two) { return }
      if one.compared(to: two, isSame: Words.isSameUnit) == .unclear {
        facts.add(.baseline, .wording, "baseline \(was) → \(now), which may be the same", after: now, at: place)
        return
      }
      facts.add(
        .baseline, baselineTier(before, after), "baseline \(was) → \(now)", before: was, after: now,
        reason: reason, at: place)
    }
  }

  private func isEqual(_ one: Quantity, _ two: Quantity) -> Bool {
    one.taking(unitOf: two).compared(to: two.taking(unitOf: one), isSame: Words.isSameUnit) == .equal
  }

  /// A shorter way is an easier one.
  private func baselineTier(_ before: KeyResult, _ after: KeyResult) -> ChangeTier {
    guard let one = before.askedChange(), let two = after.askedChange(),
      case .some(let unit) = Unit.finer(one.change.unit, two.change.unit, isSame: Words.isSameUnit),
      let first = one.change.converted(to: unit)?.amount, let second = two.change.converted(to: unit)?.amount,
      first.isNegative == second.isNegative
    else { return .weakened }
    return second.magnitude > first.magnitude ? .strengthened : .weakened
  }

  private mutating func addStretch(_ before: KeyResult, _ after: KeyResult) {
    let one = before.stretch.map { GoalTarget($0.value, beside: before.clauses(on: nil).from) }
    let two = after.stretch.map { GoalTarget($0.value, beside: after.clauses(on: nil).from) }
    guard let one, let two else {
      facts.value(
        .stretch, "stretch", one?.text, two?.text, at: two?.place, (.strengthened, .news, .weakened))
      return
    }
    let tier: ChangeTier
    switch one.move(
      to: two, from: (old: before.askedChange(), new: after.askedChange()), better: better(before, after))
    {
    case .same: return
    case .roughly: tier = .wording
    case .harder: tier = .strengthened
    case .easier, .elsewhere: tier = .weakened
    }
    facts.add(.stretch, tier, "stretch \(one.text) → \(two.text)", before: one.text, after: two.text, at: two.place)
  }

  // MARK: - When

  private mutating func addCycle() {
    guard new.keyResult == nil, let one = old.period, let two = new.period, one != two else { return }
    let place = new.objective.cycle?.location
    let days = two.last.number - one.last.number
    let how =
      days == 0 ? "" : ", which ends \(counted(abs(days), "day")) \(days > 0 ? "later" : "earlier")"
    facts.add(
      .cycle, days > 0 ? .weakened : days < 0 ? .strengthened : .news, "cycle \(one.label) → \(two.label)\(how)",
      before: one.label, after: two.label, reason: reason { $0.by != nil }, at: place)
  }

  private mutating func addDeadline() {
    let (one, two) = (old.deadline, new.deadline)
    let place = new.deadlinePlace ?? new.heading.location
    let reason = reason { $0.by != nil }
    switch (one, two) {
    case (let one?, let two?) where one != two:
      // The cycle of an objective is told as that, and what it moves is told of each key result.
      if new.keyResult == nil, old.hasNoDeadlineOfItsOwn, new.hasNoDeadlineOfItsOwn, new.givesDeadline { return }
      // Moved to another objective, it has another day though that objective has not.
      let isMoved = (renamed[old.objective.entity] ?? old.objective.entity) != new.objective.entity
      let isGiven = new.givesDeadline || !isMoved && old.takesDeadline && new.takesDeadline
      let aspect: ChangeFact.Aspect = isGiven ? .cycle : .deadline
      let days = two.number - one.number
      facts.add(
        aspect, days > 0 ? .weakened : .strengthened,
        "deadline \(one) → \(two), \(counted(abs(days), "day")) \(days > 0 ? "later" : "earlier")", before: "\(one)",
        after: "\(two)", reason: reason, at: place)
    case (nil, let two?):
      facts.add(.deadline, .clarified, "deadline \(two), where there was none", after: "\(two)", at: place)
    case (let one?, nil):
      facts.add(.deadline, .weakened, "deadline \(one) taken away", before: "\(one)", reason: reason, at: place)
    case (_?, _?), (nil, nil): break
    }
  }

  // MARK: - How firmly

  private mutating func addKind() {
    let (one, two) = (old.ownKind, new.ownKind)
    guard one?.value != two?.value else { return }
    // Of a key result only what it says for itself: the rest is told of its objective.
    let was = (one ?? (old.keyResult == nil ? nil : old.objective.currentKind))?.value
    let now = (two ?? (new.keyResult == nil ? nil : new.objective.currentKind))?.value
    guard was != now else { return }
    let text = "\(was.map(\.rawValue) ?? "no kind") → \(now.map(\.rawValue) ?? "no kind")"
    let tier: ChangeTier
    switch (was, now) {
    case (.committed?, _): tier = .weakened
    case (_, .committed?): tier = was == nil ? .clarified : .strengthened
    default: tier = .clarified
    }
    facts.add(
      .kind, tier, text, before: was?.rawValue, after: now?.rawValue, reason: reason { $0.kind != nil },
      at: two?.location ?? new.heading.location)
  }

  private mutating func addAside() {
    let (one, two) = (old.setAside, new.setAside)
    guard one?.words != two?.words else { return }
    guard let two else {
      facts.add(.aside, .strengthened, "taken up again: it was \(one?.words ?? "set aside")", before: one?.words)
      return
    }
    let tier: ChangeTier
    if case .dropped = two.kind { tier = .dropped } else { tier = .weakened }
    let place = new.keyResult == nil ? new.objective.setAside?.location : new.keyResult?.setAside?.location
    facts.add(
      .aside, tier, two.words, before: one?.words, after: two.words, reason: two.because?.value.reason,
      at: place)
  }

  /// Why something was changed in the open: the reason of a new revision that names it, or names nothing.
  private func reason(_ names: (Revision) -> Bool) -> String? {
    func isNew(_ revision: Revision, _ known: [Revision]) -> Bool { !known.contains { $0.says(sameAs: revision) } }
    var found = (new.keyResult?.revisions ?? new.objective.revisions).filter {
      isNew($0, old.keyResult?.revisions ?? old.objective.revisions)
    }
    // What is revised of an objective holds for its key results.
    if new.keyResult != nil { found += new.objective.revisions.filter { isNew($0, old.objective.revisions) } }
    return found.filter { names($0) || $0.namesNothing }.compactMap { $0.because?.value.reason }.first
  }

  // MARK: - Whose, where and what for

  private mutating func addStanding(isMoved: Bool) {
    if isMoved, new.keyResult != nil {
      facts.add(
        .place, .wording, "moved from \(old.objective.entity) to \(new.objective.entity)", before: old.objective.entity,
        after: new.objective.entity)
    }
    if new.keyResult == nil {
      facts.value(
        .unit, "unit", old.unit, new.unit, at: new.objective.owningUnit?.location, (.clarified, .news, .weakened))
    }
    let place = new.owners.first?.location
    facts.list(.owner, "owner", old.owners.map(\.words), new.owners.map(\.words), at: place, (.news, .weakened))
    addSupports()
    let (asked, needs) = (old.needs, new.needs)
    facts.list(
      .needs, "needs", asked.map(\.unit.text), needs.map(\.unit.text), at: needs.first?.unit.location, (.news, .news))
    if let before = old.keyResult, let after = new.keyResult {
      facts.list(
        .metric, "measures", before.measures.map(\.text), after.measures.map(\.text),
        at: after.measures.first?.location,
        (.clarified, .weakened))
      facts.value(
        .weight, "weight", before.weight.map { "\($0.value)" }, after.weight.map { "\($0.value)" },
        at: after.weight?.location, (.news, .news, .news))
      facts.value(
        .confidence, "confidence", before.confidence.map { "\($0.value)" }, after.confidence.map { "\($0.value)" },
        at: after.confidence?.location, (.news, .news, .news))
    } else {
      facts.list(
        .guards, "guards", old.objective.guards.map(\.text), new.objective.guards.map(\.text),
        at: new.objective.guards.first?.location, (.strengthened, .weakened))
    }
    let (one, two) = (old.rollup, new.rollup)
    // What holds where nothing is said may be spelled out.
    if (one?.value ?? old.usualRollup(in: base)) != (two?.value ?? new.usualRollup(in: head)) {
      facts.value(
        .rollup, "rollup", one?.value.rawValue, two?.value.rawValue, at: two?.location, (.clarified, .news, .news))
    }
  }

  private mutating func addSupports() {
    let (parents, goals) = (old.supports, new.supports)
    // The goal that a name meant that means none now.
    func lost(_ support: Support) -> Support? {
      guard support.target == nil else { return nil }
      return parents.first { $0.target != nil && $0.reference.text == support.reference.text }
    }
    facts.list(
      .supports, "supports", parents.map { name(of: $0, in: base, renamed) },
      goals.map { goal in lost(goal).map { name(of: $0, in: base, renamed) } ?? name(of: goal, in: head, [:]) },
      at: goals.first?.reference.location, (.news, .news))
    for goal in goals {
      guard let was = lost(goal), let entity = entity(of: was, in: base) else { continue }
      let why = renamed[entity].map { $0 == entity ? "" : ", which is called \($0) now" } ?? ", which is gone"
      facts.add(
        .supports, .news, "supports \(goal.reference.text)\(why): the name leads nowhere", before: entity,
        after: renamed[entity], at: goal.reference.location)
    }
  }

  private func entity(of support: Support, in workspace: Workspace) -> String? {
    switch support.target {
    case .objective(let index): workspace.objectives[index].entity
    case .keyResult(let index, let part): workspace.objectives[index].keyResults[part].entity
    case nil: nil
    }
  }

  /// A goal that is supported by its full name, which is the new one where it was renamed, and the share.
  private func name(of support: Support, in workspace: Workspace, _ renamed: [String: String]) -> String {
    let name = entity(of: support, in: workspace).map { renamed[$0] ?? $0 } ?? support.reference.text
    return name + (support.share.map { " share \($0.value)" } ?? "")
  }

  // MARK: - What happened

  private mutating func addNews() {
    let asked = new.keyResult?.askedChange()?.to
    for checkin in new.checkins where !old.checkins.contains(where: { $0.date?.value == checkin.date?.value }) {
      let parts = [words(checkin.value, unitOf: asked), checkin.confidence.map { "confidence \($0.value)" }]
      let said = parts.compactMap { $0 }.joined(separator: ", ")
      let day = checkin.date.map { " \($0.value)" } ?? ""
      facts.add(
        .checkin, .news, "check-in\(day)" + (said.isEmpty ? "" : ": \(said)"), after: said.isEmpty ? nil : said,
        at: checkin.location)
    }
    if let done = new.keyResult?.done, old.keyResult?.done == nil {
      facts.add(.done, .news, "done on \(done.value.label)", after: done.value.label, at: done.location)
    }
    if let score = new.score, old.score == nil {
      facts.add(.score, .news, "score \(score.value)", after: "\(score.value)", at: score.location)
    }
    for learned in new.learned where !old.learned.contains(where: { $0.value == learned.value }) {
      facts.add(.learned, .news, "learned \"\(learned.value)\"", after: learned.value, at: learned.location)
    }
    addInitiatives()
  }

  private mutating func addInitiatives() {
    guard new.keyResult == nil else { return }
    let (before, after) = (old.objective.initiatives, new.objective.initiatives)
    for initiative in after {
      let known = before.first { $0.heading.label == initiative.heading.label }
      if known == nil {
        facts.add(.initiative, .news, "initiative \(initiative.heading.label) added", at: initiative.location)
      } else if let done = initiative.done, known?.done == nil {
        facts.add(
          .initiative, .news, "initiative \(initiative.heading.label) done on \(done.value.label)", at: done.location)
      }
    }
    for initiative in before where !after.contains(where: { $0.heading.label == initiative.heading.label }) {
      facts.add(.initiative, .news, "initiative \(initiative.heading.label) taken away")
    }
  }

  // MARK: - Words

  private mutating func addWords() {
    let (one, two) = (old.heading, new.heading)
    // What a part is called is told with the split.
    if !isSplit { addNames(one, two) }
    addTexts(one, two)
  }

  private mutating func addNames(_ one: Heading, _ two: Heading) {
    if one.name?.value != two.name?.value {
      facts.value(
        .name, "name", one.name?.value, two.name?.value, at: two.name?.location, (.wording, .wording, .wording))
    }
    let isOnlyNumber =
      facts.all.contains { $0.aspect == .target || $0.aspect == .baseline } && old.subject == new.subject
    if one.title.map({ Words.normalised($0.value) }) != two.title.map({ Words.normalised($0.value) }), !isOnlyNumber {
      facts.text(.title, "title", one.title, two.title)
    }
  }

  private mutating func addTexts(_ one: Heading, _ two: Heading) {
    facts.text(.because, "because", old.because, new.because)
    facts.list(
      .remarks, "note", one.remarks.notes.map { "\"\($0.value)\"" }, two.remarks.notes.map { "\"\($0.value)\"" },
      at: two.remarks.notes.first?.location, (.wording, .wording))
    facts.list(
      .remarks, "link", one.remarks.links.map(\.value), two.remarks.links.map(\.value),
      at: two.remarks.links.first?.location, (.wording, .wording))
  }
}
