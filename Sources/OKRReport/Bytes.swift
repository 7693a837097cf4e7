import OKRSource

/// What a report is written into: one buffer that grows, so that no text is made only to be copied into another.
extension [UInt8] {
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in append(addingCapacity: text.count) { unsafe $0.append(text) } }
  }

  /// Text of the program itself, without a `String` being made of it.
  @inline(__always)
  package mutating func append(literal text: StaticString) { text.withUTF8Buffer { unsafe append(contentsOf: $0) } }

  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    let (rest, digit) = number.quotientAndRemainder(dividingBy: 10)
    if rest > 0 { append(digitsOf: rest) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }

  /// So many blanks; none for a negative number.
  mutating func appendBlanks(_ count: Int) {
    var left = count
    while left >= 16 {
      append(literal: "                ")
      left -= 16
    }
    while left > 0 {
      append(UInt8(ascii: " "))
      left -= 1
    }
  }
}

/// Short pieces in a row, for which there is room already: one check for all of them.
extension OutputSpan<UInt8> {
  @inline(__always)
  mutating func append(literal text: StaticString) { text.withUTF8Buffer { unsafe append($0) } }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe withUnsafeMutableBufferPointer { space, count in
      _ = unsafe space[count..<count + bytes.count].initialize(fromContentsOf: bytes)
      count += bytes.count
    }
  }

  mutating func append(decimal number: UInt) {
    let (rest, digit) = number.quotientAndRemainder(dividingBy: 10)
    if rest > 0 { append(decimal: rest) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }
}

/// The same of a text.
func isHarmless(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { unsafe isHarmless($0) }
}

/// Whether some bytes can be printed as they are wherever they stand: all of it can be seen, nothing in it is a command
/// of a terminal, and none of a build runner's signs stands twice in a row.
func isHarmless(_ bytes: some Collection<UInt8>) -> Bool {
  var last: UInt8 = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F {
      if byte == last, CommandGuard.isSign(byte) { return false }
      index = bytes.index(after: index)
    } else {
      guard let (length, _) = bytes.plainScalar(at: index) else { return false }
      index = bytes.index(index, offsetBy: length)
    }
    last = byte
  }
  return true
}
