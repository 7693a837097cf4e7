package import OKRReader
package import OKRValues

/// What a title says, as far as a reader can be sure; every part keeps its bytes in the title.
///
/// One object, which titles in the same words share.
@usableFromInline
package final class ProseReading: Sendable {
  /// The numbers it names, in order.
  package let quantities: [TitleQuantity]
  /// Those of them that stand in no brackets.
  let stated: [TitleQuantity]
  /// The two ends of a change, where it names both.
  package let change: Change?
  /// The number it leads to, where it names only that one.
  package let onlyTarget: OnlyTarget?
  /// What the sentence asks for; nil where nobody wanted to know.
  package let statement: Statement?
  /// Which way its verb goes.
  package let direction: Direction?
  /// A word for a metric and nothing else: users, satisfaction.
  package let isBareNoun: Bool
  /// The day that it names and the calendar does not have, and how many days that month has: 31 November.
  package let missingDay: MissingDay?
  /// Two numbers that it makes the ends of one change, though they do not compare: from 5M EUR to 60 days.
  package let unlikeEnds: Change?
  /// By how much a share changes, in percent, which may be points or a part of it: by 5% from 10%.
  package let stepOfShare: Step?
  /// By how much it multiplies what it names.
  package let multiple: Multiple?
  @usableFromInline let rare: Rarities?

  init(
    quantities: [TitleQuantity], stated: [TitleQuantity], change: Change?, onlyTarget: OnlyTarget?,
    statement: Statement?, direction: Direction?, isBareNoun: Bool, missingDay: MissingDay?, unlikeEnds: Change?,
    stepOfShare: Step?, multiple: Multiple?, rare: Rarities?
  ) {
    self.quantities = quantities
    self.stated = stated
    self.change = change
    self.onlyTarget = onlyTarget
    self.statement = statement
    self.direction = direction
    self.isBareNoun = isBareNoun
    self.missingDay = missingDay
    self.unlikeEnds = unlikeEnds
    self.stepOfShare = stepOfShare
    self.multiple = multiple
    self.rare = rare
  }

  /// The words that give the statement away.
  @inlinable package var evidence: Range<Int>? { rare?.evidence }
  /// The words that say that today's number is not known: from unknown, 从未知.
  @inlinable package var unknownBaseline: Range<Int>? { rare?.unknownBaseline }
  /// A word that says more without saying how much: better, 加强.
  @inlinable package var vague: Range<Int>? { rare?.vague }
  @inlinable package var relativeDate: Range<Int>? { rare?.relativeDate }
  @inlinable package var deadline: Deadline? { rare?.deadline }
  /// A day that it names without saying that it is due then, which is most likely so.
  @inlinable package var statedDay: Deadline? { rare?.statedDay }
  /// The second goal in a title that has two.
  @inlinable package var secondGoal: Range<Int>? { rare?.secondGoal }
  @inlinable package var recurrence: Range<Int>? { rare?.recurrence }
  /// The verb of a title that only names something to be made.
  @inlinable package var makes: Range<Int>? { rare?.makes }
  /// A word that makes it the figure of a whole year.
  @inlinable package var yearly: Range<Int>? { rare?.yearly }
  /// Whether that word may only be a part of a name: annual leave.
  package var isYearlyInName: Bool { rare?.isYearlyInName ?? false }
  /// The years it names.
  @inlinable package var years: [Year] { rare?.years ?? [] }
  /// A target that is no number: a multiple, or a bound in words.
  var target: Range<Int>? { rare?.target }
  /// Its only number, where that is where it stands today or started: up from 20%, nyt 20 %, 目前20%.
  package var start: Start? { rare?.start }
  /// The only number that can only be where it is to end.
  package var aim: Aim? { rare?.aim }
  /// By how much it is to change, in whatever clause.
  package var step: OnlyTarget? { rare?.step }
  /// By how many percent it changes, said once more beside both ends.
  package var restated: TitleQuantity? { rare?.restated }
  /// Which way the only length of time goes that it names.
  package var wayOfTime: Direction? { rare?.ways.time }
  /// Which way the only share goes that it names.
  package var wayOfShare: Direction? { rare?.ways.share }
  /// The quarter whose figure it is.
  package var quarter: NamedQuarter? { rare?.quarter }
  /// Where the length of time stands in which something has to happen.
  @inlinable package var windowRange: Range<Int>? { rare?.windowRange }

  // Objects, for few titles have one of these and each reading would keep its room for it.

  /// What few titles say.
  @usableFromInline
  final class Rarities: Sendable {
    @usableFromInline let evidence: Range<Int>?
    @usableFromInline let unknownBaseline: Range<Int>?
    @usableFromInline let vague: Range<Int>?
    @usableFromInline let relativeDate: Range<Int>?
    @usableFromInline let deadline: Deadline?
    @usableFromInline let statedDay: Deadline?
    @usableFromInline let secondGoal: Range<Int>?
    @usableFromInline let recurrence: Range<Int>?
    @usableFromInline let makes: Range<Int>?
    @usableFromInline let yearly: Range<Int>?
    let isYearlyInName: Bool
    @usableFromInline let years: [Year]
    @usableFromInline let target: Range<Int>?
    @usableFromInline let windowRange: Range<Int>?
    let start: Start?
    let quarter: NamedQuarter?
    let aim: Aim?
    let step: OnlyTarget?
    let restated: TitleQuantity?
    let ways: (time: Direction?, share: Direction?)

    /// Nil where it says nothing of all this.
    init?(
      evidence: Range<Int>?, unknownBaseline: Range<Int>?, vague: Range<Int>?, relativeDate: Range<Int>?,
      deadline: Deadline?, statedDay: Deadline?, secondGoal: Range<Int>?, recurrence: Range<Int>?, makes: Range<Int>?,
      yearly: Range<Int>?, isYearlyInName: Bool, years: [Year], target: Range<Int>?, windowRange: Range<Int>?,
      start: Start?, quarter: NamedQuarter?, aim: Aim?, step: OnlyTarget?, restated: TitleQuantity?,
      ways: (time: Direction?, share: Direction?)
    ) {
      let isDated = relativeDate != nil || deadline != nil || statedDay != nil || windowRange != nil
      let isYearly = recurrence != nil || yearly != nil || !years.isEmpty || quarter != nil
      let isWork = evidence != nil || makes != nil || secondGoal != nil
      let isNumbered =
        target != nil || start != nil || aim != nil || step != nil || restated != nil || ways.time != nil
        || ways.share != nil
      guard isDated || isYearly || isWork || isNumbered || unknownBaseline != nil || vague != nil
      else { return nil }
      self.evidence = evidence
      self.unknownBaseline = unknownBaseline
      self.vague = vague
      self.relativeDate = relativeDate
      self.deadline = deadline
      self.statedDay = statedDay
      self.secondGoal = secondGoal
      self.recurrence = recurrence
      self.makes = makes
      self.yearly = yearly
      self.isYearlyInName = isYearlyInName
      self.years = years
      self.target = target
      self.windowRange = windowRange
      self.start = start
      self.quarter = quarter
      self.aim = aim
      self.step = step
      self.restated = restated
      self.ways = ways
    }
  }

  /// A day that the calendar does not have, and how many days its month has.
  package final class MissingDay: Sendable {
    package let range: Range<Int>
    package let days: Int

    init(range: Range<Int>, days: Int) {
      self.range = range
      self.days = days
    }
  }

  /// Where it stands or started.
  package final class Start: Sendable {
    package let quantity: TitleQuantity
    /// Whether it stands there on the day of writing, whichever that was: nyt 20 %.
    package let isOfToday: Bool

    init(_ quantity: TitleQuantity, isOfToday: Bool) {
      self.quantity = quantity
      self.isOfToday = isOfToday
    }
  }

  /// By so much, from where it is.
  package final class Step: Sendable {
    package let by: TitleQuantity
    package let from: TitleQuantity
    /// Which way the word right before it says: 提升10%.
    package let way: Direction?

    init(by: TitleQuantity, from: TitleQuantity, way: Direction?) {
      self.by = by
      self.from = from
      self.way = way
    }
  }

  /// Double, halve, 翻一番: so many percent of what it was.
  package final class Multiple: Sendable {
    package let percent: Decimal
    package let range: Range<Int>

    init(percent: Decimal, range: Range<Int>) {
      self.percent = percent
      self.range = range
    }
  }

  /// From one number to another; changed only where it is made.
  package final class Change: @unchecked Sendable {
    package internal(set) var from: TitleQuantity
    package let to: TitleQuantity
    /// The words say which is which.
    package internal(set) var isCertain: Bool
    /// Where the end is only a bound: to under 3%, 20起以内.
    package internal(set) var bound: Bound?
    /// Whether a word says that it starts there today: from, nyt, 从, an arrow; and not how it was once.
    package internal(set) var isStated = false
    /// Whether that word says that it stands there on the day of writing: nyt, 目前; and not that it starts there.
    package internal(set) var isFromToday = false
    /// When the first one was measured or is to be reached, where only that tells which is which: 95% (Q3: 88%).
    package internal(set) var since: TypedDate?

    init(from: TitleQuantity, to: TitleQuantity, isCertain: Bool, bound: Bound? = nil, since: TypedDate? = nil) {
      self.from = from
      self.to = to
      self.isCertain = isCertain
      self.bound = bound
      self.since = since
    }

    /// The same in a title whose numbers are not all filled in: which of them it leads from and to, nobody can tell yet.
    var open: Change { Change(from: from, to: to, isCertain: false, bound: bound, since: since) }
  }

  /// A year and where it is named.
  @usableFromInline
  package struct Year: Sendable {
    package let number: Int
    package let range: Range<Int>
    /// Behind a word that says by when or in which year: by 2028, vuonna 2028, 到2028年.
    package let isWhen: Bool
  }

  package enum Direction: Sendable, Equatable { case up, down }

  /// What a title asks for.
  package enum Statement: Sendable, Equatable {
    /// A change with both ends, a multiple of a known number, or a count from nothing: well said.
    case complete
    /// An end that can be checked without a number: all, zero, granted.
    case endState
    /// A level of a metric, with no word on where it stands today.
    case levelOnly
    /// A change by so much, of what nobody says.
    case changeOnly
    /// Work, not what it should bring.
    case work
    /// A level to be held.
    case hold
    /// The name of a metric and nothing else.
    case bareMetric
    /// No number, and words that ask for more of something.
    case wish
    /// No number, no word to go by.
    case nothing
  }
}

/// Reads a title in some languages at once; linear in its length.
package func read(_ title: String, in languages: Languages = .all) -> ProseReading {
  read(ValueText(title), in: languages)
}

/// The same of a title whose letters are folded already, and which may have slots that are still to be filled in; what it
/// asks for, and which words say so, only where somebody wants to know.
package func read(
  _ title: ValueText, in languages: Languages = .all, isOpen: Bool = false, withStatement: Bool = true
) -> ProseReading {
  TitleReader(TitleTokens(title.withoutStruckOut, languages)).reading(isOpen: isOpen, withStatement: withStatement)
}

extension ProseReading {
  /// The length of time in which something has to happen.
  package var window: TitleQuantity? { windowRange.flatMap { range in quantities.first { $0.range == range } } }

  /// The number that makes an objective's title a target: no name, no year, no share of everything.
  ///
  /// Of an open title it is a slot with a unit: the best game in XX may be a place.
  package func goalNumber(isOpen: Bool = false) -> Range<Int>? {
    let written = stated.first { number in
      // Within two years is when, within four minutes is how well.
      var isWhen = false
      if number.range == windowRange, case .time(let unit) = number.unit {
        isWhen = [.month, .quarter, .year].contains(unit)
      }
      return number.isWritten && !number.isWhole && !isWhen && !(isOpen && [.bare, .count].contains(number.kind))
    }
    return written?.range ?? target
  }
}
