import OKRReader
import OKRSource

/// `12 → 6 → 3`: a change with a level on the way; `, eNPS 8 → 25`: another goal on the line of a key result.
extension Parser {
  /// How many tokens say in brackets of which day the level before them is: `71% (Sept) → 80% (Dec)`.
  func tokensOfDayInBrackets(at ahead: Int) -> Int {
    guard kind(ahead) == .unknown, ["(", "（"].contains(text(ahead)), !startsLine(ahead), !startsLine(ahead + 1),
      isWhen(at: ahead + 1),
      let day = date(at: ahead + 1), !day.isDeadline
    else { return 0 }
    let last = tokenBehind(day.range.upperBound, from: ahead + 1)
    let isWhole = range(last).start == range(ahead + 1).start + day.range.upperBound
    return isWhole && [")", "）"].contains(text(last)) ? last + 1 - ahead : 0
  }

  /// Passes over the day of a level in brackets; false where none stands here.
  mutating func eatDayInBrackets() -> Bool {
    let count = startsLine() ? 0 : tokensOfDayInBrackets(at: 0)
    guard count > 0 else { return false }
    skip(count)
    return true
  }

  /// The last token of a value of several numbers that starts some tokens on: 1 in 5, 12 / 60, 2'400, 7:20, 3 h 20 min.
  func lastOfCompound(_ ahead: Int) -> Int? {
    guard kind(ahead) == .number, !startsLine(ahead + 1),
      [.word, .slash, .unknown, .listMark].contains(kind(ahead + 1)) || touches(.ignoredMark, after: ahead)
    else { return nil }
    let start = range(ahead).start
    let end = start + endOfAmount(at: start)
    var (last, isCompound) = (ahead, false)
    while range(last).end < end, kind(last + 1) != .end, last < ahead + 8 {
      last += 1
      isCompound = isCompound || kind(last) == .number || kind(last) == .date
    }
    return isCompound && range(last).end == end ? last : nil
  }

  private func endOfAmount(at start: Int) -> Int {
    let text = ValueText(file.bytes(TextRange(start, min(lineEnd(at: start), start + 48))))
    guard let amount = AmountReader(text, takesAnyUnit: false).amount(0), !amount.readings.isEmpty else { return 0 }
    return amount.range.upperBound
  }

  /// Whether the number here is the second one of a value that starts before it: `EVs 12 / 60 → 30 / 60`, `2 h – 3 h → 1 h`,
  /// `3 x 4 → 5 x 6`.
  var isSecondNumber: Bool {
    guard at(.number) || at(.date) || at(.currency) else { return false }
    var first = previousEnd - 1
    while first > max(0, previousEnd - 9), ![.number, .date, .lineBreak].contains(tokens[first].kind) { first -= 1 }
    guard first >= 0, tokens[first].kind == .number || tokens[first].kind == .date else { return false }
    let before = rangeOfToken(first)
    if before.start + endOfAmount(at: before.start) > range().start { return true }
    let gap = file.text(TextRange(before.end, range().start))
    let joint = String(gap.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    // 2.1 kg/100 kg, 6 h 10
    if joint.hasSuffix("/") || joint.hasSuffix(" per") || joint == "h" && !touches(.percent) { return true }
    let isTime = ValueText.timeUnit(named: joint) != nil && ValueText.timeUnit(named: text(1)) != nil
    if isTime || ["x", "×", "*", "/", "'", "’", "of", "in", "out of"].contains(joint) || gap == ":" { return true }
    guard let dash = joint.last, "-–—".contains(dash) else { return false }
    let unit = joint.dropLast().drop { $0 == " " }
    return gap == joint || !unit.isEmpty && unit.count < 8 || file.text(before).contains { ".,".contains($0) }
  }

  private mutating func skip(_ count: Int) {
    let node = open(.error)
    for _ in 0..<count { bumpQuietly() }
    close(node)
  }

  /// Takes the levels behind the one that a change leads to and that starts at a place, `6 → 3`, and returns the clause of
  /// the last of them; with words before the arrow it is another change.
  mutating func parseLevels(behind target: Int, from start: Int) -> Int {
    var (last, start) = (target, start)
    while !startsLine() {
      let day = tokensOfDayInBrackets(at: 0)
      guard !startsLine(day), kind(day) != .atLeast, isArrow(day),
        rest(in: TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)) == nil
      else { break }
      state.builder.turn(last, into: .error)
      skip(day + 1)
      start = range().start
      last = open(.clause(.to))
      _ = parseQuantity(.target)
      close(last)
    }
    return last
  }

  /// `from 12 to 6 → 3`: what is said with `to` is reached on the way.
  mutating func parseLevels(ofClause target: Int) {
    guard isArrow(tokensOfDayInBrackets(at: 0)), !startsLine(), state.builder.hasBaseline,
      let node = state.builder.nodes.dropFirst(target).first
    else { return }
    var first = Int(node.firstToken) + 1
    while first < tokens.count - 1, tokens[first].kind.isTrivia { first += 1 }
    let start = rangeOfToken(first).start
    let last = parseLevels(behind: target, from: start)
    guard last != target else { return }
    _ = eatDayInBrackets()
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    guard let level = spelling(of: last) else { return }
    withdrawForms(in: whole)
    let typed = file.text(whole)
    report(.otherWord(typed: typed, meant: "\(level) note \"\(escaped(typed))\"", why: nil), whole)
  }

  /// `KR: Seen in a week,` above `50% → 70%`: whether the line here starts with the change of the title right above it.
  func isChangeBelowTitle(_ header: Int) -> Bool {
    guard startsLine(), !isMarker, isWithoutTarget, !state.builder.hasBaseline, state.builder.lastClause == nil,
      indent(ofToken: position) >= indent(ofToken: header), dayOfReading(at: 0) == nil
    else { return false }
    return isChange(at: 0)
  }

  /// How many tokens another goal takes some tokens on, behind the change of a key result or with a change of its own;
  /// 即 and `i.e.` say the same one in other words.
  private func tokensOfGoalOnLine(at start: Int) -> Int? {
    guard !state.builder.lacksTarget, state.openBrackets == 0, !startsLine(start),
      kind(start) == .word && !isClauseInOtherWords(start) || kind(start) == .text || isFirstWord(start),
      !["i", "ie", "eli", "即"].contains(text(start).lowercased())
    else { return nil }
    var ahead = start + 1
    var (isGoal, hasFrom, hasTo) = (false, false, false)
    while ahead < start + 48, !startsLine(ahead) {
      switch kind(ahead) {
      case .end, .openBrace, .closeBrace, .handle: return isGoal ? ahead - start : nil
      case .keyword(.from) where isQuantity(at: ahead + 1): hasFrom = true
      case .keyword(.to) where isQuantity(at: ahead + 1): hasTo = true
      case .keyword(let keyword) where isClauseStart(keyword, ahead) || takes(keyword, at: ahead + 1):
        return isGoal ? ahead - start : nil
      case .word where isClauseInOtherWords(ahead) && !isTo(ahead): return isGoal ? ahead - start : nil
      // 每月30件→12件: a number within a word.
      case .arrow where isArrow(ahead):
        isGoal = isGoal || ValueText(file.bytes(TextRange(range(start).start, range(ahead).start))).hasNumber
      default: isGoal = isGoal || isChange(at: ahead)
      }
      isGoal = isGoal || hasFrom && hasTo && state.builder.hasBaseline
      ahead += 1
    }
    return isGoal ? ahead - start : nil
  }

  /// Lead time, score of the test: whether a word of the language is no clause some tokens on, but the first of a goal.
  private func isFirstWord(_ ahead: Int) -> Bool {
    guard case .keyword(let keyword) = kind(ahead), ![.from, .to, .by].contains(keyword), !keyword.isDeclaration else {
      return false
    }
    return kind(ahead + 1) == .word && !startsLine(ahead + 1) && !isClauseStart(keyword, ahead)
      && !takes(keyword, at: ahead + 1)
  }

  /// Takes another goal on the line of a key result, with the mark before it: only its writer can part the two.
  mutating func parseGoalOnLine() -> Bool {
    guard state.builder.openKeyResult != nil else { return false }
    let isMark = [.comma, .slash, .minus, .plus].contains(kind()) || ["|", "｜", "、", "·", "•", "&"].contains(text())
    let lead = isMark ? 1 : 0
    guard !startsLine(), let count = tokensOfGoalOnLine(at: lead) else { return false }
    let whole = range().union(range(lead + count - 1))
    let typed = file.text(TextRange(range(lead).start, whole.end))
    skip(lead + count)
    state.proseRanges.append(whole)
    report(.likelyGoal(typed: typed, isAtHome: true), whole)
    return true
  }
}
