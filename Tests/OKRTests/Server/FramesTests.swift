import Testing

@testable import OKRServer

@Suite("Framing of messages")
struct FramesTests {
  private func read(_ stream: String, by step: Int = .max) -> [String] {
    var frames = Frames()
    var found: [String] = []
    var rest = Array(stream.utf8)[...]
    repeat {
      frames.feed(rest.prefix(step))
      rest = rest.dropFirst(step)
      while let frame = frames.next() {
        switch frame {
        case .body(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
        case .malformed: found.append("malformed")
        }
      }
    } while !rest.isEmpty
    return found
  }

  @Test(
    "a header is read in every spelling of it, however the stream is cut",
    arguments: [
      "Content-Length: 2\r\n\r\n{}", "content-length: 2\r\n\r\n{}", "CONTENT-LENGTH:2\r\n\r\n{}",
      "Content-Length: 2\n\n{}", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
      "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", "\r\n\r\nContent-Length: 2\r\n\r\n{}",
    ])
  func header(_ stream: String) {
    for step in [1, 2, 7, Int.max] { #expect(read(stream + stream, by: step) == ["{}", "{}"], "cut by \(step)") }
  }

  @Test(
    "after a header without a length the next message is read",
    arguments: [
      "Content-Length: -5\r\n\r\n", "Content-Length: abc\r\n\r\n", "Content-Length: \r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n", "X: y\r\n\r\n",
      "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    ])
  func malformed(_ stream: String) {
    for step in [1, Int.max] {
      #expect(read(stream + "Content-Length: 4\r\n\r\n[42]", by: step) == ["malformed", "[42]"])
    }
  }

  @Test("a stream without line ends does not fill the memory, and is left behind")
  func endless() {
    let noise = String(repeating: "x", count: 300_000)
    #expect(read(noise + "Content-Length: 2\r\n\r\n{}", by: 1000) == ["{}"])
    #expect(read("Content-Length: 0\r\n\r\n" + "Content-Length: 2\r\n\r\n{}") == ["", "{}"])
  }

  @Test("JSON is read exactly")
  func json() {
    func read(_ text: String) -> JSON? { JSON(Array(text.utf8)) }
    #expect(
      read(#" {"a": [1, -2.5e3, true, false, null, "x\ny"]} "#)?.text == #"{"a":[1,-2.5e3,true,false,null,"x\ny"]}"#)
    #expect(read(#"{"id": 123456789012345678901234567890}"#)?["id"]?.text == "123456789012345678901234567890")
    #expect(read(#"{"a": 1, "a": 2}"#)?["a"] == 2)
    #expect(read(#""\ud83d\ude00 é 中 \u00e9""#)?.string == "😀 é 中 é")
    #expect(read(#""\ud83d x""#)?.string == "\u{FFFD} x")
    #expect(read(#""\ude00""#)?.string == "\u{FFFD}")
    #expect(read(#""\ud83d\u0041""#)?.string == "\u{FFFD}A")
    #expect(read("2.0")?.int == 2)
    #expect(read("1e400")?.int == nil)
    let deep = String(repeating: "[", count: 150) + String(repeating: "]", count: 150)
    #expect(read(deep) != nil)
  }

  @Test(
    "what is no JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":}", "{a:1}", "01", "1.", "-", "+1", "1e", "nul", "truee", "\"a", "\"\\x\"",
      "\"\\u12\"", "\"a\nb\"", "[1] 2", "{\"a\" 1}", "'a'", "[1 2]",
    ])
  func refused(_ text: String) { #expect(JSON(Array(text.utf8)) == nil) }

  @Test("bytes that are no UTF-8, and nesting without end, are refused")
  func refusedBytes() {
    #expect(JSON([0x22, 0xFF, 0xFE, 0x22]) == nil)
    #expect(JSON([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
    #expect(JSON(Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
  }

  @Test("an address of a file and its path lead to each other")
  func addresses() {
    #expect(FileURI.path("file:///x%20%C3%A9/%E4%B8%AD.okr") == "/x é/中.okr")
    #expect(FileURI.path("file://localhost/a/./b/../c.okr") == "/a/c.okr")
    #expect(FileURI.path("FILE:///a?b#c") == "/a")
    let others = ["/a/b.okr", "/a/é.okr", "/a/.b.okr", "/a//b/", "/a/..b", "/a.", "/"]
    #expect(
      others.map { FileURI.path("file://\($0)") } == [
        "/a/b.okr", "/a/é.okr", "/a/.b.okr", "/a/b", "/a/..b", "/a.", "/",
      ])
    #expect(FileURI.uri("/x é#?/中.okr") == "file:///x%20%C3%A9%23%3F/%E4%B8%AD.okr")
    for none in [
      "untitled:Untitled-1", "file://other/a", "file:///%FF", "file:///%4", "file://", "file:///a\0b", "http:///a", "",
    ] {
      #expect(FileURI.path(none) == nil, "\(none)")
    }
  }
}
