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

  /// 60 oppilasta 25:n sijaan: takes no partitive for a case that says from. Behind a count both may look alike; then only
  /// another number says so that leads to where it ends, or a verb of rise or fall with no other number.
  func dropPartitives(in found: inout [TitleQuantity]) {
    for place in found.indices where found[place].ending == .from {
      let number = found[place]
      guard number.kind == .count, number.unit == nil, tokens.indices.contains(number.lastToken + 1),
        isPartitiveToo(word(number.lastToken + 1)), caseEnding(word(number.lastToken)) != .from,
        found.indices.contains(where: { $0 != place && [.count, .bare].contains(found[$0].kind) })
      else { continue }
      let isLed = found.indices.contains {
        $0 != place && found[$0].ending == .to && !isInsteadOf(found[$0]) && !isComparedWith(found[$0])
      }
      if !isLed { found[place] = number.with(ending: TitleQuantity.Ending.none) }
    }
  }

  /// Oppilasta, valitusta, lasta; but not oppilaasta, valituksesta, hakijasta, kaudesta, whose stems are those of a case.
  private func isPartitiveToo(_ word: TextSlice) -> Bool {
    guard word.hasSuffix("sta") || word.hasSuffix("stä") else { return false }
    let cases: [StaticString] = [
      "aasta", "ääs", "eesta", "eestä", "iista", "iistä", "uusta", "oosta", "yystä", "sesta", "sestä", "desta", "destä",
      "jasta", "jästä",
    ]
    if cases.contains(where: { word.hasSuffix($0) }) { return false }
    // Kilosta: nobody says so in the partitive.
    let measure = String(word)
    return !["t", "km", "ml", "km2", "GWh"].contains { Unit.areSizesApart(measure, $0) }
  }

  /// 25:n sijaan, entisen 11 valituksen sijasta: whether a word of Finnish behind a number says that another one comes in
  /// its place.
  func isInsteadOf(_ number: TitleQuantity) -> Bool {
    for index in tokens.indices.dropFirst(number.lastToken + 1).prefix(3) {
      if tokens[index].number != nil || tokens[index].kind == .digits { return false }
      if ["sijaan", "sijasta", "asemesta", "asemasta"].contains(word(index)) { return word(index + 1) != "että" }
    }
    return false
  }

  /// Verrattuna kevään 25:een, 25:een verrattuna.
  func isComparedWith(_ number: TitleQuantity) -> Bool {
    (1...2).contains {
      word(number.firstToken - $0) == "verrattuna"
        || number.ending == .to && !isNumber(number.lastToken + $0 - 1) && word(number.lastToken + $0) == "verrattuna"
    }
  }

  /// Whether a title has no hours in a t behind a number: it speaks of no length of time, and is not in Finnish, in which
  /// alone t is one.
  var countsNoHours: Bool {
    if value.namesDuration || isFinnish { return false }
    if value.hasHan { return true }
    return tokens.contains { token in
      guard token.kind == .word, token.number == nil else { return false }
      let word = string(token)
      if ["of", "per", "the"].contains(word) { return true }
      let letters = text[token.range]
      guard letters.count > 3, let last = letters.last else { return false }
      return "bdfghkmpvy".utf8.contains(last) || letters.contains { "cqwxz".utf8.contains($0) }
    }
  }

  func caseEnding(_ word: TextSlice) -> TitleQuantity.Ending {
    if word.hasSuffix("sta") || word.hasSuffix("stä") || word.hasSuffix("lta") || word.hasSuffix("ltä") { return .from }
    if word.hasSuffix("lla") || word.hasSuffix("llä") { return .by }
    if word.range.count >= 2, word.hasSuffix("n") || word.hasSuffix("lle") { return .to }
    return .none
  }
}
