import Foundation
import OKRSource
import Testing

/// Anything past that is altered or removed is history rewritten; what is added is news.
@Suite("The past between two revisions")
struct HistoryTests {
  private let cycleTime = "sales.easy.cycle-time"

  @Test(
    "a check-in's value, date or confidence, a reading and a check-in itself",
    arguments: [
      ("checkin 2026-07-15 59 days", "checkin 2026-07-15 57 days"),
      ("2026-07-15 59 days confidence 0.7", "2026-07-15 59 days confidence 0.9"),
      ("2026-07-15 59 days confidence 0.7", "2026-07-15 59 days"), ("checkin 2026-07-15", "checkin 2026-07-20"),
      ("    checkin 2026-07-15 59 days confidence 0.7\n", ""), ("    checkin 2026-07-29 58 days confidence 0.6\n", ""),
    ])
  func checkins(_ old: String, _ new: String) {
    let compared = Quarter.changing((old, new))
    #expect(compared.findings == ["history-rewritten \(cycleTime)"])
    #expect(compared.changes.filter { !$0.hasPrefix("weakened") && !$0.contains("check-in 2026-07-20") } == [])
  }

  @Test(
    "a reading of a KPI",
    arguments: [
      ("reading 2026-06 9 hours", "reading 2026-06 8 hours"), ("  reading 2026-06 9 hours\n", ""),
      ("reading 2026-06", "reading 2026-05"),
    ])
  func readings(_ old: String, _ new: String) {
    #expect(Quarter.changing((old, new)).findings == ["history-rewritten response"])
  }

  @Test("a score, and the day a milestone was reached")
  func scores() {
    let scored = [("from 15% to 25%", "from 15% to 25% score 0.4")]
    #expect(
      Quarter.changing(("score 0.4", "score 0.7"), from: scored, asOf: "2026-10-05").findings == [
        "history-rewritten sales.easy.offers"
      ])
    #expect(
      Quarter.changing((" score 0.4", ""), from: scored, asOf: "2026-10-05").findings == [
        "history-rewritten sales.easy.offers"
      ])
    #expect(Quarter.changing(("to 25%", "to 25% score 0.4"), asOf: "2026-10-05").findings.isEmpty)
    let done = [("by 2026-08-31", "by 2026-08-31 done 2026-07-20")]
    #expect(
      Quarter.changing(("done 2026-07-20", "done 2026-07-10"), from: done).findings == [
        "history-rewritten sales.easy.contract"
      ])
  }

  @Test("what is added, put in other words, or not yet past rewrites nothing")
  func news() {
    let added = Quarter.changing(("    checkin 2026-07-29", "    checkin 2026-07-22 58.5 days\n    checkin 2026-07-29"))
    #expect(added.changes == ["news \(cycleTime): check-in 2026-07-22: 58.5 days"])
    #expect(added.findings.isEmpty)
    #expect(
      Quarter.changing(("reading 2026-07 7 hours", "reading 2026-07 7 hours\n  reading 2026-05 9 hours")).findings
        .isEmpty)
    #expect(Quarter.changing(("confidence 0.7", "confidence 0.7 done \"Signed by phone\"")).findings.isEmpty)
    #expect(Quarter.changing(("2026-07-29 58 days", "2026-07-29 57 days"), asOf: "2026-07-20").findings.isEmpty)
  }

  @Test("the message says what was told and what is told now")
  func messages() {
    #expect(
      Quarter.changing(("checkin 2026-07-15 59 days", "checkin 2026-07-15 57 days")).messages
        == ["check-in of 2026-07-15 (59 days), which is past, is now 57 days"])
    #expect(
      Quarter.changing(("  reading 2026-06 9 hours\n", "")).messages
        == ["reading of 2026-06 (9 hours), which is past, is gone"])
  }

  @Test("a revision that was made is not unmade in silence")
  func revisions() {
    let line = "revised 2026-07-10 to 57 days because \"Holidays\"\n    checkin 2026-07-29"
    let base = [("checkin 2026-07-29", line)]
    let merged = Quarter.changing(
      ("revised 2026-07-10 to 57 days because \"Holidays\"\n    ", ""), ("to 55 days", "to 57 days"), from: base)
    #expect(merged.findings == ["history-rewritten \(cycleTime)"])
  }

  @Test("a goal that is taken out of a cycle that is over takes its record with it")
  func afterTheCycle() {
    let start = Quarter.sales.range(of: "  kr cycle-time")?.lowerBound ?? Quarter.sales.startIndex
    let end = Quarter.sales.range(of: "  kr offers")?.lowerBound ?? Quarter.sales.endIndex
    let compared = Quarter.changing((String(Quarter.sales[start..<end]), ""), asOf: "2026-10-05")
    #expect(compared.findings == ["history-rewritten \(cycleTime)"])
    #expect(compared.messages == ["with it goes what was told: 2 check-ins"])
  }

  @Test("a KPI that is gone takes its readings with it; one that is renamed does not")
  func kpis() {
    #expect(
      Quarter.changing(("kpi response", "kpi first-answer"), ("measures response", "measures first-answer")).findings
        .isEmpty)
    let start = Quarter.sales.range(of: "kpi response")?.lowerBound ?? Quarter.sales.startIndex
    let end = Quarter.sales.range(of: "objective easy")?.lowerBound ?? Quarter.sales.endIndex
    let gone = Quarter.changing((String(Quarter.sales[start..<end]), ""), (" measures response", ""))
    #expect(gone.findings == ["history-rewritten response"])
  }

  @Test("healthy ranges are told as wider or narrower")
  func healthy() {
    #expect(
      Quarter.changing(("healthy <= 8 hours", "healthy <= 10 hours")).changes
        == ["weakened response: healthy range <= 8 hours → <= 10 hours, which is wider"])
    #expect(Quarter.changing(("healthy <= 8 hours", "healthy <= 480 min")).changes.isEmpty)
  }
}
