import OKRReader
import OKRSource

/// Slips of the hand whose meaning only what stands around them tells.
extension Parser {
  /// `from 40% tp 60%`, `from 90 t 40`: whether a letter or two that are nearly `to` stand for it between two values of one
  /// kind, where no target follows.
  func isSlipOfTo(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word, range(ahead).length < 3, state.builder.isWithoutTarget, state.builder.hasBaseline,
      !startsLine(ahead), kind(ahead + 1) == .number || kind(ahead + 1) == .currency, !startsLine(ahead + 1),
      touches(.blank, after: ahead)
    else { return false }
    let word = text(ahead)
    guard word.allSatisfy({ $0.isASCII && $0.isLowercase }), editDistance(Array(word), ["t", "o"], upTo: 1) <= 1,
      word == "t" || !ValueText.isMagnitude(word) && ValueNames.unit(word) == nil, !hasTo(behind: ahead)
    else { return false }
    let end = tokenBehindNumber(ahead + 1)
    var before = index(ahead) - 1
    while before > 0, tokens[before].kind.isTrivia { before -= 1 }
    guard before >= 0 else { return false }
    switch tokens[before].kind {
    case .percent: return kind(end) == .percent
    // 2 t 30 min is a length of time too.
    case .number: return kind(end) != .percent && !(word == "t" && isTime(end))
    case .word: return kind(end) != .percent
    case .currency: return kind(ahead + 1) == .currency || kind(end) == .currency
    default: return false
    }
  }

  private func tokenBehindNumber(_ ahead: Int) -> Int { kind(ahead) == .currency ? ahead + 2 : ahead + 1 }

  private func isTime(_ ahead: Int) -> Bool {
    kind(ahead) == .word && !startsLine(ahead) && ValueText.timeUnit(named: text(ahead)) != nil
  }

  /// Whether the line goes on with a target.
  private func hasTo(behind ahead: Int) -> Bool {
    var next = ahead + 1
    while next < ahead + 24, !startsLine(next), kind(next) != .end {
      if kind(next) == .keyword(.to) || isArrow(next) { return true }
      // By 15/9, revised 2026-08-03 to 560: of another clause.
      if case .keyword = kind(next) { return false }
      next += 1
    }
    return false
  }

  /// `to 60% bei 2026-08-15`: whether a word that is no clause stands before a day, which is most likely when the key
  /// result here is due.
  func isStrangeBeforeDay(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word, kind(ahead + 1) == .date, !startsLine(ahead), !startsLine(ahead + 1),
      state.builder.openKeyResult != nil, !state.builder.isNews, !state.builder.hasClause(.by),
      !touches(.ignoredMark, after: ahead), dayField(at: ahead + 1)?.isDay ?? false
    else { return false }
    let before = tokens[max(0, index(ahead) - 1)].kind == .blank ? index(ahead) - 2 : index(ahead) - 1
    // 30 shops 2026-09-30: behind a number it is what is counted.
    guard before >= 0, tokens[before].kind == .percent || tokens[before].kind == .currency else { return false }
    let word = text(ahead).lowercased()
    return !HandTyped.isBeforeOtherDay(word) && HandTyped.synonyms[word] == nil && HandTyped.remarks[word] == nil
      && !isUpkeep(ahead) && !ValueText.isMagnitude(word) && ValueNames.unit(word) == nil
  }

  /// Whether a key result stands here that has said nothing of a target.
  var isWithoutTarget: Bool { state.builder.isWithoutTarget }

  /// Whether such a word is as short as `by` and starts as it does.
  func isSlipOfBy(_ ahead: Int) -> Bool {
    let word = text(ahead)
    return word.utf8.count <= 3 && word.lowercased().hasPrefix("b") && isStrangeBeforeDay(ahead)
  }

  /// Whether a word some tokens on goes on with the name of a person, and says no day: `@anna; Sep 15`, `@anna. Q3`.
  func isMoreOfName(_ ahead: Int) -> Bool {
    guard isPersonName(ahead) else { return false }
    guard isWhen(at: ahead) else { return true }
    return !text(ahead).contains(where: \.isNumber) && !isBehindSemicolon(ahead)
      && !(index(ahead) > 1 && isBehindMark(ahead))
  }

  /// Whether a semicolon stands between the token before and the one some tokens on.
  func isBehindSemicolon(_ ahead: Int) -> Bool { semicolon(before: ahead) != nil }

  private func semicolon(before ahead: Int) -> TextRange? {
    var before = index(ahead) - 1
    while before > 0, tokens[before].kind.isTrivia {
      if tokens[before].kind == .ignoredMark, [";", "；"].contains(file.text(rangeOfToken(before))) {
        return rangeOfToken(before)
      }
      before -= 1
    }
    return nil
  }

  /// `acme.trust; care.quick`: a semicolon between two names of a list, where a comma belongs.
  mutating func eatSemicolonOfNames() -> Bool {
    guard at(.word), !startsLine(), let mark = semicolon(before: 0), kind(1) == .dot && kind(2) == .word,
      range(1).start == range().end, correction(in: .anything) == nil, !isWhen(at: 0)
    else { return false }
    report(.punctuation(found: file.text(mark), plain: ","), mark)
    state.proseRanges.append(mark)
    return true
  }

  /// Whether a word some tokens on is the part of a name, behind a stroke, in a clause that takes names of goals.
  func isName(of keyword: Keyword, at ahead: Int) -> Bool {
    switch keyword {
    case .supports, .guards, .measures, .complements: kind(ahead) == .word
    default: false
    }
  }

  /// `supports acme trust`: whether a word behind a name of one part is most likely its second part.
  func isPartOfPath(of keyword: Keyword) -> Bool {
    switch keyword {
    case .supports, .guards, .measures, .complements: break
    default: return false
    }
    guard at(.word), !startsLine(), !isBehindSemicolon(0), correction(in: .anything) == nil, !isWhen(at: 0),
      advice(in: .keyResult) == nil
    else { return false }
    switch kind(1) {
    case .end, .comma, .keyword, .openBrace, .closeBrace: return true
    default: return startsLine(1)
    }
  }

  /// `kr from 40% to 60% "Renewal rate"`: takes a text behind the clauses of a declaration without a title for that title.
  mutating func parseTitleBehindClauses(from header: Int, in container: Container) -> Bool {
    guard container.isOfWork, at(.text), !startsLine(), let clause = state.builder.firstClause, clause > header,
      text().count > 2, text().first == "\"", text().last == "\"",
      (header + 1..<clause).allSatisfy({ tokens[$0].kind == .blank || tokens[$0].kind == .word }),
      (header + 1..<clause).count < 4
    else { return false }
    let clauses = TextRange(rangeOfToken(clause).start, rangeOfToken(max(0, previousEnd - 1)).end)
    guard lineStart(at: clauses.start) == lineStart(at: range().start) else { return false }
    let whole = clauses.union(range())
    let meant = "\(text()) \(file.text(clauses))"
    report(.otherWord(typed: file.text(whole), meant: meant, why: nil), whole)
    leaf(.text)
    return true
  }

  /// The handle of the person whom the file declares by a name: `@lena` for `person @lena "Lena Fischer"`.
  mutating func declaredHandle(of name: String) -> String? {
    state.looksAround = true
    if state.people == nil {
      var people: [String: String] = [:]
      let shown = tokens.indices.filter { !tokens[$0].kind.isTrivia }
      for (place, index) in shown.enumerated() where tokens[index].kind == .keyword(.person) {
        let next = shown.dropFirst(place + 1).prefix(2)
        guard let handle = next.first, let title = next.last, tokens[handle].kind == .handle,
          tokens[title].kind == .text
        else { continue }
        people[TextLiteral.value(in: file, rangeOfToken(title)).lowercased()] = file.text(rangeOfToken(handle))
      }
      state.people = people
    }
    return state.people?[name.drop { $0 == "@" }.lowercased()]
  }

  /// from IV, from C+: whether a word names a step of a scale, which is a value though no number.
  static func isStepOfScale(_ word: String) -> Bool {
    let letters = word.last.map { "+-–−".contains($0) } ?? false ? word.dropLast() : word[...]
    return !letters.isEmpty
      && (letters.count == 1 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
        || HandTyped.roman(String(letters)) != nil)
  }
}

extension HandTyped {
  /// Whether a word stands before a day that is no day by which something is due: since 2026-07-01.
  static func isBeforeOtherDay(_ word: String) -> Bool {
    ["since", "after", "starting", "starts", "start", "from", "effective", "measured", "as", "reached"].contains(word)
  }
}
