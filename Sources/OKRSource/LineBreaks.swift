/// Where lines end: at a line feed, at a carriage return, or at the two together. Every room that counts lines asks here.
///
/// Source: UAX #14 has more of them (U+000B, U+000C, U+0085, U+2028, U+2029); some editors break a line there and most
/// do not, so they end no line here, and the rule `specific/confusable-text` tells of them.
extension UInt8 {
  package var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Character {
  /// LF, CR or CRLF, which is one character.
  package var isLineBreak: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}

extension Collection where Element == UInt8 {
  /// The index after the line break that stands at an index; the index itself where none does.
  package func index(afterLineBreakAt index: Index) -> Index {
    guard index < endIndex, self[index].isLineBreak else { return index }
    let next = self.index(after: index)
    let isPair = self[index] == UInt8(ascii: "\r") && next < endIndex && self[next] == UInt8(ascii: "\n")
    return isPair ? self.index(after: next) : next
  }

  /// The lines without their breaks; what ends in a break has an empty last one.
  package var lines: [SubSequence] {
    var found: [SubSequence] = []
    var start = startIndex
    while let end = self[start...].firstIndex(where: \.isLineBreak) {
      found.append(self[start..<end])
      start = index(afterLineBreakAt: end)
    }
    return found + [self[start...]]
  }
}

extension SourceFile {
  /// Where each line starts, from the first.
  package var lineStarts: [Int] {
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let next = bytes.index(afterLineBreakAt: offset)
      if next > offset { starts.append(next) }
      offset = Swift.max(next, offset + 1)
    }
    return starts
  }

  /// Where the line break starts that ends at an offset; the offset itself where none does.
  package func offset(beforeLineBreakAt end: Int) -> Int {
    guard byte(at: end - 1).isLineBreak else { return end }
    let isPair = byte(at: end - 1) == UInt8(ascii: "\n") && byte(at: end - 2) == UInt8(ascii: "\r")
    return isPair ? end - 2 : end - 1
  }

  /// Where the line that holds an offset starts; a line break belongs to the line that it ends.
  package func lineStart(at offset: Int) -> Int {
    var start = min(max(0, offset), bytes.count)
    if byte(at: start) == UInt8(ascii: "\n"), byte(at: start - 1) == UInt8(ascii: "\r") { start -= 1 }
    while start > 0, !byte(at: start - 1).isLineBreak { start -= 1 }
    return start
  }

  /// Where the line that holds an offset ends, before its line break.
  package func lineEnd(at offset: Int) -> Int {
    var end = min(max(0, offset), bytes.count)
    while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
    return end
  }
}
