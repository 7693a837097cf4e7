import OKRSource

extension Parser {
  /// A clause from its keyword on; the value decides nothing about where the clause may stand.
  mutating func parseClause(_ keyword: Keyword, of container: Container) {
    let node = open(.clause(keyword))
    bump()
    // `owner = @eva`: as in a form or a table of settings.
    if at(.unknown), text() == "=", takes(keyword, at: 1) {
      report(.punctuation(found: "=", plain: ""), range())
      proseRanges.append(range())
      bump()
    }
    parseValue(of: keyword, in: container)
    close(node)
    // `from 3 -> 5`: the arrow stands for the keyword of the next clause.
    if keyword == .from, at(.arrow) {
      report(.otherWord(typed: text(), meant: "to", why: nil), range())
      parseClause(.to, of: container)
    }
  }

  mutating func parseValue(of keyword: Keyword, in container: Container) {
    switch keyword {
    case .for, .under: _ = expectPath(of: keyword)
    case .cycle: parseCycle()
    case .owner: parseOwner()
    case .lead: _ = expect(.handle, as: .handle, of: .lead, .handle)
    case .because, .learned, .source, .next, .blocked, .note, .link:
      _ = expect(.text, as: .text, of: keyword, .text)
    case .until: _ = expectDate(of: .until)
    case .supports: parseSupports()
    case .share, .weight, .confidence, .score: expectRatio(of: keyword)
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
  // remark = ( "note" | "link" ) text ;
  // until = "until" date ;
  // share = "share" ratio ;
  // weight = "weight" ratio ;
  // confidence = "confidence" ratio ;
  // score = "score" ratio ;
  // rollup = "rollup" ( "sum" | "average" | "max" | "min" ) ;
  // by = "by" when ;

  /// cycle = "cycle" ( span | plain [ text ] [ span ] ) ;
  private mutating func parseCycle() {
    // `Q3` before a day or a title is a name; alone it is a quarter of some year.
    if at(.word), !atWhen || kind(1) == .text || kind(1) == .date || kind(1) == .period {
      leaf(.name)
      if at(.text) { leaf(.text) }
      if atWhen { parseSpan(of: .cycle) }
      return
    }
    guard atWhen else {
      if eatImpossiblePeriod() { return }
      reportMissing(.cycle, .oneOf(["a period such as 2026-Q3", "the name of a cycle"]))
      return
    }
    parseSpan(of: .cycle)
  }

  /// owner = "owner" ( handle | path ) { "," ( handle | path ) } ;
  private mutating func parseOwner() {
    var isFirstShare = true
    repeat {
      if at(.handle) {
        leaf(.handle)
      } else if at(.word) || isFreeName(0, of: .owner) {
        _ = expectPath(of: .owner)
      } else {
        reportMissing(.owner, .who)
        return
      }
      eatOwnerShare(isFirst: &isFirstShare)
    } while eatComma()
  }

  /// `owner @a 60%, @b 40%`: nobody owns a part of a result, which is told once for the whole list.
  private mutating func eatOwnerShare(isFirst: inout Bool) {
    guard at(.number), !startsLine() else { return }
    if isFirst { report(.ownerShare, kind(1) == .percent ? range().union(range(1)) : range()) }
    isFirst = false
    let node = open(.error)
    let start = range()
    bump()
    if at(.percent), !startsLine() { bump() }
    close(node)
    proseRanges.append(start.union(rangeOfToken(max(0, previousEnd - 1))))
  }

  /// supports = "supports" path [ share ] { "," path [ share ] } ;
  private mutating func parseSupports() {
    repeat {
      guard expectPath(of: .supports) else { return }
      if at(.share) { parseClause(.share, of: .objective) }
    } while eatComma()
  }

  /// guards = "guards" path { "," path } ;
  /// measures = "measures" path { "," path } ;
  /// complements = "complements" path { "," path } ;
  private mutating func parsePaths(of keyword: Keyword) {
    repeat {
      guard expectPath(of: keyword) else { return }
    } while eatComma()
  }

  /// kind = "kind" ( "committed" | "aspirational" ) ;
  private mutating func parseKind() {
    let isMeant = at(.word) || (at(.stretch) && !takes(.stretch, at: 1))
    if isMeant, let meant = HandTyped.kinds[text().lowercased()], let choice = Choice(rawValue: meant) {
      report(.otherWord(typed: text(), meant: meant, why: nil), range())
      leaf(.choice(choice))
      return
    }
    _ = expectChoice(of: .kind, [.committed, .aspirational])
  }

  /// from = "from" ( quantity | "unknown" ) ;
  private mutating func parseFrom() {
    if at(.word), text() == "unknown" {
      leaf(.unknown)
      return
    }
    _ = expectQuantity(of: .from)
  }

  /// to = "to" target ;
  /// stretch = "stretch" target ;
  /// target = bound quantity | quantity [ "to" quantity ] ;
  private mutating func parseTarget(of keyword: Keyword) {
    let isBounded = parseBound()
    guard expectQuantity(of: keyword), !isBounded, !isBoundBehind else { return }
    // `to` on a line of its own is another clause.
    guard !startsLine(), isQuantity(at: 1), at(.to) || at(.arrow) || at(.minus) else { return }
    parseUpperEnd(of: keyword)
  }

  /// Whether the quantity that was read last brought its own bound: `30+`.
  private var isBoundBehind: Bool {
    builder.nodes.last.map { if case .bound = $0.kind { true } else { false } } == true
  }

  /// needs = "needs" path [ text ] [ by ] ;
  private mutating func parseNeeds(in container: Container) {
    if container.name == Container.checkin.name {
      _ = expect(.text, as: .text, of: .needs, .text)
      return
    }
    guard expectPath(of: .needs) else { return }
    if at(.text) { leaf(.text) }
    if at(.by) { parseClause(.by, of: container) }
  }

  /// reached = "done" when ;
  /// news = confidence | ( "done" | "next" | "needs" | "blocked" ) text | remark ;
  private mutating func parseDone(in container: Container) {
    if container.name == Container.checkin.name {
      _ = expect(.text, as: .text, of: .done, .text)
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
    guard at(.date) || at(.looseDate) else {
      reportMissing(.moved, .move)
      if at(.to), !startsLine() { skipMove() }
      return
    }
    leaf(.when)
    guard at(.to), !startsLine() || isWhen(at: 1) || kind(1) == .word else {
      reportMissing(.moved, .move)
      return
    }
    bump()
    if at(.word), !atWhen {
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

  /// revised = "revised" date { from | to | by | kind | because } ;
  private mutating func parseRevised() {
    guard expectDate(of: .revised) else { return }
    while let keyword {
      switch keyword {
      case .from, .to, .by, .kind, .because: parseClause(keyword, of: .keyResult)
      default: return
      }
    }
  }

  /// every = "every" ( cadence | number cadence ) ;
  private mutating func parseEvery() {
    if at(.number) {
      let node = open(.quantity)
      bump()
      close(node)
    }
    parseCadence()
  }

  /// cadence = "day" | "days" | "week" | "weeks" | "month" | "months" | "quarter" | "quarters" | "year" | "years" ;
  private mutating func parseCadence() {
    let choices: [Choice] = [.day, .week, .month, .quarter, .year]
    guard at(.word) else {
      reportMissing(.every, .cadence)
      return
    }
    let word = text()
    if let choice = choices.first(where: { $0.rawValue == word || $0.rawValue + "s" == word }) {
      leaf(.choice(choice))
      return
    }
    let adverbs: [String: Choice] = [
      "daily": .day, "weekly": .week, "monthly": .month, "quarterly": .quarter, "yearly": .year, "annually": .year,
      "viikko": .week, "viikoittain": .week, "kuukausi": .month, "kuukausittain": .month, "päivä": .day, "每周": .week,
      "每月": .month, "每天": .day, "周": .week, "月": .month, "每週": .week, "季度": .quarter, "年": .year,
    ]
    let near = nearest(to: word, among: choices.map(\.rawValue), limit: 1).first.flatMap(Choice.init(rawValue:))
    if let choice = adverbs[word.lowercased()] ?? near {
      report(.otherWord(typed: word, meant: choice.rawValue, why: nil), range())
      leaf(.choice(choice))
    } else {
      reportMissing(.every, .cadence)
    }
  }

  /// healthy = "healthy" ( bound quantity | quantity "to" quantity ) ;
  private mutating func parseHealthy() {
    if parseBound() {
      _ = expectQuantity(of: .healthy)
      return
    }
    guard atQuantity else {
      reportMissing(.healthy, .oneOf(["a bound such as >= 40%", "a range such as 30 to 60"]))
      return
    }
    parseQuantity(of: .healthy)
    if isBoundBehind { return }
    parseUpperEnd(of: .healthy)
  }

  /// scale = "scale" quantity "to" quantity ;
  private mutating func parseScale() {
    guard expectQuantity(of: .scale) else { return }
    parseUpperEnd(of: .scale)
  }

  private mutating func parseUpperEnd(of keyword: Keyword) {
    let isDash = at(.minus) && isQuantity(at: 1)
    guard at(.to) || at(.arrow) || isDash else {
      // `30-60` is no number, which has been told.
      if file.text(rangeOfToken(max(0, previousEnd - 1))).dropFirst().contains("-") { return }
      reportMissing(keyword, .oneOf(["`to` and the upper end"]))
      return
    }
    if isDash { proseRanges.append(range()) }
    if at(.arrow) || isDash { report(.otherWord(typed: text(), meant: "to", why: nil), range()) }
    bump()
    _ = expectQuantity(of: keyword)
  }

  /// reading = "reading" when quantity ;
  private mutating func parseReading() {
    guard expectWhen(of: .reading) else { return }
    _ = expectQuantity(of: .reading)
  }
}
