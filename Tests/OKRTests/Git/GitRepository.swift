import Foundation
import Testing

/// A real repository in a temporary folder, made by the `git` of this machine under fixed names and dates.
struct GitRepository {
  let program: Program
  /// Where it lies in the program's folder; empty for the folder itself.
  let place: String

  /// What git is told beside its own settings, which no test depends on.
  static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_ALLOW_PROTOCOL": "file",
    "GIT_AUTHOR_NAME": "Eva", "GIT_AUTHOR_EMAIL": "eva@example.org", "GIT_AUTHOR_DATE": "2026-07-01T12:00:00Z",
    "GIT_COMMITTER_NAME": "Eva", "GIT_COMMITTER_EMAIL": "eva@example.org",
    "GIT_COMMITTER_DATE": "2026-07-01T12:00:00Z",
  ]

  /// Said where a test is left out.
  static let isNeeded = Comment("git is not installed, so nothing that reads revisions is tested")

  static let isThere: Bool = (try? run(["--version"], in: FileManager.default.temporaryDirectory)) != nil

  /// A repository with one commit of the given files.
  init(_ files: KeyValuePairs<String, String>) throws {
    program = try Program(files)
    place = ""
    try git("init", "--quiet", "--initial-branch=main")
    try commit()
  }

  /// One of a program's folders, which is a repository.
  init(_ program: Program, at place: String) {
    self.program = program
    self.place = place
  }

  var folder: String { place.isEmpty ? String(program.path("").dropLast()) : program.path(place) }

  /// Writes files and commits all there is.
  func commit(_ files: KeyValuePairs<String, String> = [:]) throws {
    for (path, text) in files { try program.write(place.isEmpty ? path : "\(place)/\(path)", Data(text.utf8)) }
    try git("add", "--all", "--force")
    try git("commit", "--quiet", "--allow-empty", "--message", "goals")
  }

  @discardableResult func git(_ words: String...) throws -> String {
    try GitRepository.run(words, in: URL(filePath: folder))
  }

  private static func run(_ words: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.environment = environment
    process.currentDirectoryURL = folder
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Little is said here, so neither pipe fills up while the other is read.
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let why = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(words: words, why: why) }
    return said.trimmingCharacters(in: .newlines)
  }

  private struct Failed: Error {
    let words: [String]
    let why: String
  }
}
