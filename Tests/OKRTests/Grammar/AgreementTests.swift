import OKRSource
import OKRSyntax
import Testing

@Suite struct AgreementTests {
  @Test func sentencesOfTheGrammarParseWithoutAnError() {
    let recogniser = Recogniser(Grammar.okr)
    var generator = SentenceGenerator(Grammar.okr, recogniser: recogniser, seed: 20_260_930)
    var wrong: [String] = []
    for round in 0..<4000 {
      let sentence = generator.sentence(budget: 1 + round % 3)
      let complaints = parse(SourceFile(path: "a.okr", text: sentence)).complaints
      if !complaints.isEmpty { wrong.append("\(complaints)\n\(sentence)") }
    }
    wrong.sort { $0.utf8.count < $1.utf8.count }
    #expect(wrong.isEmpty, "\(wrong.count) sentences: \(wrong.prefix(5).joined(separator: "\n---\n"))")
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
        let complaints = parse(SourceFile(path: "a.okr", text: mutant.text)).complaints
        if isSentence { accepted += 1 }
        guard isSentence != complaints.isEmpty else { continue }
        wrong.append("\(mutant.change): grammar \(isSentence ? "accepts" : "rejects"), parser \(complaints)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) mutants:\n\(wrong.prefix(12).joined(separator: "\n"))")
    // A mutator that only breaks texts, or breaks none, would prove little.
    #expect(accepted > 300)
  }
}

extension SyntaxTree {
  /// The rules of the errors, and `loose` for each day that only a cycle can read: those are no sentences either.
  var complaints: [String] {
    var complaints = errors.map(\.rule.rawValue)
    for index in nodes.indices where nodes[index].kind == .when {
      let tokens = node(at: index).tokens
      let isPlain = tokens.count == 1 && [.date, .period, .number].contains(tokens[0].kind)
      if !isPlain { complaints.append("loose") }
    }
    return complaints
  }
}
