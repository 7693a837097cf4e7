import Foundation
import OKRLint
import OKRSource
import Testing

/// Titles beside the clauses of their key results, as people of many trades type them; their writers knew neither the
/// words nor the code. Of some every careful reader would say that one of the two must be a mistake.
@Suite("Titles and clauses that say different things")
struct TitlePairTests {
  private struct Pair: Decodable {
    let title: String
    let clauses: String
    let wrong: String?
  }

  private static let rules: Set = [
    "measurable/text-contradicts-clauses", "measurable/direction-contradiction", "measurable/unit-mismatch",
  ]

  // A contradiction more that is found is written down here; a finding on a pair that agrees is a fault.
  @Test(
    "contradictions are found, and pairs that agree are left in peace",
    arguments: [("en", 66), ("fi", 57), ("zh", 64)])
  func pairs(_ language: String, _ wanted: Int) throws {
    let pairs = try Repository.text("Tests/OKRTests/Rules/Pairs/\(language).jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Pair.self, from: Data($0.utf8))
    }
    let lines = pairs.map { "  kr \"\($0.title.replacing("\"", with: "\\\""))\" \($0.clauses)\n" }
    let text = "objective \"People come back on their own\" owner @a {\n" + lines.joined() + "}\n"
    let marked = lintFiles([("a.okr", text)]).findings.filter { Self.rules.contains($0.rule) }
    let found = Set(marked.map { LineMap($0.location.file).line(at: $0.location.range.start) - 2 })
    #expect(pairs.indices.filter { pairs[$0].wrong == nil && found.contains($0) }.map { pairs[$0].title } == [])
    #expect(pairs.indices.count { pairs[$0].wrong != nil && found.contains($0) } == wanted)
  }
}
