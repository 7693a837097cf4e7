import OKRProse
import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

/// What the reader made of the numbers of a clause, as values of the model.
extension Lowering {
  /// A number as it stands in a clause: a level, its bound, and the upper end of a range.
  struct LoweredQuantity {
    let bound: Bound?
    let written: WrittenQuantity
    let upper: WrittenQuantity?
    let isChange: Bool

    var quantity: Quantity? { written.quantity }
  }

  /// The first number of a clause, with what is wrong in any of its numbers told.
  func quantity(in clause: SyntaxNode) -> LoweredQuantity? {
    var first: LoweredQuantity?
    for child in clause.children {
      guard case .quantity = child.kind else { continue }
      let quantity = quantity(child)
      if first == nil { first = quantity }
    }
    return first
  }

  /// The number of a clause where no bound and no range belongs.
  ///
  /// Somebody has to say which end of a range was reached, and a bound is no value; both have been told.
  func level(in clause: SyntaxNode) -> WrittenQuantity? {
    quantity(in: clause).flatMap { $0.upper == nil && $0.bound == nil ? $0.written : nil }
  }

  private func quantity(_ node: SyntaxNode) -> LoweredQuantity {
    if let last = context.lastLowered, last.node == node.index { return last.quantity }
    let lowered = lower(node)
    context.lastLowered = (node.index, lowered)
    return lowered
  }

  private func lower(_ node: SyntaxNode) -> LoweredQuantity {
    guard case .quantity(let typed)? = node.value else {
      let open = WrittenQuantity(quantity: nil, reading: nil, isOpen: true, sign: nil, location: node.location)
      return LoweredQuantity(bound: nil, written: open, upper: nil, isChange: false)
    }
    var reading = disambiguate(typed, node)
    if typed.namesYuan, let code = context.hand.yuan {
      reading?.level.quantity.pay(in: code)
      reading?.upper?.quantity.pay(in: code)
    }
    func end(
      _ place: Range<Int>, _ quantity: Quantity?, _ reading: TypedAmount.Reading?,
      _ sign: TypedQuantity.Reading.Sign?
    ) -> WrittenQuantity {
      let start = node.range.start
      return WrittenQuantity(
        quantity: quantity, reading: reading, isOpen: false, sign: sign,
        location: Location(file, TextRange(start + place.lowerBound, start + place.upperBound)))
    }
    return LoweredQuantity(
      bound: reading?.bound, written: end(typed.low ?? typed.range, reading?.quantity, reading?.level, reading?.sign),
      upper: typed.high.map { end($0, reading?.upper?.quantity, reading?.upper, nil) },
      isChange: reading?.isChange ?? false)
  }

  /// The one reading of a value; of several the one whose unit its neighbours have, and else all are told.
  private func disambiguate(_ typed: TypedQuantity, _ node: SyntaxNode) -> TypedQuantity.Reading? {
    guard typed.readings.count > 1 else { return typed.readings.first }
    guard let only = onlyReading(typed, node) else {
      report(.ambiguousNumber(found: node.text, readings: typed.readings.map(\.spelling)), node.range)
      return nil
    }
    if only.spelling != node.text, only.spelling != node.text.filter({ $0 != "_" }) {
      let isAbout = ValueText(node.text).saysAbout
      report(
        isAbout
          ? .about(found: node.text, plain: only.spelling) : .numberForm(found: node.text, plain: only.spelling),
        node.range)
    }
    return only
  }

  /// The reading that the neighbours, the file or the title of a doubtful number leave.
  private func onlyReading(_ typed: TypedQuantity, _ node: SyntaxNode) -> TypedQuantity.Reading? {
    let units = declaration.map(context.units) ?? []
    let times = typed.readings.filter { $0.level.quantity.unit?.isTime ?? false }
    // 6:40 beside 5 min has minutes and seconds, beside 2 h hours and minutes.
    if Set(times.map(\.level.largestTime)).count > 1, let declaration {
      let largest = context.largestTimes(in: declaration)
      let clocks = times.filter { $0.level.largestTime.map(largest.contains) ?? false }
      return clocks.count == 1
        ? clocks.first : namesRatio ? typed.readings.first { $0.level.quantity.unit == nil } : nil
    }
    let fitting = typed.readings.filter { $0.level.quantity.unit.map(units.contains) ?? units.contains(nil) }
    if fitting.count == 1 { return fitting.first }
    // No t counts hours but in Finnish.
    let tonnes = ValueText(title).namesDuration ? nil : typed.readings.first { $0.level.quantity.unit == .counted("t") }
    if let tonnes,
      titleIsChinese || !context.hand.hasFinnish && titleIsEnglish || units.contains(where: Lowering.isMass)
    {
      return tonnes
    }
    // Jätettä 3,4 tonnista 2 tonniin, käsittely minuutteina: the title has one of the units.
    let named = namedReadings(typed)
    if named.count == 1 { return named.first }
    // 11 400 t counts no hours where the title has none, and no thousand thousands.
    if let tonnes, named.isEmpty, tonnes.quantity.amount >= Decimal(1000) { return tonnes }
    // 1w beside 2w 3d: a length of time beside others.
    if times.count == 1, units.contains(where: { $0?.isTime ?? false }) { return times.first }
    // 9 out of 10 beside 3 out of 5: two scales would not compare, two parts do.
    if let part = typed.part, let declaration, context.hasAnotherWhole(than: typed, in: declaration) { return part }
    // 2/7 of those who have it: only of a score or an average is 7 the end of a scale, and most scales end at 5 or 10.
    if let part = typed.part, typed.readings.count == 2, let whole = part.level.whole,
      ![Decimal(5), Decimal(10), Decimal(100)].contains(whole), !title.isEmpty, !Words.namesAverage(title)
    {
      return part
    }
    // 3w+ in a sentence of Chinese is thirty thousand: weeks have a word of their own.
    if titleIsChinese, node.text.contains("w"), typed.readings.count == 2, times.count == 1,
      !ValueText(title).namesDuration
    {
      return typed.readings.first
    }
    // 2,140 beside 4.5: the file has another mark before its decimals.
    if let mark = context.hand.decimalMark, let only = typed.disambiguated(decimalMark: mark, node.text) { return only }
    // 95m of a mean time is minutes.
    if times.count == 1, ValueText(title).namesDuration { return times.first }
    // ¥ in a sentence of Chinese is that of China.
    let codes = typed.readings.map(\.level.quantity.unit)
    return codes == [.currency("CNY"), .currency("JPY")] && titleIsChinese ? typed.readings.first : nil
  }

  /// The readings that are counted in what the title names.
  private func namedReadings(_ typed: TypedQuantity) -> [TypedQuantity.Reading] {
    guard let declaration else { return [] }
    let names = context.unitNames(in: declaration, title: title)
    guard !names.isEmpty else { return [] }
    let isTimed = ValueText(title).namesDuration
    return typed.readings.filter { reading in
      UnitName(reading.level).map(names.contains) ?? false
        || isTimed && reading.level.quantity.unit?.numerator?.isTime ?? false
    }
  }

  /// Whether a unit is one of mass of another size than a tonne: 900 kg.
  private static func isMass(_ unit: Unit?) -> Bool {
    if case .counted(let word)? = unit { Unit.areSizesApart(word, "t") } else { false }
  }

  /// Whether the title names a ratio, of which 1:26 is one.
  private var namesRatio: Bool {
    let words = title.lowercased().split { !$0.isLetter }
    return words.contains { ["ratio", "suhde", "suhdeluku"].contains($0) || $0.hasSuffix("比") || $0.hasSuffix("比例") }
  }

  private var title: String { declaration?.children.first(where: \.isText)?.text ?? "" }

  /// Whether a word of the title has letters that no word of Finnish has, or ends as none does.
  private var titleIsEnglish: Bool {
    title.split(whereSeparator: { !$0.isLetter }).contains { word in
      guard word.utf8.count > 3, let last = word.last else { return ["of", "per", "the"].contains(word.lowercased()) }
      return word.dropFirst().allSatisfy(\.isLowercase)
        && ("bdfghkmpvy".contains(last) || word.lowercased().contains { "cqwxz".contains($0) })
    }
  }

  /// Whether the title of the declaration has Han characters, and no kana.
  var titleIsChinese: Bool {
    let scalars = title.unicodeScalars
    return scalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      && !scalars.contains { (0x3040...0x30FF).contains($0.value) }
  }

  // MARK: - Clauses

  func baseline(_ clause: SyntaxNode) -> Located<Baseline>? {
    if clause.children.contains(where: { $0.kind == .unknown }) { return Located(.unknown, clause.location) }
    guard let found = quantity(in: clause) else { return nil }
    guard let upper = found.upper else { return Located(.known(found.written), clause.location) }
    let (low, high) = (found.written.taking(unitOf: upper), upper.taking(unitOf: found.written))
    // 30..20 is the same range.
    if let start = low.quantity, let end = high.quantity, start.compared(to: end, isSame: Words.isSameUnit) == .greater
    {
      return Located(.between(low: high, high: low, nearest: low), clause.location)
    }
    return Located(.between(low: low, high: high, nearest: high), clause.location)
  }

  /// Where a key result starts, read beside where it ends.
  func baseline(_ clause: SyntaxNode, beside target: SyntaxNode?) -> Located<Baseline>? {
    let from = baseline(clause)
    guard let from, case .known(let written) = from.value else { return from }
    let end = target.flatMap { level(in: $0) }
    if let end, let readings = written.readings(beside: end) {
      report(.ambiguousNumber(found: written.text, readings: readings), written.location.range)
      let unread = WrittenQuantity(quantity: nil, reading: nil, isOpen: false, sign: nil, location: written.location)
      return Located(.known(unread), from.location)
    }
    return Located(.known(written.beside(end)), from.location)
  }

  /// A signed number is a change, but for a negative level from a negative baseline, such as a loss, and for a score that
  /// is always written with its sign, such as an NPS.
  func target(_ clause: SyntaxNode, from baseline: Baseline?, of title: String? = nil) -> Located<Target>? {
    guard let found = quantity(in: clause) else { return nil }
    let unit = found.quantity?.unit
    let isRelative = unit == .percent || unit == .points
    let startsBelow = baseline?.written?.quantity?.amount.isNegative ?? false
    let isChange: Bool =
      if found.bound != nil || found.upper != nil {
        false
      } else if found.isChange {
        true
      } else {
        switch unit == .counted("°C") || unit == .counted("°F") ? nil : found.written.sign {
        // from +12 to +25: signs of both are those of levels.
        case .plus:
          baseline?.written?.sign == nil && !(startsBelow && !isRelative)
            && (isRelative || !isScore(found.quantity, above: baseline?.written?.quantity, of: title))
        // A length of time is never below zero.
        case .minus: unit?.isTime ?? false || isRelative && baseline?.written?.sign != .minus
        case nil: false
        }
      }
    let written = found.upper.map { found.written.taking(unitOf: $0) } ?? found.written.beside(baseline?.written)
    return Located(
      Target(
        bound: found.bound, written: written, upper: found.upper.map { $0.taking(unitOf: found.written) },
        isChange: isChange), clause.location)
  }

  /// NPS from 32 to +45, but not +10 points nor +10: a score that is written with its sign stands above where it starts.
  private func isScore(_ level: Quantity?, above baseline: Quantity?, of title: String?) -> Bool {
    guard let level, let baseline, title.map(Words.namesNetPromoterScore) ?? false else { return false }
    return level.unit == nil && level.amount >= baseline.amount
  }

  func healthyRange(_ clause: SyntaxNode) -> Located<HealthyRange>? {
    guard let found = quantity(in: clause) else { return nil }
    if let bound = found.bound { return Located(.bound(bound, found.written), clause.location) }
    guard let upper = found.upper else {
      // `healthy 0` is understood as `<= 0`, which the parser has told.
      let isNone = found.quantity.map { $0.amount.isZero && !($0.unit?.isMoney ?? false) } ?? false
      return isNone ? Located(.bound(.atMost, found.written), clause.location) : nil
    }
    return Located(.between(found.written, upper), clause.location)
  }

  func scale(_ clause: SyntaxNode) -> Located<Scale>? {
    guard let found = quantity(in: clause), let upper = found.upper else { return nil }
    return Located(Scale(low: found.written, high: upper), clause.location)
  }

  // MARK: - Shares of one

  /// A share of one, `0.7` or `70%`; more than the whole is told.
  func share(_ clause: SyntaxNode) -> Located<Decimal>? {
    guard let found = score(clause) else { return nil }
    guard found.value > Decimal(1) else { return found }
    let typed = file.text(found.range)
    let isWhole = typed.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "%") }
    guard isWhole, found.value <= Decimal(100), let percent = found.value.dividedExactly(by: Decimal(100)),
      let tenth = found.value.dividedExactly(by: Decimal(10))
    else {
      // 1.5 and 130% cannot be a share at all.
      report(.beyondOne(typed), found.range)
      return nil
    }
    if tenth <= Decimal(1) {
      // weight 2 beside weight 1: twice as much as another one, and no share.
      guard clause.kind != .clause(.weight) else {
        report(.beyondOne(typed), found.range)
        return nil
      }
      // 7 of 100, or 7 of 10?
      report(.ambiguousNumber(found: typed, readings: ["\(typed)%", "\(tenth)"]), found.range)
      return nil
    }
    report(.numberForm(found: typed, plain: "\(typed)%"), found.range)
    return Located(percent, found.location)
  }

  /// A number or percentage as it stands; what a score may be is for a rule to say.
  func score(_ clause: SyntaxNode) -> Located<Decimal>? {
    guard let node = clause.children.first(where: { $0.kind == .ratio }), case .quantity(let typed)? = node.value else {
      return nil
    }
    guard typed.readings.allSatisfy({ $0.upper == nil && $0.bound == nil && $0.sign == nil }) else { return nil }
    // 7/10 of confidence is 0.7, whether points or a part.
    let values = typed.readings.compactMap(\.ratio)
    guard let value = values.first, values.allSatisfy({ $0 == value }) else {
      let readings = typed.readings.map(\.spelling)
      if readings.count > 1 { report(.ambiguousNumber(found: node.text, readings: readings), node.range) }
      return nil
    }
    if typed.readings.count > 1 || typed.readings.first?.isRatio == false {
      let percent = value.times(100).map { "\($0)%" }
      report(.numberForm(found: node.text, plain: value <= Decimal(1) ? "\(value)" : percent ?? "\(value)"), node.range)
    }
    return Located(value, node.location)
  }
}

extension Quantity {
  /// Counts the same in another money.
  fileprivate mutating func pay(in code: String) {
    switch unit {
    case .currency: self = Quantity(amount, .currency(code))
    case .rate(.currency, let per): self = Quantity(amount, .rate(.currency(code), per: per))
    default: break
    }
  }
}

extension TypedQuantity {
  /// The one of two readings that a decimal mark leaves, where a mark before three digits makes them two.
  fileprivate func disambiguated(decimalMark: Character, _ text: String) -> Reading? {
    guard readings.count == 2, readings[0].level.quantity.unit == readings[1].level.quantity.unit,
      let mark = text.last(where: { $0 == "." || $0 == "," })
    else { return nil }
    // 1.250M: a million times either is whole.
    if amount.isDoubtful, amount.magnitude > 1 {
      let (one, other) = (readings[0], readings[1])
      let isLarger = one.quantity.amount.magnitude > other.quantity.amount.magnitude
      return (mark == decimalMark) == isLarger ? other : one
    }
    guard mark == decimalMark else { return readings.first { $0.quantity.amount.isWhole } }
    // 3.200 nights beside $1.2M: what is not measured is not written with a last zero, nor counted in parts.
    guard let part = readings.first(where: { !$0.quantity.amount.isWhole }) else { return nil }
    if case .counted(let word)? = part.quantity.unit { return Unit.isMeasure(word) ? part : nil }
    return part.quantity.unit == nil && text.last(where: \.isNumber) == "0" ? nil : part
  }
}

extension TypedQuantity {
  /// So many of so many, where the other reading is points of a scale: 4/5.
  fileprivate var part: Reading? {
    guard readings.count == 2, readings.contains(where: { $0.level.quantity.unit?.isScore ?? false }) else {
      return nil
    }
    return readings.first { $0.level.whole != nil }
  }
}

extension TypedQuantity.Reading {
  /// As a share of one: 0.7, 70%, 7 of 10.
  fileprivate var ratio: Decimal? {
    switch quantity.unit {
    case nil: quantity.amount
    case .percent: quantity.amount.dividedExactly(by: Decimal(100))
    case .score(let whole): quantity.amount.divided(by: Decimal(whole), places: 9)
    case .points, .currency, .time, .rate, .counted: nil
    }
  }

  /// Whether it is written as a share of one is: a number or a percentage.
  fileprivate var isRatio: Bool {
    switch quantity.unit {
    case nil: true
    case .percent: level.whole == nil
    case .score, .points, .currency, .time, .rate, .counted: false
    }
  }
}
