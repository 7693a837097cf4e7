/// Paths as text: absolute inside, relative to the current folder when shown, always with `/`.
struct Paths: Sendable {
  let current: String

  /// The absolute path without `.`, `..` and doubled strokes.
  func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(current)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        parts = parts.dropLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// How a path is printed.
  func shown(_ absolute: String) -> String {
    if absolute == current { return "." }
    let prefix = current == "/" ? "/" : current + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
  }

  static func parent(_ absolute: String) -> String? {
    guard absolute != "/", let slash = absolute.lastIndex(of: "/") else { return nil }
    return slash == absolute.startIndex ? "/" : String(absolute[..<slash])
  }

  static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
