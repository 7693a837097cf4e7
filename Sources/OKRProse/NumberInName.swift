/// Numbers that are part of a name, and so nothing to reach.
extension TitleTokens {
  /// Takes the number out of every token that is part of a name.
  mutating func leaveNames() {
    for index in tokens.indices where isNumber(index) && isName(index) { tokens[index].number = nil }
  }

  /// ISO 27001, Top 10, 5G, 24/7, 1st.
  func isName(_ index: Int) -> Bool {
    if tags(index - 1).contains(.nameLead) { return true }
    if isHoursOfService(index) { return true }
    // Android 9 -puhelimella: a hyphen that hangs on the word behind it alone makes one name of both.
    if isMark(index + 1, ["-"]), !touches(index + 1), touches(index + 2), tokens[index + 2].kind == .word {
      return true
    }
    // The 60+ crowd.
    if isMark(index + 1, ["+"]), touches(index + 1), tags(index - 1).contains(.determiner),
      tags(index + 2).isEmpty, tokens.indices.contains(index + 2), tokens[index + 2].kind == .word
    {
      return true
    }
    // 5x-sarjan.
    if touches(index + 1), tokens[index + 1].kind == .word, word(index + 1).contains("-") { return true }
    // A number that hangs on a name by a hyphen: covid-19.
    if isMark(index - 1, ["-"]), touches(index), touches(index - 1), index >= 2, tokens[index - 2].kind == .word {
      return true
    }
    return false
  }

  /// 7×24, 24 x 7, 5×8: the days and hours in which somebody is there.
  private func isHoursOfService(_ index: Int) -> Bool {
    let number = { (index: Int) in Int(word(index)) }
    guard let one = number(index), one <= 24 else { return false }
    let isTimes = { (joint: Int) in isMark(joint, ["*"]) || ["x", "×"].contains(word(joint)) }
    // A letter is set in one with the digits behind it.
    let behind = word(index + 1)
    let set = behind.first.map { "x×".contains($0) } ?? false && touches(index + 1) ? Int(behind.dropFirst()) : nil
    let other = set ?? (isTimes(index + 1) ? number(index + 2) : isTimes(index - 1) ? number(index - 2) : nil)
    guard let other else { return false }
    let (days, hours) = (min(one, other), max(one, other))
    return (5...7).contains(days) && hours == 24 || days == 5 && hours == 8
  }

  /// 30-day readmission rate, 30 päivän pysyvyys, 三十天再入院率: the time belongs to what is measured, unless the title
  /// names another time that it can be compared with.
  mutating func leaveTimesInNames() {
    let names = Set(tokens.indices.filter { isNumber($0) && isTimeInName($0) })
    guard !names.isEmpty, !quantities().contains(where: { $0.kind == .time && !names.contains($0.firstToken) }) else {
      return
    }
    for index in names {
      tokens[index].number = nil
      tokens[index].kind = .word
    }
  }

  private func isTimeInName(_ index: Int) -> Bool {
    guard tags(index - 1).isDisjoint(with: [.span, .reach, .bound, .ceiling, .changeLead, .per]),
      let end = attributiveTime(tokens[index].range)
    else { return false }
    var isMetric = false
    for token in tokens[(index + 1)...].drop(while: { $0.range.lowerBound < end }).prefix(10) {
      if isMetric, token.tags.isDisjoint(with: [.metric, .tail]) { break }
      let isInside = token.kind == .han || token.tags.isDisjoint(with: .within)
      let stops: Tag = [.span, .baseline, .and, .per, .purpose, .bound, .ceiling, .finite, .reach]
      guard isInside, token.kind == .word || token.kind == .han, token.number == nil,
        token.tags.isDisjoint(with: stops) || token.tags.contains(.metric), !token.tags.contains(.duration)
      else { return false }
      isMetric = isMetric || token.tags.contains(.metric)
    }
    return isMetric
  }

  /// Where a unit of time ends that stands in or behind a number in the form before a noun.
  private func attributiveTime(_ number: Range<Int>) -> Int? {
    for time in TitleTokens.attributiveTimes {
      if text[number].reversed().starts(with: time.reversed()) { return number.upperBound }
      guard text[number.upperBound...].starts(with: time) else { continue }
      let end = number.upperBound + time.count
      if !isLatinLetter(text, end) { return end }
    }
    return nil
  }

  private static let attributiveTimes = Words.lexicons.flatMap(\.attributiveTimes).map { Array($0.utf8) }
}
