import OKRSource

extension Command {
  /// What other programs call the same, as people type it from habit.
  private static let otherWords: KeyValuePairs<String, Command> = [
    "check": .lint, "validate": .lint, "verify": .lint, "test": .lint, "analyze": .lint, "analyse": .lint,
    "format": .fmt, "reformat": .fmt, "repair": .fix, "autofix": .fix, "new": .initialize, "create": .initialize,
    "compare": .diff, "progress": .status, "report": .status, "show": .status, "describe": .explain, "server": .lsp,
    "completion": .completions, "manual": .man,
  ]

  /// The commands that a word is most likely meant for: of that name, of another name that people know, or of the nearest
  /// to either.
  static func meant(by typed: String) -> [Command] {
    let near = allNearest(to: typed, among: allCases.map(\.rawValue))
    if !near.isEmpty { return near.compactMap(Command.init(rawValue:)) }
    let words = [typed.lowercased()] + allNearest(to: typed, among: otherWords.map(\.key))
    let meant = words.lazy.compactMap { word in otherWords.first { $0.key == word }?.value }.first
    return meant.map { [$0] } ?? []
  }

  /// `--lint`: the command that a word with hyphens has the name of, or the other name.
  static func behindHyphens(_ typed: String) -> Command? {
    let name = String(typed.drop { $0 == "-" }).lowercased()
    guard name.utf8.count > 1, name.utf8.count < typed.utf8.count else { return nil }
    return Command(rawValue: name) ?? otherWords.first { $0.key == name }?.value
  }

  /// `lint samples` as one word, in quotes: the command that it opens with.
  static func opening(_ typed: String) -> Command? {
    guard let first = typed.split(whereSeparator: \.isWhitespace).first, first.utf8.count < typed.utf8.count else {
      return nil
    }
    return Command(rawValue: String(first))
  }
}
