/// What the server asks of the files around it; whoever runs it finds and reads them.
package struct Disk {
  /// The workspaces that some folders and files lie in, all by absolute paths; a file may be one that is not saved yet.
  package let find: (_ folders: [String], _ files: [String]) -> Found
  package let read: (_ path: String) -> Content

  package init(
    find: @escaping (_ folders: [String], _ files: [String]) -> Found, read: @escaping (_ path: String) -> Content
  ) {
    self.find = find
    self.read = read
  }

  /// What a file holds.
  package enum Content {
    case bytes([UInt8])
    /// One line that says why it is not read.
    case refused(String)
  }

  package struct Found {
    package let workspaces: [Workspace]
    /// The name that a workspace has for a file that was asked for by another, as behind a link.
    package let names: [String: String]
    /// A line each about what could not be looked at.
    package let complaints: [String]

    package init(workspaces: [Workspace], names: [String: String], complaints: [String]) {
      self.workspaces = workspaces
      self.names = names
      self.complaints = complaints
    }
  }

  package struct Workspace {
    /// The folder it lies in.
    package let root: String
    package let files: [File]

    package init(root: String, files: [File]) {
      self.root = root
      self.files = files
    }
  }

  package struct File {
    /// Absolute.
    package let path: String
    /// As the command line prints it.
    package let shown: String
    /// From the root of its workspace.
    package let workspacePath: String
    /// Whether the command line would print its findings: it lies below a folder of the client.
    package let isWanted: Bool

    package init(path: String, shown: String, workspacePath: String, isWanted: Bool) {
      self.path = path
      self.shown = shown
      self.workspacePath = workspacePath
      self.isWanted = isWanted
    }
  }
}
