import OKRSource

/// `Product team`, `Tuotetiimi`, `市场部`: a line that names a unit and nothing else, above the goals of a page.
extension Parser {
  mutating func parseUnitLine(in container: Container) -> Bool {
    guard container.name == Container.file.name, !state.hasObjective, startsLine(), at(.word) else { return false }
    var count = 1
    while count < 5, isWord(count), !startsLine(count) { count += 1 }
    guard startsLine(count) || kind(count) == .end else { return false }
    let words = (0..<count).map { text($0) }
    guard let keyword = HandTyped.unit(named: words) else { return false }
    let start = range().start
    let declaration = open(.declaration(keyword))
    let title = open(.unquoted)
    for _ in 0..<count { bumpQuietly() }
    close(title)
    close(declaration)
    let last = rangeOfToken(max(0, previousEnd - 1))
    let whole = TextRange(start, max(last.end, labelEnd(last)))
    state.proseRanges.append(whole)
    let name = file.text(TextRange(start, last.end))
    report(.otherWord(typed: file.text(whole), meant: "\(keyword.rawValue) \"\(name)\"", why: nil), whole)
    return true
  }
}

extension HandTyped {
  /// The declaration of a unit whose name ends in the word for what it is: Product team, Myyntiosasto, 产品团队.
  static func unit(named words: [String]) -> Keyword? {
    guard let last = words.last?.lowercased(), let first = words.first?.lowercased() else { return nil }
    if words.count > 1 {
      // Our team says nothing of which, and goals of the sales team are no team.
      let isOpen = ["our", "the", "this", "my", "your", "a", "an", "each", "every", "whole", "meidän", "tämä", "koko"]
        .contains(first)
      let isPhrase = words.dropLast().contains { word in
        ["of", "for", "and", "by", "in", "to", "with", "ja"].contains(word.lowercased())
          || word.lowercased().hasPrefix("okr") || role(ofMarker: word) != nil
      }
      return isOpen || isPhrase ? nil : unitWords[last]
    }
    for (ending, keyword) in unitEndings where last.hasSuffix(ending) && last.count > ending.count + 1 {
      return keyword
    }
    let isWhole = ["全部", "内部", "內部", "外部", "局部"].contains { last.hasSuffix($0) }
    return last.hasSuffix("部") && (3...8).contains(last.count) && !isWhole ? .department : nil
  }

  private static let unitWords: [String: Keyword] = [
    "team": .team, "squad": .team, "crew": .team, "tribe": .team, "department": .department, "division": .department,
    "tiimi": .team, "ryhmä": .team, "osasto": .department, "yksikkö": .department, "团队": .team, "團隊": .team,
    "小组": .team, "小組": .team, "部门": .department, "部門": .department,
  ]

  private static let unitEndings: [(String, Keyword)] = [
    ("tiimi", .team), ("osasto", .department), ("ryhmä", .team), ("yksikkö", .department), ("团队", .team),
    ("團隊", .team), ("小组", .team), ("小組", .team), ("部门", .department), ("部門", .department),
  ]
}
