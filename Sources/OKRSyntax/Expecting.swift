import OKRReader
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

  /// `from kr 40 000`: passes over the sign of crowns, of which country nobody knows, that opens no key result here.
  mutating func skipCrowns() {
    guard at(.kr), kind(1) == .number, !startsLine(), !startsLine(1) else { return }
    skipOne()
    skipRest()
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

  /// Whether the dot here ends its line, and the next one starts with a label: `owner Tom.` above `Objective 2: …`.
  private var isBeforeLabel: Bool {
    startsLine(1) && kind(1) == .word
      && (touches(.ignoredMark, after: 1) || kind(2) == .number && touches(.ignoredMark, after: 2))
  }

  /// Whether the dot here ends its line, and no name goes on below it: `owner Joe.`
  private var isEndOfSentence: Bool { isLastDot(0) && kind(1) != .word }

  /// `owner Joe. by 2026-09-30`: a dot that ends what was said, and no name of two parts, behind which no value stands.
  private func isBeforeClause(behind keyword: Keyword) -> Bool {
    guard keyword == .owner, touches(.blank, after: 0), !startsLine(1), !startsLine(2) else { return false }
    switch kind(2) {
    case .date, .number, .currency, .handle, .text, .word: break
    default: return false
    }
    if case .keyword(let next) = kind(1) { return takes(next, at: 2) }
    return kind(1) == .word && correction(in: .anything, at: 1) != nil
  }

  /// path = name { "." name } ;
  /// name = word ;
  mutating func expectPath(of keyword: Keyword) -> Bool {
    eatHashBeforeName(of: keyword)
    guard at(.word) || isFreeName(0, of: keyword) else {
      reportMissing(keyword, .path)
      return false
    }
    let node = open(.path)
    let start = range().start
    bump()
    var words = 1
    while keyword == .for || keyword == .under, !startsLine(), words < 5,
      at(.word) && correction(in: .anything) == nil || at(.number) && startsLine(1)
    {
      bump()
      words += 1
    }
    if words > 1 {
      let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
      let joined = file.text(whole).split { $0 == " " || $0 == "\t" }.joined(separator: "-")
      report(.otherWord(typed: file.text(whole), meant: joined, why: nil), whole)
    }
    while at(.dot), !isBeforeLabel, !isBeforeClause(behind: keyword), !(keyword == .owner && isEndOfSentence) {
      bump()
      if at(.word) || (self.keyword != nil && !startsLine()) {
        bump()
      } else {
        reportUnexpected(.name)
        if !isOtherMatter { skipRest() }
        break
      }
    }
    // supports acme/trust
    if at(.slash), !startsLine(), range().start == rangeOfToken(max(0, previousEnd - 1)).end,
      range(1).start == range().end, isName(of: keyword, at: 1)
    {
      let whole = TextRange(start, range(1).end)
      bumpQuietly()
      bumpQuietly()
      state.proseRanges.append(whole)
      let joined = file.text(whole).split(separator: "/").joined(separator: ".")
      report(
        .otherWord(typed: file.text(whole), meant: joined, why: "a dot stands between the parts of a name"), whole)
    } else if isPartOfPath(of: keyword), rangeOfToken(max(0, previousEnd - 1)).start == start {
      let whole = TextRange(start, range().end)
      let typed = file.text(whole)
      bump()
      state.proseRanges.append(whole)
      let joined = typed.split { $0 == " " || $0 == "\t" }.joined(separator: ".")
      report(.otherWord(typed: typed, meant: joined, why: "a dot stands between the parts of a name"), whole)
    }
    close(node)
    return true
  }

  /// `supports #retention`: the sign of a tag, which no name has.
  private mutating func eatHashBeforeName(of keyword: Keyword) {
    guard at(.unknown), text() == "#", range().end == range(1).start, !startsLine(),
      kind(1) == .word || isFreeName(1, of: keyword)
    else { return }
    report(.punctuation(found: "#", plain: ""), range())
    state.proseRanges.append(range())
    skipOne()
  }

  /// `supports acme.growth 40%`, `supports acme.growth (40%)`: a share without its word.
  mutating func parseBareShare() {
    let isBracketed = at(.unknown) && ["(", "（"].contains(text())
    let number = isBracketed ? 1 : 0
    guard kind(number) == .number, kind(number + 1) == .percent, !startsLine(), !startsLine(number + 1),
      !isBracketed || [")", "）"].contains(text(number + 2))
    else { return }
    let start = range().start
    let value = TextRange(range(number).start, range(number + 1).end)
    let whole = TextRange(start, range(isBracketed ? number + 2 : number + 1).end)
    report(.otherWord(typed: file.text(whole), meant: "share \(file.text(value))", why: nil), whole)
    state.proseRanges.append(whole)
    if isBracketed { skipOne() }
    let node = open(.clause(.share))
    if let share = AmountReader(ValueText(file.bytes(value)), takesAnyUnit: true).quantity(0) {
      takeValue(.ratio, .quantity(share), value.start, share.range.upperBound)
    }
    close(node)
    if isBracketed { skipOne() }
  }

  /// `acme.growth and acme.reach`: a word between two names of a list, where a comma belongs.
  mutating func eatJointOfNames() -> Bool {
    guard !startsLine(), !startsLine(1), kind(1) == .word, kind(2) == .dot || isEndOfNames(2),
      ["and", "&", "ja", "sekä", "和", "及"].contains(text().lowercased())
    else { return false }
    report(.punctuation(found: text(), plain: ","), range())
    state.proseRanges.append(range())
    skipOne()
    return true
  }

  /// Whether a list of names ends before some token, or goes on with it.
  private func isEndOfNames(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .end, .comma, .keyword, .openBrace, .closeBrace: true
    default: startsLine(ahead)
    }
  }
}
