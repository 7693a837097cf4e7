import OKRSource
import OKRSyntax

extension Rule {
  static let missingBraces = Rule(
    .missingBraces, .warning, confidence: .high,
    summary: "parts of a declaration without braces around them",
    rationale: """
      Braces say where an objective ends. Without them its key results are read as its own as long as they \
      follow it, and a line that is moved takes another meaning without anybody noticing.
      """,
    bad: .files(
      #"""
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective «"Customers get their orders when we said"»
        owner @anna
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      """#),
    good: .files(
      #"""
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "Customers get their orders when we said" {
        owner @anna
        kr "Orders delivered on time" from 82% to 95%
        kr "Complaints about delivery" from 40 to 20 complaints
      }
      """#),
    checks: .syntax(.missingBraces)
  )
}
