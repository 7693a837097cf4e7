import OKRSource
import OKRSyntax

extension Rule {
  static let conflictMarker = Rule(
    .conflictMarker, .error, confidence: .high,
    summary: "marks of a merge that nobody finished",
    rationale: "Two versions of a goal stand in one file, and nobody can say which one holds.",
    bad: .files(
      #"""
      company acme "Acme"
      «<<<<<<< HEAD»
      team nordics "Nordic sales" under acme
      =======
      team baltics "Baltic sales" under acme
      >>>>>>> main

      """#),
    good: .files(
      #"""
      company acme "Acme"
      team nordics "Nordic sales" under acme

      """#),
    checks: .syntax(.conflictMarker)
  )
}
