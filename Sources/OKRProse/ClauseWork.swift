import OKRReader
import OKRValues

/// Work: a verb in front, or one of Chinese, which may stand behind what it is done to.
extension ClauseReader {
  /// The word that makes a clause one about work, if it is.
  var workEvidence: Range<Int>? {
    // Delay minutes attributed to us below 1,200: nobody does at most so much.
    if let goal = mainGoal, let bound = bound(of: goal), [.lessThan, .atMost].contains(bound) { return nil }
    if let done { return tokens[done].range }
    guard !source.endsInUnit, let verb = leadingVerb ?? hanVerb else { return nil }
    // 漏报0笔: none of it is to be. 报警响应3min以内: how soon something is done is a level.
    if tokens[verb].kind == .han, saysNone || goals.count == 1 && goals[0].kind == .time && has(.ceiling) { return nil }
    guard isWork(tokens[verb].tags), !isFollowed(by: .gain, verb), !isWishOnly(verb) else { return nil }
    return tokens[verb].range
  }

  /// Benches varnished, 10 webinars held, hyllyt asennettu, 把长椅擦好: what was done, behind what it was done to.
  var done: Int? {
    let silent: Tag = [
      .vague, .purpose, .metric, .rise, .fall, .reach, .hold, .multiply, .gain, .finite, .attained, .negation, .within,
      .audience, .standing, .opener,
    ]
    guard leadingVerb == nil, goals.allSatisfy({ [.count, .bare].contains($0.kind) }),
      let last = tokens.indices.last(where: { !asides.contains($0) }), last > 0,
      tokens[..<last].allSatisfy({ $0.tags.isDisjoint(with: silent) || $0.tags.contains(.nounToo) })
    else { return nil }
    if tokens[last].kind == .han {
      let isDisposed = tokens.prefix(2).contains { ["把", "将", "將"].contains(source.string($0)) }
      return isDisposed && goals.isEmpty && source.isCharacter(last, of: HanCharacters.results) ? last : nil
    }
    return source.isParticiple(last) || tokens[last].tags.isSuperset(of: [.work, .noun]) ? last : nil
  }

  func isWork(_ tags: Tag) -> Bool {
    if tags.contains(.unlisted) {
      // Nobody knows the verb: push sales to 19 euros is no work, brief 40 donors is.
      // Selkeytetään 40 päätöspohjaa: what is vague by itself is work where it is counted.
      let isVague = tokens.count { $0.tags.contains(.vague) } > (tags.contains(.vague) && !goals.isEmpty ? 1 : 0)
      return !isVague && !has(.purpose) && goals.allSatisfy { $0.kind == .count && !leadsToLevel($0) }
    }
    if !tags.isDisjoint(with: [.workAtFront, .workBeforeCount]) { return !(goals.isEmpty && has(.vague)) && !hasShare }
    return tags.contains(.work) || (tags.contains(.workUnlessShare) && !hasShare)
  }

  /// Kehitetään yhteistyötä: a wish in the words of work, unless what comes of it is counted.
  private func isWishOnly(_ index: Int) -> Bool {
    goals.isEmpty && !tokens[index].tags.contains(.tuning) && tokens[index].tags.contains(.vague)
  }

  /// 招募20位客户并签约: work that others answer to.
  private func isFollowed(by tag: Tag, _ index: Int) -> Bool {
    tokens[index...].dropFirst().contains { $0.tags.contains(tag) && !$0.tags.contains(.nounToo) }
      && !tokens[index...].contains { $0.tags.contains(.and) }
  }
}
