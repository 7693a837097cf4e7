import OKRProse
import OKRReader
import OKRSyntax

/// Words by what they start with, as `WordRecords` reads them.
package struct WordRecordList {
  /// The records, in order of their hash; see `WordRecords` for their layout.
  package let text: String
  /// Where each record is, by its hash.
  package let index: String

  private struct Record {
    var kinds: WordKinds = []
    var words: [UInt8] = []
  }

  /// The words around numbers and dates.
  package static var values: WordRecordList {
    var list = Maker(hashes: 16_384)
    for (kind, number, marks, words) in ValueIndex.lists {
      for word in words.split(separator: "|") {
        let isStem = word.last == "*"
        let letters = Array(word.utf8.dropLast(isStem ? 1 : 0))
        list.add(letters, isStem: isStem, kind.rawValue, number)
        if marks != .numberStart || letters.count > 2 { list.mark(letters, marks) }
      }
    }
    // A dozen, a million.
    for letter in "bdhlmt" { list.mark(Array("a \(letter)".utf8), .numberStart) }
    return list.made
  }

  /// The keywords, and the words that hands type for them.
  package static var keywords: WordRecordList {
    var list = Maker(hashes: 4096)
    for keyword in Keyword.allCases {
      list.add(Array(keyword.rawValue.utf8), KeywordKind.keyword.rawValue, Int(keyword.place))
    }
    for (word, keyword) in HandTyped.words {
      list.add(Array(word.utf8), KeywordKind.synonym.rawValue, Int(keyword.place))
    }
    for word in HandTyped.upkeep.sorted() { list.add(Array(word.utf8), KeywordKind.upkeep.rawValue, 0) }
    for word in HandTyped.states { list.add(Array(word.utf8), KeywordKind.state.rawValue, 0) }
    for word in HandTyped.statuses { list.add(Array(word.utf8), KeywordKind.status.rawValue, 0) }
    for word in HandTyped.timeWords.sorted() { list.add(Array(word.utf8), KeywordKind.time.rawValue, 0) }
    return list.made
  }

  /// Endings, and words of titles that are asked for by themselves.
  package static var prose: WordRecordList {
    var list = Maker(hashes: 4096)
    for vocabulary in Vocabulary.all {
      let language = vocabulary.language
      func add(_ kind: ProseKind, _ word: Substring, _ bits: UInt128) {
        for bit in 0..<128 where bits & 1 << UInt128(bit) != 0 {
          list.add(Array(word.utf8), kind.rawValue, ProseKind.number(bit, language), byEnd: true)
        }
      }
      for (shape, words) in vocabulary.endings {
        for word in words.split(separator: "|") { add(.ending, word, UInt128(shape.rawValue)) }
      }
      var heads: Set<Substring> = []
      for (tags, words) in vocabulary.compoundHeads {
        for word in words.split(separator: "|") where heads.insert(word).inserted {
          add(.head, word, tags.rawValue)
        }
      }
      for (tags, letters) in vocabulary.letters {
        for letter in letters.split(separator: "|") { add(.letter, letter, tags.rawValue) }
      }
      for (kind, words) in vocabulary.lists {
        for word in words.split(separator: "|") { list.add(word, of: kind) }
      }
    }
    return list.made
  }

  private struct Maker {
    let hashes: Int
    private var records: [Int: Record] = [:]

    init(hashes: Int) { self.hashes = hashes }

    private func hash(_ word: [UInt8]) -> Int { WordRecords.hash(word[...]) & (hashes - 1) }

    /// Adds a word, to be found by its first bytes, or by its last ones.
    mutating func add(_ word: [UInt8], isStem: Bool = false, _ kind: UInt8, _ number: Int, byEnd: Bool = false) {
      let mark = isStem ? WordRecords.stemMark : WordRecords.wordMark
      let key = byEnd ? word.reversed() : word
      records[hash(key), default: Record()].words +=
        [mark] + LiteralBytes.code(Int(kind), 1) + LiteralBytes.code(number, 2) + LiteralBytes.code(word.count, 1)
        + word
      self.mark(key, WordKinds(rawValue: 1 << Int(kind)))
    }

    mutating func add(_ word: Substring, of kind: ProseKind) {
      let bytes = Array(word.utf8)
      switch kind {
      case .average:
        let core = word.drop { $0 == "*" }.prefix { $0 != "*" }
        // A word is written in letters of an alphabet or in Han.
        let isHan = core.utf8.first.map { $0 >= 0xE3 } ?? false
        let (opens, closes) = (!isHan && word.first != "*", !isHan && word.last != "*")
        add(Array(core.utf8), kind.rawValue, (opens ? 1 : 0) + (closes ? 2 : 0))
      case .attributiveTime:
        add(bytes, kind.rawValue, 0)
        add(bytes, ProseKind.attributiveEnding.rawValue, 0, byEnd: true)
      case .template:
        add(bytes, kind.rawValue, 0)
        if bytes.count > 3 { mark(Array(bytes[3...]), WordKinds(rawValue: 1 << Int(kind.rawValue))) }
        let letters = bytes.filter { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        if !letters.isEmpty { add(letters, ProseKind.templateLetters.rawValue, 0) }
      default: add(bytes, kind.rawValue, 0)
      }
    }

    mutating func mark(_ word: [UInt8], _ kinds: WordKinds) {
      records[hash(word), default: Record()].kinds.formUnion(kinds)
    }

    var made: WordRecordList {
      var slots = [[UInt8]](repeating: WordRecords.emptySlot, count: hashes)
      var lines: [[UInt8]] = []
      var start = 0
      for (hash, record) in records.sorted(by: { $0.key < $1.key }) {
        lines.append(LiteralBytes.code(record.kinds.rawValue, 2) + record.words)
        slots[hash] = LiteralBytes.code(start, WordRecords.slotWidth)
        start += 3 + record.words.count
      }
      return WordRecordList(text: WordList.lines(lines), index: String(decoding: slots.flatMap(\.self), as: UTF8.self))
    }
  }

  /// The Swift file in which the program has it.
  package func source(_ command: String, _ lists: String, _ name: String) -> String {
    """
    // Made by `swift run okr-words \(command)`; edit the lists of \(lists) instead.
    // swift-format-ignore-file

    \(name == "value" ? "" : "package import OKRReader\n\n")extension WordRecords {
      /// Records in order of their hash.
      package static var \(name)Text: StaticString {
        #\"\"\"
    \(text)
    \"\"\"#
      }

      /// Where each record is, by its hash.
      package static var \(name)Index: StaticString { #"\(index)"# }
    }

    """
  }
}
