import OKRReader

/// Words at either end of a title that no mark parts from it and that say nothing of it: … conf 60%, Q3 KR4 ….
extension TitleCut {
  /// The first words of a piece, up to each of them behind which there is a blank.
  func heads(_ piece: Piece) -> [Piece] {
    piece.tokens.indices.dropFirst().dropLast().prefix(TitleCut.longestHead).compactMap { place in
      guard hasBlank(before: piece.tokens[place]) else { return nil }
      return Piece(tokens: Array(piece.tokens[..<place]), before: piece.before, behind: 2, place: .head)
    }
  }

  /// The last words of a piece, from each of them on before which there is a blank.
  func tails(_ piece: Piece) -> [Piece] {
    piece.tokens.indices.dropFirst(2).suffix(TitleCut.longestTail).compactMap { place in
      // From 60 to 45: a number by itself belongs to what stands before it.
      guard hasBlank(before: piece.tokens[place]), piece.tokens[place...].allSatisfy({ !asides.contains($0) }),
        piece.tokens[place...].contains(where: { isOfWord($0) && !isNumber($0) })
      else { return nil }
      return Piece(tokens: Array(piece.tokens[place...]), before: 2, behind: piece.behind, place: .tail)
    }
  }

  /// How many words they have at most.
  private static let (longestHead, longestTail) = (5, 8)

  private func hasBlank(before index: Int) -> Bool {
    source.byte(tokens[index].range.lowerBound - 1) == UInt8(ascii: " ")
  }

  /// Leaves them out in front and behind of some pieces.
  func withoutIdleEnds(_ all: [Int], _ pieces: [Piece]) -> [Int] {
    var pieces = pieces
    guard let last = pieces.indices.last else { return all }
    var kept = all
    if let length = idleEnd(of: pieces, 0, heads) {
      pieces[0].tokens.removeFirst(length)
      let start = pieces[0].tokens.first
      kept = kept.filter { start ?? 0 <= $0 }
    }
    // Weight 0.3 conf 7/10: one behind the other.
    while let length = idleEnd(of: pieces, last, tails) {
      pieces[last].tokens.removeLast(length)
      pieces[last].behind = 2
      let end = pieces[last].tokens.last
      kept = kept.filter { $0 <= end ?? Int.max }
    }
    return kept
  }

  /// How many words at one end of a piece say nothing, if any do.
  private func idleEnd(of pieces: [Piece], _ place: Int, _ ends: (Piece) -> [Piece]) -> Int? {
    let numbered = pieces.count { $0.tokens.contains(where: isNumber) }
    let whole = pieces[place].tokens.count(where: isNumber)
    var best = Bound.words
    var length: Int?
    for end in ends(pieces[place]) where PieceOpinion.mayBeIdle(end, source) {
      let isAlone = end.tokens.count(where: isNumber) == whole
      let logit = PieceOpinion(self, end, of: pieces.count, others: numbered - (whole > 0 && isAlone ? 1 : 0)).logit
      if logit > best { (best, length) = (logit, end.tokens.count) }
    }
    return length
  }
}
