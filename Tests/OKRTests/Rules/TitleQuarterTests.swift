import OKRLint
import OKRSource
import Testing

/// A quarter that a title names, in a file of another one.
@Suite("A title of another quarter")
struct TitleQuarterTests {
  /// The words that are marked in the title of a key result and in that of an objective.
  private func marked(_ title: String, objective: String = "Sales grow", cycle: String = "2026-Q3") -> [String] {
    let text = "cycle \(cycle)\nobjective \"\(objective)\" owner @eva {\n  kr \"\(title)\" from 20% to 30%\n}\n"
    return lintFiles([("a.okr", text)]).findings.filter { $0.rule == "timebound/stale-year" }.map(\.location.text)
  }

  @Test(
    "names the quarter before, as a figure of that quarter",
    arguments: [
      ("Win rate in Q2", "Q2"), ("Win rate Q2 2026", "Q2 2026"), ("Offers won in 2026-Q2", "2026-Q2"),
      ("Q2 revenue", "Q2"), ("第二季度的退菜率", "第二季度"), ("2026年第二季度的退菜率", "2026年第二季度"),
      ("Q2:n voittoprosentti", "Q2:n"), ("Toisen neljänneksen liikevaihto", "Toisen neljänneksen"),
    ])
  func isStale(_ title: String, _ words: String) { #expect(marked(title) == [words]) }

  @Test(
    "names a quarter as a starting point, as that of whom it counts, or as one to come",
    arguments: [
      "Win rate up from 20% in Q2", "Win rate (Q2: 20%)", "Win rate better than in Q2", "Win rate vs Q2",
      "Customers who joined in Q2", "Q2 hires that are still here", "Findings open since Q2", "Win rate in Q3",
      "Pipeline for Q4", "Offers won in 2026-Q4", "第三季度的退菜率", "第二季度入职的员工留存率", "退菜率（第二季度：20%）",
      "Q3:n voittoprosentti", "Invoices of Q2",
      "Share of trials that become customers, 12% in Q4 2025", "More members than in 2019", "Emissions below 2019",
      "Renewals for 2027", "Contracts that run to 2029", "2025届毕业生就业率", "Heating cost vs. Q4/2025",
      "Rank among the best 50 (2025: 68th)",
    ])
  func isNotStale(_ title: String) { #expect(marked(title).isEmpty) }

  @Test("names a year to come as the one by when it is to be reached")
  func yearToCome() { #expect(marked("Customers on the new line by 2029") == ["2029"]) }

  @Test("is an objective that names the quarter before")
  func objective() {
    let text = "cycle 2026-Q4\nobjective \"第三季度让患者少跑路\" owner @eva {\n  kr \"当天办完的患者\" from 20% to 30%\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "timebound/stale-year" }
    #expect(found.map(\.location.text) == ["第三季度"])
  }

  @Test("in a longer cycle a quarter is a part of it, unless its year says otherwise")
  func longerCycle() {
    #expect(marked("Win rate in Q2", cycle: "2026").isEmpty && marked("Win rate in Q2", cycle: "2026-H2").isEmpty)
    #expect(marked("Win rate in Q2 2026", cycle: "2026-H2") == ["Q2 2026"])
    #expect(marked("Win rate in Q4", cycle: "2026-Q1") == ["Q4"])
  }

  @Test("an objective is of the quarter that it is about, not of one that it mends")
  func objectives() {
    #expect(marked("Win rate", objective: "A Q2 that people remember") == ["Q2"])
    #expect(marked("Win rate", objective: "The Q2 audit findings are closed").isEmpty)
    #expect(marked("Win rate", objective: "A Q3 that people remember").isEmpty)
  }
}
