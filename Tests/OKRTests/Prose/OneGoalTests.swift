import Foundation
import OKRProse
import Testing

/// Key results that are one goal, though a condition, a rival, a step or a reason with a number stands beside it, and key
/// results that are two; as people of many trades write them who knew neither the words nor the code.
@Suite("One goal or two in a line")
struct OneGoalTests {
  private struct Line: Decodable {
    let text: String
    let goals: Int
  }

  // A line more that is told right is written down here.
  @Test(
    "what stands beside a goal is no second one",
    arguments: [("en", 1, 28), ("fi", 2, 22), ("zh", 7, 23)])
  func lines(_ language: String, _ wrong: Int, _ missed: Int) throws {
    let lines = try Repository.text("Tests/OKRTests/Prose/Goals/\(language).jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    let alarmed = lines.filter { $0.goals == 1 && read($0.text).secondGoal != nil }.map(\.text)
    let silent = lines.filter { $0.goals == 2 && read($0.text).secondGoal == nil }.map(\.text)
    #expect(alarmed.count == wrong, "\(alarmed)")
    #expect(silent.count == missed, "\(silent)")
  }

  @Test(
    "what others reach, what may not change, and why are left out",
    arguments: [
      "MTBF of the etch chambers from 280 h to 310 h; Dresden gets 340",
      "Scrap from 6% to 4%, the best line is on 3%",
      "Cut overtime from 12% to 6%; NPS stays at 45 or more",
      "Win rate from 15% to 25%, the market leader is at 40%",
      "Asiakaspysyvyys 80 %:sta 88 %:iin, vaikka hinnat nousevat 5 %",
      "Cut cost from $48k to $36k, p99 at most 400 ms", "云成本从每月48万元降到36万元，同时P99延迟不高于400毫秒",
      "Infections from 2.1 to under 0.8, because each one costs a family nine days",
      "Solut 400 000:sta 150 000:een, E-luokan raja on 250 000",
      "D7-retentio 14 % → 20 %, jos CPI karkaa yli 3 € niin katsotaan vain orgaaniset",
      "Dropout between grades 7 and 8 falls from 22% to 12%",
      "Pick errors 23 → 9 | guardrail: lines/hour not under 118",
      "Churn painuu 17 %:sta 14 %:iin niin, ettei ARPU putoa alle 20 euron",
      "交付周期从21天降到12天，统计范围为两条业务线",
      "退货率从8%压到5%，竞品大概在4%出头", "库存金额从1.2亿压到9000万，现货率仍保持96%",
    ])
  func besides(_ title: String) {
    #expect(read(title).statement == .complete)
    #expect(read(title).secondGoal == nil)
  }

  @Test("what it comes to together is no second goal", arguments: ["每月写2篇原创，一年24篇", "每位店长至少写两篇日志,全店合计16篇"])
  func totals(_ title: String) { #expect(read(title).secondGoal == nil) }

  @Test(
    "a word that says so, or a stop, makes two",
    arguments: [
      "Cut invoice errors and late deliveries by 30% each",
      "Average load under 1.5 s (today 3.2). Test coverage from 35% to 80%.",
      "Hire 6 welders; claims down from 90 t€ to 50 t€", "引进3名精算师；车险赔付周期从12天压到7天",
    ])
  func two(_ title: String) {
    #expect(read(title).secondGoal != nil)
  }
}
