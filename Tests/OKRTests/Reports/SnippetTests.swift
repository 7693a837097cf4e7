import OKRReport
import OKRSource
import Testing

/// A report on the first marked place of a text, with the other places as labelled second ones.
private func snippet(_ text: String, labels: [String] = [], width: Int = 100) -> [String] {
  let (_, places) = marked("a.okr", text)
  let related = zip(places.dropFirst(), labels).map { Related($0, $1) }
  let finding = Finding(
    rule: "a/b", level: .error, confidence: .high, message: "m", location: places[0], related: related)
  let rows = render(result([finding]), as: .text, style: Style(color: .never, width: width)).split(separator: "\n")
  return rows.dropFirst(3).prefix { !$0.hasPrefix("   ╰") }.dropLast().map { String($0) }
}

/// The characters of a row that fill the cells over the heavy stroke in the row below it.
private func underlined(_ rows: [String]) -> String {
  guard let row = rows.firstIndex(where: { $0.contains("━") }), row > 0 else { return "no stroke" }
  let start = displayWidth(of: rows[row].prefix { $0 != "━" })
  let end = start + rows[row].count { $0 == "━" }
  var column = 0
  return rows[row - 1].reduce(into: "") { words, character in
    if column >= start, column < end { words.append(character) }
    column += displayWidth(of: character)
    if column > start, column - displayWidth(of: character) < start { words += "<half>" }
  }
}

@Suite struct `A snippet` {
  @Test(arguments: [
    "kr «\"Win more offers\"» to 5",
    "  kr \"Yön yli\" to «25 päivää»  owner @anna",
    "  kr \"Yo\u{0308}n yli ja\u{0308}tetyt\" to «25 pa\u{0308}iva\u{0308}a\u{0308}»  owner",
    "  kr \"客户留存率从 60% 提升到 75%\"  from 60% to «70%»",
    "  kr \"在中國大陸與台灣推出«八場培訓»，提高團隊的專業能力\"",
    "objective 增收 \"ハーフ ﾊﾝｶｸ 한국어\" owner «@张伟» cycle 2026-Q3",
    "  kr \"👩‍👩‍👧‍👦 families 👍🏽 🇫🇮 1️⃣ ❤️\" to «5 👩🏽‍💻» now",
    "\tkr \"Tab\"\tto «5 days»\tby 2026",
    " \t  kr \"一\t二\"\tto «5\u{3000}天» by 2026",
    "kr \"Wide space\u{3000}here\" to «5»",
    "\u{FEFF}kr \"Mark of byte order\" to «5»",
    "kr \"हिन्दी ก็ดี\" to «5»",
  ])
  func `underlines the exact words`(text: String) {
    let words = text.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
    for width in [60, 100, 0] { #expect(underlined(snippet(text, width: width)) == words) }
  }

  @Test func `underlines the exact words after anything, and far out on a line`() {
    let letters = ["a", "é", "e\u{301}", "中", "，", "👩‍👩‍👧", "🇫🇮", "ﾊ", "\t", " ", "한", "\u{202E}", "\u{1B}"]
    var seed: UInt64 = 42
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    for _ in 0..<150 {
      let before = (0..<next(120)).map { _ in letters[next(letters.count)] }.joined()
      let after = (0..<next(120)).map { _ in letters[next(letters.count)] }.joined()
      let rows = snippet("x\(before)«天days»\(after)", width: 60 + next(40))
      #expect(underlined(rows) == "天days")
      #expect(!rows.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
  }

  @Test func `points up at a place between two characters`() {
    #expect(snippet("kr 中«» to") == [" 1 │ kr 中 to", "   │      ^"])
    #expect(snippet("kr 中«»\nkr") == [" 1 │ kr 中", "   │      ^"])
    #expect(snippet("kr«\n»kr") == [" 1 │ kr", "   │   ^"])
    #expect(snippet("«»") == [" 1 │", "   │ ^"])
  }

  @Test func `takes in a whole character where a range is a part of one`() {
    #expect(snippet("o e«\u{301}» x") == [" 1 │ o é x", "   │   ━"])
    #expect(snippet("👩‍«👩»‍👧 x") == [" 1 │ 👩‍👩‍👧 x", "   │ ━━"])
  }

  @Test func `labels places on one line, nearest to the text what it is about`() {
    #expect(
      snippet("kr «from 5» «to» «3»", labels: ["then", "down"]) == [
        " 1 │ kr from 5 to 3",
        "   │    ━━━━━━    ─ down",
        "   │           ── then",
      ])
  }

  @Test func `draws places over each other apart`() {
    #expect(
      snippet("kr «from «5»» to 3", labels: ["the start"]) == [
        " 1 │ kr from 5 to 3",
        "   │    ━━━━━━",
        "   │         ─ the start",
      ])
  }

  @Test func `leaves out what is between places far apart`() {
    #expect(
      snippet("«a»\nb\nc\n«d»\n", labels: ["here"]) == [
        " 1 │ a", "   │ ━", "   ┆", " 4 │ d", "   │ ─ here",
      ])
  }

  @Test func `brackets a range over several lines`() {
    #expect(
      snippet("«objective {\n  kr a\n}»\n") == [" 1 │ ╭ objective {", " 2 │ │   kr a", " 3 │ ╰ }"])
    #expect(
      snippet("«objective {\n  a\n  b\n  c\n  d\n}»\n") == [" 1 │ ╭ objective {", "   ┆ ┆", " 6 │ ╰ }"])
    #expect(
      snippet("kr «\"\"\"\n  a\n  \"\"\"» to 5\n") == [
        " 1 │ ╭ kr \"\"\"", "   │ │    ━━━", " 2 │ │   a", " 3 │ ╰   \"\"\" to 5", "   │     ━━━",
      ])
    #expect(
      snippet("a «kr» «{\n}»\n", labels: ["a block"]) == [
        " 1 │ ╭ a kr {", "   │ │   ━━ ─", " 2 │ │ }", "   │ ╰─ a block",
      ])
    #expect(snippet("«  kr a\n»\n") == [" 1 │   kr a", "   │   ━━━━"])
  }

  @Test func `cuts a long line around the words`() {
    let long = String(repeating: "word ", count: 2000)
    let rows = snippet("kr \(long)«here»\(long)", width: 70)
    #expect(underlined(rows) == "here")
    #expect(rows.first?.hasPrefix(" 1 │ …") == true)
    #expect(rows.first?.hasSuffix("…") == true)
    #expect(rows.allSatisfy { displayWidth(of: $0) <= 70 })
  }

  @Test func `cuts words longer than the terminal at their end`() {
    let rows = snippet("kr «\(String(repeating: "中", count: 20_000))» to", width: 70)
    #expect(rows.first?.hasPrefix(" 1 │ kr 中中") == true)
    #expect(rows.allSatisfy { displayWidth(of: $0) <= 70 })
  }

  @Test func `shows two places of a long line one after the other`() {
    let rows = snippet("«here» \(String(repeating: "word ", count: 50))«there»", labels: ["second"], width: 60)
    #expect(
      rows == [
        " 1 │ here word word word word word word word word word word…",
        "   │ ━━━━",
        " 1 │ …ord word word word word word word word word word there",
        "   │                                                   ─────",
        "   │                                               ╰─ second",
      ])
  }

  @Test func `shows what would hide or command`() {
    #expect(
      snippet("kr \"a\u{1B}[31m\u{202E}b\u{200B}c\u{0}d\u{301}\u{7F}\u{85}\u{AD}\" «to» 5").first
        == " 1 │ kr \"a␛[31m‹U+202E›b‹U+200B›c␀d\u{301}␡‹U+0085›‹U+00AD›\" to 5")
    #expect(snippet("\u{301}«a»").first == " 1 │ ◌\u{301}a")
    #expect(snippet("a\u{200D}b «c»").first == " 1 │ a‹U+200D›b c")
  }

  @Test func `shows bytes that are no text`() {
    let file = SourceFile(path: "a.okr", bytes: [0x61, 0xFF, 0xE4, 0xB8, 0x62, 0x0D, 0x0A])
    let finding = Finding(
      rule: "a/b", level: .error, confidence: .high, message: "m", location: Location(file, TextRange(4, 5)))
    let text = render(result([finding]), as: .text, style: plain)
    #expect(text.contains(" 1 │ a\u{FFFD}\u{FFFD}b\n   │    ━\n"))
  }

  @Test func `survives any range`() {
    let file = SourceFile(path: "a.okr", text: "a\r\n中\n\n")
    for start in -2...10 {
      for end in start...12 {
        let place = Location(file, TextRange(start, end))
        let finding = Finding(
          rule: "a/b", level: .info, confidence: .low, message: "m", location: place,
          related: [Related(Location(file, TextRange(end, end + 3)), "r")], fixes: [.safe("f", place, "x\ny")])
        for format in ReportFormat.allCases { #expect(!render(result([finding]), as: format, style: plain).isEmpty) }
      }
    }
  }
}
