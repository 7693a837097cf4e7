extension Words {
  /// Whether a title names an average, a ratio or a score: of two of them the sum means nothing.
  package static func namesAverage(_ title: String) -> Bool { averages.isNamed(in: title.lowercased()) }

  private static let averages = Averages(lexicons.flatMap(\.averages))
}

/// The patterns of all languages, sorted by how they are looked for.
private struct Averages: Sendable {
  private var words: Set<Substring> = []
  private var beginnings: [Substring] = []
  private var endings: [Substring] = []
  /// Several words, and Han, which is set without blanks.
  private var phrases: [[UInt8]] = []

  init(_ patterns: [String]) {
    for pattern in patterns {
      if pattern.contains(" ") || Words.isHan(pattern) {
        phrases.append(Array(pattern.utf8))
      } else if pattern.hasPrefix("*") {
        endings.append(pattern.dropFirst())
      } else if pattern.hasSuffix("*") {
        beginnings.append(pattern.dropLast())
      } else {
        words.insert(pattern[...])
      }
    }
  }

  func isNamed(in title: String) -> Bool {
    for word in title.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if words.contains(word) || beginnings.contains(where: word.hasPrefix) || endings.contains(where: word.hasSuffix) {
        return true
      }
    }
    let bytes = Array(title.utf8)
    return phrases.contains { Averages.holds(bytes, $0) }
  }

  private static func holds(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, text.count >= phrase.count else { return false }
    var start = 0
    let last = text.count - phrase.count
    while start <= last {
      if text[start] == first, text[start..<(start + phrase.count)].elementsEqual(phrase) { return true }
      start += 1
    }
    return false
  }
}
