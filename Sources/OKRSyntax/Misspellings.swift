import OKRReader
import OKRSource

/// A strange word between the clauses of a line, before what only a clause has: a day, a text, a person, a share.
///
/// As a note it would be lost to whoever counts, and as the keyword that is near it would say what nobody has checked.
extension Parser {
  /// The keywords that a strange word some tokens on may be meant for, nearest first: those that are near it and take what
  /// stands behind it. Nil where no clause stands there.
  func misspelt(_ ahead: Int) -> [Keyword]? {
    guard kind(ahead) == .word, !startsLine(ahead + 1), !touches(.ignoredMark, after: ahead), state.openBrackets == 0
    else { return nil }
    if isLabelOfDueDay(ahead), state.builder.openKeyResult != nil, !state.builder.isWithoutTarget { return [.by] }
    let taking = keywordsTaking(ahead + 1)
    guard !taking.isEmpty else { return nil }
    let word = text(ahead).lowercased()
    // till 2026-09-15: behind the target it says when.
    if HandTyped.synonyms[word] == .to, taking.contains(.by), !state.builder.isWithoutTarget,
      !state.builder.hasClause(.by)
    {
      return [.by]
    }
    // 5 bei 2026-08-15: of short words the first letter tells, where nothing has said yet when it is due.
    let isShort = word.utf8.count <= 3 && word.utf8.first == UInt8(ascii: "b")
    let isOfBy = isShort && taking.contains(.by) && !state.builder.hasClause(.by)
    // milestone "…" bn 2026-08-15: there is nothing to count.
    if isOfBy, state.builder.openKeyResult == nil { return [.by] }
    guard !isAnotherWord(ahead) else { return nil }
    if isBeforeTarget(ahead) { return [.to] }
    if let keyword = HandTyped.synonyms[word] {
      // 截止 "年底": what it says is known, but not so.
      return taking.contains(keyword) || kind(ahead + 1) == .text && !keyword.isDeclaration ? [keyword] : nil
    }
    // Of Han every other word is near.
    guard file.bytes(range(ahead)).allSatisfy({ $0 < 0xE0 }) else { return nil }
    if isOfBy { return [.by] }
    let near = nearest(to: word, among: taking.map(\.rawValue)).filter {
      isNear(word, $0, isLoose: isNameAlone(ahead + 1))
    }
    if near.isEmpty, !isNameAlone(ahead + 1), let keyword = keywordOfNearWord(word, among: taking) { return [keyword] }
    // across 40, via resellers: a number or a name stands behind many words that are no keyword.
    if near.isEmpty, kind(ahead + 1) == .number || isNameAlone(ahead + 1) { return nil }
    return near.compactMap(Keyword.init(rawValue:))
  }

  /// The keyword that a word stands for which is nearly what people write for it: vastuuhenkilo @anna, omistja @anna.
  private func keywordOfNearWord(_ word: String, among taking: [Keyword]) -> Keyword? {
    let count = word.count
    guard count > 4 else { return nil }
    let most = count > 7 ? 2 : 1
    let typed = Array(word)
    return HandTyped.words.first { known in
      taking.contains(known.value) && abs(known.key.count - count) <= most
        && editDistance(typed, Array(known.key), upTo: most) <= most
    }?.value
  }

  /// `from 8% kao 5%`: whether a word some tokens on parts the value where a key result starts from another one of its kind,
  /// and nothing says yet where it is to end.
  private func isBeforeTarget(_ ahead: Int) -> Bool {
    guard state.builder.isWithoutTarget, state.builder.hasBaseline, state.builder.openKeyResult != nil,
      kind(ahead + 1) == .number, text(ahead).utf8.count < 5
    else { return false }
    let before = tokens[max(0, index(ahead) - 1)].kind == .blank ? index(ahead) - 2 : index(ahead) - 1
    guard before >= 0, tokens[before].kind == .percent, kind(ahead + 2) == .percent else { return false }
    var next = ahead + 2
    while next < ahead + 24, !startsLine(next), kind(next) != .end {
      if kind(next) == .arrow || isTo(next) { return false }
      next += 1
    }
    return true
  }

  /// Whether a strange word some tokens on ends the value before it; behind a number alone one that is near no keyword is
  /// what is counted.
  func isMisspelt(_ ahead: Int) -> Bool {
    // 30 mesures drops owner @mia: what is put right by itself takes what stands behind it.
    guard kind(ahead) == .word, !startsLine(ahead + 1) else { return false }
    let taking = keywordsTaking(ahead + 1)
    guard !taking.isEmpty || isLabelOfDueDay(ahead) else { return false }
    if !nearest(to: text(ahead).lowercased(), among: taking.map(\.rawValue)).isEmpty,
      HandTyped.synonyms[text(ahead).lowercased()] == nil, let keyword = correction(in: .anything, at: ahead)?.keyword,
      taking.contains(keyword)
    {
      return true
    }
    guard let near = misspelt(ahead) else { return false }
    switch kind(ahead - 1) {
    case .percent, .currency: return true
    // 5 dozen, 20 boxes: what is counted, most certainly where it was counted before.
    case .number: return !near.isEmpty && !isCountedBefore(ahead)
    default: return !near.isEmpty
    }
  }

  /// Whether a word some tokens on stands on its line before too, behind a number.
  private func isCountedBefore(_ ahead: Int) -> Bool {
    let word = text(ahead)
    let start = range(ahead).start
    return file.text(TextRange(max(lineStart(at: start), start - 160), start)).split(separator: " ").contains {
      $0 == word
    }
  }

  /// The keywords of clauses and news that take what stands some tokens on, and that hardly anything else has behind it.
  private func keywordsTaking(_ ahead: Int) -> [Keyword] {
    switch kind(ahead) {
    case .date:
      return isWhen(at: ahead) ? [.by, .checkin, .done, .dropped, .paused, .moved, .revised, .reading, .until] : []
    case .text where text(ahead).count > 1: return [.because, .note, .link, .source, .learned, .next, .blocked, .done]
    case .handle: return [.owner, .lead]
    case .number where isFieldEndOfClause(ahead + (kind(ahead + 1) == .percent ? 2 : 1)):
      let isShare = kind(ahead + 1) == .percent || ["0.", "0,"].contains(text(ahead).prefix(2)) || text(ahead) == "1"
      return isShare ? [.weight, .confidence, .score, .stretch] : [.stretch]
    case .word where isFieldEndOfClause(ahead + 1):
      return [.supports, .measures, .guards, .complements, .needs, .kind, .rollup]
    case .word where kind(ahead + 1) == .text && !startsLine(ahead + 1): return [.needs]
    case .word where kind(ahead + 1) == .dot && kind(ahead + 2) == .word && range(ahead + 1).start == range(ahead).end:
      return [.supports, .measures, .guards, .complements, .needs]
    default: return []
    }
  }

  /// Whether one word stands some tokens on, and behind it neither more of its name nor a text.
  private func isNameAlone(_ ahead: Int) -> Bool {
    kind(ahead) == .word && kind(ahead + 1) != .dot && kind(ahead + 1) != .text
  }

  /// Whether a line ends some tokens on, or another clause starts.
  private func isFieldEndOfClause(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .end, .keyword, .openBrace, .closeBrace: true
    default: startsLine(ahead)
    }
  }

  /// Whether a word is known for something else than a clause, or is read as one already.
  private func isAnotherWord(_ ahead: Int) -> Bool {
    let word = text(ahead).lowercased()
    if ValueText.isMagnitude(word) || ValueNames.unit(word) != nil || ValueText.timeUnit(named: word) != nil
      || HandTyped.remarks[word] != nil || HandTyped.isBeforeOtherDay(word) || isUpkeep(ahead) || isWhen(at: ahead)
    {
      return true
    }
    // A check-in has its place between the braces, where another word for it is read as one.
    return correction(in: .anything, at: ahead).map { $0.keyword != .checkin } ?? false
  }

  /// Two letters may be wrong in a long word only, dozen is not done, and before a word hardly any, as supporting is not
  /// supports.
  private func isNear(_ word: String, _ keyword: String, isLoose: Bool) -> Bool {
    let count = word.utf8.count
    let most = isLoose ? (count > 6 ? 2 : 1) : count > 5 ? 3 : 1
    return editDistance(Array(word.utf8), Array(keyword.utf8), upTo: most) <= most
  }

  /// `fors acme` above the goals of a file that has not said whose they are: takes two words of which the first is nearly
  /// `for`, and asks; as a note the unit would be lost.
  mutating func parseMisspeltUnit() -> Bool {
    let word = file.bytes(range())
    guard startsLine(), (2...4).contains(word.count), word.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }),
      // Form, fork and four are words of their own.
      word.count < 4 || word.last == UInt8(ascii: "s"), kind(1) == .word, !startsLine(1),
      startsLine(2) || kind(2) == .end, !touches(.ignoredMark),
      editDistance(Array(word), Array("for".utf8), upTo: 1) <= 1,
      !state.builder.nodes.contains(where: { [.clause(.for), .declaration(.objective)].contains($0.kind) })
    else { return false }
    let start = range()
    let node = open(.error)
    bumpQuietly()
    bumpQuietly()
    close(node)
    state.proseRanges.append(TextRange(start.start, rangeOfToken(max(0, previousEnd - 1)).end))
    report(.misspelt(typed: file.text(start), [.for]), start)
    return true
  }

  /// `date 2026-09-01`, `on 1.9.2026`: whether a word some tokens on says only that a day follows, where nothing has said
  /// yet when what stands here is due.
  func isLabelOfDueDay(_ ahead: Int) -> Bool {
    guard kind(ahead) == .word, kind(ahead + 1) == .date || kind(ahead + 1) == .number, !startsLine(ahead + 1),
      HandTyped.isLabelOfDay(text(ahead)), !state.builder.hasClause(.by), let day = date(at: ahead + 1), day.isDay
    else { return false }
    return day.namesYear && day.shapes.count == 1
  }

  /// `by 2026-O9-15`: takes a day in which a letter stands for a digit that looks like it, or a hyphen twice, and asks.
  mutating func parseDayWithLetters(_ limit: Int) -> Bool {
    guard at(.number) || at(.word) || at(.date) else { return false }
    let start = range().start
    let typed = file.bytes(TextRange(start, min(limit, start + 12))).prefix { Parser.isOfDay($0) }
    // As nearly all are: digits, and between them one hyphen each.
    guard Parser.hasLetterOrTwoHyphens(typed), let meant = Parser.dayMeant(Array(typed)) else { return false }
    let whole = TextRange(start, start + typed.count)
    let why =
      typed.contains { $0 >= UInt8(ascii: "A") } ? "it has a letter where a digit belongs" : "a date is YYYY-MM-DD"
    report(.noSuchDate(file.text(whole), why: why, last: meant), whole)
    takeValue(.when, nil, start, typed.count)
    return true
  }

  private static func isOfDay(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || (byte | 0x20) >= UInt8(ascii: "a")
  }

  private static func hasLetterOrTwoHyphens(_ typed: ArraySlice<UInt8>) -> Bool {
    var isBehindHyphen = false
    for byte in typed {
      let isHyphen = byte == UInt8(ascii: "-")
      if byte >= UInt8(ascii: "A") || isHyphen && isBehindHyphen { return true }
      isBehindHyphen = isHyphen
    }
    return false
  }

  /// The day or month whose digits some letters and digits look like, or whose hyphens stand twice; nil where all is as it
  /// should be, or nothing of that is meant.
  private static func dayMeant(_ typed: [UInt8]) -> String? {
    let hyphen = UInt8(ascii: "-")
    let single = typed.indices.filter { $0 == 0 || typed[$0] != hyphen || typed[$0 - 1] != hyphen }.map { typed[$0] }
    guard single.count == 10 || single.count == 7,
      single.count < typed.count || typed.contains(where: { $0 >= UInt8(ascii: "A") })
    else { return nil }
    var meant: [UInt8] = []
    for (place, byte) in single.enumerated() {
      if (place == 4 || place == 7) != (byte == UInt8(ascii: "-")) { return nil }
      switch byte {
      case UInt8(ascii: "O"), UInt8(ascii: "o"): meant.append(UInt8(ascii: "0"))
      case UInt8(ascii: "I"), UInt8(ascii: "l"): meant.append(UInt8(ascii: "1"))
      case UInt8(ascii: "Z"): meant.append(UInt8(ascii: "2"))
      case UInt8(ascii: "S"): meant.append(UInt8(ascii: "5"))
      case UInt8(ascii: "B"): meant.append(UInt8(ascii: "8"))
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): meant.append(byte)
      default: return nil
      }
    }
    let day = ValueText(meant)
    return DateReader(day).when(0).flatMap { $0.range.upperBound == meant.count ? day.string : nil }
  }

  private var hasBlockOnLine: Bool {
    let isBetweenBraces = state.openBlocks.last?.container.name == Container.keyResult.name
    guard isBetweenBraces || state.builder.openKeyResult != nil else { return false }
    var ahead = 1
    while ahead < 16, !startsLine(ahead), kind(ahead) != .end, kind(ahead) != .closeBrace {
      // On the line of the key result the braces may be its own.
      if kind(ahead) == .openBrace {
        return isBetweenBraces
          || kind(ahead + 2) == .text
            && [.keyword(.done), .keyword(.next), .keyword(.blocked)].contains(kind(ahead + 1))
      }
      ahead += 1
    }
    return false
  }

  /// `cheking 2026-07-14 7%`: takes a word that may be meant for a keyword with what stands behind it, and asks.
  mutating func parseMisspelt(ofNear isNearOnly: Bool = false) -> Bool {
    guard let near = misspelt(0), !isNearOnly || !near.isEmpty else { return false }
    let start = range()
    let node = open(.error)
    // cheking 2026-07-14 7 { done "…" }: its news is its own, whatever it is called.
    if near == [.checkin], hasBlockOnLine {
      report(.misspelt(typed: text(), near), start)
      parseDeclaration(.checkin)
      close(node)
      return true
    }
    repeat {
      bumpQuietly()
    } while !at(.end) && !startsLine() && !at(.openBrace) && !at(.closeBrace) && !isNextClause
      && !(at(.word) && isClauseInOtherWords(0))
    close(node)
    let whole = TextRange(start.start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.misspelt(typed: file.text(whole), near), near.isEmpty ? whole : start)
    return true
  }
}

extension SyntaxError {
  /// `kr "Returns" fro`: the last word of a file without a line's end is still being typed where one of the language
  /// starts so, and no note for readers.
  func completingLastWord(of file: SourceFile) -> SyntaxError? {
    switch kind {
    case .remark, .restOfValue: break
    default: return nil
    }
    guard range.end == file.bytes.count, 3...10 ~= range.length else { return nil }
    let word = file.text(range)
    let meant = Keyword.allCases.filter { $0.rawValue.utf8.count > range.length && $0.rawValue.hasPrefix(word) }
    return meant.isEmpty ? nil : SyntaxError(.misspelt(typed: word, meant), range, related: related)
  }
}
