extension Platform {
  /// The one absolute path without links of what stands at a path, or of what writing to it would make.
  package static func destination(of path: String) -> String { destination(of: path, links: 40) }

  private static func destination(of path: String, links: Int) -> String {
    if let real = realPath(path) { return real }
    let absolute = Paths(current: startFolder ?? "/").absolute(path)
    guard let parent = Paths.parent(absolute) else { return absolute }
    if links > 0, let target = target(ofLink: absolute) {
      return destination(of: target.hasPrefix("/") ? target : Paths.join(parent, target), links: links - 1)
    }
    let name = String(absolute.dropFirst(parent == "/" ? 1 : parent.count + 1))
    return Paths.join(realPath(parent) ?? parent, name)
  }
}
