import Foundation
import OKRProse
import Testing

/// What only stands beside a title, and the verbs that it may have: what a sentence says hangs on its build.
@Suite("What changes a title, and what does not")
struct NeutralAdditionTests {
  private struct Frames: Decodable {
    let verbs: [[String]]
    /// What may stand before and behind a title without another meaning.
    let additions: [[String]]
  }

  private static let frames: [String: Frames] = {
    let text = Repository.text("Tests/OKRTests/Prose/Corpus/frames.json")
    return (try? JSONDecoder().decode([String: Frames].self, from: Data(text.utf8))) ?? [:]
  }()

  /// What a title asks for, as far as a rule would say something about it.
  private struct Finding: Equatable {
    let statement: String
    let isCompound: Bool

    init(_ title: String) {
      let reading = read(title)
      switch reading.statement {
      case .complete, .endState, nil: statement = ""
      case let other?: statement = "\(other)"
      }
      isCompound = reading.secondGoal != nil
    }

    var isSilent: Bool { statement.isEmpty && !isCompound }
  }

  /// Every sixtieth title of all sets with each addition, and the others with one of them.
  @Test("a tag, a label, an owner, a link or a day changes nothing", arguments: ["en", "fi", "zh"])
  func additions(_ language: String) throws {
    let titles = try LabelledStatement.files.flatMap(LabelledStatement.corpus).filter {
      // A title that has a tag in front already would get two.
      $0.role == "key-result" && $0.lang.hasPrefix(language) && !$0.text.contains { "[【".contains($0) }
    }
    let additions = try #require(Self.frames[language]?.additions)
    var asked = 0
    var changed: [String] = []
    var good = 0
    var alarmed: [String] = []
    for (place, title) in titles.enumerated() {
      let plain = Finding(title.text)
      for (number, addition) in additions.enumerated() where place % 60 == 0 || place % additions.count == number {
        let text = addition.joined(separator: title.text)
        let finding = Finding(text)
        asked += 1
        if finding != plain { changed.append(text) }
        guard plain.isSilent, title.labels.isEmpty else { continue }
        good += 1
        if !finding.isSilent { alarmed.append(text) }
      }
    }
    #expect(asked > 2000 && changed.count * 100 <= asked, "\(changed.count) of \(asked): \(changed)")
    #expect(good > 800 && alarmed.count * 200 <= good, "\(alarmed.count) of \(good): \(alarmed)")
  }

  /// How many of a hundred verbs of many trades are read as work, in a frame.
  private func share(_ language: String, _ title: ([String]) -> String) throws -> Int {
    let verbs = try #require(Self.frames[language]?.verbs)
    return verbs.count { read(title($0)).statement == .work }
  }

  // Of the rest most are on a list of another kind: serve, collect, connect.
  @Test("an English verb is work by what stands around it, whichever it is")
  func english() throws {
    #expect(try share("en") { "\($0[0].capitalized) the \($0[2])" } >= 90)
    #expect(try share("en") { "\($0[0].capitalized) 14 \($0[2])" } >= 88)
    #expect(try share("en") { "\($0[0].capitalized) at least 14 \($0[2])" } >= 88)
    #expect(try share("en") { "\($0[0].capitalized) 14 new \($0[2])" } >= 90)
    #expect(try share("en") { "By 15 September, \($0[0]) the \($0[2])" } >= 90)
    #expect(try share("en") { "\($0[2].capitalized) \($0[1])" } >= 86)
    #expect(try share("en") { "14 \($0[2]) \($0[1])" } >= 90)
  }

  @Test("a Finnish verb is work in every form that titles have")
  func finnish() throws {
    #expect(try share("fi") { "\($0[1].capitalized) \($0[5])" } >= 90)
    #expect(try share("fi") { "\($0[2].capitalized) \($0[5])" } >= 90)
    #expect(try share("fi") { "\($0[3].capitalized) 14 \($0[6])" } >= 90)
    #expect(try share("fi") { "\($0[5].capitalized) \($0[4])" } >= 88)
    #expect(try share("fi") { "14 \($0[6]) \($0[4])" } >= 88)
  }

  @Test("a Chinese verb is work by its characters, or by a count with its noun behind it")
  func chinese() throws {
    #expect(try share("zh") { "\($0[0])14\($0[1])\($0[2])" } >= 90)
    #expect(try share("zh") { "\($0[0])\($0[2])" } >= 78)
    #expect(try share("zh") { "9月底前\($0[0])14\($0[1])\($0[2])" } >= 88)
    #expect(try share("zh") { "把\($0[2])\($0[0])好" } >= 94)
  }

  @Test("each half of a compound is told as the whole is", arguments: ["en", "fi", "zh"])
  func halves(_ language: String) throws {
    let joints = ["en": "; ", "fi": "; ", "zh": "；"]
    let joint = try #require(joints[language])
    let titles = try LabelledStatement.files.flatMap(LabelledStatement.corpus).filter {
      $0.role == "key-result" && $0.lang.hasPrefix(language) && !$0.debatable
        && !$0.text.contains { ",;:()[]（）【】，；：、—–".contains($0) }
    }
    let changes = titles.filter { read($0.text).change != nil && $0.labels.isEmpty }.prefix(60)
    var wrong: [String] = []
    for (one, other) in zip(changes, changes.dropFirst()) where one.text != other.text {
      let text = one.text + joint + other.text
      if read(text).secondGoal == nil { wrong.append(text) }
    }
    #expect(changes.count > 40 && wrong.count * 20 <= changes.count, "\(wrong)")
  }
}
