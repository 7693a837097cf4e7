import OKRModel
import OKRSource
import OKRSyntax

/// What makes the fixes of syntax errors sound: they keep the words beside them apart and leave them as they are, and
/// where a fix would change how the rest of a line is read there is none.
extension SyntaxWording {
  /// A fix whose words do not run into those beside it: `for：华东仓`, `负责人：赵强`.
  static func padded(_ fix: Fix) -> Fix {
    guard fix.edits.count == 1, let edit = fix.edits.first, edit.location.range.length > 0 else { return fix }
    let file = edit.location.file
    let range = edit.location.range
    func joins(_ offset: Int) -> Bool {
      let byte = file.byte(at: offset)
      return byte >= 0x80 || byte > 0x20 && !"{}()[]:;,.\"/".utf8.contains(byte)
    }
    // "…"（负责人：小王）: behind a title too.
    let isWordBefore =
      range.start > 0 && (joins(range.start - 1) || file.byte(at: range.start - 1) == UInt8(ascii: "\""))
    let isWordBehind = range.end < file.bytes.count && joins(range.end)
    var text = edit.text
    if text.isEmpty {
      guard isWordBefore, isWordBehind, file.byte(at: range.start - 1) != UInt8(ascii: "\"") else { return fix }
      text = " "
    } else {
      let first = text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "@" } ?? false
      let last =
        text.unicodeScalars.last.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "\"" }
        ?? false
      if isWordBefore, first { text = " " + text }
      if isWordBehind, last { text += " " }
    }
    return text == edit.text ? fix : Fix(fix.title, fix.applicability, [Edit(edit.location, text)])
  }

  /// A fix, which is only suggested where it takes the sign of a number away, or makes one word of two of which the first
  /// may belong to the digits that it touches: `20 -25 days`, `20x faster`.
  static func kept(_ fix: Fix) -> Fix {
    guard fix.applicability == .safe, fix.edits.count == 1, let edit = fix.edits.first else { return fix }
    let old = edit.location.file.text(edit.location.range)
    guard old.contains(where: \.isNumber) else { return fix }
    let isKept =
      signs(old) <= signs(edit.text) && !(touchesDigits(old) && joints(edit.text) > joints(old))
      && strangeUnit(in: edit.text, for: old, at: edit.location) == nil
    return isKept ? fix : Fix(fix.title, .suggested, fix.edits)
  }

  /// How many numbers have a dash before them that touches them and nothing else.
  private static func signs(_ text: String) -> Int {
    var count = 0
    var before: Character = " "
    var isDash = false
    for character in text {
      if isDash, character.isNumber { count += 1 }
      isDash = "-–—−".contains(character) && before == " "
      before = character
    }
    return count
  }

  /// How many hyphens stand between letters.
  private static func joints(_ text: String) -> Int {
    zip(text, zip(text.dropFirst(), text.dropFirst(2))).count { $0.isLetter && $1.0 == "-" && $1.1.isLetter }
  }

  /// Whether a word of several letters stands right behind digits, and another one behind it.
  private static func touchesDigits(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return zip(words, words.dropFirst()).contains { word, next in
      word.last?.isLetter ?? false && word.first?.isNumber ?? false && next.first?.isLetter ?? false
    }
  }

  /// A fix that leaves alone what stays at its ends, so that whatever is wrong there has a fix of its own.
  static func narrowed(_ fix: Fix, of error: SyntaxError) -> Fix {
    guard fix.edits.count == 1, let edit = fix.edits.first, edit.location.range == error.range else { return fix }
    let file = edit.location.file
    var start = edit.location.range.start
    var text = Array(edit.text)
    switch error.kind {
    case .listMarker(let marker, let role, _):
      // OBJECTIVE 1 "Easy buying": how the word before the marker is written is told by itself.
      let before = words(before: marker, of: edit.location)
      // A mark alone (* Objective: …) is no word, and goes with the marker.
      if before.contains(where: \.isLetter), edit.text.hasPrefix(role.rawValue) {
        start += before.utf8.count
        text.removeFirst(role.rawValue.count)
      }
    case .otherWord: break
    default: return fix
    }
    let typed = Array(file.text(TextRange(start, edit.location.range.end)))
    let same = zip(typed.reversed(), text.reversed()).prefix { $0 == $1 }.count
    let kept = String(typed.suffix(same)).utf8.count
    let range = TextRange(start, edit.location.range.end - kept)
    return Fix(fix.title, fix.applicability, [Edit(Location(file, range), String(text.dropLast(same)))])
  }

  /// A place with all of the lines that it is alone on.
  static func wholeLines(_ place: Location) -> Location {
    let file = place.file
    let start = file.lineStart(at: place.range.start)
    let end = file.lineEnd(at: place.range.end)
    let around = file.text(TextRange(start, place.range.start)) + file.text(TextRange(place.range.end, end))
    guard around.allSatisfy(\.isWhitespace) else { return place }
    return Location(file, TextRange(start, end < file.bytes.count ? file.bytes.index(afterLineBreakAt: end) : end))
  }

  /// What stands on a line before the marker of a list, without the blanks between them.
  private static func words(before marker: String, of line: Location) -> String {
    var rest = Substring(line.file.text(line.range))
    var before = ""
    while !rest.hasPrefix(marker), let next = rest.popFirst() { before.append(next) }
    return rest.isEmpty ? "" : before.trimmed
  }

  /// What is meant in place of what is typed; a level to hold has two places.
  static func written(_ meant: String, isSafe: Bool, _ place: Location) -> (fixes: [Fix], notes: [String]) {
    guard isSafe || !meant.hasPrefix("healthy ") else {
      return ([], ["In a kpi: `\(meant.trimmed)`. In the objective: `guards` and the name of that kpi."])
    }
    return ([isSafe ? .safe("Write `\(meant)`", place, meant) : .suggested("Write `\(meant)`", place, meant)], [])
  }

  /// The word that most likely stands before a day, in place of a strange one.
  static func byBeforeDay(_ typed: String, _ place: Location) -> [Fix] {
    let word = typed.prefix { $0 != " " && $0 != "\t" }
    return [.suggested("Write `by` for `\(word)`", place, "by\(typed.dropFirst(word.count))")]
  }

  /// A strange word before what only a clause has.
  static func misspelt(_ typed: String, _ near: [Keyword], _ place: Location) -> (String, [String], [Fix]) {
    let word =
      place.range.length == typed.utf8.count && !near.isEmpty ? typed[...] : typed.prefix { $0 != " " && $0 != "\t" }
    guard !near.isEmpty else {
      return (
        "`\(word)` is no word of the language, and what stands behind it is read by nobody",
        ["Write the keyword that is meant, or `note \"…\"` if the words are for readers only."],
        asNote(.suggested, place)
      )
    }
    let offered = near.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    return (
      "`\(word)` is no word of the language; did you mean \(offered)?",
      ["Until it is mended, what stands behind it is not read."],
      near.map { .suggested("Write `\($0.rawValue)`", place, $0.rawValue) }
    )
  }

  /// `until 2026-09-15`, `to 2026-09-15` of a milestone: the day by which it is due.
  static func byForUntil(_ keyword: Keyword, _ container: String, _ place: Location) -> [Fix] {
    guard keyword == .until || keyword == .to,
      Container.words(of: container)?.clauses.contains(Keyword.by.rawValue) ?? false
    else { return [] }
    let end = min(place.file.lineEnd(at: place.range.end), place.range.end + 16)
    let day = place.file.text(TextRange(place.range.end, end)).split(separator: " ").first
    guard let day, day.prefix(4).allSatisfy(\.isNumber), day.filter({ $0 == "-" }).count == 2 else { return [] }
    return [.suggested("Write `by`", place, "by")]
  }

  /// `wqiht 0.5`, `bo 500k EUR`: whether a few words in the middle of a line have a number or a person in them, and no word
  /// before it that says what for. As a note, what a clause was meant to say would be lost.
  static func mayBeClause(_ words: String, _ place: Location) -> Bool {
    let file = place.file
    let start = place.range.start
    func isOfWord(_ byte: UInt8) -> Bool {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    // 2026-0g1: what touches a value is a part of it.
    let first = file.byte(at: start)
    if isOfWord(first) || first == UInt8(ascii: "\""), isOfWord(file.byte(at: start - 1)) { return true }
    if opensMisspeltClause(words, place) { return true }
    guard words.contains(where: { $0.isASCII && $0.isNumber || $0 == "@" }), words.split(separator: " ").count < 7
    else {
      return false
    }
    let line = file.text(TextRange(file.lineStart(at: start), start))
    let word = String(words.prefix { $0.isASCII && $0.isLetter })
    // CRM-7, Region 3: a name. now 4%, target 6%: of words that are known it is known what becomes of them.
    guard word.first?.isLowercase ?? false, !line.allSatisfy({ $0.isWhitespace || "-*•".contains($0) }) else {
      return false
    }
    return words.dropFirst(word.count).first?.isNumber ?? false
      || !HandTyped.opensRemark(word) && !HandTyped.isClauseWord(word)
  }

  /// 6 nxt "Call them": whether a text stands behind a word, which may be a keyword and not what is counted.
  static func isTextBehindWord(_ place: Location) -> Bool {
    let file = place.file
    var offset = place.range.start - 1
    guard file.byte(at: place.range.start) == UInt8(ascii: "\""), file.byte(at: offset) == UInt8(ascii: " ") else {
      return false
    }
    while file.byte(at: offset) == UInt8(ascii: " ") { offset -= 1 }
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= file.byte(at: offset) | 0x20
  }

  /// A text of several lines on one; between signs of Chinese stands no blank.
  static func unwrapped(_ place: Location) -> Fix {
    let file = place.file
    var edits: [Edit] = []
    var end = file.lineEnd(at: place.range.start)
    while end < place.range.end {
      var (start, next) = (end, file.bytes.index(afterLineBreakAt: end))
      while file.byte(at: start - 1) == UInt8(ascii: " ") || file.byte(at: start - 1) == UInt8(ascii: "\t") {
        start -= 1
      }
      while file.byte(at: next) == UInt8(ascii: " ") || file.byte(at: next) == UInt8(ascii: "\t") { next += 1 }
      let isHan = file.byte(at: start - 1) >= 0x80 && (0xE3...0xE9).contains(file.byte(at: next))
      // Exam-ination.
      let isCut = file.byte(at: start - 1) == UInt8(ascii: "-") && file.byte(at: start - 2) > 0x40
      edits.append(Edit(place.moved(to: TextRange(start, next)), isHan || isCut ? "" : " "))
      end = file.lineEnd(at: next)
    }
    return Fix("Write it on one line", .safe, edits)
  }

  /// Words made a note; not where more belongs to them, or where no note may stand.
  static func asNote(_ applicability: Fix.Applicability, _ place: Location) -> [Fix] {
    let file = place.file
    let next = next(behind: place)
    // A block would become the note's, and a list would go on behind it.
    guard next != UInt8(ascii: "{"), next != UInt8(ascii: ",") else { return [] }
    // What is left of an `allow` or a `limit` stays one, which takes no note.
    var start = file.lineStart(at: place.range.start)
    while file.byte(at: start) == UInt8(ascii: " ") { start += 1 }
    let before = file.text(TextRange(start, min(place.range.start, start + 8))).split(separator: " ")
    guard before.first != "allow", before.first != "limit" else { return [] }
    let typed = file.text(place.range)
    // A text of several lines, or a block, goes on behind what would be the note.
    guard !typed.hasPrefix("\"\"\""), !typed.contains("{") else { return [] }
    let note = "note \"\(note(typed))\""
    return [Fix("Make it a note", applicability, [Edit(place, note)])]
  }

  /// What is said of an owner below the parts of an objective, whose line ends at a brace.
  static func ownerBelow(
    _ typed: String, _ names: String?, before brace: TextRange?, _ place: Location
  ) -> (String, [String], [Fix]) {
    let whose = names == nil ? "may be said of it or of the whole objective" : "is said of the objective"
    var fixes = names == nil ? asNote(.suggested, place) : []
    // Where the objective has no brace yet, that comes first.
    if let names, let brace {
      let edits = [
        Edit(Location(place.file, TextRange(brace.start, brace.start)), "owner \(names) "),
        Edit(wholeLines(place), ""),
      ]
      fixes = [Fix("Move it to the objective", .safe, edits)]
    }
    return (
      "\(ticked(typed)) stands below a key result, and \(whose)",
      ["Whose an objective is stands on its own line: `objective \"…\" owner @anna {`."], fixes
    )
  }

  /// The parts of a declaration from its line, each on a line of its own between the braces.
  static func wrapped(_ wrapping: SyntaxError.Wrapping, _ file: SourceFile, _ indent: String) -> Fix {
    let inner = indent + (indent.hasSuffix("\t") ? "\t" : "  ")
    let parts = wrapping.parts.map { "\n\(inner)\($0)" }.joined()
    let clauses = wrapping.clauses.isEmpty ? "" : " \(wrapping.clauses)"
    func insertion(_ offset: Int, _ text: String) -> Edit { Edit(Location(file, TextRange(offset, offset)), text) }
    var edits: [Edit]
    if let brace = wrapping.brace {
      edits = [Edit(Location(file, wrapping.line), clauses)]
      let end = file.lineEnd(at: brace)
      let rest = file.text(TextRange(brace, end)).drop { $0 == " " || $0 == "\t" }
      if rest.isEmpty || rest.hasPrefix("//") {
        edits.append(insertion(end, parts))
      } else {
        // What follows on the line of a check-in would be said of that.
        let blanks = TextRange(brace, end - rest.utf8.count)
        edits.append(Edit(Location(file, blanks), "\(parts)\n\(rest.hasPrefix("}") ? indent : inner)"))
      }
    } else {
      edits = [Edit(Location(file, wrapping.line), "\(clauses) {\(parts)")]
      if let end = wrapping.end { edits.append(insertion(end, "\n\(indent)}")) }
    }
    return Fix("Put it between the braces", .safe, edits)
  }

  /// What is asked of words above a list of results.
  static func unclearHead(_ typed: String, _ place: Location) -> (String, [String], [Fix]) {
    let objective = "objective \"\(note(typed))\""
    return (
      "`\(typed)` stands above a list of key results: it may be their objective, or words for readers",
      ["Write `\(objective)` if it is their objective, and `note \"…\"` if not."],
      [.suggested("Make it an objective", place, objective)] + asNote(.suggested, place)
    )
  }

  /// Only suggests what takes a mark of a number away that says what another one means, which is in doubt.
  mutating func keepSigns() {
    func losesSign(_ edit: Edit) -> Bool {
      FileHand(of: edit.location.file.text(edit.location.range)) != FileHand(of: edit.text)
    }
    guard fixes.contains(where: { $0.applicability == .safe && $0.edits.contains(where: losesSign) }) else { return }
    fixes = fixes.map { Fix($0.title, .suggested, $0.edits) }
    notes.append(
      "Another number of this file is in doubt, and this one says how its writer sets marks: mend that first.")
  }

  /// What becomes of words behind a value that change its number.
  static func number(beside rest: String) -> String {
    rest.contains(where: \.isNumber)
      ? "Two numbers each have a word: `from 40% to 55%`. A sum or a difference is written as what it comes to."
      : "What a number is counted in stands right behind its digits: `from 10M EUR`. A sum or a difference is written "
        + "as what it comes to."
  }

  /// Whether a note may stand among the parts of something.
  static func takesNote(_ container: String) -> Bool {
    Container.words(of: container).map { ($0.clauses + $0.parts).contains(Keyword.note.rawValue) } ?? false
  }

  /// Whether a mark can go without a change to what is read on either side of it.
  ///
  /// What stands in brackets is read apart from what stands before them, and so is what a comma or semicolon parts from a value,
  /// unless it starts with a word of the language.
  static func isIdle(_ mark: String, _ place: Location) -> Bool {
    // confidence70%: a sign that says something is not idle, but in 96%% it is said already.
    let file = place.file
    if mark == "%", file.byte(at: max(0, place.range.start - 1)) == UInt8(ascii: "%") { return true }
    if ["(", "[", "（", "【", "%", "％"].contains(mark) || partsNumbers(place) { return false }
    guard [",", "，", "、", ";", "；"].contains(mark) else { return !partsNames(place) }
    var start = place.range.end
    while file.byte(at: start) == UInt8(ascii: " ") { start += 1 }
    // No word of the language is nearly as long as this; a line may hold a million words.
    let rest = file.text(TextRange(start, min(file.lineEnd(at: start), start + 64)))
    guard let first = rest.first, first.isLetter || first.isNumber else { return true }
    let word = String(rest.prefix { $0.isLetter || $0 == "-" })
    // to 5%, to 6%: without the comma the second is the end of a range.
    if word == "to" {
      let line = file.lineStart(at: place.range.start)
      let before = file.text(TextRange(max(line, place.range.start - 64), place.range.start))
      if before.split(separator: " ").contains("to") { return false }
    }
    return HandTyped.isClauseWord(word)
  }

  /// Whether a number stands on both sides of a mark, without which they are one: `29: 220`; a whole day stays apart.
  private static func partsNumbers(_ place: Location) -> Bool {
    let file = place.file
    guard let next = next(behind: place), UInt8(ascii: "0")...UInt8(ascii: "9") ~= next else { return false }
    let line = file.lineStart(at: place.range.start)
    let before = file.text(TextRange(max(line, place.range.start - 64), place.range.start)).split(separator: " ").last
    guard let before else { return false }
    // 20 orders: 5, where no clause starts.
    if let last = before.last, last.isLetter, before.allSatisfy(\.isLetter) {
      return !HandTyped.isClauseWord(String(before))
    }
    guard before.last?.isNumber ?? false else { return false }
    return before.count < 10 || before.filter { $0 == "-" }.count != 2
  }

  /// Whether words with capitals stand on both sides of a mark, of which a name would be made: `owner Ann | Done`.
  private static func partsNames(_ place: Location) -> Bool {
    let file = place.file
    let line = file.lineStart(at: place.range.start)
    let before = file.text(TextRange(max(line, place.range.start - 64), place.range.start))
    let behind = file.text(TextRange(place.range.end, min(file.lineEnd(at: place.range.end), place.range.end + 64)))
    guard let name = before.split(separator: " ").last, let next = behind.split(separator: " ").first else {
      return false
    }
    // @eva | 8/1-9/30: the first number behind an owner would be their share.
    if name.contains("@"), next.first?.isNumber ?? false { return true }
    let isName = name.first.map { $0.isUppercase || $0 == "@" } ?? false
    return isName && next.first?.isUppercase ?? false && !HandTyped.isClauseWord(String(next.prefix(while: \.isLetter)))
  }

  /// The byte behind a place and the blanks there.
  private static func next(behind place: Location) -> UInt8? {
    var offset = place.range.end
    while offset < place.file.bytes.count, place.file.byte(at: offset) == UInt8(ascii: " ") { offset += 1 }
    return offset < place.file.bytes.count ? place.file.byte(at: offset) : nil
  }

  /// Whether every bracket in some words closes one that stands in them too: the outer ones of `(a) (b)` are no pair.
  private static func isBalanced(_ words: Substring) -> Bool {
    var depth = 0
    for character in words {
      if "(（[【".contains(character) { depth += 1 }
      if ")）]】".contains(character) { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// The words of a line as those of a note.
  static func note(_ typed: String) -> String {
    // What parts it from what stands before it goes with it.
    var words = String(typed.trimmed.drop { ",，、 ".contains($0) })
    if words.hasPrefix("-- ") { words.removeFirst() }
    // 9% - slow start: a dash with a blank behind it is no sign.
    if let first = words.first, "-–—|｜".contains(first), words.dropFirst().first == " " {
      words = String(words.dropFirst().drop { $0 == " " })
    }
    // 38%, confidence 0.7: nor does what parts it from the clause behind it.
    while let last = words.last, ",，、 ".contains(last), words.count > 1 { words.removeLast() }
    if let first = words.first, let last = words.last, ["()", "（）", "[]", "【】"].contains("\(first)\(last)") {
      let inner = words.dropFirst().dropLast()
      if isBalanced(inner) { words = String(inner) }
    }
    // status "on track": the quotes of the value go; Subject: RE: "goals" is more than a label.
    if let quote = words.firstIndex(of: "\""), words.hasSuffix("\""), words.filter({ $0 == "\"" }).count == 2,
      !String(words[..<quote]).trimmed.dropLast().contains(where: { $0 == ":" || $0 == "：" })
    {
      let label = words[..<quote].filter { $0 != ":" && $0 != "：" }
      words = "\(String(label).trimmed): \(words[words.index(after: quote)...].dropLast())"
      if label.allSatisfy(\.isWhitespace) { words = String(words.dropFirst(2)) }
    }
    // Target:** 9: what is left of bold words.
    if words.contains(text: "**") { words = words.replacing(text: "**", with: "") }
    // Lines that belong together become one, and the empty ones between them nothing.
    if words.contains(where: \.isNewline) {
      // > and so on: the marks of a mail that was quoted.
      let lines = words.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace || $0 == ">" } }
      words = lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return words.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}

extension String {
  /// Without the blanks at its end.
  var trimmed: String {
    var words = self[...]
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}

extension HandTyped.Advice {
  /// Whether it is about a line that says a value, though in words: confidence high.
  var hasValue: Bool {
    switch self {
    case .confidence, .share: true
    default: false
    }
  }

  /// Whether it says nothing of what the line is about.
  var isGeneral: Bool {
    switch self {
    case .other, .status: true
    default: false
    }
  }
}
