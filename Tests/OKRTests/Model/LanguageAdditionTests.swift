import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Notes and links, stretches and ranges, outsiders, and goals that rest or move: what the model and the rules make of them.
@Suite("What the language can say since it was tried")
struct LanguageAdditionTests {
  private func workspace(_ text: String) -> Workspace { resolve([parse(SourceFile(path: "a.okr", text: text))]) }

  @Test("notes and links are kept with whatever they stand in, and no rule judges them")
  func remarks() throws {
    let text = """
      note "Agreed in June: X% is still open, improve everything"
      link "https://acme.example/okr"
      note "A second one"
      company acme "Acme" note "Ours"
      outside bank "Our bank" lead @liisa link "https://bank.example"
      person @a "Aino" note "On leave in July"
      for acme
      cycle 2026-Q3
      kpi stock "Days of stock" every week healthy <= 30 days source "ERP" owner @a note "Counted on Sundays"
      objective a "Shelves are never empty" owner @a {
        note "From the retrospective"
        kr "Shelves found empty on a round" from 40 to 12 shelves {
          note "By hand"
          link "https://a.example"
          link "https://b.example"
          checkin 2026-07-20 32 shelves { note "Two rounds were missed" next "Ask the night shift" }
        }
        kr "Orders that wait for a part" from 20% to 5% note "Weekly"
        milestone "The new shelves stand" by 2026-08-31 link "https://c.example"
        initiative "Move the shelves" owner @a note "In August"
      }
      """
    let workspace = workspace(text)
    #expect(workspace.remarks.map { $0.notes.count } == [2])
    #expect(workspace.remarks.first?.links.map(\.value) == ["https://acme.example/okr"])
    #expect(workspace.units.map { $0.heading.remarks.notes.count + $0.heading.remarks.links.count } == [1, 1])
    #expect(workspace.persons.first?.heading.remarks.notes.first?.value == "On leave in July")
    #expect(workspace.kpis.first?.heading.remarks.notes.count == 1)
    let objective = try #require(workspace.objectives.first)
    #expect(objective.heading.remarks.notes.map(\.value) == ["From the retrospective"])
    #expect(objective.keyResults.map { $0.heading.remarks.links.count } == [2, 0, 1])
    #expect(objective.keyResults.first?.checkins.first?.remarks.notes.count == 1)
    #expect(objective.initiatives.first?.heading.remarks.notes.count == 1)
    let found = lintFiles([("a.okr", text)]).findings
    #expect(rows(found).filter { !$0.hasSuffix("relevant/objective-without-kpi") } == [])
  }

  @Test("a stretch lies beyond the target, in its unit and on its scale")
  func stretches() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Offers are easy to say yes to" owner @a {
        kr "Offers that end in an order" from 15% to 25% stretch 30%
        kr "Days to an answer" from 9 days to 4 days stretch 5 days //! measurable/direction-contradiction
        kr "Share of orders on time" from 80% to 90% stretch 120% //! measurable/out-of-scale
        kr "Time to an answer" from 9 hours to 4 hours stretch 5 EUR //! measurable/unit-mismatch
      }
      objective b "Riders come back on their own" owner @b {
        kr "Riders who come back" from 15% to 25% stretch 25% //! measurable/direction-contradiction
        kr "Visits in a week" from 400 to +20% stretch +30%
        kr "Riders on a second bike" from 100 riders stretch 300 riders //! measurable/no-target
        kr "Calls about brakes" from 90 to <= 40 calls stretch <= XX calls //! specific/placeholder
      }
      """)
  }

  @Test("a range is reached inside it, and asks for the way to its nearer end")
  func ranges() throws {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Shelves are never empty" owner @a {
        kr "Days of stock" from 20 days to 10 to 14 days
        kr "Days of stock in the shops" from 12 days to 10 to 14 days //! measurable/baseline-equals-target
        kr "Days of stock in the north" from 20 days to 14 to 10 days //! measurable/direction-contradiction
        kr "Days of stock in the south" from 20 days to 10 EUR to 14 days //! measurable/unit-mismatch
      }
      objective b "Riders come back on their own" owner @b {
        kr "Hours until a bike is back" from 60 h to 1 to 2 days {
          checkin 2026-07-27 30 h
        }
        kr "Weeks of waiting" from 1 to 3 to 4 weeks { //! achievable/already-met
          checkin 2026-07-03 3 weeks
        }
        kr "Degrees in the hall" to 19 to 21 //! measurable/no-baseline
        kr "Share of parts in stock" from 60% to 80% to X% //! specific/placeholder
      }
      """)
    let text = """
      objective a "A" cycle 2026-Q3 {
        kr one "Days of stock" from 20 days to 10 to 14 days { checkin 2026-07-20 17 days }
        kr two "Days of stock" from 8 days to 10 to 14 days { checkin 2026-07-20 12 days }
        kr three "Days of stock" from 20 days to 10 to 14 days { checkin 2026-07-20 7 days }
        kr four "Hours" from 60 h to 1 to 2 days
      }
      """
    let workspace = workspace(text)
    let changes = try #require(workspace.objectives.first).keyResults.map { $0.askedChange() }
    #expect(changes.map { $0?.direction } == [.down, .up, .down, .down])
    #expect(changes.map { $0.map { "\($0.change.amount)" } } == ["-6", "2", "-6", "-12"])
    #expect(changes.first??.targetText == "10 days to 14 days")
    let progress = Progress(workspace, Rollups(workspace), on: testDay)
    let fractions = (0..<3).map { progress[.keyResult(0, $0)].fraction.map { "\($0.rounded(places: 4))" } }
    // 20 to 14 is the way; 7 days is as far below the range as 3 days of the way back.
    #expect(fractions == ["0.5", "1", "0.5"])
  }

  @Test("a range and a stretch are in what is shown of a goal")
  func shown() throws {
    let workspace = workspace(
      """
      objective a "A" cycle 2026-Q3 {
        kr "Days" from 20 days to 10 to 14 days stretch 8 days
        kr "Hours" from 60 h to 90 min to 2 h
      }
      """)
    let statuses = goalStatuses(workspace, Progress(workspace, Rollups(workspace), on: testDay)).dropFirst()
    #expect(statuses.map { $0.target?.text } == ["10 to 14 days", "90 min to 2 h"])
    #expect(statuses.map { $0.target?.content } == [.range(low: "10", high: "14"), .range(low: "90", high: "120")])
    #expect(statuses.first?.stretch?.text == "8 days")
  }

  @Test("a roll-up takes the nearer end of a range")
  func rollup() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      team north "North" under acme
      team south "South" under acme
      cycle 2026-Q3
      objective growth "More people think of us first" for acme owner @eva {
        kr towns "Towns with a shop" from 20 to 40 to 50 towns rollup sum //! cascade/rollup-shortfall
        kr "Visitors who try the finder" from 12% to 20%
      }
      objective "The north knows us" for north owner @a supports acme.growth {
        kr "Towns in the north" from 10 to 19 towns supports acme.growth.towns
        kr "Visitors of the north" from 10% to 15%
      }
      objective "The south knows us" for south owner @b supports acme.growth {
        kr "Towns in the south" from 10 to 20 to 30 towns supports acme.growth.towns
        kr "Visitors of the south" from 10% to 15%
      }
      """)
  }

  @Test("a key result says for itself whether it is committed")
  func kinds() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Offers are easy to say yes to" owner @a kind aspirational {
        kr "Offers that end in an order" from 15% to 25% confidence 0.4
        kr "Days to an answer" from 9 days to 4 days confidence 0.4 kind committed //! achievable/confidence-extreme
      }
      objective b "Riders come back on their own" owner @b kind committed {
        kr "Riders who come back" from 15% to 25% confidence 0.4 kind aspirational
        kr "Calls about brakes" from 90 to 40 calls confidence 0.8
        milestone "The bell is on every bike" by 2026-08-31 kind committed confidence 0.9
      }
      """)
  }

  @Test("somebody outside is needed, and asked for nothing")
  func outside() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      team shops "Shops" under acme
      outside bank "Our bank" lead @liisa note "Signs with us since 2019"
      outside council "The city" {
        link "https://city.example"
      }
      outside depot "A depot" under acme //! syntax/misplaced
      cycle 2026-Q3
      objective pay "Paying takes no time" for shops owner @a because "The queues of spring" {
        kr "Seconds at the till" from 60 s to 20 s needs bank "A terminal with a card reader" by 2026-08-15
        kr "Carts left at the till" from 9% to 3% needs council "A permit"
      }
      -- b.okr --
      for bank //! cascade/unresolved
      cycle 2026-Q3
      objective "Our bank is fast" owner @b {
        kr "Days until a loan" from 9 days to 4 days owner bank //! relevant/no-owner
        kr "Loans refused" from 20% to 10%
      }
      -- c.okr --
      team branch "Branch" under bank //! cascade/unresolved
      """)
  }

  @Test("the words for somebody outside say what to do")
  func outsideWords() {
    let text = """
      outside bank "Our bank"
      objective "Our bank is fast" owner @b for bank cycle 2026-Q3 {
        kr "Days until a loan" from 9 days to 4 days
        kr "Loans refused" from 20% to 10%
      }
      """
    let found = lintFiles([("a.okr", text)]).findings
    #expect(found.map(\.message) == ["`bank` is an outside unit, and a company, department or team belongs here"])
    #expect(found.first?.notes.first?.contains("needs bank") == true)
  }

  @Test("a goal that rests or was moved is asked for nothing, and no other counts on it")
  func setAside() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      cycle spring 2027-02-01 to 2027-05-31
      for acme
      cycle 2026-Q2
      objective a "Offers are easy to say yes to" owner @a {
        kr "Offers that end in an order" from 15% to 25% score 0.7
        kr "Days to an answer" from 9 days to 4 days score 0.7
        kr "Letters" from 90 to 40 letters paused 2026-06-10 because "The post is on strike"
        kr "Calls" from 90 to 40 calls moved 2026-06-10 to 2026-Q4
        milestone "The line is open" by 2026-06-20 moved 2026-06-10 to spring because "The line is late"
        initiative "Open the line" owner @a paused 2026-06-10
        score 0.7
      }
      objective b "Riders come back on their own" owner @b moved 2026-06-25 to 2026-Q3 {
        kr "Riders who come back" from 15% to 25%
      }
      objective c "The yard is quiet" owner @b paused 2026-06-25 dropped 2026-06-28 {
        kr "Decibels at night" from 60 to 50
      }
      objective d "The yard is clean" owner @b score 0.7 moved 2026-06-25 to 2026-Q1 { //! timebound/invalid-cycle
        kr "Bags in the yard" from 60 to 50
      }
      objective e "The yard is safe" owner @b moved 2026-06-25 to sprin { //! cascade/unresolved
        kr "Falls in the yard" from 60 to 50
      }
      objective f "The yard is open" owner @b score 0.7 learned "Ask first" { //! achievable/key-result-count
        kr "Hours of the yard" from 60 to 50 paused 2026-06-25
      }
      """)
  }

  @Test("each way to set a goal aside has its own word")
  func words() throws {
    let workspace = workspace(
      """
      objective a "A" cycle 2026-Q3 {
        kr "One" from 1 to 2 dropped 2026-08-01
        kr "Two" from 1 to 2 paused 2026-08-01 because "x"
        kr "Three" from 1 to 2 moved 2026-08-01 to 2026-Q4
        kr "Four" from 1 to 2 paused 2026-08-01 moved 2026-08-09 to 2026-Q4
      }
      """)
    let aside = try #require(workspace.objectives.first).keyResults.map { $0.setAside?.value }
    #expect(
      aside.map { $0?.words } == [
        "dropped on 2026-08-01", "paused on 2026-08-01", "moved to 2026-Q4 on 2026-08-01",
        "moved to 2026-Q4 on 2026-08-09",
      ])
    #expect(aside[1]?.because?.value == "x")
    guard case .moved(let period, _) = aside[2]?.kind else { return #expect(Bool(false)) }
    #expect(period?.value.label == "2026-Q4")
  }

  @Test("the sum that is short says who was set aside")
  func missed() throws {
    let text = """
      company acme "Acme"
      team north "North" under acme
      cycle 2026-Q3
      objective growth "More people think of us first" for acme owner @eva {
        kr towns "Towns with a shop" from 20 to 40 towns rollup sum
        kr "Visitors who try the finder" from 12% to 20%
      }
      objective know "The north knows us" for north owner @a supports acme.growth {
        kr one "Towns in the north" from 10 to 19 towns supports acme.growth.towns
        kr two "Towns in the far north" from 0 to 11 towns supports acme.growth.towns paused 2026-07-20
      }
      """
    let short = lintFiles([("a.okr", text)]).findings.first { $0.rule == "cascade/rollup-shortfall" }
    #expect(try #require(short).related.contains { $0.message == "`north.know.two` was paused on 2026-07-20" })
  }

  @Test("an objective that goals below carry needs no key results of its own")
  func carried() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      team north "North" under acme
      cycle 2026-Q3
      objective growth "More people think of us first" for acme owner @eva
      objective trust "People trust us" for acme owner @eva { //! achievable/key-result-count
        kr complaints "Complaints" from 40 to 20 complaints
      }
      objective "The north knows us" for north owner @a supports acme.growth {
        kr "Towns in the north" from 10 to 19 towns supports acme.trust.complaints
        kr "Visitors of the north" from 10% to 15%
      }
      """)
  }

  @Test("sloppy files of three hands are understood")
  func sloppy() {
    checkWorkspace(
      """
      -- english.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective share "People choose us twice" owner @mia {
        comment "from the offsite in May" //! syntax/unknown-word
        kr share "Share of wallet" from 22% to 30% stretch 35%
        kr score "Rating in the app" from 3.9 to 4.4 on hold 2026-07-20 because "The app moves" //! syntax/unknown-word
        kr lead time "Days to the door" from 9 to 4 to 5 days //! syntax/unknown-word
        kr next "Orders of the second kind" from 10 to 40 orders cycle 2026-08 //! syntax/misplaced
      }
      -- finnish.okr --
      outside posti "Posti"
      for acme
      cycle 2026-Q3
      objective to "Toimitus tulee ajallaan" owner @päivi {
        huomautus "Kysytty keväällä" //! syntax/unknown-word
        kr by "Ajallaan tulleet" from 82% to 92% venytystavoite 95% //! syntax/unknown-word
        kr "Myöhässä yli viikon" from 40 to 10 tilausta needs posti "Iltajakelu" by 2026-08-31
        milestone "Uusi varasto on auki" by 2026-09-01 siirretty 2026-07-20 to 2026-Q4 //! syntax/unknown-word
      }
      -- chinese.okr --
      for acme
      cycle 2026-Q3
      objective 增收 "门店收入稳步增长" owner @张伟 {
        备注 "来自五月会议" //! syntax/unknown-word
        kr 收入 "新店月收入" from 2000万 CNY to 3000万 CNY stretch 3500万 CNY
        kr 库存 "库存天数" from 40天 to 20 to 25天
        kr 投诉 "投诉" from 40件 to 20件 暂停 2026-07-20 //! syntax/unknown-word
      }
      """)
  }
}
