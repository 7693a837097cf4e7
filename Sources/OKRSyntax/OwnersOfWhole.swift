import OKRSource

/// `Owner: Anna` on a line below the key results of an objective: whose is it?
extension Parser {
  /// What the layout of a page says of such a line.
  enum OwnerBelow {
    /// It stands in the column of the objective, or apart from the list.
    case ofObjective
    /// The list is no further in than the line, so it may be said of its last item or of the whole.
    case ofEither
  }

  /// What a label of an owner here says that stands below a part of an objective; nil where it is the part's.
  func ownerBelow(_ header: Int, of container: Container) -> OwnerBelow? {
    guard startsLine(), at(.word) || at(.owner), container.isOfWork, !isMarker, touchesColonOfOwner,
      let objective = state.lastObjective, objective.hasPart
    else { return nil }
    let own = indent(ofToken: position)
    let part = indent(ofToken: header)
    if own > part { return nil }
    if own < part || isBehindEmptyLine(at: range().start) { return .ofObjective }
    // KR1: …, and its owner right below it: as people list them in a form.
    // Behind an empty line it is the owner of the one part there.
    let isLastOfSeveral =
      at(.word) && objective.partCount > 1 && !objective.hasOwnedPart
      && !isBehindEmptyLine(at: rangeOfToken(header).start)
    guard isBulletLine(header) || objective.hasBulletPart || isLastOfSeveral, !isBeforeBullet else { return nil }
    return .ofEither
  }

  private var touchesColonOfOwner: Bool {
    if at(.owner) { return touches(.ignoredMark) }
    guard let meant = correction(in: .keyResult), meant.keyword == .owner else { return false }
    return touches(.ignoredMark, after: meant.count - 1)
  }

  private func isBehindEmptyLine(at offset: Int) -> Bool {
    let start = lineStart(at: offset)
    guard start > 0 else { return false }
    let before = TextRange(lineStart(at: start - 1), start)
    return file.text(before).allSatisfy(\.isWhitespace)
  }

  /// Whether the line of a part starts with a bullet, which says nothing of what it is.
  func isBulletLine(_ header: Int) -> Bool {
    let start = lineStart(at: rangeOfToken(header).start)
    let typed = file.text(TextRange(start, rangeOfToken(header).start))
    return typed.contains { "-*•–—".contains($0) } && !typed.contains(where: \.isLetter)
  }

  /// Whether the next line is one more of the list.
  private var isBeforeBullet: Bool {
    var ahead = 1
    while ahead < 24, !startsLine(ahead), kind(ahead) != .end { ahead += 1 }
    switch kind(ahead) {
    case .minus, .listMark: return true
    case .keyword(let keyword): return keyword == .kr || keyword == .milestone || keyword == .initiative
    default: return false
    }
  }

  /// Takes the line, and shows where it belongs: in the header of the objective, or in a note.
  mutating func parseOwnerBelow(_ whose: OwnerBelow) {
    let whole = takeLine()
    let typed = file.text(whole)
    let names = typed.drop { !":：".contains($0) }.drop { ":：* ".contains($0) }
    let brace = state.openBlocks.last.flatMap {
      $0.container.name == Container.objective.name ? rangeOfToken($0.brace) : nil
    }
    let isMovable = whose == .ofObjective && state.lastObjective?.hasOwner == false
    report(
      .ownerBelow(typed: typed, names: isMovable ? String(names).withoutIdleMarks : nil), whole, related: brace)
  }
}

extension Parser {
  /// `@henri + @laura`, `@anna and @joni`: what joins owners in place of a comma.
  mutating func eatOwnerJoint() -> Bool {
    guard keyword == nil, !startsLine(), kind(1) == .handle || kind(1) == .word, !startsLine(1) else { return false }
    switch text().lowercased() {
    case "+", "&", "and", "ja", "och", "和", "与", "與", "/": break
    default: return false
    }
    // owner @henri / Sept 30
    guard dueField(at: 1) == nil else { return false }
    // The blank before it goes with it.
    let whole = TextRange(rangeOfToken(max(0, previousEnd - 1)).end, range().end)
    report(.punctuation(found: text(), plain: ","), whole)
    state.proseRanges.append(whole)
    bumpQuietly()
    return true
  }
}
