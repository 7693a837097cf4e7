import OKRSource

/// How often each rule fired, most often first; then where the time went: by stage, and in the dearest rules.
func statistics(_ result: LintResult, reporting: Int) -> String {
  var counts: [String: Int] = [:]
  for finding in result.findings { counts[finding.rule, default: 0] += 1 }
  var times = result.times
  times.add(reporting, toStage: "reporting")
  let whole = times.stages.reduce(0) { $0 + $1.nanoseconds }
  let rate = whole > 0 ? Int(Double(times.files) * 1e9 / Double(whole)) : 0
  return sorted(counts).map { row("\($0.count)", 6, $0.name) }.joined()
    + "\n" + times.stages.map { row(milliseconds($0.nanoseconds), 9, $0.name) }.joined()
    + row(
      milliseconds(whole), 9,
      "in all: \(times.files) files of \(times.bytes / 1024) KiB, \(rate) files a second")
    + "\n" + sorted(times.rules).prefix(10).map { row(milliseconds($0.count), 9, $0.name) }.joined()
}

private func sorted(_ counts: [String: Int]) -> [(name: String, count: Int)] {
  counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.utf8Precedes($1.key) }
    .map { ($0.key, $0.value) }
}

private func row(_ number: String, _ width: Int, _ text: String) -> String {
  String(repeating: " ", count: max(0, width - number.utf8.count)) + number + "  \(text)\n"
}

/// Milliseconds with two decimals: `12.30 ms`.
private func milliseconds(_ nanoseconds: Int) -> String {
  let hundredths = max(0, nanoseconds) / 10_000
  let decimals = hundredths % 100
  return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals) ms"
}
