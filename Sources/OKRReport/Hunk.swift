import OKRSource

/// A stretch of lines that a fix changes: the lines that go, and those that come in their place.
struct Hunk {
  struct Line {
    /// From 1: in the file as it is for a line that goes, in the mended file for one that comes.
    let number: Int
    let bytes: [UInt8]
    /// The bytes that are not in the other line; nil where there is no one other line.
    var changed: TextRange?
  }

  let file: SourceFile
  let removed: [Line]
  let added: [Line]

  /// More bytes than this are not worth showing, nor copying for every fix of a large file.
  private static let limit = 1 << 16

  /// What a fix does to every file that it edits, in the order of the files' first edits.
  static func all(of fix: Fix, _ maps: inout LineMaps) -> [Hunk] {
    var files: [SourceFile] = []
    for edit in fix.edits where !files.contains(where: { $0 === edit.location.file }) {
      files.append(edit.location.file)
    }
    var hunks: [Hunk] = []
    for file in files {
      let map = maps.map(of: file)
      var shift = 0
      for edits in grouped(fix.edits.filter { $0.location.file === file }, map) {
        guard let hunk = Hunk(edits, map, &shift) else { continue }
        hunks.append(hunk)
      }
    }
    return hunks
  }

  /// Edits in the order of their places, those on the same line together; one that overlaps another is left out.
  private static func grouped(_ edits: [Edit], _ map: LineMap) -> [[Edit]] {
    var groups: [[Edit]] = []
    var end = 0
    for edit in edits.sorted(by: { $0.location.range < $1.location.range }) {
      let range = edit.location.range
      guard range.start >= end || groups.isEmpty else { continue }
      if let last = groups.indices.last, map.line(at: range.start) == map.line(at: end) {
        groups[last].append(edit)
      } else {
        groups.append([edit])
      }
      end = range.end
    }
    return groups
  }

  private init?(_ edits: [Edit], _ map: LineMap, _ shift: inout Int) {
    guard let first = edits.first?.location.range, let last = edits.last?.location.range else { return nil }
    let firstLine = map.line(at: first.start)
    let region = map.range(ofLine: firstLine).union(map.range(ofLine: map.line(at: last.end)))
    guard region.length + edits.reduce(0, { $0 + $1.text.utf8.count }) <= Hunk.limit else { return nil }
    file = map.file

    var mended: [UInt8] = []
    var copied = region.start
    for edit in edits {
      mended += file.bytes(TextRange(copied, edit.location.range.start))
      mended += edit.text.utf8
      copied = edit.location.range.end
    }
    mended += file.bytes(TextRange(min(copied, region.end), region.end))

    let old = file.bytes(region).lines
    let new = mended.lines
    let same = countOfSame(old, new)
    let sameAtEnd = countOfSame(old.dropFirst(same).reversed(), new.dropFirst(same).reversed())
    var removed: [Line] = []
    var added: [Line] = []
    for (index, bytes) in old.enumerated().dropFirst(same).dropLast(sameAtEnd) {
      removed.append(Line(number: firstLine + index, bytes: Array(bytes), changed: nil))
    }
    for (index, bytes) in new.enumerated().dropFirst(same).dropLast(sameAtEnd) {
      added.append(Line(number: firstLine + index + shift, bytes: Array(bytes), changed: nil))
    }
    shift += new.count - old.count
    // What is left of a line that goes, its indentation, is no line that comes.
    if !removed.isEmpty, added.allSatisfy({ isBlank($0.bytes) }) { added = [] }
    if removed.allSatisfy({ isBlank($0.bytes) }), !added.isEmpty { removed = [] }
    if removed.count == added.count {
      for index in removed.indices {
        let (before, after) = changes(removed[index].bytes, added[index].bytes)
        removed[index].changed = before
        added[index].changed = after
      }
    }
    self.removed = removed
    self.added = added
  }
}

private func isBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

/// The middles of two lines, between what they have in common at either end; never inside a scalar, nor inside a
/// number or a word of ASCII, since `6` in the place of `3.5` says less than `16M` in the place of `13.5M`.
private func changes(_ old: [UInt8], _ new: [UInt8]) -> (old: TextRange, new: TextRange) {
  var same = countOfSame(old, new)
  while same > 0, isInside(old, same) || isInside(new, same) { same -= 1 }
  var end = countOfSame(old.dropFirst(same).reversed(), new.dropFirst(same).reversed())
  while end > 0, isInside(old, old.count - end) || isInside(new, new.count - end) { end -= 1 }
  return (TextRange(same, old.count - end), TextRange(same, new.count - end))
}

/// How many elements two lists start with alike.
private func countOfSame<Element: Equatable>(_ left: some Sequence<Element>, _ right: some Sequence<Element>) -> Int {
  var count = 0
  for (left, right) in zip(left, right) {
    guard left == right else { break }
    count += 1
  }
  return count
}

/// Whether a scalar, a number or a word of ASCII goes on over an offset.
private func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
  guard offset > 0, offset < bytes.count else { return false }
  return bytes[offset] & 0xC0 == 0x80 || isWordByte(bytes[offset - 1]) && isWordByte(bytes[offset])
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "%"):
    true
  default: false
  }
}
