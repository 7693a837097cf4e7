extension ArraySlice<UInt8> {
  /// Whether all bytes are UTF-8, told without making a text of them.
  ///
  /// Source: the Unicode Standard, table 3-7.
  package var isUTF8: Bool {
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      guard byte >= 0x80 else {
        index = firstBeyondASCII(from: index + 1)
        continue
      }
      index += 1
      // How many more bytes the character has, and what the next of them may be.
      var missing = 1
      var (least, most): (UInt8, UInt8) = (0x80, 0xBF)
      switch byte {
      case 0xC2...0xDF: break
      case 0xE0: (missing, least) = (2, 0xA0)
      case 0xED: (missing, most) = (2, 0x9F)
      case 0xE1...0xEF: missing = 2
      case 0xF0: (missing, least) = (3, 0x90)
      case 0xF1...0xF3: missing = 3
      case 0xF4: (missing, most) = (3, 0x8F)
      default: return false
      }
      while missing > 0 {
        guard index < endIndex, self[index] >= least, self[index] <= most else { return false }
        (least, most) = (0x80, 0xBF)
        index += 1
        missing -= 1
      }
    }
    return true
  }
}
