import OKRSource
import OKRSyntax
import Testing

@Suite struct GrammarTests {
  @Test func everyNameInTheGrammarIsDefinedOrDescribed() {
    let described: Set<String> = ["letter", "ideograph", "break", "mark", "keyword"]
    var missing: Set<String> = []
    for production in Grammar.okr.syntactic + Grammar.okr.lexical {
      production.expression.visit {
        if case .name(let name) = $0, Grammar.okr.expression(name) == nil, !described.contains(name) {
          missing.insert(name)
        }
      }
    }
    #expect(missing.isEmpty)
    #expect(Grammar.okr.syntactic.count > 50)
    #expect(Grammar.okr.lexical.count > 10)
  }

  @Test func theGrammarIsOnePage() {
    let lines = Repository.text("grammar/okr.ebnf").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 115)
    #expect(lines.filter { $0.count > 120 } == [])
  }

  @Test func theKeywordsOfTheGrammarAreThoseOfTheParser() {
    #expect(Set(Grammar.okr.keywords) == Set(Keyword.allCases.map(\.rawValue)))
  }

  @Test func everyProductionIsQuotedByTheParser() {
    let sources = Repository.files(below: "Sources/OKRSyntax", ending: ".swift").map(Repository.text)
    let comments = sources.map { source in
      let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("//") }
      return lines.map { $0.drop { $0 == "/" }.description.onOneLine }
    }
    let quoted = Set(comments.joined())
    let missing = Grammar.okr.syntactic.map(\.text).filter { !quoted.contains($0) }
    #expect(missing == [])
  }

  @Test func everyConstructOfTheGrammarIsInASample() {
    // A word of the language that no sample uses is a word that no mutant tries.
    let samples = SampleTexts.all.joined(separator: "\n")
    let missing = Grammar.okr.literals.filter { !samples.contains($0) }
    #expect(missing == [])
  }

  @Test(arguments: SampleTexts.wellWritten) func everySampleIsInTheLanguage(_ sample: String) {
    let recogniser = Recogniser(Grammar.okr)
    #expect(recogniser.whyNot(sample) == nil)
    #expect(parse(SourceFile(path: "a.okr", text: sample)).complaints(recogniser) == [])
  }
}
