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
    if isBinary(bytes) { throw Complaint("\(shown) is a binary file, not text; give it another name, or move it away") }
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

  /// More than a tenth of the first bytes are no text. A stray byte is a finding; a picture is no okr file.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    guard !sample.isEmpty else { return false }
    var strange = 0
    var index = sample.startIndex
    while index < sample.endIndex {
      let byte = sample[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { strange += 1 }
      var length = 1
      if byte >= 0x80 {
        let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
        let rest = sample[(index + 1)...].prefix(max(0, wanted - 1))
        let isCut = index + wanted > sample.endIndex && bytes.count > sample.count
        if wanted == 0 || (rest.count < wanted - 1 && !isCut) || !rest.allSatisfy({ $0 & 0xC0 == 0x80 }) {
          strange += 1
        } else {
          length = 1 + rest.count
        }
      }
      index += length
    }
    return strange * 10 > sample.count
  }
}
