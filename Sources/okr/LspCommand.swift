import OKRDriver
import OKRServer

/// `okr lsp`: the language server on standard input and output, until its client ends it.
func lspCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  // Clients of VS Code name the transport; there is no other here.
  var arguments = Arguments(typed, options: ["--as-of"], flags: ["--stdio"])
  let fixedDay = arguments.day("--as-of")
  if let operand = arguments.operands.first {
    arguments.complain("lsp takes no path such as \(operand); the editor says which files it has open")
  }
  try arguments.settle()

  var server = Server(version: version, day: fixedDay ?? Platform.today, disk: disk)
  while server.exitCode == nil {
    server.day = fixedDay ?? Platform.today
    // Findings are told when nothing more has come in: after the last of several keystrokes.
    let messages = server.hasWork ? server.step() : Platform.hasInput ? [] : server.idle()
    guard send(messages) else { return .failure }
    // Whatever has come in by now is taken in, so that a request may be cancelled while it waits.
    guard server.exitCode == nil, !server.hasWork || Platform.hasInput else { continue }
    do {
      let bytes = try Platform.readSome()
      if bytes.isEmpty {
        while server.hasWork { guard send(server.step()) else { return .failure } }
        guard send(server.idle()) else { return .failure }
        server.end()
      }
      server.receive(bytes)
    } catch {
      return Console.refuse("cannot read standard input: \(error.reason)")
    }
  }
  return server.exitCode == 0 ? .clean : .findings
}

/// Sends messages; false where nobody takes them any more.
private func send(_ messages: [JSON]) -> Bool {
  do {
    for message in messages { try Platform.write(Frames.frame(message), to: .output) }
    return true
  } catch {
    return false
  }
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
