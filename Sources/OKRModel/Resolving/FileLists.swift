/// What the files of a workspace say of one kind, file by file, so that what one file says is found and replaced without a
/// look at the others.
package struct FileLists<Entry: Sendable>: Sendable {
  @usableFromInline var lists: [[Entry]]

  init(_ lists: [[Entry]]) { self.lists = lists }

  /// By the number of the file that each entry belongs to, `nil` for none.
  init(_ entries: [Entry], files: Int, _ number: (Entry) -> Int?) {
    lists = Array(repeating: [], count: files)
    for entry in entries { if let file = number(entry), lists.indices.contains(file) { lists[file].append(entry) } }
  }

  /// Everything, in the order of the files.
  package var all: [Entry] {
    // One file alone is a run of its own for many people, and looking up the types of a generic takes half of a million.
    lists.count == 1 ? lists[0] : lists.flatMap(\.self)
  }

  package internal(set) subscript(file: Int) -> [Entry] {
    // What is generic is made for its type only where its body can be seen.
    @inlinable get { lists.indices.contains(file) ? lists[file] : [] }
    set { if lists.indices.contains(file) { lists[file] = newValue } }
  }
}
