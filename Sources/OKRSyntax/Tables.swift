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
    guard bytes.contains(where: Parser.partsCells), let mark = "|\t;,".utf8.first(where: bytes.contains) else {
      return nil
    }
    return TypedTable(header: file.text(TextRange(start, end)), mark: Character(Unicode.Scalar(mark)))
  }

  private static func partsCells(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
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
    let isNews = table.isOfToday || !table.columns.contains(.objective) && hasKeyResults(titled: table.titles)
    let statements = admits && hasRoom && !isNews ? table.statements(indent) : nil
    report(.table(header: header, statements: statements, isNews: isNews), whole)
    return true
  }

  /// Whether some titles are all of key results above: the rows of a table say how those stand, and are no more of them.
  private func hasKeyResults(titled titles: [String]) -> Bool {
    // No page lists more goals than these.
    let lines = state.builder.nodes.suffix(1024).filter { $0.kind == .declaration(.kr) }.suffix(64).map { node in
      let start = rangeOfToken(Int(node.firstToken)).start
      return file.text(TextRange(start, min(lineEnd(at: start), start + 512))).lowercased()
    }
    return !titles.isEmpty && !lines.isEmpty
      && titles.prefix(64).allSatisfy { title in lines.contains { $0.contains(text: title.lowercased()) } }
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
  /// The units that headings name, by the column.
  private var units: [Int: String] = [:]
  /// Headings that say of when a number is, by the column.
  private var dated: [Int: String] = [:]
  private var rows: [[String]] = []
  private var isWhole = true
  /// Whether its only numbers are those of today, and no goal is in it.
  private(set) var isOfToday = false
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
    var ofTime: [(place: Int, column: Column, cell: String)] = []
    for cell in cells(header) {
      let heading = TypedTable.heading(cell)
      var column = heading.column
      units[columns.count] = heading.unit
      if heading.isDated {
        ofTime.append((columns.count, column, cell))
        column = .note(cell)
      }
      // | Objective | Key result | Goal |: the second of two is what the key result is to reach.
      if column == .objective, columns.contains(.objective), columns.contains(.keyResult) { column = .to }
      columns.append(columns.contains(column) ? .note(cell) : column)
    }
    // Target Q3 beside Target Q4 are two, of which only their writer knows the one that counts.
    for (place, column, cell) in ofTime
    where !columns.contains(column) && ofTime.count(where: { $0.column == column }) == 1 {
      (columns[place], dated[place]) = (column, cell)
    }
    let hasStart = columns.contains(.from)
    // | KR | Owner | Now |: how the goals of the page stand.
    isOfToday =
      !hasStart && !columns.contains(.to) && !columns.contains(.objective)
      && columns.contains { if case .current = $0 { true } else { false } }
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

  /// The titles of its key results.
  var titles: [String] { rows.compactMap { cell(.keyResult, $0) } }

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
    for (place, (column, text)) in zip(columns, row).enumerated() where !TypedTable.isEmpty(text) {
      let header = TypedTable.name(column)
      switch column {
      case .objective, .keyResult, .unit, .current: break
      case .counter:
        if text.contains(where: { $0.isLetter }), HandTyped.role(ofMarker: text) == nil { notes.append(text) }
      case .from, .to:
        let value = number(text, units[place] ?? cell(.unit, row), isTarget: column == .to)
        // A number without its unit is another one.
        let isWhole = units[place] == nil || value != number(text, nil, isTarget: column == .to)
        add(isWhole ? value : nil, header, text + (isWhole ? "" : " \(units[place] ?? "")"))
        if let heading = dated[place] { notes.append("\(heading): \(text)") }
        if ValueText(text).saysAbout { notes.append("\(header): \(text)") }
      case .by: add(day(text), header, text)
      case .confidence, .weight: add(share(text), header, text)
      case .owner where owners(text).isEmpty: notes.append("owner: \(text)")
      case .owner: clauses.append("owner \(owners(text))")
      case .note(let name):
        // 时间 heads days more often than hours, and what is no day stays a note.
        let isDay = HandTyped.isTime(name.lowercased()) && !columns.contains(.by)
        if isDay, let day = day(text) {
          clauses.append("by \(day)")
        } else {
          notes.append(name.isEmpty ? text : "\(name): \(text)")
        }
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
    // 7/10: of ten.
    let parts = text.split(separator: "/").map { $0.filter { $0 != " " } }
    if parts.count == 2, parts[1] == "10", let tenths = Int(parts[0]), (0...10).contains(tenths) {
      return "\(tenths * 10)%"
    }
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
    // TBD is nobody.
    HandTyped.open.contains(text) || ["TBC", "tbc", "Unassigned", "unassigned"].contains(text)
      ? ""
      : text.split { ",，、/&;；+".contains($0) }.map { handle(ofWords: String($0)) }.filter { $0 != "@" }
        .joined(separator: ", ")
  }

  private func quoted(_ words: String) -> String {
    "\"\(words.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined())\""
  }
}
