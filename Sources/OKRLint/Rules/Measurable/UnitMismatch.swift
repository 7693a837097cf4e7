import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

extension Rule {
  static let unitMismatch = Rule(
    .unitMismatch, .error, confidence: .high,
    summary: "numbers in units that do not convert",
    rationale: """
      Progress is the way from the baseline to the target, so both, and every check-in and reading between them, have \
      to be in one unit. Hours and days convert, 万 and 亿, k and M; one currency never becomes another.
      """,
    bad: .keyResult(#"kr "Time to first answer" from 4 hours to «50%»"#),
    good: .keyResult(#"kr "Time to first answer" from 0.5 days to 90 minutes"#),
    checks: .keyResult { keyResult, _, findings in check(keyResult, &findings) },
    .kpi { kpi, findings in check(kpi, &findings) }
  )
}

private func check(_ keyResult: KeyResult, _ findings: inout Findings) {
  if keyResult.isInTitleAlone { reportUnlikeEnds(keyResult, &findings) }
  // Of most only the title has numbers, and there are no clauses to be asked.
  if !keyResult.isInTitleAlone || !keyResult.revisions.isEmpty {
    reportTooLarge(keyResult, &findings)
    reportLostMagnitude(keyResult, &findings)
    reportClauseAsUnit(keyResult, &findings)
    reportSlipOfTitle(keyResult, &findings)
  }
  guard let reference = reference(of: keyResult), let unit = reference.quantity?.unit else {
    reportBesideCount(keyResult, &findings)
    return
  }
  var isSound = true
  if let to = keyResult.to { isSound = compare(to.value, with: reference, unit, &findings) }
  if let stretch = keyResult.stretch { isSound = compare(stretch.value, with: reference, unit, &findings) && isSound }
  for revision in keyResult.revisions {
    if let target = revision.to?.value { _ = compare(target, with: reference, unit, &findings) }
    if let from = revision.from?.value.written { _ = compare(from, with: reference, unit, isChange: false, &findings) }
  }
  for checkin in keyResult.checkins {
    if let value = checkin.value { _ = compare(value, with: reference, unit, isChange: false, &findings) }
  }
  reportUnknownProgress(keyResult, reference, unit, &findings)
  guard isSound, let kpi = findings.workspace.kpi(of: keyResult), let kpiUnit = kpi.unit,
    let kpiQuantity = kpi.quantities.first(where: { $0.quantity?.unit != nil }), !unit.converts(to: kpiUnit)
  else { return }
  findings.report(
    reference.location, "`\(reference.text)` is not in the unit of `\(kpi.heading.label)`, which it measures",
    notes: ["Write it in the KPI's unit, or measure another KPI."],
    related: [Related(kpiQuantity.location, "the KPI is in this unit")])
}

/// Asks about `to 60 owner`, where nothing in the title is called so: a clause may have lost its value.
private func reportClauseAsUnit(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.title?.value, let written = keyResult.to?.value.written,
    case .counted(let word)? = written.quantity?.unit, let clause = HandTyped.clause(ofUnit: word),
    !title.lowercased().filter(\.isLetter).contains(text: clause)
  else { return }
  findings.report(
    written.location, "`\(clause)` is counted in `\(written.text)`, and opens a clause: is its value missing?",
    level: .warning, notes: ["What is counted is named in the title too, or in the plural."])
}

/// Asks about `to 40 stopps` where the title has stops: a word with a letter wrong in the middle, as endings are grammar.
private func reportSlipOfTitle(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let title = keyResult.title?.value, let written = keyResult.to?.value.written,
    case .counted(let unit)? = written.quantity?.unit, unit.utf8.count > 4
  else { return }
  func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte >= 0x80 }
  // By their last letters and how many there are, which tells all but a few apart.
  let ending = unit.utf8.suffix(2)
  let words = title.utf8.split { !isLetter($0) }.filter {
    $0.count > 4 && abs($0.count - unit.utf8.count) < 2 && $0.suffix(2).elementsEqual(ending)
  }.map { String(Substring($0)).lowercased() }
  let counted = unit.lowercased()
  guard !words.isEmpty, !words.contains(counted),
    let near = words.first(where: { editDistance(Array($0), Array(counted), upTo: 1) == 1 }),
    !Words.isSameUnit(near, unit)
  else { return }
  let (typed, place) = written.unitText
  findings.report(
    place, "`\(typed)` is counted, and the title says `\(near)`: is that meant?", level: .warning,
    fixes: [.suggested("Write `\(near)`", place, near)])
}

/// Tells a check-in in percent, in money or in a time beside ends that are mere counts: 70% beside `from 430 to 600`.
private func reportBesideCount(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let from = keyResult.from?.value.written, let to = keyResult.to?.value, !to.isChange, from.quantity != nil,
    to.written.quantity != nil
  else { return }
  for value in keyResult.checkins.filter({ $0.date != nil }).compactMap(\.value) {
    guard value.quantity?.unit?.isNoCount ?? false else { continue }
    findings.report(
      value.location, "`\(value.text)` and `\(to.written.text)` are in units that do not convert",
      notes: ["Progress is counted from `\(from.text)` to `\(to.written.text)`, so write what was read as they are."],
      related: [Related(to.written.location, "the other unit")])
  }
}

/// Tells which number of a key result compares only roughly with the others, so that its progress is not known: a finding
/// once there is a value to compare.
private func reportUnknownProgress(
  _ keyResult: KeyResult, _ reference: WrittenQuantity, _ unit: Unit, _ findings: inout Findings
) {
  let (from, to) = keyResult.clauses(on: nil)
  let values = keyResult.checkins.lazy.compactMap(\.value)
  let read = (findings.workspace.kpi(of: keyResult)?.history ?? []).lazy.map(\.value)
  func isRough(_ written: WrittenQuantity) -> Bool {
    written.quantity?.unit.map { OKRLint.isRough(unit, $0) } ?? false
  }
  let rough =
    from?.numbers.first(where: isRough) ?? to?.numbers.first(where: isRough) ?? values.first(where: isRough)
    ?? read.first(where: isRough)
  guard let rough else { return }
  let why = roughly(reference, rough)
  if values.isEmpty, read.isEmpty {
    findings.couldNotJudge("how far `\(keyResult.entity)` has come is not known", because: why)
  } else {
    findings.report(
      rough.location, why, level: .warning, notes: ["How far it has come is not known until then."],
      related: [Related(reference.location, "the other unit")])
  }
}

/// Tells a change in percent that comes to a number with more digits than any has.
private func reportTooLarge(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard keyResult.kind == .measured, keyResult.to?.value.isChange ?? false || !keyResult.revisions.isEmpty else {
    return
  }
  let (from, to) = keyResult.clauses(on: nil)
  guard let start = from?.written, let to, to.isChange,
    to.written.quantity?.unit == .percent, let unit = start.quantity.map(\.unit), unit != .percent,
    keyResult.askedChange() == nil
  else { return }
  findings.couldNotJudge(
    "how far `\(keyResult.entity)` has come is not known",
    because: "from `\(start.text)`, `\(to.text)` comes to a number with more digits than there is room for; write the "
      + "level it is to reach")
}

/// Tells a number of money without the magnitude that the other has, where no goal goes that far: 400k EUR to 500 EUR.
private func reportLostMagnitude(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard let from = keyResult.from?.value.written, let to = keyResult.to?.value, !to.isChange, to.upper == nil,
    let one = from.quantity, let two = to.written.quantity, one.unit == two.unit, case .currency? = one.unit
  else { return }
  // Numbers that lie nearer to each other may have it or not.
  let (low, high) = (min(one.amount, two.amount), max(one.amount, two.amount))
  guard low > .zero, let far = low.times(500), far <= high else { return }
  let (mine, theirs) = (from.magnitude, to.written.magnitude)
  guard mine.isEmpty != theirs.isEmpty else { return }
  let (small, large, magnitude) = mine.isEmpty ? (from, to.written, theirs) : (to.written, from, mine)
  guard let amount = small.quantity?.amount, let other = large.quantity?.amount, amount > .zero,
    let least = amount.times(500), least <= other, let factor = ["k": 1000, "K": 1000, "M": 1_000_000][magnitude],
    let meant = amount.times(factor), let most = other.times(10), meant <= most
  else { return }
  let digits = small.text.prefix { $0.isNumber || $0 == "." || $0 == "_" }
  let place = small.location.moved(
    to: TextRange(small.location.range.start, small.location.range.start + digits.utf8.count))
  findings.report(
    small.location, "`\(small.text)` beside `\(large.text)`: is `\(digits)\(magnitude)` meant?", level: .warning,
    notes: ["No goal leads from one to the other; a letter behind the digits says thousands or millions."],
    related: [Related(large.location, "the other number")],
    fixes: digits.isEmpty ? [] : [.suggested("Write `\(digits)\(magnitude)`", place, "\(digits)\(magnitude)")])
}

/// `from 5M EUR to 60 days` in a title: whatever it measures, no way leads from one to the other.
private func reportUnlikeEnds(_ keyResult: KeyResult, _ findings: inout Findings) {
  guard !keyResult.heading.isBroken, let title = keyResult.reading, let ends = title.reading.unlikeEnds
  else { return }
  findings.report(
    title.location(ends.to.range),
    "`\(title.text(ends.to.range))` and `\(title.text(ends.from.range))` are in units that do not convert",
    notes: ["Progress is counted from one number to the other, so write both in one unit."],
    related: [Related(title.location(ends.from.range), "the other unit")])
}

/// The number whose unit the others have to share: the baseline, else the target.
private func reference(of keyResult: KeyResult) -> WrittenQuantity? {
  if let from = keyResult.from?.value.written, from.quantity?.unit != nil { return from }
  return reference(of: keyResult.to) ?? reference(of: keyResult.stretch)
    ?? (keyResult.from == nil && keyResult.to == nil && !keyResult.heading.isBroken ? keyResult.titleChange?.to : nil)
}

private func reference(of target: Located<Target>?) -> WrittenQuantity? {
  guard let target = target?.value, !target.isChange else { return nil }
  return target.numbers.first { $0.quantity?.unit != nil }
}

/// Tells each number of a target that does not convert; true if all do.
private func compare(
  _ target: Target, with reference: WrittenQuantity, _ unit: Unit, _ findings: inout Findings
) -> Bool {
  var isSound = true
  for number in target.numbers where number.location != reference.location {
    isSound = compare(number, with: reference, unit, isChange: target.isChange, &findings) && isSound
  }
  return isSound
}

/// Tells a number that does not convert; true if it does.
private func compare(
  _ written: WrittenQuantity, with reference: WrittenQuantity, _ unit: Unit, isChange: Bool, _ findings: inout Findings
) -> Bool {
  guard let other = written.quantity?.unit, !unit.converts(to: other) else { return true }
  // A change may be a percentage of anything, or points of a percentage.
  if isChange, other == .percent || (other == .points && unit == .percent) { return true }
  if reportMisspelt(written, other, reference, unit, &findings) { return false }
  findings.report(
    written.location, "`\(written.text)` and `\(reference.text)` are in units that do not convert",
    notes: ["Progress is counted from one number to the other, so write both in one unit."],
    related: [Related(reference.location, "the other unit")])
  return false
}

/// Tells two units of which one is the other with a letter or two wrong; where both are words that are counted, nobody
/// knows which.
private func reportMisspelt(
  _ written: WrittenQuantity, _ unit: Unit, _ reference: WrittenQuantity, _ other: Unit, _ findings: inout Findings
) -> Bool {
  let (typed, meant) = (written.unitText, reference.unitText)
  guard isSlip(typed.text, of: meant.text) else {
    return reportSlipOfTime(written, unit, reference, other, &findings)
      || reportSlipOfTime(reference, other, written, unit, &findings)
  }
  let isKnown = (unit.isWord, other.isWord)
  guard isKnown.0 || isKnown.1 else { return false }
  func fix(_ place: Location, _ word: String) -> Fix { .suggested("Write `\(word)`", place, word) }
  // 12 mintes to 6 minutes: the one that is no unit of time is the misspelt one, wherever it stands.
  let isAtReference = !isKnown.0
  var fixes = isAtReference ? [fix(meant.place, typed.text)] : [fix(typed.place, meant.text)]
  if isKnown.0, isKnown.1 { fixes.append(fix(meant.place, typed.text)) }
  let (here, there) = isAtReference ? (reference, written) : (written, reference)
  let (word, near) = isAtReference ? (meant.text, typed.text) : (typed.text, meant.text)
  findings.report(
    here.location,
    "`\(word)` in `\(here.text)` is no unit of `\(there.text)`: is `\(near)` meant?",
    notes: ["Progress is counted from one number to the other, so write both in one unit."],
    related: [Related(there.location, "the other unit")], fixes: fixes)
  return true
}

/// 50 min beside 5 minuts: a word that is counted beside a time, and is that of a time with a letter or two wrong.
private func reportSlipOfTime(
  _ written: WrittenQuantity, _ unit: Unit, _ reference: WrittenQuantity, _ other: Unit, _ findings: inout Findings
) -> Bool {
  guard unit.isWord, case .time = other else { return false }
  let (typed, place) = written.unitText
  guard let near = Words.timeWords.first(where: { isSlip(typed, of: $0) }) else { return false }
  findings.report(
    written.location, "`\(typed)` in `\(written.text)` is no unit of `\(reference.text)`: is `\(near)` meant?",
    related: [Related(reference.location, "the other unit")], fixes: [.suggested("Write `\(near)`", place, near)])
  return true
}

/// Whether two words are one but for a letter or two that hands miss.
private func isSlip(_ one: String, of other: String) -> Bool {
  let count = max(one.count, other.count)
  guard one != other, min(one.count, other.count) > 2, one.allSatisfy(\.isLetter), other.allSatisfy(\.isLetter),
    one.utf8.contains(where: { $0 < 0x80 })
  else { return false }
  let most = count > 7 ? 2 : 1
  return editDistance(Array(one.lowercased()), Array(other.lowercased()), upTo: most) <= most
}

extension Unit {
  /// Whether it is a share, money or a time, in which nothing is counted that has no unit.
  var isNoCount: Bool {
    switch self {
    case .percent, .currency, .time: true
    case .points, .score, .rate, .counted: false
    }
  }

  /// Whether it is any word that is counted, and none that the tool knows.
  fileprivate var isWord: Bool { if case .counted = self { true } else { false } }
}

extension WrittenQuantity {
  /// The word behind its last digit, and where that stands.
  fileprivate var unitText: (text: String, place: Location) {
    let word = String(text.reversed().prefix { !$0.isNumber && $0 != " " }.reversed())
    let end = location.range.end
    return (word, location.moved(to: TextRange(max(location.range.start, end - word.utf8.count), end)))
  }
}

private func check(_ kpi: KPI, _ findings: inout Findings) {
  guard let reference = kpi.quantities.first(where: { $0.quantity?.unit != nil }), let unit = reference.quantity?.unit
  else { return }
  for written in kpi.quantities where written.location != reference.location {
    _ = compare(written, with: reference, unit, isChange: false, &findings)
    guard let other = written.quantity?.unit, isRough(unit, other) else { continue }
    findings.couldNotJudge(
      "`\(kpi.heading.label)` was not judged by all of its numbers", because: roughly(reference, written))
  }
}

/// Whether two units convert, but not exactly: days and months.
private func isRough(_ one: Unit, _ other: Unit) -> Bool {
  one != other && Unit.finer(one, other, isSame: Words.isSameUnit) == nil && one.converts(to: other)
}

private func roughly(_ one: WrittenQuantity, _ other: WrittenQuantity) -> String {
  "`\(one.text)` and `\(other.text)` convert only roughly, since months differ in length; write both in one unit"
}

extension WrittenQuantity {
  /// The letter for thousands or millions right behind its digits.
  fileprivate var magnitude: String {
    let rest = text.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." || $0 == "_" }
    guard let first = rest.first, "kKM".contains(first), !(rest.dropFirst().first?.isLetter ?? false) else { return "" }
    return String(first)
  }
}
