/// All that has changed in meaning between two revisions, ready for any format.
package struct ChangeResult: Sendable {
  /// What people call the two: a revision, a folder, or `the work tree`.
  package let base: String
  package let head: String
  /// The day that running cycles were asked for, as `YYYY-MM-DD`.
  package let asOf: String
  /// In the order of the files, what is gone behind the rest of its file.
  package let changes: [EntityChange]
  /// What the `change/*` rules found, in the order in which they are printed.
  package let findings: [Finding]
  package let notRun: [LintResult.NotRun]
  /// How many of the findings were allowed with a reason.
  package let allowed: Int
  /// Files of the head of which a part may be missing, since it has syntax errors.
  package let brokenFiles: [String]

  package init(
    base: String, head: String, asOf: String, changes: [EntityChange], findings: [Finding],
    notRun: [LintResult.NotRun], allowed: Int, brokenFiles: [String] = []
  ) {
    self.base = base
    self.head = head
    self.asOf = asOf
    self.changes = changes
    self.findings = findings
    self.notRun = notRun
    self.allowed = allowed
    self.brokenFiles = brokenFiles
  }

  /// How many facts there are of a tier.
  package func count(_ tier: ChangeTier) -> Int {
    changes.reduce(0) { sum, change in sum + change.facts.reduce(0) { $0 + ($1.tier == tier ? 1 : 0) } }
  }
}

/// What a change does to a goal, least first.
package enum ChangeTier: String, Sendable, CaseIterable {
  /// The same said otherwise.
  case wording
  /// Something is told that was left open.
  case clarified
  /// A check-in, a reading, a score, a new goal: life goes on.
  case news
  case strengthened, weakened
  /// A goal is given up or gone.
  case dropped
}

/// What became of one goal or KPI.
package struct EntityChange: Sendable {
  /// Its dotted path today; that of the base where it is gone.
  package let entity: String
  /// Its dotted path in the base, where that is another.
  package let formerEntity: String?
  package let kind: Kind
  package let fate: Fate
  /// Where it stands today; nil where it is gone.
  package let location: Location?
  /// Where it stood in the base; nil where it is new.
  package let formerLocation: Location?
  /// Never empty.
  package let facts: [ChangeFact]

  /// What it is.
  package enum Kind: String, Sendable { case objective, keyResult, milestone, kpi }

  /// Whether it is in both revisions, or in one alone.
  package enum Fate: String, Sendable {
    case kept, added, gone
    /// It lives on in others: split among them, or its key results moved to them.
    case merged
    /// A part of one that was split.
    case split
  }

  package init(
    entity: String, formerEntity: String?, kind: Kind, fate: Fate, location: Location?, formerLocation: Location?,
    facts: [ChangeFact]
  ) {
    self.entity = entity
    self.formerEntity = formerEntity
    self.kind = kind
    self.fate = fate
    self.location = location
    self.formerLocation = formerLocation
    self.facts = facts
  }
}

/// One thing that has changed of a goal or KPI.
package struct ChangeFact: Sendable {
  package let aspect: Aspect
  package let tier: ChangeTier
  /// One line: `target 55 days → 58 days, 3 days easier`.
  package let text: String
  /// As it was; nil where it was not said.
  package let before: String?
  /// As it is; nil where it is not said any more.
  package let after: String?
  /// Why, where a `revised`, `dropped`, `paused` or `moved` that is new says it.
  package let reason: String?
  /// Where it is said today; nil where nothing is left of it.
  package let location: Location?

  /// What a fact is about.
  package enum Aspect: String, Sendable {
    /// The time that an objective gives to what is in it.
    case cycle
    case existence, title, name, place, unit, target, stretch, baseline, deadline, kind, owner, metric, weight
    case confidence, because, supports, guards, needs, rollup, remarks, aside, done, score, learned, checkin, revision
    case healthy, scale, cadence, source, complements, reading, initiative
    /// Something past that was altered or removed.
    case history
  }

  package init(
    _ aspect: Aspect, _ tier: ChangeTier, _ text: String, before: String? = nil, after: String? = nil,
    reason: String? = nil, location: Location? = nil
  ) {
    self.aspect = aspect
    self.tier = tier
    self.text = text
    self.before = before
    self.after = after
    self.reason = reason
    self.location = location
  }
}
