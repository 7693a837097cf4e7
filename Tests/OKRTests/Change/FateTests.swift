import Foundation
import OKRSource
import Testing

/// Which goal is which: what is gone, renamed, moved, split, new.
@Suite("Goals of two revisions")
struct FateTests {
  private static let offers = "  kr offers \"Offers that end in an order\" from 15% to 25%\n"
  private static let orders = "  kr orders \"Orders by returning customers\" from 200 to 300 orders\n"

  @Test("a key result that is gone is a finding, at its objective")
  func gone() {
    let compared = Quarter.changing((Self.offers, ""))
    #expect(compared.changes == ["dropped sales.easy.offers: gone"])
    #expect(compared.findings == ["dropped sales.easy.offers"])
    #expect(compared.messages == ["the key result `sales.easy.offers` is gone, in a cycle that runs"])
  }

  @Test("when the cycle is over, too, as long as anything of it is left")
  func goneAfterwards() {
    let compared = Quarter.changing((Self.offers, ""), asOf: "2026-10-08")
    #expect(compared.messages == ["the key result `sales.easy.offers` is gone, in a cycle that is over"])
    // Its check-ins go with it, which is one fault and not two.
    let checkedIn = Self.offers.replacing("25%\n", with: "25% { checkin 2026-07-20 16% }\n")
    let history = Quarter.changing((checkedIn, ""), from: [(Self.offers, checkedIn)], asOf: "2026-10-08")
    #expect(history.findings == ["history-rewritten sales.easy.offers"])
    let all = Compared(Quarter.files(), [("workspace.okr", Quarter.company)], asOf: "2026-10-08")
    #expect(all.findings.allSatisfy { !$0.hasPrefix("dropped") }, "\(all.findings)")
  }

  @Test("an objective that is gone is one finding, with what went with it")
  func objectiveGone() {
    let start = Quarter.sales.range(of: "objective loyal")?.lowerBound ?? Quarter.sales.startIndex
    let compared = Quarter.changing((String(Quarter.sales[start...]), ""))
    #expect(compared.findings == ["dropped sales.loyal"])
    #expect(compared.changes.contains("dropped sales.loyal: gone, and 2 key results with it"))
  }

  @Test("what is dropped in the open is told, and is no finding; without a reason it is one")
  func dropped() {
    func line(_ clause: String) -> (String, String) {
      (Self.offers, Self.offers.replacing("25%\n", with: "25% { \(clause) }\n"))
    }
    let open = Quarter.changing(line("dropped 2026-07-30 because \"The law has changed\""))
    #expect(open.changes == ["dropped sales.easy.offers: dropped on 2026-07-30"])
    #expect(open.findings.isEmpty)
    #expect(Quarter.changing(line("dropped 2026-07-30")).findings == ["dropped sales.easy.offers"])
    let moved = Quarter.changing(line("moved 2026-07-30 to 2026-Q4 because \"The law has changed\""))
    #expect(moved.changes == ["weakened sales.easy.offers: moved to 2026-Q4 on 2026-07-30"])
    #expect(moved.findings.isEmpty)
    // What was marked with a reason may be cleared away.
    let marked = [line("dropped 2026-07-10 because \"The law has changed\"")]
    #expect(Quarter.changing((marked[0].1, ""), from: marked).findings.isEmpty)
  }

  @Test("a rename is no drop and no late addition", arguments: ["2026-08-01", "2026-09-01"])
  func renamed(_ day: String) {
    let compared = Quarter.changing(("kr offers", "kr won-offers"), asOf: day)
    #expect(compared.changes == ["wording sales.easy.won-offers: name offers → won-offers"])
    #expect(compared.findings.isEmpty)
    let objective = Quarter.changing(("objective loyal", "objective returning"), asOf: day)
    #expect(objective.changes == ["wording sales.returning: name loyal → returning"])
    #expect(objective.findings.isEmpty)
  }

  @Test(
    "under another name and title, and with less to reach, it is that goal still where no other is left")
  func allAtOnce() {
    let weaker = "  kr won \"Deals that we win\" from 15% to 20%\n"
    let here = Quarter.changing((Self.offers, weaker))
    #expect(here.findings == ["goalpost-moved sales.easy.won"])
    #expect(!here.changes.contains { $0.hasSuffix(": gone") || $0.hasSuffix(": new") })
    let elsewhere = Quarter.changing((Self.offers, ""), (Self.orders, Self.orders + weaker))
    #expect(elsewhere.findings == ["goalpost-moved sales.loyal.won"])
    #expect(!elsewhere.changes.contains { $0.hasSuffix(": gone") || $0.hasSuffix(": new") })
    let other = Quarter.changing((Self.offers, "  kr first-day \"Tickets that are closed at once\" from 60% to 70%\n"))
    #expect(other.findings == ["dropped sales.easy.offers"])
    let two = Quarter.changing((Self.offers, weaker + "  kr rest \"Deals that others win\" from 15% to 10%\n"))
    #expect(two.findings.contains("dropped sales.easy.offers"))
  }

  @Test("a rename with a harder target is neither either, and one with an easier target moves the goalpost")
  func renamedAndHarder() {
    let harder = Quarter.changing(
      (
        "kr offers \"Offers that end in an order\" from 15% to 25%",
        "kr won \"Offers that end in an order\" from 15% to 30%"
      ),
      asOf: "2026-09-01")
    #expect(harder.findings.isEmpty)
    let easier = Quarter.changing(
      (
        "kr offers \"Offers that end in an order\" from 15% to 25%",
        "kr won \"Offers that end with an order\" from 15% to 20%"
      ))
    #expect(easier.findings == ["goalpost-moved sales.easy.won"])
  }

  @Test("a goal that is put in other words under its name is the same goal")
  func reworded() {
    let compared = Quarter.changing(("\"Offers that end in an order\"", "\"Share of our quotes that customers sign\""))
    #expect(compared.findings.isEmpty)
    #expect(
      compared.changes == [
        "wording sales.easy.offers: title \"Offers that end in an order\" → \"Share of our quotes that customers sign\""
      ])
  }

  @Test("another goal under an old name does not pass as the old one")
  func otherGoal() {
    let compared = Quarter.changing(
      (Self.offers, "  kr offers \"New shops that have opened\" from 3 to 8 shops\n"), asOf: "2026-09-01")
    #expect(compared.findings == ["dropped sales.easy.offers", "late-addition sales.easy.offers"])
  }

  @Test("two goals that change names are still themselves")
  func swapped() {
    let compared = Quarter.changing(
      ("kr orders", "kr x"), ("kr answers", "kr orders"), ("kr x", "kr answers"), asOf: "2026-09-01")
    #expect(compared.findings.isEmpty)
    #expect(compared.changes.allSatisfy { $0.hasPrefix("wording ") && $0.contains(": name ") })
  }

  @Test("of two goals with one title the one that is gone is told")
  func twins() {
    let two = "  kr \"New shops\" from 3 to 8 shops\n  kr \"New shops\" from 1 to 2 shops\n"
    let base = [(Self.offers, two)]
    let compared = Quarter.changing(("  kr \"New shops\" from 3 to 8 shops\n", ""), from: base)
    #expect(compared.changes == ["dropped sales.easy.\"New shops\": gone"])
  }

  @Test("a team that is renamed keeps its goals")
  func unitRenamed() {
    func renamed(_ files: [(path: String, text: String)]) -> [(path: String, text: String)] {
      files.map {
        ($0.path, $0.text.replacing("team sales", with: "team growth").replacing("for sales", with: "for growth"))
      }
    }
    let compared = Compared(Quarter.files(), renamed(Quarter.files()), asOf: "2026-09-01")
    #expect(compared.changes == ["news growth.easy: unit sales → growth", "news growth.loyal: unit sales → growth"])
    #expect(compared.findings.isEmpty)
  }

  @Test("a move to another objective or another file is no drop and no late addition")
  func moved() {
    let other = Quarter.changing((Self.offers, ""), (Self.orders, Self.orders + Self.offers), asOf: "2026-09-01")
    #expect(other.changes == ["wording sales.loyal.offers: moved from sales.easy to sales.loyal"])
    #expect(other.findings.isEmpty)
    let start = Quarter.sales.range(of: "objective loyal")?.lowerBound ?? Quarter.sales.startIndex
    let loyal = String(Quarter.sales[start...])
    let head = Quarter.files([(loyal, "")]) + [("more.okr", "for sales\ncycle 2026-Q3\n" + loyal)]
    let file = Compared(Quarter.files(), head, asOf: "2026-09-01")
    #expect(file.changes.isEmpty && file.findings.isEmpty)
    let renamed = Quarter.files().map { ($0.path == "sales.okr" ? "q3/people.okr" : $0.path, $0.text) }
    #expect(Compared(Quarter.files(), renamed).changes.isEmpty)
  }

  @Test("an objective whose key results have moved to others is not dropped")
  func merged() {
    let start = Quarter.sales.range(of: "objective loyal")?.lowerBound ?? Quarter.sales.startIndex
    let loyal = String(Quarter.sales[start...])
    let lines = loyal.split(separator: "\n").dropFirst().prefix(2).joined(separator: "\n") + "\n"
    let compared = Quarter.changing((loyal, ""), (Self.offers, Self.offers + lines), asOf: "2026-09-01")
    #expect(compared.findings.isEmpty)
    #expect(compared.changes.contains("wording sales.loyal: its key results have moved to sales.easy"))
  }

  @Test("a split is no drop and no late addition, as long as the parts ask for the whole")
  func split() {
    func parts(_ one: Int, _ two: Int) -> Compared {
      Quarter.changing(
        (
          Self.orders,
          "  kr orders-fi \"Orders by returning customers in Finland\" from 100 to \(100 + one) orders\n"
            + "  kr orders-se \"Orders by returning customers in Sweden\" from 100 to \(100 + two) orders\n"
        ), asOf: "2026-09-01")
    }
    #expect(parts(50, 50).findings.isEmpty)
    #expect(parts(50, 50).changes.allSatisfy { $0.hasPrefix("wording ") })
    #expect(parts(50, 20).findings.map { $0.split(separator: " ").first } == ["goalpost-moved"])
    #expect(
      parts(50, 20).changes.contains { $0.hasSuffix("which together ask for 70 orders, not for 100 orders") })
    let kept = Quarter.changing(
      (
        Self.orders,
        Self.orders.replacing("from 200 to 300", with: "from 150 to 210")
          + "  kr orders-se \"Orders by returning customers in Sweden\" from 50 to 90 orders\n"
      ), asOf: "2026-09-01")
    #expect(kept.findings.isEmpty)
  }

  @Test("the first part of a split is told as a part, and not as renamed too")
  func splitIsNoRename() {
    let compared = Quarter.changing(
      (
        Self.orders,
        "  kr orders-fi \"Orders by returning customers in Finland\" from 100 to 150 orders\n"
          + "  kr orders-se \"Orders by returning customers in Sweden\" from 100 to 150 orders\n"
      ))
    #expect(
      compared.changes == [
        "wording sales.loyal.orders-fi: split into sales.loyal.orders-fi and sales.loyal.orders-se",
        "wording sales.loyal.orders-se: a part of what was sales.loyal.orders",
      ])
  }

  @Test("a key result under another name and in other words, which asks for less, is told as that")
  func renamedAndWeakened() {
    let compared = Quarter.changing(
      (Self.offers, "  kr deals \"Offers that lead to a deal\" from 15% to 20%\n"))
    #expect(compared.findings == ["goalpost-moved sales.easy.deals"])
    #expect(compared.changes.contains("wording sales.easy.deals: name offers → deals"))
    // Other words with another start are another goal.
    let other = Quarter.changing((Self.offers, "  kr visits \"Visits to the price list\" from 40% to 50%\n"))
    #expect(other.findings == ["dropped sales.easy.offers"])
  }

  @Test("a goal that supports a name which leads nowhere after a rename is told")
  func lostSupport() {
    let supporting = [("from 200 to 300 orders", "from 200 to 300 orders supports sales.easy.offers")]
    #expect(
      Quarter.changing(("kr offers", "kr won-offers"), from: supporting).changes == [
        "news sales.loyal.orders: supports sales.easy.offers, which is called sales.easy.won-offers now: the name "
          + "leads nowhere",
        "wording sales.easy.won-offers: name offers → won-offers",
      ])
    #expect(
      Quarter.changing((Self.offers, ""), from: supporting).changes.contains(
        "news sales.loyal.orders: supports sales.easy.offers, which is gone: the name leads nowhere"))
  }

  @Test("a key result that comes after half of its cycle is told, one before is not")
  func lateAddition() {
    let added = (Self.offers, Self.offers + "  kr shops \"New shops that have opened\" from 3 to 8 shops\n")
    #expect(Quarter.changing(added, asOf: "2026-08-15").findings.isEmpty)
    #expect(Quarter.changing(added, asOf: "2026-08-16").findings == ["late-addition sales.easy.shops"])
    #expect(Quarter.changing(added, asOf: "2026-10-01").findings.isEmpty)
    #expect(Quarter.changing(added).changes == ["news sales.easy.shops: new"])
    // The first goals of all are not late.
    #expect(Compared([], Quarter.files(), asOf: "2026-09-01").findings.isEmpty)
  }

  @Test("next quarter's copy is not taken for this quarter's goal, and a cycle that is over may be cleared away")
  func nextQuarter() {
    let next = Quarter.sales.replacing("2026-Q3", with: "2026-Q4").replacing("  checkin", with: "  // checkin")
      .replacing(" by 2026-09-15", with: "").replacing(" by 2026-08-31", with: "")
    let goals = String(next[(next.range(of: "objective")?.lowerBound ?? next.startIndex)...])
    let copy = [("next.okr", "for sales\ncycle 2026-Q4\n" + goals)]
    let compared = Compared(Quarter.files(), Quarter.files() + copy, asOf: "2026-09-20")
    #expect(compared.findings.isEmpty)
    #expect(compared.changes.allSatisfy { $0.contains(": new") })
    let rolled = Compared(Quarter.files(), [Quarter.files()[0]] + copy, asOf: "2026-10-05")
    #expect(rolled.findings.filter { !$0.hasSuffix(" response") }.isEmpty)
    // While it runs, another cycle is a later date for all that is in it.
    let pushed = Quarter.changing(("cycle 2026-Q3", "cycle 2026-Q4"))
    #expect(pushed.findings.contains("goalpost-moved sales.easy"))
    #expect(!pushed.findings.contains { $0.hasPrefix("dropped") })
  }

  @Test("what could not be read is not called gone")
  func broken() {
    let compared = Quarter.changing(
      ("  kr offers \"Offers that end in an order\" from", "  kr offers \"Offers that end in an order from"))
    #expect(!compared.findings.contains { $0.hasPrefix("dropped") })
    let conflict = Quarter.changing((Self.offers, "<<<<<<< HEAD\n=======\n>>>>>>> x\n"))
    #expect(!conflict.findings.contains { $0.hasPrefix("dropped") })
    #expect(conflict.notRun.contains { $0.rule == "change/dropped" })
    // What only is written in another form hides nothing.
    let loose = Quarter.changing((Self.offers, ""), ("reading 2026-07 7 hours", "reading 2026/07/31 7 hours"))
    #expect(loose.findings.contains("dropped sales.easy.offers"))
  }

  @Test("the same goals in Chinese and Finnish are matched by what they say")
  func languages() {
    func files(_ one: String, _ two: String) -> [(path: String, text: String)] {
      [("a.okr", "company acme\nfor acme\ncycle 2026-Q3\nobjective \"客户愿意再来\" {\n  \(one)\n  \(two)\n}\n")]
    }
    let base = files("kr \"回头客订单占比\" from 20% to 30%", "kr \"Toimitukset ajallaan\" from 80% to 95%")
    let head = files("kr 回头客 \"回头客的订单占比\" from 20% to 28%", "kr ajallaan \"Toimitukset ajallaan\" from 80% to 95%")
    let compared = Compared(base, head, asOf: "2026-09-01")
    #expect(compared.findings.count == 1 && compared.findings.first?.hasPrefix("goalpost-moved") == true)
  }
}
