import OKRSource

/// Something wrong with what was typed: one line.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The options of one command, taken apart: names with values, and what is left as operands.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  private var flags: Set<String> = []

  init(_ typed: [String], options: [String], flags known: [String] = []) throws(UsageError) {
    var rest = typed[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        try takeOption(word, options, known, &rest)
      }
    }
  }

  private mutating func takeOption(
    _ word: String, _ options: [String], _ known: [String], _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.first ?? word
    if known.contains(name) {
      guard parts.count == 1 else { throw UsageError("\(name) takes no value") }
      flags.insert(name)
    } else if options.contains(name) {
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
        throw UsageError("\(name) needs a value")
      }
      values[name, default: []].append(value)
    } else {
      throw UsageError(unknownWord("option", name, among: options + known + ["--help"]))
    }
  }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  func last(_ name: String) -> String? { values[name]?.last }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option that knows only some words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ fallback: Choice) throws(UsageError) -> Choice
  where Choice.RawValue == String {
    guard let word = last(name) else { return fallback }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      throw UsageError("\(name) takes \(listed(words)), not \(word)")
    }
    return choice
  }
}

/// `a, b or c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// A line about a word that nothing is called, with the nearest that something is.
func unknownWord(_ kind: String, _ typed: String, among known: [String]) -> String {
  let near = nearest(to: typed, among: known, limit: 1).first
  return "there is no \(kind) \(typed)" + (near.map { "; did you mean \($0)?" } ?? "")
}
