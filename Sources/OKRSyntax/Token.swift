import OKRSource

/// What a token is. Tokens tile the file: each ends where the next starts, so no byte is ever lost.
package enum TokenKind: Hashable, Sendable {
  // Trivia: nothing the grammar sees.
  case blank, lineBreak, comment
  /// A `:` or `;` that people type out of habit; it means nothing, and its place is remembered to say so.
  case ignoredMark
  /// Lines that version control left behind in a merge conflict.
  case conflict

  case keyword(Keyword)
  case word, handle
  case number
  /// Digits with `-` or `/` between them: a date, a period, a part or a score.
  case date
  case text
  case openBrace, closeBrace, comma, dot, slash, percent, plus, minus
  case atLeast, atMost, moreThan, lessThan
  case currency, question, arrow
  /// The `、`, `)` or bullet of a list.
  case listMark
  /// A character that is no part of the language.
  case unknown
  case end

  package var isTrivia: Bool {
    switch self {
    case .blank, .lineBreak, .comment, .ignoredMark, .conflict: true
    default: false
    }
  }
}

/// One token: what it is and its first byte; it ends where the next one starts.
package struct Token: Sendable {
  package let kind: TokenKind
  package let start: UInt32

  package init(_ kind: TokenKind, _ start: Int) {
    self.kind = kind
    self.start = UInt32(clamping: start)
  }
}

/// The words of the language: they start a declaration or a clause, and are names only where nothing else can stand.
package enum Keyword: String, Sendable, CaseIterable {
  case allow, because, blocked, by, checkin, company, complements, confidence, cycle, department, done, dropped, every
  case `for`, from, guards, healthy, initiative, kind, kpi, kr, lead, learned, link, measures, milestone, moved, needs
  case next, note, objective, outside, owner, paused, person, reading, revised, rollup, rules, scale, score, share
  case source, stretch, supports, team, to, under, until, weight

  /// Whether it opens a clause with a number or a day, which stands behind the number of another.
  var takesNumberBehindNumber: Bool {
    switch self {
    case .to, .by, .from, .stretch, .weight, .confidence, .score, .share: true
    default: false
    }
  }

  /// Whether it opens a declaration; the others open a clause.
  package var isDeclaration: Bool {
    switch self {
    case .allow, .checkin, .company, .department, .initiative, .kpi, .kr, .milestone, .objective, .outside, .person,
      .rules, .team:
      true
    case .because, .blocked, .by, .complements, .confidence, .cycle, .done, .dropped, .every, .for, .from, .guards,
      .healthy, .kind, .lead, .learned, .link, .measures, .moved, .needs, .next, .note, .owner, .paused, .reading,
      .revised, .rollup, .scale, .score, .share, .source, .stretch, .supports, .to, .under, .until, .weight:
      false
    }
  }
}

extension Keyword {
  /// Whether it may be what is counted, right behind a number; not where it leads to something, or says how a goal stands.
  var maybeUnit: Bool {
    switch self {
    case .because, .by, .done, .dropped, .every, .for, .from, .kr, .moved, .next, .paused, .revised, .stretch, .to,
      .under, .until:
      false
    default: true
    }
  }

  /// Which of all it is, from 0: the byte that it is kept as. The parser asks for every token, where looking through the
  /// list took one instruction of seventy.
  package var place: UInt8 { unsafe unsafeBitCast(self, to: UInt8.self) }

  /// All of them as they are written, for finding the nearest.
  static let spellings = allCases.map(\.rawValue)
}
