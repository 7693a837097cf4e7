package import OKRSource
package import OKRValues

/// Findings that were there before somebody began to look, and that do not count; each may say why, who and until when.
package struct KnownFindings: Sendable, Equatable {
  /// One finding that does not count.
  package struct Entry: Sendable, Equatable {
    /// The key of the finding; see ``Fingerprints``.
    package var fingerprint: String
    /// `family/name`, for people: only the fingerprint is looked up.
    package var rule: String
    /// The declaration that it is about, for people.
    package var entity: String
    package var reason: String?
    /// A handle without its `@`.
    package var owner: String?
    /// The last day on which it holds.
    package var until: Day?

    package init(_ finding: Finding) {
      fingerprint = finding.fingerprint
      rule = finding.rule
      entity = finding.entity
    }

    init(fingerprint: String, rule: String, entity: String) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.entity = entity
    }

    /// Whether it hides nothing any more.
    package func isExpired(on day: Day) -> Bool { until.map { $0 < day } ?? false }

    /// Its rule, and the declaration where it is about one.
    package var label: String { entity.isEmpty ? rule : "\(rule) \(entity)" }

    /// All that it says of why the finding does not count; nil where it says nothing.
    package var justification: String? {
      var words = reason.map { [$0] } ?? []
      if let owner { words.append("owner @\(owner)") }
      if let until { words.append("until \(until)") }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
  }

  private var byFingerprint: [String: Entry] = [:]

  package init() {}

  /// The entries in the order of their lines.
  package var entries: [Entry] {
    byFingerprint.values.map { (line: KnownFindingsText.line($0), entry: $0) }
      .sorted { $0.line.utf8Precedes($1.line) }.map(\.entry)
  }

  package subscript(fingerprint: String) -> Entry? { byFingerprint[fingerprint] }

  package mutating func remove(_ entries: [Entry]) {
    for entry in entries { byFingerprint[entry.fingerprint] = nil }
  }

  /// Adds an entry; of two for one finding the one that says more is kept, as after a merge.
  package mutating func add(_ entry: Entry) {
    if let known = byFingerprint[entry.fingerprint], known.justification != nil { return }
    byFingerprint[entry.fingerprint] = entry
  }
}
