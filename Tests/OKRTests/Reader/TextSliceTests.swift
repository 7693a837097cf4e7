import OKRReader
import Testing

@testable import OKRProse

@Suite("Bytes of a text are compared as its letters are")
struct TextSliceTests {
  @Test(
    "a slice says what a String of its bytes says",
    arguments: ["", "ten", "often", "päivän", "a\u{308}nd", "覆盖全", "re-do", "NO₂", "二十", "9 am", "😀"])
  func sameAsString(_ text: String) {
    let slice = ValueText(text).slice(0..<text.utf8.count)
    #expect(String(slice) == text)
    #expect(slice.count == text.count)
    #expect(slice.isEmpty == text.isEmpty)
    #expect(slice.hasDigit == text.contains(where: \.isNumber))
    #expect((slice == "ten") == (text == "ten"))
    #expect(["often", "覆盖全"].contains(slice) == ["often", "覆盖全"].contains(text))
    #expect(slice.hasPrefix("re-") == text.hasPrefix("re-"))
    #expect(slice.hasSuffix("än") == text.hasSuffix("än"))
    #expect(slice.ends(in: "ten") == text.hasSuffix("ten"))
    #expect(slice.contains("-") == text.contains("-"))
  }

  @Test("a slice that ends outside of its text ends where that does")
  func clamped() {
    #expect(String(ValueText("ten").slice(1..<9)) == "en")
    #expect(ValueText("Ten").foldedSlice(0..<3) == "ten")
  }

  @Test("a short word is found where it stands, and no other one")
  func shortWords() {
    let words = ShortWords(["个", "小时", "t"])
    for word in ["个", "小时", "t"] {
      #expect(words.contains(ValueText(word).slice(0..<word.utf8.count)))
      #expect(words.start(Array("a\(word)b".utf8), at: 1))
    }
    for word in ["", "小", "个个", "T", "小时个"] {
      #expect(!words.contains(ValueText(word).slice(0..<word.utf8.count)), "\(word)")
    }
    #expect(!words.start(Array("a小".utf8), at: 1))
    #expect(!words.start(Array("t".utf8), at: 1))
  }

  @Test("capitals of ASCII and of Latin-1 are folded wherever they stand, and nothing else is") func folded() {
    for blanks in 0...17 {
      let start = String(repeating: " ", count: blanks)
      let text = ValueText(start + "AZaz09[@`{ÀÖ×ØÞßÿÄ")
      #expect(text.foldedString(0..<text.bytes.count) == start + "azaz09[@`{àö×øþßÿä")
      #expect(!text.hasHan)
      #expect(ValueText(start + "客A").hasHan)
      #expect(ValueText(Array(start.utf8) + [0x41, 0xC3]).folded == Array(start.utf8) + [0x61, 0xC3])
    }
  }
}
