import OKRReader
import OKRSource

/// Labels before the lines of a document, `KR1:`, `Objective 2 —`, and the titles behind and below them.
extension Parser {
  /// The tokens up to the end of a label such as `KR1:` or `Key result 2 -`.
  func labelLength(after ahead: Int, from start: Int = 0) -> Int? {
    guard kind(ahead) == .word, ahead == start || !startsLine(ahead) else { return nil }
    let word = text(ahead)
    if word.lowercased() == "key", isWord(ahead + 1), ["result", "results"].contains(text(ahead + 1).lowercased()) {
      // Key result: 90th percentile: behind the colon a number is the title's, and no count has letters.
      let hasNumber =
        kind(ahead + 2) == .number && !startsLine(ahead + 2) && !touches(.ignoredMark, after: ahead + 1)
        && range(ahead + 3).start > range(ahead + 2).end
      let last = ahead + (hasNumber ? 2 : 1)
      return touches(.ignoredMark, after: last) || hasNumber
        || text(last).lowercased() == "result" && isAboveTitle(last)
        ? last + 1 : nil
    }
    guard let role = role(ofLabel: ahead) else { return nil }
    // KR1 (50%): …
    let last = kind(ahead + 1) == .number && !startsLine(ahead + 1) ? ahead + 1 : ahead
    let weight = role == .kr ? tokensOfWeight(at: last + 1) : 0
    if weight > 0, touches(.ignoredMark, after: last + weight) || !startsLine(last + weight + 1) {
      return last + weight + 1 + tokensOfDash(last + weight + 1)
    }
    // KR2: 12:30 → 11:00
    if kind(ahead + 1) == .number, !startsLine(ahead + 1), touches(.ignoredMark, after: ahead + 1),
      !touches(.ignoredMark, after: ahead) || range(ahead + 2).start > range(ahead + 1).end + 1
    {
      return ahead + 2
    }
    if kind(ahead + 1) == .number, !startsLine(ahead + 1), tokensOfDash(ahead + 2) > 0 {
      return ahead + 2 + tokensOfDash(ahead + 2)
    }
    // TAVOITE 1 "…": the number counts.
    if kind(ahead + 1) == .number, kind(ahead + 2) == .text, !startsLine(ahead + 1), !startsLine(ahead + 2) {
      return ahead + 2
    }
    if touches(.ignoredMark, after: ahead) { return role == .objective && isTarget(behind: ahead) ? nil : ahead + 1 }
    if kind(ahead + 1) == .dot, kind(ahead + 2) == .number, !startsLine(ahead + 2) {
      // KR1.1. …
      let isDot = kind(ahead + 3) == .dot && range(ahead + 3).start == range(ahead + 2).end
      return ahead + 3 + (isDot ? 1 : tokensOfDash(ahead + 3))
    }
    if kind(ahead + 1) == .dot, !startsLine(ahead + 1) { return ahead + 2 }
    if tokensOfDash(ahead + 1) > 0 { return ahead + 1 + tokensOfDash(ahead + 1) }
    if let counted = countedLabel(ahead, role) { return counted }
    let counts = word.last { $0 != "_" }.map { $0.isNumber } ?? false
    guard counts, word.first.map({ $0.isUppercase }) == true, !startsLine(ahead + 1) else { return nil }
    switch kind(ahead + 1) {
    case .word, .text, .number, .currency, .unknown: return ahead + 1
    case .slash: return isColumnMark(ahead + 1) ? ahead + 1 : nil
    default: return nil
    }
  }

  /// How many tokens say in brackets how much a key result counts: `(50%)`, `（权重30%）`.
  private func tokensOfWeight(at ahead: Int) -> Int {
    guard ["(", "（", "[", "【"].contains(text(ahead)), !startsLine(ahead) else { return 0 }
    let isNamed = kind(ahead + 1) == .keyword(.weight) || HandTyped.synonyms[text(ahead + 1).lowercased()] == .weight
    let number = ahead + (isNamed ? 2 : 1)
    guard kind(number) == .number, kind(number + 1) == .percent,
      [")", "）", "]", "】"].contains(text(number + 2)), !startsLine(number + 2)
    else { return 0 }
    return number + 3 - ahead
  }

  /// How many words before a colon open the line here, with more behind it: `Measured by: CRM report`; nil where none do.
  var wordsOfLabel: Int? {
    guard startsLine(), at(.word), !hasTextOnLine else { return nil }
    var last = 0
    while !touches(.ignoredMark, after: last) {
      guard last < 3, isWord(last + 1), !startsLine(last + 1) else { return nil }
      last += 1
    }
    // Plan https://…
    let isAddress = file.byte(at: range(last).end + 1) == UInt8(ascii: "/")
    return isAddress || startsLine(last + 1) || kind(last + 1) == .end ? nil : last + 1
  }

  /// Whether a label for a clause opens the line here whose words that clause does not take, or which has no place here:
  /// `Dependency: marketing delivers leads`, `Owner: the whole team`, `Cadence: weekly`.
  func isLabelOfWords(in container: Container) -> Bool {
    guard container.clauses.contains(.note), let count = wordsOfLabel else { return false }
    let words = (0..<count).map { text($0).lowercased() }.joined(separator: "-")
    guard let meant = Keyword(rawValue: words) ?? HandTyped.synonyms[words] else {
      // Why now: …, Target group: …
      guard count > 1, let first = HandTyped.synonyms[text().lowercased()] else { return false }
      return !first.isDeclaration && !takes(first, at: count)
    }
    // The first of two words, where no keyword joins them.
    let isSentence = isWord(count + 1) && !startsLine(count + 1)
    switch meant {
    case .every, .source, .next, .blocked, .scale, .healthy: return !container.clauses.contains(meant)
    case .score, .weight: return !takes(meant, at: count)
    case .needs, .measures, .supports, .guards, .complements:
      return isSentence && kind(count + 1) != .keyword(.share) && kind(count + 1) != .keyword(.by)
    case .owner:
      return isSentence && kind(count) == .word && text(count).first?.isLowercase ?? false
        && kind(count + 1) == .word && !isPersonName(count + 1) && !isClauseInOtherWords(count + 1)
        && tokensOfFullName(at: count) == nil && !isVerbBeforeOwner(count)
        && !["and", "ja"].contains(text(count + 1).lowercased())
    default: return false
    }
  }

  /// Whether the line here has a label and is said of what stands above it, and of no unit or cycle.
  var isLabelOfList: Bool {
    guard wordsOfLabel != nil, !isEmptyLine(before: 0), !isMarker, heading == nil, headOfResults == nil else {
      return false
    }
    guard HandTyped.role(ofMarker: text()) == nil, let meant = correction(in: .file)?.keyword else { return true }
    return !Container.file.parts.contains(meant) && !Container.file.clauses.contains(meant)
  }

  /// What the word of a label some tokens on says that its line is.
  func role(ofLabel ahead: Int) -> Keyword? {
    let word = text(ahead)
    if isMetricOfGoal(at: ahead) { return .kr }
    // AT 1.1: avaintulos.
    if word == "AT", kind(ahead + 1) == .number, !startsLine(ahead + 1) { return .kr }
    // T1. above 1.1: Finnish for an objective, where the outline says so.
    if word.first == "T", let count = Int(word.dropFirst()), kind(ahead + 1) == .dot,
      linesBelow(ahead).first.map({ text($0) == "\(count).1" }) ?? false
    {
      return .objective
    }
    return HandTyped.role(ofMarker: word)
  }

  /// `Goal: 700` below a key result: what that is to reach, and no objective; where it has a target already, only a number
  /// alone, above no first key result, or a line further in than the key result says another one.
  private func isTarget(behind label: Int) -> Bool {
    guard isQuantity(at: label + 1), let keyResult = state.builder.openKeyResult else { return false }
    let start = range(label + 1).start
    let end = min(lineEnd(at: start), start + 160)
    let isNumber = !file.text(TextRange(start, end)).contains(where: \.isLetter)
    guard state.builder.lacksTarget || isFurtherIn(than: keyResult) || isNumber && !isAboveFirstResult(label)
    else { return false }
    let line = ValueText(file.bytes(TextRange(start, end)))
    guard let value = AmountReader(line, takesAnyUnit: true, takesChange: true).quantity(0), !value.range.isEmpty
    else { return false }
    var next = label + 1
    while range(next).start < start + value.range.upperBound, kind(next) != .end { next += 1 }
    if case .keyword(let keyword) = kind(next) { return keyword != .to }
    return startsLine(next) || [.end, .comma, .openBrace, .closeBrace].contains(kind(next))
      || ["(", "（", "|", "｜"].contains(text(next))
  }

  /// `Goal 2. Faster`, `Tavoite 2 Nopeampi`, `目标二 提效`, or `Goal 2` above a title: the number counts goals, where no
  /// unit follows it, as in a target of 2 days.
  private func countedLabel(_ ahead: Int, _ role: Keyword) -> Int? {
    guard state.openBlocks.last?.container.isOfWork != true else { return nil }
    var length = ahead + 1
    var count = HandTyped.count(endOf: text(ahead))
    if count == nil, !startsLine(length), kind(length) == .number || kind(length) == .word,
      let number = HandTyped.count(endOf: text(length)), text(length).utf8.count < 4
    {
      (count, length) = (number, length + 1)
    }
    if isAboveTitle(length - 1) { return count != nil || text(ahead).utf8.count > 2 ? length : nil }
    guard let count, !startsLine(length) else { return nil }
    if kind(length) == .dot, touches(.dot, after: length - 1), !startsLine(length + 1) { return length + 1 }
    guard kind(length) == .word || kind(length) == .number, touches(.blank, after: length - 1), role.isListed else {
      return nil
    }
    guard role == .objective else { return length }
    let line = ValueText(file.bytes(TextRange(range(length - 1).start, lineEnd(at: range(ahead).start))))
    let isAmount = AmountReader(line, takesAnyUnit: false).quantity(0)?.range.upperBound == line.bytes.count
    guard kind(length - 1) != .number || !isAmount else { return nil }
    return state.openBlocks.isEmpty && count == state.objectiveCount + 1 || isAboveResults(length) ? length : nil
  }

  /// Whether a label ends its line with a token, and its title is the next line.
  private func isAboveTitle(_ last: Int) -> Bool {
    let next = last + 1
    let label = range(last)
    guard startsLine(next), kind(next) != .end, !startsLine(last) || last == 0,
      HandTyped.role(ofHeading: text(last).lowercased(), beforeList: false) == nil,
      file.bytes(TextRange(label.end, range(next).start)).allSatisfy({ $0 <= 0x20 })
    else { return false }
    return isTitle(next)
  }

  /// Whether the line that starts some tokens on is words of no list and no clause.
  func isTitle(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .word:
      return bulletLength(at: ahead).length == 0 && HandTyped.role(ofMarker: text(ahead)) == nil
        && !(text(ahead).lowercased() == "key" && text(ahead + 1).lowercased() == "result")
        && !touches(.ignoredMark, after: ahead) && !isWhen(at: ahead)
        && !(correction(in: .anything, at: ahead).map {
          isFollowed(by: $0.keyword, .anything, at: ahead + $0.count - 1)
        }
          ?? false)
    case .number, .currency: return bulletLength(at: ahead).length == 0 && !startsLine(ahead + 1)
    default: return false
    }
  }

  /// How many tokens the dash takes that parts a label from its title: `KR1 – …`, `目标一——…`; 0 where none stands there.
  func tokensOfDash(_ ahead: Int) -> Int {
    guard !startsLine(ahead), !isStar(ahead) else { return 0 }
    if kind(ahead) == .minus, kind(ahead + 1) == .minus, range(ahead + 1).start == range(ahead).end { return 2 }
    return kind(ahead) == .listMark || (kind(ahead) == .minus && touches(.blank, after: ahead)) ? 1 : 0
  }
}
