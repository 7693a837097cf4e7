extension Unit {
  /// The finer of two units that convert exactly into each other; nil where they do not.
  ///
  /// `isSame` says whether two counted units are one, which is a matter of language. A missing unit takes the other.
  package static func finer(_ left: Unit?, _ right: Unit?, isSame: (String, String) -> Bool) -> Unit?? {
    guard let left else { return .some(right) }
    guard let right, left != right else { return .some(left) }
    switch (left, right) {
    case (.counted(let one), .counted(let two)):
      if let one = Measure(one), let two = Measure(two), one.base == two.base {
        return .some(one.size <= two.size ? left : right)
      }
      return isSame(one, two) ? .some(left) : nil
    case (.time(let one), .time(let two)):
      guard let factor = one.factor(to: two) else { return two.factor(to: one) == nil ? nil : .some(left) }
      return .some(factor == 1 ? left : right)
    // 1/day is 7/week: of the longer time there is more.
    case (.rate(let one, let per), .rate(let two, let other))
    where one == two && TimeUnit(rateName: per) != nil && TimeUnit(rateName: other) != nil:
      guard let own = TimeUnit(rateName: per), let theirs = TimeUnit(rateName: other) else { return nil }
      if theirs.factor(to: own) != nil { return .some(right) }
      return own.factor(to: theirs) == nil ? nil : .some(left)
    // 2 h/visit is 120 min/visit.
    case (.rate(let one?, let per), .rate(let two?, let other)) where per == other || isSame(per, other):
      guard case .some(let unit?) = finer(one, two, isSame: isSame) else { return nil }
      return .some(unit == one ? left : right)
    case (.rate, _), (.counted, _): return Measure.finer(left, right)
    case (.percent, _), (.points, _), (.currency, _), (.score, _), (.time, _):
      return nil
    }
  }

  /// How many of a finer unit make one of this; 1 for units that are one, and nil where they convert only roughly.
  func factor(to finer: Unit?) -> Int? {
    switch (self, finer) {
    case (.time(let one), .time(let two)): one.factor(to: two)
    case (.counted(let one), .counted(let two)) where one != two: Measure.factor(one, to: two)
    case (.rate(let one, let per), .rate(let two, let other)) where per != other && one == two:
      if let own = TimeUnit(rateName: per), let theirs = TimeUnit(rateName: other) {
        theirs.factor(to: own)
      } else {
        Measure.factor(canonicalName, to: finer?.canonicalName ?? "")
      }
    case (.rate(let one?, _), .rate(let two?, _)): one.factor(to: two)
    case (.rate, .counted(let word)): Measure.factor(canonicalName, to: word)
    case (.counted(let word), .rate): Measure.factor(word, to: finer?.canonicalName ?? "")
    default: 1
    }
  }
}

/// A metric unit: how many of the least of its base it is.
private struct Measure {
  let base: String
  let size: Int

  /// The unit of a word as it is written, or in whatever case: `MW` is no `mW`, and `KG` is `kg`.
  init?(_ word: String) {
    guard let known = Measure.known[word] ?? Measure.lowered[word.lowercased()] else { return nil }
    (base, size) = known
  }

  /// How many of a finer unit make one of another; 1 for units that are one, and nil where it is no whole number.
  static func factor(_ one: String, to finer: String) -> Int? {
    guard let one = Measure(one), let finer = Measure(finer), one.base == finer.base else { return 1 }
    return one.size % finer.size == 0 ? one.size / finer.size : nil
  }

  /// The finer of two units of which one is made of two words: 80 km/h and 95 mph, in the base of both where neither is a
  /// whole number of the other.
  static func finer(_ left: Unit, _ right: Unit) -> Unit?? {
    guard let one = Measure(left.canonicalName), let two = Measure(right.canonicalName), one.base == two.base else {
      return nil
    }
    if max(one.size, two.size) % min(one.size, two.size) == 0 { return .some(one.size <= two.size ? left : right) }
    return known[one.base]?.size == 1 ? .some(.counted(one.base)) : nil
  }

  private static let known: [String: (base: String, size: Int)] = {
    let bases: [(base: String, sizes: KeyValuePairs<String, Int>)] = [
      ("g", ["mg": 1, "g": 1000, "kg": 1_000_000, "t": 1_000_000_000]),
      ("g", ["tonne": 1_000_000_000, "tonnes": 1_000_000_000, "tonni": 1_000_000_000, "tonnia": 1_000_000_000]),
      (
        "g",
        [
          "克": 1000, "斤": 500_000, "两": 50_000, "公斤": 1_000_000, "千克": 1_000_000, "吨": 1_000_000_000,
          "噸": 1_000_000_000,
        ]
      ),
      ("m", ["mm": 1, "cm": 10, "m": 1000, "km": 1_000_000]),
      ("m", ["毫米": 1, "厘米": 10, "米": 1000, "公里": 1_000_000, "千米": 1_000_000]),
      ("m2", ["cm2": 1, "cm²": 1, "m2": 10000, "m²": 10000, "㎡": 10000, "平方米": 10000, "平米": 10000]),
      ("m2", ["ha": 100_000_000, "公顷": 100_000_000, "km2": 10_000_000_000, "km²": 10_000_000_000]),
      ("l", ["ml": 1, "cl": 10, "dl": 100, "l": 1000, "升": 1000]),
      ("l", ["m3": 1_000_000, "m³": 1_000_000, "立方米": 1_000_000]),
      ("kbit", ["kbit": 1, "Mbit": 1000, "Gbit": 1_000_000, "Tbit": 1_000_000_000]),
      ("kbit", ["kB": 8, "MB": 8000, "GB": 8_000_000, "TB": 8_000_000_000]),
      ("mm/h", ["mm/h": 1, "m/h": 1000, "km/h": 1_000_000, "kmh": 1_000_000, "kph": 1_000_000]),
      ("mm/h", ["mph": 1_609_344, "mi/h": 1_609_344, "m/s": 3_600_000, "公里/小时": 1_000_000, "公里/h": 1_000_000]),
      ("oz", ["oz": 1, "lb": 16, "lbs": 16]),
      ("Wh", ["Wh": 1, "kWh": 1000, "MWh": 1_000_000, "GWh": 1_000_000_000, "TWh": 1_000_000_000_000]),
      ("W", ["mW": 1, "W": 1000, "kW": 1_000_000, "MW": 1_000_000_000, "GW": 1_000_000_000_000]),
    ]
    return Dictionary(
      bases.flatMap { base, sizes in sizes.map { ($0.key, (base: base, size: $0.value)) } }
    ) { first, _ in first }
  }()

  /// The same in lower case, in which a large unit is meant sooner than a small one.
  private static let lowered = Dictionary(known.map { ($0.key.lowercased(), $0.value) }) { one, two in
    one.size > two.size ? one : two
  }
}

extension TimeUnit {
  /// The one that a rate is counted by: day of 3/day.
  fileprivate init?(rateName: String) {
    let name = rateName == "h" ? "hour" : rateName == "min" ? "minute" : rateName == "s" ? "second" : rateName
    self.init(rawValue: name)
  }

  /// How many of a unit make one of this; nil where it is no whole number of them, or not always the same.
  fileprivate func factor(to finer: TimeUnit) -> Int? {
    let (own, other) =
      if let months, let others = finer.months {
        (months, others)
      } else if months == nil, finer.months == nil {
        (milliseconds.least, finer.milliseconds.least)
      } else {
        (0, 1)
      }
    return own > 0 && own % other == 0 ? own / other : nil
  }
}

extension Quantity {
  /// This quantity in a unit that is as fine as its own or finer; nil where it does not convert exactly.
  package func converted(to finer: Unit?) -> Quantity? {
    guard let unit else { return Quantity(amount, finer) }
    guard let factor = unit.factor(to: finer), let scaled = amount.times(factor) else { return nil }
    return Quantity(scaled, finer)
  }

  /// This quantity in a unit that is as coarse as its own or coarser; nil where digits would be lost.
  package func expressed(in coarser: Unit?) -> Quantity? {
    guard let coarser, let factor = coarser.factor(to: unit), let scaled = amount.dividedExactly(by: Decimal(factor))
    else { return nil }
    return Quantity(scaled, coarser)
  }

  /// How much of a finer unit one of a coarser one is; nil where they convert only roughly.
  package static func size(of coarser: Unit?, in finer: Unit?) -> Decimal? {
    guard let coarser, let finer else { return Decimal(1) }
    return coarser.factor(to: finer).map { Decimal($0) }
  }
}
