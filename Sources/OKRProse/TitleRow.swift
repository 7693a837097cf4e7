/// A row of a table as a title: Late shipments | 12 % | 9 % | 5 % | on track.
extension TitleReader {
  /// From the first cell that is a number to the last one of those beside it; a word, a sign or a name in a cell of its own
  /// says how it goes or who does it.
  ///
  /// Of three numbers the one in the middle is where it stands, and has to lie between the others.
  var changeOfRow: ProseReading.Change? {
    let bars = whole.tokens.indices.filter { whole.isMark($0, "|") }
    guard bars.count > 1 else { return nil }
    let starts = [0] + bars.map { $0 + 1 }
    let cells = zip(starts, bars + [whole.tokens.count]).map { $0..<$1 }.filter { !$0.isEmpty }
    let quantities = whole.quantities()
    let numbers = cells.map { cell in quantities.first { fills(cell, $0) } }
    guard let first = numbers.firstIndex(where: { $0 != nil }), first > 0,
      cells[..<first].contains(where: { cell in cell.contains { whole.tokens[$0].number == nil && isWord($0) } })
    else { return nil }
    let run = numbers[first...].prefix { $0 != nil }.compactMap { $0 }
    guard (2...3).contains(run.count), let from = run.first, let to = run.last,
      // | Rework cost | 6.1% | 3% | Turnaround | 9 d | 4 d |: two rows.
      numbers.count(where: { $0 != nil }) < run.count + 2,
      // A number elsewhere may be any of those.
      quantities.count(where: from.isComparable) == run.count,
      run.allSatisfy({ $0.isComparable(to: from) && !$0.isSigned && !$0.isAbout && $0.value != nil }),
      let start = from.value, let end = to.value, start != end
    else { return nil }
    let isBetween =
      run[1].value.map { run.count == 2 || min(start, end) <= $0 && $0 <= max(start, end) } ?? false
    let change = ProseReading.Change(
      from: from.beside(to), to: to, isCertain: isBetween && !clauses[0].isDoubtful(from, to))
    change.isStated = change.isCertain
    return change
  }

  /// Whether a cell has one number, and beside it no more than what that counts.
  private func fills(_ cell: Range<Int>, _ number: TitleQuantity) -> Bool {
    guard cell.contains(number.firstToken), cell.contains(number.lastToken) else { return false }
    let others = cell.filter { !whole.tokens[$0].range.overlaps(number.range) }
    return others.count < 2
      && others.allSatisfy { $0 > number.lastToken && isWord($0) && whole.tokens[$0].number == nil }
  }

  private func isWord(_ index: Int) -> Bool {
    switch whole.tokens[index].kind {
    case .word, .han: true
    default: false
    }
  }
}
