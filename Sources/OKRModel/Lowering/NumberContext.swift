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
package struct FileHand: Equatable {
  /// The marks that stand before decimals, and those that part thousands.
  private var marks: Set<Character> = []
  private var groupMarks: Set<Character> = []
  /// Whether the month or the day comes first in its days; and in those with strokes, as 31/12 says more of 9/8 than
  /// 21.8. does.
  private var orders: Set<TypedDate.DayOrder> = []
  private var strokedOrders: Set<TypedDate.DayOrder> = []
  private var hasStrokes = false
  /// The currencies of its money.
  private var currencies: Set<String> = []
  /// Whether its titles and notes have the letters of Finnish, and those of Chinese.
  private(set) var hasFinnish = false
  private var hasHan = false

  /// What one number says of what stands before decimals, and of what parts thousands.
  package init(of number: String) { take(marksOf: Array(number.utf8)[...], isSure: true) }

  init(_ tree: SyntaxTree) {
    for (node, value) in tree.numbers {
      if value.readings.count == 1 { take(marksOf: tree.file.bytes(tree.node(at: node).range), isSure: true) }
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
      guard node.isText else { continue }
      let bytes = tree.file.bytes(node.range)
      take(marksOf: bytes, isSure: false)
      if bytes.allSatisfy({ $0 < 0x80 }) { continue }
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
      groupMarks.formUnion(piece.groupMarks)
      orders.formUnion(piece.orders)
      strokedOrders.formUnion(piece.strokedOrders)
      hasStrokes = hasStrokes || piece.hasStrokes
      currencies.formUnion(piece.currencies)
      hasFinnish = hasFinnish || piece.hasFinnish
      hasHan = hasHan || piece.hasHan
    }
  }

  /// The mark that stands before decimals, where all that the file has points to one.
  var decimalMark: Character? {
    let hasComma = marks.contains(",") || groupMarks.contains(".")
    let hasPoint = marks.contains(".") || groupMarks.contains(",")
    if hasComma || hasPoint { return hasComma && hasPoint || hasFinnish && hasPoint ? nil : hasComma ? "," : "." }
    return hasFinnish ? "," : hasHan ? "." : nil
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

  /// Takes what the numbers in some words say of their marks: one before more or fewer digits than three stands before
  /// decimals, the same one again parts thousands, as the first does where another follows. In a title or a note 1,2
  /// may be two numbers, and a single group says nothing.
  private mutating func take(marksOf text: ArraySlice<UInt8>, isSure: Bool) {
    var digits = 0
    var last: UInt8?
    var group: UInt8?
    func mark(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }
    // The end of the text ends a number as a blank does.
    for index in text.startIndex...text.endIndex {
      let byte = index < text.endIndex ? text[index] : UInt8(ascii: " ")
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        digits += 1
        continue
      }
      if let last, digits > 0 {
        // 12,40,000: the same mark again parts groups.
        if digits != 3, byte != last, isSure || group != nil { marks.insert(mark(last)) }
        if let group, group != last || digits == 3 { groupMarks.insert(mark(group)) }
        group = digits == 3 ? last : nil
      }
      last = digits > 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) ? byte : nil
      if last == nil { group = nil }
      digits = 0
    }
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
  private var named: (declaration: Int, names: Set<UnitName>)?
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

  /// What the title of a declaration names of all that its doubtful numbers may be counted in.
  func unitNames(in declaration: SyntaxNode, title: String) -> Set<UnitName> {
    if let named, named.declaration == declaration.index { return named.names }
    let doubtful = (declaration.index..<Int(declaration.node.subtreeEnd)).compactMap { index -> TypedQuantity? in
      guard case .quantity(let value)? = tree.value(ofNode: index), value.readings.count > 1 else { return nil }
      return value
    }
    let names = ValueText(title).namedUnits(of: doubtful)
    named = (declaration.index, names)
    return names
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
