import OKRServer
import OKRSyntax
import Testing

/// What editors colour by themselves knows every word of the language, so that a new keyword is not forgotten there.
@Suite("Grammars for editors")
struct EditorGrammarTests {
  static let grammars = [
    "grammar/okr.tmLanguage.json", "grammar/vim/syntax/okr.vim", "grammar/tree-sitter-okr/grammar.js",
    "samples/editors/emacs.el", "samples/editors/sublime/okr.sublime-syntax", "samples/editors/kate/okr.xml",
  ]

  private static let json =
    Repository.files(below: "grammar", ending: ".json") + Repository.files(below: "samples/editors", ending: ".json")

  /// The runs of ASCII letters; behind a backslash the first is an escape and no letter of the word.
  private func words(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var word = ""
    var escaped = false
    for scalar in text.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      if isLetter, !escaped {
        word.unicodeScalars.append(scalar)
      } else {
        found.insert(word)
        word = ""
      }
      escaped = scalar == "\\" && !escaped
    }
    return found.union([word])
  }

  @Test("know every keyword", arguments: grammars)
  func everyKeywordIsThere(_ path: String) {
    let known = words(Repository.text(path))
    #expect(Keyword.allCases.map(\.rawValue).filter { !known.contains($0) } == [])
  }

  @Test("and their settings are JSON", arguments: json)
  func jsonIsRead(_ path: String) { #expect(JSON(Array(Repository.text(path).utf8)) != nil) }

  @Test("are the same where one is copied") func copiesAreTheSame() {
    let textMate = Repository.text("grammar/okr.tmLanguage.json")
    #expect(!textMate.isEmpty)
    #expect(Repository.text("samples/editors/vscode/syntaxes/okr.tmLanguage.json") == textMate)
    let highlights = Repository.text("grammar/tree-sitter-okr/queries/highlights.scm")
    #expect(!highlights.isEmpty)
    #expect(Repository.text("samples/editors/zed/languages/okr/highlights.scm") == highlights)
  }
}
