import OKRLint
import OKRModel
import OKRProse
import OKRSource
import OKRValues
import Testing

/// A title of two clauses, of which the second one says only where it stood, or in whose place the first number comes.
@Suite("A title that says behind a comma where it stood")
struct ThenClauseTests {
  @Test(
    "starts there for sure where a word makes the number that of today or before",
    arguments: [
      ChangedTitle("Läksyapuun tulee viikossa vähintään 60 oppilasta aiemman 25:n sijaan", "25", "60"),
      ChangedTitle("Läksykerhossa käy 60 lasta viikossa entisen 25 lapsen sijaan", "25", "60"),
      ChangedTitle("Läksyapuun tulee 60 oppilasta 25 oppilaan sijasta", "25", "60"),
      ChangedTitle("Läksyapuun tulee 60 oppilasta eikä 25", "25", "60"),
      ChangedTitle("Läksyapuun tulee 60 oppilasta verrattuna kevään 25:een", "25", "60"),
      ChangedTitle("25 oppilaan sijaan läksyapuun tulee 60 oppilasta", "25", "60"),
      ChangedTitle("Läksyapu tavoittaa 60 oppilasta aiemman 25 oppilaan asemesta", "25", "60"),
      ChangedTitle("Enintään 4 valitusta kuussa entisen 11 valituksen sijaan", "11", "4"),
      ChangedTitle("Jono on 6 viikkoa entisen 14 viikon sijaan", "14", "6"),
      ChangedTitle("Hävikki 3 % entisen 8 %:n sijaan", "8", "3"),
      ChangedTitle("Hoitoon pääsee 5 päivässä nykyisen 12 päivän sijaan", "12", "5"),
      ChangedTitle("Valituksia isännöitsijälle 5/vko sen sijaan että 30", "30", "5"),
      ChangedTitle("Route 66 carries 900 cars a day rather than 600", "600", "900"),
      ChangedTitle("Close the books in 5 working days instead of 9", "9", "5"),
      ChangedTitle("Raise €1.2M from members, after €700k last year", "700000", "1200000"),
      ChangedTitle("Drivers speak to a human within 90 seconds, currently 6 minutes", "6", "90"),
      ChangedTitle("Omaan asuntoon muuttaa kuussa 11 perhettä, aiemmin 4", "4", "11"),
      ChangedTitle("Sell 400 hl to hotels, from 250 hl", "250", "400"),
      ChangedTitle("Average stay: 6 days to 4 days", "6", "4"),
      ChangedTitle("Move-in dates kept: 70% to 90%", "70", "90"),
      ChangedTitle("Valitukset vähenevät 60 valituksesta 25 valitukseen", "60", "25"),
      ChangedTitle("Run-off into the lake falls from 14 t to 6 t", "14", "6"),
      ChangedTitle("Yield per hectare: 6.1 t → 6.8 t", "6.1", "6.8"),
      ChangedTitle("投诉率降到2%，去年5%", "5", "2"), ChangedTitle("人均二次消费 40 元，去年 28 元", "28", "40"),
      ChangedTitle("Luvattu noutoaika pitää 92 kertaa sadasta, viime vuonna piti 79", "79", "92"),
    ])
  func starts(_ title: ChangedTitle) {
    let change = read(title.text).change
    #expect(change?.isCertain == true, "\(title.text)")
    #expect(change?.from.value?.plain == title.from && change?.to.value?.plain == title.to, "\(title.text)")
  }

  /// The two numbers of the only key result of a file of the third quarter.
  private func ends(_ title: String) -> [String?] {
    let text = "cycle 2026-Q3\nobjective \"A\" {\n  kr \"\(title)\"\n}\n"
    let workspace = resolved([("a.okr", text)])
    let goals = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay))
    return [goals.last?.baseline, goals.last?.target].map { value in
      if case .number(let amount)? = value?.content { amount } else { nil }
    }
  }

  @Test(
    "starts there where the day is over when the cycle begins",
    arguments: [
      ("Kerhoihin osallistuu 45 % oppilaista, keväällä 28 %", "28", "45"),
      ("Puheluista jää vastaamatta 4 %, kesäkuussa jäi 11 %", "11", "4"), ("工伤事故不超过2起，二季度9起", "9", "2"),
      ("会员人数突破5万，6月底为3.2万", "32000", "50000"), ("Reach 5,000 subscribers (3,200 on 1 July)", "3200", "5000"),
      ("Site accidents fall to 1, after 4 in the second quarter", "4", "1"),
    ])
  func day(_ title: String, _ from: String, _ to: String) {
    #expect(ends(title).map { $0?.filter { $0 != "_" } } == [from, to], "\(title): \(ends(title))")
  }

  @Test(
    "and does not where the day is still to come, two days stand side by side, or the number is of something else",
    arguments: [
      "Late orders 4%, in October 3%", "Visits: 18k in 2023, 27k in 2025", "Win 30 customers, 10 of them in Turku",
      "Matkat: tammi 100, huhti 300, elo 700", "Corrections: 19 a month, to become 8",
      "Cases open longer than 28 days down to none, 63 at last count", "错发漏发率降一半，目前0.6%",
      "Reduce waste by half, from 12%", "Activation is up 10%, relative to a baseline of 26.1%",
      "Yli 6 tunnin katkon kokee enintään 1 100 asiakasta, kun viime vuonna luku oli 3 870",
      "120 asiakasta ostaa 3 kertaa vuodessa, nyt 70", "早高峰排队超5分钟的日子,5月有18天", "Vasteaika 6 t → 4 t",
    ])
  func leftOpen(_ title: String) {
    #expect(ends(title).contains(nil) || ends(title)[0] == nil, "\(title): \(ends(title))")
  }

  @Test(
    "today's number is no target",
    arguments: [
      "Quotes leave the office 3 days after the visit instead of 9", "Enemmistö (52 %) saa soiton takaisin, nyt 31 %",
      "Tarjous lähtee 3 päivän kuluttua käynnistä, nyt 9 päivän", "Do not lose any of the 12 key accounts",
    ])
  func today(_ title: String) { #expect(ends(title)[1] == nil, "\(title): \(ends(title))") }
}
