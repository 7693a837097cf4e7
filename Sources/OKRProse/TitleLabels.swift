import OKRReader
import OKRValues

/// A label in front of a title: what is measured, or what says nothing of it.
extension TitleCut {
  /// Leaves out a label (Delivery:, KR2：) unless what stands behind it says nothing without it (NPS: 32 → 45).
  func withoutLabel(_ all: [Int]) -> [Int] {
    var left = all[...]
    while let colon = left.prefix(16).firstIndex(where: { isColon($0) || source.isMark($0, "|") }) {
      let label = left[..<colon]
      let behind = left[(colon + 1)...]
      // (June: 5.2%); up to 88%; 2023: 81%: what stands before the colon says when.
      guard !behind.isEmpty, !label.contains(where: asides.contains),
        !(label.contains(where: isNumber) && label.last.map(source.isDate) ?? false)
      else { break }
      if !isCode(label) {
        // Departures within two minutes: 79% → 90%: the label is what is measured, and its numbers are a part of that.
        // No more words than these lead to one.
        if let number = behind.prefix(16).first(where: { isNumber($0) || !isLead($0) }), isNumber(number) {
          return label.filter { !isNumber($0) && tokens[$0].tags != .span && !source.isMark($0, ["<", ">", "≤", "≥"]) }
            + Array(behind)
        }
        // Duplicates shipped: 1,150 packets, of which the label says what was done.
        // New hosts: 6 people: and who is new.
        if label.count <= 6, behind.prefix(2).contains(where: isNumber),
          label.contains(where: isDone) || has(label.prefix(1), .new)
        {
          return Array(label) + Array(behind)
        }
        guard label.count <= 6, isUnnumbered(label) else { break }
      }
      left = behind
    }
    return left.count == all.count ? all : Array(left)
  }

  private func isDone(_ index: Int) -> Bool {
    source.isParticiple(index) || tokens[index].tags.isSuperset(of: [.work, .noun]) && tokens[index].kind == .word
  }

  /// Without a number, or with one that is a part of a name: tunnel washer 2.
  private func isUnnumbered(_ label: ArraySlice<Int>) -> Bool {
    if label.allSatisfy({ !isNumber($0) || source.tags($0 - 1).contains(.nameLead) }) { return true }
    guard let last = label.last, isNumber(last), label.count > 1 else { return false }
    let names = label.dropLast()
    return source.isBareNumber(last) && tokens[last].range.count <= 2 && !names.contains(where: isNumber)
      && names.allSatisfy { tokens[$0].kind == .word && tokens[$0].tags.isSubset(of: [.nameLead, .thing, .nounToo]) }
      && !(names.last.map(source.isPlural) ?? true)
  }

  func isColon(_ index: Int) -> Bool {
    guard source.isMark(index, [":", "："]) else { return false }
    // 62 %:sta and 1:14 have no blank behind the colon.
    return !source.touches(index + 1) || source.isMark(index, "：") || !source.touches(index)
      || tokens[index + 1].kind == .han || source.isMark(index + 1, ["*", "_"])
  }

  /// KR2, P1, O1.3: letters and digits that number a line.
  func isCode(_ label: ArraySlice<Int>) -> Bool {
    guard label.count <= 3, let first = label.first else { return label.isEmpty }
    // As most words are: told from the first byte, for to look at characters takes its time.
    guard
      [UInt8(ascii: "k"), UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "a")].contains(
        source.byte(tokens[first].range.lowerBound))
    else { return false }
    let word = label.map { String(source.string(tokens[$0])) }.joined()
    return TitleCut.isCode(word) || label.count == 1 && ["kr", "o", "kpi"].contains(source.string(tokens[first]))
  }

  private static func isCode(_ word: String) -> Bool {
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count)
    return ["kr", "o", "p", "okr", "at"].contains(letters) && !digits.isEmpty
      && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
  }

  /// A word that leads to a number and is no subject of its own.
  private func isLead(_ index: Int) -> Bool {
    let token = tokens[index]
    if case .mark = token.kind { return true }
    if token.kind == .date || !token.tags.isDisjoint(with: [.month, .season]) { return true }
    return !token.tags.isDisjoint(with: [.level, .bound, .ceiling, .span, .origin, .baseline, .changeLead, .present])
      && token.tags.isDisjoint(with: [.work, .gain])
  }
}
