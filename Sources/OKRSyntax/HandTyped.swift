import OKRReader

/// What hands type in place of the language's own words: data, one table a purpose.
package enum HandTyped {
  /// Words that say what a keyword says, in English, Finnish and Chinese.
  package static let words: KeyValuePairs<String, Keyword> = [
    // English
    "goal": .objective, "aim": .objective, "okr": .objective, "keyresult": .kr, "key-result": .kr, "key_result": .kr,
    "result": .kr, "metric": .kpi, "indicator": .kpi, "task": .initiative, "project": .initiative,
    "action": .initiative, "deadline": .by, "due": .by, "target": .to, "baseline": .from, "start": .from,
    "current": .from, "responsible": .owner, "assignee": .owner, "owned-by": .owner, "why": .because,
    "reason": .because, "purpose": .because, "rationale": .because, "motivation": .because, "background": .because,
    "until": .by, "end-date": .by, "enddate": .by, "due-date": .by, "duedate": .by, "target-date": .by, "finish": .by,
    "due-by": .by, "due-on": .by, "eta": .by, "currently": .from, "now": .from, "today": .from, "current-value": .from,
    "start-value": .from, "starting-point": .from, "benchmark": .from, "goal-value": .to, "target-value": .to,
    "notes": .note, "comments": .note, "risk": .note, "risks": .note, "worry": .note, "concern": .note,
    "assumption": .note, "details": .note, "info": .note, "context": .note, "summary": .note, "definition": .note,
    "remarks": .note, "todo": .note, "links": .link, "doc": .link, "docs": .link, "dashboard": .link, "ticket": .link,
    "blocker": .blocked, "blockers": .blocked, "impediment": .blocked, "completed": .done, "finished": .done,
    "achieved": .done, "delivered": .done, "retrospective": .learned, "retro": .learned, "learnings": .learned,
    "learning": .learned, "confidence-level": .confidence, "probability": .confidence, "likelihood": .confidence,
    "type": .kind, "guardrail": .guards, "guardrails": .guards, "counter-metric": .guards, "collaborators": .needs,
    "help-needed": .needs, "depends-on": .needs, "dependencies": .needs, "blocked-by": .needs, "requires": .needs,
    "threshold": .healthy, "range": .healthy, "healthy-range": .healthy, "actual": .reading, "actuals": .reading,
    "group": .team, "ryhmä": .team, "ryhmät": .team, "tribe": .team, "chapter": .team, "importance": .weight,
    "weighting": .weight,
    "carry-over": .moved, "aggregate": .rollup, "aggregation": .rollup, "contribution": .share, "key-results": .kr,
    "aligned-to": .supports, "aligned-with": .supports, "aligns-to": .supports, "aligns-with": .supports,
    "contributes-to": .supports, "ladders-up-to": .supports, "rolls-up-to": .supports, "parent-goal": .supports,
    "parent": .supports, "contributes": .supports, "aligns": .supports, "depends": .needs,
    "dependency": .needs, "progress": .checkin, "update": .checkin, "check-in": .checkin, "check": .checkin,
    "grade": .score, "period": .cycle, "quarter": .cycle, "unit": .team, "squad": .team, "division": .department,
    "organisation": .company, "organization": .company, "head": .lead, "manager": .lead, "ignore": .allow,
    "suppress": .allow, "settings": .rules, "config": .rules, "lesson": .learned, "lessons": .learned,
    "measured": .measures, "measured-by": .measures, "measure": .measures, "protects": .guards, "frequency": .every,
    "cadence": .every,
    "abandoned": .dropped, "cancelled": .dropped, "canceled": .dropped, "changed": .revised, "deliverable": .milestone,
    "comment": .note, "remark": .note, "description": .note, "url": .link, "href": .link, "website": .link,
    "on-hold": .paused, "onhold": .paused, "on_hold": .paused, "suspended": .paused, "carried": .moved,
    "carried-over": .moved, "postponed": .moved, "deferred": .moved, "external": .outside, "supplier": .outside,
    "vendor": .outside, "stretch-target": .stretch, "stretch-goal": .stretch,
    // Finnish
    "tavoite": .objective, "päämäärä": .objective, "avaintulos": .kr, "mittari": .kpi, "omistaja": .owner,
    "vastuuhenkilö": .owner, "vast": .owner, "vastuuhlö": .owner, "主持": .owner, "koska": .because, "tiimi": .team,
    "osasto": .department, "yritys": .company,
    "jakso": .cycle, "sykli": .cycle, "tukee": .supports, "tarvitsee": .needs, "mennessä": .by, "hanke": .initiative,
    "virstanpylväs": .milestone, "luottamus": .confidence, "paino": .weight, "lähtötaso": .from,
    "huomautus": .note, "huom": .note, "kommentti": .note, "kuvaus": .note, "linkki": .link, "tauolla": .paused,
    "keskeytetty": .paused, "siirretty": .moved, "lykätty": .moved, "ulkopuolinen": .outside, "toimittaja": .outside,
    "venytystavoite": .stretch,
    "toimenpide": .initiative, "toimenpiteet": .initiative, "tehtävä": .initiative, "projekti": .initiative,
    "miksi": .because, "syy": .because, "perustelu": .because, "tausta": .because, "kausi": .cycle, "aikaväli": .cycle,
    "esihenkilö": .lead, "vetäjä": .lead, "päällikkö": .lead, "valmis": .done, "tehty": .done, "seuraavaksi": .next,
    "seuraava": .next, "riippuvuus": .needs, "vaatii": .needs, "painoarvo": .weight, "opit": .learned,
    "opittua": .learned, "tilannepäivitys": .checkin, "päivitys": .checkin, "edistyminen": .checkin, "lähde": .source,
    "riski": .note,
    "riskit": .note, "muistiinpano": .note, "lisätieto": .note, "huom!": .note, "toteuma": .reading,
    "lukema": .reading, "yksikkö": .department, "nykytila": .from, "nykyarvo": .from, "nyt": .from, "lähtöarvo": .from,
    "alku": .from, "tavoitearvo": .to, "tavoitetaso": .to, "määräaika": .by, "deadlin": .by, "eräpäivä": .by,
    "takaraja": .by, "vastuu": .owner, "vastaa": .owner, "terve": .healthy, "raja": .healthy, "tiheys": .every,
    "mittaa": .measures, "este": .blocked, "esteet": .blocked, "luotto": .confidence, "varmuus": .confidence,
    "before": .by, "latest": .by, "截止时间": .by, "截止時間": .by, "team-lead": .lead, "tiiminvetäjä": .lead,
    "tiimin-vetäjä": .lead, "负责主管": .lead, "accountable": .owner, "dri": .owner, "driver": .owner,
    "champion": .owner, "owned": .owner, "vastuussa": .owner, "lessons-learned": .learned, "takeaways": .learned,
    "takeaway": .learned, "health-metric": .guards, "protect": .guards, "must-not-drop": .guards,
    "data-source": .source, "datasource": .source, "資料來源": .source, "tietolähde": .source,
    "business-unit": .department, "reports-to": .under, "parent-unit": .under, "belongs-to": .under,
    "kuuluu": .under, "alla": .under, "隶属": .under, "隸屬": .under, "隶属于": .under, "隸屬於": .under, "属于": .under,
    "屬於": .under, "上级部门": .under, "上級部門": .under, "rolled-over": .moved, "carried-forward": .moved,
    "rescheduled": .moved, "total": .rollup,
    "roll-up": .rollup, "peruttu": .dropped, "hylätty": .dropped, "取消": .dropped, "放弃": .dropped, "放棄": .dropped,
    "stopped": .dropped, "killed": .dropped, "removed": .dropped, "arvosana": .score, "pisteet": .score,
    "final-score": .score, "分数": .score, "välitavoite": .milestone, "checkpoint": .milestone,
    "välietappi": .milestone, "henkilö": .person, "raja-arvo": .healthy, "normal": .healthy,
    "tavoitealue": .healthy, "正常范围": .healthy, "阈值": .healthy, "tyyppi": .kind, "laji": .kind, "季度": .cycle,
    "kvartaali": .cycle, "timeframe": .cycle, "time-frame": .cycle, "timeline": .cycle, "term": .cycle,
    "financial-year-cycle": .cycle, "起始值": .from, "目前值": .from, "初始值": .from, "lähtötilanne": .from,
    "start-point": .from, "as-is": .from, "行动计划": .initiative, "行動計畫": .initiative, "activity": .initiative,
    "activities": .initiative, "workstream": .initiative, "下周计划": .next, "下週計畫": .next, "next-steps": .next,
    "next-step": .next, "plan": .next, "plans": .next, "to-be": .to, "objective-value": .to,
    "related-to": .supports, "linked-to": .supports, "tukee-tavoitetta": .supports, "liittyy": .supports,
    "weekly-update": .checkin, "status-update": .checkin, "needs-from": .needs, "tarve": .needs,
    "measured-every": .every, "mittausväli": .every, "value": .reading, "lukema-nyt": .reading,
    // Chinese, Simplified and Traditional
    "截止日期": .by, "截止日": .by, "期限": .by, "到期": .by, "完成时间": .by, "完成時間": .by, "进度": .checkin, "進度": .checkin,
    "进展": .checkin, "進展": .checkin, "更新": .checkin, "目标值": .to, "目標值": .to, "当前值": .from, "當前值": .from, "当前": .from,
    "目前": .from,
    "现状": .from, "現狀": .from, "基准": .from, "基準": .from, "基线": .from, "基線": .from, "起点": .from, "信心指数": .confidence,
    "信心指數": .confidence, "信心值": .confidence, "对齐": .supports, "對齊": .supports, "支撑": .supports, "支撐": .supports,
    "上级目标": .supports, "原因": .because, "理由": .because, "背景": .because, "为什么": .because, "專案": .initiative,
    "项目": .initiative, "行动": .initiative, "行動": .initiative, "依赖": .needs, "依賴": .needs, "完成": .done,
    "已完成": .done, "本周进展": .done, "评分": .score, "評分": .score, "得分": .score, "阻塞": .blocked, "阻礙": .blocked,
    "障碍": .blocked, "困难": .blocked, "组长": .lead, "組長": .lead, "主管": .lead, "数据来源": .source, "數據來源": .source,
    "来源": .source, "來源": .source, "下一步": .next, "下周": .next, "复盘": .learned, "復盤": .learned, "学到": .learned,
    "风险": .note, "風險": .note, "说明文字": .note, "注": .note, "注意": .note, "频率": .every, "頻率": .every, "健康": .healthy,
    "类型": .kind, "類型": .kind, "小组": .team, "小組": .team, "责任人": .owner, "責任人": .owner, "占比": .share,
    "关注": .guards, "衡量": .measures,
    "目标": .objective, "目標": .objective, "关键结果": .kr, "關鍵結果": .kr, "关键成果": .kr, "關鍵成果": .kr, "指标": .kpi, "指標": .kpi,
    "负责人": .owner, "負責人": .owner, "因为": .because, "因為": .because, "团队": .team, "團隊": .team,
    "部门": .department, "部門": .department, "公司": .company, "周期": .cycle, "週期": .cycle, "支持": .supports,
    "需要": .needs, "截止": .by, "信心": .confidence, "权重": .weight, "權重": .weight, "里程碑": .milestone,
    "举措": .initiative, "舉措": .initiative, "任务": .initiative, "从": .from, "由": .from, "til": .to, "till": .to,
    "upto": .to, "was": .from, "were": .from,
    "oli": .from, "原来": .from, "原來": .from, "现在": .from, "現在": .from,
    "截至": .by, "截止到": .by, "截止至": .by,
    "從": .from, "到": .to, "至": .to,
    "提高到": .to, "提高至": .to, "提升到": .to, "提升至": .to, "增加到": .to, "增加至": .to, "增长到": .to, "增長到": .to,
    "增至": .to, "升至": .to, "升到": .to, "增到": .to, "涨到": .to, "涨至": .to, "漲到": .to, "漲至": .to, "压到": .to,
    "壓到": .to, "缩至": .to, "縮至": .to, "减到": .to, "減到": .to, "減至": .to, "做到": .to, "降到": .to, "降至": .to, "降低到": .to,
    "降低至": .to, "下降到": .to, "减少到": .to, "減少到": .to, "减至": .to, "缩短到": .to,
    "縮短到": .to, "缩短至": .to, "达到": .to, "達到": .to,
    "备注": .note, "備註": .note, "说明": .note, "說明": .note, "链接": .link, "鏈接": .link, "連結": .link,
    "暂停": .paused, "暫停": .paused, "搁置": .paused, "擱置": .paused, "推迟": .moved, "推遲": .moved, "延期": .moved,
    "延后": .moved, "延後": .moved, "挑战目标": .stretch, "挑戰目標": .stretch, "外部": .outside,
  ]

  /// The same, looked up by their bytes where the program has them.
  static var synonyms: SynonymTable { SynonymTable() }

  /// The keyword that a word stands for, which for some depends on what they are said of.
  static func synonym(_ word: String, in container: String, isBound: Bool) -> Keyword? {
    if container == Container.keyResult.name, metrics.contains(word) { return .measures }
    // What an objective is measured by is its key result; a KPI stands by itself.
    if container == Container.objective.name, metrics.contains(word) { return .kr }
    if container == Container.kpi.name, isBound, synonyms[word] == .to { return .healthy }
    if container == Container.unit.name || container == Container.outside.name, synonyms[word] == .owner {
      return .lead
    }
    return synonyms[word]
  }

  /// Words for a day that is told from the one they are written on, and how many days it is from that.
  package static let daysFromToday: [String: Int] = [
    "today": 0, "yesterday": -1, "tänään": 0, "eilen": -1, "toissapäivänä": -2, "今天": 0, "今日": 0, "昨天": -1, "昨日": -1,
    "前天": -2,
  ]

  static let metrics: Set = ["metric", "kpi", "indicator", "mittari", "指标", "指標"]

  /// The words that stand for each keyword, in the order of the alphabet.
  package static var wordsByKeyword: [(keyword: Keyword, words: [String])] {
    Keyword.allCases.compactMap { keyword in
      let words = words.filter { $0.value == keyword }.map(\.key).sorted {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      }
      return words.isEmpty ? nil : (keyword, words.map { $0.replacingHyphens })
    }
  }

  /// Words that say what a setting of `rules` says.
  static let settings: [String: Setting] = [
    "warn": .warning, "warnings": .warning, "errors": .error, "deny": .error, "forbid": .error, "disable": .off,
    "disabled": .off, "ignore": .off, "skip": .off, "hint": .info, "notice": .info, "max": .limit,
    "language": .prose, "languages": .prose, "lang": .prose, "profile": .preset, "folder": .inside, "path": .inside,
    "inside": .inside,
    "virhe": .error, "varoitus": .warning, "kieli": .prose, "警告": .warning, "错误": .error, "錯誤": .error,
    "关闭": .off, "關閉": .off, "语言": .prose, "語言": .prose, "fy": .year, "fiscal-year": .year, "fiscalyear": .year,
    "financial-year": .year, "tilikausi": .year, "tilivuosi": .year, "vuosi": .year, "财年": .year, "財年": .year,
    "财政年度": .year, "財政年度": .year, "会计年度": .year, "會計年度": .year,
  ]

  /// What people write a line about that the language has no word for, and what to do instead.
  package enum Advice: Sendable {
    case status, priority, pillar, tags, foreignNumber, unit, money, person, story, version, weight, source, startDate,
      confidence, interim, share, news, label, ofParts
    /// A number behind words that the language does not have, where a target is still missing.
    case number
    /// A strange word before a day, where it is not said yet by when.
    case day
    case other
  }

  static let remarks: [String: Advice] = [
    "status": .status, "state": .status, "rag": .status, "health": .status, "on-track": .status, "at-risk": .status,
    "off-track": .status, "tila": .status, "tilanne": .status, "状态": .status, "狀態": .status,
    "重要性": .priority, "重要程度": .priority, "priority": .priority, "prio": .priority, "urgency": .priority,
    "rank": .priority, "order": .priority,
    "prioriteetti": .priority, "tärkeys": .priority, "优先级": .priority, "優先級": .priority, "優先順序": .priority,
    "pillar": .pillar, "strategic-pillar": .pillar, "theme": .pillar, "strategy": .pillar, "vision": .pillar,
    "mission": .pillar, "strategia": .pillar, "teema": .pillar, "visio": .pillar, "战略": .pillar, "戰略": .pillar,
    "主题": .pillar, "愿景": .pillar, "tags": .tags, "tag": .tags, "label": .tags, "labels": .tags, "category": .tags,
    "tagit": .tags, "kategoria": .tags, "标签": .tags, "標籤": .tags, "类别": .tags, "分类": .tags,
    "id": .foreignNumber, "nro": .foreignNumber, "编号": .foreignNumber, "編號": .foreignNumber, "unit-of-measure": .unit,
    "units": .unit, "mittayksikkö": .unit, "单位": .unit, "單位": .unit, "budget": .money, "cost": .money,
    "budjetti": .money, "kustannus": .money, "预算": .money, "預算": .money, "bonus": .person, "salary": .person,
    "rating-of": .person, "appraisal": .person, "performance": .person, "confidential": .person, "palkka": .person,
    "bonukset": .person, "luottamuksellinen": .person, "绩效": .person, "績效": .person, "奖金": .person, "獎金": .person,
    "薪资": .person, "薪資": .person, "保密": .person, "机密": .person, "story": .story, "epic": .story, "issue": .story,
    "user-story": .story, "jira": .story, "version": .version, "versio": .version, "版本": .version, "author": .version,
    "created": .version, "updated": .version, "date": .version, "last-edited": .version, "last-updated": .version,
    "last-modified": .version, "edited-by": .version, "created-by": .version, "updated-by": .version,
    "muokattu": .version, "viimeksi-muokattu": .version, "päivitetty": .version, "viimeksi-päivitetty": .version,
    "laatija": .version, "laadittu": .version, "最后编辑": .version, "最後編輯": .version, "最后更新": .version,
    "最後更新": .version, "更新时间": .version, "更新時間": .version, "修改时间": .version, "修改時間": .version,
    "创建时间": .version, "創建時間": .version, "作者": .version, "review": .status, "reviewed": .status,
    "start-date": .startDate, "startdate": .startDate, "starts": .startDate, "aloitus": .startDate,
    "alkaa": .startDate, "开始": .startDate, "開始": .startDate, "开始时间": .startDate, "formula": .other,
    "method": .other, "approach": .other, "participants": .other, "stakeholders": .other,
    "members": .other, "location": .other, "baseline-date": .other, "milestone-date": .other, "miten": .other,
    "osallistujat": .other, "jäsenet": .other, "方法": .other, "做法": .other, "参与人": .other, "参与者": .other, "成员": .other,
  ]

  /// Words that open words for readers behind a number: across 40 shops, of 120 calls, ilman 3 kesäkuukautta.
  private static let readersWords: Set<String> = [
    "across", "among", "amongst", "during", "on", "via", "in", "at", "within", "per", "of", "out", "vs", "versus",
    "compared", "incl", "including", "excl", "excluding", "without", "with", "for", "and", "or", "over", "under",
    "about",
    "approx", "around", "max", "min", "each", "every", "only", "last", "this", "which", "when", "while", "because",
    "if",
    "unless", "than", "until", "through", "throughout", "between", "all", "our", "the", "a", "an", "see", "cf", "was",
    "were", "is", "are", "eli", "joista", "josta", "ilman", "sis", "noin", "yli", "alle", "joka", "ja", "tai", "ks",
    "oli",
    "vain", "kun", "jos", "ennen", "aikana",
  ]

  /// Whether a word opens words for readers, of what the language has no word for or of the number before it.
  package static func opensRemark(_ word: String) -> Bool {
    remarks[word] != nil || readersWords.contains(word) || isBeforeOtherDay(word)
  }

  /// Whether words that name a unit of time say how often something happens, and not that a number is of that time.
  static func saysHowOften(_ words: String) -> Bool {
    let words = words.lowercased()
    return !["per ", "a ", "an ", "p."].contains { words.hasPrefix($0) }
      && !["ssa", "ssä", "pcm", "annum"].contains { words.hasSuffix($0) }
  }

  /// Whether a word before a day says no more than that it is one.
  static func isLabelOfDay(_ word: String) -> Bool {
    ["date", "day", "on", "when", "päivä", "pvm", "päivämäärä", "日期", "时间", "時間"].contains(word.lowercased())
  }

  /// Verbs of upkeep: what they say belongs to a KPI and `guards`.
  package static let upkeep: Set<String> = ["keep", "maintain", "hold", "stay", "säilytä", "pidä", "保持", "维持", "維持"]

  /// Words for the two kinds of objective.
  static let kinds: [String: String] = [
    "moonshot": "aspirational", "stretch": "aspirational", "ambitious": "aspirational", "roofshot": "committed",
    "commit": "committed", "commitment": "committed", "挑战型": "aspirational", "承诺型": "committed", "挑戰型": "aspirational",
    "承諾型": "committed",
    "kunnianhimoinen": "aspirational", "sitova": "committed", "venyttävä": "aspirational",
  ]

  /// Words before the first and the last day of a cycle that stand before much else too.
  package static let timeWords: Set<String> = [
    "time", "dates", "when", "duration", "aika", "ajankohta", "ajanjakso", "aikajänne", "voimassa", "时间", "時間", "日期",
    "期间",
    "期間",
  ]

  /// The word for `from` that ends some words of Chinese, which belongs to the number behind them; not the end of a word
  /// for freedom, reason or obedience.
  static func leadOfNumber(endOf words: String) -> String? {
    guard let last = words.last, ["从", "從", "由"].contains(last), words.count > 1 else { return nil }
    let before = words.dropLast().last
    let isWord = last == "由" ? "自理缘緣事因" : "服随隨盲顺順听聽遵自"
    return before.map { isWord.contains($0) } ?? true ? nil : String(last)
  }

  /// Whether people set a Han word right before a number, so that the word ends where the number starts.
  static func isBeforeNumber(_ word: String) -> Bool {
    synonyms[word] != nil || ValueText.leadsToNumber(word)
  }

  /// Whether a word says what the number behind it is: 从, 信心.
  static func takesNumber(_ word: String) -> Bool {
    switch synonyms[word] {
    case .from, .confidence, .score, .weight: true
    case .objective: word == "目标" || word == "目標"
    default: false
    }
  }

  /// Whether a word starts a clause, in the language or by what people write for it.
  package static func isClauseWord(_ word: String) -> Bool {
    Keyword(rawValue: word.lowercased()) != nil || synonyms[word.lowercased()] != nil
  }

  /// Whether a word that heads a note says more than that it is one: `Risk: slow hiring`.
  static func isKindOfNote(_ word: String) -> Bool {
    [
      "risk", "risks", "worry", "concern", "assumption", "todo", "definition", "riski", "riskit", "风险", "風險",
    ].contains(word.lowercased())
  }

  /// Words and marks where a number belongs, for a number that nobody has yet.
  ///
  /// Anything else that starts with `X` or `x` only is handled by shape: `XX`, `xxxx`, `XX人`.
  package static let open: Set<String> = [
    "TBD", "tbd", "TBA", "tba", "N", "NN", "Y", "Z", "待定", "某", "若干", "avoin",
    // n/a, as the name that it is read as.
    "n-a", "N-A",
  ]

  /// Words for an owner whom nobody has named yet, beside those that stand for a number as well.
  private static let openOwners: Set<String> = [
    "tbc", "open", "unassigned", "vacant", "to-be-named", "nimeämättä", "nimetään", "未定", "空缺", "待補", "待补", "待指定",
  ]

  /// Whether a word in the place of an owner says that there is none yet.
  package static func isOpenOwner(_ word: String) -> Bool {
    openStarts & start(of: word) != 0 && (open.contains(word) || openOwners.contains(word.lowercased()))
  }

  /// The first letters of those words, each a bit: they tell most names of people apart.
  private static let openStarts = open.union(openOwners).reduce(0) { $0 | start(of: $1) }

  private static func start(of word: String) -> UInt32 { 1 << UInt32((word.utf8.first ?? 0) & 31) }

  /// Words for none of what is counted.
  static let nothing: Set<String> = ["none", "nothing", "nil", "ei yhtään", "ei mitään", "一个也没有", "一個也沒有"]

  /// The number that a label ends in, or that is all of it: 2 of `O2`, `目标二` and `2`.
  static func count(endOf word: String) -> Int? {
    let digits = word.reversed().prefix { $0.isNumber }.reversed()
    return Int(String(digits)) ?? (digits.count == 1 ? hanCount(String(digits)) : nil)
  }

  /// The count of a list in Chinese: 二.
  static func hanCount(_ word: String) -> Int? {
    let numerals = Array("一二三四五六七八九十")
    return word.count == 1 ? word.first.flatMap(numerals.firstIndex).map { $0 + 1 } : nil
  }

  /// Whether a word starts a part of an objective without a mark behind it; words of English start sentences too.
  static func startsPart(_ word: String) -> Bool {
    switch role(ofMarker: word) {
    case .kr, .milestone, .initiative: !["result", "milestone", "initiative"].contains(word.lowercased())
    default: false
    }
  }

  /// The role that a list's marker names: `O1`, `KR2`, `目标一`, `Avaintulos 3`.
  static func role(ofMarker word: String) -> Keyword? {
    // To compare a long word takes its time, and none of these is one.
    guard word.utf8.count < 64 else { return nil }
    var stem = word.lowercased()
    // __KR2__: bold, in another way.
    while stem.last == "_" { stem.removeLast() }
    let length = stem.utf8.count
    while let last = stem.last, last.isNumber { stem.removeLast() }
    // KR-3.
    if stem.last == "-" { stem.removeLast() }
    switch stem {
    // AT1: avaintulos; without a number it is a word of English.
    case "at" where stem.utf8.count < length: return .kr
    case "o", "objective", "objectives", "目标", "目標", "tavoite", "tavoitteet", "goal", "päämäärä": return .objective
    case "kr", "krs", "keyresult", "keyresults", "key-result", "关键结果", "關鍵結果", "关键成果", "關鍵成果", "avaintulos",
      "avaintulokset", "result":
      return .kr
    case "milestone", "virstanpylväs", "里程碑": return .milestone
    case "initiative", "toimenpide", "举措", "舉措": return .initiative
    case "kpi", "kpis", "指标", "指標", "mittari": return .kpi
    default: return nil
    }
  }
}

extension String {
  /// Two words of which the table has one.
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
