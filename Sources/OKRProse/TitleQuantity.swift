package import OKRValues

/// A number that a title names, with what it counts.
package struct TitleQuantity: Sendable {
  /// Its bytes in the title, sign, currency and unit included.
  package let range: Range<Int>
  /// The number before its magnitude: 16.2 of 16.2M; nil where it cannot be told for sure.
  let mantissa: Decimal?
  let magnitude: Magnitude?
  package let kind: Kind
  /// The unit, as far as it is one that converts.
  package let unit: Unit?
  /// The unit as typed, in lower case.
  let unitWord: String?
  /// The last token of it.
  let lastToken: Int
  let firstToken: Int
  /// Written in digits, or a share in words; a spelled count is more often a figure of speech.
  let isWritten: Bool
  /// `+` or `-` before it.
  let isSigned: Bool
  /// A Finnish ending that says from or to.
  let ending: Ending

  /// Nil where the number cannot be told for sure, such as `6 of 11`.
  package var value: Decimal? { mantissa.flatMap { $0.times(magnitude?.factor ?? 1) } }

  /// A word that multiplies a number.
  struct Magnitude: Sendable {
    let factor: Int
    /// How the language writes it, if it has a sign for it.
    let sign: String?
    /// `5 m` is five million of money, and else five metres.
    var mayBeMetre = false
    /// In bytes, where it may be longer than its first token.
    var length = 0
  }

  /// What can be compared with what.
  package enum Kind: Sendable, Equatable { case share, points, money, time, count, bare }

  enum Ending: Sendable { case none, from, to, by }

  /// Whether two quantities can be the two ends of one change.
  func isComparable(to other: TitleQuantity) -> Bool {
    kind == other.kind || kind == .bare || other.kind == .bare
      || (kind == .count && other.kind == .count)
  }

  /// All or nothing: a share of 100%, a count of zero.
  var isWhole: Bool { value.map { (kind == .share && $0 == Decimal(100)) || $0.isZero } ?? false }
}

extension TitleTokens {
  /// The numbers of a title in order, without those that are names, dates, ordinals or denominators.
  func quantities() -> [TitleQuantity] {
    var found: [TitleQuantity] = []
    var index = 0
    while index < tokens.count {
      guard isNumber(index), !isName(index), !isDate(index) else {
        index += 1
        continue
      }
      let quantity = quantity(at: index)
      if !isDenominator(index) { found.append(quantity) }
      index = max(index, quantity.lastToken) + 1
    }
    return found
  }

  /// Whether a day, month, quarter or year is named by itself, as in `19 in July, 6 in September`.
  var namesDates: Bool {
    tokens.indices.contains { index in
      isNumber(index) && isDate(index) || !tokens[index].tags.isDisjoint(with: [.month, .season]) || isQuarter(index)
    }
  }

  func isYear(_ index: Int) -> Bool { tokens.indices.contains(index) && isDate(index) }

  private func isQuarter(_ index: Int) -> Bool {
    let word = Array(text[tokens[index].range])
    return word.count == 2 && (word[0] == UInt8(ascii: "q") || word[0] == UInt8(ascii: "h"))
      && (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(word[1])
  }

  func isNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index)
      && (tokens[index].kind == .digits || tokens[index].number != nil || tokens[index].tags.contains(.fraction))
  }

  func tags(_ index: Int) -> Tag { tokens.indices.contains(index) ? tokens[index].tags : [] }

  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  func isMark(_ index: Int, _ marks: [Unicode.Scalar]) -> Bool {
    guard tokens.indices.contains(index), case .mark(let value) = tokens[index].kind else { return false }
    return marks.contains { $0.value == value }
  }

  /// A year, a day of a month, a month.
  private func isDate(_ index: Int) -> Bool {
    let digits = word(index)
    guard tokens[index].kind == .digits else { return false }
    if digits.utf8.filter({ $0 == UInt8(ascii: ".") }).count == 2 { return true }
    let parts = digits.split(separator: ".")
    if parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), isMark(index + 1, ["."]), touches(index + 1) {
      return true
    }
    if tags(index + 1).contains(.month) || tags(index + 2).contains(.month) && isMark(index + 1, ["."]) { return true }
    if tags(index - 1).contains(.month) {
      if digits.count == 4 { return true }
      if digits.count <= 2, !isMeasuredThen(index) { return true }
    }
    let next = word(index + 1)
    if touches(index + 1) || tokens.indices.contains(index + 1) {
      if ["月", "日", "号", "號", "年", "月底", "月底前", "年底", "年底前", "月末"].contains(next) { return true }
      if next.hasPrefix("月") { return true }
    }
    guard digits.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20"), let year = Int(digits), year < 2100
    else {
      return false
    }
    // A year stands alone; a count of the same size has something to count or a mark of money.
    return magnitude(index + 1) == nil && !isMark(index - 1, ["$", "€", "£", "¥"]) && !isMark(index + 1, ["%"])
      && hanUnit(after: index) == nil
      && !(index + 1 < tokens.count && tokens[index + 1].kind == .han && tags(index + 1).isEmpty && touches(index + 1)
        && Lexicon.chinese.measureWords.contains(next))
  }

  /// Kesäkuussa 19 tuntia, in May 41 of 160: what was counted in a month, not its day.
  private func isMeasuredThen(_ index: Int) -> Bool {
    if tokens.indices.contains(index - 1), tokens[index - 1].kind == .han { return true }
    let month = word(index - 1)
    if month.hasSuffix("ssa") || month.hasSuffix("ssä") || word(index - 2) == "in" { return true }
    if isMark(index + 1, ["%", "％", "€"]) { return true }
    guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .word else { return false }
    if case .counted = Words.unit(named: word(index + 1)) { return false }
    return true
  }

  private func isDenominator(_ index: Int) -> Bool {
    tags(index - 1).contains(.per) || (isMark(index - 1, ["/"]) && touches(index))
  }

  // MARK: - One quantity

  private func quantity(at index: Int) -> TitleQuantity {
    var start = tokens[index].range.lowerBound
    var last = index
    var firstToken = index
    var kind = TitleQuantity.Kind.bare
    var unit: Unit?
    var unitWord: String?
    var isSigned = false
    var ending = TitleQuantity.Ending.none
    if isMark(index - 1, ["$", "€", "£", "¥", "￥"]) {
      start = tokens[index - 1].range.lowerBound
      firstToken = index - 1
      kind = .money
      unit = currency(tokens[index - 1])
    }
    var mantissa = value(of: index)
    if isMark(firstToken - 1, ["+", "-", "–", "−", "±"]), touches(firstToken) {
      isSigned = !touches(firstToken - 1) || isMark(firstToken - 1, ["+"]) || tags(firstToken - 2).contains(.span)
      if isSigned {
        if isMark(firstToken - 1, ["-", "–", "−"]) { mantissa = mantissa?.negated }
        if isMark(firstToken - 1, ["±"]) { mantissa = nil }
        start = tokens[firstToken - 1].range.lowerBound
        firstToken -= 1
      }
    }
    if tokens[index].tags.contains(.fraction) { (kind, unit) = (.share, .percent) }
    takeCase(&last, &ending)
    if ending == .none, tokens[index].kind == .word { ending = spelledEnding(word(index), mantissa) }
    // Half a million is a target, six is often a figure of speech.
    let isLarge =
      tokens[index].number.map { $0 >= Decimal(1000) } ?? magnitude(index + 1).map { $0.factor >= 1000 } ?? false
    let isWritten = tokens[index].kind == .digits || kind == .share || isLarge
    if let whole = ratioEnd(last) {
      return TitleQuantity(
        range: start..<tokens[whole].range.upperBound, mantissa: nil, magnitude: nil, kind: .share, unit: nil,
        unitWord: nil, lastToken: whole, firstToken: firstToken, isWritten: isWritten, isSigned: isSigned,
        ending: ending)
    }
    let magnitude = magnitude(last + 1)
    if let magnitude {
      last = max(last + 1, tokenIndex(endingAt: tokens[last + 1].range.lowerBound + magnitude.length, from: last + 1))
      if ending == .none { ending = caseEnding(word(last)) }
      if isMark(last + 1, ["."]), touches(last + 1), last + 2 < tokens.count { last += 1 }
    }
    if isOnlyPart(from: firstToken, to: last, isSpelled: tokens[index].number != nil) { mantissa = nil }
    if isMark(last + 1, ["€", "$", "£"]), kind == .bare {
      last += 1
      (kind, unit) = (.money, currency(tokens[last]))
      takeCase(&last, &ending)
    } else if isMark(last + 1, ["%", "％", "‰"]) {
      last += 1
      if isMark(last, ["‰"]) { mantissa = mantissa?.dividedExactly(by: Decimal(10)) }
      (kind, unit) = (.share, .percent)
      takeCase(&last, &ending)
    } else if let (length, found) = hanUnit(after: last) {
      let end = tokens[last].range.upperBound
      unitWord = String(decoding: text[end..<min(text.count, end + length)], as: UTF8.self).filter { $0 != " " }
      last = max(last, tokenIndex(endingAt: end + length, from: last))
      (kind, unit) = (self.kind(of: found), found)
    } else if kind == .bare, last + 1 < tokens.count {
      let before = last
      (kind, unit) = self.unitWord(&last, &ending)
      if last > before, unit != nil { unitWord = word(before + 1) }
    } else if kind == .money {
      takeCase(&last, &ending)
    }
    // 1块5, 1万多: what is set in one with it is part of it.
    if touches(last + 1), isNumber(last + 1) || word(last + 1).first.map({ "多余餘".contains($0) }) ?? false {
      mantissa = nil
    }
    return TitleQuantity(
      range: start..<tokens[last].range.upperBound, mantissa: mantissa, magnitude: magnitude, kind: kind, unit: unit,
      unitWord: unitWord, lastToken: last, firstToken: firstToken, isWritten: isWritten || kind == .share,
      isSigned: isSigned,
      ending: ending)
  }

  /// One hundred fifty, 2千5百, 5-7, 2 x 5, minus 5: what stands beside a number makes another one of it.
  private func isOnlyPart(from first: Int, to last: Int, isSpelled: Bool) -> Bool {
    if isNumber(last + 1), isSpelled || touches(last + 1) { return true }
    let dashes: [Unicode.Scalar] = ["-", "–", "—", "~", "～", "×"]
    if isNumber(last + 2), isMark(last + 1, dashes) || word(last + 1) == "x" { return true }
    if first > 1, isNumber(first - 2), isMark(first - 1, dashes) || word(first - 1) == "x" { return true }
    return ["minus", "miinus", "负", "負"].contains(word(first - 1))
  }

  private func currency(_ token: TitleToken) -> Unit? {
    switch string(token) {
    case "$": .currency("USD")
    case "€": .currency("EUR")
    case "£": .currency("GBP")
    default: nil
    }
  }

  /// `:sta`, `:een`: a colon and a Finnish ending.
  private func takeCase(_ last: inout Int, _ ending: inout TitleQuantity.Ending) {
    guard isMark(last + 1, [":"]), touches(last + 1), touches(last + 2), tokens.indices.contains(last + 2),
      tokens[last + 2].kind == .word
    else { return }
    ending = caseEnding(word(last + 2))
    last += 2
  }

  /// The ending of a spelled number, as in viidestä kahteen; seventeen is English.
  private func spelledEnding(_ word: String, _ value: Decimal?) -> TitleQuantity.Ending {
    let ending = caseEnding(word)
    let isTeen = word.hasSuffix("teen") && value.map { $0 > Decimal(12) } ?? false
    let isInto = word.hasSuffix("een") || word.hasSuffix("iin") || word.hasSuffix("ään")
    return ending == .from || (ending == .to && isInto && !isTeen) ? ending : .none
  }

  func caseEnding(_ word: String) -> TitleQuantity.Ending {
    if word.hasSuffix("sta") || word.hasSuffix("stä") || word.hasSuffix("lta") || word.hasSuffix("ltä") { return .from }
    if word.hasSuffix("lla") || word.hasSuffix("llä") { return .by }
    if word.count >= 2, word.hasSuffix("n") || word.hasSuffix("lle") { return .to }
    return .none
  }

  /// `6 of 11`, `one in nine`: two numbers that are one share.
  private func ratioEnd(_ last: Int) -> Int? {
    guard tags(last + 1).contains(.ratio) else { return nil }
    if isNumber(last + 2) { return last + 2 }
    // Two of the five.
    if tags(last + 2).contains(.determiner), isNumber(last + 3) { return last + 3 }
    return nil
  }

  private func magnitude(_ index: Int) -> TitleQuantity.Magnitude? {
    guard tokens.indices.contains(index) else { return nil }
    let word = word(index)
    // 38 t€: before a mark of money a letter can only multiply.
    let isMoney = isMark(index + 1, ["€", "$", "£"]) && touches(index + 1)
    switch word {
    case "k": return touches(index) || isMoney ? TitleQuantity.Magnitude(factor: 1000, sign: "k") : nil
    case "t": return isMoney ? TitleQuantity.Magnitude(factor: 1000, sign: "k") : nil
    case "m": return TitleQuantity.Magnitude(factor: 1_000_000, sign: "M", mayBeMetre: !isMoney)
    case "mn", "million", "millions", "milj", "miljoonaa", "miljoonan", "miljoonasta", "miljoonaan", "miljoona":
      return TitleQuantity.Magnitude(factor: 1_000_000, sign: "M")
    case "b", "bn", "billion", "billions", "mrd", "miljardi", "miljardia", "miljardin", "miljardista", "miljardiin":
      return TitleQuantity.Magnitude(factor: 1_000_000_000, sign: "B")
    case "thousand", "tuhatta", "tuhannen", "tuhannesta", "tuhanteen", "tuhat":
      return TitleQuantity.Magnitude(factor: 1000, sign: "k")
    case "hundred", "sataa": return TitleQuantity.Magnitude(factor: 100, sign: nil)
    default: return hanMagnitude(index)
    }
  }

  /// 千万, 百亿: as many characters as make one magnitude, but not the 百 of 百分点.
  private func hanMagnitude(_ index: Int) -> TitleQuantity.Magnitude? {
    let start = tokens[index].range.lowerBound
    guard tokens[index].kind == .han, !text[start...].starts(with: Array("百分".utf8)) else { return nil }
    for (bytes, word, factor) in Lexicon.hanMagnitudes where text[start...].starts(with: bytes) {
      return TitleQuantity.Magnitude(
        factor: factor, sign: Lexicon.hanMagnitudeSigns.contains(word) ? word : nil, length: bytes.count)
    }
    return nil
  }

  private func kind(of unit: Unit) -> TitleQuantity.Kind {
    switch unit {
    case .percent: .share
    case .points: .points
    case .currency: .money
    case .time: .time
    case .counted, .score, .rate: .count
    }
  }

  /// A Chinese unit right behind a token, and its length in bytes.
  private func hanUnit(after index: Int) -> (Int, Unit)? {
    guard tokens.indices.contains(index) else { return nil }
    let start = tokens[index].range.upperBound
    let offset = byte(start) == UInt8(ascii: " ") ? start + 1 : start
    guard byte(offset) >= 0xE3 else { return nil }
    for (bytes, unit) in Lexicon.hanUnits where text[offset...].starts(with: bytes) {
      return (offset - start + bytes.count, unit)
    }
    return nil
  }

  private func tokenIndex(endingAt offset: Int, from index: Int) -> Int {
    var last = index
    while last + 1 < tokens.count, tokens[last + 1].range.lowerBound < offset { last += 1 }
    return last
  }

  /// The unit after a number: a word that converts, or whatever is counted.
  private func unitWord(
    _ last: inout Int, _ ending: inout TitleQuantity.Ending
  ) -> (TitleQuantity.Kind, Unit?) {
    let next = tokens[last + 1]
    switch next.kind {
    case .word:
      let word = string(next)
      if word == "per", self.word(last + 2) == "cent" {
        last += 2
        return (.share, .percent)
      }
      if word == "percentage" || word == "prosenttiyksik", self.word(last + 2).hasPrefix("point") {
        last += 2
        return (.points, .points)
      }
      let code = word.utf8.count == 3 ? word.uppercased() : ""
      let named = Words.isCurrency(code) ? Unit.currency(code) : Words.unit(named: word)
      if case .counted = named {
        let isPart =
          !next.tags.isDisjoint(with: [.span, .baseline, .and, .relativeDate, .within, .per, .ratio, .purpose])
          || !next.tags.isDisjoint(with: .anyVerb) && next.tags.isDisjoint(with: [.metric, .nounToo, .deliverable])
        // 210 kWh:sta: the ending may hang on the unit.
        let isHung = isMark(last + 2, [":"]) && touches(last + 2) && touches(last + 3)
        if ending == .none { ending = isPart ? .none : caseEnding(isHung ? self.word(last + 3) : word) }
        return isPart ? (.bare, nil) : (.count, nil)
      }
      // 1 200:aan vuodessa: the number has its own ending, and the year is what it is counted in.
      if case .time = named, ending != .none, word.hasSuffix("ssa") || word.hasSuffix("ssä") { return (.bare, nil) }
      last += 1
      if ending == .none { ending = caseEnding(word) }
      takeCase(&last, &ending)
      return (kind(of: named), named)
    case .han:
      let word = string(next)
      if Lexicon.chinese.measureWords.contains(word) { last += 1 }
      return next.tags.isDisjoint(with: [.span, .baseline, .and]) ? (.count, nil) : (.bare, nil)
    case .digits, .mark:
      return (.bare, nil)
    }
  }

  /// The number that a token writes; nil where it is only near to it, as a third is to 33%.
  private func value(of index: Int) -> Decimal? {
    if let number = tokens[index].number {
      let isRounded = tokens[index].tags.contains(.fraction) && [13, 17, 33, 67].contains { number == Decimal($0) }
      // 两成五: more of the number comes behind it.
      let goesOn = tokens[index].kind == .han && hanNumeral(tokens[index].range.upperBound) != nil
      return isRounded || goesOn ? nil : number
    }
    if tokens[index].kind != .digits { return nil }
    let digits = word(index).filter { $0 != " " && $0 != "\u{A0}" }
    let commas = digits.filter { $0 == "," }.count
    let points = digits.filter { $0 == "." }.count
    if commas == 0, points <= 1 { return Decimal(digits) }
    if commas == 1, points == 0 {
      let parts = digits.split(separator: ",")
      // Prose in English and Chinese parts thousands with a comma, Finnish sets decimals behind it.
      let isThousands = parts.last?.count == 3 && parts.first != "0"
      return Decimal(isThousands ? digits.filter { $0 != "," } : digits.map { $0 == "," ? "." : String($0) }.joined())
    }
    return Decimal(digits.filter { $0 != "," })
  }
}

extension Lexicon {
  /// The Chinese magnitudes, longest first, as bytes and as words.
  static let hanMagnitudes: [([UInt8], String, Int)] = chinese.magnitudes.map { (Array($0.key.utf8), $0.key, $0.value) }
    .sorted { $0.0.count != $1.0.count ? $0.0.count > $1.0.count : $0.0.lexicographicallyPrecedes($1.0) }

  /// Those of them that a number of the language may have.
  static let hanMagnitudeSigns = ["千", "万", "亿", "百万", "千万", "萬", "億", "百萬", "千萬"]

  /// The Chinese words for units, longest first, as bytes.
  static let hanUnits: [([UInt8], Unit)] = chinese.units
    .flatMap { unit, words in words.split(separator: "|").map { (Array($0.utf8), unit) } }
    .sorted { $0.0.count != $1.0.count ? $0.0.count > $1.0.count : $0.0.lexicographicallyPrecedes($1.0) }
}
