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
    ])
  func withoutHead(_ typed: String, _ head: String) {
    let (text, errors) = mended(typed)
    #expect(text == "\(head)kr \"Repeat customers\" from 40% to 60%\nkr \"NPS\" from 31 to 45")
    #expect(errors.count == 2)
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
      ", \"eNPS\" 8→25", ", eNPS 8 → 25", "; eNPS 8 → 25", " / eNPS 8 → 25", " – eNPS 8 → 25",
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
