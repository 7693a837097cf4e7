import OKRValues

extension Words {
  /// Whether a title names an average, a ratio or a score: of two of them the sum means nothing.
  package static func namesAverage(_ title: String) -> Bool { averages.isNamed(in: Array(title.lowercased().utf8)) }

  /// Whether a unit is so much of one thing for each of another: `EUR/customer`. Orders a week of two teams add up.
  package static func isRatio(_ unit: String) -> Bool {
    guard let slash = unit.lastIndex(of: "/") else { return false }
    if case .time = Words.unit(named: String(unit[unit.index(after: slash)...])) { return false }
    return true
  }

  private static let averages = Averages(lexicons.map(\.averages))
}

/// The patterns of all languages by their first byte, so that most places of a title need one look; their bytes stand one
/// behind the other, since they are put there at every start.
private struct Averages: Sendable {
  private struct Pattern: Sendable {
    let bytes: Range<Int>
    /// Whether a word has to start or end where the pattern does; Han is set without blanks.
    let opensWord: Bool
    let closesWord: Bool
    /// Another one with the same first byte; -1 for none.
    let next: Int
  }

  private var bytes: [UInt8] = []
  private var patterns: [Pattern] = []
  private var byFirst = [Int](repeating: -1, count: 256)

  /// Lists parted by `|`.
  init(_ lists: [String]) {
    let (star, bar) = (UInt8(ascii: "*"), UInt8(ascii: "|"))
    patterns.reserveCapacity(128)
    bytes.reserveCapacity(2048)
    for list in lists {
      var start = bytes.count
      bytes.append(contentsOf: list.utf8)
      bytes.append(bar)
      for end in start..<bytes.count where bytes[end] == bar {
        let isOpen = (start: bytes[start] == star, end: end > start && bytes[end - 1] == star)
        let (first, last) = (isOpen.start ? start + 1 : start, isOpen.end ? end - 1 : end)
        start = end + 1
        guard first < last else { continue }
        // A word is written in letters of an alphabet or in Han.
        let (letter, isHan) = (Int(bytes[first]), bytes[first] >= 0xE3)
        patterns.append(
          Pattern(
            bytes: first..<last, opensWord: !isHan && !isOpen.start, closesWord: !isHan && !isOpen.end,
            next: byFirst[letter]))
        byFirst[letter] = patterns.count - 1
      }
    }
  }

  func isNamed(in title: [UInt8]) -> Bool {
    for start in title.indices {
      var next = byFirst[Int(title[start])]
      while next >= 0 {
        let pattern = patterns[next]
        next = pattern.next
        let end = start + pattern.bytes.count
        guard end <= title.count else { continue }
        if pattern.opensWord, start > 0, isLetter(title[start - 1]) { continue }
        if pattern.closesWord, end < title.count, isLetter(title[end]) { continue }
        if title[start..<end].elementsEqual(bytes[pattern.bytes]) { return true }
      }
    }
    return false
  }

  /// A letter or digit of ASCII, or a part of a longer character.
  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
