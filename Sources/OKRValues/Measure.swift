/// A unit of measure by its sign or its word in any language: how many of the least of its kind it is.
struct Measure {
  let kind: Kind
  let size: Int

  /// What is measured. The least of each kind is so small that every unit of the kind is a whole number of it: a pound is
  /// no whole number of milligrams.
  enum Kind: String {
    case mass, length, area, volume, data, flow, speed, energy, power, pressure
    case carbon = "CO2"
    case carbonEquivalent = "CO2e"

    /// The unit that the least of a kind is counted in where two units are no whole number of each other.
    var least: Unit { .counted("least \(rawValue)") }
  }

  private init(_ kind: Kind, _ size: Int) { (self.kind, self.size) = (kind, size) }

  /// The unit of a word as it is written, or in whatever case: `MW` is no `mW`, and `KG` is `kg`.
  init?(_ word: String) {
    // No table is made of them: few workspaces have two units of a kind, and those have few.
    let lowered = word.lowercased()
    guard let known = Measure.sign(word) ?? Measure.sign(inAnyCase: lowered) ?? Measure.word(lowered) else {
      return nil
    }
    self = known
  }

  /// How many of a finer unit make one of another; 1 for units that are one, and nil where it is no whole number.
  static func factor(_ one: String, to finer: String) -> Int? {
    guard let one = Measure(one), let finer = Measure(finer), one.kind == finer.kind else { return 1 }
    return one.size % finer.size == 0 ? one.size / finer.size : nil
  }

  /// The finer of two units, or the least of their kind where neither is a whole number of the other: 80 km/h and 95 mph.
  static func finer(_ left: Unit, _ right: Unit) -> Unit?? {
    guard let one = Measure(left.canonicalName), let two = Measure(right.canonicalName), one.kind == two.kind else {
      return nil
    }
    if max(one.size, two.size) % min(one.size, two.size) == 0 { return .some(one.size <= two.size ? left : right) }
    return .some(one.kind.least)
  }

  // MARK: - Signs

  private static let (milligram, metre, squareMetre, litre) = (1600, 10_000, 300_000_000, 1000)

  private static let signs: [(kind: Kind, sizes: KeyValuePairs<String, Int>)] = [
    (
      .mass,
      [
        "mg": milligram, "g": milligram * 1000, "kg": milligram * 1_000_000, "t": milligram * 1_000_000_000,
        "oz": 45_359_237, "lb": 725_747_792, "lbs": 725_747_792,
      ]
    ),
    (.length, ["mm": 10, "cm": 100, "dm": 1000, "m": metre, "km": metre * 1000, "ft": 3048, "mi": 16_093_440]),
    (
      .area,
      [
        "cm2": 30_000, "cm²": 30_000, "m2": squareMetre, "m²": squareMetre, "㎡": squareMetre,
        "ha": squareMetre * 10_000, "km2": squareMetre * 1_000_000, "km²": squareMetre * 1_000_000,
        "sq ft": 27_870_912,
      ]
    ),
    (.volume, ["ml": 1, "cl": 10, "dl": 100, "l": litre, "hl": litre * 100, "m3": 1_000_000, "m³": 1_000_000]),
    (.data, ["kbit": 1, "Mbit": 1000, "Gbit": 1_000_000, "Tbit": 1_000_000_000]),
    (.data, ["kB": 8, "MB": 8000, "GB": 8_000_000, "TB": 8_000_000_000]),
    (.flow, ["kbit/s": 1, "Mbit/s": 1000, "Gbit/s": 1_000_000, "kbps": 1, "Mbps": 1000, "Gbps": 1_000_000]),
    (.flow, ["kb/s": 1, "Mb/s": 1000, "Gb/s": 1_000_000, "kB/s": 8, "MB/s": 8000, "GB/s": 8_000_000]),
    (.speed, ["mm/h": 1, "m/h": 1000, "km/h": 1_000_000, "kmh": 1_000_000, "kph": 1_000_000]),
    (.speed, ["mph": 1_609_344, "mi/h": 1_609_344, "m/s": 3_600_000, "公里/小时": 1_000_000, "公里/h": 1_000_000]),
    (.energy, ["Wh": 1, "kWh": 1000, "MWh": 1_000_000, "GWh": 1_000_000_000, "TWh": 1_000_000_000_000]),
    (.power, ["mW": 1, "W": 1000, "kW": 1_000_000, "MW": 1_000_000_000, "GW": 1_000_000_000_000]),
    (.pressure, ["Pa": 1, "mbar": 100, "hPa": 100, "kPa": 1000, "bar": 100_000, "MPa": 1_000_000]),
    (.carbon, ["g CO2": 1, "kg CO2": 1000, "t CO2": 1_000_000, "kt CO2": 1_000_000_000]),
    (.carbonEquivalent, ["g CO2e": 1, "kg CO2e": 1000, "t CO2e": 1_000_000, "kt CO2e": 1_000_000_000]),
  ]

  private static func sign(_ word: String) -> Measure? {
    for (kind, sizes) in signs {
      for (sign, size) in sizes where sign == word { return Measure(kind, size) }
    }
    return word.hasPrefix("least ") ? Kind(rawValue: String(word.dropFirst(6))).map { Measure($0, 1) } : nil
  }

  /// The same in lower case, in which a large unit is meant sooner than a small one.
  private static func sign(inAnyCase lowered: String) -> Measure? {
    var found: Measure?
    for (kind, sizes) in signs {
      for (sign, size) in sizes where sign.utf8.count == lowered.utf8.count && size > found?.size ?? 0 {
        if sign.lowercased() == lowered { found = Measure(kind, size) }
      }
    }
    return found
  }

  // MARK: - Words

  /// Words of a language for units: the stems of each with what stands before and behind them.
  private struct Language {
    /// What makes a unit larger or smaller, with by how much.
    let prefixes: [(word: String, factor: Int, divisor: Int)]
    let endings: [String]
    /// Those that take the prefixes, and those that do not.
    let stems: [(kind: Kind, size: Int, words: String)]
    let whole: [(kind: Kind, size: Int, words: String)]

    /// Whether some bytes are one of the stems of a unit and an ending.
    func has(_ bytes: Substring.UTF8View, of stems: String) -> Bool {
      var rest = stems.utf8[...]
      while !rest.isEmpty {
        let stem = rest.prefix { $0 != UInt8(ascii: " ") }
        rest = rest.dropFirst(stem.count + 1)
        guard stem.first == bytes.first, bytes.starts(with: stem) else { continue }
        if endings.contains(where: { bytes.dropFirst(stem.count).elementsEqual($0.utf8) }) { return true }
      }
      return false
    }
  }

  private static let english = Language(
    prefixes: [
      ("", 1, 1), ("milli", 1, 1000), ("centi", 1, 100), ("deci", 1, 10), ("hecto", 100, 1), ("kilo", 1000, 1),
      ("mega", 1_000_000, 1), ("giga", 1_000_000_000, 1), ("tera", 1_000_000_000_000, 1),
    ],
    endings: ["", "s", "es"],
    stems: [
      (.mass, milligram * 1000, "gram gramme"), (.length, metre, "metre meter"), (.volume, litre, "litre liter"),
      (.energy, 1, "watt-hour watthour"), (.power, 1000, "watt"), (.pressure, 100_000, "bar"), (.pressure, 1, "pascal"),
    ],
    whole: [
      (.mass, milligram * 1_000_000_000, "tonne ton metric-ton"), (.mass, milligram * 1_000_000, "kilo kg"),
      (.mass, 45_359_237, "ounce"), (.length, 254, "inch"), (.length, 3048, "foot feet"), (.length, 9144, "yard"),
      (.length, 16_093_440, "mile"), (.length, metre * 1000, "km"),
      (.area, squareMetre, "square-metre square-meter sqm"),
      (.area, squareMetre * 10_000, "hectare"), (.area, 1_214_056_926_720, "acre"),
      (.volume, 1_000_000, "cubic-metre cubic-meter"), (.data, 8, "kilobyte"), (.data, 8000, "megabyte"),
      (.data, 8_000_000, "gigabyte"), (.data, 8_000_000_000, "terabyte"),
    ])

  private static let finnish = Language(
    prefixes: [
      ("", 1, 1), ("milli", 1, 1000), ("sentti", 1, 100), ("desi", 1, 10), ("hehto", 100, 1), ("kilo", 1000, 1),
      ("mega", 1_000_000, 1), ("giga", 1_000_000_000, 1), ("tera", 1_000_000_000_000, 1),
    ],
    endings: [
      "", "a", "ä", "n", "sta", "stä", "in", "an", "on", "ssa", "ssä", "lla", "llä", "lle", "ksi", "ja", "jä", "t",
      "ina", "inä", "issa", "issä", "jen",
    ],
    stems: [
      (.mass, milligram * 1000, "gramma grammo"), (.length, metre, "metri metre"), (.volume, litre, "litra litro"),
      (.energy, 1, "wattitunti wattitunni wattitunte"), (.power, 1000, "watti wati watte"),
      (.pressure, 100_000, "baari"),
    ],
    whole: [
      (.mass, milligram * 1_000_000_000, "tonni tonne"), (.mass, milligram * 1_000_000, "kilo"), (.volume, 100, "desi"),
      (.mass, milligram * 1_000_000_000_000, "kilotonni kilotonne"),
      // Beside a length: of money, sentti is another unit.
      (.length, 100, "sentti senti sentte"), (.area, squareMetre, "neliömetri neliö"),
      (.area, squareMetre * 10_000, "hehtaari"), (.volume, 1_000_000, "kuutiometri kuutio"),
    ])

  private static let chinese = Language(
    prefixes: [("", 1, 1)], endings: [""], stems: [],
    whole: [
      (.mass, milligram, "毫克"), (.mass, milligram * 1000, "克"), (.mass, milligram * 50_000, "两 兩"),
      (.mass, milligram * 500_000, "斤"), (.mass, milligram * 1_000_000, "公斤 千克"),
      (.mass, milligram * 1_000_000_000, "吨 噸"), (.length, 10, "毫米"), (.length, 100, "厘米 公分"),
      (.length, metre, "米"), (.length, metre * 1000, "公里 千米"), (.area, squareMetre, "平方米 平米"),
      (.area, 200_000_000_000, "亩 畝"), (.area, squareMetre * 10_000, "公顷 公頃"),
      (.area, squareMetre * 1_000_000, "平方公里 平方千米"), (.volume, 1, "毫升"), (.volume, litre, "升"),
      (.volume, 1_000_000, "立方米"), (.energy, 1000, "度 千瓦时 千瓦時 度电 度電"), (.energy, 1_000_000, "兆瓦时 兆瓦時"),
      (.power, 1000, "瓦"), (.power, 1_000_000, "千瓦"), (.power, 1_000_000_000, "兆瓦"), (.pressure, 1_000_000, "兆帕"),
    ])

  /// A word by what it is made of: a prefix, a stem and an ending.
  private static func word(_ word: String) -> Measure? {
    for language in [english, finnish, chinese] {
      for (kind, size, stems) in language.whole where language.has(word.utf8[...], of: stems) {
        return Measure(kind, size)
      }
      for (prefix, factor, divisor) in language.prefixes where word.utf8.starts(with: prefix.utf8) {
        let rest = word.utf8.dropFirst(prefix.utf8.count)
        for (kind, size, stems) in language.stems where size % divisor == 0 && language.has(rest, of: stems) {
          let (whole, isTooLarge) = (size / divisor).multipliedReportingOverflow(by: factor)
          if !isTooLarge { return Measure(kind, whole) }
        }
      }
    }
    return nil
  }
}

/// Units that another one beside them settles or divides.
extension Unit {
  /// What a counted word is beside another unit: 45分 beside hours are minutes.
  func beside(_ other: Unit) -> Unit {
    if case .time = other, self == .counted("分") { .time(.minute) } else { self }
  }

  /// How many of a part of money make one, where a counted word is that: 900 cents beside 8 EUR.
  static func parts(_ word: String, of code: String) -> Int? {
    let word = word.lowercased()
    return subunits.contains { $0.codes.contains(code) && $0.words.contains(word) } ? 100 : nil
  }

  /// How many of a part of a whole make one hundredth of it, where a counted word is that: 90 ppm beside 0.005%.
  static func partsPerHundredth(_ word: String) -> Int? {
    switch word.lowercased() {
    case "ppm": 10_000
    case "ppb": 10_000_000
    default: nil
    }
  }

  private static let subunits: [(codes: Set<String>, words: Set<String>)] = [
    (
      ["EUR", "USD", "CAD", "AUD", "NZD", "SGD", "HKD"],
      ["cent", "cents", "¢", "sentti", "senttiä", "sentin", "sentistä", "senttiin"]
    ),
    (["GBP"], ["p", "penny", "pence"]), (["SEK", "NOK", "DKK"], ["öre", "øre"]),
  ]
}
