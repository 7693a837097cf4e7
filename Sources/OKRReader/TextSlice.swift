/// Some bytes of a text, compared with words without a `String` being made of them.
///
/// What compares it is inlined in every room, so that no slice holds on to its text for that.
@usableFromInline
package struct TextSlice: Sendable {
  @usableFromInline package let bytes: [UInt8]
  @usableFromInline package let range: Range<Int>

  @inlinable @inline(__always)
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let end = min(range.upperBound, bytes.count)
    self.range = min(max(range.lowerBound, 0), end)..<end
  }

  package var isEmpty: Bool { range.isEmpty }

  /// How many letters it has; an accent that is a character of its own is a part of the letter before it.
  package var count: Int {
    var count = 0
    for index in range {
      switch bytes[index] {
      case 0x80...0xBF: continue
      // Han, and the letters of Europe that no accent of their own can stand behind.
      case 0x00...0x7F, 0xC2...0xC9, 0xE4...0xE9: count += 1
      default: return String(self).count
      }
    }
    return count
  }

  @inlinable
  package static func == (slice: TextSlice, word: StaticString) -> Bool {
    slice.range.count == word.utf8CodeUnitCount && slice.has(word, at: slice.range.lowerBound)
  }

  @inlinable
  package static func != (slice: TextSlice, word: StaticString) -> Bool { !(slice == word) }

  // A `switch` over words asks it for each of them.
  @inlinable @inline(__always)
  package static func ~= (word: StaticString, slice: TextSlice) -> Bool { slice == word }

  @inlinable
  package func hasPrefix(_ word: StaticString) -> Bool {
    word.utf8CodeUnitCount <= range.count && has(word, at: range.lowerBound)
  }

  @inlinable
  package func hasSuffix(_ word: StaticString) -> Bool {
    word.utf8CodeUnitCount <= range.count && has(word, at: range.upperBound - word.utf8CodeUnitCount)
  }

  /// Whether it is a word of a list.
  package func equals(_ word: String) -> Bool { range.count == word.utf8.count && ends(in: word) }

  /// Whether it has an ending of a list.
  package func ends(in word: String) -> Bool {
    let count = word.utf8.count
    guard count <= range.count else { return false }
    var index = range.upperBound - count
    for byte in word.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// Whether there is a numeral in it, of whatever script.
  package var hasDigit: Bool {
    var isPlain = true
    for index in range {
      switch bytes[index] {
      case 0x30...0x39: return true
      // ASCII, and the letters of Europe with their accents.
      case 0x00...0x7F, 0x80...0xBF, 0xC3...0xC9: continue
      default: isPlain = false
      }
    }
    return !isPlain && String(self).contains(where: \.isNumber)
  }

  package func contains(_ byte: UInt8) -> Bool {
    for index in range where bytes[index] == byte { return true }
    return false
  }

  package func contains(_ word: StaticString) -> Bool {
    let first = unsafe word.utf8Start[0]
    var start = range.lowerBound
    while start + word.utf8CodeUnitCount <= range.upperBound {
      if bytes[start] == first, has(word, at: start) { return true }
      start += 1
    }
    return false
  }

  @inlinable
  package func has(_ word: StaticString, at start: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where unsafe bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}

extension [StaticString] {
  /// Whether some bytes are one of the words.
  @inlinable
  package func contains(_ slice: TextSlice) -> Bool { contains { slice == $0 } }
}

extension String {
  package init(_ slice: TextSlice) { self = String(decoding: slice.bytes[slice.range], as: UTF8.self) }
}

extension ValueText {
  /// Some of the bytes as typed.
  @inlinable @inline(__always)
  package func slice(_ range: Range<Int>) -> TextSlice { TextSlice(bytes, range) }

  /// Some of the bytes with their letters folded.
  @inlinable @inline(__always)
  package func foldedSlice(_ range: Range<Int>) -> TextSlice { TextSlice(folded, range) }
}
