import Foundation
import OKRProse
import Testing

/// What only stands beside a title, and the verbs that it may have: what a sentence says hangs on its build.
@Suite("What changes a title, and what does not")
struct NeutralAdditionTests {
  private struct Frames: Decodable {
    let verbs: [[String]]
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

  /// How many titles have another finding with an addition, and how many good ones have one at all.
  private struct Changes {
    var (asked, changed, good, alarmed) = (0, [String](), 0, [String]())

    /// Asks every so many titles with each addition, and the others with one of them.
    init(_ language: String, _ all: [Addition], every step: Int) throws {
      let additions = all.filter { $0.lang == language }
      let titles = try LabelledStatement.files.flatMap(LabelledStatement.corpus).filter {
        // A title that has a tag in front already would get two; of an open one no rule asks anything else.
        $0.role == "key-result" && $0.lang.hasPrefix(language) && !$0.labels.contains("placeholder")
          && !$0.text.contains { "[【".contains($0) }
      }
      for (place, title) in titles.enumerated() {
        let plain = Finding(title.text)
        for (number, addition) in additions.enumerated()
        where place % step == 0 || place % additions.count == number {
          let text = addition.front + title.text + addition.behind
          let finding = Finding(text)
          asked += 1
          if finding != plain { changed.append(text) }
          guard plain.isSilent, title.labels.isEmpty else { continue }
          good += 1
          if !finding.isSilent { alarmed.append(text) }
        }
      }
    }
  }

  /// At most one in 35, and one good title in 160: half of them are rows of tables, chatter and slips.
  @Test("a tag, a label, an owner, a link or a day changes nothing", arguments: ["en", "fi", "zh"])
  func additions(_ language: String) throws {
    let all = try Changes(language, LabelledStatement.lines("additions.jsonl", of: Addition.self), every: 150)
    #expect(
      all.asked > 2000 && all.changed.count * 35 <= all.asked, "\(all.changed.count) of \(all.asked): \(all.changed)")
    #expect(
      all.good > 800 && all.alarmed.count * 160 <= all.good, "\(all.alarmed.count) of \(all.good): \(all.alarmed)")
  }

  /// Of some that nobody had seen who wrote the reader, and that teach it nothing.
  @Test(
    "what it has not seen beside a title changes little",
    arguments: [("en", changed: 20, alarmed: 5), ("fi", 20, 5), ("zh", 27, 5)])
  func unseen(_ language: String, changed: Int, alarmed: Int) throws {
    let all = try Changes(language, LabelledStatement.lines("held-out-additions.jsonl", of: Addition.self), every: 40)
    #expect(all.changed.count * 1000 <= changed * all.asked, "\(all.changed.count) of \(all.asked): \(all.changed)")
    #expect(all.alarmed.count * 1000 <= alarmed * all.good, "\(all.alarmed.count) of \(all.good): \(all.alarmed)")
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
