extension ArraySlice<UInt8> {
  /// Whether all bytes are UTF-8, told without making a text of them.
  ///
  /// Source: the Unicode Standard, table 3-7.
  package var isUTF8: Bool {
    // How many bytes a character still lacks, and what the next of them may be.
    var missing = 0
    var (least, most): (UInt8, UInt8) = (0x80, 0xBF)
    for byte in self {
      if missing > 0 {
        guard byte >= least, byte <= most else { return false }
        missing -= 1
        (least, most) = (0x80, 0xBF)
        continue
      }
      switch byte {
      case 0x00...0x7F: break
      case 0xC2...0xDF: missing = 1
      case 0xE0: (missing, least) = (2, 0xA0)
      case 0xED: (missing, most) = (2, 0x9F)
      case 0xE1...0xEF: missing = 2
      case 0xF0: (missing, least) = (3, 0x90)
      case 0xF1...0xF3: missing = 3
      case 0xF4: (missing, most) = (3, 0x8F)
      default: return false
      }
    }
    return missing == 0
  }
}
