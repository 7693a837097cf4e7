import OKRSource
package import OKRSyntax

/// Where the lowering's errors gather, so that reading a value changes nothing but this.
///
/// It is asked about every declaration, so no question may look at all errors of a file.
final class ErrorSink {
  private let parsed: [SyntaxError]
  /// Ranges of what could not be read, by their starts.
  private let broken: [TextRange]
  /// Lines of a document's list, by their starts.
  private let listed: [TextRange]
  private var lowered: [SyntaxError] = []
  private var withdrawn: Set<Withdrawn> = []

  private struct Withdrawn: Hashable {
    let rule: SyntaxError.Rule
    let range: TextRange
  }

  init(parsed: [SyntaxError]) {
    self.parsed = parsed
    broken = parsed.filter { !$0.isUnderstood }.map(\.range).sorted()
    listed =
      parsed.filter { error in
        if case .listMarker = error.kind { return true }
        return false
      }.map(\.range).sorted()
  }

  func add(_ error: SyntaxError) { lowered.append(error) }

  func withdraw(_ rule: SyntaxError.Rule, at range: TextRange) {
    withdrawn.insert(Withdrawn(rule: rule, range: range))
  }

  var all: [SyntaxError] {
    guard !withdrawn.isEmpty else { return parsed + lowered }
    return parsed.filter { !withdrawn.contains(Withdrawn(rule: $0.rule, range: $0.range)) } + lowered
  }

  /// Whether something in a range could not be read, as far as it has been lowered.
  func isBroken(_ range: TextRange) -> Bool {
    for error in broken[ErrorSink.first(in: broken, from: range.start)...] {
      if error.start > range.end { break }
      if range.contains(error) { return true }
    }
    // Declarations are lowered in the order of the file, so what belongs to this one was told last.
    for error in lowered.reversed() {
      if error.range.start < range.start { break }
      if !error.isUnderstood, range.contains(error.range) { return true }
    }
    return false
  }

  /// Whether a title is that of a line from a document's list, which is no declaration before it is written as one.
  func isListed(_ title: TextRange) -> Bool {
    let next = ErrorSink.first(in: listed, from: title.start + 1)
    return next > 0 && listed[next - 1].contains(title)
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
    case .punctuation, .dateForm, .numberForm, .boundInWords, .splitNumber, .repeatedClause, .badEscape,
      .misplacedYear, .secondYear, .doubledKeyword, .ownerShare:
      true
    case .otherWord(_, _, let why): why == nil
    case .unexpected, .missingValue, .missingName, .misplaced, .outsideBraces, .unclosedBlock, .unopenedBlock,
      .strayBrace,
      .unclosedText, .listMarker, .unquotedTitle, .ambiguousDate, .noSuchDate, .ambiguousNumber, .badNumber, .beyondOne,
      .ambiguousCurrency, .conflictMarker, .nulByte, .invalidUTF8, .strangeCharacter, .tooDeep:
      false
    }
  }
}
