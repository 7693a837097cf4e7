import OKRValues

/// What a language says around numbers and dates, as data: words in lower case parted by `|`, a `*` for any ending.
///
/// All languages are read at once: a unit may be Finnish in a Chinese file.
protocol ValueWords: SendableMetatype {
  /// Spelled numbers below a hundred, in all their forms; a language that sets them in one word is read part by part.
  static var numbers: [(Int, String)] { get }
  /// Words that multiply what stands before them, and may count by themselves: hundred, dozen, tuhat.
  static var magnitudes: [(Magnitude, String)] { get }
  /// Parts of a whole in a word: half, kolmannes, 一半.
  static var parts: [(Part, String)] { get }
  /// Words for units that convert or have a name of their own.
  static var units: [(UnitWord, String)] { get }
  /// Signs and words of money, with the ISO 4217 codes that they may mean, parted by blanks.
  static var currencies: [(String, String)] { get }
  /// A unit of time in the form that says that something happens so often in it: viikossa, per week.
  static var rates: [(TimeUnit, String)] { get }
  /// What stands around a number and says how it is meant.
  static var qualifiers: [(Qualifier, String)] { get }
  /// Words that are a whole value by themselves, with no number beside them: double, single figures, 翻一番.
  static var wholes: [(WholeValue, String)] { get }
  /// Words that name a length of time, whatever they are part of.
  static var durations: String { get }
  /// What a title names by itself to count in, though values leave it open; a `*` for any beginning of a word. Not in the
  /// form that says of something else how long or large it is: rush hour, tunnin junamatka.
  static var unitNames: [(UnitName, String)] { get }
  /// What stands in a date or a period.
  static var dates: [(DateWord, String)] { get }
  /// What is counted, in the form for many and the form for one, `orders order`; any other unit is shown as it is typed.
  static var singulars: String { get }
}

extension ValueWords {
  static var singulars: String { "" }
}

/// A word that multiplies a number.
struct Magnitude: Sendable {
  let factor: Int
  /// How the language of the files writes it; nil for one that it has no sign for.
  let sign: String?
  /// Where it is a magnitude.
  let place: Place

  enum Place: Sendable {
    case anywhere
    /// Right behind the digits: 12k.
    case set
    /// Right behind the digits or before money, since it may be a unit: 1.4m USD, 350 t€.
    case money
    /// A number by itself, spelled: a dozen, sata.
    case spelled
    /// Where nothing is counted behind it: 20 grand, but not 2 grand pianos.
    case alone
  }

  init(_ factor: Int, _ sign: String? = nil, _ place: Place = .anywhere) {
    self.factor = factor
    self.sign = sign
    self.place = place
  }
}

/// So many parts of so many.
struct Part: Sendable {
  let count: Int
  let whole: Int

  init(_ count: Int, _ whole: Int) {
    self.count = count
    self.whole = whole
  }
}

/// A word for a unit, and how many of the unit it is.
struct UnitWord: Sendable {
  let unit: Unit
  let factor: Int
  let divisor: Int
  /// Whether it is that unit only behind a larger one: 15分 of 2小时15分, the 20 of 3m20s.
  let isInside: Bool

  init(_ unit: Unit, factor: Int = 1, divisor: Int = 1, isInside: Bool = false) {
    self.unit = unit
    self.factor = factor
    self.divisor = divisor
    self.isInside = isInside
  }
}

/// A value in words alone.
enum WholeValue: Sendable {
  /// So many percent more, or less.
  case change(Int)
  case lessThan(Int)
  /// The whole of what is counted.
  case all
}

/// How a number is meant, as told by what stands beside it.
enum Qualifier: Sendable, Equatable {
  /// At least, 不少于: before the number.
  case bound(Bound)
  /// Or more, 以上: behind it.
  case boundBehind(Bound)
  /// About, noin, ~.
  case about
  /// Or so, 左右.
  case aboutBehind
  /// Between, välillä.
  case between
  /// And, to, 到: between the two ends of a range.
  case rangeJoint
  /// Behind a range: 之间.
  case rangeBehind
  /// Plus or minus.
  case margin
  /// In, of, out of: between the count and the whole of a part.
  case partJoint
  /// Per, a, kohti.
  case per
  /// More, up, 增加: the number is a change.
  case more, less, moreBehind, lessBehind
  /// The same of a noun for what may be counted as well: 12 % nousua, but 17 500 nousua where no change belongs.
  case riseBehind
  /// Minus, 负.
  case negative
  /// Not known yet.
  case unknown
  /// Says nothing: to, the, 为.
  case filler
}

/// What a word says in a date or a period.
enum DateWord: Sendable, Hashable {
  case month(Int)
  case season(Season)
  case weekday
  case year, half, quarter, week
  /// Fiscal year.
  case fiscal
  case first, second, third, fourth
  case end, start, middle, late
  /// A day that is named by what is kept on it.
  case feast(Feast)
  /// A year that runs from one year into the next, such as a school's.
  case acrossYears
  /// The end of what the cycle is in: EOY, 月底.
  case endOf(TimeUnit)
  /// The last third of a month and the two before it: 上旬.
  case thirdOfMonth(Int)
  /// By, before, mennessä, 前: what stands with it has to be reached by then.
  case deadline
  /// On, the, aikana.
  case filler
  /// To, bis, 至.
  case joint
  /// The years of Taiwan, which start in 1912.
  case minguo

  enum Season: Int, Sendable { case spring = 3, summer = 6, autumn = 9, winter = 12 }
}

extension WordRecords {
  /// The words of all kinds and languages.
  static var values: WordRecords { WordRecords(valueText, valueIndex) }
}

/// The words of all languages, by what is asked of them.
package enum ValueIndex {
  static let languages: [any ValueWords.Type] = [EnglishValues.self, FinnishValues.self, ChineseValues.self]

  /// The language of a place among them, of which no list has to be made.
  static func language(_ place: Int) -> any ValueWords.Type {
    switch place {
    case 0: EnglishValues.self
    case 1: FinnishValues.self
    default: ChineseValues.self
    }
  }

  static let numbers = WordIndex(.numbers) { $0.numbers }
  static let magnitudes = WordIndex(.magnitudes) { $0.magnitudes }
  static let parts = WordIndex(.parts) { $0.parts }
  static let units = WordIndex(.units) { $0.units }
  static let currencies = WordIndex(.currencies) { $0.currencies }
  static let rates = WordIndex(.rates) { $0.rates }
  static let qualifiers = WordIndex(.qualifiers) { $0.qualifiers }
  static let wholes = WordIndex(.wholes) { $0.wholes }
  static let dates = WordIndex(.dates) { $0.dates }
  static let durations = languages.flatMap { $0.durations.split(separator: "|").map { Array($0.utf8) } }

  /// All lists of words, for the table that is made of them: each with its kind, its number, and what else can be told from
  /// how its words start.
  package static var lists: [(kind: WordKind, number: Int, marks: WordKinds, words: String)] {
    numbers.listed { _ in .numberStart } + magnitudes.listed { $0.place == .spelled ? .numberStart : [] }
      + parts.listed { _ in .numberStart } + units.listed() + currencies.listed { _ in .numberStart } + rates.listed()
      + qualifiers.listed { qualifier in
        switch qualifier {
        case .negative, .between: .numberStart
        case .bound, .boundBehind: .bound
        default: []
        }
      } + wholes.listed() + dates.listed { $0 == .filler || $0 == .joint ? [] : .dateStart }
  }

  /// The number of a list: its language, and its place among the lists of one kind.
  fileprivate static func number(_ language: Int, _ place: Int) -> Int { language << 10 | place }

  static func place(_ number: Int) -> (language: Int, place: Int) { (number >> 10, number & 0x3FF) }
}

extension WordIndex {
  fileprivate func listed(
    _ marks: (Meaning) -> WordKinds = { _ in [] }
  ) -> [(kind: WordKind, number: Int, marks: WordKinds, words: String)] {
    ValueIndex.languages.enumerated().flatMap { language, words in
      lists(words).enumerated().map { place, list in
        (kind, ValueIndex.number(language, place), marks(list.0), list.1)
      }
    }
  }
}
