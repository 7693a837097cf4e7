package import OKRProse
import OKRReader
package import OKRSource
package import OKRValues

/// What a title says, and where in the file each part of it stands.
///
/// One object that all rules share.
package final class TitleReading: Sendable {
  package let reading: ProseReading
  /// Whether the title has a slot that nobody has filled in, also one that only stands beside it.
  package let hasSlot: Bool
  /// Whether what it asks for is such a slot; told here once, since every rule on prose asks.
  package let isOpen: Bool
  /// What the quarters, halves and years are that it names.
  package let fiscalYear: FiscalYear
  /// The two ends of a change that it names, each with its unit; made once, for many ask.
  let ends: (from: WrittenQuantity, to: WrittenQuantity)?
  /// The words between the quotes.
  private let place: Location
  /// Where each byte that was read stands from there on, the end included; empty where no escape moved any.
  private let offsets: [Int]

  init(
    _ reading: ProseReading, hasSlot: Bool, isOpen: Bool, in fiscalYear: FiscalYear, at place: Location,
    offsets: [Int] = []
  ) {
    self.reading = reading
    ends = reading.change.flatMap { change in
      let (first, last) = (change.from, change.to)
      guard let start = first.value, let end = last.value else { return nil }
      let from = Quantity(start, first.unit)
      let to = Quantity(end, last.unit)
      func written(_ quantity: Quantity, _ typed: TitleQuantity) -> WrittenQuantity {
        WrittenQuantity(quantity, typed, at: TitleReading.location(typed.range, place, offsets))
      }
      return (written(from.taking(unitOf: to), first), written(to.taking(unitOf: from), last))
    }
    self.hasSlot = hasSlot
    self.isOpen = isOpen
    self.fiscalYear = fiscalYear
    self.place = place
    self.offsets = offsets
  }

  /// The same of a title of the same words elsewhere.
  func moved(to place: Location) -> TitleReading {
    TitleReading(reading, hasSlot: hasSlot, isOpen: isOpen, in: fiscalYear, at: place, offsets: offsets)
  }

  /// The place of some bytes of the title.
  package func location(_ range: Range<Int>) -> Location { TitleReading.location(range, place, offsets) }

  private static func location(_ range: Range<Int>, _ place: Location, _ offsets: [Int]) -> Location {
    func offset(_ read: Int) -> Int { offsets.indices.contains(read) ? offsets[read] : offsets.last ?? read }
    let start = place.range.start
    return place.moved(to: TextRange(start + offset(range.lowerBound), start + offset(range.upperBound)))
  }

  /// A number of the title as it stands there.
  func written(_ quantity: Quantity, _ typed: TitleQuantity) -> WrittenQuantity {
    WrittenQuantity(quantity, typed, at: location(typed.range))
  }

  /// The last day that the title gives, with the year of the cycle where it names none.
  package func lastDay(in cycle: Period?) -> Located<Day>? {
    guard let deadline = reading.deadline, let day = deadline.lastDay(in: cycle, fiscalYear),
      // Branches open before 1/1/2025: some of them, and not when they shall be.
      !deadline.isBefore || day >= cycle?.first ?? day
    else { return nil }
    return Located(day, location(deadline.range))
  }

  /// The day that the title names, with or without a word such as `by`, in the cycle or with its year.
  package func statedDay(in cycle: Period?) -> Day? {
    guard let cycle, let named = reading.deadline ?? reading.statedDay,
      let day = named.date.period(in: cycle, fiscalYear)?.last, day >= cycle.first,
      day <= cycle.last || named.date.namesYear
    else { return nil }
    return day
  }

  /// The same where it lies in the cycle: else it may be the day of something else.
  package func certainLastDay(in cycle: Period?) -> Day? {
    lastDay(in: cycle).map(\.value).flatMap { cycle?.contains($0) ?? true ? $0 : nil }
  }

  /// The words of some bytes of the title.
  package func text(_ range: Range<Int>) -> String { location(range).text }
}

extension WrittenQuantity {
  /// A clause's number in the place of one of a title whose ending has to stay: 35 prosenttiin becomes 30 prosenttiin; nil
  /// where nothing hangs on the number.
  package func inTitle(_ typed: String) -> String? {
    let rest = typed.drop { $0.isNumber || [".", ",", " ", "\u{A0}"].contains($0) }
    guard typed.first?.isNumber ?? false, let reading, reading.form?.factor ?? 1 == 1,
      let amount = quantity?.amount, !amount.isNegative,
      ["sta", "st\u{E4}", "iin", "een", "tta", "tt\u{E4}", "hun", "h\u{F6}n"].contains(where: rest.hasSuffix)
    else { return nil }
    let gap = typed.dropLast(rest.count).reversed().prefix { !$0.isNumber }
    return String(reading.number.map { $0 == "." ? "," : $0 }) + String(gap.reversed()) + rest
  }
}
