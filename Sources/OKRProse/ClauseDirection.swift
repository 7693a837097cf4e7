import OKRReader

/// Which way a clause says that something is to go.
extension ClauseReader {
  /// Up or down, where a word says so for sure.
  var direction: ProseReading.Direction? {
    var found: ProseReading.Direction?
    // Bring no-shows down, soitetaan vähemmän: the last word of all.
    if goals.isEmpty, let last = tokens.indices.last(where: { !asides.contains($0) }), last > 1 {
      let isBrought = ["bring", "drive", "push", "pull", "get"].contains(source.word(0))
      switch source.word(last) {
      case "down" where isBrought, "vähemmän", "harvemmin": return .down
      case "up" where isBrought, "enemmän", "useammin": return .up
      default: break
      }
    }
    if has(.eitherWay) { return nil }
    // In English only the verb that a title starts with tells for sure which way it goes.
    let isEnglish = leadingVerb.map { tokens[$0].kind == .word && !tokens[$0].tags.isDisjoint(with: .change) } ?? false
    // Fewer patients leave: the word that a title opens with says which way, and a bound (fewer than 5) is another word.
    if leadingVerb == nil, !has(.change), let first = tokens.first {
      if ["fewer", "less", "vähemmän", "更少"].contains(source.string(first)) { return .down }
      if ["more", "enemmän", "useampi", "更多"].contains(source.string(first)) { return .up }
    }
    let isOther = source.isFinnish || tokens.contains { $0.kind == .han }
    // Grow less dependent on one supplier: more of less.
    if tokens.indices.dropFirst().contains(where: { ["less", "fewer"].contains(source.word($0)) }) { return nil }
    guard isEnglish || isOther, !opensAsNoun else { return nil }
    for token in tokens where !token.tags.isDisjoint(with: .change) {
      let one: ProseReading.Direction = token.tags.contains(.rise) ? .up : .down
      if token.tags.contains(.change) || (found != nil && found != one) { return nil }
      found = one
    }
    return found
  }

  /// Lifts out of order, raises given late, shortened contracts, fall detection, nousevat artistit: a word of change that
  /// opens a title in a form that no order has is a noun, or belongs to one.
  private var opensAsNoun: Bool {
    guard let first = tokens.first, first.kind == .word, !first.tags.isDisjoint(with: .change) else { return false }
    let word = source.word(0)
    return ["fall", "rise", "climb"].contains(word)
      || ["ts", "es", "ls", "ps", "ws", "ed", "vat", "v\u{E4}t"].contains(where: word.hasSuffix)
  }
}
