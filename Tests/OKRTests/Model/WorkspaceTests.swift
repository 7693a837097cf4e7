import Foundation
import OKRLint
import OKRSource
import Testing

/// Workspaces of several files. A line that ends in `//! rule` has to have just those findings, and no other line any.
@Suite("Whole workspaces")
struct WorkspaceTests {
  @Test("names are looked up across files, and near ones are offered")
  func unresolvedNames() {
    checkWorkspace(
      """
      -- workspace.okr --
      company acme "Acme" lead @mika
      department sales "Sales" under acme lead @anna
      team nordics "Nordic sales" under sale //! cascade/unresolved
      -- company.okr --
      for acme
      cycle 2026
      objective growth "Customers choose us again" owner @mika {
        kr revenue "Revenue from returning customers" from 8M EUR to 10M EUR
        kr returning "Customers who return within a year" from 35% to 45%
      }
      -- sales.okr --
      for sales
      cycle 2026-Q3
      kpi cycle-time "Median days to signature" every week healthy <= 60 days source "CRM" owner @anna
      objective easy "Buying from us is easy" owner @anna supports acme.growth.revenu { //! cascade/unresolved
        kr days "Median days to signature" from 60 days to 55 days measures cycle-tme //! cascade/unresolved
        kr wins "Offers that are accepted" from 15% to 25% supports acme.growth
        initiative sign "Sign on a phone" owner @joni needs marketing "Leads" by 2026-08-01 //! cascade/unresolved
      }
      -- nordics.okr --
      for nordics
      cycle spring //! cascade/unresolved
      objective "The north buys on the phone" owner @joni because "Finland asked" {
        kr "Contracts signed on a phone" from 10% to 60%
        kr "Calls about signing" from 40 to 10 calls
      }
      """)
  }

  @Test(
    "a near name is offered for goals, KPIs, units and persons alike, also without the unit of a goal",
    arguments: [
      ("supports retentoin", "acme.retention"), ("supports churm", "acme.retention.churn"),
      ("supports retention.chrun", "acme.retention.churn"), ("measures sales-cicle", "sales-cycle"),
      ("needs saels \"Leads\" by 2026-08-01", "sales"), ("owner @paivi", "@päivi"),
      ("supports #retentoin", "acme.retention"),
    ])
  func nearNames(_ clause: String, _ near: String) {
    let files = [
      ("a.okr", "company acme \"Acme\"\nteam sales \"Sales\" under acme\nperson @päivi\n"),
      ("k.okr", "kpi sales-cycle \"Days\" every week healthy <= 60 days source \"CRM\"\n"),
      (
        "b.okr",
        "for acme\ncycle 2026\nobjective retention \"Stay\" { kr churn \"Churn\" from 3% to 2% }\n"
      ), ("c.okr", "for sales\ncycle 2026\nobjective \"Call\" { kr \"Calls\" from 3 to 2 \(clause) }\n"),
    ]
    let found = lintFiles(files).findings.filter { $0.rule == "cascade/unresolved" }
    #expect(found.count == 1 && found[0].message.hasSuffix("did you mean `\(near)`?"), "\(found.map(\.message))")
    #expect(found.flatMap(\.fixes).map(\.title) == ["Write `\(near)`"])
  }

  @Test("a circle is told once, with the whole path, however long it is")
  func loops() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha grows" owner @a supports acme.c { //! cascade/loop
        kr "Alpha's share of sales" from 10% to 20%
        kr "Alpha's returns" from 50 to 30 returns
      }
      -- b.okr --
      for acme
      cycle 2026-Q3
      objective b "Beta grows" owner @b supports acme.a {
        kr "Beta's share of sales" from 10% to 20%
        kr "Beta's returns" from 50 to 30 returns
      }
      -- c.okr --
      for acme
      cycle 2026-Q3
      objective c "Gamma grows" owner @c {
        kr "Gamma's share of sales" from 10% to 20% supports acme.b
        kr own "Gamma's returns" from 50 to 30 returns
      }
      objective d "Delta grows" owner @d {
        kr "Delta's share of sales" from 10% to 20% supports acme.d //! cascade/loop
        kr "Delta's returns" from 50 to 30 returns
      }
      """)
  }

  @Test("units under each other are told once and harm nothing else")
  func unitLoop() {
    checkWorkspace(
      """
      -- units.okr --
      company acme "Acme"
      team east "East" under west //! cascade/loop
      team west "West" under east
      -- east.okr --
      for east
      cycle 2026-Q3
      objective "The east opens early" owner @e because "The sun does" {
        kr "Shops open before eight" from 40% to 80%
        kr "Queues at nine" from 12 to 4 queues
      }
      """)
  }

  @Test("an objective below the top either supports one above or gives its reason")
  func orphans() {
    checkWorkspace(
      """
      -- all.okr --
      company acme "Acme"
      department care "Care" under acme
      cycle 2026-Q3
      objective top "Patients trust us" for acme owner @m {
        kr "Patients who recommend us" from 60% to 75%
        kr "Complaints a month" from 30 to 15 complaints
      }
      objective "Nobody waits" for care owner @n { //! cascade/orphan
        kr "Patients seen within a day" from 60% to 75%
        kr "Days to an appointment" from 9 days to 4 days
      }
      objective "Calls are answered" for care owner @o {
        kr "Calls answered within a minute" from 60% to 75% supports acme.top
        kr "Calls given up" from 30 to 15 calls
      }
      objective "Night duty is bearable" for care owner @p because "Three nurses left in May" {
        kr "Nights with two nurses" from 60% to 90%
        kr "Extra shifts a month" from 30 to 12 shifts
      }
      """)
  }

  @Test("counts of key results, objectives and holdings are taken over all files")
  func counts() {
    checkWorkspace(
      """
      -- units.okr --
      company acme "Acme"
      team web "Web" under acme
      rules { limit achievable/objective-count <= 2 }
      -- one.okr --
      for web
      cycle 2026-Q3
      objective "Pages open at once" owner @a because "Half leave before" { //! achievable/key-result-count
        kr "Pages open within a second" from 40% to 80%
      }
      objective "Forms forgive" owner @b because "Half give up" { //! achievable/key-result-count
        kr k1 "Forms sent at the first try" from 40% to 80%
        kr k2 "Calls about forms" from 30 to 15 calls
        kr k3 "Minutes for the longest form" from 12 min to 6 min
        kr k4 "Forms that save themselves" from 10% to 90%
        kr k5 "Fields in the longest form" from 42 to 20 fields
        kr k6 "Forms read aloud" from 0% to 50%
      }
      -- two.okr --
      for web
      cycle 2026-Q3
      objective "Search finds it" owner @c because "Nobody browses" { //! achievable/objective-count achievable/key-result-count
      }
      objective "Given up" owner @c because "Nobody browses" dropped 2026-07-20 because "Bought instead" {
      }
      """)
  }

  @Test("dates lie in their cycle and check-ins follow each other")
  func dates() {
    checkWorkspace(
      """
      -- units.okr --
      company acme "Acme"
      cycle spring "Spring" 2026-02-01 to 2026-05-31
      cycle summer 2026-05-15 to 2026-08-31 //! timebound/invalid-cycle
      cycle back 2026-08-31 to 2026-06-01 //! timebound/invalid-cycle
      -- one.okr --
      for acme
      cycle summer
      objective "Ice cream reaches the beach" owner @a {
        kr "Beaches with a kiosk" from 12 to 20 beaches by 2026-09-01 { //! timebound/outside-cycle
          checkin 2026-05-10 12 beaches //! timebound/invalid-cycle
          checkin 2026-06-20 14 beaches
          checkin 2026-06-13 13 beaches //! timebound/invalid-cycle
          checkin 2026-08-02 16 beaches //! timebound/invalid-cycle
        }
        milestone "The boat is afloat" by 2026-04-30 //! timebound/outside-cycle
        milestone "The boat is painted" //! timebound/undated-milestone
        initiative "Paint the boat" by 2026-10 //! timebound/outside-cycle
      }
      -- two.okr --
      for acme
      objective "Winter is planned" owner @a { //! timebound/no-cycle
        kr "Kiosks with a plan" from 10% to 90%
        kr "Plans with a budget" from 20% to 80% by 2026-10-30
      }
      -- three.okr --
      for acme
      cycle 2026-Q3
      objective "Autumn is ready" owner @b { //! timebound/all-due-last-day
        kr "Kiosks with a heater" from 10% to 90% by 2026-09-30
        kr "Soups on the menu" from 2 to 6 soups by 2026-Q3
        kr "Cups with a lid" from 20% to 80% by 2026-09
      }
      """)
  }

  @Test("units convert or are told, and no number leaves its scale")
  func units() {
    checkWorkspace(
      """
      -- kpis.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi nps "Net Promoter Score" every quarter healthy 30 to 60 scale -100 to 100 source "Survey" owner @a
      kpi cost "Cost of a customer" every month healthy <= 90 EUR source "Ledger" owner @a {
        reading 2026-05 95 EUR
        reading 2026-06 99 USD //! measurable/unit-mismatch
      }
      kpi load "Beds in use" every day healthy 80% to 104% source "Ward" owner @a scale 0% to 100% //! measurable/out-of-scale
      -- goals.okr --
      for acme
      cycle 2026-Q3
      objective "Customers stay and cost less" owner @a {
        kr "Score" from 20 to 140 measures nps //! measurable/out-of-scale
        kr "Cost of a customer" from 95 EUR to 80 USD //! measurable/unit-mismatch
        kr "Time to the first answer" from 2 hours to 120 minutes //! measurable/baseline-equals-target
        kr "Sales" from 2000万 CNY to 0.2亿元 //! measurable/baseline-equals-target
        kr "Cost" from 80 EUR to 95 EUR measures cost //! measurable/direction-contradiction
      }
      objective "Shops sell" owner @b {  //! relevant/objective-without-kpi
        kr "Shops" to 80 dealers //! measurable/no-baseline
        kr "Bookings" from -3 to 12 bookings //! measurable/out-of-scale
        kr "New shops" to 30 shops
        kr "Time to the first byte" from 1.8 s to 500 ms
        kr "Weeks to open" from 6 weeks to 30 days {
          checkin 2026-07-10 5 shops //! measurable/unit-mismatch
          checkin 2026-07-17 35 days
        }
      }
      """)
  }

  @Test("settings and suppressions do what they say and tell where they cannot")
  func settings() {
    checkWorkspace(
      """
      -- workspace.okr --
      company acme "Acme"
      rules {
        prose en fi zh
        off relevant, timebound/undated-milestone
        info measurable/no-baseline
        error achievable/no-such //! settings/unknown-rule
        limit achievable/key-result-count 1 to 2
        limit cascade/orphan <= 3 //! settings/unknown-rule
        off syntax //! settings/unknown-rule
        in "archive/" { off achievable }
      }
      -- goals.okr --
      for acme
      cycle 2026-Q3
      allow timebound/outside-cycle because "The fair is in October" until 2026-12-31
      objective "The fair sells for us" {
        kr "Visitors who leave a card" from 5% to 15% by 2026-10-15
        allow measurable/no-target //! settings/allow-without-reason settings/allow-unused
        allow measurable/no-baseline because "Old" until 2026-07-31 //! settings/allow-expired
        allow cascade/unresolved because "Later" //! settings/allow-unused
      }
      -- archive/old.okr --
      for acme
      cycle 2025-Q4
      objective "Long ago" {  //! progress/not-closed
        kr a "Visitors" from 5 to 15 visitors
        kr b "Cards" from 5 to 15 cards
        kr c "Calls" from 5 to 15 calls
      }
      """)
  }

  @Test("a workspace in Chinese is read as one in English")
  func chinese() {
    checkWorkspace(
      """
      -- 组织.okr --
      company 极光 "极光科技" lead @王芳
      department 销售部 "销售部" under 极光 lead @李雷
      team 渠道组 "渠道组" under 销售步 //! cascade/unresolved
      -- 公司.okr --
      for 极光
      cycle 2026
      objective 增收 "老客户愿意一买再买" owner @王芳 {
        kr 收入 "老客户带来的收入" from 1.2亿元 to 1.5亿元
        kr 复购 "一年内复购的客户" from 35% to 45%
      }
      -- 销售.okr --
      for 销售部
      cycle 2026-Q3
      kpi 周期 "从首次沟通到签约的天数" every week healthy <= 60天 source "客户系统" owner @李雷
      objective 好买 "向我们采购毫不费力" supports 极光.增收 {
        kr 天数 "签约所需天数" from 60天 to 55天 measures 周期 owner @李雷  //! progress/stale
        kr 赢单 "赢得的报价" from 15％ to 25％ //! syntax/number-form syntax/number-form relevant/no-owner
        kr 门店 "有效渠道" to 不少于30家 owner @韩梅 //! syntax/bound-in-words measurable/no-baseline
        kr 回款 "回款额" from 3000万 CNY to XX万元 owner @韩梅 //! specific/placeholder
      }
      objective 增收计划 "渠道伙伴主动推荐我们" owner @韩梅 { //! cascade/orphan relevant/objective-without-kpi
        kr 推荐 "渠道推荐的商机" from 200个 to 300个 by 2026年9月20日 //! syntax/date-form
        kr 满意 "伙伴满意度" from 70分 to 60分 by 2026-10-08 //! timebound/outside-cycle
      }
      """)
  }

  @Test("a workspace in Finnish is read as one in English")
  func finnish() {
    checkWorkspace(
      """
      -- yritys.okr --
      company aurora "Aurora Oy" lead @päivi
      team myynti "Myynti" under aurora lead @jari
      for aurora
      cycle 2026
      objective kasvu "Asiakas palaa omasta tahdostaan" owner @päivi {
        kr tulos "Palaavien asiakkaiden osuus" from 35 % to 45 %
        kr tyyty "Suosittelevat asiakkaat" from 50 % to 60 %
      }
      -- myynti.okr --
      for myynti
      cycle 2026-Q3
      objective helppo "Meiltä on helppo ostaa" owner @jari supports aurora.kasvu {
        kr aika "Päivät tarjouksesta sopimukseen" from 58,5 päivästä to 45 päivään //! syntax/number-form
        kr voitot "Hyväksytyt tarjoukset" from 15 %:sta to 25 %:iin by 30.9.2026 //! syntax/number-form syntax/number-form syntax/date-form
        kr asiakkaat "Palaavat asiakkaat" from 120 asiakasta to 180 asiakkaaseen by 30.9. //! syntax/date-form
        kr jono "Jonotusaika" from 1 tunti to 60 minuuttia //! measurable/baseline-equals-target
      }
      """)
  }

  @Test("the same objective declared again for its news is told once, with the place of the first")
  func declaredAgain() {
    checkWorkspace(
      """
      -- july.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective easy "Buying from us is easy" owner @anna {
        kr days "Median days to signature" from 60 days to 55 days
        kr wins "Offers that are accepted" from 15% to 25%
      }
      -- august.okr --
      for acme
      cycle 2026-Q3
      objective easy "Buying from us is easy" { //! cascade/duplicate-name
        kr days { checkin 2026-07-30 58 days }
      }
      """)
  }
}

/// What the clauses leave out, the title supplies.
@Suite("Key results completed from their titles")
struct CompletedKeyResultTests {
  @Test("a sentence counts as if its clauses had been written")
  func sentences() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "Customers come back on their own" owner @eva {
        kr "Raise average deal value from 20k to 24k EUR by the end of September"
        kr "Orders on time rise from 82% to 95%" to 95%
        kr "Answers within an hour rise from 40% to 70%" from 40%
        kr "Cut complaints from 40 to 40" //! measurable/baseline-equals-target
        kr "Reduce churn from 3% to 5%" //! measurable/direction-contradiction
      }
      objective "Ordering takes no thought" owner @eva {
        kr "Orders rise from 82% to 95%" from 82% to 97% //! measurable/text-contradicts-clauses
        kr "Returns fall from 9 to 4 by 15 December" //! timebound/outside-cycle
        kr "Returns fall from 9 to 5 by 15 August" by 2026-09-15 //! measurable/text-contradicts-clauses
        milestone "The shop is open by the end of September" by 2026-09-30
      }
      objective "More come than go" owner @otto {
        kr "Net members a month" from -12 members to 5 members
        kr "Goal difference" from -5 goals to 10 goals
        kr "Members who leave" from 12 members to -5 members //! measurable/out-of-scale
      }
      objective "Nothing waits for repair" owner @otto {
        kr "Lifts out of order" from 14 to 6
        kr "Raises given late" from 14 to 6
        kr "Fall detection alarms answered in 2 min" from 40% to 80%
        kr "Nousevat artistit ohjelmistossa" from 40 to 20
        kr "Raise the share of repairs in a day" from 60% to 40% //! measurable/direction-contradiction
      }
      objective "Orders arrive when they should" owner @eva {
        kr "Orders on time rise to 95%" from 82% to 97% //! measurable/text-contradicts-clauses
        kr "Teams with 95% of their orders on time" from 20% to 60%
        kr "准时交付率提升到20%" from 8% to 18% //! measurable/text-contradicts-clauses
        kr "Palautukset laskevat 9 %:iin" from 12% to 8% //! measurable/text-contradicts-clauses
      }
      """)
  }
}
