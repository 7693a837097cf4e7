import OKRReader
import OKRValues

/// Days, years and times that a title names without being due then.
extension TitleTokens {
  /// A time that depends on the day of writing; with a number before it, as in 3月底前, it does not.
  func relativeDate(_ deadline: Deadline?) -> Range<Int>? {
    // Ensi hiihtolomilla, ensi kuusta alkaen: next, whatever comes next.
    if isFinnish, let next = tokens.indices.first(where: { ["ensi", "ens"].contains(word($0)) }),
      tokens.indices.contains(next + 1),
      !["kerta", "kerra", "kert", "sija", "tila", "luok"].contains(where: word(next + 1).hasPrefix),
      // Ensi tapaamisesta, ensi yrittämällä: the first time that something is done.
      !["misesta", "misestä", "misella", "misellä", "malla", "mällä"].contains(where: word(next + 1).hasSuffix)
    {
      return tokens[next].range.lowerBound..<tokens[next + 1].range.upperBound
    }
    guard mayDo.contains(.relativeDate) else { return nil }
    for (index, token) in tokens.enumerated()
    where token.tags.contains(.relativeDate) && token.tags.isDisjoint(with: [.baseline, .present, .cycleEnd]) {
      // Vuodenvaihteessa: of which year the cycle tells, as with its end.
      if token.kind == .word, string(token).hasPrefix("vuodenvaihte") { continue }
      // 第三季度末: it says which quarter, though 季度末 alone does not.
      if let deadline, !deadline.isOfCycle, token.kind == .word, token.range.overlaps(deadline.range) { continue }
      if token.kind == .han, followsNumeral(index), !["下", "来", "來"].contains(where: string(token).hasPrefix) {
        continue
      }
      // 出院后三个月内: how soon after something.
      if token.kind == .han, index > 0, ["后", "後"].contains(where: string(token).hasPrefix),
        ["内", "內", "之内", "之內", "以内", "以內"].contains(where: { value.has($0, at: token.range.upperBound) })
      {
        continue
      }
      // 年末音乐会: what it is called.
      if token.kind == .han, ["年末", "年底", "月末"].contains(string(token)), touches(index + 1),
        self.tags(index + 1).isSubset(of: [.deliverable]),
        tokens[index + 1].kind == .han, tokens[index + 1].range.count > 3
      {
        continue
      }
      // 2026年上半年: the year stands before it.
      // Vuoden kuluttua valmistumisesta: after what.
      if token.kind == .word, string(token).hasSuffix("kuluttua"),
        ["sta", "stä"].contains(where: word(index + 1).hasSuffix)
          || tokens[..<index].indices.contains(where: { ["neista", "neistä"].contains(where: word($0).hasSuffix) })
      {
        continue
      }
      // Tämän vuoden uusista työntekijöistä: who has come, which the year of the cycle tells.
      if isFinnish, word(index).hasSuffix("n"), !tags(index + 1).isDisjoint(with: [.new, .cohort]) { continue }
      if isDate(index - 1), token.kind == .han || string(token) == "year-end" { continue }
      // 去年17人 → 今年6人: beside a number of then it says which of the two is which.
      if tokens[..<index].contains(where: { $0.tags.contains(.baseline) || string($0).hasPrefix("last ") }),
        isNumber(index + 1) || isNumber(index - 1), !string(token).hasPrefix("next"),
        !string(token).hasSuffix("next year")
      {
        continue
      }
      // (this spring: one in five): where it stands.
      if isMark(index - 1, ["(", "（"]), isMark(index + 1, [":", "："]) || isNumber(index + 1) { continue }
      if index > 0, tokens[index - 1].kind == .word, isDate(index + 1) { continue }
      // The end of year 1: which of them is said.
      if token.kind == .word, string(token).hasSuffix("year"), isBareNumber(index + 1) { continue }
      // By Next Fest: what comes next has to be a time.
      if token.kind == .word, string(token).hasSuffix(" next"), wholeDate(index) == index { continue }
      return token.range.lowerBound..<tokens[wholeDate(index)].range.upperBound
    }
    return nil
  }

  /// In six weeks, within three months, by Friday, kolmen viikon päästä, 三个月内: so long after the day it is read, or how
  /// soon something happens each time, which the words of the whole title tell.
  var laterDate: Range<Int>? {
    for span in mayNameLongTime ? quantities() : [] where TitleTokens.isLongTime(span.unit) {
      let (before, behind) = (word(span.firstToken - 1), word(span.lastToken + 1))
      let isLast = span.lastToken + 2 >= tokens.count || isMark(span.lastToken + 2, ["(", "（", ",", ";", "."])
      let isBehind = ["päästä", "kuluttua", "sisällä", "aikana", "kuluessa"].contains(behind) || behind == "from"
      if isBehind, isLast || span.firstToken == 0 || word(span.lastToken + 2) == "now" {
        return span.range.lowerBound..<tokens[span.lastToken + 1].range.upperBound
      }
      let leads = ["in", "within", "next"].contains(before) || tags(span.firstToken - 1).contains(.within)
      if !value.hasHan, leads,
        span.lastToken + 1 >= tokens.count || isLast && isMark(span.lastToken + 1, ["(", ",", "."])
      {
        return tokens[span.firstToken - 1].range.lowerBound..<span.range.upperBound
      }
      if value.hasHan, span.firstToken <= 2,
        tags(span.lastToken + 1).contains(.within)
          || ["之", "以", "后", "後"].contains(behind) || before == "过" || before == "過"
      {
        return span.range.lowerBound..<min(tokens[span.lastToken].range.upperBound + 3, text.count)
      }
    }
    // 三个月内, 半年之内: also where its number is a part of the word.
    if value.hasHan, let end = tokens.indices.prefix(5).first(where: { tags($0).contains(.within) && $0 > 0 }) {
      let start = tokens[0].range.lowerBound
      let time = value.foldedSlice(start..<tokens[word(end - 1) == "之" ? end - 1 : end].range.lowerBound)
      if ["月", "周", "週", "季度", "年"].contains(where: time.hasSuffix) { return start..<tokens[end].range.upperBound }
    }
    if word(tokens.count - 2) == "a", word(tokens.count - 3).hasSuffix("in half"), let last = tokens.last {
      return tokens[tokens.count - 3].range.lowerBound..<last.range.upperBound
    }
    // By Friday, perjantaihin mennessä.
    if let day = tokens.indices.last, day > 1, !value.hasHan {
      let place = word(day) == "mennessä" ? day - 1 : day
      guard place < day || ["by", "on", "before", "next", "starting"].contains(word(place - 1)) else { return nil }
      let name = String(string(tokens[place]))
      if ValueText.isWeekday(name.hasSuffix("hin") ? String(name.dropLast(3)) : name) { return tokens[place].range }
    }
    return nil
  }

  /// Whether a number may turn out to be days or more: mostly none does, and what each means is not worked out for that.
  private var mayNameLongTime: Bool {
    numbers.contains { number in
      number.readings.contains {
        TitleTokens.isLongTime($0.quantity.unit) || TitleTokens.isLongTime($0.upper?.quantity.unit)
      }
    } || tokens.contains { ["ssa", "ssä"].contains(where: string($0).hasSuffix) }
  }

  private static func isLongTime(_ unit: Unit?) -> Bool {
    guard case .time(let unit)? = unit else { return false }
    return ![.second, .minute, .hour].contains(unit)
  }

  /// By next summer, by next March: the last word of a relative date, where the phrase needs one more.
  private func wholeDate(_ index: Int) -> Int {
    guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .word else { return index }
    if !tokens[index + 1].tags.isDisjoint(with: [.season, .month]) { return index + 1 }
    let isTime =
      ValueNames.isTime(value, tokens[index + 1].range) || ValueText.isWeekday(String(string(tokens[index + 1])))
    return isTime || word(index + 1) == "sprint" ? index + 1 : index
  }

  /// The years it names.
  var years: [ProseReading.Year] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      // Hired since 2024: when something began.
      guard token.kind == .date, token.range.count > 3, tags(index - 1).isDisjoint(with: [.baseline, .origin]),
        let year = year(in: token.range)
      else { return nil }
      // 2023: 74.6%; vuonna 2024 kierrätettäviä oli 91 %: when it stood there.
      if isMark(index + 1, [":", "："])
        || tokens[(index + 1)...].prefix(4).contains(where: {
          $0.kind == .word && ["was", "were", "did", "oli", "olivat"].contains(string($0))
        })
      {
        return nil
      }
      if isOfSource(index) { return nil }
      // （2025年第68名）: where it stood then.
      if isMark(index - 1, ["(", "（"]), (index + 1..<index + 4).contains(where: { isNumber($0) || isNamed($0) }) {
        return nil
      }
      // Vs. Q4 2025, more than in 2019; 2025届: what it is held against, and who is counted.
      let lead = (0..<index).last { !isMark($0, [".", "/"]) && !tokens[$0].isShortDate } ?? index
      let isHeldAgainst =
        ["vs", "vs.", "versus", "vrt", "vrt.", "than", "than in", "kuin", "below", "above", "对比", "對比"]
        .contains(word(lead)) || word(lead - 1) == "than"
      if isHeldAgainst || ["届", "屆"].contains(where: { value.has($0, at: token.range.upperBound) }) { return nil }
      // The 2019 missing list: a part of its name.
      if tags(index - 1) == [.idle, .determiner], token.range.count == 4, tokens.indices.contains(index + 1),
        tokens[index + 1].kind == .word, tags(index + 1).isDisjoint(with: [.season, .metric, .level])
      {
        return nil
      }
      return ProseReading.Year(number: year.number, range: year.range, isWhen: isWhen(index))
    }
  }

  /// The first four digits of some bytes that are a year.
  func year(in bytes: Range<Int>) -> (number: Int, range: Range<Int>)? {
    bytes.dropLast(3).lazy.compactMap { [self] start in
      let range = start..<start + 4
      guard value.isDigit(start), let year = Int(String(decoding: text[range], as: UTF8.self)),
        (1990...2099).contains(year)
      else { return nil }
      return (year, range)
    }.first
  }

  /// (source: census 2023), lähde: Tilastokeskus 2023, （数据来源：2023年普查）: where somebody has read it.
  private func isOfSource(_ index: Int) -> Bool {
    let start =
      // A source is a few words, and a title may have thousands.
      tokens[..<index].indices.suffix(40).last(where: {
        isMark($0, ["(", "（", "[", "【", ")", "）", ";", "；", "–", "—"])
      }).map { $0 + 1 } ?? 0
    return start > 0 && tokens[start..<index].prefix(3).contains { $0.tags.contains(.remark) }
  }

  /// By 2028, in 2028, vuonna 2028, vuoteen 2028 mennessä, 到2028年, 2028年底前: by when, or when, and not of what.
  private func isWhen(_ index: Int) -> Bool {
    ["by", "in", "until", "during", "vuonna", "到", "至", "于", "在", "by the end of", "by end of"].contains(
      word(index - 1))
      || ["mennessä", "aikana", "loppuun"].contains(word(index + 1))
      || ["底", "年底", "年末", "前"].contains { value.has($0, at: tokens[index].range.upperBound) }
  }
}
