/// Paths as text: absolute inside, relative to the current folder when shown, always with `/`.
package struct Paths: Sendable {
  let current: String

  /// The absolute path without `.`, `..` and doubled strokes.
  func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(current)/\(path)"
    if Paths.isPlain(whole) { return whole }
    var parts: [Substring] = []
    for part in Paths.parts(whole) {
      if part == "." { continue }
      if part == ".." {
        parts = parts.dropLast()
      } else {
        parts.append(part)
      }
    }
    guard !parts.isEmpty else { return "/" }
    var path = ""
    for part in parts {
      path += "/"
      path += String(part)
    }
    return path
  }

  /// How a path is printed: with `..` while a folder is shared with the current one, else as it is.
  func shown(_ absolute: String) -> String { Platform.shown(relative(absolute)) }

  /// Whether the path as it is shown is text.
  func isUTF8(_ absolute: String) -> Bool { Platform.isUTF8(relative(absolute)) }

  private func relative(_ absolute: String) -> String {
    if let rest = Paths.rest(of: absolute, below: current) { return rest.isEmpty ? "." : rest }
    let here = Paths.parts(current)
    let there = Paths.parts(absolute)
    let shared = zip(here, there).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    guard shared > 0 else { return absolute }
    return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
  }

  // By bytes: to a String two spellings of `é` are one, and a stroke with an accent behind it is no stroke.

  /// Whether an absolute path has nothing to take out, as most are: no stroke ends it, or has another or a dot behind it.
  private static func isPlain(_ path: String) -> Bool {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    guard path.utf8.first == slash, path.utf8.last != slash else { return false }
    return !zip(path.utf8, path.utf8.dropFirst()).contains { $0 == slash && ($1 == slash || $1 == dot) }
  }

  private static func parts(_ path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// What is left of a path below a folder, nothing for the folder itself; nil where it is not below it.
  static func rest(of path: String, below folder: String) -> String? {
    guard path.utf8.starts(with: folder.utf8) else { return nil }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    if rest.isEmpty || folder == "/" { return String(Substring(rest)) }
    return rest.first == UInt8(ascii: "/") ? String(Substring(rest.dropFirst())) : nil
  }

  /// The folder above the last part of a path; nil for the root, and for a name without a stroke.
  static func parent(_ absolute: String) -> String? {
    guard absolute != "/", let slash = absolute.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == absolute.startIndex ? "/" : String(Substring(absolute.utf8[..<slash]))
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

  static func contains(_ folder: String, _ path: String) -> Bool { rest(of: path, below: folder) != nil }
}
