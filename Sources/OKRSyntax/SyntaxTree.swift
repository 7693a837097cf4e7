package import OKRReader
package import OKRSource

/// What a node of the tree is; declarations and clauses carry the keyword they mean, also where it was mistyped.
package enum NodeKind: Hashable, Sendable {
  case file
  case declaration(Keyword)
  case clause(Keyword)
  case block
  case name
  case text
  /// A title without quotes, read to the end of its line.
  case unquoted
  case path, handle, when, quantity, unknown
  case ratio, ruleName
  case choice(Choice)
  case setting(Setting)
  /// 1 to 12, also where it was not typed in two digits.
  case month(UInt8)
  /// What could not be read; nothing in it means anything.
  case error
}

/// The words of the language that mean something at one place only, and are free as names elsewhere.
package enum Choice: String, Sendable, CaseIterable {
  case committed, aspirational
  case sum, average, max, min
  case day, week, month, quarter, year
  case en, fi, zh
  case starts, ends
  case gate, coach, strict
}

/// What a line of a `rules` block sets.
package enum Setting: String, Sendable, CaseIterable {
  case prose, preset, error, warning, info, off, limit, year
  case inside = "in"
}

/// A node: its kind, its tokens, and where its subtree ends; nodes stand in pre-order in one flat array.
package struct Node: Sendable {
  package let kind: NodeKind
  package fileprivate(set) var firstToken: UInt32
  package fileprivate(set) var endToken: UInt32
  package fileprivate(set) var subtreeEnd: UInt32
}

/// What the reader made of the value of a node.
struct NodeValue: Sendable {
  let node: UInt32
  let value: SyntaxValue
}

/// The lossless tree of one file: its tokens, its nodes and what could not be read.
package final class SyntaxTree: Sendable {
  package let file: SourceFile
  package let tokens: [Token]
  package let nodes: [Node]
  package let errors: [SyntaxError]
  /// What of the file is not in it, in order; mostly nothing.
  package let omitted: [FileOutline.Objective]
  /// What the reader made of the values, by the indices of their nodes, in order.
  private let values: [NodeValue]
  /// Whether what would stand behind its end is read as if nothing stood before: no brace, heading or list is open.
  let leavesNothingOpen: Bool
  /// Their nodes alone, to be looked through.
  private let nodesOfValues: [UInt32]

  init(
    file: SourceFile, tokens: [Token], nodes: [Node], values: [NodeValue],
    errors: [SyntaxError], omitted: [FileOutline.Objective], leavesNothingOpen: Bool
  ) {
    self.file = file
    self.tokens = tokens
    self.nodes = nodes
    self.values = values
    nodesOfValues = values.map(\.node)
    self.errors = errors
    self.omitted = omitted
    self.leavesNothingOpen = leavesNothingOpen
  }

  /// The quantities of the file with their nodes, in order.
  package var numbers: [(node: Int, value: TypedQuantity)] {
    values.compactMap { entry in
      if case .quantity(let quantity) = entry.value { (Int(entry.node), quantity) } else { nil }
    }
  }

  /// The days and periods of the file with their nodes, in order.
  package var dates: [(node: Int, value: TypedDate)] {
    values.compactMap { entry in
      if case .when(let date) = entry.value { (Int(entry.node), date) } else { nil }
    }
  }

  /// What the reader made of the value of a node; nil for a node that is none, and for a slot that nobody has filled in.
  package func value(ofNode index: Int) -> SyntaxValue? {
    let low = nodesOfValues.countOfSorted { $0 < index }
    return low < values.count && nodesOfValues[low] == index ? values[low].value : nil
  }

  /// The whole file as a view.
  package var root: SyntaxNode { SyntaxNode(tree: self, index: 0) }

  /// A view of the node at an index of ``nodes``.
  package func node(at index: Int) -> SyntaxNode { SyntaxNode(tree: self, index: index) }

  /// Calls with the index and the kind of each node right below one, in order, until a call returns false; a view of each
  /// would hold the tree and let it go.
  package func forEachChild(of parent: Int, _ body: (_ index: Int, _ kind: NodeKind) -> Bool) {
    guard parent < nodes.count else { return }
    var index = parent + 1
    let end = Int(nodes[parent].subtreeEnd)
    while index < end, index < nodes.count, body(index, nodes[index].kind) {
      index = max(index + 1, Int(nodes[index].subtreeEnd))
    }
  }

  /// The bytes of a token, white space and comments not included.
  package func range(ofToken index: Int) -> TextRange {
    guard index >= 0, index < tokens.count else { return TextRange(file.bytes.count, file.bytes.count) }
    let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : file.bytes.count
    return TextRange(Int(tokens[index].start), end)
  }
}

/// A typed view of one node; costs nothing to make.
package struct SyntaxNode: Sendable {
  package let tree: SyntaxTree
  package let index: Int

  package var node: Node {
    index < tree.nodes.count
      ? tree.nodes[index]
      : Node(kind: .error, firstToken: UInt32.max, endToken: UInt32.max, subtreeEnd: UInt32(index + 1))
  }

  package var kind: NodeKind { node.kind }

  /// Whether it is a text, in quotes or without.
  package var isText: Bool {
    switch kind {
    case .text, .unquoted: true
    default: false
    }
  }

  /// Whether it is a clause of a keyword.
  package func isClause(_ keyword: Keyword) -> Bool {
    if case .clause(keyword) = kind { true } else { false }
  }

  /// What the reader made of it, where it is a value.
  package var value: SyntaxValue? { tree.value(ofNode: index) }

  /// From the first byte of the first token to the last byte of the last one.
  package var range: TextRange {
    let node = node
    let start = tree.range(ofToken: Int(node.firstToken)).start
    guard node.endToken > node.firstToken else { return TextRange(start, start) }
    return TextRange(start, tree.range(ofToken: Int(node.endToken) - 1).end)
  }

  package var location: Location { Location(tree.file, range) }

  /// The node's own text, as typed.
  package var text: String { tree.file.text(range) }

  package var children: SyntaxChildren { SyntaxChildren(of: self) }

  /// The tokens that the grammar sees, in order.
  package var tokens: SyntaxTokens { SyntaxTokens(of: self) }

  /// The first token's place: the keyword of a declaration or clause.
  package var keywordLocation: Location { Location(tree.file, tree.range(ofToken: Int(node.firstToken))) }
}

/// The nodes directly below one, in order; costs nothing to make.
package struct SyntaxChildren: Sequence, IteratorProtocol, Sendable {
  private let tree: SyntaxTree
  private var index: Int
  private let end: Int

  fileprivate init(of parent: SyntaxNode) {
    tree = parent.tree
    index = parent.index + 1
    end = Int(parent.node.subtreeEnd)
  }

  package mutating func next() -> SyntaxNode? {
    guard index < end else { return nil }
    let child = SyntaxNode(tree: tree, index: index)
    index = Swift.max(index + 1, Int(child.node.subtreeEnd))
    return child
  }
}

/// The tokens of a node that the grammar sees, in order; costs nothing to make.
package struct SyntaxTokens: Sequence, IteratorProtocol, Sendable {
  private let tree: SyntaxTree
  private var index: Int
  private let end: Int

  fileprivate init(of parent: SyntaxNode) {
    tree = parent.tree
    let node = parent.node
    index = Int(node.firstToken)
    end = Swift.min(Int(node.endToken), tree.tokens.count)
  }

  package mutating func next() -> (kind: TokenKind, range: TextRange)? {
    while index < end {
      defer { index += 1 }
      let kind = tree.tokens[index].kind
      if !kind.isTrivia { return (kind, tree.range(ofToken: index)) }
    }
    return nil
  }
}

/// Builds the flat array of nodes while the parser walks the tokens.
struct TreeBuilder: ~Copyable {
  private(set) var nodes: [Node] = []
  private(set) var values: [NodeValue] = []
  private var landmarks = Landmarks()

  /// Gives a node another kind, once what follows has told it.
  mutating func turn(_ node: Int, into kind: NodeKind) {
    guard node < nodes.count else { return }
    let old = nodes[node]
    nodes[node] = Node(kind: kind, firstToken: old.firstToken, endToken: old.endToken, subtreeEnd: old.subtreeEnd)
    landmarks.forget(node)
    landmarks.note(kind, node)
  }

  /// The clause `from` of the declaration that was opened last, if it has one.
  var baseline: Int? { landmarks.baselines.last.flatMap { nodes[$0].kind == .clause(.from) ? $0 : nil } }

  /// Whether the declaration here has a `from`, whatever news it has told since.
  var hasBaseline: Bool { landmarks.levels.last.map { nodes[$0].kind == .clause(.from) } ?? false }

  /// Whether the declaration that was opened last is a key result without a `to`.
  var isWithoutTarget: Bool { landmarks.targets.last.map { nodes[$0].kind == .declaration(.kr) } ?? false }

  /// Whether the key result here has no `to`, whatever news it has told since.
  var lacksTarget: Bool {
    if isWithoutTarget { return true }
    // No key result has more check-ins than these.
    for node in landmarks.targets.suffix(256).reversed() {
      switch nodes[node].kind {
      case .declaration(.checkin), .declaration(.allow): continue
      case let kind: return kind == .declaration(.kr)
      }
    }
    return false
  }

  /// The first token of the key result that is open, where no other part has been opened since.
  var openKeyResult: Int? {
    // No key result has more clauses and check-ins than these.
    for node in nodes.suffix(256).reversed() {
      guard case .declaration(let keyword) = node.kind, keyword != .checkin, keyword != .allow else { continue }
      return keyword == .kr && node.subtreeEnd == 0 ? Int(node.firstToken) : nil
    }
    return nil
  }

  /// Nodes that are looked back at, so that nobody has to walk back over the check-ins and revisions since.
  private struct Landmarks {
    /// Every declaration and every `from`.
    var baselines: [Int] = []
    /// The same without check-ins and `allow`s.
    var levels: [Int] = []
    /// Every declaration and every `to`.
    var targets: [Int] = []

    mutating func note(_ kind: NodeKind, _ node: Int) {
      switch kind {
      case .declaration(let keyword):
        baselines.append(node)
        targets.append(node)
        if keyword != .checkin, keyword != .allow { levels.append(node) }
      case .clause(.from):
        baselines.append(node)
        levels.append(node)
      case .clause(.to): targets.append(node)
      default: break
      }
    }

    mutating func forget(_ node: Int) {
      if baselines.last == node { baselines.removeLast() }
      if levels.last == node { levels.removeLast() }
      if targets.last == node { targets.removeLast() }
    }
  }

  mutating func setValue(_ value: SyntaxValue, of node: Int) {
    values.append(NodeValue(node: UInt32(node), value: value))
  }

  init(capacity: Int) { nodes.reserveCapacity(capacity) }

  mutating func open(_ kind: NodeKind, at token: Int) -> Int {
    nodes.append(Node(kind: kind, firstToken: UInt32(token), endToken: UInt32(token), subtreeEnd: 0))
    landmarks.note(kind, nodes.count - 1)
    return nodes.count - 1
  }

  mutating func close(_ node: Int, end token: Int) {
    guard node < nodes.count else { return }
    let end = max(nodes[node].firstToken, UInt32(token))
    nodes[node].endToken = end
    nodes[node].subtreeEnd = UInt32(nodes.count)
    // A part that is missing was opened at the token that stands in its place, which may not be the node's: the part
    // is where the node ends.
    var last = nodes.count - 1
    while last > node, nodes[last].firstToken > end {
      nodes[last].firstToken = end
      nodes[last].endToken = end
      last -= 1
    }
  }
}
