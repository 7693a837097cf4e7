import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

extension Unit {
  /// Whether it is points of a scale.
  var isScore: Bool { if case .score = self { true } else { false } }
}

/// What the other numbers of a file and of a declaration say of one that could be two.
///
/// Worked out when the first number asks, and kept: a file of a thousand doubtful numbers is read through once.
final class NumberContext {
  /// The mark that stands before decimals in the file, as far as its other numbers leave no doubt.
  private(set) lazy var decimalMark: Character? = {
    var found: Set<Character> = []
    for (node, value) in tree.numbers where value.readings.count == 1 {
      if let mark = NumberContext.decimalMark(in: tree.node(at: node).text) { found.insert(mark) }
    }
    // A hand that writes 2,5, as Finnish does, also writes 1.250, though 2.5 stands in its file as the language has it.
    if found.contains(",") || hasFinnishLetters { return "," }
    return found.first ?? (hasHan ? "." : nil)
  }()

  /// Whether the month or the day comes first in the file's days, as far as those that leave no doubt agree; a file with
  /// the letters of Finnish has the day first.
  private(set) lazy var dayOrder: TypedDate.DayOrder? = {
    let certain = tree.dates.filter { $0.value.orders.count == 1 }
    // 31/12 says more of 9/8 than 21.8. does.
    let stroked = certain.filter { !tree.node(at: $0.node).text.contains(".") }
    let found = Set((stroked.isEmpty ? certain : stroked).flatMap(\.value.orders))
    if found.count == 1 { return found.first }
    return found.isEmpty && hasFinnishLetters ? .dayFirst : nil
  }()

  /// Whose 元 the file counts: those of Taiwan, Hong Kong or Macau where its other money is.
  private(set) lazy var yuan: String? = {
    var found: Set<String> = []
    for (_, value) in tree.numbers {
      guard case .currency(let code)? = value.readings.first?.quantity.unit?.numerator else { continue }
      found.insert(value.namesYuan ? "" : code)
    }
    let others = found.filter { !$0.isEmpty }
    return others.count == 1 && !others.isDisjoint(with: ["TWD", "HKD", "MOP"]) ? others.first : nil
  }()

  private lazy var hasFinnishLetters: Bool = {
    let letters: Set<UInt32> = [0xE4, 0xF6, 0xC4, 0xD6]
    return hasText { letters.contains($0.value) }
  }()

  private lazy var hasHan: Bool = hasText { (0x4E00...0x9FFF).contains($0.value) }

  /// Whether a title or a note of the file has a character.
  private func hasText(where isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    tree.nodes.indices.contains { index in
      let node = tree.node(at: index)
      return (node.kind == .text || node.kind == .unquoted) && node.text.unicodeScalars.contains(where: isWanted)
    }
  }

  private let tree: SyntaxTree
  private var known: (declaration: Int, units: Set<Unit?>)?
  /// The number that was lowered last: a target is asked for by its baseline too.
  var lastLowered: (node: Int, quantity: Lowering.LoweredQuantity)?

  init(_ tree: SyntaxTree) { self.tree = tree }

  /// The units of the numbers of a declaration that have only one reading.
  func units(in declaration: SyntaxNode) -> Set<Unit?> {
    if let known, known.declaration == declaration.index { return known.units }
    var units: Set<Unit?> = []
    for index in declaration.index..<Int(declaration.node.subtreeEnd) {
      guard case .quantity(let other)? = tree.value(ofNode: index), other.readings.count == 1,
        tree.node(at: index).kind == .quantity, let unit = other.readings.first?.level.quantity.unit
      else { continue }
      units.insert(unit)
    }
    known = (declaration.index, units)
    return units
  }

  /// Whether another number of a declaration is out of another whole, so that no one scale has both.
  func hasAnotherWhole(than value: TypedQuantity, in declaration: SyntaxNode) -> Bool {
    func scale(_ value: TypedQuantity) -> Unit? {
      value.readings.lazy.compactMap(\.level.quantity.unit).first { $0.isScore }
    }
    guard let own = scale(value) else { return false }
    return (declaration.index..<Int(declaration.node.subtreeEnd)).contains { index in
      guard case .quantity(let other)? = tree.value(ofNode: index), tree.node(at: index).kind == .quantity,
        other.readings.contains(where: { $0.level.whole != nil })
      else { return false }
      return scale(other).map { $0 != own } ?? true
    }
  }

  /// The largest unit of each length of time of a declaration that has only one reading: hours of 2 h 15 min.
  func largestTimes(in declaration: SyntaxNode) -> Set<TimeUnit> {
    var found: Set<TimeUnit> = []
    for index in declaration.index..<Int(declaration.node.subtreeEnd) {
      guard case .quantity(let other)? = tree.value(ofNode: index), other.readings.count == 1,
        tree.node(at: index).kind == .quantity, let unit = other.readings.first?.level.largestTime
      else { continue }
      found.insert(unit)
    }
    return found
  }

  /// The mark before the decimals of a number: one with more or fewer digits than three behind it.
  private static func decimalMark(in text: String) -> Character? {
    var digits = 0
    var mark: Character?
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits += 1
        continue
      }
      let isMark = digits > 0 && (character == "." || character == ",")
      // 12,40,000: the same mark again parts groups.
      if let mark, digits > 0, digits != 3, character != mark { return mark }
      mark = isMark ? character : nil
      digits = 0
    }
    return nil
  }
}
