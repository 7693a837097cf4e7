import OKRSource

/// The lines of a text, without empty ones; nearly all texts are one, which their bytes tell.
func lines(of text: String) -> [String] {
  var bytes = text
  let isOne = bytes.withUTF8 { bytes in
    var last: (UInt8, UInt8) = (0, 0)
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      // LF, VT, FF and CR, U+0085, U+2028 and U+2029.
      if (0x0A...0x0D).contains(byte) || byte == 0x85 && last.1 == 0xC2
        || byte == 0xA8 && last == (0xE2, 0x80) || byte == 0xA9 && last == (0xE2, 0x80)
      {
        return false
      }
      last = (last.1, byte)
    }
    return true
  }
  guard isOne else { return text.split(whereSeparator: \.isNewline).map(String.init) }
  return text.isEmpty ? [] : [text]
}

/// A visible text as lines of at most `width` cells: broken at blanks, and between Chinese characters except where
/// punctuation would start a line or an opening bracket end one. A longer word is cut; all lines but the first are set
/// in by `indent` blanks.
package func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
  if fits(text, in: width) { return [text] }
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return wrapped(ascii: text.utf8, width, indent) }
  var room = max(1, width)
  var lines: [String] = []
  var line = ""
  var filled = 0
  func endLine() {
    lines.append(lines.isEmpty ? line : blanks(indent) + line)
    line = ""
    filled = 0
    room = max(1, width - indent)
  }
  for piece in pieces(of: text) {
    let needed = displayWidth(of: piece.text)
    if filled > 0, filled + piece.blanks + needed > room {
      endLine()
    } else if filled > 0 {
      line += blanks(piece.blanks)
      filled += piece.blanks
    }
    for character in piece.text {
      let cells = displayWidth(of: character)
      if filled > 0, filled + cells > room { endLine() }
      line.append(character)
      filled += cells
    }
  }
  if !line.isEmpty || lines.isEmpty { endLine() }
  return lines
}

/// Whether a text is one line of so many cells as it stands, told from its bytes.
func fits(_ text: String, in width: Int) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard let first = unsafe bytes.first, let last = unsafe bytes.last, let size = unsafe bytes.plainSize else {
      return false
    }
    return size.cells <= width && first != UInt8(ascii: " ") && last != UInt8(ascii: " ")
  }
}

/// The same for printable ASCII, which breaks only at blanks, and of which a byte is a cell.
private func wrapped(ascii text: String.UTF8View, _ width: Int, _ indent: Int) -> [String] {
  let bytes = Array(text)
  var room = max(1, width)
  var lines: [String] = []
  var line = 0..<0
  func endLine() {
    let words = String(decoding: bytes[line], as: UTF8.self)
    lines.append(lines.isEmpty ? words : blanks(indent) + words)
    line = 0..<0
    room = max(1, width - indent)
  }
  var place = 0
  while place < bytes.count {
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
    if end > place, line.isEmpty || end - line.lowerBound > room {
      if !line.isEmpty { endLine() }
      while end - place > room {
        line = place..<place + room
        place += room
        endLine()
      }
      line = place..<end
    } else if end > place {
      line = line.lowerBound..<end
    }
    place = end + 1
  }
  if !line.isEmpty || lines.isEmpty { endLine() }
  return lines
}

/// What stays together on a line, and how many blanks stand before it.
private struct Piece {
  var text: String
  let blanks: Int
}

private func pieces(of text: String) -> [Piece] {
  var found: [Piece] = []
  var last: Character = " "
  var blanks = 0
  for character in text {
    defer { last = character }
    if character == " " {
      blanks += 1
      continue
    }
    let breaks = blanks > 0 || found.isEmpty || mayBreak(between: last, and: character)
    if breaks {
      found.append(Piece(text: String(character), blanks: blanks))
    } else if var piece = found.popLast() {
      piece.text.append(character)
      found.append(piece)
    }
    blanks = 0
  }
  return found
}

private func mayBreak(between last: Character, and next: Character) -> Bool {
  guard displayWidth(of: last) == 2 || displayWidth(of: next) == 2 else { return false }
  return !"（「『《〈【〔“‘([".contains(last) && !"，。、；：！？）」』》〉】〕”’…～,.;:!?)]%".contains(next)
}
