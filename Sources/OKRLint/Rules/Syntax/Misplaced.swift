import OKRSource
import OKRSyntax

extension Rule {
  static let misplaced = Rule(
    .misplaced, .error, confidence: .high,
    summary: "clause or declaration where it does not belong",
    rationale: """
      Where a line stands says what it is about: a target belongs to a key result, a healthy range to a \
      KPI.
      """,
    bad: .objective(
      #"""
      objective "Deliveries people set their watch by" owner @eva {
        «healthy» >= 95%
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    good: .objective(
      #"""
      kpi on-time "Orders delivered on time" {
        every week
        healthy >= 95%
        source "Dispatch report"
        owner @eva
      }
      """#),
    checks: .syntax(.misplaced)
  )
}
