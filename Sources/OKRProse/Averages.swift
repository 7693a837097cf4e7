import OKRReader
import OKRValues

extension Words {
  /// Whether a title names an average, a ratio or a score: of two of them the sum means nothing.
  package static func namesAverage(_ title: String) -> Bool {
    let text = Array(title.lowercased().utf8)
    // A letter or digit of ASCII, or a part of a longer character.
    func isLetter(_ offset: Int) -> Bool {
      guard text.indices.contains(offset) else { return false }
      switch text[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: return true
      default: return false
      }
    }
    return text.indices.contains { start in
      var isNamed = false
      WordRecords.prose.forEach(ProseKind.average.rawValue, in: text, at: start) { edges, count in
        isNamed = !(edges & 1 != 0 && isLetter(start - 1)) && !(edges & 2 != 0 && isLetter(start + count))
        return isNamed
      }
      return isNamed
    }
  }

  /// Whether a unit is so much of one thing for each of another: `EUR/customer`. Orders a week of two teams add up.
  package static func isRatio(_ unit: String) -> Bool {
    guard let slash = unit.lastIndex(of: "/") else { return false }
    if case .time = Words.unit(named: String(unit[unit.index(after: slash)...])) { return false }
    return true
  }
}
