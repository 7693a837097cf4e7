import OKRSource

extension Rule {
  static let unknownFolder = Rule(
    .unknownFolder, .warning, confidence: .high,
    summary: "settings for a folder that no file is in",
    rationale: """
      A folder that was renamed or mistyped is under the settings of all others again, and nobody notices.
      """,
    bad: .files(
      #"""
      -- workspace.okr --
      rules {
        in «"tems/"» { warning cascade }
      }
      -- teams/north.okr --
      team north "North"
      """#),
    good: .files(
      #"""
      -- workspace.okr --
      rules {
        in "teams/" { warning cascade }
      }
      -- teams/north.okr --
      team north "North"
      """#),
    checks: .engine
  )
}
