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
      for line in hunk.removed.prefix(FixPreview.limit) {
        let text = painted(line, .removed, .removedWords, gutter.painter, width - gutter.width)
        rows.append(gutter.removed(line.number, text))
      }
      rows += rest(hunk.removed.count, gutter)
      for line in hunk.added.prefix(FixPreview.limit) {
        let text = painted(line, .added, .addedWords, gutter.painter, width - gutter.width)
        rows.append(gutter.added(line.number, text))
      }
      rows += rest(hunk.added.count, gutter)
    }
    return rows
  }

  private func rest(_ count: Int, _ gutter: Gutter) -> [String] {
    count > FixPreview.limit ? [gutter.gap("… \(counted(count - FixPreview.limit, "more line"))")] : []
  }

  private func painted(_ line: Hunk.Line, _ tone: Tone, _ words: Tone, _ painter: Painter, _ room: Int) -> String {
    let focus = line.changed ?? TextRange(0, 0)
    let source = SourceLine(line.bytes[...], around: focus)
    let columns = source.columns(of: focus)
    let window = source.window(of: room, around: columns)
    guard line.changed.map({ !$0.isEmpty }) ?? false else { return painter.paint(source.text(of: window), tone) }
    return painter.paint(source.segment(of: window, in: 0..<columns.lowerBound), tone)
      + painter.paint(source.segment(of: window, in: columns), words)
      + painter.paint(source.segment(of: window, in: columns.upperBound..<Int.max), tone)
  }
}
