import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Roll-ups worked out a second time: what the linter says of them, in which numbers, and how far they have come.
@Suite("Roll-ups by another road")
struct RollupExactnessTests {
  /// One goal of the company and what its teams add to it.
  struct Case {
    let family: UnitFamily
    let way: String
    let isUp: Bool
    let from: DrawnValue
    let to: DrawnValue
    let children: [Child]

    struct Child {
      let from: DrawnValue
      let to: DrawnValue
      let value: DrawnValue?
      /// In percent.
      let share: Int

      var change: Ratio { to.worth - from.worth }
      var shared: Ratio { change.magnitude * Ratio(Int128(share), 100) }
      var progress: Ratio { value.map { (($0.worth - from.worth) / change).cutToWhole } ?? .zero }
    }

    var asked: Ratio { (to.worth - from.worth).magnitude }

    /// What the children come to.
    var total: Ratio {
      let parts = children.map(\.shared)
      return switch way {
      case "average": Ratio.sum(parts) / Ratio.sum(children.map { Ratio(Int128($0.share), 100) })
      case "min": parts.min() ?? .zero
      case "max": parts.max() ?? .zero
      default: Ratio.sum(parts)
      }
    }

    /// Without a word how they add up, one alone is no sum.
    var isRolledUp: Bool { !way.isEmpty || children.count > 1 }
    var isShort: Bool { isRolledUp && total < asked }
    var isExcess: Bool { isRolledUp && ["", "sum"].contains(way) && total * Ratio(100) > asked * Ratio(130) }

    var progress: Ratio {
      guard isRolledUp else { return .zero }
      let reached = children.map(\.progress)
      return switch way {
      case "average": Ratio.sum(reached) / Ratio(Int128(reached.count))
      case "min": reached.min() ?? .zero
      case "max": reached.max() ?? .zero
      default: Ratio.sum(children.map { $0.shared * $0.progress }).cutToWhole(of: asked)
      }
    }
  }

  /// Two numbers of which the second is above or below the first.
  private static func ends(
    _ family: UnitFamily, _ limit: Int, isUp: Bool, _ random: inout SeededRandom
  ) -> (DrawnValue, DrawnValue) {
    while true {
      let (one, other) = (DrawnValue(in: family, below: limit, &random), DrawnValue(in: family, below: limit, &random))
      if one.worth != other.worth { return (one.worth < other.worth) == isUp ? (one, other) : (other, one) }
    }
  }

  private static func oneCase(_ random: inout SeededRandom) -> Case {
    while true {
      let way = random.pick(["sum", "sum", "average", "average", "min", "max", ""])
      let families =
        way == "average"
        ? UnitFamily.additive + [.percent] : way.isEmpty ? [.euros, .yuan, .orders] : UnitFamily.additive
      let family = random.pick(families)
      let isUp = random.once(in: 2)
      let limit = random.pick([10, 90])
      let (from, to) = ends(family, limit, isUp: isUp, &random)
      let children = (0..<random.below(4) + 1).map { _ -> Case.Child in
        let (start, end) = ends(family, limit, isUp: isUp, &random)
        let value = random.once(in: 4) ? nil : DrawnValue(in: family, below: limit, &random)
        let share = random.once(in: 2) ? 100 : random.pick([10, 25, 30, 33, 50, 75])
        return Case.Child(from: start, to: end, value: value, share: share)
      }
      let one = Case(family: family, way: way, isUp: isUp, from: from, to: to, children: children)
      // A gap that is less than anybody wrote is silent, and has a test of its own.
      let gap = one.asked - one.total
      if gap <= .zero || gap * Ratio(2000) > one.asked { return one }
    }
  }

  private static func files(_ cases: [Case]) -> [(path: String, text: String)] {
    let head = "cycle 2026\nrules { off achievable off specific off relevant off measurable/activity }\n"
    var files = [("acme.okr", "company acme \"Acme\"\nfor acme\n" + head)]
    for team in 0..<4 { files.append(("t\(team).okr", "team t\(team) under acme\nfor t\(team)\ncycle 2026\n")) }
    for (index, one) in cases.enumerated() {
      let way = one.way.isEmpty ? "" : " rollup \(one.way)"
      files[0].1 += "objective o\(index) \"Case \(index)\" { kr k \"All \(index)\" "
      files[0].1 += "from \(one.from.text) to \(one.to.text)\(way) }\n"
      for (team, child) in one.children.enumerated() {
        let share = child.share == 100 ? "" : " share \(child.share)%"
        let checkin = child.value.map { " { checkin 2026-07-20 \($0.text) }" } ?? ""
        files[team + 1].1 += "objective o\(index) \"Case \(index)\" { kr k \"Side \(team) of \(index)\" "
        files[team + 1].1 +=
          "from \(child.from.text) to \(child.to.text) supports acme.o\(index).k\(share)\(checkin) }\n"
      }
    }
    return files.map { ($0.0, $0.1) }
  }

  @Test("what children come to, and what is missing", arguments: [11, 12] as [UInt64])
  func rollups(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let cases = (0..<150 * DrawnValue.times).map { _ in Self.oneCase(&random) }
    let (findings, progress) = ProgressExactnessTests.reports(Self.files(cases))
    let short = messages(of: .rollupShortfall, findings)
    let excess = messages(of: .rollupExcess, findings)
    for (index, one) in cases.enumerated() {
      let name = "acme.o\(index).k"
      func text() -> String { "seed \(seed), case \(index): \(one)" }
      #expect(progress[name] == one.progress.digits(places: 4), "\(text())")
      #expect((short[name] != nil) == one.isShort, "\(text())")
      #expect((excess[name] != nil) == one.isExcess, "\(text())")
      if let message = short[name] { checkShort(message, one, text) }
      if let message = excess[name] { checkExcess(message, one, text) }
    }
  }

  private func messages(of rule: RuleID, _ findings: [Finding]) -> [String: String] {
    let told = findings.filter { $0.rule == rule.rawValue }.map { ($0.entity, $0.message) }
    return Dictionary(told, uniquingKeysWith: { one, other in one + other })
  }

  /// `children add up to TOTAL of the ASKED that … asks: MISSING short`.
  private func checkShort(_ message: String, _ one: Case, _ text: () -> String) {
    let verbs = ["add up to ", "average ", "child adds ", "child adds is "]
    let words = message.split(separator: " of the ", maxSplits: 1)
    guard words.count == 2, let verb = verbs.last(where: { words[0].contains($0) }),
      let start = words[0].ranges(of: verb).first?.upperBound,
      let end = words[1].ranges(of: " that `").first?.lowerBound, let colon = words[1].ranges(of: "asks: ").first,
      let total = ShownValue(words[0][start...], in: one.family),
      let asked = ShownValue(words[1][..<end], in: one.family),
      let missing = ShownValue(words[1][colon.upperBound...].dropLast(6), in: one.family)
    else {
      Issue.record("not read: \(message) \(text())")
      return
    }
    let isSound = total.holds(one.total) && asked.holds(one.asked) && missing.holds(one.asked - one.total)
    #expect(isSound, "\(message) \(text())")
    // What is told apart is seen to be apart.
    #expect(total.worth < asked.worth && missing.worth > .zero, "\(message) \(text())")
  }

  /// `children add up to TOTAL, N% of the ASKED that … asks`.
  private func checkExcess(_ message: String, _ one: Case, _ text: () -> String) {
    let words = message.split(separator: "% of the ", maxSplits: 1)
    guard words.count == 2, let comma = words[0].lastIndex(of: ","),
      let percent = ShownValue(words[0][comma...].dropFirst(2) + "%", in: .percent)
    else {
      Issue.record("not read: \(message) \(text())")
      return
    }
    let exact = one.total * Ratio(100) / one.asked
    #expect((percent.worth - exact).magnitude * Ratio(2) <= percent.step, "\(message) \(text())")
    #expect(percent.worth > Ratio(130), "\(message) \(text())")
  }
}

extension Ratio {
  fileprivate func cutToWhole(of asked: Ratio) -> Ratio { (self / asked).cutToWhole }
}
