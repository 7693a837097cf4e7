import OKRReader
import OKRSource

/// Words where a value belongs: `by Diwali`, `by TBD`, `by ____`, `confidence medium`.
extension Parser {
  /// `confidence medium`: how sure somebody is, but not as a number.
  mutating func parseConfidenceInWords() -> Bool {
    let limit = valueLimit(.ratio)
    guard at(.word), !startsLine(), limit > range().start else { return false }
    let whole = TextRange(rangeOfToken(max(0, previousEnd - 1)).start, limit)
    guard !file.text(whole).contains(where: \.isNumber) else { return false }
    takeWords(to: limit)
    report(.remark(typed: file.text(whole), advice: .confidence), whole)
    return true
  }

  private mutating func takeWords(to limit: Int) {
    let start = range().start
    let node = open(.error)
    bump(to: limit)
    close(node)
    state.proseRanges.append(TextRange(start, limit))
  }

  /// Takes the words that stand where a day belongs; false where they may be a mistyped one.
  mutating func parseDayInWords() -> Bool {
    let start = range().start
    // by next Friday: one of its words is the language's too.
    let limit = at(.next) && kind(1) == .word && !startsLine(1) ? range(1).end : valueLimit(.when)
    guard limit > start, !startsLine() else { return false }
    let words = TextRange(start, limit)
    let bytes = ValueText(file.bytes(words))
    if let day = DateReader(bytes).dayInBrackets(0) {
      takeValue(.when, .when(day), start, day.range.upperBound)
      return true
    }
    let typed = file.text(words)
    guard !typed.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
    guard !isMistypedMonth(typed) else { return false }
    let isOpen =
      AmountReader(ValueText(typed), takesAnyUnit: true).unknown(0) != nil || !typed.contains(where: \.isLetter)
      || isOpen(typed)
    let whole = TextRange(rangeOfToken(max(0, previousEnd - 1)).start, limit)
    takeWords(to: limit)
    report(.dayInWords(file.text(whole), isOpen: isOpen), whole)
    return true
  }

  /// `by Septmber`, `by lokkakuun loppuun`: a month with a slip of the hand.
  private func isMistypedMonth(_ typed: String) -> Bool {
    typed.lowercased().split(separator: " ").contains { word in
      word.utf8.count > 4 && !nearest(to: String(word), among: Parser.months).isEmpty
    }
  }

  private static let months = [
    "january", "february", "march", "april", "august", "september", "october", "november", "december", "tammikuun",
    "helmikuun", "maaliskuun", "huhtikuun", "toukokuun", "kesäkuun", "heinäkuun", "elokuun", "syyskuun", "lokakuun",
    "marraskuun", "joulukuun",
  ]
}
