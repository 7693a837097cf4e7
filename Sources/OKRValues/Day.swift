/// A day of the Gregorian calendar, from 1900-01-01 to 2199-12-31.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  package static let years = 1900...2199

  /// Nil for a day that the calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1, day <= Day.length(year: year, month: month)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (position, byte) in text.utf8.enumerated() {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch position {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0..<4: year = 10 * year + digit
      case 5, 6: month = 10 * month + digit
      default: day = 10 * day + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package func advanced(by days: Int) -> Day { Day(number: number + days) }

  package static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day; the same source, civil_from_days.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let parts = parts
    // Findings are full of days, and interpolation takes its time.
    if 1000...9999 ~= parts.year {
      func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
      let dash = UInt8(ascii: "-")
      let bytes = [
        digit(parts.year / 1000), digit(parts.year / 100), digit(parts.year / 10), digit(parts.year), dash,
        digit(parts.month / 10), digit(parts.month), dash, digit(parts.day / 10), digit(parts.day),
      ]
      return String(decoding: bytes, as: UTF8.self)
    }
    return "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }
}

package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
