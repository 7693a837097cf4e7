import OKRReader
import OKRValues

/// Numbers that are part of a name, and so nothing to reach.
extension TitleTokens {
  /// Takes the number out of every token that is part of a name.
  func leaveNames() {
    for index in tokens.indices where isNumber(index) && isName(index) { tokens[index].number = nil }
  }

  /// ISO 27001, Top 10, 5G, 24/7, 1st.
  func isName(_ index: Int) -> Bool {
    isNamedBefore(index) || isNamedBehind(index) || isNumberOfName(index) || isOneOfSome(index)
  }

  /// Year 7 to 9, ages 25 to 34, 25至34岁人群: the first and the last of those of whom a third number is.
  private func isOneOfSome(_ index: Int) -> Bool {
    guard numbers.count > 2, isBareNumber(index) || isYearsOld(index) else { return false }
    // The first was left already.
    if tags(index - 1).contains(.span), index > 1, tokens[index - 2].number == nil {
      return tokens[index - 2].kind == .digits && (tags(index - 3).contains(.nameLead) || isYearsOld(index))
    }
    guard tags(index + 1).contains(.span), isBareNumber(index + 2) || isYearsOld(index + 2) else { return false }
    return tags(index - 1).contains(.nameLead) || isYearsOld(index + 2)
  }

  private func isYearsOld(_ index: Int) -> Bool { value.hasHan && ["岁", "歲"].contains(word(index + 1)) }

  /// Whether the words around it make it a name: 2#线, people under 30, top 10.
  private func isNamedBefore(_ index: Int) -> Bool {
    let (before, behind, tagsBefore) = (word(index - 1), word(index + 1), tags(index - 1))
    let isBare = isBareNumber(index)
    // 2#线, kesä 25.
    if isMark(index + 1, "#"), touches(index + 1) { return true }
    if tagsBefore.contains(.season), isBare, word(index).range.count == 2, index + 1 >= tokens.count {
      return true
    }
    // Toimintakausi 24–25, season 24-25: two years in a row, behind what lasts as long.
    if isRange(index), let first = tokens[index].number.flatMap({ numbers[$0].readings.first }), isBare,
      first.upper?.quantity.amount == first.level.quantity.amount + Decimal(1),
      ["kausi", "kauden", "kaudella", "vuosi", "vuoden", "vuonna", "season", "year", "term"].contains(
        where: before.hasSuffix)
    {
      return true
    }
    // Dropout between grades 7 and 8: from one to the other.
    if isBare,
      word(index - 2) == "between" && behind == "and"
        || before == "and" && word(index - 4) == "between"
    {
      return true
    }
    // Yli 50 hengen työpaikat.
    if !tagsBefore.isDisjoint(with: [.level, .ceiling, .bound]), isFinnish, isBare,
      behind.hasSuffix("n"), word(index + 2).count > 4, tags(index + 1).isDisjoint(with: [.month, .season])
    {
      return true
    }
    // People under 30 discover us: of which age.
    let ends = index + 1 == tokens.count && word(index - 3) == "for"
    if tagsBefore.contains(.level), isBare, word(index).range.count <= 2,
      ends || tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word
    {
      let areOfAge = ["children", "kids", "adults", "people"].contains(word(index - 2))
      if areOfAge || tags(index - 2).contains(.audience) && tags(index + 1).isDisjoint(with: [.measure, .metric]) {
        return true
      }
    }
    // 3.0 版本口碑.
    if value.hasHan, behind == "版本" || behind == "版" && word(index + 2) == "本" { return true }
    // 3 号线, 2号楼.
    if value.hasHan, ["号", "號"].contains(behind),
      ["线", "線", "楼", "樓", "机", "機", "炉", "爐", "店", "仓", "倉", "厅", "廳", "门", "門"].contains(word(index + 2))
    {
      return true
    }
    // 欠费前20户: the first so many of some.
    if index > 1, ["前", "top"].contains(before), touches(index) || before == "top",
      !isDate(index - 2), tokens[index - 2].number == nil,
      !["日", "月", "号"].contains(word(index - 2)), !["底", "末"].contains(where: word(index - 2).hasSuffix)
    {
      return true
    }
    // Safer nights on 4 West; from 20 MWh to 15 MWh.
    if tagsBefore.contains(.place), !tagsBefore.contains(.span), isBare,
      word(index).range.count <= 2, index + 2 == tokens.count,
      tokens[index + 1].kind == .word, (0x41...0x5A).contains(value.bytes[tokens[index + 1].range.lowerBound]),
      !isPlural(index + 1), !isCapitals(index + 1)
    {
      return true
    }
    // (n=212): how many were asked.
    if isMark(index - 1, "="), word(index - 2) == "n" { return true }
    // From no. 3 to no. 2.
    if before.hasSuffix("."), ["no.", "nr."].contains(before), isBare { return true }
    // Baseline: see report 4711, katso tiketti 12, 见报告4711: where more of it stands.
    if isBare, isPointedAt(index) { return true }
    // 10 pilots @ £500.
    if isMark(index - 1, "@"), tagsBefore.isEmpty { return true }
    // 25岁以下观众占比≥1/3: of whom.
    if value.hasHan, ["岁", "歲"].contains(behind), numbers.count > 1 {
      return true
    }
    return false
  }

  /// Whether a word that sends the reader elsewhere stands before the name right before a number, and opens a piece.
  private func isPointedAt(_ index: Int) -> Bool {
    let leads = (max(0, index - 4)..<index).reversed().prefix {
      tokens[$0].number == nil && tokens[$0].kind != .mark(0x2C)
    }
    guard
      let see = leads.first(where: {
        ["see", "katso", "ks", "ks.", "见", "見", "参见", "參見", "详见", "詳見"].contains(word($0))
      }),
      see < index - 1 || word(see).range.count > 1 && value.hasHan,
      see > 0, tags(see + 1).isDisjoint(with: [.bound, .level, .ceiling, .more])
    else { return false }
    if case .mark = tokens[see - 1].kind { return true }
    return tags(see - 1).contains(.baseline)
  }

  /// One or two digits and a capital letter, at a place.
  private func isBlock(_ index: Int) -> Bool {
    let typed = value.bytes[tokens[index].range]
    guard 2...3 ~= typed.count, let last = typed.last, (0x41...0x5A).contains(last),
      typed.dropLast().allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return !tags(index - 1).isDisjoint(with: [.place, .nameLead])
      || isMark(index + 1, ":")
        && ["lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "sta", "stä"].contains(word(index + 2))
  }

  /// Whether what hangs on it or on the word before it makes it one: 7. lk, 18-vuotiaat, K8s 1.31, season 26/27.
  private func isNamedBehind(_ index: Int) -> Bool {
    // 7. lk: an ordinal.
    if isFinnish, isMark(index + 1, "."), touches(index + 1), !touches(index + 2),
      tokens.indices.contains(index + 2), tokens[index + 2].kind == .word, tags(index + 2).isEmpty
    {
      return true
    }
    // Alle 18-vuotiaiden: an adjective; 95-prosenttisesti says how many.
    if isMark(index + 1, "-"), touches(index + 1), touches(index + 2), tokens.indices.contains(index + 2),
      tokens[index + 2].kind == .word, !word(index + 2).hasPrefix("prosent"), word(index + 2) != "to",
      !word(index + 2).hasPrefix("to-"), !ValueNames.isTime(value, tokens[index + 2].range)
    {
      return true
    }
    // Alle 35 v. lukijat: of whom.
    if isFinnish, word(index + 1) == "v", isMark(index + 2, "."), tokens.indices.contains(index + 3),
      tokens[index + 3].kind == .word
    {
      return true
    }
    // Moto 3:n: the one of that number.
    if index > 0, isFinnish, tokens[index - 1].kind == .word, tags(index - 1).isEmpty, !endsInPlace(index - 1),
      isGenitive(index),
      value.bytes.indices.contains(tokens[index - 1].range.lowerBound),
      (0x41...0x5A).contains(value.bytes[tokens[index - 1].range.lowerBound])
    {
      return true
    }
    // On 7B, 4B:ltä: a ward or a class.
    if isBlock(index) { return true }
    // K8s 1.31: a version.
    if index > 0, tokens[index - 1].kind == .word, isBareNumber(index),
      text[tokens[index].range].contains(UInt8(ascii: ".")),
      // WCAG 2.2 AA.
      word(index - 1).hasDigit || isCapitals(index - 1) && word(index - 1).range.count > 2 && isCapitals(index + 1)
    {
      return true
    }
    // Season 26/27, runway 09/27.
    if !tags(index - 1).isDisjoint(with: [.nameLead, .season]), text[tokens[index].range].contains(UInt8(ascii: "/")) {
      return true
    }
    if tags(index - 1).contains(.nameLead), isBareNumber(index), !tags(index + 1).contains(.span),
      // Luokat 12 luokasta 31 luokkaan: it counts what it stands behind.
      !startAlike(index - 1, index + 1),
      // Milk a day 26.5 l.
      !ValueNames.isTime(value, tokens[index - 1].range) || !text[tokens[index].range].contains(UInt8(ascii: "."))
    {
      return true
    }
    return false
  }

  private func startAlike(_ one: Int, _ other: Int) -> Bool {
    guard tokens.indices.contains(one), tokens.indices.contains(other), word(one).range.count > 4 else { return false }
    return text[tokens[one].range].prefix(4).elementsEqual(text[tokens[other].range].prefix(4))
  }

  /// Whether it counts nothing and numbers a thing or a time: 7×24, klo 16, gallery 2, IATF 16949, covid-19.
  private func isNumberOfName(_ index: Int) -> Bool {
    let (before, behind, tagsBehind) = (word(index - 1), word(index + 1), tags(index + 1))
    let isBare = isBareNumber(index)
    if isHoursOfService(index) { return true }
    // 早上7点半, klo 16.
    if isTimeOfDay(index) { return true }
    // Gallery 2, linjan 8 matkustajamäärä, years 9–11: a small number behind a noun, with nothing that it counts.
    if isNumberOfThing(index) { return true }
    // IATF 16949 换版: letters and a number that name a standard.
    if isBare, isCapitals(index - 1), tags(index - 1).isEmpty,
      !TitleTokens.measures.contains(behind),
      tokens.indices.contains(index + 1), tokens[index + 1].kind == .word || tokens[index + 1].kind == .han,
      value.bytes[tokens[index].range].allSatisfy({ (0x30...0x39).contains($0) }),
      tagsBehind.isDisjoint(with: [.opener, .span, .baseline]), word(index).range.count >= 2
    {
      return true
    }
    // 1.0 发布前: a version.
    if value.hasHan, ["发布", "發布", "发版", "發版", "上线", "上線"].contains(behind), isBare,
      text[tokens[index].range].contains(UInt8(ascii: "."))
    {
      return true
    }
    // 早高峰的19路: a line of buses.
    if behind == "路", isBare, touches(index + 1), tokens[index].range.count < 4 { return true }
    // Stay with us past 16: an age.
    if before == "past", index + 1 == tokens.count, isBare, word(index).range.count < 3 {
      return true
    }
    // Adherence at 3 months: when it is looked at.
    if before == "at", index > 1, index + 1 == tokens.count, isTimeOfDays(index) { return true }
    // 7留: who is still there after so many days.
    if behind == "留", isNumber(index + 2) || tags(index + 2).contains(.metric), isBare {
      return true
    }
    // 42以上的成熟蜜: it says of which.
    if tagsBehind.contains(.level), word(index + 2) == "的" { return true }
    // 4pm.
    if touches(index + 1), ["pm", "am"].contains(behind) { return true }
    // Furnace 2 relined, käsikset 1–6 lukittu: what was done was done to a thing of that number.
    if index > 0, tokens[index - 1].kind == .word, tags(index - 1).isEmpty, isBare,
      isParticiple(index + 1) || tagsBehind.isSuperset(of: [.work, .noun])
    {
      return true
    }
    // Android 9 -puhelimella: a hyphen that hangs on the word behind it alone makes one name of both.
    if isMark(index + 1, "-"), !touches(index + 1), touches(index + 2), tokens[index + 2].kind == .word {
      return true
    }
    // The 60+ crowd.
    if isMark(index + 1, "+"), touches(index + 1), tags(index - 1).contains(.determiner),
      tags(index + 2).isEmpty, tokens.indices.contains(index + 2), tokens[index + 2].kind == .word
    {
      return true
    }
    // 5x-sarjan.
    if touches(index + 1), tokens[index + 1].kind == .word, behind.contains(UInt8(ascii: "-")) { return true }
    // A number that hangs on a name by a hyphen: covid-19.
    if isMark(index - 1, "-"), touches(index), touches(index - 1), index >= 2, tokens[index - 2].kind == .word {
      return true
    }
    return false
  }

  /// 3:n.
  private func isGenitive(_ index: Int) -> Bool {
    let range = tokens[index].range
    return text[range].suffix(2).elementsEqual(":n".utf8)
      || isMark(index + 1, ":") && touches(index + 1) && touches(index + 2) && word(index + 2) == "n"
  }

  private func isNumberOfThing(_ index: Int) -> Bool {
    // Berths 3 and 5: the second as the first.
    if index > 2, tags(index - 1).contains(.and), tokens[index - 2].kind == .digits, tokens[index - 2].number == nil,
      isBareNumber(index), tokens[index - 3].kind == .word, !tokens[index - 3].tags.contains(.month)
    {
      return true
    }
    guard index > 0, isBareNumber(index), tokens[index - 1].kind == .word, tokens[index - 1].number == nil,
      tokens[index].kind == .digits, !touches(index), !text[tokens[index].range].contains(UInt8(ascii: ":")),
      tokens[index].range.count <= 2 || isRange(index) || endsInPlace(index - 1) && tokens[index].range.count <= 3
    else { return false }
    let before = tags(index - 1)
    let isGenitive = isFinnish && string(tokens[index - 1]).hasSuffix("n") && before.isEmpty
    if isGenitive, tokens[index].range.count <= 2, tokens.indices.contains(index + 1), tokens[index + 1].kind == .word,
      !["a", "ä"].contains(where: { word(index + 1).hasSuffix($0) })
    {
      return true
    }
    // In courtrooms 4 and 5.
    if before.isEmpty, string(tokens[index - 1]).hasSuffix("s"), tags(index + 1).contains(.and),
      isBareNumber(index + 2), index + 3 >= tokens.count
    {
      return true
    }
    // On Lift 5: a name with a capital.
    if index > 1, tokens[index].range.count == 1, index + 1 >= tokens.count, !before.contains(.metric),
      !isCapitals(index - 1),
      tags(index - 2).contains(.place), (0x41...0x5A).contains(value.bytes[tokens[index - 1].range.lowerBound])
    {
      return true
    }
    // Re-slot aisles 12-18 so that …
    if before.isEmpty, isRange(index), isPlural(index - 1), tags(index + 1).contains(.purpose) { return true }
    guard before.isEmpty || before.isSubset(of: [.thing, .place, .workAtFront, .nameLead]),
      !isInCapitals(index - 1), isRange(index) || !string(tokens[index - 1]).hasSuffix("s")
    else { return false }
    // Nothing behind it, or a mark: visitors 20 is rarer than gallery 2, and NPS 45 has a metric in front.
    let behind = tags(index + 1)
    let ends =
      index + 1 >= tokens.count || isMark(index + 1, [",", ";", "("]) || isMark(index + 1, ":") && !touches(index + 1)
    // Berths 3 and 5.
    if tags(index + 1).contains(.and), isBareNumber(index + 2),
      endsInPlace(index - 1) || tags(index + 3).contains(.finite)
    {
      return true
    }
    // Gallery 2, huoneessa 12; visitors 20 and asiakkaita 85 are counted.
    let isThing = endsInPlace(index - 1) || isRange(index) || tokens[index].range.count == 1
    let isCounted = ["a", "ä"].contains { string(tokens[index - 1]).hasSuffix($0) } && !endsInPlace(index - 1)
    return ends && index > 1 && isThing && !isCounted && tokens.count(where: { $0.number != nil }) == 1
      || behind.contains(.finite) && !behind.contains(.effort)
      || isVerbForm(index + 1)
  }

  func isCapitals(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].range.count > 1 else {
      return false
    }
    return value.bytes[tokens[index].range].allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
  }

  /// Whether a word has no small letter, of whatever alphabet.
  private func isInCapitals(_ index: Int) -> Bool {
    let typed = value.string(tokens[index].range)
    return typed.uppercased() == typed
  }

  private func isRange(_ index: Int) -> Bool {
    tokens[index].number.map { !numbers[$0].readings.isEmpty && numbers[$0].readings[0].isRange } ?? false
  }

  /// 3 months, 90 days: no length of time that something takes.
  private func isTimeOfDays(_ index: Int) -> Bool {
    guard let number = tokens[index].number, case .time(let unit)? = numbers[number].readings.first?.quantity.unit
    else {
      return false
    }
    return [.day, .week, .month, .year].contains(unit)
  }

  /// Klo 16, 早上7点半, 22点以后: an hour of the day.
  private func isTimeOfDay(_ index: Int) -> Bool {
    if word(index - 1) == "klo" || isHourOfWeekday(index) { return true }
    guard value.hasHan, let number = tokens[index].number,
      let amount = numbers[number].readings.first?.quantity.amount, amount <= Decimal(24), amount.isWhole
    else { return false }
    let end = tokens[index].range.upperBound
    func isTime(_ start: Int) -> Bool {
      let behind = value.slice(start..<min(start + 3, value.bytes.count))
      if ["以后", "以後", "以前", "之前", "之后"].contains(where: { value.has($0, at: start) }) { return true }
      return ["半", "前", "后", "後", "钟", "鐘", "整", "到", "至"].contains(behind)
    }
    if ["点", "點"].contains(where: value.slice(tokens[index].range).hasSuffix) { return isTime(end) }
    return ["点", "點"].contains(value.slice(end..<min(end + 3, value.bytes.count))) && isTime(end + 3)
  }

  /// Fri+Sat 19-22h, ma-pe 8-16: from one hour of those days to another.
  private func isHourOfWeekday(_ index: Int) -> Bool {
    guard isRange(index), let first = tokens[index].number.flatMap({ numbers[$0].readings.first }),
      let last = first.upper?.quantity.amount, last <= Decimal(24), first.level.quantity.amount < last,
      tokens.indices.contains(index - 1), tokens[index - 1].kind == .word || tokens[index - 1].kind == .han
    else { return false }
    // To is a day in Finnish alone.
    return (isFinnish || word(index - 1) != "to") && ValueText.isWeekday(String(word(index - 1)))
  }

  /// 7×24, 24 x 7, 5×8: the days and hours in which somebody is there.
  private func isHoursOfService(_ index: Int) -> Bool {
    func isTimes(_ joint: Int) -> Bool { isMark(joint, "*") || word(joint) == "x" || word(joint) == "×" }
    // A letter is set in one with the digits behind it.
    let behind = word(index + 1)
    let isSet = touches(index + 1) && (behind.hasPrefix("x") || behind.hasPrefix("×")) && behind.hasDigit
    guard isSet || isTimes(index + 1) || isTimes(index - 1) else { return false }
    func number(_ index: Int) -> Int? { word(index).hasDigit ? Int(String(word(index))) : nil }
    guard let one = number(index), one <= 24 else { return false }
    let set = isSet ? Int(String(behind).dropFirst()) : nil
    let other = set ?? (isTimes(index + 1) ? number(index + 2) : isTimes(index - 1) ? number(index - 2) : nil)
    guard let other else { return false }
    let (days, hours) = (min(one, other), max(one, other))
    return (5...7).contains(days) && hours == 24 || days == 5 && hours == 8
  }

  /// 30-day readmission rate, 30 päivän pysyvyys, 三十天再入院率: the time belongs to what is measured, unless the title
  /// names another time that it can be compared with.
  func leaveTimesInNames() {
    let names = Set(tokens.indices.filter { isNumber($0) && isTimeInName($0) })
    guard !names.isEmpty, !quantities().contains(where: { $0.kind == .time && !names.contains($0.firstToken) }) else {
      return
    }
    for index in names {
      tokens[index].number = nil
      tokens[index].kind = .word
    }
  }

  private func isTimeInName(_ index: Int) -> Bool {
    guard tags(index - 1).isDisjoint(with: [.span, .reach, .bound, .ceiling, .changeLead, .per]),
      let end = attributiveTime(tokens[index].range)
    else { return false }
    var isMetric = false
    for token in tokens[(index + 1)...].drop(while: { $0.range.lowerBound < end }).prefix(10) {
      if isMetric, token.tags.isDisjoint(with: [.metric, .tail]) { break }
      let isInside = token.kind == .han || token.tags.isDisjoint(with: .within)
      let stops: Tag = [.span, .baseline, .and, .per, .purpose, .bound, .ceiling, .finite, .reach]
      guard isInside, token.kind == .word || token.kind == .han, token.number == nil,
        token.tags.isDisjoint(with: stops) || token.tags.contains(.metric), !token.tags.contains(.duration)
      else { return false }
      isMetric = isMetric || token.tags.contains(.metric)
    }
    return isMetric
  }

  /// Where a unit of time ends that stands in or behind a number in the form before a noun.
  private func attributiveTime(_ number: Range<Int>) -> Int? {
    var end: Int?
    WordRecords.prose.forEach(.attributiveEnding, endingAt: number.upperBound, of: text, .all) { _, count in
      if count <= number.count { end = number.upperBound }
      return end != nil
    }
    if let end { return end }
    let next = number.upperBound + (WordRecords.prose.count(.attributiveTime, in: text, at: number.upperBound) ?? 0)
    return next > number.upperBound && !isLatinLetter(text, next) ? next : nil
  }
}
