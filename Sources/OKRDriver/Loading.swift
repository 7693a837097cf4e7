import OKRSource

/// Reads files as text, and says in one line why one cannot be.
enum Loading {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 64 * 1024 * 1024

  /// What stands in place of a file that Git LFS keeps.
  private static let pointer = Array("version https://git-lfs.github.com/spec/".utf8)

  /// A file as text; one that is none is a complaint.
  static func load(
    _ absolute: String, shownAs shown: String, inWorkspace place: String? = nil
  ) throws(Complaint) -> SourceFile {
    try check(try read(absolute, shown), shownAs: shown, inWorkspace: place)
  }

  /// A file as one of many: where it is no text, it is told as a finding, and the others are read all the same.
  static func loadAnyway(
    _ absolute: String, shownAs shown: String, inWorkspace place: String? = nil
  ) throws(Complaint) -> SourceFile {
    try checkAnyway(try read(absolute, shown), shownAs: shown, inWorkspace: place)
  }

  private static func read(_ absolute: String, _ shown: String) throws(Complaint) -> [UInt8] {
    do {
      return try Platform.read(absolute, limit: sizeLimit)
    } catch {
      throw Complaint("cannot read \(shown): \(error.reason)")
    }
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
    let file = try checkAnyway(bytes, shownAs: shown, inWorkspace: place)
    if let complaint = complaint(of: file) { throw complaint }
    return file
  }

  /// What to say of a file that is no text.
  static func complaint(of file: SourceFile) -> Complaint? {
    switch file.encoding {
    case .utf8: nil
    case .binary: Complaint("\(file.path) is \(file.encoding.inWords); give it another name, or move it away")
    case .utf16, .utf32, .other: Complaint("\(file.path) is \(file.encoding.inWords); save it as UTF-8")
    }
  }

  /// The same, also of what is no text.
  static func checkAnyway(
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
    let encoding = FileEncoding(of: bytes)
    guard encoding == .utf8 else { return SourceFile(path: shown, workspacePath: place, unreadable: encoding) }
    return SourceFile(path: shown, workspacePath: place, bytes: bytes)
  }
}
