import OKRReader
import OKRValues

/// What the case of a Finnish word says of the number that it belongs to: from, to or by how much.
extension TitleTokens {
  /// Whether two words start alike, as one word in two cases does.
  func sharesStem(_ one: Int, _ other: Int) -> Bool {
    guard tokens.indices.contains(one), tokens.indices.contains(other) else { return false }
    return text[tokens[one].range].count > 5 && text[tokens[other].range].prefix(4) == text[tokens[one].range].prefix(4)
  }

  /// The ending of the last word that a number is written with.
  func ownEnding(_ token: TitleToken, _ typed: TypedQuantity) -> TitleQuantity.Ending {
    var start = token.range.upperBound
    while start > token.range.lowerBound, isLatinLetter(text, start - 1) { start -= 1 }
    guard start < token.range.upperBound else { return .none }
    let word = value.foldedSlice(start..<token.range.upperBound)
    guard typed.amount.isSpelled else { return caseEnding(word) }
    if token.tags.contains(.fraction) { return caseEnding(word) == .by ? .by : spelledEnding(word, typed) }
    return typed.readings.first?.level.quantity.unit == nil ? spelledEnding(word, typed) : caseEnding(word)
  }

  /// The ending of a spelled number, as in viidestä kahteen; seventeen is English.
  func spelledEnding(_ word: TextSlice, _ typed: TypedQuantity) -> TitleQuantity.Ending {
    let ending = caseEnding(word)
    let isTeen = word.hasSuffix("teen") && typed.readings.first.map { $0.quantity.amount > Decimal(12) } ?? false
    let isInto = word.hasSuffix("aan") || word.hasSuffix("een") || word.hasSuffix("iin") || word.hasSuffix("ään")
    return ending == .from || ending == .to && isInto && !isTeen ? ending : .none
  }

  /// `:sta`, `:een`: a colon and a Finnish ending.
  func takeCase(_ last: inout Int, _ ending: inout TitleQuantity.Ending) -> Bool {
    guard isMark(last + 1, ":"), touches(last + 1), touches(last + 2), tokens.indices.contains(last + 2),
      tokens[last + 2].kind == .word
    else { return false }
    ending = caseEnding(word(last + 2))
    last += 2
    return true
  }

  func caseEnding(_ word: TextSlice) -> TitleQuantity.Ending {
    if word.hasSuffix("sta") || word.hasSuffix("stä") || word.hasSuffix("lta") || word.hasSuffix("ltä") { return .from }
    if word.hasSuffix("lla") || word.hasSuffix("llä") { return .by }
    if word.range.count >= 2, word.hasSuffix("n") || word.hasSuffix("lle") { return .to }
    return .none
  }
}
