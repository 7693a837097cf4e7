import OKRReader
import OKRSource

/// Looking ahead: what may follow a keyword, so that prose is not taken for a clause, nor a clause for prose.
extension Parser {
  /// Whether what stands some tokens on begins what a keyword takes.
  func takes(_ keyword: Keyword, at ahead: Int) -> Bool {
    let next = kind(ahead)
    switch keyword {
    case .for, .under, .supports, .guards, .measures, .complements:
      return next == .word || isFreeName(ahead, of: keyword)
    case .kind: return next == .word || next == .keyword(.stretch) && isFreeName(ahead)
    case .rollup, .allow: return next == .word
    // needs a dialler: words, and no name.
    case .needs: return next == .word && !isArticle(ahead) || next == .text || isFreeName(ahead, of: keyword)
    case .owner: return next == .handle || next == .word || isFreeName(ahead, of: keyword)
    case .lead, .person: return next == .handle
    case .because, .learned, .source, .next, .blocked, .note, .link: return next == .text
    case .cycle: return next == .word || isWhen(at: ahead) || isSpan(at: ahead)
    case .by, .reading: return isWhen(at: ahead)
    case .done: return next == .text || isWhen(at: ahead)
    case .until, .dropped, .paused, .moved, .revised, .checkin: return isWhen(at: ahead)
    case .share, .weight, .confidence, .score:
      return next == .number || next == .date || next == .word && ValueText(text(ahead)).startsWithNumber
    case .from: return isQuantity(at: ahead) || isUnknown(at: ahead)
    case .to, .stretch, .healthy: return isQuantity(at: ahead) || isBound(at: ahead)
    case .scale: return isQuantity(at: ahead)
    case .every: return next == .number || next == .word
    case .rules: return next == .openBrace
    case .company, .department, .team, .outside, .kpi, .objective, .kr, .milestone, .initiative: return true
    }
  }

  private func isArticle(_ ahead: Int) -> Bool {
    ["a", "an", "the"].contains(text(ahead)) && kind(ahead + 1) == .word && !startsLine(ahead + 1)
  }

  /// bound = ">=" | "<=" | ">" | "<" | "≥" | "≤" ;
  func isBound(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .atLeast, .atMost, .moreThan, .lessThan: true
    default: false
    }
  }

  /// Whether a word, or a keyword where a word is meant, stands some tokens on.
  func isWord(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .word, .keyword: true
    default: false
    }
  }

  /// Whether words stand some tokens on that say that a number is not known.
  private func isUnknown(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .word, .question: AmountReader(valueText(at: ahead), takesAnyUnit: false).unknown(0) != nil
    default: false
    }
  }

  // MARK: - Values

  /// Whether a day or a period starts here, in the language's form or in another.
  var atWhen: Bool { isWhen(at: 0) }

  func isWhen(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .number, .date, .word, .unknown: date(at: ahead) != nil
    default: false
    }
  }

  /// Whether two days or periods stand some tokens on, of which the first may be none by itself: 7–9/2026.
  func isSpan(at ahead: Int) -> Bool {
    guard kind(ahead) == .number || kind(ahead) == .date || kind(ahead) == .word else { return false }
    let start = range(ahead).start
    let reader = DateReader(ValueText(file.bytes(TextRange(start, min(lineEnd(at: start), start + 48)))))
    return reader.span(0) != nil
  }

  /// The day or period some tokens on, which goes no further than the next clause: `60 per mon by 31/5` has two.
  func date(at ahead: Int) -> TypedDate? {
    let start = range(ahead).start
    if kind(ahead) == .word, !DateReader.mayStart(file.bytes(TextRange(start, start + 3))) { return nil }
    var end = min(lineEnd(at: start), start + 48)
    var next = ahead + 1
    while range(next).start < end, kind(next) != .end {
      if case .keyword = kind(next) { end = range(next).start }
      next += 1
    }
    let reader = DateReader(ValueText(file.bytes(TextRange(start, end))))
    return kind(ahead) == .word && !reader.mayStart(0) ? nil : reader.when(0)
  }

  func isYear(at ahead: Int) -> Bool {
    kind(ahead) == .number && range(ahead).length == 4
      && file.bytes(range(ahead)).allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  var atQuantity: Bool { isQuantity(at: 0) }

  /// Whether a number starts some tokens on, or what stands for one.
  func isQuantity(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .number, .date, .question: return true
    case .dot: return opensFraction(at: ahead)
    case .keyword(.under): return isQuantity(at: ahead + 1)
    // 13t€ 31.3.: a sign that touches what stands before it, and not what follows, belongs to that.
    case .currency
    where ahead > 0 && range(ahead - 1).end == range(ahead).start && range(ahead).end < range(ahead + 1).start:
      return false
    case .atLeast, .atMost, .moreThan, .lessThan, .currency, .plus, .minus, .unknown, .word, .percent, .listMark:
      if isOpen(at: isBound(at: ahead) ? ahead + 1 : ahead) { return true }
      let reader = AmountReader(valueText(at: ahead), takesAnyUnit: false)
      return reader.quantity(0) != nil
    default: return false
    }
  }

  /// Whether a digit some tokens on is the one behind the digit here.
  func isNextDigit(_ ahead: Int) -> Bool {
    ValueText.wholeNumber(text()).map { $0 < 9 && ValueText.wholeNumber(text(ahead)) == $0 + 1 } ?? false
  }

  /// What is left of the line from some tokens on, as far as a value may reach.
  private func valueText(at ahead: Int) -> ValueText {
    let start = range(ahead).start
    return ValueText(file.bytes(TextRange(start, min(lineEnd(at: start), start + 48))))
  }

  /// Whether what stands here is a slot that nobody has filled in.
  var isOpenHere: Bool { isOpen(at: 0) }

  func isOpen(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .question: true
    case .unknown: text(ahead) == "…"
    case .plus, .minus: kind(ahead + 1) == .currency ? isOpen(at: ahead + 1) : isOpenMark(ahead + 1)
    case .currency: isOpenMark(ahead + 1)
    case .word: isOpenWord(ahead)
    default: false
    }
  }

  private func isOpenMark(_ ahead: Int) -> Bool {
    kind(ahead) == .question || kind(ahead) == .word && isOpenWord(ahead)
  }

  private func isOpenWord(_ ahead: Int) -> Bool {
    // Most words are passed over by their first letter.
    switch file.byte(at: range(ahead).start) {
    case UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "N"),
      UInt8(ascii: "Y"), UInt8(ascii: "Z"), UInt8(ascii: "a"), 0x80...:
      isOpen(text(ahead))
    default: false
    }
  }

  /// Whether a word stands for a number still to come: `X`, `xxxx`, `XX人`, `TBD`.
  func isOpen(_ word: String) -> Bool {
    if HandTyped.open.contains(word) { return true }
    let rest = word.drop { $0 == "X" || $0 == "x" }
    guard rest.count < word.count else { return false }
    return rest.isEmpty || (rest.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false)
  }
}
