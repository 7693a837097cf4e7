import OKRReader

/// Words at either end of a title that no mark parts from it and that say nothing of it: … conf 60%, Q3 KR4 ….
extension TitleCut {
  /// The first words of a piece, up to each of them behind which there is a blank.
  func heads(_ piece: Piece) -> [Piece] {
    piece.tokens.indices.dropFirst().dropLast().prefix(TitleCut.longestHead).compactMap { place in
      hasBlank(before: piece.tokens[place]) ? head(of: piece, upTo: place) : nil
    }
  }

  /// The last words of a piece, from each of them on before which there is a blank.
  func tails(_ piece: Piece) -> [Piece] { piece.tokens.indices.compactMap { tail(of: piece, from: $0) } }

  private func head(of piece: Piece, upTo place: Int) -> Piece {
    Piece(
      tokens: Array(piece.tokens[..<place]), before: piece.before, behind: opening(of: piece.tokens[place]),
      place: .head)
  }

  /// What a sentence behind a blank opens with, as the feature of it: a capital says that it is its first word.
  private func opening(of index: Int) -> UInt32 {
    switch source.value.bytes[tokens[index].range.lowerBound] {
    case 0x41...0x5A: 3
    case 0x61...0x7A: 4
    case 0x30...0x39: 5
    default: 2
    }
  }

  private func tail(of piece: Piece, from place: Int) -> Piece? {
    // From 60 to 45: a number by itself belongs to what stands before it.
    guard place > 1, piece.tokens.count - place <= TitleCut.longestTail, hasBlank(before: piece.tokens[place]),
      piece.tokens[place...].allSatisfy({ !asides.contains($0) }),
      piece.tokens[place...].contains(where: { isOfWord($0) && !isNumber($0) })
    else { return nil }
    return Piece(tokens: Array(piece.tokens[place...]), before: 2, behind: piece.behind, place: .tail)
  }

  /// How many words they have at most.
  private static let (longestHead, longestTail) = (5, 8)

  private func hasBlank(before index: Int) -> Bool {
    source.byte(tokens[index].range.lowerBound - 1) == UInt8(ascii: " ")
  }

  /// Leaves them out in front and behind of some pieces.
  func withoutIdleEnds(_ all: [Int], _ pieces: [Piece]) -> [Int] {
    guard let first = pieces.first?.tokens.first else { return all }
    var pieces = pieces
    var kept = all
    if mayOpen(.head, first), let length = idleEnd(of: pieces, 0, heads(pieces[0])) {
      pieces[0].tokens.removeFirst(length)
      kept.removeAll { $0 < pieces[0].tokens.first ?? 0 }
    }
    // Weight 0.3 conf 7/10: one behind the other.
    while let piece = pieces.last {
      let ends = piece.tokens.indices.dropFirst(2).suffix(TitleCut.longestTail).lazy.compactMap { [self] place in
        mayOpen(.tail, piece.tokens[place]) ? tail(of: piece, from: place) : nil
      }
      guard let length = idleEnd(of: pieces, pieces.count - 1, ends) else { break }
      pieces[pieces.count - 1].tokens.removeLast(length)
      pieces[pieces.count - 1].behind = 2
      kept.removeAll { $0 > pieces.last?.tokens.last ?? Int.max }
    }
    return kept
  }

  /// Whether an end may open with a word; between Chinese words there is seldom a blank, and what stands behind one is asked.
  private func mayOpen(_ end: Piece.Place, _ index: Int) -> Bool {
    tokens[index].kind == .han && hasBlank(before: index) || PieceOpinion.mayOpen(end, index, source)
  }

  /// How many words at one end of a piece say nothing, if any do.
  private func idleEnd(of pieces: [Piece], _ place: Int, _ ends: some Sequence<Piece>) -> Int? {
    // Most have no such end, and nothing is counted for that.
    lazy var numbered = pieces.count { $0.tokens.contains(where: isNumber) }
    lazy var whole = pieces[place].tokens.count(where: isNumber)
    var best = Bound.words
    var length: Int?
    for end in ends {
      let isAlone = end.tokens.count(where: isNumber) == whole
      let others = numbered - (whole > 0 && isAlone ? 1 : 0)
      let logit = PieceOpinion.logit(self, end, of: pieces.count, others: others)
      if logit > best { (best, length) = (logit, end.tokens.count) }
    }
    return length
  }
}
