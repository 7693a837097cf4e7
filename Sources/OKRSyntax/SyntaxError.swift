import OKRReader
package import OKRSource

/// Something the lexer, the parser or the lowering could not read as written: data; ``SyntaxError/message`` has the words.
package struct SyntaxError: Sendable {
  package let kind: Kind
  package let range: TextRange
  /// A second place that explains the first, such as where a brace was opened.
  package let related: TextRange?

  package init(_ kind: Kind, _ range: TextRange, related: TextRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }

  package enum Kind: Sendable {
    /// Found one thing where another belongs.
    case unexpected(found: String, expected: Expected)
    /// A clause with no value after its keyword.
    case missingValue(Keyword, found: String, expected: Expected)
    /// `checkin 8.4`: a value whose day is missing.
    case missingDay(value: String)
    /// A word that is nearly one of the language's, or says what another of its words says.
    case otherWord(typed: String, meant: String, why: String?)
    /// A clause or declaration where it does not belong.
    case misplaced(Keyword, within: String, home: String)
    /// `year starts 04` where it cannot hold for the whole workspace.
    case misplacedYear(within: String)
    /// What belongs between the braces of a declaration, on its line, and how that is written.
    case outsideBraces(Keyword, of: String, Wrapping?)
    /// A declaration's keyword where its name belongs: `company company "Acme"`.
    case doubledKeyword(Keyword)
    /// A declaration that has neither a name nor a title.
    case missingName(Keyword)
    /// `owner @a 60%, @b 40%`: parts of an owner.
    case ownerShare
    /// `owner @a @b`: two people without the comma of a list, and the first of them.
    case secondOwner(typed: String, first: String)
    case unclosedBlock(of: String, end: Int?)
    /// The innermost of several braces that are open where the file ends, and how many stand around it.
    case cutOff(of: String, around: Int)
    /// Parts of a declaration that stand below it without braces; where they end, unless a closing brace stands there.
    case unopenedBlock(of: String, end: Int?)
    case strayBrace
    /// A text without its second quote, and whether it can only end where its line does.
    case unclosedText(isWhole: Bool)
    /// A text that goes on on the next line, as pages and mails wrap it.
    case wrappedText
    case badEscape(String)
    /// `KR1:`, `1、`, `-`: a marker of a list in a document, with the line as it should be.
    case listMarker(marker: String, role: Keyword, line: String)
    /// `Key results:`: a heading over the lines of a list, and whether only it says what they are.
    case heading(typed: String, Keyword, isInUse: Bool)
    /// Words above a list of results, which may be their objective or for readers.
    case unclearHead(typed: String)
    /// The heading of a page, with the statements that say the same of its goals.
    case pageHeading(typed: String, statements: [String])
    /// A table of a document, with the statements that say the same where its columns are known, and whether its numbers
    /// say only how goals stand.
    case table(header: String, statements: String?, isNews: Bool)
    /// A row of a table without its heading, with the statement that says the same where its cells say what they are.
    case tableRow(typed: String, statement: String?)
    /// A title without quotes, with the quoted title.
    case unquotedTitle(String)
    /// A note or an address without quotes, with the quoted text.
    case unquotedText(Keyword, String)
    /// Full-width or typographic marks, with the plain ones; an empty replacement means the mark is not needed.
    case punctuation(found: String, plain: String)
    /// A bracket around clauses; it ends at the related place.
    case brackets(found: String)
    /// A date in another form; a guess where it is of a fiscal year and nothing says when that starts.
    case dateForm(found: String, iso: String, isGuess: Bool)
    /// A date with several readings, of which only one lies in the cycle.
    case dateInCycle(found: String, iso: String, others: [String], cycle: String)
    /// Mid-November, with the day that it is taken for.
    case vagueDate(found: String, iso: String)
    /// A date with several readings, or with none in the cycle.
    case ambiguousDate(found: String, readings: [String], cycle: String?)
    /// `by Diwali`, `by TBD`: words where a day belongs, and whether they only hold its place.
    case dayInWords(String, isOpen: Bool)
    /// A day that the calendar does not have, why, and the last one before it where one is meant.
    case noSuchDate(String, why: String, last: String?)
    case numberForm(found: String, plain: String)
    /// `~40`, `about 40`: a number that is not exact.
    case about(found: String, plain: String)
    case ambiguousNumber(found: String, readings: [String])
    /// Digits that are no number, and why where that is known.
    case badNumber(String, NumberFault?)
    /// `every 1.5 weeks`: what is no whole number from 1 on.
    case badCadence(String)
    /// A word that says what a keyword says, before something that the keyword does not take.
    case meant(typed: String, Keyword)
    /// `Owner: Anna` below the parts of an objective that it may be said of; the names where it is, to be moved before
    /// the objective's brace, which is the related place.
    case ownerBelow(typed: String, names: String?)
    /// A name between the marks of a line, which is most likely whose the goal is.
    case likelyOwner(typed: String, handle: String)
    /// The name of nobody whom the workspace declares, and whom it may mean.
    case unknownPerson(typed: String, handle: String, name: String?)
    /// `[Anna]`: somebody whom the workspace declares, in brackets behind a goal.
    case nameInBrackets(typed: String, handle: String)
    /// `2026-07-15: 19%`: a day below a key result, with a value behind it.
    case likelyCheckin(day: String)
    /// Words for readers that ask for a change or have the label of a goal, and whether a goal may stand there.
    case likelyGoal(typed: String, isAtHome: Bool)
    /// A strange word with what only a clause has behind it, and the keywords that may be meant.
    case misspelt(typed: String, [Keyword])
    /// A line that says what the language has no word for.
    case remark(typed: String, advice: HandTyped.Advice)
    /// Words behind a value, which belong to the title: `to 95% of orders`.
    case restOfValue(value: String, rest: String)
    /// A weight, a share or a confidence beyond 1.
    case beyondOne(String)
    /// `at least 30`, `30+`: a bound that the language writes as `>= 30`.
    case boundInWords(found: String, plain: String)
    /// `from under 5%`: a bound where a number that was measured belongs.
    case boundOfBaseline(found: String, plain: String)
    case conflictMarker
    /// A whole file that is no UTF-8.
    case noText(FileEncoding)
    case nulByte
    case invalidUTF8
    case strangeCharacter(String)
    /// A clause that stands twice where one is enough.
    case repeatedClause(Keyword)
    /// `year ends 09` in a workspace whose year is set otherwise already.
    case secondYear
    case tooDeep(limit: Int)
  }

  /// The line of a declaration with some of it between its braces.
  package struct Wrapping: Sendable {
    /// What stands on the line from the first of that on.
    package let line: TextRange
    /// What stays on the line.
    package let clauses: String
    package let parts: [String]
    /// Where the opening brace ends, if there is one.
    package let brace: Int?
    /// Where the closing brace goes, if there is none.
    package let end: Int?

    func moved(by distance: Int) -> Wrapping {
      Wrapping(
        line: TextRange(line.start + distance, line.end + distance), clauses: clauses, parts: parts,
        brace: brace.map { $0 + distance }, end: end.map { $0 + distance })
    }
  }

  /// What the grammar would take at a place.
  package enum Expected: Sendable, Hashable {
    case declaration
    case partOf(String)
    /// The day of a decision and the cycle that something is moved to.
    case move
    case text, name, path, handle, who, date, when, quantity, ratio, ruleName, number, bound, cadence, block
    case oneOf([String])
  }

  /// The `syntax/…` rule that an error belongs to.
  package enum Rule: String, Sendable, CaseIterable {
    case unexpected, missingValue, unknownWord, misplaced, unbalancedBrace, unclosedQuote, escape, listMarker
    case unquotedTitle, punctuation, dateForm, ambiguousDate, invalidDate, numberForm, ambiguousNumber
    case boundInWords, conflictMarker, invalidCharacter, repeatedClause, nesting, remark
    case missingBraces
  }

  /// Whether the bytes are no text at all, which is told wherever they stand.
  var isAboutBytes: Bool {
    if case .nulByte = kind { return true }
    if case .invalidUTF8 = kind { return true }
    return rule == .conflictMarker
  }

  /// Whether it asks what a mark within a number means.
  package var isDoubtfulMark: Bool {
    if case .ambiguousNumber(let found, let readings) = kind {
      found.contains { $0 == "," || $0 == "." } && !readings.contains { $0.contains(text: " to ") }
    } else {
      false
    }
  }

  /// Whether it is an arrow that says which way the value before it is to go: 50%↑.
  package var isDirection: Bool {
    if case .restOfValue(_, let rest) = kind { ValueText(rest).saysWhichWay } else { false }
  }

  /// The same error; a heading's with what is known of it once all is read.
  func heading(inUse isInUse: Bool) -> SyntaxError {
    guard case .heading(let typed, let role, _) = kind else { return self }
    return SyntaxError(.heading(typed: typed, role, isInUse: isInUse), range, related: related)
  }

  package var rule: Rule {
    switch kind {
    case .unexpected, .unclearHead, .meant, .doubledKeyword, .ownerShare, .table, .tableRow, .misspelt: .unexpected
    // 38 -- in Finland: a comment of another language.
    case .restOfValue(_, let rest) where rest.hasPrefix("-- ") && !rest.contains(where: \.isNumber): .remark
    // 38 - 30: what is left over changes the number.
    case .restOfValue(let value, let rest):
      rest.first { !"$€£¥".contains($0) }.map { $0.isNumber || "+-–−×*/.,'’`_·<>≥≤=±^".contains($0) } ?? false
        || ValueText(rest).changesNumber
        || value.hasSuffix(" m") && rest.first?.isLetter ?? false
        || value.contains(text: " of ") && ValueText(rest).startsWithTime
        ? .unexpected : .remark
    case .remark(_, .number), .remark(_, .day), .likelyGoal(_, true): .unexpected
    case .remark, .dayInWords, .likelyGoal, .nameInBrackets: .remark
    case .missingValue, .missingDay, .missingName: .missingValue
    case .otherWord, .secondOwner, .pageHeading, .unknownPerson, .likelyOwner, .likelyCheckin: .unknownWord
    // Work is not scored, so that nobody counts wrongly for want of its objective.
    case .misplaced(.initiative, within: Container.file.name, home: _): .missingBraces
    case .misplaced, .misplacedYear, .outsideBraces(_, of: _, nil), .ownerBelow: .misplaced
    case .outsideBraces: .missingBraces
    case .unclosedBlock(_, let end): end == nil ? .unbalancedBrace : .missingBraces
    case .strayBrace, .cutOff: .unbalancedBrace
    case .unopenedBlock: .missingBraces
    case .unclosedText: .unclosedQuote
    case .badEscape: .escape
    case .listMarker, .heading: .listMarker
    case .unquotedTitle, .unquotedText, .wrappedText: .unquotedTitle
    case .punctuation, .brackets: .punctuation
    case .dateForm, .vagueDate, .dateInCycle: .dateForm
    case .ambiguousDate: .ambiguousDate
    case .noSuchDate: .invalidDate
    case .numberForm, .about, .boundOfBaseline: .numberForm
    case .ambiguousNumber, .badNumber, .badCadence, .beyondOne: .ambiguousNumber
    case .boundInWords: .boundInWords
    case .conflictMarker: .conflictMarker
    case .noText, .nulByte, .invalidUTF8, .strangeCharacter: .invalidCharacter
    case .repeatedClause, .secondYear: .repeatedClause
    case .tooDeep: .nesting
    }
  }
}

extension SyntaxError {
  /// The same of a text that starts so many bytes further on in its file.
  package func moved(by distance: Int) -> SyntaxError {
    guard distance != 0 else { return self }
    func moved(_ range: TextRange) -> TextRange { TextRange(range.start + distance, range.end + distance) }
    let kind: Kind =
      switch kind {
      case .unclosedBlock(let container, let end): .unclosedBlock(of: container, end: end.map { $0 + distance })
      case .unopenedBlock(let container, let end): .unopenedBlock(of: container, end: end.map { $0 + distance })
      case .outsideBraces(let keyword, let container, let wrapping):
        .outsideBraces(keyword, of: container, wrapping?.moved(by: distance))
      default: kind
      }
    return SyntaxError(kind, moved(range), related: related.map(moved))
  }
}
