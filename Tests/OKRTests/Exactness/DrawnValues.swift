import Foundation

/// Units that convert exactly into each other, each with how many of the smallest it is.
struct UnitFamily {
  let name: String
  let units: [(word: String, size: Int128)]

  static let times = UnitFamily(
    name: "times",
    units: [
      ("ms", 1), ("s", 1000), ("minutes", 60_000), ("hours", 3_600_000), ("days", 86_400_000), ("weeks", 604_800_000),
    ])
  static let months = UnitFamily(name: "months", units: [("months", 1), ("quarters", 3), ("years", 12)])
  static let euros = UnitFamily(name: "euros", units: [(" EUR", 1), ("k EUR", 1000), ("M EUR", 1_000_000)])
  static let yuan = UnitFamily(name: "yuan", units: [("元", 1), ("万元", 10_000), ("亿元", 100_000_000)])
  static let visits = UnitFamily(name: "visits", units: [("min/visit", 1), ("h/visit", 60)])
  static let orders = UnitFamily(name: "orders", units: [("orders", 1)])
  static let bare = UnitFamily(name: "bare", units: [("", 1)])
  static let percent = UnitFamily(name: "percent", units: [("%", 1)])

  static let all = [times, months, euros, yuan, visits, orders, bare, percent]
  /// Those whose parts make a sum.
  static let additive = [times, euros, yuan, orders]
}

/// A number as a file has it, and what it is worth in the smallest unit of its family.
struct DrawnValue {
  let text: String
  let worth: Ratio

  /// How many times the usual number of cases is tried: `OKR_TIMES=20 swift test --filter Exactness`.
  static let times = ProcessInfo.processInfo.environment["OKR_TIMES"].flatMap(Int.init) ?? 1

  /// A number of so many digits with up to two places, in any unit of a family.
  init(in family: UnitFamily, below limit: Int, _ random: inout SeededRandom) {
    let unit = random.pick(family.units)
    // 1.30 hours is a time of the clock to some.
    let places = unit.word.hasPrefix("h") ? random.below(2) : random.below(3)
    let scale = [1, 10, 100][places]
    self.init(Int128(random.below(limit * scale)), over: Int128(scale), unit)
  }

  init(_ steps: Int128, over scale: Int128, _ unit: (word: String, size: Int128)) {
    let fraction = scale == 1 ? "" : "." + String(String(scale + steps % scale).dropFirst())
    let gap =
      unit.word.isEmpty || unit.word.hasPrefix("%") || " kM".contains(unit.word.prefix(1)) && unit.word != "ms"
      ? "" : " "
    text =
      DrawnValue.grouped("\(steps / scale)") + fraction + (unit.word.hasSuffix("EUR") ? unit.word : gap + unit.word)
    worth = Ratio(steps * unit.size, scale)
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    return grouped(String(digits.dropLast(3))) + "_" + digits.suffix(3)
  }
}

/// What a message shows, read back: its worth, and one in its last place.
struct ShownValue {
  let worth: Ratio
  let step: Ratio
  let isRounded: Bool

  init?(_ shown: Substring, in family: UnitFamily) {
    isRounded = shown.hasPrefix("about ")
    let text = isRounded ? shown.dropFirst(6) : shown
    // 亿 is a number to the library, and here a part of the unit.
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber || "_.".contains(character) }
    let number = text.prefix(while: isDigit).filter { $0 != "_" }
    let word = text.dropFirst(text.prefix(while: isDigit).count)
    let singulars = [
      "millisecond": "ms", "milliseconds": "ms", "second": "s", "seconds": "s", "minute": "minutes", "hour": "hours",
      "day": "days", "week": "weeks", "order": "orders", "pp": "%", "CNY": "元",
    ]
    let plain = word.trimmingPrefix(" ")
    let name = singulars[String(plain)] ?? String(plain)
    let parts = number.split(separator: ".")
    guard let unit = family.units.first(where: { $0.word.trimmingPrefix(" ") == name }),
      let digits = Int128(parts.joined())
    else { return nil }
    let scale = (0..<(parts.count > 1 ? parts[1].count : 0)).reduce(Int128(1)) { scale, _ in scale * 10 }
    worth = Ratio(digits * unit.size, scale)
    step = Ratio(unit.size, scale)
  }

  /// Whether it says what is so: exactly, or rounded as it claims.
  func holds(_ exact: Ratio) -> Bool {
    isRounded ? (worth - exact).magnitude * Ratio(2) <= step : worth == exact
  }
}
