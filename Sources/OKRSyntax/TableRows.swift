import OKRReader
import OKRValues
import OKRSource

/// `KR⇥Expansion revenue⇥£120k⇥£180k⇥Emma⇥30/09/26`: rows of a sheet that were pasted without their heading, also
/// with semicolons between their cells.
extension Parser {
  /// Takes such a row, and shows it as a statement where the kinds of its cells say what they are.
  mutating func parseTableRow(in container: Container) -> Bool {
    guard let row = row(in: container) else { return false }
    let start = range().start
    let line = TextRange(start, lineEnd(at: start))
    let node = open(.error)
    while !at(.end), range().start < line.end { bumpQuietly() }
    close(node)
    state.proseRanges.append(line)
    state.withdraw(from: start) { line.contains($0.range) }
    let statement = container.parts.contains(.kr) ? row.statements("") : nil
    report(.tableRow(typed: file.text(line), statement: statement), line)
    return true
  }

  /// Whether such a row starts here.
  func isTableRow(in container: Container) -> Bool { row(in: container) != nil }

  private func row(in container: Container) -> TypedTable? {
    let isAtHome = container.parts.contains(.kr)
    guard isAtHome || container.name == Container.file.name, let (lead, mark) = markOfRow, isAtHome || mark != "|"
    else { return nil }
    let start = range(lead).start
    var typed = file.text(TextRange(start, lineEnd(at: start)))
    // | Late shipments | 12 % | 5 % |: the bars at both ends part nothing.
    if mark == "|" {
      typed = String(typed.drop(while: Parser.isBarOrBlank).reversed().drop(while: Parser.isBarOrBlank).reversed())
    }
    let row = TypedTable(row: typed, mark: mark, isMarked: lead > 0 && saysKeyResult(lead))
    // KR1 | NPS from 30 to 45 | Joe | green: where the cells do not say what they are, words do.
    return mark == "|" && row?.statements("") == nil ? nil : row
  }

  private static func isBarOrBlank(_ character: Character) -> Bool { character == "|" || character.isWhitespace }

  /// Objective⇥Buying is easy⇥Anna: whether the cell of a title that starts at an offset is over here.
  func isNextCell(from start: Int) -> Bool {
    func isBehindTab(_ offset: Int) -> Bool { offset > 0 && file.byte(at: offset - 1) == UInt8(ascii: "\t") }
    return range().start > start && isBehindTab(range().start) && isBehindTab(start)
      && lineStart(at: start) < start - 1
      && !file.bytes(TextRange(lineStart(at: start), start)).allSatisfy { $0 <= 0x20 }
  }

  private func saysKeyResult(_ lead: Int) -> Bool {
    at(.kr) || hasLabel(lead) || HandTyped.role(ofMarker: text()) == .kr
  }

  /// How many tokens mark a line as a row of key results before its first cell; nil where it is no row, but a line whose
  /// clauses stand in columns; and the mark between its cells.
  private var markOfRow: (lead: Int, mark: Character)? {
    guard startsLine() else { return nil }
    let start = range().start
    let bytes = file.bytes(TextRange(start, lineEnd(at: start)))
    guard bytes.count < 1024, !bytes.contains(where: { "\"{}".utf8.contains($0) }) else { return nil }
    guard bytes.count(where: { $0 == UInt8(ascii: "\t") }) > 1 else {
      if bytes.count(where: { $0 == UInt8(ascii: "|") }) > 2 {
        if let length = markerLength, hasLabel(length) { return (length + tokensBehindLabel(length), "|") }
        if bytes.first == UInt8(ascii: "|") { return (0, "|") }
      }
      guard bytes.count(where: { $0 == UInt8(ascii: ";") }) > 1 else { return nil }
      // KR1; Cut complaints; 31; 10: of other lines with a label the words say more than the marks between them.
      guard let length = markerLength, hasLabel(length), file.byte(at: range(length - 1).end) == UInt8(ascii: ";")
      else { return (0, ";") }
      return (length, ";")
    }
    var ahead = 0
    while !startsLine(ahead + 1), kind(ahead + 1) != .end {
      let gap = file.bytes(TextRange(range(ahead).end, range(ahead + 1).start))
      if isArrow(ahead) || isChange(at: ahead) { return nil }
      if case .keyword = kind(ahead + 1), gap.contains(UInt8(ascii: "\t")) { return nil }
      if case .keyword = kind(ahead), ahead > 0, gap.contains(UInt8(ascii: "\t")) { return nil }
      ahead += 1
    }
    if let length = markerLength { return (length, "\t") }
    return (at(.kr) || HandTyped.role(ofMarker: text()) == .kr ? 1 : 0, "\t")
  }
}

extension TypedTable {
  /// Reads a row without a heading: a title and at least two cells more, of which one is a number, or has one where the
  /// line is marked as a key result; nil where it is none.
  ///
  /// Of cells that may be more than one thing there are no columns, and so no statements.
  init?(row typed: String, mark: Character, isMarked: Bool) {
    var cells = typed.split(separator: mark, omittingEmptySubsequences: false).map { cell in
      String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    // | 1 | Late shipments | …: the number of the row.
    if mark == "|", cells.count > 3, cells[0].allSatisfy({ $0.isNumber || $0 == "." }) { cells.removeFirst() }
    let kinds = cells.dropFirst().map(TypedTable.kind)
    guard let title = cells.first, title.contains(where: \.isLetter), kinds.count > 1,
      kinds.contains(.to) || isMarked && cells.dropFirst().contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    var columns: [Column] = [.keyResult]
    let numbers = kinds.indices.filter { kinds[$0] == .to }
    // 12 % | 9 % | 5 %: where it stands lies between the two ends.
    let isMiddle = mark == "|" && numbers.count == 3 && TypedTable.isBetween(numbers.map { cells[$0 + 1] })
    for (index, kind) in zip(kinds.indices, kinds) {
      let isNow = isMiddle && index == numbers[1]
      columns.append(index == numbers.first ? .from : isNow ? .note("") : kind ?? .note(""))
    }
    // Of one number nobody knows which it is, and of two apart hardly. On track, 🟢: what has no number says how it goes.
    let isClear =
      (numbers.count == 2 || isMiddle) && numbers.last == numbers.first.map { $0 + numbers.count - 1 }
      && zip(kinds, cells.dropFirst()).allSatisfy { $0 != nil || mark == "|" && !$1.contains(where: \.isNumber) }
      && [Column.by, .owner].allSatisfy { column in kinds.count { $0 == column } < 2 }
    self.init(columns: isClear ? columns : [], row: cells)
  }

  /// Whether the second of three numbers of one unit lies between the others.
  private static func isBetween(_ cells: [String]) -> Bool {
    let numbers = cells.compactMap { AmountReader(ValueText($0), takesAnyUnit: true).quantity(0) }
      .filter { $0.readings.count == 1 }.compactMap(\.readings.first?.quantity)
    guard numbers.count == 3, numbers.allSatisfy({ $0.unit == numbers[0].unit }) else { return false }
    let ends = [numbers[0].amount, numbers[2].amount]
    return ends[0] != ends[1] && (ends.min() ?? .zero) <= numbers[1].amount
      && numbers[1].amount <= (ends.max() ?? .zero)
  }

  /// What a cell holds by itself; nil where that may be more than one thing.
  private static func kind(_ cell: String) -> Column? {
    if isEmpty(cell) { return .counter }
    let value = ValueText(cell)
    let day = DateReader(value).when(0).flatMap { $0.range == 0..<value.bytes.count ? $0 : nil }
    let amount = AmountReader(value, takesAnyUnit: true).quantity(0).flatMap {
      $0.range == 0..<value.bytes.count ? $0 : nil
    }
    // 30.9.2026 has the form of a number too.
    if let day, amount == nil || day.isDeadline || day.isDay && day.namesYear {
      return day.isDay || day.isDeadline ? .by : nil
    }
    if amount != nil, cell.contains(where: \.isNumber) { return day == nil ? .to : nil }
    return cell.first == "@" && !cell.contains(" ") || HandTyped.isPersonsName(cell) ? .owner : nil
  }
}

extension HandTyped {
  /// Whether some words look like the name of a person and like nothing else that stands in such a row.
  static func isPersonsName(_ typed: String) -> Bool {
    if isHanName(typed) { return true }
    let words = typed.split(separator: " ")
    return (1...3).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase ?? false && word.dropFirst().contains(where: \.isLowercase)
          && word.allSatisfy { $0.isLetter || "-.’'".contains($0) } && synonyms[word.lowercased()] == nil
          && remarks[word.lowercased()] == nil && !wordsOfStatus.contains(word.lowercased())
      } && unit(named: words.map(String.init)) == nil
  }

  /// What people say of how a goal stands, or of how much it matters.
  private static let wordsOfStatus: Set<String> = [
    "green", "yellow", "amber", "orange", "red", "done", "open", "late", "high", "medium", "low", "new", "yes", "no",
    "ongoing", "planned", "started", "behind", "ahead", "ok", "vihreä", "keltainen", "punainen", "kesken", "avoin",
    "korkea", "matala", "kyllä", "ei", "monthly", "weekly", "quarterly", "daily", "percent",
  ]
}
