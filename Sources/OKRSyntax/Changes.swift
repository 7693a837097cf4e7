import OKRReader
import OKRSource
import OKRValues

/// A change that stands behind a level to start from: `from 38% up 12 points`.
extension Parser {
  /// The change of a level that the rest of a value says, where no target of its own follows.
  func change(of level: TypedQuantity, in typed: TextRange, at offset: Int, to limit: Int) -> TypedQuantity? {
    guard limit > offset, level.readings.count == 1 else { return nil }
    var ahead = 0
    while range(ahead).start < limit, kind(ahead) != .end { ahead += 1 }
    guard kind(ahead) != .keyword(.to), kind(ahead) != .arrow else { return nil }
    let reader = AmountReader(ValueText(file.bytes(TextRange(offset, limit))), takesAnyUnit: true)
    return reader.change(0, of: level) ?? reader.reached(0, from: file.text(typed))
  }

  /// A target as a level, where a word that may make a change of it can only be what is counted: from 240 to 80 laskua, from
  /// 100 to 120 more orders; >= 17 500 nousua in a range, which is one of no changes.
  func level(insteadOf value: TypedQuantity, _ text: ValueText) -> TypedQuantity? {
    let isChange = value.readings.first?.isChange ?? false
    let unit = value.readings.first?.level.quantity.unit
    let isLevel = isChange && state.builder.hasBaseline && text.isDigit(0) && ![.percent, .points].contains(unit)
    guard isLevel || state.isInRange,
      let level = AmountReader(text, takesAnyUnit: true, takesChange: false).quantity(0)
    else { return nil }
    let (end, other) = (value.range.upperBound, level.range.upperBound)
    return isLevel || other > end || isChange && other == end ? level : nil
  }

  /// 31 to 10 and returns 8% to 5%: where a change ends that a joint adds to the first one, whose words stand here; of
  /// its own clauses none could stand beside the first.
  func endOfSecondChange(behind limit: Int) -> Int? {
    guard at(.word), ["and", "&", "ja", "sekä", "och", "和", "以及", "plus"].contains(text().lowercased()),
      state.builder.hasBaseline
    else { return nil }
    var ahead = 1
    while range(ahead).start < limit, kind(ahead) != .end { ahead += 1 }
    guard !startsLine(ahead), isArrow(ahead) || kind(ahead) == .keyword(.from) || kind(ahead) == .keyword(.to) else {
      return nil
    }
    while !startsLine(ahead), isArrow(ahead) || isTo(ahead) || isQuantity(at: ahead) || isWordOfSecondChange(ahead) {
      ahead += 1
    }
    return range(ahead - 1).end
  }

  private func isWordOfSecondChange(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .keyword(.from), .percent, .currency: true
    case .word: !isClauseInOtherWords(ahead)
    default: false
    }
  }

  /// What a range with a dash may mean where it stands for more than one thing; nil where it does not.
  func meanings(of found: String, _ reading: TypedQuantity.Reading, in slot: Slot) -> [String]? {
    switch slot {
    case .baseline: rangeOrChange(found, reading)
    case .target: state.builder.hasBaseline ? rangeOrBound(found, reading) : nil
    default: nil
    }
  }

  /// What `20-30` may mean as the level that a change ends at: a range, or the least that is fine.
  private func rangeOrBound(_ found: String, _ reading: TypedQuantity.Reading) -> [String]? {
    guard reading.upper != nil, found.contains(where: { "-–—~～".contains($0) }), let unit = reading.spelling.unitOfLast
    else { return nil }
    let least = reading.level.spelling
    return [reading.spelling, ">= \(least)\(least.contains { $0.isLetter || $0 == "%" } ? "" : unit)"]
  }

  /// What `from 3 – 50` may mean where no target stands behind it: a range to start from, or where it starts and ends.
  private func rangeOrChange(_ found: String, _ reading: TypedQuantity.Reading) -> [String]? {
    // 30 t 20 minutes: thirty hours and twenty, or from 30 to 20 with a letter missing.
    if found.contains(text: " t "), reading.quantity.unit?.isTime ?? false, reading.upper == nil,
      state.builder.isWithoutTarget, !hasTargetAhead
    {
      return [reading.spelling, found.replacing(text: " t ", with: " to ")]
    }
    guard let upper = reading.upper, reading.bound == nil,
      [" - ", " – ", " — "].contains(where: { found.contains(text: $0) }),
      state.builder.isWithoutTarget, !hasTargetAhead
    else { return nil }
    let sign = reading.sign == .minus ? "-" : ""
    return [reading.spelling, "\(sign)\(reading.level.spelling) to \(upper.spelling)"]
  }

  /// Whether a target stands behind the value here, on this line or in the clauses below it.
  private var hasTargetAhead: Bool {
    for ahead in 0..<32 {
      switch kind(ahead) {
      case .keyword(.to), .arrow: return true
      case .keyword(let keyword) where keyword.isDeclaration: return false
      case .end, .closeBrace: return false
      case .word where isTo(ahead): return true
      default: continue
      }
    }
    return false
  }

  /// What was taken from an offset up to some of it, without the marks before that which mean nothing where no number
  /// follows.
  func withoutMarkBeforeNumber(_ rest: TextRange, from start: Int) -> TextRange {
    guard ValueText(file.bytes(rest)).hasNumber else { return TextRange(start, rest.start) }
    var last = max(0, previousEnd - 1)
    while last > 0, tokens[last].kind.isTrivia || rangeOfToken(last).start >= rest.start { last -= 1 }
    return TextRange(start, max(start, min(rest.start, rangeOfToken(last).end)))
  }

  /// The level that the declaration here starts from, as far as it has been read.
  var lastBaseline: TypedQuantity? {
    guard let clause = state.builder.baseline else { return nil }
    let place = state.builder.values.countOfSorted { $0.node <= clause }
    guard place < state.builder.values.count, Int(state.builder.values[place].node) == clause + 1,
      case .quantity(let level) = state.builder.values[place].value
    else { return nil }
    return level
  }

  /// `from 38% up 12 points`: takes only where it starts, where the rest says a change from there.
  mutating func parseLevel(_ value: TypedQuantity, beforeChange limit: Int, _ start: Int) -> Bool {
    guard let end = value.low?.upperBound,
      change(of: value, in: TextRange(start, start + end), at: start + end, to: limit) != nil
    else { return false }
    let text = ValueText(file.bytes(TextRange(start, limit)))
    let level = AmountReader(text, limit: end, takesAnyUnit: true, takesChange: false).quantity(0) ?? value
    takeValue(.quantity, .quantity(level), start, level.range.upperBound)
    report(level, in: .baseline, start)
    return true
  }

  /// `142:sta 165:een`: in Finnish two cases say from and to.
  mutating func parseCases(_ limit: Int) -> Bool {
    let start = range().start
    let text = ValueText(file.bytes(TextRange(start, max(start, limit))))
    let reader = AmountReader(text, takesAnyUnit: true)
    guard at(.number) || at(.word), let level = reader.quantity(0), let end = level.low?.upperBound,
      level.readings.count == 1, reader.reached(end, from: text.string(0..<end)) != nil
    else { return false }
    let from = open(.clause(.from))
    _ = parseQuantity(.baseline)
    close(from)
    parseChange(behind: from)
    if let last = state.errors.last, case .otherWord(let typed, let meant, let why) = last.kind,
      last.range.start == start
    {
      state.errors[state.errors.count - 1] = SyntaxError(
        .otherWord(typed: typed, meant: "from \(meant)", why: why), last.range)
    }
    return true
  }

  /// `从十到二十`, `由五天降到三天`: both ends in one word of Chinese, of which the last one is taken as the target that it is; and
  /// the fix writes the two.
  mutating func parseBothEndsInHan() -> Bool {
    let start = range().start
    guard at(.word), previousEnd > 0, file.byte(at: start) >= 0xE4 else { return false }
    let typed = Array(file.bytes(TextRange(start, valueLimit(.baseline))))
    for joint in typed.indices.dropLast(2)
    where ["到", "至"].contains(String(decoding: typed[joint..<joint + 3], as: UTF8.self)) {
      // 降到, 提高到: the longest word for it.
      let lead = [6, 3, 0].first { length in
        joint > length
          && HandTyped.synonyms[String(decoding: typed[(joint - length)..<joint + 3], as: UTF8.self)] == .to
      }
      let from = AmountReader(ValueText(Array(typed[..<(joint - (lead ?? 0))])), takesAnyUnit: true).quantity(0)
      let to = AmountReader(ValueText(typed), takesAnyUnit: true).quantity(joint + 3)
      guard let from, let to, from.range.upperBound == joint - (lead ?? 0), let first = from.readings.first,
        let last = to.readings.first, from.readings.count == 1, to.readings.count == 1, first.upper == nil,
        last.upper == nil
      else { continue }
      let end = to.range.upperBound
      let keyword = rangeOfToken(previousEnd - 1)
      let whole = TextRange(keyword.start, start + end)
      state.withdraw(from: keyword.start) { $0.range == keyword }
      let clause = state.builder.nodes.count - 1
      if state.builder.nodes[clause].kind == .clause(.from) { state.builder.turn(clause, into: .clause(.to)) }
      report(
        .otherWord(typed: file.text(whole), meant: "from \(first.spelling) to \(last.spelling)", why: nil), whole)
      takeValue(.quantity, .quantity(to), start, end)
      return true
    }
    return false
  }

  /// The change behind a baseline, as the target that it is.
  mutating func parseChange(behind baseline: Int) {
    let start = range().start
    guard !at(.end), !startsLine(), let last = state.builder.values.last, last.node > baseline,
      case .quantity(let level) = last.value, previousEnd > 0,
      let change = change(of: level, in: rangeOfToken(previousEnd - 1), at: start, to: valueLimit(.baseline)),
      let reading = change.readings.first
    else { return }
    var whole = TextRange(start + change.range.lowerBound, start + change.range.upperBound)
    var meant = "to \(reading.spelling)"
    if !reading.isChange, let from = level.readings.first,
      let node = state.builder.nodes.dropFirst(Int(last.node)).first
    {
      // 120:stä 90:een: the two cases go together, so they are told together.
      let first = rangeOfToken(Int(node.firstToken)).start
      state.withdraw(from: first) { $0.range.start >= first && $0.rule == .numberForm }
      whole = TextRange(first, whole.end)
      meant = "\(from.spelling) \(meant)"
    }
    meant += noteOfAbout(file.text(whole), in: .keyResult)
    report(.otherWord(typed: file.text(whole), meant: meant, why: nil), whole)
    let node = open(.clause(.to))
    takeValue(.quantity, .quantity(change), start, change.range.upperBound)
    close(node)
  }
}

extension String {
  /// Whether a number with all the decimals that there are stands in it, and may have more.
  var isRounded: Bool { drop { $0 != "." }.dropFirst().prefix(while: \.isNumber).count == 9 }
}
