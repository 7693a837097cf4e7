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
    if let day = dayWithMonthMeant(typed) ?? impossibleDay(typed) {
      takeWords(to: limit)
      report(.noSuchDate(typed, why: day.why, last: day.meant), words)
      return true
    }
    guard !typed.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
    let isOpen =
      AmountReader(ValueText(typed), takesAnyUnit: true).unknown(0) != nil || !typed.contains(where: \.isLetter)
      || isOpen(typed)
    let whole = TextRange(rangeOfToken(max(0, previousEnd - 1)).start, limit)
    takeWords(to: limit)
    report(.dayInWords(file.text(whole), isOpen: isOpen), whole)
    return true
  }

  /// `15 Sepember`, `end of septmber`, `syyskun loppu`: the same with the month that is meant, where that makes it a day.
  private func dayWithMonthMeant(_ typed: String) -> (why: String, meant: String?)? {
    for word in typed.split(separator: " ") where word.utf8.count > 4 && ValueText.month(named: String(word)) == nil {
      guard let month = nearest(to: word.lowercased(), among: Parser.months).first else { continue }
      let name = word.first?.isUppercase ?? false ? month.prefix(1).uppercased() + month.dropFirst() : month
      let meant = typed.replacing(text: String(word), with: name)
      let text = ValueText(meant)
      guard let day = DateReader(text).when(0), day.range.upperBound == text.bytes.count else { continue }
      return ("no month is called `\(word)`; did you mean `\(name)`?", meant)
    }
    return nil
  }

  /// `9/31`: a month and a day that it does not have, whichever comes first.
  private func impossibleDay(_ typed: String) -> (why: String, meant: String?)? {
    let numbers = typed.split(separator: "/").map { Int($0) ?? 0 }
    guard numbers.count == 2, typed.allSatisfy({ $0.isNumber || $0 == "/" }), let month = numbers.min(),
      let day = numbers.max(),
      (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    return ("month \(month) has \(month == 2 ? 29 : 30) days", nil)
  }

  private static let months = [
    "january", "february", "march", "april", "august", "september", "october", "november", "december", "tammikuun",
    "helmikuun", "maaliskuun", "huhtikuun", "toukokuun", "kesäkuun", "heinäkuun", "elokuun", "syyskuun", "lokakuun",
    "marraskuun", "joulukuun",
  ]
}
