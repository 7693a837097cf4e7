import OKRDriver
import OKRReport
import OKRSource

/// One `--format`, and the file it goes to; nil is standard output.
struct Output {
  let format: ReportFormat
  let file: String?

  /// The outputs that were asked for, or those that suit the surroundings.
  static func all(_ arguments: inout Arguments) -> [Output] {
    let outputs = arguments.all("--format").compactMap { Output($0, &arguments) }
    complain(about: outputs, &arguments)
    guard arguments.all("--format").isEmpty else { return outputs }
    let isInActions = Platform.environment("GITHUB_ACTIONS") == "true"
    return [Output(.text, nil)] + (isInActions ? [Output(.github, nil)] : [])
  }

  private init(_ format: ReportFormat, _ file: String?) {
    self.format = format
    self.file = file
  }

  private init?(_ wish: String, _ arguments: inout Arguments) {
    let parts = wish.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.first ?? ""
    guard let format = ReportFormat(rawValue: name) else {
      arguments.complain(unknownValue(of: "--format", name, among: ReportFormat.allCases.map(\.rawValue)))
      return nil
    }
    let file = parts.count == 2 ? parts.last : nil
    if file?.isEmpty == true { arguments.complain("--format \(name)= needs the name of a file") }
    if let file, Paths.isOKR(file) || Paths.isOKR(Platform.destination(of: file)) {
      arguments.complain("--format \(wish) would write over an okr file; give another name")
    }
    self.init(format, file)
  }

  /// Two reports in one place could be read by nobody; only annotations may stand among text.
  private static func complain(about outputs: [Output], _ arguments: inout Arguments) {
    guard outputs.count > 1 else { return }
    // The same file by another spelling or by a link is the same place.
    let places = outputs.map { $0.file.map(Platform.destination) }
    var formats: [String?: [ReportFormat]] = [:]
    for (output, place) in zip(outputs, places) { formats[place, default: []].append(output.format) }
    for (output, place) in zip(outputs, places) {
      guard let rivals = formats.removeValue(forKey: place), rivals.count > 1 else { continue }
      if output.file == nil, rivals.count == 2, Set(rivals) == [.text, .github] { continue }
      let names =
        Set(rivals).count == 1
        ? "two \(output.format.rawValue) reports" : rivals.map(\.rawValue).joined(separator: " and ")
      let shown = output.file ?? "standard output"
      arguments.complain("\(names) cannot share \(shown); give one a file of its own, as in `--format json=FILE`")
    }
  }

  /// Writes all outputs, standard output last, so that it stays empty when a file cannot be written.
  static func write(_ outputs: [Output], _ result: LintResult, style: Style, quiet: Bool) -> ExitCode {
    if outputs.contains(where: { $0.format == .github }), let summary = Platform.environment("GITHUB_STEP_SUMMARY") {
      do {
        try Platform.append(githubSummary(result), to: summary)
      } catch {
        return Console.refuse("cannot write the step summary \(summary): \(error.reason)")
      }
    }
    for output in outputs {
      guard let file = output.file else { continue }
      do {
        try Platform.replace(
          file, with: render(result, as: output.format, style: Style(color: .never, width: 100, isFull: style.isFull)))
      } catch {
        return Console.refuse("cannot write \(file): \(error.reason)")
      }
    }
    let shown = outputs.filter { $0.file == nil && !(quiet && $0.format == .text && result.findings.isEmpty) }
    // One behind the other: a long report is not copied to stand in one text with another.
    for output in shown {
      let code = Console.say(renderedBytes(result, as: output.format, style: style))
      guard code == .clean else { return code }
    }
    return .clean
  }
}
