import OKRValues
import Testing

@testable import OKRProse

/// The words of all languages, and how they are found.
@Suite("Words and their forms")
struct WordTests {
  private func tags(_ text: String, _ languages: Languages = .all) -> OKRProse.Tag? {
    PhraseTable.all.match(Array(text.utf8), 0, languages)?.tags
  }

  @Test(
    "a verb is known in all its forms",
    arguments: [
      ("launch", OKRProse.Tag.work), ("launches", .work), ("launching", .work), ("supplies", .work), ("deploys", .work),
      ("planning", .work), ("reduces", .fall), ("reducing", .fall), ("grows", .rise),
      ("kouluttaa", .work), ("koulutetaan", .work), ("kouluttamisesta", .work), ("säilytetään", .hold), ("制定", .work),
    ])
  func forms(_ word: String, _ tag: OKRProse.Tag) {
    #expect(tags(word)?.contains(tag) == true)
    #expect(tags(word)?.contains(.noun) == false)
  }

  @Test(
    "a participle or a verbal noun is told from the verb",
    arguments: [
      "launched", "supplied", "written", "planned", "created", "debugged", "relabelled", "submitted", "kouluttaminen",
      "koulutettu", "järjestetty",
    ])
  func nouns(_ word: String) { #expect(tags(word)?.isSuperset(of: [.work, .noun]) == true) }

  @Test(
    "no form is made that nobody writes",
    arguments: ["writed", "buyed", "supplys", "launchs", "createing", "debuged", "submited", "dubed", "choped"])
  func noForms(_ word: String) { #expect(tags(word)?.isDisjoint(with: .anyVerb) ?? true) }

  @Test("the participle of a verb in -oida keeps its i", arguments: ["organisoitu", "migroitu", "shipattu"])
  func participles(_ word: String) { #expect(tags(word)?.isSuperset(of: [.work, .noun]) == true) }

  @Test("a phrase may say only that its words do nothing by themselves")
  func nothing() {
    let match = PhraseTable.all.match(Array("at every stop".utf8), 0, .all)
    #expect(match?.length == 8 && match?.tags == [])
  }

  @Test(
    "case, blanks and marks make no other title",
    arguments: [
      ("Orders  on time.", "orders on time"), ("\"Orders\": [on] time?!", "orders on time"), ("A+B = $5", "a+b = $5"),
      ("Päivän tilaukset, ajallaan", "päivän tilaukset ajallaan"), ("", ""), (" - ", ""),
    ])
  func normalised(_ title: String, _ plain: String) { #expect(Words.normalised(title) == plain) }

  @Test(
    "Titles that are normalised to the same have one rough hash, in whatever bytes they are written",
    arguments: [
      ("Orders  on time", "orders, on-time"), ("Caf\u{E9} visits", "Cafe\u{301} visits"), ("\u{212A}PI met", "kpi met"),
      ("\u{C4}\u{C4}NI 5", "\u{E4}\u{E4}ni 5"), ("A\u{308}a\u{308}ni 5", "\u{E4}\u{E4}ni 5"),
      ("\u{1EA4}n 7", "A\u{302}\u{301}n 7"), ("客户 5", "客户，5"), ("\u{130}stanbul", "i\u{307}stanbul"),
      ("\u{FF2B}\u{FF30}\u{FF29} 3", "\u{FF4B}\u{FF50}\u{FF49} 3"), ("n\u{303}u", "\u{D1}U"), ("", " - "),
    ])
  func roughHash(_ one: String, _ other: String) {
    #expect(Words.normalised(one) == Words.normalised(other))
    #expect(Words.roughHash(one) == Words.roughHash(other))
    #expect(Words.roughHash(one + " to 60") != Words.roughHash(other + " to 61"))
  }

  @Test("the longest phrase is found, and only where a word ends")
  func longest() {
    let text = Array("blog posts".utf8)
    #expect(PhraseTable.all.match(text, 0, .all)?.length == 10)
    #expect(PhraseTable.all.match(Array("blog postscript".utf8), 0, .all) == nil)
    #expect(PhraseTable.all.match(Array("a week".utf8), 0, .all)?.length == 6)
    #expect(PhraseTable.all.match(Array("提高到9".utf8), 0, .all)?.length == 9)
  }

  @Test("a workspace may narrow the languages")
  func languages() {
    #expect(tags("koulutetaan", Languages(codes: ["fi"])) == .work)
    #expect(tags("koulutetaan", Languages(codes: ["en", "zh"])) == nil)
  }

  @Test("a currency is a code of three capitals that stands for money")
  func currencies() {
    for code in ["AED", "EUR", "MRU", "SEK", "ZWG"] { #expect(Words.unit(named: code) == .currency(code)) }
    for word in ["EU", "AAA", "ZZZ"] { #expect(Words.unit(named: word) == .counted(word.lowercased())) }
  }

  @Test(
    "a unit is found in every language, the first one that has the word",
    arguments: [
      ("Hours", Unit.time(.hour)), ("t", .time(.hour)), ("kk", .time(.month)), ("€", .currency("EUR")),
      ("个百分点", .points), ("天", .time(.day)), ("s", .time(.second)), ("Customers", .counted("customers")),
    ])
  func units(_ word: String, _ unit: Unit) { #expect(Words.unit(named: word) == unit) }
}
