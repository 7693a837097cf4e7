import OKRLint
import OKRSource
import Testing

/// A year of its own reaches every period of a workspace, and every title.
@Suite("A workspace with its own year")
struct FiscalYearWorkspaceTests {
  /// The same objective; only the setting and the last line of its key result differ.
  private func check(_ setting: String, cycle: String, _ line: String, rules: String = "") {
    checkWorkspace(
      """
      -- okr/year.okr --
      rules { \(setting) off cascade/orphan off achievable off relevant off progress }
      -- okr/sales.okr --
      company acme "Acme" lead @mika
      for acme
      cycle \(cycle)
      objective service "Customers get their orders when we said" owner @anna {
        \(line)\(rules.isEmpty ? "" : "  //! \(rules)")
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """)
  }

  @Test("a day in December lies in the third quarter of a year that starts in April")
  func clauses() {
    let line = #"kr "Orders delivered on time" from 82% to 95% by 2026-12-15"#
    check("year starts 04", cycle: "2026-Q3", line)
    check("year ends 03", cycle: "2027-Q3", line)
    check("", cycle: "2026-Q3", line, rules: "timebound/outside-cycle")
    check("year starts 01", cycle: "2026-Q3", line, rules: "timebound/outside-cycle")
    check("year starts 04", cycle: "2026-07", line, rules: "timebound/outside-cycle")
    check("year starts 04", cycle: "2026-Q2", line, rules: "timebound/outside-cycle")
  }

  @Test("a period in a clause is read in the same year as the cycle")
  func periods() {
    let kr = #"kr "Orders delivered on time" from 82% to 95%"#
    check("year starts 04", cycle: "2026-H2", "\(kr) by 2026-Q4")
    check("year starts 04", cycle: "2026-H2", "\(kr) by 2027-03")
    check("year starts 04", cycle: "2026-H2", "\(kr) by 2026-Q1", rules: "timebound/outside-cycle")
    check("year ends 09", cycle: "2026", "\(kr) by 2025-11")
    check("year ends 09", cycle: "2026", "\(kr) by 2026-Q4 needs acme \"Vans\" by 2026-Q1")
    check("year ends 09", cycle: "2026", "\(kr) by 2026-12", rules: "timebound/outside-cycle")
  }

  @Test("a quarter typed without its year is the one that the cycle has days in")
  func looseQuarters() {
    let kr = #"kr "Orders delivered on time" from 82% to 95%"#
    check("year starts 04", cycle: "2026-Q4", "\(kr) by Q4", rules: "syntax/date-form")
    check("year ends 09", cycle: "2026-H1", "\(kr) by Q1", rules: "syntax/date-form")
    check("year starts 04", cycle: "2026-Q4", "\(kr) by 2/28", rules: "syntax/date-form")
    check("year starts 04", cycle: "2026-Q4", "\(kr) by week 9", rules: "syntax/date-form")
  }

  @Test(
    "a quarter or half in a title is the one of the workspace's year",
    arguments: [
      "Orders delivered on time rise from 82% to 95% by the end of Q3",
      "Orders delivered on time rise from 82% to 95% by the end of Q3 2026",
      "Orders delivered on time rise from 82% to 95% by the end of the third quarter",
      "Ajallaan toimitetut tilaukset nousevat 82 %:sta 95 %:iin Q3 loppuun mennessä",
      "Ajallaan toimitetut tilaukset nousevat 82 %:sta 95 %:iin Q3:n loppuun mennessä",
      "Ajallaan toimitetut tilaukset nousevat 82 %:sta 95 %:iin kolmannen neljänneksen loppuun mennessä",
      "第三季度末准时交货率从82%提高到95%", "2026年第三季度末前准时交货率从82%提高到95%", "Q3末准时交货率从82%提高到95%",
    ])
  func titles(_ title: String) {
    let line = "kr \"\(title)\""
    let long = "off specific/long-title"
    // October to December of a year that starts in April, July to September of the calendar's.
    check("year starts 04 \(long)", cycle: "2026-10 to 2026-12", line)
    check(long, cycle: "2026-10 to 2026-12", line, rules: "timebound/outside-cycle")
    check(long, cycle: "2026-Q3", line)
    check("year starts 04 \(long)", cycle: "2026-07 to 2026-09", line, rules: "timebound/outside-cycle")
    check("year starts 04 \(long)", cycle: "2026-Q3", "\(line) by 2026-12-31")
    check(
      "year starts 04 \(long)", cycle: "2026-H2", "\(line) by 2027-02-28", rules: "measurable/text-contradicts-clauses")
  }

  @Test("halves in a title, and the quarter of a cycle beyond the new year")
  func otherTitles() {
    let kr = "kr \"Orders delivered on time rise from 82% to 95% by the end of"
    check("year starts 04", cycle: "2026-H2", "\(kr) H2\"")
    check("year starts 04", cycle: "2026-H2", "\(kr) the second half\"")
    check("year starts 04", cycle: "2026-Q4", "\(kr) Q4\"")
    check("", cycle: "2027-Q1", "\(kr) Q4\"", rules: "timebound/outside-cycle")
    check("year starts 04", cycle: "2026-Q4", "\(kr) March\"")
    check("year starts 04", cycle: "2026-Q4", "\(kr) June\"", rules: "timebound/outside-cycle")
  }

  @Test("a quarter of 89 days is no shorter than a quarter")
  func shortQuarter() {
    let line = #"kr "Newcomers who win a first order within one quarter" from 40% to 60%"#
    check("year starts 02", cycle: "2026-Q1", line)
    check("year starts 02", cycle: "2026-02 to 2026-03", line, rules: "timebound/window-exceeds-cycle")
  }

  @Test("a year in a title may be the workspace's or the calendar's")
  func staleYears() {
    func objective(_ setting: String, _ year: Int, _ rules: String) {
      checkWorkspace(
        """
        -- okr/sales.okr --
        rules { \(setting) off cascade/orphan off achievable off relevant }
        company acme "Acme" lead @mika
        for acme
        cycle 2027-01-01 to 2027-03-31
        objective service "The best service in town in \(year)" owner @anna {\(rules)
          kr "Orders delivered on time" from 82% to 95%
          kr "Complaints about delivery" from 40 to 20 complaints
        }
        """)
    }
    objective("year starts 04", 2026, "")
    objective("year starts 04", 2027, "")
    objective("year starts 04", 2025, " //! timebound/stale-year")
    objective("", 2026, " //! timebound/stale-year")
  }

  @Test("named cycles, readings and check-ins follow it, wherever it stands")
  func everywhere() {
    checkWorkspace(
      """
      -- okr/a.okr --
      company acme "Acme" lead @mika
      cycle autumn 2026-Q3
      cycle winter 2026-Q4
      for acme
      kpi on-time "Orders delivered on time" {
        every quarter healthy >= 80% source "Dispatch report" owner @anna
        reading 2025-Q4 82%
      }
      objective service "Customers get their orders when we said" cycle autumn owner @anna {
        kr "Orders delivered on time" from 82% to 95% by 2026-12-15
        kr "Complaints about delivery" from 40 to 20 complaints by 2027-02-01  //! timebound/outside-cycle
      }
      -- okr/z.okr --
      rules { year starts 04 off achievable off relevant }
      """)
  }

  @Test("a second year is told, unless it says the same; the first one counts")
  func secondYear() {
    checkWorkspace(
      """
      -- okr/a.okr --
      rules {
        year starts 04
        year ends 03  //! syntax/repeated-clause
        year starts 04
      }
      -- okr/b.okr --
      rules { year ends 09 }  //! syntax/repeated-clause
      """)
    checkWorkspace(
      """
      -- okr/a.okr --
      rules { year starts 01 year ends 12 }
      """)
    let files = [
      ("okr/a.okr", "rules { year starts 04 }\n"), ("okr/b.okr", "rules { year ends 09 }\n"),
      (
        "okr/c.okr",
        "company a \"A\"\nfor a\ncycle 2026-Q3\nobjective o \"Orders arrive\" owner @a by 2026-09-01 {\n}\n"
      ),
    ].map { (path: $0.0, text: $0.1) }
    let findings = lintFiles(files).findings
    let second = findings.first { $0.rule == "syntax/repeated-clause" }
    #expect(second?.message == "the year of this workspace is set otherwise already; the first setting counts")
    #expect(second?.related.map(\.location.file.path) == ["okr/a.okr"])
    let outside = findings.first { $0.rule == "timebound/outside-cycle" }
    #expect(outside?.message == "due 2026-09-01 before the cycle starts on 2026-10-01")
    #expect(outside?.related.first?.message == "the cycle is 2026-Q3: 2026-10-01 to 2026-12-31")
  }

  @Test("a year beyond the calendar of the language is told")
  func beyond() {
    let text = "rules { year starts 04 }\ncompany acme \"Acme\"\ncycle last 2199-Q3\ncycle none 2199-Q4\n"
    let findings = lintFiles([("a.okr", text)]).findings
    #expect(rows(findings) == ["a.okr:4 syntax/invalid-date"])
    #expect(
      findings.first?.message
        == "there is no date `2199-Q4`: years run from 1900 to 2199, and this one starts or ends beyond")
  }

  @Test("a cycle that is declared as FY26 has the days that its declaration says")
  func declaredYear() {
    checkWorkspace(
      """
      -- units.okr --
      company acme "Acme"
      cycle fy26 2025-07-01 to 2026-06-30
      -- one.okr --
      for acme
      cycle fy26
      objective "Water reaches those who pay for it" owner @a { //! progress/not-closed
        kr "Lead pipes out of the ground" from 1140 to 1900 pipes by 2025-12-18
        kr "Leaks found by our own crews" from 41% to 60% by 2026-09-01 //! timebound/outside-cycle
      }
      """)
  }

  @Test("what was so before a day that lies before the cycle names some of all, and no deadline")
  func before() {
    checkWorkspace(
      """
      -- one.okr --
      company acme "Acme"
      for acme
      cycle 2026
      objective "Branches pay their own way" owner @a {
        kr "Like-for-like sales (ex VAT, branches open before 1/1/2025)" from €14.2M to €15.3M
        kr "Ennen 1.1.2025 avattujen myymälöiden kate" from 31% to 34%
        kr "Sales per branch up by 30 June 2025" from €1.2M to €1.3M //! timebound/outside-cycle timebound/stale-year
      }
      """)
  }
}
