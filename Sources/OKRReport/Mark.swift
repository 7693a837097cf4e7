import OKRSource

/// A place to underline in a snippet, and what is to be said there.
struct Mark {
  enum Rank {
    /// What the finding is about.
    case first
    /// Another place that it looks at.
    case second
  }

  /// Without the line breaks and blanks at its end, if it has more than one line.
  let range: TextRange
  let label: String
  let rank: Rank
  /// From 1; `lastLine` is never before `firstLine`.
  let firstLine: Int
  let lastLine: Int

  init(_ range: TextRange, _ label: String, _ rank: Rank, in map: LineMap) {
    let firstLine = map.line(at: range.start)
    var end = range.end
    if map.line(at: end) > firstLine {
      while end > range.start, [0x20, 0x09, 0x0A, 0x0D].contains(map.file.byte(at: end - 1)) { end -= 1 }
    }
    self.range = TextRange(range.start, end)
    self.label = label
    self.rank = rank
    self.firstLine = firstLine
    lastLine = map.line(at: end)
  }

  var spansLines: Bool { lastLine > firstLine }

  /// Told apart without colour: heavy and light, and an empty place points up.
  var stroke: Character {
    switch (range.isEmpty, rank) {
    case (true, _): "^"
    case (false, .first): "━"
    case (false, .second): "─"
    }
  }

  func tone(_ level: Level) -> Tone {
    switch rank {
    case .first: Tone(level)
    case .second: .second
    }
  }
}
