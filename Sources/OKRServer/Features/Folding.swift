import OKRSource
import OKRSyntax

extension Asked {
  /// Blocks, runs of comments, and texts of several lines.
  func foldingRanges() -> JSON {
    var found: [JSON] = []
    func add(_ first: Int, _ last: Int, kind: String? = nil) {
      guard last > first else { return }
      found.append(
        .object(["startLine": JSON(first), "endLine": JSON(last), "kind": kind.map { .string($0) }]))
    }
    for index in tree.nodes.indices {
      let node = tree.node(at: index)
      let range = node.range
      switch node.kind {
      // The line of the closing brace stays in sight.
      case .block: add(file.line(at: range.start), file.line(at: max(range.start, range.end - 1)) - 1)
      case .text: add(file.line(at: range.start), file.line(at: range.end))
      default: break
      }
    }
    var run: (first: Int, last: Int)?
    for (index, token) in tree.tokens.enumerated() where token.kind == .comment {
      let line = file.line(at: tree.range(ofToken: index).start)
      if let open = run, line == open.last + 1 {
        run = (open.first, line)
      } else {
        if let open = run { add(open.first, open.last, kind: "comment") }
        run = (line, line)
      }
    }
    if let open = run { add(open.first, open.last, kind: "comment") }
    return .array(found)
  }

  /// For each place the ranges around it, from its word to the whole file.
  func selectionRanges() -> Answer {
    guard let positions = params["positions"]?.array else {
      return .failure(Failure(.invalidParams, "the request needs its positions"))
    }
    var found: [JSON] = []
    for position in positions {
      guard let position = Position(position) else {
        return .failure(Failure(.invalidParams, "a position is a line and a character"))
      }
      found.append(selection(at: places.offset(position)))
    }
    return .result(.array(found))
  }

  private func selection(at offset: Int) -> JSON {
    var ranges = [file.wholeRange]
    for index in tree.nodes.indices {
      let range = tree.node(at: index).range
      if range.holds(offset), let last = ranges.last, last.contains(range), range != last, !range.isEmpty {
        ranges.append(range)
      }
    }
    // What nests deeper than any plan is cut, so that no client has to follow it.
    var json: JSON?
    for range in ranges.prefix(64) {
      json = .object(["range": places.range(range), "parent": json])
    }
    return json ?? .null
  }

  /// Addresses in `link` and `source`.
  func documentLinks() -> JSON {
    var found: [JSON] = []
    for index in tree.nodes.indices {
      let node = tree.node(at: index)
      guard node.kind == .clause(.link) || node.kind == .clause(.source),
        let text = node.children.first(where: { $0.kind == .text })
      else { continue }
      let inner = TextLiteral.inner(of: text.text, at: text.range)
      let address = file.text(inner)
      let isAddress = address.hasPrefix("https://") || address.hasPrefix("http://")
      guard isAddress, address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" }) else { continue }
      found.append(["range": places.range(inner), "target": .string(address)])
    }
    return .array(found)
  }
}
