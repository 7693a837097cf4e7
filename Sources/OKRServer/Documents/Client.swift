/// What the client has said it can do; what it has not said it cannot.
struct Client {
  let encoding: PositionEncoding
  let pullsDiagnostics: Bool
  let refreshesDiagnostics: Bool
  let hasRelated: Bool
  let hasTags: Bool
  let versionsDiagnostics: Bool
  let hasDocumentChanges: Bool
  let hasActionLiterals: Bool
  let hasNestedSymbols: Bool
  let preparesRename: Bool
  let readsMarkdown: Bool
  let registersWatchers: Bool
  let showsDocuments: Bool
  let refreshesHints: Bool
  let refreshesLenses: Bool

  init(_ capabilities: JSON) {
    let text = capabilities["textDocument"]
    let workspace = capabilities["workspace"]
    let offered = capabilities["general"]?["positionEncodings"]?.array ?? []
    // The client names first what it likes best.
    encoding = offered.lazy.compactMap { $0.string.flatMap(PositionEncoding.init(rawValue:)) }.first ?? .utf16
    pullsDiagnostics = text?["diagnostic"]?.isObject ?? false
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.bool ?? false
    let shown = [text?["publishDiagnostics"], text?["diagnostic"]].compactMap(\.self)
    hasRelated = shown.contains { $0["relatedInformation"]?.bool ?? false }
    hasTags = shown.contains { $0["tagSupport"]?.isObject ?? false }
    versionsDiagnostics = text?["publishDiagnostics"]?["versionSupport"]?.bool ?? false
    hasDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.bool ?? false
    hasActionLiterals = text?["codeAction"]?["codeActionLiteralSupport"]?.isObject ?? false
    hasNestedSymbols = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
    preparesRename = text?["rename"]?["prepareSupport"]?.bool ?? false
    readsMarkdown =
      text?["hover"]?["contentFormat"]?.array?.contains("markdown") ?? false
    registersWatchers = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    showsDocuments = capabilities["window"]?["showDocument"]?["support"]?.bool ?? false
    refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.bool ?? false
    refreshesLenses = workspace?["codeLens"]?["refreshSupport"]?.bool ?? false
  }
}
