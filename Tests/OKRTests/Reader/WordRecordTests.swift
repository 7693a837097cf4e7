import OKRWords
import Testing

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
  }

  @Test("every word around a value is found in its list, and every number may start where one does")
  func everyValueWord() {
    var missing: [String] = []
    for (kind, number, startsNumber, words) in ValueIndex.lists {
      for word in words.split(separator: "|") {
        let text = ValueText(String(word.last == "*" ? word.dropLast() : word))
        var numbers: [Int] = []
        WordRecords.values.forEach(kind, text, 0, true) { found, _, end in
          if end == text.count { numbers.append(found) }
        }
        let mayStart = WordRecords.values.mayStart(WordKinds(kind), text, 0, true)
        if !numbers.contains(number) || !mayStart { missing.append(String(word)) }
        if startsNumber, text.count > 2, !ValueNames.mayStartNumber(text, 0) { missing.append("number \(word)") }
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

  @Test("a letter and its mark in two characters are the letter")
  func decomposed() {
    #expect(HandTyped.synonyms["pa\u{308}a\u{308}ma\u{308}a\u{308}ra\u{308}"] == .objective)
  }
}
