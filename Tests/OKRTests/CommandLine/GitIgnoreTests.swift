import Foundation
import Testing

@testable import OKRDriver

@Suite("What git ignores") struct GitIgnoreTests {
  /// Lists of patterns, and paths with what git 2.39 says of each; a path ending in `/` is a folder.
  private static let cases: [(list: String, ignored: [String], kept: [String])] = [
    ("draft.okr", ["draft.okr", "a/b/draft.okr", "draft.okr/"], ["drafts.okr", "a/draft.okr.bak"]),
    ("/draft.okr", ["draft.okr"], ["a/draft.okr"]),
    ("a/draft.okr", ["a/draft.okr"], ["b/a/draft.okr", "draft.okr"]),
    ("build/", ["build/", "a/build/"], ["build", "builds/"]),
    ("*.okr", [".okr", "x.okr", "a/目标.okr"], ["x.OKR", "okr"]),
    ("plan-?.okr", ["plan-1.okr"], ["plan-.okr", "plan-12.okr", "plan-/.okr"]),
    ("a/*", ["a/b", "a/b/"], ["a/b/c", "a/"]),
    ("**/old", ["old", "a/old/", "a/b/old"], ["older"]),
    ("old/**", ["old/a", "old/a/b"], ["old/", "a/old/b"]),
    ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "c/a/b"]),
    ("a/**/b/**/c", ["a/b/c", "a/x/b/b/y/c"], ["a/c/b", "a/b"]),
    ("a**b", ["ab", "axxb", "c/ab"], ["a/b"]),
    ("[ab].okr", ["a.okr", "b.okr"], ["c.okr", "ab.okr"]),
    ("[!ab].okr\n[^c]2", ["c.okr", "a2"], ["a.okr", "c2"]),
    ("q[1-4].okr", ["q1.okr", "q4.okr"], ["q5.okr", "q.okr"]),
    ("[[:digit:]_]x\n[]]y\n[a\\]]z", ["7x", "_x", "]y", "]z"], ["ax", "y", "bz"]),
    ("[a\nb\\", [], ["[a", "b", "b\\"]),
    ("*.okr\n!keep.okr", ["a.okr"], ["keep.okr", "a/keep.okr"]),
    ("!keep.okr\n*.okr", ["keep.okr"], []),
    ("# draft.okr\n\n   \n/", [], ["draft.okr", " ", "# draft.okr"]),
    ("\\#1\n\\!2\n3\\*", ["#1", "!2", "3*"], ["1", "2", "33"]),
    ("a.okr  \nb\\ \nc d\r\n\te", ["a.okr", "b ", "c d", "\te"], ["b", "a.okr  ", "e"]),
    ("\u{FEFF}a.okr\n目标/", ["a.okr", "目标/"], ["目标"]),
    ("*a*a*a*a*a*a*a*a*a*a*a*a*b", [], [String(repeating: "a", count: 250)]),
  ]

  @Test("patterns mean what they mean to git", arguments: cases.indices)
  func patterns(index: Int) {
    let (list, ignored, kept) = Self.cases[index]
    let patterns = GitPattern.all(in: Array(list.utf8))
    func ignores(_ path: String) -> Bool {
      let parts = Substring(path).utf8.split(separator: UInt8(ascii: "/"))
      let last = patterns.last { $0.fits(parts, path.hasSuffix("/") ? .folder : .file) }
      return last?.verdict == .ignored
    }
    for path in ignored { #expect(ignores(path), "\(list) ignores \(path)") }
    for path in kept { #expect(!ignores(path), "\(list) keeps \(path)") }
  }

  private func found(_ program: Program, _ paths: String..., from place: String = "") throws -> [String] {
    let outcome = try program.run(["lint", "--format", "compact", "--rule", "kpi/incomplete"] + paths, from: place)
    return outcome.output.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  private func repository(_ files: KeyValuePairs<String, String>) throws -> Program {
    let program = try Program(files)
    try program.write(".git/", Data())
    return program
  }

  private func kpi(_ name: String) -> String { "kpi \(name) \"Customers who leave\"\n" }

  @Test("ignored files and folders and node_modules are no part of a workspace")
  func leftOut() throws {
    let program = try repository([
      ".gitignore": "drafts/\n*.tmp.okr\n", "workspace.okr": Sample.company, "a.okr": kpi("a"),
      "drafts/b.okr": kpi("a"), "x.tmp.okr": kpi("a"), "node_modules/pkg/c.okr": kpi("a"),
      "web/node_modules/d.okr": "objective {",
    ])
    #expect(try found(program) == ["a.okr"])
    #expect(try program.run("lint").output.contains("in 2 files ("))
    // Nothing of them is even read.
    try program.write("drafts/e.okr", Data([0xFF, 0xFE, 0x6B, 0x00]))
    try program.link("drafts/dead.okr", to: "gone")
    try program.link("y.tmp.okr", to: "gone")
    #expect(try found(program) == ["a.okr"])
  }

  @Test("what is named is linted although git ignores it")
  func named() throws {
    let program = try repository([
      ".gitignore": "drafts/\nx.okr\n", "workspace.okr": Sample.company, "drafts/b.okr": kpi("b"), "x.okr": kpi("x"),
      "node_modules/c.okr": kpi("c"),
    ])
    #expect(try found(program, "x.okr") == ["x.okr"])
    #expect(try found(program, "drafts/b.okr", ".") == ["drafts/b.okr"])
    #expect(try found(program, "drafts") == ["drafts/b.okr"])
    #expect(try found(program, "node_modules") == ["node_modules/c.okr"])
    #expect(try found(program, ".", from: "drafts") == ["b.okr"])
    // It belongs to its workspace like any other file.
    #expect(try program.lint("x.okr", "--rule", "cascade").output.isEmpty)
    try program.write("x.okr", Data(Sample.clean.utf8))
    #expect(try program.lint("x.okr", "--rule", "cascade").output.isEmpty)
  }

  @Test("the lists of folders above hold up to the repository's root, the inner one decides")
  func nestedLists() throws {
    let program = try repository([
      ".gitignore": "*.old.okr\n/goals/b/\n", "goals/.gitignore": "!keep.old.okr\n", "goals/a/x.old.okr": kpi("x"),
      "goals/a/keep.old.okr": kpi("k"), "goals/b/y.okr": kpi("y"), "goals/a/b/z.okr": kpi("z"),
    ])
    let wanted = ["a/b/z.okr", "a/keep.old.okr"]
    #expect(try found(program) == wanted.map { "goals/" + $0 })
    #expect(try found(program, from: "goals") == wanted)
    #expect(try found(program, "a", from: "goals") == wanted)
    try program.write("goals/.git/", Data())
    #expect(try found(program) == ["goals/a/b/z.okr", "goals/a/keep.old.okr", "goals/a/x.old.okr", "goals/b/y.okr"])
  }

  @Test("without a repository the lists below the folder hold, and no others")
  func withoutRepository() throws {
    let program = try Program([
      ".gitignore": "*.okr\n", "ws/.gitignore": "drafts\n", "ws/a.okr": kpi("a"), "ws/drafts/b.okr": kpi("b"),
    ])
    #expect(try found(program, "ws") == ["ws/a.okr"])
    let outcome = try program.run("lint")
    #expect(outcome.code == 2)
    #expect(
      outcome.complaints == "okr: git ignores every .okr file below .; name a file and it is linted all the same\n")
  }
}
