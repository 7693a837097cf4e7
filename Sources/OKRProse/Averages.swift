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

/// The patterns of all languages by their first byte, so that most places of a title need one look.
private struct Averages: Sendable {
  private struct Pattern: Sendable {
    let bytes: [UInt8]
    /// Whether a word has to start or end where the pattern does; Han is set without blanks.
    let opensWord: Bool
    let closesWord: Bool
  }

  private var byFirst: [[Pattern]] = Array(repeating: [], count: 256)

  init(_ patterns: [String]) {
    for pattern in patterns {
      let (typed, star) = (Array(pattern.utf8), UInt8(ascii: "*"))
      let isHan = Words.isHan(pattern)
      let bytes = typed.filter { $0 != star }
      guard let first = bytes.first else { continue }
      byFirst[Int(first)].append(
        Pattern(bytes: bytes, opensWord: !isHan && typed.first != star, closesWord: !isHan && typed.last != star))
    }
  }

  func isNamed(in title: [UInt8]) -> Bool {
    for start in title.indices {
      let candidates = byFirst[Int(title[start])]
      if candidates.isEmpty { continue }
      for pattern in candidates where title.count - start >= pattern.bytes.count {
        let end = start + pattern.bytes.count
        if pattern.opensWord, start > 0, isLetter(title[start - 1]) { continue }
        if pattern.closesWord, end < title.count, isLetter(title[end]) { continue }
        if title[start..<end].elementsEqual(pattern.bytes) { return true }
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
