import Foundation
import OKRFormat
import OKRLint
import OKRSource
import OKRSyntax
import Testing

@testable import OKRServer

@Suite("Writing with the language server")
struct WritingTests {
  private let texts = Dictionary(ServerSamples.files) { first, _ in first }

  /// The labels that are offered where `|` stands in a text that takes the place of a file.
  private func offered(
    _ marked: String, in name: String = "myynti.okr", _ encoding: PositionEncoding = .utf16
  ) -> [String] {
    var editor = Editor(ServerSamples.files, encoding)
    let text = marked.replacing("|", with: "")
    editor.open(name, text)
    let at = editor.position(of: "|", in: marked)
    let items = editor.ask("textDocument/completion", name, at: at)["items"]?.array ?? []
    for item in items {
      // What is typed already is what the edit replaces.
      let typed = editor.words(item["textEdit"]?["range"], in: text)
      #expect(marked.contains(typed + "|"), "\(typed)")
    }
    return items.compactMap { $0["label"]?.string }
  }

  @Test("only the words that may stand somewhere are offered there")
  func keywords() {
    let top = offered("|")
    for word in ["for", "cycle", "objective", "kpi", "team", "rules", "allow"] { #expect(top.contains(word)) }
    for word in ["kr", "from", "checkin"] { #expect(!top.contains(word), "\(word)") }
    let inside = offered("for myynti\nobjective \"中 😀\" {\n  |\n}\n")
    for word in ["kr", "milestone", "initiative", "because", "checkin", "owner"] {
      #expect(inside.contains(word), "\(word)")
    }
    for word in ["company", "reading", "from"] { #expect(!inside.contains(word), "\(word)") }
    let line = offered("objective \"中\" {\n  kr \"é😀\" from 2% to 3% |\n}\n")
    for word in ["by", "owner", "supports", "measures"] { #expect(line.contains(word), "\(word)") }
    for word in ["checkin", "kr", "from", "to", "under"] { #expect(!line.contains(word), "\(word)") }
    #expect(offered("objective \"中\" {\n  kr \"é\" {\n    ch|\n  }\n}\n").first == "checkin")
    #expect(offered("rules {\n  |\n}\n").contains("limit"))
    #expect(offered("kpi churn \"😀\" {\n  |\n}\n").contains("healthy"))
  }

  @Test("nothing is offered inside a text or a comment")
  func quiet() {
    #expect(offered("objective \"so|me\" {\n}\n").isEmpty)
    #expect(offered("objective \"some|").isEmpty)
    #expect(offered("// note |\n").isEmpty)
  }

  @Test("names are offered where they fit, with what they stand for", arguments: PositionEncoding.allCases)
  func names(_ encoding: PositionEncoding) {
    let goals = offered(
      "for myynti\ncycle 2026-Q3\nobjective a \"😀\" supports |\n", in: "myynti.okr", encoding)
    #expect(goals.prefix(3) == ["acme.kasvu", "acme.kasvu.myynti", "acme.kasvu.poistuma"])
    #expect(!goals.contains("myynti.a"))
    #expect(offered("objective a \"😀\" supports acme.kasvu.m|\n", encoding).first == "acme.kasvu.myynti")
    #expect(offered("objective a \"😀\" supports acme.kasvu, 苏|\n", encoding) == ["苏州.交付", "苏州.交付.收入", "苏州.交付.天数"])
    #expect(offered("for |\n", encoding) == ["acme", "myynti", "苏州"])
    #expect(offered("owner @|\n", encoding) == ["@anna", "@päivi", "@李娜"])
    #expect(offered("owner @pä|\n", encoding) == ["@päivi"])
    #expect(offered("objective \"x\" {\n kr \"y\" measures |\n}\n", encoding) == ["churn"])
    #expect(offered("cycle |\n", encoding).prefix(2) == ["kausi", "2026-Q3"])
    #expect(offered("objective \"中\" {\n kr \"a\" from 2 |\n}\n", encoding).contains("EUR"))
    #expect(offered("objective \"中\" {\n kr \"a\" from 2|\n}\n", encoding).allSatisfy { $0.contains("2") })
    #expect(offered("objective \"中\" {\n checkin |\n}\n", encoding) == ["2026-08-01"])
    #expect(offered("objective \"中\" kind |", encoding) == ["committed", "aspirational"])
    #expect(offered("allow measurable/no-t|\n", encoding).first == "measurable/no-target")
    #expect(offered("rules { off specific/l|\n}\n", encoding).first == "specific/long-title")
    #expect(!offered("allow |\n", encoding).contains("syntax/unexpected"))
  }

  private func offered(_ marked: String, _ encoding: PositionEncoding) -> [String] {
    offered(marked, in: "myynti.okr", encoding)
  }

  private func actions(_ editor: inout Editor, _ name: String, _ words: String, _ only: JSON? = nil) -> [JSON] {
    let start = editor.position(of: words, in: texts[name] ?? "")
    return actions(&editor, name, ["start": start, "end": start], only)
  }

  private func actions(_ editor: inout Editor, _ name: String, _ range: JSON, _ only: JSON? = nil) -> [JSON] {
    editor.ask(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(Editor.uri(name))], "range": range,
        "context": .object(["diagnostics": [], "only": only]),
      ]
    ).array ?? []
  }

  @Test("a safe fix comes first and is preferred; its edit mends the finding", arguments: PositionEncoding.allCases)
  func fixes(_ encoding: PositionEncoding) {
    var editor = Editor(ServerSamples.files, encoding)
    let found = actions(&editor, "suzhou/苏州.okr", "2026年8月31日")
    #expect(found.first?["isPreferred"] == true)
    #expect(found.first?["kind"] == "quickfix")
    #expect(found.first?["diagnostics"]?.array?.first?["code"] == "syntax/date-form")
    let mended = editor.applying(found.first?["edit"], to: texts)["suzhou/苏州.okr"]
    #expect(mended == ServerSamples.suzhou.replacing("2026年8月31日", with: "2026-08-31"))
  }

  @Test("every finding that may be allowed is, by the action that says so")
  func exceptions() {
    var rules: Set<String> = []
    for folder in ["samples/lessons", "samples/lessons/cascade"] {
      let files = Repository.workspace(folder)
      var editor = Editor(files)
      editor.settle()
      let texts = Dictionary(files) { first, _ in first }
      let linted = lintFiles(files)
      for finding in linted.findings where rules.insert(finding.rule).inserted {
        guard RuleID(rawValue: finding.rule)?.rule.canBeSilenced ?? false else { continue }
        let name = finding.location.file.path
        let range = (editor.shown[Editor.uri(name)] ?? []).first {
          $0["code"]?.string == finding.rule && $0["message"]?.string == finding.message
        }?["range"]
        let action = actions(&editor, name, range ?? .null).first {
          $0["title"]?.string?.contains("Allow `\(finding.rule)`") ?? false
        }
        let changed = editor.applying(action?["edit"], to: texts)
        let after = lintFiles(changed.map { ($0.key, $0.value) })
        func count(_ linted: Linted) -> Int {
          linted.findings.filter { $0.rule == finding.rule && $0.location.file.path == name }.count
        }
        #expect(count(after) < count(linted), "\(name) \(finding.rule) \(action?.text ?? "no action")")
        let errors = after.findings.filter { $0.rule.hasPrefix("syntax/") || $0.rule.hasPrefix("settings/") }
        let before = linted.findings.filter { $0.rule.hasPrefix("syntax/") || $0.rule.hasPrefix("settings/") }
        #expect(errors.count <= before.count, "\(name) \(finding.rule)")
      }
    }
    #expect(rules.count > 40)
  }

  @Test("all safe fixes of a file are one edit, which is made only for those who ask for it")
  func fixAll() {
    var editor = Editor(ServerSamples.files)
    let text =
      "cycle 2026-Q3\nfor 苏州\nobjective \"交付 😀\" supports kasvu {\n  kr \"é\" from 1 to 2 by 31.8.2026 owner @anna\n"
      + "  kr \"中\" from 1 to 2 by 30. September 2026 owner @anna\n}\n"
    editor.open("uusi.okr", text)
    let whole: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 0]]
    #expect(!actions(&editor, "uusi.okr", whole).contains { $0["kind"] == "source.fixAll.okr" })
    for only: JSON in [["source.fixAll"], ["source"], ["source.fixAll.okr"]] {
      let found = actions(&editor, "uusi.okr", whole, only)
      #expect(found.count == 1)
      let fixed = editor.applying(found.first?["edit"], to: ["uusi.okr": text])["uusi.okr"]
      #expect(
        fixed == text.replacing("31.8.2026", with: "2026-08-31").replacing("30. September 2026", with: "2026-09-30"))
    }
    #expect(actions(&editor, "uusi.okr", whole, ["source.organizeImports"]).isEmpty)
  }

  @Test("a file and a part of it are put into the one layout", arguments: PositionEncoding.allCases)
  func formatting(_ encoding: PositionEncoding) {
    let text =
      "for   苏州\r\ncycle 2026-Q3\r\nobjective 交付 \"交付更快 😀\" supports kasvu {\r\nkr \"é😀\"   from 1 to 2\r\n"
      + "  kr \"中\" from 10 to 20   // 😀\r\n}\r\n"
    var editor = Editor(ServerSamples.files, encoding)
    editor.open("uusi.okr", text)
    func formatted(_ method: String, _ range: JSON?) -> String? {
      let edits = editor.ask(
        method,
        .object([
          "textDocument": ["uri": .string(Editor.uri("uusi.okr"))], "range": range,
          "options": ["tabSize": 8, "insertSpaces": false],
        ]))
      return editor.applying(
        ["documentChanges": [["textDocument": ["uri": .string(Editor.uri("uusi.okr"))], "edits": edits]]],
        to: ["uusi.okr": text])["uusi.okr"]
    }
    let whole = String(
      decoding: OKRFormat.formatted(parse(SourceFile(path: "uusi.okr", text: text))), as: UTF8.self)
    #expect(whole != text)
    #expect(formatted("textDocument/formatting", nil) == whole)
    // Only the fourth line: the others stay as they are, however they may be.
    let fourth: JSON = ["start": ["line": 3, "character": 0], "end": ["line": 3, "character": 9]]
    var lines = text.components(separatedBy: "\r\n")
    lines[3] = whole.components(separatedBy: "\r\n")[3]
    #expect(lines[3] != text.components(separatedBy: "\r\n")[3])
    #expect(formatted("textDocument/rangeFormatting", fourth) == lines.joined(separator: "\r\n"))
  }

  @Test("a check-in of today is written into a key result with or without a block")
  func checkin() {
    var editor = Editor(ServerSamples.files)
    for (words, line) in [
      ("kr 天数", "checkin 2026-08-01 X days"), ("kr 收入", "checkin 2026-08-01 X EUR"),
    ] {
      let found = actions(&editor, "suzhou/苏州.okr", words, ["refactor"])
      let changed = editor.applying(found.first?["edit"], to: texts)
      #expect(changed["suzhou/苏州.okr"]?.contains("{\n    \(line)\n  }") ?? false, "\(changed["suzhou/苏州.okr"] ?? "")")
      let rules = Set(lintFiles(changed.map { ($0.key, $0.value) }).findings.map(\.rule))
      #expect(
        !rules.contains { $0.hasPrefix("syntax/") && $0 != "syntax/date-form" && $0 != "syntax/number-form" },
        "\(rules)")
    }
    let found = actions(&editor, "myynti.okr", "kr sopimukset", ["refactor"])
    #expect(
      editor.applying(found.first?["edit"], to: texts)["myynti.okr"]?
        .contains("next \"…\" }\n    checkin 2026-08-01 X EUR\n  }") ?? false)
  }

  @Test("work that was written as a key result becomes an initiative behind a key result to fill in")
  func initiative() {
    var editor = Editor(ServerSamples.files)
    let found = actions(&editor, "suzhou/苏州.okr", "Launch").first {
      $0["title"]?.string?.hasPrefix("Turn this into an initiative") ?? false
    }
    let changed = editor.applying(found?["edit"], to: texts)
    #expect(
      changed["suzhou/苏州.okr"]
        == ServerSamples.suzhou.replacing(
          "kr \"Launch", with: "kr \"…\" from X to X\n  initiative \"Launch"))
    let rules = Set(lintFiles(changed.map { ($0.key, $0.value) }).findings.map(\.rule))
    #expect(!rules.contains("measurable/activity"))
    #expect(!rules.contains("syntax/misplaced"))
  }

  @Test("the numbers of a title are written as clauses for who opens the menu")
  func titles() {
    let text =
      "cycle 2026-Q3\nfor 苏州\nobjective \"交付 😀\" supports kasvu {\n  kr \"Orders on time rise from 20% to 30%\"\n}\n"
    var editor = Editor(ServerSamples.files)
    editor.open("uusi.okr", text)
    let range: JSON = ["start": ["line": 3, "character": 9], "end": ["line": 3, "character": 9]]
    let found = actions(&editor, "uusi.okr", range, ["refactor"]).first {
      $0["title"] == "Write what the title says as clauses"
    }
    let changed = editor.applying(found?["edit"], to: ["uusi.okr": text])["uusi.okr"] ?? ""
    #expect(changed.contains("from 20% to 30%\n") || changed.contains("\" from 20% to 30%"), "\(changed)")
    let automatic = editor.ask(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(Editor.uri("uusi.okr"))], "range": range,
        "context": ["diagnostics": [], "triggerKind": 2],
      ])
    #expect(automatic.array?.contains { $0["title"] == "Write what the title says as clauses" } == false)
  }

  @Test("a client that knows only commands makes the server apply the edit")
  func commands() {
    var editor = Editor(ServerSamples.files, capabilities: [:])
    let found = actions(&editor, "suzhou/苏州.okr", "2026年8月31日")
    #expect(found.first?["command"] == "okr.apply")
    #expect(found.first?["arguments"]?.array?.first?["changes"] != nil)
    _ = editor.ask(
      "workspace/executeCommand",
      ["command": "okr.apply", "arguments": found.first?["arguments"] ?? .null])
    #expect(editor.heard.last?["method"] == "workspace/applyEdit")
    #expect(editor.heard.last?["params"]?["edit"] == found.first?["arguments"]?.array?.first)
  }

  @Test("progress, the days that are left and sums are hints; who supports a goal is a lens")
  func hints() {
    var editor = Editor(ServerSamples.files)
    func hints(_ name: String) -> [String] {
      let whole: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]
      let found = editor.ask(
        "textDocument/inlayHint", ["textDocument": ["uri": .string(Editor.uri(name))], "range": whole])
      return (found.array ?? []).compactMap { $0["label"]?.string }
    }
    #expect(hints("myynti.okr").contains("33%, 30 days left"))
    #expect(hints("workspace.okr").contains { $0.contains("children add 5M EUR") }, "\(hints("workspace.okr"))")
    let lenses = editor.ask("textDocument/codeLens", ["textDocument": ["uri": .string(Editor.uri("workspace.okr"))]])
    let titles = (lenses.array ?? []).compactMap { $0["command"]?["title"]?.string }
    #expect(titles == ["supported by 4", "supported by 2"])
    _ = editor.ask("workspace/executeCommand", lenses.array?.last?["command"] ?? .null)
    #expect(editor.heard.last?["method"] == "window/showDocument")
  }

  @Test("folding, links and ranges around a place follow the text")
  func shapes() {
    var editor = Editor(ServerSamples.files)
    let document: JSON = ["textDocument": ["uri": .string(Editor.uri("myynti.okr"))]]
    let folds = editor.ask("textDocument/foldingRange", document).array ?? []
    #expect(folds.contains { $0["startLine"] == 3 && $0["endLine"] == 10 }, "\(folds)")
    let links = editor.ask("textDocument/documentLink", document).array ?? []
    #expect(links.map { editor.words($0["range"], in: ServerSamples.sales) } == ["https://example.org/中"])
    let at = editor.position(of: "5M EUR", in: ServerSamples.sales, plus: 1)
    let selection = editor.ask(
      "textDocument/selectionRange", ["textDocument": document["textDocument"] ?? .null, "positions": [at]])
    var words: [String] = []
    var next = selection.array?.first
    while let range = next?["range"] {
      words.append(editor.words(range, in: ServerSamples.sales))
      next = next?["parent"]
    }
    #expect(words.prefix(2) == ["5M EUR", "to 5M EUR"])
    #expect(words.last == ServerSamples.sales)
  }

  @Test("semantic tokens tile what they mean, whole or in part", arguments: PositionEncoding.allCases)
  func tokens(_ encoding: PositionEncoding) {
    var editor = Editor(ServerSamples.files, encoding)
    let document: JSON = ["uri": .string(Editor.uri("suzhou/苏州.okr"))]
    func words(_ result: JSON) -> [String] {
      let data = (result["data"]?.array ?? []).compactMap(\.int)
      var (line, character) = (0, 0)
      return stride(from: 0, to: data.count, by: 5).map { at in
        (line, character) = (line + data[at], data[at] == 0 ? character + data[at + 1] : data[at + 1])
        let range: JSON = [
          "start": Position(line: line, character: character).json,
          "end": Position(line: line, character: character + data[at + 2]).json,
        ]
        return "\(SemanticKind.allCases[data[at + 3]]) \(editor.words(range, in: ServerSamples.suzhou))"
      }
    }
    let all = words(editor.ask("textDocument/semanticTokens/full", ["textDocument": document]))
    #expect(all.prefix(4) == ["keyword for", "variable 苏州", "keyword cycle", "number 2026-Q3"])
    for word in ["string \"交付更快 😀\"", "parameter @李娜", "variable 收入", "number 300", "number 万"] {
      #expect(all.contains(word), "\(word) in \(all)")
    }
    let range: JSON = ["start": ["line": 2, "character": 0], "end": ["line": 2, "character": 9]]
    let part = words(
      editor.ask("textDocument/semanticTokens/range", ["textDocument": document, "range": range]))
    #expect(part == ["keyword objective"])
  }
}
