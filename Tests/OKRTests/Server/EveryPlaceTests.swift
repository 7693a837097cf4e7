import OKRSource
import OKRSyntax
import Testing

@testable import OKRServer

@Suite("Every request of the language server")
struct EveryPlaceTests {
  private static let atPlaces = [
    "textDocument/hover", "textDocument/definition", "textDocument/declaration", "textDocument/references",
    "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/completion",
    "textDocument/prepareTypeHierarchy",
  ]
  private static let onDocuments = [
    "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink",
    "textDocument/formatting", "textDocument/semanticTokens/full", "textDocument/codeLens", "textDocument/diagnostic",
  ]
  private static let onRanges = [
    "textDocument/codeAction", "textDocument/inlayHint", "textDocument/semanticTokens/range",
    "textDocument/rangeFormatting",
  ]

  private func askEverything(_ editor: inout Editor, _ name: String, _ text: String, every step: Int) {
    let file = SourceFile(path: name, text: text)
    let tokens = lex(file).tokens
    let document: JSON = ["uri": .string(Editor.uri(name))]
    for method in EveryPlaceTests.onDocuments { _ = editor.ask(method, ["textDocument": document]) }
    var last: JSON = ["line": 0, "character": 0]
    for index in stride(from: 0, to: tokens.count, by: step) {
      let at = editor.position(text.utf8.index(text.startIndex, offsetBy: Int(tokens[index].start)), in: text)
      for method in EveryPlaceTests.atPlaces { _ = editor.ask(method, name, at: at) }
      for method in EveryPlaceTests.onRanges {
        _ = editor.ask(
          method,
          ["textDocument": document, "range": ["start": last, "end": at], "context": ["diagnostics": []]])
      }
      _ = editor.ask("textDocument/selectionRange", ["textDocument": document, "positions": [last, at]])
      last = at
    }
  }

  @Test("is answered at every token of a sample", arguments: PositionEncoding.allCases)
  func samples(_ encoding: PositionEncoding) {
    var editor = Editor(ServerSamples.files, encoding)
    for (name, text) in ServerSamples.files { askEverything(&editor, name, text, every: 1) }
  }

  @Test("is answered at the tokens of files full of faults")
  func faults() {
    let files = Repository.workspace("samples/lessons")
    var editor = Editor(files)
    for (name, text) in files { askEverything(&editor, name, text, every: 23) }
  }

  @Test(
    "is answered in files that are no sentences",
    arguments: [
      "", "\u{FEFF}", "{", "}", "\"", "\"\"\"", "kr", "objective {{{{", "supports .", "@", "allow", "rules { in",
      "\r\r\n\n\r", "objective \"e\u{301}😀", "cycle to to", "kr \"a\" from X to", "// ", "\u{0}", "owner @,,",
    ])
  func odd(_ text: String) {
    var editor = Editor(ServerSamples.files)
    editor.open("odd.okr", text)
    askEverything(&editor, "odd.okr", text, every: 1)
    for position: JSON in [["line": 0, "character": 2_147_483_647], ["line": 2_147_483_647, "character": 0]] {
      for method in EveryPlaceTests.atPlaces { _ = editor.ask(method, "odd.okr", at: position) }
    }
  }

  @Test("about a file that nobody knows is answered with nothing")
  func unknown() {
    var editor = Editor([])
    for method in EveryPlaceTests.atPlaces {
      #expect(editor.ask(method, "no.okr", at: ["line": 0, "character": 0]) == .null)
    }
    for method in EveryPlaceTests.onDocuments {
      #expect(editor.ask(method, ["textDocument": ["uri": .string(Editor.uri("no.okr"))]]) == .null)
    }
  }

  @Test("positions are counted as the strings of Swift count them", arguments: PositionEncoding.allCases)
  func positions(_ encoding: PositionEncoding) {
    let text = "é😀中e\u{301}\r\nä👨‍👩‍👧x\r\n\r中\n\u{FEFF}x"
    let editor = Editor([], encoding)
    let file = SourceFile(path: "", text: text)
    let places = Places(file: file, encoding: encoding, lines: LineMap(file), countsMark: true)
    for index in text.unicodeScalars.indices {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      // Inside a line break of two characters there is no place.
      if file.byte(at: offset) == 10, file.byte(at: offset - 1) == 13 { continue }
      let position = places.position(offset)
      #expect(position.json == editor.position(index, in: text), "\(offset)")
      #expect(places.offset(position) == offset)
    }
    #expect(places.offset(Position(line: 0, character: 999)) == 12)
    #expect(places.offset(Position(line: 99, character: 0)) == file.bytes.count)
  }
}
