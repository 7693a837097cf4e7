/// Parts of a whole in words, which are a number only in some places, and a change in others.
extension TitleTokens {
  /// Half and a quarter are parts of a whole where a word leads to a number, or beside another part.
  func classifyParts() {
    if mayDo.isDisjoint(with: [.part, .fraction]) { return }
    for index in tokens.indices where tokens[index].tags.contains(.part) {
      guard !isLedToPart(index), !tags(index - 1).contains(.fraction), !tags(index + 1).contains(.fraction) else {
        tokens[index].tags = .fraction
        continue
      }
      tokens[index].number = nil
    }
    joinChanges()
  }

  /// From a third to about half, by half, and not to half marathons.
  private func isLedToPart(_ index: Int) -> Bool {
    if leadOfChange(index) != nil { return true }
    let isApart = index + 1 == tokens.count || !tokens[index + 1].tags.isEmpty || tokens[index + 1].kind != .word
    let before = tokens[..<index].suffix(4)
    let isNear = before.last?.tags.isDisjoint(with: [.opener, .span, .baseline]) == false
    return isApart && isNear && before.contains { !$0.tags.isDisjoint(with: [.span, .origin, .baseline]) }
  }

  /// By about a third, by more than half, kolmanneksen verran: the words that make a change of a part are one with it.
  private func joinChanges() {
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard isNumber(index), tokens[index].tags.contains(.fraction), tokens[index].kind == .word else { continue }
      if tokens.indices.contains(index + 1), tokens[index + 1].tags == .changeLead, !isNumber(index + 1) {
        tokens[index].range = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
        tokens[index].tags.formUnion(.changeLead)
        tokens.remove(at: index + 1)
      }
      guard let lead = leadOfChange(index) else { continue }
      tokens[index].range = tokens[lead].range.lowerBound..<tokens[index].range.upperBound
      tokens[index].tags.formUnion(.changeLead)
      tokens.removeSubrange(lead..<index)
      index = lead
    }
  }

  /// Where the `by` stands that leads to a part of a whole, perhaps with a bound between them.
  private func leadOfChange(_ index: Int) -> Int? {
    for place in (max(0, index - 3)..<index).reversed() {
      if tokens[place].kind == .word, tokens[place].tags.contains(.changeLead), !isNumber(place) { return place }
      guard !tokens[place].tags.isDisjoint(with: [.opener, .level, .bound, .ceiling]) else { return nil }
    }
    return nil
  }
}
