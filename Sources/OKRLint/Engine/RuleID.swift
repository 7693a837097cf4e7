import OKRSource

/// The name of every rule; the switch over them makes sure that each has its rule, and each rule its name.
package enum RuleID: String, Sendable, CaseIterable {
  // syntax
  case unexpected = "syntax/unexpected"
  case missingValue = "syntax/missing-value"
  case unknownWord = "syntax/unknown-word"
  case misplaced = "syntax/misplaced"
  case unbalancedBrace = "syntax/unbalanced-brace"
  case unclosedQuote = "syntax/unclosed-quote"
  case escape = "syntax/escape"
  case listMarker = "syntax/list-marker"
  case unquotedTitle = "syntax/unquoted-title"
  case punctuation = "syntax/punctuation"
  case dateForm = "syntax/date-form"
  case ambiguousDate = "syntax/ambiguous-date"
  case invalidDate = "syntax/invalid-date"
  case numberForm = "syntax/number-form"
  case ambiguousNumber = "syntax/ambiguous-number"
  case boundInWords = "syntax/bound-in-words"
  case conflictMarker = "syntax/conflict-marker"
  case invalidCharacter = "syntax/invalid-character"
  case repeatedClause = "syntax/repeated-clause"
  case nesting = "syntax/nesting"
  case remark = "syntax/remark"
  case missingBraces = "syntax/missing-braces"
  // specific
  case placeholder = "specific/placeholder"
  case vagueWording = "specific/vague-wording"
  case metricInObjective = "specific/metric-in-objective"
  case compound = "specific/compound"
  case relativeDate = "specific/relative-date"
  case outputAsObjective = "specific/output-as-objective"
  case unclearMetric = "specific/unclear-metric"
  case longTitle = "specific/long-title"
  case confusableText = "specific/confusable-text"
  // measurable
  case noTarget = "measurable/no-target"
  case noBaseline = "measurable/no-baseline"
  case activity = "measurable/activity"
  case recurringOutput = "measurable/recurring-output"
  case relativeWithoutBase = "measurable/relative-without-base"
  case onlyMilestones = "measurable/only-milestones"
  case percentOrPoints = "measurable/percent-or-points"
  case textContradictsClauses = "measurable/text-contradicts-clauses"
  case baselineEqualsTarget = "measurable/baseline-equals-target"
  case directionContradiction = "measurable/direction-contradiction"
  case unitMismatch = "measurable/unit-mismatch"
  case outOfScale = "measurable/out-of-scale"
  case clausesInTitle = "measurable/clauses-in-title"
  case noCounterMetric = "measurable/no-counter-metric"
  // achievable
  case ownerOverload = "achievable/owner-overload"
  case objectiveCount = "achievable/objective-count"
  case keyResultCount = "achievable/key-result-count"
  case alreadyMet = "achievable/already-met"
  case beyondHistory = "achievable/beyond-history"
  case trendSuffices = "achievable/trend-suffices"
  case confidenceExtreme = "achievable/confidence-extreme"
  // relevant
  case noOwner = "relevant/no-owner"
  case metricCountedTwice = "relevant/metric-counted-twice"
  case duplicateKeyResult = "relevant/duplicate-key-result"
  case weights = "relevant/weights"
  case objectiveWithoutKPI = "relevant/objective-without-kpi"
  // timebound
  case noCycle = "timebound/no-cycle"
  case outsideCycle = "timebound/outside-cycle"
  case invalidCycle = "timebound/invalid-cycle"
  case staleYear = "timebound/stale-year"
  case periodMismatch = "timebound/period-mismatch"
  case windowExceedsCycle = "timebound/window-exceeds-cycle"
  case undatedMilestone = "timebound/undated-milestone"
  case allDueLastDay = "timebound/all-due-last-day"
  // kpi
  case incompleteKPI = "kpi/incomplete"
  case bareMetric = "kpi/bare-metric"
  case heldConstant = "kpi/held-constant"
  case projectAsKPI = "kpi/project-as-kpi"
  case baselineContradicts = "kpi/baseline-contradicts"
  case currentContradicts = "kpi/current-contradicts"
  case complementContradicts = "kpi/complement-contradicts"
  case evergreen = "kpi/evergreen"
  case unhealthyUnaddressed = "kpi/unhealthy-unaddressed"
  // cascade
  case unresolved = "cascade/unresolved"
  case duplicateName = "cascade/duplicate-name"
  case loop = "cascade/loop"
  case orphan = "cascade/orphan"
  case cycleMismatch = "cascade/cycle-mismatch"
  case unsupported = "cascade/unsupported"
  case levelSkip = "cascade/level-skip"
  case wrongDirection = "cascade/wrong-direction"
  case lateChild = "cascade/late-child"
  case rollupShortfall = "cascade/rollup-shortfall"
  case rollupExcess = "cascade/rollup-excess"
  case rollupNonAdditive = "cascade/rollup-non-additive"
  case splitParent = "cascade/split-parent"
  case copiedGoal = "cascade/copied"
  case needUnanswered = "cascade/need-unanswered"
  // progress
  case stale = "progress/stale"
  case noNextStep = "progress/no-next-step"
  case scoreInvalid = "progress/score-invalid"
  case notClosed = "progress/not-closed"
  case unexplained = "progress/unexplained"
  // change
  case goalpostMoved = "change/goalpost-moved"
  case baselineRewritten = "change/baseline-rewritten"
  case dropped = "change/dropped"
  case historyRewritten = "change/history-rewritten"
  case lateAddition = "change/late-addition"

  // settings
  case allowWithoutReason = "settings/allow-without-reason"
  case allowUnused = "settings/allow-unused"
  case allowExpired = "settings/allow-expired"
  case unknownRule = "settings/unknown-rule"
  case unknownFolder = "settings/unknown-folder"
  case setTwice = "settings/set-twice"

  package var rule: Rule {
    switch self {
    case .unexpected: .unexpected
    case .missingValue: .missingValue
    case .unknownWord: .unknownWord
    case .misplaced: .misplaced
    case .unbalancedBrace: .unbalancedBrace
    case .unclosedQuote: .unclosedQuote
    case .escape: .escape
    case .listMarker: .listMarker
    case .unquotedTitle: .unquotedTitle
    case .punctuation: .punctuation
    case .dateForm: .dateForm
    case .ambiguousDate: .ambiguousDate
    case .invalidDate: .invalidDate
    case .numberForm: .numberForm
    case .ambiguousNumber: .ambiguousNumber
    case .boundInWords: .boundInWords
    case .conflictMarker: .conflictMarker
    case .invalidCharacter: .invalidCharacter
    case .repeatedClause: .repeatedClause
    case .nesting: .nesting
    case .remark: .remark
    case .missingBraces: .missingBraces
    case .placeholder: .placeholder
    case .windowExceedsCycle: .windowExceedsCycle
    case .periodMismatch: .periodMismatch
    case .staleYear: .staleYear
    case .textContradictsClauses: .textContradictsClauses
    case .percentOrPoints: .percentOrPoints
    case .onlyMilestones: .onlyMilestones
    case .unclearMetric: .unclearMetric
    case .outputAsObjective: .outputAsObjective
    case .heldConstant: .heldConstant
    case .bareMetric: .bareMetric
    case .relativeWithoutBase: .relativeWithoutBase
    case .recurringOutput: .recurringOutput
    case .activity: .activity
    case .relativeDate: .relativeDate
    case .compound: .compound
    case .metricInObjective: .metricInObjective
    case .vagueWording: .vagueWording
    case .longTitle: .longTitle
    case .confusableText: .confusableText
    case .noTarget: .noTarget
    case .noBaseline: .noBaseline
    case .baselineEqualsTarget: .baselineEqualsTarget
    case .directionContradiction: .directionContradiction
    case .unitMismatch: .unitMismatch
    case .outOfScale: .outOfScale
    case .clausesInTitle: .clausesInTitle
    case .ownerOverload: .ownerOverload
    case .objectiveCount: .objectiveCount
    case .keyResultCount: .keyResultCount
    case .noOwner: .noOwner
    case .metricCountedTwice: .metricCountedTwice
    case .duplicateKeyResult: .duplicateKeyResult
    case .weights: .weights
    case .noCycle: .noCycle
    case .outsideCycle: .outsideCycle
    case .invalidCycle: .invalidCycle
    case .undatedMilestone: .undatedMilestone
    case .allDueLastDay: .allDueLastDay
    case .incompleteKPI: .incompleteKPI
    case .projectAsKPI: .projectAsKPI
    case .unresolved: .unresolved
    case .duplicateName: .duplicateName
    case .loop: .loop
    case .orphan: .orphan
    case .cycleMismatch: .cycleMismatch
    case .alreadyMet: .alreadyMet
    case .beyondHistory: .beyondHistory
    case .trendSuffices: .trendSuffices
    case .confidenceExtreme: .confidenceExtreme
    case .objectiveWithoutKPI: .objectiveWithoutKPI
    case .baselineContradicts: .baselineContradicts
    case .currentContradicts: .currentContradicts
    case .complementContradicts: .complementContradicts
    case .evergreen: .evergreen
    case .unhealthyUnaddressed: .unhealthyUnaddressed
    case .unsupported: .unsupported
    case .levelSkip: .levelSkip
    case .wrongDirection: .wrongDirection
    case .lateChild: .lateChild
    case .rollupShortfall: .rollupShortfall
    case .rollupExcess: .rollupExcess
    case .rollupNonAdditive: .rollupNonAdditive
    case .splitParent: .splitParent
    case .copiedGoal: .copiedGoal
    case .needUnanswered: .needUnanswered
    case .stale: .stale
    case .noNextStep: .noNextStep
    case .scoreInvalid: .scoreInvalid
    case .notClosed: .notClosed
    case .unexplained: .unexplained
    case .noCounterMetric: .noCounterMetric
    case .goalpostMoved: .goalpostMoved
    case .baselineRewritten: .baselineRewritten
    case .dropped: .dropped
    case .historyRewritten: .historyRewritten
    case .lateAddition: .lateAddition
    case .allowWithoutReason: .allowWithoutReason
    case .allowUnused: .allowUnused
    case .allowExpired: .allowExpired
    case .unknownRule: .unknownRule
    case .unknownFolder: .unknownFolder
    case .setTwice: .setTwice
    }
  }

  /// The part of the name before the stroke.
  package var family: Family {
    // By the two letters that no two families share: it is asked for every rule at every start.
    var letters = rawValue.utf8.makeIterator()
    switch (letters.next() ?? 0, letters.next() ?? 0) {
    case (UInt8(ascii: "s"), UInt8(ascii: "y")): return .syntax
    case (UInt8(ascii: "s"), UInt8(ascii: "p")): return .specific
    case (UInt8(ascii: "m"), _): return .measurable
    case (UInt8(ascii: "a"), _): return .achievable
    case (UInt8(ascii: "r"), _): return .relevant
    case (UInt8(ascii: "t"), _): return .timebound
    case (UInt8(ascii: "k"), _): return .kpi
    case (UInt8(ascii: "c"), UInt8(ascii: "a")): return .cascade
    case (UInt8(ascii: "c"), _): return .change
    case (UInt8(ascii: "p"), _): return .progress
    default: return .settings
    }
  }

  /// The names nearest to a mistyped one; a name without its family, or with another, is near too.
  package static func nearest(to typed: String, among names: [String]) -> [String] {
    let near = OKRSource.nearest(to: typed, among: names)
    if !near.isEmpty { return near }
    let tail = typed.split(separator: "/").last.map(String.init) ?? typed
    let tails = names.filter { $0.split(separator: "/").last.map(String.init) == tail }
    if !tails.isEmpty { return Array(tails.prefix(3)) }
    let nearTails = OKRSource.nearest(
      to: tail, among: names.compactMap { $0.split(separator: "/").last.map(String.init) })
    return Array(names.filter { name in nearTails.contains { name.hasSuffix("/\($0)") } }.prefix(3))
  }
}
