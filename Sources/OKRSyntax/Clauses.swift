import OKRReader
import OKRSource
import OKRValues

extension Parser {
  /// A clause from its keyword on; the value decides nothing about where the clause may stand.
  mutating func parseClause(_ keyword: Keyword, of container: Container) {
    let node = open(.clause(keyword))
    bump()
    // `owner = @eva`: as in a form or a table of settings.
    if at(.unknown), text() == "=", takes(keyword, at: 1) {
      report(.punctuation(found: "=", plain: ""), range())
      state.proseRanges.append(range())
      bump()
    }
    // `owner - Dani`: a dash for a colon, where no number could have it for a sign.
    if at(.minus), touches(.blank), !startsLine(), !isOfNumbers(keyword), takes(keyword, at: 1) {
      report(.punctuation(found: text(), plain: ""), range())
      state.proseRanges.append(range())
      bumpQuietly()
    }
    parseValue(of: keyword, in: container)
    close(node)
    if keyword == .to { parseLevels(ofClause: node) }
    // `from 3 -> 5`: the arrow stands for the keyword of the next clause.
    if keyword == .from, at(.arrow) || !startsLine() && isArrow(0) {
      report(.otherWord(typed: text(), meant: "to", why: nil), range())
      // => is told as that, and no bound that is turned round.
      state.proseRanges.append(range())
      parseClause(.to, of: container)
    } else if keyword == .from, container.name == Container.keyResult.name {
      parseChange(behind: node)
    }
  }

  /// Whether a clause takes a number, which may be below zero.
  private func isOfNumbers(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .from, .to, .stretch, .healthy, .scale, .reading, .checkin, .confidence, .score, .share, .weight: true
    default: false
    }
  }

  mutating func parseValue(of keyword: Keyword, in container: Container) {
    switch keyword {
    case .for, .under: _ = expectPath(of: keyword)
    case .cycle: parseCycle()
    case .owner: parseOwner()
    case .lead: parseLead()
    case .note, .link, .because, .learned, .source, .next, .blocked: parseText(keyword, in: container)
    case .until: _ = expectDate(of: .until)
    case .supports: parseSupports()
    case .share, .weight, .confidence, .score: _ = expectQuantity(of: keyword, as: .ratio)
    case .kind: parseKind()
    case .guards, .measures, .complements: parsePaths(of: keyword)
    case .rollup: _ = expectChoice(of: .rollup, [.sum, .average, .max, .min])
    case .from: parseFrom()
    case .to, .stretch: parseTarget(of: keyword)
    case .by: _ = expectWhen(of: .by)
    case .needs: parseNeeds(in: container)
    case .done: parseDone(in: container)
    case .dropped, .paused: parseDropped(keyword)
    case .moved: parseMoved()
    case .revised: parseRevised()
    case .every: parseEvery()
    case .healthy: parseHealthy()
    case .scale: parseScale()
    case .reading: parseReading()
    case .allow, .checkin, .company, .department, .initiative, .kpi, .kr, .milestone, .objective, .outside, .person,
      .rules, .team:
      break
    }
  }

  // for = "for" path ;
  // under = "under" path ;
  // lead = "lead" handle ;
  // because = "because" text ;
  // learned = "learned" text ;
  // source = "source" text ;
  // until = "until" date ;
  // share = "share" ratio ;
  // weight = "weight" ratio ;
  // confidence = "confidence" ratio ;
  // score = "score" ratio ;
  // rollup = "rollup" ( "sum" | "average" | "max" | "min" ) ;
  // by = "by" when ;

  /// remark = ( "note" | "link" ) text ;
  mutating func parseText(_ keyword: Keyword, in container: Container) {
    guard !at(.text), !startsLine(), !at(.end), !at(.closeBrace), !at(.openBrace),
      !isNextClause(of: container) || keyword == .needs && at(.for)
    else {
      _ = expect(.text, as: .text, of: keyword, .text)
      return
    }
    // An address as it is pasted, of which the lexer takes the half for a comment, or words without quotes.
    let isRemark = keyword == .note || keyword == .link
    let mark = range().start
    let hasMark = at(.unknown) && ["!", "="].contains(text())
    if hasMark {
      state.proseRanges.append(range())
      bumpQuietly()
    }
    let start = range().start
    let line = lineEnd(at: start)
    // next week we talk: the word of the language is one of the words.
    let lead = keyword == .next && isCadence(0) ? "next " : ""
    let node = open(.unquoted)
    if at(.for) { bumpQuietly() }
    while !at(.end), !at(.openBrace), !at(.closeBrace), range().start < line, isRemark || !isNextClause(of: container) {
      bumpQuietly()
    }
    close(node)
    var end = min(line, max(range().start, start))
    while end > start + 1, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(file.byte(at: end - 1)) { end -= 1 }
    let whole = TextRange(start, end)
    state.proseRanges.append(whole)
    report(
      .unquotedText(keyword, "\"\(lead)\(quoted(whole).dropFirst())"), hasMark ? TextRange(mark, whole.end) : whole)
  }

  /// Whether a clause of what is around starts here: `source HubSpot every month`, but not `source cycle count`.
  private func isNextClause(of container: Container) -> Bool {
    guard let keyword, isNextClause else { return false }
    return container.clauses.contains(keyword) || state.openBlocks.last?.container.clauses.contains(keyword) ?? false
  }

  /// cycle = "cycle" ( span | plain [ text ] [ span ] ) ;
  private mutating func parseCycle() {
    eatFromBeforeSpan()
    // `Q3` before a title is a name; `spring` before two days too, and alone it may be one that is declared.
    let isNamed = at(.word) && (kind(1) == .text || isBareWord || !isSpanToLimit)
    if isNamed {
      leaf(.name)
      if at(.text) { leaf(.text) }
      if atWhen { _ = parseWhen(.span, isLast: true) }
      return
    }
    guard parseWhen(.span, isLast: true) else {
      reportMissing(.cycle, .oneOf(["a period such as 2026-Q3", "the name of a cycle"]))
      return
    }
    parseBracketedRemark()
  }

  /// `cycle FY 2027 (Jan - Dec)`: what explains the value before it.
  private mutating func parseBracketedRemark() {
    guard at(.unknown), ["(", "（"].contains(text()), !startsLine() else { return }
    let start = range().start
    let node = open(.error)
    while !at(.end), !startsLine(), !at(.openBrace), !at(.closeBrace) { bumpQuietly() }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.remark(typed: file.text(whole), advice: .other), whole)
  }

  /// Whether a word without a digit stands here alone.
  private var isBareWord: Bool {
    guard at(.word), !text().contains(where: \.isNumber) else { return false }
    return valueLimit(.span) <= range().end
  }

  /// owner = "owner" ( handle | path ) { "," ( handle | path ) } ;
  private mutating func parseOwner() {
    var isFirstShare = true
    repeat {
      if parseOwnerInWords() {
        return
      } else if parseOpenOwner() || parseOwnerInSentence() {
        // Words that are no name as they stand.
      } else if let count = tokensOfFullName(at: 0) ?? (at(.handle) ? tokensOfAddress : nil) {
        parseOwnerAsTyped(count)
      } else if at(.handle) {
        let first = range()
        parseHandle()
        // `owner @zoe @kev`: a list has a comma.
        if at(.handle), !startsLine() {
          let both = first.union(range())
          report(.secondOwner(typed: file.text(both), first: file.text(first)), both)
          parseHandle()
        }
      } else if at(.word), kind(1) == .word, !startsLine(1), isMoreOfName(1) {
        parseHandle()
      } else if isDeclaredName {
        parseOwnerAsTyped(2)
      } else if let count = tokensOfInitials ?? tokensOfAddress ?? (isQuotedName ? 1 : nil) {
        parseOwnerAsTyped(count)
      } else if at(.word) || isFreeName(0, of: .owner) {
        _ = expectPath(of: .owner)
      } else {
        reportMissing(.owner, .who)
        return
      }
      eatOwnerShare(isFirst: &isFirstShare)
    } while eatComma() || eatOwnerJoint()
  }

  /// `@Dr. Helen Marsh`, `Karen Lau`: a person by more than one word.
  private mutating func parseHandle() {
    let start = range().start
    let node = open(.handle)
    bump()
    var count = 1
    while !startsLine(), at(.dot) && isMoreOfName(1) || at(.word) && isMoreOfName(0), count < 4 {
      if at(.dot) { bump() }
      if at(.word) { bump() }
      count += 1
    }
    close(node)
    guard count > 1 else { return }
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    let typed = file.text(whole)
    // O’Neil: how its words are typed is told with them.
    state.proseRanges.append(whole)
    report(.otherWord(typed: typed, meant: declaredHandle(of: typed) ?? handle(ofWords: typed), why: nil), whole)
  }

  /// Whether a word with a capital, which is no clause in other words, stands some tokens on.
  func isPersonName(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word, !startsLine(ahead), text(ahead).first?.isUppercase ?? false else { return false }
    let word = text(ahead).lowercased()
    return HandTyped.synonyms[word] == nil && Keyword(rawValue: word) == nil
  }

  /// `owner @a 60%, @b 40%`: nobody owns a part of a result, which is told once for the whole list.
  private mutating func eatOwnerShare(isFirst: inout Bool) {
    // @李娜 9月15日: a day is no share.
    guard at(.number), !startsLine(), kind(1) == .percent || !isWhen(at: 0) else { return }
    if isFirst { report(.ownerShare, kind(1) == .percent ? range().union(range(1)) : range()) }
    isFirst = false
    let node = open(.error)
    let start = range()
    bump()
    if at(.percent), !startsLine() { bump() }
    close(node)
    state.proseRanges.append(start.union(rangeOfToken(max(0, previousEnd - 1))))
  }

  /// supports = "supports" path [ share ] { "," path [ share ] } ;
  private mutating func parseSupports() {
    repeat {
      guard expectPath(of: .supports) else { return }
      if at(.share) || eatSlip(slipOfShare) { parseClause(.share, of: .objective) } else { parseBareShare() }
    } while eatComma() || eatJointOfNames() || eatSemicolonOfNames()
  }

  /// guards = "guards" path { "," path } ;
  /// measures = "measures" path { "," path } ;
  /// complements = "complements" path { "," path } ;
  private mutating func parsePaths(of keyword: Keyword) {
    repeat {
      guard expectPath(of: keyword) else { return }
    } while eatComma() || eatJointOfNames() || eatSemicolonOfNames()
  }

  /// kind = "kind" ( "committed" | "aspirational" ) ;
  private mutating func parseKind() {
    let choices = [Choice.committed, .aspirational]
    let isMeant = at(.word) || (at(.stretch) && !takes(.stretch, at: 1))
    if isMeant, !choices.contains(where: { $0.rawValue == text() }), let meant = HandTyped.kinds[text().lowercased()],
      let choice = Choice(rawValue: meant)
    {
      report(.otherWord(typed: text(), meant: meant, why: nil), range())
      leaf(.choice(choice))
      return
    }
    _ = expectChoice(of: .kind, choices)
  }

  /// from = "from" ( quantity [ ".." quantity ] | "unknown" ) ;
  private mutating func parseFrom() {
    if !parseQuotedNumber(), !parseBothEndsInHan() { _ = expectQuantity(of: .from, as: .baseline) }
  }

  /// to = "to" target ;
  /// stretch = "stretch" target ;
  /// target = bound quantity | quantity [ "to" quantity ] ;
  private mutating func parseTarget(of keyword: Keyword) { _ = expectQuantity(of: keyword, as: .target) }

  /// needs = "needs" path [ text ] [ by ] ;
  private mutating func parseNeeds(in container: Container) {
    if container.name == Container.checkin.name {
      parseText(.needs, in: container)
      return
    }
    guard expectPath(of: .needs) else { return }
    if at(.text) {
      leaf(.text)
    } else if !startsLine(), at(.for) && !isUnitClause(of: container) || at(.word) && correction(in: .anything) == nil {
      // `needs procurement for the inverter price`.
      parseText(.needs, in: container)
    }
    if at(.by) { parseClause(.by, of: container) }
  }

  /// Whether `for sales` stands here, and no words that go on: `for the inverter price`.
  private func isUnitClause(of container: Container) -> Bool {
    guard container.clauses.contains(.for), kind(1) == .word, !startsLine(1) else { return false }
    switch kind(2) {
    case .keyword, .openBrace, .closeBrace, .end, .dot: return true
    default: return startsLine(2)
    }
  }

  /// reached = "done" when ;
  /// news = confidence | ( "done" | "next" | "needs" | "blocked" ) text | remark ;
  private mutating func parseDone(in container: Container) {
    if container.name == Container.checkin.name {
      parseText(.done, in: container)
    } else {
      _ = expectWhen(of: .done)
    }
  }

  /// aside = ( ( "dropped" | "paused" ) date | "moved" date "to" ( when | plain ) ) [ because ] ;
  private mutating func parseDropped(_ keyword: Keyword) {
    guard expectDate(of: keyword) else { return }
    if at(.because) { parseClause(.because, of: .objective) }
  }

  /// The part of `aside` that says where to.
  private mutating func parseMoved() {
    guard atWhen else {
      reportMissing(.moved, .move)
      if at(.to), !startsLine() { skipMove() }
      return
    }
    guard expectDate(of: .moved) else { return }
    guard at(.to), !startsLine() || isWhen(at: 1) || kind(1) == .word else {
      reportMissing(.moved, .move)
      return
    }
    bump()
    // `spring` is a season, and alone the name of a cycle.
    if at(.word), isBareWord || !atWhen {
      leaf(.name)
    } else if !expectWhen(of: .moved) {
      return
    }
    if at(.because) { parseClause(.because, of: .objective) }
  }

  /// `moved to 2026-Q4`: where to is not wrong, the day is missing, and one of the two is told.
  private mutating func skipMove() {
    let node = open(.error)
    bump()
    while !at(.end), !startsLine(), keyword == nil, !at(.openBrace), !at(.closeBrace) { bumpQuietly() }
    close(node)
  }

  /// revised = "revised" date ( from | to | by | kind | because ) { from | to | by | kind | because } ;
  private mutating func parseRevised() {
    guard expectDate(of: .revised) else { return }
    if at(.word), !startsLine(), slipInRevision == nil { return }
    var isEmpty = true
    while let keyword = keyword ?? slipInRevision?.keyword, [.from, .to, .by, .kind, .because].contains(keyword) {
      if at(.word) { _ = eatSlip(slipInRevision) }
      parseClause(keyword, of: .keyResult)
      isEmpty = false
    }
    if isEmpty { reportMissing(.revised, .oneOf(["what has changed, such as `to 57 days because \"…\"`"])) }
  }

  /// every = "every" ( cadence | number cadence ) ;
  private mutating func parseEvery() {
    if at(.number) {
      leaf(.quantity)
    }
    parseCadence()
  }

  /// cadence = "day" | "days" | "week" | "weeks" | "month" | "months" | "quarter" | "quarters" | "year" | "years" ;
  private mutating func parseCadence() {
    let choices: [Choice] = [.day, .week, .month, .quarter, .year]
    guard at(.word), !startsLine() || !isMistypedClause(in: .kpi) else {
      reportMissing(.every, .cadence)
      return
    }
    let word = text()
    if let choice = choices.first(where: { $0.rawValue == word || $0.rawValue + "s" == word }) {
      leaf(.choice(choice))
      return
    }
    let near = nearest(to: word, among: choices.map(\.rawValue), limit: 1).first.flatMap(Choice.init(rawValue:))
    if let choice = ValueText.timeUnit(named: word).flatMap({ Choice(rawValue: $0.rawValue) }) ?? near {
      report(.otherWord(typed: word, meant: choice.rawValue, why: nil), range())
      leaf(.choice(choice))
    } else {
      reportMissing(.every, .cadence)
    }
  }

  /// healthy = "healthy" ( bound quantity | quantity "to" quantity ) ;
  private mutating func parseHealthy() {
    let first = state.builder.nodes.count
    state.isInRange = true
    defer { state.isInRange = false }
    guard parseQuantity(.target) else {
      reportMissing(.healthy, .oneOf(["a bound such as >= 40%", "a range such as 30 to 60"]))
      return
    }
    requireTwoEnds(of: .healthy, since: first, allowsBound: true)
    askForCadence(since: first)
  }

  /// reading = "reading" when quantity ;
  private mutating func parseReading() {
    guard parseWhenOfReading() else {
      reportMissing(.reading, .when)
      return
    }
    eatMarkBeforeValue()
    _ = expectQuantity(of: .reading)
  }
}
