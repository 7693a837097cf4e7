import OKRReader

/// What people write over the columns of a table of goals.
extension TypedTable {
  /// What a heading says: the column, the unit of its numbers, and whether it names a time that they are of.
  static func heading(_ cell: String) -> (column: Column, unit: String?, isDated: Bool) {
    let whole = column(cell)
    guard case .note = whole else { return (whole, nil, false) }
    func ofNumber(_ words: Substring) -> Column? {
      let column = column(String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
      return column == .from || column == .to ? column : nil
    }
    // Target (%), Baseline (Q2), 目标值（天）
    if let last = cell.last, ")）".contains(last), let open = cell.firstIndex(where: { "(（".contains($0) }),
      let column = ofNumber(cell[..<open])
    {
      let inner = String(cell[cell.index(after: open)...].dropLast())
      if inner == "%" || ValueNames.unit(inner) != nil { return (column, inner, false) }
      return isTime(inner) ? (column, nil, true) : (whole, nil, false)
    }
    // Q3 target, Target Q3, Target Sept 2026, Q3目标值
    let words = cell.split(separator: " ")
    for count in [1, 2] where words.count > count {
      for (time, rest) in [
        (words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count)),
      ] where isTime(time.joined(separator: " ")) {
        if let column = ofNumber(Substring(rest.joined(separator: " "))) { return (column, nil, true) }
      }
    }
    let value = ValueText(cell)
    if let time = DateReader(value).when(0),
      let column = ofNumber(Substring(value.string(time.range.upperBound..<value.bytes.count)))
    {
      return (column, nil, true)
    }
    return (whole, nil, false)
  }

  private static func isTime(_ words: String) -> Bool {
    let value = ValueText(words)
    return DateReader(value).when(0).map { $0.range == 0..<value.bytes.count } ?? false
  }

  /// What a column holds by the words over it, in every language of the tables of words.
  private static func column(_ cell: String) -> Column {
    var words = cell.lowercased().split { " _-".contains($0) }.joined(separator: "-")
    // Objective (O), 关键结果（KR）
    for short in ["(o)", "(kr)", "(krs)", "(s)", "（o）", "（kr）"] where words.hasSuffix(short) && words != short {
      words.removeLast(short.count)
      if words.last == "-" { words.removeLast() }
    }
    if ["#", "no", "no.", "nr", "nro", "id", "序号", "序號", "编号", "編號", "okr"].contains(words) { return .counter }
    if ["unit", "units", "yksikkö", "mittayksikkö", "单位", "單位", "计量单位", "計量單位"].contains(words) { return .unit }
    if current.contains(words) { return .current(cell) }
    let keyword =
      headings[words] ?? Keyword(rawValue: words) ?? HandTyped.role(ofHeading: words, beforeList: false)
      ?? HandTyped.role(ofMarker: words)
      ?? HandTyped.synonyms[words]
    switch keyword {
    case .objective: return .objective
    case .kr, .kpi, .measures: return .keyResult
    case .from: return .from
    case .to: return .to
    case .by: return .by
    case .owner, .lead: return .owner
    case .confidence: return .confidence
    case .weight: return .weight
    default: return .note(cell)
    }
  }

  private static let current: Set<String> = [
    "now", "current", "currently", "current-value", "current-level", "current-state", "today", "as-is",
    "nyt", "nykytila", "nykyarvo", "nykytaso", "nykytilanne", "nykyinen", "tällä-hetkellä",
    "当前", "當前", "当前值", "當前值", "当前水平", "目前", "目前值", "现状", "現狀", "现状值", "現狀值", "现值", "現值", "现在", "現在",
  ]

  /// What else people write over the columns of goals.
  private static let headings: [String: Keyword] = [
    "start": .from, "baseline-value": .from, "base": .from, "starting-value": .from, "starting-level": .from,
    "starting-point": .from, "initial": .from, "initial-value": .from,
    "lähtö": .from, "alkuarvo": .from, "alkutaso": .from, "alkutila": .from, "alkutilanne": .from, "lähtötila": .from,
    "perustaso": .from, "基线值": .from, "基線值": .from, "基准值": .from, "基準值": .from, "起点值": .from, "起點值": .from,
    "期初值": .from, "期初": .from, "原值": .from,
    "target-level": .to, "target-state": .to, "goal-level": .to,
    "tavoitetila": .to, "tavoiteluku": .to, "tavoitetilanne": .to, "目标数值": .to, "目標數值": .to, "目标水平": .to,
    "目標水平": .to, "期末目标": .to, "期末目標": .to,
    "when": .by, "by-when": .by, "schedule": .by, "timeline": .by, "completion-date": .by, "finish-date": .by,
    "due-by": .by, "ddl": .by,
    "aikataulu": .by, "milloin": .by, "mihin-mennessä": .by, "määräpäivä": .by, "valmistuu": .by, "päättyy": .by,
    "dl": .by,
    "完成日期": .by, "完成期限": .by, "到期日": .by, "时间节点": .by, "時間節點": .by, "计划完成时间": .by, "計劃完成時間": .by,
    "预计完成时间": .by, "預計完成時間": .by, "截止期限": .by,
    "owners": .owner, "who": .owner, "responsible-person": .owner, "person-responsible": .owner, "in-charge": .owner,
    "kr-owner": .owner, "vastaava": .owner, "vastuussa": .owner, "kuka": .owner, "vastuuhenkilöt": .owner,
    "omistajat": .owner, "负责": .owner, "負責": .owner, "主责人": .owner, "主責人": .owner, "主负责人": .owner, "主負責人": .owner,
    "第一负责人": .owner, "第一責任人": .owner, "第一责任人": .owner,
    "衡量指标": .kpi, "衡量指標": .kpi, "mittarit": .kpi, "关键成果": .kr, "關鍵成果": .kr,
  ]
}
