import Foundation
import OKRDriver
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import Testing

@testable import okr

/// A main thread has eight megabytes on most systems, others half of one, and nobody chooses how braces are nested.
@Suite("A stack of 512 KB")
struct StackTests {
  static let nested: [(name: String, text: String)] = [
    ("braces alone", braces("", 200)),
    ("braces behind an objective", "objective a \"Customers stay\" " + braces("", 200)),
    ("braces behind words", "strategy \"Grow\" " + braces("", 200)),
    ("folders", "rules " + braces("in \"a/\" ", 200, opening: "")),
    ("objectives in objectives", braces("objective a \"Customers stay\" ", 200)),
    ("key results in key results", "objective a \"A\" {" + braces("kr \"Renewals\" from 1 to 2 ", 200) + "}"),
    (
      "check-ins in check-ins",
      "objective a \"A\" { kr \"B\" from 1 to 2 {" + braces("checkin 2026-07-01 1 ", 200) + "}}"
    ),
    ("blocks that never end", String(repeating: "objective a \"Customers stay\" {\n ", count: 200)),
    ("key results of a document", String(repeating: "- KR: renewals {\n", count: 200)),
    ("units", braces("team a \"A\" ", 200)),
  ]

  static func braces(_ word: String, _ count: Int, opening: String? = nil) -> String {
    (opening ?? word) + String(repeating: "{ " + word, count: count - 1) + "{ " + String(repeating: "}", count: count)
  }

  @Test("holds two hundred braces in each other", arguments: nested.map(\.name))
  func deep(_ name: String) throws {
    let text = try #require(StackTests.nested.first { $0.name == name }?.text)
    let file = SourceFile(path: "a.okr", text: "company acme \"Acme\" for acme cycle 2026-Q3\n" + text + "\n")
    // Whoever needs more than this ends the whole run of tests.
    let thread = SmallThread {
      let tree = parse(file)
      let linted = lint(resolve([tree]), asOf: testDay)
      return "\(linted.findings.count) \(treeJSON(tree).utf8.count)"
    }
    #expect(!thread.result().isEmpty)
  }

  @Test("holds a cascade a thousand goals deep, and as many units under each other")
  func cascade() {
    let goals = (1...1000).map { number in
      """
      team t\(number) "Team \(number)" under \(number > 1 ? "t\(number - 1)" : "acme")
      objective o\(number) "Customers stay" for t\(number) \(number > 1 ? "supports o\(number - 1)" : "") {
        kr k "Renewals" from 10% to 20% \(number > 1 ? "supports o\(number - 1).k" : "")
      }

      """
    }
    let file = SourceFile(path: "a.okr", text: "company acme \"Acme\"\ncycle 2026-Q3\n" + goals.joined())
    let thread = SmallThread { "\(lint(resolve([parse(file)]), asOf: testDay).findings.count)" }
    #expect(!thread.result().isEmpty)
  }

  @Test("what is nested deeper than any goal is told once, and folders may be nested as deep as the language says")
  func told() {
    func rules(_ text: String) -> [String] {
      lintFiles([("a.okr", text)]).findings.map(\.rule).filter { $0 == "syntax/nesting" }
    }
    #expect(rules(StackTests.braces("objective a \"A\" ", 24)).isEmpty)
    #expect(rules(StackTests.braces("objective a \"A\" ", 25)) == ["syntax/nesting"])
    #expect(rules(StackTests.braces("objective a \"A\" ", 200)) == ["syntax/nesting"])
    #expect(rules("rules " + StackTests.braces("in \"a/\" ", 200, opening: "")).isEmpty)
  }
}

/// Runs something on a thread with a stack of 512 KB, the size that threads have on macOS.
private final class SmallThread: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var found = ""

  init(_ body: @escaping @Sendable () -> String) {
    let thread = Thread { [self] in
      found = body()
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
  }

  func result() -> String {
    done.wait()
    return found
  }
}
