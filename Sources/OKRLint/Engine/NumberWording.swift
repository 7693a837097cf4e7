import OKRSource
import OKRSyntax
import OKRValues

/// What is said of digits that are no number.
enum NumberWording {
  /// The message, its notes and its fixes; `typed` is in ticks already.
  static func of(_ fault: NumberFault?, _ typed: String, _ place: Location) -> (String, [String], [Fix]) {
    let plain = fault?.plain
    // 6O %: what stands behind the digits stays.
    let whole = plain.map { plain in plain + place.file.text(place.range).dropFirst(digitsAsTyped(place).count) } ?? ""
    // With a unit behind the digits only they are replaced.
    let fixes = plain.map { plain -> [Fix] in
      let range = TextRange(place.range.start, place.range.start + digitsAsTyped(place).utf8.count)
      return [.suggested("Write `\(whole)`", place.moved(to: range), plain)]
    }
    let advice = plain.map { _ in ["Write `\(whole)`."] }
    switch fault {
    case .exponent:
      return ("\(typed) has a power of ten in it; write all digits", advice ?? [largest], fixes ?? [])
    case .base:
      return ("\(typed) is written as computers count; write the number as people do", advice ?? [largest], fixes ?? [])
    case .tooLarge:
      return ("\(typed) is beyond the largest number, which is \(Decimal.largest)", [largest], [])
    case .tooFine:
      return (
        "\(typed) has more than \(Decimal.places) digits after its point",
        advice ?? ["Round it to \(Decimal.places) digits after the point, or choose a smaller unit."], fixes ?? []
      )
    case .letters:
      return (
        "\(typed) has a letter where a digit belongs; did you mean `\(whole)`?",
        ["O is no 0, l and I are no 1, S is no 5, and Z is no 2."],
        fixes ?? []
      )
    case nil:
      return (
        "\(typed) is no number, date or period",
        [
          "Numbers: 12, 1_000, 0.7. \(largest)",
          "Dates and periods: 2026-09-30, 2026-09, 2026-Q3, 2026-W39. A range is written with `to`: 30 to 60.",
        ], []
      )
    }
  }

  /// The digits of a number with the sign before them, and without the unit behind them.
  private static func digitsAsTyped(_ place: Location) -> String {
    let typed = place.file.text(place.range)
    let sign = typed.prefix { !$0.isLetter && !$0.isNumber }
    return String(sign + typed.dropFirst(sign.count).prefix { $0 != " " && $0 != "%" && !$0.isCurrencySymbol })
  }

  private static var largest: String {
    "A number has at most \(Decimal.wholeDigits) digits before its point and \(Decimal.places) after it; of what is "
      + "larger count the millions."
  }
}

extension NumberFault {
  /// The number that is meant.
  fileprivate var plain: String? {
    switch self {
    case .exponent(let plain), .base(let plain), .tooFine(let plain): plain
    case .letters(let plain): plain
    case .tooLarge: nil
    }
  }
}

extension SyntaxWording {
  static func ambiguousDate(
    _ found: String, _ readings: [String], _ cycle: String?, _ place: Location
  ) -> (String, [String], [Fix]) {
    let known = readings.filter { !$0.hasPrefix("YYYY") }
    guard !known.isEmpty else {
      let shape = readings.map { "`\($0)`" }.joined(separator: " or ")
      let reading = readings.isEmpty ? "is no date of the calendar" : "leaves out the year: \(shape)"
      return (
        "\(ticked(found)) \(reading)", ["A date is written YYYY-MM-DD; a period 2026-Q3, 2026-09 or 2026-W39."], []
      )
    }
    let all = known.map { "`\($0)`" }.joined(separator: " or ")
    let why =
      cycle.map { "The cycle \($0) does not tell which." }
      ?? "With a cycle in the file, the one that lies in it is taken."
    return ("\(ticked(found)) can mean \(all)", [why], known.map { .suggested("Write `\($0)`", place, $0) })
  }

  /// A date of which the cycle has one reading: the other is as good a day, so both are shown.
  static func dateInCycle(
    _ found: String, _ iso: String, _ others: [String], _ cycle: String, _ place: Location
  ) -> (String, [String], [Fix]) {
    let all = others.map { "`\($0)`" }.joined(separator: " or ")
    return (
      "\(ticked(found)) is taken for `\(iso)`, which lies in the cycle \(cycle), and can mean \(all) too",
      ["One form for every country: year, month, day (ISO 8601)."],
      ([iso] + others).map { .suggested("Write `\($0)`", place, $0) }
    )
  }
}
