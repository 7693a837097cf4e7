/// What the files of a workspace say of one kind, file by file, so that what one file says is found and replaced without a
/// look at the others.
package struct FileLists<Entry: Sendable>: Sendable {
  // By itself: one file alone is a run of its own for many people, who need no list of lists.
  @usableFromInline var first: [Entry] = []
  @usableFromInline var others: [[Entry]] = []
  // Not told by their number, which asks for the type of the list.
  @usableFromInline var hasOthers = false

  init(_ files: [LoweredFile], _ list: (LoweredFile) -> [Entry]) {
    guard let one = files.first else { return }
    first = list(one)
    others = files.dropFirst().map(list)
    hasOthers = files.count > 1
  }

  /// By the number of the file that each entry belongs to, `nil` for none.
  init(_ entries: [Entry], files: Int, _ number: (Entry) -> Int?) {
    others = Array(repeating: [], count: max(0, files - 1))
    hasOthers = files > 1
    for entry in entries {
      guard let file = number(entry) else { continue }
      if file == 0 { first.append(entry) } else if others.indices.contains(file - 1) { others[file - 1].append(entry) }
    }
  }

  // What is generic is made for its type only where its body can be seen.

  /// Everything, in the order of the files.
  @inlinable @inline(__always) package var all: [Entry] { hasOthers ? joined : first }

  // By itself, or one file alone would be asked for the types of this too.
  @usableFromInline @inline(never) var joined: [Entry] { first + others.flatMap(\.self) }

  package internal(set) subscript(file: Int) -> [Entry] {
    @inlinable get { file == 0 ? first : others.indices.contains(file - 1) ? others[file - 1] : [] }
    set {
      if file == 0 { first = newValue } else if others.indices.contains(file - 1) { others[file - 1] = newValue }
    }
  }
}
