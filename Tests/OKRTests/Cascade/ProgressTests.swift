import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

@Suite("How far a goal has come")
struct ProgressTests {
  /// The progress of every goal of some lines in an objective, by its name.
  private func progress(_ lines: String, header: String = "", before: String = "", on day: String = "2026-08-01")
    -> [String]
  {
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      \(before)
      objective growth "More people think of us first" owner @eva \(header) {
        \(lines)
      }
      """
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: text))])
    let found = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: Day(day) ?? testDay))
    return found.map { "\($0.entity.split(separator: ".").last ?? "") \($0.progress ?? "unknown")" }
  }

  @Test(
    "a score that is always written with its sign reaches that level, and anything else rises by so much",
    arguments: [
      ("\"Net promoter score of guests\" from 10 to +30 { checkin 2026-07-20 20 }", "0.5"),
      ("\"NPS\" from -10 to +30 { checkin 2026-07-20 10 }", "0.5"),
      ("\"淨推薦值\" from 10 to +30 { checkin 2026-07-20 30 }", "1"),
      ("\"NPS\" to +30 from 10 { checkin 2026-07-20 20 }", "0.5"),
      ("\"Shops\" from 10 to +30 { checkin 2026-07-20 25 }", "0.5"),
    ])
  func signedScore(_ line: String, _ expected: String) { #expect(progress("kr k \(line)").contains("k \(expected)")) }

  @Test(
    "from the baseline to the target, whichever way, and never beyond either end",
    arguments: [
      ("from 20 to 40 shops { checkin 2026-07-20 25 shops }", "0.25"),
      ("from 40 to 20 complaints { checkin 2026-07-20 35 complaints }", "0.25"),
      ("from 40 to 20 complaints { checkin 2026-07-20 45 complaints }", "0"),
      ("from 40 to 20 complaints { checkin 2026-07-20 10 complaints }", "1"),
      ("from -5% to -2% { checkin 2026-07-20 -4% }", "0.3333"),
      ("from 2 hours to 30 minutes { checkin 2026-07-20 75 minutes }", "0.5"),
      ("from 20 to >= 40 shops { checkin 2026-07-20 30 shops }", "0.5"),
      ("from 200 shops to +20% { checkin 2026-07-20 210 shops }", "0.25"),
      ("from 18% to +2 pp { checkin 2026-07-20 19% }", "0.5"),
      ("from unknown to 40 shops { checkin 2026-07-20 30 shops }", "unknown"),
      // A bare count beside so many of 18 is so many of them.
      ("from 5 to 18 of 18 { checkin 2026-07-20 9 }", "0.3077"),
      ("from 5 to 18 of 18 { checkin 2026-07-20 9/18 }", "0.3077"),
      ("from 5/18 to 18/18 { checkin 2026-07-20 50% }", "0.3077"),
      ("from 100 to 2x { checkin 2026-07-20 150 }", "0.5"),
      ("from 100 shops to 1.5x { checkin 2026-07-20 125 shops }", "0.5"),
      ("from 100万元 to 3倍 { checkin 2026-07-20 200万元 }", "0.5"),
      ("from 2x to 3x { checkin 2026-07-20 2.5x }", "0.5"),
      ("from 2 to 3x { checkin 2026-07-20 2.5 }", "0.5"),
      // The limit itself is not below it.
      ("from 8% to < 5% { checkin 2026-07-20 5% }", "0.999"),
      ("from 8% to < 5% { checkin 2026-07-20 4.9% }", "1"),
      ("from 8% to <= 5% { checkin 2026-07-20 5% }", "1"),
      // The newest counts, wherever it stands.
      ("from 20 to 40 shops { checkin 2026-07-20 25 shops checkin 2026-07-10 35 shops }", "0.25"),
      ("from 20 to 40 shops", "0"),
      ("from 20 to 40 shops { checkin 2026-08-20 30 shops }", "0"),
      ("from 20 to 40 shops { revised 2026-07-10 to 30 shops because \"Rents\" checkin 2026-07-20 25 shops }", "0.5"),
      ("from 20 to 40 shops { revised 2026-08-10 to 30 shops because \"Rents\" checkin 2026-07-20 25 shops }", "0.25"),
    ])
  func ofOne(clauses: String, expected: String) {
    #expect(progress("kr shops \"Shops in town\" \(clauses)") == ["growth \(expected)", "shops \(expected)"])
  }

  @Test(
    "by the title where no clause speaks",
    arguments: [
      ("Move from 5 to 12 of 18 teams", "9", "0.5714"), ("Churn from 8% to under 5%", "5%", "0.999"),
      ("Land 4 new enterprise customers", "1", "0.25"), ("Raise £2M", "£1M", "0.5"), ("新签30家客户", "12家", "0.4"),
      ("Zero purchases over £5k (was 8 in Q2)", "6", "0.25"), ("Churn below 4% (5% in June)", "4.5%", "0.5"),
      // A month of the cycle is one on the way.
      ("Churn below 4% (5% in August)", "4.5%", "unknown"),
      // Slots are to be filled in.
      ("Land 4 new customers in XX", "1", "unknown"),
    ])
  func ofTitle(title: String, value: String, expected: String) {
    #expect(progress("kr shops \"\(title)\" { checkin 2026-07-20 \(value) }").last == "shops \(expected)")
  }

  @Test("an objective is the mean of its key results, by weight where there are weights")
  func weights() {
    let half = "from 20 to 40 shops { checkin 2026-07-20 30 shops }"
    let none = "from 10 to 20 towns { checkin 2026-07-20 10 towns }"
    #expect(progress("kr a \"A\" \(half) kr b \"B\" \(none)").first == "growth 0.25")
    #expect(progress("kr a \"A\" weight 0.8 \(half) kr b \"B\" weight 0.2 \(none)").first == "growth 0.4")
    #expect(progress("kr a \"A\" \(half) kr b \"B\" \(none)", header: "rollup min").first == "growth 0")
    #expect(progress("kr a \"A\" \(half) kr b \"B\" \(none)", header: "rollup max").first == "growth 0.5")
    let dropped = "{ dropped 2026-07-10 because \"Rents\" }"
    #expect(progress("kr a \"A\" \(half) kr b \"B\" from 1 to 2 towns \(dropped)") == ["growth 0.5", "a 0.5"])
  }

  @Test("a milestone is reached or not, from the day it was done")
  func milestones() {
    let line = "milestone m \"The first shop is open\" by 2026-08-31 done 2026-07-20"
    #expect(progress(line) == ["growth 1", "m 1"])
    #expect(progress(line, on: "2026-07-19") == ["growth 0", "m 0"])
  }

  @Test("a KPI that was read after the last check-in knows better, within the cycle")
  func readings() {
    func kpi(_ day: String) -> String {
      "kpi shops \"Shops\" { reading \(day) 35 shops }"
    }
    let line = "kr s \"Shops in town\" from 20 to 40 shops measures shops { checkin 2026-07-10 25 shops }"
    #expect(progress(line, before: kpi("2026-07-20")).last == "s 0.75")
    #expect(progress(line, before: kpi("2026-07-05")).last == "s 0.25")
    #expect(progress(line, before: kpi("2026-08-20")).last == "s 0.25")
    #expect(progress(line, before: kpi("2026-10-20"), on: "2026-11-01").last == "s 0.25")
  }

  @Test("where nobody has told a value, what its children have reached stands in for it")
  func children() {
    let files = """
      -- company.okr --
      company acme "Acme"
      team north under acme
      team south under acme
      for acme
      cycle 2026
      objective growth "More people think of us first" owner @eva {
        kr shops "Shops" from 100 to 160 shops rollup sum
      }
      -- north.okr --
      for north
      cycle 2026
      objective n "The north has shops" owner @joni {
        kr shops "Shops in the north" from 50 to 70 shops supports acme.growth.shops { checkin 2026-07-20 60 shops }
      }
      -- south.okr --
      for south
      cycle 2026
      objective s "The south has shops" owner @mika {
        kr shops "Shops in the south" from 50 to 90 shops supports acme.growth.shops { checkin 2026-07-20 55 shops }
      }
      """
    let workspace = resolve(markedFiles(files).map { parse(SourceFile(path: $0.path, text: $0.text)) })
    let found = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay))
    // 10 and 5 of the 60 that are asked for.
    #expect(found.first { $0.entity == "acme.growth.shops" }?.progress == "0.25")
    #expect(found.first { $0.entity == "acme.growth" }?.progress == "0.25")
  }
}
