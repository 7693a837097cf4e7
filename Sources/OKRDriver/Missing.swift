import OKRSource

extension Complaint {
  /// About a path that leads nowhere, with the nearest that leads somewhere.
  static func missing(_ path: String, _ paths: Paths) -> Complaint {
    let near = suggestion(for: path, paths).map { "; did you mean \($0)?" } ?? "; give the path of a file or a folder"
    return Complaint("there is no file or folder \(path)\(near)")
  }

  /// The question that ends a line about a path that leads nowhere; empty where nothing near is there.
  static func hint(for path: String, _ paths: Paths) -> String {
    suggestion(for: path, paths).map { "; did you mean \($0)?" } ?? ""
  }

  /// The path with its first wrong part set right; nil if nothing near is there.
  private static func suggestion(for path: String, _ paths: Paths) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    for (index, part) in parts.enumerated() where !part.isEmpty {
      let upToHere = parts[...index].joined(separator: "/")
      guard ((try? Platform.kind(of: paths.absolute(upToHere))) ?? nil) == nil else { continue }
      let before = parts[..<index].joined(separator: "/")
      let folder = index == 0 ? paths.current : paths.absolute(before.isEmpty ? "/" : before)
      let names = ((try? Platform.entries(of: folder)) ?? []).map(\.name)
      let extended = names.first { $0.lowercased() == part.lowercased() + ".okr" }
      guard let near = extended ?? nearest(to: part, among: names, limit: 1).first else { return nil }
      let start = index == 0 ? near : before + "/" + near
      let whole = ([start] + parts[(index + 1)...]).joined(separator: "/")
      return (try? Platform.kind(of: paths.absolute(whole))) ?? nil == nil ? start : whole
    }
    return nil
  }
}
