import OKRSource

/// Reads files as text, and says in one line why one cannot be.
enum Loading {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 64 * 1024 * 1024

  static func load(_ absolute: String, shownAs shown: String) throws(Complaint) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try Platform.read(absolute, limit: sizeLimit)
    } catch {
      throw Complaint("cannot read \(shown): \(error.reason)")
    }
    return try check(bytes, shownAs: shown)
  }

  /// Standard input as a file.
  static func loadInput() throws(Complaint) -> SourceFile {
    try check(readInput(), shownAs: "<stdin>")
  }

  /// The bytes of standard input.
  static func readInput() throws(Complaint) -> [UInt8] {
    do {
      return try Platform.read(.input, limit: sizeLimit)
    } catch {
      throw Complaint("cannot read standard input: \(error.reason)")
    }
  }

  static func check(_ bytes: [UInt8], shownAs shown: String) throws(Complaint) -> SourceFile {
    if bytes.count > sizeLimit {
      throw Complaint("\(shown) is larger than \(sizeLimit / 1024 / 1024) MiB; split it")
    }
    if isUTF16(bytes) { throw Complaint("\(shown) is UTF-16; save it as UTF-8") }
    switch nature(of: bytes) {
    case .text: break
    case .binary: throw Complaint("\(shown) is a binary file, not text; give it another name, or move it away")
    case .otherEncoding:
      throw Complaint("\(shown) is in another encoding than UTF-8, such as GBK or Windows-1252; save it as UTF-8")
    }
    return SourceFile(path: shown, bytes: bytes)
  }

  /// A byte order mark, or the zeros that every second byte of Latin text is.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = bytes.prefix(4096)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard let first = zeros.first, zeros.count * 3 > sample.count else { return false }
    return zeros.count * 2 <= sample.count + 1 && zeros.allSatisfy { $0 % 2 == first % 2 }
  }

  private enum Nature { case text, binary, otherEncoding }

  /// What the first bytes look like. A few stray bytes are findings, each at its place; with more than a tenth of
  /// them, the findings would bury the one thing to do.
  private static func nature(of bytes: [UInt8]) -> Nature {
    let sample = bytes.prefix(4096)
    var controls = 0
    var invalid = 0
    var index = sample.startIndex
    while index < sample.endIndex {
      let byte = sample[index]
      if byte < 0x20, ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) { controls += 1 }
      let length = scalarLength(sample, at: index)
      if length == 0 { invalid += 1 }
      index += max(1, length)
    }
    let strange = controls + invalid
    guard strange > 20, strange * 10 > sample.count else { return .text }
    return controls * 20 > sample.count ? .binary : .otherEncoding
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
