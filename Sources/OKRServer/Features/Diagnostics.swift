import OKRLint
import OKRSource

extension Judged {
  /// The findings of a file as the protocol has them: what the command line says, in the same order.
  func diagnostics(of leaf: Leaf, _ client: Client) -> [JSON] {
    let places = leaf.places(client.encoding)
    return findings(in: leaf).map { diagnostic($0, places, client) }
  }

  func diagnostic(_ finding: Finding, _ places: Places, _ client: Client) -> JSON {
    .object([
      "range": places.range(finding.location.range),
      "severity": JSON(finding.level.severity),
      "code": .string(finding.rule),
      "source": "okr",
      "message": .string(finding.message),
      "tags": client.hasTags && finding.isAboutNothing ? [1] : nil,
      "relatedInformation": client.hasRelated && !finding.related.isEmpty ? related(finding, client) : nil,
    ])
  }

  private func related(_ finding: Finding, _ client: Client) -> JSON {
    .array(
      finding.related.compactMap { related in
        leaf(of: related.location.file).map { leaf in
          [
            "location": [
              "uri": .string(leaf.uri), "range": leaf.places(client.encoding).range(related.location.range),
            ],
            "message": .string(related.message),
          ]
        }
      })
  }
}

extension Level {
  /// DiagnosticSeverity of LSP 3.17.
  fileprivate var severity: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}

extension Finding {
  /// Whether it marks something that may as well be away, which editors show faded.
  fileprivate var isAboutNothing: Bool { rule == RuleID.allowUnused.rawValue || rule == RuleID.allowExpired.rawValue }
}

extension Server {
  // MARK: - Pushed

  /// Tells what has changed in the findings, by the one of two ways that the client knows; true where more is to come.
  ///
  /// Files that were edited come first and at once, then those that are open, then the others, a few at a time.
  mutating func updateDiagnostics() -> Bool {
    if client.pullsDiagnostics {
      askToPull()
      return false
    }
    for judged in library.all(on: day) {
      let leaves = judged.takeUntold()
      for leaf in leaves where leaf.isShown && !judged.isTold(leaf) { publish(leaf, judged) }
      if !leaves.isEmpty { return true }
    }
    if library.takeListChange() { publishNone() }
    return false
  }

  private mutating func publish(_ leaf: Leaf, _ judged: Judged) {
    let diagnostics = judged.diagnostics(of: leaf, client)
    if diagnostics.isEmpty, published[leaf.uri] == nil, !leaf.isOpen { return }
    let version = client.versionsDiagnostics ? leaf.version : nil
    let params = JSON.object([
      "uri": .string(leaf.uri), "version": version.map { JSON($0) }, "diagnostics": .array(diagnostics),
    ])
    let text = params.text
    guard published[leaf.uri] != text else { return }
    published[leaf.uri] = text
    notify("textDocument/publishDiagnostics", params)
  }

  /// Takes back what was told of files that are gone.
  private mutating func publishNone() {
    let current = Set(library.all(on: day).flatMap { $0.leaves.filter(\.isShown).map(\.uri) })
    for uri in published.keys.filter({ !current.contains($0) }).sorted(by: { $0.utf8Precedes($1) }) {
      published[uri] = nil
      notify("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []])
    }
  }

  /// A change in one file changes the findings of others, which the client does not know.
  private mutating func askToPull() {
    guard client.refreshesDiagnostics, !pulled.isEmpty else { return }
    for (uri, result) in pulled {
      guard let (leaf, judged) = library.find(uri, on: day),
        resultID(judged.diagnostics(of: leaf, client)) != result
      else { continue }
      // Until it has pulled again there is no need to ask again.
      pulled = [:]
      return request("workspace/diagnostic/refresh")
    }
  }

  // MARK: - Pulled

  func documentDiagnostics(_ leaf: Leaf, _ judged: Judged, previous: String?) -> JSON {
    let items = judged.diagnostics(of: leaf, client)
    let result = resultID(items)
    if result == previous { return ["kind": "unchanged", "resultId": .string(result)] }
    return ["kind": "full", "resultId": .string(result), "items": .array(items)]
  }

  mutating func workspaceDiagnostics(_ params: JSON) -> JSON {
    var previous: [String: String] = [:]
    for known in params["previousResultIds"]?.array ?? [] {
      if let uri = known["uri"]?.string, let value = known["value"]?.string { previous[uri] = value }
    }
    var items: [JSON] = []
    for judged in library.all(on: day) {
      judged.judgeAll()
      for leaf in judged.leaves where leaf.isShown {
        let report = documentDiagnostics(leaf, judged, previous: previous.removeValue(forKey: leaf.uri))
        guard case .object(let members) = report else { continue }
        let place = [
          JSON.Member(name: "uri", value: .string(leaf.uri)),
          JSON.Member(name: "version", value: leaf.version.map { JSON($0) } ?? .null),
        ]
        items.append(.object(place + members))
      }
    }
    // What the client still shows of a file that is gone.
    for uri in previous.keys.sorted(by: { $0.utf8Precedes($1) }) {
      items.append(["uri": .string(uri), "version": .null, "kind": "full", "items": []])
    }
    return ["items": .array(items)]
  }

  /// A key of some findings: FNV-1a over their text.
  func resultID(_ diagnostics: [JSON]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in JSON.array(diagnostics).text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
