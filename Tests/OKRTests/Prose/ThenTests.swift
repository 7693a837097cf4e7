import OKRProse
import OKRValues
import Testing

/// A title that says where its number stood, in whatever words: nothing is missing, and there is no second goal.
@Suite("A title with the number of then")
struct ThenTests {
  @Test(
    "names no goal beside it, and lacks no starting point",
    arguments: [
      "freight per pallet - EUR 41 LY, this yr not over EUR 33", "Crane utilisation: 62% act / 75% tgt",
      "Punctual departures up to 88 per cent; 2023: 81 per cent", "scrap per 1000 castings; base 7.4; tgt 3",
      "zinc kg/t: 5.1 in '23, 4.2 or less in '25", "Table occupancy (Mon–Thu 17–19): 31% » 50%",
      "queue time 14m → 9m, Sat+Sun 10-14h", "Saleissa täyttö kaudella 2024–25 on 75 prosenttia, kun se oli 61 %",
      "Kierrätysaste nousee 44 prosentista 57 prosenttiin, kun velvoite on 55 %",
      "Poissaolot 17 pv/hlö → 11 pv/hlö, toimintakausi 24–25", "退货一周不超过3件,现在一周7、8件",
      "Cases open longer than 28 days - 312 in April, none by March", "Perillä ajoissa: 91 % / 97 % (lähtö/tavoite)",
      "inter-assay CV | 18% | ≤ 10%", "Snags per flat at handover - 23 on Block B - aim for 6",
      "64% of referrals seen, accepted or returned within five days (baseline 51%)",
    ])
  func complete(_ title: String) {
    let reading = read(title)
    #expect(![.levelOnly, .changeOnly].contains(reading.statement) && reading.secondGoal == nil, "\(title)")
  }

  @Test(
    "is asked for its end, and not for how it was",
    arguments: [
      "Kaikki pullot ovat palautettavia; vuonna 2024 palautettavia oli 88 %", "所有门店接入平台,2022年底这一比例为64%",
    ])
  func endState(_ title: String) { #expect(read(title).statement == .endState, "\(title)") }

  @Test("a level of what is there, or by so much of what nobody says, lacks it still")
  func lacking() {
    for title in ["8,200 active members", "Halve the cost of a claim"] {
      #expect([.levelOnly, .changeOnly].contains(read(title).statement), "\(title)")
    }
    #expect(read("Stewards spend less time on paper").statement == .nothing)
    #expect(read("People Group KR2: Update the interview page").statement == .work)
  }

  @Test("two changes stay two goals, each without its start")
  func twoGoals() {
    for title in [
      "一次合格率达到98%，同时质量成本占营收比降至0.5%", "Conversion below 15% and refunds under 2%",
      "Conversion reaches 5% and retention reaches 80%, both better than last year", "满意度达到90%，投诉率降到2%（去年未统计）",
    ] {
      let reading = read(title)
      #expect(reading.statement == .levelOnly && reading.secondGoal != nil, "\(title)")
    }
    #expect(read("Lastit kasvavat 15 % ja päästöt laskevat 20 % vuoden 2024 tasosta").secondGoal != nil)
  }

  @Test("an age is of whom, and what is counted by two things is one goal")
  func ofWhom() {
    #expect(read("Visitors under 8 rate the farm 4.5/5 (2024: 4.1)").statement == .complete)
    #expect(read("Unplanned stops per crane and year from 3.4 to 2").secondGoal == nil)
  }

  @Test(
    "what comes to so many in all is one piece of work", arguments: ["每周5款，一共测50款", "Test 3 menus a week, 36 in total"])
  func totals(_ title: String) { #expect(read(title).secondGoal == nil, "\(title)") }

  @Test("a year that says when something was is none of the title")
  func years() {
    #expect(read("On-time trains up to 88%; 2023: 81%").years.isEmpty)
    #expect(read("Kaikki pullot ovat palautettavia; vuonna 2024 palautettavia oli 88 %").years.isEmpty)
    #expect(read("所有门店接入平台,2022年底这一比例为64%").deadline == nil)
    #expect(!read("The best fair of 2019").years.isEmpty)
  }

  @Test(
    "a day that no month has is told from a count of things",
    arguments: [
      ("40 volunteers on the rota by 31 November", true), ("Lista valmis 31.11. mennessä", true), ("2月30日前上线", true),
      ("Rota filled by 30 November", false), ("At least 31 June visits", false),
      ("By Feb 29 everybody is trained", false),
    ])
  func missingDay(_ title: String, _ isMissing: Bool) {
    #expect((read(title).missingDay != nil) == isMissing, "\(title)")
  }

  @Test("how many there are of those it is about is no number to reach")
  func subjects() {
    for title in ["Our 9 shops feel like one", "Kaikki 23 kuntaa toimivat kuin yksi"] {
      #expect(read(title).goalNumber() == nil, "\(title)")
    }
    for title in ["Our 9 shops sell 30 more cars", "Win 9 shops over", "All 5,000 members"] {
      #expect(read(title).goalNumber() != nil, "\(title)")
    }
  }

  @Test("next is relative whatever comes next, and the first time is not")
  func next() {
    for title in [
      "Jonot siedettäviksi ensi hiihtolomilla", "Tiistait täyteen ensi kuusta alkaen", "Hävikki kuriin ens kuun aikana",
    ] {
      #expect(read(title).relativeDate != nil, "\(title)")
    }
    for title in ["Sama hoitaja ensi tapaamisesta viimeiseen", "Ensi yrittämällä läpäisseiden osuus 85 % → 93 %"] {
      #expect(read(title).relativeDate == nil, "\(title)")
    }
  }

  @Test("a bar parts a level from the one of today, and a year behind a number is no unit of it")
  func bars() {
    #expect(read("Tappiollisia asiakkuuksia alle 10 / tällä hetkellä 47").change?.from.value == Decimal(47))
    #expect(read("Uusia jäseniä liittyy 6 500 vuoden 2026 aikana").statement == .complete)
    #expect(read("Calls answered within 3 rings, 55% to 85%").secondGoal == nil)
    #expect(read("Calls answered within 3 rings, 55% to 85%").change?.to.value == Decimal(85))
    #expect(read("P99 820ms -> 300ms").change?.to.value == Decimal(300))
  }

  @Test("a remark takes neither the number of the title nor its verb")
  func remarks() {
    for title in [
      "Owner: J. Patel. Redo the list", "Redo the list → supports O2", "Finance / Redo the list",
      "Redo the list | confidence 0.5", "NEW! Redo the list",
      "iv. Redo the list",
      "Redo the list – priority: high",
    ] {
      #expect(read(title).statement == .work, "\(title)")
    }
    #expect(read("满意度提高到4.6，权重：0.25").statement == .levelOnly)
    #expect(read("Win rate to 35% (row 12)").statement == .levelOnly)
    // What is weighed or trusted in the clause itself is no remark.
    #expect(read("Average weight at slaughter, weight 120 kg to 128 kg").change?.to.value == Decimal(128))
    #expect(
      read("Confidence of teachers from 3.1 to 3.8").change?.to.value == Decimal(19).dividedExactly(by: Decimal(5)))
  }

  @Test("what stands behind both ends of a change takes neither of them")
  func ends() {
    for title in [
      "Overtime: 310 hrs a month to 120 across all sites", "Overtime 310 hrs to 120 in Leeds",
      "Valitukset 22/kk, tavoite alle 8/kk Oulussa", "Valitukset 22/kk -> 8/kk Oulussa",
      "Complaints 22, target under 8",
      "续卡率四成→六成，老板同意", "Waits >30 min: 45/wk → 5/wk ✅",
    ] {
      #expect(read(title).change?.isCertain == true, "\(title)")
    }
    #expect(read("KR 3 – 60 new pubs pour us").statement == .complete)
    #expect(read("KR 2.1 – 20 uutta asiakasta").statement == .complete)
    // Numbers of the line are looked at once, however many there are.
    #expect(read(String(repeating: "KR1-", count: 20_000)).change == nil)
  }
}
