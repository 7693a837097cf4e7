package import OKRModel
package import OKRSource

/// How a rule stands in one file, and the lines that say so.
package struct EffectiveRule: Sendable {
  package let id: RuleID
  /// `error`, `warning`, `info` or `off`.
  package let level: String
  /// The line of settings that set the level; nil where it is the rule's own.
  package let levelLine: Location?
  /// The counts or values that it takes as fine, such as `2 to 4`; nil where nothing sets them.
  package let limit: String?
  package let limitLine: Location?
}

/// Every rule as it stands in a file, by its path in the workspace.
package func effectiveRules(of workspace: Workspace, path: String) -> [EffectiveRule] {
  let settings = Settings(workspace.settings, switchedOn: [])
  return RuleID.allCases.map { id in
    let (choice, line) = settings.choice(of: id, path: path)
    let isFixed = !id.rule.canBeSilenced && id.family != .settings
    let level =
      switch choice {
      case _ where isFixed: id.rule.levelWord
      case .unset: id.rule.levelWord
      case .off: "off"
      case .set(let level): level.rawValue
      case .preset(let preset): preset.level(id.rule.level, id.rule.confidence).rawValue
      }
    return EffectiveRule(
      id: id, level: level, levelLine: isFixed ? nil : line, limit: settings.limit(of: id, path: path).map(words),
      limitLine: settings.limitLine(of: id, path: path))
  }
}

func words(_ limit: Limit) -> String {
  switch (limit.least, limit.most) {
  case (let least?, let most?): "\(least) to \(most)"
  case (let least?, nil): ">= \(least)"
  case (nil, let most?): "<= \(most)"
  case (nil, nil): "none"
  }
}
