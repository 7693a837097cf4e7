import OKRSource
import OKRSyntax

extension Rule {
  static let unbalancedBrace = Rule(
    .unbalancedBrace, .error, confidence: .high,
    summary: "brace without its partner",
    rationale: """
      Braces hold together what belongs together. With one missing, a line may be read as part of the \
      wrong objective.
      """,
    bad: .objective(
      #"""
      objective "Deliveries people set their watch by" owner @eva «{»
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      """#),
    good: .objective(
      #"""
      objective "Deliveries people set their watch by" owner @eva {
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .syntax(.unbalancedBrace)
  )
}
