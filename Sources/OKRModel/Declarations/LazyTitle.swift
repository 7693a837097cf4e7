import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// Where the title of a goal stands, to read what it says once somebody asks: reading costs more than all before it, and
/// of a neighbour's goal mostly nobody does.
///
/// One object that all copies of a declaration share, so that it is read once.
final class LazyTitle: Sendable {
  private let known = Lazily<TitleReading?>()
  private let location: Location
  private let isQuoted: Bool
  /// What a year, its halves and its quarters are.
  private let year: FiscalYear
  private let languages: Languages

  init(location: Location, isQuoted: Bool, year: FiscalYear, languages: Languages) {
    self.location = location
    self.isQuoted = isQuoted
    self.year = year
    self.languages = languages
  }

  /// What the title says, with its places in the file; nil for an empty one.
  var reading: TitleReading? { known.value { read() } }

  private func read() -> TitleReading? {
    let file = location.file
    let typed = file.text(location.range)
    let inner = isQuoted ? TextLiteral.inner(of: typed, at: location.range) : location.range
    guard !inner.isEmpty else { return nil }
    let plain = isQuoted ? TextLiteral.value(of: typed) : typed
    let slot = Placeholder.first(in: plain)
    let isOpen = slot.map { !Placeholder.isAside($0, in: plain) } ?? false
    let escaped = isQuoted ? TextLiteral.read(typed) : nil
    let words = escaped?.words ?? file.text(inner)
    return TitleReading(
      OKRProse.read(isOpen ? Placeholder.filled(words) : words, in: languages), hasSlot: slot != nil, isOpen: isOpen,
      in: year, file: file, start: inner.start, offsets: escaped?.offsets ?? [])
  }
}
