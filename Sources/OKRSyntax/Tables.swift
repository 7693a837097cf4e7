import OKRReader
import OKRSource
import OKRValues

/// Tables of documents, with `|`, tabs, commas or semicolons between their cells, and the statements that their rows make.
extension Parser {
  /// Whether a table starts here: its first row names columns of goals.
  var isTableHere: Bool { table != nil }

  /// Whether that table has no objectives of its own, so that its rows belong to the one above it.
  var isTableOfKeyResults: Bool { table.map { !$0.columns.contains(.objective) } ?? false }

  private var table: TypedTable? {
    guard startsLine() else { return nil }
    let start = range().start
    // No header of a table is longer than this; a line may be a million bytes.
    let end = min(lineEnd(at: start), start + 1024)
    let bytes = file.bytes(TextRange(start, end))
    guard let mark = "|\t;,".utf8.first(where: bytes.contains) else { return nil }
    return TypedTable(header: file.text(TextRange(start, end)), mark: Character(Unicode.Scalar(mark)))
  }

  /// Takes a table, and shows its rows as statements where every one of its cells has a place in them.
  mutating func parseTable(in container: Container) -> Bool {
    guard var table else { return false }
    let start = range().start
    var end = lineEnd(at: start)
    var next = file.bytes.index(afterLineBreakAt: end)
    while next < file.bytes.count {
      let line = TextRange(next, lineEnd(at: next))
      guard line.length < 65536, table.takeRow(file.text(line)) else { break }
      end = line.end
      next = file.bytes.index(afterLineBreakAt: end)
    }
    let header = file.text(TextRange(start, lineEnd(at: start)))
    let node = open(.error)
    while !at(.end), range().start < end { bumpQuietly() }
    close(node)
    let whole = TextRange(start, end)
    state.proseRanges.append(whole)
    // Its errors are told with it, such as a quote that a cell never closes.
    state.withdraw(from: start) { whole.contains($0.range) }
    let admits =
      table.columns.contains(.objective) ? container.parts.contains(.objective) : container.parts.contains(.kr)
    let typed = file.text(whole)
    let hasRoom = !typed.contains { "{}".contains($0) } && (table.takesQuotes || !typed.contains("\""))
    let indent = String(repeating: " ", count: start - lineStart(at: start))
    report(.table(header: header, statements: admits && hasRoom ? table.statements(indent) : nil), whole)
    return true
  }
}

/// The cells of a table that somebody pasted, by what its header calls them.
struct TypedTable {
  /// What a column holds.
  enum Column: Equatable {
    case objective, keyResult, from, to, by, owner, confidence, weight, unit
    /// Where a goal stands today, which is where it starts if nothing else says that.
    case current(String)
    /// The number of a row, which says nothing.
    case counter
    /// What a goal has no clause for; the words of the header go into a note.
    case note(String)
  }

  private(set) var columns: [Column] = []
  private var rows: [[String]] = []
  private var isWhole = true
  private let mark: Character

  /// Whether a cell may stand in quotes, as in the files that spreadsheets write.
  var takesQuotes: Bool { mark == "," || mark == ";" }

  /// One row, of which columns are known.
  init(columns: [Column], row: [String]) {
    (self.columns, mark, rows) = (columns, "\t", [row])
    isWhole = row.count <= columns.count
  }

  /// Reads a header; nil where it is none: it has a column of key results, and another that goals have.
  init?(header: String, mark: Character) {
    self.mark = mark
    // Sentences have commas too, and no header is as short as two words.
    if takesQuotes, header.count(where: { $0 == mark }) < 2 { return nil }
    for cell in cells(header) {
      var column = TypedTable.column(cell)
      // | Objective | Key result | Goal |: the second of two is what the key result is to reach.
      if column == .objective, columns.contains(.objective), columns.contains(.keyResult) { column = .to }
      columns.append(columns.contains(column) ? .note(cell) : column)
    }
    let hasStart = columns.contains(.from)
    for (index, column) in columns.enumerated() {
      if case .current(let cell) = column { columns[index] = hasStart || columns.contains(.from) ? .note(cell) : .from }
    }
    // | Avaintulos | Lähtö | Tavoite |, | 关键结果 | 目标 |: behind the key result it is what that is to reach.
    if let goal = columns.firstIndex(of: .objective), let keyResult = columns.firstIndex(of: .keyResult),
      goal > keyResult,
      !columns.contains(.to)
    {
      columns[goal] = .to
    }
    let known = columns.filter { if case .note = $0 { false } else { $0 != .counter } }
    guard columns.contains(.keyResult), known.count > 1 else { return nil }
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

  /// The cells of a row without the marks around it and the stars of bold text.
  private func cells(_ line: String) -> [String] {
    var rest = line.drop { $0 == " " || $0 == "\t" && mark != "\t" }
    if mark == "|" {
      while rest.last?.isWhitespace ?? false { rest.removeLast() }
      if rest.first == "|" { rest.removeFirst() }
      if rest.last == "|" { rest.removeLast() }
    }
    if takesQuotes { return quotedCells(rest) }
    return rest.split(separator: mark, omittingEmptySubsequences: false).map { cell in
      let words = cell.drop { $0.isWhitespace || $0 == "*" }
      return String(words.reversed().drop { $0.isWhitespace || $0 == "*" || $0 == ":" || $0 == "：" }.reversed())
    }
  }

  /// The cells of a line in which one may stand in quotes, with two for each quote in it.
  private func quotedCells(_ line: Substring) -> [String] {
    var found: [String] = [""]
    var isQuoted = false
    var last: Character?
    for character in line {
      if character == "\"" {
        // The second of two is one of the words.
        if !isQuoted, last == "\"" { found[found.count - 1].append(character) }
        isQuoted.toggle()
        last = isQuoted ? nil : character
        continue
      }
      last = nil
      if character == mark, !isQuoted { found.append("") } else { found[found.count - 1].append(character) }
    }
    return found.map { cell in
      String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  /// Takes a line below the header; false where the table has ended.
  mutating func takeRow(_ line: String) -> Bool {
    guard line.contains(mark), !line.allSatisfy(\.isWhitespace) else { return false }
    let row = cells(line)
    // |---|:---:|
    if row.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return true }
    if row.count > columns.count, row[columns.count...].contains(where: { !$0.isEmpty }) { isWhole = false }
    rows.append(row)
    return true
  }

  /// The rows as lines of the language; nil where a row has more cells than the header, or no goal.
  func statements(_ indent: String) -> String? {
    let hasObjectives = columns.contains(.objective)
    var lines: [String] = []
    var objective: String?
    let inner = hasObjectives ? indent + "  " : indent
    for row in rows where row.contains(where: { !$0.isEmpty }) {
      if let title = cell(.objective, row), title != objective {
        if objective != nil { lines += ["\(indent)}", ""] }
        lines.append("\(indent)objective \(quoted(title)) {")
        objective = title
      }
      guard !hasObjectives || objective != nil, let line = keyResult(row) else { return nil }
      lines.append(inner + line)
    }
    guard isWhole, !lines.isEmpty else { return nil }
    if hasObjectives { lines.append("\(indent)}") }
    return String(lines.joined(separator: "\n").dropFirst(indent.count))
  }

  private func keyResult(_ row: [String]) -> String? {
    guard let title = cell(.keyResult, row) else { return nil }
    var clauses = ["kr \(quoted(title))"]
    var notes: [String] = []
    for (column, text) in zip(columns, row) where !TypedTable.isEmpty(text) {
      let header = TypedTable.name(column)
      switch column {
      case .objective, .keyResult, .unit, .current: break
      case .counter:
        if text.contains(where: { $0.isLetter }), HandTyped.role(ofMarker: text) == nil { notes.append(text) }
      case .from, .to:
        add(number(text, cell(.unit, row), isTarget: column == .to), header, text)
        if ValueText(text).saysAbout { notes.append("\(header): \(text)") }
      case .by: add(day(text), header, text)
      case .confidence, .weight: add(share(text), header, text)
      case .owner where owners(text).isEmpty: notes.append("owner: \(text)")
      case .owner: clauses.append("owner \(owners(text))")
      case .note(let name): notes.append("\(name): \(text)")
      }
    }
    // A unit that no number takes is still said.
    if let unit = cell(.unit, row), !clauses.contains(where: { $0.hasSuffix(unit) }) { notes.append(unit) }
    return (clauses + notes.map { "note \(quoted($0))" }).joined(separator: " ")

    func add(_ value: String?, _ keyword: String, _ typed: String) {
      if let value { clauses.append("\(keyword) \(value)") } else { notes.append("\(keyword): \(typed)") }
    }
  }

  private static func name(_ column: Column) -> String {
    switch column {
    case .from: Keyword.from.rawValue
    case .to: Keyword.to.rawValue
    case .by: Keyword.by.rawValue
    case .confidence: Keyword.confidence.rawValue
    case .weight: Keyword.weight.rawValue
    case .objective, .keyResult, .owner, .unit, .counter, .note, .current: ""
    }
  }

  static func isEmpty(_ text: String) -> Bool {
    text.allSatisfy { $0.isWhitespace || "-–—/".contains($0) } || ["n/a", "N/A", "无", "無"].contains(text)
  }

  private func cell(_ column: Column, _ row: [String]) -> String? {
    guard let place = columns.firstIndex(of: column), place < row.count, !TypedTable.isEmpty(row[place]) else {
      return nil
    }
    return row[place]
  }

  /// A number as the language writes it; nil where a cell has more than one number with one meaning.
  private func number(_ text: String, _ unit: String?, isTarget: Bool) -> String? {
    func read(_ text: String) -> TypedQuantity.Reading? {
      let value = ValueText(text)
      guard let found = AmountReader(value, takesAnyUnit: true, takesChange: isTarget).quantity(0),
        found.range == 0..<value.bytes.count, found.readings.count == 1, let reading = found.readings.first,
        isTarget || reading.bound == nil && reading.upper == nil
      else { return nil }
      return reading
    }
    guard let reading = read(text) else { return nil }
    if reading.quantity.unit == nil, let unit, let whole = read("\(text) \(unit)") { return whole.spelling }
    return reading.spelling
  }

  private func share(_ text: String) -> String? {
    guard let value = number(text, nil, isTarget: false) else { return nil }
    return value.allSatisfy { $0.isNumber || $0 == "." || $0 == "%" } && (value.hasSuffix("%") || value.hasPrefix("0."))
      ? value : nil
  }

  /// A day or period, where a cell is nothing else; as it is typed where only what stands around it says which.
  ///
  /// A day that names its year is written as the language writes it, so that it says nothing of how 03/04/2027 in the
  /// next row is meant: who fills in a sheet may come from somewhere else.
  private func day(_ text: String) -> String? {
    let value = ValueText(text)
    guard let found = DateReader(value).when(0), found.range == 0..<value.bytes.count else { return nil }
    guard found.isDay, found.namesYear, !found.asksForDay, let day = found.period(in: nil, .calendar) else {
      return text
    }
    return day.label
  }

  /// People as the language names them, with the commas of a list between them.
  private func owners(_ text: String) -> String {
    text.split { ",，、/&;；+".contains($0) }.map { handle(ofWords: String($0)) }.filter { $0 != "@" }
      .joined(separator: ", ")
  }

  private func quoted(_ words: String) -> String {
    "\"\(words.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined())\""
  }
}
