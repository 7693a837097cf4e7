/// Realistic files that use every construct of the language between them.
enum SampleTexts {
  static let all = [workspace, sales, product, finnish, chinese, hospital, crowded, oneLine, odd]

  /// The samples of the repository too, as far as they are there.
  /// The ones worth imitating, which are in the language to the letter; the lessons are not.
  static let wellWritten = all + Repository.files(below: "samples/acme", ending: ".okr").map(Repository.text)

  static let withRepository = all + Repository.files(below: "samples", ending: ".okr").map(Repository.text)

  static let workspace = #"""
    // workspace.okr: who we are, and how strict we want to be
    company    acme "Acme"                     lead @mika
    department sales "Sales"        under acme  lead @anna
    team       nordics "Nordic sales" under sales lead @joni {
      allow cascade/lonely because "New team" until 2026-12-31
    }
    person @eva "Eva Lind" note "On leave in July" link "https://acme.example/eva"
    outside bank "Our bank" lead @liisa note "Signs with us since 2019" { link "https://bank.example" allow cascade }
    note "Written by hand"
    link "https://acme.example/okr"
    person @joni

    cycle spring "The spring push" 2026-02-01 to 2026-05-31
    cycle 2026-07 to 2026-08

    rules {
      prose   en fi zh
      preset  gate preset coach preset strict
      error   measurable/no-baseline, cascade
      off     specific/long-title
      info    timely
      limit   achievable/key-result-count  2 to 4
      limit   achievable/ambition <= 30%
      in "archive/" { warning cascade in "old/" { off timely } }
      year    starts 04
    }
    allow specific/long-title, timely/no-cycle because "An old file" until 2026-12-31
    """#

  static let sales = #"""
    // sales-2026-q3.okr
    for   sales                 // defaults for every declaration in this file
    cycle 2026-Q3
    owner @anna, nordics

    kpi sales-cycle "Median days from first call to signature" {
      every   week
      healthy <= 60 days
      source  "CRM, report Cycle time"
      owner   @anna
      reading 2026-06-29  60 days
    }

    objective easy-buying "Buying from us feels effortless" {
      because  "Half of the customers we lost in spring named the paperwork"
      supports acme.growth share 40%, acme.trust share 0.2
      owner    @anna
      kind     aspirational
      guards   gross-margin, churn      // while these KPIs stay healthy
      rollup   average

      kr cycle-time "Cut the median sales cycle"  from 60 days to 55 days  by 2026-09-15 {
        measures sales-cycle
        owner    @joni
        checkin 2026-07-15  59 days  confidence 0.7 {
          done    "Contracts can be signed on a phone in Finland"
          next    "The same in Sweden"
          needs   "Licences for 12 sellers"
          blocked "The signing provider has no Swedish bank login yet"
        }
        revised 2026-08-10  to 57 days  because "Two markets start a month later"
      }

      kr win-rate "Win more of the offers we send"  from 15% to 25%  owner @anna

      milestone contract "Ten partners have signed the new contract"  by 2026-08-31  owner @joni

      initiative mobile-contracts "Sign contracts on a phone"  owner @joni  by 2026-08-15 done 2026-08-12

      allow specific/long-title because "The board's own wording" until 2026-12-31
    }
    """#

  static let product = #"""
    for product
    cycle summer

    kpi churn "Customers who leave in a month" { every 2 weeks healthy 1% to 3% complements growth, nps.level
      from 4% to 3% by 2026-12 because "The board asked" for product allow timely }
    kpi nps "Would recommend us" { scale -100 to 100 healthy > 30 every quarter }
    kpi source "CRM" every week

    objective fast "People get going without help" {
      needs marketing "Leads from the fair" by 2026-08-01
      needs design
      kr onboarding from unknown to >= 60% weight 0.4 confidence 70% rollup max
      kr tickets "Fewer tickets" from 1_250 to -20% by 2026-W39
      kr revenue "More revenue" from $2.5M to €10M
      kr slice "More share" to +2 pp
      kr price "Prices" from 400k EUR to ≤ 2.5 M BRL/year by 2026-H2
      kr pilots to X dealers from X dealers
      milestone launch "The new start page is live" by 2026-Q4 weight 0.3 done 2026-11-02
      initiative rewrite "Rewrite the guide" dropped 2026-08-01 because "Nobody read it"
      kr weeks "Weeks from order to start" from 9 weeks to 4 to 6 weeks stretch 3 weeks kind aspirational
      kr calls "Calls about setup" from 90..95 calls to <= 40 stretch <= 25 paused 2026-08-02 because "The line is closed"
      milestone fair "We stand at the fair" by 2026-09-20 kind committed moved 2026-08-09 to 2026-Q4 note "In Oslo"
      kr share "Share of wallet" to 30% moved 2026-08-09 to spring because "The bank waits"
      checkin 2026-08-03
      needs support "Two people" by 2026-09
      score 0.6
      learned """
        What "done" meant was not clear:
        two teams counted differently. \u{1F642}
        """
      dropped 2026-10-01
      revised 2026-09-01 kind committed by 2026-12-31 from 10 to > 20 because "Later"
    }
    """#

  static let finnish = #"""
    company kotitehdas "Kotitehdas Oy" lead @päivi
    team myynti "Myynti" under kotitehdas
    for myynti cycle 2026-Q3
    objective kasvu "Jälleenmyyjät löytävät meidät helposti" {
      because "Kevään kyselyssä joka toinen ei tuntenut meitä"
      owner @päivi, @joni-petteri
      kr jälleenmyyjät "Yhä useampi jälleenmyyjä tilaa joka kuukausi" from 45..50 to 80 jälleenmyyjää by 2026-09-30
      kr läpimeno "Toimitus tulee ajallaan" from 82% to 92% { checkin 2026-08-01 85% confidence 0.6
        done "Uusi varasto Tampereella" next "Sama Oulussa" }
      kr marginaali "Kate ei laske" to -2 pp from 30 €/kpl
    }
    """#

  static let chinese = #"""
    // 零售部门
    company 集团 "集团" lead @张伟
    department 零售 "零售" under 集团
    kpi 复购率 "老客户复购率" { every month healthy >= 40% source "CRM：月报" reading 2026-06 42% reading 2026-07-31 41.5% }
    objective 增收 "门店收入稳步增长" for 零售 cycle 2026-Q3 owner @张伟 {
      kind committed
      supports 集团.增长.收入 share 0.4
      guards 复购率
      kr 收入 "新店月收入从2000万增长到1.2亿元" from 2000万 CNY to 1.2亿元
      kr 门店 "新开门店" from 0家 to >= 30家 by 2026-09-30 owner @李娜
      kr 人员 "店长到岗" to XX人 from xx 人
      milestone 系统 "收银系统上线" by 2026-08-31
      checkin 2026-07-20 done "选址完成" next "签约" blocked "物业审批慢"
    }
    """#

  static let hospital = #"""
    objective waiting "Nobody waits for care in pain" kind committed by 2026-12-31 {
      kr "Median wait at the door" from 95 minutes to 60 minutes
      kr "Patients seen within the day" from 61% to < 80% measures seen.same-day, triage
      milestone "The night clinic is open" by 2026-10-01 confidence 0.8 owner clinic.nights
      initiative "Hire two nurses" because "Nights" supports waiting needs hr dropped 2026-11-01
      allow achievable because "Agreed with the ward" until 2027-01-01
      learned "" score 1.0
    }
    """#

  static let crowded = #"""
    kpi a every day kpi b every 3 months kpi c every quarters kpi d every 2 years kpi e every 9 days kpi f every year healthy ≥ 4 scale 0 to 10 healthy < 4
    objective o1x cycle y26 for acme.sales.nordics rollup sum supports z { kr k { checkin 2026-01-02 }
      kr l { checkin 2026-01-03 5 next "x" } because "y" kr m { checkin 2026-01-04 confidence 50% done "a" note "b" } score 0.3
      kr score { measures kpi, team.next } kr by to 5 kpl/kr supports share share 10%, a.to milestone next "N" by 2026
      milestone n { checkin 2026-01-05 done 2026-01 learned "z" dropped 2026-01-06 }
    }
    """#

  static let oneLine =
    #"objective"# + "\n"
    + #"q "Q" { kr from X to 某 kr r from XX% to < N% initiative rollup-2 { by 2027 allow a/b } } rules { year ends 12 } rules {}"#

  static let odd = #"""
    cycle h1 2026-01-01 to 2026-06-30
    cycle in "In" 2026
    team error lead @x-1_y
    objective sum "A \"quoted\" word, a \\ and a line\nbreak" { kr max from 0.125 to 12345.678 avg kr min from -5 to +5
      kr x from €5/h to -3 $/kg kr day4 from 1 day to 2
      kr grade "Grade" from 3.9/5 to 4.2/5 kr sites "Sites" from 3 of 8 to 8 of 8 kr cost from -€2.5M/year to +5 /kr }
    """#
}
