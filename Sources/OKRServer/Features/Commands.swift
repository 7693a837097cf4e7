/// What a client may ask the server to do.
enum ServerCommand: String, CaseIterable {
  /// Makes an edit: its argument.
  case apply = "okr.apply"
  /// Shows what supports a goal: its arguments are the places.
  case showSupporters = "okr.showSupporters"
}

extension Server {
  mutating func execute(_ params: JSON) -> Answer {
    guard let name = params["command"]?.string, let command = ServerCommand(rawValue: name) else {
      return .failure(Failure(.invalidParams, "there is no such command"))
    }
    let arguments = params["arguments"]?.array ?? []
    switch command {
    case .apply:
      guard let edit = arguments.first, edit.isObject else {
        return .failure(Failure(.invalidParams, "the command needs the edit to make"))
      }
      request("workspace/applyEdit", ["edit": edit])
    case .showSupporters:
      for place in arguments where client.showsDocuments {
        guard let uri = place["uri"], let range = place["range"] else { continue }
        request("window/showDocument", ["uri": uri, "takeFocus": true, "selection": range])
      }
    }
    return .nothing
  }
}
