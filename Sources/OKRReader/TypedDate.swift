package import OKRValues

/// A day or a stretch of days as somebody typed it; what it leaves out is known only where it stands.
package struct TypedDate: Sendable {
  /// Its bytes in the text, with every word that belongs to it.
  package let range: Range<Int>
  /// What it can be, the likeliest first: `12/11` is two days of a year.
  package let shapes: [Shape]
  /// Whether it is written as the language writes days and periods.
  package let isRegular: Bool
  /// Which of its two numbers each of the shapes takes for the month; empty where the form leaves no doubt.
  package var orders: [DayOrder] = []
  /// Whether a word with it says that something has to be reached by then: by, mennessä, 前.
  package var isDeadline = false

  /// A day, a period, or an end of one; a missing year is that of the cycle it stands in.
  package indirect enum Shape: Sendable, Equatable {
    case day(Year?, month: Int, day: Int)
    case month(Year?, Int)
    case quarter(Year?, Int)
    case half(Year?, Int)
    case week(Year?, Int)
    case season(Year?, first: Int)
    case year(Year?)
    /// The unit of the calendar or the fiscal year that the cycle is in: the end of the quarter.
    case current(TimeUnit)
    case end(of: Shape)
    /// Early, in the middle of or late in something, which names no day.
    case vague(Shape, Stage)
    /// A feast or a fair, which is on another day each year.
    case feast(Year?, Feast)
    /// The last day before a day.
    case dayBefore(Shape)
    /// The week that a day is in, or the so-manieth week of a month.
    case weekOf(Shape)
    case weekInMonth(Shape, Int)
    /// 上旬, 中旬, 下旬: ten days of a month, by the last of them.
    case third(Shape, Int)
    case span(Shape, Shape)
  }

  /// How many days the month has whose day the calendar does not have, in any year: 30 for 31 November; nil where there is
  /// one. Of digits alone nobody knows whether they are a day at all.
  package func daysOfShortMonth(in text: ValueText) -> Int? {
    guard case .day(let year, let month, let day)? = shapes.first, shapes.count == 1, (1...12).contains(month),
      day <= 31,
      text.bytes[range].contains(where: { $0 >= 0x41 || $0 == UInt8(ascii: "-") })
        || text.bytes[range].last == UInt8(ascii: ".")
    else { return nil }
    // A leap year where none is named.
    let number = if case .plain(let number)? = year { number } else { 2028 }
    let length = Day.length(year: number, month: month)
    return day > length ? length : nil
  }

  /// Where in a stretch of days something lies that names none of them.
  package enum Stage: Sendable { case early, middle, late }

  /// Which of two numbers of a day is the month.
  package enum DayOrder: Sendable { case monthFirst, dayFirst }

  /// A year by its number.
  package enum Year: Sendable, Equatable {
    case plain(Int)
    /// FY26: the fiscal year of the workspace.
    case fiscal(Int)
    /// FY26/27: a year that is named by both ends.
    case split(Int)
  }
}

extension TypedDate {
  /// The days it can be in a cycle, and the years of a workspace; empty where it leaves the year open and nothing
  /// gives it, and where no calendar has it.
  package func periods(in cycle: Period?, _ year: FiscalYear) -> [Period] {
    var found: [Period] = []
    for shape in shapes {
      for period in shape.periods(in: cycle, year) where !found.contains(period) { found.append(period) }
    }
    return found
  }

  /// The one reading that a cycle leaves; nil where several or none are left.
  package func period(in cycle: Period?, _ year: FiscalYear) -> Period? {
    // As most are: a day with its year.
    if shapes.count == 1, case .day(.plain(let year), let month, let day)? = shapes.first {
      return Day(year: year, month: month, day: day).map { Period($0, $0) }
    }
    let all = periods(in: cycle, year)
    if all.count == 1 { return all.first }
    let inside = all.filter { cycle?.contains($0) ?? false }
    return inside.count == 1 ? inside.first : nil
  }

  /// Every reading as the language writes it; `YYYY` stands for a year that nothing gives.
  package func spellings(in cycle: Period?, _ year: FiscalYear) -> [String] {
    let known = periods(in: cycle, year).map(\.label)
    return known.isEmpty ? shapes.flatMap(\.openSpellings) : known
  }
}

extension TypedDate {
  /// The two ends of a span; nil for what is one day or period.
  package var span: (first: TypedDate, last: TypedDate)? {
    guard shapes.count == 1, case .span(let first, let last)? = shapes.first else { return nil }
    return (
      TypedDate(range: range, shapes: [first], isRegular: isRegular),
      TypedDate(range: range, shapes: [last], isRegular: isRegular)
    )
  }

  /// The same with the shapes only that take their numbers in an order.
  package func disambiguated(_ order: DayOrder) -> TypedDate {
    guard orders.count == shapes.count else { return self }
    let fitting = zip(shapes, orders).filter { $0.1 == order }
    guard fitting.count == 1 else { return self }
    return TypedDate(range: range, shapes: fitting.map(\.0), isRegular: false, orders: [order], isDeadline: isDeadline)
  }

  /// The day or the month of `Aug 26`, which may be either.
  package func disambiguated(asMonth isMonth: Bool) -> TypedDate {
    let fitting = shapes.filter { shape in if case .month = shape { isMonth } else { !isMonth } }
    return fitting.count == 1 ? TypedDate(range: range, shapes: fitting, isRegular: false) : self
  }

  /// Whether it can be a day of a month, or the month of a year: Aug 26.
  package var isDayOrMonth: Bool {
    guard shapes.count == 2, case .day = shapes[0], case .month = shapes[1] else { return false }
    return true
  }

  /// Whether it names no day, but a part of a stretch of them: mid-November.
  package var isVague: Bool { shapes.contains(where: \.isVague) }

  /// Whether its writer has to say which day is meant: mid-November, 4月中旬.
  package var asksForDay: Bool {
    isVague || shapes.contains { if case .third = $0 { true } else { false } }
  }

  /// Whether it is the last day of something that it names: year end, kuukauden loppu.
  package var isEnd: Bool { shapes.contains { if case .end = $0 { true } else { false } } }

  /// Where it ends: the day or period itself, or the second one of a span.
  package var lastEnd: TypedDate {
    span?.last ?? self
  }

  /// Whether it is a single day rather than a month or a quarter.
  package var isDay: Bool {
    shapes.contains(where: \.isDay)
  }

  /// Whether its year is known without a cycle.
  package var namesYear: Bool { shapes.allSatisfy { $0.year != nil } }

  /// Whether it is of a fiscal year, which starts when the workspace says: Q3 FY26.
  package var namesFiscalYear: Bool {
    func isFiscal(_ shape: Shape) -> Bool { if case .fiscal? = shape.year { true } else { false } }
    if let span { return span.first.shapes.contains(where: isFiscal) || span.last.shapes.contains(where: isFiscal) }
    return shapes.contains(where: isFiscal)
  }
}

extension TypedDate.Shape {
  /// Whether it is an end of what the cycle is in, and says nothing without one.
  package var isOfCycle: Bool {
    switch self {
    case .current: true
    case .end(let shape), .dayBefore(let shape): shape.isOfCycle
    case .day, .month, .quarter, .half, .week, .season, .year, .vague, .third, .span, .feast, .weekOf, .weekInMonth:
      false
    }
  }

  fileprivate var isVague: Bool {
    switch self {
    case .vague, .weekInMonth: true
    case .end(let shape), .dayBefore(let shape): shape.isVague
    case .span(let first, let last): first.isVague || last.isVague
    case .day, .month, .quarter, .half, .week, .season, .year, .current, .third, .feast, .weekOf: false
    }
  }

  /// Whether it says its year, or needs none.
  package var year: TypedDate.Year? {
    switch self {
    case .day(let year, _, _), .month(let year, _), .quarter(let year, _), .half(let year, _), .week(let year, _),
      .season(let year, _), .year(let year), .feast(let year, _):
      year
    case .end(let shape), .vague(let shape, _), .third(let shape, _), .weekOf(let shape), .weekInMonth(let shape, _),
      .dayBefore(let shape):
      shape.year
    case .span(_, let last): last.year
    case .current: nil
    }
  }

  var isDay: Bool {
    switch self {
    case .day, .end, .feast: true
    case .span(_, let last): last.isDay
    case .dayBefore: true
    case .month, .quarter, .half, .week, .season, .year, .current, .vague, .third, .weekOf, .weekInMonth: false
    }
  }

  /// The day before a feast: 国庆前 leaves it out, where 10月1日前 and before 10 December may mean that day too.
  var beforeFeast: TypedDate.Shape {
    if case .feast = self { .dayBefore(self) } else { self }
  }

  /// The same with a year where it has none.
  func with(_ year: TypedDate.Year?) -> TypedDate.Shape {
    guard let year, self.year == nil else { return self }
    return switch self {
    case .day(_, let month, let day): .day(year, month: month, day: day)
    case .month(_, let month): .month(year, month)
    case .quarter(_, let quarter): .quarter(year, quarter)
    case .half(_, let half): .half(year, half)
    case .week(_, let week): .week(year, week)
    case .season(_, let first): .season(year, first: first)
    case .year: .year(year)
    case .end(let shape): .end(of: shape.with(year))
    case .vague(let shape, let stage): .vague(shape.with(year), stage)
    case .feast(_, let feast): .feast(year, feast)
    case .dayBefore(let shape): .dayBefore(shape.with(year))
    case .weekOf(let shape): .weekOf(shape.with(year))
    case .weekInMonth(let shape, let week): .weekInMonth(shape.with(year), week)
    case .third(let shape, let third): .third(shape.with(year), third)
    case .span(let first, let last): .span(first.with(year), last.with(year))
    case .current: self
    }
  }

  fileprivate func periods(in cycle: Period?, _ fiscal: FiscalYear) -> [Period] {
    func years(_ year: TypedDate.Year?, _ kind: FiscalYear) -> [Int] {
      switch year {
      case .plain(let year), .fiscal(let year): [year]
      case .split(let year): kind == .calendar ? [] : [kind.isNamedByItsEnd ? year + 1 : year]
      case nil: cycle.map { Array(kind.years(of: $0).prefix(10)) } ?? []
      }
    }
    /// Of a year that is left out the one whose period is in the cycle, or else nearest to it: 15 Jan beside the last
    /// quarter is the one that comes, 15 Dec beside the first the one before.
    func nearest(_ year: TypedDate.Year?, _ kind: FiscalYear, _ period: (Int) -> Period?) -> [Period] {
      let named = years(year, kind)
      let found = named.compactMap(period)
      guard year == nil, let cycle, named.count == 1, let own = named.first,
        !found.contains(where: { $0.first <= cycle.last && $0.last >= cycle.first })
      else { return found }
      func distance(_ period: Period) -> Int {
        max(cycle.first.number - period.last.number, period.first.number - cycle.last.number)
      }
      let all = [own - 1, own, own + 1].compactMap(period)
      return all.min { distance($0) < distance($1) }.map { [$0] } ?? []
    }
    func days(_ year: TypedDate.Year?, _ day: (Int) -> Day?) -> [Period] {
      nearest(year, .calendar) { day($0).map { Period($0, $0) } }
    }
    func named(_ year: TypedDate.Year?, _ kind: FiscalYear, _ label: (Int) -> String) -> [Period] {
      nearest(year, kind) { Period(label($0), in: kind) }
    }
    switch self {
    case .day(let year, let month, let day):
      return days(year) { Day(year: $0, month: month, day: day) }
    case .month(let year, let month): return named(year, .calendar) { "\($0)-\(twoDigits(month))" }
    case .week(let year, let week): return named(year, .calendar) { "\($0)-W\(twoDigits(week))" }
    case .quarter(let year, let quarter): return named(year, fiscal) { "\($0)-Q\(quarter)" }
    case .half(let year, let half): return named(year, fiscal) { "\($0)-H\(half)" }
    case .year(let year): return named(year, fiscal) { "\($0)" }
    case .season(let year, let first):
      return years(year, .calendar).flatMap { year -> [Period] in
        first == 12
          ? [Period(months: (year, 12), (year + 1, 2)), Period(months: (year - 1, 12), (year, 2))].compactMap { $0 }
          : [Period(months: (year, first), (year, first + 2))].compactMap { $0 }
      }
    case .current(let unit): return cycle.flatMap { current(unit, $0, fiscal) }.map { [$0] } ?? []
    case .end(let shape): return shape.periods(in: cycle, fiscal).map { Period($0.last, $0.last) }
    case .vague(let shape, let stage):
      return shape.periods(in: cycle, fiscal).map { period in
        let day: Day =
          switch stage {
          case .early: period.first.advanced(by: min(6, period.length - 1))
          // The middle of a month is its fifteenth.
          case .middle: period.first.advanced(by: period.length < 32 ? min(14, period.length / 2) : period.length / 2)
          case .late: period.last
          }
        return Period(day, day)
      }
    case .feast(let year, let feast):
      return days(year) { feast.day(in: $0) }
    case .dayBefore(let shape):
      return shape.periods(in: cycle, fiscal).map { Period($0.first.advanced(by: -1), $0.first.advanced(by: -1)) }
    case .weekOf(let shape):
      return shape.periods(in: cycle, fiscal).compactMap { Period(weekOf: $0.first) }
    case .weekInMonth(let shape, let week):
      return shape.periods(in: cycle, fiscal).map { period in
        let last = min(period.last, period.first.advanced(by: 7 * week - 1))
        return Period(last, last)
      }
    case .third(let shape, let third):
      return shape.periods(in: cycle, fiscal).map { period in
        let day = third == 3 ? period.last : period.first.advanced(by: 10 * third - 1)
        return Period(day, day)
      }
    case .span(let first, let last):
      let starts = first.periods(in: cycle, fiscal)
      return last.periods(in: cycle, fiscal).flatMap { end in
        starts.filter { $0.first <= end.last }.suffix(1).map { start in
          Period(start.first, end.last, label: "\(start.label) to \(end.label)")
        }
      }
    }
  }

  /// The year, half, quarter, month or week in which a cycle ends.
  private func current(_ unit: TimeUnit, _ cycle: Period, _ fiscal: FiscalYear) -> Period? {
    let parts = cycle.last.parts
    let year = fiscal.year(of: cycle.last)
    switch unit {
    case .year: return Period("\(year)", in: fiscal)
    case .month: return Period("\(parts.year)-\(twoDigits(parts.month))")
    case .quarter:
      return (1...4).lazy.compactMap { Period("\(year)-Q\($0)", in: fiscal) }.first { $0.contains(cycle.last) }
    case .week, .day, .hour, .minute, .second, .millisecond: return nil
    }
  }

  /// The reading with `YYYY` for its year.
  fileprivate var openSpellings: [String] {
    func name(_ year: TypedDate.Year?) -> String {
      switch year {
      case .plain(let year), .fiscal(let year): "\(year)"
      case .split(let year): "\(year)"
      case nil: "YYYY"
      }
    }
    switch self {
    case .day(let year, let month, let day): return ["\(name(year))-\(twoDigits(month))-\(twoDigits(day))"]
    case .month(let year, let month): return ["\(name(year))-\(twoDigits(month))"]
    case .week(let year, let week): return ["\(name(year))-W\(twoDigits(week))"]
    case .quarter(let year, let quarter): return ["\(name(year))-Q\(quarter)"]
    case .half(let year, let half): return ["\(name(year))-H\(half)"]
    // 2026-27 starts in April here, in July there, and a school's in August or September.
    case .year(.split(let year)):
      return [4, 7, 8, 9, 10].map { start in
        "\(year)-\(twoDigits(start)) to \(year + 1)-\(twoDigits(start - 1))"
      }
    case .year(let year): return [name(year)]
    case .season(let year, let first):
      return ["\(name(year))-\(twoDigits(first)) to \(name(year))-\(twoDigits(first % 12 + 2))"]
    case .current: return ["YYYY-12-31"]
    case .end(let shape): return shape.openSpellings
    case .vague(let shape, let stage):
      return shape.openSpellings.map { $0 + (stage == .middle ? "-15" : stage == .early ? "-07" : "") }
    case .feast(let year, let feast): return ["\(name(year))-\(twoDigits(feast.month))-DD"]
    case .dayBefore(let shape): return shape.openSpellings
    case .weekOf: return ["YYYY-Www"]
    case .weekInMonth(let shape, let week): return shape.openSpellings.map { "\($0)-\(twoDigits(7 * week))" }
    case .third(let shape, let third): return shape.openSpellings.map { "\($0)-\(third)0" }
    case .span(let first, let last):
      return zip(first.openSpellings, last.openSpellings).map { "\($0) to \($1)" }
    }
  }
}
