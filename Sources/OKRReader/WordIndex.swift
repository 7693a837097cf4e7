/// Words and phrases of one kind with what each of them means, found by where they start in a text, the longest first.
struct WordIndex<Meaning: Sendable>: Sendable {
  let kind: WordKind
  /// What the words of a language mean, in the order of its lists.
  let lists: @Sendable (any ValueWords.Type) -> [(Meaning, String)]

  init(_ kind: WordKind, _ lists: @escaping @Sendable (any ValueWords.Type) -> [(Meaning, String)]) {
    (self.kind, self.lists) = (kind, lists)
  }

  /// The longest word at an offset, and where it ends.
  func match(_ text: ValueText, _ offset: Int, isWhole: Bool = true) -> (meaning: Meaning, end: Int)? {
    guard mayStart(text, offset, isWhole), let found = WordRecords.values.match(kind, text, offset, isWhole) else {
      return nil
    }
    return (meaning(found.number), found.end)
  }

  /// Whether a word may stand at an offset, told by its first three bytes.
  func mayStart(_ text: ValueText, _ offset: Int, _ isWhole: Bool = true) -> Bool {
    WordRecords.values.mayStart(WordKinds(kind), text, offset, isWhole)
  }

  /// All meanings of the longest word at an offset.
  func matches(_ text: ValueText, _ offset: Int) -> (meanings: WordMeanings<Meaning>, end: Int)? {
    guard mayStart(text, offset), let found = WordRecords.values.match(kind, text, offset, true) else { return nil }
    if found.isAlone { return (WordMeanings(meaning(found.number), []), found.end) }
    var all: [Meaning] = []
    WordRecords.values.forEach(kind, text, offset, true) { number, _, end in
      if end == found.end { all.append(meaning(number)) }
    }
    return (WordMeanings(all[0], Array(all[1...])), found.end)
  }

  /// The first meaning of the longest word at an offset that is wanted, and where the word ends.
  @inline(__always)
  func first(
    _ text: ValueText, _ offset: Int, where isWanted: (Meaning) -> Bool
  ) -> (meaning: Meaning, end: Int)? {
    guard mayStart(text, offset), let found = WordRecords.values.match(kind, text, offset, true) else { return nil }
    if found.isAlone {
      let only = meaning(found.number)
      return isWanted(only) ? (only, found.end) : nil
    }
    var first: Meaning?
    WordRecords.values.forEach(kind, text, offset, true) { number, _, end in
      guard first == nil, end == found.end else { return }
      let meaning = meaning(number)
      if isWanted(meaning) { first = meaning }
    }
    return first.map { ($0, found.end) }
  }

  /// What the list of a number means, as ``ValueIndex/number(_:_:)`` makes it.
  private func meaning(_ number: Int) -> Meaning {
    let (language, place) = ValueIndex.place(number)
    return lists(ValueIndex.language(language))[place].0
  }
}

/// What a word means: one thing in most cases, for which no array has to be made.
struct WordMeanings<Meaning: Sendable>: RandomAccessCollection {
  private let one: Meaning
  private let others: [Meaning]

  fileprivate init(_ one: Meaning, _ others: [Meaning]) {
    self.one = one
    self.others = others
  }

  var startIndex: Int { 0 }
  var endIndex: Int { others.count + 1 }

  subscript(place: Int) -> Meaning { place == 0 ? one : others[place - 1] }
}
