import OKRModel
import OKRSource

/// The levels and limits that a workspace sets, by rule, family and folder.
struct Settings: Sendable {
  private var levels: [LevelLine] = []
  private var limits: [(folder: String, rule: String, limit: Limit)] = []

  private struct LevelLine: Sendable {
    let folder: String
    let name: String
    let level: Level?
  }

  init(_ lines: [SettingLine]) {
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

  /// What a workspace says of a rule in a file: the deepest folder counts, then the rule before its family, then the
  /// last line.
  func level(of id: RuleID, path: String) -> Choice {
    var best: (LevelLine, rank: (Int, Int))?
    for line in levels
    where path.hasPrefix(line.folder) && (line.name == id.rawValue || line.name == id.family.rawValue) {
      let rank = (line.folder.utf8.count, line.name == id.rawValue ? 1 : 0)
      if let current = best, rank < current.rank { continue }
      best = (line, rank)
    }
    guard let line = best?.0 else { return .unset }
    return line.level.map { .set($0) } ?? .off
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
