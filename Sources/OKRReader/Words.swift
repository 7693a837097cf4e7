package import OKRValues

/// Single words and numbers, where no whole value is asked for.
extension ValueText {
  /// The whole number that a text is, in digits of any width; nil for anything else.
  package static func wholeNumber(_ text: String) -> Int? {
    let text = ValueText(text)
    guard let number = text.number(0), number.end == text.count, !number.isSpelled, number.readings.count == 1 else {
      return nil
    }
    return number.readings.first.flatMap { Int($0.description.filter { $0 != "_" }) }
  }

  /// The form for one of what is counted in the form for many; nil where no language knows it.
  package static func singular(ofUnit word: String) -> String? { singulars[word] }

  private static let singulars: [String: String] = {
    let pairs = ValueIndex.languages.flatMap { $0.singulars.split(separator: "|") }.map { $0.split(separator: " ") }
    return Dictionary(
      pairs.compactMap { $0.count == 2 ? (String($0[0]), String($0[1])) : nil }, uniquingKeysWith: { first, _ in first }
    )
  }()

  /// The month that a word names, 1 to 12: April, Apr, huhtikuussa, 四月.
  package static func month(named word: String) -> Int? {
    let text = ValueText(word)
    if case (.month(let month), let end)? = ValueIndex.dates.match(text, 0), end == text.count { return month }
    guard let number = text.hanNumber(0), text.slice(number.end..<text.count) == "月",
      let month = number.readings.first.flatMap({ Int($0.description) }), (1...12).contains(month)
    else { return nil }
    return month
  }

  /// Whether a word multiplies the number before it: M, 万.
  package static func isMagnitude(_ word: String) -> Bool { isMagnitude(Array(word.utf8)[...]) }

  /// The same of its bytes.
  package static func isMagnitude(_ word: ArraySlice<UInt8>) -> Bool {
    let values = WordRecords.values
    // Told from the first letters for most words.
    guard values.mayHave(.magnitudes, word) else { return false }
    let folded = ValueText.folded(Array(word))[...]
    if values.number(of: folded, WordKind.magnitudes.rawValue) != nil { return true }
    guard values.kinds(WordRecords.hash(folded)).contains(WordKinds(.magnitudes)) else { return false }
    return ValueIndex.magnitudes.match(ValueText(word), 0)?.end == word.count
  }

  /// Whether it names a length of time: mean time to recovery, läpimenoaika, 时长.
  package var namesDuration: Bool {
    folded.indices.contains { offset in ValueIndex.durations.contains { folded[offset...].starts(with: $0) } }
  }

  /// Whether a number in Han opens it.
  package var startsWithNumber: Bool { hanNumber(0) != nil }

  /// Whether a word names a day of the week: Thu, perjantai, 周五.
  package static func isWeekday(_ word: String) -> Bool {
    let text = ValueText(word)
    guard let (words, end) = ValueIndex.dates.matches(text, 0) else { return false }
    return end == text.count && words.contains(.weekday)
  }

  /// The unit of time that a word names, also as something that happens so often: vko, weekly, 每月.
  package static func timeUnit(named word: String) -> TimeUnit? {
    let text = ValueText(word)
    if let (unit, end) = ValueIndex.rates.match(text, 0), end == text.count { return unit }
    // 每季度1次: once is what it says already.
    if let (unit, end) = ValueIndex.rates.match(text, 0), text.isHan(0),
      text.string(end..<text.count).allSatisfy({ "1一次".contains($0) })
    {
      return unit
    }
    if let (units, end) = ValueIndex.units.matches(text, 0), end == text.count,
      case .time(let unit)? = units.first(where: { $0.unit.isTime && $0.factor == 1 })?.unit
    {
      return unit
    }
    // Neljännes is a fourth of anything, and a quarter where a period is meant.
    guard let (period, end) = ValueIndex.dates.match(text, 0), end == text.count else { return nil }
    return period == .quarter ? .quarter : nil
  }

  /// Whether a word says how the number behind it is meant: 不少于, 约.
  package static func leadsToNumber(_ word: String) -> Bool {
    let text = ValueText(word)
    guard let (qualifiers, end) = ValueIndex.qualifiers.matches(text, 0), end == text.count else { return false }
    return qualifiers.contains { $0 != .unknown }
  }
}
