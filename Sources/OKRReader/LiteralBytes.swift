/// The bytes of a literal, where the program has them.
@safe
@usableFromInline
package struct LiteralBytes: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  @inlinable
  package init(_ literal: StaticString) {
    // A literal without interpolation lives as long as the program, and is never written to.
    unsafe bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  @inlinable package var count: Int { unsafe bytes.count }

  /// Blank outside of the literal.
  @inlinable
  package subscript(place: Int) -> UInt8 {
    @inline(__always)
    get {
      // A place before it is one far behind it.
      guard UInt(bitPattern: place) < UInt(bitPattern: count) else { return UInt8(ascii: " ") }
      return unsafe bytes[place]
    }
  }
}

extension LiteralBytes {
  /// Whether so many bytes from a place on are those of a text from an offset on.
  @inlinable @inline(__always)
  package func has(_ text: [UInt8], _ offset: Int, at place: Int, _ count: Int) -> Bool {
    guard place >= 0, count >= 0, place <= self.count - count, offset >= 0, offset <= text.count - count else {
      return false
    }
    for index in 0..<count where unsafe bytes[place + index] != text[offset + index] { return false }
    return true
  }
}

/// Numbers in a literal: some letters of six bits each.
extension LiteralBytes {
  /// 64 letters from here on, up to `o`; none of them is a mark.
  @inlinable package static var firstDigit: UInt8 { UInt8(ascii: "0") }

  /// A number in some letters.
  package static func code(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { firstDigit + UInt8(truncatingIfNeeded: number >> (6 * $0) & 0x3F) }
  }

  /// The number that some letters say; nil for what is none.
  @inlinable @inline(__always)
  package func number(_ place: Int, _ count: Int) -> Int? {
    // What is none has no digit at its start.
    guard place >= 0, place <= self.count - count, self[place] >= LiteralBytes.firstDigit else { return nil }
    var number = 0
    for offset in 0..<count { number = number << 6 | Int(unsafe bytes[place + offset] &- LiteralBytes.firstDigit) }
    return number
  }
}
