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
    var lines = (first: map.line(at: start), last: map.line(at: end))
    if lines.last > lines.first {
      while end > start, isBlank(map.file.byte(at: end - 1)) { end -= 1 }
      while start < end, isBlank(map.file.byte(at: start)) { start += 1 }
      lines = (map.line(at: start), map.line(at: end))
    }
    self.range = TextRange(start, end)
    self.label = label
    self.rank = rank
    firstLine = lines.first
    lastLine = lines.last
  }

  var spansLines: Bool { lastLine > firstLine }

  /// Told apart without colour: heavy and light, and an empty place points up.
  var stroke: Stroke {
    switch (range.isEmpty, rank) {
    case (true, _): Stroke(signs: "^", width: 1)
    case (false, .first): Stroke(signs: "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━", width: 3)
    case (false, .second): Stroke(signs: "────────────────────────────────", width: 3)
    }
  }

  func tone(_ level: Level) -> Tone {
    switch rank {
    case .first: Tone(level)
    case .second: .second
    }
  }
}

/// A line under some words: several of its signs in one piece, each of so many bytes.
struct Stroke {
  let signs: StaticString
  let width: Int
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
