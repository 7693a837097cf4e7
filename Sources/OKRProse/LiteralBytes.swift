/// The bytes of a literal, where the program has them.
@safe
struct LiteralBytes: @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ literal: StaticString) {
    // A literal without interpolation lives as long as the program, and is never written to.
    unsafe bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  var count: Int { unsafe bytes.count }

  /// Blank outside of the literal.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    // A place before it is one far behind it.
    guard UInt(bitPattern: place) < UInt(bitPattern: count) else { return UInt8(ascii: " ") }
    return unsafe bytes[place]
  }
}
