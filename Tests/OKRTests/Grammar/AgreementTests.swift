import OKRReader
import OKRSource
import OKRSyntax
import Testing

@Suite struct AgreementTests {
  @Test func sentencesOfTheGrammarParseWithoutAnError() {
    let recogniser = Recogniser(Grammar.okr)
    var generator = SentenceGenerator(Grammar.okr, recogniser: recogniser, seed: 20_261_202)
    var wrong: [String] = []
    for round in 0..<4000 {
      let sentence = generator.sentence(budget: 1 + round % 3)
      let complaints = parse(SourceFile(path: "a.okr", text: sentence)).complaints(recogniser)
      if !complaints.isEmpty { wrong.append("\(complaints)\n\(sentence)") }
    }
    wrong.sort { $0.utf8.count < $1.utf8.count }
    #expect(wrong.isEmpty, "\(wrong.count) sentences: \(wrong.prefix(5).joined(separator: "\n---\n"))")
  }

  @Test(
    "they agree on what they once did not",
    arguments: [
      ("objective a { kr r to +£74 亿 / h1 }", true), ("objective a { kr r to 74 days / h1 }", true),
      ("allow en /\ndropped, kpi until 2026-12-31 for sales", false), ("allow kpi until 2026-12-31\nfor sales", true),
      ("objective a needs b for c", true), ("objective a needs b for c { kr d to 5 }", true),
      ("cycle 2425-26 to 7637", false), ("cycle 2026-27", false), ("cycle 2026-12 to 2027-11", true),
      ("objective a { kr r to 30 €/-kpl }", false), ("objective a { kr r to +5 /k.r }", false),
      ("objective a { kr r to XX/% }", false), ("objective a { kr r to X%/order }", true),
      ("objective a { kr r to . N }", false), ("objective a { kr r to 3.x/5 }", false),
      ("objective a { kr r to x/5 }", false), ("objective a { kr r to 5 / 到 }", false),
      ("objective a { kr r to 5 / 订单 }", true), ("objective a { kr r to $25M5M }", false),
      ("objective a { kr r to 1复购率2亿元 }", false), ("objective a { kr r to 3..N }", false),
      ("objective a { kr r from 3..N }", true), ("objective a owner rules { kr r to 5 }", true),
      ("objective a { kr r moved 2026-Q3 to 2026-Q4 }", false), ("objective a owner @sam.okafor", true),
    ])
  func cases(_ text: String, _ isSentence: Bool) {
    let recogniser = Recogniser(Grammar.okr)
    #expect(recogniser.accepts(text) == isSentence)
    #expect(parse(SourceFile(path: "a.okr", text: text)).complaints(recogniser).isEmpty == isSentence)
  }

  @Test func grammarAndParserAgreeOnMutants() {
    let recogniser = Recogniser(Grammar.okr)
    var wrong: [String] = []
    var accepted = 0
    for (number, sample) in SampleTexts.withRepository.enumerated() {
      var mutator = Mutator(sample, seed: UInt64(number) + 77)
      // The repository's own samples are many, and say the same things in other words.
      for _ in 0..<(number < SampleTexts.all.count ? 350 : 40) {
        let mutant = mutator.mutant()
        let isSentence = recogniser.accepts(mutant.text)
        let complaints = parse(SourceFile(path: "a.okr", text: mutant.text)).complaints(recogniser)
        if isSentence { accepted += 1 }
        guard isSentence != complaints.isEmpty else { continue }
        let grammar = recogniser.whyNot(mutant.text) ?? "accepts"
        wrong.append("\(mutant.change): grammar \(grammar), parser \(complaints)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) mutants:\n\(wrong.prefix(12).joined(separator: "\n"))")
    // A mutator that only breaks texts, or breaks none, would prove little.
    #expect(accepted > 300)
  }
}

extension SyntaxTree {
  /// The rules of the errors, and what the model has yet to tell: a value that is not written as the language writes it,
  /// or a slot that is none of the grammar's.
  func complaints(_ recogniser: Recogniser) -> [String] {
    var complaints = errors.map(\.rule.rawValue)
    for index in nodes.indices {
      switch value(ofNode: index) {
      case .when(let date) where !date.isRegular || date.shapes.count != 1:
        complaints.append("loose")
      case .quantity(let quantity) where quantity.readings.count != 1: complaints.append("ambiguous")
      case .quantity(let quantity) where !quantity.isRegular: complaints.append("irregular")
      case .when, .quantity: break
      case nil:
        guard node(at: index).kind == .quantity else { continue }
        // `every 2 weeks` has a number that is no value.
        let lexemes = recogniser.lexemes(Array(node(at: index).text.unicodeScalars)) ?? []
        let isOpen =
          lexemes.contains { $0.kinds.contains("open") } || lexemes.count == 1 && lexemes[0].kinds.contains("number")
        if !isOpen { complaints.append("placeholder") }
      }
    }
    return complaints
  }
}
