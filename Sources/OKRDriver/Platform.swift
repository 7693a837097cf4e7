// The only file that knows which system it runs on.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import OKRSource
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

  private static func refusal(_ code: Int32 = errno) -> Refusal {
    guard let words = unsafe strerror(code) else { return Refusal(reason: "unknown error") }
    return unsafe Refusal(reason: String(cString: words).lowercased())
  }

  // MARK: - Paths

  /// A path as text.
  private static func text(ofPath pointer: UnsafePointer<CChar>) -> String {
    if let text = unsafe String(validatingCString: pointer) { return text }
    return text(of: unsafe UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
  }

  /// A path as the system takes it: below the current folder from there on, since a folder above may let nobody pass.
  private static func systemPath(_ path: String) -> [CChar] {
    let rest = startFolder.flatMap { Paths.rest(of: path, below: $0) } ?? path
    return systemText(rest.isEmpty ? "." : rest)
  }

  /// The bytes of a text, and the zero that ends it.
  private static func systemText(_ text: String) -> [CChar] { bytes(of: text).map { CChar(bitPattern: $0) } + [0] }

  /// The program never changes its folder.
  static let startFolder = currentFolder

  // MARK: - Files

  /// The one thing that stands at a path, whatever it is called there.
  package struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  /// What tells the thing at a path from every other, links followed; nil if nothing stands there.
  package static func identity(of path: String) -> Identity? {
    var information = stat()
    guard unsafe stat(systemPath(path), &information) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev), number: UInt64(truncatingIfNeeded: information.st_ino))
  }

  /// What stands at a path, links followed; nil if nothing does.
  package static func kind(of path: String) throws(Refusal) -> Kind? {
    var information = stat()
    let path = systemPath(path)
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
    guard let real = unsafe realpath(systemPath(path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe text(ofPath: real)
  }

  /// What a link says; nil where there is none.
  static func target(ofLink path: String) -> String? {
    // The longest path of any of the systems.
    var buffer = [CChar](repeating: 0, count: 4097)
    let length = unsafe readlink(systemPath(path), &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return unsafe text(ofPath: buffer)
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
  static func entries(of folder: String) throws(Refusal) -> [Entry] {
    guard let directory = unsafe opendir(systemPath(folder)) else { throw refusal() }
    defer { unsafe closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        if errno != 0 { throw refusal() }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe text(ofPath: $0) }
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
    let descriptor = unsafe open(systemPath(path), O_RDONLY)
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
    while true {
      let some = try readSome(descriptor: descriptor)
      bytes.append(contentsOf: some)
      if some.isEmpty || bytes.count > limit { return bytes }
    }
  }

  /// The next bytes of standard input, as many as there are, once there are any; none at its end.
  package static func readSome() throws(Refusal) -> [UInt8] { try readSome(descriptor: Stream.input.rawValue) }

  private static func readSome(descriptor: Int32) throws(Refusal) -> [UInt8] {
    while true {
      var (count, code) = (0, Int32(0))
      // Not filled with zeros first: most files are a small part of it.
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        #if canImport(Darwin)
          count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Glibc)
          count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          count = unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        code = errno
        filled = max(0, count)
      }
      if count >= 0 { return bytes }
      if code != EINTR { throw refusal(code) }
    }
  }

  /// Whether reading standard input would not wait: bytes are there, or its end is.
  package static var hasInput: Bool {
    var wish = pollfd(fd: Stream.input.rawValue, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wish, 1, 0) > 0
  }

  /// Writes all of a text to a stream.
  package static func write(_ text: String, to stream: Stream) throws(Refusal) {
    try write(Array(text.utf8), descriptor: stream.rawValue)
  }

  /// Writes all of some bytes to a stream.
  package static func write(_ bytes: [UInt8], to stream: Stream) throws(Refusal) {
    try write(bytes, descriptor: stream.rawValue)
  }

  /// Writes a text behind what a file holds.
  package static func append(_ text: String, to path: String) throws(Refusal) {
    try write(text, at: path, O_APPEND)
  }

  /// Writes a text in place of what a file holds: all of it, or where it cannot be, the file stays as it was.
  ///
  /// A link is not written through: the text takes the place of what the link leads to. A device or a pipe, and what
  /// stands for an open stream, has no place that could be taken, and is written to.
  package static func replace(_ path: String, with text: String) throws(Refusal) {
    let isStream = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    let kind = try kind(of: path)
    if isStream || kind == .folder || kind == .other { return try write(text, at: path, O_APPEND) }
    let place = destination(of: path)
    guard kind == nil || (unsafe access(systemPath(place), W_OK) == 0) else { throw refusal() }
    // A folder that takes no new file may hold one that can be written.
    if try !swap(place, Array(text.utf8)) { try write(text, at: place, O_TRUNC) }
  }

  /// Writes bytes in place of what a file holds: whole or not at all, whatever ends the program meanwhile.
  ///
  /// Links are followed, and the file keeps its permissions.
  static func rewrite(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    let place = destination(of: path)
    guard unsafe access(systemPath(place), W_OK) == 0 else { throw refusal() }
    var signals = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, signal) }
    // Who interrupts finds no draft left over either.
    unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    defer { _ = unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    guard try swap(place, bytes) else { throw Refusal(reason: "its folder takes no new file") }
  }

  /// Puts a new file in the place of one, with its permissions; false where the folder takes no new file.
  private static func swap(_ place: String, _ bytes: [UInt8]) throws(Refusal) -> Bool {
    var information = stat()
    let isThere = unsafe stat(systemPath(place), &information) == 0
    let draft = draft(beside: place)
    // Nobody reads a draft who may not read the file.
    let descriptor = unsafe open(systemPath(draft), O_WRONLY | O_CREAT | O_EXCL, isThere ? 0o600 : 0o644)
    guard descriptor >= 0 else { return false }
    defer { remove(draft) }
    do {
      defer { close(descriptor) }
      if isThere { fchmod(descriptor, information.st_mode & 0o7777) }
      try write(bytes, descriptor: descriptor)
    }
    guard unsafe rename(systemPath(draft), systemPath(place)) == 0 else { throw refusal() }
    return true
  }

  private static func write(_ text: String, at path: String, _ flag: Int32) throws(Refusal) {
    let descriptor = unsafe open(systemPath(path), O_WRONLY | O_CREAT | flag, 0o644)
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    try write(Array(text.utf8), descriptor: descriptor)
  }

  private static func draft(beside path: String) -> String {
    let name = ".okr-\(getpid())-\(milliseconds).tmp"
    return path.contains("/") ? Paths.join(Paths.parent(path) ?? "/", name) : name
  }

  /// Writes a text to a file that is not there yet; the file appears whole or not at all, and none is written over.
  static func writeNew(_ text: String, to path: String) throws(Refusal) {
    let draft = draft(beside: path)
    let descriptor = unsafe open(systemPath(draft), O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw refusal() }
    defer { remove(draft) }
    do {
      defer { close(descriptor) }
      try write(Array(text.utf8), descriptor: descriptor)
    }
    // A second name for the draft is given only where nothing has that name; a rename would write over it.
    if unsafe link(systemPath(draft), systemPath(path)) == 0 { return }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK].contains(errno) else { throw refusal() }
    // File systems of memory cards give no second names.
    guard try kind(of: path) == nil else { throw Refusal(reason: "file exists") }
    guard unsafe rename(systemPath(draft), systemPath(path)) == 0 else { throw refusal() }
  }

  /// Makes a folder and those above it, as far as they are not there.
  static func makeFolder(_ path: String) throws(Refusal) {
    guard try kind(of: path) != .folder else { return }
    if let parent = Paths.parent(path) { try makeFolder(parent) }
    guard unsafe mkdir(systemPath(path), 0o755) == 0 || errno == EEXIST else { throw refusal() }
  }

  /// Removes a file; where it cannot be, it stays.
  static func remove(_ path: String) { _ = unsafe unlink(systemPath(path)) }

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

  /// How many processors there are.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  // MARK: - Programs

  /// What a program printed, and the code it ended with; 128 and more where a signal ended it.
  struct Outcome {
    let output: [UInt8]
    let code: Int32
  }

  /// Where the complaints of a program go.
  enum Complaining { case nowhere, intoOutput }

  /// A pipe holds so many bytes before anybody reads, on every system.
  static let inputLimit = 4096

  /// Runs a program, looked for as a shell would, with this environment alone, and waits for its end.
  ///
  /// The input, at most ``inputLimit`` bytes, lies in its pipe before the program starts: so nobody has to feed one pipe
  /// while draining another, and no write meets a reader that is gone.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], input: [UInt8] = [],
    complaining: Complaining = .nowhere
  ) throws(Refusal) -> Outcome {
    var (inlet, outlet): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    defer { for descriptor in inlet + outlet where descriptor >= 0 { close(descriptor) } }
    guard unsafe pipe(&inlet) == 0, unsafe pipe(&outlet) == 0 else { throw refusal() }
    for descriptor in inlet + outlet { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    try write(Array(input.prefix(inputLimit)), descriptor: inlet[1])
    close(inlet[1])
    inlet[1] = -1

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, inlet[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, outlet[1], 1)
    switch complaining {
    case .nowhere: unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    case .intoOutput: unsafe posix_spawn_file_actions_adddup2(&actions, outlet[1], 2)
    }
    let typed = unsafe ([program] + arguments).map { unsafe strdup(systemText($0)) }
    let variables = unsafe environment.map { unsafe strdup(systemText($0)) }
    defer { unsafe (typed + variables).forEach { unsafe free($0) } }
    var child = pid_t()
    let trouble = unsafe posix_spawnp(
      &child, systemText(program), &actions, nil, typed + [nil], variables + [nil])
    guard trouble == 0 else {
      errno = trouble
      throw refusal()
    }
    close(outlet[1])
    outlet[1] = -1
    let output = try read(descriptor: outlet[0], limit: .max)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw refusal() } }
    let signal = status & 0x7F
    return Outcome(output: output, code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  // MARK: - Surroundings

  /// The words that the program was started with, its name first; bytes that are no UTF-8 stand in them as in paths.
  package static var arguments: [String] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe text(ofPath: $0) }
    }
  }

  /// The folder the program was started in; nil where it has been deleted since.
  package static var currentFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe text(ofPath: path)
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
  package static var milliseconds: Int { nanoseconds / 1_000_000 }

  /// Nanoseconds since the same moment.
  package static var nanoseconds: Int {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_MONOTONIC, &now) == 0 else { return 0 }
    return Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
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
