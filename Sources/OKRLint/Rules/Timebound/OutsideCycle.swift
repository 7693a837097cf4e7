import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let outsideCycle = Rule(
    .outsideCycle, .error, confidence: .high,
    summary: "date outside of the cycle",
    rationale: """
      What is due after the cycle has ended cannot be scored with it, and what was due before it started is no goal \
      of this one.
      """,
    bad: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by «2026-10-15»"#),
    good: .keyResult(#"kr "Orders delivered on time" from 82% to 95% by 2026-09"#),
    checks: .objective { objective, findings in
      check(objective.by, objective, &findings)
      for revision in objective.revisions { check(revision.by, objective, &findings) }
      checkNeeds(objective.needs + objective.initiatives.flatMap(\.needs), objective, &findings)
      for initiative in objective.initiatives where initiative.setAside == nil {
        check(initiative.by, objective, &findings)
      }
    },
    .keyResult { keyResult, objective, findings in
      checkTitle(keyResult, objective, &findings)
      check(keyResult.by, objective, &findings)
      for revision in keyResult.revisions { check(revision.by, objective, &findings) }
      checkNeeds(keyResult.needs, objective, &findings)
    }
  )
}

/// Help may well be needed before the cycle starts, but not after it has ended.
private func checkNeeds(_ needs: [Need], _ objective: Objective, _ findings: inout Findings) {
  guard let end = objective.period?.last else { return }
  for need in needs where need.by.map({ $0.value.last > end }) ?? false { check(need.by, objective, &findings) }
}

private func check(_ date: Located<Period>?, _ objective: Objective, _ findings: inout Findings) {
  guard let date, let cycle = objective.cycle, let period = cycle.period, !period.contains(date.value.last) else {
    return
  }
  let isLate = date.value.last > period.last
  let due =
    date.value.first == date.value.last
    ? "\(date.value.last)" : "\(date.value.label), which ends on \(date.value.last),"
  findings.report(
    date.location,
    isLate
      ? "due \(due) after the cycle ends on \(period.last)" : "due \(due) before the cycle starts on \(period.first)",
    notes: ["Move the date into the cycle, or the result into the cycle in which it will be known."],
    related: [Related(cycle.location, "the cycle is \(period.label): \(period.first) to \(period.last)")])
}

/// A deadline in the words of the title, where no clause gives one.
private func checkTitle(_ keyResult: KeyResult, _ objective: Objective, _ findings: inout Findings) {
  guard keyResult.by == nil, !keyResult.heading.isBroken, let deadline = keyResult.titleDeadline(in: objective.period)
  else { return }
  // 82% at the end of 2025, 97% at the end of 2026: a day before the cycle, beside a later year, says how it was.
  let years = Set(keyResult.reading?.reading.years.map(\.number) ?? [])
  if let start = objective.period?.first, deadline.value < start, years.count > 1 { return }
  // Reach 5,000 members, at the end of June 3,200: behind another number, a day before the cycle that a number follows says how it was then.
  if let start = objective.period?.first, deadline.value < start, let title = keyResult.reading,
    isOfThen(deadline.location.range, title)
  {
    return
  }
  let date = Located(Period(deadline.value, deadline.value), deadline.location)
  check(date, objective, &findings)
}

/// Whether a number of a title stands right behind one of its days, with nothing but a word between them that says that it
/// was so, and another one before it.
private func isOfThen(_ day: TextRange, _ title: TitleReading) -> Bool {
  let numbers = title.reading.quantities.map { title.location($0.range).range }
  guard let next = numbers.first(where: { $0.start >= day.end && $0.start <= day.end + 8 }),
    numbers.contains(where: { $0.end <= day.start })
  else { return false }
  let between = title.location(title.reading.quantities[0].range).file.text(TextRange(day.end, next.start))
  let word = between.split(separator: " ").joined(separator: " ")
  return word.isEmpty && day.end == next.start || ["was", "it was", "oli"].contains(word)
    || word.unicodeScalars.allSatisfy { $0.value >= 0x4E00 && $0.value < 0xA000 } && !word.isEmpty
}
