package import OKRValues

/// Where to write a first workspace, for which quarter, and in which language.
package struct InitRequest: Sendable {
  /// A folder as it was typed; it is made where it is not there yet.
  package var folder: String
  package var language: FirstLanguage
  /// A day of the quarter.
  package var asOf: Day

  package init(folder: String, language: FirstLanguage, asOf: Day) {
    self.folder = folder
    self.language = language
    self.asOf = asOf
  }
}

/// Writes a first workspace and tells the paths of its files, as they are shown; all of it, or nothing.
package func runInit(
  _ request: InitRequest, currentFolder: String? = Platform.currentFolder
) throws(Complaints) -> [String] {
  guard let currentFolder else { throw Complaints([.noCurrentFolder]) }
  let paths = Paths(current: currentFolder)
  let folder = Discovery.place(of: request.folder, paths)
  let files = firstWorkspace(in: request.language, on: request.asOf)
  let obstacles = obstacles(in: folder, for: files, paths)
  guard obstacles.isEmpty else { throw Complaints(obstacles) }
  var written: [String] = []
  do {
    try Platform.makeFolder(folder)
    for file in files {
      let path = Paths.join(folder, file.name)
      try Platform.writeNew(file.text, to: path)
      written.append(path)
    }
  } catch {
    for path in written { Platform.remove(path) }
    throw Complaints([Complaint("cannot write a workspace in \(paths.shown(folder)): \(error.reason)")])
  }
  return written.map(paths.shown)
}

/// What keeps the files from being written: an example is for a folder that has no goals yet.
private func obstacles(in folder: String, for files: [FirstFile], _ paths: Paths) -> [Complaint] {
  let shown = paths.shown(folder)
  do {
    switch try Platform.kind(of: folder) {
    case nil: return []
    case .folder: break
    case .file, .other, .brokenLink: return [Complaint("\(shown) is no folder; init takes the path of one")]
    }
    let names = try Platform.entries(of: folder).map(\.name).filter { Paths.isOKR($0) && !$0.hasPrefix(".") }
    // A file system that knows no great letters has one file for both spellings.
    let taken = names.filter { name in files.contains { $0.name == name.lowercased() } }
    if let other = names.first, taken.isEmpty {
      let path = paths.shown(Paths.join(folder, other))
      return [Complaint("there are goals in \(shown) already: \(path); init takes a folder without any .okr file")]
    }
    return taken.map { name in
      Complaint("\(paths.shown(Paths.join(folder, name))) is there already, and init writes over nothing")
    }
  } catch {
    return [Complaint("cannot read the folder \(shown): \(error.reason)")]
  }
}
