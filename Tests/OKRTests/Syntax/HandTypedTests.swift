import OKRSource
import OKRSyntax
import Testing

/// What hands type: each line with what is told about it, and the tree it is understood as.
@Suite struct HandTypedTests {
  struct Row: CustomTestStringConvertible {
    let typed: String
    let rules: [SyntaxError.Rule]
    let outline: String

    init(_ typed: String, _ rules: [SyntaxError.Rule], _ outline: String) {
      self.typed = typed
      self.rules = rules
      self.outline = outline
    }

    var testDescription: String { typed }
  }

  /// Clauses of a key result named r, in an objective named a.
  static let clauses: [Row] = [
    // Full-width marks and blanks
    Row("from 5，to 6", [.punctuation], "from(5) ✗ to(6)"),
    Row("owner @a，@b", [.punctuation], "owner(@a @b)"),
    Row("owner @a、@b", [.punctuation], "owner(@a @b)"),
    Row("owner：@a；", [.punctuation, .punctuation], "owner(@a)"),
    Row("to ２０％", [.numberForm], "to(２０％)"),
    Row("to　5", [.punctuation], "to(5)"),
    Row("to ＜＝5％", [.numberForm], "to(＜＝5％)"),
    Row("to 5 、、 to 6 later", [.punctuation], "to(5)"),
    // Quotes
    Row("because “word”", [.punctuation], "because(“word”)"),
    Row("because ”turned“", [.punctuation], "because(”turned“)"),
    Row("because „low“", [.punctuation], "because(„low“)"),
    Row("because «bird»", [.punctuation], "because(«bird»)"),
    Row("because 「角」", [.punctuation], "because(「角」)"),
    // Days
    Row("by 30.9.2026", [.dateForm], "by(30.9.2026)"),
    Row("by 2026/9/30", [.dateForm], "by(2026/9/30)"),
    Row("by 2026-9-1", [.dateForm], "by(2026-9-1)"),
    Row("by 2026年9月30日", [.dateForm], "by(2026年9月30日)"),
    Row("by 9/30/2026", [.dateForm], "by(9/30/2026)"),
    Row("by 9/3/2026", [.dateForm], "by(9/3/2026)"),
    Row("by 9/8/2026", [.ambiguousDate], "by(9/8/2026)"),
    // Days that only a cycle can read
    Row("by 9/30 to 5", [.dateForm], "by(9/30) to(5)"),
    Row("by 3/2026", [.dateForm], "by(3/2026)"),
    Row("by 30.9. to 5", [.dateForm], "by(30.9.) to(5)"),
    Row("by 9月30日", [.dateForm], "by(9月30日)"),
    Row("by Q3 2026 to 5", [.dateForm], "by(Q3 2026) to(5)"),
    Row("by Q1/2026", [.dateForm], "by(Q1/2026)"),
    Row("by week 39 to 5", [.dateForm], "by(week 39) to(5)"),
    // Decimal marks
    Row("from 58,5 days to 0,7", [.numberForm, .numberForm], "from(58,5 days) to(0,7)"),
    Row("to 5 信心0。5", [.unknownWord, .numberForm], "to(5) confidence(0。5)"),
    // Thousands
    Row("from 1,250 to 10,000", [.ambiguousNumber, .ambiguousNumber], "from(1,250) to(10,000)"),
    Row("to 1.250", [.ambiguousNumber], "to(1.250)"),
    Row("to €1.250", [.numberForm], "to(€1.250)"),
    Row("to 500,000.00", [.numberForm], "to(500,000.00)"),
    Row("to 1.250,50 EUR", [.numberForm], "to(1.250,50 EUR)"),
    Row("to 1\u{A0}250", [.numberForm], "to(1 250)"),
    Row("to 1 250 EUR", [.numberForm], "to(1 250 EUR)"),
    // Numbers still to come
    Row("to xxxx 个", [], "to(xxxx 个)"),
    Row("to XX 人", [], "to(XX 人)"),
    Row("to XX人", [], "to(XX人)"),
    Row("to X%", [], "to(X%)"),
    Row("to ？", [], "to(？)"),
    Row("from TBD to TBD", [.unknownWord], "from(TBD) to(TBD)"),
    // Bounds
    Row("to 不少于30家", [.boundInWords], "to(不少于30家)"),
    Row("to at least 30", [.boundInWords], "to(at least 30)"),
    Row("to under 30", [.boundInWords], "to(under 30)"),
    Row("to vähintään 30", [.boundInWords], "to(vähintään 30)"),
    Row("to >=30", [], "to(>=30)"),
    Row("to ≥ 30", [], "to(≥ 30)"),
    Row("to => 30", [.boundInWords], "to(=> 30)"),
    Row("to 30+", [.boundInWords], "to(30+)"),
    Row("to 30家以上", [.boundInWords], "to(30家以上)"),
    // Finnish endings
    Row("from 10 %:lla to 92 %:iin", [.numberForm, .numberForm], "from(10 %:lla) to(92 %:iin)"),
    Row("to –2 %-yks.", [.numberForm], "to(–2 %-yks.)"),
    // The nearest word
    Row("ownr @eva", [.unknownWord], "owner(@eva)"),
    Row("负责人：@张伟", [.unknownWord], "owner(@张伟)"),
    Row("depends on marketing", [.unknownWord], "needs(marketing)"),
    Row("从20家到30家", [.unknownWord, .unknownWord], "from(20家) to(30家)"),
    Row(
      "from 5, owner @eva, due 2026-09-30", [.punctuation, .punctuation, .unknownWord],
      "from(5) ✗ owner(@eva) ✗ by(2026-09-30)"),
    Row("form 5 to 6", [.unknownWord], "from(5) to(6)"),
    Row("from 5 -> 6", [.unknownWord], "from(5) to(6)"),
    Row("From 5 To 6", [.unknownWord, .unknownWord], "from(5) to(6)"),
    Row("to 80 qualified leads", [.numberForm], "to(80 qualified leads)"),
    Row("owner = @eva", [.punctuation], "owner(@eva)"),
    Row("(from 5 to 6)", [.punctuation], "✗ from(5) to(6) ✗"),
    Row("to ¥5", [.ambiguousNumber], "to(¥5)"),
    Row("to $-5", [.numberForm], "to($-5)"),
    Row(
      "from 38 per month to 60 per mon   by 2026-09-30", [.numberForm, .numberForm],
      "from(38 per month) to(60 per mon) by(2026-09-30)"),
    Row("to 12 in  by vko 38", [.remark, .dateForm], "to(12 ✗) by(vko 38)"),
    Row("从每月6件降到2件", [.unknownWord, .numberForm, .unknownWord], "from(每月6件) to(2件)"),
    Row("现在未知，目标98%", [.unknownWord, .unknownWord, .punctuation, .unknownWord], "from(未知) ✗ to(98%)"),
    Row("142:sta 165:een", [.unknownWord], "from(142:sta) to(165:een)"),
    Row("同比下降8%", [.unknownWord], "to(同比下降8%)"),
    Row("to 3 by Thu, Aug 20", [.dateForm], "to(3) by(Thu, Aug 20)"),
    Row("to 30€ 1.8. alkaen", [.remark], "to(30€ ✗)"),
    Row("from viikko to 3 viikkoa", [.numberForm], "from(viikko) to(3 viikkoa)"),
    Row("0 -> 6 leiriä jouluksi", [.unknownWord, .unknownWord], "from(0) to(6 leiriä) by(jouluksi)"),
    Row("to £97.5k, was £38k", [.punctuation, .unknownWord], "to(£97.5k) ✗ from(£38k)"),
    Row("to 5800元 截止8月底", [.unknownWord, .dateForm], "to(5800元) by(8月底)"),
    Row("6 kpl tavoite 15 kpl", [.unknownWord], "from(6 kpl) to(15 kpl)"),
    Row("from joka 8. to joka 15.", [.numberForm, .numberForm], "from(joka 8.) to(joka 15.)"),
    Row("2/11 stylists -> all 11", [.unknownWord], "from(2/11 ✗) to(all 11)"),
    Row("from 0.92 l/t to 0.8 l/t", [], "from(0.92 l/t) to(0.8 l/t)"),
    Row("from 4950 t to 5000 t", [], "from(4950 t) to(5000 t)"),
    Row("from 2 til 3", [.unknownWord], "from(2) to(3)"),
    Row("from 2 upto 3 by 2026-09-30", [.unknownWord], "from(2) to(3) by(2026-09-30)"),
    Row("vast. Minna", [.unknownWord], "owner(Minna)"),
    Row("owner - Dani", [.punctuation], "owner(Dani)"),
    Row("owner @zoe @kev", [.unknownWord], "owner(@zoe @kev)"),
    Row("needs procurement for the price", [.unquotedTitle], "needs(procurement for the price)"),
    Row("confidence medium", [.remark], "confidence(✗)"),
    Row("to 5 by 2026-08-01.", [.punctuation], "to(5) by(2026-08-01) ✗"),
    Row("to 5 (need baseline from Tanya)", [.remark], "to(5) ✗"),
    Row("to 600 (total 2300 ha)", [.remark], "to(600) ✗"),
    Row("from 80分 信心七成", [.unknownWord, .numberForm], "from(80分) confidence(七成)"),
    Row("to 两成 by 2026-08-01", [.numberForm], "to(两成) by(2026-08-01)"),
  ]

  @Test(arguments: clauses) func aClauseIsUnderstoodAndTold(_ row: Row) {
    let tree = tree("cycle 2026-Q3\nobjective a \"A\" {\n  kr r \"R\" \(row.typed)\n  kr s \"S\" to 7\n}\n")
    #expect(tree.toldInAll.map(\.rule) == row.rules)
    #expect(tree.outline == "cycle(2026-Q3) objective(a \"A\" {kr(r \"R\" \(row.outline)) kr(s \"S\" to(7))})")
  }

  /// Lines of a file below an objective without a block of its own.
  static let lines: [Row] = [
    Row("kr KR1 \"First\" to 5", [.listMarker], "kr(KR1 \"First\" to(5))"),
    Row("KR1: \"First\" from 3 to 5", [.listMarker], "✗ kr(\"First\" from(3) to(5))"),
    Row("KR1: First thing from 3 to 5", [.listMarker], "✗ kr(First thing from(3) to(5))"),
    Row("KR2.1 Sell more", [.listMarker], "✗ kr(Sell more)"),
    Row("KR 3 – Open stores", [.listMarker], "✗ kr(Open stores)"),
    Row("* KR3：上线新系统", [.listMarker], "✗ kr(上线新系统)"),
    Row("关键结果2：投诉率从5%降到3%", [.listMarker], "✗ kr(投诉率从5%降到3%)"),
    Row("Avaintulos 1: Myynti kasvaa 20 %", [.listMarker], "✗ kr(Myynti kasvaa 20 %)"),
    Row("1、第三个目标", [.listMarker], "✗ kr(第三个目标)"),
    Row("2) Hire five people", [.listMarker], "✗ kr(Hire five people)"),
    Row("- Hire five people", [.listMarker], "✗ kr(Hire five people)"),
    Row("• Hire five people", [.listMarker], "✗ kr(Hire five people)"),
    Row("- [ ] Hire five people", [.listMarker], "✗ kr(Hire five people)"),
    Row("- kr \"Hire\" to 5", [.listMarker], "✗ kr(\"Hire\" to(5))"),
    Row(
      "KR3: Reviews of us 4.3 stars to 4.7 stars", [.listMarker, .unknownWord],
      "✗ kr(Reviews of us from(4.3 stars) to(4.7 stars))"),
    Row("kr 料肉比 2.85 到 2.7", [.unquotedTitle, .unknownWord], "kr(料肉比 from(2.85) to(2.7))"),
    Row("下一步 “约王经理吃饭”", [.remark], "✗"),
    Row("FYI: the survey goes out 15.1.", [.remark], "✗"),
    Row("kind moonshot", [.unknownWord], "kind(aspirational)"),
    Row("keep >= 40%", [.unknownWord], "✗"),
    Row("kr Sell more from 3 to 5", [.unquotedTitle], "kr(Sell more from(3) to(5))"),
    Row("kr Sell more\" to 5", [.unquotedTitle], "kr(Sell more\" to(5))"),
    Row("kr \"Sell more to 5", [.unclosedQuote], "kr(\"Sell more to 5)"),
    Row("kr sell more \"Sell\" to 5", [.unknownWord], "kr(sell ✗ \"Sell\" to(5))"),
    Row("kr 1: \"Sell\" to 5", [.listMarker], "kr(✗ \"Sell\" to(5))"),
    Row("kr - \"Sell\" to 5", [.listMarker], "kr(✗ \"Sell\" to(5))"),
    Row("key result \"Sell\" to 5", [.unknownWord], "kr(\"Sell\" to(5))"),
  ]

  @Test(arguments: lines) func aLineIsUnderstoodAndTold(_ row: Row) {
    let tree = tree("objective a \"A\" {\n  owner @eva\n  \(row.typed)\n  milestone m \"M\" by 2026\n}\n")
    #expect(tree.told == row.rules.map { "3 \($0.rawValue)" })
    #expect(tree.outline == "objective(a \"A\" {owner(@eva) \(row.outline) milestone(m \"M\" by(2026))})")
  }

  static let files: [Row] = [
    Row("ojective a \"A\"", [.unknownWord], "objective(a \"A\")"),
    Row("OBJECTIVE a \"A\"", [.unknownWord], "objective(a \"A\")"),
    Row("TAVOITE 1 \"A\"", [.listMarker], "✗ objective(\"A\")"),
    Row(
      "objective a \"Stay under budget {\n  kr r \"R\" to 5\n}", [.unclosedQuote],
      "objective(a \"Stay under budget {kr(r \"R\" to(5))})"),
    Row("OKR Oakfield School\nfor kitchen", [.remark], "✗ for(kitchen)"),
    Row("车队：顺达货运\nowner @eva", [.remark], "✗ owner(@eva)"),
    Row("owner Helena K.\nfor a", [.unknownWord, .punctuation], "owner(Helena K) ✗ for(a)"),
    Row(
      "objective a \"A\" {\n  kr \"B\" from 1 to 2\n  deadline 31.12. for the whole objective\n}", [.remark],
      "objective(a \"A\" {kr(\"B\" from(1) to(2)) ✗})"),
    Row("Q1 27\nowner @eva", [.unknownWord], "cycle(Q1 27) owner(@eva)"),
    Row(
      "kpi k \"K\" {\n  syys 2\n  10月29日 99%\n}", [.unknownWord, .unknownWord],
      "kpi(k \"K\" {reading(syys 2) reading(10月29日 99%)})"),
    Row(
      "kpi k \"K\", joka kuukausi, terve: 0-1", [.punctuation, .unknownWord, .punctuation, .unknownWord, .numberForm],
      "kpi(k \"K\" ✗ every(month) ✗ healthy(0-1))"),
    Row("cycle FY 2027 (Jan - Dec)\nowner @eva", [.remark], "cycle(FY 2027 ✗) owner(@eva)"),
    Row("objective a \"A\" 权重 30% {\n  kr r \"R\" to 5\n}", [.remark], "objective(a \"A\" ✗ {kr(r \"R\" to(5))})"),
    Row("kpi k \"K\"\n  每两周一次\n  healthy > 5", [.remark], "kpi(k \"K\" ✗ healthy(> 5))"),
    Row("kpi k \"K\" {\n  每月\n}", [.unknownWord], "kpi(k \"K\" {every(month)})"),
    Row("team t \"T\" 负责人 @ma", [.unknownWord], "team(t \"T\" lead(@ma))"),
    Row("Objective: Ships never wait for us", [.listMarker], "✗ objective(Ships never wait for us)"),
    Row("Objective: Grow", [.listMarker], "✗ objective(Grow)"),
    Row("O: Grow", [.listMarker], "✗ objective(Grow)"),
    Row("目标一：增收", [.listMarker], "✗ objective(增收)"),
    Row("Tavoite: Kasvu", [.listMarker], "✗ objective(Kasvu)"),
    Row("**Objective 1: Grow**", [.listMarker], "✗ objective(Grow**)"),
    Row("objective a \"A\" ｛ kr r to 5 ｝", [.punctuation, .punctuation], "objective(a \"A\" {kr(r to(5))})"),
    Row("objective “增收”", [.punctuation], "objective(“增收”)"),
    Row("\u{FEFF}cycle 2026-Q3\r\nowner @eva\r\n", [], "cycle(2026-Q3) owner(@eva)"),
    Row("cycle 2026-Q3", [], "cycle(2026-Q3)"),
    Row("cycle Q3 2026", [], "cycle(Q3 2026)"),
    Row("owner @eva\0", [.invalidCharacter], "owner(@eva)"),
    Row("// a \0 comment\nowner @eva", [.invalidCharacter], "owner(@eva)"),
    Row("owner @eva\u{200B}", [.punctuation], "owner(@eva)"),
    Row(
      "<<<<<<< HEAD\nowner @eva\n=======\nowner @joni\n>>>>>>> news\nfor sales", [.conflictMarker],
      "owner(@eva) for(sales)"),
  ]

  @Test(arguments: files) func aFileIsUnderstoodAndTold(_ row: Row) {
    let tree = tree(row.typed)
    #expect(tree.errors.map(\.rule) == row.rules)
    #expect(tree.outline == row.outline)
  }

  @Test func bytesThatAreNoTextAreToldOnceARun() {
    let bytes =
      Array("owner @eva // ".utf8) + [0xFF, 0xFE, 0xC3] + Array("\nfor sales \"".utf8) + [0xE2, 0x82] + Array("\"".utf8)
    let tree = parse(SourceFile(path: "a.okr", bytes: bytes))
    #expect(tree.told.filter { $0.hasSuffix("invalidCharacter") } == ["1 invalidCharacter", "2 invalidCharacter"])
  }
}
