import OKRProse
import Testing

/// What stands beside a clause, what joins two, and what a number is a part of.
@Suite("A title and its clauses")
struct ClauseTests {
  @Test(
    "a number that stood where the bracket says is met already",
    arguments: [
      "attendance stays at 85% (87%)", "LCR to remain above 115% (118% at YE24)", "不良率不超过0.9%（目前0.7%）",
      "Toimitusvarmuus pysyy yli 95 %:ssa (97 %)",
    ])
  func held(_ title: String) { #expect(read(title).statement == .hold) }

  @Test(
    "what says where it starts needs no more",
    arguments: [
      "Palvelupisteen ratkaisu ekalla soitolla 58% > 70%", "First response 3.2 days → same working day",
      "34,000 more people with a tap at home", "入館人次成長 15%（112 學年為 41.2 萬）", "KR2|良品率|現況 92.5%|目標 97%",
      "no-shows 19% -> 8%, txt reminders 48h in advance",
      "Retention from 97% to 98%, that is churn from 3% to 2%", "Scrap from 8% to 4%, ideally 3%",
      "Win rate from 15% to 25%, rivals win 31%", "Liikevaihto 4 M€, josta 1 M€ Aasiasta (nyt 3 M€)",
      "中标率从15%提升到25%，同行31%",
    ])
  func complete(_ title: String) {
    #expect(read(title).statement == .complete)
    #expect(read(title).secondGoal == nil)
  }

  @Test(
    "a number of a thing, an age and a grade are nothing to reach",
    arguments: [
      ("Studio 4 and 5 soundproofed", "4"), ("Rollout of e-bundling in courtrooms 4 and 5", "4"),
      ("Latauspaikat 1–24 kytketään verkkoon", "1–24"), ("25岁以下观众占比≥1/3", "25"),
      ("Lähtötasotesti, 7. lk, keskiarvo 11,4 → 13 p", "7"), ("Moto 3:n ja Moto 5:n letkut vaihdettu", "3:n"),
      ("alle 35 v. lukijat löytävät meidät", "35"), ("Autokannen maalaus telakalla vko 14", "14"),
    ])
  func names(_ title: String, _ number: String) {
    let numbers = read(title).quantities.map { String(decoding: Array(title.utf8)[$0.range], as: UTF8.self) }
    #expect(!numbers.contains(number), "\(numbers)")
  }

  @Test(
    "two that have a target each are two goals, a guard and a circumstance are none",
    arguments: [
      ("Average bidders per tender (2.1 → 3.5) and payment delay (74 → 30 days)", true),
      ("Varavirtakone käynnistyy alle 15 sekunnissa (oli 40), ja yövuoroon 3 lisähoitajaa palkattu", true),
      ("varaston kiertonopeus 9 → 11 (vuositaso) / hävikki max 0,4 %", true), ("60 calls / day", false),
      ("次留38% / 七留15%", true), ("Jumit 0,8 / hissi / v → 0,3", false),
      ("Sales cycle inside 90 days + avg discount under 12%", true), ("Aktivointi 60 % / churni alle kahteen", true),
      ("Snags at handover under 15 a plot as well as 9 plots in 10 handed over on the day promised", true),
      ("Kaatuneita muistomerkkejä ei yhtään, ja hoitosopimuksia 310 nykyisten 260 sijaan", true),
      ("CSAT: hold 4.6/5 while volume grows 40%", false),
      ("conv. mobile 1.9% → 2.6% while AOV doesnt drop below 54€", false),
      ("500 pre-orders, each with a deposit of €200 or more", false), ("12 new logos (stretch 18)", false),
    ])
  func goals(_ title: String, _ areTwo: Bool) { #expect((read(title).secondGoal != nil) == areTwo) }

  @Test("a dash between unlike units makes no range of them") func unlike() {
    #expect(read("Bundle in 1h - 95% of patients").quantities.count == 2)
    #expect(read("Bundle in 1 - 2 h").quantities.count == 1)
  }

  @Test(
    "all of the staff on a course is work, whatever verb says so",
    arguments: [
      "100 % konduktööreistä käynyt uhkatilannekoulutuksen", "Each RM put through the AML refresher",
      "塔吊司机、信号工 100% 完成安全再教育", "Every manager has completed the refresher course",
    ])
  func training(_ title: String) { #expect(read(title).statement == .work) }

  @Test(
    "how many were done may stand behind what was done",
    arguments: [
      "Peer mentors trained – 18 (C wing 10, D wing 8)", "hautakiviä oiottu väh. 220 kpl",
      "140 osoitetta ajettu läpi puomitikasautolla", "päästömittarit kalibroituna", "天窗点内给 46 组转辙机换油",
      "新釉试片打够 60 块", "Conduct 120 health camps, min. 2 per taluka",
    ])
  func done(_ title: String) { #expect(read(title).statement == .work) }

  @Test(
    "that there is none of something, or that all can do something, is an end that can be seen",
    arguments: [
      "ISO 13485 -seuranta-auditoinnissa ei vakavia poikkeamia", "Avoimia tarkastushuomautuksia ei ole",
      "善本书目在普查平台上都能检索到", "Kaikki työpisteet alle HTP-arvon",
    ])
  func ends(_ title: String) { #expect(read(title).statement == .endState) }

  @Test(
    "what says where it stands needs no more",
    arguments: [
      "Landrace rices with a safety duplicate abroad: 63% now, all by November", "美国站退货率 11.4%⬇️8%以内",
      "Pöytäkirjat allekirjoitettuina 14 pv:n sisällä, 90 % yhtiöistä (2024: 55 %)",
    ])
  func stands(_ title: String) {
    #expect(read(title).statement == .complete)
    #expect(read(title).secondGoal == nil)
  }

  @Test(
    "at all times is upkeep, unless it says where to",
    arguments: [
      ("Stock accuracy from 91% to 98% at all times", false)
    ])
  func always(_ title: String, _ isHeld: Bool) { #expect((read(title).statement == .hold) == isHeld) }

  @Test("how soon is a level, and no name of a metric")
  func howSoon() { #expect(read("Resolve tickets within 48 hours").statement == .levelOnly) }

  @Test("the time of a day is no day")
  func timeOfDay() { #expect(read("Aamukuormat lähtevät klo 4.30 mennessä 19 aamuna 20:stä").deadline == nil) }

  @Test("how often is asked of what recurs, not of the name of a thing")
  func recurrence() {
    #expect(read("Publish eight articles a month").recurrence != nil)
    #expect(read("Move the monthly export to the new ledger").recurrence == nil)
  }

  @Test(
    "a title of next to nothing is read",
    arguments: ["", " ", "3.", "1)", "KR", "KR1", "KR1.", "（三）", "[", "()", "%", "一", "“"])
  func leftovers(_ title: String) { #expect(read(title).secondGoal == nil) }

  @Test("a title of a thousand clauses is read, a part at a time")
  func endless() {
    let title = String(repeating: "退货率从6%降到2%，", count: 1000)
    #expect(read(title).secondGoal != nil)
  }

  @Test(
    "a noun and where it is are no verb and its object",
    arguments: [
      "Noise at the site under 20 dB", "Demand in the north above 400 pallets",
      "Traffic through the tunnel under 200 cars",
      "Mould in the cellar below 4%",
    ])
  func places(_ title: String) { #expect(read(title).statement == .levelOnly) }

  @Test("how soon something is done each time is a level, and needs to know where it stands")
  func serviceLevels() {
    #expect(read("Critical CVEs patched within 7 days").statement == .levelOnly)
    #expect(read("Invoices paid within 14 days").statement == .levelOnly)
    #expect(read("Reklamaatioihin vastataan 14 päivän sisällä").statement == .levelOnly)
    #expect(read("维生系统报警响应 3min以内").statement == .levelOnly)
    #expect(read("Faults answered in under an hour").statement == .levelOnly)
    #expect(read("vikailmoituksiin vastataan alle tunnissa").statement == .levelOnly)
    #expect(read("Get the van fleet valeted").statement == .work)
    #expect(read("首次献血者一年内再来的比例到35%").statement == .levelOnly)
    #expect(read("Support mails answered within 4 hours").statement == .levelOnly)
    #expect(read("Repairs closed within 5 days, 46% → 80%").statement == .complete)
    #expect(read("Website launched within 6 weeks").statement != .levelOnly)
  }

  @Test("an at sign with a blank leads to a number, and one without to a person")
  func atSigns() {
    #expect(read("ARPU @ 240 euros").quantities.count == 1)
    #expect(read("Escalations to @desk24 halved from 40 to 20").quantities.count == 2)
  }

  @Test(
    "none of one and so much of another are two goals",
    arguments: ["Open roles 0; retention rate 88%", "门店差评 0 条；续约率 88%"])
  func zeroAndMore(_ title: String) { #expect(read(title).secondGoal != nil) }

  @Test("a year since which something has been is not the one in which it is due")
  func since() { #expect(read("Interviews with every engineer hired since 2024").years.isEmpty) }
}
