import OKRDriver
import OKRReader
import OKRSource
import OKRValues

/// What was wrong with what was typed, a line each.
struct UsageError: Error {
  let messages: [String]

  init(_ messages: [String]) { self.messages = messages }
}

/// The options of one command, taken apart: names with values, and what is left as operands.
///
/// What is wrong is gathered, so that one run tells all of it; ``settle()`` stands before anything is done.
struct Arguments {
  private(set) var operands: [String] = []
  /// The values of options, and beside each the name of its option.
  private var values: [String] = []
  private var names: [String] = []
  private var flags: [String] = []
  private var problems: [String] = []

  /// Takes what was typed behind a command apart, by the options that its description has.
  init(_ typed: [String], of command: Command) {
    let (options, known) = (command.description.valueOptions, command.description.flags)
    var rest = typed[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        takeOption(word, options, known, &rest)
      }
    }
  }

  private mutating func takeOption(
    _ word: String, _ options: [String], _ known: [String], _ rest: inout ArraySlice<String>
  ) {
    let sign = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = sign.map { String(word[..<$0]) } ?? word
    if known.contains(name) {
      if sign != nil { complain("\(name) takes no value; write it alone") }
      flags.append(name)
    } else if options.contains(name) {
      let bound = sign.map { String(word[word.utf8.index(after: $0)...]) }
      guard let value = bound ?? rest.popFirst(), !value.isEmpty else {
        complain("\(name) needs a value")
        return
      }
      names.append(name)
      values.append(value)
    } else {
      // A file whose name starts as an option does.
      let path =
        Paths.isOKR(word) || word.contains("/") ? "; a file of that name is written \(Paths.shellWord(word))" : ""
      complain(
        path.isEmpty
          ? unknownWord("option", name, among: options + known + commonOptions) : "there is no option \(word)\(path)")
    }
  }

  func all(_ name: String) -> [String] { values.indices.filter { names[$0] == name }.map { values[$0] } }

  func last(_ name: String) -> String? { names.lastIndex(of: name).map { values[$0] } }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option that knows only some words; each one typed is looked at.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ fallback: Choice) -> Choice
  where Choice.RawValue == String {
    var chosen = fallback
    for word in all(name) {
      if let choice = Choice(rawValue: word) {
        chosen = choice
      } else {
        complain(unknownValue(of: name, word, among: Choice.allCases.map(\.rawValue)))
      }
    }
    return chosen
  }

  /// The value of an option that takes a number of things, of which there is at least one; each one typed is looked at.
  mutating func count(_ name: String) -> Int? {
    var chosen: Int?
    for text in all(name) {
      if let number = Int(text), number > 0 {
        chosen = number
      } else {
        complain("\(name) takes a whole number from 1, not \(text)")
      }
    }
    return chosen
  }

  /// The value of an option that takes a day; each one typed is looked at.
  mutating func day(_ name: String) -> Day? {
    var chosen: Day?
    for text in all(name) {
      let typed = DateReader(ValueText(text)).when(0).flatMap { $0.range.upperBound == text.utf8.count ? $0 : nil }
      let days = typed?.periods(in: nil, .calendar) ?? []
      if days.count == 1, let day = days.first, day.length == 1 {
        chosen = day.first
      } else {
        let readings = days.filter { $0.length == 1 }.map(\.label)
        let both = readings.count > 1 ? ": is that \(readings.joined(separator: " or "))?" : ""
        complain("\(name) takes a day of the calendar such as 2026-09-30, not \(text)\(both)")
      }
    }
    return chosen
  }

  /// Remembers what is wrong; it is told with the rest.
  mutating func complain(_ message: String) {
    if !problems.contains(message) { problems.append(message) }
  }

  /// Throws all that was wrong.
  func validate() throws(UsageError) {
    if !problems.isEmpty { throw UsageError(problems) }
  }
}

/// `a, b or c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// A line about a word that nothing is called, with the nearest that something is.
func unknownWord(_ kind: String, _ typed: String, among known: [String]) -> String {
  let near = allNearest(to: typed, among: known)
  if near.isEmpty, kind == "option", let command = Command.behindHyphens(typed) {
    return "there is no option \(typed); `okr \(command.rawValue)` is a command of its own"
  }
  return "there is no \(kind) \(typed)" + offer(near.isEmpty ? nil : listed(near))
}

/// A line about a word that an option does not take, with those that it does.
func unknownValue(of option: String, _ typed: String, among known: [String]) -> String {
  "\(option) takes \(listed(known)), not \(typed)" + offer(nearest(to: typed, among: known, limit: 1).first)
}

/// The question that ends a line about something mistyped.
func offer(_ near: String?) -> String { near.map { "; did you mean \($0)?" } ?? "" }
