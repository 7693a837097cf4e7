import OKRModel
import OKRSource

/// The levels and limits that a workspace sets, by rule, family and folder.
struct Settings: Sendable {
  private var levels: [LevelLine] = []
  /// Rules that the command line names.
  private let switchedOn: Set<RuleID>
  private var limits: [(folder: String, rule: String, limit: Limit)] = []

  private struct LevelLine: Sendable {
    let folder: String
    let name: String
    let level: Level?
  }

  init(_ lines: [SettingLine], switchedOn: Set<RuleID>) {
    self.switchedOn = switchedOn
    for line in lines {
      switch line.change {
      case .level(let level, let names):
        levels += names.map { LevelLine(folder: line.folder, name: $0.value, level: level) }
      case .limit(let name, let limit):
        limits.append((line.folder, name.value, limit))
      case .prose:
        break
      }
    }
  }

  /// Whether a rule can find anything anywhere: one that is off by default has to be named.
  func mayRun(_ id: RuleID) -> Bool {
    !id.rule.isOffByDefault || switchedOn.contains(id)
      || levels.contains { $0.name == id.rawValue && $0.level != nil }
  }

  /// What a workspace says of a rule in a file: the deepest folder counts, then the rule before its family, then the
  /// last line. A rule that is off by default is off until a line names it, whatever is said of its family.
  func level(of id: RuleID, path: String) -> Choice {
    if id.rule.isOffByDefault {
      let own = decisiveLine(path) { $0 == id.rawValue }
      guard own.map({ $0.level != nil }) ?? switchedOn.contains(id) else { return .off }
    }
    guard let line = decisiveLine(path, where: { $0 == id.rawValue || $0 == id.family.rawValue }) else { return .unset }
    return line.level.map { .set($0) } ?? .off
  }

  /// Of the lines with some names that hold for a file, the one that counts.
  private func decisiveLine(_ path: String, where isMeant: (String) -> Bool) -> LevelLine? {
    var best: (line: LevelLine, rank: (Int, Int))?
    for line in levels where path.hasPrefix(line.folder) && isMeant(line.name) {
      let rank = (line.folder.utf8.count, line.name.contains("/") ? 1 : 0)
      if let current = best, rank < current.rank { continue }
      best = (line, rank)
    }
    return best?.line
  }

  /// The level a workspace chose for a rule.
  enum Choice: Sendable, Equatable {
    case unset, off
    case set(Level)
  }

  func limit(of id: RuleID, path: String) -> Limit? {
    limits.filter { path.hasPrefix($0.folder) && $0.rule == id.rawValue }
      .enumerated().max { ($0.element.folder.utf8.count, $0.offset) < ($1.element.folder.utf8.count, $1.offset) }?
      .element.limit
  }
}
