/// A number as one whole number over another, in lowest terms: the road on which the tests work answers out, which has
/// nothing in common with the decimals of the program.
struct Ratio: Comparable, CustomStringConvertible {
  let over: Int128
  let under: Int128

  init(_ over: Int128, _ under: Int128 = 1) {
    let shared = max(Ratio.shared(over.magnitude, under.magnitude), 1)
    let sign: Int128 = under < 0 ? -1 : 1
    self.over = sign * over / Int128(shared)
    self.under = sign * under / Int128(shared)
  }

  /// Euclid's algorithm.
  private static func shared(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  static let zero = Ratio(0)
  static let one = Ratio(1)

  static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.over * right.under + right.over * left.under, left.under * right.under)
  }
  static func - (left: Ratio, right: Ratio) -> Ratio { left + Ratio(-right.over, right.under) }
  static func * (left: Ratio, right: Ratio) -> Ratio { Ratio(left.over * right.over, left.under * right.under) }
  static func / (left: Ratio, right: Ratio) -> Ratio { Ratio(left.over * right.under, left.under * right.over) }
  static func < (left: Ratio, right: Ratio) -> Bool { left.over * right.under < right.over * left.under }

  var magnitude: Ratio { Ratio(over < 0 ? -over : over, under) }
  var cutToWhole: Ratio { min(max(self, .zero), .one) }

  static func sum(_ numbers: [Ratio]) -> Ratio { numbers.reduce(.zero, +) }

  /// Rounded half up to some places, without zeros at its end; only for what is not below zero.
  func digits(places: Int) -> String {
    let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    let steps = (over * scale * 2 + under) / (under * 2)
    var fraction = String(steps % scale)
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(steps / scale)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  var description: String { "\(over)/\(under)" }
}
