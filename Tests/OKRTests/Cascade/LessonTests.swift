import OKRLint
import OKRValues
import Testing

/// The lessons that are workspaces of their own: each fault stands in a line that names its rule.
@Suite("Lessons on what hangs together")
struct LessonTests {
  static let folders = ["samples/lessons/cascade", "samples/lessons/13-fiscal-year"]

  @Test("what is marked is found, and nothing else", arguments: folders)
  func marked(folder: String) {
    let files = Repository.workspace(folder)
    #expect(!marks(files).isEmpty)
    checkWorkspace(files, asOf: Day("2026-08-10") ?? testDay)
  }

  @Test("every rule of the cascade, of KPIs and of progress has its lesson")
  func complete() {
    let marked = Set(marks(Repository.workspace("samples/lessons/cascade")).map(\.rule))
    let missing = LessonTests.taught.map(\.rawValue).filter { !marked.contains($0) }
    #expect(missing.isEmpty, "no lesson: \(missing)")
  }

  private static let taught: [RuleID] =
    [
      .unsupported, .levelSkip, .wrongDirection, .lateChild, .rollupShortfall, .rollupExcess, .rollupNonAdditive,
      .splitParent, .copiedGoal, .needUnanswered,
    ] + [
      .baselineContradicts, .currentContradicts, .complementContradicts, .evergreen, .unhealthyUnaddressed,
      .heldConstant,
    ] + [.alreadyMet, .beyondHistory, .trendSuffices, .confidenceExtreme]
    + [.objectiveWithoutKPI, .periodMismatch]
    + [.stale, .noNextStep, .scoreInvalid, .notClosed, .unexplained]
}
