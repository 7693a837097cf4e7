import OKRModel
import OKRProse
import OKRSource
import OKRValues

extension Rule {
  static let clausesInTitle = Rule(
    .clausesInTitle, .info, confidence: .medium,
    summary: "numbers and dates that only the title says",
    rationale: """
      A clause is one fact a line, so a pull request that changes a number shows it as one changed line. In a sentence \
      the same change hides between the words, and every reader has to find it again.
      """,
    isOffByDefault: true,
    bad: .keyResult(#"kr «"Raise average deal value from 20k to 24k EUR by the end of September"»"#),
    good: .keyResult(
      #"""
      kr "Raise average deal value from 20k to 24k EUR by the end of September" from 20k EUR to 24k EUR by 2026-09-30
      """#),
    checks: .keyResult { keyResult, objective, findings in
      guard let title = keyResult.title, !keyResult.heading.isBroken, !keyResult.isStillOpen else { return }
      let ends = missingEnds(keyResult, findings)
      let missing = Missing(from: ends.from, to: ends.to, by: missingDate(keyResult, objective))
      guard !missing.words.isEmpty else { return }
      findings.report(
        title.location, "only the title says `\(missing.words)`",
        notes: ["A clause is one fact a line, so that a change of it shows as one changed line."],
        fixes: [Fix("Write what the title says as clauses", .safe, missing.edits(keyResult, title.location))])
    }
  )
}

/// The clauses that a title stands in for, as they are written.
private struct Missing {
  let from, to, by: String?

  var words: String { [from, to, by].compactMap { $0 }.joined(separator: " ") }

  /// Each one where it is read in order: behind the title, or behind the clause that comes before it.
  func edits(_ keyResult: KeyResult, _ title: Location) -> [Edit] {
    var place = title
    var pieces: [(place: Location, words: String)] = []
    for (words, written) in [(from, keyResult.from?.location), (to, keyResult.to?.location), (by, nil)] {
      if let written { place = written }
      guard let words else { continue }
      if let last = pieces.last, last.place == place {
        pieces[pieces.count - 1].words += " " + words
      } else {
        pieces.append((place, words))
      }
    }
    return pieces.map { place, words in
      let end = place.range.end
      let next = place.file.byte(at: end)
      let touches = end < place.file.bytes.count && next > UInt8(ascii: " ")
      return Edit(place.moved(to: TextRange(end, end)), " " + words + (touches ? " " : ""))
    }
  }
}

/// The ends of a change that no clause gives; none where the title and a clause do not agree.
private func missingEnds(_ keyResult: KeyResult, _ findings: Findings) -> (from: String?, to: String?) {
  guard keyResult.from == nil || keyResult.to == nil, let said = findings.workspace.titleEnds(of: keyResult),
    !wouldBeChange(said), hasOneNumber(said.from.written), hasOneNumber(said.to.written)
  else { return (nil, nil) }
  let from = "from \(said.from.written)"
  let to = said.to.bound.map { "to \($0.rawValue) \(said.to.written)" } ?? "to \(said.to.written)"
  if let clause = keyResult.from?.value {
    return isSaid(said.from.quantity, in: clause.written, findings) ? (nil, to) : (nil, nil)
  }
  if let clause = keyResult.to?.value {
    return !clause.isChange && clause.upper == nil && isSaid(said.to.quantity, in: clause.written, findings)
      ? (from, nil) : (nil, nil)
  }
  return (from, to)
}

/// Whether the clause of a negative level says less than its title: `to -2%` after a baseline without a sign is a change.
private func wouldBeChange(_ ends: TitleEnds) -> Bool {
  let (from, to) = (ends.from.quantity, ends.to.quantity)
  return to.amount.isNegative && !from.amount.isNegative && (to.unit == .percent || to.unit == .points)
}

/// Whether no second number follows: 5 h 20 min and 1 of 8 are said as well in the title.
private func hasOneNumber(_ words: String) -> Bool {
  let rest = words.drop { !$0.isNumber }.drop { $0.isNumber || "._,".contains($0) }
  return !rest.contains(where: \.isNumber)
}

private func isSaid(_ quantity: Quantity, in written: WrittenQuantity?, _ findings: Findings) -> Bool {
  guard let clause = written?.quantity else { return false }
  return findings.compare(quantity, clause) == .equal
}

/// The title's deadline where no clause gives one and it lies in the cycle.
private func missingDate(_ keyResult: KeyResult, _ objective: Objective) -> String? {
  keyResult.dueDate == nil ? keyResult.reading?.certainLastDay(in: objective.period).map { "by \($0)" } : nil
}
