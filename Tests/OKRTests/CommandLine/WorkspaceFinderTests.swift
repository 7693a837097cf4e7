import Foundation
import OKRDriver
import Testing

@Suite("The workspaces of an editor's folders and files")
struct WorkspaceFinderTests {
  private func shown(_ found: FoundWorkspaces) -> [[String]] {
    found.workspaces.map { $0.files.map { ($0.isWanted ? "" : "(") + $0.shown + ($0.isWanted ? "" : ")") } }
  }

  @Test("a folder is found as the command line finds it, with files that are not saved yet")
  func folder() throws {
    let program = try Program([
      "workspace.okr": "company acme\n", "teams/a.okr": "for acme\n", "inner/workspace.okr": "company other\n",
      ".gitignore": "old/\n", "old/b.okr": "", ".git/": "",
    ])
    let folder = program.folder.path(percentEncoded: false)
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let found = findWorkspaces(folders: [root], files: ["\(root)/teams/new.okr", "\(root)/teams/a.okr"])
    #expect(shown(found) == [["workspace.okr", "teams/a.okr", "teams/new.okr"], ["inner/workspace.okr"]])
    #expect(found.complaints == [])
    // A file of a folder that was not opened brings its workspace, of which the rest is not asked for.
    let other = findWorkspaces(folders: ["\(root)/inner"], files: ["\(root)/teams/a.okr"])
    #expect(
      Set(shown(other)) == [["workspace.okr"], ["(../workspace.okr)", "../teams/a.okr"]])
    #expect(findWorkspaces(folders: [], files: ["\(root)/nowhere/c.okr"]).workspaces.count == 1)
  }

  @Test("a file that was opened behind a link is the one that the workspace has")
  func link() throws {
    let program = try Program(["workspace.okr": "company acme\n", "a.okr": "for acme\n"])
    try program.link("b.okr", to: "a.okr")
    let root = program.path("").dropLast()
    let found = findWorkspaces(folders: [String(root)], files: ["\(root)/b.okr"])
    #expect(shown(found) == [["workspace.okr", "a.okr"]])
    #expect(found.names == ["\(root)/b.okr": "\(root)/a.okr"])
  }

  @Test("an empty folder, one that is gone and a file that cannot be read leave the rest")
  func faults() throws {
    let program = try Program(["empty/": "", "a.okr": "for acme\n"])
    try program.link("b.okr", to: "nowhere.okr")
    let root = program.path("").dropLast()
    #expect(findWorkspaces(folders: ["\(root)/empty", "\(root)/gone"], files: []).complaints == [])
    let found = findWorkspaces(folders: [String(root)], files: [])
    #expect(shown(found) == [["a.okr"]])
    #expect(found.complaints.count == 1 && found.complaints[0].contains("b.okr"))
  }
}
