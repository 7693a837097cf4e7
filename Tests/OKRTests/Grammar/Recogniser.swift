/// Says whether a text is in the language, from the grammar alone; it shares no line with the parser.
final class Recogniser {
  /// A token as the grammar sees it.
  struct Lexeme: Hashable {
    let text: String
    /// The token productions that it is.
    let kinds: Set<String>
    /// A keyword that stands where only a name can.
    var isName = false
    /// A keyword that is what is counted.
    var isUnit = false
    /// Whether a line starts with it; no part of what it is.
    var startsLine = false
    var line = 0
  }

  let grammar: Grammar
  private let sentence: Automaton
  private var tokens: [CharacterAutomaton] = []
  private let marks: [[Unicode.Scalar]]
  private let keywords: Set<String>
  private let lineSense: LineSense
  private var inputs: [Lexeme: Int] = [:]

  init(_ grammar: Grammar) {
    self.grammar = grammar
    let names = Set(grammar.tokenNames)
    sentence = Automaton(grammar, start: "file", splitsLiterals: false) { names.contains($0) }
    tokens = grammar.tokenNames.map { CharacterAutomaton(grammar, $0) }
    marks = grammar.literals.filter { $0.unicodeScalars.first.map { !$0.properties.isAlphabetic } ?? false }
      .sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }.map { Array($0.unicodeScalars) }
    keywords = Set(grammar.keywords)
    lineSense = LineSense(grammar)
  }

  func accepts(_ text: String) -> Bool { whyNot(text) == nil }

  /// Why a text is no sentence, for whoever reads a failing test; nil where it is one.
  func whyNot(_ text: String) -> String? {
    guard let plain = lexemes(Array(text.unicodeScalars)) else { return "no token" }
    guard let lexemes = lineSense.named(plain) else { return "not on this line" }
    var state = sentence.startState
    var braces = 0
    var lines = ValueLines(keywords: keywords)
    for (place, lexeme) in lexemes.enumerated() {
      let here = lexemes[max(0, place - 3)...place].map(\.text).joined(separator: " ")
      state = sentence.next(state, input(of: lexeme))
      guard state != Automaton.dead else { return "no production: \(here)" }
      if lexeme.text == "{" { braces += 1 }
      if lexeme.text == "}" { braces -= 1 }
      guard !lines.isMoney(lexeme, before: lexemes[(place + 1)...]) else { return "money: \(here)" }
      guard !(lines.isUnit(lexeme) && Recogniser.numberWords.contains(lexeme.text)) else { return "no unit: \(here)" }
      guard !(lines.isInMeasure(lexeme) && isNoMeasure(lexeme.text)) else {
        return "no name: \(here)"
      }
      guard lines.take(lexeme, after: place > 0 ? lexemes[place - 1] : nil) else {
        return "a value on two lines: \(here)"
      }
      let next = place + 1 < lexemes.count ? lexemes[place + 1] : nil
      guard braces <= 200, !isCount(lexeme, next) else { return "no name: \(here)" }
      if lexeme.text == "cycle", let next, next.kinds.contains("word") {
        guard !isPeriodWord(next, place + 2 < lexemes.count ? lexemes[place + 2] : nil) else {
          return "no cycle's name: \(next.text)"
        }
      }
      if lexeme.text == "moved", place + 3 < lexemes.count, lexemes[place + 2].text == "to" {
        guard !isPeriodWord(lexemes[place + 3], nil) else { return "no cycle's name: \(lexemes[place + 3].text)" }
      }
    }
    return sentence.isAccepting(state) ? nil : "not at its end"
  }

  // MARK: - What the grammar says in prose

  /// Words before a year that belong to a date, and behind a number that say how it is meant; those that texts here have.
  private static let dateWords: Set = ["year", "vuosi", "May", "in", "at", "due", "start", "end"]
  private static let numberWords: Set = ["a", "in", "of", "at", "unknown", "growth", "kasvu"]

  /// A measure starts with no word for `to`, and has no digit behind Han.
  private func isNoMeasure(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    return ["到", "至"].contains { word.hasPrefix($0) }
      || zip(scalars, scalars.dropFirst()).contains { isDigit($1) && $0.value >= 0x2E80 }
  }

  /// A kr is not named KR1, nor an objective O1.
  private func isCount(_ keyword: Lexeme, _ name: Lexeme?) -> Bool {
    guard let name, let prefix = ["kr": "KR", "objective": "O"][keyword.text] else { return false }
    let rest = name.text.dropFirst(prefix.count)
    return name.text.hasPrefix(prefix) && !rest.isEmpty && rest.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Q3, H1 or W39 alone, or before a year, is no cycle's name.
  private func isPeriodWord(_ name: Lexeme, _ next: Lexeme?) -> Bool {
    // The words that a year may follow in some spelling of a period.
    if Recogniser.dateWords.contains(name.text),
      next.map({ !$0.kinds.isDisjoint(with: ["year", "period", "date"]) }) ?? false
    {
      return true
    }
    guard let first = name.text.first, "QqHhWw".contains(first) else { return false }
    let rest = name.text.dropFirst()
    guard !rest.isEmpty, rest.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
    return next.map { $0.startsLine || $0.kinds.isDisjoint(with: ["text", "date", "period"]) } ?? true
  }

  private func isSound(_ scalars: ArraySlice<Unicode.Scalar>, _ kinds: Set<String>, _ after: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    if kinds.contains("text") { return hasSoundEscapes(scalars) }
    guard !kinds.isDisjoint(with: ["number", "amount", "money", "out-of", "date", "period", "year"]) else {
      return true
    }
    if let next = after.first {
      if isDigit(next) { return false }
      if "-_.,/".unicodeScalars.contains(next), let second = after.dropFirst().first, isDigit(second) { return false }
    }
    if kinds.contains("period"), isTwoYears(scalars) { return false }
    guard !kinds.isDisjoint(with: ["number", "amount", "money", "out-of"]) else { return true }
    // Each number in it has its own digits: 4.1/5, 3 of 4.
    let numbers = scalars.split { !isDigit($0) && $0 != "." && $0 != "_" }
    return numbers.allSatisfy { number in
      let parts = number.filter { $0 != "_" }.split(separator: ".", omittingEmptySubsequences: false)
      let whole = parts[0]
      guard whole.count <= 18 else { return false }
      guard parts.count == 2 else { return true }
      let hasThousands = parts[1].count == 3 && whole.count < 4 && !whole.elementsEqual("0".unicodeScalars)
      return parts[1].count <= 9 && !hasThousands
    }
  }

  /// 2026-27: a year and the next, where the next is no month.
  private func isTwoYears(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = String(String.UnicodeScalarView(scalars)).split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let next = Int(parts[1]) else { return false }
    return next > 12 && next == (year + 1) % 100
  }

  private func hasSoundEscapes(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var position = scalars.startIndex
    while position + 1 < scalars.endIndex {
      guard scalars[position] == "\\" else {
        position += 1
        continue
      }
      guard scalars[position + 1] == "u" else {
        position += 2
        continue
      }
      let digits = scalars[(position + 3)...].prefix { $0 != "}" }
      let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
      guard value.flatMap(Unicode.Scalar.init) != nil else { return false }
      position += 4 + digits.count
    }
    return true
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: - Tokens

  /// The tokens of a text, each as long as it can be; nil where something is no token at all.
  func lexemes(_ scalars: [Unicode.Scalar]) -> [Lexeme]? {
    var found: [Lexeme] = []
    var position = 0
    var startsLine = true
    var line = 0
    while position < scalars.count {
      if [" ", "\t", "\n", "\r"].contains(scalars[position]) {
        if ["\n", "\r"].contains(scalars[position]) { startsLine = true }
        if scalars[position] == "\n" { line += 1 }
        position += 1
        continue
      }
      guard let (length, kinds) = longest(scalars, from: position) else { return nil }
      let token = scalars[position..<position + length]
      guard isSound(token, kinds, scalars[(position + length)...]) else { return nil }
      position += length
      guard kinds != ["comment"] else { continue }
      found.append(
        Lexeme(text: String(String.UnicodeScalarView(token)), kinds: kinds, startsLine: startsLine, line: line))
      startsLine = false
      line += token.count { $0 == "\n" }
    }
    return found
  }

  private func longest(_ scalars: [Unicode.Scalar], from start: Int) -> (Int, Set<String>)? {
    var length = 0
    var kinds: Set<String> = []
    for token in tokens {
      let reach = token.longest(scalars, from: start)
      guard reach > 0, reach >= length else { continue }
      if reach > length { kinds = [] }
      length = reach
      kinds.insert(token.name)
    }
    for mark in marks where mark.count > length && scalars[start...].starts(with: mark) {
      length = mark.count
      kinds = []
    }
    return length > 0 ? (length, kinds) : nil
  }

  private func input(of lexeme: Lexeme) -> Int {
    // Of a text or a number only the kind counts; a table of all of them would only grow.
    let isFree = lexeme.kinds.contains("text") || lexeme.kinds.contains("number")
    let key =
      isFree
      ? Lexeme(text: "", kinds: lexeme.kinds)
      : Lexeme(text: lexeme.text, kinds: lexeme.kinds, isName: lexeme.isName, isUnit: lexeme.isUnit)
    if let known = inputs[key] { return known }
    var matching: Set<Int> = []
    for (number, terminal) in sentence.terminals.enumerated() {
      let matches =
        switch terminal {
        case .literal(let text): text == lexeme.text && !lexeme.isName
        case .named("word"):
          lexeme.kinds.contains("word") && (lexeme.isName || !keywords.contains(lexeme.text))
        case .named(let name): lexeme.kinds.contains(name)
        case .except(let name, "keyword"):
          lexeme.kinds.contains(name) && (lexeme.isUnit || !keywords.contains(lexeme.text))
        case .except, .range: false
        }
      if matches { matching.insert(number) }
    }
    let input = sentence.input(matching)
    inputs[key] = input
    return input
  }
}

/// A recogniser of one token production, character by character.
private final class CharacterAutomaton {
  let name: String
  private let automaton: Automaton
  private var inputs: [Unicode.Scalar: Int] = [:]

  init(_ grammar: Grammar, _ name: String) {
    self.name = name
    automaton = Automaton(grammar, start: name, splitsLiterals: true) { grammar.expression($0) == nil }
  }

  /// How many characters from a place on are one such token; 0 if none.
  func longest(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let isBlock = name == "text" && scalars[start...].starts(with: Array(repeating: "\"", count: 3))
    var state = automaton.startState
    var length = 0
    var position = start
    while position < scalars.count {
      state = automaton.next(state, input(of: scalars[position]))
      if state == Automaton.dead { break }
      position += 1
      guard automaton.isAccepting(state) else { continue }
      length = position - start
      // A text in three quotes ends at the next three.
      if isBlock, length >= 6 { break }
    }
    // Two quotes before a third are not an empty text: the third opens a text that has no end.
    return isBlock && length < 6 ? 0 : length
  }

  private func input(of scalar: Unicode.Scalar) -> Int {
    if let known = inputs[scalar] { return known }
    var matching: Set<Int> = []
    for (number, terminal) in automaton.terminals.enumerated() {
      let matches =
        switch terminal {
        case .range(let low, let high): (low...high).contains(scalar)
        case .named(let name): CharacterClass.contains(name, scalar)
        case .literal, .except: false
        }
      if matches { matching.insert(number) }
    }
    let input = automaton.input(matching)
    inputs[scalar] = input
    return input
  }
}

/// The classes of characters that the grammar describes in words.
enum CharacterClass {
  static func contains(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
    switch name {
    case "letter": isLetter(scalar)
    case "ideograph": isLetter(scalar) && scalar.value >= 0x2E80
    case "break": scalar == "\n" || scalar == "\r"
    case "mark":
      !isLetter(scalar) && !("0"..."9").contains(scalar) && !["\"", "\\", "\n", "\r", "\0"].contains(scalar)
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
