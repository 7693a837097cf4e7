import OKRSource

/// One line map a file, made when it is first asked for.
struct LineMaps {
  private var maps: [ObjectIdentifier: LineMap] = [:]

  mutating func map(of file: SourceFile) -> LineMap {
    if let known = maps[ObjectIdentifier(file)] { return known }
    let map = LineMap(file)
    maps[ObjectIdentifier(file)] = map
    return map
  }

  /// `path:line:column`, with the column in characters as displayed: what terminals and editors make a link of.
  mutating func place(of location: Location) -> String {
    let map = map(of: location.file)
    let start = location.range.start
    return "\(visible(location.file.path)):\(map.line(at: start)):\(map.characterColumn(at: start))"
  }
}
