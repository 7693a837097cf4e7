import OKRSource
import OKRSyntax

/// What a token is to an editor's colours; the order is the legend.
enum SemanticKind: String, CaseIterable {
  case keyword, string, comment, number, variable, parameter, enumMember, decorator, `operator`
}

extension Asked {
  /// The tokens of a range, or of the whole file, each told from the one before it.
  func semanticTokens(in wanted: TextRange? = nil) -> JSON {
    let wanted = wanted ?? file.wholeRange
    let kinds = nodeKinds()
    var data: [JSON] = []
    var last = Position(line: 0, character: 0)
    for (index, token) in tree.tokens.enumerated() {
      let range = tree.range(ofToken: index)
      guard range.end > wanted.start, range.start < wanted.end,
        let kind = SemanticKind(token.kind, in: index < kinds.count ? kinds[index] : nil)
      else { continue }
      for part in lines(of: range) {
        let start = places.position(part.start)
        let length = places.position(part.end).character - start.character
        guard length > 0 else { continue }
        let isSameLine = start.line == last.line
        data += [
          JSON(start.line - last.line), JSON(isSameLine ? start.character - last.character : start.character),
          JSON(length), JSON(SemanticKind.allCases.firstIndex(of: kind) ?? 0), 0,
        ]
        last = start
      }
    }
    return ["data": .array(data)]
  }

  func semanticTokensInRange() -> Answer {
    guard let range = places.range(params["range"]) else {
      return .failure(Failure(.invalidParams, "the request needs a range"))
    }
    return .result(semanticTokens(in: range))
  }

  /// Clients take no token of several lines.
  private func lines(of range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var start = range.start
    while start < range.end {
      let end = min(range.end, file.lineEnd(at: start))
      if end > start { found.append(TextRange(start, end)) }
      start = max(end + 1, file.bytes.index(afterLineBreakAt: end))
    }
    return found
  }

  /// For each token the innermost node it stands in: nodes stand in pre-order, so the last to claim it.
  private func nodeKinds() -> [NodeKind?] {
    var kinds: [NodeKind?] = Array(repeating: nil, count: tree.tokens.count)
    for node in tree.nodes {
      switch node.kind {
      // These hold others, and their own tokens are known for what they are.
      case .file, .block, .declaration, .clause: continue
      default: break
      }
      let end = min(Int(node.endToken), kinds.count)
      for token in min(Int(node.firstToken), end)..<end { kinds[token] = node.kind }
    }
    return kinds
  }
}

extension SemanticKind {
  init?(_ token: TokenKind, in node: NodeKind?) {
    switch token {
    case .comment: self = .comment
    case .text: self = .string
    case .handle: self = .parameter
    case .number, .date, .percent, .currency, .question: self = .number
    case .atLeast, .atMost, .moreThan, .lessThan, .plus, .minus, .arrow: self = .operator
    case .keyword, .word:
      switch node {
      case .name, .path: self = .variable
      case .choice, .unknown, .month: self = .enumMember
      case .ruleName: self = .decorator
      case .quantity, .when, .ratio: self = .number
      case .unquoted: self = .string
      case .setting, nil: if token == .word, node == nil { return nil } else { self = .keyword }
      default: if case .keyword = token { self = .keyword } else { return nil }
      }
    case .slash: if node == .ruleName { self = .decorator } else { return nil }
    default: return nil
    }
  }
}
