import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Where a declaration stands is a matter of taste: it changes no finding but its path.
@Suite("Files that move")
struct MovingFilesTests {
  typealias Files = [(path: String, text: String)]

  static let workspaces: [String] =
    ["samples/acme", "samples/lessons"] + LessonTests.folders
    + Repository.files(below: HeldOutCascadeTests.folder, ending: ".txt")

  @Test("a file that is renamed or moved keeps its findings", arguments: workspaces)
  func renaming(path: String) {
    let files = files(path)
    let before = findings(files)
    #expect(
      findings(files.enumerated().map { ("z\(100 - $0)/\($1.path.split(separator: "/").last ?? "")", $1.text) })
        == before)
    #expect(findings(files.reversed().map { ("all/a-\($0.path.count)-\($0.path)", $0.text) }) == before)
  }

  @Test("a file that is split in two keeps its findings", arguments: workspaces.filter { $0 != "samples/lessons" })
  func splitting(path: String) {
    let files = files(path)
    let halves = files.flatMap { file -> Files in
      let (first, second) = split(file.text)
      return [("a/\(file.path)", first), ("b/\(file.path)", second)]
    }
    #expect(findings(halves, isSplit: true) == findings(files, isSplit: true))
  }

  private static let ofSeveral: Set = [
    "achievable/objective-count", "achievable/owner-overload", "relevant/duplicate-key-result",
  ]

  /// The findings without their places: rule, declaration, level and words.
  private func findings(_ files: Files, isSplit: Bool = false) -> [String] {
    lintFiles(files, asOf: Day("2026-08-10") ?? testDay).findings.map { finding in
      // A message that names another place names its path.
      let words = finding.message.split(separator: " ").filter { !$0.contains(".okr") }.joined(separator: " ")
      // Of several that are one too many, or of twins, the last is pointed at; in two files that may be another one.
      if isSplit, MovingFilesTests.ofSeveral.contains(finding.rule) { return finding.rule }
      return "\(finding.rule) \(finding.entity) \(finding.level.rawValue) \(words)"
    }.sorted()
  }

  private func files(_ path: String) -> Files {
    path.hasSuffix(".txt") ? markedFiles(Repository.text(path)) : Repository.workspace(path)
  }

  /// Every other declaration in each half; what the file says for all of them stands in both.
  private func split(_ text: String) -> (String, String) {
    let file = SourceFile(path: "whole.okr", text: text)
    var halves = ["", ""]
    var count = 0
    for node in parse(file).root.children {
      let words = file.text(node.range) + "\n"
      if case .clause = node.kind {
        halves[0] += words
        // A cycle that is declared with its days is named from then on.
        let name = node.children.first { $0.kind == .name }
        halves[1] += node.kind == .clause(.cycle) && name != nil ? "cycle \(name?.text ?? "")\n" : words
      } else {
        halves[count % 2] += words
        count += 1
      }
    }
    return (halves[0], halves[1])
  }
}
