import OKRReader
import OKRValues

/// Reads a title: cuts it into clauses, lets each be read by itself, and says what they ask for together.
struct TitleReader {
  /// The title, with all that stands in front of what it asks for.
  private let whole: TitleTokens
  let cut: TitleCut
  let clauses: [ClauseReader]

  init(_ whole: TitleTokens) {
    self.whole = whole
    var cut = TitleCut(whole)
    // KR2: redo the labels, In July, …: what a title opens with says much, so what stands before it is left out and the
    // rest read anew.
    if let start = cut.opening { cut = TitleCut(whole.blank(before: start)) }
    let read = cut.parts.map { cut.clause($0) }
    let asking = read.indices.filter { !ClauseReader.isBeside($0, of: read, in: cut) }
    if asking.count < read.count { cut.parts = asking.map { cut.parts[$0] } }
    clauses = asking.count < read.count ? asking.map { read[$0] } : read
    self.cut = cut
  }

  var source: TitleTokens { cut.source }

  func joint(_ index: Int) -> TitleCut.Joint { cut.parts[index].joint }
  func asked(_ index: Int) -> ProseReading.Statement { clauses[index].asked.statement }
  func ends(_ index: Int) -> ProseReading.Change? { clauses[index].ends }

  func reading(isOpen: Bool, withStatement: Bool = true) -> ProseReading {
    let second = secondGoal
    let sure = second.flatMap { isSure(of: $0) ? $0 : nil }
    let way = second == nil ? wayOfClause : nil
    // Of two that only look like two, the first one is what is asked for.
    let weakest = mainClause(second)
    let main = sure == nil && weakest == second ? clauses.indices.first(where: isGoal) ?? weakest : weakest
    let clause = clauses[main]
    // Costs fall by 15%, from 100k to 85k: the clause behind it says both ends.
    let change = ends(main) ?? (restates(main + 1) ? ends(main + 1) : nil)
    let deadline = whole.deadline().flatMap { isInClauseOfThen($0.range) ? nil : $0 }
    let (statement, evidence) = withStatement ? revised(main) : (nil, nil)
    let rare = ProseReading.Rarities(
      evidence: evidence, unknownBaseline: clause.unknownBaseline, vague: clause.vague,
      relativeDate: whole.relativeDate(deadline), deadline: deadline,
      statedDay: deadline == nil ? whole.statedDay() : nil,
      secondGoal: sure.map { place($0) }, recurrence: clause.recurrence,
      makes: clauses.count == 1 ? clause.makes : nil, yearly: clause.yearly,
      years: whole.years.filter { !isInClauseOfThen($0.range) }, target: clause.spelledTarget,
      windowRange: clause.window?.range, start: change == nil ? start : nil, quarter: whole.quarter,
      aim: sure == nil && !(change.map { $0.isCertain && $0.isStated } ?? false) && !source.numbers.isEmpty ? aim : nil,
      step: sure == nil && change == nil && !source.numbers.isEmpty ? step : nil,
      ways: (self.way(of: .duration, way), self.way(of: .proportion, way)))
    return ProseReading(
      quantities: clauses.count == 1 ? clause.quantities : clauses.flatMap(\.quantities),
      stated: clauses.count == 1 ? clause.stated : clauses.flatMap(\.stated), change: isOpen ? change?.open : change,
      onlyTarget: change == nil && second == nil && clauses.count { !$0.goals.isEmpty } < 2
        ? clause.onlyTarget(asked(main)) : nil,
      statement: statement, direction: second == nil ? direction(main, way) : nil,
      isBareNoun: source.tokens.count == 1 && source.tokens.first?.tags.contains(.metric) ?? false,
      missingDay: whole.missingDay, unlikeEnds: clause.unlikeEnds, stepOfShare: clause.stepOfShare,
      multiple: sure == nil ? only(\.multipleOfAll) : nil, rare: rare)
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
    let aims = clauses.flatMap(\.aims)
    return aims.count == 1 ? aims[0] : nil
  }

  /// By how much, in whatever clause: plus ten points, from 54%.
  private var step: ProseReading.OnlyTarget? {
    only { clause in
      // Nothing else is one.
      guard
        clause.asked.statement == .changeOnly || clause.tokens.contains(where: { clause.source.string($0) == "more" })
      else { return nil }
      return clause.onlyTarget(clause.asked.statement, inAnyWords: true).flatMap { $0.isChange || $0.isMore ? $0 : nil }
    }
  }

  /// Up from 20%, nyt 20 %, 从20%提升: the only number, with a word right beside it that says that it started there.
  private var start: TitleQuantity? {
    guard source.numbers.count == 1, let place = source.tokens.firstIndex(where: { $0.number != nil }) else {
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
      return next + 1 == source.tokens.count && !source.tags(next).isDisjoint(with: .change) ? only : nil
    }
    var isAtEnd = next == source.tokens.count
    if !isAtEnd, case .mark = source.tokens[next].kind { isAtEnd = true }
    return isAtEnd && (isPresent || before == "from" || only.ending == .from) ? only : nil
  }

  /// …, 2022年底这一比例为64%: whether a day or a year is one at which something stood.
  private func isInClauseOfThen(_ range: Range<Int>) -> Bool {
    clauses.indices.dropFirst().contains { index in
      clauses[index].saysHowItWas && range.lowerBound >= place(index - 1).upperBound
        && range.lowerBound < place(index).upperBound
    }
  }

  /// What the words of the clauses, and what joins them, make likely; asked for where it can change something.
  var opinion: SecondOpinion { SecondOpinion(self) }

  /// What the main clause asks for, unless the words of the title speak against it.
  private func revised(_ main: Int) -> (ProseReading.Statement, Range<Int>?) {
    let clause = clauses[main]
    let found = isCompleted(main) ? .complete : asked(main)
    lazy var opinion = opinion
    switch found {
    case .levelOnly where namesThen(beside: clause), .changeOnly where namesThen(beside: clause):
      return (.complete, nil)
    // Falls by a third; lockers are opened, the wait falls to 8 minutes: what a verb of change says in a clause of its own
    // the words of the others do not unsay.
    case .levelOnly,
      .changeOnly
    where !clause.has([.change, .multiply])
      || clauses.count == 1 && !clause.has([.changeLead, .multiply])
        && !(clause.leadingVerb.map { clause.tokens[$0].tags.contains(.multiply) } ?? false):
      let isBound =
        found == .levelOnly
        && (clause.isBoundByMark || clause.goals.isEmpty || clauses.count > 1 && clause.has(.change))
      if opinion.rulesOut(.noBaseline, by: isBound ? 1.5 : 0) {
        // What is asked for behind work is none, nor is how soon something is done.
        if joint(main) != .effect, !clause.goals.isEmpty, let work = opinion.work() { return (.work, work) }
        return (.complete, nil)
      }
    case .complete, .endState, .nothing:
      // What others do is no work unless much speaks for it.
      let isOfOthers =
        clause.has([.attained, .audience, .flow]) || clause.isPassiveHan || clause.saysThereAre
        || source.value.hasHan && clause.has(.gain) && !clause.goals.isEmpty || clause.gainsNewOnes
        || clause.startsWithNewOnes || clause.countsNewOnes
      // What was and will be is none in whatever words; nor is what no language asked for knows.
      if ends(main) == nil, !clause.has([.origin, .insteadOf]),
        source.isFinnish || clauses.contains(where: { $0.tokens.contains { !$0.tags.isEmpty } }),
        let work = opinion.work(above: isOfOthers ? 2 : SecondOpinion.likely),
        found != .complete || !namesThen(beside: clause)
      {
        return (.work, work)
      }
      if found == .nothing, opinion.rulesOut(.noTarget), opinion.work(above: 0) == nil { return (.endState, nil) }
      if source.numbers.isEmpty, ends(main) == nil, opinion.isLikely(.noTarget) { return (.nothing, nil) }
    // Full at 70 to 75%, from 75%: the numbers say that it is held.
    case .hold where ends(main) == nil && opinion.rulesOut(.hold): return (.complete, nil)
    case .work where isRow: return (.complete, nil)
    // Six groups who have never used us submit samples: a verb in the middle may be another's. A noun of work, what was
    // done, and a verb right before a count are work in any words.
    case .work
    where !clause.startsWithVerb && opinion.rulesOut(.work, by: isNamedAsWork(clause.asked.evidence) ? 2 : 0):
      guard clause.goals.isEmpty else { return (.complete, nil) }
      return opinion.isLikely(.noTarget) ? (.nothing, nil) : clause.withoutNumber()
    case .bareMetric, .wish:
      if opinion.rulesOut(.noTarget), opinion.work(above: 0) == nil { return (.endState, nil) }
    case .changeOnly, .work, .hold: break
    }
    return (found, found == asked(main) ? clauses[main].asked.evidence : nil)
  }

  private func isNamedAsWork(_ evidence: Range<Int>?) -> Bool {
    evidence.map { evidence in
      source.tokens.indices.contains {
        source.tokens[$0].range.overlaps(evidence)
          && (source.tokens[$0].kind == .word
            ? !source.tags($0).isDisjoint(with: [.deed, .deliverable, .noun]) || source.isParticiple($0)
              || source.tags($0).contains(.work) && source.tokens.indices.contains($0 + 1) && source.isNumber($0 + 1)
            : source.tags($0).contains(.work))
      }
    } ?? false
  }

  /// CV | 18% | ≤ 10%: two cells of a table.
  private var isRow: Bool {
    clauses.reduce(0, { $0 + $1.quantities.count }) == 2
      && source.tokens.indices.contains {
        source.isMark($0, ["|", ";"]) && source.isNumber($0 - 1) && (source.isNumber($0 + 1) || source.isNumber($0 + 2))
      }
  }

  /// USD 340k LY, this yr not over USD 100k; 71% act / 80% tgt; to 82% … 2023: 74.6%: whether a title has another number
  /// of the kind, and a word or a year of then, wherever they stand. Which of them belong together nobody needs to know.
  func namesThen(beside clause: ClauseReader) -> Bool {
    // D1 ≥ 42 % ja D7 ≥ 15 % (nyt 35 / 11): where both stand.
    let saysBoth = source.tokens.indices.dropFirst().contains {
      source.tokens[$0].kind == .digits && source.tokens[$0].number == nil && source.word($0).contains("/")
        && source.tags($0 - 1).contains(.present)
    }
    // 64 at 1 April 2025, nil at 31 March 2026.
    // 23 on Block B – aim for 6: one of two is named as what is aimed at.
    let isAim =
      source.numbers.count == 2 && source.tokens.contains { $0.tags.contains(.aim) }
      && clause.numbers.count + clauses.count > 2
    // Mispicks per 1k (actual/goal): 4.2 / 1.5.
    let isHeaded =
      clause.goals.count == 2 && source.tokens.contains { $0.tags.contains(.aim) }
      && source.tokens.indices.contains { TitleReader.thens.contains(source.word($0)) }
    if saysBoth || isAim || isHeaded || isRow || source.numbers.count == 2 && endsInNone(clause) { return true }
    // Containers grow by 15% and emissions fall by 20% of 2024: each has a time of its own.
    guard source.numbers.count > 1, let goal = clause.mainGoal,
      clauses.count(where: { $0.moves || $0.has([.reach]) && $0.has(.metric) }) < 2
    else { return false }
    let counts: [TitleQuantity.Kind] = [.count, .bare]
    let others = source.quantities().filter {
      $0.range != goal.range && $0.value != goal.value
        && ($0.kind == goal.kind || counts.contains($0.kind) && counts.contains(goal.kind))
    }
    guard !others.isEmpty else { return false }
    if cut.parts.contains(where: { part in
      part.tokens.contains { source.tags($0).contains(.baseline) && source.tags($0).isDisjoint(with: .negation) }
    }) {
      return true
    }
    // In 2024–25 80%, up from 2022–23 (68%): each has a time of its own.
    let time = then(goal)
    return others.contains { then($0) != time }
  }

  /// 340k LY, 71% act, did just over half, 2023: 74.6%: a word or a year of then right beside a number.
  private func then(_ number: TitleQuantity) -> String? {
    let place = source.place(of: number.range.lowerBound)
    guard source.tokens.indices.contains(place) else { return nil }
    var behind = source.tokens[place...].firstIndex { $0.range.lowerBound >= number.range.upperBound } ?? place + 1
    // 64% (Sept), 72% (Dec).
    if source.isMark(behind, ["(", "（"]) { behind += 1 }
    // 11 in Q1, 22% at the July audit.
    if source.tags(behind).contains(.place) { behind += source.tags(behind + 1).contains(.determiner) ? 2 : 1 }
    // No further back than to another number, or to a comma.
    let before = source.tokens[..<place].indices.suffix(3).reversed().prefix {
      !source.isNumber($0) && source.joint(at: $0) == nil && !source.isMark($0, "/")
    }
    return (before + [behind]).first { isTime($0) || TitleReader.thens.contains(source.word($0)) }
      .map { String(source.word($0)) }
  }

  /// …, nil at 31 March 2026: whether a number with a time beside it comes to nothing at another time.
  func endsInNone(_ clause: ClauseReader) -> Bool {
    clause.source.namesDates
      && clauses.contains {
        $0.numbers.isEmpty && $0.tokens.first?.tags.isSuperset(of: [.amount, .none]) ?? false && $0.source.namesDates
      }
  }

  /// June, Q2, and at the front of a clause 年底: when.
  private func isTime(_ index: Int) -> Bool {
    guard source.tokens.indices.contains(index) else { return false }
    let token = source.tokens[index]
    // 月销: a part of a name.
    if token.kind == .han, token.range.count == 3 { return false }
    return token.kind == .date || source.when(token) != nil || !token.tags.isDisjoint(with: [.month, .season])
      || token.tags.contains(.relativeDate) && index > 0 && source.joint(at: index - 1) == .mark
  }

  private static let thens: [StaticString] = [
    "ly", "py", "act", "actual", "did", "had", "got", "toteuma", "tot", "ed", "实际", "實際",
  ]

  /// The clause that says what the title asks for: a goal before the work that leads to it, and of two goals the one
  /// that says less of where it starts.
  private func mainClause(_ second: Int?) -> Int {
    // Launch lockers and win 3,000 users: two things to do, and the first is work.
    if let second, second > 0, asked(0) == .work, joint(second) == .and || !clauses[0].goals.isEmpty { return 0 }
    // 不低于99.95%，继续守住: it holds what the other clause names.
    if second == nil,
      let held = clauses.indices.first(where: {
        asked($0) == .hold && clauses[$0].goals.isEmpty && $0 > 0 && clauses[$0].tokens.count <= 3
          && asked(0) == .levelOnly
      })
    {
      return held
    }
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
  private func isCompleted(_ main: Int) -> Bool {
    guard [.levelOnly, .changeOnly].contains(asked(main)) else { return false }
    if refersBack(main) || refersBack(main + 1) { return true }
    return clauses.indices.contains {
      $0 != main
        && ((clauses[$0].saysThen || clauses[$0].saysHowItWas) && (asked(main) == .levelOnly || joint($0) != .and)
          || restates(max($0, main)) && abs($0 - main) == 1)
    }
  }

  private func rank(_ index: Int) -> Int {
    // What a goal is for is no goal beside it.
    if joint(index) == .effect,
      clauses[..<index].contains(where: { ![.work, .nothing, .bareMetric, .wish].contains($0.asked.statement) })
    {
      return 9
    }
    // …, so that patients need not ring again: without a number it is why.
    if joint(index) == .effect, index > 0, clauses[index].goals.isEmpty, ends(index) == nil,
      !clauses[index].has([.amount, .none, .multiply])
    {
      return 9
    }
    if clauses[index].isMeans, clauses.count > 1 { return 8 }
    // Improve quality, net of returns: what has neither a number nor a verb is no state beside a wish.
    if index > 0, joint(index) == .mark, asked(index) == .endState, clauses[index].numbers.isEmpty,
      !clauses[index].has([.amount, .none, .finite, .attained, .work, .multiply, .without])
    {
      return 7
    }
    // Kaikki ovat kierrätettäviä; vuonna 2024 niitä oli 91 %: how it was is no goal.
    if index > 0, clauses[index].saysHowItWas || asked(0) == .endState && clauses[index].saysThen { return 9 }
    // 上季63小时，这季砍一半: nor is where it stood before a change.
    if clauses.count > 1, clauses[index].saysThen, clauses.indices.contains(where: { asked($0) == .changeOnly }) {
      return 9
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
