import OKRLint
import OKRSource
import Testing

/// What reads otherwise than it is, in texts, names and comments.
@Suite("Confusable text") struct ConfusableTextTests {
  /// Where the rule fires, as the scalars there, and how much it weighs.
  private func told(_ text: String) -> [String] {
    lintFiles([("a.okr", text)]).findings.filter { $0.rule == "specific/confusable-text" }.map { finding in
      let found = finding.location.file.text(finding.location.range)
      return "\(finding.level.rawValue) " + found.unicodeScalars.map(\.codePoint).joined(separator: " ")
    }
  }

  static let hidden: [Unicode.Scalar] = [
    "\u{8}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{34F}", "\u{115F}", "\u{17B4}", "\u{180E}", "\u{200B}",
    "\u{2060}",
    "\u{2800}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{E0041}", "\u{E0100}",
  ]

  @Test("a character without a shape is told in a title and in a comment", arguments: ConfusableTextTests.hidden)
  func shapeless(_ scalar: Unicode.Scalar) {
    #expect(told("company acme \"Ac\(scalar)me\"\n") == ["warning \(scalar.codePoint)"])
    #expect(told("company acme \"Acme\" // a\(scalar)b\n") == ["warning \(scalar.codePoint)"])
  }

  @Test(
    "a character that turns the direction is an error",
    arguments: ["\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"] as [Unicode.Scalar])
  func turning(_ scalar: Unicode.Scalar) {
    #expect(told("company acme \"Ac\(scalar)me\"\n") == ["error \(scalar.codePoint)"])
  }

  static let breaks: [Unicode.Scalar] = ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]

  @Test("what looks like the end of a line is told where it hides text", arguments: ConfusableTextTests.breaks)
  func lineLike(_ scalar: Unicode.Scalar) throws {
    let hidden = "company acme \"Acme\" // a\(scalar)team north \"North\"\n"
    #expect(told(hidden) == ["error \(scalar.codePoint)"])
    #expect(told("company acme \"Acme\" // a\(scalar)  \n") == [])
    #expect(told("company acme \"Ac\(scalar)me\"\n") == ["error \(scalar.codePoint)"])
    let finding = try #require(lintFiles([("a.okr", hidden)]).findings.first)
    let mended = applying(try #require(finding.fixes.first), to: [("a.okr", hidden)])
    #expect(lintFiles(mended).findings.isEmpty, "the comment is one still")
  }

  @Test("characters that stand together are one finding")
  func together() {
    let tags = String(
      String.UnicodeScalarView("ignore".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }))
    #expect(told("company acme \"Acme\(tags)\"\n").count == 1)
    #expect(told("company acme \"\u{1F3F4}\(tags)\u{E007F}\"\n").count == 1, "a flag of no country hides a text")
  }

  @Test(
    "what works inside an emoji or behind a Chinese character is silent",
    arguments: [
      "👩‍👩‍👧‍👦 ❤️ 1️⃣ ©️ ☎︎", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "葛\u{E0100}城", "a\u{301}", "👩🏽‍💻",
    ])
  func honest(_ title: String) {
    #expect(told("company acme \"\(title)\"\n") == [])
  }

  @Test("it is told in a title in any quotes, and only once")
  func anyQuotes() {
    #expect(told("company acme “Ac\u{200B}me”\n") == ["warning 200B"])
    #expect(told("company\u{200B} acme \"Acme\"\n") == [], "a syntax error already")
  }

  // MARK: - Names

  private func twins(_ text: String) -> [String] {
    lintFiles([("a.okr", text)]).findings.filter { $0.message.contains("looks like `") }.map { finding in
      let twin = finding.related.first.map { $0.location.file.text($0.location.range) } ?? ""
      return finding.location.file.text(finding.location.range) + " for " + twin
    }
  }

  @Test(
    "a name that looks like another is its twin",
    arguments: [
      "асе", "ac\u{34F}e", "ace\u{FE0F}", "a\u{3164}ce", "ａｃｅ", "𝐚𝐜𝐞", "αce", "aⅽe", "aсe",
    ])
  func names(_ name: String) {
    #expect(twins("company ace \"Ace\"\nteam \(name) \"North\" under ace\n") == ["\(name) for ace"])
    #expect(twins("team \(name) \"North\"\ncompany ace \"Ace\"\n") == ["\(name) for ace"])
    #expect(twins("kpi ace \"Ace\"\nobjective o { kr \(name) \"More\" from 1 to 2 }\n") == ["\(name) for ace"])
    #expect(twins("person @ace\ncompany x \"X\" lead @\(name)\n") == ["@\(name) for @ace"])
  }

  @Test("names that a reader can tell apart are no twins")
  func others() {
    #expect(twins("company ace \"A\"\nteam acl \"B\"\nteam ACE \"C\"\nteam ac1 \"D\"\nteam acI \"E\"\n") == [])
    #expect(twins("company 一 \"A\"\nteam 二 \"B\"\nteam 人 \"C\"\nteam 入 \"D\"\n") == [])
    #expect(twins("team ー \"A\"\nteam 一 \"B\"\n") == ["ー for 一"])
    #expect(twins("team päivi \"A\"\nteam paivi \"B\"\n") == [])
  }
}
