import OKRReader
import OKRValues

/// What stands in front of a title or behind it and is none of its clauses: numbering, labels, handles, keys of issues.
extension TitleCut {
  /// Leaves out #logistics, @maria, in front PAY-93, and behind everything OPS-311, v2 and new!.
  func withoutHandles(_ all: [Int]) -> [Int] {
    var all = all
    // https://…: where more of it stands.
    if all.count > 1, all.contains(where: isLink) { all.removeAll(where: isLink) }
    guard let first = all.first, isTicket(first) || all.contains(where: { source.isMark($0, ["#", "@"]) }) else {
      return all
    }
    var left: [Int] = []
    var isInside = false
    for index in all.drop(while: { $0 == first && isTicket($0) }) {
      let isStart =
        source.isMark(index, ["#", "@"]) && tokens[index].tags.isEmpty
        && !source.touches(index) && source.touches(index + 1)
      isInside = isStart && !isNumber(min(index + 1, tokens.count - 1)) || isInside && source.touches(index)
      if !isInside { left.append(index) }
    }
    return left.isEmpty ? all : left
  }

  private func isLink(_ index: Int) -> Bool {
    tokens[index].range.count > 6 && ["http", "www."].contains(where: source.word(index).hasPrefix)
  }

  /// PAY-93: the key of an issue, in capitals, before a sentence.
  private func isTicket(_ index: Int) -> Bool {
    guard isKey(index), tokens.indices.contains(index + 1), tokens[index + 1].kind == .word else { return false }
    // WD-40 use: only a sentence has a ticket in front of it.
    return (0x41...0x5A).contains(source.value.bytes[tokens[index + 1].range.lowerBound])
  }

  private func isKey(_ index: Int) -> Bool {
    let bytes = source.value.bytes[tokens[index].range]
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let digits = bytes.dropFirst(letters.count + 1)
    return tokens[index].kind == .word && (2...6).contains(letters.count) && !digits.isEmpty
      && bytes.dropFirst(letters.count).first == UInt8(ascii: "-") && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Leaves out a label (Delivery:, KR2：, 1.4) unless what stands behind it says nothing without it (NPS: 32 → 45).
  func withoutLabel(_ all: [Int]) -> [Int] {
    var left = withoutNumbering(all)[...]
    while let colon = left.prefix(16).firstIndex(where: {
      isColon($0) || source.isMark($0, "|")
    }) {
      let label = left[..<colon]
      let behind = left[(colon + 1)...]
      // Redo the list | Finance | Leeds: names behind it are no sentence that it is the label of.
      guard !behind.isEmpty,
        !source.isMark(colon, "|") || has(behind.prefix(1), .work) || behind.contains(where: isNumber)
          || !behind.allSatisfy({ isNamed($0) || source.isDate($0) })
      else { break }
      if !isCode(label) {
        guard !has(Array(label.suffix(1)), [.baseline, .present, .span]),
          !label.contains(where: isNumber) || !has(label, [.baseline, .present]),
          !label.contains(where: asides.contains),
          // Up to 88%; 2023: 81%.
          !(label.contains(where: isNumber) && label.last.map(source.isDate) ?? false),
          // 现66% | 目标80%.
          !label.contains(where: { source.isCharacter($0, of: HanCharacters.thens) && source.isNumber($0 + 1) })
        else { break }
        // Departures within two minutes: 79% → 90%: the label is what is measured, and its numbers are a part of that.
        // No more words than these lead to one.
        if let number = behind.prefix(16).first(where: { isNumber($0) || !isLead($0) }), isNumber(number),
          !isCounted(number)
        {
          return label.filter { !isNumber($0) && tokens[$0].tags != .span && !source.isMark($0, ["<", ">", "≤", "≥"]) }
            + Array(behind)
        }
        // Duplicates shipped: 1,150 packets, of which the label says what was done.
        // New hosts: 6 people: and who is new.
        if label.count <= 6, behind.prefix(2).contains(where: isNumber),
          label.contains(where: isDone) || has(label.prefix(1), .new)
        {
          return Array(label) + Array(behind)
        }
        // Handbook written: EN, FI; perehdytyskansio tehty: suomi/viro: the label says what is done, and for what.
        if label.count > 1, label.count <= 6, label.last.map(isDone) ?? false,
          behind.allSatisfy({ !isNumber($0) && tokens[$0].tags.isDisjoint(with: Tag.anyVerb.union(.finite)) })
        {
          return Array(label) + Array(behind)
        }
        guard label.count <= 6, isUnnumbered(label), !label.contains(where: isFinite) else { break }
      }
      left = behind
    }
    return left.count == all.count ? all : withoutNumbering(Array(left))
  }

  /// A part of a path: a name, a code, a year, and nothing that is measured, done or asked for.
  private func isNamed(_ index: Int) -> Bool {
    let other: Tag = [
      .metric, .finite, .attained, .baseline, .present, .level, .bound, .ceiling, .amount, .span, .standing,
    ]
    return tokens[index].tags.isDisjoint(with: Tag.anyVerb.subtracting(.work).union(other))
      && !source.isParticiple(index)
      && (!isNumber(index) || source.isBareNumber(index))
  }

  /// On the estate: what is a verb in Finnish alone is none before a place.
  private func isFinite(_ index: Int) -> Bool {
    tokens[index].tags.contains(.finite) && (source.isFinnish || !tokens[index].tags.contains(.place))
  }

  private func isDone(_ index: Int) -> Bool {
    source.isParticiple(index) || tokens[index].tags.isSuperset(of: [.work, .noun]) && tokens[index].kind == .word
  }

  /// Without a number, or with one that is a part of a name: tunnel washer 2.
  private func isUnnumbered(_ label: ArraySlice<Int>) -> Bool {
    if label.allSatisfy({ !isNumber($0) || source.tags($0 - 1).contains(.nameLead) }) { return true }
    guard let last = label.last, isNumber(last), label.count > 1 else { return false }
    let names = label.dropLast()
    return source.isBareNumber(last) && tokens[last].range.count <= 2 && !names.contains(where: isNumber)
      && names.allSatisfy { tokens[$0].kind == .word && tokens[$0].tags.isSubset(of: [.nameLead, .thing, .nounToo]) }
      && !(names.last.map(source.isPlural) ?? true)
  }

  /// 2,000 sign-ups: the word behind the number says what is counted.
  private func isCounted(_ number: Int) -> Bool {
    guard tokens.indices.contains(number + 1), tokens[number + 1].kind == .word else { return false }
    let word = source.string(tokens[number + 1])
    if tokens[number + 1].tags.contains(.new) { return true }
    return tokens[number + 1].tags.isDisjoint(with: [
      .span, .opener, .place, .per, .recurrence, .baseline, .present, .and, .level, .bound, .relativeDate, .month,
      .season,
    ]) && word.count > 3
  }

  /// Leaves out what numbers the line: KR1.4, 1.4 Strengthen, 3. Draft, （三）, ②, - [ ].
  func withoutNumbering(_ all: [Int]) -> [Int] {
    guard let first = all.first else { return all }
    let start = tokens[first].range.lowerBound
    let end = numbering(start)
    if let split = all.prefix(4).first(where: { tokens[$0].range.lowerBound < end && end < tokens[$0].range.upperBound }
    ) {
      let dash = source.value.skip(end)
      endOfNumber =
        tokens[split].range.upperBound > dash ? source.value.skip(dash + source.value.scalar(dash).length) : nil
    }
    let left = all.drop { index in
      if tokens[index].range.lowerBound < end { return true }
      guard case .mark(let mark) = tokens[index].kind else { return false }
      // → Redo the list: a bullet.
      if tokens[index].tags == .span, index == first {
        return [0x25B8, 0x25B6, 0x25BA, 0x27A4].contains(mark)
          || tokens.indices.contains(index + 1) && startsSentence(index + 1)
      }
      return tokens[index].tags.isEmpty && ![0x3C, 0x3E, 0x2264, 0x2265, 0x2B, 0x2D, 0x24].contains(mark)
    }
    return left.isEmpty || left.count == all.count ? all : Array(left)
  }

  private func startsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .han: true
    case .word: !(0x61...0x7A).contains(source.value.bytes[tokens[index].range.lowerBound]) && !isNumber(index)
    case .digits, .date, .mark: false
    }
  }

  /// Where the code or the number that a line starts with ends; the start where it has none.
  private func numbering(_ start: Int, isSecond: Bool = false) -> Int {
    let text = source.text
    if let end = bracketed(start) ?? named(start) ?? ticket(start) { return end }
    if let end = lettered(start) { return end }
    // Of the words that a line is called by, none starts with another letter.
    if isLatinLetter(text, start), source.byte(start + 1) != UInt8(ascii: ")"),
      !"agkopt".utf8.contains(text[start])
    {
      return start
    }
    var offset = start
    while offset < text.count, isLatinLetter(text, offset) { offset += 1 }
    let letters = source.value.foldedSlice(start..<offset)
    // d) put on a show.
    if letters.range.count == 1, source.byte(offset) == UInt8(ascii: ")") { return offset + 1 }
    guard
      letters.isEmpty
        || letters.range.count <= 11
          && [
            "kr", "o", "p", "okr", "kpi", "key", "objective", "obj", "tavoite", "avaintulos", "goal", "prio",
            "prioriteetti",
            "at",
          ]
          .contains(letters)
    else {
      return start
    }
    if !letters.isEmpty {
      // Key Result #2, avaintulos nro 4, KR No. 3.
      offset = source.value.skip(offset)
      let rest = source.value.foldedSlice(offset..<text.count)
      let leads: [StaticString] = [
        "result #", "result no. ", "result no ", "result ", "#", "nro ", "no. ", "no ", "nr. ", "nr ",
      ]
      if let lead = leads.first(where: rest.hasPrefix) { offset += lead.utf8CodeUnitCount }
    }
    let digits = offset
    var points = 0
    while offset < text.count,
      source.value.isDigit(offset)
        || points < 3 && source.value.isDigit(offset + 1) && [0x2E, 0x2D].contains(text[offset])
    {
      if !source.value.isDigit(offset) { points += 1 }
      offset += source.value.scalar(offset).length
    }
    guard offset > digits, offset - digits <= 6 else { return start }
    let isSet = offset < text.count && [0x20, 0x2E, 0x29, 0x3A, 0x7C].contains(text[offset])
    // O1-KR4.
    if !letters.isEmpty, [UInt8(ascii: "-"), UInt8(ascii: "/")].contains(source.byte(offset)),
      isLatinLetter(text, offset + 1)
    {
      let next = isSecond ? start : numbering(offset + 1, isSecond: true)
      return next > offset + 1 ? next : start
    }
    // AT 1.2 Lainat kasvavat; at 20 schools is where.
    if letters == "at",
      points == 0 || !(0x41...0x5A).contains(source.value.bytes[min(source.value.skip(offset), text.count - 1)])
    {
      return start
    }
    if !letters.isEmpty { return isSet || offset < text.count && text[offset] >= 0xE2 ? offset : start }
    let next = source.value.skip(offset)
    guard next < text.count else { return start }
    // 3.b) Draft.
    if [0x2E, 0x20].contains(text[offset]), isLatinLetter(text, offset + 1),
      source.byte(offset + 2) == UInt8(ascii: ")")
    {
      return offset + 3
    }
    // 3. Draft and 1) Draft; 1.4 Strengthen, but not 3.5 tonnes.
    if [0x2E, 0x29].contains(text[offset]), source.byte(offset + 1) == 0x20 || source.byte(offset + 1) >= 0xE3 {
      return offset + 1
    }
    // 1、; 3）, which closes no bracket.
    if [0x3001, 0xFF09].contains(source.value.scalar(offset).value) { return offset + 3 }
    // 1.2M EUR is a number, and none of a line.
    let isAmount = source.amounts.bareQuantity(start).map { $0.range.upperBound > offset } ?? false
    return points > 0 && (0x41...0x5A).contains(source.value.bytes[next]) && !isAmount ? offset : start
  }

  /// iv. and ii): a Roman number.
  private func lettered(_ start: Int) -> Int? {
    let numerals: [StaticString] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let end = source.text[start...].prefix(6).firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }
    guard let end, numerals.contains(source.value.foldedSlice(start..<end)), source.byte(end + 1) == 0x20 else {
      return nil
    }
    return end + 1
  }

  /// 关键结果2、, 目标三：: what the line is, in words.
  private func named(_ start: Int) -> Int? {
    guard source.byte(start) >= 0xE5 else { return nil }
    let names: [StaticString] = ["关键结果", "關鍵結果", "关键成果", "關鍵成果", "目标", "目標", "指标", "指標"]
    let text = source.value.foldedSlice(start..<source.text.count)
    guard let name = names.first(where: text.hasPrefix) else { return nil }
    var offset = start + name.utf8CodeUnitCount
    let digits = offset
    while offset < source.text.count, offset - digits <= 6,
      source.value.isDigit(offset) || source.value.hanNumeral(offset) != nil
    {
      offset += source.value.scalar(offset).length
    }
    let (mark, width) = source.value.scalar(offset)
    return offset > digits && [0x3001, 0xFF1A, 0x3A, 0xFF0E, 0x2E].contains(mark) ? offset + width : nil
  }

  /// #87: the number of a ticket; #1 is a place.
  private func ticket(_ start: Int) -> Int? {
    guard source.byte(start) == UInt8(ascii: "#") else { return nil }
    let digits = source.text[(start + 1)...].prefix(7).prefix { (0x30...0x39).contains($0) }
    return (2...6).contains(digits.count) && source.byte(digits.endIndex) == 0x20 ? digits.endIndex : nil
  }

  /// （三）, (2): a number in brackets in front of everything.
  private func bracketed(_ start: Int) -> Int? {
    let (open, length) = source.value.scalar(start)
    guard open == 0x28 || open == 0xFF08 else { return nil }
    var offset = start + length
    let inside = offset
    while offset < source.text.count, offset - inside <= 9,
      source.value.isDigit(offset) || source.value.hanNumeral(offset) != nil
    {
      offset += source.value.scalar(offset).length
    }
    let (close, width) = source.value.scalar(offset)
    return offset > inside && (close == 0x29 || close == 0xFF09) ? offset + width : nil
  }

  func isColon(_ index: Int) -> Bool {
    guard source.isMark(index, [":", "："]) else { return false }
    // 62 %:sta and 1:14 have no blank behind the colon.
    return !source.touches(index + 1) || source.isMark(index, "：") || !source.touches(index)
      || tokens[index + 1].kind == .han || source.isMark(index + 1, ["*", "_"])
  }

  /// KR2, P1, O1.3: letters and digits that number a line.
  func isCode(_ label: ArraySlice<Int>) -> Bool {
    guard label.count <= 3, let first = label.first else { return label.isEmpty }
    // As most words are: told from the first byte, for to look at characters takes its time.
    guard
      [UInt8(ascii: "k"), UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "a")].contains(
        source.byte(tokens[first].range.lowerBound))
    else { return false }
    let word = label.map { String(source.string(tokens[$0])) }.joined()
    return TitleCut.isCode(word) || label.count == 1 && ["kr", "o", "kpi"].contains(source.string(tokens[first]))
  }

  private static func isCode(_ word: String) -> Bool {
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count)
    return ["kr", "o", "p", "okr", "at"].contains(letters) && !digits.isEmpty
      && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
  }

  /// A word that leads to a number and is no subject of its own.
  private func isLead(_ index: Int) -> Bool {
    let token = tokens[index]
    if case .mark = token.kind { return true }
    if token.kind == .date || !token.tags.isDisjoint(with: [.month, .season]) { return true }
    return !token.tags.isDisjoint(with: [.level, .bound, .ceiling, .span, .origin, .baseline, .changeLead, .present])
      && token.tags.isDisjoint(with: [.work, .gain])
  }
}
