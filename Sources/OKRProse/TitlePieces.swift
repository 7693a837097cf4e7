import OKRReader

/// What stands between two marks of a title, and how likely it is that it says nothing of what is asked for.
extension TitleCut {
  /// A run of tokens that no mark parts.
  struct Piece {
    var tokens: [Int]
    /// The marks before and behind it as scalars; 0 at the ends of the title, 1 for a wide blank.
    var before, behind: UInt32
  }

  /// The pieces of some tokens, without the marks between them.
  func pieces(_ all: [Int]) -> [Piece] {
    var found: [Piece] = []
    var current = Piece(tokens: [], before: 0, behind: 0)
    for index in all {
      // ; 2023: 81 per cent: when it stood there.
      let isValue = !found.isEmpty && isColon(index) && current.tokens.allSatisfy(source.isDate)
      let mark = isValue ? nil : separator(index)
      let isWide = current.tokens.last.map { self.isWide(behind: $0) } ?? false
      guard mark != nil || isWide else {
        current.tokens.append(index)
        continue
      }
      if !current.tokens.isEmpty {
        current.behind = mark ?? 1
        found.append(current)
      }
      current = Piece(tokens: mark == nil ? [index] : [], before: mark ?? 1, behind: 0)
    }
    if !current.tokens.isEmpty { found.append(current) }
    return found
  }

  /// Two blanks or a tab behind a token.
  private func isWide(behind index: Int) -> Bool {
    let end = tokens[index].range.upperBound
    return source.byte(end) == 0x09 || source.byte(end) == 0x20 && source.byte(end + 1) == 0x20
  }

  /// The mark that a token is, if it parts what stands before it from what stands behind it.
  private func separator(_ index: Int) -> UInt32? {
    guard !asides.contains(index) else { return nil }
    if source.joint(at: index) == .mark { return source.value.scalar(tokens[index].range.lowerBound).value }
    guard case .mark(let mark) = tokens[index].kind, tokens[index].tags != .span else { return nil }
    switch mark {
    case 0x3A, 0xFF1A: return isColon(index) ? mark : nil
    // Calls / week: a per.
    case 0x2F where tokens.indices.contains(index + 1) && ValueNames.isTime(source.value, tokens[index + 1].range):
      return nil
    // A hyphen inside of a word, a slash between two, a decimal point.
    case 0x2D, 0x2013, 0x2014, 0x2F, 0x2E, 0x26, 0x2B, 0x3C, 0x3E, 0x3D:
      return source.touches(index) && source.touches(index + 1) || !tokens[index].tags.isEmpty ? nil : mark
    // *60*, _new_: what is emphasised is a part of the sentence.
    case 0x2A, 0x5F, 0x60, 0x7E:
      return source.touches(index) && isOfWord(index - 1) || source.touches(index + 1) && isOfWord(index + 1)
        ? nil : mark
    // Quotes, and what belongs to a number: %, €, ±, ≤.
    case 0x22, 0x27, 0x2018...0x201F, 0x25, 0x24, 0xA3, 0x20AC, 0xA5, 0xFFE5, 0xB0, 0xB1, 0x2264, 0x2265, 0xD7:
      return nil
    default: return mark
    }
  }

  /// Leaves out what stands in front and behind and says nothing of what is asked for.
  func withoutIdle(_ all: [Int]) -> [Int] {
    let pieces = pieces(all)
    guard pieces.count > 1 else { return all }
    let isNumbered = pieces.map { $0.tokens.contains(where: isNumber) }
    let numbered = isNumbered.count { $0 }
    func logit(_ place: Int) -> Double {
      PieceOpinion(self, pieces, place, others: numbered - (isNumbered[place] ? 1 : 0)).logit
    }
    func isKept(_ place: Int) -> Bool { logit(place) < (isNumbered[place] ? 1.0 : -0.5) }
    // From outside in, for what is inside is left alone.
    guard var first = pieces.indices.first(where: isKept), let last = pieces.indices.last(where: isKept) else {
      return all
    }
    // NPS: 30 to 40: a number by itself says nothing without what it is of.
    while first > 0, !pieces[first...last].contains(where: { $0.tokens.contains(where: isOfSentence) }) { first -= 1 }
    guard first > 0 || last + 1 < pieces.count, let start = pieces[first].tokens.first,
      let end = pieces[last].tokens.last
    else { return all }
    return all.filter { start <= $0 && $0 <= end }
  }

  private func isOfWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if case .mark = tokens[index].kind { return false } else { return true }
  }

  /// Whether a token is a word that does more than to lead to a number.
  private func isOfSentence(_ index: Int) -> Bool {
    let leads: Tag = [
      .level, .bound, .ceiling, .span, .origin, .baseline, .changeLead, .present, .month, .season, .measure, .opener,
    ]
    return (tokens[index].kind == .word || tokens[index].kind == .han) && tokens[index].number == nil
      && tokens[index].tags.isDisjoint(with: leads)
  }
}

/// How likely it is that a piece of a title says nothing of what it asks for: a linear model, as `SecondOpinion` is.
package struct PieceOpinion {
  /// How many weights it has.
  package static let slots = 1 << 15

  /// What a feature is of.
  private enum Kind: UInt32 {
    case markBefore = 1
    case markBehind, length, numbers, pieces, word, pair, first, last, stem, ending, opening, capitals, untagged, tag
    case openingTag
  }

  /// The numbers of the weights of its features, each once.
  private(set) var features: [Int] = []

  init(_ cut: TitleCut, _ pieces: [TitleCut.Piece], _ place: Int, others: Int) {
    let (piece, source) = (pieces[place], cut.source)
    features.reserveCapacity(piece.tokens.count * 8 + 12)
    let isOuter: UInt32 = (place == 0 ? 1 : 0) + (place + 1 == pieces.count ? 2 : 0)
    let numbers = piece.tokens.count(where: cut.isNumber)
    add(.markBefore, isOuter, piece.before)
    add(.markBehind, isOuter, piece.behind)
    add(.length, isOuter, UInt32(min(piece.tokens.count, 8)))
    add(.numbers, UInt32(min(numbers, 2)), UInt32(min(others, 2)) * 4 + isOuter)
    add(.pieces, UInt32(min(pieces.count, 6)), isOuter)
    var before: UInt32 = 0
    for (index, token) in piece.tokens.prefix(24).enumerated() {
      let word = word(source, token)
      add(.word, word)
      add(.pair, before, word)
      if index == 0 { add(.first, word, isOuter) }
      if index + 1 == piece.tokens.count {
        add(.last, word, isOuter)
        add(.pair, word)
      }
      let range = source.tokens[token].range
      if source.tokens[token].kind == .word, range.count > 5 {
        add(.stem, fnv1a(source.text[range].prefix(4)))
        add(.ending, fnv1a(source.text[range].suffix(3)))
      }
      if let first = source.value.bytes[range].first, index == 0 {
        add(.opening, 0x41...0x5A ~= first ? 1 : 0x61...0x7A ~= first ? 2 : 0x30...0x39 ~= first ? 3 : 4, isOuter)
      }
      if source.isCapitals(token) { add(.capitals, isOuter) }
      var rest = source.tokens[token].tags.rawValue
      if rest == 0 { add(.untagged, index == 0 ? 1 : 0, isOuter) }
      while rest != 0 {
        let bit = UInt32(rest.trailingZeroBitCount)
        add(.tag, bit)
        if index < 2 { add(.openingTag, bit, UInt32(index)) }
        rest &= rest &- 1
      }
      before = word
    }
  }

  private func word(_ source: TitleTokens, _ index: Int) -> UInt32 {
    let token = source.tokens[index]
    if token.number != nil { return source.isBareNumber(index) ? 1 : 2 }
    let bytes = source.text[token.range]
    if !bytes.contains(where: { 0x30...0x39 ~= $0 }) { return fnv1a(bytes) }
    // KR3, v2: the letters of it.
    return fnv1a(bytes.map { 0x30...0x39 ~= $0 ? 0x39 : $0 })
  }

  private mutating func add(_ kind: Kind, _ first: UInt32, _ second: UInt32 = 0) {
    var mixed = first &* 0x9E37_79B1 ^ (second &* 0x85EB_CA77).byteSwapped ^ kind.rawValue &* 0xC2B2_AE3D
    mixed = (mixed ^ mixed >> 15) &* 0x2C1B_3C6D
    let slot = Int((mixed ^ mixed >> 13) & UInt32(PieceOpinion.slots - 1))
    if !features.contains(slot) { features.append(slot) }
  }

  var logit: Double {
    let sum = features.reduce(0) { $0 + Int(LiteralBytes(PieceOpinion.weights)[$1]) - Int(SecondOpinion.zero) }
    return PieceOpinion.model.logit(sum, features.count)
  }

  /// A piece of a title, with its bytes and the numbers of its weights.
  package struct Taught {
    package let text: String
    package let range: Range<Int>
    package let slots: [Int]
  }

  /// All pieces of a title, for the trainer.
  package static func pieces(of title: String) -> [Taught] {
    let source = TitleTokens(ValueText(title))
    let cut = TitleCut(source, leavesIdle: true)
    let pieces = cut.pieces(cut.body)
    let isNumbered = pieces.map { $0.tokens.contains(where: cut.isNumber) }
    return pieces.indices.compactMap { place in
      guard let first = pieces[place].tokens.first, let last = pieces[place].tokens.last else { return nil }
      let range = source.tokens[first].range.lowerBound..<source.tokens[last].range.upperBound
      return Taught(
        text: source.value.string(range), range: range,
        slots: PieceOpinion(
          cut, pieces, place, others: isNumbered.indices.count { isNumbered[$0] && $0 != place }
        ).features)
    }
  }
}
