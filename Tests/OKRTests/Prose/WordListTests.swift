import OKRWords
import Testing

@testable import OKRProse

/// The words that the program has, against the lists that people edit.
@Suite("The table of words is made of the lists")
struct WordListTests {
  @Test("the checked-in table is what `swift run okr-words` prints")
  func isUpToDate() {
    let made = WordList()
    let advice: Comment = "swift run okr-words > WordData.swift, and move it to Sources/OKRProse"
    #expect(made.text == "\(PhraseTable.text)", advice)
    #expect(made.index == "\(PhraseTable.index)", advice)
    #expect(made.tags == PhraseTable.senses.map(\.tags.rawValue), advice)
    #expect(made.languages == PhraseTable.senses.map(\.languages), advice)
  }

  @Test("every listed phrase is found, with all that it can do", arguments: Language.allCases)
  func everyPhrase(_ language: Language) throws {
    // Passed by its name: a report prints the arguments of each test.
    let vocabulary = try #require(Vocabulary.all.first { $0.language == language })
    let languages = Languages(codes: [vocabulary.language.rawValue])
    var missing: [String] = []
    for (text, tags) in vocabulary.phrases where text.utf8.count > 1 {
      let match = PhraseTable.all.match(Array(text.utf8), 0, languages)
      if match?.length != text.utf8.count || match?.tags.isSuperset(of: tags) != true { missing.append(text) }
    }
    #expect(missing == [])
  }

  @Test(
    "no word is found that no list has", arguments: ["launchinge", "zzz", "|", "\t", "a\tb", "kouluttaaa", "-", "龘"])
  func others(_ text: String) {
    let match = PhraseTable.all.match(Array(text.utf8), 0, .all)
    #expect(match == nil || (match?.length ?? 0) < text.utf8.count)
  }
}
