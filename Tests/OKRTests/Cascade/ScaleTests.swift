import Foundation
import OKRLint
import Testing

@Suite("A company of any size")
struct ScaleTests {
  @Test("fifty units of five levels hold together")
  func clean() {
    #expect(rows(lintFiles(GeneratedCompany(units: 50).files).findings) == [])
  }

  /// `OKR_GENERATE=/tmp/company OKR_UNITS=250 swift test --filter ScaleTests` writes a company to be measured:
  /// `valgrind --tool=callgrind okr lint /tmp/company --as-of 2026-08-01` counts instructions.
  @Test("a company is written where it is asked for", .enabled(if: folder != nil))
  func write() throws {
    let root = URL(fileURLWithPath: ScaleTests.folder ?? "")
    let units = ProcessInfo.processInfo.environment["OKR_UNITS"].flatMap { Int($0) } ?? 250
    for file in GeneratedCompany(units: units).files {
      let place = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.text.write(to: place, atomically: true, encoding: .utf8)
    }
  }

  static let folder = ProcessInfo.processInfo.environment["OKR_GENERATE"]
}
