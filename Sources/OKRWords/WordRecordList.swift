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
    for (kind, number, startsNumber, words) in ValueIndex.lists {
      for word in words.split(separator: "|") {
        let isStem = word.last == "*"
        list.add(Array(word.utf8.dropLast(isStem ? 1 : 0)), isStem: isStem, kind.rawValue, number)
        if startsNumber, word.utf8.count > (isStem ? 3 : 2) { list.mark(Array(word.utf8), .numberStart) }
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
    for word in HandTyped.timeWords.sorted() { list.add(Array(word.utf8), KeywordKind.time.rawValue, 0) }
    return list.made
  }

  private struct Maker {
    let hashes: Int
    private var records: [Int: Record] = [:]

    init(hashes: Int) { self.hashes = hashes }

    private func hash(_ word: [UInt8]) -> Int { WordRecords.hash(word[...]) & (hashes - 1) }

    mutating func add(_ word: [UInt8], isStem: Bool = false, _ kind: UInt8, _ number: Int) {
      let mark = isStem ? WordRecords.stemMark : WordRecords.wordMark
      records[hash(word), default: Record()].words +=
        [mark] + LiteralBytes.code(Int(kind), 1) + LiteralBytes.code(number, 2) + LiteralBytes.code(word.count, 1)
        + word
      self.mark(word, WordKinds(rawValue: 1 << Int(kind)))
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
