import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

extension Unit {
  /// Whether it is points of a scale.
  var isScore: Bool { if case .score = self { true } else { false } }
}

/// How the hand that wrote a file writes numbers and days, as far as some of them leave no doubt: what decides of one
/// that could be two.
struct FileHand: Equatable {
  /// The marks that stand before decimals.
  private var marks: Set<Character> = []
  /// Whether the month or the day comes first in its days; and in those with strokes, as 31/12 says more of 9/8 than
  /// 21.8. does.
  private var orders: Set<TypedDate.DayOrder> = []
  private var strokedOrders: Set<TypedDate.DayOrder> = []
  private var hasStrokes = false
  /// The currencies of its money.
  private var currencies: Set<String> = []
  /// Whether its titles and notes have the letters of Finnish, and those of Chinese.
  private var hasFinnish = false
  private var hasHan = false

  init(_ tree: SyntaxTree) {
    for (node, value) in tree.numbers {
      if value.readings.count == 1, let mark = FileHand.decimalMark(in: tree.node(at: node).text) {
        marks.insert(mark)
      }
      if case .currency(let code)? = value.readings.first?.quantity.unit?.numerator, !value.namesYuan {
        currencies.insert(code)
      }
    }
    for (node, value) in tree.dates where value.orders.count == 1 {
      orders.formUnion(value.orders)
      guard !tree.node(at: node).text.contains(".") else { continue }
      hasStrokes = true
      strokedOrders.formUnion(value.orders)
    }
    for index in tree.nodes.indices {
      let node = tree.node(at: index)
      guard node.kind == .text || node.kind == .unquoted else { continue }
      for scalar in node.text.unicodeScalars where scalar.value >= 0x80 {
        if [0xE4, 0xF6, 0xC4, 0xD6].contains(scalar.value) { hasFinnish = true }
        if (0x4E00...0x9FFF).contains(scalar.value) { hasHan = true }
      }
    }
  }

  /// The hand of a file whose pieces have these.
  init(_ pieces: [FileHand]) {
    for piece in pieces {
      marks.formUnion(piece.marks)
      orders.formUnion(piece.orders)
      strokedOrders.formUnion(piece.strokedOrders)
      hasStrokes = hasStrokes || piece.hasStrokes
      currencies.formUnion(piece.currencies)
      hasFinnish = hasFinnish || piece.hasFinnish
      hasHan = hasHan || piece.hasHan
    }
  }

  /// The mark that stands before decimals.
  var decimalMark: Character? {
    // A hand that writes 2,5, as Finnish does, also writes 1.250, though 2.5 stands in its file as the language has it.
    if marks.contains(",") || hasFinnish { return "," }
    return marks.first ?? (hasHan ? "." : nil)
  }

  /// Whether the month or the day comes first; a file with the letters of Finnish has the day first.
  var dayOrder: TypedDate.DayOrder? {
    let found = hasStrokes ? strokedOrders : orders
    if found.count == 1 { return found.first }
    return found.isEmpty && hasFinnish ? .dayFirst : nil
  }

  /// Whose 元 it counts: those of Taiwan, Hong Kong or Macau where its other money is.
  var yuan: String? {
    currencies.count == 1 && !currencies.isDisjoint(with: ["TWD", "HKD", "MOP"]) ? currencies.first : nil
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

/// What the other numbers of a file and of a declaration say of one that could be two.
///
/// Worked out when the first number asks, and kept: a file of a thousand doubtful numbers is read through once.
final class NumberContext {
  /// Of the whole file, where it is known already: a part of it does not know the others.
  private let given: FileHand?
  private(set) lazy var hand = given ?? FileHand(tree.omitted.isEmpty ? tree : parse(tree.file))

  private let tree: SyntaxTree
  private var known: (declaration: Int, units: Set<Unit?>)?
  /// The number that was lowered last: a target is asked for by its baseline too.
  var lastLowered: (node: Int, quantity: Lowering.LoweredQuantity)?

  init(_ tree: SyntaxTree, hand: FileHand?) {
    self.tree = tree
    given = hand
  }

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
}
