import OKRReader
import OKRSource

/// `(owner: Joni)`, `（负责人：小王）`, `(@joni)`: whose a goal is, in brackets behind its title or its numbers.
extension Parser {
  /// A group of tokens in brackets that only say whose something is.
  struct OwnerInBrackets {
    /// Which tokens ahead are the names; each owner is a range of them.
    let owners: [Range<Int>]
    /// The day behind them by which it is due, and the token that it starts with.
    var due: (day: TypedDate, token: Int)?
    /// How many tokens it takes, with its brackets.
    let count: Int
  }

  var ownerInBrackets: OwnerInBrackets? {
    guard at(.unknown), ["(", "（", "[", "【"].contains(text()) else { return nil }
    var ahead = 1
    if kind(1) == .keyword(.owner) {
      ahead = 2
    } else if kind(1) == .word {
      let word = text(1).lowercased()
      if HandTyped.synonyms[word] == .owner || word == "owner" {
        ahead = 2
      } else if isWord(2), HandTyped.synonyms["\(word)-\(text(2).lowercased())"] == .owner {
        ahead = 3
      } else {
        return nil
      }
    } else if kind(1) != .handle {
      return nil
    }
    // (owner satisfaction): a colon makes it a label, or the handle behind it.
    guard ahead == 1 || touches(.ignoredMark, after: ahead - 1) || kind(ahead) == .handle else { return nil }
    var owners: [Range<Int>] = []
    var start = ahead
    while !startsLine(ahead), ahead < 16 {
      let isJoint =
        kind(ahead) == .comma || ["、", ";", "；", "|", "and", "ja", "och", "和", "&"].contains(text(ahead))
      let isEnd = [")", "）", "]", "】"].contains(text(ahead))
      if isJoint || isEnd {
        guard ahead > start else { return nil }
        owners.append(start..<ahead)
        start = ahead + 1
        if isJoint, let found = dueInBracket(start) {
          return OwnerInBrackets(owners: owners, due: found.due, count: found.count)
        }
      } else {
        // Owner: Anna; due 15 Dec
        if ahead > start, touches(.ignoredMark, after: ahead - 1), let found = dueInBracket(ahead) {
          return OwnerInBrackets(owners: owners + [start..<ahead], due: found.due, count: found.count)
        }
        switch kind(ahead) {
        case .handle, .dot: break
        case .word where HandTyped.synonyms[text(ahead).lowercased()] == nil: break
        default: return nil
        }
      }
      ahead += 1
      if isEnd { return OwnerInBrackets(owners: owners, count: ahead) }
    }
    return nil
  }

  /// `due 30 Sep 2026)`: the day that ends a bracket some tokens on, and how many tokens the bracket takes with it.
  private func dueInBracket(_ ahead: Int) -> (due: (day: TypedDate, token: Int), count: Int)? {
    guard kind(ahead) == .keyword(.by) || HandTyped.synonyms[text(ahead).lowercased()] == .by, !startsLine(ahead),
      !startsLine(ahead + 1), let day = date(at: ahead + 1)
    else { return nil }
    let end = range(ahead + 1).start + day.range.upperBound
    var last = ahead + 2
    while range(last).start < end, kind(last) != .end { last += 1 }
    guard range(last).start == end, [")", "）", "]", "】"].contains(text(last)) else { return nil }
    return ((day, ahead + 1), last + 1)
  }

  /// `(Joe, 70% confident)`, `(Ravi)` where the file knows him: takes whose a goal is in brackets that have no word for it.
  mutating func parsePersonInBrackets(in container: Container) -> Bool {
    guard container.isOfWork, ["(", "（"].contains(text()), let count = tokensOfBracket, count > 2,
      !state.builder.hasClause(.owner)
    else { return false }
    let inner = file.text(TextRange(range(1).start, range(count - 2).end))
    let parts = inner.split { ",，;；".contains($0) }.map { String($0).withoutIdleMarks }
    guard let name = parts.first, HandTyped.isPersonsName(name) || name.first == "@" else { return false }
    var meant: String
    if let known = knownHandle(of: name) {
      meant = known
    } else if parts.count > 1 {
      meant = handle(ofWords: name)
    } else {
      return false
    }
    if parts.count > 1 {
      guard parts.count == 2, let share = HandTyped.confidence(parts[1]), container.clauses.contains(.confidence),
        !state.builder.hasClause(.confidence)
      else { return false }
      meant += " confidence \(share)"
    }
    let whole = range().union(range(count - 1))
    let node = open(.error)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.likelyOwner(typed: inner, handle: meant), whole)
    return true
  }

  /// The handle in the file that some words are the name of.
  private func knownHandle(of name: String) -> String? {
    state.looksAround = true
    var handles = state.handles ?? [:]
    if state.handles == nil {
      for (index, token) in tokens.enumerated() where token.kind == .handle {
        let typed = file.text(rangeOfToken(index))
        handles[typed.lowercased()] = typed
      }
      state.handles = handles
    }
    return handles[handle(ofWords: name).lowercased()]
  }

  /// How many tokens a person by initials takes: `T.B.`, `J. Berg`.
  var tokensOfInitials: Int? {
    var ahead = 0
    while ahead < 8, kind(ahead) == .word, ahead == 0 || !startsLine(ahead), text(ahead).count == 1,
      text(ahead).first?.isUppercase ?? false, touches(.dot, after: ahead)
    {
      ahead += 2
    }
    // A.Sales, A. sales: a name in a unit.
    guard ahead > 0, startsLine(ahead) || kind(ahead) == .end || range(ahead).start > range(ahead - 1).end,
      startsLine(ahead) || kind(ahead) != .word || isPersonName(ahead)
    else { return nil }
    while ahead < 10, isPersonName(ahead) { ahead += 1 }
    return ahead
  }

  /// How many tokens an address takes that stands for a person: `tom@acme.com`, `@tom@acme.com`.
  var tokensOfAddress: Int? {
    var ahead = 1
    while ahead < 12, range(ahead).start == range(ahead - 1).end, [.word, .dot, .handle].contains(kind(ahead)) {
      ahead += 1
    }
    return (at(.word) || at(.handle)) && (1..<ahead).contains { kind($0) == .handle } ? ahead : nil
  }

  /// Whether a name in quotes stands here: `"Tom Okafor"`.
  var isQuotedName: Bool {
    let name = text().dropFirst().dropLast()
    return at(.text) && !startsLine() && name.contains(where: \.isLetter)
      && name.allSatisfy { $0.isLetter || " .-".contains($0) }
  }

  /// Whether a verb stands some tokens on, and behind it a person: `owner is Joni`.
  func isVerbBeforeOwner(_ ahead: Int) -> Bool {
    kind(ahead) == .word && ["is", "on"].contains(text(ahead)) && !startsLine(ahead) && isPersonName(ahead + 1)
  }

  /// Takes such a sentence for the person that it names.
  mutating func parseOwnerInSentence() -> Bool {
    guard isVerbBeforeOwner(0) else { return false }
    var count = 2
    while count < 5, isPersonName(count) { count += 1 }
    let whole = range().union(range(count - 1))
    let name = file.text(range(1).union(range(count - 1)))
    let node = open(.handle)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.otherWord(typed: file.text(whole), meant: handle(ofWords: name), why: nil), whole)
    return true
  }

  /// `owner n/a`: takes a name that is still to come, which the language writes as one word.
  mutating func parseOpenOwner() -> Bool {
    guard at(.word), !startsLine(1), !startsLine(2) else { return false }
    let whole = range().union(range(2))
    guard file.text(whole).lowercased() == "n/a" else { return false }
    report(.otherWord(typed: file.text(whole), meant: "TBD", why: nil), whole)
    state.proseRanges.append(whole)
    let node = open(.path)
    for _ in 0..<3 { bumpQuietly() }
    close(node)
    return true
  }

  /// Takes an owner by initials, by an address or in quotes as the handle that is meant.
  mutating func parseOwnerAsTyped(_ count: Int) {
    let whole = range().union(range(count - 1))
    let typed = file.text(whole)
    let node = open(.handle)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.otherWord(typed: typed, meant: handle(ofWords: typed), why: nil), whole)
  }

  /// How many tokens an address takes some tokens on, as programs of mail paste it behind a name: `<anna@example.org>`.
  func tokensOfMailAddress(at start: Int) -> Int? {
    guard kind(start) == .lessThan, kind(start + 1) == .word, range(start + 1).start == range(start).end else {
      return nil
    }
    var ahead = start + 2
    var hasHandle = false
    while ahead < start + 16, kind(ahead) != .moreThan {
      guard range(ahead).start == range(ahead - 1).end, kind(ahead) != .end else { return nil }
      hasHandle = hasHandle || kind(ahead) == .handle
      ahead += 1
    }
    return hasHandle && kind(ahead) == .moreThan ? ahead + 1 - start : nil
  }

  /// Takes such an address as a note.
  mutating func parseMailAddress(in container: Container) -> Bool {
    guard container.clauses.contains(.note), let count = tokensOfMailAddress(at: 0) else { return false }
    let whole = range().union(range(count - 1))
    let node = open(.error)
    for _ in 0..<count { bumpQuietly() }
    close(node)
    state.proseRanges.append(whole)
    report(.remark(typed: file.text(whole), advice: .other), whole)
    return true
  }

  mutating func parseOwnerInBrackets(in container: Container) -> Bool {
    guard container.clauses.contains(.owner), let found = ownerInBrackets,
      found.due == nil || container.clauses.contains(.by)
    else { return false }
    let whole = range().union(range(found.count - 1))
    let typed = found.owners.map { file.text(range($0.lowerBound).union(range($0.upperBound - 1))) }
    let names = zip(found.owners, typed).map { $0.count > 1 ? handle(ofWords: $1) : $1 }
    let due = found.due.map { due in
      let start = range(due.token).start
      return " by \(file.text(TextRange(start, start + due.day.range.upperBound)))"
    }
    let meant = "owner \(names.joined(separator: ", "))\(due ?? "")"
    report(.otherWord(typed: file.text(whole), meant: meant, why: nil), whole)
    state.proseRanges.append(whole)
    let clause = open(.clause(.owner))
    var taken = 0
    for owner in found.owners {
      while taken < owner.lowerBound { (taken, _) = (taken + 1, bumpQuietly()) }
      let name = open(at(.handle) || owner.count > 1 ? .handle : .path)
      while taken < owner.upperBound { (taken, _) = (taken + 1, bumpQuietly()) }
      close(name)
    }
    if let due = found.due {
      while taken < due.token { (taken, _) = (taken + 1, bumpQuietly()) }
      close(clause)
      let by = open(.clause(.by))
      takeValue(.when, .when(due.day), range().start, due.day.range.upperBound)
      close(by)
      bumpQuietly()
      return true
    }
    while taken < found.count { (taken, _) = (taken + 1, bumpQuietly()) }
    close(clause)
    return true
  }
}

extension HandTyped {
  /// The number of `70% confident`, `confidence 0.7`, `luottamus 70 %`.
  fileprivate static func confidence(_ typed: String) -> String? {
    let word = typed.filter(\.isLetter).lowercased()
    let number = typed.filter { !$0.isLetter && $0 != " " }
    guard number.allSatisfy({ $0.isNumber || ".%".contains($0) }),
      ["confident", "confidence", "sure", "varma", "信心"].contains(word) || synonyms[word] == .confidence
    else { return nil }
    return number.hasSuffix("%") || number.hasPrefix("0") ? number : nil
  }
}
