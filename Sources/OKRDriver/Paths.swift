/// Paths as text: absolute inside, relative to the current folder when shown, always with `/`.
package struct Paths: Sendable {
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

  /// How a path is printed: with `..` while a folder is shared with the current one, else as it is.
  func shown(_ absolute: String) -> String { Platform.shown(relative(absolute)) }

  /// Whether the path as it is shown is text.
  func isUTF8(_ absolute: String) -> Bool { Platform.isUTF8(relative(absolute)) }

  private func relative(_ absolute: String) -> String {
    if absolute == current { return "." }
    let prefix = current == "/" ? "/" : current + "/"
    if absolute.hasPrefix(prefix) { return String(absolute.dropFirst(prefix.count)) }
    let here = current.split(separator: "/")
    let there = absolute.split(separator: "/")
    let shared = zip(here, there).prefix { $0 == $1 }.count
    guard shared > 0 else { return absolute }
    return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
  }

  /// The folder above the last part of a path; nil for the root, and for a name without a stroke.
  static func parent(_ absolute: String) -> String? {
    guard absolute != "/", let slash = absolute.lastIndex(of: "/") else { return nil }
    return slash == absolute.startIndex ? "/" : String(absolute[..<slash])
  }

  static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

  /// Whether a name ends in `.okr`, in small letters or great ones.
  package static func isOKR(_ name: String) -> Bool {
    name.utf8.count > 4 && String(decoding: name.utf8.suffix(4), as: UTF8.self).lowercased() == ".okr"
  }

  /// A path as one word of a shell, also where it looks like an option.
  package static func shellWord(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789._-+/,:@".unicodeScalars.contains($0)
    }
    let word = path.hasPrefix("-") ? "./" + path : path
    return isPlain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
