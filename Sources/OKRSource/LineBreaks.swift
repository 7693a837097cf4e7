/// Where lines end: at a line feed, at a carriage return, or at the two together. Every room that counts lines asks here.
///
/// Source: UAX #14 has more of them (U+000B, U+000C, U+0085, U+2028, U+2029); some editors break a line there and most
/// do not, so they end no line here, and the rule `specific/confusable-text` tells of them.
extension UInt8 {
  @inlinable package var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Character {
  /// LF, CR or CRLF, which is one character.
  package var isLineBreak: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}

extension Collection where Element == UInt8 {
  /// The index after the line break that stands at an index; the index itself where none does.
  @inlinable package func index(afterLineBreakAt index: Index) -> Index {
    guard index < endIndex, self[index].isLineBreak else { return index }
    let next = self.index(after: index)
    let isPair = self[index] == UInt8(ascii: "\r") && next < endIndex && self[next] == UInt8(ascii: "\n")
    return isPair ? self.index(after: next) : next
  }

  /// The lines without their breaks; what ends in a break has an empty last one.
  @inlinable package var lines: [SubSequence] {
    var found: [SubSequence] = []
    var start = startIndex
    while let end = self[start...].firstIndex(where: \.isLineBreak) {
      found.append(self[start..<end])
      start = index(afterLineBreakAt: end)
    }
    return found + [self[start...]]
  }
}

extension Array<UInt8> {
  /// Where each line starts, from the first.
  var lineStarts: [Int] {
    var starts = [0]
    // A line has some forty bytes.
    starts.reserveCapacity(count / 32 + 2)
    var offset = firstControl(from: 0)
    while offset < count {
      let byte = self[offset]
      // Of CR and LF together the second ends the line.
      let isFirstOfPair = byte == UInt8(ascii: "\r") && offset + 1 < count && self[offset + 1] == UInt8(ascii: "\n")
      if byte.isLineBreak, !isFirstOfPair { starts.append(offset + 1) }
      offset = firstControl(from: offset + 1)
    }
    return starts
  }
}

extension SourceFile {
  /// What ends the first line, and so is to end every line that is added; LF in a file of one line.
  package var lineBreak: String {
    let start = bytes.firstIndex(where: \.isLineBreak) ?? bytes.endIndex
    let end = bytes.index(afterLineBreakAt: start)
    return end > start ? text(TextRange(start, end)) : "\n"
  }

  /// The line of an offset, from 0; a line break belongs to the line that it ends.
  package func line(at offset: Int) -> Int { max(1, lineStarts.countOfSorted { $0 <= offset }) - 1 }

  /// Where the line break starts that ends at an offset; the offset itself where none does.
  package func offset(beforeLineBreakAt end: Int) -> Int {
    guard byte(at: end - 1).isLineBreak else { return end }
    let isPair = byte(at: end - 1) == UInt8(ascii: "\n") && byte(at: end - 2) == UInt8(ascii: "\r")
    return isPair ? end - 2 : end - 1
  }

  /// Where the line that holds an offset starts.
  package func lineStart(at offset: Int) -> Int { lineStarts[line(at: min(offset, bytes.count))] }

  /// Where the line that holds an offset ends, before its line break.
  package func lineEnd(at offset: Int) -> Int {
    let next = line(at: offset) + 1
    guard next < lineStarts.count else { return bytes.count }
    return max(offset, self.offset(beforeLineBreakAt: lineStarts[next]))
  }
}
