package import OKRModel
import OKRSource

/// Whether two workspaces set the same of rules, in the same order.
package func hasSameSettings(_ one: Workspace, _ other: Workspace) -> Bool {
  one.settings.map(\.words) == other.settings.map(\.words)
}

extension SettingLine {
  /// All that it sets, without where it stands.
  fileprivate var words: [String] {
    switch change {
    case .level(let level, let names): [folder, level?.rawValue ?? "off"] + names.map(\.value)
    case .limit(let name, let limit):
      [folder, "limit", name.value, limit.least.map { "\($0)" } ?? "", limit.most.map { "\($0)" } ?? ""]
    case .preset(let preset): [folder, "preset", preset.rawValue]
    case .prose(let languages): [folder, "prose"] + languages
    }
  }
}
