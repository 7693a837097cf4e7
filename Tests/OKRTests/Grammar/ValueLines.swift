/// What the head of the grammar says of values in prose: one stands on one line.
struct ValueLines {
  private let keywords: Set<String>
  /// The clause or setting whose value we are in.
  private var clause = ""
  private var hasBound = false
  private var hasNumber = false
  /// Whether a `to` between two ends has been taken.
  private var hasTo = false
  /// The last token that a value cannot end with, or may go on behind.
  private var rest = Rest.none
  /// The braces of `rules` that are open.
  private var rules = 0

  /// What may go on with a value.
  private enum Rest { case none, open, number, unit, slash, end }

  private static let withTwoEnds: Set = ["cycle", "healthy", "scale", "limit", "to", "stretch"]
  private static let levels: Set = ["limit", "off", "error", "warning", "info"]
  private static let settings: Set = ["limit", "off", "error", "warning", "info", "prose", "preset", "in", "year"]
  private static let numbers: Set = ["number", "amount", "money", "out-of", "open"]

  /// Takes a token; false where it goes on with a value of the line before.
  mutating func take(_ lexeme: Recogniser.Lexeme, after before: Recogniser.Lexeme?) -> Bool {
    let text = lexeme.text
    let isKeyword = !lexeme.isName && keywords.contains(text)
    let opensRules = before.map { $0.text == "rules" && !$0.isName } ?? false
    if text == "{", opensRules || rules > 0 { rules += 1 }
    if text == "}", rules > 0 { rules -= 1 }
    if text == "to", isKeyword, isBetweenEnds(lexeme) {
      hasTo = true
      rest = .open
      return !lexeme.startsLine
    }
    let isRuleName = before.map { [",", "/"].contains($0.text) || ValueLines.levels.contains($0.text) } ?? false
    if isKeyword && rules == 0 || rules > 0 && !isRuleName && ValueLines.settings.contains(text) {
      let rules = rules
      self = ValueLines(keywords: keywords)
      (clause, self.rules) = (text, rules)
      return true
    }
    let isBroken = lexeme.startsLine && goesOn(lexeme)
    if [">=", "<=", ">", "<", "≥", "≤"].contains(text) {
      hasBound = true
      rest = .open
    } else if text == ".." {
      rest = .open
    } else if !lexeme.kinds.isDisjoint(with: ValueLines.numbers), rest != .slash {
      hasNumber = true
      rest = clause == "every" ? .none : lexeme.kinds.contains("out-of") ? .end : .number
    } else if !lexeme.kinds.isDisjoint(with: ["date", "period"]) {
      hasNumber = true
      rest = .none
    } else if text == "/", rest == .number || rest == .unit {
      rest = .slash
    } else if rest == .number, !lexeme.kinds.isDisjoint(with: ["word", "currency"]) {
      // A magnitude has a unit behind it.
      rest = lexeme.kinds.contains("magnitude") ? .number : .unit
    } else {
      rest = text == "%" && rest == .number ? .unit : rest == .slash ? .end : .none
    }
    return !isBroken
  }

  /// Whether a word here is the unit of the number before it.
  func isUnit(_ lexeme: Recogniser.Lexeme) -> Bool { rest == .number && rules == 0 && lexeme.kinds.contains("word") }

  /// Whether a word here is the unit of the number before it, or what that is counted per.
  func isInMeasure(_ lexeme: Recogniser.Lexeme) -> Bool {
    isUnit(lexeme) || rest == .slash && lexeme.kinds.contains("word")
  }

  /// Whether a `kr` here would be read as money: behind a number on its line, with no title nor a name and more.
  func isMoney(_ lexeme: Recogniser.Lexeme, before next: ArraySlice<Recogniser.Lexeme>) -> Bool {
    guard lexeme.text == "kr", !lexeme.isName, !lexeme.startsLine, [.number, .unit, .end].contains(rest) else {
      return false
    }
    guard let name = next.first else { return true }
    if name.kinds.contains("text") { return false }
    guard name.kinds.contains("word"), !name.isName, !name.startsLine, let more = next.dropFirst().first,
      !more.startsLine
    else { return true }
    return !(more.kinds.contains("text") || ["{", "}"].contains(more.text) || keywords.contains(more.text))
  }

  init(keywords: Set<String>) { self.keywords = keywords }

  /// Whether a `to` joins two ends rather than opens a clause: on a line of its own it could open one behind them.
  private func isBetweenEnds(_ lexeme: Recogniser.Lexeme) -> Bool {
    guard ValueLines.withTwoEnds.contains(clause), !hasBound, !hasTo, hasNumber else { return false }
    return !(lexeme.startsLine && ["to", "stretch"].contains(clause))
  }

  private func goesOn(_ lexeme: Recogniser.Lexeme) -> Bool {
    switch rest {
    case .none: false
    case .end: lexeme.text == ".."
    case .open, .slash: true
    case .number: ["%", "/", ".."].contains(lexeme.text) || !lexeme.kinds.isDisjoint(with: ["word", "currency"])
    case .unit: ["/", ".."].contains(lexeme.text)
    }
  }
}
