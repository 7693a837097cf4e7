import OKRLint
import OKRSource
import Testing

/// Numbers and days of one thing that are written in two ways.
@Suite("One unit written in two ways is one")
struct SameUnitTests {
  private func found(_ line: String) -> [String] {
    lintFiles([("a.okr", "cycle 2026-Q3\nobjective \"A\" {\n  \(line)\n}\n")]).findings.filter { $0.level == .error }
      .map(\.rule)
  }

  @Test(
    "and does not mismatch",
    arguments: [
      "15 bus to 10 buses", "1 shelf to 9 shelves", "14 mice to 1 mouse", "1 käsi to 9 kättä", "12 人 to 20 名",
      "12 人 to 20 位", "17 °C to 20 degrees", "20 Mbit/s to 100 Mbps", "90 ppm to 0.005%", "1 knife to 3 knives",
      "1 crisis to 3 crises", "1 potato to 30 potatoes", "1 tooth to 30 teeth", "1 gas to 3 gases", "1 ovi to 9 ovea",
      "1 yö to 9 yötä", "900 kg to 1.2 t", "100 Mbps to 1 Gbit/s",
    ])
  func same(_ change: String) {
    let rules = found("kr \"B\" from \(change)")
    #expect(
      !rules.contains { $0.hasSuffix("unit-mismatch") || $0.hasSuffix("ambiguous-number") }, "\(change): \(rules)")
  }

  @Test("in a file with the letters of Finnish too") func tonnes() {
    #expect(!found("kr \"Hävikki\" from 900 kg to 1.2 t").contains { $0.hasSuffix("ambiguous-number") })
  }

  @Test(
    "and other things still are other things",
    arguments: [
      "12 cases to 3 users", "12 人 to 20 家", "1 bus to 3 bushes", "20 °C to 30 °F", "3 ovi to 9 osaa",
    ])
  func other(_ change: String) {
    #expect(found("kr \"B\" from \(change)").contains { $0.hasSuffix("unit-mismatch") }, "\(change)")
  }

  @Test(
    "a bound that opens a title says which ones are counted",
    arguments: [
      "kr \"Yli 10 minuutin jonotukset päivässä\" from 22 to 8", "kr \"Yli 10 minuutin jonot\" from 22 to 8",
      "kr \"Yli 10 minuuttia jonottaneet päivässä\" from 22 to 8", "kr \"Yli 100 euron tilaukset\" from 22 to 80",
      "kr \"Over 10 minutes in the queue, people a day\" from 22 to 8", "kr \"超过10分钟的排队\" from 22 to 8",
    ])
  func threshold(_ line: String) {
    #expect(!found(line).contains { $0.hasSuffix("text-contradicts-clauses") })
  }

  @Test("but no other bound") func bound() {
    #expect(found("kr \"Lead time under 10 days\" from 22 to 12").contains { $0.hasSuffix("text-contradicts-clauses") })
  }

  @Test(
    "the day of where it stood is no deadline",
    arguments: ["会员人数突破5万，6月底为3.2万", "会员突破5万，今年6月底为3.2万", "没有病人等待超过30天，6月底有41人"])
  func day(_ title: String) { #expect(!found("kr \"\(title)\"").contains { $0.hasSuffix("outside-cycle") }) }

  @Test(
    "and that of where it is to be is one",
    arguments: ["25 maksavaa asiakasta kesäkuun loppuun mennessä, nyt 6", "5,000 members by 30 June (1,850 today)"])
  func deadline(_ title: String) { #expect(found("kr \"\(title)\"").contains { $0.hasSuffix("outside-cycle") }) }
}
