import OKRSource
import OKRSyntax
import Testing

/// Files with many mistakes: each is told once, where it is, and what is right around it is read.
@Suite struct RecoveryTests {
  @Test func tenMistakesOfAWriterAreToldAsTen() {
    let tree = tree(
      #"""
      company acme "Acme" leed @mika
      objective easy "Buying is easy" {
        because everyone wants it
        kr speed "Cut the sales cycle" from 60 days too 55 days
        kr wins Win more offers from 15% to 25%
        kpi churn "Churn" { healthy <= 3% }
        every week
        - Sell more
        milestone pilot "Pilot done by 2026-08-31
        kr price "Raise prices" from to 5%
      }
      objective trust "People trust us" {
        kr nps "More people recommend us" from 30 to 50
      }
      }
      """#)
    #expect(
      tree.told == [
        "1 unknownWord", "3 unquotedTitle", "4 unknownWord", "5 unquotedTitle", "6 misplaced", "7 misplaced",
        "8 listMarker", "9 unclosedQuote", "10 missingValue", "15 unbalancedBrace",
      ])
    #expect(
      tree.outline.hasSuffix(
        "objective(trust \"People trust us\" {kr(nps \"More people recommend us\" from(30) to(50))}) ✗"))
    #expect(tree.outline.contains("kr(speed \"Cut the sales cycle\" from(60 days) to(55 days))"))
    #expect(tree.outline.contains("kr(wins Win more offers from(15%) to(25%))"))
    #expect(tree.outline.contains("kpi(churn \"Churn\" {healthy(<= 3%)})"))
  }

  @Test func aUnitWithoutItsLastBraceEndsBeforeWhatOpensTheFile() {
    for cycle in ["cycle 2026-Q4", "cycel 2026-Q4"] {
      let tree = tree(
        """
        team ops "Warehouse" {
        for ops
        \(cycle)
        objective "Orders leave on time" {
          kr "Late parcels" from 9% to 3%
        }
        """)
      #expect(tree.told.filter { !$0.hasSuffix("unknownWord") } == ["1 missingBraces"])
      #expect(tree.outline.contains("for(ops)"))
    }
  }

  @Test func tenMistakesWithBracesAreToldAsTen() {
    let tree = tree(
      #"""
      We met on Monday and agreed on the following, more or less.
      It was a "good" meeting; 5 people came.

      objective a "A"
        owner @eva
        kr "One" from 1 to 2
      }
      objective b "B" {
        kr "Two" {
          from 1
          to 2
        kr "Three" from 1 to 2
        needs marketing "Leads" by tomorrow
        objective nested "N" { kr "Four" to 4 }
        kr "Five" to 5
        kr "Six" to 6 pieces of cake
      }
      strategy "Win" {
        kr "Seven" to 7
      }
      objective c "C {
        kr "Eight" to 8
        supports
      objective d "D" {
        kr "Nine" to 9
      }
      """#)
    #expect(
      tree.told == [
        "1 unexpected", "4 missingBraces", "9 unbalancedBrace", "13 remark", "14 misplaced",
        "16 remark", "18 unexpected", "21 unclosedQuote", "21 missingBraces", "23 missingValue",
      ])
    for number in ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] {
      #expect(tree.outline.contains("kr(\"\(number)\""))
    }
    #expect(tree.outline.contains("objective(a \"A\" owner(@eva) {kr(\"One\" from(1) to(2))})"))
    #expect(tree.outline.hasSuffix("objective(d \"D\" {kr(\"Nine\" to(9))})"))
  }

  @Test func tenMistakesInThreeLanguagesAreToldAsTen() {
    let tree = tree(
      #"""
      # 第三季度
      目标一：提升客户满意度
      关键结果1：NPS从30提升到50
      负责人：@张伟

      tavoite kasvu "Kasvamme" {
        omistaja @päivi
        kr myynti “Myynti kasvaa” from 10 to 12,5
        kr asiakkaat "Asiakkaita" to 80 uutta asiakasta
        weight heavy
      }
      objective ok "Kunnossa" { kr a "A" to 5 }
      """#)
    #expect(
      tree.told == [
        "1 punctuation", "2 listMarker", "2 missingBraces", "3 listMarker", "4 unknownWord", "6 unknownWord",
        "7 unknownWord", "8 punctuation", "8 numberForm", "9 numberForm", "10 missingValue",
      ])
    #expect(tree.outline.hasSuffix("objective(ok \"Kunnossa\" {kr(a \"A\" to(5))})"))
    #expect(tree.outline.contains("kr(myynti “Myynti kasvaa” from(10) to(12,5))"))
  }

  @Test func tenMistakesInSettingsAndPeopleAreToldAsTen() {
    let tree = tree(
      #"""
      cycle 2026-Q5
      kpi churn "Churn" {
        every fortnight
        healthy 3%
        source CRM report
        reading 2026-07
      }
      rules {
        warn specific
        limit achievable/key-result-count 4
        prose sv
        in archive { off timely }
        error timely
      }
      allow
      objective a "A" { kr b "B" to 5 }
      """#)
    #expect(
      tree.toldInAll.map(tree.line) == [
        "1 invalidDate", "3 missingValue", "4 missingValue", "5 unquotedTitle", "6 missingValue", "9 unknownWord",
        "10 unexpected", "11 unexpected", "12 unexpected", "15 unexpected",
      ])
    #expect(tree.outline.contains("error(timely)"))
    #expect(tree.outline.hasSuffix("objective(a \"A\" {kr(b \"B\" to(5))})"))
  }

  /// One mistake, one error, and the objective after it as it is.
  static let single: [(String, String)] = [
    ("objective a \"A\" { kr b \"B\" to 5", "1 missingBraces"),
    ("objective a \"A\" {\n  kr b \"B\" to 5\n", "1 missingBraces"),
    ("objective a \"A\" {\n  kr b \"B\" to 5 {\n    owner @x\n  kr c \"C\" to 6\n}", "2 unbalancedBrace"),
    ("objective a \"A\" {\n  kr b \"B\" to 5\n  }\n  kr c \"C\" to 6\n}", "3 unbalancedBrace"),
    ("objective a \"A\" {\n  kr b \"B\" to 5\n}\n}", "4 unbalancedBrace"),
    ("objective a \"A\"\n  kr b \"B\" to 5\n}", "1 missingBraces"),
    ("objective a \"A {\n  kr b \"B\" to 5\n}", "1 unclosedQuote"),
    ("objective a \"\"\"A {\n  kr b \"B\" to 5\n}", "1 unclosedQuote"),
    ("objective a A\" {\n  kr b \"B\" to 5\n}", "1 unquotedTitle"),
    ("objective a \"We call it \"magic\" now\" {\n  kr b \"B\" to 5\n}", "1 punctuation"),
    ("objective easy buying \"A\" {\n  kr b \"B\" to 5\n}", "1 unknownWord"),
    ("objective a \"A\" {\n  kpi b \"B\" { healthy > 5 }\n}", "2 misplaced"),
    ("objective a \"A\" {\n  every week\n}", "2 misplaced"),
    ("objective a \"A\" {\n  every now and then\n}", "2 misplaced"),
    ("objective a \"A\" {\n  because\n}", "2 missingValue"),
    ("objective a \"A\" {\n  because \"x\\q\"\n}", "2 escape"),
    ("objective a \"A\" {\n  because \"x\\u{110000}\"\n}", "2 escape"),
    ("objective a \"A\" {\n  nonsense here\n  more nonsense\n  and by the way\n}", "2 unexpected"),
    ("objective a \"A\" {\n  | KR | from | to |\n  | x | 1 | 2 |\n}", "2 unexpected"),
    ("objective objective \"A\" {\n}", "1 unexpected"),
    ("objective a \"A\" {\n  supports acme.\n}", "2 unexpected"),
    ("objective a \"A\" {\n  owner @a, @b,\n  kind committed\n}", "2 punctuation"),
    ("objective a \"A\" {\n  checkin 2026-07-01 {\n    need \"x\"\n  }\n}", "3 unknownWord"),
    ("objective a \"A\" {\n  checkin\n}", "2 missingValue"),
    ("objective a \"A\" { { kr b \"B\" to 5 } }", "1 unexpected"),
    ("rules\n  error timely\n  off specific\n}", "1 missingBraces"),
    ("rules {\n  timely\n}", "2 unexpected"),
    ("person @eva \"Eva\" { lead @x }", "1 unexpected"),
    ("kr b \"B\" from 1 to 2", "1 misplaced"),
    ("next \"x\"", "1 remark"),
    ("strategy \"Win\" {\n  objective x \"X\" { kr b \"B\" to 5 }\n}", "1 unexpected"),
    ("Dear all,\n\nplease find the goals below.\n", "1 remark"),
    ("team \"Sales\" lead anna", "1 missingValue"),
    ("owner eva@firm.fi", "1 unknownWord"),
    ("=======\n", "1 conflictMarker"),
    ("kpi k {\n  healthy 30-60\n}", "2 numberForm"),
    ("kpi k {\n  healthy 30 – 60 %\n}", "2 numberForm"),
    ("objective a {\n  done: shipped it\n}", "2 remark"),
  ]

  @Test(arguments: single) func oneMistakeIsToldOnce(_ text: String, _ told: String) {
    let tree = tree(text + "\nobjective z \"Z\" {\n  kr y \"Y\" from 1 to 2\n}\n")
    #expect(tree.told == [told])
    #expect(tree.outline.hasSuffix("objective(z \"Z\" {kr(y \"Y\" from(1) to(2))})"))
  }
}
