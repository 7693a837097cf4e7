import OKRReader
import OKRWords
import Testing

@testable import OKRProse

/// What the words of titles and their tags make likely.
@Suite("A second opinion on a title")
struct SecondOpinionTests {
  private typealias Claim = SecondOpinion.Claim

  private static let sources = [
    "eighth", "fifth", "first", "fourth", "hard", "house", "later-one", "later-three", "later-two", "life-eight",
    "life-five", "life-four", "life-nine", "life-one", "life-seven", "life-six", "life-three", "life-two", "plain-one",
    "plain-two", "second", "seventh", "short-one", "short-two", "sixth", "third",
  ]

  private static func statements(_ sources: [String]) throws -> [OpinionTrainer.Statement] {
    try sources.flatMap { try LabelledStatement.corpus("\($0).jsonl") }
      .filter { $0.role == "key-result" && !$0.debatable }
      .map { OpinionTrainer.Statement($0.text, labels: Set($0.labels), may: Set($0.may ?? [])) }
  }

  @Test("the checked-in weights are what the labelled statements give", arguments: SecondOpinion.Claim.allCases)
  func isUpToDate(_ claim: SecondOpinion.Claim) throws {
    let weights = OpinionTrainer.weights(of: claim, try Self.statements(Self.sources))
    let checkedIn = Array("\(SecondOpinion.weights)".utf8)
    let count = SecondOpinion.Claim.allCases.count
    #expect(checkedIn.count == SecondOpinion.slots * count)
    let steps = stride(from: claim.rawValue, to: checkedIn.count, by: count).map {
      Int(checkedIn[$0]) - Int(SecondOpinion.zero)
    }
    #expect(
      steps == weights.steps && SecondOpinion.models[claim.rawValue] == weights.model,
      """
      swift run okr-words opinion Tests/OKRTests/Prose/Corpus > OpinionWeights.swift, and move it to Sources/OKRProse
      """)
  }

  @Test("so are those of what stands beside titles")
  func piecesAreUpToDate() throws {
    struct Pieces: Decodable {
      let text: String
      let idle: [String]
    }
    let idle = Dictionary(try LabelledStatement.lines("idle.jsonl", of: Pieces.self).map { ($0.text, Set($0.idle)) }) {
      $0.union($1)
    }
    let titles = try Self.sources.flatMap { try LabelledStatement.corpus("\($0).jsonl") }
      .filter { $0.role == "key-result" }.map { PieceTrainer.Title($0.text, idle: idle[$0.text] ?? []) }
    let weights = PieceTrainer.weights(
      titles,
      try LabelledStatement.lines("additions.jsonl", of: Addition.self).map {
        PieceTrainer.Addition(front: $0.front, behind: $0.behind)
      })
    let steps = Array("\(PieceOpinion.weights)".utf8).map { Int($0) - Int(SecondOpinion.zero) }
    #expect(
      steps == weights.steps && PieceOpinion.model == weights.model,
      "swift run okr-words pieces Tests/OKRTests/Prose/Corpus > PieceWeights.swift, and move it to Sources/OKRProse")
  }

  /// What a model that was not trained on a source says of it: how many it rules a claim out for at least and how many of
  /// them are labelled with it all the same at most, how many it finds likely and how many of them are not.
  @Test(
    "of a source that it has not seen it is hardly ever wrong",
    arguments: [
      ("life-seven", SecondOpinion.Claim.work, (out: 1820, wrong: 12), (likely: 600, wrong: 15)),
      ("life-seven", .noBaseline, (2110, 6), (335, 10)), ("life-seven", .twoGoals, (2490, 8), (78, 5)),
      ("life-seven", .hold, (2485, 1), (100, 1)), ("life-seven", .noTarget, (2090, 4), (255, 18)),
    ])
  func leavesOneOut(
    _ source: String, _ claim: SecondOpinion.Claim, _ ruledOut: (out: Int, wrong: Int),
    _ found: (likely: Int, wrong: Int)
  ) throws {
    let weights = OpinionTrainer.weights(of: claim, try Self.statements(Self.sources.filter { $0 != source }))
    let labels = OpinionTrainer.labels(of: claim)
    var (out, wrongOut, likely, wrongLikely) = (0, 0, 0, 0)
    for statement in try LabelledStatement.corpus("\(source).jsonl")
    where statement.role == "key-result" && !statement.debatable {
      let logit = weights.logit(
        OpinionTrainer.Statement(statement.text, labels: Set(statement.labels), may: Set(statement.may ?? [])))
      let isSo = !labels.isDisjoint(with: statement.labels)
      if logit < -2.5 {
        out += 1
        if isSo { wrongOut += 1 }
      }
      if logit > 1 {
        likely += 1
        if !isSo, labels.isDisjoint(with: statement.may ?? []) { wrongLikely += 1 }
      }
    }
    #expect(out >= ruledOut.out && wrongOut <= ruledOut.wrong, "\(claim): \(out) out, \(wrongOut) wrong")
    #expect(likely >= found.likely && wrongLikely <= found.wrong, "\(claim): \(likely) likely, \(wrongLikely) wrong")
  }

  @Test("what stands beside the clauses changes nothing")
  func asksTheClauses() {
    // No list has its verb: the words say that it is work.
    let title = "走进 6 所高校办校招宣讲会"
    #expect(read(title).statement == .work)
    for other in ["【P1】\(title)", "KR2：\(title)", "\(title)（负责人：小林）", "9月30日前，\(title)"] {
      #expect(read(other).statement == .work, "\(other)")
    }
  }

  @Test("the word that it shows is one that can do work", arguments: ["Vähintään 12 messuesittelyä jouluun mennessä"])
  func showsWork(_ title: String) {
    let reader = TitleReader(TitleTokens(ValueText(title)))
    let word = SecondOpinion(reader).work().map {
      String(decoding: title.utf8.dropFirst($0.lowerBound).prefix($0.count), as: UTF8.self)
    }
    #expect(word == "messuesittelyä")
  }

  @Test(
    "a title of any bytes has an opinion, and a long one costs no more", arguments: ["", " ", "…", "１２", "\u{1F3AF}"])
  func takesAnything(_ title: String) {
    #expect(SecondOpinion.slots(of: title).allSatisfy { (0..<SecondOpinion.slots).contains($0) })
    let long = String(repeating: "mend the boats ", count: 1_000) + title
    let short = "mend the boats mend the boats \(title)"
    #expect(SecondOpinion.slots(of: long).count <= SecondOpinion.slots(of: short).count)
  }
}
