import OKRSource
import OKRSyntax

/// A line of the layout.
private struct Line {
  /// Its pieces.
  let range: Range<Int>
  let depth: Int
  let kind: LineKind
  /// The pieces that start a column, a comment behind the line not among them.
  let columns: [Int]
  /// The comment behind it.
  let remark: Int?
}

/// Lines of one kind that follow each other have their columns below each other, in cells as a terminal shows them.
extension Layout {
  /// The cells of a line beyond which columns would hinder more than help.
  private static let limit = 120

  mutating func alignColumns() {
    let lines = lines()
    var run: [Line] = []
    for (number, line) in lines.enumerated() {
      let isRestNext = number + 1 < lines.count && lines[number + 1].kind == .rest
      if hasBlankLine(before: line.range.lowerBound) { flush(&run) }
      switch line.kind {
      case .comment, .rest: continue
      case .plain, .kept: flush(&run)
      case .clause, .header:
        if let last = run.last, last.kind != line.kind || last.depth != line.depth { flush(&run) }
        if takesPart(line, isRestNext: isRestNext) { run.append(line) } else { flush(&run) }
      }
    }
    flush(&run)
    alignRemarks(lines)
  }

  private func lines() -> [Line] {
    var lines: [Line] = []
    var starts = pieces.indices.filter { if case .line = pieces[$0].gap { true } else { false } }
    starts.append(pieces.count)
    for (start, end) in zip(starts, starts.dropFirst()) {
      guard case .line(let depth, let kind) = pieces[start].gap else { continue }
      let columns = (start + 1..<max(start + 1, end)).filter {
        if case .column = pieces[$0].gap { true } else { false }
      }
      let last = columns.last.flatMap { pieces[$0].kind == .comment ? $0 : nil }
      lines.append(
        Line(
          range: start..<end, depth: depth, kind: kind, columns: last == nil ? columns : columns.dropLast(),
          remark: last))
    }
    return lines
  }

  /// A declaration of several lines has no columns, nor has what is too long already.
  private func takesPart(_ line: Line, isRestNext: Bool) -> Bool {
    let last = line.remark.map { $0 - 1 } ?? line.range.upperBound - 1
    if pieces[last].kind == .openBrace { return false }
    guard case .header = line.kind else { return true }
    return !isRestNext && !holdsLineBreak(line) && width(of: line) <= Layout.limit
  }

  private func holdsLineBreak(_ line: Line) -> Bool {
    line.range.contains { pieces[$0].kind == .text && tree.file.bytes(pieces[$0].range).contains(where: \.isLineBreak) }
  }

  private mutating func flush(_ run: inout [Line]) {
    defer { run = [] }
    guard run.count > 1 else { return }
    let old = run.flatMap(\.columns).map { ($0, pieces[$0].gap) }
    for column in 0..<(run.map(\.columns.count).max() ?? 0) { align(column, of: run) }
    // Only what is longer than a line, whatever its columns, may be.
    if case .header = run[0].kind, run.contains(where: { width(of: $0) > Layout.limit }) {
      for (piece, gap) in old { pieces[piece].gap = gap }
    }
  }

  /// Moves the pieces that start a column below each other, as far as lines that have it follow each other.
  private mutating func align(_ column: Int, of run: [Line]) {
    for part in run.split(whereSeparator: { $0.columns.count <= column }) {
      let widths = part.map { line in
        width(of: (column > 0 ? line.columns[column - 1] : line.range.lowerBound)..<line.columns[column])
      }
      let widest = widths.max() ?? 0
      for (line, width) in zip(part, widths) {
        guard case .column(let least) = pieces[line.columns[column]].gap else { continue }
        pieces[line.columns[column]].gap = .column(least + widest - width)
      }
    }
  }

  /// Comments behind lines that follow each other stand below each other.
  private mutating func alignRemarks(_ lines: [Line]) {
    var run: [Line] = []
    for line in lines {
      let isAlone = line.remark == nil || line.kind == .kept || hasBlankLine(before: line.range.lowerBound)
      let isBrace = line.remark.map { [.openBrace, .closeBrace].contains(pieces[$0 - 1].kind) } ?? true
      if isAlone || isBrace || run.last.map({ $0.depth != line.depth }) ?? false { flushRemarks(&run) }
      if line.remark != nil, line.kind != .kept, !isBrace { run.append(line) }
    }
    flushRemarks(&run)
  }

  private mutating func flushRemarks(_ run: inout [Line]) {
    defer { run = [] }
    let places = run.compactMap { line in line.remark.map { (piece: $0, width: width(of: line)) } }
    let widest = places.map(\.width).max() ?? 0
    let longest = places.map { width(of: $0.piece..<$0.piece + 1) }.max() ?? 0
    guard places.count > 1, widest + 2 + longest <= Layout.limit else { return }
    for (piece, width) in places { pieces[piece].gap = .column(2 + widest - width) }
  }

  // MARK: - Widths

  /// The cells of a line without the comment behind it.
  private func width(of line: Line) -> Int {
    line.depth * Layout.indent + width(of: line.range.lowerBound..<(line.remark ?? line.range.upperBound))
  }

  /// The cells of some pieces and of what stands between them.
  private func width(of range: Range<Int>) -> Int {
    var width = 0
    for index in range {
      if index > range.lowerBound, case .blanks(let count) = pieces[index].gap { width += count }
      if index > range.lowerBound, case .column(let count) = pieces[index].gap { width += count }
      width += displayWidth(of: tree.file.text(pieces[index].range))
    }
    return width
  }
}
