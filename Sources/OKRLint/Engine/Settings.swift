import OKRModel
import OKRSource

/// The levels and limits that a workspace sets, by rule, family and folder.
struct Settings: Sendable {
  private var levels = ByFolder<Level?>()
  /// Rules that the command line names.
  private let switchedOn: Set<RuleID>
  private var limits = ByFolder<Limit>()
  /// Rules that a line gives a level.
  private var given: Set<String> = []

  init(_ lines: [SettingLine], switchedOn: Set<RuleID>) {
    self.switchedOn = switchedOn
    for line in lines {
      switch line.change {
      case .level(let level, let names):
        for name in names {
          levels.set(level, of: name.value, in: line.folder)
          if level != nil { given.insert(name.value) }
        }
      case .limit(let name, let limit):
        limits.set(limit, of: name.value, in: line.folder)
      case .prose:
        break
      }
    }
  }

  /// Whether a rule can find anything anywhere: one that is off by default has to be named.
  func mayRun(_ id: RuleID) -> Bool {
    !id.rule.isOffByDefault || switchedOn.contains(id) || given.contains(id.rawValue)
  }

  /// What a workspace says of a rule in a file: the deepest folder counts, then the rule before its family, then the
  /// last line. A rule that is off by default is off until a line names it, whatever is said of its family.
  func level(of id: RuleID, path: String) -> Choice {
    let own = levels.deepest(of: id.rawValue, for: path)
    if id.rule.isOffByDefault {
      guard own.map({ $0.value != nil }) ?? switchedOn.contains(id) else { return .off }
    }
    let family = levels.deepest(of: id.family.rawValue, for: path)
    let isOwn = own?.depth ?? -1 >= family?.depth ?? -1
    guard let line = isOwn ? own : family else { return .unset }
    return line.value.map { .set($0) } ?? .off
  }

  /// The level a workspace chose for a rule.
  enum Choice: Sendable, Equatable {
    case unset, off
    case set(Level)
  }

  /// A finding with the level that the workspace sets; nil where it switches the rule off.
  func levelled(_ finding: Finding, of id: RuleID) -> Finding? {
    switch level(of: id, path: finding.location.file.workspacePath) {
    case .unset: return finding
    case .off: return id.rule.canBeSilenced || id.family == .settings ? nil : finding
    case .set(let level):
      // What cannot be read or found stays an error: a lower level would hide it as well as `off`.
      guard id.rule.canBeSilenced || id.family == .settings else { return finding }
      var finding = finding
      finding.level = level
      return finding
    }
  }

  func limit(of id: RuleID, path: String) -> Limit? {
    limits.deepest(of: id.rawValue, for: path)?.value
  }
}

/// What lines of settings say of names, by the folder that they are for; of two in one folder the later counts.
private struct ByFolder<Value: Sendable>: Sendable {
  private var values: [String: [String: Value]] = [:]

  mutating func set(_ value: Value, of name: String, in folder: String) {
    values[name, default: [:]][folder] = value
  }

  /// What counts for a file: what is said in the deepest folder that holds it, and how long that folder's path is.
  func deepest(of name: String, for path: String) -> (value: Value, depth: Int)? {
    guard let byFolder = values[name] else { return nil }
    if let own = byFolder[path] { return (own, path.utf8.count) }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      let folder = String(path[...slash])
      if let value = byFolder[folder] { return (value, folder.utf8.count) }
      rest = path[..<slash]
    }
    return byFolder[""].map { ($0, 0) }
  }
}
