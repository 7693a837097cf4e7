import OKRSource
package import OKRSyntax

/// Where the lowering's errors gather, so that reading a value changes nothing but this.
///
/// It is asked about every declaration, so no question may look at all errors of a file.
final class ErrorSink {
  private var parsed: [SyntaxError]
  /// Ranges of what could not be read, by their starts.
  private let broken: [TextRange]
  private(set) var lowered: [SyntaxError] = []
  private var withdrawn: Set<Place> = []
  /// Where a value could not be read for a reason that is told elsewhere.
  private var unread: [TextRange] = []
  /// Where something was told while lowering: a value that is asked for twice is told once.
  private var reported: Set<Place> = []

  private struct Place: Hashable {
    let rule: SyntaxError.Rule
    let range: TextRange
  }

  init(parsed: [SyntaxError]) {
    self.parsed = parsed
    broken = parsed.filter { !$0.isUnderstood }.map(\.range).sorted()
  }

  func add(_ error: SyntaxError) {
    if reported.insert(Place(rule: error.rule, range: error.range)).inserted { lowered.append(error) }
  }

  /// Keeps that a value is in doubt for something that is told once, at its cause.
  func addUnread(_ range: TextRange) { unread.append(range) }

  func withdraw(_ rule: SyntaxError.Rule, at range: TextRange) {
    withdrawn.insert(Place(rule: rule, range: range))
  }

  /// What the parser told, less what was withdrawn.
  var parsedErrors: [SyntaxError] {
    guard !withdrawn.isEmpty else { return parsed }
    return parsed.filter { !withdrawn.contains(Place(rule: $0.rule, range: $0.range)) }
  }

  /// Whether a brace is still open where the file ends.
  var hasOpenBrace: Bool {
    parsed.contains { error in
      switch error.kind {
      case .cutOff, .unclosedBlock(_, end: nil): true
      default: false
      }
    }
  }

  /// Whether a value was told together with the clause that it lacks.
  func isReported(_ range: TextRange) -> Bool {
    parsed.contains { error in
      switch error.kind {
      case .otherWord, .pageHeading: error.range.contains(range)
      // checkin W34: how a week is written hardly matters where a day belongs.
      case .missingValue: error.range == range
      default: false
      }
    }
  }

  /// Writes a date or a period that was told together with its clause, `by helmikuussa`, as they are written.
  func complete(_ range: TextRange, with date: String) {
    for (index, error) in parsed.enumerated() where error.range.contains(range) {
      if case .pageHeading(let typed, let statements) = error.kind {
        parsed[index] = SyntaxError(
          .pageHeading(typed: typed, statements: statements.dropLast() + ["cycle \(date)"]), error.range)
        continue
      }
      guard case .otherWord(let typed, let meant, let why) = error.kind,
        let keyword = ["by", "cycle", "reading"].first(where: { meant.hasPrefix("\($0) ") })
      else { continue }
      let note = " note \"\(typed)\""
      let whole = "\(keyword) \(date)" + (meant.hasSuffix(note) ? note : "")
      parsed[index] = SyntaxError(
        .otherWord(typed: typed, meant: whole, why: why), error.range, related: error.related)
    }
  }

  /// Whether something in a range could not be read, as far as it has been lowered.
  func isBroken(_ range: TextRange) -> Bool {
    // As in nearly all files.
    if broken.isEmpty, unread.isEmpty, lowered.isEmpty { return false }
    for error in broken[ErrorSink.first(in: broken, from: range.start)...] {
      if error.start > range.end { break }
      if range.contains(error) { return true }
    }
    if unread.contains(where: range.contains) { return true }
    // Declarations are lowered in the order of the file, so what belongs to this one was told last.
    for error in lowered.reversed() {
      if error.range.start < range.start { break }
      if !error.isUnderstood, range.contains(error.range) { return true }
    }
    return false
  }

  /// The index of the first range that starts at an offset or after it.
  private static func first(in ranges: [TextRange], from start: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SyntaxError {
  /// Whether what was meant is known all the same, so that nothing about the declaration is in doubt.
  package var isUnderstood: Bool {
    switch kind {
    case .punctuation, .brackets, .dateForm, .dateInCycle, .vagueDate, .numberForm, .about, .boundInWords,
      .boundOfBaseline,
      .listMarker, .heading, .pageHeading, .unquotedTitle,
      .likelyOwner, .unknownPerson, .nameInBrackets, .likelyCheckin, .unopenedBlock, .outsideBraces,
      .repeatedClause, .badEscape,
      .misplacedYear, .secondYear, .wrappedText, .doubledKeyword, .ownerShare, .secondOwner, .unquotedText:
      true
    case .otherWord(_, _, let why): why == nil
    case .restOfValue, .remark: rule == .remark
    case .unclosedBlock(_, let end): end != nil
    case .unclosedText(let isWhole): isWhole
    case .unexpected, .unclearHead, .table, .tableRow, .likelyGoal, .meant, .misspelt, .ownerBelow, .missingValue,
      .missingDay,
      .missingName,
      .misplaced, .strayBrace, .cutOff,
      .ambiguousDate, .noSuchDate, .dayInWords, .ambiguousNumber, .badNumber, .badCadence, .beyondOne,
      .conflictMarker, .noText, .nulByte, .invalidUTF8, .strangeCharacter, .tooDeep:
      false
    }
  }
}
