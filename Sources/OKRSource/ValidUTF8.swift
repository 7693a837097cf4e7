extension ArraySlice<UInt8> {
  /// Whether all bytes are UTF-8, told without making a text of them.
  ///
  /// Source: the Unicode Standard, table 3-7.
  package var isUTF8: Bool {
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      let second: ClosedRange<UInt8>
      switch byte {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return false
      }
      guard endIndex - index >= length, second.contains(self[index + 1]) else { return false }
      for offset in 2..<Swift.max(2, length) where self[index + offset] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }
}
