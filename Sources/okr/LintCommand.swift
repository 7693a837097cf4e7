import OKRDriver
import OKRLint
import OKRReport
import OKRSource
import OKRValues

/// The least level at which a run fails.
enum FailOn: String, CaseIterable {
  case error, warning, info, never
}

/// `okr lint [PATH…]`: finds, prints, and tells by its exit code whether anything weighs enough.
func lintCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  let arguments = try Arguments(
    typed,
    options: [
      "--format", "--fail-on", "--max-warnings", "--confidence", "--rule", "--skip", "--as-of", "--color", "--stdin-name",
    ],
    flags: ["--quiet", "--statistics"])
  let outputs = try Output.all(arguments.all("--format"))
  let failOn = try arguments.choice("--fail-on", FailOn.error)
  let mostWarnings = try count(arguments, "--max-warnings")
  let style = Style(color: Console.color(try arguments.choice("--color", ColorWish.auto)), width: Console.width)
  let request = try lintRequest(arguments)
  let result: LintResult
  let progress = Progress()
  do {
    result = try runLint(request) { done, total in progress.show(done, total) }
  } catch {
    progress.clear()
    for complaint in error.all { _ = Console.refuse(complaint.message) }
    return .failure
  }
  progress.clear()
  for output in outputs {
    let code = output.write(result, style: style, quiet: arguments.has("--quiet"))
    guard code == .clean else { return code }
  }
  if arguments.has("--statistics") { Console.remark(statistics(result)) }
  return verdict(result, failOn, mostWarnings)
}

private func lintRequest(_ arguments: Arguments) throws(UsageError) -> LintRequest {
  var asOf = Platform.today
  if let text = arguments.last("--as-of") {
    guard let day = Day(text) else { throw UsageError("--as-of takes a date such as 2026-09-30, not \(text)") }
    asOf = day
  }
  let readsInput = arguments.operands.contains("-")
  let name = arguments.last("--stdin-name")
  if name != nil, !readsInput { throw UsageError("--stdin-name goes with `-`, which reads standard input") }
  var paths = arguments.operands.filter { $0 != "-" }
  if paths.isEmpty, !readsInput { paths = ["."] }
  var input: LintRequest.StandardInput?
  if readsInput {
    do {
      input = LintRequest.StandardInput(bytes: try Platform.read(.input), name: name)
    } catch {
      throw UsageError("cannot read standard input: \(error.reason)")
    }
  }
  return LintRequest(
    paths: paths, standardInput: input, asOf: asOf,
    selection: Selection(only: try rules(arguments, "--rule"), skipped: try rules(arguments, "--skip")),
    confidence: try arguments.choice("--confidence", Confidence.low))
}

/// Rules and families by name, each known.
private func rules(_ arguments: Arguments, _ option: String) throws(UsageError) -> [String] {
  let names = arguments.all(option).flatMap { $0.split(separator: ",").map(String.init) }
  for name in names where RuleID(rawValue: name) == nil && Family(rawValue: name) == nil { throw unknownRule(name) }
  return names
}

func unknownRule(_ name: String) -> UsageError {
  let known = RuleID.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue)
  let near = RuleID.nearest(to: name, among: known).first
  return UsageError("there is no rule or family \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
}

private func count(_ arguments: Arguments, _ option: String) throws(UsageError) -> Int? {
  guard let text = arguments.last(option) else { return nil }
  guard let count = Int(text), count >= 0 else { throw UsageError("\(option) takes a whole number, not \(text)") }
  return count
}

private func verdict(_ result: LintResult, _ failOn: FailOn, _ mostWarnings: Int?) -> ExitCode {
  let summary = result.summary
  if let mostWarnings, summary.warnings > mostWarnings { return .findings }
  let weighty =
    switch failOn {
    case .never: 0
    case .error: summary.errors
    case .warning: summary.errors + summary.warnings
    case .info: summary.errors + summary.warnings + summary.infos
    }
  return weighty > 0 ? .findings : .clean
}

/// How often each rule fired, most often first.
private func statistics(_ result: LintResult) -> String {
  var counts: [String: Int] = [:]
  for finding in result.findings { counts[finding.rule, default: 0] += 1 }
  let rows = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.utf8Precedes($1.key) }
  return rows.map { rule, count in "\(padded(count))  \(rule)\n" }.joined()
}

private func padded(_ count: Int) -> String {
  let digits = "\(count)"
  return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
}

/// One `--format`, and the file it goes to.
private struct Output {
  let format: ReportFormat
  let file: String?

  static func all(_ wishes: [String]) throws(UsageError) -> [Output] {
    var outputs: [Output] = []
    for wish in wishes {
      let parts = wish.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts.first ?? ""
      guard let format = ReportFormat(rawValue: name) else {
        throw UsageError("--format takes \(listed(ReportFormat.allCases.map(\.rawValue))), not \(name)")
      }
      if parts.count == 2, parts[1].isEmpty { throw UsageError("--format \(name)= needs the name of a file") }
      outputs.append(Output(format: format, file: parts.count == 2 ? parts[1] : nil))
    }
    if outputs.isEmpty {
      outputs.append(Output(format: .text, file: nil))
      if Platform.environment("GITHUB_ACTIONS") == "true" { outputs.append(Output(format: .github, file: nil)) }
    }
    return outputs
  }

  func write(_ result: LintResult, style: Style, quiet: Bool) -> ExitCode {
    if quiet, format == .text, result.findings.isEmpty { return .clean }
    let style = file == nil ? style : Style(color: .never, width: 100)
    let text = render(result, as: format, style: style)
    if format == .github, let summary = Platform.environment("GITHUB_STEP_SUMMARY") {
      do {
        try Platform.write(githubSummary(result), to: summary, as: .append)
      } catch {
        return Console.refuse("cannot write the step summary \(summary): \(error.reason)")
      }
    }
    guard let file else { return Console.say(text) }
    do {
      try Platform.write(text, to: file, as: .replace)
      return .clean
    } catch {
      return Console.refuse("cannot write \(file): \(error.reason)")
    }
  }
}

/// A line on a terminal for a run that takes more than half a second.
private final class Progress {
  private let start = Platform.milliseconds
  private let isWatched = Platform.isTerminal(.error)
  private var isShown = false

  func show(_ done: Int, _ total: Int) {
    guard isWatched, Platform.milliseconds - start > 500 else { return }
    isShown = true
    Console.remark("\r\(done) of \(total) files read")
  }

  func clear() {
    if isShown { Console.remark("\r\u{1B}[K") }
  }
}
