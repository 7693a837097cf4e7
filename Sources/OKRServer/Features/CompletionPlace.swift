import OKRSource
import OKRSyntax

/// What may be typed at a place, from the tokens before it: the file may be half written, so its tree may say little.
struct CompletionPlace {
  /// What of a word, a path or a rule's name is there already.
  let prefix: TextRange
  let wish: Wish

  /// What belongs here.
  enum Wish: Equatable {
    /// Nothing: the inside of a text or a comment.
    case nothing
    /// A word of the language.
    case keywords([Keyword], settings: Bool)
    /// What a clause takes; `isFirst` where nothing of it is there yet.
    case value(of: Keyword, isFirst: Bool)
    /// What a setting takes.
    case setting(Setting)
    /// The unit behind a number; the words of the language that may follow too.
    case unit([Keyword])
  }

  init(_ tree: SyntaxTree, at offset: Int) {
    let file = tree.file
    var start = offset
    while start > file.lineStart(at: offset), CompletionPlace.isPart(file.byte(at: start - 1)) { start -= 1 }
    // A sign of another language ends a name.
    while start < offset, CompletionPlace.isSign(file.text(TextRange(start, offset)).unicodeScalars.first) {
      start += file.text(TextRange(start, offset)).unicodeScalars.first.map { UTF8.width($0) } ?? 1
    }
    prefix = TextRange(start, offset)
    wish = CompletionPlace.wish(tree, start, offset)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "@"), UInt8(ascii: "/"), 0x80...:
      true
    default: false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value >= 0x80 && !scalar.properties.isAlphabetic
      && scalar.properties.generalCategory != .nonspacingMark
  }

  // MARK: - From the tokens

  private static func wish(_ tree: SyntaxTree, _ start: Int, _ offset: Int) -> Wish {
    let tokens = tree.tokens
    let here = tokens.countOfSorted { Int($0.start) < offset } - 1
    if here >= 0 {
      let range = tree.range(ofToken: here)
      switch tokens[here].kind {
      case .text where offset < range.end || isOpen(tree.file, range): return .nothing
      case .comment: return .nothing
      default: break
      }
    }
    let count = tokens.countOfSorted { Int($0.start) < start }
    let before = (0..<count).filter { !tokens[$0].kind.isTrivia && tree.range(ofToken: $0).end <= start }
    let line = tree.file.line(at: start)
    func isOnLine(_ index: Int) -> Bool { tree.file.line(at: tree.range(ofToken: index).start) == line }
    guard let last = before.last else { return .keywords(words(of: nil, header: nil), settings: false) }
    if isOnLine(last), let value = clause(tree, before) { return value }
    let scope = Scope(tree, before, isOnLine)
    if scope.isRules { return .keywords([], settings: true) }
    let words = words(of: scope.block, header: scope.header)
    let here2 = scope.present(tree, offset)
    let fitting = words.filter { !$0.comesOnce || !here2.contains($0) }
    if isOnLine(last), tokens[last].kind == .number, start > tree.range(ofToken: last).start { return .unit(fitting) }
    return .keywords(fitting, settings: false)
  }

  /// A text that ends with its line, and not with a quote.
  private static func isOpen(_ file: SourceFile, _ range: TextRange) -> Bool {
    range.length < 2 || file.byte(at: range.end - 1) != UInt8(ascii: "\"")
  }

  /// The clause that waits for a value: its word stands right before, or a list of it ends in a comma.
  private static func clause(_ tree: SyntaxTree, _ before: [Int]) -> Wish? {
    guard let last = before.last else { return nil }
    switch tree.tokens[last].kind {
    case .keyword(let keyword): return keyword.takesValue ? .value(of: keyword, isFirst: true) : nil
    case .word:
      return Setting(rawValue: tree.file.text(tree.range(ofToken: last))).flatMap { setting in
        isInRules(tree, before) ? .setting(setting) : nil
      }
    case .comma:
      for index in before.reversed().dropFirst() {
        switch tree.tokens[index].kind {
        case .keyword(let keyword) where keyword.takesValue: return .value(of: keyword, isFirst: false)
        case .word:
          let word = tree.file.text(tree.range(ofToken: index))
          if let setting = Setting(rawValue: word), isInRules(tree, before) { return .setting(setting) }
        case .keyword, .dot, .handle, .comma, .number, .percent, .slash: break
        default: return nil
        }
      }
      return nil
    default: return nil
    }
  }

  private static func isInRules(_ tree: SyntaxTree, _ before: [Int]) -> Bool {
    Scope(tree, before) { _ in false }.isRules
  }

  /// The words that may stand in a block, or on the line of a declaration.
  private static func words(of block: Keyword?, header: Keyword?) -> [Keyword] {
    let name = header?.container ?? block?.container ?? "a file"
    guard let known = Container.words(of: name) else { return header == .allow ? [.because, .until] : [] }
    return (known.clauses + (header == nil ? known.parts : [])).compactMap(Keyword.init(rawValue:))
  }
}

/// The blocks that are open at a place, by their braces.
private struct Scope {
  /// The declaration whose block it is; nil at the top of a file.
  private(set) var block: Keyword?
  /// The declaration on whose line it is, before any brace.
  private(set) var header: Keyword?
  /// The token of the word that opened it.
  private var opening: Int?
  private(set) var isRules = false

  init(_ tree: SyntaxTree, _ before: [Int], _ isOnLine: (Int) -> Bool) {
    var open: [(keyword: Keyword, token: Int)] = []
    var pending: (keyword: Keyword, token: Int)?
    for index in before {
      switch tree.tokens[index].kind {
      case .keyword(let keyword) where keyword.isDeclaration: pending = (keyword, index)
      case .openBrace:
        let opened = pending ?? (open.last?.keyword == .rules ? open.last : nil)
        open.append(opened ?? (.person, index))
        pending = nil
      case .closeBrace:
        _ = open.popLast()
        pending = nil
      default: break
      }
    }
    block = open.last?.keyword
    isRules = block == .rules
    if let pending, isOnLine(pending.token) { header = pending.keyword }
    opening = header == nil ? open.last?.token : pending?.token
  }

  /// The clauses that the declaration has already.
  func present(_ tree: SyntaxTree, _ offset: Int) -> Set<Keyword> {
    var found: Set<Keyword> = []
    let node: SyntaxNode
    if let opening {
      let start = tree.range(ofToken: opening).start
      let index = tree.nodes.indices.first { index in
        guard case .declaration = tree.nodes[index].kind else { return false }
        return tree.node(at: index).range.start == start
      }
      guard let index else { return [] }
      node = tree.node(at: index)
    } else {
      node = tree.root
    }
    func collect(_ node: SyntaxNode) {
      for child in node.children {
        if case .clause(let keyword) = child.kind, !child.range.holds(offset) { found.insert(keyword) }
        if child.kind == .block {
          for inner in child.children {
            if case .clause(let keyword) = inner.kind, !inner.range.holds(offset) { found.insert(keyword) }
          }
        }
      }
    }
    collect(node)
    return found
  }
}

extension Keyword {
  /// The name of its block in messages.
  fileprivate var container: String? {
    switch self {
    case .company, .department, .team: "a company, department or team"
    case .outside: "an outside unit"
    case .person: "a person"
    case .kpi: "a KPI"
    case .objective: "an objective"
    case .kr: "a key result"
    case .milestone: "a milestone"
    case .initiative: "an initiative"
    case .checkin: "a check-in"
    case .allow: "`allow`"
    default: nil
    }
  }

  /// Whether something of the workspace's may stand right behind it, and not a name or a title that nobody knows yet.
  fileprivate var takesValue: Bool {
    switch self {
    case .company, .department, .team, .outside, .kpi, .objective, .kr, .milestone, .initiative, .rules: false
    default: true
    }
  }

  /// Whether a declaration has one of it at the most.
  fileprivate var comesOnce: Bool {
    switch self {
    case .because, .by, .confidence, .cycle, .dropped, .every, .for, .from, .healthy, .kind, .lead, .moved, .owner,
      .paused, .rollup, .scale, .score, .source, .stretch, .to, .under, .until, .weight:
      true
    default: false
    }
  }
}
