import OKRLint
import OKRSource
import Testing

/// What people read when they have typed or pasted something else than okr.
@Suite("The words for what could not be read")
struct WordingTests {
  private func messages(_ text: String) -> [String] {
    lintFiles([("a.okr", text)]).findings.filter { $0.rule.hasPrefix("syntax/") }.map(\.message)
  }

  private static let head = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\nobjective a \"A\" owner @a {\n"

  @Test(
    "the mark that was found is in the message, and the mend with it",
    arguments: [
      ("  * Hire three people\n", "`*` marks a line in a document; here a key result starts with `kr`"),
      ("  - KR1: Orders on time\n", "`- KR1:` marks a line in a document; here a key result starts with `kr`"),
      ("  1、准时交货\n", "`1、` marks a line in a document; here a key result starts with `kr`"),
      ("  kr \"A\" from 1,250 to 2_000\n", "`1,250` can mean `1250` or `1.25`"),
      ("  kr \"A\" from 1 250 to 2_000\n", "`1 250` is written `1250`"),
      ("  kr \"A\" from 5 to 9 by 31.9.2026\n", "there is no date `31.9.2026`: 2026-09 has 30 days"),
      ("  kr \"A\" from 5 to 9 by 9/8\n", "`9/8` can mean `2026-09-08` or `2026-08-09`"),
      ("  kr kr \"A\" from 5 to 9\n", "`kr` stands twice here"),
      ("  kr \"A\" from 5 to 9 owner @a 60%, @b 40%\n", "an owner has no share; one person owns a key result"),
      (
        "  kr \"A\" from 5 to 9 cycle 2026-07\n",
        "`cycle` has no place in a key result; its place is the top level of a file or an objective"
      ),
      (
        "  kr \"A\" from 5 to 9 checkin 2026-07-05 6 owner @a\n",
        "`checkin` has no place on the line of a key result but at its end, without braces of its own; "
          + "its place is between the braces"
      ),
      (
        "  moved to 2026-Q4\n",
        "`moved` needs the day of the decision, `to` and the new cycle, such as `2026-09-15 to 2026-Q4`"
      ),
      ("  kr \"A\" from 5 to 9 {\n    checkin 2026-07-15 6 confidence 70\n  }\n", "`70` is written `70%`"),
      ("  kr \"A\" from 5 to 9 {\n    checkin 2026-07-15 6 confidence 7\n  }\n", "`7` can mean `7%` or `0.7`"),
      (
        "  kr \"A\" from 5 to 9 confidence 1.5\n",
        "nobody can be more than sure: a confidence runs from 0 to 1, or 0% to 100%, and this is `1.5`"
      ),
      (
        "  kr \"A\" from 5 to 9 weight 130%\n",
        "`130%` is more than the whole; a share of one runs from 0 to 1, or 0% to 100%"
      ),
      (
        "  initiative \"A\" status done\n",
        "`status done` is no line of the language: how a goal stands follows from its check-ins: `checkin`, the day, "
          + "and the value on that day"
      ),
      ("  moonshot\n", "found `moonshot` where a part of an objective belongs"),
      ("  kind moonshot\n", "`moonshot` is written `aspirational`"),
      ("  depends on acme \"Leads\"\n", "`depends on` is written `needs`"),
      ("  kr \"A\" from 5 to ¥9\n", "`¥9` can mean `9 CNY` or `9 JPY`"),
    ])
  func wording(_ line: String, _ message: String) {
    #expect(messages(Self.head + line + "}\n") == [message])
  }

  @Test("a date is understood when the cycle leaves it one reading, and told when it does not")
  func looseDates() {
    let forms: [(typed: String, iso: String)] = [
      ("9/30", "2026-09-30"), ("30.9.", "2026-09-30"), ("9月30日", "2026-09-30"), ("3/2026", "2026-Q3"),
      ("Q3 2026", "2026-Q3"), ("Q3/2026", "2026-Q3"), ("week 39", "2026-W39"), ("2026年9月30日", "2026-09-30"),
      ("2026/9/30", "2026-09-30"), ("2026-9-1", "2026-09-01"), ("30.9.2026", "2026-09-30"),
    ]
    for (typed, iso) in forms {
      let found = lintFiles([("a.okr", Self.head + "  kr \"A\" from 5 to 9 by \(typed)\n  kr \"B\" from 5 to 9\n}\n")])
        .findings.filter { $0.rule != "specific/long-title" }
      #expect(found.map(\.rule) == ["syntax/date-form"], "\(typed)")
      #expect(found.first?.fixes.first?.edits.first?.text == iso, "\(typed)")
    }
  }

  @Test("a bad date brings no second finding")
  func badDateHasNoEcho() {
    for date in ["2026-09-31", "31.9.2026", "9/31"] {
      let text = Self.head + "  milestone \"A\" by \(date)\n  kr \"B\" from 5 to 9\n}\n"
      let rules = lintFiles([("a.okr", text)]).findings.map(\.rule)
      #expect(rules.count == 1, "\(date): \(rules)")
    }
  }
}
