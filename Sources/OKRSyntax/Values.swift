import OKRSource
import OKRValues

extension Parser {
  // MARK: - Expecting

  /// Takes a token as a node of its own, or reports that a clause has no value and passes over what stands there.
  mutating func expect(
    _ wanted: TokenKind, as node: NodeKind, of keyword: Keyword, _ expected: SyntaxError.Expected
  ) -> Bool {
    guard at(wanted) else {
      reportMissing(keyword, expected)
      return false
    }
    leaf(node)
    return true
  }

  /// Reports a clause without its value, at what stands there instead or else at the keyword.
  mutating func reportMissing(_ keyword: Keyword, _ expected: SyntaxError.Expected) {
    let place = isOtherMatter ? rangeOfToken(max(0, previousEnd - 1)) : range()
    report(.missingValue(keyword, found: found, expected: expected), place)
    if !isOtherMatter { skipRest() }
  }

  mutating func expectChoice(of keyword: Keyword, _ choices: [Choice]) -> Bool {
    if at(.word) {
      let word = text()
      if let choice = choices.first(where: { $0.rawValue == word }) {
        leaf(.choice(choice))
        return true
      }
      if let near = nearest(to: word, among: choices.map(\.rawValue), limit: 1).first,
        let choice = Choice(rawValue: near)
      {
        report(.otherWord(typed: word, meant: near, why: nil), range())
        leaf(.choice(choice))
        return true
      }
    }
    reportMissing(keyword, .oneOf(choices.map(\.rawValue)))
    return false
  }

  // MARK: - Names

  /// path = name { "." name } ;
  /// name = word ;
  mutating func expectPath(of keyword: Keyword) -> Bool {
    guard at(.word) || isFreeName(0, of: keyword) else {
      reportMissing(keyword, .path)
      return false
    }
    let node = open(.path)
    bump()
    while at(.dot) {
      bump()
      if at(.word) || (self.keyword != nil && !startsLine()) {
        bump()
      } else {
        reportUnexpected(.name)
        if !isOtherMatter { skipRest() }
        break
      }
    }
    close(node)
    return true
  }

  // MARK: - Dates

  /// span = when [ "to" when ] ;
  mutating func parseSpan(of keyword: Keyword) {
    guard expectWhen(of: keyword) else { return }
    if at(.minus), !startsLine(), isWhen(at: 1) {
      // `2026-07-01 - 2026-09-30`, also with a longer dash, which is told with it.
      report(.punctuation(found: text(), plain: "to"), range())
      proseRanges.append(range())
      let node = open(.error)
      bump()
      close(node)
    } else if at(.to) {
      bump()
    } else {
      return
    }
    _ = expectWhen(of: keyword)
  }

  /// when = date | period | year ;
  mutating func expectWhen(of keyword: Keyword) -> Bool {
    guard atWhen else {
      if !eatImpossiblePeriod() { reportMissing(keyword, .when) }
      return false
    }
    let node = open(.when)
    if at(.word) {
      // `week 39`, `Q3 2026`, `Q1/2026`: what it means depends on the cycle, so the tokens are kept for later.
      let isWeek = kind(1) == .number && range(1).length <= 2
      bump()
      if isWeek { bump() }
      if at(.slash), kind(1) == .number { bump() }
      if at(.number), range().length == 4 { bump() }
    } else {
      let isYear = at(.number)
      bump()
      if isYear, isPeriodWord(0), !startsLine() { bump() }
    }
    close(node)
    return true
  }

  /// `2026-Q5`, `2026-H3`: a period in form, of which no year has one.
  mutating func eatImpossiblePeriod() -> Bool {
    let typed = text()
    let marks: [Character] = ["Q", "H"]
    guard !startsLine(), typed.utf8.count == 7, typed.dropFirst(4).hasPrefix("-"),
      let mark = marks.first(where: { typed.dropFirst(5).first == $0 }), typed.prefix(4).allSatisfy(\.isNumber),
      typed.suffix(1).allSatisfy(\.isNumber)
    else { return false }
    let why = mark == "Q" ? "quarters run from Q1 to Q4" : "halves are H1 and H2"
    report(.noSuchDate(typed, why: why), range())
    // Told as a date, and so not as a number as well.
    proseRanges.append(range())
    let node = open(.error)
    bump()
    close(node)
    return true
  }

  /// A single day: `YYYY-MM-DD`.
  mutating func expectDate(of keyword: Keyword) -> Bool {
    guard at(.date) || at(.looseDate) else {
      reportMissing(keyword, .date)
      return false
    }
    leaf(.when)
    return true
  }

  // MARK: - Numbers

  /// ratio = number [ "%" ] ;
  mutating func expectRatio(of keyword: Keyword) {
    guard at(.number) else {
      reportMissing(keyword, .ratio)
      return
    }
    let node = open(.ratio)
    bump()
    _ = eat(.percent)
    close(node)
  }

  /// bound = ">=" | "<=" | ">" | "<" | "≥" | "≤" ;
  @discardableResult
  mutating func parseBound() -> Bool {
    switch kind() {
    case .atLeast: leaf(.bound(.atLeast))
    case .atMost: leaf(.bound(.atMost))
    case .moreThan: leaf(.bound(.moreThan))
    case .lessThan: leaf(.bound(.lessThan))
    default: return parseBoundInWords()
    }
    return true
  }

  private mutating func parseBoundInWords() -> Bool {
    for (words, mark) in HandTyped.bounds {
      let matches = words.enumerated().allSatisfy { ahead, word in
        isWord(ahead) && text(ahead).lowercased() == word
      }
      guard matches, let bound = Bound(rawValue: mark), isQuantity(at: words.count) else { continue }
      let whole = range().union(range(words.count - 1))
      report(.boundInWords(found: file.text(whole), plain: mark), whole)
      let node = open(.bound(bound))
      for _ in words { bump() }
      close(node)
      return true
    }
    return false
  }

  mutating func expectQuantity(of keyword: Keyword) -> Bool {
    guard atQuantity else {
      reportMissing(keyword, .quantity)
      return false
    }
    parseQuantity(of: keyword)
    return true
  }

  /// quantity = [ "+" | "-" ] [ currency ] ( number | open ) [ "%" | magnitude [ measured ] | measured ] ;
  mutating func parseQuantity(of keyword: Keyword) {
    let node = open(.quantity)
    let start = range().start
    let isSigned = at(.plus) || at(.minus)
    if isSigned { bump() }
    if at(.currency) {
      checkCurrency()
      let sign = range(1)
      if !isSigned, kind(1) == .plus || kind(1) == .minus {
        let both = range().union(sign)
        report(.numberForm(found: file.text(both), plain: file.text(sign) + text()), both)
        bump()
      }
      bump()
    }
    var isAtLeast = false
    switch kind() {
    case .number:
      bump()
      joinSplitNumber()
      if at(.plus), keyword == .to || keyword == .healthy {
        isAtLeast = true
        bump()
      }
    case .question:
      bump()
    case .word where isOpen(text()):
      bump()
    default:
      close(node)
      reportMissing(keyword, .quantity)
      return
    }
    if at(.percent) || at(.points) {
      bump()
    } else {
      parseMeasure()
    }
    if at(.plus), keyword == .to || keyword == .healthy {
      isAtLeast = true
      bump()
    }
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    let typed = file.text(whole)
    close(node)
    if isAtLeast {
      report(.boundInWords(found: typed, plain: ">= " + typed.filter { $0 != "+" }), whole)
      leafless(.bound(.atLeast))
    } else if let (suffix, bound) = hanBound(typed), keyword == .to || keyword == .healthy {
      report(.boundInWords(found: typed, plain: "\(bound.rawValue) \(typed.dropLast(suffix))"), whole)
      leafless(.bound(bound))
    }
  }

  /// A node without a token, for what was said by the shape of its neighbour.
  private mutating func leafless(_ kind: NodeKind) {
    let node = open(kind)
    close(node)
  }

  /// `30家以上`: Chinese sets the bound behind.
  private func hanBound(_ typed: String) -> (Int, Bound)? {
    if typed.hasSuffix("以上") { return (2, .atLeast) }
    if typed.hasSuffix("以下") || typed.hasSuffix("以内") || typed.hasSuffix("以內") { return (2, .atMost) }
    return nil
  }

  private mutating func checkCurrency() {
    if let readings = HandTyped.ambiguousCurrency[text()] {
      report(.ambiguousCurrency(found: text(), readings: readings), range())
    }
  }

  /// `1 250`: a blank cuts the number in two, which is told, and read as one.
  private mutating func joinSplitNumber() {
    while at(.number), !startsLine(), range().length == 3, file.text(range()).allSatisfy(\.isNumber) {
      let before = rangeOfToken(max(0, previousEnd - 1))
      let whole = before.union(range())
      report(.splitNumber(found: file.text(whole), joined: "\(file.text(before))_\(text())"), whole)
      bump()
    }
  }

  /// measured = ( plain | currency ) { "/" name } ;
  /// plain = word - keyword ;
  /// `2 million EUR`, `8 milj. euroa`: a magnitude in words, before a unit or with the point of an abbreviation.
  private mutating func eatSpelledMagnitude() -> Bool {
    guard at(.word), !startsLine(), let mark = HandTyped.spelledMagnitudes[text().lowercased()] else { return false }
    let hasPoint = touches(.dot)
    guard hasPoint || (!startsLine(1) && (kind(1) == .currency || isUnit(1))) else { return false }
    let whole = hasPoint ? range().union(range(1)) : range()
    report(.numberForm(found: file.text(whole), plain: mark), whole)
    bump()
    if hasPoint { bump() }
    return true
  }

  private mutating func parseMeasure() {
    let isMagnitude = at(.word) && HandTyped.magnitudes.contains(text()) && (isUnitHere || isUnit(1))
    if isMagnitude { bump() }
    let isMultiplied = isMagnitude || eatSpelledMagnitude()
    if at(.currency) {
      checkCurrency()
      bump()
    } else if at(.word), isUnitHere {
      bump()
      // A unit of two words: `80 qualified leads`.
      if at(.word), !startsLine(), isUnitHere, !isMarker {
        let first = rangeOfToken(max(0, previousEnd - 1))
        let start = previousEnd - 1
        while at(.word), !startsLine(), isUnitHere { bump() }
        let whole = first.union(rangeOfToken(max(0, previousEnd - 1)))
        _ = start
        let typed = file.text(whole)
        let joined = typed.split(whereSeparator: \.isWhitespace).joined(separator: "-")
        report(.otherWord(typed: typed, meant: joined, why: "a unit is one word"), whole)
      }
    } else if !isMultiplied {
      return
    }
    while at(.slash), isWord(1), kind(1) == .word || !startsLine(1) {
      bump()
      bump()
    }
  }

  /// Whether the word here is a unit, and not a clause whose keyword is mistyped or a line of prose.
  private var isUnitHere: Bool { isUnit(0) }

  private func isUnit(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word else { return false }
    switch kind(ahead + 1) {
    case .keyword, .openBrace, .closeBrace, .slash, .end:
      // Only here can the grammar go on, so here the word is a unit wherever it stands.
      return true
    case .text, .handle, .date, .period, .number, .looseDate, .atLeast, .atMost, .moreThan, .lessThan:
      if startsLine(ahead + 1) { return !startsLine(ahead) || !isNearKeyword(text(ahead)) }
      return HandTyped.magnitudes.contains(text(ahead))
    case .currency:
      return HandTyped.magnitudes.contains(text(ahead))
    case .word:
      if startsLine(ahead + 1) { return true }
      if startsLine(ahead) { return false }
      return !isNearKeyword(text(ahead))
    default:
      return !startsLine(ahead)
    }
  }

  func isNearKeyword(_ word: String) -> Bool {
    HandTyped.synonyms[word.lowercased()] != nil
      || !nearest(to: word, among: Keyword.spellings, limit: 1).isEmpty
  }
}
