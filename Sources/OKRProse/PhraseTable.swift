/// What the words and phrases of all languages can do in a title.
struct PhraseTable: Sendable {
  /// What is true of every word of a list.
  private struct List: Sendable {
    let tags: Tag
    let languages: Languages
  }

  /// What stands at a place: how many bytes, and what it can do.
  struct Match {
    var length = 0
    var tags: Tag = []
    /// 1 where only Finnish has it, -1 where only English has.
    var lean = 0
  }

  private var words = WordTable(sizeBits: 14, bytes: 192 * 1024, entries: 22_500)
  private var lists: [List] = []

  static let all = PhraseTable()

  private init() {
    for (position, lexicon) in Words.lexicons.enumerated() {
      let languages = Languages(rawValue: 1 << UInt8(position))
      for (tags, list) in lexicon.words {
        words.add(list, partedBy: UInt8(ascii: "|"), list: start(List(tags: tags, languages: languages)))
      }
      for joined in lexicon.joined {
        let list = start(List(tags: joined.tags, languages: languages))
        words.add(joined.starts, partedBy: UInt8(ascii: "|"), endings: joined.ends, list: list)
      }
      for (tags, list) in lexicon.verbs {
        let lists = VerbForms.Lists(
          verbs: start(List(tags: tags, languages: languages)),
          nouns: start(List(tags: tags.union(.noun), languages: languages)),
          // Myydyt liput: what was won is counted, whatever stands before it.
          attributes: start(List(tags: tags.intersection(.gain).union(.noun), languages: languages)))
        words.add(verbs: list, lists: lists, forms: lexicon.forms)
      }
    }
  }

  private mutating func start(_ list: List) -> Int {
    lists.append(list)
    return lists.count - 1
  }

  /// The longest phrase of some languages that starts at an offset of folded text and ends where a word does; what
  /// it can do in one of them it can do. A single byte is no phrase: too little to go by.
  func match(_ text: [UInt8], _ offset: Int, _ languages: Languages) -> Match? {
    var best = Match()
    var known: Languages = []
    words.forEach(text, at: offset) { length, list in
      let list = lists[list]
      guard length > 1, length >= best.length, !list.languages.isDisjoint(with: languages), closes(text, offset, length)
      else {
        return
      }
      if length > best.length { (best, known) = (Match(length: length), []) }
      best.tags.formUnion(list.tags)
      known.formUnion(list.languages)
    }
    best.lean = known == .finnish ? 1 : known == .english ? -1 : 0
    return best.length > 0 ? best : nil
  }

  /// Whether a phrase ends where a word does; Han is set without blanks.
  private func closes(_ text: [UInt8], _ offset: Int, _ length: Int) -> Bool {
    let isHan = text[offset + length - 1] >= 0x80 && text[offset] >= 0xE2
    return isHan || !isLatinLetter(text, offset + length)
  }
}
