import OKRSource

/// One line map a file, made when it is first asked for.
struct LineMaps {
  /// Those of all files but the last.
  private var maps: [ObjectIdentifier: Entry] = [:]
  /// Findings come file by file.
  private var last: Entry?

  /// What is asked of a file for each of its findings.
  private struct Entry {
    let map: LineMap
    /// The path as it is printed.
    let path: String
  }

  mutating func map(of file: SourceFile) -> LineMap { entry(of: file).map }

  private mutating func entry(of file: SourceFile) -> Entry {
    if let last {
      if last.map.file === file { return last }
      maps[ObjectIdentifier(last.map.file)] = last
    }
    let entry = maps[ObjectIdentifier(file)] ?? Entry(map: LineMap(file), path: visible(file.path))
    last = entry
    return entry
  }

  /// `path:line:column`, with the column in characters as displayed: what terminals and editors make a link of.
  mutating func place(of location: Location) -> String {
    String(decoding: bytes(placeOf: location), as: UTF8.self)
  }

  mutating func bytes(placeOf location: Location) -> [UInt8] {
    var place: [UInt8] = []
    place.reserveCapacity(location.file.path.utf8.count + 16)
    write(placeOf: location, into: &place)
    return place
  }

  mutating func write(placeOf location: Location, into bytes: inout [UInt8]) {
    let entry = entry(of: location.file)
    let start = location.range.start
    let line = entry.map.line(at: start)
    bytes.append(entry.path)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: line)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: entry.map.characterColumn(at: start, onLine: line))
  }
}
