import OKRProse
import Testing

/// What is told of a title from its bytes is what its characters say.
struct PlainTitleTests {
  @Test(
    "A title is normalised byte by byte as it is character by character",
    arguments: [
      "Orders  delivered, ON time!", "MYÖHÄSTYNEET – Toimitukset (30 %)", "客户满意度从12%提升到22%", "ÀÉÎ×÷ßÞÿ", "Ω Ångström",
      " a_b-c@d.e/f\\g~h^i`j|k<l>m=n+o$p ", "ab\tc\r\nd\u{B}e", "䷀ ䷿", "", "…", "İstanbul Straße", "客，户。满",
      "NPS 31 → 41", "“Sales”—up to €5k…", "《客户》，满意度：（51％）？！", "≤ 5 ‰ • one", "a\u{2009}b", "１２ Ａ", "「x」、【y】；z",
    ])
  func normalised(title: String) {
    let byCharacter = title.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
    #expect(Words.normalised(title) == byCharacter)
  }

  @Test(
    "A title that says only what it is is a template, whatever number and quotes it has",
    arguments: [
      "Key Result 1", "  kr 2 ", "\"Objective\"", "“Objective 3”", "3. Tavoite", "UUSI TAVOITE", "目标", "目标一", "三目标2",
      "关键结果 1：", "「目标」", "指标3",
    ])
  func template(title: String) {
    let isNumbered = title.hasPrefix("3. ") || title.hasSuffix("：")
    #expect((Placeholder.first(in: title) == nil) == isNumbered)
  }

  @Test("A title that starts as a template does is none", arguments: ["Keep the kitchen warm", "目光所及", "Tavat", "标志"])
  func noTemplate(title: String) {
    #expect(Placeholder.first(in: title) == nil)
  }

  @Test(
    "the words that a text is about are found byte by byte as they are character by character",
    arguments: [
      "Stories of bakeries that ride with us", "Hinnat jokaiseen ikkunaan, myös ÄÄNI ja café×2", "3个客户的满意度2026年提升",
      "ok客户abc：提升，价格", "€5 → 10 ≤ 20 a+b=cdef $five \"with\" without", "kr1001-1 vuonna2026 õun", "", "……",
    ])
  func stems(text: String) {
    // What has no letter in it, and is on no list of usual marks: all is read character by character then.
    let byCharacter = Words.contentStems(text + " \u{2060}")
    #expect(Words.contentStems(text) == byCharacter)
    let wanted = Set(byCharacter.sorted().prefix(1))
    #expect(Words.contentStems(text, among: wanted) == wanted)
  }
}
