import OKRSource
import OKRSyntax

extension Rule {
  static let unexpected = Rule(
    .unexpected, .error, confidence: .high,
    summary: "something where the language has another place for it",
    rationale: """
      The linter can only judge what it can read. It says what it found and what belongs there, skips the \
      least it can, and reads on.
      """,
    bad: .objective(
      #"""
      objective "Support answers before customers ask twice" owner @eva {
        «progress 40%»
        kr "First answers within an hour" from 40% to 70%
        kr "Cases solved at the first answer" from 55% to 65%
      }
      """#),
    good: .objective(
      #"""
      objective "Support answers before customers ask twice" owner @eva {
        kr "First answers within an hour" from 40% to 70% {
          checkin 2026-07-15 55%
        }
        kr "Cases solved at the first answer" from 55% to 65%
      }
      """#),
    checks: .syntax(.unexpected)
  )
}
