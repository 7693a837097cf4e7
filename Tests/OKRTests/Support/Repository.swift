import Foundation

/// The repository that these tests stand in, found from where this file stands.
enum Repository {
  static let root: URL = {
    let here = URL(fileURLWithPath: #filePath)
    return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }()

  /// The text of a file, or nothing where there is none.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  /// The paths below a folder whose names end in some way, sorted; none where there is no such folder.
  static func files(below folder: String, ending: String) -> [String] {
    let start = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The files of a workspace by their paths in it, without those of workspaces inside it.
  static func workspace(_ folder: String) -> [(path: String, text: String)] {
    let paths = files(below: folder, ending: ".okr")
    let marker = "workspace.okr"
    let inner = paths.filter { $0.hasSuffix("/\(marker)") && $0 != "\(folder)/\(marker)" }
      .map { $0.dropLast(marker.count) }
    return paths.filter { path in !inner.contains { path.hasPrefix($0) } }
      .map { (String($0.dropFirst(folder.count + 1)), text($0)) }
  }
}
