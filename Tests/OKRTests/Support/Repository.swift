import Foundation

/// The checkout that the tests were built from.
enum Repository {
  /// The folder with Package.swift.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file's text, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below a folder with an ending, as paths from the root, in order.
  static func files(below folder: String, ending: String) -> [String] {
    let start = root.appending(path: folder)
    let enumerator = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let url = enumerator?.nextObject() as? URL {
      if url.path.hasSuffix(ending) { found.append(String(url.path.dropFirst(root.path.count + 1))) }
    }
    return found.sorted()
  }
}
