/// A small company by chance, in which goals share units, names, owners, KPIs and words, and support and need each other.
final class LinkedWorkspace {
  private(set) var files: [(path: String, text: String)] = []
  private var random: SeededRandom

  private static let names = ["growth", "service", "people", "orders", "again"]
  private static let parts = ["k1", "k2", "revenue"]
  private static let persons = ["anna", "joni", "eva", "lei"]
  private static let kpis = ["on-time", "churn", "returns", "sales"]
  private static let cycles = ["2026-Q3", "2026-Q4", "2026", "2026-H2", "2025"]
  private static let rules = ["measurable/no-baseline", "specific", "measurable/no-target", "cascade/orphan"]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed &* 2_654_435_761)
    let units = 2 + random.below(7)
    var organisation = "company acme \"Acme\"\n"
    for kpi in LinkedWorkspace.kpis where !random.once(in: 3) {
      organisation += "kpi \(kpi) \"Share of \(kpi)\" {\n  every month\n  healthy >= 40%\n  owner @\(person)\n"
      organisation += some(3, "  complements \(pick(LinkedWorkspace.kpis))\n") + "  reading 2026-06 38%\n}\n"
    }
    files.append(("workspace.okr", organisation + "for acme\ncycle 2026\n" + goals(of: "acme", units)))
    for unit in 0..<units {
      var text =
        "team u\(unit) \"Unit \(unit)\" under \(unit == 0 || random.once(in: 4) ? "acme" : "u\(random.below(unit))")\n"
      text += some(5, "allow \(pick(LinkedWorkspace.rules)) because \"Agreed\"\n")
      text += some(9, "kpi own\(unit) \"Till \(unit)\" every month healthy >= 3% {\n  owner @\(person)\n}\n")
      text += random.once(in: 8) ? "" : "for u\(unit)\n"
      text += "cycle \(pick(LinkedWorkspace.cycles))\n" + some(5, "owner @\(person)\n")
      files.append(("u\(unit).okr", text + goals(of: "u\(unit)", units)))
      // What one unit says stands in several files now and then.
      if random.once(in: 4) {
        files.append(
          ("more-u\(unit).okr", "for u\(unit)\ncycle \(pick(LinkedWorkspace.cycles))\n" + goals(of: "u\(unit)", units)))
      }
    }
  }

  private var person: String { pick(LinkedWorkspace.persons) }

  private func pick(_ words: [String]) -> String { random.pick(words) }

  /// Some words, once in so many times.
  private func some(_ times: Int, _ words: @autoclosure () -> String) -> String {
    random.once(in: times) ? words() : ""
  }

  /// The path of a goal that there may be.
  private func path(_ units: Int) -> String {
    var path = random.once(in: 4) ? "" : random.once(in: 3) ? "acme." : "u\(random.below(units))."
    path += pick(LinkedWorkspace.names)
    return random.once(in: 3) ? "\(path).\(pick(LinkedWorkspace.parts))" : path
  }

  private func goals(of unit: String, _ units: Int) -> String {
    (0..<random.below(4)).reduce(into: "") { text, _ in text += goal(units) }
  }

  private func goal(_ units: Int) -> String {
    var text =
      "objective \(random.once(in: 5) ? "" : pick(LinkedWorkspace.names) + " ")\"Customers \(random.below(4)) come back\""
    text += some(8, " cycle \(pick(LinkedWorkspace.cycles))") + some(12, " for u\(random.below(units))") + " {\n"
    if !random.once(in: 3) { text += "  owner @\(person)\n" }
    if !random.once(in: 3) { text += "  supports \(path(units))" + some(4, ", \(path(units))") + "\n" }
    text += some(3, "  because \"They left in spring\"\n") + some(6, "  guards \(pick(LinkedWorkspace.kpis))\n")
    text += some(5, "  needs \(random.once(in: 2) ? "u\(random.below(units))" : path(units)) \"Orders on time\"\n")
    text += some(8, "  allow \(pick(LinkedWorkspace.rules))" + (random.once(in: 2) ? " because \"So\"" : "") + "\n")
    text += some(9, "  dropped 2026-08-01 because \"Not worth it\"\n")
    for _ in 0..<random.below(4) { text += keyResult(units) }
    text += some(4, "  initiative \"Redesign orders\" owner @\(person) supports \(path(units))\n")
    // Some files have what no outline is made of.
    text += some(20, "  kr Improve the orders (soon)\n") + some(20, "  due: 2026-09-30\n")
    return text + "}\n"
  }

  private func keyResult(_ units: Int) -> String {
    let unit = pick(["%", " orders", " EUR", ""])
    var text = "  kr \(random.once(in: 3) ? "" : pick(LinkedWorkspace.parts) + " ")\"\(title)\""
    if !random.once(in: 5) { text += " from \(random.below(40))\(unit) to \(40 + random.below(40))\(unit)" }
    text += some(3, " owner @\(person)") + some(3, " measures \(pick(LinkedWorkspace.kpis))") + " {\n"
    text += some(2, "    supports \(path(units))" + (random.once(in: 4) ? " share 50%" : "") + "\n")
    text += some(3, "    rollup \(pick(["sum", "average"]))\n") + some(3, "    by 2026-09-15\n")
    text += some(3, "    checkin 2026-07-20 \(30 + random.below(30))\(unit)\n")
    text += some(9, "    moved 2026-08-02 to 2027-Q1\n") + some(12, "    needs u\(random.below(units))\n")
    return text + "  }\n"
  }

  private var title: String {
    get {
      switch random.below(5) {
      case 0: "Share of \(pick(LinkedWorkspace.kpis))"
      case 1: "Orders of kind \(random.below(3))"
      case 2: "Revenue of region \(random.below(3)) from 10 EUR to 30 EUR"
      case 3: "Toimitukset ajallaan \(random.below(3))"
      default: "Improve the orders"
      }
    }
  }
}
