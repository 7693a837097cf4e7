import OKRLint
import OKRModel
import OKRReport
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Lines of strangers that were once read as something else, and what `okr status` shows of them now.
@Suite("Lines that were read wrongly once")
struct ReadAsTypedTests {
  private func workspace(_ line: String, _ title: String) -> (workspace: Workspace, path: String) {
    let text = """
      company c "C"
      for c
      cycle 2026-Q4
      objective a "A" owner @a {
        kr r "\(title)" \(line)
      }

      """
    return (resolve([parse(SourceFile(path: "a.okr", text: text))]), "a.okr")
  }

  /// The cell that says from where to where.
  private func shown(_ line: String, _ title: String = "R") -> String {
    let (workspace, path) = workspace(line, title)
    let units = statusUnits(workspace, in: [path], choosing: StatusChoice(), on: Day("2026-11-01") ?? testDay)
    let table = render(
      StatusResult(asOf: "2026-11-01", units: units), as: .text, style: Style(color: .never, width: 120))
    let row = table.split(separator: "\n").first { $0.hasPrefix("    ") } ?? ""
    return row.dropFirst(4 + title.count).split(separator: "░")[0].trimmed
  }

  @Test(
    "are read as they were meant",
    arguments: [
      ("from +15 to +25", "↑ 15 → 25"), ("from 5 / 18 to all 18", "↑ 5 → 18 of 18"),
      ("from $973 to $1,220 HKD", "↑ 973 → 1220 HKD"), ("0 => 25", "↑ 0 → 25"), ("1.1% to 2%", "↑ 1.1% → 2%"),
      ("from 107,- to 111,-", "↑ 107 → 111"), ("from 3 h 15 min to 45 min", "↓ 3 h 15 min → 45 min"),
      ("to CHF 1'250'000", "to 1_250_000 CHF"), ("from 1hr 45 to 60 min", "↓ 1 h 45 min → 60 min"),
      ("from puolitoista tuntia to puoli tuntia", "↓ 1.5 → 0.5 tuntia"),
      ("from a quarter of an hour to 5 min", "↓ 0.25 hour → 5 min"), ("from an hour to 5 min", "↓ 1 hour → 5 min"),
      ("from 2 h to half an hour", "↓ 2 h → 0.5 hour"), ("from 4.1/5 to 4.5分（满分5分）", "↑ 4.1/5 → 4.5/5"),
      ("from 2,1 tn/ha to 6,5 tn/ha", "↑ 2.1 → 6.5 tn/ha"), ("from 一个半小时 to 30分钟", "↓ 1.5 小时 → 30 分钟"),
      ("from 4 min 30 s to 1 min 30 s", "↓ 4 min 30 s → 1 min 30 s"),
      ("from 2 to 4 to 1", "↑ 2 → 4"),
      ("from 5 last year to max 2", "↓ 5 → ≤ 2"), ("from 14 ± 2 % to 10 %", "↓ 14% → 10%"),
      ("from 12万8 to 15万", "↑ 128_000 → 15万"), ("12万8 到 15万", "↑ 128_000 → 15万"),
      ("from 25 min to puolet", "↓ 25 → 12.5 min"),
      ("from £1,150 to £2,000 per week", "↑ £1150/week → £2000/week"),
      ("from 6:40 to under 5 min", "↓ 6 min 40 s → < 5 min"), ("from 1成5 to 2成5", "↑ 15% → 25%"),
      ("from 每百件 9 件 to 每百件不多於 5 件", "↓ 9 件/百件 → ≤ 5 件/百件"), ("from 2 (2026) to 4", "↑ 2 → 4"),
      ("from 12% down to 8%", "↓ 12% → 8%"), ("from ±5 mm to ±2mm", "↓ 5 → 2 mm"),
      ("from 20兆瓦 to 35兆瓦", "↑ 20 兆瓦 → 35 兆瓦"), ("from 22% to +2百分点", "↑ 22% → +2 pp"),
      ("from 1 to 2 grand pianos", "↑ 1 → 2 grand-pianos"), ("from 20 to down by half", "↓ 20 → -50%"),
    ])
  func meant(_ line: String, _ expected: String) { #expect(shown(line) == expected) }

  @Test(
    "start from a range as it is typed, and from the end of it that is nearer to the target",
    arguments: [
      ("from 20-25 to 50+", "↑ 20..25 → ≥ 50", "25"), ("from 6-8 kpl to enint. 3 kpl", "↓ 6..8 → ≤ 3 kpl", "6"),
      ("from 2-3 working days to max. 1 working day", "↓ 2..3 working-days → ≤ 1 working-day", "2"),
      ("from 12～15起 to 5起", "↓ 12..15 → 5 起", "12"), ("from 7、8次 to 3次", "↓ 7..8 → 3 次", "7"),
      ("from 每日20-25架 to 每日10架", "↓ 20..25 → 10 架/day", "20"), ("from 20..25% to 50%", "↑ 20%..25% → 50%", "25"),
      ("from 20..25 days to 10 to 12 days", "↓ 20..25 days → 10 to 12 days", "20"),
      ("from 20..25 to +10", "↑ 20..25 → +10", "25"),
      ("from 20..25 to -10", "↓ 20..25 → -10", "20"), ("from 30..20 to 5", "↓ 20..30 → 5", "20"),
      ("20-25 -> 50", "↑ 20..25 → 50", "25"), ("from $20-25k to $40k", "↑ $20k..$25k → $40k", "25_000"),
      ("from 800-1000万元 to 1500万元", "↑ 800万元..1000万元 → 1500万元", "10_000_000"),
      ("from 2 or 3 days to 1 day", "↓ 2..3 days → 1 day", "2"),
      ("from 10 h-2 days to 3 h", "↓ 10 h..2 days → 3 h", "10"),
      ("from kahdesta kolmeen viikkoa to 1 viikko", "↓ 2..3 viikkoa → 1 viikko", "2"),
    ])
  func starts(_ line: String, _ expected: String, from: String) {
    #expect(shown(line) == expected)
    let asked = workspace(line, "R").workspace.objectives.first?.keyResults.first?.askedChange()
    #expect(asked.map { "\($0.from.amount)" } == from)
    let trial = FixTrial(line, text: "objective a \"A\" {\n  kr r \"R\" \(line)\n}\n")
    #expect(trial.faultsOfEach() == [])
  }

  @Test("of which the target is within a range are told to ask for nothing")
  func within() {
    let text = "objective a \"A\" {\n  kr r \"R\" from 20..25 to 22\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "measurable/baseline-equals-target" }
    #expect(found.map(\.message) == ["the target 22 is where it starts, so nothing is asked for"])
  }

  @Test(
    "start from a bound are counted from its number, and the fix that drops the bound is left to a person",
    arguments: [
      ("from just over half to three quarters", "↑ 50% → 75%", "50%"), ("from 不到一成 to 15%以上", "↑ 10% → ≥ 15%", "10%"),
      ("from <10% to 20%", "↑ 10% → 20%", "10%"), ("from under 5% to 10%", "↑ 5% → 10%", "5%"),
      ("from alle 10 to 20", "↑ 10 → 20", "10"), ("from a bit over 30 to 40", "↑ 30 → 40", "30"),
    ])
  func bounds(_ line: String, _ expected: String, plain: String) throws {
    #expect(shown(line) == expected)
    let text = "objective a \"A\" {\n  kr r \"R\" \(line)\n}\n"
    let finding = try #require(lintFiles([("a.okr", text)]).findings.first { $0.message.contains("is a bound") })
    #expect(finding.level == .warning)
    #expect(finding.fixes.map(\.applicability) == [.suggested])
    #expect(finding.fixes.flatMap(\.edits).map(\.text) == [plain])
    #expect(FixTrial(line, text: text).faultsOfEach() == [])
  }

  @Test(
    "say their numbers in words of their own",
    arguments: [
      ("from 2w 3d to 1w", "↓ 2 weeks 3 days → 1 weeks"),
      ("from Rs. 12,40,000/- to Rs. 15,00,000/-", "↑ 1_240_000 → 1_500_000 INR"),
      ("from ₹1,25,000 to ₹2,00,000", "↑ 125_000 → 200_000 INR"),
      ("from 12,34,567.50 to 15,00,000", "↑ 1_234_567.5 → 1_500_000"),
      ("from 2/7 to 5/7", "↑ 2 → 5 of 7"), ("from 3 out of 5 to 9 out of 10", "↑ 3 of 5 → 9 of 10"),
      ("from 每10人有4个 to 1/10", "↓ 4 → 1 of 10"),
      ("from 97/100 to 99 of 100", "↑ 97 → 99 of 100"), ("from 410 t to 450 h", "↑ 410 → 450 h"),
      ("from 個半鐘 to 半個鐘內", "↓ 1.5 鐘 → ≤ 0.5 個鐘"), ("from 2小时 to 半个小时", "↓ 2 小时 → 0.5 个小时"),
      ("from 20架 to 唔多過10架", "↓ 20 → ≤ 10 架"), ("from 5架 to 唔少過10架", "↑ 5 → ≥ 10 架"),
      ("from 97/100 to 全部合格", "↑ 97 of 100 → 100%"), ("from 80% to kaikki", "↑ 80% → 100%"),
      ("from 120:stä 90:een", "↓ 120 → 90"), ("from 40 %:sta 55 %:iin", "↑ 40% → 55%"),
      ("from kahdesta viikosta yhteen viikkoon", "↓ 2 viikosta → 1 viikkoon"),
      ("from 5 kpl:sta 3 kpl:een", "↓ 5 → 3 kpl"), ("from 240 to 120 laskua", "↓ 240 → 120 laskua"),
      ("from 5 oppilaalla 8:sta to 7 8:sta", "↑ 5 → 7 of 8"),
      ("from 2.3吨 to 翻一番", "↑ 2.3 吨 → +100%"),
      ("from 20 to double by 2026-12-31", "↑ 20 → +100%"), ("from 20 to kaksinkertaistaa", "↑ 20 → +100%"),
      ("from 20% to double", "↑ 20% → 40%"), ("from 20% to 减半", "↓ 20% → 10%"),
      ("from 20 to 减半", "↓ 20 → -50%"),
      ("from 22 to single figures", "↓ 22 → < 10"), ("from 10 grand to about 20 grand", "↑ 10k → 20k"),
      ("from 10 to 10^3", "↑ 10 → 1000"),
      ("from 10% to .5%", "↓ 10% → 0.5%"),
      ("from noin puolella to 3 oppilaalla 4:stä", "↑ 50% → 3 of 4"), ("from 10万欧 to 30万欧", "↑ 10万欧 → 30万欧"),
      ("from 10欧洲客户 to 30欧洲客户", "↑ 10 → 30 欧洲客户"), ("from 20 to 40 plus", "↑ 20 → ≥ 40"),
      ("from 38% up 12 points", "↑ 38% → +12 pp"), ("从41.5%提高3个点", "↑ 41.5% → +3 pp"), ("from 40 plus 5", "↑ 40 → +5"),
      ("from 40 days up 5 days", "↑ 40 days → +5 days"),
    ])
  func words(_ line: String, _ expected: String) {
    #expect(shown(line) == expected)
    let trial = FixTrial(line, text: "objective a \"A\" {\n  kr r \"R\" \(line)\n}\n")
    #expect(trial.faultsOfEach() == [])
  }

  @Test(
    "that can be meant two ways are told with all of them",
    arguments: [
      ("from 410 t to 450 t", ["410 h", "410 t", "410k"]), ("from 2w to 3w", ["2万", "2 weeks"]),
      ("from 7/10 to 9/10", ["7.0/10", "7 of 10"]),
    ])
  func asked(_ line: String, _ readings: [String]) {
    let asked = workspace(line, "R").workspace.syntaxErrors.map(\.error).compactMap { error in
      if case .ambiguousNumber(_, let readings) = error.kind { readings } else { nil }
    }
    #expect(asked.first == readings)
  }

  @Test(
    "in t are tonnes where the title is not Finnish",
    arguments: [
      ("Yield per hectare", "↑ 3.1 → 3.8 t"), ("Steel shipped", "↑ 3.1 → 3.8 t"), ("钢产量", "↑ 3.1 → 3.8 t"),
      ("Hukka", nil), ("Läpimenoaika", "↑ 3.1 → 3.8 h"), ("Jäte per halli", nil),
    ])
  func tonnes(_ title: String, _ expected: String?) {
    #expect(shown("from 3.1 t to 3.8 t", title) == expected ?? "no number read")
  }

  @Test(
    "are counted in what the title names, and not in what it only counts by",
    arguments: [
      ("from 3.4 t to 2 t", "Sekajätettä tuotantoa kohti 3,4 tonnista 2 tonniin", "↓ 3.4 → 2 t"),
      ("from 3.4 t to 2 t", "Sekajätettä tonneina", "↓ 3.4 → 2 t"), ("from 3.4 t to 2 t", "Jätetonnit", "↓ 3.4 → 2 t"),
      ("from 3.4 t to 2 t", "Työtuntien määrä", "↓ 3.4 → 2 h"),
      ("from 3.4 t to 2 t", "Jätettä 3,4 tonnia", "↓ 3.4 → 2 t"),
      ("from 11 400 t to 12 000 t", "Laskutettavat tunnit", "↑ 11_400 → 12_000 h"),
      ("from 3.4 t to 2 t", "Tonnia tuntia kohti", "↓ 3.4 → 2 t"),
      ("from 3.4 t to 2 t", "Käsittelyaika tonnia kohti", "↓ 3.4 → 2 h"),
      ("from 3.4 t to 2 t", "Tonnit ja tunnit", nil), ("from 3.4 t to 2 t", "Jäte 24 tunnin asemilla", nil),
      ("from 3.4 t to 2 t", "Kilotonnit", nil), ("from 3.4 t to 2 t", "Asemien jäte", nil),
      ("from 12m to 8m", "Käsittely minuutteina", "↓ 12 → 8 min"), ("from 12m to 8m", "Kassa miljoonina", "↓ 12M → 8M"),
      ("from 12m to 8m", "Rope in metres", "↓ 12 → 8 m"), ("from 12m to 8m", "Handling, min", "↓ 12 → 8 min"),
      ("from 12m to 18m", "Visits from 12 million to 18 million", "↑ 12M → 18M"),
      ("from 12m to 8m", "Min stock", nil), ("from 12m to 8m", "Parametrit", nil),
      ("from 12m to 8m", "Calls per minute answered within 15 minutes", nil),
      ("from 3w to 2w", "Weeks to hire", "↓ 3 → 2 weeks"), ("from ¥30 to ¥20", "Price in yen", "↓ 30 → 20 JPY"),
      ("from 12m to 8m", "通话12分钟", "↓ 12 → 8 min"),
    ] as [(String, String, String?)])
  func named(_ line: String, _ title: String, _ expected: String?) {
    #expect(shown(line, title) == expected ?? "no number read")
  }

  @Test("are counted in what the title names in check-ins, and in the values of a KPI")
  func namedBehind() {
    let text = """
      cycle 2026-Q4
      kpi k "Sekajätettä tonneina" every month healthy <= 4 t {
        reading 2026-10-12 2.9 t
      }
      objective a "A" {
        kr r "Jäte 3,4 tonnista 2 tonniin" from 3.4 t to 2 t { checkin 2026-10-12 2.9 t }
      }

      """
    #expect(resolve([parse(SourceFile(path: "a.okr", text: text))]).syntaxErrors.isEmpty)
  }

  @Test("with the marks of India say nothing of a mark before decimals")
  func lakhs() {
    let text = "objective a \"A\" {\n  kr r \"R\" from 12,40,000 to 15,00,000\n  kr s \"S\" from 1,385 to 1,450\n}\n"
    let asked = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/ambiguous-number" }
    #expect(asked.count == 2)
  }

  @Test("without a bound where one belongs are told, and none of something is the most there may be")
  func healthy() {
    func told(_ healthy: String) -> [String] {
      lintFiles([("a.okr", "kpi k \"K\" every neljännes healthy \(healthy)\n")]).findings.filter {
        $0.rule.hasPrefix("syntax")
      }
      .map { "\($0.level) \($0.message)" }
    }
    let quarter = "warning `neljännes` is written `quarter`"
    #expect(told("0") == [quarter, "warning `0` is written `<= 0`"])
    #expect(told("0起") == [quarter, "warning `0起` is written `<= 0 起`"])
    #expect(told("5").count == 2 && told("0 EUR").last?.hasPrefix("error") ?? false)
    let tree = parse(SourceFile(path: "a.okr", text: "kpi k \"K\" every month healthy 0\n"))
    #expect(resolve([tree]).kpis.first?.healthy?.value.bound == .atMost)
  }

  @Test("count rises where no change belongs, and say one of a percentage")
  func rises() {
    func told(_ clauses: String) -> [String] {
      lintFiles([("a.okr", "kpi k \"K\" every month \(clauses)\n")]).findings.filter { $0.rule.hasPrefix("syntax") }
        .map(\.message)
    }
    #expect(told("healthy >= 17_500 nousua { reading 2026-06-30 18_100 nousua }").isEmpty)
    #expect(told("healthy 17_500 to 19_000 nousua").isEmpty)
    #expect(told("healthy >= 12 % nousua") != [])
    let text = "objective \"A\" {\n  kr \"Sales\" from 100 EUR to 12 % nousua\n}\n"
    #expect(lintFiles([("a.okr", text)]).findings.contains { $0.message.contains(text: "written `+12%`") })
  }

  @Test(
    "with another number left over are told, and never read as less",
    arguments: [
      "三成提到五成", "from 30 to 四个9", "from 3 to 3毛5", "to 1 v 6 kk",
      "from 38 to 38 - 30 %", "from 18 hlö to 18+12 hlö",
      "from 38% up 12%", "from 38% up 12", "from 20 to double figures",
    ])
  func told(_ line: String) {
    let errors = workspace(line, "R").workspace.syntaxErrors.map(\.error)
    #expect(errors.contains { !$0.isUnderstood }, "\(errors.map(\.kind))")
    // What may be the target is not put away in a note that no number is read from.
    let text = "objective a \"A\" {\n  kr r \"R\" \(line)\n}\n"
    let fixes = lintFiles([("a.okr", text)]).findings.filter { $0.rule == "syntax/unexpected" }.flatMap(\.fixes)
    #expect(!fixes.contains { $0.edits.contains { $0.text.contains("note") } })
  }

  @Test("a value of a check-in may have its name before it, and nothing else of the line is lost")
  func labelledValue() throws {
    let (workspace, _) = workspace("from 30% to 40% {\n  checkin 30 Oct: margin 36.8%, confidence 6/10\n}", "R")
    let checkin = try #require(workspace.objectives.first?.keyResults.first?.checkins.first)
    #expect(checkin.value?.text == "36.8%")
    #expect(checkin.confidence?.value.plain == "0.6")
  }

  @Test("Aug 26 is a month for what is read every month, and a day for what is read every week")
  func dayOrMonth() {
    func when(_ cadence: String) -> String? {
      let text = "cycle 2026-Q4\nkpi k \"K\" {\n  every \(cadence)\n  reading Aug 26 12\n}\n"
      return resolve([parse(SourceFile(path: "a.okr", text: text))]).kpis.first?.readings.first?.when.value.label
    }
    #expect(when("month") == "2026-08")
    #expect(when("week") == "2026-08-26")
  }

  @Test("a value below zero behind a month is no second end of it")
  func belowZero() {
    let text = "cycle 2026-Q4\nkpi k \"K\" {\n  every month\n  reading 2026-09 -17.5 °C\n}\n"
    let reading = resolve([parse(SourceFile(path: "a.okr", text: text))]).kpis.first?.readings.first
    #expect(reading?.when.value.label == "2026-09")
    #expect(reading?.value.text == "-17.5 °C")
    // And a temperature may be below zero, where a count may not.
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "measurable/out-of-scale" })
    let count = text.replacing("-17.5 °C", with: "-17 customers")
    #expect(lintFiles([("a.okr", count)]).findings.contains { $0.rule == "measurable/out-of-scale" })
  }

  @Test("元 is the money of the place whose other money the file has")
  func yuan() {
    func unit(_ other: String) -> String? {
      workspace("from 3,980元 to \(other)", "R").workspace.objectives.first?.keyResults.first?.from?.value.written?
        .quantity?.unit?.canonicalName
    }
    #expect(unit("4,500元") == "CNY")
    #expect(unit("4,500元\n  kr s \"S\" to NT$5,000") == "TWD")
    #expect(unit("4,500元\n  kr s \"S\" to HK$5,000") == "HKD")
  }

  @Test("a deadline behind a value ends it, and a first day beside the last is kept in a note")
  func due() {
    #expect(due("2026-09-30\n  kr r \"R\" 140 -> 220 kpl helmikuun loppuun").isUnderstood)
    let (workspace, _) = workspace("from 140 to 220 kpl marraskuun loppuun", "R")
    #expect(workspace.objectives.first?.keyResults.first?.by.map { "\($0.value.last)" } == "2026-11-30")
    #expect(shown("from 140 to 220 kpl marraskuun loppuun") == "↑ 140 → 220 kpl")
  }

  @Test("a day with strokes has its month first where the sentence is Chinese")
  func strokes() {
    func day(_ title: String) -> String? {
      workspace("from 1 to 2 by 11/10", title).workspace.objectives.first?.keyResults.first?.by.map {
        "\($0.value.last)"
      }
    }
    #expect(day("单集群可承载峰值") == "2026-11-10")
    #expect(day("Peak load of a cluster") == nil)
  }

  /// The last day of a deadline in the second half of 2026, and what is told of it.
  private func due(_ line: String, in cycle: String = "2026-H2") -> (day: String?, isUnderstood: Bool) {
    let text = "cycle \(cycle)\nobjective a \"A\" {\n  milestone m \"M\" by \(line)\n}\n"
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: text))])
    let errors = workspace.syntaxErrors.map(\.error)
    return (
      workspace.objectives.first?.keyResults.first?.by.map { "\($0.value.last)" }, errors.allSatisfy(\.isUnderstood)
    )
  }

  @Test(
    "a day is read by its feast, its week, its part of a month or the days around it",
    arguments: [
      ("Labor Day", "2026-09-07"), ("Thanksgiving", "2026-11-26"), ("Advent Sunday", "2026-11-29"),
      ("Christmas", "2026-12-25"), ("ennen joulua", "2026-12-24"), ("itsenäisyyspäivään mennessä", "2026-12-06"),
      ("Easter 2027", "2027-03-28"), ("New Year", "2027-01-01"), ("国庆前", "2026-09-30"), ("双十一", "2026-11-11"),
      ("wk of Nov 23", "2026-11-29"), ("last week of November", "2026-11-30"), ("9月第一周", "2026-09-07"),
      ("syyskuun viimeinen viikko", "2026-09-30"), ("mid November", "2026-11-15"), ("elokuun puoliväli", "2026-08-15"),
      ("late October", "2026-10-31"), ("viikko 34 (21.8.)", "2026-08-21"), ("白露（9月7日）", "2026-09-07"),
      ("Oct 12-16", "2026-10-16"), ("12.–16.10.", "2026-10-16"), ("11月19日到23日", "2026-11-23"),
      ("2026-09-15 11:59pm AoE", "2026-09-15"), ("viim. 15.8.", "2026-08-15"),
    ])
  func days(_ typed: String, _ day: String) {
    let due = due(typed)
    #expect(due.day == day)
    #expect(due.isUnderstood)
  }

  @Test(
    "a day whose numbers can be either takes the order of the file's other days",
    arguments: [
      ("9/8/26", "31/12/2026", "2026-08-09"), ("9/8/26", "12/31/2026", "2026-09-08"),
      ("10-8-2026", "31-12-2026", "2026-08-10"),
      ("9/11/2026", "31/12/2026", "2026-11-09"),
    ])
  func order(_ typed: String, _ last: String, _ day: String) {
    #expect(due(typed, in: "2026-07-01 to \(last)").day == day)
    #expect(due(typed).day == nil)
  }

  @Test(
    "a cycle has both of its days in one order",
    arguments: [
      ("7/1/2026 - 12/31/2026", "2026-07-01 to 2026-12-31"), ("1/7/2026 至 31/12/2026", "2026-07-01 to 2026-12-31"),
      ("2026 Sept to Christmas", "2026-09 to 2026-12-25"),
    ])
  func cycle(_ typed: String, _ label: String) {
    let workspace = resolve([parse(SourceFile(path: "a.okr", text: "cycle \(typed)\nobjective a \"A\"\n"))])
    #expect(workspace.objectives.first?.period?.label == label)
  }

  @Test(
    "a year that runs into the next has many starts, and brings no second finding",
    arguments: [
      "FY 2026-27", "talvikausi 2026-27", "2026-27", "lukuvuosi 2026–2027", "2026-2027学年",
    ])
  func acrossYears(_ typed: String) {
    let text = "cycle \(typed)\nobjective a \"A\" {\n  milestone m \"M\" by 31 Dec\n}\n"
    let errors = resolve([parse(SourceFile(path: "a.okr", text: text))]).syntaxErrors.map(\.error)
    #expect(errors.map(\.rule) == [.ambiguousDate])
    guard case .ambiguousDate(_, let readings, _)? = errors.first?.kind else { return }
    #expect(readings.contains("2026-04 to 2027-03"))
  }

  @Test(
    "words that name no day are no deadline, and lose nothing else",
    arguments: [
      "Diwali", "TBD", "____", "??", "待定", "开学前", "syysloma", "the start of term",
    ])
  func dayInWords(_ typed: String) {
    let found = lintFiles([
      ("a.okr", "cycle 2026-Q4\nobjective a \"A\" {\n  milestone m \"M\" by \(typed) owner @eva\n}\n")
    ])
    #expect(found.findings.filter { $0.rule.hasPrefix("syntax/") }.map(\.rule) == ["syntax/remark"])
    #expect(due(typed).day == nil)
  }

  @Test("a mistyped month is no word for readers")
  func mistypedMonth() { #expect(!due("Septmber").isUnderstood && due("Septmber").day == nil) }

  @Test("a check-in with a value below a key result is news of it, and what follows is the objective's")
  func checkin() throws {
    let (workspace, _) = workspace("from 42 to 38 days\n  checkin 2026-10-13 41 days\n  initiative \"New beds\"", "R")
    let objective = try #require(workspace.objectives.first)
    #expect(objective.keyResults.first?.checkins.map { $0.value?.text } == ["41 days"])
    #expect(objective.initiatives.count == 1)
    #expect(workspace.syntaxErrors.map(\.error.rule) == [.missingBraces])
  }

  @Test("a quote that can only close at the end of its line is told as that, and the title is whole")
  func quote() {
    let text = "objective pipeline \"Fill the pipeline for 2027\nkpi k \"K\"\n"
    let tree = parse(SourceFile(path: "a.okr", text: text))
    #expect(tree.errors.map(\.rule) == [.unclosedQuote])
    let swallowed = parse(SourceFile(path: "a.okr", text: "milestone \"Open by 2026-11-02\nkpi k \"K\"\n"))
    #expect(swallowed.errors.map(\.rule).contains(.unclosedQuote))
  }

  @Test("a block that the next declaration ends is closed before it")
  func block() throws {
    let text = "kpi k \"K\" {\n  every month // ours\n\nobjective a \"A\" {\n  kr \"R\" to 5\n}\n"
    let result = lintFiles([("a.okr", text)])
    let finding = try #require(result.findings.first { $0.rule == "syntax/missing-braces" })
    let edit = try #require(finding.fixes.first?.edits.first)
    #expect(edit.text == "\n}")
    #expect(text.utf8.prefix(edit.location.range.start).elementsEqual("kpi k \"K\" {\n  every month // ours".utf8))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
