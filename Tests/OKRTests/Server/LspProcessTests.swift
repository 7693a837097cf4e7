import Foundation
import Testing

@testable import OKRServer

@Suite("okr lsp as a process")
struct LspProcessTests {
  private func frames(_ messages: [JSON]) -> Data { Data(messages.flatMap { Frames.frame($0) }) }

  private func messages(_ output: String) -> [JSON] {
    var frames = Frames()
    frames.feed(output.utf8)
    var found: [JSON] = []
    while let frame = frames.next() { if case .body(let bytes) = frame, let json = JSON(bytes) { found.append(json) } }
    return found
  }

  private func initialize(_ program: Program) -> JSON {
    [
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": [
        "processId": .null, "rootUri": .string(FileURI.uri(program.folder.path(percentEncoded: false))),
        "capabilities": Editor.capabilities(.utf32),
      ],
    ]
  }

  @Test("it finds in a folder what `okr lint` finds there, and ends as it should")
  func findings() throws {
    let program = try Program()
    for (path, text) in ServerSamples.files { try program.write(path, Data(text.utf8)) }
    let session: [JSON] = [
      initialize(program), ["method": "initialized", "params": [:]],
      ["id": 2, "method": "workspace/diagnostic", "params": ["previousResultIds": []]],
      ["id": 3, "method": "shutdown"], ["method": "exit"],
    ]
    let outcome = try program.run("lsp", "--stdio", "--as-of", "2026-08-01", input: frames(session))
    #expect(outcome.code == 0)
    #expect(outcome.complaints == "")
    let said = messages(outcome.output)
    let reports = said.first { $0["id"] == 2 }?["result"]?["items"]?.array ?? []
    #expect(reports.count == 3)
    let served = reports.flatMap { report in
      (report["items"]?.array ?? []).map { finding in
        let start = finding["range"]?["start"]
        let name = (report["uri"]?.string).flatMap(FileURI.path)?.split(separator: "/").last ?? ""
        return "\(name):\((start?["line"]?.int ?? -9) + 1):\((start?["character"]?.int ?? -9) + 1) "
          + "\(finding["code"]?.string ?? "") \(finding["message"]?.string ?? "")"
      }
    }
    let linted = try program.run("lint", "--format", "json", "--as-of", "2026-08-01")
    let printed = (JSON(Array(linted.output.utf8))?["findings"]?.array ?? []).map { finding in
      let start = finding["range"]?["start"]
      return "\(finding["path"]?.string?.split(separator: "/").last ?? ""):\(start?["line"]?.text ?? ""):"
        + "\(start?["column"]?.text ?? "") \(finding["rule"]?.string ?? "") \(finding["message"]?.string ?? "")"
    }
    #expect(served.sorted() == printed.sorted())
    #expect(!printed.isEmpty)
  }

  @Test("a client that goes away without a word ends it with exit code 1, its findings told")
  func closedInput() throws {
    let program = try Program(["a.okr": "for nobody\n"])
    #expect(try program.run("lsp").code == 1)
    let outcome = try program.run(
      "lsp", input: frames([initialize(program), ["method": "initialized", "params": [:]]]))
    #expect(outcome.code == 1)
    #expect(messages(outcome.output).contains { $0["method"] == "textDocument/publishDiagnostics" })
  }

  @Test("it takes no path and no unknown option")
  func usage() throws {
    let program = try Program()
    for arguments in [["lsp", "a.okr"], ["lsp", "--socket=9"], ["lsp", "--as-of", "soon"]] {
      let outcome = try program.run(arguments)
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
    }
  }
}
