import OKRReader
import OKRSource

/// Lines that the language has no word for, by what their words say: something for readers, or a goal.
extension Parser {
  /// Whether a line that is no okr is words for people: a heading at the top of a file, a sentence or `FYI: …` among
  /// the parts of a goal; what could be a mistyped clause, or the number that a key result lacks, is not.
  func isForReaders(_ words: String, in container: Container) -> Bool {
    guard !words.contains(where: { "\"@{}".contains($0) }) else { return false }
    // Objective, Key results, 关键结果 on a line of its own: what stands below is no remark.
    let isOfGoals = words.split(whereSeparator: \.isNewline).contains { line in
      let key = line.lowercased().split { " \t*#:：".contains($0) }.joined(separator: "-")
      let role = HandTyped.role(ofHeading: key, beforeList: false) ?? HandTyped.role(ofMarker: key)
      return role == .kr || role == .objective && line.last?.isNumber ?? false
    }
    guard !isOfGoals else { return false }
    let count = words.split(whereSeparator: \.isWhitespace).count
    let isLabelled = words.contains(where: { ":：".contains($0) }) && words.count > 4
    let han = words.unicodeScalars.filter { $0.value >= 0x3400 }.count
    // Summary,Status,Assignee: rows of a sheet whose columns nobody knows.
    let rows = words.split(whereSeparator: \.isNewline).prefix(2).map { row in row.split(separator: ",").count }
    guard rows.count < 2 || rows[0] < 4 || rows[1] != rows[0] || words.contains(text: ", ") else { return false }
    // 大家好, Moi!, /Laura; one word with nothing behind it may be one of the language with a slip of the hand.
    if container.name == Container.file.name {
      return count > 1 || isLabelled || han > 1 || words.last.map { ",!.".contains($0) } ?? false
        || words.hasPrefix("/")
    }
    guard container.clauses.contains(.note) else { return false }
    // Time to answer from 9 hours to 3 hours: what asks for a change is no remark.
    let isChange = words.contains(where: \.isNumber) && [" to ", "→", "->"].contains { words.contains(text: $0) }
    guard !isChange else { return false }
    return (count > 1 || isLabelled || han > 6)
      && !(container.name == Container.keyResult.name && words.contains(where: \.isNumber))
  }

  /// Win rate for offers over ⏎ 100k EUR from 15% to 25%: whether the line here, further in than the title above it, goes
  /// on with that.
  func goesOn(from first: Int) -> Bool {
    guard at(.word) || at(.for) || at(.number) || at(.currency), indent(ofToken: position) > indent(ofToken: first),
      !isMarker,
      !isEmptyLine(before: 0), !isTableHere, heading == nil, wordsOfLabel == nil,
      clauseOfLabel(in: .keyResult, at: 0) == nil
    else { return false }
    let last = file.text(rangeOfToken(previousEnd - 1)).lowercased()
    guard correction(in: .anything) == nil else { return false }
    return HandTyped.joinsWords(last, atEnd: true) || !at(.number) && HandTyped.joinsWords(text(), atEnd: false)
  }

  /// Whether a line of words here may be a goal: it asks for a change, `we cut complaints from 31 to 10`, or has the label
  /// of one behind other words.
  func isLikelyGoal(in container: Container) -> Bool {
    guard startsLine(), container.name == Container.file.name || container.admits(.kr) else { return false }
    var ahead = 0
    // No sentence has more words before its numbers; a line may have a million.
    while ahead < 96, ahead == 0 || !startsLine(ahead), kind(ahead) != .end {
      switch kind(ahead) {
      case .keyword(.from): if isStartOfChange(ahead + 1) { return true }
      case .number, .currency: if isArrow(ahead + 1) || isArrow(ahead + 2) { return true }
      case .word:
        let word = text(ahead)
        if HandTyped.leadOfNumber(endOf: word) != nil, isStartOfChange(ahead + 1) { return true }
        // 我们把投诉从31降到10: the words of Chinese have no blanks between them.
        if word.hasDigit(behind: "从從由") {
          let start = range(ahead).start
          return file.text(TextRange(start, min(lineEnd(at: start), start + 160))).hasDigit(behind: "到至")
        }
        if ahead > 0, ahead < 5, touches(.ignoredMark, after: ahead), !startsLine(ahead + 1),
          HandTyped.role(ofMarker: word) == .kr
        {
          return true
        }
      default: break
      }
      ahead += 1
    }
    return false
  }

  /// Whether a number that is no day or year stands some tokens on, and `to` another one behind it.
  private func isStartOfChange(_ ahead: Int) -> Bool {
    guard kind(ahead) == .number || kind(ahead) == .currency, !startsLine(ahead), !isYear(at: ahead),
      date(at: ahead).map({ !$0.isDay || !isMoreOfDate(at: ahead) }) ?? true
    else { return false }
    return (ahead + 1..<ahead + 8).contains { next in
      isArrow(next) || isTo(next) && !startsLine(next + 1) && [.number, .currency].contains(kind(next + 1))
    }
  }
}

extension String {
  /// Whether a digit stands right behind one of some characters.
  fileprivate func hasDigit(behind characters: String) -> Bool {
    utf8.contains { $0 >= 0x80 }
      && zip(self, dropFirst()).contains { characters.contains($0) && $1.isASCII && $1.isNumber }
  }
}
