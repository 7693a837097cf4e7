import OKRSource

/// Looking ahead: what may follow a keyword, so that prose is not taken for a clause, nor a clause for prose.
extension Parser {
  /// Whether what stands some tokens on begins what a keyword takes.
  func takes(_ keyword: Keyword, at ahead: Int) -> Bool {
    let next = kind(ahead)
    switch keyword {
    case .for, .under, .supports, .guards, .measures, .complements:
      return next == .word || isFreeName(ahead, of: keyword)
    case .kind, .rollup, .allow: return next == .word
    case .needs: return next == .word || next == .text || isFreeName(ahead, of: keyword)
    case .owner: return next == .handle || next == .word || isFreeName(ahead, of: keyword)
    case .lead, .person: return next == .handle
    case .because, .learned, .source, .next, .blocked, .note, .link: return next == .text
    case .cycle: return next == .word || isWhen(at: ahead)
    case .by, .reading: return isWhen(at: ahead)
    case .done: return next == .text || isWhen(at: ahead)
    case .until, .dropped, .paused, .moved, .revised, .checkin: return next == .date || next == .looseDate
    case .share, .weight, .confidence, .score: return next == .number
    case .from: return isQuantity(at: ahead) || (next == .word && text(ahead) == "unknown")
    case .to, .stretch, .healthy: return isQuantity(at: ahead) || isBound(at: ahead)
    case .scale: return isQuantity(at: ahead)
    case .every: return next == .number || next == .word
    case .rules: return next == .openBrace
    case .company, .department, .team, .outside, .kpi, .objective, .kr, .milestone, .initiative: return true
    }
  }

  private func isBound(at ahead: Int) -> Bool {
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

  // MARK: - Days and periods

  /// Whether a day or a period starts here, in the language's form or in another.
  var atWhen: Bool { isWhen(at: 0) }

  func isWhen(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .date, .period, .looseDate: true
    case .number: isYear(at: ahead)
    case .word: isPeriodWord(ahead)
    default: false
    }
  }

  func isYear(at ahead: Int) -> Bool {
    kind(ahead) == .number && range(ahead).length == 4
      && file.bytes(range(ahead)).allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// `Q3`, `H1`, `W39`, or `week` before a number of at most two digits.
  func isPeriodWord(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word else { return false }
    let word = text(ahead).lowercased()
    if let first = word.first, "qhw".contains(first), word.count > 1,
      word.utf8.dropFirst().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    {
      return true
    }
    return ["week", "wk", "viikko", "vk", "第"].contains(word) && kind(ahead + 1) == .number
      && range(ahead + 1).length < 3
  }

  // MARK: - Quantities

  var atQuantity: Bool { isQuantity(at: 0) }

  func isQuantity(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .number, .question: true
    case .currency: isNumberOrOpen(at: ahead + 1) || isSign(at: ahead + 1)
    case .plus, .minus: isNumberOrOpen(at: ahead + 1) || kind(ahead + 1) == .currency
    case .word: isOpen(text(ahead))
    default: false
    }
  }

  private func isSign(at ahead: Int) -> Bool { kind(ahead) == .plus || kind(ahead) == .minus }

  private func isNumberOrOpen(at ahead: Int) -> Bool {
    switch kind(ahead) {
    case .number, .question: true
    case .word: isOpen(text(ahead))
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
