import OKRLint
import OKRModel
import OKRSource
import Testing

@testable import OKRServer

@Suite("Texts and findings of the language server")
struct SyncTests {
  /// The findings of some files as the command line's engine has them, as the protocol says them.
  private func expected(_ linted: Linted, _ files: [String: String], _ name: String, _ editor: Editor) -> [String] {
    linted.findings.filter { $0.location.file.path == name }.map { finding in
      let start = finding.location.range.start
      let text = files[name] ?? ""
      func place(_ offset: Int) -> String {
        editor.position(text.utf8.index(text.startIndex, offsetBy: offset), in: text).text
      }
      let related = finding.related.map { "\(Editor.uri($0.location.file.path)) \($0.message)" }
      return "\(place(start)) \(place(finding.location.range.end)) \(finding.level) \(finding.rule) \(finding.message)"
        + related.joined(separator: "|")
    }
  }

  private func shown(_ editor: Editor, _ name: String) -> [String] {
    let levels = [1: "error", 2: "warning", 3: "info"]
    return (editor.shown[Editor.uri(name)] ?? []).map { diagnostic in
      let related = (diagnostic["relatedInformation"]?.array ?? []).map {
        "\($0["location"]?["uri"]?.string ?? "") \($0["message"]?.string ?? "")"
      }
      let range = diagnostic["range"]
      #expect(diagnostic["source"] == "okr")
      return "\(range?["start"]?.text ?? "") \(range?["end"]?.text ?? "") "
        + "\(levels[diagnostic["severity"]?.int ?? 0] ?? "") \(diagnostic["code"]?.string ?? "") "
        + (diagnostic["message"]?.string ?? "") + related.joined(separator: "|")
    }
  }

  @Test("the findings are the command line's, in every encoding", arguments: PositionEncoding.allCases)
  func findings(_ encoding: PositionEncoding) {
    for files in [
      ServerSamples.files, Repository.workspace("samples/lessons/cascade"), Repository.workspace("samples/lessons"),
    ] {
      var editor = Editor(files, encoding)
      editor.settle()
      let linted = lintFiles(files)
      let texts = Dictionary(files) { first, _ in first }
      var count = 0
      for name in texts.keys.sorted() {
        let wanted = expected(linted, texts, name, editor)
        #expect(shown(editor, name) == wanted, "\(name)")
        count += wanted.count
      }
      #expect(count > 3)
    }
  }

  @Test("half a pair of UTF-16 that an edit leaves counts as one character, as it does in the editor", arguments: 0..<5)
  func halves(_ start: Int) {
    for end in start..<5 {
      var editor = Editor([("a.okr", "")], .utf16)
      editor.open("a.okr")
      let text = "// 😀😀 x"
      editor.change("a.okr", [["text": .string(text)]])
      func place(_ character: Int) -> JSON { ["line": 0, "character": JSON(3 + character)] }
      editor.change("a.okr", [["range": ["start": place(start), "end": place(end)], "text": "é"]])
      var units = Array(text.utf16)
      units.replaceSubrange((3 + start)..<(3 + end), with: "é".utf16)
      let held = editor.server.library.document(Editor.uri("a.okr"))?.bytes ?? []
      #expect(held == Array(String(decoding: units, as: UTF16.self).utf8), "from \(start) to \(end)")
    }
  }

  /// A stretch to be replaced and what comes there, cut between characters of Unicode as an editor cuts.
  private func edit(_ text: String, _ random: inout SeededRandom) -> (Range<String.Index>, String) {
    let scalars = text.unicodeScalars
    let start = random.below(scalars.count + 1)
    let length = random.once(in: 3) ? random.below(min(40, scalars.count - start + 1)) : random.below(3)
    // Inside a line break of two characters no editor has a place.
    func place(_ index: String.Index) -> String.Index {
      guard index > scalars.startIndex, index < scalars.endIndex, scalars[index] == "\n" else { return index }
      let before = scalars.index(before: index)
      return scalars[before] == "\r" ? before : index
    }
    let first = scalars.index(scalars.startIndex, offsetBy: start)
    let from = place(first)
    let to = max(from, place(scalars.index(first, offsetBy: min(length, scalars.count - start))))
    let pieces = [
      "", "x", "é", "e\u{301}", "😀", "中", "\n", "\r\n", "\r", " ", "{", "}", "\"", "kr \"ä\" from 1% to 2%\n",
      "// 😀\n", "objective \"中\" {\n}\n", "@anna", "supports kasvu", "\u{FEFF}", "\t", "20 %",
    ]
    return (from..<to, random.pick(pieces))
  }

  @Test("random edits leave the text and the findings that a fresh start has", arguments: PositionEncoding.allCases)
  func randomEdits(_ encoding: PositionEncoding) {
    let sessions = 70
    for seed in 0..<sessions {
      var random = SeededRandom(seed: UInt64(seed) &* 31 &+ UInt64(encoding.rawValue.utf8.count + seed % 3))
      let (name, first) = random.pick(ServerSamples.files)
      var editor = Editor(ServerSamples.files, encoding)
      editor.open(name)
      var text = first
      for _ in 0..<(3 + random.below(6)) {
        var changes: [JSON] = []
        for _ in 0..<(1 + random.below(3)) {
          if random.once(in: 25) {
            text = random.pick(ServerSamples.files).1
            changes.append(["text": .string(text)])
            continue
          }
          let (range, new) = edit(text, &random)
          changes.append([
            "range": [
              "start": editor.position(range.lowerBound, in: text), "end": editor.position(range.upperBound, in: text),
            ],
            "text": .string(new),
          ])
          text.unicodeScalars.replaceSubrange(range, with: Array(new.unicodeScalars))
        }
        editor.change(name, changes)
        if random.once(in: 3) { editor.settle() }
      }
      editor.settle()
      let held = editor.server.library.document(Editor.uri(name))?.bytes ?? []
      let isSame = held == Array(text.utf8)
      #expect(isSame, "the text of seed \(seed)")
      var files = Dictionary(ServerSamples.files) { first, _ in first }
      files[name] = text
      var fresh = Editor(files.map { ($0.key, $0.value) }, encoding)
      fresh.open(name)
      fresh.settle()
      for path in files.keys {
        let isSame = editor.shown[Editor.uri(path)] ?? [] == fresh.shown[Editor.uri(path)] ?? []
        #expect(isSame, "the findings of seed \(seed) in \(path)")
      }
    }
  }

  @Test("a keystroke reads only its own file anew, and ten thousand of them keep no more")
  func kept() {
    var editor = Editor(ServerSamples.files)
    editor.open("myynti.okr")
    editor.settle()
    let before = editor.server.library.keptFiles
    #expect(before.map(\.loweredCount) == [1, 1, 1])
    let key: JSON = [
      "range": ["start": ["line": 2, "character": 6], "end": ["line": 2, "character": 6]], "text": "ä",
    ]
    editor.change("myynti.okr", [key])
    editor.settle()
    let after = editor.server.library.keptFiles
    #expect(zip(before, after).map { $0 === $1 } == [true, false, true])
    #expect(after.map(\.loweredCount) == [1, 1, 1])
    let back: JSON = [
      "range": ["start": ["line": 2, "character": 6], "end": ["line": 2, "character": 7]], "text": "ö",
    ]
    for _ in 0..<10_000 { editor.change("myynti.okr", [back]) }
    editor.settle()
    #expect(editor.server.library.keptFiles.count == 3)
    #expect(editor.server.library.openDocuments.count == 1)
    #expect(editor.server.published.count == editor.shown.count)
    // What is said of all files decides how each is read.
    editor.change("myynti.okr", [["text": "rules { prose en }\n"]])
    editor.settle()
    #expect(editor.server.library.keptFiles.filter { $0.file.path != "myynti.okr" }.map(\.loweredCount) == [2, 2])
  }

  @Test("other files come from the disk, open ones from the client, and closing gives the disk back")
  func overlay() {
    var editor = Editor(ServerSamples.files)
    editor.settle()
    let uri = Editor.uri("suzhou/苏州.okr")
    func unresolved(_ editor: Editor) -> Int {
      (editor.shown[uri] ?? []).filter { $0["code"] == "cascade/unresolved" }.count
    }
    #expect(unresolved(editor) == 0)
    editor.open("workspace.okr", ServerSamples.company.replacing("kasvu", with: "growth"))
    editor.settle()
    #expect(unresolved(editor) == 2)
    editor.close("workspace.okr")
    editor.settle()
    #expect(unresolved(editor) == 0)
    editor.disk.texts[FakeDisk.path("workspace.okr")] = ServerSamples.company.replacing("kasvu", with: "growth")
    editor.tell(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(Editor.uri("workspace.okr")), "type": 2]]])
    editor.settle()
    #expect(unresolved(editor) == 2)
    // A new file, and one that is gone.
    editor.disk.texts[FakeDisk.path("new.okr")] =
      "for acme\ncycle 2026-Q3\nobjective kasvu \"Kasvu 😀\" {\n  kr myynti \"a\" from 1M EUR to 2M EUR\n}\n"
    editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(Editor.uri("new.okr")), "type": 1]]])
    editor.settle()
    #expect(unresolved(editor) == 0)
    editor.disk.texts[FakeDisk.path("suzhou/苏州.okr")] = nil
    editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 3]]])
    editor.settle()
    #expect(editor.shown[uri] == [])
    #expect(editor.heard.contains { $0["method"] == "client/registerCapability" })
  }

  @Test("a document that is no file, and one that was never saved, is judged; closed it is gone")
  func unsaved() {
    var editor = Editor(ServerSamples.files)
    editor.open("uusi.okr", "for nobody\n")
    editor.settle()
    #expect(editor.shown[Editor.uri("uusi.okr")]?.contains { $0["code"] == "cascade/unresolved" } ?? false)
    editor.close("uusi.okr")
    editor.settle()
    #expect(editor.shown[Editor.uri("uusi.okr")] == [])
    editor.tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": "untitled:Untitled-1", "languageId": "okr", "version": 1, "text": "kr \"TBD\" {"]])
    editor.settle()
    #expect(editor.shown["untitled:Untitled-1"]?.isEmpty == false)
  }

  @Test("a client that pulls gets the same findings, none pushed, and is told when to pull again")
  func pulled() {
    var pushed = Editor(ServerSamples.files)
    pushed.settle()
    var editor = Editor(ServerSamples.files, pulls: true)
    editor.open("suzhou/苏州.okr")
    editor.open("workspace.okr")
    editor.settle()
    #expect(editor.shown.isEmpty)
    let document: JSON = ["textDocument": ["uri": .string(Editor.uri("suzhou/苏州.okr"))]]
    let report = editor.ask("textDocument/diagnostic", document)
    #expect(report["kind"] == "full")
    #expect(report["items"]?.array == pushed.shown[Editor.uri("suzhou/苏州.okr")])
    let known = report["resultId"] ?? .null
    let again = editor.ask(
      "textDocument/diagnostic", ["textDocument": document["textDocument"] ?? .null, "previousResultId": known])
    #expect(again["kind"] == "unchanged")
    let all = editor.ask("workspace/diagnostic", ["previousResultIds": []])
    #expect(all["items"]?.array?.count == 3)
    for item in all["items"]?.array ?? [] {
      #expect(item["items"]?.array == pushed.shown[item["uri"]?.string ?? ""] ?? [])
    }
    let ids = JSON.array(
      (all["items"]?.array ?? []).map { ["uri": $0["uri"] ?? .null, "value": $0["resultId"] ?? .null] })
    let repeated = editor.ask("workspace/diagnostic", ["previousResultIds": ids])
    #expect(repeated["items"]?.array?.allSatisfy { $0["kind"] == "unchanged" } ?? false)
    // What changes only here the client asks for itself.
    editor.change("suzhou/苏州.okr", [["text": .string(ServerSamples.suzhou + "// 😀 TBD\nkr \"TBD\"\n")]])
    editor.settle()
    #expect(!editor.heard.contains { $0["method"] == "workspace/diagnostic/refresh" })
    editor.change("suzhou/苏州.okr", [["text": .string(ServerSamples.suzhou)]])
    _ = editor.ask("textDocument/diagnostic", document)
    editor.change("workspace.okr", [["text": .string(ServerSamples.company.replacing("kasvu", with: "growth"))]])
    editor.settle()
    #expect(editor.heard.contains { $0["method"] == "workspace/diagnostic/refresh" })
  }
}
