import OKRReader
import OKRSource
import OKRValues

/// How often a KPI is read, where that stands behind its range without `every`.
extension Parser {
  /// `<= 10% weekly`: whether words behind a share or a length of time, which nothing has per week, say how often a KPI is
  /// read that does not say it otherwise.
  func isCadenceBehindRange(_ ahead: Int) -> Bool {
    let isTime = kind(ahead - 1) == .word && ValueText.timeUnit(named: text(ahead - 1)) != nil
    return (isTime || [.percent, .date].contains(kind(ahead - 1)) || ahead > 1 && kind(ahead - 2) == .slash)
      && tokensOfCadence(ahead) > 0 && !hasCadence(from: ahead)
  }

  /// How many words some tokens on say how often something happens: weekly, each week.
  func tokensOfCadence(_ ahead: Int) -> Int {
    let two = kind(ahead) == .word && kind(ahead + 1) == .word && !startsLine(ahead + 1) ? 2 : 1
    return (1...two).reversed().first { count in
      guard kind(ahead) == .word, !startsLine(ahead) else { return false }
      let words = file.text(range(ahead).union(range(ahead + count - 1)))
      return ValueText.timeUnit(named: words) != nil && ValueNames.unit(words) == nil && HandTyped.saysHowOften(words)
    } ?? 0
  }

  /// Whether the KPI here says with `every` how often it is read, before or behind some tokens on.
  func hasCadence(from ahead: Int) -> Bool {
    if state.builder.hasClause(.every) { return true }
    var next = ahead
    while next < ahead + 64, kind(next) != .end, kind(next) != .closeBrace {
      if kind(next) == .keyword(.every) { return true }
      if case .keyword(let keyword) = kind(next), keyword.isDeclaration { return false }
      next += 1
    }
    return false
  }

  /// `>= 10 orders weekly` of a KPI that says nowhere how often it is read: so many a week, or read each week.
  mutating func askForCadence(since node: Int) {
    guard !hasCadence(from: 0), let last = state.builder.values.last, last.node >= node,
      case .quantity(let value) = last.value, value.readings.count == 1, let reading = value.readings.first,
      case .rate? = reading.quantity.unit
    else { return }
    let end = rangeOfToken(max(0, previousEnd - 1)).end
    let whole = TextRange(end - value.range.count, end)
    let typed = file.text(whole)
    let words = typed.split(separator: " ").map(String.init)
    for count in [2, 1] where words.count > count {
      let often = words.suffix(count).joined(separator: " ")
      guard let unit = ValueText.timeUnit(named: often), ValueNames.unit(often) == nil, HandTyped.saysHowOften(often),
        let choice = Choice(rawValue: unit.rawValue)
      else { continue }
      let level = String(typed.dropLast(often.count)).withoutBlanksAtEnd
      state.withdraw(from: whole.start) { $0.range == whole && $0.rule == .numberForm }
      report(.ambiguousNumber(found: typed, readings: [reading.spelling, "\(level) every \(choice.rawValue)"]), whole)
      return
    }
  }

  /// A number where a range belongs: its other end is missing.
  mutating func requireTwoEnds(of keyword: Keyword, since node: Int, allowsBound: Bool) {
    // An open slot has no value, and what stood in the last clause is not its matter.
    guard let last = state.builder.values.last, last.node >= node, case .quantity(let value) = last.value,
      let reading = value.readings.first
    else { return }
    if reading.upper != nil || allowsBound && reading.bound != nil { return }
    let end = rangeOfToken(max(0, previousEnd - 1))
    // None is the least there is, so it can only be the most that is healthy; money may be owed.
    if allowsBound, value.readings.count == 1, reading.quantity.amount.isZero,
      !(reading.quantity.unit?.isMoney ?? false)
    {
      let whole = TextRange(end.end - value.range.upperBound, end.end)
      state.withdraw(from: whole.start) { $0.range == whole && $0.rule == .numberForm }
      report(.numberForm(found: file.text(whole), plain: "<= \(reading.spelling)"), whole)
      return
    }
    report(
      .missingValue(
        keyword, found: file.text(end),
        expected: .oneOf(
          allowsBound ? ["a bound such as >= 40%", "a range such as 30 to 60"] : ["`to` and the upper end"])),
      end)
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
