/// What hands type in place of the language's own words: data, one table a purpose.
package enum HandTyped {
  /// Words that say what a keyword says, in English, Finnish and Chinese.
  static let synonyms: [String: Keyword] = [
    // English
    "goal": .objective, "aim": .objective, "okr": .objective, "keyresult": .kr, "key-result": .kr, "key_result": .kr,
    "result": .kr, "metric": .kpi, "indicator": .kpi, "task": .initiative, "project": .initiative,
    "action": .initiative, "deadline": .by, "due": .by, "target": .to, "baseline": .from, "start": .from,
    "current": .from, "responsible": .owner, "assignee": .owner, "owned-by": .owner, "why": .because,
    "reason": .because, "parent": .supports, "contributes": .supports, "aligns": .supports, "depends": .needs,
    "dependency": .needs, "status": .checkin, "update": .checkin, "check-in": .checkin, "check": .checkin,
    "grade": .score, "period": .cycle, "quarter": .cycle, "unit": .team, "squad": .team, "division": .department,
    "organisation": .company, "organization": .company, "head": .lead, "manager": .lead, "ignore": .allow,
    "suppress": .allow, "settings": .rules, "config": .rules, "lesson": .learned, "lessons": .learned,
    "measured": .measures, "measure": .measures, "protects": .guards, "frequency": .every, "cadence": .every,
    "abandoned": .dropped, "cancelled": .dropped, "canceled": .dropped, "changed": .revised, "deliverable": .milestone,
    "comment": .note, "remark": .note, "description": .note, "url": .link, "href": .link, "website": .link,
    "on-hold": .paused, "onhold": .paused, "on_hold": .paused, "suspended": .paused, "carried": .moved,
    "carried-over": .moved, "postponed": .moved, "deferred": .moved, "external": .outside, "supplier": .outside,
    "vendor": .outside, "stretch-target": .stretch, "stretch-goal": .stretch,
    // Finnish
    "tavoite": .objective, "päämäärä": .objective, "avaintulos": .kr, "mittari": .kpi, "omistaja": .owner,
    "vastuuhenkilö": .owner, "koska": .because, "tiimi": .team, "osasto": .department, "yritys": .company,
    "jakso": .cycle, "tukee": .supports, "tarvitsee": .needs, "mennessä": .by, "hanke": .initiative,
    "virstanpylväs": .milestone, "luottamus": .confidence, "paino": .weight, "lähtötaso": .from,
    "huomautus": .note, "huom": .note, "kommentti": .note, "kuvaus": .note, "linkki": .link, "tauolla": .paused,
    "keskeytetty": .paused, "siirretty": .moved, "lykätty": .moved, "ulkopuolinen": .outside, "toimittaja": .outside,
    "venytystavoite": .stretch,
    // Chinese, Simplified and Traditional
    "目标": .objective, "目標": .objective, "关键结果": .kr, "關鍵結果": .kr, "指标": .kpi, "指標": .kpi,
    "负责人": .owner, "負責人": .owner, "因为": .because, "因為": .because, "团队": .team, "團隊": .team,
    "部门": .department, "部門": .department, "公司": .company, "周期": .cycle, "週期": .cycle, "支持": .supports,
    "需要": .needs, "截止": .by, "信心": .confidence, "权重": .weight, "權重": .weight, "里程碑": .milestone,
    "举措": .initiative, "舉措": .initiative, "任务": .initiative, "从": .from, "從": .from, "到": .to, "至": .to,
    "备注": .note, "備註": .note, "说明": .note, "說明": .note, "链接": .link, "鏈接": .link, "連結": .link,
    "暂停": .paused, "暫停": .paused, "搁置": .paused, "擱置": .paused, "推迟": .moved, "推遲": .moved, "延期": .moved,
    "延后": .moved, "延後": .moved, "挑战目标": .stretch, "挑戰目標": .stretch, "外部": .outside,
  ]

  /// Words that say what a setting of `rules` says.
  static let settings: [String: Setting] = [
    "warn": .warning, "warnings": .warning, "errors": .error, "deny": .error, "forbid": .error, "disable": .off,
    "disabled": .off, "ignore": .off, "skip": .off, "hint": .info, "notice": .info, "max": .limit,
    "language": .prose, "languages": .prose, "lang": .prose, "folder": .inside, "path": .inside, "inside": .inside,
    "virhe": .error, "varoitus": .warning, "kieli": .prose, "警告": .warning, "错误": .error, "錯誤": .error,
    "关闭": .off, "關閉": .off, "语言": .prose, "語言": .prose, "fy": .year, "fiscal-year": .year, "fiscalyear": .year,
    "financial-year": .year, "tilikausi": .year, "tilivuosi": .year, "vuosi": .year, "财年": .year, "財年": .year,
    "财政年度": .year, "財政年度": .year, "会计年度": .year, "會計年度": .year,
  ]

  /// Keywords of other shapes for two words in a row, such as `depends on`.
  static let secondWords: [String: Set<String>] = [
    "depends": ["on"], "aligns": ["to", "with"], "contributes": ["to"], "check": ["in"], "owned": ["by"],
    "key": ["result", "results"], "due": ["by", "on"], "on": ["hold"], "carried": ["over"],
    "stretch": ["target", "goal"],
  ]

  /// Verbs of upkeep: what they say belongs to a KPI and `guards`.
  static let upkeep: Set<String> = ["keep", "maintain", "hold", "stay", "säilytä", "pidä", "保持", "维持", "維持"]

  /// Words for the two kinds of objective.
  static let kinds: [String: String] = [
    "moonshot": "aspirational", "stretch": "aspirational", "ambitious": "aspirational", "roofshot": "committed",
    "commit": "committed", "commitment": "committed", "挑战型": "aspirational", "承诺型": "committed",
  ]

  /// A bound in words, longest first: the words, and the mark they stand for.
  static let bounds: [(words: [String], mark: String)] = [
    (["at", "least"], ">="), (["no", "less", "than"], ">="), (["not", "less", "than"], ">="),
    (["no", "fewer", "than"], ">="), (["more", "than"], ">"), (["over"], ">"), (["above"], ">"),
    (["minimum"], ">="), (["at", "most"], "<="), (["no", "more", "than"], "<="), (["not", "more", "than"], "<="),
    (["less", "than"], "<"), (["fewer", "than"], "<"), (["under"], "<"), (["below"], "<"), (["maximum"], "<="),
    (["vähintään"], ">="), (["ainakin"], ">="), (["yli"], ">"), (["enintään"], "<="), (["korkeintaan"], "<="),
    (["alle"], "<"),
    (["不少于"], ">="), (["不少於"], ">="), (["不低于"], ">="), (["不低於"], ">="), (["至少"], ">="),
    (["超过"], ">"), (["超過"], ">"), (["大于"], ">"), (["大於"], ">"), (["高于"], ">"), (["高於"], ">"),
    (["不超过"], "<="), (["不超過"], "<="), (["不高于"], "<="), (["不高於"], "<="), (["至多"], "<="),
    (["最多"], "<="), (["低于"], "<"), (["低於"], "<"), (["少于"], "<"), (["少於"], "<"),
  ]

  /// Han words that people set right before a number, so that the word ends where the number starts.
  static let beforeNumber: Set<String> = {
    var words = Set(bounds.filter { $0.words.count == 1 }.flatMap(\.words))
    words.formUnion(synonyms.keys.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } })
    return words
  }()

  /// Words and marks where a number belongs, for a number that nobody has yet.
  ///
  /// Anything else that starts with `X` or `x` only is handled by shape: `XX`, `xxxx`, `XX人`.
  static let open: Set<String> = [
    "TBD", "tbd", "TBA", "tba", "N", "NN", "Y", "Z", "待定", "某", "若干", "avoin",
  ]

  /// The role that a list's marker names: `O1`, `KR2`, `目标一`, `Avaintulos 3`.
  static func role(ofMarker word: String) -> Keyword? {
    var stem = word.lowercased()
    while let last = stem.last, last.isNumber || "一二三四五".contains(last) { stem.removeLast() }
    switch stem {
    case "o", "objective", "objectives", "目标", "目標", "tavoite", "tavoitteet", "goal": return .objective
    case "kr", "krs", "keyresult", "keyresults", "关键结果", "關鍵結果", "avaintulos", "avaintulokset", "result": return .kr
    case "kpi", "kpis", "指标", "指標", "mittari": return .kpi
    default: return nil
    }
  }

  /// Words that multiply a number and stand between it and its unit.
  static let magnitudes: Set<String> = ["k", "K", "M", "B", "千", "万", "亿", "百万", "千万", "萬", "億", "百萬", "千萬"]

  /// Words for a magnitude, and the letter that says it.
  package static let spelledMagnitudes: [String: String] = [
    "thousand": "k", "million": "M", "billion": "B", "mio": "M", "mln": "M", "mn": "M", "bn": "B",
    "tuhatta": "k", "tuhannesta": "k", "tuhanteen": "k", "tuhannen": "k", "milj": "M", "miljoonaa": "M",
    "miljoonan": "M", "miljoonasta": "M", "miljoonaan": "M", "mrd": "B", "miljardia": "B", "miljardin": "B",
    "miljardista": "B", "miljardiin": "B",
  ]

  /// What a currency sign stands for in ISO 4217; `¥` is two currencies.
  static let ambiguousCurrency = ["¥": ["CNY", "JPY"]]
}
