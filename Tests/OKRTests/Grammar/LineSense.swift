/// What the head of the grammar says of keywords in prose: where one is a name, and what belongs on a declaration's line.
struct LineSense {
  private let keywords: Set<String>
  private let words: [String: Grammar.Words]

  private static let headed: Set = [
    "company", "department", "team", "outside", "kpi", "objective", "kr", "milestone", "initiative",
  ]
  private static let declarations = headed.union(["person", "checkin", "rules", "allow"])
  private static let naming: Set = ["for", "under", "supports", "guards", "measures", "complements", "needs", "owner"]

  private static let measuring: Set = ["from", "to", "stretch", "healthy", "scale", "reading", "checkin"]
  private static let leading: Set = [
    "because", "by", "done", "dropped", "every", "for", "from", "kr", "moved", "next", "paused", "revised", "stretch",
    "to", "under", "until",
  ]

  init(_ grammar: Grammar) {
    words = Dictionary(
      uniqueKeysWithValues: LineSense.declarations.filter { $0 != "rules" }.map { ($0, grammar.words(of: $0)) })
    keywords = Set(grammar.keywords)
  }

  /// The tokens of a text with its keywords told apart from its names; nil where a keyword stands on a line that is not
  /// its own.
  func named(_ lexemes: [Recogniser.Lexeme]) -> [Recogniser.Lexeme]? {
    var found = lexemes
    /// The last keyword that is no name, whose list goes on behind a comma.
    var clause = ""
    /// The declaration on whose line we are.
    var declared: String?
    /// Whether that is a check-in on the line of a key result, which nothing but a check-in follows there.
    var isNewsOnLine = false
    /// The lines of the braces that are open.
    var braces: [Int] = []
    for place in found.indices {
      let text = found[place].text
      if text == "{" || text == "}" { declared = nil }
      if text == "{" { braces.append(found[place].line) }
      if text == "}" { _ = braces.popLast() }
      guard keywords.contains(text) else { continue }
      let before = place > 0 ? found[place - 1] : nil
      if let before, !before.isName, before.text == text, LineSense.headed.contains(text), !found[place].startsLine {
        return nil
      }
      // The second part of a rule's name, also where a line starts with it: its list goes on.
      if text == "dropped", before?.text == "/" { continue }
      found[place].isUnit = isUnit(at: place, of: found, clause)
      found[place].isName = found[place].isUnit || isName(at: place, of: found, clause)
      guard !found[place].isName else { continue }
      // A family of rules is called kpi.
      if text == "kpi", clause == "allow", let before, [",", "allow"].contains(before.text) { continue }
      clause = text
      if let current = declared, let words = words[current] {
        let isText = place + 1 < found.count && found[place + 1].kinds.contains("text")
        let isForeign =
          !words.onLine.contains(text) || current == "checkin" && ["done", "needs"].contains(text) && !isText
        if found[place].startsLine { isNewsOnLine = false }
        if isNewsOnLine, text == "allow" || isForeign && !LineSense.declarations.contains(text) { return nil }
        let isInLine = ["checkin", "allow"].contains(current) && braces.last == found[place].line
        if found[place].startsLine || isInLine {
          // On a line of its own it may go on with the declaration, or with what is around it.
          if isForeign { declared = nil }
        } else if LineSense.declarations.contains(text) {
          if ["checkin", "allow"].contains(text), words.inBraces.contains(text) { return nil }
          if text == "checkin", words.onLine.contains(text) { isNewsOnLine = true }
        } else if isForeign {
          return nil
        }
      }
      if LineSense.declarations.contains(text), text != "checkin" { isNewsOnLine = false }
      if LineSense.declarations.contains(text) { declared = text }
    }
    return found
  }

  /// A number is the token before, and what follows is neither a value nor a name: 9 guards to 0 guards.
  private func isUnit(at place: Int, of lexemes: [Recogniser.Lexeme], _ clause: String) -> Bool {
    let word = lexemes[place]
    guard place > 0, !word.startsLine, !LineSense.leading.contains(word.text), LineSense.measuring.contains(clause),
      !lexemes[place - 1].kinds.isDisjoint(with: ["number", "amount"]),
      lexemes[place - 1].kinds.isDisjoint(with: ["money", "out-of"])
    else { return false }
    guard place + 1 < lexemes.count else { return true }
    let next = lexemes[place + 1]
    if next.text == "}" || next.text == "{" && word.text != "rules" { return true }
    guard keywords.contains(next.text) else { return false }
    if next.startsLine { return true }
    guard place + 2 < lexemes.count else { return false }
    let more = lexemes[place + 2]
    if more.kinds.contains("text") { return !LineSense.declarations.contains(word.text) }
    return !keywords.contains(more.text) && !["{", "}", ",", "."].contains(more.text)
  }

  private func isName(at place: Int, of lexemes: [Recogniser.Lexeme], _ clause: String) -> Bool {
    guard place > 0, !lexemes[place].startsLine else { return false }
    let before = lexemes[place - 1]
    if [".", "/"].contains(before.text) { return true }
    if before.text == "," { return LineSense.naming.contains(clause) || clause == "share" }
    guard keywords.contains(before.text), !before.isName else { return false }
    if LineSense.naming.contains(before.text) { return true }
    // A family of rules is called kpi, and has no name.
    guard LineSense.headed.contains(before.text), !(before.text == "kpi" && clause == "allow") else { return false }
    guard place + 1 < lexemes.count else { return true }
    let after = lexemes[place + 1]
    return after.kinds.contains("text") || ["{", "}"].contains(after.text) || keywords.contains(after.text)
  }
}
