import OKRSource
import OKRSyntax
import Testing

/// What holds of the tokens and the tree of every file, whatever is in it.
@Suite struct TreeTests {
  /// More than two kilobytes, in three scripts, with what the language has and what hands type.
  static let rich =
    [SampleTexts.sales, SampleTexts.chinese, SampleTexts.finnish].joined(separator: "\n")
    + "\nKR1: “第三个目标” ｛ from 58,5 päivää、to ≥ 30家以上 by 2026年9月30日 ｝ 🙂 \"\"\"\nlast\n\"\"\"\n"

  /// What is wrong with the tokens or the tree of a file; nothing if all is well.
  static func flaws(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "a.okr", bytes: bytes)
    let tree = parse(file)
    var flaws: [String] = []
    var last = -1
    for token in tree.tokens {
      if Int(token.start) <= last, token.kind != .end { flaws.append("token at \(token.start) after one at \(last)") }
      last = Int(token.start)
    }
    if tree.tokens.first?.start != 0 { flaws.append("the first token is not at 0") }
    if tree.tokens.last?.kind != .end || last != bytes.count { flaws.append("the last token is not at the end") }
    // Nodes stand in pre-order: each lies in the one that is open when it starts.
    var open: [Node] = []
    var ranges: [TextRange] = []
    // The last child so far of each open node.
    var siblings: [TextRange] = []
    for (index, node) in tree.nodes.enumerated() {
      while let inner = open.last, Int(inner.subtreeEnd) <= index {
        open.removeLast()
        ranges.removeLast()
        siblings.removeLast()
      }
      if Int(node.subtreeEnd) <= index || Int(node.subtreeEnd) > tree.nodes.count {
        flaws.append("node \(index) has no end")
      }
      if node.endToken < node.firstToken || Int(node.endToken) > tree.tokens.count {
        flaws.append("node \(index) is turned")
      }
      if let outer = open.last {
        if node.subtreeEnd > outer.subtreeEnd { flaws.append("node \(index) outlasts its parent") }
        let (own, around) = (tree.range(of: node), ranges[ranges.count - 1])
        if !around.contains(own) || node.firstToken < outer.firstToken || node.endToken > outer.endToken {
          flaws.append("\(node.kind) \(own.start)-\(own.end) is not in \(outer.kind) \(around.start)-\(around.end)")
        }
        if let last = siblings.last, last.end > own.start { flaws.append("\(node.kind) overlaps the one before it") }
        siblings[siblings.count - 1] = own
      } else if index > 0 {
        flaws.append("node \(index) has no parent")
      }
      open.append(node)
      ranges.append(tree.range(of: node))
      siblings.append(TextRange(0, 0))
    }
    for error in tree.errors where error.range.end > bytes.count || error.range.start < 0 {
      flaws.append("an error is out of the file")
    }
    let starts = tree.errors.map(\.range.start)
    if starts != starts.sorted() { flaws.append("errors are not in order") }
    return flaws
  }

  @Test func aFileCutOffAtAnyByteStillHasTokensAndATree() {
    let bytes = Array(TreeTests.rich.utf8)
    #expect(bytes.count > 2000)
    var flaws: [String] = []
    for length in 0...bytes.count { flaws += TreeTests.flaws(Array(bytes.prefix(length))).map { "\(length): \($0)" } }
    #expect(flaws == [])
  }

  @Test func noiseStillHasTokensAndATree() {
    var random = SeededRandom(seed: 4)
    var flaws: [String] = []
    for _ in 0..<300 {
      let length = random.below(200)
      flaws += TreeTests.flaws((0..<length).map { _ in UInt8(random.below(256)) })
    }
    #expect(flaws == [])
  }

  @Test func soupOfTokensStillHasTokensAndATree() {
    let pieces =
      Grammar.okr.literals + [
        "\"a\"", "\"", "\"\"\"", "x", "目标", "12", "1,250", "2026-07-01", "2026-Q3", "9/30", "@eva", "¥", "｛", "｝", "、",
        "- ", "KR1:", "O:", "1.", "\n", "\n  ", "\n\n", " ", " ", "//c\n", ":", "…", "“", "”", "'", "<<<<<<<",
        "\n=======\n",
        "\n>>>>>>>\n", "#", "[", "]", "(", ")", "*", "=", "->", "TBD", "at least", "%-yks.", "\0", "keep", "depends on",
      ]
    var random = SeededRandom(seed: 5)
    var flaws: [String] = []
    for _ in 0..<600 {
      var text = ""
      for _ in 0..<random.below(60) { text += random.pick(pieces) + (random.once(in: 4) ? "" : " ") }
      flaws += TreeTests.flaws(Array(text.utf8)).map { "\($0) in \(text)" }
    }
    #expect(flaws == [])
  }

  @Test("a clause holds all of its parts, also those that are missing and those that hands type")
  func clausesHoldTheirParts() {
    let values = [
      "24+ EUR", "24+", "at least", "24 EUR or more", "24 ..", "24 to EUR", "2 of", "", "in", "{", "30.9.+",
    ]
    var flaws: [String] = []
    for keyword in Keyword.allCases.map(\.rawValue) + Setting.allCases.map(\.rawValue) {
      for value in values {
        for text in ["objective o { kr \"a\" \(keyword) \(value) }", "rules { \(keyword) \(value) }"] {
          flaws += TreeTests.flaws(Array(text.utf8)).map { "\($0) in \(text)" }
        }
      }
    }
    #expect(flaws == [])
  }

  @Test("samples, and what is left of them after a mistake or two, have sound trees")
  func samplesAndMutants() {
    var flaws: [String] = []
    for (index, text) in SampleTexts.withRepository.enumerated() {
      flaws += TreeTests.flaws(Array(text.utf8))
      var mutator = Mutator(text, seed: UInt64(index))
      // The larger ones once each: what is wrong with one is wrong with a small one too.
      for _ in 0..<(text.utf8.count < 1500 ? 4 : 1) {
        let mutant = mutator.mutant()
        flaws += TreeTests.flaws(Array(mutant.text.utf8)).map { "\($0) in \(mutant.change)" }
      }
    }
    #expect(flaws == [])
  }

  @Test func everyByteOfATokenIsWhereItWas() {
    let file = SourceFile(path: "a.okr", text: TreeTests.rich)
    let tree = parse(file)
    let joined = tree.tokens.indices.map { file.text(tree.range(ofToken: $0)) }.joined()
    #expect(joined == TreeTests.rich)
  }

  // MARK: - Limits

  static func nested(_ depth: Int) -> String {
    "rules " + String(repeating: "{ in \"x/\" ", count: depth - 1) + "{ off timely "
      + String(repeating: "}", count: depth)
  }

  @Test func bracesNestTwoHundredDeepAndNoDeeper() {
    #expect(tree(TreeTests.nested(200)).told == [])
    #expect(tree(TreeTests.nested(201)).told == ["1 nesting"])
    #expect(tree(TreeTests.nested(1000)).told == ["1 nesting"])
    #expect(Recogniser(Grammar.okr).accepts(TreeTests.nested(200)))
    #expect(!Recogniser(Grammar.okr).accepts(TreeTests.nested(201)))
  }

  @Test func aThousandBracesAreToldInAFewWords() {
    let braces = String(repeating: "{", count: 1000)
    #expect(tree(braces).errors.count <= 2)
    #expect(tree(braces + String(repeating: "}", count: 1000)).errors.count <= 2)
    #expect(TreeTests.flaws(Array(braces.utf8)) == [])
  }

  @Test func aVeryLongTokenIsOneToken() {
    let long = String(repeating: "a", count: 100_000)
    #expect(tree("owner \(long)").told == [])
    #expect(tree("owner @\(long)").told == [])
    #expect(tree("objective \"\(long)\"").told == [])
    #expect(tree("// \(long)").told == [])
    #expect(tree("kpi a to \(String(repeating: "1", count: 18))").told == [])
    #expect(tree("kpi a to \(String(repeating: "1", count: 19))").told == ["1 ambiguousNumber"])
    #expect(tree("kpi a to \(String(repeating: "1", count: 100_000))").told == ["1 ambiguousNumber"])
  }
}

extension SyntaxTree {
  /// The bytes of a node, from its first token to its last.
  fileprivate func range(of node: Node) -> TextRange {
    let start = range(ofToken: Int(node.firstToken)).start
    guard node.endToken > node.firstToken else { return TextRange(start, start) }
    return TextRange(start, range(ofToken: Int(node.endToken) - 1).end)
  }
}
