import OKRDriver
import OKRServer
import OKRSource

/// `okr lsp`: the language server on standard input and output, until its client ends it.
func lspCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  // Clients of VS Code name the transport; there is no other here.
  var arguments = Arguments(typed, of: .lsp)
  let fixedDay = arguments.day("--as-of")
  if let operand = arguments.operands.first {
    arguments.complain("lsp takes no path such as \(operand); the editor says which files it has open")
  }
  try arguments.validate()

  var server = Server(version: toolVersion, day: fixedDay ?? Platform.today, disk: disk)
  let wire = Wire(
    hasInput: { Platform.hasInput },
    // A stream that cannot be read has ended.
    read: { (try? Platform.readSome()) ?? [] },
    write: { bytes in
      do {
        try Platform.write(bytes, to: .output)
        return true
      } catch {
        return false
      }
    },
    today: { fixedDay ?? Platform.today })
  // The protocol asks for 1 where the client has not said goodbye, as findings do.
  return server.run(wire) == 0 ? .clean : .findings
}

/// The files as the command line finds and reads them.
private var disk: Disk {
  Disk(
    find: { folders, files in
      let found = findWorkspaces(folders: folders, files: files)
      return Disk.Found(
        workspaces: found.workspaces.map { workspace in
          Disk.Workspace(
            root: workspace.root,
            files: workspace.files.map {
              Disk.File(
                path: $0.path, shown: $0.shown, workspacePath: $0.workspacePath, isWanted: $0.isWanted)
            })
        }, names: found.names, complaints: found.complaints)
    },
    read: { path in
      do throws(Complaint) {
        return .bytes(try readFile(path))
      } catch {
        return .refused(error.message)
      }
    })
}
