import OKRReader

/// What is said of the line, and is no part of what it asks for: source: the ledger, confidence 0.5, 按月报统计.
extension TitleCut {
  /// A part of a path: a name, a code, a year, and nothing that is measured, done or asked for.
  func isNamed(_ index: Int) -> Bool {
    let other: Tag = [
      .metric, .finite, .attained, .baseline, .present, .level, .bound, .ceiling, .amount, .span, .standing,
    ]
    return tokens[index].tags.isDisjoint(with: Tag.anyVerb.subtracting(.work).union(other))
      && !source.isParticiple(index)
      && (!isNumber(index) || source.isBareNumber(index))
  }

  func hasDigit(_ index: Int) -> Bool { source.word(index).hasDigit }

  func startsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .han: true
    case .word: !(0x61...0x7A).contains(source.value.bytes[tokens[index].range.lowerBound]) && !isNumber(index)
    case .digits, .date, .mark: false
    }
  }

  /// Source: the ledger, confidence 0.5, compared with the O1 of the company.
  func isRemark(_ all: [Int]) -> Bool {
    let some = Array(all.prefix { source.joint(at: $0) != .mark })
    guard let first = some.first, let last = some.last else { return false }
    let rest = some.dropFirst()
    // DRI: @keiko, whose handle is left out already.
    if source.isMark(last, [":", "："]) { return true }
    if ["vrt", "vrt.", "vs", "vs."].contains(source.word(first)),
      rest.allSatisfy({ !isNumber($0) || source.tags($0 - 1).contains(.nameLead) })
    {
      return true
    }
    if let label = label(of: some), label > first { return some.prefix { $0 != label }.allSatisfy(isNamed) }
    if tokens[first].tags.contains(.remark) {
      return !(rest.contains(where: isNumber) && has(rest, [.baseline, .present, .origin, .span]))
    }
    if tokens[first].tags.contains(.rating) {
      // Priority: high.
      if let colon = rest.first, isColon(colon), rest.count < 4, !rest.contains(where: hasDigit) { return true }
      return rest.count(where: hasDigit) == 1 && rest.allSatisfy { hasDigit($0) || isPlainMark($0) }
    }
    // , mitataan SAPista, – mitataan kuukausittain: where the number comes from, or how often.
    let measured: [StaticString] = [
      "mitataan", "luetaan", "poimitaan", "kerätään", "seurataan", "raportoidaan", "katsotaan", "katotaan",
      "käsitellään",
      "tarkistetaan",
    ]
    if measured.contains(source.word(first)), rest.count < 3,
      tokens[last].shape.contains(.place) || tokens[last].tags.contains(.recurrence),
      !rest.contains(where: isNumber)
    {
      return true
    }
    // 按财务月报统计, 与销售部共同负责: by its two ends.
    guard tokens[first].kind == .han else { return false }
    let text = source.value.foldedSlice(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    // 周例会已确认: what was done with the line.
    if !rest.contains(where: isNumber), ["已确认", "已確認", "已对齐", "已對齊"].contains(where: text.hasSuffix) { return true }
    // ——小刘跟进: who does it.
    if text.range.count <= 15, !some.contains(where: isNumber),
      ["跟进", "跟進", "负责", "負責", "牵头", "牽頭"].contains(where: text.hasSuffix)
    {
      return true
    }
    return TitleCut.remarks.contains { start, ends in
      text.hasPrefix(start) && ends.contains(where: text.hasSuffix)
    }
  }

  /// Heidi's comment: the word of a remark that has a colon of its own, among the first few.
  private func label(of some: some Collection<Int>) -> Int? {
    some.prefix(4).first {
      tokens[$0].tags.contains(.remark)
        && [":", "："].contains(where: source.word($0).hasSuffix)
    }
  }

  func isPlainMark(_ index: Int) -> Bool {
    if case .mark = tokens[index].kind { tokens[index].tags.isEmpty } else { false }
  }
  private static let remarks: [(StaticString, [StaticString])] = [
    ("按", ["统计", "統計", "为准", "為準", "计算", "計算", "口径", "口徑"]),
    ("以", ["为准", "為準"]),
    (
      "由",
      [
        "评定", "評定", "评估", "評估", "审核", "審核", "抽查", "完成", "负责", "負責", "执行", "執行", "实施", "實施", "牵头", "牽頭", "主导", "主導",
        "跟进", "跟進",
      ]
    ),
    ("不增加", ["编制", "編制", "人手", "人员", "人員", "预算", "預算", "成本", "投入", "费用", "費用"]),
    ("不新增", ["编制", "編制", "人手", "人员", "人員", "预算", "預算", "成本", "投入", "费用", "費用"]),
    ("经", ["通过", "通過", "批准", "同意", "确认"]),
    ("已", ["批准", "通过", "通過"]),
    ("与", ["负责", "共担", "合作", "协作", "推进"]),
    ("和", ["一起做", "一起", "共同推进", "共同負責", "共同负责"]),
    ("與", ["負責", "合作", "協作"]),
  ]
}
