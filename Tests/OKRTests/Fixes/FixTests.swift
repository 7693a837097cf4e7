import OKRLint
import OKRSource
import Testing

/// Whoever makes a fix that the linter offers has one finding less, no new one, and the same goals as before.
@Suite("The fixes that are offered")
struct FixTests {
  /// Files by people who saw the language for the first time.
  static let newcomers = Repository.files(below: "Tests/OKRTests/Fixes/Newcomers", ending: ".txt")

  /// The lessons are read one by one, and the companies as they are.
  private static let lessons = Repository.files(below: "samples/lessons", ending: ".okr")
  private static let companies = ["samples/acme", "samples/github"]

  private func check(_ trial: FixTrial, sourceLocation: SourceLocation = #_sourceLocation) {
    let faults = trial.faultsOfEach() + trial.overlaps() + trial.faultsOfAll(rounds: 4)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  @Test("in a newcomer's file", arguments: newcomers)
  func newcomersAreHelped(_ path: String) {
    let trial = FixTrial(path, text: Repository.text(path))
    #expect(trial.findings.contains { !$0.fixes.isEmpty })
    check(trial)
  }

  @Test("in the lessons", arguments: lessons)
  func lessonsAreMended(_ path: String) { check(FixTrial(path, text: Repository.text(path))) }

  @Test("in the samples of whole companies", arguments: companies)
  func companiesAreMended(_ folder: String) { check(FixTrial(folder, Repository.workspace(folder))) }

  @Test("in the bad example of a rule", arguments: RuleID.allCases)
  func examplesAreMended(_ id: RuleID) {
    let files = id.rule.bad.files.map { (path: $0.path, text: MarkedText($0.text).text) }
    check(FixTrial(id.rawValue, files))
  }

  @Test("in a file with a slip of the hand")
  func mutantsAreMended() {
    var faults: [String] = []
    var offered = 0
    for (number, sample) in [
      SampleTexts.sales, SampleTexts.finnish, SampleTexts.chinese, SampleTexts.hospital, SampleTexts.workspace,
    ]
    .enumerated() {
      var mutator = Mutator(sample, seed: UInt64(number) + 2026)
      for _ in 0..<16 {
        let mutant = mutator.mutant()
        let trial = FixTrial(mutant.change, text: mutant.text)
        offered += trial.findings.count { !$0.fixes.isEmpty }
        faults += trial.faultsOfEach() + trial.overlaps() + trial.faultsOfAll(rounds: 4)
      }
    }
    #expect(offered > 50)
    #expect(faults.isEmpty, "\(faults.count):\n\(faults.joined(separator: "\n"))")
  }
}
