import OKRSource

/// A git repository, asked by the `git` command: nothing is checked out, and nothing is written.
///
/// Only plumbing is called, whose output no setting of a user changes: its names end in zeros, it knows no colour, no
/// pager and no external diff, and it gives the bytes of a file as they were committed.
package struct Git: Sendable {
  /// The folder at the top of the work tree, without links.
  package let top: String
  private let environment: [String]

  /// What git may need of the environment to run at all, and to be let into the repository. The rest of what begins with
  /// `GIT_` is left out: a hook that sets `GIT_DIR` means another folder than the one that is to be read.
  private static let passed = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "LD_LIBRARY_PATH", "DEVELOPER_DIR", "SUDO_UID", "GIT_EXEC_PATH",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  ]

  /// What keeps git from asking, from fetching what a partial clone left out, and from telling in another language.
  private static let quiet = [
    "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C",
  ]

  private static let options = ["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false"]

  /// The repository that a folder lies in.
  package init(around folder: String) throws(Complaint) {
    let real = Platform.realPath(folder) ?? folder
    var environment = Git.quiet
    for name in Git.passed + Git.settingNames {
      if let value = Platform.environment(name) { environment.append("\(name)=\(value)") }
    }
    let outcome = try Git.run(["rev-parse", "--show-toplevel"], in: real, environment)
    guard outcome.code == 0, let top = Git.line(outcome.output) else {
      throw Git.refused(try Git.run(["rev-parse", "--show-toplevel"], in: real, environment, .intoOutput), folder)
    }
    self.top = top
    if let index = try Git.indexOfCommit(in: top, environment) { environment.append("GIT_INDEX_FILE=\(index)") }
    self.environment = environment
  }

  /// The settings that come by the environment, as runners give them: `safe.directory` is one.
  private static var settingNames: [String] {
    let count = Platform.environment("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    guard count > 0 else { return [] }
    return ["GIT_CONFIG_COUNT"] + (0..<min(count, 100)).flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] }
  }

  /// The index that git made for one commit, as `git commit FILE` does before its hooks; another repository's is none.
  private static func indexOfCommit(in top: String, _ environment: [String]) throws(Complaint) -> String? {
    guard let typed = Platform.environment("GIT_INDEX_FILE"), let current = Platform.currentFolder else { return nil }
    let index = Platform.destination(of: Paths(current: current).absolute(typed))
    let folder = Git.line(try run(["rev-parse", "--absolute-git-dir"], in: top, environment).output)
    return folder.map { Paths.contains(Platform.realPath($0) ?? $0, index) } == true ? index : nil
  }

  // MARK: - Revisions

  /// The name of the commit that a revision is: a branch, a tag, a commit, or `HEAD~3`.
  package func commit(_ revision: String) throws(Complaint) -> String {
    // The name of a revision begins with no stroke, but that of an option does.
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.contains(text: "..") else {
      throw Complaint(
        "\(revision.isEmpty ? "an empty word" : revision) is no git revision; "
          + "name a branch, a tag or a commit, such as main or HEAD~1")
    }
    guard let id = id(try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])) else {
      throw try missing(revision)
    }
    return id
  }

  /// The last commit that two revisions share, from which one has gone its own way.
  package func mergeBase(_ one: String, _ other: String = "HEAD") throws(Complaint) -> String {
    let (first, second) = (try commit(one), try commit(other))
    if let id = id(try run(["merge-base", first, second])) { return id }
    if try isShallow {
      throw Complaint(
        "this clone is shallow, and the commit that \(one) and \(other) share is not in it; "
          + "`git fetch --unshallow` fetches it (on GitHub: `fetch-depth: 0` below actions/checkout)")
    }
    throw Complaint("\(one) and \(other) share no commit; name a revision of the same history")
  }

  private func id(_ outcome: Platform.Outcome) -> String? {
    guard outcome.code == 0, let line = Git.line(outcome.output) else { return nil }
    return [40, 64].contains(line.utf8.count) && line.utf8.allSatisfy { Git.isHexadecimal($0) } ? line : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private var isShallow: Bool {
    get throws(Complaint) { Git.line(try run(["rev-parse", "--is-shallow-repository"]).output) == "true" }
  }

  /// About a revision that git does not find, with how to get it.
  private func missing(_ revision: String) throws(Complaint) -> Complaint {
    if id(try run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])) == nil {
      return Complaint("there is no commit yet to compare with; `git commit` makes the first")
    }
    let branch = revision.hasPrefix("origin/") ? String(revision.dropFirst("origin/".count)) : nil
    if branch == nil,
      id(try run(["rev-parse", "--verify", "--quiet", "refs/remotes/origin/\(revision)^{commit}"])) != nil
    {
      return Complaint("there is no revision \(revision) here, but origin/\(revision); write that")
    }
    guard try isShallow else {
      let fetch = branch.map { "; `git fetch origin \(Paths.shellWord($0))` fetches it" }
      return Complaint("git knows no revision \(revision)" + (fetch ?? "; `git branch --all` and `git log` list them"))
    }
    let isCommit = revision.utf8.count >= 40 && revision.utf8.allSatisfy { Git.isHexadecimal($0) }
    let fetch: String
    if let branch {
      let word = Paths.shellWord(branch)
      fetch = "git fetch --depth=1 origin \(word):refs/remotes/origin/\(word)"
    } else {
      fetch = isCommit ? "git fetch --depth=1 origin \(revision)" : "git fetch --unshallow"
    }
    return Complaint(
      "this clone is shallow, and \(revision) is not in it; `\(fetch)` fetches it "
        + "(on GitHub: `fetch-depth: 0` below actions/checkout)")
  }

  // MARK: - Files

  /// A file as a revision or the index has it.
  struct Entry {
    /// From the top of the work tree.
    let path: String
    /// `100644`, `100755`, `120000` for a link, `160000` for a submodule.
    let mode: String
    let id: String
    /// 0, or which side of a merge that is not settled.
    let stage: String
  }

  /// All files of a commit.
  func entries(of commit: String) throws(Complaint) -> [Entry] {
    // mode SP type SP id TAB path
    entries(try succeed(["ls-tree", "-r", "-z", "--full-tree", commit])) { words, path in
      Entry(path: path, mode: words[0], id: words[2], stage: "0")
    }
  }

  /// All files as they are staged.
  func stagedEntries() throws(Complaint) -> [Entry] {
    // mode SP id SP stage TAB path
    entries(try succeed(["ls-files", "--stage", "-z"])) { words, path in
      Entry(path: path, mode: words[0], id: words[1], stage: words[2])
    }
  }

  private func entries(_ output: [UInt8], _ entry: ([String], String) -> Entry) -> [Entry] {
    output.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      return words.count == 3 ? entry(words, Platform.text(of: Array(line[(tab + 1)...]))) : nil
    }
  }

  /// The bytes of files by their ids; one that this clone has not is left out.
  func contents(of ids: [String]) throws(Complaint) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    var rest = ids[...]
    while !rest.isEmpty {
      var input: [UInt8] = []
      while let next = rest.first, input.count + next.utf8.count < Platform.inputLimit {
        input += Array(next.utf8) + [UInt8(ascii: "\n")]
        rest = rest.dropFirst()
      }
      Git.take(try batch(input), into: &contents)
    }
    return contents
  }

  /// What `cat-file` says of some ids. A partial clone stops at the first that it has not, since it may not fetch.
  private func batch(_ input: [UInt8]) throws(Complaint) -> [UInt8] {
    let words = ["cat-file", "--batch"]
    let outcome = try Git.run(words, in: top, environment, input: input)
    guard outcome.code != 0 else { return outcome.output }
    let reason = try Git.run(words, in: top, environment, input: input, .intoOutput)
    guard String(decoding: reason.output, as: UTF8.self).contains(text: "promisor remote") else {
      throw Git.refused(reason, top)
    }
    return outcome.output
  }

  /// Takes apart what `cat-file --batch` says: `ID blob SIZE`, a line break, the bytes, a line break; or `ID missing`.
  private static func take(_ output: [UInt8], into contents: inout [String: [UInt8]]) {
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let words = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(words[2]), size >= 0, size <= rest.count else { continue }
      contents[words[0]] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
  }

  // MARK: - Running

  private func run(_ words: [String]) throws(Complaint) -> Platform.Outcome { try Git.run(words, in: top, environment) }

  private func succeed(_ words: [String]) throws(Complaint) -> [UInt8] {
    let outcome = try run(words)
    guard outcome.code != 0 else { return outcome.output }
    throw Git.refused(try Git.run(words, in: top, environment, .intoOutput), top)
  }

  private static func run(
    _ words: [String], in folder: String, _ environment: [String], input: [UInt8] = [],
    _ complaining: Platform.Complaining = .nowhere
  ) throws(Complaint) -> Platform.Outcome {
    do {
      return try Platform.run(
        "git", ["-C", folder] + options + words, environment: environment, input: input, complaining: complaining)
    } catch {
      throw Complaint(
        "cannot run git, which reads the revisions: \(error.reason); install it, or set PATH to where it is")
    }
  }

  /// The text of an output of one line.
  private static func line(_ output: [UInt8]) -> String? {
    output.last == UInt8(ascii: "\n") ? Platform.text(of: output.dropLast()) : nil
  }

  /// Why git gave nothing, in its own words where there are none better.
  private static func refused(_ outcome: Platform.Outcome, _ folder: String) -> Complaint {
    let said = String(decoding: outcome.output, as: UTF8.self)
    if said.contains(text: "not a git repository") {
      return Complaint(
        "\(folder) is in no git repository, so there is no revision to compare with; `git init` makes one")
    }
    if said.contains(text: "must be run in a work tree") {
      return Complaint("\(folder) is in a bare git repository, which has no files; run okr in a clone of it")
    }
    if said.contains(text: "dubious ownership") {
      return Complaint(
        "git does not trust this repository, since somebody else owns it; "
          + "`git config --global --add safe.directory \(Paths.shellWord(folder))` makes it")
    }
    let lines = said.split(whereSeparator: \.isNewline)
    let reason = lines.first { $0.hasPrefix("fatal: ") }?.dropFirst("fatal: ".count) ?? lines.last
    return Complaint(
      "git cannot read the repository: \(reason.map(String.init) ?? "it ended with code \(outcome.code)")")
  }
}
