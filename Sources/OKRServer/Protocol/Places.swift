import OKRReport
import OKRSource

/// The unit in which a client counts the characters of a line.
package enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"
}

/// A place as the protocol has it: both from 0, the character in the units that were agreed on.
struct Position: Equatable {
  let line: Int
  let character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Nil for what is no position.
  init?(_ json: JSON?) {
    guard let line = json?["line"]?.int, let character = json?["character"]?.int, line >= 0, character >= 0 else {
      return nil
    }
    self.init(line: line, character: character)
  }

  var json: JSON { ["line": JSON(line), "character": JSON(character)] }
}

/// Turns bytes of one file into positions and back.
struct Places {
  let file: SourceFile
  let encoding: PositionEncoding
  /// Lines and columns of the file, made once.
  let lines: LineMap
  /// Whether the client counts a byte order mark: it does where it has sent one.
  let countsMark: Bool

  func position(_ offset: Int) -> Position {
    let line = lines.line(at: offset)
    let character: Int
    switch encoding {
    case .utf8: character = max(0, offset - textStart(ofLine: line))
    case .utf16: character = lines.utf16Column(at: offset) - 1 + markWidth(ofLine: line)
    case .utf32: character = lines.scalarColumn(at: offset) - 1 + markWidth(ofLine: line)
    }
    return Position(line: line - 1, character: character)
  }

  func range(_ range: TextRange) -> JSON {
    ["start": position(range.start).json, "end": position(range.end).json]
  }

  /// Writes the same.
  func write(_ range: TextRange, to bytes: inout [UInt8]) {
    func write(_ name: String, _ position: Position) {
      bytes.append(name)
      bytes.append("{\"line\":")
      bytes.append(decimal: position.line)
      bytes.append(",\"character\":")
      bytes.append(decimal: position.character)
    }
    write("{\"start\":", position(range.start))
    write("},\"end\":", position(range.end))
    bytes.append("}}")
  }

  /// The byte of a position: past the end of a line its end, past the last line that of the file, and inside a character
  /// where that starts.
  func offset(_ position: Position) -> Int {
    guard position.line < file.lineStarts.count else { return file.bytes.count }
    let range = lines.range(ofLine: position.line + 1)
    let start = textStart(ofLine: position.line + 1)
    return Places.offset(position.character, from: start, upTo: range.end, in: file.bytes, encoding)
  }

  /// Whether a position lies between the two code units of a character of UTF-16, which it has ``pairSize`` bytes for.
  func cutsPair(_ position: Position) -> Bool {
    guard encoding == .utf16 else { return false }
    let offset = offset(position)
    return file.byte(at: offset) >= 0xF0 && self.position(offset).character < position.character
  }

  static let pairSize = 4

  func range(_ json: JSON?) -> TextRange? {
    guard let start = Position(json?["start"]), let end = Position(json?["end"]) else { return nil }
    return TextRange(offset(start), offset(end))
  }

  private func textStart(ofLine line: Int) -> Int {
    let start = file.lineStarts.indices.contains(line - 1) ? file.lineStarts[line - 1] : file.bytes.count
    return line == 1 && hasMark && !countsMark ? 3 : start
  }

  private var hasMark: Bool { file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func markWidth(ofLine line: Int) -> Int { line == 1 && hasMark && countsMark ? 1 : 0 }

  static func offset(
    _ character: Int, from start: Int, upTo end: Int, in bytes: [UInt8], _ encoding: PositionEncoding
  ) -> Int {
    var offset = start
    var left = character
    while offset < end, left > 0 {
      let lead = bytes[offset]
      var next = offset + 1
      while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
      let width =
        switch encoding {
        case .utf8: next - offset
        case .utf16: lead >= 0xF0 ? 2 : 1
        case .utf32: 1
        }
      if width > left { return offset }
      left -= width
      offset = next
    }
    return offset
  }
}
