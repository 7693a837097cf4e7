import Testing

/// Clauses and values among other words: neither is made a part of the other.
@Suite("A safe fix makes no value of words and no note of a clause")
struct KeptClauseTests {
  @Test(
    "behind a target",
    arguments: [
      ("50 (-50%)", "50 note \"-50%\""), ("50 (−50 %)", "50 note \"−50 %\""),
      ("50 [-5 errors]", "50 note \"-5 errors\""),
      ("50 see https://a.fi/x", "50 note \"see https://a.fi/x\""), ("50 see dashboard", "50 note \"see dashboard\""),
      ("50 详见仪表盘", "50 note \"详见仪表盘\""), ("50 -- half of it", "50 note \"half of it\""),
      ("50 on average", "50 note \"on average\""),
      ("50 errors on average", "50 errors note \"on average\""), ("50 during summer", "50 note \"during summer\""),
      ("50 yhteensä", "50 note \"yhteensä\""), ("50 tänä vuonna", "50 note \"tänä vuonna\""),
      ("50 why: customers left", "50 because \"customers left\""), ("50 goal: 40", "50 note \"goal: 40\""),
      ("50 orders: all in Poland", "50 orders note \"all in Poland\""), ("50 JIRA-123", "50 note \"JIRA-123\""),
      ("50 errors JIRA-123", "50 errors note \"JIRA-123\""),
      ("50 EUR CRM-7 by 30.9.", "50 EUR note \"CRM-7\" by 2026-09-30"),
    ])
  func behindTarget(_ typed: String, _ kept: String) {
    #expect(syntaxMendedPart("kr \"Errors\" from 100 to \(typed)") == "kr \"Errors\" from 100 to \(kept)")
  }

  @Test(
    "in a list of names",
    arguments: [
      ("supports acme.growth 40%, acme.reach (60%)", "supports acme.growth share 40%, acme.reach share 60%"),
      ("supports growth and reach by 30.9.", "supports growth , reach by 2026-09-30"),
      ("measures churn & nps", "measures churn , nps"), ("supports growth and more later", nil),
    ] as [(String, String?)])
  func names(_ typed: String, _ kept: String?) {
    let mended = syntaxMendedPart("kr \"Errors\" from 100 to 50 \(typed)")
    #expect(
      kept.map { mended == "kr \"Errors\" from 100 to 50 \($0)" } ?? mended.contains("note \"and more later\""),
      "\(mended)")
  }

  @Test("and asks of a bare number in brackets that may be the end of a range") func bracket() {
    #expect(syntaxMendedPart("kr \"Errors\" from 100 to 50 (-20)") == "kr \"Errors\" from 100 to 50 (-20)")
  }

  @Test(
    "in a check-in",
    arguments: [
      ("checkin 90 on 2026-07-15", "checkin 2026-07-15 90"),
      ("checkin 90 errors on 2026-07-15", "checkin 2026-07-15 90 errors"),
      ("checkin 2026-07-22 90 slow start", "checkin 2026-07-22 90 note \"slow start\""),
      ("checkin 2026-07-22 90 new errors", "checkin 2026-07-22 90 new-errors"),
      ("checkin 2026-07-22 90 errors a month", "checkin 2026-07-22 90 errors/month"),
    ])
  func news(_ typed: String, _ kept: String) {
    let head = "kr \"New errors\" from 100 to 50 {\n  "
    #expect(syntaxMendedPart("\(head)\(typed)\n}") == "\(head)\(kept)\n}")
  }

  @Test(
    "on the line of a KPI",
    arguments: [
      ("quarterly healthy between 30 and 60", "every quarter healthy 30 to 60"),
      ("monthly, healthy <= 3%", "every month healthy <= 3%"), ("monthly", "every month"),
      ("joka kuukausi omistaja @eva lähde \"Kysely\"", "every month owner @eva source \"Kysely\""),
      ("每月 健康 <= 3% 负责人 @张伟 来源 \"计费系统\"", "every month healthy <= 3% owner @张伟 source \"计费系统\""),
      ("as agreed omistaja @eva lähde \"Kysely\"", "note \"as agreed\" owner @eva source \"Kysely\""),
      ("as agreed healthy between 30 and 60", "note \"as agreed\" healthy 30 to 60"),
      ("scale from -100 to 100", "scale -100 to 100"),
      ("form responses owner @eva", "note \"form responses\" owner @eva"),
    ])
  func ofKPI(_ typed: String, _ kept: String) {
    #expect(syntaxMended("kpi nps \"NPS\" \(typed)\n") == "kpi nps \"NPS\" \(kept)\n")
  }

  @Test(
    "nor of the word before the first of two days",
    arguments: [
      ("from 1.7. to 30.9.2026", "2026-07-01 to 2026-09-30"),
      ("from 2026-07-01 to 2026-09-30", "2026-07-01 to 2026-09-30"),
    ])
  func cycle(_ typed: String, _ kept: String) { #expect(syntaxMended("cycle \(typed)\n") == "cycle \(kept)\n") }

  @Test("and a comment of another language is one") func comment() {
    #expect(syntaxMendedPart("-- ask the board first") == "// ask the board first")
  }

  @Test(
    "and a person keeps the name",
    arguments: [
      ("@eva Eva Lind", "@eva \"Eva Lind\""), ("@eva Eva Lind note \"CFO\"", "@eva \"Eva Lind\" note \"CFO\""),
      ("@张伟 张伟", "@张伟 \"张伟\""),
    ])
  func person(_ typed: String, _ kept: String) { #expect(syntaxMended("person \(typed)\n") == "person \(kept)\n") }

  @Test(
    "nor a title of the marks of a wiki",
    arguments: [
      ("* {color:red}Calls{color} 10 -> 5", "kr \"Calls\" from 10 to 5"),
      ("* Visits {color:#ff0000}10 -> 5{color}", "kr \"Visits\" from 10 to 5"),
      ("* _Churn_ 3.5% -> 2%", "kr \"Churn\" from 3.5% to 2%"),
      ("- Calls 10 -> 5 @anna #growth", "kr \"Calls\" from 10 to 5 owner @anna note \"#growth\""),
    ])
  func wiki(_ typed: String, _ kept: String) { #expect(syntaxMendedPart(typed) == kept) }

  @Test("and the second level of a list from a word processor is below the first") func bullets() {
    let below = "O1: Easy\n•\tErrors from 100 to 50\no\tNew form\n§\tTraining\n•\tCalls from 10 to 5\n"
    #expect(
      syntaxMended(below)
        == "objective \"Easy\" {\nkr \"Errors\" from 100 to 50\nnote \"New form\"\nnote \"Training\"\n"
        + "kr \"Calls\" from 10 to 5\n}\n")
    let goals = "•\tEasy\no\tErrors from 100 to 50\no\tCalls from 10 to 5\n"
    #expect(syntaxMended(goals) == "objective \"Easy\" {\nkr \"Errors\" from 100 to 50\nkr \"Calls\" from 10 to 5\n}\n")
  }
}
