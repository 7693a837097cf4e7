import OKRModel
import OKRProse
import OKRSource

extension Rule {
  static let placeholder = Rule(
    .placeholder, .error, confidence: .high,
    summary: "slot that nobody has filled in",
    rationale: """
      A template's X or a meeting's TBD looks like a goal until somebody asks how far along it is. Whoever owns the \
      result has to put the number in, or say `from unknown` while the baseline is being measured.
      """,
    source: "Doerr, Measure What Matters (2018): a key result has a number, or it is no key result.",
    bad: .keyResult(#"kr "Repeat orders grow by «X»%" from 35% to «XX»"#),
    good: .keyResult(#"kr "SpaceX and Project X orders shipped on time" from 35% to 50%"#),
    checks: .objective(checkObjective), .keyResult(checkKeyResult), .kpi(checkKPI)
  )
}

@Sendable private func checkObjective(_ objective: Objective, _ findings: inout Findings) {
  checkTitle(of: objective, objective.reading, &findings)
  for initiative in objective.initiatives where initiative.setAside == nil {
    checkTitle(of: initiative, nil, &findings)
  }
}

@Sendable private func checkKeyResult(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  let hasNumbers = keyResult.from?.value.written?.quantity != nil && keyResult.to?.value.written.quantity != nil
  checkTitle(of: keyResult, keyResult.reading, hasNumbers: hasNumbers, &findings)
  check(keyResult.from?.value.written, &findings, hint: "While it is still being measured, write `from unknown`.")
  let hint =
    keyResult.from == nil
    ? titleHint : "Put the number here that is to be reached: without it nobody can tell when this is done."
  // Not as a list, into which both would be copied for every key result.
  func checkEnd(_ target: Located<Target>?) {
    check(target?.value.written, &findings, hint: hint)
    check(target?.value.upper, &findings, hint: hint)
  }
  checkEnd(keyResult.to)
  checkEnd(keyResult.stretch)
}

@Sendable private func checkKPI(_ kpi: KPI, _ findings: inout Findings) {
  checkTitle(of: kpi, nil, &findings)
  for quantity in kpi.quantities { check(quantity, &findings) }
  checkSource(of: kpi, &findings)
}

/// A source that is still to be found; its name may have any letters in it: `"CRM, report XX-12"`.
private func checkSource(of kpi: KPI, _ findings: inout Findings) {
  guard let source = kpi.source, let slot = Placeholder.first(in: source.value) else { return }
  let bytes = Array(source.value.utf8)
  let isWhole = slot == bytes.indices
  guard isWhole || bytes[slot].contains(where: { !"xXyYzZnN".utf8.contains($0) }) else { return }
  report(source.location, &findings, hint: "Say where the number is read, such as `source \"CRM, report Cycle time\"`.")
}

private func checkTitle(
  of declared: some Declared, _ reading: TitleReading?, hasNumbers: Bool = false, _ findings: inout Findings
) {
  guard let title = declared.title, reading?.hasSlot ?? true else { return }
  guard !title.value.allSatisfy(\.isWhitespace) else {
    findings.report(
      title.location, "the title is empty", notes: ["A title says in a few words what will be different."])
    return
  }
  var start = title.location.range.start
  // Two quotes and what it says, with no escape in it.
  let bytes = title.location.bytes
  let quote = UInt8(ascii: "\"")
  let isPlain = bytes.first == quote && bytes.last == quote && bytes.count == title.value.utf8.count + 2
  var typed = isPlain ? title.value : title.location.file.text(title.location.range)
  // Without the quotes around it, which are no words in quotes.
  if isPlain {
    start += 1
  } else if typed.utf8.count > 1, typed.hasPrefix("\""), typed.hasSuffix("\"") {
    typed = String(typed.dropFirst().dropLast())
    start += 1
  }
  guard let slot = Placeholder.first(in: typed),
    !hasNumbers || !Placeholder.isName(slot, in: typed, hasNumbers: true)
  else { return }
  let place = title.location.moved(to: TextRange(start + slot.lowerBound, start + slot.upperBound))
  report(place, &findings)
}

private let titleHint =
  "Put the number here. While a baseline is still being measured, write `from unknown` behind the closing quote."

private func check(_ written: WrittenQuantity?, _ findings: inout Findings, hint: String = titleHint) {
  guard let written, written.isOpen else { return }
  report(written.location, &findings, hint: hint)
}

private func report(_ place: Location, _ findings: inout Findings, hint: String = titleHint) {
  let slot = place.file.text(place.range)
  findings.report(
    place, "`\(slot)` is still to be filled in",
    notes: [hint])
}
