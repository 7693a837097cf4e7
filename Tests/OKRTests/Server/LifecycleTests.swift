import OKRValues
import Testing

@testable import OKRServer

@Suite("Life of the language server")
struct LifecycleTests {
  private func server() -> Server { Server(version: "test", day: testDay, disk: FakeDisk([]).disk) }

  private func frame(_ text: String) -> [UInt8] {
    Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
  }

  /// The code of the error, or the result, of each answer to some messages.
  private func answers(_ server: inout Server, _ messages: String...) -> [String] {
    for message in messages { server.receive(frame(message)) }
    var found: [String] = []
    while server.hasWork { found += server.step().map { "\($0["id"]?.text ?? "-") \(JSONTextOf.outcome($0))" } }
    return found
  }

  private enum JSONTextOf {
    static func outcome(_ message: JSON) -> String {
      if let method = message["method"]?.string { return method }
      return message["error"]?["code"]?.text ?? (message["result"] == .null ? "null" : "result")
    }
  }

  private let initialize = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}"#
  private let hover =
    #"{"jsonrpc":"2.0","id":"h","method":"textDocument/hover","params":{"textDocument":{"uri":"file:///w/a.okr"},"position":{"line":0,"character":0}}}"#

  @Test("initialize comes first and once, and after shutdown only exit")
  func order() {
    var server = server()
    #expect(answers(&server, hover) == ["\"h\" -32002"])
    #expect(answers(&server, #"{"method":"textDocument/didOpen","params":{}}"#) == [])
    #expect(answers(&server, initialize) == ["0 result"])
    #expect(answers(&server, initialize) == ["0 -32600"])
    #expect(answers(&server, hover) == ["\"h\" null"])
    #expect(answers(&server, #"{"id":1,"method":"shutdown"}"#) == ["1 null"])
    #expect(answers(&server, hover) == ["\"h\" -32600"])
    #expect(server.exitCode == nil)
    #expect(answers(&server, #"{"method":"exit"}"#, hover) == [])
    #expect(server.exitCode == 0)
  }

  @Test("an end without shutdown is told by the exit code")
  func ends() {
    var first = server()
    _ = answers(&first, initialize, #"{"method":"exit"}"#)
    #expect(first.exitCode == 1)
    var second = server()
    second.end()
    #expect(second.exitCode == 1)
    var third = server()
    _ = answers(&third, initialize, #"{"id":1,"method":"shutdown"}"#)
    third.end()
    #expect(third.exitCode == 0)
  }

  @Test("what is no proper message is answered, and the next one is read")
  func improper() {
    var server = server()
    _ = answers(&server, initialize)
    let cases = [
      ("{bad", "null -32700"), ("[]", "null -32600"), (#"[{"id":1,"method":"shutdown"}]"#, "null -32600"),
      ("42", "null -32600"), ("{}", "null -32600"), (#"{"id":5}"#, "5 -32600"),
      (#"{"id":null,"method":"shutdown"}"#, "null -32600"), (#"{"id":{},"method":"shutdown"}"#, "null -32600"),
      (#"{"id":6,"method":7}"#, "6 -32600"), (#"{"id":7,"method":"okr/nope"}"#, "7 -32601"),
      (#"{"id":8,"method":"textDocument/hover","params":{"position":5}}"#, "8 -32602"),
      (#"{"id":9,"method":"textDocument/hover"}"#, "9 -32602"),
      (#"{"id":10,"method":"textDocument/hover","params":[1]}"#, "10 -32602"),
      (#"{"id":11,"method":"textDocument/rename","params":{"textDocument":{"uri":3},"position":{}}}"#, "11 -32602"),
    ]
    for (message, expected) in cases { #expect(answers(&server, message) == [expected], "\(message)") }
    for silent in [
      #"{"method":"$/nope"}"#, #"{"method":"okr/nope"}"#, #"{"id":3,"result":null}"#,
      #"{"id":3,"error":{"code":1,"message":"no"}}"#, #"{"method":"$/cancelRequest","params":{"id":99}}"#,
      #"{"method":"$/cancelRequest"}"#, #"{"method":"workspace/didChangeConfiguration","params":{}}"#,
    ] { #expect(answers(&server, silent) == [], "\(silent)") }
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(answers(&server, deep, hover) == ["null -32700", "\"h\" null"])
    server.receive(Array("Content-Length: -5\r\n\r\n".utf8))
    #expect(answers(&server, hover) == ["null -32700", "\"h\" null"])
    server.receive(Array("Content-Length: 4\r\n\r\n\"".utf8) + [0xFF, 0xFE] + Array("\"".utf8))
    #expect(answers(&server, hover) == ["null -32700", "\"h\" null"])
    // A change that makes no sense is told, since the texts have parted.
    #expect(
      answers(&server, #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///w/a.okr"}}}"#)
        == ["- window/logMessage"])
  }

  @Test("a request that still waits is cancelled; every request is answered once")
  func cancelled() {
    var server = server()
    _ = answers(&server, initialize)
    let found = answers(
      &server, hover, #"{"id":2,"method":"workspace/symbol","params":{"query":""}}"#,
      #"{"method":"$/cancelRequest","params":{"id":2}}"#, #"{"method":"$/cancelRequest","params":{"id":"h"}}"#)
    #expect(found == ["\"h\" -32800", "2 -32800"])
    #expect(answers(&server, #"{"method":"$/cancelRequest","params":{"id":2}}"#, hover) == ["\"h\" null"])
  }

  @Test("the unit of positions is the first one that the client names and the server knows")
  func encodings() {
    for (offered, chosen) in [
      ("[]", "utf-16"), (#"["utf-8"]"#, "utf-8"), (#"["utf-7","utf-32","utf-16"]"#, "utf-32"),
      (#"["utf-16","utf-8"]"#, "utf-16"),
    ] {
      var server = server()
      server.receive(
        frame(
          #"{"id":0,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":\#(offered)}}}}"#))
      #expect(server.step().first?["result"]?["capabilities"]?["positionEncoding"]?.string == chosen)
    }
  }

  @Test("findings are told before the server waits for more, and anew on another day")
  func waiting() {
    final class Log {
      var chunks: [[UInt8]] = []
      var events: [String] = []
    }
    let log = Log()
    let open =
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","version":1,"text":"objective \"a\" by 2026-08-05 {\n kr \"Orders\" from 1% to 2% by 2026-08-05\n}\ncycle 2026-Q3"}}}"#
    log.chunks = [frame(initialize) + frame(open), frame(#"{"method":"$/x"}"#), []]
    var days = [testDay, testDay, testDay, testDay, testDay, testDay.advanced(by: 200)]
    var server = server()
    let code = server.run(
      Wire(
        hasInput: { log.chunks.count == 3 },
        read: {
          log.events.append("read")
          return log.chunks.isEmpty ? [] : log.chunks.removeFirst()
        },
        write: { bytes in
          var frames = Frames()
          frames.feed(bytes)
          if case .body(let body)? = frames.next(), let json = JSON(body) {
            log.events.append(json["method"]?.string ?? "answer")
          }
          return true
        },
        today: { days.count > 1 ? days.removeFirst() : days[0] }))
    #expect(code == 1)
    let told = "textDocument/publishDiagnostics"
    #expect(log.events.filter { $0 != "window/showMessage" } == ["read", "answer", told, "read", told, "read"])
  }

  @Test("a client that takes no more ends the server")
  func deaf() {
    var server = server()
    var chunks = [frame(initialize) + frame(hover)]
    let code = server.run(
      Wire(
        hasInput: { false }, read: { chunks.popLast() ?? [] }, write: { _ in false }, today: { testDay }))
    #expect(code == 1)
  }

  @Test("bytes that have been damaged on the way end or are answered, and never crash", arguments: 0..<40)
  func damaged(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var server = Server(version: "test", day: testDay, disk: FakeDisk(ServerSamples.files).disk)
    server.receive(frame(initialize))
    let texts = [
      hover, initialize, #"{"method":"initialized","params":{}}"#,
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/myynti.okr","version":1,"text":"kr \ud83d\ude00 x\r\n中 {"}}}"#,
      #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///w/myynti.okr"},"contentChanges":[{"range":{"start":{"line":0,"character":2},"end":{"line":1,"character":9}},"text":"é"}]}}"#,
      #"{"id":4,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///w/myynti.okr"},"position":{"line":0,"character":2}}}"#,
      #"{"id":5,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///w/myynti.okr"},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[]}}}"#,
      #"{"id":6,"method":"workspace/diagnostic","params":{"previousResultIds":[{"uri":"a","value":"b"}]}}"#,
    ]
    for _ in 0..<30 {
      var bytes = Array(random.pick(texts).utf8)
      for _ in 0..<random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(contentsOf: Array(random.pick(["9", "-", "\"", "{", "\\u", "null", "e99"]).utf8), at: place)
        }
      }
      var message = Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
      if random.once(in: 4) { message[random.below(message.count)] = UInt8(truncatingIfNeeded: random.next()) }
      server.receive(message)
      while server.hasWork { _ = server.step() }
    }
    _ = server.idle()
    // Whatever came before, the next proper request is answered, in time.
    server.receive(Array(repeating: UInt8(ascii: "\n"), count: 400) + frame(hover))
    server.receive(frame(hover))
    var answers: [JSON] = []
    while server.hasWork { answers += server.step() }
    #expect(server.exitCode != nil || answers.contains { $0["id"] == "h" })
  }
}
