import OKRSource
import Testing

/// Texts are looked for as the library looks for them.
struct TextSearchTests {
  private static let texts = [
    "", "a", "aa", "aaa", "aab", "abab", "a to b", " to ", "to", "☑️ done", "☑ done", "☑️", "☑", "e\u{301}", "\u{E9}",
    "e",
    "\r\n", "\n", "**bold** and **more**", "**", "*", "it's", "'", "目标到目标", "目标",
  ]

  @Test("A text is found where the library finds it, character by character", arguments: texts)
  func contains(_ text: String) {
    for wanted in TextSearchTests.texts where !wanted.isEmpty {
      #expect(text.contains(text: wanted) == text.contains(wanted), "\(wanted)")
      #expect(text.replacing(text: wanted, with: "<x>") == text.replacing(wanted, with: "<x>"), "\(wanted)")
    }
  }
}
