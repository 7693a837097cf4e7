import OKRModel
import OKRSource

/// Settings that hold for nothing, or that a later line takes back.
func settingFaults(_ workspace: Workspace) -> [Finding] {
  unknownFolders(workspace) + settingsTwice(workspace)
}

/// Folders that none of the files is in; only a workspace with its own file is known whole.
private func unknownFolders(_ workspace: Workspace) -> [Finding] {
  guard workspace.settings.contains(where: { $0.folderPlace != nil }) else { return [] }
  let paths = workspace.files.map(\.workspacePath)
  guard paths.contains("workspace.okr") else { return [] }
  var seen: Set<Location> = []
  var found: [Finding] = []
  for line in workspace.settings {
    guard let place = line.folderPlace, seen.insert(place).inserted,
      !paths.contains(where: { $0 == line.folder || $0.hasPrefix(line.folder) })
    else { continue }
    let isFile = line.folder.hasSuffix(".okr")
    let near = RuleID.nearest(to: line.folder, among: isFile ? paths : folders(of: paths)).first
    let hint = near.map { "; did you mean `\($0)`?" } ?? ""
    found.append(
      finding(
        .unknownFolder, place,
        isFile
          ? "there is no file `\(line.folder)` in this workspace\(hint)"
          : "no file of this workspace is in `\(line.folder)`\(hint)",
        notes: ["What is set here holds for nothing. A folder is written from the folder of workspace.okr on."],
        fixes: near.map { [Fix.suggested("Write `\($0)`", place, "\"\($0)\"")] } ?? []))
  }
  return found
}

/// Every folder that files are in, as the paths below it start.
private func folders(of paths: [String]) -> [String] {
  var folders: Set<String> = []
  for path in paths {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      folders.insert(String(path[...slash]))
      rest = path[..<slash]
    }
  }
  return folders.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// Lines that set otherwise what an earlier line has set for the same folder.
private func settingsTwice(_ workspace: Workspace) -> [Finding] {
  /// What a line sets, and to what.
  struct Setting: Hashable {
    let folder: String
    let name: String
    let isLimit: Bool
  }
  var first: [Setting: (value: String, place: Location)] = [:]
  var found: [Finding] = []
  func note(_ setting: Setting, _ value: String, _ place: Location) {
    defer { first[setting] = (value, place) }
    guard let earlier = first[setting], earlier.value != value else { return }
    let what =
      setting.name.isEmpty ? "`preset`" : setting.isLimit ? "the limit of `\(setting.name)`" : "`\(setting.name)`"
    let folder = setting.folder.isEmpty ? "everywhere" : "for `\(setting.folder)`"
    found.append(
      finding(
        .setTwice, place, "\(what) is set twice \(folder): `\(value)` counts, and `\(earlier.value)` does not",
        notes: ["Keep the one that you mean; what holds for some files only stands in `in \"folder/\" { … }`."],
        related: [Related(earlier.place, "set here first")]))
  }
  for line in workspace.settings {
    switch line.change {
    case .level(let level, let names):
      for name in names {
        note(
          Setting(folder: line.folder, name: name.value, isLimit: false), level?.rawValue ?? "off", name.location)
      }
    case .limit(let name, let limit):
      note(Setting(folder: line.folder, name: name.value, isLimit: true), words(limit), line.location)
    case .preset(let preset):
      note(Setting(folder: line.folder, name: "", isLimit: false), "preset \(preset.rawValue)", line.location)
    case .prose: break
    }
  }
  return found
}

private func finding(
  _ id: RuleID, _ place: Location, _ message: String, notes: [String], related: [Related] = [], fixes: [Fix] = []
) -> Finding {
  Finding(
    rule: id.rawValue, level: id.rule.level, confidence: id.rule.confidence, message: message, location: place,
    notes: notes, related: related, fixes: fixes)
}
