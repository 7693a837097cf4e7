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

  /// Writes the rows; `current` is the file that the reader has just been looking at.
  func write(into page: inout Page, after current: SourceFile, gutter: Gutter, width: Int) {
    var current = current
    for hunk in hunks {
      if hunk.file !== current { gutter.opening("├─", &page) { $0.write(visible(hunk.file.path)) } }
      current = hunk.file
      let room = width - gutter.width
      let removed = laidOut(hunk.removed, room)
      let added = laidOut(hunk.added, room)
      let start = commonStart(removed + added, room)
      for line in removed {
        gutter.removed(line.number, &page) { write(line, .removed, .removedWords, room, start, into: &$0) }
      }
      writeRest(hunk.removed.count, gutter, &page)
      for line in added {
        gutter.added(line.number, &page) { write(line, .added, .addedWords, room, start, into: &$0) }
      }
      writeRest(hunk.added.count, gutter, &page)
    }
  }

  private func writeRest(_ count: Int, _ gutter: Gutter, _ page: inout Page) {
    guard count > FixPreview.limit else { return }
    gutter.gap(&page) { $0.write("… \(counted(count - FixPreview.limit, "more line"))") }
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

  private func write(
    _ line: LaidOutLine, _ tone: Tone, _ words: Tone, _ room: Int, _ start: Int, into page: inout Page
  ) {
    let window = line.source.window(of: room, from: start)
    page.painted(tone) { line.source.write(window, in: 0..<line.changed.lowerBound, into: &$0) }
    page.painted(words) { line.source.write(window, in: line.changed, into: &$0) }
    page.painted(tone) { line.source.write(window, in: line.changed.upperBound..<Int.max, into: &$0) }
  }
}
