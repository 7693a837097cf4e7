import OKRModel
import OKRSource
import OKRSyntax

extension Asked {
  /// The name that would be renamed here; null where none stands.
  func prepareRename(_ offset: Int) -> JSON {
    guard let here = renamable(offset) else { return .null }
    return ["range": places.range(here.location.range), "placeholder": .string(file.text(here.location.range))]
  }

  private func renamable(_ offset: Int) -> Occurrence? {
    guard let here = judged.names.occurrence(in: file, at: offset) else { return nil }
    if case .rule = here.named { return nil }
    return here
  }

  /// Renames what stands here in every file, or tells why the new name will not do.
  func rename(_ offset: Int) -> Answer {
    guard let typed = params["newName"]?.string else {
      return .failure(Failure(.invalidParams, "rename needs a newName"))
    }
    guard let here = renamable(offset) else {
      return .failure(Failure(.requestFailed, "there is no name here that could be renamed"))
    }
    let isPerson = if case .person = here.named { true } else { false }
    let name = isPerson && typed.hasPrefix("@") ? String(typed.dropFirst()) : typed
    if let problem = problem(withName: name, isPerson: isPerson) {
      return .failure(Failure(.requestFailed, problem))
    }
    let edits = judged.names.occurrences(of: here.named).map { Edit($0.location, name) }
    guard name == file.text(here.location.range) || keepsMeaning(edits, of: here) else {
      return .failure(
        Failure(.requestFailed, "`\(name)` is taken, or would mean something else here; choose another name"))
    }
    return .result(workspaceEdit(edits))
  }

  /// Why some text is no name.
  private func problem(withName name: String, isPerson: Bool) -> String? {
    let lexed = lex(SourceFile(path: "", text: isPerson ? "@\(name)" : name))
    let kinds = lexed.tokens.map(\.kind)
    if kinds == [isPerson ? .handle : .word, .end], lexed.errors.isEmpty { return nil }
    if case .keyword? = kinds.first, kinds.count == 2 {
      return "`\(name)` is a word of the language; choose another name"
    }
    return "`\(name)` is no name: a name is one word of letters, digits, `-` and `_`, and starts with a letter"
  }

  /// Whether the new name stands for the same thing at all the same places, and nothing else has come to be wrong.
  private func keepsMeaning(_ edits: [Edit], of here: Occurrence) -> Bool {
    var moved: [Location] = []
    let files = judged.leaves.map { leaf -> KeptFile in
      let own = edits.filter { $0.location.file === leaf.file }
      guard !own.isEmpty else { return leaf.kept }
      let (bytes, ranges) = applying(own, to: leaf.file.bytes)
      let file = SourceFile(path: leaf.file.path, workspacePath: leaf.file.workspacePath, bytes: bytes)
      moved += ranges.map { Location(file, $0) }
      return KeptFile(file)
    }
    let renamed = KeptWorkspace(files).workspace
    guard renamed.unresolved.count == workspace.unresolved.count,
      renamed.duplicates.count == workspace.duplicates.count,
      renamed.syntaxErrors.count == workspace.syntaxErrors.count, let first = moved.first
    else { return false }
    var names = NameIndex(renamed)
    names.read(files)
    guard let now = names.occurrence(in: first.file, at: first.range.start) else { return false }
    return Set(names.occurrences(of: now.named).map(\.location)) == Set(moved)
  }
}

/// Some bytes with edits that do not overlap, and where the new texts stand.
func applying(_ edits: [Edit], to bytes: [UInt8]) -> (bytes: [UInt8], ranges: [TextRange]) {
  var changed: [UInt8] = []
  var ranges: [TextRange] = []
  var last = 0
  for edit in edits.sorted(by: { $0.location.range < $1.location.range }) {
    let range = edit.location.range
    guard range.start >= last, range.end <= bytes.count else { continue }
    changed += bytes[last..<range.start]
    let start = changed.count
    changed += edit.text.utf8
    ranges.append(TextRange(start, changed.count))
    last = range.end
  }
  return (changed + bytes[last...], ranges)
}
