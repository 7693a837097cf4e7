import OKRValues

extension Lexicon {
  static let english = Lexicon(
    time: { unit in
      switch unit {
      case .millisecond: ("ms", "ms")
      case .second: ("second", "seconds")
      case .minute: ("minute", "minutes")
      case .hour: ("hour", "hours")
      case .day: ("day", "days")
      case .week: ("week", "weeks")
      case .month: ("month", "months")
      case .quarter: ("quarter", "quarters")
      case .year: ("year", "years")
      }
    },
    measureWords: [],
    regards: { [] },
    restating: {
      Restating(
        joins: ["or", "i.e."],
        sayings: [
          "that", "is", "that is", "a", "an", "of", "by", "which", "which is", "i", "e", "so", "that's", "that’s",
        ],
        changes: [])
    },
    nounEndings: [],
    grades: { _, _ in nil },
    slotWords: [
      "number", "figure", "amount", "value", "target", "baseline", "metric", "insert", "fill in", "to come",
      "to follow", "your ", "name here", "xx", "percent",
    ],
    namesBeforeX: [
      "project", "ios", "os", "macos", "generation", "gen", "model", "series", "factor", "brand", "product", "plan",
      "vitamin", "planet", "operation", "programme", "program", "on", "via", "team", "windows", "malcolm", "class",
      "type", "malcom", "agent", "site", "building", "mission", "phase", "version", "tesla", "studio",
    ],
    openNumerals: [],
    asksHowMany: ["how many", "how much", "by how much", "which number", "what number"],
    namesSo: [
      "tagged", "marked", "labelled", "labeled", "flagged", "named", "called", "tagged as", "marked as", "labelled as",
      "labeled as", "flagged as",
    ],
    verbCharacters: "",
    resultCharacters: "",
    leadsToNumber: [],
    shares: [
      "conversion", "retention", "satisfaction", "accuracy", " who ", "on time", "on-time", "win rate", "churn",
      "share of", "market share", "proportion", "percentage of", "percent of",
      "% of", "completion rate", "adoption rate", "attendance", "pass rate", "open rate", "response rate",
      "uptime", "availability", "bounce rate", "click-through rate", "renewal rate", "occupancy", "error rate",
      "failure rate", "fill rate", "acceptance rate", "close rate", "closing rate", "test coverage", "code coverage",
      "activation rate", "resolution rate", "turnout", "defect rate", "absence rate", "sign-up rate", "recycling rate",
      "survival rate",
    ],
    notShares: [
      "growth", "net revenue", "net dollar", "net retention", "revenue retention", "return on", "roi", "quota",
      "attainment", "compared", "relative", "of last year", "of plan", "of budget", "of target", "of quota",
    ],
    functionWords: [
      "from", "with", "that", "this", "these", "those", "when", "into", "over", "their", "them", "they", "have", "will",
      "been", "more", "than", "then", "what", "which", "where", "each", "every", "about", "before", "after", "until",
      "some", "such", "your", "ours", "them", "also", "team", "teams", "week", "weeks", "month", "months", "quarter",
      "year", "years", "days",
    ],
    newThings: ["new", "newly", "first", "additional", "signed", "launched"],
    scores: ["point", "points", "pts", "nps", "score", "stars", "star"]
  )
}
