import OKRValues

/// A unit behind a number, as it was read.
struct UnitMatch {
  /// What the word can be.
  var choices: [Choice]
  /// The unit of time that it is where a smaller one follows: the m of 3m20s.
  var inner: TimeUnit?
  var end: Int
  var isRegular = true
  /// 300来个.
  var isAbout = false
  var isHan = false

  struct Choice {
    let word: UnitWord
    let spelling: String
  }
}

extension AmountReader {
  /// The unit at an offset or after a blank; nil where none stands there.
  func unit(_ offset: Int) -> UnitMatch? {
    var start = text.skip(offset)
    guard start < limit else { return nil }
    var isAbout = false
    if text.isHan(start), let end = qualifier(start, .aboutBehind), end < limit, text.isHan(end) {
      (start, isAbout) = (end, true)
    }
    let known = (money(behind: start) ?? named(start)).flatMap { isInsideHanWord($0.end) ? nil : $0 }
    guard var found = known ?? weighted(start) ?? counted(start), found.end <= limit else { return nil }
    found.isAbout = isAbout
    found.isHan = text.isHan(start)
    if isAbout { found.isRegular = false }
    return found
  }

  /// 85分贝, 10天线: whether a unit of Han that ends at an offset is only the start of another word.
  private func isInsideHanWord(_ end: Int) -> Bool {
    guard takesAnyUnit, end < limit, text.isHan(end), text.isHan(text.before(end)) else { return false }
    return ValueIndex.qualifiers.match(text, end) == nil && text.hanNumber(end) == nil && rateWord(end) == nil
      && scaleLead(end) == nil && text.end(ofAny: ["半", "的", "钱", "錢", "整", "时间", "時間"], at: end) == nil
  }

  private func money(behind offset: Int) -> UnitMatch? {
    guard let (codes, end) = money(offset) else { return nil }
    let typed = text.string(offset..<end)
    // A single letter is money in `5 e` and a name in `5 E`.
    if typed == "E" { return nil }
    // KR1 is a word of its own.
    if text.isLetter(offset), text.isDigit(end) { return nil }
    let isWord = text.isHan(offset) || text.isLetter(offset) && !typed.contains(".")
    let choices = codes.map { code in
      UnitMatch.Choice(
        word: UnitWord(.currency(code)), spelling: codes.count == 1 && isWord && typed.utf8.count > 2 ? typed : code)
    }
    let isRegular = codes.count == 1 && (["€", "$", "£"].contains(typed) || isWord && typed.utf8.count > 2)
    return UnitMatch(choices: choices, end: end, isRegular: isRegular)
  }

  /// A unit that a language knows.
  private func named(_ offset: Int) -> UnitMatch? {
    guard let (words, first) = ValueIndex.units.matches(text, offset) else { return nil }
    // 12 % more is a percentage, 12 d-vitamin none.
    if text.isLetter(text.before(first)), text.byte(first) == UInt8(ascii: "-"), text.isLetter(first + 1) { return nil }
    // 6 500 vuoden 2024 aikana: of which year, and no length of time.
    if case .time(.year) = words.first?.unit, text.byte(first) == UInt8(ascii: " "), isYear(first + 1) { return nil }
    // 2 500 vuoden loppuun: by when, and no length of time.
    if case .time = words.first?.unit,
      ["loppu", "lopus", "lopul", "alkuu"].contains(where: { text.has($0, at: first + 1) })
    {
      return nil
    }
    var end = first
    var isRegular = true
    let typed = text.string(offset..<first)
    if let tail = finnishEnding(end) {
      end = tail
      isRegular = false
    }
    // %pt, %p
    if typed.utf8.count > 1, typed.hasPrefix("%") { isRegular = false }
    let isPlain = isPlainName(offset..<first)
    var choices: [UnitMatch.Choice] = []
    var inner: TimeUnit?
    for word in words {
      if word.isInside {
        if inner == nil, case .time(let unit) = word.unit { inner = unit }
        continue
      }
      choices.append(UnitMatch.Choice(word: word, spelling: spelling(word.unit, typed, isPlain: isPlain)))
      if word.factor != 1 || word.divisor != 1 { isRegular = false }
    }
    if let first = choices.first, case .counted = first.word.unit, first.spelling != typed { isRegular = false }
    if choices.isEmpty, let inner { choices = insideAlone(inner, typed, isRate: text.isAt("/", end)) }
    if !isPlain,
      typed.unicodeScalars.contains(where: { !$0.properties.isAlphabetic && !"%°²³ ".unicodeScalars.contains($0) })
    {
      isRegular = false
    }
    return UnitMatch(choices: choices, inner: inner, end: end, isRegular: isRegular)
  }

  /// 2024, 1998.
  private func isYear(_ offset: Int) -> Bool {
    (offset..<offset + 4).allSatisfy(text.isDigit) && !text.isDigit(offset + 4)
      && [0x31, 0x32].contains(text.byte(offset)) && [0x39, 0x30].contains(text.byte(offset + 1))
  }

  /// Whether a unit has nothing but letters of ASCII, or is a percent sign.
  private func isPlainName(_ range: Range<Int>) -> Bool {
    for index in range where !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.folded[index]) {
      return range.count == 1 && text.folded[index] == UInt8(ascii: "%")
    }
    return true
  }

  /// What a letter is that can be a unit of time but has nothing smaller behind it: 2 t is two hours or two tonnes.
  private func insideAlone(_ unit: TimeUnit, _ typed: String, isRate: Bool) -> [UnitMatch.Choice] {
    let counted = UnitMatch.Choice(word: UnitWord(.counted(typed)), spelling: typed)
    guard typed == "t", !isRate else { return [counted] }
    return [UnitMatch.Choice(word: UnitWord(.time(unit)), spelling: unit.canonicalName), counted]
  }

  private func spelling(_ unit: Unit, _ typed: String, isPlain: Bool) -> String {
    switch unit {
    case .percent: "%"
    case .points: "pp"
    case .counted(let name): name.contains(" ") ? String(name.map { $0 == " " ? "-" : $0 }) : name
    case .time(let time):
      isPlain || typed.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } ? typed : time.canonicalName
    case .currency, .score, .rate: typed
    }
  }

  /// `%:lla`: an ending behind a sign.
  func finnishEnding(_ offset: Int) -> Int? {
    guard text.isAt(":", offset), text.isLetter(offset + 1) else { return nil }
    let end = text.wordEnd(offset + 1)
    return end - offset <= 8 ? end : nil
  }

  // MARK: - Whatever is counted

  /// The words behind a number in a clause: qualified leads, 家门店, °Bx.
  private func counted(_ offset: Int) -> UnitMatch? {
    // Kahdesta kolmeen viikkoa: a number counts no numbers.
    guard takesAnyUnit, !text.isLetter(offset) || text.number(offset) == nil, scaleLead(offset) == nil else {
      return nil
    }
    // 5×
    if text.scalar(offset).value == 0xD7, !text.isDigit(text.skip(offset + 2)) {
      let times = UnitMatch.Choice(word: UnitWord(.counted("x")), spelling: "x")
      return UnitMatch(choices: [times], end: offset + 2, isRegular: false)
    }
    var end = offset
    var position = offset
    var words = 0
    var firstEnd = offset
    while position < limit, words < 5 {
      let next = wordOfUnit(position)
      // 5 deals see https://…: an address is no part of a unit, and neither is what leads to it.
      if text.isAt(":", next), text.isAt("/", next + 1), text.isAt("/", next + 2) {
        end = firstEnd
        break
      }
      guard next > position, !isCode(position, next), !isRelativeTime(position),
        !isCondition(position, isFirst: words == 0),
        !isQualifier(position) || words == 0 && text.isHan(position) && !isEndOfUnit(position)
      else { break }
      end = next
      if words == 0 { firstEnd = end }
      words += 1
      position = text.skip(end)
      // Two blanks or a wide one are two columns of a table, and Han sets none within a word.
      if position > end + 1 || position > end && text.isHan(text.before(end)) { break }
    }
    guard end > offset, end <= limit else { return nil }
    // The unit is one word: qualified-leads.
    let whole = text.string(offset..<end)
    let parts =
      (offset..<end).contains { text.blank($0) > 0 }
      ? whole.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }.map(String.init) : [whole]
    // -18 ° C is one sign.
    if parts.count == 2, parts[0] == "°", ["C", "F"].contains(parts[1]) {
      let sign = parts.joined()
      let degrees = UnitMatch.Choice(word: UnitWord(.counted(sign)), spelling: sign)
      return UnitMatch(choices: [degrees], end: end, isRegular: false)
    }
    let choice = UnitMatch.Choice(
      word: UnitWord(.counted(parts.count == 1 ? parts[0] : parts.joined(separator: " "))),
      spelling: parts.count == 1 ? parts[0] : parts.joined(separator: "-"))
    if let ending = finnishEnding(end), ending <= limit {
      return UnitMatch(choices: [choice], end: ending, isRegular: false)
    }
    let isName = !choice.spelling.unicodeScalars.contains { $0 == "." || $0 == "'" || $0 == "’" }
    return UnitMatch(choices: [choice], end: end, isRegular: parts.count == 1 && isName)
  }

  /// 50 JIRA-123: a number of some other list.
  private func isCode(_ offset: Int, _ end: Int) -> Bool {
    guard end > offset + 1, text.byte(end) == UInt8(ascii: "-"), text.isDigit(end + 1) else { return false }
    return text.bytes[offset..<end].allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  /// 5 last year, 12 now: when it was so is none of what is counted.
  private func isRelativeTime(_ offset: Int) -> Bool {
    let end = text.wordEnd(offset)
    switch text.foldedSlice(offset..<end) {
    case "vs", "versus", "now", "today", "currently", "ytd", "nyt", "t\u{E4}n\u{E4}\u{E4}n": return true
    case "last", "this", "next", "viime", "ensi", "t\u{E4}n\u{E4}":
      guard let (unit, _) = ValueIndex.units.match(text, text.skip(end)) else { return false }
      return unit.unit.isTime
    default: return false
    }
  }

  /// 20 unless there is a strike, 20 excl. VAT: what the number holds under is none of what is counted.
  private func isCondition(_ offset: Int, isFirst: Bool) -> Bool {
    if text.isHan(offset) { return isHanCondition(offset) }
    switch text.foldedSlice(offset..<text.wordEnd(offset)) {
    case "unless", "if", "without", "excl", "excluding", "except", "assuming", "provided", "but", "paitsi", "jos",
      "ellei", "ilman", "lukuun":
      return true
    // 20 during summer, 20 errors on average: when, where and how counted, which no noun of a unit says.
    case "on", "via", "across", "among", "during", "since", "after", "before", "as", "than", "vain", "t\u{E4}n\u{E4}":
      return true
    // 20 see https://…, 20 ks. mittari: where more is said.
    case "see", "cf", "ks", "katso", "total", "overall", "yhteens\u{E4}", "keskim\u{E4}\u{E4}rin": return isFirst
    case "with", "when", "while", "although", "though": return isFirst
    default: return false
    }
  }

  /// 除非罢工, 如遇罢工除外, 不含税.
  private func isHanCondition(_ offset: Int) -> Bool {
    ["详见", "詳見", "参见", "參見", "平均", "如遇", "如果", "除非", "除了", "除外", "不含", "不包括", "若遇"].contains {
      text.has($0, at: offset)
    }
  }

  /// Where a word ends that says one thing of a number.
  func qualifier(_ offset: Int, _ wanted: Qualifier) -> Int? {
    guard offset < limit, let (_, end) = ValueIndex.qualifiers.first(text, offset, where: { $0 == wanted }),
      end <= limit
    else { return nil }
    return end
  }

  /// Whether the word at an offset says something of the number before it rather than what it counts.
  private func isQualifier(_ offset: Int) -> Bool {
    guard let (qualifier, end) = ValueIndex.qualifiers.match(text, offset) else { return rateWord(offset) != nil }
    // The a of a20 is no article.
    if text.isLetter(text.before(end)), text.isDigit(end) { return false }
    switch qualifier {
    case .filler: return !text.isHan(offset)
    case .bound, .boundBehind, .about, .aboutBehind, .between, .rangeJoint, .rangeBehind, .margin, .partJoint, .per,
      .moreBehind, .lessBehind, .negative, .unknown:
      return true
    case .riseBehind: return takesChange || !takesAnyUnit
    case .more, .less: return !text.isHan(offset) || end > offset + 3
    }
  }

  /// 以上, 左右, 到: what ends a run of Han behind a number.
  private func isEndOfUnit(_ offset: Int) -> Bool {
    guard case (let qualifier, _)? = ValueIndex.qualifiers.match(text, offset) else { return false }
    switch qualifier {
    // 20间: rooms, but 在20到30间.
    case .rangeBehind: return !text.isRoom(offset) || text.string(0..<offset).contains { "在介".contains($0) }
    case .boundBehind, .aboutBehind, .rangeJoint, .per: return true
    case .bound, .about, .between, .margin, .partJoint, .more, .less, .moreBehind, .lessBehind, .riseBehind, .negative,
      .unknown, .filler:
      return false
    }
  }

  /// The end of one word of a unit: letters and digits behind them, a degree sign before them, a power behind them.
  private func wordOfUnit(_ offset: Int) -> Int {
    if text.isHan(offset) { return hanUnitEnd(offset) }
    var end = offset
    let first = text.scalar(offset).value
    // °C, Ω, µg.
    if first == 0xB0 || first == 0x2126 { end += text.scalar(offset).length }
    guard text.isLetter(end) || end > offset else { return offset }
    while end < limit {
      let (value, length) = text.scalar(end)
      let isPower = (0xB2...0xB3).contains(value) || (0x2080...0x2089).contains(value)
      let isJoint = (value == 0x2D || value == 0x5F || value == 0x2E || value == 0x27) && text.isLetter(end + 1)
      guard text.isLetter(end) || (0x30...0x39).contains(value) || isPower || isJoint else { break }
      end += length
    }
    return end
  }

  private func hanUnitEnd(_ offset: Int) -> Int {
    var end = offset
    // 20家含以上
    while end < limit, text.isHan(end), end - offset < 36, inclusion(end, isBound: false) == nil, !isHanCondition(end) {
      if end > offset || isEndOfUnit(end) {
        if isEndOfUnit(end), !(end > offset && isInsideWord(end)) { break }
        // 6件降到2件: what leads to the next number.
        if end > offset, let filler = qualifier(end, .filler), filler - end >= 6, text.hasNumberAt(filler) { break }
      }
      end += text.scalar(end).length
    }
    return end
  }

  /// 多, 起, 内 and the like are parts of words as well: only at the end of the run do they say something of the number.
  private func isInsideWord(_ offset: Int) -> Bool {
    guard case (_, let end)? = ValueIndex.qualifiers.match(text, offset), end == offset + 3 else { return false }
    return text.isHan(end) && !["到", "至"].contains(text.slice(offset..<end))
  }

  // MARK: - Rates

  /// A unit of time in a rate, at an offset.
  func rateWord(_ offset: Int) -> (TimeUnit, Int)? {
    guard offset < limit, let (unit, end) = ValueIndex.rates.match(text, offset), end <= limit else { return nil }
    return (unit, end)
  }

  /// Where a unit of time in a rate ends, tunnissa or a day; nil where none starts.
  package func rateWordEnd(_ offset: Int) -> Int? { rateWord(offset)?.1 }

  /// Takes what an amount is counted per: /order, per seat, viikossa.
  func takeRate(_ found: inout TypedAmount) {
    let start = text.skip(found.end)
    guard start < limit, !found.readings.isEmpty else { return }
    // In a sentence, a week is a word of its own.
    if takesAnyUnit, let (unit, end) = rateWord(start) {
      add(per: unit.rateName, to: &found, end: end, isRegular: false)
      return
    }
    var position = start
    var isRegular = true
    if text.isAt("/", start) {
      // 38% / 七留15%: with blanks around it the bar parts two goals, where the second has a number of its own.
      let isShare = found.readings[0].quantity.unit == .percent
      if start > found.end, text.blank(start + text.mark(start).length) > 0, hasNumber(start, within: isShare ? 4 : 2) {
        return
      }
      isRegular = text.isPlain(start)
      position = text.skip(start + text.mark(start).length)
    } else if takesAnyUnit, let end = qualifier(start, .per), end - start > 2 || isLastWord(text.skip(end)) {
      position = text.skip(end)
      isRegular = false
    } else {
      return
    }
    guard position < limit else { return }
    // 元/㎡
    if text.has("㎡", at: position) {
      add(per: "m²", to: &found, end: position + 3, isRegular: false)
      return
    }
    var end = position
    while text.isDigit(end), end < limit { end += 1 }
    // 12 per 100 stays: without a unit, 12/100 is a part.
    if end > position, found.readings.allSatisfy(\.unit.isEmpty) { return }
    if end > position { (end, isRegular) = (text.skip(end), false) }
    // 0.92 l/t: litres a tonne as well as an hour. £74 / h1: a name of its own.
    if let (word, last) = ValueIndex.units.match(text, end), case .time(let unit) = word.unit, last <= limit,
      end == position, !word.isInside, nameEnd(last) == last, !text.isDigit(last)
    {
      add(per: unit.rateName, as: text.string(end..<last), to: &found, end: last, isRegular: isRegular)
      return
    }
    let word = max(wordOfUnit(end), text.isLetter(end) ? ValueIndex.units.match(text, end)?.end ?? end : end)
    // €/-kpl: a name starts with a letter. 2026 / Tekninen toimi: what parts two names.
    let isApart = start > found.end && end > start + 1 && text.isAt("/", start)
    guard word > end, !(isApart && (0x41...0x5A).contains(text.bytes[end]) && ValueIndex.units.match(text, end) == nil)
    else { return }
    let last = nameEnd(word)
    guard last <= limit else { return }
    // 19 €/hlö/kk: each person, each month.
    // 0,8 / hissi / v.
    let bar = text.skip(last)
    let next = text.skip(bar + 1)
    if text.isAt("/", bar), next < limit, wordOfUnit(next) > next, bar == last || !hasNumber(bar) {
      let second = wordOfUnit(next)
      let name = "\(text.string(position..<last))-\(text.string(next..<second))"
      add(per: name, to: &found, end: second, isRegular: false)
      return
    }
    // €/k.r: no name of the language holds a mark.
    let typed = text.string(position..<last)
    let name = String(typed.map { ".'’".contains($0) ? "-" : $0 })
    add(per: name, to: &found, end: last, isRegular: isRegular && name == typed)
  }

  /// 5 a head: whether one word and nothing else stands at an offset.
  private func isLastWord(_ offset: Int) -> Bool {
    text.isLetter(offset) && text.blank(text.before(offset)) > 0 && text.skip(text.wordEnd(offset)) >= limit
  }

  /// Whether a few words and then a number stand behind a bar.
  private func hasNumber(_ bar: Int, within words: Int = 2) -> Bool {
    var offset = text.skip(bar + text.mark(bar).length)
    for _ in 0..<words {
      let start = offset
      var isHan = false
      while offset < limit, text.isLetter(offset) || text.isHan(offset) {
        isHan = text.isHan(offset)
        offset += text.scalar(offset).length
      }
      // The 3 of m3 is a part of the name.
      guard offset > start, isHan || text.blank(offset) > 0 else { return false }
      offset = text.skip(offset)
      if text.isDigit(offset) || text.isLetter(offset) && isNumber(offset) { return true }
    }
    return false
  }

  /// Where a name ends of which a part ends at an offset: `月-åland` is one, and no month.
  private func nameEnd(_ offset: Int) -> Int {
    var end = offset
    while text.isAt("-", end) || text.isAt("_", end), text.isLetter(end + 1) || text.isHan(end + 1) {
      end += 1
      while end < limit, text.isLetter(end) || text.isHan(end) || text.isDigit(end) { end += text.scalar(end).length }
    }
    return min(end, limit)
  }

  private func add(per name: String, as typed: String? = nil, to found: inout TypedAmount, end: Int, isRegular: Bool) {
    found.end = end
    if !isRegular { found.isRegular = false }
    for index in found.readings.indices {
      let reading = found.readings[index]
      found.readings[index].quantity = Quantity(reading.quantity.amount, .rate(reading.quantity.unit, per: name))
      if reading.unit.isEmpty {
        found.readings[index].unit = "/" + (typed ?? name)
      } else {
        found.readings[index].unit += "/" + (typed ?? name)
      }
    }
  }
}

extension TimeUnit {
  /// How it stands in a rate: `EUR/h`, `3/day`.
  package var rateName: String {
    switch self {
    case .millisecond, .second, .minute, .hour: canonicalName
    case .day, .week, .month, .quarter, .year: rawValue
    }
  }
}
