import OKRProse
package import OKRValues

/// A quantity as it is shown to have been understood: its canonical spelling and its canonical unit.
package struct CanonicalQuantity: Sendable {
  package let text: String
  /// `%`, `pp`, a currency's code, `days`, `EUR/order`, a counted noun as typed; nothing where there is none.
  package let unit: String

  /// Of a written number; where it has no unit of its own, `other` is the one whose unit it takes.
  package init(_ quantity: Quantity, written: WrittenQuantity?, unitOf other: WrittenQuantity? = nil) {
    let parts = written.flatMap(WrittenParts.init)
    let words = [parts, other.flatMap(WrittenParts.init)].lazy.compactMap { $0?.unit }.first { !$0.isEmpty }
    unit = quantity.unit.map { $0.canonicalName(typed: words) } ?? ""
    let (number, isHan) = parts.map { $0.number(quantity.amount) } ?? ("\(quantity.amount)", false)
    switch quantity.unit {
    case nil: text = number
    case .percent: text = "\(number)%"
    case .points: text = "\(number) pp"
    case .currency(let code):
      if let sign = parts?.sign, let first = number.first {
        text = first == "-" ? "-\(sign)\(number.dropFirst())" : sign + number
      } else if let words, words.isHan {
        text = isHan ? number + words : "\(number) \(words)"
      } else {
        text = "\(number) \(code)"
      }
    case .score, .rate: text = QuantityStyle.plainText(quantity)
    case .time, .counted:
      guard let words else {
        text = QuantityStyle.plainText(quantity)
        return
      }
      text = isHan && words.isHan ? number + words : "\(number) \(words)"
    }
  }

  /// Of a title's number, which a clause would write in these words.
  package init(_ quantity: Quantity, inTitle written: String) {
    text = written
    unit = quantity.unit.map { $0.canonicalName(typed: nil) } ?? ""
  }
}

/// What a written number is made of.
private struct WrittenParts {
  /// A currency's sign before the number, if it is one of the language's own.
  let sign: String?
  /// The magnitude as it is written after the number, and what it multiplies by.
  let magnitude: String
  let factor: Decimal
  /// The words behind them.
  let unit: String

  init?(_ written: WrittenQuantity) {
    let text = written.text
    let digits = text.drop { !$0.isASCII || !$0.isNumber }
    guard !digits.isEmpty else { return nil }
    sign = text.dropLast(digits.count).last.flatMap { "€$£".contains($0) ? String($0) : nil }
    var number = digits.prefix { $0.isASCII && $0.isNumber || ".,_\u{A0}\u{202F}".contains($0) }
    while let last = number.last, !last.isNumber { number.removeLast() }
    var words = digits.dropFirst(number.count).split { $0.isWhitespace }.map(String.init)
    for ending in ["以上", "以下", "以内", "以內"] {
      if let last = words.last, last.hasSuffix(ending) { words[words.count - 1] = String(last.dropLast(2)) }
    }
    guard let first = words.first, let (factor, rest) = Words.magnitude(of: WrittenParts.withoutPoint(first)),
      written.quantity.map({ WrittenParts.says(number, factor, $0.amount) }) ?? false
    else {
      (magnitude, factor) = ("", Decimal(1))
      unit = WrittenParts.joined(words)
      return
    }
    let typed = String(WrittenParts.withoutPoint(first).dropLast(rest.count))
    magnitude = typed.isHan ? typed : WrittenParts.signs.first(where: { $0.factor == factor })?.sign ?? ""
    self.factor = magnitude.isEmpty ? Decimal(1) : Decimal(factor)
    unit = WrittenParts.joined((rest.isEmpty ? [] : [rest]) + words.dropFirst())
  }

  /// How the language writes an amount under this magnitude, and whether it ends in Han.
  func number(_ amount: Decimal) -> (text: String, isHan: Bool) {
    guard let scaled = amount.dividedExactly(by: factor) else { return ("\(amount)", false) }
    return ("\(scaled)\(magnitude)", magnitude.isHan)
  }

  private static let signs: [(factor: Int, sign: String)] = [(1000, "k"), (1_000_000, "M"), (1_000_000_000, "B")]

  private static func withoutPoint(_ word: String) -> String { word.hasSuffix(".") ? String(word.dropLast()) : word }

  private static func joined(_ words: [String]) -> String {
    words.joined(separator: " ").replacing(" / ", with: "/")
  }

  /// Whether digits times a factor are the amount; a comma may stand for thousands or for a point.
  private static func says(_ number: Substring, _ factor: Int, _ amount: Decimal) -> Bool {
    let plain = number.filter { $0.isNumber || $0 == "." || $0 == "," }
    return [plain.filter { $0 != "," }, String(plain.map { $0 == "," ? "." : $0 }), plain.filter(\.isNumber)]
      .contains { Decimal($0)?.times(factor) == amount.magnitude }
  }
}

extension Unit {
  /// One name for all ways to write a unit; `typed` is how a counted one was written.
  fileprivate func canonicalName(typed: String?) -> String {
    switch self {
    case .percent: "%"
    case .points: "pp"
    case .currency, .time, .score, .rate: canonicalName
    case .counted(let word):
      if word.contains("/") {
        // The rate of a currency has its code, however it was typed.
        (typed?.lowercased() == word ? typed ?? word : word).split(separator: "/").map { part in
          if case .currency(let code) = Words.unit(named: String(part)) { code } else { String(part) }
        }.joined(separator: "/")
      } else {
        typed.map { $0.lowercased() == word || $0.lowercased().hasPrefix(word) ? $0 : word } ?? word
      }
    }
  }
}

extension String {
  fileprivate var isHan: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
}
