import Foundation
import Testing

/// The built `okr`, run as a process in a folder of its own, with nothing of this environment but what a case sets.
final class Program: Sendable {
  let folder: URL

  /// A temporary folder with the given files; a path ending in `/` is an empty folder.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    let name = "okr-\(UUID().uuidString)"
    let made = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    // As the system itself names it: macOS reaches its temporary folder by a link.
    folder = made.resolvingSymlinksInPath()
    for (path, text) in files { try write(path, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ relative: String) -> String { folder.path(percentEncoded: false) + "/" + relative }

  func write(_ relative: String, _ data: Data) throws {
    let isFolder = relative.hasSuffix("/")
    let place = path(relative)
    let parent = isFolder ? place : String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)])
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    if !isFolder { try data.write(to: URL(filePath: place)) }
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(relative), withDestinationPath: target)
  }

  func text(_ relative: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(relative))), as: UTF8.self)
  }

  /// What a run said and how it ended.
  struct Outcome: Equatable {
    var output: String
    var complaints: String
    var code: Int32
  }

  /// Runs `okr`; `input` is its standard input, `from` the folder it is started in.
  func run(
    _ arguments: String..., input: Data = Data(), from place: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, from: place, environment: environment)
  }

  func run(
    _ arguments: [String], input: Data = Data(), from place: String = "", environment: [String: String] = [:],
    writingTo sink: FileHandle? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = Program.dated(arguments)
    process.environment = environment
    process.currentDirectoryURL = place.isEmpty ? folder : folder.appending(path: place)
    // Streams through files: no pipe fills up, however much is said, and no thread has to drain one.
    let names = ["in", "out", "err"].map { folder.path(percentEncoded: false) + "-\($0)-\(UUID().uuidString)" }
    defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
    for (index, name) in names.enumerated() {
      try (index == 0 ? input : Data()).write(to: URL(filePath: name))
    }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: names[0]))
    process.standardOutput = try sink ?? FileHandle(forWritingTo: URL(filePath: names[1]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: names[2]))
    try process.run()
    process.waitUntilExit()
    // A pipe that nobody reads may end a program by its signal; nothing else may.
    #expect(sink != nil || process.terminationReason == .exit, "okr \(arguments) was ended by a signal")
    let said = try names.dropFirst().map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    return Outcome(output: said[0], complaints: said[1], code: process.terminationStatus)
  }

  /// No test depends on the clock: a lint or a fix that names no day gets the one of all tests.
  private static func dated(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, command == "lint" || command == "fix",
      !arguments.contains(where: { $0.hasPrefix("--as-of") })
    else { return arguments }
    return [command, "--as-of", "2026-08-01"] + arguments.dropFirst()
  }

  /// `okr lint` in the form of one line a finding, on a day of its own.
  func lint(_ arguments: String..., from place: String = "", input: Data = Data()) throws -> Outcome {
    try run(["lint", "--format", "compact"] + arguments, input: input, from: place)
  }

  /// Beside the tests in the build folder: up from the bundle until it is there.
  static func executable() throws -> URL {
    var places = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    places += CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    for place in places {
      var folder = place.standardizedFileURL
      for _ in 0..<5 {
        let candidate = folder.appending(path: "okr")
        let isFile = try? candidate.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
        let path = candidate.path(percentEncoded: false)
        if isFile == true, FileManager.default.isExecutableFile(atPath: path) { return candidate }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw NotBuilt()
  }

  private struct NotBuilt: Error, CustomStringConvertible {
    let description = "okr is not beside the tests; `swift build --product okr` makes it"
  }
}

/// Files that more than one case needs.
enum Sample {
  static let company = "company acme \"Acme\"\n"

  /// One error: a key result without a target.
  static let noTarget = """
    cycle 2026-Q3
    for acme
    objective growth "Customers come back on their own" owner @eva {
      kr "Improve the onboarding" from 10 minutes
      kr "New users who finish setup" from 40% to 60%
    }

    """

  /// Nothing to find beside a company called acme.
  static let clean = """
    cycle 2026-Q3
    for acme
    objective loyalty "The north knows our name" owner @eva {
      kr "Orders placed by returning customers" from 35% to 50%
      kr "People who know us" from 20% to 30%
    }

    """

  /// One warning: a KPI that says nothing of itself.
  static let warning = "kpi churn \"Customers who leave\"\n"
}
