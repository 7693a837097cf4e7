/// Passing over the bytes of a file, eight at a time where they are as most bytes are.
extension Array<UInt8> {
  /// The first control character at an offset or behind it, line breaks and tabs among them; the count where none is.
  package func firstControl(from offset: Int) -> Int {
    scan(from: offset) { ($0 &- ByteScan.all(0x20)) & ~$0 }
  }

  /// The first byte that is no visible ASCII and no blank; the count where there is none.
  package func firstUnusual(from offset: Int) -> Int {
    scan(from: offset) { ($0 &- ByteScan.all(0x20)) | $0 | ($0 &+ ByteScan.all(0x01)) }
  }

  /// The same, or one of two other bytes.
  package func firstUnusual(from offset: Int, or one: UInt8, or other: UInt8) -> Int {
    scan(from: offset) {
      ($0 &- ByteScan.all(0x20)) | $0 | ($0 &+ ByteScan.all(0x01)) | ByteScan.marked($0, one)
        | ByteScan.marked($0, other)
    }
  }

  /// Whether none is of a character beyond ASCII.
  package var isASCII: Bool { scan(from: 0) { $0 } == count }

  /// How many bytes at the start are the same as those of others.
  package func countOfSameStart(as other: [UInt8]) -> Int {
    unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { other in
        let least = Swift.min(own.count, other.count)
        var count = 0
        while count + 8 <= least, unsafe ByteScan.eight(own, count) == (unsafe ByteScan.eight(other, count)) {
          count += 8
        }
        while count < least, unsafe own[count] == (unsafe other[count]) { count += 1 }
        return count
      }
    }
  }

  /// How many bytes at the end are the same as those of others.
  package func countOfSameEnd(as other: [UInt8]) -> Int {
    unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { other in
        let least = Swift.min(own.count, other.count)
        var count = 0
        while count + 8 <= least,
          unsafe ByteScan.eight(own, own.count - count - 8) == (unsafe ByteScan.eight(other, other.count - count - 8))
        {
          count += 8
        }
        while count < least, unsafe own[own.count - 1 - count] == (unsafe other[other.count - 1 - count]) { count += 1 }
        return count
      }
    }
  }

  @inline(__always)
  private func scan(from offset: Int, _ marked: (UInt64) -> UInt64) -> Int {
    unsafe withUnsafeBytes { unsafe ByteScan.first(in: $0, from: offset, marked) }
  }
}

extension ArraySlice<UInt8> {
  /// The index of the first byte of a character beyond ASCII at an index or behind it; the end where there is none.
  func firstBeyondASCII(from index: Int) -> Int {
    unsafe withUnsafeBytes { startIndex + (unsafe ByteScan.first(in: $0, from: index - startIndex) { $0 }) }
  }

  /// Whether any of them is a byte.
  package func has(_ byte: UInt8) -> Bool {
    unsafe withUnsafeBytes { bytes in
      unsafe ByteScan.first(in: bytes, from: 0) { ByteScan.marked($0, byte) } < bytes.count
    }
  }
}

private enum ByteScan {
  /// Eight times the same byte.
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Sets the highest bit of the first of eight bytes that is a given one.
  static func marked(_ eight: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = eight ^ all(UInt64(byte))
    return (difference &- all(0x01)) & ~difference
  }

  /// The eight bytes from an offset on, all of which have to be there.
  @inline(__always)
  static func eight(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first byte whose highest bit is set once eight of them at a time went through a function. That
  /// may carry from one byte into those behind it, never into those before it.
  @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer, from offset: Int, _ marked: (UInt64) -> UInt64
  ) -> Int {
    var offset = Swift.max(0, offset)
    while offset + 8 <= bytes.count {
      let found = marked(unsafe eight(bytes, offset)) & all(0x80)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count {
      if marked(UInt64(unsafe bytes[offset]) | all(0x20) << 8) & 0x80 != 0 { return offset }
      offset += 1
    }
    return Swift.max(offset, bytes.count)
  }
}
