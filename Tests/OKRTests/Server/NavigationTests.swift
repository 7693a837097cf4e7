import OKRLint
import OKRSource
import Testing

@testable import OKRServer

@Suite("Names and the cascade in the editor")
struct NavigationTests {
  private let texts = Dictionary(ServerSamples.files) { first, _ in first }

  /// The words at each place of an answer, with their file.
  private func words(_ places: JSON, _ editor: Editor) -> [String] {
    (places.array ?? []).map { place in
      let name = texts.keys.first { Editor.uri($0) == place["uri"]?.string } ?? "?"
      return "\(name): \(editor.words(place["range"], in: texts[name] ?? ""))"
    }
  }

  @Test("a name leads to its declaration, and that to every place that names it", arguments: PositionEncoding.allCases)
  func definitions(_ encoding: PositionEncoding) {
    var editor = Editor(ServerSamples.files, encoding)
    let at = editor.position(of: "kasvu.myynti", in: ServerSamples.suzhou, plus: 7)
    #expect(
      words(editor.ask("textDocument/definition", "suzhou/苏州.okr", at: at), editor) == ["workspace.okr: myynti"])
    let references = editor.ask(
      "textDocument/references", "suzhou/苏州.okr", at: at, ["context": ["includeDeclaration": true]])
    #expect(
      words(references, editor) == ["myynti.okr: myynti", "suzhou/苏州.okr: myynti", "workspace.okr: myynti"])
    let others = editor.ask(
      "textDocument/references", "suzhou/苏州.okr", at: at, ["context": ["includeDeclaration": false]])
    #expect(words(others, editor).count == 2)
    let unit = editor.position(of: "苏州 \"😀\"", in: ServerSamples.sales, plus: 1)
    #expect(words(editor.ask("textDocument/definition", "myynti.okr", at: unit), editor) == ["workspace.okr: 苏州"])
    let person = editor.position(of: "@päivi {", in: ServerSamples.company, plus: 2)
    #expect(
      words(editor.ask("textDocument/definition", "workspace.okr", at: person), editor) == ["workspace.okr: päivi"])
    let cycle = editor.position(of: "kausi", in: ServerSamples.sales, plus: 2)
    #expect(words(editor.ask("textDocument/definition", "myynti.okr", at: cycle), editor) == ["workspace.okr: kausi"])
    let kpi = editor.position(of: "measures churn", in: ServerSamples.company, plus: 11)
    let lights = editor.ask("textDocument/documentHighlight", "workspace.okr", at: kpi)
    #expect(lights.array?.map { $0["kind"] ?? .null } == [3, 2])
    #expect(editor.ask("textDocument/definition", "workspace.okr", at: ["line": 900, "character": 900]) == .null)
  }

  @Test("rename follows every reference in every file", arguments: PositionEncoding.allCases)
  func rename(_ encoding: PositionEncoding) {
    for (words, file, plus, new) in [
      ("kasvu.myynti", "suzhou/苏州.okr", 7, "tulot"), ("kr myynti", "workspace.okr", 4, "收入"),
      ("objective kasvu", "workspace.okr", 11, "growth"), ("team myynti", "workspace.okr", 6, "sales"),
      ("@päivi {", "workspace.okr", 1, "@paula"), ("kpi churn", "workspace.okr", 5, "poistuma"),
      ("cycle kausi", "myynti.okr", 7, "syksy"),
    ] {
      var editor = Editor(ServerSamples.files, encoding)
      let at = editor.position(of: words, in: texts[file] ?? "", plus: plus)
      let prepared = editor.ask("textDocument/prepareRename", file, at: at)
      let old = prepared["placeholder"]?.string ?? "?"
      #expect(editor.words(prepared["range"], in: texts[file] ?? "") == old)
      let edit = editor.ask("textDocument/rename", file, at: at, ["newName": .string(new)])
      let renamed = editor.applying(edit, to: texts)
      #expect(renamed != texts, "\(words)")
      let before = lintFiles(texts.map { ($0.key, $0.value) })
      let after = lintFiles(renamed.map { ($0.key, $0.value) })
      func outline(_ linted: Linted) -> [String] {
        linted.findings.map { "\($0.location.file.path) \($0.rule)" }.sorted()
      }
      #expect(outline(after) == outline(before), "\(words) → \(new)")
    }
  }

  @Test("a name that is taken, or none, is refused with the reason")
  func refusals() {
    var editor = Editor(ServerSamples.files)
    func message(_ words: String, _ file: String, _ plus: Int, _ name: String) -> String {
      let at = editor.position(of: words, in: texts[file] ?? "", plus: plus)
      let params = Editor.params(file, at, ["newName": .string(name)])
      let answer = editor.answer("textDocument/rename", params)
      #expect(answer["error"]?["code"]?.int == -32803, "\(name): \(answer.text)")
      return answer["error"]?["message"]?.string ?? ""
    }
    #expect(message("team myynti", "workspace.okr", 6, "苏州").contains("taken"))
    #expect(message("kr poistuma", "workspace.okr", 4, "myynti").contains("taken"))
    #expect(message("objective 交付", "suzhou/苏州.okr", 11, "kr").contains("word of the language"))
    for name in ["two words", "", "9", "a.b", "\"a\"", "a\nb", "@a b", "-a", "😀"] {
      #expect(message("kr poistuma", "workspace.okr", 4, name).contains("no name"), "\(name)")
    }
    #expect(message("because", "myynti.okr", 2, "x").contains("no name here"))
    let none = editor.position(of: "Puolet", in: ServerSamples.sales)
    #expect(editor.ask("textDocument/prepareRename", "myynti.okr", at: none) == .null)
  }

  @Test("hover tells how a line was read, the cascade around it, and its progress")
  func hover() {
    var editor = Editor(ServerSamples.files)
    func text(_ words: String, _ file: String, plus: Int = 0) -> String {
      let at = editor.position(of: words, in: texts[file] ?? "", plus: plus)
      return editor.ask("textDocument/hover", file, at: at)["contents"]?["value"]?.string ?? ""
    }
    let contracts = text("\"Sopimukset", "myynti.okr", plus: 3)
    for part in ["2M EUR → 5M EUR", "33%", "3M EUR", "2026-07-15", "confidence 0.7", "2026-08-31", "acme.kasvu.myynti"]
    {
      #expect(contracts.contains(part), "\(part) in \(contracts)")
    }
    let growth = text("acme.kasvu {", "myynti.okr", plus: 6)
    for part in ["supported by", "myynti.helppo", "苏州.交付"] { #expect(growth.contains(part), "\(part)") }
    #expect(text("churn", "workspace.okr", plus: 1).contains("measured by"))
    #expect(text("2026年8月31日", "suzhou/苏州.okr", plus: 2).contains("2026-08-31"))
    #expect(text("300万", "suzhou/苏州.okr", plus: 1).contains("read as"))
    #expect(text("because", "myynti.okr", plus: 2).contains("```okr"))
    #expect(text("Launch", "suzhou/苏州.okr", plus: 2).contains("measurable/activity"))
  }

  @Test("symbols of a file nest, and the workspace is searched by letters in their order")
  func symbols() {
    var editor = Editor(ServerSamples.files)
    let tree = editor.ask(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(Editor.uri("myynti.okr"))]])
    #expect(tree.array?.first?["name"] == "helppo")
    #expect(
      tree.array?.first?["children"]?.array?.compactMap { $0["name"]?.string }
        == ["sopimukset", "allekirjoitus", "\"Puhelin\""])
    let found = editor.ask("workspace/symbol", ["query": "soPimuk"])
    #expect(found.array?.compactMap { $0["name"]?.string } == ["sopimukset  Sopimukset é"])
    #expect(editor.ask("workspace/symbol", ["query": ""]).array?.count ?? 0 > 10)
  }

  @Test("the hierarchy of types is the cascade")
  func hierarchy() {
    var editor = Editor(ServerSamples.files)
    let at = editor.position(of: "kr sopimukset", in: ServerSamples.sales, plus: 5)
    let item = editor.ask("textDocument/prepareTypeHierarchy", "myynti.okr", at: at).array?.first ?? .null
    #expect(item["detail"] == "myynti.helppo.sopimukset")
    let above = editor.ask("typeHierarchy/supertypes", ["item": item])
    #expect(above.array?.compactMap { $0["detail"]?.string } == ["acme.kasvu.myynti"])
    let below = editor.ask("typeHierarchy/subtypes", ["item": above.array?.first ?? .null])
    #expect(
      Set(below.array?.compactMap { $0["detail"]?.string } ?? []) == ["myynti.helppo.sopimukset", "苏州.交付.收入"])
    #expect(editor.ask("typeHierarchy/subtypes", ["item": item]) == [])
  }
}
