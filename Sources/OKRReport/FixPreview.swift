import OKRSource

/// The lines that a fix changes, before and after, set so that they line up with the snippet above them.
struct FixPreview {
  let hunks: [Hunk]

  /// More lines than this of one hunk are summed up, on either side.
  private static let limit = 8

  init(_ fix: Fix, _ maps: inout LineMaps) {
    hunks = Hunk.all(of: fix, &maps)
  }

  /// The largest line number that is shown.
  var lastLine: Int { hunks.reduce(0) { max($0, $1.removed.last?.number ?? 0, $1.added.last?.number ?? 0) } }

  /// The rows; `current` is the file that the reader has just been looking at.
  func rows(after current: SourceFile, gutter: Gutter, width: Int) -> [String] {
    var rows: [String] = []
    var current = current
    for hunk in hunks {
      if hunk.file !== current { rows.append(gutter.opening("├", visible(hunk.file.path))) }
      current = hunk.file
      let room = width - gutter.width
      let removed = laidOut(hunk.removed, room)
      let added = laidOut(hunk.added, room)
      let start = commonStart(removed + added, room)
      for line in removed {
        rows.append(gutter.removed(line.number, painted(line, .removed, .removedWords, gutter.painter, room, start)))
      }
      rows += rest(hunk.removed.count, gutter)
      for line in added {
        rows.append(gutter.added(line.number, painted(line, .added, .addedWords, gutter.painter, room, start)))
      }
      rows += rest(hunk.added.count, gutter)
    }
    return rows
  }

  private func rest(_ count: Int, _ gutter: Gutter) -> [String] {
    count > FixPreview.limit ? [gutter.gap("… \(counted(count - FixPreview.limit, "more line"))")] : []
  }

  /// A line in cells, and which of them are not in the line that it replaces or is replaced by.
  private struct LaidOutLine {
    let number: Int
    let source: SourceLine
    let changed: Range<Int>
  }

  private func laidOut(_ lines: [Hunk.Line], _ room: Int) -> [LaidOutLine] {
    lines.prefix(FixPreview.limit).map { line in
      let source = SourceLine(line.bytes[...], around: line.changed ?? TextRange(0, 0), room: room)
      let start = line.changed.map { source.columns(of: $0).lowerBound } ?? 0
      let words = line.changed.flatMap { $0.isEmpty ? nil : source.columns(of: $0) }
      return LaidOutLine(number: line.number, source: source, changed: words ?? start..<start)
    }
  }

  /// The first cell to show, the same for all lines of a hunk, so that what stays the same stays in place.
  private func commonStart(_ lines: [LaidOutLine], _ room: Int) -> Int {
    let starts = lines.map { $0.source.window(of: room, around: $0.changed).start }
    let last = starts.max() ?? 0
    return lines.allSatisfy { $0.changed.lowerBound > last } ? last : starts.min() ?? 0
  }

  private func painted(
    _ line: LaidOutLine, _ tone: Tone, _ words: Tone, _ painter: Painter, _ room: Int, _ start: Int
  ) -> String {
    let window = line.source.window(of: room, from: start)
    return painter.paint(line.source.segment(of: window, in: 0..<line.changed.lowerBound), tone)
      + painter.paint(line.source.segment(of: window, in: line.changed), words)
      + painter.paint(line.source.segment(of: window, in: line.changed.upperBound..<Int.max), tone)
  }
}
