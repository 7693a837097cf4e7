import OKRReader

/// How likely it is that a piece of a title says nothing of what it asks for: a linear model, as `SecondOpinion` is.
package enum PieceOpinion {
  /// How many weights it has.
  package static let slots = 1 << 15

  /// What a feature is of.
  private enum Kind: UInt32 {
    case markBefore = 1
    case markBehind, length, numbers, pieces, word, pair, first, last, stem, ending, opening, capitals, untagged, tag
    case openingTag, label, kinds, shape, firstShape, marks
  }

  /// The logarithm of the odds of a piece, one of some, while so many others have numbers.
  static func logit(_ cut: TitleCut, _ piece: TitleCut.Piece, of count: Int, others: Int) -> Double {
    var (sum, features) = (0, 0)
    forEachSlot(cut, piece, of: count, others: others) { slot in
      sum += Int(LiteralBytes(weights)[slot]) - Int(SecondOpinion.zero)
      features += 1
    }
    return model.logit(sum, features)
  }

  /// Calls with the number of the weight of each of its features.
  @inline(__always)
  private static func forEachSlot(
    _ cut: TitleCut, _ piece: TitleCut.Piece, of count: Int, others: Int, _ body: (Int) -> Void
  ) {
    func add(_ kind: Kind, _ first: UInt32, _ second: UInt32 = 0) { body(slot(kind, first, second)) }
    let source = cut.source
    let isOuter = piece.place.rawValue
    let numbers = piece.tokens.count(where: cut.isNumber)
    add(.markBefore, isOuter, piece.before)
    add(.markBehind, isOuter, piece.behind)
    add(.marks, piece.before &* 64 &+ isOuter, piece.behind)
    add(.length, isOuter, UInt32(min(piece.tokens.count, 8)))
    add(.numbers, UInt32(min(numbers, 2)), UInt32(min(others, 2)) * 8 + isOuter)
    add(.pieces, UInt32(min(count, 6)), isOuter)
    if piece.place == .bracket { add(.kinds, piece.kinds.0, piece.kinds.1) }
    if let label = piece.label { add(.label, word(source, label)) }
    var before: UInt32 = 0
    for (index, token) in piece.tokens.prefix(24).enumerated() {
      let word = word(source, token)
      add(.word, word)
      add(.pair, before, word)
      let shape = shape(source, token)
      if shape != 0 { add(.shape, shape, isOuter) }
      if index == 0 {
        add(.first, word, isOuter)
        if shape != 0 { add(.firstShape, shape, isOuter) }
      }
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

  private static func word(_ source: TitleTokens, _ index: Int) -> UInt32 {
    let token = source.tokens[index]
    if token.number != nil { return source.isBareNumber(index) ? 1 : 2 }
    let word = source.string(token)
    // Of all addresses one.
    if word.hasPrefix("http") || word.hasPrefix("www.") { return 3 }
    // KR3, v2: the letters of it.
    return fnv1a(word.bytes[word.range].lazy.map { 0x30...0x39 ~= $0 ? 0x39 : $0 })
  }

  /// PAY-93 is A-9 and v2 a9: what the letters and digits of a word with digits follow each other like; 0 for any other.
  private static func shape(_ source: TitleTokens, _ index: Int) -> UInt32 {
    let bytes = source.value.bytes[source.tokens[index].range]
    guard source.tokens[index].kind == .word, bytes.contains(where: { 0x30...0x39 ~= $0 }) else { return 0 }
    var (hash, last): (UInt32, UInt8) = (1, 0)
    for byte in bytes {
      let kind: UInt8 =
        switch byte {
        case 0x30...0x39: 0x39
        case 0x41...0x5A: 0x41
        case 0x61...0x7A, 0x80...0xFF: 0x61
        default: byte
        }
      if kind != last { hash = hash &* 31 &+ UInt32(kind) }
      last = kind
    }
    return hash
  }

  private static func slot(_ kind: Kind, _ first: UInt32, _ second: UInt32) -> Int {
    Int(SecondOpinion.mixed(kind.rawValue, first, second)) & (slots - 1)
  }

  /// Whether a word may open an end that says nothing: asked before any other of its words, for there are many ends.
  static func mayOpen(_ end: TitleCut.Piece.Place, _ index: Int, _ source: TitleTokens) -> Bool {
    let weights = LiteralBytes(weights)
    func mayOpen(_ kind: Kind, _ first: UInt32) -> Bool {
      weights[slot(kind, first, end.rawValue)] > SecondOpinion.zero - 4
    }
    if mayOpen(.first, word(source, index)) { return true }
    let shape = shape(source, index)
    return shape != 0 && mayOpen(.firstShape, shape)
  }

  /// A piece of a title, with its bytes and the numbers of its weights.
  package struct Taught {
    package let text: String
    package let range: Range<Int>
    /// Which end of a piece it is, if it is not all of one.
    package let end: End?
    package let slots: [Int]

    package enum End: Sendable {
      case head, tail
    }
  }

  /// All pieces of a title, for the trainer.
  package static func pieces(of title: String) -> [Taught] {
    let source = TitleTokens(ValueText(title))
    let cut = TitleCut(source, leavesIdle: true)
    let pieces = cut.pieces(cut.body)
    func count(_ some: [Int]) -> Int { some.count(where: cut.isNumber) }
    let numbered = pieces.count { count($0.tokens) > 0 }
    func taught(_ piece: TitleCut.Piece, others: Int) -> Taught? {
      guard let first = piece.tokens.first, let last = piece.tokens.last else { return nil }
      let range = source.tokens[first].range.lowerBound..<source.tokens[last].range.upperBound
      var slots: [Int] = []
      let count = piece.place == .bracket ? 0 : pieces.count
      forEachSlot(cut, piece, of: count, others: others) { slots.append($0) }
      return Taught(
        text: source.value.string(range), range: range,
        end: piece.place == .head ? .head : piece.place == .tail ? .tail : nil, slots: slots)
    }
    func ends(_ piece: TitleCut.Piece?, _ ends: (TitleCut.Piece) -> [TitleCut.Piece]) -> [Taught] {
      guard let piece else { return [] }
      let whole = count(piece.tokens)
      return ends(piece).compactMap {
        taught($0, others: numbered - (whole > 0 && count($0.tokens) == whole ? 1 : 0))
      }
    }
    return pieces.compactMap { taught($0, others: numbered - (count($0.tokens) > 0 ? 1 : 0)) }
      + ends(pieces.first, cut.heads) + ends(pieces.last, cut.tails)
      + cut.brackets.compactMap { taught($0, others: source.howManyNumbers - count($0.tokens)) }
  }
}
