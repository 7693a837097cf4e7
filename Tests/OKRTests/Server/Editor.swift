import Foundation
import OKRValues
import Testing

@testable import OKRServer

/// The files that a scripted editor's server finds, under one root.
final class FakeDisk: @unchecked Sendable {
  static let root = "/w"
  var texts: [String: String]

  /// Where a file of the workspace stands.
  static func path(_ name: String) -> String { root + "/" + name }

  init(_ files: [(path: String, text: String)]) {
    texts = Dictionary(files.map { (FakeDisk.path($0.path), $0.text) }) { first, _ in first }
  }

  var disk: Disk {
    Disk(
      find: { [self] _, asked in
        let inside = asked.filter { $0.hasPrefix(FakeDisk.root + "/") }
        let paths = Set(texts.keys).union(inside).sorted { left, right in
          let marker = "/workspace.okr"
          return left.hasSuffix(marker) != right.hasSuffix(marker)
            ? left.hasSuffix(marker) : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let files = paths.map { path in
          let name = String(path.dropFirst(FakeDisk.root.count + 1))
          return Disk.File(path: path, shown: name, workspacePath: name, isWanted: true)
        }
        return Disk.Found(
          workspaces: [Disk.Workspace(root: FakeDisk.root, files: files)], names: [:], complaints: [])
      },
      read: { [self] path in texts[path].map { .bytes(Array($0.utf8)) } ?? .refused("cannot read \(path)") })
  }
}

/// A scripted client: it speaks with a server in this process, bytes to bytes.
struct Editor {
  private(set) var server: Server
  let disk: FakeDisk
  let encoding: PositionEncoding
  private var lastID = 0
  private var versions: [String: Int] = [:]
  /// What the client shows of each document, as it was pushed.
  private(set) var shown: [String: [JSON]] = [:]
  /// What the server asked and told, but for findings.
  private(set) var heard: [JSON] = []

  /// What a client that can do everything says of itself.
  static func capabilities(_ encoding: PositionEncoding, pulls: Bool = false) -> JSON {
    .object([
      "general": ["positionEncodings": [.string(encoding.rawValue), "utf-16"]],
      "textDocument": .object([
        "publishDiagnostics": [
          "relatedInformation": true, "versionSupport": true, "tagSupport": ["valueSet": [1, 2]],
        ],
        "diagnostic": pulls ? ["dynamicRegistration": false] : nil,
        "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "hover": ["contentFormat": ["markdown", "plaintext"]],
        "rename": ["prepareSupport": true],
      ]),
      "workspace": [
        "workspaceEdit": ["documentChanges": true], "didChangeWatchedFiles": ["dynamicRegistration": true],
        "diagnostics": ["refreshSupport": true],
      ],
      "window": ["showDocument": ["support": true]],
    ])
  }

  init(
    _ files: [(path: String, text: String)], _ encoding: PositionEncoding = .utf16, pulls: Bool = false,
    capabilities: JSON? = nil, day: Day = testDay
  ) {
    disk = FakeDisk(files)
    server = Server(version: "test", day: day, disk: disk.disk)
    self.encoding = encoding
    _ = ask(
      "initialize",
      [
        "processId": .null, "rootUri": .string("file://\(FakeDisk.root)"),
        "capabilities": capabilities ?? Editor.capabilities(encoding, pulls: pulls),
      ])
    tell("initialized", [:])
  }

  static func uri(_ path: String) -> String { FileURI.uri(FakeDisk.path(path)) }

  // MARK: - Talking

  /// Sends bytes and takes what comes back.
  @discardableResult
  mutating func send(_ bytes: [UInt8]) -> [JSON] {
    server.receive(bytes)
    var answers: [JSON] = []
    while server.hasWork { answers += server.step().map(Editor.received) }
    return answers.filter { !take($0) }
  }

  /// What the client itself heeds; true where it was no answer.
  private mutating func take(_ message: JSON) -> Bool {
    guard let method = message["method"]?.string else { return false }
    if method == "textDocument/publishDiagnostics", let uri = message["params"]?["uri"]?.string {
      shown[uri] = message["params"]?["diagnostics"]?.array
    } else {
      heard.append(message)
    }
    return true
  }

  /// The answer to a request.
  mutating func answer(_ method: String, _ params: JSON?) -> JSON {
    lastID += 1
    let request = JSON.object([
      "jsonrpc": "2.0", "id": JSON(lastID), "method": .string(method), "params": params,
    ])
    let answers = send(Frames.frame(request))
    #expect(answers.count == 1 && answers.first?["id"] == JSON(lastID), "\(method): \(answers)")
    return answers.first ?? .null
  }

  /// The result of a request that has one.
  mutating func ask(_ method: String, _ params: JSON) -> JSON {
    let answer = answer(method, params)
    #expect(answer["error"] == nil, "\(method): \(answer.text)")
    return answer["result"] ?? .null
  }

  mutating func tell(_ method: String, _ params: JSON) {
    send(Frames.frame(["jsonrpc": "2.0", "method": .string(method), "params": params]))
  }

  /// Nothing more comes: the server tells its findings.
  mutating func settle() {
    while server.hasFindingsToPublish { for message in server.idle() { _ = take(Editor.received(message)) } }
  }

  /// A message as it comes out of the stream.
  private static func received(_ message: JSON) -> JSON { JSON(message.bytes) ?? .null }

  // MARK: - Documents

  mutating func open(_ path: String, _ text: String? = nil) {
    let uri = Editor.uri(path)
    versions[uri] = 1
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "okr", "version": 1,
          "text": .string(text ?? disk.texts[FakeDisk.path(path)] ?? ""),
        ]
      ])
  }

  mutating func change(_ path: String, _ changes: [JSON]) {
    let uri = Editor.uri(path)
    versions[uri, default: 0] += 1
    tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": JSON(versions[uri] ?? 0)],
        "contentChanges": .array(changes),
      ])
  }

  mutating func close(_ path: String) {
    tell("textDocument/didClose", ["textDocument": ["uri": .string(Editor.uri(path))]])
  }

  /// A request about a place, given as the text before which it stands.
  mutating func ask(_ method: String, _ path: String, at position: JSON, _ more: KeyValuePairs<String, JSON> = [:])
    -> JSON
  {
    ask(method, Editor.params(path, position, more))
  }

  static func params(_ path: String, _ position: JSON, _ more: KeyValuePairs<String, JSON> = [:]) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member(name: "textDocument", value: ["uri": .string(Editor.uri(path))]),
      JSON.Member(name: "position", value: position),
    ]
    for (name, value) in more { members.append(JSON.Member(name: name, value: value)) }
    return .object(members)
  }

  /// Where some words first stand in a text, and so many characters on, counted as this editor counts.
  func position(of words: String, in text: String, plus: Int = 0) -> JSON {
    guard let range = text.range(of: words) else {
      Issue.record("`\(words)` is not in the text")
      return Position(line: 0, character: 0).json
    }
    return position(text.index(range.lowerBound, offsetBy: plus), in: text)
  }

  /// Counted here by Foundation's and Swift's own strings, apart from the server.
  func position(_ index: String.Index, in text: String) -> JSON {
    let before = text.utf8[..<index]
    var breaks = 0
    var start = before.startIndex
    var last: UInt8 = 0
    for place in before.indices {
      let byte = before[place]
      let isEnd = byte == 10 || byte == 13
      if isEnd { start = before.index(after: place) }
      if isEnd, !(byte == 10 && last == 13) { breaks += 1 }
      last = byte
    }
    let line = text[start..<index]
    let character =
      switch encoding {
      case .utf8: line.utf8.count
      case .utf16: line.utf16.count
      case .utf32: line.unicodeScalars.count
      }
    return Position(line: breaks, character: character).json
  }

  /// The words of a range of a text.
  func words(_ range: JSON?, in text: String) -> String {
    guard let start = index(range?["start"], in: text), let end = index(range?["end"], in: text), start <= end else {
      return "no range"
    }
    return String(text[start..<end])
  }

  private func index(_ position: JSON?, in text: String) -> String.Index? {
    guard let line = position?["line"]?.int, var left = position?["character"]?.int else { return nil }
    var index = text.startIndex
    for _ in 0..<line {
      guard let end = text[index...].firstIndex(where: { "\r\n\u{A}\u{D}".contains($0) }) else { return nil }
      index = text.index(after: end)
    }
    while left > 0, index < text.endIndex {
      let scalar = text.unicodeScalars[index]
      let width =
        switch encoding {
        case .utf8: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        case .utf32: 1
        }
      left -= width
      index = text.unicodeScalars.index(after: index)
    }
    return left == 0 ? index : nil
  }

  /// The texts of all files after an edit of the workspace, by their names.
  func applying(_ edit: JSON?, to texts: [String: String]) -> [String: String] {
    var texts = texts
    for change in edit?["documentChanges"]?.array ?? [] {
      let uri = change["textDocument"]?["uri"]?.string ?? ""
      guard let name = texts.keys.first(where: { Editor.uri($0) == uri }), let text = texts[name] else {
        Issue.record("an edit of \(uri)")
        continue
      }
      let edits = (change["edits"]?.array ?? []).compactMap { edit -> (Range<String.Index>, String)? in
        guard let start = index(edit["range"]?["start"], in: text), let end = index(edit["range"]?["end"], in: text)
        else { return nil }
        return (start..<end, edit["newText"]?.string ?? "")
      }
      // From the back, so that what stands before keeps its place.
      var changed = text
      for (range, new) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
        changed.unicodeScalars.replaceSubrange(range, with: Array(new.unicodeScalars))
      }
      texts[name] = changed
    }
    return texts
  }
}
