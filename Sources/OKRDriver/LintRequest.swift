package import OKRLint
package import OKRSource
package import OKRValues

/// What to lint, and against which day.
package struct LintRequest: Sendable {
  /// Files and folders as they were typed.
  package var paths: [String]
  /// What came in on standard input, if it is to be linted too.
  package var standardInput: StandardInput?
  package var asOf: Day
  package var selection: Selection
  /// The least confidence that is shown.
  package var confidence: Confidence
  /// Whether to tell what each rule took.
  package var isTimed = false
  /// Whether anybody reads the fingerprints of what is found.
  package var hasFingerprints = true
  /// The revision that has what is not new; nil where everything counts.
  package var base: Base?
  /// Whether what is staged is linted, and not the files as they are.
  package var isStaged = false
  /// What does not count.
  package var baseline: KnownFindings?
  /// Whether the baseline is to hold what is found now.
  package var renewsBaseline = false

  package init(
    paths: [String], standardInput: StandardInput? = nil, asOf: Day, selection: Selection = Selection(),
    confidence: Confidence = .low
  ) {
    self.paths = paths
    self.standardInput = standardInput
    self.asOf = asOf
    self.selection = selection
    self.confidence = confidence
  }

  /// A revision to compare with.
  package enum Base: Sendable {
    case revision(String)
    /// Where the current branch left another one.
    case mergeBase(String)

    /// The name as it was typed.
    package var typed: String {
      switch self {
      case .revision(let name), .mergeBase(let name): name
      }
    }
  }

  /// The text of an unsaved file, and the path of the one it stands for.
  package struct StandardInput: Sendable {
    package let bytes: [UInt8]
    package let name: String?

    package init(bytes: [UInt8], name: String?) {
      self.bytes = bytes
      self.name = name
    }

    /// Reads standard input to its end.
    package static func read(for name: String?) throws(Complaint) -> StandardInput {
      StandardInput(bytes: try Loading.readInput(), name: name)
    }
  }
}
