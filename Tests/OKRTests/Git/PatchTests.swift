import Foundation
import Testing

/// `okr fix --diff` makes patches that git takes, from wherever it is called.
@Suite("A patch of fixes", .enabled(if: GitRepository.isThere, GitRepository.isNeeded))
struct PatchTests {
  private static let late = Sample.clean.replacing("from 35% to 50%", with: "from 35% to 50% by 30.9.2026")

  @Test(
    "is applied from the top of the repository",
    arguments: [
      "a.okr", "teams/a.okr", "teams/a b.okr", "teams/a\tb.okr", "teams/a\nb.okr", "teams/a\"b.okr", "团队/目标.okr",
    ])
  func applies(_ path: String) throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "x.okr": "// x\n"])
    try repository.program.write(path, Data(Self.late.utf8))
    try repository.git("add", "--all")
    let folder = path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
    for (place, operand) in [("", path), (folder, "."), (folder, repository.program.path(path))] {
      let outcome = try repository.program.run(
        ["fix", "--diff", operand], from: place, environment: GitRepository.environment)
      #expect(outcome.code == 1 && outcome.output.contains("@@"), "\(outcome)")
      try repository.program.write("fixes.patch", Data(outcome.output.utf8))
      try repository.git("apply", "--check", "fixes.patch")
    }
  }
}
