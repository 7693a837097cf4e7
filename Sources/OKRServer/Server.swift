package import OKRValues

/// The language server: takes messages, one at a time and in their order, and gives those that answer them.
///
/// It reads no stream and no clock: whoever runs it feeds it bytes, tells it the day, and sends what it gives back.
package struct Server {
  /// The day that findings and progress are judged by.
  package var day: Day {
    didSet { if day != oldValue { isStale = true } }
  }
  /// What the process ends with, once it is to end.
  package private(set) var exitCode: Int32?
  var library: Library
  var client = Client(.null)
  var published: [String: [UInt8]] = [:]
  /// By document, the result that the client has pulled last.
  var pulled: [String: String] = [:]
  /// Whether something has changed since the client was told of all files.
  private var isStale = false
  private let version: String
  private var phase = Phase.new
  private var frames = Frames()
  private var queue: [Waiting] = []
  private var outbox: [JSON] = []
  private var sentRequests = 0

  private enum Phase { case new, running, shutDown }

  private struct Waiting {
    let message: Message
    var isCancelled = false
  }

  package init(version: String, day: Day, disk: Disk) {
    self.version = version
    self.day = day
    library = Library(disk)
  }

  // MARK: - In and out

  /// Takes bytes as they come in, cut anywhere.
  package mutating func receive(_ bytes: [UInt8]) {
    frames.feed(bytes)
    while let frame = frames.next() {
      let message = Message(frame)
      if case .notification("$/cancelRequest", let params) = message {
        cancel(params["id"])
      } else {
        queue.append(Waiting(message: message))
      }
    }
  }

  /// A request that still waits is answered as cancelled; one that has been answered is no longer there.
  private mutating func cancel(_ wanted: JSON?) {
    for index in queue.indices {
      if case .request(let id, _, _) = queue[index].message, id == wanted { queue[index].isCancelled = true }
    }
  }

  /// Whether a message waits.
  package var hasWork: Bool { !queue.isEmpty && exitCode == nil }

  /// Handles the message that has waited longest, and gives what is to be sent.
  package mutating func step() -> [JSON] {
    guard hasWork else { return [] }
    let next = queue.removeFirst()
    switch next.message {
    case .request(let id, let method, let params):
      let answer = next.isCancelled ? .failure(Failure(.requestCancelled, "cancelled")) : answer(method, params)
      outbox.append(answer.response(to: id))
    case .notification(let method, let params): notice(method, params)
    case .response: break
    case .invalid(let id, let failure): outbox.append(Answer.failure(failure).response(to: id))
    }
    return takeOutbox()
  }

  /// Whether there are findings to tell when nothing waits.
  package var hasFindingsToPublish: Bool { phase == .running && isStale && exitCode == nil }

  /// A part of what is to be told when nothing waits: findings are worked out after the last of several keystrokes, not
  /// each, and those of other files only as long as nobody types.
  package mutating func idle() -> [JSON] {
    guard hasFindingsToPublish else { return [] }
    isStale = updateDiagnostics()
    for complaint in library.takeComplaints() {
      notify("window/showMessage", ["type": 2, "message": .string(complaint)])
    }
    return takeOutbox()
  }

  /// The stream of the client has ended: without `exit` before it that is no proper end.
  package mutating func end() { exitCode = exitCode ?? (phase == .shutDown ? 0 : 1) }

  private mutating func takeOutbox() -> [JSON] {
    defer { outbox = [] }
    return outbox
  }

  mutating func notify(_ method: String, _ params: JSON) {
    outbox.append(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  mutating func request(_ method: String, _ params: JSON? = nil) {
    sentRequests += 1
    outbox.append(
      .object(["jsonrpc": "2.0", "id": .string("okr-\(sentRequests)"), "method": .string(method), "params": params]))
  }

  // MARK: - Life

  private mutating func answer(_ method: String, _ params: JSON) -> Answer {
    switch phase {
    case .new:
      guard method == "initialize" else { return .failure(Failure(.notInitialized, "initialize comes first")) }
      return initialize(params)
    case .running:
      if method == "initialize" { return .failure(Failure(.invalidRequest, "initialize comes once")) }
      if method == "shutdown" {
        phase = .shutDown
        return .nothing
      }
      return answerFeature(method, params)
    case .shutDown: return .failure(Failure(.invalidRequest, "after shutdown comes only exit"))
    }
  }

  private mutating func initialize(_ params: JSON) -> Answer {
    guard params.isObject else { return .failure(Failure(.invalidParams, "initialize needs its parameters")) }
    phase = .running
    client = Client(params["capabilities"] ?? .null)
    let folders = params["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string } ?? []
    let root = [params["rootUri"]?.string].compactMap(\.self)
    library.folders = (folders.isEmpty ? root : folders).compactMap(FileURI.path)
    if library.folders.isEmpty, let path = params["rootPath"]?.string, path.hasPrefix("/") {
      library.folders = [path]
    }
    return .result([
      "capabilities": capabilities(client),
      "serverInfo": ["name": "okr", "version": .string(version)],
    ])
  }

  private mutating func notice(_ method: String, _ params: JSON) {
    if method == "exit" {
      exitCode = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running else { return }
    switch method {
    case "initialized":
      if client.registersWatchers { registerWatchers() }
      library.refresh()
    case "textDocument/didOpen": didOpen(params)
    case "textDocument/didChange": didChange(params)
    case "textDocument/didClose":
      guard let uri = params["textDocument"]?["uri"]?.string else { return }
      pulled[uri] = nil
      library.close(uri)
    case "textDocument/didSave":
      // Whoever watches no files still learns of a new one when somebody saves.
      if !client.registersWatchers { library.refresh() }
    case "workspace/didChangeWatchedFiles": didChangeFiles(params)
    case "workspace/didChangeWorkspaceFolders": didChangeFolders(params)
    default: return
    }
    isStale = true
  }

  private mutating func registerWatchers() {
    request(
      "client/registerCapability",
      [
        "registrations": [
          [
            "id": "okr-files", "method": "workspace/didChangeWatchedFiles",
            "registerOptions": [
              "watchers": [["globPattern": "**/*.okr"], ["globPattern": "**/.gitignore"]]
            ],
          ]
        ]
      ])
  }

  // MARK: - Documents

  private mutating func didOpen(_ params: JSON) {
    guard let document = params["textDocument"], let uri = document["uri"]?.string,
      let text = document["text"]?.string
    else { return misunderstood("textDocument/didOpen") }
    library.open(
      OpenDocument(
        uri: uri, path: FileURI.path(uri), version: document["version"]?.int, bytes: Array(text.utf8)))
  }

  private mutating func didChange(_ params: JSON) {
    guard let uri = params["textDocument"]?["uri"]?.string, let changes = params["contentChanges"]?.array,
      let document = library.document(uri), var changed = document.applying(changes, client.encoding, library.leaf(uri))
    else { return misunderstood("textDocument/didChange") }
    changed.version = params["textDocument"]?["version"]?.int ?? changed.version
    // Of a document that it changes itself the client asks anew.
    pulled[uri] = nil
    library.change(changed)
  }

  /// A change that cannot be made leaves another text here than there, and nobody is asked: it has to be seen.
  private mutating func misunderstood(_ method: String) {
    notify(
      "window/logMessage",
      ["type": 1, "message": .string("okr could not follow a \(method); close the file and open it again")])
  }

  private mutating func didChangeFiles(_ params: JSON) {
    let changes = params["changes"]?.array ?? []
    let changed = 2
    if changes.allSatisfy({ $0["type"]?.int == changed && !($0["uri"]?.string ?? "").hasSuffix(".gitignore") }) {
      for change in changes { if let uri = change["uri"]?.string { library.reread(uri) } }
    } else {
      library.refresh()
    }
    if client.refreshesHints { request("workspace/inlayHint/refresh") }
    if client.refreshesLenses { request("workspace/codeLens/refresh") }
  }

  private mutating func didChangeFolders(_ params: JSON) {
    func paths(_ name: String) -> [String] {
      (params["event"]?[name]?.array ?? []).compactMap { $0["uri"]?.string.flatMap(FileURI.path) }
    }
    let gone = paths("removed")
    library.folders.removeAll { gone.contains($0) }
    library.folders += paths("added").filter { !library.folders.contains($0) }
    library.refresh()
  }
}
