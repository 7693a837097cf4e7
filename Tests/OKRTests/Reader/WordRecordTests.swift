import OKRWords
import Testing

@testable import OKRProse
@testable import OKRReader
@testable import OKRSyntax

/// The words that the program has, against the lists that people edit.
@Suite("The tables of words around values and of keywords are made of the lists")
struct WordRecordTests {
  @Test("the checked-in tables are what `swift run okr-words` prints")
  func areUpToDate() {
    let values = WordRecordList.values
    let ofValues: Comment = "swift run okr-words values > ValueWordData.swift, and move it to Sources/OKRReader"
    #expect(values.text == "\(WordRecords.valueText)", ofValues)
    #expect(values.index == "\(WordRecords.valueIndex)", ofValues)
    let keywords = WordRecordList.keywords
    let ofKeywords: Comment = "swift run okr-words keywords > KeywordData.swift, and move it to Sources/OKRSyntax"
    #expect(keywords.text == "\(WordRecords.keywordText)", ofKeywords)
    #expect(keywords.index == "\(WordRecords.keywordIndex)", ofKeywords)
    let prose = WordRecordList.prose
    let ofProse: Comment = "swift run okr-words prose > ProseWordData.swift, and move it to Sources/OKRProse"
    #expect(prose.text == "\(WordRecords.proseText)", ofProse)
    #expect(prose.index == "\(WordRecords.proseIndex)", ofProse)
  }

  @Test("every word around a value is found in its list, and every number may start where one does")
  func everyValueWord() {
    var missing: [String] = []
    for (kind, number, marks, words) in ValueIndex.lists {
      for word in words.split(separator: "|") {
        let text = ValueText(String(word.last == "*" ? word.dropLast() : word))
        var numbers: [Int] = []
        WordRecords.values.forEach(kind, text, 0, true) { found, _, end in
          if end == text.count { numbers.append(found) }
        }
        let mayStart =
          WordRecords.values.mayStart(WordKinds(kind), text, 0, true)
          && (marks.isSubset(of: .numberStart) || WordRecords.values.mayStart(marks, text, 0, true))
        if !numbers.contains(number) || !mayStart { missing.append(String(word)) }
        if marks == .numberStart, text.count > 2, !ValueNames.mayStartNumber(text, 0) {
          missing.append("number \(word)")
        }
      }
    }
    #expect(missing == [])
  }

  @Test("a longer word is taken before a shorter one, and a stem with any ending")
  func longest() {
    #expect(ValueIndex.dates.match(ValueText("end of day"), 0)?.end == 6)
    #expect(ValueIndex.units.match(ValueText("mins."), 0)?.end == 5)
    #expect(ValueIndex.dates.match(ValueText("helmikuussa 2026"), 0)?.end == 11)
    #expect(ValueIndex.dates.match(ValueText("endless"), 0) == nil)
  }

  @Test("every keyword and every word for one is found", arguments: [KeywordKind.keyword, .synonym])
  func everyKeyword(_ kind: KeywordKind) {
    let words =
      kind == .keyword ? Keyword.allCases.map { ($0.rawValue, $0) } : HandTyped.words.map { ($0.key, $0.value) }
    for (word, keyword) in words {
      let found = kind == .keyword ? Keyword.spelled(Array(word.utf8)[...]) : HandTyped.synonyms[word]
      #expect(
        found == keyword || kind == .synonym && found == HandTyped.words.first { $0.key == word }?.value, "\(word)")
    }
  }

  @Test(
    "no word is found that no list has", arguments: ["goa", "goals!", "tarGet", "", "a", "kr ", "目", "龘", "\t", "*"])
  func others(_ word: String) {
    #expect(HandTyped.synonyms[word] == nil)
    #expect(Keyword.spelled(Array(word.utf8)[...]) == nil)
  }

  @Test(
    "every ending, every head of a compound and every word of a list of titles is found", arguments: Language.allCases)
  func everyProseWord(_ language: Language) throws {
    // Passed by its name: a report prints the arguments of each test.
    let vocabulary = try #require(Vocabulary.all.first { $0.language == language })
    let languages = Languages(codes: [language.rawValue])
    var missing: [String] = []
    func find(_ kind: ProseKind, _ word: Substring, _ bits: UInt128) {
      var found: UInt128 = 0
      let text = Array("xxx\(word)".utf8)
      WordRecords.prose.forEach(kind, endingAt: text.count, of: text, languages) { bit, count in
        if count == word.utf8.count { found |= 1 << UInt128(bit) }
        return false
      }
      if found & bits == 0 { missing.append(String(word)) }
    }
    for (shape, words) in vocabulary.endings {
      for word in words.split(separator: "|") { find(.ending, word, UInt128(shape.rawValue)) }
    }
    var heads: Set<Substring> = []
    for (tags, words) in vocabulary.compoundHeads {
      for word in words.split(separator: "|") where heads.insert(word).inserted { find(.head, word, tags.rawValue) }
    }
    for (kind, words) in vocabulary.lists {
      for word in words.split(separator: "|") {
        let core = Array(word.utf8.filter { $0 != UInt8(ascii: "*") })
        let isAtStart = core.count < 3 || WordRecords.prose.count(kind, in: core, at: 0) != nil
        if !WordRecords.prose.has(kind, core[...]) || !isAtStart { missing.append(String(word)) }
      }
    }
    #expect(missing == [])
  }

  @Test("a letter and its mark in two characters are the letter")
  func decomposed() {
    #expect(HandTyped.synonyms["pa\u{308}a\u{308}ma\u{308}a\u{308}ra\u{308}"] == .objective)
  }
}
