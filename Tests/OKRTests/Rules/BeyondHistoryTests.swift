import OKRLint
import OKRSource
import OKRValues
import Testing

@Suite struct `The best that a KPI has shown` {
  private typealias Value = (day: Int, value: Int)

  /// Of all pairs of readings that are no further apart, the first whose change is the greatest.
  private func best(_ readings: [Value], within days: Int, isUp: Bool) -> [String] {
    var best: (change: Int, from: Value, to: Value)?
    for (index, end) in readings.enumerated() {
      for start in readings[..<index].reversed() where end.day - start.day <= days {
        let change = isUp ? end.value - start.value : start.value - end.value
        if change > best?.change ?? 0 { best = (change, start, end) }
      }
    }
    return best.map { ["from \(text($0.from))", "to \(text($0.to))"] } ?? []
  }

  private func text(_ reading: Value) -> String { "\(reading.value) on \(Day(number: reading.day))" }

  @Test(arguments: [true, false])
  func `is the same as of all stretches one by one`(isUp: Bool) throws {
    var random = SeededRandom(seed: 20)
    let last = try #require(Day("2026-06-30")).number
    for round in 0..<40 {
      var readings: [Value] = []
      var day = last - 60
      while day < last {
        readings.append((day, 100 + random.below(12)))
        day += 1 + random.below(6)
      }
      let lines = readings.map { "  reading \(Day(number: $0.day)) \($0.value)\n" }.joined()
      let text = """
        company acme "Acme"
        for acme
        cycle 2026-Q3
        kpi orders "Orders" {
          every week
          healthy >= 90
        \(lines)}
        objective "Customers come back on their own" owner @eva {
          kr "Orders" from 101 to \(isUp ? 900 : 1) by 2026-07-10 measures orders
        }

        """
      let found = lintFiles([("a.okr", text)]).findings.first { $0.rule == RuleID.beyondHistory.rawValue }
      let expected = best(readings, within: 14, isUp: isUp)
      #expect(!expected.isEmpty, "round \(round)")
      #expect(found?.related.map(\.message) ?? [] == expected, "round \(round)")
    }
  }
}
