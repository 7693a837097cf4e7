/// What a report may say of a rule, without the rule itself.
package struct RuleCard: Sendable, Hashable {
  /// `family/name`.
  package let id: String
  /// The level where nobody has set another.
  package let level: Level
  /// Whether it runs only where its very name is asked for.
  package let isOffByDefault: Bool
  package let confidence: Confidence
  /// What it finds, in a few words.
  package let summary: String
  /// Why it matters.
  package let rationale: String

  package init(
    id: String, level: Level, isOffByDefault: Bool, confidence: Confidence, summary: String, rationale: String
  ) {
    self.id = id
    self.level = level
    self.isOffByDefault = isOffByDefault
    self.confidence = confidence
    self.summary = summary
    self.rationale = rationale
  }
}
