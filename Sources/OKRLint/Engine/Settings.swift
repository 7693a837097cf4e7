import OKRModel
import OKRSource
import OKRSyntax

/// The levels, limits and presets that a workspace sets, by rule, family and folder.
struct Settings: Sendable {
  private var levels = ByFolder<Level?>()
  private var presets = ByFolder<Preset>()
  /// Rules that the command line names.
  private let switchedOn: Set<RuleID>
  private var limits = ByFolder<Limit>()
  /// Rules that a line gives a level.
  private var given: Set<String> = []
  private var hasCoach = false

  init(_ lines: [SettingLine], switchedOn: Set<RuleID>) {
    self.switchedOn = switchedOn
    for line in lines {
      switch line.change {
      case .level(let level, let names):
        for name in names {
          levels.set(level, of: name.value, in: line.folder, line.location)
          if level != nil { given.insert(name.value) }
        }
      case .limit(let name, let limit):
        limits.set(limit, of: name.value, in: line.folder, line.location)
      case .preset(let preset):
        presets.set(preset, of: "", in: line.folder, line.location)
        if preset == .coach { hasCoach = true }
      case .prose:
        break
      }
    }
  }

  /// Whether a rule can find anything anywhere: one that is off by default has to be named, or coached.
  func mayRun(_ id: RuleID) -> Bool {
    !id.rule.isOffByDefault || hasCoach || switchedOn.contains(id) || given.contains(id.rawValue)
  }

  /// What a workspace says of a rule in a file: the deepest folder counts, then the rule before its family and the
  /// family before a preset, then the last line. A rule that is off by default is off until a line names it or a preset
  /// switches all on, whatever is said of its family.
  func choice(of id: RuleID, path: String) -> (choice: Choice, line: Location?) {
    let own = levels.deepest(of: id.rawValue, for: path)
    let preset = presets.deepest(of: "", for: path)
    if id.rule.isOffByDefault {
      let isOn = own.map { $0.value != nil } ?? (switchedOn.contains(id) || preset?.value == .coach)
      guard isOn else { return (.off, own?.line) }
    }
    let family = levels.deepest(of: id.family.rawValue, for: path)
    let isOwn = own?.depth ?? -1 >= family?.depth ?? -1
    let line = isOwn ? own : family
    if let preset, preset.depth > line?.depth ?? -1 { return (.preset(preset.value), preset.line) }
    guard let line else { return (.unset, nil) }
    return (line.value.map { .set($0) } ?? .off, line.line)
  }

  func level(of id: RuleID, path: String) -> Choice { choice(of: id, path: path).choice }

  /// The level a workspace chose for a rule.
  enum Choice: Sendable, Equatable {
    case unset, off
    case set(Level)
    case preset(Preset)
  }

  /// A finding with the level that the workspace sets; nil where it switches the rule off.
  func levelled(_ finding: Finding, of id: RuleID) -> Finding? {
    switch level(of: id, path: finding.location.file.workspacePath) {
    case .unset: return finding
    case .preset(let preset):
      var raised = finding
      raised.level = preset.level(finding.level, finding.confidence)
      // A lower level would hide what cannot be read or found as well as `off`; a higher one hides nothing.
      let isKept = !id.rule.canBeSilenced && id.family != .settings && raised.level < finding.level
      return isKept ? finding : raised
    case .off: return id.rule.canBeSilenced || id.family == .settings ? nil : finding
    case .set(let level):
      // What cannot be read or found stays an error: a lower level would hide it as well as `off`.
      guard id.rule.canBeSilenced || id.family == .settings else { return finding }
      var finding = finding
      finding.level = level
      return finding
    }
  }

  func limit(of id: RuleID, path: String) -> Limit? { limits.deepest(of: id.rawValue, for: path)?.value }

  /// The line that sets the limit of a rule in a file.
  func limitLine(of id: RuleID, path: String) -> Location? { limits.deepest(of: id.rawValue, for: path)?.line }
}

extension Preset {
  /// The level that it makes of one.
  func level(_ level: Level, _ confidence: Confidence) -> Level {
    switch self {
    case .gate: confidence == .high ? level : .info
    case .coach: min(level, .warning)
    case .strict: level == .info ? .warning : .error
    }
  }
}

/// What lines of settings say of names, by the folder that they are for; of two in one folder the later counts.
private struct ByFolder<Value: Sendable>: Sendable {
  private var values: [String: [String: (value: Value, line: Location)]] = [:]

  mutating func set(_ value: Value, of name: String, in folder: String, _ line: Location) {
    values[name, default: [:]][folder] = (value, line)
  }

  /// What counts for a file: what is said in the deepest folder that holds it, where, and how long that folder's path is.
  func deepest(of name: String, for path: String) -> (value: Value, line: Location, depth: Int)? {
    guard let byFolder = values[name] else { return nil }
    if let own = byFolder[path] { return (own.value, own.line, path.utf8.count) }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      let folder = String(path[...slash])
      if let found = byFolder[folder] { return (found.value, found.line, folder.utf8.count) }
      rest = path[..<slash]
    }
    return byFolder[""].map { ($0.value, $0.line, 0) }
  }
}
