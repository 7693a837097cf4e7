import OKRReader
import OKRSource
import OKRValues

/// Lines that the language has no word for: what they say is kept, and shown as the note that it is.
extension Parser {
  /// What to do instead of the line that starts some tokens on; nil where the language may have a word for it.
  func advice(in container: Container, at ahead: Int = 0) -> HandTyped.Advice? {
    guard container.clauses.contains(.note), kind(ahead + 1) != .text || kind(ahead + 2) != .openBrace else {
      return nil
    }
    switch kind(ahead) {
    case .word:
      let word = text(ahead).lowercased()
      if isWord(ahead + 1), !startsLine(ahead + 1),
        let two = HandTyped.remarks["\(word)-\(text(ahead + 1).lowercased())"]
      {
        return two
      }
      if HandTyped.synonyms[word] == .measures, isCadence(ahead + 1) { return .source }
      // At the top of a file a unit is a team.
      if container.name != Container.file.name, HandTyped.remarks["\(word)s"] == .unit { return .unit }
      return HandTyped.remarks[word]
    case .keyword(.share): return .share
    case .keyword(.next), .keyword(.blocked), .keyword(.done):
      return container.clauses.contains(.next) || kind(ahead + 1) != .text ? nil : .news
    case .keyword(.weight) where container.name == Container.objective.name: return .weight
    case .keyword(.source), .keyword(.every), .keyword(.scale), .keyword(.healthy):
      return container.name == Container.keyResult.name || container.name == Container.milestone.name ? .source : nil
    default: return nil
    }
  }

  /// `Q1 800`: a target on the way.
  func isInterimTarget(in container: Container) -> Bool {
    guard container.name == Container.keyResult.name, startsLine(), at(.word) || at(.date) || at(.number), isWhen(at: 0)
    else {
      return false
    }
    if isDayOfValue(0) { return true }
    var ahead = 1
    while ahead < 4, !startsLine(ahead), kind(ahead) == .word || kind(ahead) == .number, !isQuantity(at: ahead) {
      ahead += 1
    }
    return !startsLine(ahead) && isQuantity(at: ahead)
  }

  /// Takes a line, or what is left of a header up to its next clause, as a note.
  mutating func parseRemark(
    _ advice: HandTyped.Advice, in container: Container, ofNumber mayBeTarget: Bool = true
  ) {
    let start = range().start
    let node = open(.error)
    bumpQuietly()
    // The minus of the next line is a bullet.
    if !startsLine(), at(.minus) || at(.unknown), touches(.blank, after: 0) { bumpQuietly() }
    while !at(.end), !startsLine(), !at(.openBrace), !at(.closeBrace), !(at(.comma) && isClauseBehindComma),
      !isNumberClauseHere, !isCertainClauseHere(in: container),
      !isNextClause || isWordOfRemark(in: container) || advice == .source && at(.to) || advice == .ofParts,
      !isClosingBracket
    {
      bumpQuietly()
    }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    let typed = String(file.text(whole).drop { ",， ".contains($0) })
    let isNumber =
      advice == .other && mayBeTarget && isWithoutTarget && state.openBrackets == 0 && typed.contains(where: \.isNumber)
      && !typed.contains("\"")
    report(.remark(typed: typed, advice: isNumber ? .number : advice), whole)
  }

  /// Takes what is left of the line as words.
  mutating func takeLine() -> TextRange {
    let start = range().start
    let line = lineEnd(at: start)
    let node = open(.error)
    repeat { bumpQuietly() } while !at(.end) && !at(.openBrace) && !at(.closeBrace) && range().start < line
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    return whole
  }

  /// waiting for legal: before a word, one of the language that has no place here is one of the words.
  private func isWordOfRemark(in container: Container) -> Bool {
    kind(1) == .word && !startsLine() && keyword.map { !container.clauses.contains($0) } ?? false
  }

  /// Whether a comma parts the words here from a clause that is said otherwise: `joka kuukausi, terve: 0-1`.
  private var isClauseBehindComma: Bool {
    kind(1) == .word && !startsLine(1) && (correction(in: .anything, at: 1).map { takesNoName($0.keyword) } ?? false)
  }

  /// Whether a clause with a number starts here in another word: `luottamus 70 %`.
  var isNumberClauseHere: Bool {
    guard at(.word), kind(1) == .number, !startsLine(1), let meant = correction(in: .anything) else { return false }
    switch meant.keyword {
    case .confidence, .score, .weight: return true
    default: return false
    }
  }

  var isClosingBracket: Bool { state.openBrackets > 0 && [")", "）", "]", "】"].contains(text()) }

  /// Whether a clause starts here in the middle of a line of other words.
  var isNextClause: Bool {
    if at(.keyword(.checkin)) { return isWhen(at: 1) }
    guard let keyword, !keyword.isDeclaration else { return false }
    if keyword == .every { return kind(1) == .number || ValueText.timeUnit(named: text(1)) != nil }
    return isClauseStart(keyword, 0) || takes(keyword, at: 1) && kind(1) != .word || isRangeInWords(keyword)
  }

  // MARK: - Values without a keyword

  /// `kr "Dealers" 40 → 60`, `kr "Dealers" +15`, `kr "Returns" at most 8%`: the numbers say what they are by themselves.
  mutating func parseBareValue(in container: Container) -> Bool {
    // A second number is no second target: 每季度1次，每次不少于80人.
    guard container.name == Container.keyResult.name, isWithoutTarget, isQuantity(at: 0) || isOpenHere
    else { return false }
    let start = range().start
    let limit = valueLimit(.baseline)
    if parseCases(limit) { return true }
    var ahead = 0
    while range(ahead).start < limit, kind(ahead) != .end, ahead < 24 { ahead += 1 }
    ahead += tokensOfDayInBrackets(at: ahead)
    let isFirst = isArrow(ahead) || isTo(ahead) && isQuantity(at: ahead + 1)
    // from 2 (2026) to 4: a number in brackets explains another.
    guard isFirst || state.openBrackets == 0 else { return false }
    // 25 dealers by 31 Aug, 5 in Poland: the title has said the target.
    if !isFirst, container.clauses.contains(.note), hasTargetInTitle {
      parseRemark(.other, in: container, ofNumber: false)
      return true
    }
    let first = open(.clause(.from))
    guard parseQuantity(isFirst ? .baseline : .target) else {
      close(first)
      return false
    }
    close(first)
    let left = file.text(TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end))
    var isNoted = isFirst && eatDayInBrackets()
    let isChange = isFirst && (isArrow(0) || isTo(0))
    guard isChange else {
      var whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
      if let rest = rest(in: whole) {
        // 三成提到五成: with a second number behind it, who knows which is the target.
        if ValueText(file.bytes(rest)).hasNumber {
          state.builder.turn(first, into: .error)
          withdrawForms(in: whole)
          state.withdraw(from: rest.start) { $0.range == rest }
          report(.remark(typed: left, advice: .number), whole)
          return true
        }
        whole = trimmed(TextRange(start, rest.start))
      }
      state.builder.turn(first, into: .clause(.to))
      let typed = file.text(whole)
      let about = noteOfAbout(typed, in: container)
      report(.otherWord(typed: typed, meant: "to \(spelling(of: first) ?? typed)\(about)", why: nil), whole)
      withdrawForms(in: whole)
      return true
    }
    bumpQuietly()
    let second = open(.clause(.to))
    let behind = range().start
    _ = parseQuantity(.target)
    close(second)
    let last = parseLevels(behind: second, from: behind)
    isNoted = isNoted || last != second
    if isNoted { _ = eatDayInBrackets() }
    let right = file.text(TextRange(behind, max(behind, rangeOfToken(max(0, previousEnd - 1)).end)))
    var whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    // What is left over behind the two numbers is another matter, and its mend another one; between them it is kept.
    var note = ""
    if let rest = rest(in: whole) {
      if rest.end != whole.end,
        state.errors(from: rest.start).contains(where: { $0.range == rest && $0.rule != .remark })
      {
        // 1 1/2 h → 2 h: the first number is another one.
        return true
      } else if rest.end == whole.end {
        // 10 → 20 : 60%: a mark before a number stays.
        whole = trimmed(withoutMarkBeforeNumber(rest, from: start))
      } else {
        state.withdraw(from: rest.start) { $0.range == rest }
        note = isNoted ? "" : " note \"\(file.text(rest))\""
      }
    } else {
      // 25% _(stretch 30%)_: a mark that goes by itself takes no blank with it.
      whole = trimmed(whole)
    }
    state.proseRanges.append(whole)
    // Of what cannot be read the reader has told.
    let isUnreadable = state.errors(from: whole.start).contains { error in
      if case .badNumber = error.kind { whole.contains(error.range) } else { false }
    }
    guard !isUnreadable else { return true }
    let from = spelling(of: first) ?? left
    let to = isAsked(TextRange(behind, whole.end)) ? right : spelling(of: last) ?? right
    withdrawForms(in: whole)
    // 1:6 is 0.166666667, nearly.
    isNoted = isNoted || [from, to].contains(where: \.isRounded)
    note += isNoted ? " note \"\(escaped(file.text(whole)))\"" : noteOfAbout(file.text(whole), in: container)
    report(.otherWord(typed: file.text(whole), meant: "from \(from) to \(to)\(note)", why: nil), whole)
    return true
  }

  /// 10 → 25 – 60%: whether numbers on both sides of a dash with blanks may be no range, as their writer is asked.
  private func isAsked(_ target: TextRange) -> Bool {
    [" - ", " – ", " — "].contains { file.text(target).contains(text: $0) }
      && state.errors(from: target.start).contains { error in
        if case .ambiguousNumber = error.kind { target.contains(error.range) } else { false }
      }
  }

  /// The note that keeps what a number of the language cannot say: that it is about so much.
  func noteOfAbout(_ typed: String, in container: Container) -> String {
    ValueText(typed).saysAbout && container.clauses.contains(.note) ? " note \"\(escaped(typed))\"" : ""
  }

  /// `milestone "Reviews" 8.3. ~ 12.3.`: the days say when by themselves; the last of them counts.
  mutating func parseBareDate(in container: Container) -> Bool {
    guard container.clauses.contains(.by),
      container.clauses.contains(.done) || isMoreOfDate(at: 0) || isDayBehindOwner, !startsLine(),
      at(.date) || at(.number) || at(.word),
      isWhen(at: 0)
    else { return false }
    let start = range().start
    let node = open(.clause(.by))
    guard parseWhen(.span) else {
      state.builder.turn(node, into: .error)
      close(node)
      return false
    }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    let typed = file.text(whole)
    let last = lastDay(typed)
    // Of a first and a last day only one has a place.
    let isSpan = if case .when(let date)? = state.builder.values.last?.value { date.span != nil } else { false }
    let note = isSpan && container.clauses.contains(.note) ? " note \"\(typed)\"" : ""
    report(.otherWord(typed: typed, meant: "by \(last)\(note)", why: nil), whole)
    return true
  }

  /// `owner @reija; 31.8.2026`, `owner @reija; 9/15`: a day, which no number behind an owner looks like.
  private var isDayBehindOwner: Bool {
    // owner @anna; August
    if state.builder.lastClause == .owner, at(.word) { return dueField(at: 0) != nil }
    guard state.builder.lastClause == .owner, at(.date) || at(.number), let day = date(at: 0), day.isDay else {
      return false
    }
    return day.namesYear || at(.date) && day.shapes.count == 1
  }

  /// `每月`, `monthly` on a line of a KPI: how often it is read.
  mutating func parseBareCadence(in container: Container) -> Bool {
    guard container.clauses.contains(.every), at(.word) else { return false }
    // Joka kuukausi has two words.
    let words = kind(1) == .word && !startsLine(1) ? 2 : 1
    for count in (1...words).reversed() where isEndOfCadence(count) {
      let whole = range().union(range(count - 1))
      guard let unit = ValueText.timeUnit(named: file.text(whole)),
        let choice = Choice(rawValue: unit.rawValue)
      else { continue }
      report(.otherWord(typed: file.text(whole), meant: "every \(choice.rawValue)", why: nil), whole)
      let node = open(.clause(.every))
      if count == 2 { bump() }
      leaf(.choice(choice))
      close(node)
      return true
    }
    return false
  }

  /// `syyskuu 2`, `10月29日 99.41%` on a line of a KPI: what was read, and when.
  mutating func parseBareReading(in container: Container) -> Bool {
    guard container.clauses.contains(.reading), startsLine(), at(.word) || at(.date) || at(.number),
      let day = date(at: 0)
    else { return false }
    let start = range().start
    let line = ValueText(file.bytes(TextRange(start, lineEnd(at: start))))
    let hasValue = AmountReader(line, takesAnyUnit: true).quantity(day.range.upperBound) != nil
    guard hasValue || isMonthWithValue else { return false }
    let node = open(.clause(.reading))
    guard parseWhenOfReading() else {
      state.builder.turn(node, into: .error)
      close(node)
      return false
    }
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    _ = expectQuantity(of: .reading)
    close(node)
    report(.otherWord(typed: file.text(whole), meant: "reading \(file.text(whole))", why: nil), whole)
    return true
  }

  /// Takes the day or month of a reading: in `syys 2` and `reading Oct 12` the number is what was read.
  mutating func parseWhenOfReading() -> Bool {
    if isMonthWithValue, let month = DateReader(ValueText(file.bytes(range()))).when(0) {
      takeValue(.when, .when(month), range().start, month.range.upperBound)
      return true
    }
    guard at(.word), ValueText.month(named: text()) != nil else { return parseWhen(.when) }
    let text = ValueText(file.bytes(TextRange(range().start, max(range().start, valueLimit(.when)))))
    guard let day = DateReader(text).whenOfReading(0), day.isDayOrMonth else { return parseWhen(.when) }
    takeValue(.when, .when(day), range().start, day.range.upperBound)
    return true
  }

  /// Whether a month and one number are all that stands on the line.
  private var isMonthWithValue: Bool {
    at(.word) && ValueText.month(named: text()) != nil && kind(1) == .number && !startsLine(1)
      && (startsLine(2) || kind(2) == .end || kind(2) == .closeBrace)
  }

  /// `Q1 27` on a line before the first goal: the file's cycle.
  mutating func parseBareCycle(in container: Container) -> Bool {
    guard container.name == Container.file.name, startsLine(), at(.word) || at(.date) || at(.number), isSpanToLimit,
      valueLimit(.span) >= lineEnd(at: range().start), !isYear(at: 0) || !startsLine(1),
      !state.builder.nodes.contains(where: { $0.kind == .clause(.cycle) || $0.kind == .declaration(.objective) })
    else { return false }
    let start = range().start
    let node = open(.clause(.cycle))
    _ = parseWhen(.span)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    report(.otherWord(typed: file.text(whole), meant: "cycle \(file.text(whole))", why: nil), whole)
    return true
  }

  /// Whether what stands some tokens on says more as a day than as a number: 31.3. mennessä.
  func isMoreOfDate(at ahead: Int) -> Bool {
    let start = range(ahead).start
    let text = ValueText(file.bytes(TextRange(start, min(lineEnd(at: start), start + 48))))
    guard let day = date(at: ahead) else { return false }
    guard kind(ahead) == .date || kind(ahead) == .number else { return true }
    return day.range.upperBound > AmountReader(text, takesAnyUnit: false).quantity(0)?.range.upperBound ?? 0
      && !isYear(at: ahead)
  }

  /// `from 2027-01-18 to 2027-03-12` where only a last day belongs; a first day alone is no clause.
  mutating func parseStartAndEnd() {
    let start = range().start
    let node = open(.clause(.by))
    bump()
    _ = parseWhen(.span)
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    let typed = file.text(whole)
    guard lastDay(typed) != typed else {
      state.builder.turn(node, into: .error)
      state.proseRanges.append(whole)
      report(.remark(typed: typed, advice: .startDate), whole)
      return
    }
    report(
      .otherWord(typed: typed, meant: "by \(lastDay(typed)) note \"\(typed)\"", why: nil), whole)
  }

  /// The last of two days as typed.
  private func lastDay(_ typed: String) -> String {
    for joint in [" to ", " - ", " – ", " ~ ", "~", "–", "～", "至", "到"] {
      guard let place = typed.range(ofText: joint) else { continue }
      return String(typed[place...].drop { $0 == " " })
    }
    return typed
  }

  /// Whether a word that says `to` stands some tokens on.
  func isTo(_ ahead: Int) -> Bool {
    kind(ahead) == .keyword(.to)
      || kind(ahead) == .word && !startsLine(ahead) && correction(in: .anything, at: ahead)?.keyword == .to
  }

  /// `->`, `→`, `=>` between two numbers.
  func isArrow(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .arrow: isQuantity(at: ahead + 1)
    case .atLeast: text(ahead) == "=>" && isQuantity(at: ahead + 1)
    // ➡️ has a mark behind it that says how it is drawn.
    case .unknown:
      text(ahead).unicodeScalars.first.map { "➔➜⟶➡⇨➝➞⇒▸►➤".unicodeScalars.contains($0) } ?? false
        && isQuantity(at: ahead + 1)
    default: false
    }
  }

  /// How the language writes the value of a clause.
  func spelling(of clause: Int) -> String? {
    for entry in state.builder.values.reversed() where Int(entry.node) >= clause {
      guard case .quantity(let quantity) = entry.value else { continue }
      // Of several readings none is chosen here.
      if Int(entry.node) == clause + 1 { return quantity.readings.count == 1 ? quantity.readings.first?.spelling : nil }
    }
    return nil
  }

  /// A range without the blanks that it ends in, the marks of bold words, and a semicolon, which what stands behind it
  /// needs.
  private func trimmed(_ range: TextRange) -> TextRange {
    var end = range.end
    while end > range.start {
      if " ;_*".utf8.contains(file.byte(at: end - 1)) {
        end -= 1
      } else if end > range.start + 3, file.text(TextRange(end - 3, end)) == "；" {
        end -= 3
      } else {
        break
      }
    }
    return TextRange(range.start, end)
  }

  /// What was left over behind a value.
  func rest(in whole: TextRange) -> TextRange? {
    state.errors(from: whole.start).last { error in
      switch error.kind {
      case .restOfValue, .remark, .likelyGoal: whole.contains(error.range)
      default: false
      }
    }?.range
  }

  /// Takes back what was said of the form of a value that is now told as a whole.
  mutating func withdrawForms(in whole: TextRange) {
    state.withdraw(from: whole.start) { error in
      guard whole.contains(error.range), error.range != whole || error.rule != .unknownWord else { return false }
      switch error.kind {
      case .numberForm, .about, .boundInWords: return true
      default: return false
      }
    }
  }
}

extension String {
  /// The place behind the last occurrence of some text.
  fileprivate func range(ofText text: String) -> Index? {
    var place = endIndex
    while place > startIndex {
      place = index(before: place)
      if self[place...].hasPrefix(text) { return index(place, offsetBy: text.count) }
    }
    return nil
  }
}
