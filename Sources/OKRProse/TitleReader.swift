import OKRReader
import OKRValues

/// Reads a title: cuts it into clauses, lets each be read by itself, and says what they ask for together.
///
/// An object, as its clauses are.
final class TitleReader {
  /// The title, with all that stands in front of what it asks for.
  let whole: TitleTokens
  let cut: TitleCut
  /// The title without what stands in brackets and says nothing of what is asked for.
  var body: TitleTokens { whole.limited(to: bodyTokens) }
  private let bodyTokens: [Int]
  let clauses: [ClauseReader]
  /// The same with those that ask for nothing.
  let allClauses: [ClauseReader]

  init(_ whole: TitleTokens) {
    self.whole = whole
    var cut = TitleCut(whole)
    bodyTokens = cut.body
    // KR2: redo the labels, In July, …: what a title opens with says much, so what stands before it is left out and the
    // rest read anew.
    if let start = cut.opening { cut = TitleCut(whole.blank(before: start)) }
    let read = cut.parts.map { cut.clause($0) }
    let beside = read.indices.dropFirst().filter { ClauseReader.isBeside($0, of: read, in: cut) }
    let asking = beside.isEmpty ? nil : read.indices.filter { !beside.contains($0) }
    if let asking { cut.parts = asking.map { cut.parts[$0] } }
    clauses = asking?.map { read[$0] } ?? read
    allClauses = read
    self.cut = cut
  }

  var source: TitleTokens { cut.source }

  func joint(_ index: Int) -> TitleCut.Joint { cut.parts[index].joint }
  func asked(_ index: Int) -> ProseReading.Statement { clauses[index].asked.statement }
  func ends(_ index: Int) -> ProseReading.Change? { clauses[index].ends }

  func reading(isOpen: Bool, withStatement: Bool = true) -> ProseReading {
    let row = changeOfRow
    let told = row == nil ? toldTwice : nil
    // From 400 to 500, up 25%: by how much is no goal beside it.
    let second = row == nil && told == nil ? secondGoal : nil
    lazy var opinion = SecondOpinion(self)
    let sure = second.flatMap { isSecondGoal($0, opinion) ? $0 : nil }
    let way = second == nil ? wayOfClause : nil
    let main = told?.clause ?? mainClause(sure)
    let clause = clauses[main]
    // Costs fall by 15%, from 100k to 85k: the clause behind it says both ends.
    let own = ends(main) ?? (restates(main + 1) ? ends(main + 1) : nil)
    let isKnown = own.map { $0.isCertain || $0.since != nil } ?? false
    let named = whole.deadline().flatMap { isInClauseOfThen($0.range) ? nil : $0 }
    let change = row ?? (isKnown ? own : changeFromThen(main, named) ?? own)
    let deadline = named.flatMap { $0.date.range == change?.since?.range && $0.range.lowerBound > 0 ? nil : $0 }
    let (statement, evidence) =
      !withStatement ? (nil, nil) : row != nil ? (.complete, nil) : decision(main, opinion)
    let rare = ProseReading.Rarities(
      evidence: evidence, unknownBaseline: clause.unknownBaseline, vague: clause.vague,
      relativeDate: withStatement ? relativeDate(deadline) { opinion } : whole.relativeDate(deadline),
      deadline: deadline,
      statedDay: deadline == nil && change?.since == nil ? whole.statedDay() : nil,
      secondGoal: sure.map { place($0) }
        ?? (second == nil && row == nil && told == nil && withStatement ? looseGoal(opinion) : nil),
      recurrence: clause.recurrence,
      makes: clauses.count == 1 ? clause.makes : nil, yearly: clause.yearly, isYearlyInName: clause.isYearlyInName,
      years: whole.years.filter { !isInClauseOfThen($0.range) }, target: clause.spelledTarget,
      windowRange: clause.window?.range, start: change == nil ? start : nil, quarter: whole.quarter,
      aim: sure == nil && !(change.map { $0.isCertain && $0.isStated } ?? false) && source.howManyNumbers > 0
        ? aim : nil,
      step: sure == nil && change == nil && source.howManyNumbers > 0 ? step : nil,
      restated: told?.share,
      ways: (self.way(of: .duration, way), wayOfShare(way, isOnly: second == nil)))
    return ProseReading(
      quantities: clauses.count == 1 ? clause.quantities : clauses.flatMap(\.quantities),
      stated: clauses.count == 1 ? clause.stated : clauses.flatMap(\.stated), change: isOpen ? change?.open : change,
      onlyTarget: change == nil && second == nil && clauses.count { !$0.goals.isEmpty } < 2
        ? clause.onlyTarget(asked(main)) : nil,
      statement: statement, direction: second == nil ? direction(main, way) : nil,
      isBareNoun: source.tokens.count == 1 && source.tokens.first?.tags.contains(.metric) ?? false,
      missingDay: whole.missingDay, unlikeEnds: clause.unlikeEnds, stepOfShare: clause.stepOfShare ?? stepOverClauses,
      multiple: sure == nil ? only(\.multipleOfAll) : nil, rare: rare)
  }

  /// 22% so far, up by 10%: by how much in one clause, and from where in another, without a third number.
  private var stepOverClauses: ProseReading.Step? {
    let told = whole.howManyNumbers == 2 ? allClauses.filter { $0.numbers.count == 1 } : []
    guard told.count == 2,
      let start = told.first(where: { clause in clause.numbers.contains(where: clause.isStartOfStep) }),
      let step = told.first(where: { $0 !== start }), let by = step.numbers.first, let from = start.numbers.first,
      // Sales up 10%, margin now 20%: the second one is of something else.
      told[1] === start
        ? start.saysOnlyHowMuch(from, start.tokens.indices) : step.saysOnlyHowMuch(by, step.tokens.indices)
    else { return nil }
    return step.stepOfShare(by, from: from)
  }

  /// The clause with both ends of a change, and the percentage that says once more what they say.
  private var toldTwice: (clause: Int, share: TitleQuantity)? {
    guard whole.howManyNumbers > 2, whole.howManyNumbers < 6,
      let clause = clauses.indices.first(where: { ends($0)?.isCertain ?? false }), let change = ends(clause)
    else { return nil }
    return whole.restatedShare(beside: change).map { (clause, $0) }
  }

  /// What one clause of all says.
  func only<Part>(_ part: (ClauseReader) -> Part?) -> Part? {
    var found: Part?
    for clause in clauses {
      guard let one = part(clause) else { continue }
      if found != nil { return nil }
      found = one
    }
    return found
  }

  /// The only number of the title that can only be where it is to end.
  private var aim: ProseReading.Aim? {
    let aims = clauses.flatMap { clause in
      clause.aims.filter { !clause.isReading($0.quantity, opensTitle: clause === clauses[0]) }
    }
    return aims.count == 1 ? aims[0] : nil
  }

  /// By how much, in whatever clause: plus ten points, from 54%.
  private var step: ProseReading.OnlyTarget? {
    only { clause in
      // Nothing else is one.
      guard
        clause.asked.statement == .changeOnly || clause.tokens.contains(where: { clause.source.string($0) == "more" }),
        let only = clause.onlyTarget(clause.asked.statement, inAnyWords: true), only.isChange || only.isMore
      else { return nil }
      // Cut scrap; last month 3.9%: behind a break a number is no step of the verb before it.
      return only.isMore || clause.isStep(only.quantity) ? only : nil
    }
  }

  /// Up from 20%, nyt 20 %, 从20%提升: the only number, with a word right beside it that says that it started there.
  private var start: ProseReading.Start? {
    guard source.howManyNumbers == 1, let place = source.tokens.firstIndex(where: { $0.number != nil }) else {
      return nil
    }
    let before = source.word(place - 1)
    let isPresent = source.tags(place - 1).contains(.today)
    let isOfChange = !source.tags(place - (before == "from" ? 2 : 1)).isDisjoint(with: .change)
    guard isPresent || isOfChange || ["从", "從"].contains(before), let only = source.quantities().first, only.isWritten,
      !only.isAbout, !only.isPart,
      // Joka seitsemäs: nobody writes it so in a clause.
      source.text[only.range].contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let next =
      source.tokens[place...].firstIndex { $0.range.lowerBound >= only.range.upperBound } ?? source.tokens.count
    // 从20%提升: of Chinese the verb stands behind it.
    if ["从", "從"].contains(before) {
      return next + 1 == source.tokens.count && !source.tags(next).isDisjoint(with: .change)
        ? ProseReading.Start(only, isOfToday: false) : nil
    }
    var isAtEnd = next == source.tokens.count
    if !isAtEnd, case .mark = source.tokens[next].kind { isAtEnd = true }
    return isAtEnd && (isPresent || before == "from" || only.ending == .from)
      ? ProseReading.Start(only, isOfToday: isPresent && before != "from" && !before.hasSuffix(" from")) : nil
  }

  /// …, 2022年底这一比例为64%: whether a day or a year is one at which something stood.
  private func isInClauseOfThen(_ range: Range<Int>) -> Bool {
    clauses.indices.dropFirst().contains { index in
      clauses[index].saysHowItWas && range.lowerBound >= place(index - 1).upperBound
        && range.lowerBound < place(index).upperBound
    }
  }

  /// The clause that says what the title asks for: a goal before the work that leads to it, and of two goals the one
  /// that says less of where it starts.
  func mainClause(_ second: Int?) -> Int {
    // Launch lockers and win 3,000 users: two things to do, and the first is work.
    if let second, second > 0, asked(0) == .work, joint(second) == .and || !clauses[0].goals.isEmpty { return 0 }
    return clauses.indices.min { (rank($0), $0) < (rank($1), $1) } ?? 0
  }

  /// 增加1.2亿元，达到6.8亿元; by a quarter, 12 000 → 9 000: the change before it, and where that leads.
  func restates(_ index: Int) -> Bool {
    guard index > 0, clauses.indices.contains(index), joint(index) != .effect else { return false }
    let (one, other) = (clauses[index - 1], clauses[index])
    switch asked(index - 1) {
    case .changeOnly:
      guard let by = one.goals.first, let to = other.goals.last else { return false }
      if other.isLevelOfThat {
        return by.kind == to.kind || by.kind == .points && to.kind == .share || by.kind == .share
      }
      return joint(index) == .mark && ends(index) != nil && other.tokens.first?.number != nil
    case .levelOnly, .complete: return joint(index) == .mark && other.isChangeOfThat
    default: return false
    }
  }

  /// Average wait 11 min, get it under 6: what has a number already is to have another.
  func refersBack(_ index: Int) -> Bool {
    guard clauses.indices.contains(index), index > 0, joint(index) != .effect,
      [index - 1, index].allSatisfy({ asked($0) == .levelOnly && clauses[$0].goals.count == 1 }),
      let from = clauses[index - 1].goals.first, let to = clauses[index].goals.first,
      to.kind == from.kind || to.kind == .bare
    else { return false }
    return clauses[index].tokens.prefix(3).contains { token in
      let word = source.string(token)
      return ["it", "them", "sen", "ne", "它", "其"].contains(word) || word.hasSuffix(" it")
    }
  }

  /// Whether the main clause only lacks what another one says: where it stands today.
  func isCompleted(_ main: Int) -> Bool {
    guard [.levelOnly, .changeOnly].contains(asked(main)) else { return false }
    if refersBack(main) || refersBack(main + 1) { return true }
    return clauses.indices.contains {
      $0 != main
        && ((clauses[$0].saysThen || clauses[$0].saysHowItWas) && (asked(main) == .levelOnly || joint($0) != .and)
          || restates(max($0, main)) && abs($0 - main) == 1)
    }
  }

  private func rank(_ index: Int) -> Int {
    if clauses.count > 1 {
      // What a goal is for, how it is reached and where it stood are none beside it.
      if joint(index) == .effect,
        clauses[index].goals.isEmpty || clauses[..<index].contains(where: { !$0.goals.isEmpty })
      {
        return 9
      }
      if clauses[index].isMeans || clauses[index].saysThen || clauses[index].saysHowItWas { return 8 }
    }
    return switch asked(index) {
    case .levelOnly where clauses[index].saysHowSoon: 2
    case .levelOnly, .changeOnly: 0
    case .complete, .hold: 1
    case .work: 2
    case .endState: 3
    case .wish: 4
    case .bareMetric: 5
    case .nothing: 6
    }
  }

  func place(_ index: Int) -> Range<Int> {
    let tokens = clauses[index].tokens
    return (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
  }
}
