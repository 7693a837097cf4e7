/// The bytes that values are read from, as typed and with their letters folded; offsets are the same in both.
///
/// An object, for every reader has it, and readers are copied often.
@usableFromInline
package final class ValueText: Sendable {
  @usableFromInline package let bytes: [UInt8]
  /// Letters of ASCII and of Latin-1 in lower case.
  @usableFromInline package let folded: [UInt8]
  /// Whether there is any Han in it, as far as that can be told at once.
  package let hasHan: Bool

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    folded = ValueText.folded(bytes)
    // All of them are looked at, many at a time.
    hasHan = folded.reduce(0) { max($0, $1) } >= 0xE3
  }

  // Not one that takes any collection: other rooms would call it through the tables of a generic.
  package convenience init(_ bytes: ArraySlice<UInt8>) { self.init(Array(bytes)) }

  package convenience init(_ text: String) { self.init(Array(text.utf8)) }

  /// Lower case that never changes a length.
  package static func folded(_ bytes: consuming [UInt8]) -> [UInt8] {
    // What has no capitals, as most numbers, is not copied.
    guard let start = bytes.firstIndex(where: { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || $0 == 0xC3 }) else {
      return bytes
    }
    var folded = consume bytes
    // Many at a time.
    unsafe folded.withUnsafeMutableBufferPointer { all in
      for index in all.indices where UInt8(ascii: "A")...UInt8(ascii: "Z") ~= (unsafe all[index]) {
        unsafe all[index] += 0x20
      }
    }
    // Ä, Ö, Å and their like are C3 80 to C3 9E.
    guard folded[start...].contains(0xC3) else { return folded }
    for index in start..<folded.count - 1
    where folded[index] == 0xC3 && 0x80...0x9E ~= folded[index + 1] && folded[index + 1] != 0x97 {
      folded[index + 1] += 0x20
    }
    return folded
  }

  var count: Int { bytes.count }

  @inlinable package func byte(_ offset: Int) -> UInt8 { folded.indices.contains(offset) ? folded[offset] : 0 }

  /// Whether a word stands at an offset, whatever follows it; the word is in lower case.
  package func has(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where unsafe folded[offset + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Where the first of some words ends that stands at an offset.
  func end(ofAny words: [StaticString], at offset: Int) -> Int? {
    for word in words where has(word, at: offset) { return offset + word.utf8CodeUnitCount }
    return nil
  }

  /// The whole text, as typed.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of some bytes, as typed.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  package func foldedString(_ range: Range<Int>) -> String {
    String(decoding: folded[range.clamped(to: 0..<folded.count)], as: UTF8.self)
  }

  /// The scalar at an offset and its length; what is no UTF-8 is one byte of nothing.
  @inlinable
  package func scalar(_ offset: Int) -> (value: UInt32, length: Int) {
    let first = byte(offset)
    return first < 0x80 ? (UInt32(first), 1) : scalarBeyondASCII(offset, first)
  }

  @usableFromInline
  func scalarBeyondASCII(_ offset: Int, _ first: UInt8) -> (value: UInt32, length: Int) {
    if first & 0xF0 == 0xE0, offset + 2 < count, folded[offset + 1] & 0xC0 == 0x80, folded[offset + 2] & 0xC0 == 0x80 {
      let (second, third) = (UInt32(folded[offset + 1] & 0x3F), UInt32(folded[offset + 2] & 0x3F))
      return (UInt32(first & 0x0F) << 12 | second << 6 | third, 3)
    }
    func more(_ index: Int) -> UInt32? {
      let next = byte(offset + index)
      return next & 0xC0 == 0x80 ? UInt32(next & 0x3F) : nil
    }
    if first < 0xE0, let second = more(1) { return (UInt32(first & 0x1F) << 6 | second, 2) }
    if first >= 0xF0, let second = more(1), let third = more(2), let fourth = more(3) {
      return (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }
    return (0, 1)
  }

  /// The mark at an offset, those of a full-width keyboard as those of ASCII, and every kind of dash as `-`.
  func mark(_ offset: Int) -> (value: UInt32, length: Int) {
    let first = byte(offset)
    // The marks of another keyboard have three bytes.
    if first < 0x80 { return (UInt32(first), 1) }
    let (value, length) = scalar(offset)
    switch value {
    case 0xFF01...0xFF5E: return (value - 0xFF01 + 0x21, length)
    case 0x2010...0x2015, 0x2212, 0xFE63: return (0x2D, length)
    case 0x3002: return (0x2E, length)
    case 0x2018, 0x2019: return (0x27, length)
    case 0x2236: return (0x3A, length)
    default: return (value, length)
    }
  }

  /// Whether a mark of ASCII stands at an offset, in any of its shapes.
  func isAt(_ mark: Unicode.Scalar, _ offset: Int) -> Bool { offset < count && self.mark(offset).value == mark.value }

  /// Where a full stop ends that belongs to the digits before it, as in 4.7.; the 。 of a Chinese sentence ends the sentence.
  func dotEnd(_ offset: Int) -> Int? {
    guard isAt(".", offset), scalar(offset).value != 0x3002 else { return nil }
    return offset + scalar(offset).length
  }

  /// Whether the mark at an offset is the very byte of ASCII.
  func isPlain(_ offset: Int) -> Bool { byte(offset) < 0x80 }

  /// The digit at an offset, also a full-width one.
  @usableFromInline
  package func digit(_ offset: Int) -> (value: Int, length: Int)? {
    let first = byte(offset)
    if first < 0xE0 { return 0x30...0x39 ~= first ? (Int(first) - 0x30, 1) : nil }
    let (value, length) = mark(offset)
    return (0x30...0x39).contains(value) ? (Int(value) - 0x30, length) : nil
  }

  @inlinable
  package func isDigit(_ offset: Int) -> Bool {
    byte(offset) < 0xE0 ? 0x30...0x39 ~= byte(offset) : digit(offset) != nil
  }

  /// The length of the blank at an offset, of any width; 0 where there is none.
  @inlinable
  package func blank(_ offset: Int) -> Int {
    let first = byte(offset)
    if first == 0x20 { return 1 }
    // As nearly all bytes are.
    return first > 0x20 && first < 0xC2 ? 0 : otherBlank(offset)
  }

  @usableFromInline
  func otherBlank(_ offset: Int) -> Int {
    switch byte(offset) {
    case 0x20, 0x09: return 1
    case 0xC2 where byte(offset + 1) == 0xA0: return 2
    case 0xE2 where byte(offset + 1) == 0x80 && [0x82, 0x83, 0x89, 0xAF].contains(byte(offset + 2)): return 3
    case 0xE3 where byte(offset + 1) == 0x80 && byte(offset + 2) == 0x80: return 3
    default: return 0
    }
  }

  /// The offset after the blanks at an offset.
  package func skip(_ offset: Int) -> Int {
    var offset = offset
    while offset < count {
      let length = blank(offset)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// Whether a letter of an alphabet starts at an offset; Han is no alphabet, and a mark on a letter is part of it.
  func isLetter(_ offset: Int) -> Bool {
    guard offset >= 0, offset < count else { return false }
    let first = byte(offset)
    if first < 0x80 { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= first }
    let value = scalar(offset).value
    switch value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x3FF, 0x400...0x52F, 0x1E00...0x1FFF:
      return true
    // Nobody's words are known in these, but a noun that is counted may be written in any alphabet.
    case 0x530...0x1DFF, 0x3040...0x30FF, 0xAC00...0xD7A3:
      return ValueText.isAlphabetic(value)
    default: return false
    }
  }

  // By itself, for asking Unicode takes room that nobody else needs.
  @inline(never)
  private static func isAlphabetic(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.properties.isAlphabetic ?? false }

  /// Whether a Han character starts at an offset.
  package func isHan(_ offset: Int) -> Bool {
    guard byte(offset) >= 0xE3 else { return false }
    let value = scalar(offset).value
    return (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }

  /// Whether a word of letters goes on at an offset.
  func continuesWord(_ offset: Int) -> Bool { isLetter(offset) }

  /// Where a run of letters ends that starts at an offset.
  func wordEnd(_ offset: Int) -> Int {
    var end = offset
    while isLetter(end) { end += scalar(end).length }
    return end
  }

  /// The offset before the scalar that ends at an offset.
  func before(_ offset: Int) -> Int {
    var start = offset - 1
    while start > 0, byte(start) & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
