import Foundation
import OKRSource
import Testing

@testable import OKRDriver

@Suite("Reading a git revision", .enabled(if: GitRepository.isThere, GitRepository.isNeeded))
struct GitReadingTests {
  private static let goals = Sample.clean

  private func revision(_ name: String, of repository: GitRepository, from place: String = "") throws -> GitRevision {
    let folder = place.isEmpty ? repository.folder : repository.folder + "/" + place
    return try GitRevision(name, in: Git(around: folder), currentFolder: folder)
  }

  /// The paths of each workspace, those that were asked for marked.
  private func found(_ revision: GitRevision, _ named: String...) throws -> [[String]] {
    try revision.workspaces(of: named).map { files, wanted in
      files.map { wanted.contains($0.path) ? $0.path + " *" : $0.path }
    }
  }

  private func complaint(_ run: () throws -> Void) -> String {
    do {
      try run()
      return "nothing was complained of"
    } catch let error as Complaint {
      return error.message
    } catch let error as Complaints {
      return error.all.map(\.message).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  @Test("the files of a revision are what they were, and the work tree stays as it is")
  func asTheyWere() throws {
    let repository = try GitRepository(["workspace.okr": Sample.company, "a.okr": "// first\n", "read.me": "x"])
    try repository.commit(["a.okr": "// second\r\n", "b.okr": Self.goals])
    try repository.program.write("a.okr", Data("// third\n".utf8))
    let before = try repository.git("status", "--porcelain")
    let first = try revision("HEAD~1", of: repository).workspaces(of: ["."])
    #expect(first.map { $0.files.map(\.path) } == [["workspace.okr", "a.okr"]])
    #expect(first.first?.files.last?.bytes == Array("// first\n".utf8))
    let second = try revision("main", of: repository).workspaces(of: ["."])
    #expect(second.first?.files.first { $0.path == "a.okr" }?.bytes == Array("// second\r\n".utf8))
    #expect(try repository.git("status", "--porcelain") == before)
    #expect(try repository.program.text("a.okr") == "// third\n")
  }

  @Test("names with blanks, quotes, line breaks and Chinese are read under hostile settings")
  func oddNames() throws {
    let repository = try GitRepository([
      "my goals/it's \"q\".okr": "// 1\n", "目标/增收.okr": "// 2\n", "two\nlines.okr": "// 3\n", "-x.okr": "// 4\n",
    ])
    for setting in [
      ("core.quotePath", "true"), ("diff.external", "false"), ("color.ui", "always"), ("core.pager", "false"),
      ("core.autocrlf", "true"), ("core.fsmonitor", "false-monitor"), ("log.showSignature", "true"),
    ] { try repository.git("config", setting.0, setting.1) }
    try repository.program.write(".gitattributes", Data("*.okr diff=x text eol=crlf\n".utf8))
    let files = try revision("HEAD", of: repository).workspaces(of: ["."]).flatMap(\.files)
    #expect(
      Set(files.map(\.path)) == ["my goals/it's \"q\".okr", "目标/增收.okr", "two\nlines.okr", "-x.okr"])
    #expect(files.map { $0.bytes.count } == [5, 5, 5, 5])
  }

  @Test("workspaces are those of the revision: its markers, what lies below, and what was asked for")
  func workspaces() throws {
    let repository = try GitRepository([
      ".gitignore": "*.okr\n", "plans/workspace.okr": Sample.company, "plans/a.okr": "", "plans/sub/b.okr": "",
      "plans/own/workspace.okr": Sample.company, "plans/own/c.okr": "", "d.okr": "", "x/e.okr": "", ".hidden/f.okr": "",
      "plans/node_modules/g.okr": "", "plans/h.OKR": "",
    ])
    try repository.git("rm", "-r", "--quiet", "plans/own", "x")
    let now = try revision("HEAD", of: repository)
    #expect(
      try found(now, ".") == [
        ["d.okr *", "x/e.okr *"], ["plans/workspace.okr *", "plans/a.okr *", "plans/h.OKR *", "plans/sub/b.okr *"],
        ["plans/own/workspace.okr *", "plans/own/c.okr *"],
      ])
    #expect(
      try found(now, "plans/sub") == [["plans/workspace.okr", "plans/a.okr", "plans/h.OKR", "plans/sub/b.okr *"]])
    #expect(try found(now, "x/e.okr") == [["x/e.okr *"]])
    #expect(try found(now, ".hidden") == [[".hidden/f.okr *"]])
    #expect(try found(now, "plans/gone") == [])
    #expect(
      try found(revision("HEAD", of: repository, from: "plans/sub"), ".", "../own") == [
        ["../workspace.okr", "../a.okr", "../h.OKR", "b.okr *"], ["../own/workspace.okr *", "../own/c.okr *"],
      ])
    #expect(try now.workspaces(of: ["plans/sub"]).first?.files.last?.workspacePath == "sub/b.okr")
  }

  @Test("links and submodules are left out, and so is what only looks like a goal")
  func linksAndSubmodules() throws {
    let repository = try GitRepository(["a.okr": "// a\n"])
    try repository.program.link("link.okr", to: "a.okr")
    let head = try repository.git("rev-parse", "HEAD")
    try repository.git("add", "link.okr")
    try repository.git("update-index", "--add", "--cacheinfo", "160000,\(head),module.okr")
    try repository.git("commit", "--quiet", "--message", "more")
    #expect(try found(revision("HEAD", of: repository), ".") == [["a.okr *"]])
  }

  @Test("what is staged is read from the index, and a merge that is not settled is told")
  func staged() throws {
    let repository = try GitRepository(["a.okr": "// a\n", "目 标.okr": "// 1\n"])
    try repository.program.write("目 标.okr", Data("// 2\n".utf8))
    try repository.git("add", "目 标.okr")
    try repository.program.write("目 标.okr", Data("// 3\n".utf8))
    try repository.git("rm", "--quiet", "--cached", "a.okr")
    let git = try Git(around: repository.folder)
    let files = try GitRevision(stagedIn: git, currentFolder: repository.folder).workspaces(of: ["."]).flatMap(\.files)
    #expect(files.map(\.path) == ["目 标.okr"])
    #expect(files.first?.bytes == Array("// 2\n".utf8))

    try repository.git("reset", "--quiet", "--hard")
    try repository.git("checkout", "--quiet", "-b", "other")
    try repository.commit(["a.okr": "// theirs\n"])
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["a.okr": "// ours\n"])
    #expect(throws: (any Error).self) { try repository.git("merge", "other") }
    #expect(
      complaint { _ = try GitRevision(stagedIn: git, currentFolder: repository.folder) }
        == "a.okr has a merge that is not settled; settle it, then `git add a.okr`")
  }

  @Test("the merge base is the commit from which two revisions went their own ways")
  func mergeBase() throws {
    let repository = try GitRepository(["a.okr": "// 1\n"])
    let first = try repository.git("rev-parse", "HEAD")
    try repository.git("checkout", "--quiet", "-b", "branch")
    try repository.commit(["b.okr": ""])
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["c.okr": ""])
    let git = try Git(around: repository.folder)
    #expect(try git.mergeBase("main", "branch") == first)
    #expect(try git.mergeBase("branch") == first)
    try repository.git("checkout", "--quiet", "--orphan", "alone")
    try repository.commit(["d.okr": ""])
    #expect(
      complaint { _ = try git.mergeBase("main", "alone") }
        == "main and alone share no commit; name a revision of the same history")
  }

  @Test(
    "a word that is no revision is told, and is never an option",
    arguments: ["--all", "-", "", "main..HEAD", "nowhere", "HEAD:a.okr", "HEAD main", "^HEAD", "--output=x"])
  func noRevision(_ word: String) throws {
    let repository = try GitRepository(["a.okr": ""])
    let said = complaint { _ = try revision(word, of: repository) }
    #expect(said.contains("no git revision") || said.hasPrefix("git knows no revision \(word);"), "\(said)")
    #expect(try repository.git("status", "--porcelain").isEmpty)
  }

  @Test("no repository, no commit and a branch that only the origin has are told with what to do")
  func nothingToRead() throws {
    let empty = try Program(["a.okr": ""])
    let folder = String(empty.path("").dropLast())
    #expect(
      complaint { _ = try Git(around: folder) }
        == "\(folder) is in no git repository, so there is no revision to compare with; `git init` makes one")
    let fresh = GitRepository(empty, at: "")
    try fresh.git("init", "--quiet", "--initial-branch=main")
    #expect(
      complaint { _ = try revision("main", of: fresh) }
        == "there is no commit yet to compare with; `git commit` makes the first")
    let repository = try GitRepository(["a.okr": ""])
    try repository.git("update-ref", "refs/remotes/origin/next", "HEAD")
    #expect(
      complaint { _ = try revision("next", of: repository) }
        == "there is no revision next here, but origin/next; write that")
    #expect(
      complaint { _ = try revision("HEAD", of: repository).workspaces(of: ["/dev"]) }.hasPrefix(
        "/dev is outside of the git repository ."))
  }

  @Test("a shallow clone says what is missing and the command that fetches it, and the command does")
  func shallow() throws {
    let origin = try GitRepository(["a.okr": "// 1\n"])
    try origin.git("checkout", "--quiet", "-b", "branch/目")
    try origin.commit(["a.okr": "// 2\n"])
    try origin.git("clone", "--quiet", "--depth=1", "--branch=branch/目", "file://\(origin.folder)", "clone")
    let clone = GitRepository(origin.program, at: "clone")
    let missing = complaint { _ = try revision("origin/main", of: clone) }
    let command = "git fetch --depth=1 origin main:refs/remotes/origin/main"
    #expect(
      missing == "this clone is shallow, and origin/main is not in it; `\(command)` fetches it "
        + "(on GitHub: `fetch-depth: 0` below actions/checkout)")
    try clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    #expect(
      try revision("origin/main", of: clone).workspaces(of: ["."]).first?.files.first?.bytes == Array("// 1\n".utf8))
    let base = complaint { _ = try Git(around: clone.folder).mergeBase("origin/main") }
    #expect(
      base.contains("the commit that origin/main and HEAD share is not in it; `git fetch --unshallow` fetches it"))
    #expect(complaint { _ = try revision("HEAD~1", of: clone) }.contains("`git fetch --unshallow` fetches it"))
    try clone.git("fetch", "--quiet", "--unshallow")
    #expect(try Git(around: clone.folder).mergeBase("origin/main") == origin.git("rev-parse", "main"))
  }

  @Test("a partial clone is not made to fetch, but says what it lacks and the command that fetches it")
  func partial() throws {
    let origin = try GitRepository(["a.okr": "// 1\n"])
    try origin.git("config", "uploadpack.allowFilter", "true")
    try origin.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", "file://\(origin.folder)", "clone")
    let clone = GitRepository(origin.program, at: "clone")
    let said = complaint { _ = try revision("HEAD", of: clone).workspaces(of: ["."]) }
    #expect(said.hasPrefix("this clone is partial, and a.okr at HEAD is not in it; "), "\(said)")
    try clone.git("fetch", "--quiet", "--refetch", "--no-filter", "origin")
    #expect(try found(revision("HEAD", of: clone), ".") == [["a.okr *"]])
  }

  @Test("a pointer of Git LFS is told with its revision; bytes that are no text are a file that says so")
  func notText() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"
    let repository = try GitRepository(["a.okr": pointer])
    #expect(
      complaint { _ = try revision("HEAD", of: repository).workspaces(of: ["."]) }
        .hasPrefix("a.okr at HEAD is a pointer of Git LFS, not the file itself; "))
    try repository.program.write("a.okr", Data([0xFF, 0xFE, 0x6B, 0x00]))
    try repository.commit()
    let files = try revision("HEAD", of: repository).workspaces(of: ["."]).flatMap(\.files)
    #expect(files.map(\.path) == ["a.okr"] && files.map(\.encoding) == [.utf16])
  }

  @Test("more files than one question holds, and one larger than any pipe, are all read")
  func many() throws {
    let large = String(repeating: "// a line of a remark\n", count: 20_000)
    let repository = try GitRepository(["large.okr": large])
    for number in 0..<250 { try repository.program.write("\(number).okr", Data("// \(number)\n".utf8)) }
    try repository.commit()
    let files = try revision("HEAD", of: repository).workspaces(of: ["."]).flatMap(\.files)
    #expect(files.count == 251)
    for file in files where file.path != "large.okr" {
      #expect(file.bytes == Array("// \(file.path.dropLast(4))\n".utf8))
    }
    #expect(files.first { $0.path == "large.okr" }?.bytes.count == large.utf8.count)
  }
}
