package import OKRProse
import OKRReader

/// All words, phrases and forms of verbs of the languages, as `PhraseTable` reads them.
package struct WordList {
  /// What can be done by a phrase, and in which language.
  private struct Sense: Hashable {
    let tags: UInt128
    let languages: UInt8
  }

  private struct Phrase: Hashable {
    let text: String
    let languages: UInt8
  }

  /// The phrases, in order; see `PhraseTable` for their layout.
  package let text: String
  /// Where each first word is, by its hash.
  package let index: String
  /// What the senses can do, by their number.
  package let tags: [UInt128]
  /// The languages of the senses, by their number.
  package let languages: [UInt8]

  package init(_ vocabularies: [Vocabulary] = Vocabulary.all) {
    var found: [Phrase: Tag] = [:]
    for vocabulary in vocabularies {
      let languages = Languages(codes: [vocabulary.language.rawValue]).rawValue
      for (text, tags) in vocabulary.phrases where !text.isEmpty {
        found[Phrase(text: text, languages: languages), default: []].formUnion(tags)
        // 状态：, and with the colon of another keyboard.
        guard text.hasSuffix("：") else { continue }
        found[Phrase(text: text.dropLast() + ":", languages: languages), default: []].formUnion(tags)
      }
    }
    let senses = Set(found.map { Sense(tags: $1.rawValue, languages: $0.languages) }).sorted {
      ($0.languages, $0.tags) < ($1.languages, $1.tags)
    }
    let numbers = Dictionary(uniqueKeysWithValues: senses.enumerated().map { ($1, $0) })
    var heads: [[UInt8]: [[UInt8]]] = [:]
    for (phrase, tags) in found {
      let bytes = Array(phrase.text.utf8)
      let head = bytes[0..<PhraseTable.headEnd(bytes, 0)]
      let number = numbers[Sense(tags: tags.rawValue, languages: phrase.languages)] ?? 0
      let rest = bytes.dropFirst(head.count)
      heads[Array(head), default: []].append(LiteralBytes.code(number, 2) + LiteralBytes.code(rest.count, 1) + rest)
    }
    let records = heads.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { head, rests in
      rests.sorted { $0.lexicographicallyPrecedes($1) }.reduce(head) { $0 + [PhraseTable.senseMark] + $1 }
    }
    text = WordList.lines(records)
    index = WordList.index(text)
    tags = senses.map(\.tags)
    languages = senses.map(\.languages)
  }

  /// A new line where it says nothing, so that a line of the file stays short of four kilobytes.
  static func lines(_ records: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    var count = 0
    for record in records {
      if !bytes.isEmpty {
        let isFull = count + record.count > 4_000
        bytes.append(isFull ? UInt8(ascii: "\n") : PhraseTable.recordMark)
        if isFull { count = 0 }
      }
      bytes += record
      count += record.count + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func index(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var records: [(start: Int, hash: Int)] = []
    var start = 0
    for end in bytes.indices where bytes[end] == PhraseTable.senseMark {
      guard start <= end else { continue }
      records.append((start, PhraseTable.hash(bytes[start..<end])))
      start = (bytes[end...].firstIndex { $0 == PhraseTable.recordMark || $0 == UInt8(ascii: "\n") } ?? bytes.count) + 1
    }
    var count = 1
    while count * 3 < records.count * 4 { count *= 2 }
    var slots = [[UInt8]](repeating: PhraseTable.emptySlot, count: count)
    for record in records {
      var slot = record.hash & (count - 1)
      while slots[slot] != PhraseTable.emptySlot { slot = (slot + 1) & (count - 1) }
      slots[slot] = LiteralBytes.code(record.start, PhraseTable.slotWidth)
    }
    return String(decoding: slots.flatMap(\.self), as: UTF8.self)
  }

  /// What the senses can do as Swift, a few on a line.
  private var senses: String {
    tags.indices.map { number in
      let (high, low) = (tags[number] >> 64, tags[number] & UInt128(UInt64.max))
      return (number % 5 == 0 ? "\n    " : " ") + "Sense(\(low), \(high), \(languages[number])),"
    }.joined()
  }

  /// The Swift file in which `OKRProse` has it.
  package var source: String {
    """
    // Made by `swift run okr-words`; edit the lists of OKRWords instead.
    // swift-format-ignore-file

    extension PhraseTable {
      /// What the senses can do, and in which languages, by their number.
      static let senses: [Sense] = [\(senses)
      ]

      /// Phrases in order of their first word.
      static let text: StaticString = #\"\"\"
    \(text)
    \"\"\"#

      /// Where each first word is, by its hash.
      static let index: StaticString = #"\(index)"#
    }

    """
  }
}

extension Vocabulary {

  /// Every phrase and every form of a verb.
  package var phrases: [(text: String, tags: Tag)] {
    let listed = words.flatMap { tags, list in list.split(separator: "|").map { (text: String($0), tags: tags) } }
    let more = joined.flatMap { joined in
      joined.starts.split(separator: "|").flatMap { start in
        joined.ends.split(separator: "|", omittingEmptySubsequences: false).map {
          (text: start + $0, tags: joined.tags)
        }
      }
    }
    return listed + more.map { (text: String($0.text), tags: $0.tags) }
      + verbs.flatMap { tags, list in list.split(separator: " ").flatMap { inflected($0, tags) } }
  }

  /// The forms of one verb.
  package func inflected(_ verb: Substring, _ tags: Tag) -> [(text: String, tags: Tag)] {
    var verb = VerbForms(verb, tags)
    forms(&verb)
    return verb.forms
  }
}
