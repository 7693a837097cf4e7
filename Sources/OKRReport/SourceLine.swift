import OKRSource

/// One line of source laid out in cells as a terminal shows it, and the way from its bytes to those cells.
struct SourceLine {
  /// A shown piece: the cell it starts in, and the bytes it stands for.
  private struct Place {
    let column: Int
    let endColumn: Int
    let bytes: TextRange
  }

  /// The part of a line that is shown, in cells.
  struct Window {
    /// The first cell; an ellipsis where something before is left out.
    let start: Int
    /// The cell after the last; before it an ellipsis where something after is left out.
    let end: Int
    fileprivate let cutsStart: Bool
    fileprivate let cutsEnd: Bool
  }

  private let line: ArraySlice<UInt8>
  private let places: [Place]
  /// What is shown at each of them; none where that is what stands there.
  private let texts: [String]
  /// What is laid out where every byte of it is a cell, as on most lines: then there are no places.
  private let plain: ArraySlice<UInt8>?
  private let width: Int
  private let startsLate: Bool
  private let endsEarly: Bool

  /// How many bytes of a very long line are laid out for each cell there is. Letters of any script take three at most,
  /// but a family of emoji takes 12; to lay out so many for every finding of a line would be most of a report's time.
  private static let bytesPerCell = (usual: 6, most: 16)
  private static let tabStop = 4

  /// Lays out the bytes of a line, which has no line break in it, or as many of them as could be shown in `room`
  /// cells; `focus` is in the indices of `line`.
  init(_ line: ArraySlice<UInt8>, around focus: TextRange, room: Int) {
    self.init(line, around: focus, reach: SourceLine.bytesPerCell.usual * max(8, room))
    let columns = columns(of: focus)
    if startsLate && columns.lowerBound < room || endsEarly && width - columns.upperBound < room {
      self.init(line, around: focus, reach: SourceLine.bytesPerCell.most * max(8, room))
    }
  }

  private init(_ line: ArraySlice<UInt8>, around focus: TextRange, reach: Int) {
    var start = max(line.startIndex, focus.start - reach / 2)
    var end = min(line.endIndex, max(start, focus.start) + reach)
    // A window never starts or ends inside a scalar.
    while start > line.startIndex, start < line.endIndex, line[start] & 0xC0 == 0x80 { start -= 1 }
    while end > start, end < line.endIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
    startsLate = start > line.startIndex
    endsEarly = end < line.endIndex
    if line.startIndex == 0, line.starts(with: [0xEF, 0xBB, 0xBF]), !startsLate { start = min(3, end) }

    let shown = line[start..<max(start, end)]
    self.line = shown
    let isHarmless = isHarmless(shown)
    if isHarmless, !shown.contains(where: { $0 >= 0x7F }) {
      plain = shown
      (places, texts) = ([], [])
      width = shown.count
      return
    }
    plain = nil
    if isHarmless {
      (places, width) = SourceLine.places(ofPlain: shown)
      texts = []
      return
    }
    let (text, lengths) = decoded(shown)
    var remaining = lengths.makeIterator()
    var places: [Place] = []
    var texts: [String] = []
    places.reserveCapacity(lengths.count)
    var column = 0
    var offset = start
    func add(_ glyph: Glyph) {
      var length = 0
      for _ in 0..<glyph.scalarCount { length += remaining.next() ?? 0 }
      let bytes = TextRange(offset, offset + length)
      places.append(Place(column: column, endColumn: column + glyph.width, bytes: bytes))
      texts.append(glyph.text)
      column += glyph.width
      offset += length
    }
    // A line of source stands behind its number.
    var commands = CommandGuard(.insideLine)
    for character in text {
      if let byte = character.asciiValue, isWordOrBlank(byte), !commands.completes(Unicode.Scalar(byte)) {
        // Nearly all of most files: an array a letter would be the better part of a report's time.
        add(Glyph(text: String(character), width: 1, scalarCount: 1))
      } else {
        SourceLine.laidOut(character, at: column, &commands).forEach(add)
      }
    }
    (self.places, self.texts) = (places, texts)
    width = column
  }

  /// The places of a line that is shown byte for byte.
  private static func places(ofPlain line: ArraySlice<UInt8>) -> (places: [Place], width: Int) {
    var places: [Place] = []
    places.reserveCapacity(line.count)
    var column = 0
    var offset = line.startIndex
    while offset < line.endIndex, let (length, cells) = line.plainScalar(at: offset) {
      let bytes = TextRange(offset, offset + length)
      places.append(Place(column: column, endColumn: column + cells, bytes: bytes))
      column += cells
      offset += length
    }
    return (places, column)
  }

  private static func laidOut(_ character: Character, at column: Int, _ commands: inout CommandGuard) -> [Glyph] {
    guard character == "\t" else { return glyphs(of: character, &commands) }
    let width = tabStop - column % tabStop
    return [Glyph(text: blanks(width), width: width, scalarCount: 1)]
  }

  /// The cells of a range of bytes, whole characters and at least one cell: a place between two is the cell after it.
  func columns(of range: TextRange) -> Range<Int> {
    if let plain {
      let start = min(width, max(0, range.start - plain.startIndex))
      guard !range.isEmpty else { return start..<start + 1 }
      let end = min(width, range.end - plain.startIndex)
      return start..<max(start + 1, end)
    }
    let first = places.countOfSorted { $0.bytes.end <= range.start }
    let start = first < places.count ? places[first].column : width
    guard !range.isEmpty else { return start..<start + 1 }
    let last = places.countOfSorted { $0.bytes.start < range.end } - 1
    let end = last >= 0 ? places[last].endColumn : start
    return start..<max(start + 1, end)
  }

  /// The cells of the words on the line, without the blanks at either end.
  var wordColumns: Range<Int> {
    if let plain {
      let blank = UInt8(ascii: " ")
      guard let first = plain.firstIndex(where: { $0 != blank }), let last = plain.lastIndex(where: { $0 != blank })
      else { return 0..<width }
      return first - plain.startIndex..<last + 1 - plain.startIndex
    }
    let words = places.indices.filter { !text(of: $0).allSatisfy(\.isWhitespace) }
    guard let first = words.first, let last = words.last else { return 0..<width }
    return places[first].column..<max(places[first].column, places[last].endColumn)
  }

  /// What to show in so many cells: all of the line if it fits, else the part around `focus` with some context.
  func window(of room: Int, around focus: Range<Int>) -> Window {
    let room = max(8, room)
    let needed = max(width, focus.upperBound)
    guard needed > room, focus.upperBound > room - 1 else { return window(of: room, from: 0, to: needed) }
    let context = focus.count <= room - 2 ? (room - focus.count) / 2 : room / 6
    return window(of: room, from: max(0, min(focus.lowerBound - context, needed - room)), to: needed)
  }

  /// What to show in so many cells from a cell on.
  func window(of room: Int, from start: Int) -> Window { window(of: max(8, room), from: start, to: width) }

  private func window(of room: Int, from start: Int, to needed: Int) -> Window {
    Window(
      start: start, end: max(start, min(needed, start + room)), cutsStart: start > 0 || startsLate,
      cutsEnd: needed > start + room || endsEarly)
  }

  private func text(of place: Int) -> String {
    if !texts.isEmpty { return texts[place] }
    return String(decoding: line[places[place].bytes.start..<places[place].bytes.end], as: UTF8.self)
  }

  /// Writes the text in some of the cells of a window; together the segments of a window are its whole text.
  func write(_ window: Window, in columns: Range<Int> = 0..<Int.max, into page: inout Page) {
    let isAll = !window.cutsStart && !window.cutsEnd && columns.lowerBound <= 0 && columns.upperBound >= width
    if isAll, plain == nil, texts.isEmpty { return page.write(line) }
    var column = max(window.start, columns.lowerBound)
    func fill(to next: Int, _ page: inout Page) {
      page.writeBlanks(next - column)
      column = max(column, next)
    }
    let first = window.cutsStart ? window.start + 1 : window.start
    let last = window.cutsEnd ? window.end - 1 : window.end
    if window.cutsStart, columns.contains(window.start) {
      page.write(literal: "…")
      column = first
    }
    if let plain {
      let start = max(first, columns.lowerBound, 0)
      let end = min(last, columns.upperBound, width)
      if start < end {
        fill(to: start, &page)
        page.write(plain[plain.startIndex + start..<plain.startIndex + end])
        column += end - start
      }
    }
    // What stands there as it is shown is written as far as it goes on, and not letter by letter.
    var asTyped = 0..<0
    for index in places.indices {
      let place = places[index]
      guard place.column >= first, place.endColumn <= last, columns.contains(place.column) else { continue }
      if texts.isEmpty, place.bytes.start == asTyped.upperBound, place.column == column {
        asTyped = asTyped.lowerBound..<place.bytes.end
      } else {
        if !asTyped.isEmpty { page.write(line[asTyped]) }
        asTyped = 0..<0
        fill(to: place.column, &page)
        if texts.isEmpty { asTyped = place.bytes.start..<place.bytes.end } else { page.write(texts[index]) }
      }
      column += place.endColumn - place.column
    }
    if !asTyped.isEmpty { page.write(line[asTyped]) }
    if window.cutsEnd, columns.contains(last) {
      fill(to: last, &page)
      page.write(literal: "…")
      column = window.end
    }
  }
}

/// Letters, digits and blanks, which are shown as they are wherever they stand.
private func isWordOrBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "):
    true
  default: false
  }
}

/// Bytes as text, and how many bytes each of its scalars stands for; what is no UTF-8 is U+FFFD.
private func decoded(_ bytes: ArraySlice<UInt8>) -> (text: String, lengths: [Int]) {
  var scalars = String.UnicodeScalarView()
  var lengths: [Int] = []
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      scalars.append(Unicode.UTF8.decode(encoded))
      lengths.append(encoded.count)
    case .error(let length):
      scalars.append("\u{FFFD}")
      lengths.append(length)
    case .emptyInput:
      return (String(scalars), lengths)
    }
  }
}
