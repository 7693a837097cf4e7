/// Words and phrases of all languages in buckets by their first two bytes: nothing to search but the few that can match.
struct PhraseTable: Sendable {
  private struct Entry: Sendable {
    let bytes: [UInt8]
    let tags: Tag
    let number: Int?
    let languages: Languages
    /// The word may go on: a stem of an inflected language.
    let isStem: Bool
  }

  /// What stands at a place: how many bytes, and what it can do.
  struct Match {
    let length: Int
    let tags: Tag
    let number: Int?
  }

  private var buckets: [UInt16: [Entry]] = [:]
  /// The language whose words are being added.
  private var adding: Languages = []

  static let all = PhraseTable(Language.allCases.map(\.lexicon))

  private init(_ lexicons: [Lexicon]) {
    buckets.reserveCapacity(2000)
    for (position, lexicon) in lexicons.enumerated() {
      adding = Languages(rawValue: 1 << UInt8(position))
      for (tags, list) in lexicon.words {
        for phrase in list.split(separator: "|") { add(String(phrase), tags, nil) }
      }
      for (tags, list) in lexicon.verbs {
        for verb in list.split(separator: " ") {
          for form in lexicon.forms(String(verb)) { add(form, tags, nil) }
          for form in lexicon.nounForms(String(verb)) { add(form, tags.union(.noun), nil) }
        }
      }
      for (word, number) in lexicon.numbers { add(word, [], number) }
    }
    for key in Array(buckets.keys) {
      buckets[key] = merged(buckets[key] ?? [])
    }
  }

  private mutating func add(_ phrase: String, _ tags: Tag, _ number: Int?) {
    var bytes = Array(phrase.utf8)
    let isStem = bytes.last == UInt8(ascii: "*")
    if isStem { bytes.removeLast() }
    guard bytes.count > 1 else { return }
    buckets[PhraseTable.key(bytes[0], bytes[1]), default: []].append(
      Entry(bytes: bytes, tags: tags, number: number, languages: adding, isStem: isStem))
  }

  /// Longest first, and one entry for a phrase that several lists have.
  private func merged(_ entries: [Entry]) -> [Entry] {
    let ordered = entries.sorted { left, right in
      left.bytes.count != right.bytes.count
        ? left.bytes.count > right.bytes.count : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    var result: [Entry] = []
    for entry in ordered {
      if let last = result.last, last.bytes == entry.bytes, last.isStem == entry.isStem,
        last.languages == entry.languages
      {
        result[result.count - 1] = Entry(
          bytes: last.bytes, tags: last.tags.union(entry.tags), number: last.number ?? entry.number,
          languages: last.languages, isStem: last.isStem)
      } else {
        result.append(entry)
      }
    }
    return result
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// The longest phrase of some languages that starts at an offset of folded text and ends where a word does; what
  /// it can do in one of them it can do.
  func match(_ text: [UInt8], _ offset: Int, _ languages: Languages) -> Match? {
    guard offset + 1 < text.count, let bucket = buckets[PhraseTable.key(text[offset], text[offset + 1])] else {
      return nil
    }
    var best: (entry: Entry, match: Match)?
    for entry in bucket where offset + entry.bytes.count <= text.count {
      if let best, entry.bytes.count < best.entry.bytes.count { break }
      guard !entry.languages.isDisjoint(with: languages), let length = length(of: entry, text, offset) else { continue }
      best = (
        entry,
        Match(
          length: length, tags: entry.tags.union(best?.match.tags ?? []), number: best?.match.number ?? entry.number)
      )
    }
    return best?.match
  }

  private func length(of entry: Entry, _ text: [UInt8], _ offset: Int) -> Int? {
    let end = offset + entry.bytes.count
    guard text[offset..<end].elementsEqual(entry.bytes) else { return nil }
    if entry.isStem {
      var length = entry.bytes.count
      while offset + length < text.count, isLatinLetter(text, offset + length) { length += 1 }
      return length
    }
    let isHan = entry.bytes[entry.bytes.count - 1] >= 0x80 && entry.bytes[0] >= 0xE2
    return isHan || !isLatinLetter(text, end) ? entry.bytes.count : nil
  }
}

/// Whether a byte belongs to a letter of an alphabet: ASCII, or a two-byte sequence as in ä.
func isLatinLetter(_ text: [UInt8], _ offset: Int) -> Bool {
  guard offset >= 0, offset < text.count else { return false }
  switch text[offset] {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
  case 0xC3...0xCF: return true
  case 0x80...0xBF: return offset > 0 && (0xC3...0xCF).contains(text[offset - 1])
  default: return false
  }
}
