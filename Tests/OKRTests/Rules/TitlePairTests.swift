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
    arguments: [("en", 65), ("fi", 60), ("zh", 64)])
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

  @Test(
    "by how much and from where to where have to fit, in a title alone as well",
    arguments: [
      ("Double weekly bookings from 8 to 18", true), ("Double weekly bookings from 8 to 16", false),
      ("Halve complaints from 12 to 8", true), ("Halve the wait from 25 to 12 minutes", false),
      ("Kolminkertaistamme tilaukset 200:sta 500:aan", true), ("Kolminkertaistamme tilaukset 200:sta 600:aan", false),
      ("次品率降低4个百分点，从8%降到5%", true), ("次品率降低3个百分点，从8%降到5%", false), ("销量翻一番，从300单到500单", true),
      ("More than double revenue from 8M to 18M EUR", false), ("Almost double sign-ups from 100 to 190", false),
      ("keräilyvirheet puoleen (nyt 0,8 % riveistä)", false),
    ])
  func alone(_ title: String, _ isWrong: Bool) {
    let text = "objective \"People come back on their own\" owner @a {\n  kr \"\(title)\"\n}\n"
    let found = lintFiles([("a.okr", text)]).findings.filter { Self.rules.contains($0.rule) }
    #expect(found.isEmpty == !isWrong)
  }
}
