import OKRLint
import OKRSource
import Testing

/// Companies of three levels in three languages, written by two people who had only the design documents. The lines above
/// the first file of each say what is shown and why; `EXPECT path:line rule: words` says what a message has to hold.
@Suite("Workspaces that hold together, or do not")
struct HeldOutCascadeTests {
  @Test("the findings marked in it, and no other", arguments: Repository.files(below: folder, ending: ".txt"))
  func workspace(path: String) {
    checkWorkspace(Repository.text(path))
  }

  @Test(
    "messages have the numbers that its writer worked out", arguments: Repository.files(below: folder, ending: ".txt"))
  func numbers(path: String) {
    let text = Repository.text(path)
    let findings = lintFiles(markedFiles(text)).findings
    for line in text.split(separator: "\n") where line.hasPrefix("EXPECT ") {
      let parts = line.dropFirst(7).split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let colon = parts[0].lastIndex(of: ":") else { continue }
      let told = findings.filter {
        $0.location.file.path == parts[0][..<colon] && $0.rule == parts[1].dropLast()
      }
      #expect(told.contains { $0.message.contains(parts[2]) }, "\(line): \(told.map(\.message))")
    }
  }

  @Test("there are workspaces to look at")
  func some() {
    #expect(Repository.files(below: HeldOutCascadeTests.folder, ending: ".txt").count >= 48)
  }

  static let folder = "Tests/OKRTests/Cascade/HeldOut"
}
