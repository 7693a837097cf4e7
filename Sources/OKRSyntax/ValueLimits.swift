import OKRReader
import OKRSource

/// Where a value ends: at the end of its line, at a brace, a text or a handle, or at the next clause.
extension Parser {
  /// The offset up to which a value may go on from here: a line's end, a brace, a text, a handle or the next clause.
  func valueLimit(_ slot: Slot) -> Int {
    var ahead = 0
    var end = range().start
    guard !at(.end), keyword == nil || isBoundWord(0) else { return end }
    while ahead < 24, !isValueEnd(ahead, slot) {
      let next = range(ahead)
      guard ahead == 0 || next.end - range().start <= 160 else { break }
      end = next.end
      ahead += 1
    }
    return end
  }

  /// Where the unit ends behind a number that starts at an offset and is none, or that number where it has no unit: once
  /// it is mended, the unit is its own.
  func endOfUnit(behind value: TypedQuantity, _ start: Int, _ limit: Int) -> Int {
    let end = value.range.upperBound
    switch kind(tokenBehind(end, from: 0)) {
    case .word, .percent, .currency: break
    default: return end
    }
    let rest = file.bytes(TextRange(start + end, max(limit, start + end)))
    let whole = AmountReader(ValueText([UInt8(ascii: "1")] + rest), takesAnyUnit: true).quantity(0)
    return whole.map { end + $0.amount.range.upperBound - 1 } ?? end
  }

  /// Whether digits stand here that start with a letter: l2, O.5.
  var atMistypedNumber: Bool {
    guard at(.word), !startsLine(), let first = text().first, "OolI".contains(first) else { return false }
    let start = range().start
    return ValueText(file.bytes(TextRange(start, min(lineEnd(at: start), start + 24)))).digitsMeant != nil
  }

  private func isValueEnd(_ ahead: Int, _ slot: Slot) -> Bool {
    if ahead > 0, startsLine(ahead) { return true }
    switch kind(ahead) {
    case .end, .openBrace, .closeBrace, .text, .handle: return true
    case .lessThan where ahead > 0 && tokensOfMailAddress(at: ahead) != nil: return true
    case .arrow: return slot != .span
    case .unknown where ahead > 0 && isArrow(ahead): return slot != .span
    case .atLeast where text(ahead) == "=>" && ahead > 0: return true
    case .unknown where ahead > 0 && isBracketOfUnit(ahead): return false
    case .listMark where ahead > 2 && isBracketOfUnit(ahead - 2): return false
    case .unknown where ["(", "（", "["].contains(text(ahead)) && ahead > 0:
      return !opensScale(ahead + 1) && !(slot == .when && isWhen(at: ahead + 1))
    case .comma:
      // Sept 15, 2026; any other comma with a blank parts clauses.
      guard !startsLine(ahead + 1) else { return true }
      // 80,-€: no cents.
      if kind(ahead + 1) == .minus, range(ahead + 1).start == range(ahead).end,
        range(ahead).start == range(ahead - 1).end,
        slot != .when, slot != .span
      {
        return false
      }
      // by Thu, Dec 3.
      if slot == .when, ahead == 1, ValueText.isWeekday(text(0)), isWhen(at: ahead + 1) { return false }
      return !isYear(at: ahead + 1) && !(kind(ahead + 1) == .number && range(ahead).end == range(ahead + 1).start)
    // 7、8次 is one number; any other 、 parts two.
    case .listMark where text(ahead) == "、" && ahead == 1 && slot != .when && slot != .span && isNextDigit(2):
      return false
    case .listMark:
      return text(ahead) == "、" || [")", "）"].contains(text(ahead)) && state.openBrackets > 0
        || isFieldBehindValue(ahead, slot)
    case .keyword where isBoundWord(ahead): return false
    case .keyword(let keyword): return !isInsideValue(keyword, ahead, slot)
    // 30 - waiting for legal: a dash with blanks around it before words that are no number.
    case .minus where ahead > 0 && isDashBeforeWords(ahead): return true
    // 75% ｜ @anna, 45 - 30 Sept: marks before whose it is and when.
    case .unknown where isFieldBehindValue(ahead, slot), .minus where isFieldBehindValue(ahead, slot),
      .slash where isFieldBehindValue(ahead, slot):
      return true
    // 20 / Tom Okafor: a stroke with blanks around it parts a number from a name.
    case .slash where isWord(ahead + 1):
      return startsLine(ahead + 1)
        || ahead > 0 && isPersonName(ahead + 1) && ValueText.timeUnit(named: text(ahead + 1)) == nil
          && range(ahead - 1).end < range(ahead).start
          && range(ahead).end < range(ahead + 1).start
    // 13k 31.3. mennessä: the day that it is due.
    case .number, .date: return ahead > 0 && slot != .when && slot != .span && isDueDay(ahead)
    case .word where isLetterOfMagnitude(ahead): return false
    case .word where ahead > 0 && state.isInRange && isCadenceBehindRange(ahead): return true
    case .word where isJoint(ahead, slot): return false
    case .word where ahead > 0 && slot != .when && slot != .span && (isStrangeBeforeDay(ahead) || isMisspelt(ahead)):
      return true
    // 20 label: sales: no unit has a colon of its own that the language has no clause for.
    case .word where ahead > 0 && touches(.ignoredMark, after: ahead) && isLabelOfRemark(ahead): return true
    case .word where ahead > 0 && slot != .when && slot != .span && isStatusBehindValue(ahead): return true
    // checkin 2026-08-14 完成: with such a word behind it, another day would be one that something is due.
    case .word where ahead > 0 && slot == .when && isOfNews(previousEnd - 1) && tokensOfState(ahead) > 0: return true
    case .word where ahead > 0 && slot != .when && slot != .span && isDueDay(ahead): return true
    case .word: return ahead > 0 && (slot == .count ? isSetting(ahead) : isClauseInOtherWords(ahead))
    default: return false
    }
  }

  /// 14M EUR: whether a letter some tokens on multiplies the digits that it touches; before a day it may be a slip of `by`.
  private func isLetterOfMagnitude(_ ahead: Int) -> Bool {
    let letter = range(ahead)
    guard ahead > 0, letter.length == 1, kind(ahead - 1) == .number, range(ahead - 1).end == letter.start else {
      return false
    }
    switch kind(ahead + 1) {
    case .word, .keyword, .end, .openBrace, .closeBrace: break
    default: return false
    }
    return !touches(.ignoredMark, after: ahead) && ValueText.isMagnitude(file.bytes(range(ahead)))
  }

  /// 30 DONE, 30 calls at risk: how the goal stands, and no unit, where the words before it do not have it too.
  private func isStatusBehindValue(_ ahead: Int) -> Bool {
    guard tokensOfState(ahead) > 0 else { return false }
    switch kind(ahead - 1) {
    case .number, .percent, .currency: break
    case .word where ahead > 1 && HandTyped.remarks[text(ahead - 1).lowercased()] == nil: break
    default: return false
    }
    let end = range(ahead).start
    let line = file.text(TextRange(max(lineStart(at: end), end - 80), end))
    return !line.lowercased().contains(text: text(ahead).lowercased())
  }

  /// Whether a token is the keyword of a check-in.
  private func isOfNews(_ index: Int) -> Bool { index >= 0 && tokens[index].kind == .keyword(.checkin) }

  /// How many words some tokens on say how a goal stands, with nothing behind them but a clause or a mark.
  func tokensOfState(_ ahead: Int) -> Int {
    guard kind(ahead) == .word, !startsLine(ahead) else { return 0 }
    let isTwo = isWord(ahead + 1) && !startsLine(ahead + 1)
    if isTwo, isState(ahead, 2) { return 2 }
    return isState(ahead, 1) ? 1 : 0
  }

  private func isState(_ ahead: Int, _ count: Int) -> Bool {
    let words = TextRange(range(ahead).start, range(ahead + count - 1).end)
    // None of those words is longer.
    guard words.end - words.start < 16, HandTyped.mayBeState(file.bytes(words)), isEndOfState(ahead + count),
      !touches(.ignoredMark, after: ahead + count - 1)
    else { return false }
    return HandTyped.isState(file.bytes(words))
  }

  /// Whether a clause or a mark stands some tokens on, or another line.
  func isEndOfState(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .end, .keyword, .comma, .openBrace, .closeBrace, .handle, .minus: true
    case .word, .number: startsLine(ahead)
    default: startsLine(ahead) || ["(", "（", "|", "｜"].contains(text(ahead))
    }
  }

  private func isDashBeforeWords(_ ahead: Int) -> Bool {
    range(ahead - 1).end < range(ahead).start && touches(.blank, after: ahead)
      && (kind(ahead + 1) == .word || isWordOfGoal(at: ahead + 1))
      && !startsLine(ahead + 1) && !isQuantity(at: ahead + 1) && !isWhen(at: ahead + 1)
  }

  /// Whether a mark ends a value and says whose something is or when; one between two days means to.
  private func isFieldBehindValue(_ ahead: Int, _ slot: Slot) -> Bool {
    ahead > 0 && slot != .span && isBeforeField(ahead) && (slot != .when || dayField(at: ahead + 1) == nil)
  }

  /// Whether a day with a word that makes it a deadline stands some tokens on.
  func isDueDay(_ ahead: Int) -> Bool {
    guard let day = date(at: ahead) else { return false }
    // 45 year end, 45 kuukauden loppuun: nobody counts those.
    return day.isDeadline || day.isEnd && kind(ahead) == .word
  }

  /// 4.5 (out of 5), 5 (of 14), 10家（含）以上: what in brackets belongs to the number before them.
  private func opensScale(_ ahead: Int) -> Bool {
    let word = text(ahead)
    return word == "out" || word == "of" && kind(ahead + 1) == .number
      || ["含", "不含", "含本数", "不含本数"].contains(word)
      || AmountReader(ValueText(word), takesAnyUnit: true).scaleLead(0) != nil
  }

  /// Whether a word says what a line is about which the language has no clause for: `label`, `status`.
  private func isLabelOfRemark(_ ahead: Int) -> Bool {
    let word = text(ahead).lowercased()
    return HandTyped.remarks[word] != nil || HandTyped.synonyms[word] != nil && ValueNames.unit(word) == nil
  }

  /// 61 dB(A): whether a bracket some tokens on touches the unit before it, and holds a letter or two.
  private func isBracketOfUnit(_ ahead: Int) -> Bool {
    kind(ahead - 1) == .word && text(ahead) == "(" && range(ahead - 1).end == range(ahead).start
      && range(ahead).end == range(ahead + 1).start && kind(ahead + 1) == .word && range(ahead + 1).length < 3
      && text(ahead + 2) == ")" && range(ahead + 1).end == range(ahead + 2).start && range(ahead - 1).length < 5
  }

  /// Whether a `to` of Chinese joins two ends: 20到25人 behind `to`.
  private func isJoint(_ ahead: Int, _ slot: Slot) -> Bool {
    guard ahead > 0, slot.hasTwoEnds || slot == .when, file.byte(at: range(ahead).start) >= 0xE4,
      ["到", "至"].contains(text(ahead)), !isBound(at: 0)
    else {
      return false
    }
    // 11月19日到23日.
    if slot == .when { return isWhen(at: ahead + 1) || ["日", "号", "號"].contains(text(ahead + 2)) }
    let isSecond = (0..<ahead).contains { kind($0) == .keyword(.to) || ["到", "至"].contains(text($0)) }
    return !isSecond && (slot == .span ? isWhen(at: ahead + 1) : isQuantity(at: ahead + 1))
  }

  /// Whether a setting starts here, behind the number of another.
  private func isSetting(_ ahead: Int) -> Bool { Setting(rawValue: text(ahead)) != nil }

  /// `to under 30`: a word of the language that says a bound.
  private func isBoundWord(_ ahead: Int) -> Bool {
    kind(ahead) == .keyword(.under) && !startsLine(ahead) && isQuantity(at: ahead + 1)
  }

  /// Whether a word of the language is part of a value: the `to` of a range, the `by` of `up by`, the money `kr`.
  private func isInsideValue(_ keyword: Keyword, _ ahead: Int, _ slot: Slot) -> Bool {
    guard ahead > 0 else { return false }
    // 5 hours/team, 4 days per person.
    if kind(ahead - 1) == .slash || kind(ahead - 1) == .word && text(ahead - 1).lowercased() == "per" { return true }
    if slot.hasUnit, isUnit(keyword, ahead) { return true }
    switch keyword {
    case .to:
      // One `to` joins two ends; behind a bound, and before the next one, it opens a clause.
      guard slot.hasTwoEnds, !isBound(at: 0), !isBound(at: ahead + 1),
        !(0..<ahead).contains(where: { kind($0) == .keyword(.to) })
      else { return false }
      return slot == .span ? isWhen(at: ahead + 1) : isQuantity(at: ahead + 1)
    // Reduce by 2 pp, but not double by the end of June.
    case .by:
      guard slot == .target, ahead == 1, kind(0) == .word, isQuantity(at: 2) else { return false }
      return AmountReader(ValueText(text()), takesAnyUnit: true).quantity(0) == nil
    case .kr:
      // 1.8M kr is money; a key result has a title, or a name and more.
      if kind(ahead + 1) == .text { return false }
      guard kind(ahead + 1) == .word, !startsLine(ahead + 1), !startsLine(ahead + 2) else { return true }
      switch kind(ahead + 2) {
      case .text, .keyword, .openBrace, .closeBrace: return false
      default: return true
      }
    default: return false
    }
  }

  /// `from 9 to 0 guards`: whether a word of the language right behind a number is what is counted, as neither what a
  /// clause takes nor a name stands behind it.
  private func isUnit(_ keyword: Keyword, _ ahead: Int) -> Bool {
    guard kind(ahead - 1) == .number, keyword.maybeUnit, !startsLine(ahead) else { return false }
    if ahead > 1, kind(ahead - 2) == .currency || kind(ahead - 2) == .slash || text(ahead - 2) == "of" { return false }
    switch kind(ahead + 1) {
    case .end, .closeBrace, .comma: return true
    case .openBrace: return keyword != .rules
    case .arrow, .unknown: return isArrow(ahead + 1)
    case .keyword where startsLine(ahead + 1): return true
    case .keyword: break
    // 9 guards @mia, 0 guards owenr @mia: of neither the word of the language takes what follows it.
    case .handle: return ![.owner, .checkin].contains(keyword)
    case .word where !startsLine(ahead + 1): return kind(ahead + 2) == .handle && isOwnerMeant(ahead + 1)
    default: return false
    }
    // guards to 0 guards: the next word opens a clause, and is no name.
    switch kind(ahead + 2) {
    case .end, .keyword, .openBrace, .closeBrace, .comma, .dot: return false
    case .text: return !keyword.isDeclaration
    default: return true
    }
  }

  private func isOwnerMeant(_ ahead: Int) -> Bool {
    misspelt(ahead)?.contains(.owner) ?? (correction(in: .keyResult, at: ahead)?.keyword == .owner)
  }

  /// Whether a word starts a clause that is mistyped or said in another word: `ownr @eva`, `due 30.9.`, `keep >= 40%`.
  func isClauseInOtherWords(_ ahead: Int) -> Bool {
    guard mayBeMeant(ahead) else { return false }
    if isSlipOfTo(ahead) || splitKeyword(ahead, in: .anything) != nil || tokensOfDatedNews(ahead) != nil { return true }
    // 5B EUR: a magnitude behind digits is no mistyped `by`.
    if ahead > 0, kind(ahead - 1) == .number, ValueText.isMagnitude(file.bytes(range(ahead))) { return false }
    if isUpkeep(ahead), isBound(at: ahead + 1) || isQuantity(at: ahead + 1) { return true }
    guard let meant = correction(in: .anything, at: ahead) else { return false }
    // 40 reports to 5 reports.
    if ahead > 0, kind(ahead - 1) == .number, kind(ahead + 1) == .keyword(.to), isQuantity(at: ahead + 2) {
      return false
    }
    if meant.count > 1 { return true }
    // 10% evry week
    if meant.keyword == .every, isCadence(ahead + 1) { return true }
    if meant.keyword == .owner, isPersonName(ahead + 1) || tokensOfFullName(at: ahead + 1) != nil { return true }
    switch kind(ahead + 1) {
    // 25 moves to 30 moves, 8 weeks because: what is counted may look like a word of the language.
    case .keyword: return HandTyped.synonyms[text(ahead).lowercased()] != nil
    case .word:
      // 12 teams joined: a word that names something else follows a clause's keyword to the end of the line only.
      guard !meant.keyword.isDeclaration else { return false }
      // 75% 负责人：李娜, 75% 负责人 李娜: no unit is a label, nor has a name.
      if takesNoName(meant.keyword) || meant.keyword == .because && HandTyped.synonyms[text(ahead).lowercased()] == nil
        || touches(.ignoredMark, after: ahead)
        || meant.keyword == .owner && HandTyped.isHanName(text(ahead + 1))
      {
        return true
      }
      return startsLine(ahead + 2) || kind(ahead + 2) == .dot || meant.keyword == .needs && kind(ahead + 2) == .text
    default: return !meant.keyword.isDeclaration || kind(ahead + 1) == .text
    }
  }

  /// Whether a keyword takes a value rather than a name.
  func takesNoName(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .by, .from, .to, .stretch, .weight, .confidence, .score, .share, .scale, .healthy, .reading, .done, .until,
      .dropped, .paused, .moved, .revised, .checkin:
      true
    default: false
    }
  }
}

extension Parser.Slot {
  /// Whether a word for what is counted belongs behind its number.
  fileprivate var hasUnit: Bool {
    switch self {
    case .quantity, .baseline, .target: true
    case .when, .span, .ratio, .count: false
    }
  }
}
