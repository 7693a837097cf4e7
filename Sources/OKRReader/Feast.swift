import OKRValues

/// A day that people name by what is kept on it: Christmas, Black Friday, juhannus, 国庆节.
///
/// Feasts of the Moon, such as 中秋 and Diwali, are none: their days are set by tables that nobody wants in a linter.
package struct Feast: Hashable, Sendable {
  let month: Int
  /// Its day, or the first on which it can fall.
  private let day: Int
  /// The weekday on which it falls, 1 for Monday; nil for any.
  private let weekday: Int?
  /// Days after Easter Sunday, where that sets it.
  private let afterEaster: Int?
  init(_ month: Int, _ day: Int, weekday: Int? = nil) {
    (self.month, self.day, self.weekday, afterEaster) = (month, day, weekday, nil)
  }

  init(afterEaster days: Int) {
    (month, day, weekday, afterEaster) = (4, 1, nil, days)
  }

  /// The day in a year; nil beyond the years of ``Day``.
  func day(in year: Int) -> Day? {
    guard let start = afterEaster == nil ? Day(year: year, month: month, day: day) : Feast.easter(year) else {
      return nil
    }
    let shift = afterEaster ?? weekday.map { ($0 - start.weekday + 7) % 7 } ?? 0
    return start.advanced(by: shift)
  }

  /// Easter Sunday of the Western churches.
  ///
  /// Source: the anonymous Gregorian algorithm (Nature, 20 April 1876).
  private static func easter(_ year: Int) -> Day? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let skipped = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - skipped + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * sunday) / 451
    let sum = epact + sunday - 7 * correction + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
