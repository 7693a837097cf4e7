import OKRModel
import OKRSource
import OKRSyntax

/// What is said of texts and files that end too early, and of what is written where something else belongs.
extension SyntaxWording {
  static let whereTextsEnd = [
    "A text ends on its own line; a longer one stands between three quotes: \"\"\"…\"\"\"."
  ]

  /// The fix of a text without its second quote; none where only its writer knows its end.
  static func closed(_ place: Location, isWhole: Bool) -> [Fix] {
    let typed = place.file.text(place.range)
    guard !typed.hasPrefix("\"\"\"") else { return [] }
    var edits = [Edit(place.moved(to: TextRange(place.range.end, place.range.end)), "\"")]
    if let opening = typed.first, opening != "\"" {
      // Only a straight quote closes a text that was opened with one.
      guard typed.count > 1, !typed.contains("\"") else { return [] }
      let first = TextRange(place.range.start, place.range.start + opening.utf8.count)
      edits.insert(Edit(place.moved(to: first), "\""), at: 0)
    }
    return [Fix("Close the quote at the end of the line", isWhole ? .safe : .suggested, edits)]
  }

  /// What is said of a file that ends within several braces.
  static func cutOff(_ container: String, _ around: Int) -> (String, [String]) {
    let others = around == 1 ? "the one around it" : "the \(around) around it"
    return (
      "the file ends before this brace of \(container) and \(others) are closed",
      ["Where the end of the file is lost, take it from a copy; else write `}` for each of them on a line of its own."]
    )
  }

  /// What is said of two people without a comma: with one they are a list, and no owner either.
  static func secondOwner(_ typed: String, _ first: String, _ place: Location) -> (String, [String], [Fix]) {
    let list = typed.split(separator: " ").joined(separator: ", ")
    return (
      "\(ticked(typed)) are two people, and one follows the number",
      [
        "Keep the first, and name the other where they do the work: `initiative \"…\" owner @name`. Where "
          + "relevant/no-owner is off, a comma parts them: `\(list)`."
      ],
      [.suggested("Keep `\(first)`", place, first)]
    )
  }

  /// What is said of a line that the language has no word for.
  static func remark(_ typed: String, _ advice: HandTyped.Advice) -> String {
    // The word is the language's; what stands behind it is not.
    if case .confidence = advice, typed.hasPrefix("\(Keyword.confidence.rawValue) ") {
      let found = typed.dropFirst(Keyword.confidence.rawValue.utf8.count + 1)
      return "`confidence` needs a number from 0 to 1, such as 0.7 or 70%, and found \(ticked(String(found)))"
    }
    return "\(ticked(typed)) is no line of the language: \(advice.words)"
  }

  static let rowsOfTable = [
    "Such as `kr \"Median sales cycle\" from 60 days to 45 days owner @joni by 2026-09-30`, below its objective."
  ]
  static let newsOfTable = [
    "What a goal has come to is said below its key result, with the day: `checkin 2026-07-15 59 days`."
  ]
}
