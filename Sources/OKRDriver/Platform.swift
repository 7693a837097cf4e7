// The only file that knows which system it runs on.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
package import OKRValues

/// Files, folders, streams, the environment and the clock, as far as the linter needs them.
package enum Platform {
  /// What a path leads to.
  package enum Kind: Sendable {
    case file, folder
    /// A device, a pipe or a socket.
    case other
    /// A link to nothing.
    case brokenLink
  }

  /// One of the three streams every program has.
  package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Why the system refused something, in its own words.
  package struct Refusal: Error, Sendable {
    package let reason: String
  }

  private static func refusal() -> Refusal {
    guard let words = unsafe strerror(errno) else { return Refusal(reason: "unknown error") }
    return unsafe Refusal(reason: String(cString: words).lowercased())
  }

  // MARK: - Files

  /// What stands at a path, links followed; nil if nothing does.
  package static func kind(of path: String) throws(Refusal) -> Kind? {
    var information = stat()
    if unsafe stat(path, &information) == 0 {
      switch information.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    }
    guard errno == ENOENT || errno == ENOTDIR else { throw refusal() }
    return unsafe lstat(path, &information) == 0 ? .brokenLink : nil
  }

  /// The one absolute path without links of what stands at a path; nil if nothing does.
  static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// What a folder holds: a name, and what it is as far as the folder itself tells.
  struct Entry {
    let name: String
    let shape: Shape

    enum Shape {
      case file, folder, link
      /// Neither, or the file system does not say.
      case unknown
    }
  }

  /// The entries of a folder, by name in byte order, `.` and `..` left out.
  ///
  /// A name that is no UTF-8 comes out with U+FFFD in it, so nothing is found under it, which the caller must tell.
  static func entries(of folder: String) throws(Refusal) -> [Entry] {
    guard let directory = unsafe opendir(folder) else { throw refusal() }
    defer { unsafe closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        if errno != 0 { throw refusal() }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, shape: shape(unsafe Int(entry.pointee.d_type))))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func shape(_ type: Int) -> Entry.Shape {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    default: .unknown
    }
  }

  /// The bytes of a file, up to the first ones beyond a limit.
  package static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// The bytes of a stream up to its end, or up to the first ones beyond a limit.
  package static func read(_ stream: Stream, limit: Int) throws(Refusal) -> [UInt8] {
    try read(descriptor: stream.rawValue, limit: limit)
  }

  private static func read(descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let size = buffer.count
      #if canImport(Darwin)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Darwin.read(descriptor, $0.baseAddress, size) }
      #elseif canImport(Glibc)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, size) }
      #else
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Musl.read(descriptor, $0.baseAddress, size) }
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal()
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer.prefix(count))
      if bytes.count > limit { return bytes }
    }
  }

  /// Writes all of a text to a stream.
  package static func write(_ text: String, to stream: Stream) throws(Refusal) {
    try write(Array(text.utf8), descriptor: stream.rawValue)
  }

  /// Writes a text to a file, in place of what it held or behind it.
  package static func write(_ text: String, to path: String, as mode: WriteMode) throws(Refusal) {
    let flags = O_WRONLY | O_CREAT | (mode == .append ? O_APPEND : O_TRUNC)
    let descriptor = unsafe open(path, flags, 0o644)
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    try write(Array(text.utf8), descriptor: descriptor)
  }

  /// Writes a text to a file that is not there yet; the file appears whole or not at all, and none is written over.
  static func writeNew(_ text: String, to path: String) throws(Refusal) {
    let draft = Paths.join(Paths.parent(path) ?? "/", ".okr-\(getpid())-\(milliseconds).tmp")
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw refusal() }
    defer { remove(draft) }
    do {
      defer { close(descriptor) }
      try write(Array(text.utf8), descriptor: descriptor)
    }
    // A second name for the draft is given only where nothing has that name; a rename would write over it.
    if unsafe link(draft, path) == 0 { return }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK].contains(errno) else { throw refusal() }
    // File systems of memory cards give no second names.
    guard try kind(of: path) == nil else { throw Refusal(reason: "file exists") }
    guard unsafe rename(draft, path) == 0 else { throw refusal() }
  }

  /// Makes a folder and those above it, as far as they are not there.
  static func makeFolder(_ path: String) throws(Refusal) {
    guard try kind(of: path) != .folder else { return }
    if let parent = Paths.parent(path) { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw refusal() }
  }

  /// Removes a file; where it cannot be, it stays.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// What becomes of a file's former content.
  package enum WriteMode: Sendable { case replace, append }

  private static func write(_ bytes: [UInt8], descriptor: Int32) throws(Refusal) {
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      #if canImport(Darwin)
        let count = unsafe rest.withUnsafeBytes { unsafe Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #elseif canImport(Glibc)
        let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = unsafe rest.withUnsafeBytes { unsafe Musl.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal()
      }
      start += count
    }
  }

  // MARK: - Surroundings

  /// The folder the program was started in; nil where it has been deleted since.
  package static var currentFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// A variable of the environment; nil where it is unset or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  package static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The columns of the terminal behind a stream; nil where there is none.
  package static func columns(of stream: Stream) -> Int? {
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Today where the program runs.
  package static var today: Day {
    var now = time_t()
    unsafe time(&now)
    let universal = Day(number: Int(now) / 86_400)
    guard let parts = unsafe localtime(&now) else { return universal }
    return unsafe Day(
      year: Int(parts.pointee.tm_year) + 1900, month: Int(parts.pointee.tm_mon) + 1, day: Int(parts.pointee.tm_mday))
      ?? universal
  }

  /// Milliseconds since some moment in the past.
  package static var milliseconds: Int {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_MONOTONIC, &now) == 0 else { return 0 }
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// Ends the program.
  package static func exit(_ code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #elseif canImport(Glibc)
      Glibc.exit(code)
    #else
      Musl.exit(code)
    #endif
  }
}
