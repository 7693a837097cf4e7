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

  private static let averages = Averages(lexicons.flatMap(\.averages))
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

  init(_ all: [String]) {
    let star = UInt8(ascii: "*")
    patterns.reserveCapacity(all.count)
    bytes.reserveCapacity(16 * all.count)
    for var pattern in all where !pattern.isEmpty {
      let start = bytes.count
      pattern.withUTF8 { unsafe bytes.append(contentsOf: $0) }
      let isOpen = (start: bytes[start] == star, end: bytes[bytes.count - 1] == star)
      if isOpen.end { bytes.removeLast() }
      let letters = isOpen.start ? start + 1..<bytes.count : start..<bytes.count
      guard !letters.isEmpty else { continue }
      let first = Int(bytes[letters.lowerBound])
      // A word is written in letters of an alphabet or in Han.
      let isHan = bytes[letters.lowerBound] >= 0xE3
      patterns.append(
        Pattern(
          bytes: letters, opensWord: !isHan && !isOpen.start, closesWord: !isHan && !isOpen.end, next: byFirst[first]))
      byFirst[first] = patterns.count - 1
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
