import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Lists of key results as people type them: each is one, with its own numbers, and none is made of what is no goal.
@Suite("A list that was pasted")
struct PastedListTests {
  typealias Page = PastedPage

  private static func inGoal(_ typed: String, _ mended: String) -> Page {
    Page("objective \"A\" {\n\(typed)\n}", "objective \"A\" {\n\(mended)\n}")
  }

  /// What all fixes make of a page, and the errors that are left.
  private func mended(_ text: String) -> (text: String, errors: [String]) {
    let trees = [parse(SourceFile(path: "a.okr", text: "cycle 2026-Q3\n\(text)\n"))]
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]), isSuggestedToo: true)
    let fixed = fixed(trees, in: ["a.okr"], wish)
    let file = fixed.trees[0].file
    return (
      String(file.text(file.wholeRange).dropFirst("cycle 2026-Q3\n".count).dropLast()),
      fixed.findings.filter { $0.level == .error }.map(\.message)
    )
  }

  /// The lines of one key result below a label, and what they become between the braces.
  private static func below(_ typed: String, _ mended: String) -> Page {
    Page(
      "Objective: Buying is easy\nKR1: Wins from 3 to 5\n\(typed)",
      "objective \"Buying is easy\" {\nkr \"Wins\" from 3 to 5\n\(mended)\n}")
  }

  static let labels: [Page] = [
    below("Dependency: marketing delivers leads", #"note "Dependency: marketing delivers leads""#),
    below("Measured by: CRM report", #"note "Measured by: CRM report""#),
    below("Data source: CRM, weekly\nCadence: weekly", "note \"Data source: CRM, weekly\"\nnote \"Cadence: weekly\""),
    below("Next steps: hire two", #"note "Next steps: hire two""#),
    below("Blocked: legal is slow", #"note "Blocked: legal is slow""#),
    below("Supports: growth of the company", #"note "Supports: growth of the company""#),
    below("Owner: the whole team", #"note "Owner: the whole team""#),
    below("Why now: they leave us", #"note "Why now: they leave us""#),
    below("Weight: high\nType: stretch", "note \"Weight: high\"\nkind aspirational"),
    below("Action: call the lost ones", #"initiative "call the lost ones""#),
    below("Riippuvuus: markkinointi toimittaa liidit", #"note "Riippuvuus: markkinointi toimittaa liidit""#),
    below("数据来源：CRM报表，每周", #"note "数据来源：CRM报表，每周""#),
    below("Owner: Anna Berg\nSupports: growth", "owner @Anna-Berg\nsupports growth"),
  ]

  @Test("ends with a label that no clause takes: it is said of what stands above it", arguments: labels)
  func labelStays(_ page: Page) { page.check() }

  @Test("has a label of which only its writer knows what it means: no brace parts it from its objective")
  func labelIsAsked() {
    let text = mended("Objective: Buying is easy\nKR1: Wins from 3 to 5\nCancelled: Sweden").text
    #expect(text == "objective \"Buying is easy\" {\nkr \"Wins\" from 3 to 5\nnote \"Cancelled: Sweden\"\n}")
  }

  static let marked: [Page] = [
    inGoal(
      "i) Wins from 3 to 5\nii) Calls from 4 to 9\niv) Trips from 9 to 4",
      "kr \"Wins\" from 3 to 5\nkr \"Calls\" from 4 to 9\nkr \"Trips\" from 9 to 4"),
    inGoal("i. Wins from 3 to 5\nii. Calls from 4 to 9", "kr \"Wins\" from 3 to 5\nkr \"Calls\" from 4 to 9"),
    inGoal("(i) Wins from 3 to 5\n(ii) Calls from 4 to 9", "kr \"Wins\" from 3 to 5\nkr \"Calls\" from 4 to 9"),
    Page(
      "h1. OKRs\nh2. Objective: Buying is easy\n# Wins from 3 to 5\n# Calls from 4 to 9\nh2. Objective: People stay\n"
        + "h4. Key results\n* Leavers from 9 to 5",
      "note \"h1. OKRs\"\nobjective \"Buying is easy\" {\nkr \"Wins\" from 3 to 5\nkr \"Calls\" from 4 to 9\n}\n"
        + "objective \"People stay\" {\nkr \"Leavers\" from 9 to 5\n}"),
    inGoal(
      "KR1 (50%): Wins from 3 to 5\nKR 2 (weight 30 %): Calls from 4 to 9\nKR3 [20%] Trips from 9 to 4",
      "kr \"Wins\" weight 50% from 3 to 5\nkr \"Calls\" weight 30% from 4 to 9\nkr \"Trips\" weight 20% from 9 to 4"),
    inGoal("KR1（权重50%）：满意度 80% → 90%", #"kr "满意度" weight 50% from 80% to 90%"#),
    inGoal(#"KR1: "Late" orders from 14% to 5%"#, #"kr "\"Late\" orders" from 14% to 5%"#),
    inGoal(#"KR1: "Late orders" from 14% to 5%"#, #"kr "Late orders" from 14% to 5%"#),
    inGoal(
      "KR1: Wins for offers over\n     100k EUR from 3 to 5\nKR2: Calls from 9 to 4",
      "kr \"Wins for offers over 100k EUR\" from 3 to 5\nkr \"Calls\" from 9 to 4"),
    inGoal(
      "- Time in the north\n  and in the south from 9 to 4 days\n- Calls from 9 to 4",
      "kr \"Time in the north and in the south\" from 9 to 4 days\nkr \"Calls\" from 9 to 4"),
  ]

  @Test("has marks, weights and words in quotes, and goes on below its lines", arguments: marked)
  func marksAreRead(_ page: Page) { page.check(each: false) }

  @Test("is rows of a sheet without their heading: no safe fix makes words for readers of them")
  func rows() {
    for head in ["", "Objective\tBuying is easy\tAnna\n"] {
      let text = "cycle 2026-Q3\n\(head)Buying\tWin rate\t15%\t25%\tAnna\nBuying\tLead time\t60\t45\tBo\n"
      let trees = [parse(SourceFile(path: "a.okr", text: text))]
      let tree = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"]))).trees[0]
      let mended = tree.file.text(tree.file.wholeRange)
      #expect(mended.contains("Win rate\t15%\t25%\tAnna\n") && mended.contains("Lead time\t60\t45\tBo\n"))
      #expect(head.isEmpty || mended.contains("\"Buying is easy\""))
    }
  }

  static let withoutObjective: [(String, String)] = [
    (
      "Our goal is that families know their doctor.\nWe will know we succeed when:\n"
        + "- 60% of families see the same doctor (today it is 40%).\n- no-shows drop from 8% to 4%",
      "Our goal is that families know their doctor.\nnote \"We will know we succeed when\"\n"
        + "kr \"60% of families see the same doctor (today it is 40%).\"\nkr \"no-shows drop\" from 8% to 4%"
    ),
    (
      "Tavoitteemme on, että perheet tuntevat lääkärinsä.\nOnnistuimme, kun:\n"
        + "a) 60 % perheistä näkee saman lääkärin (nyt 40 %)\nb) odotusaika 8 -> 4 päivää",
      "Tavoitteemme on, että perheet tuntevat lääkärinsä.\nnote \"Onnistuimme, kun\"\n"
        + "kr \"60 % perheistä näkee saman lääkärin (nyt 40 %)\"\nkr \"odotusaika\" from 8 to 4 päivää"
    ),
    (
      "我们的目标是让每个家庭都认识自己的医生。\n成功的标准\n（1）60%的家庭看同一位医生（目前40%）\n（2）等候 8 -> 4 天",
      "我们的目标是让每个家庭都认识自己的医生。\nnote \"成功的标准\"\nkr \"60%的家庭看同一位医生（目前40%）\"\nkr \"等候\" from 8 to 4 天"
    ),
  ]

  @Test("stands below a sentence, which alone may be its objective", arguments: withoutObjective)
  func belowSentence(_ typed: String, _ expected: String) {
    let (text, errors) = mended(typed)
    #expect(text == expected)
    #expect(errors.count == 3 && errors.count { $0.contains("may be their objective") } == 1, "\(errors)")
  }

  @Test(
    "has no objective above it: no fix makes one of a key result",
    arguments: [
      ("Our goals for Q3:\n- Repeat customers 40% → 60%\n- NPS 31 → 45", "note \"Our goals for Q3\"\n"),
      ("Tavoitteemme Q3:\n- Repeat customers 40% → 60%\n- NPS 31 → 45", "note \"Tavoitteemme Q3\"\n"),
      ("大家好，这是本季目标：\n1️⃣ Repeat customers 40% → 60%\n2️⃣ NPS 31 → 45", "note \"大家好，这是本季目标\" \n"),
      ("Objectives:\n- Repeat customers 40% → 60%\n- NPS 31 → 45", ""),
      ("1. Repeat customers 40% → 60%\n2. NPS 31 → 45", ""),
      ("- [ ] Repeat customers 40% → 60%\n- [ ] NPS 31 → 45", ""),
    ])
  func withoutHead(_ typed: String, _ head: String) {
    let (text, errors) = mended(typed)
    #expect(text == "\(head)kr \"Repeat customers\" from 40% to 60%\nkr \"NPS\" from 31 to 45")
    #expect(errors.count == 2)
  }

  @Test("has work below a key result, and no objective above it") func workBelow() {
    let (text, errors) = mended("- NPS 31 → 45\n  - ask customers\n- Sales 1 → 2\n- Happy staff")
    #expect(
      text == "kr \"NPS\" from 31 to 45\n  note \"ask customers\"\nkr \"Sales\" from 1 to 2\nkr \"Happy staff\"")
    #expect(errors.count == 3)
  }

  @Test(
    "starts with an objective that has a number where its key results stand below that",
    arguments: ["Reach 100 cities", "40% of sales are new", "Sales from 10 to 20"])
  func objectiveWithNumber(_ title: String) {
    for list in ["- \(title)\n  - NPS 31 -> 45", "1. \(title)\n1.1 NPS 31 -> 45", "- \(title)\nKR1: NPS 31 -> 45"] {
      #expect(mended(list).text.hasPrefix("objective \""), "\(list)")
    }
  }

  static let levels: [Page] = [
    inGoal("kr \"Vacancies\" 12 → 6 → 3", "kr \"Vacancies\" from 12 to 3 note \"12 → 6 → 3\""),
    inGoal("kr \"Late\" 12 -> 9 -> 6 -> 3 owner @b", "kr \"Late\" from 12 to 3 note \"12 -> 9 -> 6 -> 3\" owner @b"),
    inGoal("kr \"Vacancies\" from 12 → 6 → 3", "kr \"Vacancies\" from 12 to 3 note \"6 → 3\""),
    inGoal("kr \"Vacancies\" from 12 to 6 → 3", "kr \"Vacancies\" from 12 to 3 note \"6 → 3\""),
    inGoal("KR: Vacancies 12 → 6 → 3", "kr \"Vacancies\" from 12 to 3 note \"12 → 6 → 3\""),
    inGoal("- Paketit ajallaan 60 → 70 → 80 %", "kr \"Paketit ajallaan\" from 60 to 80% note \"60 → 70 → 80 %\""),
    inGoal("KR1：空缺 12 → 6 → 3", "kr \"空缺\" from 12 to 3 note \"12 → 6 → 3\""),
    inGoal(
      "KR: On time 71% (July) → 75% (Aug) → 80% (Sept)",
      "kr \"On time\" from 71% to 80% note \"71% (July) → 75% (Aug) → 80% (Sept)\""),
    inGoal("KR：准时率 71%（7月）→ 80%（9月）", "kr \"准时率\" from 71% to 80% note \"71%（7月）→ 80%（9月）\""),
    inGoal("KR: On time 71% (July) → 80% (Sept)", "kr \"On time\" from 71% to 80% note \"71% (July) → 80% (Sept)\""),
  ]

  @Test("says what is reached on the way: the last number is the target", arguments: levels)
  func level(_ page: Page) { page.check() }

  @Test(
    "has two goals on one line, which only its writer can part",
    arguments: [
      ", \"eNPS\" 8→25", ", eNPS 8 → 25", " ja myynti 80 → 120", "；客诉 每月30件→12件", " + wine 6k → 9k", "; eNPS 8 → 25",
      " / eNPS 8 → 25", " – eNPS 8 → 25",
      ", eNPS up from 8 to 25", " and eNPS from 8 to 25", "，满意度 8→25", "; SE 3% → 1.5%; NO 1.5% → 1%",
    ])
  func secondGoal(_ rest: String) {
    let line = "objective \"A\" {\nkr \"Attrition\" from 14% to 8%\(rest)\n}"
    let (text, errors) = mended(line)
    #expect(text == line)
    #expect(errors.count == 1 && errors[0].contains("may be a goal"), "\(errors)")
  }

  @Test(
    "says the same change twice, or what was before it",
    arguments: [", i.e. 400 → 600 orders", ", was 3 → 4", " (8 → 25 in Spain)"])
  func sameGoal(_ rest: String) {
    #expect(mended("objective \"A\" {\nkr \"Attrition\" from 14% to 8%\(rest)\n}").errors.isEmpty)
  }

  static let metrics: [Page] = [
    Page(
      "Objective: Nurses stay\nKR: Attrition from 14% to 8%\nMetric: eNPS, baseline 8, target 25",
      "objective \"Nurses stay\" {\nkr \"Attrition\" from 14% to 8%\nkr \"eNPS\" from 8 to 25\n}"),
    Page(
      "Tavoite: Kasvu\nAvaintulos: Kulut 14 % → 8 %\nMittari: eNPS, lähtötaso 8, tavoite 25",
      "objective \"Kasvu\" {\nkr \"Kulut\" from 14% to 8%\nkr \"eNPS\" from 8 to 25\n}"),
    Page(
      "目标：护士愿意留下\nKR1：离职率 14%→8%\n指标：eNPS，基线 8，目标值 25",
      "objective \"护士愿意留下\" {\nkr \"离职率\" from 14% to 8%\nkr \"eNPS\" from 8 to 25\n}"),
    Page(
      "Objective: Nurses stay\nMetric: eNPS, baseline 8, target 25\nKPI: Attrition, baseline 14%, target 8%",
      "objective \"Nurses stay\" {\nkr \"eNPS\" from 8 to 25\nkr \"Attrition\" from 14% to 8%\n}"),
    Page(
      "Objective: Nurses stay\nKR: People stay 80% → 90%\nMetric: HR report, monthly\nKR: People speak well of us",
      "objective \"Nurses stay\" {\nkr \"People stay\" from 80% to 90%\nnote \"Metric: HR report, monthly\"\n"
        + "kr \"People speak well of us\"\n}"),
    Page(
      "Objective: A\nKR: B from 1 to 2\n\nKPI: eNPS, baseline 8, target 25",
      "objective \"A\" {\nkr \"B\" from 1 to 2\n}\n\nkpi \"eNPS, baseline 8, target 25\""),
    Page(
      "objective \"A\" {\n  kr \"B\" from 1 to 2\n}\nKPI: eNPS, baseline 8, target 25",
      "objective \"A\" {\n  kr \"B\" from 1 to 2\n}\nkpi \"eNPS, baseline 8, target 25\""),
  ]

  @Test("has a metric between its key results", arguments: metrics) func metric(_ page: Page) { page.check() }

  static let work: [Page] = [
    Page(
      "Objective: A\nKR1: Same doctor 40% → 60%\n- hire nurses\n- rota in Titania\nKR2: Seen in a week 50% → 70%\n- phone script, 3 pages",
      "objective \"A\" {\nkr \"Same doctor\" from 40% to 60%\nnote \"hire nurses\"\nnote \"rota in Titania\"\n"
        + "kr \"Seen in a week\" from 50% to 70%\nnote \"phone script, 3 pages\"\n}"),
    Page(
      "**Objective:** A\n**KR1:** Sales 10 → 20\n* call them\n**KR2:** NPS 31 → 45",
      "objective \"A\" {\nkr \"Sales\" from 10 to 20\nnote \"call them\"\nkr \"NPS\" from 31 to 45\n}"),
    Page(
      "Tavoite: A\nAT1: Sama lääkäri 40 % → 60 %\n- palkkaa hoitajia\nAT2: Viikossa 50 % → 70 %",
      "objective \"A\" {\nkr \"Sama lääkäri\" from 40% to 60%\nnote \"palkkaa hoitajia\"\nkr \"Viikossa\" from 50% to 70%\n}"
    ),
    Page(
      "目标：A\nKR1：同一医生 40% → 60%\n- 招聘护士\nKR2：一周内就诊 50% → 70%",
      "objective \"A\" {\nkr \"同一医生\" from 40% to 60%\nnote \"招聘护士\"\nkr \"一周内就诊\" from 50% to 70%\n}"),
    Page(
      "Objective: A\nKR1: Same doctor 40% → 60%\n- Seen in a week 50% → 70%",
      "objective \"A\" {\nkr \"Same doctor\" from 40% to 60%\nkr \"Seen in a week\" from 50% to 70%\n}"),
  ]

  @Test("has work in the column of its key results, which have labels", arguments: work)
  func works(_ page: Page) { page.check() }

  static let dashes: [Page] = [
    Page(
      "目标1 —— 让家庭有医生\nKR1.1 —— 同一医生 40% → 60%\n目标2 —— 护士愿意留下\nKR2.1 —— 离职率 14% ➔ 8%",
      "objective \"让家庭有医生\" {\nkr \"同一医生\" from 40% to 60%\n}\nobjective \"护士愿意留下\" {\nkr \"离职率\" from 14% to 8%\n}"),
    Page(
      "目标一——让家庭有医生\n关键结果1——同一医生 40% → 60%\n目标二——护士愿意留下\n关键结果1——离职率 14% → 8%",
      "objective \"让家庭有医生\" {\nkr \"同一医生\" from 40% to 60%\n}\nobjective \"护士愿意留下\" {\nkr \"离职率\" from 14% to 8%\n}"),
    Page(
      "O1. Families know us.\nKR1.1. Same doctor: 40% → 60%",
      "objective \"Families know us.\" {\nkr \"Same doctor\" from 40% to 60%\n}"),
  ]

  @Test("has dashes or dots behind its labels", arguments: dashes) func dash(_ page: Page) { page.check(each: false) }

  static let lines: [Page] = [
    Page(
      "Objective: Families know\nKR: Same doctor 40% → 60%\nKR: Seen in a week,\n50% → 70%",
      "objective \"Families know\" {\nkr \"Same doctor\" from 40% to 60%\nkr \"Seen in a week\"\nfrom 50% to 70%\n}"),
    Page(
      "目标：增长\nKR1：客户\n  3 → 7\nKR2：收入 1 → 2",
      "objective \"增长\" {\nkr \"客户\"\n  from 3 to 7\nkr \"收入\" from 1 to 2\n}"),
    Page(
      "T1. Perheellä on lääkäri\n1.1. Sama lääkäri: 40 % → 60 %\nT2. Hoitajat pysyvät\n2.1. Vaihtuvuus: 14 % → 8 %",
      "objective \"Perheellä on lääkäri\" {\nkr \"Sama lääkäri\" from 40% to 60%\n}\n"
        + "objective \"Hoitajat pysyvät\" {\nkr \"Vaihtuvuus\" from 14% to 8%\n}"),
    Page(
      "1. Customers trust us\n1.1 On time 71% to 80%\n1.2 2 of 3 depots are safe\n1.3 Wrong parcels 2% to 1%",
      "objective \"Customers trust us\" {\nkr \"On time\" from 71% to 80%\nkr \"2 of 3 depots are safe\"\n"
        + "kr \"Wrong parcels\" from 2% to 1%\n}"),
    Page(
      "• Objective: Start fast\n   o KR: Activation 40% → 60%\n   o KR: 9 in 10 send a bill\n• Objective: Grow\n   o KR: Sales 1 → 2",
      "objective \"Start fast\" {\n   kr \"Activation\" from 40% to 60%\n   kr \"9 in 10 send a bill\"\n}\n"
        + "objective \"Grow\" {\n   kr \"Sales\" from 1 to 2\n}"),
  ]

  @Test("is wrapped, or counted in other ways", arguments: lines) func line(_ page: Page) { page.check(each: false) }

  @Test("has an owner at its end, who may be that of all: no safe fix chooses") func ownerAtEnd() {
    let text = "cycle 2026-Q3\nObjective: Grow\n- Sales from 1 to 2\n- NPS from 31 to 45\nOwner: Anna\n"
    let wish = FixWish(asOf: testDay, selection: Selection(only: ["syntax"]))
    let fixed = fixed([parse(SourceFile(path: "a.okr", text: text))], in: ["a.okr"], wish)
    let file = fixed.trees[0].file
    #expect(file.text(file.wholeRange).hasSuffix("kr \"NPS\" from 31 to 45\nOwner: Anna\n}\n"))
    #expect(fixed.findings.count { $0.level == .error } == 1)
  }

  static let owners: [Page] = [
    inGoal("KR: No-shows 8% → 4% @anna.virtanen@clinic.fi", "kr \"No-shows\" from 8% to 4% owner @anna-virtanen"),
    inGoal(
      "kr \"Shows\" from 8% to 4% owner anna@clinic.fi, @bob@clinic.co.uk",
      "kr \"Shows\" from 8% to 4% owner @anna, @bob"),
    inGoal(
      "KR: Doctor 40% → 60% / responsible: Dr. J. O'Brien", "kr \"Doctor\" from 40% to 60%  owner @Dr-J-O-Brien"),
    inGoal("kr \"B\" from 1 to 2 owner Dr. J. O'Brien", "kr \"B\" from 1 to 2 owner @Dr-J-O-Brien"),
  ]

  @Test("says whose it is by an address or with initials", arguments: owners) func owner(_ page: Page) { page.check() }

  static let extents: [Page] = [
    inGoal(
      "kr Winter tyres on by 1.8., all 140 trucks", "kr \"Winter tyres on\" by 2026-08-01 note \"all 140 trucks\""),
    inGoal("kr Rota out by 15 Sept, 6 weeks ahead", "kr \"Rota out\" by 2026-09-15 note \"6 weeks ahead\""),
    inGoal(
      "kr \"Talvirenkaat\" 1.8. mennessä, kaikki 140 autoa",
      "kr \"Talvirenkaat\" by 2026-08-01 note \"kaikki 140 autoa\""),
    inGoal("kr \"换轮胎\" 截止 8月1日，全部140辆", "kr \"换轮胎\" by 2026-08-01  note \"全部140辆\""),
  ]

  @Test("says behind a day of how many, or how early", arguments: extents) func extent(_ page: Page) { page.check() }
}
