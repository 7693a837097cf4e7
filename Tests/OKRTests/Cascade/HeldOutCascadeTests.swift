import Testing

/// Companies of three levels in three languages, written by somebody who had only the design documents. The lines above
/// the first file of each say what is shown and why.
@Suite("Workspaces that hold together, or do not")
struct HeldOutCascadeTests {
  @Test("the findings marked in it, and no other", arguments: Repository.files(below: folder, ending: ".txt"))
  func workspace(path: String) {
    checkWorkspace(Repository.text(path))
  }

  @Test("there are workspaces to look at")
  func some() {
    #expect(Repository.files(below: HeldOutCascadeTests.folder, ending: ".txt").count >= 26)
  }

  static let folder = "Tests/OKRTests/Cascade/HeldOut"
}
