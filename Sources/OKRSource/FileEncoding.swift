/// How a file is written down, as far as its bytes tell.
package enum FileEncoding: Sendable {
  /// Also with a few stray bytes: each is a finding at its place.
  case utf8
  case utf16, utf32
  /// Text, and so little of it UTF-8 that the findings would bury the one thing to do.
  case other
  case binary

  /// What a file is that is none of the language's, after "is".
  package var inWords: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16, not UTF-8"
    case .utf32: "UTF-32, not UTF-8"
    case .other: "not UTF-8, perhaps saved as GBK or Latin-1"
    case .binary: "a binary file, not text"
    }
  }

  /// How much of a file is looked at, in bytes.
  private static let sampleSize = 64 * 1024
  /// So many bytes that are no UTF-8 may have strayed into a file.
  private static let mostStray = 3

  package init(of bytes: [UInt8]) {
    self =
      FileEncoding.marked(bytes) ?? (FileEncoding.isPlain(bytes) ? .utf8 : nil)
      ?? FileEncoding.guessed(bytes.prefix(FileEncoding.sampleSize))
  }

  /// Whether a sample has no control character but tabs and line breaks, and is UTF-8: as most files are.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    let end = min(bytes.count, sampleSize)
    var offset = bytes.firstControl(from: 0)
    while offset < end {
      guard bytes[offset].isLineBreak || bytes[offset] == 0x09 else { return false }
      offset = bytes.firstControl(from: offset + 1)
    }
    return bytes[..<end].isUTF8
  }

  /// What a byte order mark says.
  private static func marked(_ bytes: [UInt8]) -> FileEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return nil
  }

  private static func guessed(_ sample: ArraySlice<UInt8>) -> FileEncoding {
    if isUTF16(sample) { return .utf16 }
    var controls = 0
    var invalid = 0
    var multibyte = 0
    var index = sample.startIndex
    while index < sample.endIndex {
      let byte = sample[index]
      if byte < 0x20, ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) { controls += 1 }
      let length = scalarLength(sample, at: index)
      if length == 0 { invalid += 1 }
      if length > 1 { multibyte += 1 }
      index += max(1, length)
    }
    if controls > 20, controls * 20 > sample.count { return .binary }
    // In GBK about one character of five looks like UTF-8 by chance, in Latin-1 hardly any.
    return invalid > mostStray && invalid > multibyte ? .other : .utf8
  }

  /// Whether zeros stand at every second byte, as those of keywords and digits do.
  private static func isUTF16(_ sample: ArraySlice<UInt8>) -> Bool {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in zip(0..., sample) where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // A few Chinese characters, such as 一, have their zero at the other byte.
    let (most, least) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    return most > 3 && most * 12 > sample.count && least * 8 < most
  }

  /// The bytes of the scalar that starts here, as far as the sample goes; 0 where none does.
  private static func scalarLength(_ sample: ArraySlice<UInt8>, at index: Int) -> Int {
    let byte = sample[index]
    guard byte >= 0x80 else { return 1 }
    let wanted = byte >= 0xF5 ? 0 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    let rest = sample[(index + 1)...].prefix(max(0, wanted - 1))
    let isWhole = rest.count == wanted - 1 || rest.endIndex == sample.endIndex
    return wanted > 0 && isWhole && rest.allSatisfy { $0 & 0xC0 == 0x80 } ? 1 + rest.count : 0
  }
}
