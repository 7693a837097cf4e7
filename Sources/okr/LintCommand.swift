import OKRDriver
import OKRLint
import OKRReport
import OKRSource

/// `okr lint [PATH…]`: finds, prints, and tells by its exit code whether anything weighs enough.
func lintCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .lint)
  let outputs = Output.all(&arguments)
  let verdict = Verdict(&arguments)
  let style = Style(
    color: Console.color(arguments.choice("--color", ColorWish.auto)), width: Console.width,
    isFull: arguments.has("--full"))
  var request = lintRequest(&arguments)
  request.isTimed = arguments.has("--statistics")
  request.hasFingerprints = outputs.contains(where: \.format.hasFingerprints)
  let threads = arguments.count("--threads")
  let readsInput = arguments.operands.contains("-")
  let inputName = arguments.last("--stdin-name")
  if inputName != nil, !readsInput {
    arguments.complain("--stdin-name goes with `-`, which reads standard input; add `-`")
  }
  let baselines = comparison(&arguments, &request)
  try arguments.validate()

  let progress = Progress()
  var outcome: LintOutcome
  do {
    if readsInput { request.standardInput = try .read(for: inputName) }
    try baselines.load(into: &request)
    outcome = try runLint(request, workers: threads.map(Platform.workers) ?? Platform.workers) { done, total in
      progress.show(done, total)
    }
    try baselines.save(outcome)
  } catch {
    progress.clear()
    return refuse(error)
  }
  progress.clear()
  // The process ends when it has reported what it found: taking a workspace apart before that took a twentieth of a run.
  outcome.keepToTheEnd()
  outcome.result.failsFrom = verdict.failsFrom
  let result = outcome.result
  let begun = Platform.nanoseconds
  let code = Output.write(outputs, result, style: style, quiet: arguments.has("--quiet"))
  guard code == .clean else { return code }
  for remark in outcome.remarks { Console.remark("okr: \(visible(remark))\n") }
  if arguments.has("--statistics") {
    Console.remark(statistics(result, reporting: Platform.nanoseconds - begun))
  }
  return verdict.code(for: result.summary)
}

/// Tells why a run could not be.
func refuse(_ error: any Error) -> ExitCode {
  switch error {
  case let complaints as Complaints:
    for complaint in complaints.all { _ = Console.refuse(complaint.message) }
  case let complaint as Complaint:
    return Console.refuse(complaint.message)
  default:
    return Console.refuse("\(error)")
  }
  return .failure
}

private func lintRequest(_ arguments: inout Arguments) -> LintRequest {
  let asOf = arguments.day("--as-of") ?? Platform.today
  var paths = arguments.operands.filter { $0 != "-" }
  if arguments.operands.isEmpty { paths = ["."] }
  return LintRequest(
    paths: paths, asOf: asOf, selection: selection(&arguments),
    confidence: arguments.choice("--confidence", Confidence.low))
}

func selection(_ arguments: inout Arguments) -> Selection {
  let only = rules("--rule", &arguments)
  let skipped = rules("--skip", &arguments)
  if only.isEmpty, skipped.isEmpty { return Selection(only: only, skipped: skipped) }
  let known = Set(RuleID.allCases.flatMap { [$0.rawValue, $0.family.rawValue] })
  if known.isSuperset(of: only + skipped), leavesNone(only, skipped) {
    arguments.complain("--rule and --skip leave no rule; a run of none would find nothing in any file")
  }
  return Selection(only: only, skipped: skipped)
}

private func leavesNone(_ only: [String], _ skipped: [String]) -> Bool {
  func names(_ list: [String], _ id: RuleID) -> Bool {
    list.contains(id.rawValue) || list.contains(id.family.rawValue)
  }
  return RuleID.allCases.allSatisfy { names(skipped, $0) || !only.isEmpty && !names(only, $0) }
}

/// Rules and families by name, each known.
private func rules(_ option: String, _ arguments: inout Arguments) -> [String] {
  let names = arguments.all(option).flatMap { value in
    value.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
  }
  for name in names where RuleID(rawValue: name) == nil && Family(rawValue: name) == nil {
    arguments.complain(name.isEmpty ? "\(option) needs the name of a rule or a family" : unknownRule(name))
  }
  return names
}

func unknownRule(_ name: String) -> String {
  let known = RuleID.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue)
  let near = RuleID.nearest(to: name, among: known).first
  return "there is no rule or family \(name)" + (near == nil ? "; `okr rules` lists them" : offer(near))
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
