import OKRReader

/// How likely it is that a piece of a title says nothing of what it asks for: a linear model, as `SecondOpinion` is.
package struct PieceOpinion {
  /// How many weights it has.
  package static let slots = 1 << 15

  /// What a feature is of.
  private enum Kind: UInt32 {
    case markBefore = 1
    case markBehind, length, numbers, pieces, word, pair, first, last, stem, ending, opening, capitals, untagged, tag
    case openingTag, label
  }

  /// The numbers of the weights of its features, each once.
  private(set) var features: [Int] = []

  /// What is said of a piece, one of some, while so many others have numbers.
  init(_ cut: TitleCut, _ piece: TitleCut.Piece, of count: Int, others: Int) {
    let source = cut.source
    features.reserveCapacity(piece.tokens.count * 8 + 12)
    let isOuter = piece.place.rawValue
    let numbers = piece.tokens.count(where: cut.isNumber)
    add(.markBefore, isOuter, piece.before)
    add(.markBehind, isOuter, piece.behind)
    add(.length, isOuter, UInt32(min(piece.tokens.count, 8)))
    add(.numbers, UInt32(min(numbers, 2)), UInt32(min(others, 2)) * 8 + isOuter)
    add(.pieces, UInt32(min(count, 6)), isOuter)
    if let label = piece.label { add(.label, word(source, label)) }
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
    /// Whether it is the end of a piece, which no mark parts from what stands before it, or its start.
    package let isTail, isHead: Bool
    package let slots: [Int]
  }

  /// All pieces of a title, for the trainer.
  package static func pieces(of title: String) -> [Taught] {
    let source = TitleTokens(ValueText(title))
    let cut = TitleCut(source, leavesIdle: true)
    let pieces = cut.pieces(cut.body)
    func count(_ some: [Int]) -> Bool { some.contains(where: cut.isNumber) }
    let numbered = pieces.count { count($0.tokens) }
    func taught(_ piece: TitleCut.Piece, of all: Int, others: Int) -> Taught? {
      guard let first = piece.tokens.first, let last = piece.tokens.last else { return nil }
      let range = source.tokens[first].range.lowerBound..<source.tokens[last].range.upperBound
      return Taught(
        text: source.value.string(range), range: range, isTail: piece.place == .tail, isHead: piece.place == .head,
        slots: PieceOpinion(cut, piece, of: all, others: others).features)
    }
    let numbers = source.tokens.count { $0.number != nil }
    return pieces.compactMap { taught($0, of: pieces.count, others: numbered - (count($0.tokens) ? 1 : 0)) }
      + pieces.suffix(1).flatMap { last in
        cut.tails(last).compactMap { tail in
          taught(
            tail, of: pieces.count,
            others: numbered - (count(last.tokens) ? 1 : 0)
              + (count(Array(last.tokens.prefix(last.tokens.count - tail.tokens.count))) ? 1 : 0))
        }
      }
      + pieces.prefix(1).flatMap { first in
        cut.heads(first).compactMap { head in
          taught(
            head, of: pieces.count,
            others: numbered - (count(first.tokens) ? 1 : 0)
              + (count(Array(first.tokens.dropFirst(head.tokens.count))) ? 1 : 0))
        }
      }
      + cut.brackets.compactMap { taught($0, of: 0, others: numbers - $0.tokens.count(where: cut.isNumber)) }
  }
}
