import OKRSource
import OKRSyntax

/// The words for every syntax error, in one place: what was found, what belongs there, and the mend.
struct SyntaxWording {
  let message: String
  var notes: [String] = []
  var relatedMessage = "here"
  /// Nil where it is the rule's own.
  var level: Level?
  var fixes: [Fix] = []

  init(_ error: SyntaxError, in file: SourceFile, _ example: ExampleDay? = nil) {
    self.init(unpadded: error, in: file, example)
    // Between quotes, what stands beside it is a matter of the text.
    if case .wrappedText = error.kind { return }
    fixes = fixes.map { SyntaxWording.kept(SyntaxWording.narrowed(SyntaxWording.padded($0), of: error)) }
  }

  /// The blanks that the line of an offset starts with.
  private static func indent(of offset: Int, _ file: SourceFile) -> String {
    let start = file.lineStart(at: offset)
    var end = start
    while file.byte(at: end) == UInt8(ascii: " ") || file.byte(at: end) == UInt8(ascii: "\t") { end += 1 }
    return file.text(TextRange(start, end))
  }

  private init(unpadded error: SyntaxError, in file: SourceFile, _ example: ExampleDay?) {
    let place = Location(file, error.range)
    switch error.kind {
    case .unexpected(let found, let expected):
      message = "found \(ticked(found)) where \(expected.words) belongs"
      notes = expected.notes
      if case .partOf(let container) = expected, error.range.length > 0, SyntaxWording.takesNote(container) {
        fixes = SyntaxWording.asNote(.suggested, place)
      }
    case .missingValue(let keyword, let found, let expected):
      // What comes next may be another matter, and the place is then where the value is missing.
      let typed = file.text(error.range)
      let instead =
        typed == keyword.rawValue || !typed.hasPrefix(found.hasSuffix("…") ? String(found.dropLast()) : found)
      let wanted = example?.shown(in: expected.words) ?? expected.words
      message = "`\(keyword.rawValue)` needs \(wanted)" + (instead ? "" : ", and found \(ticked(found))")
      (fixes, notes) = (instead ? [] : SyntaxWording.asHandle(typed, expected, place), expected.notes)
      if let day = example?.day(called: typed, expected) { fixes = [.suggested("Write `\(day)`", place, "\(day)")] }
    case .missingDay(let value):
      message = "this check-in says no day, and \(ticked(value)) is taken for its value"
      notes = ["Write the day before the value, such as `checkin 2026-09-30 \(value)`."]
    case .otherWord(let typed, let meant, let why):
      message = "\(ticked(typed)) is written `\(meant)`" + (why.map { ": \($0)" } ?? "")
      let isWhole = why == nil || why == "a unit is one word"
      (fixes, notes) = SyntaxWording.written(meant, isSafe: isWhole, place)
    case .misplaced(let keyword, let within, let home) where keyword == .checkin && home == "value":
      message = "a check-in of \(within) has no value of its own"
      notes = ["A value belongs to a key result: put the check-in within the braces of the key result it is news of."]
    case .misplaced(let keyword, let within, let home):
      fixes = SyntaxWording.byForUntil(keyword, within, place)
      message =
        keyword == .until && !fixes.isEmpty
        ? "when a goal is due is said with `by`; `until` ends an `allow`"
        : keyword == .to && !fixes.isEmpty
          ? "when \(within) is due is said with `by`; `to` stands before the number of a key result"
          : "`\(keyword.rawValue)` has no place in \(within); its place is \(home)"
      if keyword == .kr || keyword == .milestone || keyword == .initiative {
        notes = ["Put it between the braces of its objective: `objective \"…\" { \(keyword.rawValue) \"…\" }`."]
      }
    case .ownerBelow(let typed, let names):
      (message, notes, fixes) = SyntaxWording.ownerBelow(typed, names, before: error.related, place)
      relatedMessage = "its line ends here"
    case .misplacedYear(let within):
      message = "`year` has no place in \(within); its place is `rules`"
      notes = ["It holds for the whole workspace: move it out of here, right into the braces of `rules`."]
    case .outsideBraces(let keyword, let container, let wrapping):
      let end = keyword == .checkin && container != "an objective" ? " but at its end, without braces of its own" : ""
      message = "`\(keyword.rawValue)` has no place on the line of \(container)\(end); its place is between the braces"
      notes = ["Open a brace at the end of the line, `{`, write it on a line below, and close the brace: `}`."]
      fixes = wrapping.map { [SyntaxWording.wrapped($0, file, SyntaxWording.indent(of: $0.line.start, file))] } ?? []
    case .doubledKeyword(let keyword):
      message = "`\(keyword.rawValue)` stands twice here"
      let next = error.range.end
      let isBeforeBlank = file.byte(at: next) == UInt8(ascii: " ")
      fixes = [
        .suggested(
          "Remove the second", Location(file, TextRange(error.range.start, isBeforeBlank ? next + 1 : next)), "")
      ]
    case .missingName(let keyword):
      message = "`\(keyword.rawValue)` needs a name or a title, such as `\(keyword.rawValue) north \"The north\"`"
    case .ownerShare:
      message = "an owner has no share; one person owns a key result"
      notes = [
        "Split the key result in two with an owner each, or give each person an initiative: "
          + "`initiative \"…\" owner @name`."
      ]
    case .secondOwner(let typed, let first):
      (message, notes, fixes) = SyntaxWording.secondOwner(typed, first, place)
    case .unclosedBlock(let container, let end):
      message = "this brace of \(container) is never closed"
      if let end {
        let edit = Edit(Location(file, TextRange(end, end)), "\n\(SyntaxWording.indent(of: error.range.start, file))}")
        fixes = [Fix("Close it before the next declaration", .safe, [edit])]
      }
      notes = ["Write `}` on a line of its own after the last line that belongs to \(container)."]
    case .unopenedBlock(let container, let end):
      message = "what follows belongs to \(container), and needs braces around it"
      var edits = [Edit(Location(file, TextRange(error.range.end, error.range.end)), " {")]
      if let end {
        let indent = SyntaxWording.indent(of: error.range.start, file)
        edits.append(Edit(Location(file, TextRange(end, end)), "\n\(indent)}"))
      }
      fixes = [Fix("Put braces around it", .safe, edits)]
    case .cutOff(let container, let around):
      (message, notes) = SyntaxWording.cutOff(container, around)
      relatedMessage = around == 1 ? "the one around it" : "the first of those around it"
    case .strayBrace:
      message = "this closing brace closes nothing"
      fixes = [.suggested("Remove the brace", place, "")]
    case .unclosedText(let isWhole):
      message = "the closing quote is missing"
      (level, notes) = (isWhole ? .warning : nil, SyntaxWording.whereTextsEnd)
      fixes = SyntaxWording.closed(place, isWhole: isWhole)
    case .wrappedText:
      message = "a text stands on one line"
      notes = ["A longer one stands between three quotes: \"\"\"…\"\"\"."]
      fixes = [SyntaxWording.unwrapped(place)]
    case .badEscape(let typed):
      message = "\(ticked(typed)) means nothing in a text"
      notes = ["A backslash stands before \" or \\ or n, or as \\u{…} for a character by its number."]
      fixes = [
        .safe("Write the backslash itself", Location(file, TextRange(error.range.start, error.range.start)), "\\")
      ]
    case .listMarker(let marker, let role, let line):
      message = "\(ticked(marker)) marks a line in a document; here \(role.article) starts with `\(role.rawValue)`"
      let isName = !line.isEmpty && file.text(error.range) == marker && marker.allSatisfy { $0.isLetter || $0.isNumber }
      if isName {
        let end = file.lineEnd(at: error.range.start)
        var after = error.range.end
        while after < end, file.byte(at: after) == UInt8(ascii: " ") { after += 1 }
        notes = ["A name says what the line is about, such as `win-rate`; a line needs none."]
        fixes = [.suggested("Leave the number out", Location(file, TextRange(error.range.start, after)), "")]
      } else {
        fixes = [.safe("Write `\(line.trimmed)`", place, line)]
      }
    case .heading(let typed, let role, let isInUse):
      message = "\(ticked(typed)) heads a list in a document; here each line below it starts with `\(role.rawValue)`"
      if isInUse {
        notes = ["Mend the lines below it first, which only it says are no key results; then it can go."]
      } else {
        fixes = [.safe("Leave the heading out", SyntaxWording.wholeLines(place), "")]
      }
    case .unclearHead(let typed):
      (message, notes, fixes) = SyntaxWording.unclearHead(typed, place)
    case .pageHeading(let typed, let statements):
      let said = statements.map { "`\($0)`" }.joined(separator: " and ")
      message = "\(ticked(typed)) heads the page of a document; here that is said by \(said)"
      let words = typed.drop { $0 == "#" || $0 == " " }
      fixes = [.safe("Say it, and keep the heading", place, (["// \(words)"] + statements).joined(separator: "\n"))]
    case .table(let header, let statements, let isNews):
      message = "\(ticked(SyntaxWording.short(header))) starts a table; here each row is a line of its own"
      notes = isNews ? SyntaxWording.newsOfTable : SyntaxWording.rowsOfTable
      fixes = statements.map { [.suggested("Write its rows as lines", place, $0)] } ?? []
    case .tableRow(let typed, let statement):
      message =
        "\(ticked(SyntaxWording.short(typed))) is a row of a table without its heading; here words say what is what"
      notes = ["Such as `kr \"Median sales cycle\" from 60 days to 45 days owner @joni by 2026-09-30`."]
      fixes = statement.map { [.suggested("Write `\($0)`", place, $0)] } ?? []
    case .unquotedTitle(let quoted):
      message = "a title stands in double quotes"
      fixes = [.safe("Put the title in quotes", place, quoted)]
    case .unquotedText(let keyword, let quoted):
      message = "the text of `\(keyword.rawValue)` stands in double quotes"
      fixes = [.safe("Put it in quotes", place, quoted)]
    case .punctuation(let found, let plain):
      let shown = SyntaxWording.visible(found)
      if plain.isEmpty {
        message = "\(shown) is not needed here"
        fixes = SyntaxWording.isIdle(found, place) ? [.safe("Remove it", place, "")] : []
      } else {
        message = plain == " " ? "\(shown) stands for a blank" : "\(shown) is written \(ticked(plain))"
        fixes = [.safe(plain == " " ? "Write a plain blank" : "Write \(ticked(plain))", place, plain)]
      }
    case .brackets(let found):
      message = "\(ticked(found)) is not needed here"
      relatedMessage = "its end"
      let edits = [error.range, error.related].compactMap { $0 }.map { Edit(Location(file, $0), "") }
      fixes = edits.count == 2 ? [Fix("Leave the brackets out", .safe, edits)] : []
    case .dateForm(let found, let iso, let isGuess):
      message = "the date \(ticked(found)) is written `\(iso)`" + (isGuess ? " if no `year starts` says otherwise" : "")
      notes = ["One form for every country: year, month, day (ISO 8601)."]
      fixes = [Fix("Write `\(iso)`", isGuess ? .suggested : .safe, [Edit(place, iso)])]
    case .dateInCycle(let found, let iso, let others, let cycle):
      (message, notes, fixes) = SyntaxWording.dateInCycle(found, iso, others, cycle, place)
    case .vagueDate(let found, let iso):
      message = "\(ticked(found)) names no day, and is taken for `\(iso)`"
      notes = ["Write the day that you mean: year, month, day."]
      fixes = [.suggested("Write `\(iso)`", place, iso)]
    case .dayInWords(let typed, let isOpen):
      message = "\(ticked(typed)) names no day" + (isOpen ? " yet" : " that can be counted")
      notes = ["Write the day, such as `by 2026-09-30`. Until then it is due when its cycle ends."]
      fixes = isOpen ? [.safe("Leave it out", place, "")] : SyntaxWording.asNote(.suggested, place)
    case .ambiguousDate(let found, let readings, let cycle):
      (message, notes, fixes) = SyntaxWording.ambiguousDate(found, readings, cycle, place)
    case .noSuchDate(let typed, let why, let last):
      message = "there is no date \(ticked(typed)): \(why)"
      fixes = last.map { [.suggested("Write `\($0)`", place, $0)] } ?? []
    case .numberForm(let found, let plain):
      (message, notes, fixes) = SyntaxWording.numberForm(found, plain, place)
    case .about(let found, let plain):
      message = "\(ticked(found)) is \(found.contains(":") ? "a ratio" : "about so much"), and is counted as `\(plain)`"
      notes = ["Progress is counted with one number. Say that it is an estimate in `note \"…\"`, where that matters."]
      fixes = [.suggested("Write `\(plain)`", place, plain)]
    case .ambiguousNumber(let found, let readings):
      let both = readings.map { "`\($0)`" }.joined(separator: " or ")
      message = "\(ticked(found)) can mean \(both)"
      notes = ["Only its writer knows which."]
      if readings.count == 2, SyntaxWording.isThousands(found) {
        notes = ["A mark before three digits is a decimal mark in one country and parts the thousands in another."]
      }
      if found.allSatisfy(\.isNumber) { notes = SyntaxWording.shareOfOne }
      // 410 t is tonnes, and there is no other way to write it.
      fixes = readings.filter { $0 != found }.map { .suggested("Write `\($0)`", place, $0) }
    case .meant(let typed, let keyword):
      message = "\(ticked(SyntaxWording.short(typed))) is said with `\(keyword.rawValue)`: `\(keyword.example)`"
      notes = ["What is meant for readers only stands in `note \"…\"`."]
      fixes = SyntaxWording.asNote(.suggested, place)
    case .misspelt(let typed, let near): (message, notes, fixes) = SyntaxWording.misspelt(typed, near, place)
    case .likelyOwner(let typed, let handle):
      message = "\(ticked(typed)) is taken for the owner, who is written `owner \(handle)`"
      notes = ["Nothing but its place between the numbers and the day says so."]
      fixes = [.suggested("Write `owner \(handle)`", place, "owner \(handle)")]
    case .unknownPerson(let typed, let handle, let name):
      (message, notes, fixes) = SyntaxWording.unknownPerson(typed, handle, name, place)
    case .nameInBrackets(let typed, let handle):
      message = "\(ticked(typed)) names a person, and may say whose this is"
      notes = ["An owner is said with `owner \(handle)`; anything else is a note."]
      fixes =
        [.suggested("Write `owner \(handle)`", place, "owner \(handle)")] + SyntaxWording.asNote(.suggested, place)
    case .likelyCheckin(let day):
      message = "a value of \(ticked(day)) is taken for news, which is written `checkin \(day)`"
      notes = ["What is planned for a day on the way stands in `note \"…\"`."]
      fixes = [.suggested("Write `checkin \(day)`", place, "checkin \(day)")]
    case .likelyGoal(let typed, _):
      message = "\(ticked(SyntaxWording.short(typed))) is read as words for readers, and may be a goal"
      notes = [
        "Write `kr \"…\" from 31 to 10` between the braces of its objective, or `note \"…\"` if it is no goal."
      ]
    case .remark(let typed, let advice):
      message = SyntaxWording.remark(SyntaxWording.short(typed), advice)
      // As a note, a number that may be the target would be lost to everybody who reads numbers.
      if case .label = advice {
        fixes = [.safe("Leave it out", place, "")]
      } else if advice.isPrivate {
        fixes = [.suggested("Take it out of the file", place, "")]
      } else if case .day = advice {
        fixes = SyntaxWording.byBeforeDay(typed, place)
      } else if error.rule == .remark {
        let isAsked =
          advice.hasValue || SyntaxWording.isTextBehindWord(place)
          || advice.isGeneral && SyntaxWording.mayBeClause(typed, place)
        fixes = SyntaxWording.asNote(isAsked ? .suggested : .safe, place)
      }
    case .restOfValue(let value, let rest):
      message = "\(ticked(rest)) is no part of the value" + (value.isEmpty ? "" : " `\(value)`")
      if error.rule == .remark {
        notes = ["What is measured is said in the title; anything else in `note \"…\"`."]
        let isAsked = error.isDirection || SyntaxWording.mayBeClause(rest, place)
        fixes = SyntaxWording.asNote(isAsked ? .suggested : .safe, place)
      } else {
        notes = [SyntaxWording.number(beside: rest)]
      }
    case .beyondOne(let typed) where SyntaxWording.isConfidence(place):
      message = "nobody can be more than sure: a confidence runs from 0 to 1, or 0% to 100%, and this is `\(typed)`"
      notes = ["Write `confidence 0.9` where you are all but certain, and `confidence 0.5` where it may go either way."]
    case .beyondOne(let typed):
      message = "`\(typed)` is more than the whole; a share of one runs from 0 to 1, or 0% to 100%"
      notes = [
        "It says how much of one thing something is, and several of them are added up: with more than all of it no sum "
          + "comes out. Write two fifths as `0.4` or `40%`."
      ]
    case .badNumber(let typed, let fault):
      (message, notes, fixes) = NumberWording.of(fault, ticked(typed), place)
    case .badCadence(let typed):
      message = "`every` needs a whole number from 1 on, and found `\(typed)`"
      notes = [
        "Write `every week`, `every 2 weeks` or `every 10 days`; what is less than one is counted in a smaller unit."
      ]
    case .boundInWords(let found, let plain):
      message = "\(ticked(found)) is written `\(plain)`"
      fixes = [.safe("Write `\(plain)`", place, plain)]
    case .boundOfBaseline(let found, let plain):
      message = "\(ticked(found)) is a bound, and a baseline is one number: `\(plain)` is read"
      notes = ["What was measured stands there, so that progress can be counted from it."]
      fixes = [.suggested("Write `\(plain)`", place, plain)]
    case .conflictMarker:
      message = "a merge left its marks here, so this file says two things at once"
      notes = [
        "Keep the lines that are right and delete the others together with the marks. Until then the first side is read."
      ]
    case .noText(let encoding):
      message = "this file is \(encoding.inWords), so nothing in it is read"
      notes = [
        encoding == .binary
          ? "Give it another name, or move it away: every `.okr` file belongs to the goals."
          : "Save it as UTF-8, which every editor can. Until then what it declares is unknown to the other files."
      ]
    case .nulByte:
      message = "there is a NUL byte here, which no text has"
      fixes = [.suggested("Remove it", place, "")]
    case .invalidUTF8:
      message = "these bytes are no UTF-8 text"
      notes = ["Save the file as UTF-8; another encoding, such as Windows-1252 or GBK, shows letters as other signs."]
    case .strangeCharacter(let found):
      message = "\(SyntaxWording.visible(found)) means nothing in the language outside of quotes"
    case .repeatedClause(let keyword):
      message = "`\(keyword.rawValue)` is said twice here; the first one counts"
      relatedMessage = "said here first"
    case .secondYear:
      message = "the year of this workspace is set otherwise already; the first setting counts"
      relatedMessage = "set here first"
    case .tooDeep(let limit):
      message = "braces are nested deeper than \(limit) levels; what is inside is not read"
    }
  }

  /// The first words of a line.
  private static func short(_ typed: String) -> String { typed.count <= 32 ? typed : typed.prefix(30) + "…" }

  static let shareOfOne = [
    "A confidence, a score or a weight is a share of one: `70%` or `0.7`. The weights of one objective add up to 1."
  ]

  /// Whether a mark stands between the digits of a number.
  static func hasMarks(_ found: String) -> Bool {
    let characters = Array(found)
    return characters.indices.contains { index in
      index > 0 && index + 1 < characters.count && ",'’ \u{A0}\u{202F}".contains(characters[index])
        && characters[index - 1].isNumber && characters[index + 1].isNumber
    }
  }

  /// Whether exactly three digits stand behind a mark.
  private static func isThousands(_ found: String) -> Bool {
    guard let mark = found.lastIndex(where: { $0 == "." || $0 == "," }) else { return false }
    return found[mark...].dropFirst().prefix { $0.isNumber }.count == 3
  }

  /// A mark as it is typed, or by its code point where it cannot be seen.
  static func visible(_ found: String) -> String {
    guard let scalar = found.unicodeScalars.first else { return "this" }
    if !scalar.properties.isWhitespace, !scalar.isHidden { return ticked(found) }
    return scalar.value == 0x3000 ? "a full-width blank (U+3000)" : "an invisible character (U+\(scalar.codePoint))"
  }
}

func ticked(_ text: String) -> String {
  text == "the end of the file" ? text : "`\(text.isOneLine ? text : text.onOneLine)`"
}

extension SyntaxWording {
  /// Whether a number stands behind `confidence`.
  fileprivate static func isConfidence(_ place: Location) -> Bool {
    let line = TextRange(place.file.lineStart(at: place.range.start), place.range.start)
    return place.file.text(line).split(whereSeparator: \.isWhitespace).last == "confidence"
  }
}

extension String {
  /// With a capital.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }

  fileprivate var isOneLine: Bool { !utf8.contains(where: \.isLineBreak) }

  /// With one blank for each line break and the blanks around it.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
  }
}

extension Keyword {
  /// The declaration with its article: "a key result".
  fileprivate var article: String {
    switch self {
    case .objective: "an objective"
    case .kr: "a key result"
    case .kpi: "a KPI"
    case .milestone: "a milestone"
    case .initiative: "an initiative"
    case .note: "a note"
    default: "it"
    }
  }
}

extension SyntaxError.Expected {
  /// What belongs there, in words.
  var words: String {
    switch self {
    case .declaration: "a declaration such as `objective` or `team`"
    case .partOf(let container): "a part of \(container)"
    case .text: "a text in double quotes"
    case .name: "a name"
    case .path: "a name"
    case .handle: "a person such as `@eva`"
    case .who: "a person such as `@eva`"
    case .date: "a date such as 2026-09-30"
    case .when: "a date or a period such as 2026-09-30 or 2026-Q3"
    case .move: "the day of the decision, `to` and the new cycle, such as `2026-09-15 to 2026-Q4`"
    case .quantity: "a number, such as 24, 15% or 400k EUR"
    case .ratio: "a share of one, such as 0.7 or 70%"
    case .ruleName: "the name of a rule, such as measurable/no-target"
    case .number: "a number"
    case .bound: "a limit such as `<= 3` or `2 to 4`"
    case .cadence: "day, week, month, quarter or year"
    case .block: "an opening brace"
    case .oneOf(let choices): SyntaxError.Expected.list(choices)
    }
  }

  private static func list(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "something else" }
    return choices.dropLast().joined(separator: ", ") + " or " + last
  }

  /// What helps somebody who sees the language for the first time.
  var notes: [String] {
    switch self {
    case .declaration:
      [
        "A file holds company, department, team, outside, person, cycle, kpi, objective, rules and allow. Text that is meant "
          + "for people only stands behind `//`."
      ]
    case .partOf(let container):
      Container.words(of: container).map { words in
        [
          "\(container.capitalised) takes \(words.clauses.joined(separator: ", "))"
            + (words.parts.isEmpty ? "." : ", and in its braces \(words.parts.joined(separator: ", ")).")
            + " Words for readers stand in `note \"…\"` or behind `//`."
        ]
      } ?? ["Each line in \(container) starts with a word of the language. Words for readers stand behind `//`."]
    case .name, .path: ["A name starts with a letter and has letters, digits, - and _."]
    case .bound: ["`<= 3` is the most that is fine, `>= 3` the least, and `2 to 4` both."]
    case .text, .handle, .who, .date, .when, .move, .quantity, .ratio, .ruleName, .number, .cadence, .block, .oneOf:
      []
    }
  }
}
