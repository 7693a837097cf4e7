import OKRValues

extension Server {
  /// Answers a request of one of the features; each stands in its own file.
  mutating func answerFeature(_ method: String, _ params: JSON) -> Answer {
    switch method {
    case "textDocument/diagnostic":
      onDocument(params) { server, asked in
        let report = server.documentDiagnostics(
          asked.leaf, asked.judged, previous: params["previousResultId"]?.string)
        server.pulled[asked.leaf.uri] = report["resultId"]?.string
        return .result(report)
      }
    case "workspace/diagnostic": .result(workspaceDiagnostics(params))
    case "textDocument/formatting": onDocument(params) { .result($1.formatting()) }
    case "textDocument/rangeFormatting": onDocument(params) { $1.rangeFormatting() }
    case "textDocument/codeAction": onDocument(params) { $1.codeActions() }
    case "textDocument/hover": atPlace(params) { .result($1.hover($2)) }
    case "textDocument/definition", "textDocument/declaration": atPlace(params) { .result($1.definition($2)) }
    case "textDocument/references": atPlace(params) { .result($1.references($2)) }
    case "textDocument/documentHighlight": atPlace(params) { .result($1.highlights($2)) }
    case "textDocument/prepareRename": atPlace(params) { .result($1.prepareRename($2)) }
    case "textDocument/rename": atPlace(params) { $1.rename($2) }
    case "textDocument/completion": atPlace(params) { .result($1.completion($2)) }
    case "textDocument/documentSymbol": onDocument(params) { .result($1.documentSymbols()) }
    case "workspace/symbol": workspaceSymbols(params)
    case "textDocument/foldingRange": onDocument(params) { .result($1.foldingRanges()) }
    case "textDocument/selectionRange": onDocument(params) { $1.selectionRanges() }
    case "textDocument/documentLink": onDocument(params) { .result($1.documentLinks()) }
    case "textDocument/semanticTokens/full": onDocument(params) { .result($1.semanticTokens()) }
    case "textDocument/semanticTokens/range": onDocument(params) { $1.semanticTokensInRange() }
    case "textDocument/inlayHint": onDocument(params) { $1.inlayHints() }
    case "textDocument/codeLens": onDocument(params) { .result($1.codeLenses()) }
    case "textDocument/prepareTypeHierarchy": atPlace(params) { .result($1.prepareHierarchy($2)) }
    case "typeHierarchy/supertypes": hierarchy(params) { $0.above($1) }
    case "typeHierarchy/subtypes": hierarchy(params) { $0.below($1) }
    case "workspace/executeCommand": execute(params)
    default: .failure(Failure(.methodNotFound, "there is no method \(method) here"))
    }
  }

  private mutating func workspaceSymbols(_ params: JSON) -> Answer {
    guard let query = params["query"]?.string else {
      return .failure(Failure(.invalidParams, "the request needs a query"))
    }
    let client = client
    return .result(.array(library.all(on: day).flatMap { $0.symbols(matching: query, client) }))
  }

  /// Answers a request about a document; one that nobody knows has nothing to tell.
  mutating func onDocument(_ params: JSON, _ answer: (inout Server, Asked) -> Answer) -> Answer {
    guard let uri = params["textDocument"]?["uri"]?.string else {
      return .failure(Failure(.invalidParams, "the request needs a textDocument with its uri"))
    }
    guard let (leaf, judged) = library.find(uri, on: day) else { return .nothing }
    return answer(&self, Asked(leaf: leaf, judged: judged, client: client, params: params))
  }

  /// Answers a request about a place in a document.
  mutating func atPlace(_ params: JSON, _ answer: (inout Server, Asked, Int) -> Answer) -> Answer {
    guard let position = Position(params["position"]) else {
      return .failure(Failure(.invalidParams, "the request needs a position with its line and character"))
    }
    return onDocument(params) { server, asked in answer(&server, asked, asked.places.offset(position)) }
  }
}

/// What the server can do, as far as this client can make use of it.
func capabilities(_ client: Client) -> JSON {
  let fixKinds: [JSON] = ["quickfix", "refactor", "source.fixAll.okr"]
  let commands = ServerCommand.allCases.map { JSON.string($0.rawValue) }
  let legend = SemanticKind.allCases.map { JSON.string($0.rawValue) }
  return .object([
    "positionEncoding": .string(client.encoding.rawValue),
    "textDocumentSync": ["openClose": true, "change": 2, "save": true],
    "diagnosticProvider": client.pullsDiagnostics
      ? ["identifier": "okr", "interFileDependencies": true, "workspaceDiagnostics": true] : nil,
    "codeActionProvider": client.hasActionLiterals ? ["codeActionKinds": .array(fixKinds)] : true,
    "documentFormattingProvider": true, "documentRangeFormattingProvider": true, "hoverProvider": true,
    "definitionProvider": true, "declarationProvider": true, "referencesProvider": true,
    "documentHighlightProvider": true, "renameProvider": client.preparesRename ? ["prepareProvider": true] : true,
    "completionProvider": ["triggerCharacters": ["@", ".", "/"]],
    "documentSymbolProvider": true, "workspaceSymbolProvider": true, "foldingRangeProvider": true,
    "selectionRangeProvider": true, "documentLinkProvider": ["resolveProvider": false],
    "semanticTokensProvider": [
      "legend": ["tokenTypes": .array(legend), "tokenModifiers": []], "full": true, "range": true,
    ],
    "inlayHintProvider": true, "codeLensProvider": ["resolveProvider": false], "typeHierarchyProvider": true,
    "executeCommandProvider": ["commands": .array(commands)],
    "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
  ])
}
