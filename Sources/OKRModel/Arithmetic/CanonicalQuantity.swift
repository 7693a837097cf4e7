import OKRProse
import OKRReader
package import OKRValues

/// A quantity as it is shown to have been understood: its canonical spelling and its canonical unit.
package struct CanonicalQuantity: Sendable {
  package let text: String
  /// `%`, `pp`, a currency's code, `days`, `EUR/order`, a counted noun as typed; nothing where there is none.
  package let unit: String

  /// Of a written number; where it has no unit of its own, `other` is the one whose unit it takes.
  package init(_ quantity: Quantity, written: WrittenQuantity?, unitOf other: WrittenQuantity? = nil) {
    let reading = written?.reading
    let own = reading?.unit ?? ""
    let typed = own.isEmpty ? other?.reading?.unit ?? "" : own
    let word = typed.isEmpty ? nil : typed
    unit = quantity.unit.map { $0.canonicalName(typed: word) } ?? ""
    var form = reading?.form
    // $973 beside HKD: its own sign would say another currency; £1150 beside £2000/week says the same.
    if case .currency? = reading?.quantity.unit, reading?.quantity.unit != quantity.unit?.numerator { form?.sign = "" }
    guard let form, let number = form.text(quantity.amount) else {
      let isWhole = reading?.quantity.unit == quantity.unit && reading?.quantity.amount == quantity.amount.magnitude
      let sign = quantity.amount.isNegative ? "-" : ""
      text = isWhole ? sign + (reading?.spelling ?? "") : QuantityStyle.plainText(quantity)
      return
    }
    switch quantity.unit {
    case nil: text = number
    case .percent: text = "\(number)%"
    case .points: text = "\(number) pp"
    case .currency(let code):
      let isHan = word.map(Words.isHan) ?? false
      let name = form.sign.isEmpty ? isHan ? word ?? code : code : ""
      text = number + TypedAmount.Form.gap(number, name) + name
    case .time, .counted, .rate, .score:
      guard let word else {
        text = QuantityStyle.plainText(quantity)
        return
      }
      text = number + TypedAmount.Form.gap(number, word) + word
    }
  }

  /// Of a title's number, which a clause would write in these words.
  package init(_ quantity: Quantity, inTitle written: String) {
    text = written
    unit = quantity.unit.map { $0.canonicalName(typed: nil) } ?? ""
  }
}

extension Unit {
  /// One name for all ways to write a unit; `typed` is how a counted one was written.
  fileprivate func canonicalName(typed: String?) -> String {
    guard case .counted(let word) = self else { return canonicalName }
    return typed.map { $0.lowercased() == word || $0.lowercased().hasPrefix(word) ? $0 : word } ?? word
  }
}
