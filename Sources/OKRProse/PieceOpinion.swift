import OKRReader

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
    let slot = Int(SecondOpinion.mixed(kind.rawValue, first, second)) & (PieceOpinion.slots - 1)
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
