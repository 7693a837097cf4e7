import Foundation
import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// `goals` in the JSON says how every number of a goal was read.
@Suite("How a goal was read")
struct GoalReadingTests {
  /// The goals of some lines in an objective, as the JSON has them.
  private func goals(_ lines: String, header: String = "", on day: Day = testDay) throws -> [[String: Any]] {
    let text = """
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective growth "More people think of us first" owner @eva \(header) {
        \(lines)
      }
      """
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: text))])
    let statuses = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: day))
    let result = LintResult(
      asOf: "\(day)", findings: [], notRun: [], summary: LintResult.Summary(), goals: { statuses })
    let json = render(result, as: .json, style: Style(color: .never, width: 100))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(object?["goals"] as? [[String: Any]])
  }

  /// `number unit | text | by`, with what else there is behind it; `null` and `unknown` as such.
  private func words(_ value: Any?) -> String {
    guard let value = value as? [String: Any] else { return value is NSNull ? "null" : "missing" }
    if value["unknown"] as? Bool == true { return value.count == 1 ? "unknown" : "unknown and more" }
    var parts = ["number", "unit", "text", "by"].map { value[$0] as? String ?? "?" }
    if let bound = value["bound"] as? String { parts.append(bound) }
    if value["change"] as? Bool == true { parts.append("change") }
    return parts.joined(separator: "|")
  }

  private func ends(_ line: String, on day: Day = testDay) throws -> [String] {
    let goal = try #require(try goals(line, on: day).last)
    #expect(goal["stretch"] is NSNull)
    return [words(goal["baseline"]), words(goal["target"]), goal["direction"] as? String ?? "null"]
  }

  @Test(
    "clauses give plain numbers, canonical units and canonical words, in three languages",
    arguments: [
      ("from 15% to 25%", ["15|%|15%|clause", "25|%|25%|clause", "up"]),
      ("from 12,5 % to 10 %", ["12.5|%|12.5%|clause", "10|%|10%|clause", "down"]),
      ("from 60 days to 45 days", ["60|days|60 days|clause", "45|days|45 days|clause", "down"]),
      ("from 60 päivää to 45 päivää", ["60|days|60 päivää|clause", "45|days|45 päivää|clause", "down"]),
      ("from 15 天 to 9 天", ["15|days|15 天|clause", "9|days|9 天|clause", "down"]),
      ("from 2 h to 30 min", ["2|h|2 h|clause", "30|min|30 min|clause", "down"]),
      ("from 480 ms to <= 200 ms", ["480|ms|480 ms|clause", "200|ms|200 ms|clause|<=", "down"]),
      ("from 45 to 80 Dealers", ["45|Dealers|45 Dealers|clause", "80|Dealers|80 Dealers|clause", "up"]),
      ("from 2.5M EUR to 3M EUR", ["2500000|EUR|2.5M EUR|clause", "3000000|EUR|3M EUR|clause", "up"]),
      ("from 4 milj. euroa to 5 milj. euroa", ["4000000|EUR|4M EUR|clause", "5000000|EUR|5M EUR|clause", "up"]),
      ("from €3k to €5k", ["3000|EUR|€3k|clause", "5000|EUR|€5k|clause", "up"]),
      ("from 2000万 CNY to 1.2亿元", ["20000000|CNY|2000万 CNY|clause", "120000000|CNY|1.2亿元|clause", "up"]),
      ("from 10_000 to 25_000", ["10000||10_000|clause", "25000||25_000|clause", "up"]),
      (
        "from 14 EUR/order to 12 EUR/order",
        ["14|EUR/order|14 EUR/order|clause", "12|EUR/order|12 EUR/order|clause", "down"]
      ),
      ("from 1.2345 to 1.5", ["1.2345||1.2345|clause", "1.5||1.5|clause", "up"]),
      ("from -5% to -2%", ["-5|%|-5%|clause", "-2|%|-2%|clause", "up"]),
      ("from unknown to 40 shops", ["unknown", "40|shops|40 shops|clause", "null"]),
      ("to >= 30 shops", ["null", "30|shops|30 shops|clause|>=", "up"]),
      ("from 200 shops to +20%", ["200|shops|200 shops|clause", "20|%|+20%|clause|change", "up"]),
      ("from 18% to +2 pp", ["18|%|18%|clause", "2|pp|+2 pp|clause|change", "up"]),
      ("from 80 EUR to -15%", ["80|EUR|80 EUR|clause", "-15|%|-15%|clause|change", "down"]),
      ("from X to 40%", ["null", "40|%|40%|clause", "null"]),
    ])
  func clauses(clauses: String, expected: [String]) throws {
    #expect(try ends("kr \"Of us\" \(clauses)") == expected)
  }

  @Test(
    "where no clause speaks the title does, in three languages",
    arguments: [
      (
        "Raise average deal value from 20k to 24k EUR by the end of September",
        ["20000|EUR|20k EUR|title", "24000|EUR|24k EUR|title", "up"]
      ),
      ("Wait falls from 31 days to under 2 hours", ["31|days|31 days|title", "2|h|2 hours|title|<", "down"]),
      ("Mediaaniaika 58,5 päivästä 45 päivään", ["58.5|days|58.5 päivää|title", "45|days|45 päivää|title", "down"]),
      ("Hävikki 9 prosentista enintään 4 prosenttiin", ["9|%|9%|title", "4|%|4%|title|<=", "down"]),
      ("客单价从56元提高到70元", ["56|CNY|56 元|title", "70|CNY|70 元|title", "up"]),
      ("销售额从2000万元增加到1.2亿元", ["20000000|CNY|2000万元|title", "120000000|CNY|1.2亿元|title", "up"]),
      ("Reach an NPS of 40", ["null", "40||40|title", "null"]),
      ("Win 300 first-time buyers", ["null", "300||300|title", "up"]),
      ("Keep churn below 4%", ["null", "4|%|4%|title|<", "down"]),
      ("Increase sales by 20%", ["null", "20|%|+20%|title|change", "up"]),
      ("Vähennä reklamaatioita 20 %:lla", ["null", "-20|%|-20%|title|change", "down"]),
      ("营业额增长15%", ["null", "15|%|+15%|title|change", "up"]),
    ])
  func titles(title: String, expected: [String]) throws {
    #expect(try ends("kr \"\(title)\"") == expected)
  }

  @Test(
    "what a title does not say for sure is not read",
    arguments: [
      "Hire 3 engineers", "Improve the onboarding", "Average order from 20 to 24k EUR", "NPS from X to 35",
      "Answer in 2 to 3 hours", "Double the 300 orders of last year", "Price from ¥56 to ¥70",
      "Cut waiting from 9 to 4 minutes and raise satisfaction from 71% to 85%",
    ])
  func uncertain(title: String) throws {
    #expect(try ends("kr \"\(title)\"").prefix(2) == ["null", "null"])
  }

  @Test(
    "the clause wins over the title, and the title fills in what no clause says",
    arguments: [
      (#"kr "NPS from 18 to 35" from 20 to 40"#, ["20||20|clause", "40||40|clause", "up"]),
      (#"kr "NPS from 18 to 35" to >= 35"#, ["18||18|title", "35||35|clause|>=", "up"]),
      (#"kr "Shops from 18 to 35" from 18 shops"#, ["18|shops|18 shops|clause", "35|shops|35 shops|title", "up"]),
      (#"kr "NPS from 18 to 35" from unknown"#, ["unknown", "35||35|title", "null"]),
      (#"kr "Reach an NPS of 40" from 20"#, ["20||20|clause", "null", "null"]),
    ])
  func both(line: String, expected: [String]) throws {
    #expect(try ends(line) == expected)
  }

  @Test("a revision counts from its day on")
  func revisions() throws {
    let line =
      "kr \"Days\" from 60 days to 55 days { revised 2026-08-10 to 57 days because \"Two markets start later\" }"
    #expect(try ends(line, on: Day("2026-08-09") ?? testDay)[1] == "55|days|55 days|clause")
    #expect(try ends(line, on: Day("2026-08-10") ?? testDay)[1] == "57|days|57 days|clause")
  }

  @Test("a clause that cannot be read is not replaced by what the title says")
  func broken() throws {
    #expect(try ends("kr \"NPS from 18 to 35\" from 1,250 to").prefix(2).allSatisfy { !$0.contains("title") })
  }

  @Test(
    "the deadline is the clause's last day, else the title's in the cycle",
    arguments: [
      (#"kr "A" from 1 to 2 by 2026-09-15"#, "2026-09-15"), (#"kr "A" from 1 to 2 by 2026-08"#, "2026-08-31"),
      (#"kr "Win 300 buyers by 15 September""#, "2026-09-15"),
      (#"kr "Liikevaihto 2:sta 3:een elokuun loppuun mennessä""#, "2026-08-31"),
      (#"kr "9月底前复购率达到40%""#, "2026-09-30"), (#"kr "Win 300 buyers by 15 September" by 2026-09-01"#, "2026-09-01"),
      (#"kr "Win 300 buyers by 15 November""#, "null"), (#"kr "A" from 1 to 2"#, "null"),
      (#"milestone "The law is in force by 15 September""#, "2026-09-15"),
    ])
  func deadlines(line: String, expected: String) throws {
    #expect(try goals(line).last?["deadline"] as? String ?? "null" == expected)
  }

  @Test("every goal has every key, and what is missing is null")
  func contract() throws {
    let goals = try goals(
      """
      kr share "Of us" from 1% to 2% owner @joni { checkin 2026-07-20 1.5% confidence 0.7 }
      milestone "The law is in force"
      """, header: "by 2026-09-15")
    let keys: Set = [
      "entity", "kind", "path", "range", "cycle", "from", "to", "value", "day", "progress", "confidence", "score",
      "baseline", "target", "stretch", "direction", "deadline", "title", "for", "owners", "checkin",
    ]
    #expect(goals.map { Set($0.keys) } == [keys, keys, keys])
    #expect(goals.map { $0["kind"] as? String } == ["objective", "keyResult", "milestone"])
    #expect(
      goals[0]["cycle"] as? [String: String] == ["label": "2026-Q3", "first": "2026-07-01", "last": "2026-09-30"])
    #expect(goals[0]["deadline"] as? String == "2026-09-15" && goals[0]["owners"] as? [String] == ["@eva"])
    for key in ["baseline", "target", "stretch", "direction"] {
      #expect(goals[0][key] is NSNull && goals[2][key] is NSNull, "\(key)")
    }
    let share = goals[1]
    #expect(share["value"] as? String == "1.5%" && share["checkin"] as? String == "2026-07-20")
    #expect(share["progress"] as? Double == 0.5 && share["confidence"] as? Double == 0.7)
    #expect(share["title"] as? String == "Of us" && share["for"] as? String == "acme")
    #expect(share["owners"] as? [String] == ["@joni"])
  }

  @Test(
    "a level in brackets is where it starts if its time is over when the cycle begins",
    arguments: [
      ("On-time delivery 95% (Q2: 88%)", "88%"), ("On-time delivery is 95% (2025: 88%)", "88%"),
      ("Toimitusvarmuus on 95 % (2025: 88 %)", "88%"),
      // In the cycle it is a level on the way, and of one thing in brackets nobody knows.
      ("On-time delivery 95% (Q3: 88%)", nil), ("On-time delivery 95% (north: 88%)", nil),
    ])
  func levelBefore(_ title: String, _ from: String?) throws {
    let goal = try goals("kr \"\(title)\"")[1]
    #expect((goal["baseline"] as? [String: Any])?["text"] as? String == from)
    #expect((goal["target"] as? [String: Any])?["text"] as? String == (from == nil ? nil : "95%"))
  }

  @Test("a range has its two ends in place of a number")
  func range() throws {
    let file = SourceFile(path: "a.okr", text: "")
    var goal = GoalStatus(entity: "a", kind: .keyResult, location: Location(file, TextRange(0, 0)), cycle: nil)
    goal.target = GoalValue(.range(low: "10", high: "14"), unit: "days", text: "10 to 14 days", by: .clause)
    let unit = UnitStatus(name: nil, label: "", under: nil, depth: 0, goals: [goal])
    let json = render(
      StatusResult(asOf: "2026-08-01", units: [unit]), as: .json, style: Style(color: .never, width: 100))
    #expect(
      json.contains(#""target": {"low": "10", "high": "14", "unit": "days", "text": "10 to 14 days", "by": "clause"}"#))
  }
}
