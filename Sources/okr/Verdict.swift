import OKRSource

/// The least level at which a run fails.
enum FailOn: String, CaseIterable {
  case error, warning, info, never
}

/// From which findings on a run fails.
struct Verdict {
  private let failOn: FailOn
  private let mostWarnings: Int?

  init(_ arguments: inout Arguments) {
    failOn = arguments.choice("--fail-on", FailOn.error)
    var most: Int?
    for text in arguments.all("--max-warnings") {
      most = Int(text)
      if most.map({ $0 < 0 }) ?? true { arguments.complain("--max-warnings takes a whole number, not \(text)") }
    }
    mostWarnings = most
  }

  /// The least level that fails the run; nil where none does.
  var failsFrom: Level? {
    switch failOn {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }

  /// The exit code for findings that come without a summary.
  func code(for findings: [Finding]) -> ExitCode {
    var summary = LintResult.Summary()
    for finding in findings {
      switch finding.level {
      case .error: summary.errors += 1
      case .warning: summary.warnings += 1
      case .info: summary.infos += 1
      }
    }
    return code(for: summary)
  }

  /// The exit code; too many warnings are told, since the findings do not show why they weigh.
  func code(for summary: LintResult.Summary) -> ExitCode {
    let weighty =
      switch failOn {
      case .never: 0
      case .error: summary.errors
      case .warning: summary.errors + summary.warnings
      case .info: summary.errors + summary.warnings + summary.infos
      }
    if let mostWarnings, summary.warnings > mostWarnings {
      Console.remark("okr: more warnings than --max-warnings allows: \(summary.warnings), not \(mostWarnings)\n")
      return .findings
    }
    return weighty > 0 ? .findings : .clean
  }
}
