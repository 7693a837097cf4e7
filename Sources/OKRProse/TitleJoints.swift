import OKRReader
import OKRValues

extension TitleTokens {
  /// The same title with some of its tokens only.
  func limited(to indices: some Collection<Int>) -> TitleTokens {
    indices.count == tokens.count ? self : TitleTokens(indices.map { tokens[$0] }, of: self)
  }

  /// Whether it ends in a unit, with no number anywhere: … (%), sick leave %.
  var endsInUnit: Bool {
    // Crane moves/hr, puhelut / vko.
    if let last = tokens.last, tokens.count > 2, isMark(tokens.count - 2, "/"), ValueNames.isTime(value, last.range),
      !string(last).hasSuffix("s")
    {
      return !text.contains { (0x30...0x39).contains($0) }
    }
    guard let last = text.last(where: { $0 != 0x20 }), [UInt8(ascii: ")"), UInt8(ascii: "%"), 0x89].contains(last)
    else {
      return false
    }
    let typed = value.slice(0..<text.count)
    return ["(%)", "（%）", "( % )", "(€)", "(pcs)", "(kpl)", " %"].contains(where: typed.hasSuffix)
      && !text.contains { (0x30...0x39).contains($0) }
  }

  /// What a token joins two clauses with, if it may.
  func joint(at index: Int) -> TitleCut.Joint? {
    guard tokens[index].number == nil else { return nil }
    // As most words are.
    if tokens[index].kind == .word, tokens[index].tags.isDisjoint(with: [.and, .purpose, .span]) { return nil }
    let token = tokens[index]
    // 並使: and what is joined is another goal.
    if token.tags.contains(.purpose) {
      return tags(index - 1).contains(.and) && !isMark(index - 1, ",") && word(index - 1) != "，" ? .and : .effect
    }
    // Rooms 203、305.
    if isNumber(index - 1), isNumber(index + 1), touches(index), touches(index + 1) { return nil }
    // → supports O2, ——按季度问卷统计: what stands behind it is no number.
    if token.tags == .span {
      let isDash = value.scalar(token.range.lowerBound).value == 0x2014
      return isDash && !isNumber(index + 1) || tags(index + 1).contains(.remark) ? .mark : nil
    }
    switch token.kind {
    case .word, .han:
      let mark = value.scalar(token.range.lowerBound).value
      guard token.tags.contains(.and) else { return nil }
      // Climbs per turbine and year.
      if tags(index - 2).contains(.per), tokens.indices.contains(index + 1),
        ValueNames.isTime(value, tokens[index + 1].range)
      {
        return nil
      }
      // Safe and Well visits: a name.
      if index > 1, word(index) == "and", isCapital(index - 1), isCapital(index + 1) { return nil }
      // Between June and September.
      let times: Tag = [.month, .season]
      if !tags(index - 1).isDisjoint(with: times), !tags(index + 1).isDisjoint(with: times) { return nil }
      return token.range.count == 3 && (mark == 0xFF0C || mark == 0xFF1B || mark == 0x3001) ? .mark : .and
    case .mark(let mark):
      switch mark {
      case 0x2C, 0x3B, 0xFF0C, 0xFF1B, 0x3001, 0x3002, 0x7C, 0xFF5C: return .mark
      case 0x2E: return endsSentence(index) ? .mark : nil
      case 0xFF0B: return .and
      case 0x26, 0x2B: return touches(index) || touches(index + 1) ? nil : .and
      case 0x2F where token.tags.contains(.per): return nil
      case 0x2F: return partsGoals(index) ? .mark : nil
      // A dash with a blank on both sides.
      case 0x2D, 0x2013, 0x2014:
        return token.tags.isEmpty && !touches(index) && !touches(index + 1) ? .mark : nil
      default: return nil
      }
    case .digits, .date: return nil
    }
  }

  /// Whether a word is written like a name, in small letters behind a capital.
  private func isCapital(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word,
      let first = value.bytes[tokens[index].range].first
    else { return false }
    return (0x41...0x5A).contains(first) && !isCapitals(index)
  }

  /// Vacancies 130 → 50. Absence 11% → 7%: a full stop behind a number, and a capital.
  private func endsSentence(_ index: Int) -> Bool {
    guard index > 1, touches(index), !touches(index + 1),
      isNumber(index - 1) || isMark(index - 1, ["%", ")"]) || endsInWord(index),
      tokens.indices.contains(index + 1), tokens[index + 1].kind == .word
    else { return false }
    return value.bytes[tokens[index + 1].range].first.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// … out of the sheet. NB the numbers …: a long word before the stop, which is no abbreviation of anything.
  private func endsInWord(_ index: Int) -> Bool {
    let last = tokens[index - 1]
    return last.kind == .word && last.range.count > 4 && index > 2
      && last.tags.isDisjoint(with: [.level, .bound, .ceiling, .detail, .remark, .nameLead, .rating, .month])
  }

  /// Turnover 9 → 11 (a year) / waste at most 0.4%: a bar with blanks between two that have numbers of their own.
  private func partsGoals(_ index: Int) -> Bool {
    guard !touches(index), !touches(index + 1), tokens[..<index].contains(where: { $0.number != nil }),
      tags(index + 1).isDisjoint(with: [.recurrence, .per]), !isNumber(index + 1), tokens.indices.contains(index + 1),
      !ValueNames.isTime(value, tokens[index + 1].range)
    else { return false }
    return tokens[(index + 1)...].prefix(6).contains { $0.number != nil }
  }

  /// Whether the day or month that some words name is one by which, and not one in which.
  var isDueThen: Bool {
    tokens.indices.contains { index in timeAdverbial(index) != nil }
  }

  /// Whether a number counts a unit of time.
  private func isTime(_ number: Int) -> Bool {
    !numbers[number].readings.isEmpty && numbers[number].readings[0].level.quantity.unit?.isTime ?? false
  }

  /// Where words that only say when end, if they start at a place: by 30 April 2027, after 12 months, 12 kuukauden
  /// jälkeen.
  func timeAdverbial(_ index: Int) -> Int? {
    let token = tokens[index]
    if case .mark = token.kind { return nil }
    if let number = token.number {
      guard isTime(number) else { return nil }
      // 12 kk:n jälkeen.
      let behind = isMark(index + 1, ":") && touches(index + 2) ? index + 3 : index + 1
      let isBefore =
        tags(index - 1).isDisjoint(with: [.bound, .level, .ceiling])
        && ["ennen", "before", "prior"].contains(word(behind))
      if isBefore { return token.range.upperBound }
      guard tags(behind).contains(.afterward) else { return nil }
      return tokens[behind].range.upperBound
    }
    if token.tags.contains(.afterward), token.kind == .word || token.range.count == 6,
      tokens.indices.contains(index + 1)
    {
      if let number = tokens[index + 1].number, isTime(number) { return tokens[index + 1].range.upperBound }
      // On a rolling 12-mo basis.
      if tokens[index + 1].kind == .digits || tokens[index + 1].kind == .word && word(index + 1).hasDigit,
        ["rolling", "trailing"].contains(where: word(index).hasSuffix)
      {
        let end = (index + 2..<index + 5).first { word($0) == "basis" } ?? index + 1
        return tokens[min(end, tokens.count - 1)].range.upperBound
      }
    }
    return when(token).flatMap { $0.isDeadline ? $0.range.upperBound : nil }
  }
}
