import OKRReader
import OKRValues

/// A title of two clauses, of which one says what is asked for and the next one where that stood: 45 % osallistuu, keväällä
/// 28 %; within 90 seconds, currently 6 minutes; 不超过2起，二季度9起.
extension TitleReader {
  /// The change from the number of the clause behind the main one, where that says nothing but when.
  ///
  /// Certain where a word makes it that of today or of before; where a day does, the cycle tells whether it is over then.
  func changeFromThen(_ main: Int, _ deadline: Deadline?) -> ProseReading.Change? {
    let clause = clauses[main]
    guard clause.asked.statement != .changeOnly, let place = allClauses.firstIndex(where: { $0 === clause }) else {
      return nil
    }
    if let tail = clause.tail { return change(of: clause, upTo: tail.lowerBound, from: clause, tail, deadline) }
    guard allClauses.indices.contains(place + 1) else { return nil }
    let then = allClauses[place + 1]
    return then.leadingVerb == nil
      ? change(of: clause, upTo: clause.tokens.count, from: then, then.tokens.indices, deadline) : nil
  }

  /// The change from the number in some tokens of a clause to the one in those of another up to a place.
  private func change(
    of clause: ClauseReader, upTo end: Int, from then: ClauseReader, _ range: Range<Int>, _ deadline: Deadline?
  ) -> ProseReading.Change? {
    func tags(_ range: Range<Int>, of clause: ClauseReader) -> Tag {
      clause.tokens[range].reduce(into: []) { $0.formUnion($1.tags) }
    }
    let numbers = (then.numbers + (then.window.map { [$0] } ?? [])).filter { range.contains($0.firstToken) }
    guard numbers.count == 1, let start = numbers.first,
      tags(0..<end, of: clause).isDisjoint(with: [.today, .present, .baseline, .multiply]),
      !then.asides.contains(start.firstToken),
      start.isWritten || start.isPart, !start.isSigned, !start.isAbout, start.ends == nil,
      !then.saysAbout(start, range), then.saysOnlyWhen(start, range, of: clause),
      let goal = goal(beside: start, in: clause, upTo: end), goal.value != start.value,
      ClauseReader.isSameThing(goal, in: clause.source, start, in: then.source)
    else { return nil }
    let isCertain =
      !tags(range, of: then).isDisjoint(with: [.today, .present, .baseline, .origin])
      || then.saysNoLonger(range) || range.contains(where: then.saysInstead)
    // 6月底为3.2万: a day that may be one by which something is due stands between the two.
    let day = deadline.flatMap {
      goal.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= start.range.lowerBound ? $0.date : nil
    }
    // 18k in 2023, 27k in 2025: of two days nobody knows which one is to come.
    let isDated = !isCertain && clause.namesTime(0..<end)
    let since = isCertain || isDated ? nil : then.dayOfLevel(range)?.date ?? day
    guard isCertain || since != nil else { return nil }
    let isDoubtful = clause.isDoubtful(start, goal)
    let change = ProseReading.Change(from: start.beside(goal), to: goal, isCertain: isCertain && !isDoubtful)
    change.bound = clause.bound(of: goal) ?? (clause.window?.range == goal.range && goal.kind == .time ? .atMost : nil)
    change.since = isDoubtful ? nil : since
    return change
  }

  /// The one number of a clause that another one may be the start of.
  private func goal(beside start: TitleQuantity, in clause: ClauseReader, upTo end: Int) -> TitleQuantity? {
    let all = (clause.goals + (clause.window.map { [$0] } ?? [])).filter {
      $0.lastToken < end && ($0.ending != .from || $0.kind == .count)
    }
    let same = all.filter { $0.kind == start.kind }
    let found = same.isEmpty && start.kind == .bare || same.isEmpty && all.count == 1 ? all : same
    guard found.count == 1, let goal = found.first, goal.isComparable(to: start), !goal.isSigned, !goal.isAbout,
      !clause.isChangeAlone(goal), !clause.isPartOfThat(goal, beside: start), !clause.has(.none),
      start.unit == goal.unit || start.unit == nil || goal.unit == nil || Self.areNear(start.unit, goal.unit)
    else { return nil }
    return goal
  }
}

extension TitleReader {
  /// 90 seconds beside 6 minutes: two units of time of which people count one thing in.
  private static func areNear(_ one: Unit?, _ other: Unit?) -> Bool {
    guard case .time(let one)? = one, case .time(let other)? = other,
      let place = TimeUnit.allCases.firstIndex(of: one), let second = TimeUnit.allCases.firstIndex(of: other)
    else { return false }
    return abs(place - second) <= 1
  }
}

extension ClauseReader {
  /// Puolet viime vuoden määrästä, joka oli 46; vasikkakuolleisuus puoleen: a part of what stood there, and no level.
  fileprivate func isPartOfThat(_ goal: TitleQuantity, beside start: TitleQuantity) -> Bool {
    if any(before(goal), .changeLead) || tokens[goal.firstToken].tags.contains(.changeLead) { return true }
    guard goal.kind == .share, !source.value.isDigit(goal.range.lowerBound) else {
      return ["of", "out of"].contains(source.word(goal.firstToken - 1))
    }
    return isPartOfOther(goal) || goal.ending == .to || start.kind != .share
  }

  /// Cut by 20%, the queue: down 20%; but not cut scrap, last month 20%: a word of change stands in the same piece as a
  /// number, or makes a step of it wherever it stands.
  func isStep(_ number: TitleQuantity) -> Bool {
    number.isSigned || number.kind == .points || number.ending == .by
      || any(before(number), .changeLead) || tokens[number.firstToken].tags.contains(.changeLead)
      || any(piece(of: number), .change)
  }

  /// Fewer complaints, 10月为3.9%: whether a piece behind what is asked for says of its number only when it was so.
  func isReading(_ number: TitleQuantity, opensTitle: Bool) -> Bool {
    let piece = piece(of: number)
    guard !opensTitle || piece.lowerBound > 0,
      namesTime(piece) || any(piece, [.baseline, .present, .today, .relativeDate])
    else { return false }
    return saysOnlyWhen(number, piece, of: self)
  }

  /// The tokens between the breaks on both sides of a number.
  private func piece(of number: TitleQuantity) -> Range<Int> {
    func isBreak(_ index: Int) -> Bool { isStop(index) || source.isMark(index, [":", "：", "–", "—", "(", "（", "."]) }
    let start = tokens[..<number.firstToken].indices.last(where: isBreak).map { $0 + 1 } ?? 0
    let end = tokens[number.lastToken...].indices.dropFirst().first(where: isBreak) ?? tokens.count
    return start..<max(end, number.lastToken + 1)
  }

  /// Currently about 88%: whether a number in some tokens is not exact.
  fileprivate func saysAbout(_ number: TitleQuantity, _ range: Range<Int>) -> Bool {
    let start = tokens[range.lowerBound].range.lowerBound
    return ValueText(source.value.string(start..<max(start, number.range.upperBound))).saysAbout
  }

  /// Whether some tokens name a day, a month, a season or a year.
  fileprivate func namesTime(_ range: Range<Int>) -> Bool {
    range.contains { source.isDate($0) || !tokens[$0].tags.isDisjoint(with: [.month, .season]) }
      || dayOfLevel(range) != nil
  }

  /// The tokens behind the last comma, where a number stands on either side of that.
  fileprivate var tail: Range<Int>? {
    guard let stop = tokens.indices.last(where: { isStop($0) && !asides.contains($0) }), let last = numbers.last,
      last.firstToken > stop,
      numbers.contains(where: { $0.lastToken < stop }) || window.map({ $0.lastToken < stop }) ?? false
    else { return nil }
    return stop + 1..<tokens.count
  }

  /// Whether all words beside a number say when, that it is so, or what was counted before it.
  fileprivate func saysOnlyWhen(_ number: TitleQuantity, _ range: Range<Int>, of other: ClauseReader) -> Bool {
    let aims: Tag = [.reach, .aim, .bound, .ceiling]
    let time: Tag = [
      .month, .season, .relativeDate, .baseline, .present, .today, .opener, .origin, .idle, .determiner, .finite,
      .insteadOf,
    ]
    let day = dayOfLevel(range)?.range
    return range.allSatisfy { index in
      if let day, day.overlaps(tokens[index].range) { return true }
      if number.firstToken...number.lastToken ~= index { return true }
      if !tokens[index].tags.isDisjoint(with: aims), !ClauseReader.sayingSo.contains(source.word(index)) {
        return false
      }
      if index == number.lastToken + 1, tokens[index].kind == .word { return true }
      if case .mark = tokens[index].kind { return true }
      return source.isDate(index) || source.when(tokens[index]) != nil || !tokens[index].tags.isDisjoint(with: time)
        || ClauseReader.sayingSo.contains(source.word(index)) || repeats(index, other)
    }
  }

  /// Words that say of a number that it was or is so.
  private static let sayingSo: [StaticString] = [
    "was", "were", "it", "they", "after", "at", "in", "on", "oli", "olivat", "kun", "se", "ne", "ei", "enää", "no",
    "longer",
    "为", "為", "是", "有", "仅", "只有", "平均", "要", "还是", "還是", "时", "時",
  ]

  /// Puheluista jää vastaamatta 4 %, kesäkuussa jäi 11 %: the verb of the clause before, by how it starts.
  private func repeats(_ index: Int, _ other: ClauseReader) -> Bool {
    guard source.isFinnish, tokens[index].kind == .word else { return false }
    let start = source.text[tokens[index].range].prefix(3)
    return start.count > 2
      && other.tokens.contains { $0.kind == .word && other.source.text[$0.range].prefix(3) == start }
  }

  /// Ei enää 11, no longer 24.
  fileprivate func saysNoLonger(_ range: Range<Int>) -> Bool {
    let (first, second) = (source.word(range.lowerBound), source.word(range.lowerBound + 1))
    return first == "ei" && second == "enää" || first == "no" && second == "longer"
  }

  /// The day or the stretch of time that some tokens name, and which of the bytes say it.
  fileprivate func dayOfLevel(_ range: Range<Int>) -> (date: TypedDate, range: Range<Int>)? {
    guard !range.isEmpty, !tokens[range].contains(where: { $0.tags.contains(.relativeDate) }) else { return nil }
    let start = tokens[range.lowerBound].range.lowerBound
    let dates = DateReader(ValueText(source.value.string(start..<tokens[range.upperBound - 1].range.upperBound)))
    for token in tokens[range] where token.number == nil {
      guard let date = dates.when(token.range.lowerBound - start), date.shapes.count == 1 else { continue }
      return (date, date.range.lowerBound + start..<date.range.upperBound + start)
    }
    return nil
  }
}
