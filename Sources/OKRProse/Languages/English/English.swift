import OKRValues

extension Lexicon {
  static let english = Lexicon(
    words: englishWords + englishTradeWords,
    verbs: englishVerbs + englishTradeVerbs,
    forms: englishForms,
    nounForms: englishNounForms,
    verbEndings: [],
    letters: [([.idle, .determiner], "a")],
    compoundHeads: [],
    numbers: englishNumbers,
    units: englishUnits,
    times: [
      .millisecond: ("ms", "ms"), .second: ("second", "seconds"), .minute: ("minute", "minutes"),
      .hour: ("hour", "hours"), .day: ("day", "days"), .week: ("week", "weeks"), .month: ("month", "months"),
      .quarter: ("quarter", "quarters"), .year: ("year", "years"),
    ],
    magnitudes: ["k": 1000, "K": 1000, "M": 1_000_000, "B": 1_000_000_000],
    measureWords: [],
    nounEndings: [],
    grades: { _, _ in nil },
    placeholders: [
      "tbd", "tba", "tbc", "n/a", "todo", "to be determined", "to be defined", "to be decided", "to be confirmed",
      "lorem ipsum", "placeholder", "fill in", "insert number", "insert metric", "[number]", "<number>", "[metric]",
      "[x]", "[target]", "[baseline]",
    ],
    templateTitles: [
      "key result", "objective", "kr", "new objective", "new key result", "untitled", "title", "my objective",
      "objective title", "key result title", "your objective here", "metric", "goal", "kpi", "initiative", "milestone",
      "example",
    ],
    namesBeforeX: [
      "project", "ios", "os", "macos", "generation", "gen", "model", "series", "factor", "brand", "product", "plan",
      "vitamin", "planet", "operation", "programme", "program", "on", "via", "team", "windows", "malcolm", "class",
      "type", "malcom", "agent", "site", "building", "mission", "phase", "version", "tesla", "studio",
    ],
    wordsAfterX: ["number", "amount", "percent", "percentage", "pct", "points", "out", "times", "million", "days"],
    leadsToNumber: [],
    shares: [
      "conversion", "retention", "satisfaction", "accuracy", " who ", "on time", "on-time", "win rate", "churn",
      "share of", "market share", "proportion", "percentage of", "percent of",
      "% of", "completion rate", "adoption rate", "attendance", "pass rate", "open rate", "response rate",
      "uptime", "availability", "bounce rate", "click-through rate", "renewal rate", "occupancy", "error rate",
      "failure rate", "fill rate", "acceptance rate", "close rate", "closing rate", "test coverage", "code coverage",
      "activation rate", "defect rate", "absence rate", "sign-up rate", "recycling rate", "survival rate",
    ],
    notShares: [
      "growth", "net revenue", "net dollar", "net retention", "revenue retention", "return on", "roi", "quota",
      "attainment", "compared", "relative", "of last year", "of plan", "of budget", "of target", "of quota",
    ],
    newThings: ["new", "newly", "first", "additional", "signed", "launched"],
    scores: ["point", "points", "pts", "nps", "score", "stars", "star"],
    everyone: ["everyone", "everybody", "all", "team", "us", "we", "anyone", "nobody", "tbd", "company", "staff"]
  )

  private static let englishUnits: [String: Unit] = {
    var units: [String: Unit] = [
      "pp": .points, "ppt": .points, "percent": .percent, "pct": .percent, "euro": .currency("EUR"),
      "euros": .currency("EUR"), "eur": .currency("EUR"), "dollar": .currency("USD"), "dollars": .currency("USD"),
      "usd": .currency("USD"), "pound": .currency("GBP"), "pounds": .currency("GBP"), "gbp": .currency("GBP"),
      "yuan": .currency("CNY"), "rmb": .currency("CNY"), "cny": .currency("CNY"), "yen": .currency("JPY"),
      "sek": .currency("SEK"), "reais": .currency("BRL"), "brl": .currency("BRL"), "francs": .currency("CHF"),
      "€": .currency("EUR"), "$": .currency("USD"), "£": .currency("GBP"),
    ]
    let times: [TimeUnit: [String]] = [
      .millisecond: ["ms", "millisecond", "milliseconds"], .second: ["s", "sec", "secs", "second", "seconds"],
      .minute: ["min", "mins", "minute", "minutes"],
      .hour: ["h", "hr", "hrs", "hour", "hours"], .day: ["d", "day", "days"], .week: ["wk", "wks", "week", "weeks"],
      .month: ["mo", "month", "months"], .quarter: ["quarter", "quarters"], .year: ["yr", "yrs", "year", "years"],
    ]
    for (unit, words) in times {
      for word in words { units[word] = .time(unit) }
    }
    return units
  }()
}
