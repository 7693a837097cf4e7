/// Makes sentences of the language at random from its grammar.
struct SentenceGenerator {
  private let grammar: Grammar
  private let keywords: [String]
  private let recogniser: Recogniser
  private var random: SeededRandom
  private var parts: [String] = []

  /// Names that mean something elsewhere in the language or in what hands type.
  private static let trickyWords = [
    "target", "goal", "start", "due", "why", "status", "week", "day", "x", "X", "TBD", "N", "unknown", "k", "M", "in",
    "error", "prose", "at", "least", "over", "under-way", "limit", "sum", "committed", "kpis", "KR1", "O2", "Q3",
    "keep",
    "year", "starts", "ends", "o", "result", "metric", "ownr", "kr1", "目标", "到", "信心2", "从", "不少于", "päivää", "天", "亿元",
    "pp", "h1", "vk", "en",
  ]
  private static let letters = Array("abcdefgkmqxzABKMQXZåäöÄÖéß中文增收目标天元月日號の한글жλ")
  private static let marks = Array(" .,:;!?()[]{}'%&#@+-*/=<>€$£¥“”„«»「」，；：｛｝％＜＝　、。…–—→•🙂\u{A0}\u{200B}")

  init(_ grammar: Grammar, recogniser: Recogniser, seed: UInt64) {
    self.grammar = grammar
    self.recogniser = recogniser
    keywords = grammar.keywords
    random = SeededRandom(seed: seed)
  }

  /// A whole file; longer and deeper the larger the budget.
  mutating func sentence(budget: Int) -> String {
    while true {
      parts = []
      expand(.name("file"), depth: 0, budget: budget)
      let text = joined()
      // The few rules that the grammar states in prose are left to the recogniser.
      if recogniser.accepts(text) { return text }
    }
  }

  private mutating func joined() -> String {
    var text = ""
    for part in parts {
      text += part
      switch random.below(24) {
      case 0: text += "\n"
      case 1: text += "\r\n"
      case 2: text += "\t"
      case 3: text += " // päivä \"{ 目标\n"
      case 4: text += "\n\n  "
      default: text += " "
      }
    }
    return text
  }

  private mutating func expand(_ expression: Expression, depth: Int, budget: Int) {
    switch expression {
    case .literal(let text): parts.append(text)
    case .range: break
    case .name(let name):
      if name == "name", random.once(in: 6) {
        parts.append(random.pick(keywords))
      } else if grammar.tokenNames.contains(name) {
        parts.append(token(name))
      } else if let inner = grammar.expression(name) {
        expand(inner, depth: depth + 1, budget: budget)
      }
    case .sequence(let all): for part in all { expand(part, depth: depth, budget: budget) }
    case .choice(let all): expand(random.pick(all), depth: depth, budget: budget)
    case .optional(let part): if random.once(in: 2) { expand(part, depth: depth, budget: budget) }
    case .repeated(let part):
      // Fewer the deeper, so that a sentence ends.
      let most = depth == 1 ? budget : max(0, 4 - depth / 3)
      for _ in 0..<random.below(most + 1) where parts.count < budget * 40 {
        expand(part, depth: depth + 1, budget: budget)
      }
    case .except(let whole, _):
      guard case .name(let name) = whole else { return }
      var word = token(name)
      while keywords.contains(word) { word = token(name) }
      parts.append(word)
    }
  }

  private mutating func token(_ name: String) -> String {
    if name == "word", random.once(in: 2) { return random.pick(SentenceGenerator.trickyWords) }
    var text = ""
    if let expression = grammar.expression(name) { characters(expression, into: &text) }
    return text
  }

  private mutating func characters(_ expression: Expression, into text: inout String) {
    switch expression {
    case .literal(let literal): text += literal
    case .range(let low, let high):
      let value = low.value + UInt32(random.below(Int(high.value - low.value) + 1))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    case .name("letter"): text.append(random.pick(SentenceGenerator.letters))
    case .name("ideograph"): text.append("人")
    case .name("break"): text += "\n"
    case .name("mark"): text.append(random.pick(SentenceGenerator.marks))
    case .name(let name): if let inner = grammar.expression(name) { characters(inner, into: &text) }
    case .sequence(let all): for part in all { characters(part, into: &text) }
    case .choice(let all): characters(random.pick(all), into: &text)
    case .optional(let part): if random.once(in: 2) { characters(part, into: &text) }
    case .repeated(let part): for _ in 0..<random.below(5) { characters(part, into: &text) }
    case .except(let whole, _): characters(whole, into: &text)
    }
  }
}
