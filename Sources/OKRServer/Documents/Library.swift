import OKRModel
import OKRSource
import OKRValues

/// Every file that the server knows: the workspaces on the disk with the open documents laid over them.
struct Library {
  private let disk: Disk
  /// The folders of the client, by absolute paths.
  var folders: [String] = []
  /// The open documents, by ``key(_:)``.
  private(set) var documents: [String: OpenDocument] = [:]
  private var shelves: [Shelf] = []
  /// By key, the shelf and the place on it.
  private var places: [String: (shelf: Int, place: Int)] = [:]
  /// What could not be read, a line each, not yet told.
  private(set) var complaints: [String] = []
  /// Whether files may have come or gone since somebody last asked.
  private var isListChanged = false
  private var reported: Set<String> = []

  /// The files of one workspace.
  private struct Shelf {
    var files: [(info: Disk.File, key: String, leaf: Leaf)]
    var judged: Judged?
  }

  init(_ disk: Disk) { self.disk = disk }

  /// What a document is known by: its path, whatever the spelling of the address, else the address.
  static func key(_ uri: String) -> String { FileURI.path(uri) ?? uri }

  // MARK: - Asking

  /// A document with the workspace around it; nil for one that nobody knows.
  mutating func find(_ uri: String, on day: Day) -> (leaf: Leaf, judged: Judged)? {
    guard let (shelf, place) = places[Library.key(uri)] else { return nil }
    return (shelves[shelf].files[place].leaf, judged(shelf, on: day))
  }

  /// Every workspace as it is now.
  mutating func all(on day: Day) -> [Judged] { shelves.indices.map { judged($0, on: day) } }

  private mutating func judged(_ shelf: Int, on day: Day) -> Judged {
    if let known = shelves[shelf].judged, known.day == day { return known }
    let judged = Judged(shelves[shelf].files.map(\.leaf), on: day)
    shelves[shelf].judged = judged
    return judged
  }

  mutating func takeComplaints() -> [String] {
    defer { complaints = [] }
    return complaints
  }

  /// Whether files may have come or gone since this was last asked.
  mutating func takeListChange() -> Bool {
    defer { isListChanged = false }
    return isListChanged
  }

  // MARK: - Documents

  mutating func open(_ document: OpenDocument) {
    let key = Library.key(document.uri)
    documents[key] = document
    if places[key] == nil { refresh() } else { renew(key) }
  }

  mutating func change(_ document: OpenDocument) {
    let key = Library.key(document.uri)
    documents[key] = document
    renew(key)
  }

  /// A closed document is what the disk says again; one that was never saved is gone.
  mutating func close(_ uri: String) {
    documents[Library.key(uri)] = nil
    refresh()
  }

  /// The documents that the client has open, in the order of their keys.
  var openDocuments: [OpenDocument] { documents.sorted { $0.key.utf8Precedes($1.key) }.map(\.value) }

  func document(_ uri: String) -> OpenDocument? { documents[Library.key(uri)] }

  func leaf(_ uri: String) -> Leaf? { places[Library.key(uri)].map { shelves[$0.shelf].files[$0.place].leaf } }

  // MARK: - The disk

  /// Reads one file anew that has changed on the disk; an open document says what counts.
  mutating func reread(_ uri: String) { renew(Library.key(uri)) }

  private mutating func renew(_ key: String) {
    guard let (shelf, place) = places[key] else { return }
    let (info, _, old) = shelves[shelf].files[place]
    guard let leaf = leaf(of: info, key, old) else { return refresh() }
    shelves[shelf].files[place].leaf = leaf
    if !leaf.isSame(as: old) { shelves[shelf].judged?.replace(place, with: leaf) }
  }

  /// Looks anew which files there are; what has not changed is kept as it was read.
  mutating func refresh() {
    let paths = openDocuments.compactMap(\.path).filter(Library.isOKR)
    let found = disk.find(folders, paths)
    complain(found.complaints)
    var old: [String: Leaf] = [:]
    for shelf in shelves { for file in shelf.files { old[file.key] = file.leaf } }
    // A document that was opened under another name of a file stands for that file.
    var keys: [String: String] = [:]
    for (asked, name) in found.names where documents[asked] != nil && documents[name] == nil { keys[name] = asked }
    var fresh: [Shelf] = []
    for workspace in found.workspaces {
      var files: [(Disk.File, String, Leaf)] = []
      for info in workspace.files {
        let key = keys[info.path] ?? info.path
        if let leaf = leaf(of: info, key, old[key]) { files.append((info, key, leaf)) }
      }
      fresh.append(Shelf(files: files))
    }
    let known = Set(fresh.flatMap { $0.files.map(\.key) })
    // What is no file, or not called one of ours, is judged alone.
    for document in openDocuments {
      let key = Library.key(document.uri)
      guard !known.contains(key) else { continue }
      let name = String(key.split(separator: "/").last ?? "untitled")
      let info = Disk.File(path: key, shown: name, workspacePath: name, isWanted: true)
      if let leaf = leaf(of: info, key, old[key]) { fresh.append(Shelf(files: [(info, key, leaf)])) }
    }
    shelves = fresh.map(judgedAsBefore)
    isListChanged = true
    places = [:]
    for (shelf, content) in fresh.enumerated() {
      for (place, file) in content.files.enumerated() { places[file.key] = (shelf, place) }
    }
  }

  /// The files of a workspace with what is known of them, if they are the ones that they were.
  private func judgedAsBefore(_ shelf: Shelf) -> Shelf {
    let keys = shelf.files.map(\.key)
    guard let old = shelves.first(where: { $0.files.map(\.key) == keys }), let judged = old.judged else { return shelf }
    for (place, file) in shelf.files.enumerated() where !file.leaf.isSame(as: old.files[place].leaf) {
      judged.replace(place, with: file.leaf)
    }
    var kept = shelf
    kept.judged = judged
    return kept
  }

  /// A file of more bytes takes a while to be read anew.
  private static let longFile = 16_000

  private static func isOKR(_ path: String) -> Bool {
    path.utf8.count > 4 && String(decoding: path.utf8.suffix(4), as: UTF8.self).lowercased() == ".okr"
  }

  /// A file as it is now, its tree kept where its text is the same; nil where it cannot be read.
  private mutating func leaf(of info: Disk.File, _ key: String, _ old: Leaf?) -> Leaf? {
    let document = documents[key]
    let bytes: [UInt8]
    if let document {
      bytes = document.bytes
    } else {
      switch disk.read(info.path) {
      case .bytes(let read): bytes = read
      case .refused(let reason):
        complain([reason])
        return nil
      }
    }
    let isSame = old.map {
      $0.file.path == info.shown && $0.file.workspacePath == info.workspacePath && $0.file.bytes == bytes
    }
    // What will be typed in is cut before anybody types, and what takes long to be cut when it is read first.
    let isInPieces = document != nil || bytes.count > Library.longFile
    let kept =
      (isSame ?? false) && (old?.kept.isInPieces ?? false || !isInPieces)
      ? old?.kept
      : KeptFile(
        SourceFile(path: info.shown, workspacePath: info.workspacePath, bytes: bytes), after: old?.kept,
        inPieces: isInPieces)
    return kept.map {
      Leaf(
        $0, uri: document?.uri ?? FileURI.uri(info.path), version: document?.version, isOpen: document != nil,
        isShown: document != nil || info.isWanted)
    }
  }

  private mutating func complain(_ messages: [String]) {
    for message in messages where reported.insert(message).inserted { complaints.append(message) }
  }

  /// For tests: the files that are kept.
  var keptFiles: [KeptFile] { shelves.flatMap { $0.files.map(\.leaf.kept) } }
}
