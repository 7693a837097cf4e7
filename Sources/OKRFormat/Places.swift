import OKRSource
import OKRSyntax

/// Where lines and columns start.
extension Layout {
  // MARK: - Items

  /// The clauses, settings and declarations of a file or a block, each on a line of its own.
  mutating func placeItems(of container: Int, depth: Int, _ left: LeftAlone) {
    var last: NodeKind?
    for item in children(of: container) {
      let kind = tree.nodes[item].kind
      let range = pieces(of: item)
      if left.isKept[item] {
        keep(range, depth: depth)
      } else if let last, goesOn(kind, behind: last), pieces[range.lowerBound].breaks == 0 {
        pieces[range.lowerBound].gap = .blanks(1)
        placeValue(of: item, depth: depth)
      } else {
        place(item, kind, range, depth: depth, left)
      }
      last = kind
    }
  }

  /// `from 3 to 5 stretch 6` is one phrase.
  private func goesOn(_ kind: NodeKind, behind last: NodeKind) -> Bool {
    switch (last, kind) {
    case (.clause(.from), .clause(.to)), (.clause(.from), .clause(.stretch)), (.clause(.to), .clause(.stretch)): true
    default: false
    }
  }

  private mutating func keep(_ range: Range<Int>, depth: Int) {
    for index in range { pieces[index].gap = .kept }
    if range.upperBound < pieces.count, pieces[range.upperBound].isRemark { pieces[range.upperBound].gap = .kept }
    let startsLine = range.lowerBound == 0 || pieces[range.lowerBound].breaks > 0
    if startsLine { pieces[range.lowerBound].gap = .line(depth, .kept) }
  }

  private mutating func place(_ item: Int, _ kind: NodeKind, _ range: Range<Int>, depth: Int, _ left: LeftAlone) {
    switch kind {
    case .declaration(let keyword):
      let parts = children(of: item)
      let isNamed = parts.contains { tree.nodes[$0].kind == .name || tree.nodes[$0].kind == .handle }
      let isTitled = parts.contains { tree.nodes[$0].kind == .text }
      let table = keyword.isUnit ? .team : keyword
      pieces[range.lowerBound].gap = .line(depth, .header(table, isNamed: isNamed, isTitled: isTitled))
      placeHeader(parts, of: keyword, isNamed: isNamed, depth: depth)
    default:
      pieces[range.lowerBound].gap = .line(depth, .clause)
      placeValue(of: item, depth: depth)
      if let first = children(of: item).first { pieces[pieces(of: first).lowerBound].gap = .column(1) }
    }
    if let block = children(of: item).last, tree.nodes[block].kind == .block { placeBlock(block, depth: depth, left) }
  }

  private mutating func placeHeader(_ parts: [Int], of keyword: Keyword, isNamed: Bool, depth: Int) {
    var last: NodeKind?
    for part in parts {
      let first = pieces(of: part).lowerBound
      let kind = tree.nodes[part].kind
      switch kind {
      case .clause:
        pieces[first].gap = gap(
          beforeClause: first, depth, isSamePhrase: keyword == .allow || last.map { goesOn(kind, behind: $0) } ?? false)
        placeValue(of: part, depth: depth + 1)
      case .name where keyword.isUnit: pieces[first].gap = .column(1)
      case .text: pieces[first].gap = isNamed ? .column(1) : .blanks(1)
      case .quantity: pieces[first].gap = .column(2)
      default: break
      }
      last = kind
    }
  }

  private mutating func placeBlock(_ block: Int, depth: Int, _ left: LeftAlone) {
    let range = pieces(of: block)
    let (open, close) = (range.lowerBound, range.upperBound - 1)
    guard close > open else { return }
    pieces[open].gap = pieces[open - 1].kind == .comment ? .line(depth, .plain) : .blanks(1)
    pieces[close].gap = close == open + 1 ? .blanks(0) : .line(depth, .plain)
    placeItems(of: block, depth: depth + 1, left)
  }

  /// What stands before a clause: a break where there was one, else a column unless it goes on with the phrase.
  private func gap(beforeClause first: Int, _ depth: Int, isSamePhrase: Bool) -> Gap {
    if pieces[first].breaks > 0 { return .line(depth + 1, .rest) }
    return isSamePhrase ? .blanks(1) : .column(2)
  }

  // MARK: - Values

  /// What stands behind the keyword of a clause or a setting.
  private mutating func placeValue(of clause: Int, depth: Int) {
    var last: NodeKind?
    for (number, part) in children(of: clause).enumerated() {
      let first = pieces(of: part).lowerBound
      let kind = tree.nodes[part].kind
      switch kind {
      case .clause:
        let isSamePhrase = kind == .clause(.share) || last.map { goesOn(kind, behind: $0) } ?? false
        pieces[first].gap = gap(beforeClause: first, depth, isSamePhrase: isSamePhrase)
        placeValue(of: part, depth: depth)
      case .block: break
      default: pieces[first].gap = rest(before: first, depth: depth)
      }
      last = kind
      if number == 1 {
        switch tree.nodes[clause].kind {
        case .clause(.reading), .setting(.limit): pieces[first].gap = .column(2)
        default: break
        }
      }
    }
  }

  /// One blank; but a list may go on below.
  private func rest(before index: Int, depth: Int) -> Gap {
    index > 0 && pieces[index - 1].kind == .comma && pieces[index].breaks > 0 ? .line(depth + 1, .rest) : .blanks(1)
  }

  /// What stands before each piece wherever it stands; what is decided of lines and columns goes over it.
  mutating func placeTokens() {
    for index in pieces.indices { pieces[index].gap = .blanks(pieces[index].kind == .comma ? 0 : 1) }
    if !pieces.isEmpty { pieces[0].gap = .line(0, .plain) }
    for node in tree.nodes.indices {
      switch tree.nodes[node].kind {
      case .file, .declaration, .clause, .setting, .block, .error: continue
      case .path, .ruleName: for index in pieces(of: node).dropFirst() { pieces[index].gap = .blanks(0) }
      default: for index in pieces(of: node).dropFirst() { pieces[index].gap = gapInside(before: index) }
      }
    }
  }

  /// Inside of a value: `18 %` and `18%` are both read, and each is left as it is.
  private func gapInside(before index: Int) -> Gap {
    switch pieces[index - 1].kind {
    case .atLeast, .atMost, .moreThan, .lessThan: .blanks(1)
    default: .blanks(space(before: index).isEmpty ? 0 : 1)
    }
  }

  // MARK: - Comments

  /// A comment stays behind what it stands behind, or above what it stands above, and ends its line.
  mutating func placeComments() {
    let depths = depthsBelow()
    var depth = 0
    for index in pieces.indices {
      if pieces[index].gap == .kept { continue }
      if pieces[index].kind == .comment {
        let isOnOwnLine = index == 0 || pieces[index].breaks > 0
        pieces[index].gap = isOnOwnLine ? .line(depths[index] ?? depth + 1, .comment) : .column(2)
        continue
      }
      if case .line(let own, let kind) = pieces[index].gap {
        if kind != .rest { depth = own }
      } else if index > 0, pieces[index - 1].kind == .comment {
        pieces[index].gap = .line(depth + 1, .rest)
      }
    }
  }

  /// How deep the next thing that is no comment stands, at the end of a block what the block holds; nil where that
  /// does not start a line.
  private func depthsBelow() -> [Int?] {
    var depths: [Int?] = Array(repeating: 0, count: pieces.count)
    var depth: Int? = 0
    for index in pieces.indices.reversed() {
      if pieces[index].kind != .comment {
        depth = nil
        if case .line(let own, _) = pieces[index].gap { depth = pieces[index].kind == .closeBrace ? own + 1 : own }
      }
      depths[index] = depth
    }
    return depths
  }
}

extension Keyword {
  /// Those that say who we are stand in one table: their keywords have a column too.
  fileprivate var isUnit: Bool { self == .company || self == .department || self == .team }
}
