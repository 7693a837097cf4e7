import OKRLint
import OKRSource
import Testing

/// Work that is counted, made, or called a KPI.
@Suite("Work that stands for its result")
struct CountedWorkTests {
  /// The rules that fire on a key result, of those about work, and what asks for a baseline.
  private func found(_ title: String, _ clauses: String) -> [String] {
    let text = "cycle 2026-Q3\nobjective \"Sales grow\" owner @eva {\n  kr \"\(title)\" \(clauses)\n}\n"
    let rules = ["measurable/activity", "measurable/recurring-output", "measurable/no-baseline"]
    return lintFiles([("a.okr", text)]).findings.map(\.rule).filter(rules.contains)
  }

  @Test(
    "clauses that count the very work that the title states say nothing of what it brings",
    arguments: [
      ("Hold 12 trainings for the front desk", "from 0 to 12 trainings"), ("Hold webinars", "to 10 webinars"),
      ("Hire 6 teaching assistants", "from 0 to 6 assistants"), ("Train 40 sales people", "from 0 to 40 people"),
      ("Järjestä 12 koulutusta", "from 0 to 12 koulutusta"), ("招聘 6 名助教", "from 0 to 6 名"),
      ("组织 12 场前台培训", "from 0 to 12 场"), ("举办企业师傅授课培训", "from 0 to 12 场"),
      ("Hold workshops for history teachers", "from 0 to 8 workshops"),
    ])
  func activity(_ title: String, _ clauses: String) { #expect(found(title, clauses) == ["measurable/activity"]) }

  @Test(
    "nor do those that count it month after month",
    arguments: [
      ("Publish 8 articles a month", "from 2 to 8 articles"), ("每月发布 8 篇学习方法文章", "from 2 to 8 篇"),
      ("Julkaise 8 artikkelia kuukaudessa", "from 2 to 8 artikkelia"),
    ])
  func habit(_ title: String, _ clauses: String) { #expect(found(title, clauses) == ["measurable/recurring-output"]) }

  @Test(
    "clauses that measure something else say what the work brings",
    arguments: [
      ("Assemble 40 pumps a day", "from 28 to 40 pumps"), ("每天处理 50 单", "from 30 to 50 单"),
      ("Resolve 90 complaints on the first call", "from 40 to 90 complaints"),
      ("Käsittele 50 hakemusta päivässä", "from 30 to 50 hakemusta"), ("House 60 families", "from 35 to 60 families"),
      ("Open claims", "from 400 to 300 claims"),
      ("Re-lay 14 sets of points between Milepost 22 and 31", "from 17 to 31"),
      ("Redesign onboarding", "from 12 days to 5 days"), ("Train 40 sales people", "from 20% to 45%"),
      ("Launch lockers for our customers", "from 0 to 3000 customers"), ("Hire 6 assistants", "from 40 to 90 lessons"),
      ("Sign 12 partners", "from 0 to 12 partners"), ("Orders by returning customers", "from 20 to 40 orders"),
      ("上线自助退货", "from 12 天 to 5 天"), ("Win 30 customers", "from 0 to 30 customers"),
    ])
  func result(_ title: String, _ clauses: String) { #expect(found(title, clauses).isEmpty) }

  /// The messages of `kpi/project-as-kpi` about a KPI that lacks nothing.
  private func ofKPI(_ title: String) -> [String] {
    let kpi = "kpi it \"\(title)\" every month healthy >= 95% source \"Report\" owner @eva"
    return lintFiles([("a.okr", kpi)]).findings.filter { $0.rule == "kpi/project-as-kpi" }.map(\.message)
  }

  @Test(
    "a KPI that names work to be done once is none, with a deadline or without",
    arguments: [
      "Launch the new portal", "Build the data warehouse", "Deliver the new portal", "上线新官网", "发布新版本",
      "Rakenna uusi verkkokauppa", "Launch the new customer portal by 1 October 2026",
    ])
  func project(_ title: String) {
    #expect(
      ofKPI(title) == ["this names something to be done once, and a KPI is a number that is read again and again"])
  }

  @Test(
    "a KPI that counts or times work is one",
    arguments: [
      "Releases a month", "Build time", "Build success rate", "Launches on schedule", "发布新版本的次数", "新品上线周期",
      "Open the door within a minute", "交货后一个月内回访过的客户", "上线成功率", "Rakennetut asunnot",
    ])
  func metric(_ title: String) { #expect(ofKPI(title).isEmpty) }

  @Test("what is made may be the subject of a change")
  func becomes() {
    func made(_ objective: String) -> Int {
      lintFiles([("a.okr", "objective \"\(objective)\"\n")]).findings.count {
        $0.rule == "specific/output-as-objective"
      }
    }
    #expect(made("上线变成白天的一件小事") == 0 && made("上线新官网") == 1)
  }

  @Test("a name says that it is a share")
  func share() {
    func marked(_ name: String) -> [String] {
      let text = "objective \"A\" {\n  kr \(name) \"按承诺日期送达的订单\" from 82% to 120%\n}\n"
      return lintFiles([("a.okr", text)]).findings.filter { $0.rule == "measurable/out-of-scale" }.map(\.location.text)
    }
    #expect(marked("准时率") == ["120%"] && marked("增长率").isEmpty && marked("订单").isEmpty)
  }
}
