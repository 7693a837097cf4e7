import OKRSource

/// A place to underline in a snippet, and what is to be said there.
struct Mark {
  enum Rank {
    /// What the finding is about.
    case first
    /// Another place that it looks at.
    case second
  }

  /// Of a range with a line break in it, what is left without the blanks at either end.
  let range: TextRange
  let label: String
  let rank: Rank
  /// From 1; `lastLine` is never before `firstLine`.
  let firstLine: Int
  let lastLine: Int

  init(_ range: TextRange, _ label: String, _ rank: Rank, in map: LineMap) {
    var start = range.start
    var end = range.end
    if map.line(at: end) > map.line(at: start) {
      while end > start, isBlank(map.file.byte(at: end - 1)) { end -= 1 }
      while start < end, isBlank(map.file.byte(at: start)) { start += 1 }
    }
    self.range = TextRange(start, end)
    self.label = label
    self.rank = rank
    firstLine = map.line(at: start)
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

private func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
