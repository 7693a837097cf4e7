import OKRSource
import OKRSyntax
import Testing

/// What is told from bytes, where the standard library would be asked of texts.
@Suite struct ByteLookupTests {
  @Test(
    "bytes are UTF-8 where the standard library reads them as such",
    arguments: [
      [], [0x41], [0xC3, 0xA4], [0xE9, 0x94, 0x80], [0xF0, 0x9F, 0x8E, 0xAF], [0xF4, 0x8F, 0xBF, 0xBF], [0x80], [0xC3],
      [0xC1, 0xBF], [0xC3, 0x41], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xE9, 0x94], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x8E], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0x41, 0xFF, 0x42], [0xEF, 0xBB, 0xBF, 0x41],
    ] as [[UInt8]])
  func validBytes(_ bytes: [UInt8]) {
    #expect(bytes[...].isUTF8 == (String(validating: bytes, as: UTF8.self) != nil))
  }

  @Test(
    "a word that stands for a keyword is known in one character or in two",
    arguments: [("ryhm\u{E4}", "ryhma\u{308}"), ("m\u{E4}\u{E4}r\u{E4}aika", "ma\u{308}a\u{308}ra\u{308}aika")])
  func composedAndNot(_ composed: String, _ decomposed: String) {
    func told(_ word: String) -> [SyntaxError.Rule] {
      let text =
        word.hasPrefix("r")
        ? "\(word) sales \"Sales\"\n"
        : "objective a \"A\" {\n  kr r \"R\" from 1 to 2 \(word) 2026-09-20\n}\n"
      return parse(SourceFile(path: "plan.okr", text: text)).errors.map(\.rule)
    }
    #expect(told(composed) == [.unknownWord])
    #expect(told(decomposed) == [.unknownWord])
  }

  @Test("no word for a keyword is as long as those that are not looked for, with each letter in two characters")
  func longest() { #expect(HandTyped.words.allSatisfy { $0.key.utf8.count * 3 < 128 }) }

  @Test("no two keywords are kept as one byte")
  func places() {
    #expect(Set(Keyword.allCases.map(\.place)).count == Keyword.allCases.count)
    #expect(Keyword.allCases.allSatisfy { $0.place < 64 })
  }
}
