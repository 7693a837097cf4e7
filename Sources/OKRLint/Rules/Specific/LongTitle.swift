import OKRModel
import OKRSource
import OKRValues

extension Rule {
  static let longTitle = Rule(
    .longTitle, .info, confidence: .high,
    summary: "title too long to remember",
    rationale: """
      People work towards what they can say by heart. Reasons belong to `because`, plans to `initiative`, and numbers \
      to the clauses; what is left is a title.
      """,
    source: "Wodtke, Radical Focus (2016): an objective is one sentence, short enough to be repeated.",
    limit: "words in a title",
    bad: .objective(
      #"""
      objective «"Make sure that every customer who has ever bought from us in any country feels welcome again whenever they return, be it after a week or after many years, and tells the neighbours"» owner @eva {
        kr "Orders placed by returning customers" from 35% to 50%
        kr "Returning customers who rate us 9 or 10" from 40% to 55%
      }
      """#),
    good: .objective(
      #"""
      objective "Every customer feels welcome again" owner @eva {
        because "Half of those who left in spring said that nobody knew them any more, in any of our countries"
        kr "Orders placed by returning customers" from 35% to 50%
        kr "Returning customers who rate us 9 or 10" from 40% to 55%
      }
      """#),
    checks: .objective(checkObjective), .keyResult { keyResult, _, findings in check(keyResult, &findings) },
    .kpi { kpi, findings in check(kpi, &findings) }
  )
}

private let mostWords = 30
private let mostColumns = 160

@Sendable private func checkObjective(_ objective: Objective, _ findings: inout Findings) {
  check(objective, &findings)
  for initiative in objective.initiatives where initiative.setAside == nil { check(initiative, &findings) }
}

private func check(_ declared: some Declared, _ findings: inout Findings) {
  guard let title = declared.title else { return }
  let limit = findings.limit(in: title.location.file)?.most
  // A word is at least a letter and a blank.
  guard limit != nil || title.value.utf8.count >= 2 * mostWords else { return }
  let words = wordCount(title.value)
  // A character is at least as many bytes as columns.
  let columns = title.value.utf8.count > mostColumns ? displayWidth(of: title.value) : 0
  if let limit {
    guard Decimal(words) > limit else { return }
    findings.report(title.location, "this title has \(words) words; \(limit) is the most here", notes: advice)
  } else if words > mostWords {
    findings.report(
      title.location, "this title has \(words) words; up to \(mostWords) can be remembered", notes: advice)
  } else if columns > mostColumns {
    findings.report(
      title.location, "this title is \(columns) columns wide; up to \(mostColumns) fit on a line", notes: advice)
  }
}

/// How many words blanks part; a text of ASCII is counted by its bytes.
private func wordCount(_ title: String) -> Int {
  var words = title
  let ofASCII: Int? = words.withUTF8 { bytes in
    var count = 0
    var isInside = false
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte >= 0x80 { return nil }
      let isBlank = byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }
  return ofASCII ?? title.split(whereSeparator: \.isWhitespace).count
}

private let advice = ["Move the reason to `because`, the plan to `initiative`, and keep the outcome."]
