import OKRLint
import Testing

/// Workspaces as a stranger would write them from the language's page alone. See ``checkWorkspace(_:sourceLocation:)``.
@Suite("Workspaces of strangers")
struct HeldOutWorkspaceTests {
  @Test("unknown names in a deep organisation are told where they stand")
  func deepOrganisation() {
    checkWorkspace(
      """
      -- org.okr --
      company acme "Acme" lead @mika
      department emea "EMEA" under acme lead @a
      department sales "Sales" under emea
      team nordics "Nordics" under sales
      team fi "Finland" under nordics
      team tre "Tampere" under fin //! cascade/unresolved
      person @mika "Mika"
      person @a "A"
      person @joni "Joni"
      -- goals.okr --
      cycle 2026-H2
      objective top "Customers choose us again" for acme owner @mika {
        kr rev "Revenue from returning customers" from 8M EUR to 10M EUR
        kr ret "Customers who return" from 35% to 45%
      }
      objective mid "Sales calls are welcome" for sales owner @jonni supports acme.top { //! cascade/unresolved cascade/level-skip
        kr c "Calls that end in a meeting" from 10% to 20% supports acme.top.rev share 40%, acme.top.ret share 60%  //! cascade/level-skip cascade/level-skip
        kr d "Calls given up" from 30 to 10 calls supports acme.rev //! cascade/unresolved
      }
      objective low "Finland answers" for fi owner @joni supports sales.mid {  //! cascade/level-skip
        kr e "Answers within a day" from 40% to 80%
        kr f "Letters" from 30 to 10 letters owner @a needs markting "Leads" by 2026-09-01 //! cascade/unresolved
      }
      objective lost "Tampere" for tre owner @joni {
        kr g "Answers in Tampere within a day" from 40% to 80%
        kr h "Letters unanswered in Tampere" from 30 to 10 letters
      }
      """)
  }

  @Test("of two objectives with one name in two cycles the time says which is meant")
  func oneNameTwoCycles() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      team web "Web" under acme
      objective growth "Customers return in spring" for acme cycle 2026-Q2 owner @m {  //! progress/not-closed cascade/unsupported
        kr a "Returning customers" from 30% to 35%
        kr b "Complaints" from 30 to 20 complaints
      }
      objective growth "Customers return in summer" for acme cycle 2026-Q3 owner @m {
        kr a "Returning customers" from 35% to 40%
        kr b "Complaints" from 20 to 10 complaints
      }
      objective site "Pages open at once" for web cycle 2026-Q3 owner @w supports acme.growth {
        kr "Pages open within a second" from 40% to 80% supports acme.growth.a
        kr "Pages that fail" from 5% to 1%
      }
      objective late "Open at night" for web cycle 2026-Q4 owner @w supports acme.growth { //! cascade/cycle-mismatch
        kr "Pages open within a second at night" from 40% to 80%
        kr "Pages that fail at night" from 5% to 1%
      }
      """)
  }

  @Test("a named cycle and a plain one in a file: the plain one is the file's own")
  func namedAndPlainCycle() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle spring 2026-02-01 to 2026-05-31
      cycle 2026-Q3
      objective "Bread reached the park" owner @a {
        kr "Bakeries in the park" from 3 to 9 bakeries by 2026-09-15
        kr "Stale breads in the park" from 30% to 10%
      }
      """)
  }

  @Test("the order of a named and a plain cycle does not matter")
  func plainThenNamed() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      cycle spring 2026-02-01 to 2026-05-31
      objective "Bread reached the park" owner @a {
        kr "Bakeries in the park" from 3 to 9 bakeries by 2026-09-15
        kr "Stale breads in the park" from 30% to 10%
      }
      """)
  }

  @Test("a cycle declared twice is told as a name, not as an overlap as well")
  func cycleTwice() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      cycle spring 2026-02-01 to 2026-05-31
      -- b.okr --
      for acme
      cycle spring 2026-02-01 to 2026-05-31 //! cascade/duplicate-name
      objective "Bread reached the park" owner @a {  //! progress/not-closed
        kr "Bakeries in the park" from 3 to 9 bakeries by 2026-05-31
        kr "Stale breads in the park" from 30% to 10%
      }
      """)
  }

  @Test("a check-in with a mistyped year says nothing about the ones after it")
  func mistypedYear() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi late "Loaves that come late" every month healthy <= 3% source "ERP" owner @a {
        reading 2026-06 3%
        reading 2027-07 2.9% //! timebound/invalid-cycle
      }
      objective "Bread reaches the park" owner @a { //! relevant/objective-without-kpi
        kr "Bakeries in the park" from 3 to 9 bakeries {
          checkin 2026-07-06 3 bakeries
          checkin 2027-07-13 4 bakeries //! timebound/invalid-cycle
          checkin 2026-07-20 5 bakeries
        }
        milestone "The oven is lit" by 2026-09-15 done 2027-08-10 //! timebound/invalid-cycle
        kr "Stale breads in the park" from 30% to 10% {
          checkin 2025-07-06 30% //! timebound/invalid-cycle
          checkin 2026-07-13 28%
          checkin 2026-07-27 26%
          checkin 2026-07-20 24% //! timebound/invalid-cycle
        }
        checkin 2026-08-10 { next "Bake" } //! timebound/invalid-cycle
      }
      """)
  }

  @Test("a strict limit is strict, and a family has none")
  func strictLimits() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      rules {
        limit achievable/key-result-count < 3
        limit achievable <= 3 //! settings/unknown-rule
      }
      objective "Bread reaches the park" owner @a { //! achievable/key-result-count
        kr "Bakeries in the park" from 3 to 9 bakeries
        kr "Stale breads in the park" from 30% to 10%
        kr "Sold breads in the park" from 30% to 40%
      }
      """)
  }

  @Test("an exception in something given up is not told to be unused")
  func exceptionsInDropped() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "Bread reaches the park" owner @a {
        kr "Bakeries in the park" from 3 to 9 bakeries
        kr "Stale breads in the park" from 30% to 10%
        kr "Warm breads" to 80% dropped 2026-07-20 because "Nobody asked" {
          allow measurable/no-baseline because "Found in August" until 2026-12-31
        }
      }
      objective "Cakes" owner @a dropped 2026-07-20 because "No" {
        kr "Cakes in the park" to 9 cakes
        allow measurable because "Later" until 2026-12-31
      }
      """)
  }

  @Test("an exception in something that cannot be read is not told to be unused")
  func exceptionsInBroken() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "Bread reaches the park" owner @a {
        kr "Bakeries in the park" from 3 to 9 bakeries
        kr "Loaves in the park" to 2,000 loaves { //! syntax/ambiguous-number
          allow measurable/no-baseline because "Found in August" until 2026-12-31
        }
      }
      """)
  }

  @Test("two circles are two findings")
  func twoCircles() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha grows" owner @a supports acme.b { //! cascade/loop
        kr "Alpha's share" from 10% to 20%
        kr "Alpha's returns" from 50 to 30 returns
      }
      objective b "Beta grows" owner @b supports acme.a {
        kr "Beta's share" from 10% to 20%
        kr "Beta's returns" from 50 to 30 returns
      }
      objective c "Gamma grows" owner @c supports acme.d { //! cascade/loop
        kr "Gamma's share" from 10% to 20%
        kr "Gamma's returns" from 50 to 30 returns
      }
      objective d "Delta grows" owner @d supports acme.c {
        kr "Delta's share" from 10% to 20%
        kr "Delta's returns" from 50 to 30 returns
      }
      """)
  }

  @Test("units of all kinds convert")
  func unitsOfAllKinds() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha" owner @a {
        kr "A1" from 400k EUR to 0.4M EUR //! measurable/baseline-equals-target
        kr "A2" from €10M to 10_000k EUR //! measurable/baseline-equals-target
        kr "A3" from $2.5M to 3M USD
        kr "A4" from $2.5M to €3M //! measurable/unit-mismatch
        kr "A5" from 48 hours to 2 days //! measurable/baseline-equals-target
      }
      objective b "Beta" owner @b {
        kr "B1" from 12 months to 1 year //! measurable/baseline-equals-target
        kr "B2" from 4 weeks to 1 month
        kr "B3" from 14 days to 2 weeks //! measurable/baseline-equals-target
        kr "B4" from 1.2亿元 to 12000万元 //! measurable/baseline-equals-target
        kr "B5" from 2000万 CNY to 3000万元
      }
      objective c "Gamma" owner @c {
        kr "C1" from 20% to 25 pp //! measurable/unit-mismatch
        kr "C2" from 20% to +2 pp
        kr "C3" from 200 orders to +20%
        kr "C4" from 45 to 80 dealers
        kr "C5" from 45 dealers to 80 shops //! measurable/unit-mismatch
      }
      """)
  }

  @Test("rates, bounds and losses are numbers like others")
  func ratesAndLosses() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha" owner @a {
        kr "D1" from 30 channels to 1 channel
        kr "D2" from 3_000 people to 4_000 persons
        kr "D3" from 90 min to 1 h
        kr "D4" from 1.5 hours to 90 min //! measurable/baseline-equals-target
        kr "D5" from 3 EUR to 3 hours //! measurable/unit-mismatch
      }
      objective b "Beta" owner @b {
        kr "E1" from 10 tickets/week to 5 tickets/week
        kr "E2" from 10 tickets/week to 5 tickets/month //! measurable/unit-mismatch
        kr "E3" from 58.5 days to 45 days
        kr "E4" from 0 to >= 30 partners
        kr "E5" from 4% to <= 2%
      }
      objective c "Loss" owner @c {
        kr "F1" from -5M EUR to -1M EUR
        kr "F2" from -5M EUR to +1M EUR
        kr "F3" from -20 to 30
        kr "F4" from 100 EUR to -8%
        kr "F5" from 30 to > 40 partners
      }
      """)
  }

  @Test("KPIs are held against themselves and what measures them")
  func kpis() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      kpi churn "Customers who leave in a month" every month healthy <= 3% source "CRM" owner @a {
        reading 2026-05 2.9%
        reading 2026-Q2 2.8%
        reading 2026-06-30 2.7%
      }
      kpi wait "Days to delivery" every 2 weeks healthy 3 days to 72 hours source "ERP" owner @a scale 0 days to 30 days
      kpi nps "NPS" every quarter healthy 30 to 60 scale -100 to 100 source "S" owner @a
      kpi bare "Orders" //! kpi/incomplete
      kpi nounit "Orders in stock" every week healthy >= 30 source "ERP" owner @a
      kpi teamy "Orders late" every week healthy <= 3% source "ERP" owner acme //! relevant/no-owner
      kpi proj "CRM ready" every week healthy >= 30% source "ERP" owner @b by 2026-09-30 //! kpi/project-as-kpi
      kpi mill "Roll out smart meters to the islands by December" every week healthy >= 30% source "ERP" owner @b //! kpi/project-as-kpi
      kpi heat "Homes warm by December" every week healthy >= 30% source "ERP" owner @b
      kpi ward "Open ward 10 by 31 March 2027" every week healthy >= 30% source "ERP" owner @b //! kpi/project-as-kpi
      kpi early "Orders of 2026 sent by noon" every week healthy >= 30% source "ERP" owner @b
      kpi lost "Parcels lost" every week healthy <= 3.2‰ source "ERP" owner @b
      kpi tool "Answers in a week (NPS tool)" every week healthy >= 300 source "ERP" owner @b
      kpi churn "Customers gone" every month healthy <= 3% source "CRM" owner @a //! cascade/duplicate-name
      kpi comp "Retention" every month healthy >= 3% source "CRM" owner @a complements chrun //! cascade/unresolved
      objective a "Alpha" owner @a guards wiat { //! cascade/unresolved
        kr "Loss" from 3% to 2% measures churn  //! kpi/baseline-contradicts
        kr "Loss two" from 3% to 2.5% measures churn //! relevant/metric-counted-twice kpi/baseline-contradicts
        kr "Wait" from 3% to 2% measures wait //! measurable/unit-mismatch progress/stale
        kr "Score" from 20 to 30 measures nps
      }
      """)
  }

  @Test("weights are a whole or none")
  func weights() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha" owner @a {
        kr "A1" from 3% to 2% weight 0.3 //! relevant/weights
        kr "A2" from 3 to 2 calls weight 60%
      }
      objective b "Beta" owner @a {
        kr "B1" from 3% to 2% weight 0.3
        kr "B2" from 3 to 2 calls //! relevant/weights
      }
      objective c "Gamma" owner @a {
        kr "C1" from 3% to 2% weight 0.1
        kr "C2" from 3 to 2 calls weight 0.2
        kr "C3" from 3 to 2 calls weight 70%
        kr "C4" from 5 to 2 calls weight 0.5 dropped 2026-07-20 because "no"
      }
      """)
  }

  @Test("owners are counted over files, and only where cycles overlap")
  func owners() {
    checkWorkspace(
      """
      -- org.okr --
      company acme "Acme"
      team b "B" under acme
      -- a.okr --
      for acme
      cycle 2026
      objective a "Alpha" owner @x {  //! cascade/unsupported
        kr "A1" from 3% to 2% owner @z
        kr "A2" from 3 to 2 calls owner @z
        kr "A3" from 3 to 2 mails owner @z
      }
      -- b.okr --
      for b
      cycle 2026-Q3
      objective b "Beta" owner @x because "yes" {
        kr "B1" from 3% to 2% owner @z
        kr "B2" from 3 to 2 calls owner @z //! achievable/owner-overload
      }
      -- c.okr --
      for b
      cycle 2026-Q4
      objective b "Beta" owner @x because "yes" {
        kr "B1" from 3% to 2% owner @z
        kr "B2" from 3 to 2 calls owner @y
      }
      -- d.okr --
      for b
      cycle 2026-Q4
      objective d "Delta" owner @x because "yes" {
        kr "D1" from 3% to 2% owner @y
        kr "D2" from 3 to 2 calls owner @y
      }
      objective e "Eps" owner @x because "yes" { //! achievable/owner-overload
        kr "E1" from 3% to 2% owner @w
        kr "E2" from 3 to 2 calls owner @w
      }
      """)
  }

  @Test("every kind of cycle has its last day")
  func cycleKinds() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      objective a "A" owner @a cycle 2026 {
        kr "A1" from 3% to 5% by 2026-12-31
        kr "A2" from 3 to 5 shops by 2027-01 //! timebound/outside-cycle
      }
      objective b "B" owner @b cycle 2026-H2 {
        kr "B1" from 3% to 5% by 2026-06-30 //! timebound/outside-cycle
        kr "B2" from 3 to 5 shops
      }
      objective c "C" owner @c cycle 2026-07 {
        kr "C1" from 3% to 5% by 2026-07-31
        kr "C2" from 3 to 5 shops by 2026-08-01 //! timebound/outside-cycle
      }
      objective d "D" owner @d cycle 2026-W39 {
        kr "D1" from 3% to 5% by 2026-09-27
        kr "D2" from 3 to 5 shops by 2026-09-28 //! timebound/outside-cycle
      }
      objective e "E" owner @e cycle 2026-07 to 2026-08 {
        kr "E1" from 3% to 5% by 2026-08-31
        kr "E2" from 3 to 5 shops by 2026-09-01 //! timebound/outside-cycle
      }
      -- b.okr --
      for acme
      objective f "F" owner @f cycle autumn 2026-09-01 to 2026-11-30 {
        kr "F1" from 3% to 5% by 2026-11-30
        kr "F2" from 3 to 5 shops by 2026-12 //! timebound/outside-cycle
      }
      objective g "G" owner @g cycle 2026-12-31 to 2026-10-01 { //! timebound/invalid-cycle
        kr "G1" from 3% to 5%
        kr "G2" from 3 to 5 shops
      }
      """)
  }

  @Test("targets that are revised are held to unit and cycle")
  func revised() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "A" owner @a {
        kr "A1" from 3% to 5% revised 2026-07-10 to 4 pp because "x" //! measurable/unit-mismatch
        kr "A2" from 3 to 5 shops by 2026-09-01 revised 2026-07-10 by 2026-10-01 because "x" //! timebound/outside-cycle
        kr "A3" from 60 days to 55 days { revised 2026-07-10 to 8 weeks because "x" }
      }
      """)
  }
}
