import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import Testing

/// A title is read as what its escapes stand for, and every place in it is a place in the file.
@Suite("Escapes in a title")
struct EscapedTitleTests {
  private func keyResult(_ literal: String) -> KeyResult? {
    let text = "objective \"Customers come back\" {\n  kr \(literal)\n}\n"
    return resolve([parse(SourceFile(path: "a.okr", text: text))]).objectives.first?.keyResults.first
  }

  @Test(
    "the words around an escape are read, and marked where they stand",
    arguments: [
      (#""Mentions of \"slow\" fall from 60 to 15""#, "60", "15"),
      (#""\u{1F600} Complaints\nfall from 60 to 15""#, "60", "15"),
      (#""Raise the N\u{50}S\u{20}from 18\u{20}to 35""#, "18", "35"),
      (
        #""Aika 20 p\u{E4}iv\u{e4}st\u{E4} 10 p\u{E4}iv\u{E4}\u{E4}n""#, #"20 p\u{E4}iv\u{e4}st\u{E4}"#,
        #"10 p\u{E4}iv\u{E4}\u{E4}n"#
      ),
      (#""\u{4E94}店 \\ NPS from 18 to \u{33}5""#, "18", #"\u{33}5"#),
      ("\"\"\"\n  Say \\\"no\\\":\n  NPS from 18 to 35\n  \"\"\"", "18", "35"),
    ])
  func places(_ literal: String, _ from: String, _ to: String) throws {
    let reading = try #require(keyResult(literal)?.reading)
    let change = try #require(reading.reading.change)
    #expect(reading.text(change.from.range) == from)
    #expect(reading.text(change.to.range) == to)
  }

  @Test("an escaped line break parts two words, and an escaped letter is a letter")
  func words() {
    #expect(keyResult(#""Launch\na new menu""#)?.reading?.reading.statement == .work)
    #expect(keyResult(#""\u{4C}aunch a new menu""#)?.reading?.reading.statement == .work)
  }

  @Test(
    "an escape that means nothing does not lead out of the title",
    arguments: [#""\u{}" "#, #""\u{110000} 5 to 9""#, #""\u{D800}5%""#, #""\q 5 to 9""#, #""5 to 9 \""#, #""\u{41""#])
  func broken(_ literal: String) {
    guard let keyResult = keyResult(literal), let reading = keyResult.reading else { return }
    let title = keyResult.title?.location.range ?? TextRange(0, 0)
    for quantity in reading.reading.quantities { #expect(title.contains(reading.location(quantity.range).range)) }
  }

  @Test(
    "what titles say in the same words is marked in each of them where it stands",
    arguments: [
      #""Mentions of \"slow\" fall from 60 to 15""#, #""Mentions of 慢 fall from 60 to 15""#,
      #""Mentions of \u{6162} fall from 60 to 15 (X%)""#,
    ])
  func sameWords(_ literal: String) throws {
    let one = "objective \"Customers come back\" {\n  kr \(literal)\n}\n"
    let workspace = resolved([("a.okr", one), ("b.okr", "// Copied.\n\n" + one + one)])
    #expect(workspace.objectives.count == 3)
    for objective in workspace.objectives {
      let keyResult = try #require(objective.keyResults.first)
      let reading = try #require(keyResult.reading)
      let title = try #require(keyResult.title?.location)
      let places = reading.reading.quantities.map { reading.location($0.range) }
      #expect(places.map(\.text).prefix(2) == ["60", "15"])
      #expect(places.allSatisfy { $0.file === title.file && title.range.contains($0.range) })
    }
  }
}
