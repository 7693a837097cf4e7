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
    guard text.utf8.contains(where: \.isLineBreak) else {
      self.text = text
      return
    }
    let lineBreak = location.file.lineBreak
    let isAsInFile = lineBreak == "\n" && !text.utf8.contains(UInt8(ascii: "\r"))
    self.text = isAsInFile ? text : text.reduce(into: "") { $0 += $1.isLineBreak ? lineBreak : String($1) }
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
  package var level: Level
  /// A stable key of rule, entity and offending text, in hexadecimal; see ``fingerprinted(_:)``.
  package var fingerprint: String = ""
  // One object that all copies share: a finding goes through a dozen lists before it is printed.
  private let content: Content

  package init(
    rule: String, level: Level, confidence: Confidence, message: String, location: Location, entity: String = "",
    subject: String? = nil, notes: [String] = [], related: [Related] = [], fixes: [Fix] = []
  ) {
    self.level = level
    // What was written in the place of a byte that is no UTF-8 would be the writer's word lost.
    let fixes = fixes.filter { fix in
      !fix.edits.contains { $0.text.unicodeScalars.contains(SourceFile.substitute) }
    }
    content = Content(
      rule: rule, confidence: confidence, message: message, location: location, entity: entity, subject: subject,
      notes: notes, related: related, fixes: fixes)
  }

  /// The same finding with other fixes.
  package func offering(_ fixes: [Fix]) -> Finding {
    var finding = Finding(
      rule: rule, level: level, confidence: confidence, message: message, location: location, entity: entity,
      subject: subject, notes: notes, related: related, fixes: fixes)
    finding.fingerprint = fingerprint
    return finding
  }

  /// `family/name`.
  package var rule: String { content.rule }
  package var confidence: Confidence { content.confidence }
  /// One line, lower case, no full stop, about this very text.
  package var message: String { content.message }
  package var location: Location { content.location }
  /// The dotted path of the declaration it is about, such as `sales.easy-buying.cycle-time`; empty for a whole file.
  package var entity: String { content.entity }
  /// What it is about, where that is neither the declaration nor the text that it points at: of several that are one
  /// too many it points at the last, which may be another one tomorrow. Its fingerprint goes by this.
  package var subject: String? { content.subject }
  /// Why it matters, or what it was measured against; a sentence each.
  package var notes: [String] { content.notes }
  package var related: [Related] { content.related }
  package var fixes: [Fix] { content.fixes }

  /// All of a finding but what the settings and the other findings of a run decide.
  private final class Content: Sendable {
    let rule: String
    let confidence: Confidence
    let message: String
    let location: Location
    let entity: String
    let subject: String?
    let notes: [String]
    let related: [Related]
    let fixes: [Fix]

    init(
      rule: String, confidence: Confidence, message: String, location: Location, entity: String, subject: String?,
      notes: [String], related: [Related], fixes: [Fix]
    ) {
      self.rule = rule
      self.confidence = confidence
      self.message = message
      self.location = location
      self.entity = entity
      self.subject = subject
      self.notes = notes
      self.related = related
      self.fixes = fixes
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
  package var inOrder: [Finding] {
    guard count > 1 else { return self }
    // What most findings are told apart by is looked up once, and a path not compared with every other.
    let ranks = pathRanks
    let places = map { finding in
      let location = finding.location
      return Place(rank: ranks[ObjectIdentifier(location.file)] ?? 0, range: location.range)
    }
    let order = indices.sorted { left, right in
      let (one, other) = (places[left], places[right])
      if one.rank != other.rank { return one.rank < other.rank }
      return one.range != other.range ? one.range < other.range : Finding.isOrderedBefore(self[left], self[right])
    }
    return order.elementsEqual(indices) ? self : order.map { self[$0] }
  }

  /// Where a finding stands: in which of the files, and in what of it.
  private struct Place {
    let rank: Int
    let range: TextRange
  }

  /// The place of each file's path among all of them; empty where there is one file.
  private var pathRanks: [ObjectIdentifier: Int] {
    guard let first = first?.location.file, contains(where: { $0.location.file !== first }) else { return [:] }
    var files: [ObjectIdentifier: SourceFile] = [:]
    for finding in self { files[ObjectIdentifier(finding.location.file)] = finding.location.file }
    let inOrder = files.sorted { $0.value.path.utf8Precedes($1.value.path) }
    var ranks: [ObjectIdentifier: Int] = [:]
    var rank = 0
    for (index, file) in inOrder.enumerated() {
      // Two revisions of one file have one place.
      if index > 0, inOrder[index - 1].value.path != file.value.path { rank += 1 }
      ranks[file.key] = rank
    }
    return ranks
  }
}
