/// All that one run has to say, ready for any format.
package struct LintResult: Sendable {
  /// The day that rules about time were asked for, as `YYYY-MM-DD`.
  package let asOf: String
  /// In the order in which they are printed, fingerprints included.
  package let findings: [Finding]
  /// Rules that could not run, and why; never counted as clean.
  package let notRun: [NotRun]
  package let summary: Summary
  /// What was found and is not counted, since somebody has taken it on with a reason; in the order of the findings.
  package let suppressed: [Suppressed]
  /// What the findings were compared with; nil where all there are count.
  package let since: Since?
  /// Every rule there is, for the formats that list them; put together for whoever shows them.
  package let rules: @Sendable () -> [RuleCard]
  /// The least level that makes the run fail, for the formats in which a finding passes or fails; nil if none does.
  package var failsFrom: Level? = .error
  /// How far every goal that was looked at has come, in the order of the files; worked out for whoever shows it.
  package let goals: @Sendable () -> [GoalStatus]
  package let times: RunTimes

  package init(
    asOf: String, findings: [Finding], notRun: [NotRun], summary: Summary,
    suppressed: [Suppressed] = [], since: Since? = nil, rules: @escaping @Sendable () -> [RuleCard] = { [] },
    times: RunTimes = RunTimes(), goals: @escaping @Sendable () -> [GoalStatus] = { [] }
  ) {
    self.times = times
    self.asOf = asOf
    self.findings = findings
    self.notRun = notRun
    self.summary = summary
    self.suppressed = suppressed
    self.since = since
    self.rules = rules
    self.goals = goals
  }

  /// A finding that somebody has taken on.
  package struct Suppressed: Sendable {
    package enum Kind: Sendable {
      /// By an `allow` where it stands.
      case allow
      /// By an entry of the baseline file.
      case baseline
    }

    package let finding: Finding
    package let kind: Kind
    /// Nil where none is given.
    package let reason: String?

    package init(_ finding: Finding, _ kind: Kind, because reason: String?) {
      self.finding = finding
      self.kind = kind
      self.reason = reason
    }
  }

  /// How findings stand to those of a revision: only the new ones are told.
  package struct Since: Sendable, Equatable {
    /// As it was typed.
    package let revision: String
    /// Found here and not there; those that the baseline hides are left out.
    package var new = 0
    /// Found there and no more.
    package var mended = 0
    /// Found in both.
    package var still = 0

    package init(revision: String) { self.revision = revision }
  }

  /// A rule that could not run, and the reason in a few words.
  package struct NotRun: Sendable, Hashable {
    package let rule: String
    package let reason: String
    /// Whether it is told to programs alone: nobody asked for the rule, and people need not read of it in every run.
    package let isExpected: Bool

    package init(rule: String, reason: String, isExpected: Bool = false) {
      self.rule = rule
      self.reason = reason
      self.isExpected = isExpected
    }

    /// Of a rule that compares two revisions, in a run that has one.
    package static func withoutBase(rule: String) -> NotRun {
      NotRun(rule: rule, reason: "no base revision given", isExpected: true)
    }
  }

  /// What was looked at and what was found, in numbers.
  package struct Summary: Sendable, Equatable {
    package var files = 0
    package var objectives = 0
    package var keyResults = 0
    package var kpis = 0
    package var errors = 0
    package var warnings = 0
    package var infos = 0
    package var allowed = 0
    package var baselined = 0

    package init() {}
  }
}
