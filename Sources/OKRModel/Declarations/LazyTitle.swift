import OKRProse
import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

/// Where the title of a goal stands, to read what it says once somebody asks: reading costs more than all before it, and
/// of a neighbour's goal mostly nobody does.
///
/// One object that all copies of a declaration share, so that it is read once.
final class LazyTitle: @unchecked Sendable {
  private let known = LazyObject<TitleReading>()
  private let location: Location
  private let isQuoted: Bool
  /// What a year, its halves and its quarters are.
  private let year: FiscalYear
  private let languages: Languages
  /// Whether anybody may ask what it states.
  private let decides: Bool
  private let earlier: EarlierTitles?
  /// Another title of the workspace in the same words, which is read for both; set before anybody asks.
  fileprivate var twin: LazyTitle?

  init(
    location: Location, isQuoted: Bool, year: FiscalYear, languages: Languages, decides: Bool, earlier: EarlierTitles?
  ) {
    self.location = location
    self.decides = decides
    self.isQuoted = isQuoted
    self.year = year
    self.languages = languages
    self.earlier = earlier
  }

  /// What the title says, with its places in the file; nil for an empty one.
  var reading: TitleReading? { known.value { read() } }

  /// The same without reading it, with its bytes as they are typed; nil where nobody has asked yet.
  fileprivate var readAlready: (typed: EarlierTitles.Typed, reading: TitleReading)? {
    known.known.flatMap { $0 }.map { (typed, $0) }
  }

  private var typed: EarlierTitles.Typed { EarlierTitles.Typed(bytes: Array(location.bytes), decides: decides) }

  // By itself, for it would make room for all of this whenever somebody asks for what is known.
  @inline(never)
  private func read() -> TitleReading? {
    // Nearly every title is the bytes between its quotes, and has nothing to be taken off.
    let isPlain = !isQuoted || TextLiteral.isPlain(location.bytes)
    let typed = isPlain ? nil : location.text
    let inner =
      typed.map { TextLiteral.inner(of: $0, at: location.range) }
      ?? (isQuoted ? TextRange(location.range.start + 1, location.range.end - 1) : location.range)
    guard !inner.isEmpty else { return nil }
    let place = location.moved(to: inner)
    if let known = earlier?.reading(of: self.typed) { return known.moved(to: place) }
    // Of an open title only what its slots leave is kept.
    if let known = twin?.reading, !known.isOpen { return known.moved(to: place) }
    let escaped = typed.flatMap(TextLiteral.read)
    let words =
      escaped == nil && place.file.isText(place.range)
      ? ValueText(place.bytes) : ValueText(escaped?.words ?? place.text)
    let plain = typed.map { ValueText(TextLiteral.value(of: $0)) } ?? words
    let slot = Placeholder.first(in: plain)
    let isOpen = slot.map { !Placeholder.isAside($0, in: plain.string) } ?? false
    return TitleReading(
      OKRProse.read(
        isOpen ? ValueText(Placeholder.filled(words.string)) : words, in: languages, isOpen: isOpen,
        withStatement: decides),
      hasSlot: slot != nil, isOpen: isOpen, in: year, at: place, offsets: escaped?.offsets ?? [])
  }
}

/// Titles by their bytes as they are typed.
extension LazyTitle: Hashable {
  static func == (one: LazyTitle, other: LazyTitle) -> Bool {
    one.isQuoted == other.isQuoted && one.decides == other.decides && one.location.bytes == other.location.bytes
  }

  func hash(into hasher: inout Hasher) { unsafe location.bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
}

/// The titles of a workspace, to read once what several say in the same words: goals are copied from team to team, and
/// from quarter to quarter.
struct SameTitles {
  private var titles: Set<LazyTitle>

  /// With room for so many.
  init(_ count: Int) { titles = Set(minimumCapacity: count) }

  mutating func add(_ title: LazyTitle?) {
    guard let title else { return }
    let (isFirst, first) = titles.insert(title)
    title.twin = isFirst ? nil : first
  }
}

/// What was read of the titles of a file before its last edit, by their bytes as they are typed: most stay as they were.
final class EarlierTitles: Sendable {
  private let readings: [Typed: TitleReading]

  /// The bytes of a title, which are hashed all at once, and whether anybody may ask what it states.
  fileprivate struct Typed: Hashable {
    let bytes: [UInt8]
    let decides: Bool

    func hash(into hasher: inout Hasher) { unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
  }

  /// Those of some pieces, as far as they were read in the same surroundings.
  init(_ pieces: [KeptPiece], _ surroundings: Surroundings) {
    var readings: [Typed: TitleReading] = [:]
    let same = pieces.filter { $0.isLowered(in: surroundings) }
    let objectives = same.flatMap { $0.declarations(in: surroundings).objectives }
    readings.reserveCapacity(objectives.reduce(0) { $0 + 1 + $1.keyResults.count })
    for objective in objectives {
      for title in [objective.lazyTitle] + objective.keyResults.map(\.lazyTitle) {
        // Of an open title only what its slots leave is kept.
        if let (typed, reading) = title?.readAlready, !reading.isOpen { readings[typed] = reading }
      }
    }
    self.readings = readings
  }

  fileprivate func reading(of typed: Typed) -> TitleReading? { readings[typed] }
}
