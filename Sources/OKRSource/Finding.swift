/// How much a finding weighs: whether it blocks, warns or informs.
package enum Level: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (left: Level, right: Level) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How sure the linter is: arithmetic and references are `high`, prose patterns `medium`, judgement `low`.
package enum Confidence: String, Sendable, CaseIterable, Comparable {
  case low, medium, high

  package static func < (left: Confidence, right: Confidence) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// One replacement of text in one file; its lines end as those of the file do.
package struct Edit: Hashable, Sendable {
  package let location: Location
  package let text: String

  package init(_ location: Location, _ text: String) {
    self.location = location
    let hasLines = text.utf8.contains(where: \.isLineBreak)
    self.text = hasLines ? text.reduce(into: "") { $0 += $1.isLineBreak ? location.file.lineBreak : String($1) } : text
  }
}

/// A way to mend a finding: edits that belong together, of which none overlaps another.
package struct Fix: Hashable, Sendable {
  /// Whether a machine may make the fix by itself.
  package enum Applicability: String, Sendable {
    /// The meaning is kept; `okr fix` makes it.
    case safe
    /// A person must agree, or fill something in.
    case suggested
  }

  /// What the fix does, starting with a verb.
  package let title: String
  package let applicability: Applicability
  package let edits: [Edit]

  package init(_ title: String, _ applicability: Applicability, _ edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }

  package static func safe(_ title: String, _ location: Location, _ text: String) -> Fix {
    Fix(title, .safe, [Edit(location, text)])
  }

  package static func suggested(_ title: String, _ location: Location, _ text: String) -> Fix {
    Fix(title, .suggested, [Edit(location, text)])
  }
}

/// A second place that a finding looks at, and what is to be seen there.
package struct Related: Hashable, Sendable {
  package let location: Location
  package let message: String

  package init(_ location: Location, _ message: String) {
    self.location = location
    self.message = message
  }
}

/// Something the linter has to say about one place: data, with no idea how it is shown.
package struct Finding: Sendable {
  /// `family/name`.
  package let rule: String
  package var level: Level
  package let confidence: Confidence
  /// One line, lower case, no full stop, about this very text.
  package let message: String
  package let location: Location
  /// The dotted path of the declaration it is about, such as `sales.easy-buying.cycle-time`; empty for a whole file.
  package var entity: String
  /// What it is about, where that is neither the declaration nor the text that it points at: of several that are one
  /// too many it points at the last, which may be another one tomorrow. Its fingerprint goes by this.
  package let subject: String?
  /// Why it matters, or what it was measured against; a sentence each.
  package let notes: [String]
  package let related: [Related]
  package let fixes: [Fix]
  /// A stable key of rule, entity and offending text, in hexadecimal; see ``fingerprinted(_:)``.
  package var fingerprint: String = ""

  package init(
    rule: String, level: Level, confidence: Confidence, message: String, location: Location, entity: String = "",
    subject: String? = nil, notes: [String] = [], related: [Related] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.level = level
    self.confidence = confidence
    self.message = message
    self.location = location
    self.entity = entity
    self.subject = subject
    self.notes = notes
    self.related = related
    // What was written in the place of a byte that is no UTF-8 would be the writer's word lost.
    self.fixes = fixes.filter { fix in
      !fix.edits.contains { $0.text.unicodeScalars.contains(SourceFile.substitute) }
    }
  }
}

extension Finding {
  /// The order of every output: path, position, rule, then message.
  package static func isOrderedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.location != right.location {
      if left.location < right.location { return true }
      if right.location < left.location { return false }
    }
    return left.rule != right.rule ? left.rule.utf8Precedes(right.rule) : left.message.utf8Precedes(right.message)
  }
}

extension [Finding] {
  /// The findings in the order of every output; those that nothing parts stay as they were.
  ///
  /// Their places are sorted and not they, for a finding is large.
  package var inOrder: [Finding] {
    let locations = map(\.location)
    let places = indices.sorted { left, right in
      if locations[left] < locations[right] { return true }
      if locations[right] < locations[left] { return false }
      return Finding.isOrderedBefore(self[left], self[right])
    }
    return places.elementsEqual(indices) ? self : places.map { self[$0] }
  }
}
