import Foundation

/// One side of a production of `grammar/okr.ebnf`.
indirect enum Expression: Hashable, Sendable {
  case literal(String)
  case range(Unicode.Scalar, Unicode.Scalar)
  case name(String)
  case sequence([Expression])
  case choice([Expression])
  case optional(Expression)
  case repeated(Expression)
  case except(Expression, Expression)
}

/// The grammar as it is written in the repository, read by nothing that the parser shares.
struct Grammar: Sendable {
  struct Production: Sendable {
    let name: String
    let expression: Expression
    /// As written, with every run of white space as one blank.
    let text: String
  }

  /// What speaks of tokens; before the comment `(* Tokens *)`.
  let syntactic: [Production]
  /// What speaks of characters; after it.
  let lexical: [Production]

  /// The productions of tokens that the syntactic ones speak of, and comments.
  let tokenNames: [String]
  /// The marks and words that the syntactic productions quote.
  let literals: [String]
  private let byName: [String: Expression]

  /// The repository's own grammar.
  static let okr = Grammar(Repository.text("grammar/okr.ebnf"))

  init(_ source: String) {
    let parts = source.components(separatedBy: "(* Tokens *)")
    var reader = EBNFReader(parts[0])
    let syntactic = reader.productions()
    reader = EBNFReader(parts.count > 1 ? parts[1] : "")
    let lexical = reader.productions()
    self.syntactic = syntactic
    self.lexical = lexical
    byName = Dictionary((syntactic + lexical).map { ($0.name, $0.expression) }, uniquingKeysWith: { first, _ in first })
    let lexicalNames = Set(lexical.map(\.name))
    var names: [String] = ["comment"]
    var literals: [String] = []
    for production in syntactic {
      production.expression.visit {
        switch $0 {
        case .literal(let text): if !literals.contains(text) { literals.append(text) }
        case .name(let name): if lexicalNames.contains(name), !names.contains(name) { names.append(name) }
        case .range, .sequence, .choice, .optional, .repeated, .except: break
        }
      }
    }
    tokenNames = names
    self.literals = literals
  }

  func expression(_ name: String) -> Expression? { byName[name] }

  func isLexical(_ name: String) -> Bool { lexical.contains { $0.name == name } }

  /// The words that open a production from `unit` to `news`.
  var keywords: [String] {
    guard let first = syntactic.firstIndex(where: { $0.name == "unit" }),
      let last = syntactic.firstIndex(where: { $0.name == "news" })
    else { return [] }
    return syntactic[first...last].flatMap { $0.expression.openingWords }
  }

  /// The words of the language that a declaration takes on its line, and those that stand only between its braces.
  struct Words: Sendable {
    var onLine: Set<String> = []
    var inBraces: Set<String> = []
  }

  func words(of declaration: String) -> Words {
    let production = syntactic.first { $0.expression.openingWords.contains(declaration) }
    guard case .sequence(let parts) = production?.expression else { return Words() }
    var words = Words()
    for part in parts {
      for choice in part.choices {
        if case .sequence(let block) = choice, block.first == .literal("{") {
          for word in block.dropFirst() { collect(word, into: &words.inBraces) }
        } else {
          collect(choice, into: &words.onLine)
        }
      }
    }
    words.inBraces.subtract(words.onLine)
    return words
  }

  /// Every word that an expression can hold, whatever it goes into.
  private func collect(_ expression: Expression, into words: inout Set<String>) {
    var names: [String] = []
    expression.visit {
      switch $0 {
      case .literal(let word): words.insert(word)
      case .name(let name): names.append(name)
      case .range, .sequence, .choice, .optional, .repeated, .except: break
      }
    }
    // A production holds no more for being met twice; its own name among the words says that it was.
    for name in names where !isLexical(name) {
      guard let inner = byName[name], words.insert("<\(name)>").inserted else { continue }
      collect(inner, into: &words)
    }
  }
}

extension Expression {
  /// What may stand where it does, one at a time.
  fileprivate var choices: [Expression] {
    switch self {
    case .choice(let all): all
    case .optional(let one): [one]
    default: [self]
    }
  }

  /// The words of letters that it can start with, without going into other productions.
  fileprivate var openingWords: [String] {
    switch self {
    case .literal(let word): word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) ? [word] : []
    case .sequence(let parts): parts.first.map(\.openingWords) ?? []
    case .choice(let parts): parts.flatMap(\.openingWords)
    case .range, .name, .optional, .repeated, .except: []
    }
  }

  func visit(_ see: (Expression) -> Void) {
    see(self)
    switch self {
    case .literal, .range, .name: break
    case .sequence(let parts), .choice(let parts): for part in parts { part.visit(see) }
    case .optional(let part), .repeated(let part): part.visit(see)
    case .except(let whole, let part):
      whole.visit(see)
      part.visit(see)
    }
  }
}

/// Reads ISO 14977 as far as the grammar uses it.
private struct EBNFReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func productions() -> [Grammar.Production] {
    var found: [Grammar.Production] = []
    skip()
    while current != nil {
      let start = position
      let name = word()
      take("=")
      let expression = choice()
      take(";")
      let text = String(String.UnicodeScalarView(scalars[start..<position]))
      found.append(Grammar.Production(name: name, expression: expression, text: text.onOneLine))
      skip()
    }
    return found
  }

  private mutating func choice() -> Expression {
    var parts = [sequence()]
    while at("|") {
      take("|")
      parts.append(sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> Expression {
    var parts: [Expression] = []
    while let scalar = peek(), !"|;)]}".unicodeScalars.contains(scalar) { parts.append(factor()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func factor() -> Expression {
    let whole = primary()
    if at("-") {
      take("-")
      return .except(whole, primary())
    }
    guard at("."), case .literal(let low) = whole else { return whole }
    take(".")
    take(".")
    guard case .literal(let high) = primary(), let first = low.unicodeScalars.first,
      let last = high.unicodeScalars.first
    else { return whole }
    return .range(first, last)
  }

  private mutating func primary() -> Expression {
    switch peek() {
    case "(": return bracketed("(", ")") { $0 }
    case "[": return bracketed("[", "]") { .optional($0) }
    case "{": return bracketed("{", "}") { .repeated($0) }
    case "\"": return .literal(quoted("\""))
    case "'": return .literal(quoted("'"))
    default: return .name(word())
    }
  }

  private mutating func bracketed(_ open: String, _ close: String, _ wrap: (Expression) -> Expression) -> Expression {
    take(open)
    let inner = choice()
    take(close)
    return wrap(inner)
  }

  private mutating func quoted(_ mark: Unicode.Scalar) -> String {
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar != mark {
      text.append(scalar)
      position += 1
    }
    position += 1
    return String(text)
  }

  private mutating func word() -> String {
    skip()
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar.properties.isAlphabetic || scalar == "-" {
      text.append(scalar)
      position += 1
    }
    // A grammar that cannot be read must not be read for ever.
    if text.isEmpty { position += 1 }
    return String(text)
  }

  private mutating func peek() -> Unicode.Scalar? {
    skip()
    return current
  }

  private mutating func at(_ mark: String) -> Bool { peek() == mark.unicodeScalars.first }

  private mutating func take(_ mark: String) {
    if at(mark) { position += 1 }
  }

  private mutating func skip() {
    while let scalar = current {
      if scalar.properties.isWhitespace {
        position += 1
      } else if scalar == "(", position + 1 < scalars.count, scalars[position + 1] == "*" {
        while position + 1 < scalars.count, !(scalars[position] == "*" && scalars[position + 1] == ")") {
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }
}

extension String {
  /// With every run of white space as one blank.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
