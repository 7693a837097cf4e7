import OKRSource
import OKRSyntax

/// Words behind a number that a fix would make one unit: whether they are what is counted.
extension SyntaxWording {
  /// A number in another form than the language's.
  static func numberForm(_ found: String, _ plain: String, _ place: Location) -> (String, [String], [Fix]) {
    if let words = strangeUnit(in: plain, for: found, at: place) { return asksForUnit(words, found, plain, place) }
    var notes: [String] = []
    if hasMarks(found) { notes = ["A point stands before the decimals; `_` may part the thousands."] }
    // Only a month is written with a nought before its digit.
    if plain.utf8.count == 2, plain.hasPrefix("0") { notes = ["A month has two digits, as in a date: 01 to 12."] }
    if plain == "\(found)%" { notes = shareOfOne }
    return ("\(ticked(found)) is written `\(plain)`", notes, [.safe("Write `\(plain)`", place, plain)])
  }

  /// The words that are one in what a fix writes and were not as typed, where neither the title nor another number of the
  /// goal has them, and the last of them is no unit by itself: most likely they are something else.
  static func strangeUnit(in plain: String, for typed: String, at place: Location) -> String? {
    let before = typed.lowercased()
    for piece in plain.prefix(while: { $0 != "\"" }).split(separator: " ")
    where piece.utf8.contains(UInt8(ascii: "-")) && piece.first != "@" {
      let words = piece.split(separator: "-")
      guard words.count > 1, words.allSatisfy({ $0.first?.isLetter ?? false }),
        !before.contains(text: piece.lowercased())
      else { continue }
      if !isCountedBeside(words.map(String.init), place) { return words.joined(separator: " ") }
    }
    return nil
  }

  private static func isCountedBeside(_ words: [String], _ place: Location) -> Bool {
    guard let last = words.last?.lowercased(), !HandTyped.isUnit(last), !HandTyped.isUnit(words.joined(separator: " "))
    else { return true }
    let goal = textOfGoal(around: place).lowercased()
    let forms = [" ", "-"].map { words.joined(separator: $0).lowercased() }
    if forms.reduce(0, { $0 + goal.count(ofText: $1) }) > 1 { return true }
    // Qualified leads of "Leads from the fair": by its first letters, as words have endings.
    let stem = last.prefix(max(4, last.count - 2))
    let title = goal.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first ?? ""
    return title.split { !$0.isLetter }.contains { $0.hasPrefix(stem) || $0.count > 3 && stem.hasPrefix($0) }
  }

  /// The line that a place is on, and those before it up to the one with a title.
  private static func textOfGoal(around place: Location) -> String {
    let file = place.file
    let end = min(file.lineEnd(at: place.range.start), place.range.end + 512)
    var start = file.lineStart(at: place.range.start)
    for _ in 0..<8 where start > 0 && !file.bytes(TextRange(start, end)).contains(UInt8(ascii: "\"")) {
      start = file.lineStart(at: start - 1)
    }
    return file.text(TextRange(max(start, place.range.start - 1024), end))
  }

  /// What is said of a name that nobody has whom the workspace declares.
  static func unknownPerson(
    _ typed: String, _ handle: String, _ name: String?, _ place: Location
  ) -> (String, [String], [Fix]) {
    let words = typed.filter { $0 != "\"" && $0 != "@" }
    return (
      "\(ticked(typed)) is nobody whom this workspace declares"
        + (name.map { "; did you mean \($0), `\(handle)`?" } ?? ""),
      name == nil ? ["Declare whom it names once, in any file: `person \(handle) \"\(words)\"`."] : [],
      [.suggested("Write `\(handle)`", place, handle)]
    )
  }

  /// `gaurds drops`, and the second word of `owner mia saari`: words that a clause may have been meant by, or that go on with
  /// the name before them.
  static func opensMisspeltClause(_ words: String, _ place: Location) -> Bool {
    let parts = words.split(separator: " ")
    guard let first = parts.first, parts.count < 4, first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return false
    }
    // 99.5% dayly, once a week: how often, with a letter wrong or in other words.
    if parts.count == 1 || parts.count == 3, HandTyped.isNearCadence(String(first)) { return true }
    if parts.count > 1, HandTyped.isNearClauseOfNames(String(first)) { return true }
    let before = place.file.text(
      TextRange(place.file.lineStart(at: place.range.start), place.range.start)
    ).split(separator: " ")
    return parts.count == 1 && before.dropLast().last == "owner" && before.last?.first?.isLetter ?? false
  }

  /// What is said of such words.
  static func asksForUnit(
    _ words: String, _ found: String, _ plain: String, _ place: Location
  ) -> (String, [String], [Fix]) {
    (
      "\(ticked(words)) is more than one word, and a unit is one: is it what is counted, as in `\(plain)`?",
      [
        "What is counted is joined with hyphens. A person stands behind `owner`, another goal behind `supports` or `measures`, "
          + "and words for readers in `note \"…\"`."
      ],
      [.suggested("Write `\(plain)`", place, plain)] + noteBehindNumber(words, found, place)
    )
  }

  /// The words behind a number as a note.
  private static func noteBehindNumber(_ words: String, _ found: String, _ place: Location) -> [Fix] {
    guard found.hasSuffix(words), found.utf8.count == place.range.length else { return [] }
    return [.suggested("Make it a note", place, "\(found.dropLast(words.count))note \"\(words)\"")]
  }
}

extension String {
  /// How often some text stands in it.
  fileprivate func count(ofText wanted: String) -> Int {
    guard let first = wanted.first else { return 0 }
    return indices.count { self[$0] == first && self[$0...].hasPrefix(wanted) }
  }
}
