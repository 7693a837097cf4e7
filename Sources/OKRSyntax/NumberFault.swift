import OKRReader
import OKRValues

/// Why digits are no number, and the number that they mean where it can be told.
package enum NumberFault: Sendable, Equatable {
  /// 1e5: a power of ten, with the number that is meant.
  case exponent(plain: String?)
  /// 0x10, 0b101, 0o17: a number of another base, with the number that is meant.
  case base(plain: String?)
  /// More than ``Decimal/wholeDigits`` before the point, or a magnitude that makes it as large.
  case tooLarge
  /// More than ``Decimal/places`` behind the point, with the number rounded to as many.
  case tooFine(plain: String?)
  /// 3O: a letter that looks like a digit, with the digits that are meant.
  case letters(plain: String)

  /// What is wrong with a text that starts with a digit or a sign of money before one; nil where it is something else.
  package init?(_ typed: String) {
    let digits = typed.drop { !$0.isASCII || !$0.isNumber }
    let run = digits.prefix { $0.isASCII && ($0.isNumber || $0 == "_" || $0 == ".") }
    let rest = digits.dropFirst(run.count)
    if let fault = NumberFault.base(run, rest) ?? NumberFault.exponent(run, rest) {
      self = fault
      return
    }
    let sign = typed.prefix { !$0.isLetter && !$0.isNumber }
    if let meant = ValueText(String(typed.dropFirst(sign.count))).digitsMeant {
      self = .letters(plain: sign + meant)
      return
    }
    for run in typed.split(whereSeparator: { !($0.isASCII && $0.isNumber || "_.,".contains($0)) }) {
      guard let fault = NumberFault(size: run) else { continue }
      // Behind another number, or with another mark, the place of its digits is not known.
      if case .tooFine = fault, !typed.hasPrefix(run) || run.contains(",") {
        self = .tooFine(plain: nil)
      } else {
        self = fault
      }
      return
    }
    return nil
  }

  /// What is wrong with the size of some digits with marks between them.
  private init?(size run: Substring) {
    // One comma is a point to some; several part thousands.
    let isPoint = run.filter { $0 == "," }.count == 1 && !run.contains(".")
    let parts = run.split(omittingEmptySubsequences: false) { $0 == "." || isPoint && $0 == "," }
    let whole = (parts.first ?? "").filter { $0 != "_" && $0 != "," }
    if whole.count > Decimal.wholeDigits {
      self = .tooLarge
    } else if parts.count == 2, let places = parts.last, places.count > Decimal.places {
      let cut = Decimal("\(whole).\(places.prefix(Decimal.places))")
      let isUp = places.dropFirst(Decimal.places).first.map { $0 >= "5" } ?? false
      self = .tooFine(plain: cut.map { "\(isUp ? $0 + Decimal.step(places: Decimal.places) : $0)" })
    } else {
      return nil
    }
  }

  private static func base(_ run: Substring, _ rest: Substring) -> NumberFault? {
    guard run == "0", let mark = rest.first?.lowercased() else { return nil }
    let radix: Int
    switch mark {
    case "x": radix = 16
    case "b": radix = 2
    case "o": radix = 8
    default: return nil
    }
    let digits = rest.dropFirst().prefix { $0.isASCII && ($0.isHexDigit || $0 == "_") }
    let value = Int(digits.filter { $0 != "_" }, radix: radix).map { Decimal($0) }
    return .base(plain: value.flatMap { $0.isHeld ? "\($0)" : nil })
  }

  private static func exponent(_ run: Substring, _ rest: Substring) -> NumberFault? {
    guard rest.first == "e" || rest.first == "E" else { return nil }
    let signed = rest.dropFirst()
    let isNegative = signed.first == "-"
    let power = (isNegative || signed.first == "+" ? signed.dropFirst() : signed).prefix { $0.isASCII && $0.isNumber }
    guard !power.isEmpty else { return nil }
    var value = Decimal(run.filter { $0 != "_" })
    for _ in 0..<min(Int(power) ?? 40, 40) {
      value = value.flatMap { isNegative ? $0.dividedExactly(by: Decimal(10)) : $0.times(10) }
    }
    return .exponent(plain: value.flatMap { $0.isHeld ? "\($0)" : nil })
  }
}
