import OKRSyntax

/// Where the clauses of a file stand in its tree, and the declarations in declarations: those of each side by side, in one
/// list for all, as each has but a few.
final class ClausePlaces {
  fileprivate var clauses: [Int] = []
  fileprivate var declarations: [Int] = []
}

/// The clauses of a declaration, on its header and in its block; knows which were asked for as single ones.
struct Clauses {
  private let tree: SyntaxTree
  private let places: ClausePlaces
  /// Its own among all of them: a handful, which are found faster than hashed.
  private let own: Range<Int>
  /// The places of its declarations, for ``declaration(_:)``.
  let declarations: Range<Int>
  /// Which there are, as bits: most that are asked for are not.
  private let present: UInt64
  private(set) var repeated: [(Keyword, SyntaxNode, SyntaxNode)] = []

  init(of node: SyntaxNode, in places: ClausePlaces) {
    let tree = node.tree
    let (start, startOfDeclarations) = (places.clauses.count, places.declarations.count)
    var present: UInt64 = 0
    func collect(_ parent: Int) {
      tree.forEachChild(of: parent) { child, kind in
        switch kind {
        case .clause(let keyword):
          places.clauses.append(child)
          present |= Clauses.bit(keyword)
        case .declaration: places.declarations.append(child)
        case .block: collect(child)
        case .error: if tree.node(at: child).children.contains(where: { $0.kind == .block }) { collect(child) }
        default: break
        }
        return true
      }
    }
    collect(node.index)
    self.tree = tree
    self.places = places
    own = start..<places.clauses.count
    declarations = startOfDeclarations..<places.declarations.count
    self.present = present
  }

  func declaration(_ place: Int) -> SyntaxNode { tree.node(at: places.declarations[place]) }

  /// Whether notes or links may be among them.
  var mayHaveRemarks: Bool { has(.note) || has(.link) }

  private static func bit(_ keyword: Keyword) -> UInt64 { 1 << UInt64(keyword.place & 63) }

  private func has(_ keyword: Keyword) -> Bool { present & Clauses.bit(keyword) != 0 }

  /// Whether there is any but some.
  @inline(__always)
  func hasOthers(than some: [Keyword]) -> Bool { present & ~some.reduce(0) { $0 | Clauses.bit($1) } != 0 }

  private func isOne(_ place: Int, _ keyword: Keyword) -> Bool {
    if case .clause(keyword) = tree.nodes[place].kind { true } else { false }
  }

  // What is asked of every declaration, and mostly not there, is told where it is asked.
  @inline(__always)
  mutating func one(_ keyword: Keyword) -> SyntaxNode? { has(keyword) ? first(keyword) : nil }

  @inline(never)
  private mutating func first(_ keyword: Keyword) -> SyntaxNode? {
    var first: SyntaxNode?
    for index in own {
      let place = places.clauses[index]
      guard isOne(place, keyword) else { continue }
      if let first { repeated.append((keyword, first, tree.node(at: place))) } else { first = tree.node(at: place) }
    }
    return first
  }

  @inline(__always)
  func all(_ keyword: Keyword) -> [SyntaxNode] { has(keyword) ? every(keyword) : [] }

  @inline(never)
  private func every(_ keyword: Keyword) -> [SyntaxNode] {
    places.clauses[own].filter { isOne($0, keyword) }.map { tree.node(at: $0) }
  }
}
