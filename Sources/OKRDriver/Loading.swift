import OKRSource

/// Reads files as text, and says in one line why one cannot be.
enum Loading {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 64 * 1024 * 1024

  /// What stands in place of a file that Git LFS keeps.
  private static let pointer = Array("version https://git-lfs.github.com/spec/".utf8)

  static func load(
    _ absolute: String, shownAs shown: String, inWorkspace place: String? = nil
  ) throws(Complaint) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try Platform.read(absolute, limit: sizeLimit)
    } catch {
      throw Complaint("cannot read \(shown): \(error.reason)")
    }
    return try check(bytes, shownAs: shown, inWorkspace: place)
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

  static func check(
    _ bytes: [UInt8], shownAs shown: String, inWorkspace place: String? = nil
  ) throws(Complaint) -> SourceFile {
    if bytes.count > sizeLimit {
      throw Complaint("\(shown) is larger than \(sizeLimit / 1024 / 1024) MiB; split it")
    }
    if bytes.starts(with: pointer) {
      throw Complaint(
        "\(shown) is a pointer of Git LFS, not the file itself; `git lfs pull` fetches today's, "
          + "and `git lfs untrack '*.okr'` keeps goals where revisions can be compared")
    }
    switch Encoding(of: bytes) {
    case .utf8: break
    case .utf16: throw Complaint("\(shown) is UTF-16, not UTF-8; save it as UTF-8")
    case .utf32: throw Complaint("\(shown) is UTF-32, not UTF-8; save it as UTF-8")
    case .binary: throw Complaint("\(shown) is a binary file, not text; give it another name, or move it away")
    case .other:
      throw Complaint("\(shown) is not UTF-8, perhaps saved as GBK or Latin-1; save it as UTF-8")
    }
    return SourceFile(path: shown, workspacePath: place, bytes: bytes)
  }
}
