import Testing

@testable import OKRProse

/// Kinds of titles that people write every day, each with others of its kind: what is told must not hang on one word.
@Suite("Ordinary titles")
struct OrdinaryTitleTests {
  private func statements(_ titles: [String]) -> [ProseReading.Statement?] { titles.map { read($0).statement } }

  @Test(
    "what is done, in the shapes that it is typed in, is work",
    arguments: [
      "All 17 pilots through the bridge simulator", "Cold room 3 re-insulated", "we'll re-do the house glossary",
      "Installation of 14 pumps", "Blade inspection of 36 turbines", "60 visits by our counsellors",
      "home visits to all 22 new families", "Season trailer out on YouTube", "Tag & release the build",
      "Get the rye loaf on the shelves", "Lease register reconciled", "Sales playbook updated",
      "Pillit intonoitu Tammelan kirkkoon",
      "Hyllypaikat merkitty viivakoodein", "60 puhelua / vko / myyjä", "uusi tutoriaali ulos ennen messuja",
      "Hold six workshops under the summer programme", "Hold 40 stay interviews", "Handbook written: EN, FI",
      "Siirto uuteen palkkaohjelmaan valmis :white_check_mark:", "Sisäiset auditoinnit 12 kpl",
      "Paloturvallisuuskoulutus 40 päiväkodissa", "- [x] write down the recipe",
      "redo the shelf labels", "优化公交线路40条",
      "家长须知改成图文版", "把举升机都检修一遍", "搞个直播间", "每位老师上公开课≥2节", "软食菜谱做出来",
    ])
  func work(_ title: String) { #expect(read(title).statement == .work, "\(title)") }

  @Test(
    "what others do, what is counted from nothing and what can be seen is none",
    arguments: [
      "60 new volunteers who do at least 2 shifts each", "5 new cafés buying from us",
      "Visits: 118,000 → 135,000", "Deploys per week: 3 → 15", "Zero failed surgeries",
      "Cash-flow positive in November",
      "12 allekirjoitettua sopimusta", "Myöhässä lähteneet kuormat: 9/vko → 2/vko", "暑假班报名480人", "公演兩場門票全數售罄",
      "9 new sponsors locked in", "600 boxes sold, never done it before", "9 new sponsors locked in",
      "600 boxes sold, never done it before", "新簽12場展覽活動", "环境审核获A级评定", "海外新展商40家", "新增25家工厂主动申请试用",
      "Nine new contracts, each worth € 100k or more", "新增会员2k",
      "1.2M EUR new ARR", "new patients: 240", "Kerhoon 2000 uutta nimeä",
      "后厨改造通过验收", "被期刊接收论文3篇", "将月均航次提高至260班", "直播打赏收4.5万元",
    ])
  func noWork(_ title: String) { #expect(read(title).statement != .work, "\(title)") }

  @Test("what many people do, or do more or less of, says not how many")
  func habits() {
    #expect(
      statements([
        "Tenants report repairs in the app", "Stewards handle grievances on their own",
        "Fewer calls to the switchboard",
        "Asiakkaat kertovat kaupasta eteenpäin",
      ]) == [.nothing, .nothing, .nothing, .nothing])
  }

  @Test("a metric in the name of what is written, and a verb in the name of a metric, are only names")
  func namesOfNames() {
    #expect(
      statements([
        "Draft budget table", "Review margin report", "Translate safety manual", "Julkaise hinta kotisivulla",
        "Kirjoita arvio messuista",
      ]) == [.work, .work, .work, .work, .work])
    #expect(read("平均差旅费用").statement == .bareMetric && read("维修费用").statement != .work)
    #expect(read("Salin täyttö on 60–65 % syksyllä 2026, lähtötaso 65 %").statement == .hold)
  }

  @Test("a box that is ticked off is no open slot, and a slot in brackets is one")
  func boxes() {
    #expect(Placeholder.first(in: "- [x] write down the recipe") == nil)
    #expect(Placeholder.first(in: "[x] customers sign up") != nil && Placeholder.first(in: "Reach [x] users") != nil)
  }

  @Test("a number in a name is no number to reach")
  func names() {
    for title in [
      "Tunnel washer 2: bearings swapped", "Runway 09/27 resurfaced", "The 9 am sessions are full",
      "Dataset v2.0 published",
      "Porokolarit vähenevät valtatie 4:llä", "People under 30 discover us",
    ] {
      #expect(read(title).stated.isEmpty, "\(title)")
    }
  }

  @Test("what was is a baseline, in whichever words")
  func baselines() {
    for title in [
      "Pick 95 lines/hour (now 80)", "Open days: 61 last winter, 72 this one", "粉專追蹤數（現 2.1 萬）破 3 萬",
      "平均不超過5個工作天（現時9天）",
      "排队别超过10分钟（现在得等18分钟）", "一级品率——去年五成二，今年做到六成八",
    ] {
      #expect(read(title).statement == .complete, "\(title)")
    }
  }

  @Test(
    "a noun of work, a participle of many forms and a whole sentence about work are work",
    arguments: [
      "Audit of the payroll process", "First aid training on the new defibrillator",
      "Catering contract put out to tender",
      "The onboarding guide is drafted and published", "Close 40 support tickets", "Hygiene audit in all 9 kitchens",
      "We will conduct stay interviews with 15 nurses", "Each agent 30 calls/day",
      "All 18 drivers cross-trained on the forklift",
      "Update the help pages", "ERP upgrade in March", "Complete 100% of the monthly hygiene audits",
      "Drivers visit 30 depots between June and August", "Price lists updated by end of next month",
      "Monthly all-hands with the board", "Follow-up call to every tenant within 3 days",
      "All five shifts counted every week",
      "Every branch has its fire plan reviewed", "Kaikki 12 vuoroesimiestä on perehdytetty uuteen malliin",
      "ERP切换到新版本", "每学期家访覆盖全部住校生",
      "Data sheets are revised for all 12 product lines", "Reception team to complete the first course",
      "Open evening with live demos, at least 6 in 2026", "Introduction of the new price list in all regions",
      "知识库问答新增300条",
      "Toimistotilojen uudelleenjärjestely", "Työsuojelutarkastuksia 40", "Sopimukset käydään läpi ohjausryhmässä",
      "新仓库9月前投入使用", "组织新人训练营2期，参训员工40人",
    ])
  func moreWork(_ title: String) { #expect(read(title).statement == .work, "\(title)") }

  @Test(
    "what a goal brings, how it is measured and how it comes about is no second goal",
    arguments: [
      "Cut scrap from 6% to 4%, saving about £20k", "Lead time from 9 to 6 days, measured over three months",
      "Refunds cut in half, 12 to 6 %", "借阅量40万册，比2025年的35万册多5万册",
      "Renegotiate the insurance and save €40k a year", "Hävikki laskee 5 %:sta 3 %:iin, kun tilaukset yhdistetään",
      "Satisfaction at least 4.2; the last survey gave 3.8",
    ])
  func oneGoal(_ title: String) { #expect(read(title).secondGoal == nil, "\(title)") }

  @Test("two goals with an and, a comma or a zero are two")
  func twoGoals() {
    for title in [
      "Zero lost bags and zero damaged wheelchairs", "grow the mailing list and improve open rate",
      "Error rate 4% → 2% and invoices out within 3 days",
      "全年零投诉，离职率低于5%",
    ] {
      #expect(read(title).secondGoal != nil, "\(title)")
    }
  }

  @Test("what nobody can know before they have come may be asked for without today's number")
  func cohorts() {
    for title in [
      "85% of this year's apprentices' new joiners pass probation", "75% of the pilot group use it daily",
      "Kesätyöntekijöistä 80 % suosittelisi meitä", "2026届校招生一年内留存85%",
    ] {
      #expect(read(title).statement == .complete, "\(title)")
    }
    for title in ["Raise retention of new hires to 85%", "新员工三个月留存率达到80%"] {
      #expect(read(title).statement == .levelOnly, "\(title)")
    }
  }

  @Test("how often now and how often then, and how soon now, are both ends")
  func howOften() {
    for title in [
      "Publish the rota every week instead of once a month", "Releases from once per 3 weeks to daily",
      "Julkaisut kerran kuussa → viikoittain", "Päästöt 5 100 t → 4 000 t CO2e", "收缴率达到90%，较去年的80%提高10个百分点",
      "Reply within an hour (6 hours at present)",
    ] {
      #expect([.complete, .endState].contains(read(title).statement), "\(title)")
    }
  }

  @Test("a unit in brackets and no number is a metric")
  func unitsInBrackets() {
    #expect(statements(["Orders delivered on time (%)", "Toimitukset ajallaan (%)"]) == [.bareMetric, .bareMetric])
  }

  @Test("an X beside an arrow is an open slot")
  func arrows() {
    #expect(Placeholder.first(in: "Members: X → 900") != nil)
    #expect(Placeholder.first(in: "ARPDAU X eur") != nil)
    #expect(Placeholder.first(in: "Members: 700 → N") != nil)
  }

  @Test("a letter is an open slot where a digit would be a number, and none where it would be a name")
  func openLetters() {
    for title in [
      "Land Y new resellers", "Flu jabs for X00 customers", "Vaccinate # seniors", "Bill [?] hours a month",
      "Sell in <number> countries", "Turnover yyy euros", "Rating of xx/5", "Coverage of X× going into Q3",
      "Kulu N t€", "ARPDAU X senttiin", "Tiimien määrä nousee X:stä 10 000:een", "签售 n 场", "得分X分", "少X万",
    ] {
      #expect(Placeholder.first(in: title) != nil, "\(title)")
    }
    for title in [
      "Lice per salmon in pen X", "Class X board average 80%", "Farm visits x 120", "Survey, n = 400", "Sales 6 M€",
      "Mortgage book +8% y/y", "100 %:n kanssa", "No leak in any 5.x release", "Queues (> 24 kk)", "添置两台X光机",
      "M&A closes", "Followers on X grow from 40k to 65k", "#重点# 差错率0.2%",
    ] {
      #expect(Placeholder.first(in: title) == nil, "\(title)")
    }
  }

  @Test("an X in front of what is new, or of a measure, is an open slot; the name of a platform is none")
  func openCounts() {
    for title in ["X uutta jälleenmyyjää Ruotsista", "X new dealers in the north", "Grazing on X ha of heath"] {
      #expect(Placeholder.first(in: title) != nil, "\(title)")
    }
    for title in ["X followers from 2k to 5k", "X-rays read within the day", "X 光片当天出报告"] {
      #expect(Placeholder.first(in: title) == nil, "\(title)")
    }
  }

  @Test("a share behind by is who does it, unless something changes")
  func doers() {
    #expect(
      statements(["Gift cards bought by 30% of regulars", "Lockers used by 55% of guests"]) == [.levelOnly, .levelOnly])
    #expect(read("Cut no-shows by 30% of the 2025 figure").statement == .changeOnly)
  }

  @Test("a time of the day is no deadline, and weeks and months at the front of a title are no metric")
  func timesOfDay() {
    for title in [
      "Loads leave before 4.30 am", "Aamukuormista lähtee ennen klo 4.30", "Kuormat pihalla klo 5.15 mennessä",
    ] {
      #expect(read(title).deadline == nil, "\(title)")
    }
    #expect(read("Raportti julki 4.3. mennessä").deadline != nil)
    #expect(read("4.30前办完培训").deadline != nil)
    #expect(read("Kahden kuukauden päästä jonossa 40 hakemusta").relativeDate != nil)
    #expect(read("Chairs re-covered a fortnight from today").relativeDate != nil)
    #expect(read("Cleaning down from 5 h to 3 h this time next year").relativeDate != nil)
    #expect(read("一年后的今天客户达到300家").relativeDate != nil)
    #expect(read("From now on every till balances").relativeDate == nil)
    #expect(read("Kolmen kuukauden kuluttua kurssista 80 % on töissä").relativeDate == nil)
    #expect(read("三个月内把查询接口开发完").relativeDate != nil)
    #expect(read("三个月内再次报修的机床从30台降到14台").relativeDate == nil)
  }

  @Test("what stood then completes a change, and how far a line is adds no goal")
  func thenAndProgress() {
    #expect(read("圆顶卡死丢掉的机时，上季63小时，这季砍一半").statement == .complete)
    #expect(read("Halve repeat calls, which are running at 1,240 a week").statement == .complete)
    #expect(read("Pts sat out for lunch: 22% at the July audit, 60% at the December one").statement == .complete)
    #expect(read("Incidents per 100k miles; Start 1.9; Goal 1.2; Progress 40%").secondGoal == nil)
    #expect(read("On-call pages: 40% => 20%").statement == .complete)
  }

  @Test("a threshold or a condition in front of a change is no goal of its own")
  func thresholds() {
    for title in [
      "Sales cycle on deals above 50k EUR, 118 days -> 80 days", "12所项目校，生均每月借书0.7本→2.5本",
      "平均住院日8.6天降至7.2天，且30天内非计划再入院不增加", "Cut waiting from 9 to 5 days w/o cutting the Saturday range",
    ] {
      #expect(read(title).secondGoal == nil, "\(title)")
    }
    #expect(read("NPS 30 → 40, churn 5% → 3%").secondGoal != nil)
  }

  @Test("after what something is looked at moves with no day of writing")
  func relativeDates() {
    #expect(read("Vuoden kuluttua kurssista 80 % on töissä").relativeDate == nil)
    #expect(read("No findings in the 2026 year-end audit").relativeDate == nil)
    #expect(read("Members who stay to the end of year 2").relativeDate == nil)
    // Of a year and a quarter the cycle tells which; of a month it may not.
    #expect(read("Books closed by year-end").relativeDate == nil)
    #expect(read("Raportti julki vuoden loppuun mennessä").relativeDate == nil)
    #expect(read("年底前售出300张").relativeDate == nil)
    #expect(read("Books closed by the end of this year").relativeDate != nil)
    #expect(read("Books closed by the end of the month").relativeDate != nil)
    #expect(read("今年底前售出300张").relativeDate != nil)
    #expect(read("Raportti julki tämän vuoden loppuun mennessä").relativeDate != nil)
    #expect(read("Guests come back tomorrow because they want to").relativeDate == nil)
    #expect(read("The float is ready by tomorrow").relativeDate != nil)
  }

  @Test(
    "a clause beside the goal that says where it stands, or by how much it changes, completes it",
    arguments: [
      "Complaints 11 a month, should be 4", "Peruutuksia 9 kuussa, pitäis olla 3",
      "Jäsenistä paikalla 60 %, viimeks 22",
      "Quotes won 32% ⮕ 40%", "Handling time 4:30 min, today we are at 5:50",
      "Infection rate: 3.4 last FY, goal ≤ 2.0 per 1,000 days",
      "贷款余额增加2亿元，达到9亿元",
      "Kävijöitä 18 000, missä kasvua 2 000 vuodesta 2025", "Soitot vähenevät viidenneksellä, 10 000:sta 8 000:een",
      "Ajan saa kahden arkipäivän sisällä; nykyisin jono on 6 päivää", "粉丝做到80万,5月底时62万",
      "孤独感平均分下降至4分以下（前测6.2分）", "Keep 90% of first-years, vs 84% of the class of 2027",
      "Members 400 by May. sitting at 310", "Waste down to 12% of weight, we've been running 17",
      "Poistuma 3 %/kk, on ollu noin 5", "回购率（金额口径）45%，FY25 为 39%",
      "Bring the rating up to 4.4, having started the year at 3.9", "保持一年以上的客户从80家增加到120家",
      "At most 10% resign in their first year (17% of those hired in 2024)",
    ])
  func completed(_ title: String) {
    #expect(read(title).statement == .complete, "\(title)")
    #expect(read(title).secondGoal == nil, "\(title)")
  }

  @Test("two goals are two though one of them says where it stands")
  func notCompleted() {
    for title in [
      "线上占比达到40%（现在25%），等待不超过2分钟", "Läpimeno 40 min -> 20 min, hylättyjä < 3 % (nyt 6 %)",
      "电动车占比达到70%，流失率由12%降到7%",
    ] {
      #expect(read(title).secondGoal != nil, "\(title)")
    }
  }

  @Test("the full stop of a Chinese sentence is no part of a date")
  func fullStop() {
    #expect(read("应用评分达到4.7。").stated.count == 1)
  }

  @Test("a Chinese verb that leads to the number says which way it goes")
  func directions() {
    #expect(read("投诉率从2%降低到4%").direction == .down)
    #expect(read("好评率从80%提升至90%").direction == .up)
  }

  @Test(
    "what may not get worse or is never to be passed is upkeep",
    arguments: [
      "Fees do not rise", "Kausimaksu ei nouse", "Hinnat eivät nouse", "Don't let the cold build creep past 11 min",
      "Cash runway never below 14 months", "Queue never above 20 min", "Keep dropped trips at 1% or less (0.9 in Aug)",
    ])
  func staysAsItIs(_ title: String) {
    #expect(read(title).statement == .hold)
  }

  @Test("a full stop behind a number ends a goal, and a bar in Chinese parts one from where it stands")
  func sentences() {
    #expect(read("Operator vacancies 130 → 50. Unplanned absence 11% → 7%.").secondGoal != nil)
    #expect(read("Absence 11.5% → 7.5%. Ana").secondGoal == nil)
    #expect(read("GMV 3200w ｜现 2100w").statement == .complete)
    #expect(read("GMV 3200w ｜ 客单价 21 元").secondGoal != nil)
  }

  @Test("what is measured, and what bounds it, is no work and no upkeep, whatever verb is in its name")
  func namesOfMetrics() {
    #expect(read("Percent of new students retained to second fall").statement == .nothing)
    #expect(read("信息流投放 ROI≥1.3").statement == .levelOnly)
    #expect(read("把 3 号线做成全厂最稳的一条线").goalNumber() == nil)
    #expect(read("Hävikki 2,8 %sta kahteen prossaan").statement == .complete)
    #expect(read("Turnaround 6 days → same day for 80% of requests").statement == .complete)
  }

  @Test(
    "whom it is measured of, where it is earned and how often at least change nothing of a level",
    arguments: [
      ("NPS of new users above 40", ProseReading.Statement.levelOnly), ("Reach €50M in online revenue", .levelOnly),
      ("零件48小时到货率", .bareMetric), ("Sick leave %", .bareMetric), ("Zero never events in theatre", .endState),
      ("Liikevaihto 4,3 M€ (ed.vuosi 3,9)", .complete),
    ])
  func levels(_ title: String, _ statement: ProseReading.Statement) {
    #expect(read(title).statement == statement)
  }

  @Test(
    "what is measured, and per what, is the name of a metric",
    arguments: ["Crane moves/hr", "Puhelut neuvontaan / vko"])
  func perTime(_ title: String) { #expect(read(title).statement == .bareMetric) }

  @Test("so long after the day of reading is no day, and how soon after something is none")
  func later() {
    #expect(read("Kampanja livenä kolmen viikon päästä").relativeDate != nil)
    #expect(read("Setup wizard live by next sprint").relativeDate != nil)
    #expect(read("90 % asiakkaista palaa kolmen kuukauden päästä").relativeDate == nil)
  }
}
