import OKRReport
import OKRSource

/// A file from a text in which `«…»` marks places, and those places in the order of their opening marks.
func marked(_ path: String, _ text: String) -> (file: SourceFile, places: [Location]) {
  var bytes: [UInt8] = []
  var starts: [(index: Int, offset: Int)] = []
  var ranges: [Int: TextRange] = [:]
  var count = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "«":
      starts.append((count, bytes.count))
      count += 1
    case "»":
      if let start = starts.popLast() { ranges[start.index] = TextRange(start.offset, bytes.count) }
    default:
      bytes += Array(String(scalar).utf8)
    }
  }
  let file = SourceFile(path: path, bytes: bytes)
  return (file, (0..<count).compactMap { ranges[$0] }.map { Location(file, $0) })
}

func result(_ findings: [Finding], notRun: [LintResult.NotRun] = [], files: Int = 1) -> LintResult {
  var summary = LintResult.Summary()
  summary.files = files
  summary.objectives = 12
  summary.keyResults = 31
  summary.kpis = 5
  summary.errors = findings.count { $0.level == .error }
  summary.warnings = findings.count { $0.level == .warning }
  summary.infos = findings.count { $0.level == .info }
  return LintResult(asOf: "2026-08-01", findings: fingerprinted(findings), notRun: notRun, summary: summary)
}

let plain = Style(color: .never, width: 100)

/// Findings as the linter would make them, in three languages, with every part that a finding can have.
enum ReportSamples {
  static let english: [Finding] = {
    let (_, sales) = marked(
      "sales.okr",
      """
      for   sales
      cycle 2026-Q3

      objective easy-buying "Buying from us feels effortless" {
        because "Half of the customers we lost in spring named the paperwork"
        kr «"Improve the onboarding experience"»«»  owner @anna
        kr cycle-time "Cut the median sales cycle"  from 60 days to «55 days»  by 2026-09-15 {
          measures sales-cycle
        }
        kr win-rate "Win more of the offers we send"  from 15% to 25%  by «30.9.2026»
      «  initiative mobile-contracts "Sign contracts on a phone"  owner @joni
      »}

      """)
    let (_, kpis) = marked(
      "metrics/kpis.okr",
      """
      kpi sales-cycle "Median days from first call to signature" {
        every   week
        healthy <= 60 days
        «reading 2026-06-29  54 days»
      }

      """)
    return [
      Finding(
        rule: "measurable/no-target", level: .error, confidence: .high,
        message: "no target, so no one can score this key result", location: sales[0],
        entity: "sales.easy-buying",
        notes: [
          "A key result is scored by how far a number has moved towards its target. Without a target, two people "
            + "looking at the same quarter can disagree about whether it went well."
        ],
        fixes: [.suggested("say what number should move, and from where to where", sales[1], "  from 40% to 60%")]),
      Finding(
        rule: "achievable/already-met", level: .error, confidence: .high,
        message: "the target is met before the quarter begins", location: sales[2],
        entity: "sales.easy-buying.cycle-time",
        notes: ["The target is at most 55 days, and sales-cycle stood at 54 days on 2026-06-29."],
        related: [Related(kpis[0], "already below 55 days, two days before the start")]),
      Finding(
        rule: "syntax/date-form", level: .warning, confidence: .high,
        message: "a date is written year-month-day", location: sales[3], entity: "sales.easy-buying.win-rate",
        fixes: [.safe("write it as 2026-09-30", sales[3], "2026-09-30")]),
      Finding(
        rule: "relevant/unused-initiative", level: .info, confidence: .low,
        message: "an initiative that no key result needs", location: sales[4], entity: "sales.easy-buying",
        fixes: [.suggested("take it out", sales[4], "")]),
    ]
  }()

  static let cascade: [Finding] = {
    let company = marked(
      "company.okr",
      String(repeating: "\n", count: 118) + """
        objective growth "Grow where we are strong" {
          kr «revenue» "Yearly revenue" from 10M to «16M EUR»
        }

        """
    ).places
    let teams = marked(
      "teams/sales.okr",
      """
      objective north "Win the north" {
        kr "New contracts in Norway" from 0 to «2M EUR»  supports acme.growth.revenue
        kr "New contracts in Sweden" from 0 to «1.5M EUR»  supports acme.growth.revenue
      }

      """
    ).places
    return [
      Finding(
        rule: "cascade/rollup-shortfall", level: .error, confidence: .high,
        message: "the teams below add up to 3.5M EUR of the 6M EUR that this needs", location: company[1],
        entity: "acme.growth.revenue",
        notes: [
          "2M + 1.5M = 3.5M EUR, and 16M - 10M = 6M EUR: 2.5M EUR belong to no one.",
          "A result that the teams' own results do not reach is a hope, not a plan.",
        ],
        related: [
          Related(teams[0], "adds 2M EUR"), Related(teams[1], "adds 1.5M EUR"), Related(company[0], "declared here"),
        ],
        fixes: [.suggested("lower the target to what the teams promise", company[1], "13.5M EUR")])
    ]
  }()

  static let finnish: [Finding] = {
    let (_, places) = marked(
      "myynti/syksy.okr",
      """
      objective kasvu "Pohjoismaiden helpoin ostaa" «{
        kr a\u{0308}«yo\u{0308}n» "Yön yli jätettyjen tarjousten määrä"  from «40 kpl» to «25 %»
        kr uusi "Uusia asiakkaita"  from 0 to 10 asiakasta
      }»

      """)
    return [
      Finding(
        rule: "measurable/unit-mismatch", level: .error, confidence: .high,
        message: "the start is counted in pieces and the target is a share", location: places[3],
        entity: "kasvu.äyön",
        notes: ["Alku ja tavoite on annettava samassa yksikössä.", "Yksiköt: kpl, %."],
        related: [
          Related(places[2], "pieces, kpl"), Related(places[1], "a name made of two letters and their marks"),
          Related(places[0], "no owner anywhere in this objective"),
        ],
        fixes: [
          .suggested("count both in pieces", places[3], "25 kpl"),
          .suggested("make both a share", places[2], "40 %"),
        ])
    ]
  }()

  static let chinese: [Finding] = {
    let (_, places) = marked(
      "增长/销售.okr",
      """
      objective 增收 "让客户买得更轻松" {
        kr «"客户留存率从 60% 提升到 75%"»  from 60% to «70%»  owner @张伟
        kr 成交 "👩‍👩‍👧‍👦 家庭套餐成交额"  from 2000万 CNY to «1.2亿元»
      \tkr 繁體 «"在中國大陸與台灣推出八場培訓，提高團隊的專業能力"»
      }

      """)
    return [
      Finding(
        rule: "measurable/text-contradicts-clauses", level: .error, confidence: .high,
        message: "the title says 75% and the clause says 70%", location: places[1], entity: "增收",
        notes: ["标题里写的是 75%，而条款里的目标是 70%。看到这一行的人无法判断团队究竟承诺了什么，所以季度末的评分也就没有意义了。请在标题和条款中使用同一个数字。"],
        related: [Related(places[0], "says 75%")],
        fixes: [.safe("write the title's number", places[1], "75%")]),
      Finding(
        rule: "achievable/beyond-history", level: .info, confidence: .medium,
        message: "six times as much as any quarter before", location: places[2], entity: "增收.成交"),
      Finding(
        rule: "measurable/activity", level: .warning, confidence: .medium,
        message: "培训 is work to be done, not the change it should bring", location: places[3], entity: "增收.繁體",
        fixes: [
          Fix(
            "make it an initiative", .suggested,
            [
              Edit(
                Location(places[3].file, TextRange(places[3].range.start - 10, places[3].range.start)),
                "initiative 繁體 ")
            ])
        ]),
    ]
  }()

  static let all = result(
    english + finnish + chinese, notRun: [.init(rule: "change/dropped", reason: "no base")], files: 4)
}
