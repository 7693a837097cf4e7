import Foundation
import Testing

/// Compares a text with a file beside the tests; `OKR_RECORD=1` writes the file anew.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["OKR_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == recorded, "see Goldens/\(name); OKR_RECORD=1 swift test records it", sourceLocation: sourceLocation)
}
