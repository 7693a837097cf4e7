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
    return period(node, cycle: cycle).map { Located($0, node.location) }
  }

  func day(in node: SyntaxNode, cycle: Period?) -> Located<Day>? {
    period(in: node, cycle: cycle).map { period in Located(period.value.last, period.location) }
  }

  func dropped(_ clause: SyntaxNode, cycle: Period?) -> Located<Dropped> {
    let because = clause.children.first { $0.kind == .clause(.because) }.flatMap { text($0) }
    return Located(Dropped(date: day(in: clause, cycle: cycle), because: because), clause.location)
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
    let span = CycleSpan(ends: ends.map { period($0, cycle: nil) })
    return WrittenCycle(location: clause.location, period: span.period, problem: span.problem)
  }

  /// A day or period as written; what has several readings is settled by the cycle or told.
  private func period(_ node: SyntaxNode, cycle: Period?) -> Period? {
    let tokens = node.tokens
    let typed = node.text
    if tokens.count == 1, let token = tokens.first, token.kind != .word {
      switch Numeral.classify(typed, afterCurrency: false) {
      case .date(let iso), .period(let iso), .number(let iso):
        return checked(iso, typed, node.range)
      case .otherForm(.date(let iso), _), .otherForm(.period(let iso), _), .otherForm(.number(let iso), _):
        return checked(iso, typed, node.range)
      case .loose(let first, let second, let form):
        let readings = LooseDate.readings(first, second, form, years: years(of: cycle, in: .calendar))
        return settle(readings, typed, node.range, cycle)
      case .otherForm, .ambiguous, .unreadable:
        return nil
      case .ambiguousDate(let readings):
        // Told by the lexer; the cycle may settle it all the same, but then the error stands.
        return cycle.flatMap { cycle in readings.compactMap { Period($0) }.first { cycle.contains($0) } }
      }
    }
    let readings = LooseDate.readings(words: typed) { mark in
      // Weeks are the calendar's, quarters and halves the fiscal year's.
      years(of: cycle, in: mark == "W" ? .calendar : year)
    }
    return settle(readings, typed, node.range, cycle)
  }

  private func years(of cycle: Period?, in year: FiscalYear) -> [Int] {
    guard let cycle else { return [] }
    return Array(year.years(of: cycle).prefix(10))
  }

  private func checked(_ iso: String, _ typed: String, _ range: TextRange) -> Period? {
    if let period = Period(iso, in: year) { return period }
    // A form that would be safe to mend is not, when the day does not exist.
    withdraw(.dateForm, at: range)
    let why =
      Period(iso) == nil ? LooseDate.reason(iso) : "years run from 1900 to 2199, and this one starts or ends beyond"
    report(.noSuchDate(typed, why: why), range)
    return nil
  }

  private func settle(_ readings: [String], _ typed: String, _ range: TextRange, _ cycle: Period?) -> Period? {
    let periods = readings.compactMap { Period($0, in: year) }
    if periods.isEmpty {
      // Without a cycle not even the year is known.
      report(.ambiguousDate(found: typed, readings: readings, cycle: cycle?.label), range)
      return nil
    }
    let inside = cycle.map { cycle in periods.filter { cycle.contains($0) } } ?? []
    guard let settled = periods.count == 1 ? periods.first : inside.count == 1 ? inside.first : nil else {
      report(.ambiguousDate(found: typed, readings: readings, cycle: cycle?.label), range)
      return nil
    }
    report(.dateForm(found: typed, iso: settled.label), range)
    return settled
  }
}

/// The two ends of a cycle.
struct CycleSpan {
  let period: Period?
  let problem: WrittenCycle.Problem?

  init(ends: [Period?]) {
    guard let first = ends.first.flatMap({ $0 }) else {
      period = nil
      problem = .unreadable
      return
    }
    guard ends.count > 1 else {
      period = first
      problem = nil
      return
    }
    guard let last = ends[1] else {
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

/// What a date can mean that leaves out its year or the order of its parts.
enum LooseDate {
  /// `9/30`, `3/2026`, `30.9.`, `9月30日`: every reading in ISO 8601; `YYYY` stands for a year that nothing gives.
  static func readings(_ first: Int, _ second: Int, _ form: Numeral.Loose, years: [Int]) -> [String] {
    if form == .slash, second > 999 {
      var found: [String] = []
      if (1...12).contains(first) { found.append("\(second)-\(padded(first))") }
      if (1...4).contains(first) { found.append("\(second)-Q\(first)") }
      return found
    }
    let orders: [(month: Int, day: Int)] =
      switch form {
      case .slash: first == second ? [(first, second)] : [(first, second), (second, first)]
      case .dots: [(second, first)]
      case .han: [(first, second)]
      }
    let valid = orders.filter { (1...12).contains($0.month) && (1...31).contains($0.day) }
    let names = years.isEmpty ? ["YYYY"] : years.map { "\($0)" }
    return names.flatMap { year in valid.map { "\(year)-\(padded($0.month))-\(padded($0.day))" } }
      .filter { $0.hasPrefix("YYYY") || Period($0) != nil }
  }

  /// `Q3 2026`, `Q1/2026`, `2026 Q3`, `week 39`, `W39`.
  ///
  /// The years to choose from depend on the mark: `Q`, `H` or `W`.
  static func readings(words: String, years: (Character) -> [Int]) -> [String] {
    let parts = words.lowercased().split { $0.isWhitespace || $0 == "/" || $0 == "." }.map(String.init)
    var mark: Character?
    var number: Int?
    var year: String?
    for part in parts {
      if part.count == 4, part.allSatisfy(\.isNumber) {
        year = part
      } else if ["week", "wk", "viikko", "vk"].contains(part) {
        mark = "W"
      } else if let first = part.first, "qhw".contains(first), let count = Int(part.dropFirst()) {
        mark = first == "q" ? "Q" : first == "h" ? "H" : "W"
        number = count
      } else if let count = Int(part) {
        number = count
      }
    }
    guard let mark, let number else { return [] }
    let label = mark == "W" ? "W\(padded(number))" : "\(mark)\(number)"
    let known = years(mark).map { "\($0)" }
    let names = year.map { [$0] } ?? (known.isEmpty ? ["YYYY"] : known)
    return names.map { "\($0)-\(label)" }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Why an ISO date is none: `2026-02-30`, `2026-13`.
  static func reason(_ iso: String) -> String {
    let parts = iso.split(separator: "-").map(String.init)
    guard let year = parts.first.flatMap({ Int($0) }) else { return "a date is YYYY-MM-DD" }
    guard Day.years.contains(year) else { return "years run from 1900 to 2199" }
    guard parts.count > 1, let month = Int(parts[1]) else { return "its week or quarter does not exist in \(year)" }
    guard (1...12).contains(month) else { return "months run from 01 to 12" }
    let length = Day.length(year: year, month: month)
    return "\(parts[0])-\(parts[1]) has \(length) days"
  }
}
