import OKRLint
import OKRReport
import OKRSource

extension Judged {
  /// The findings of a file as the protocol has them: what the command line says, in the same order.
  ///
  /// A list of JSON, written right away: a large file has thousands of them, with every keystroke.
  func diagnostics(of leaf: Leaf, _ client: Client) -> [UInt8] {
    let places = leaf.places(client.encoding)
    let findings = findings(in: leaf)
    var json: [UInt8] = []
    json.reserveCapacity(findings.count * 256 + 2)
    json.append("[")
    for (index, finding) in findings.enumerated() {
      if index > 0 { json.append(",") }
      write(finding, places, client, to: &json)
    }
    json.append("]")
    return json
  }

  func diagnostic(_ finding: Finding, _ places: Places, _ client: Client) -> JSON {
    var json: [UInt8] = []
    write(finding, places, client, to: &json)
    return .written(json)
  }

  /// Without `codeDescription`: the pages of the rules have no address on the web. A hover shows them, and `okr explain`.
  private func write(_ finding: Finding, _ places: Places, _ client: Client, to json: inout [UInt8]) {
    json.append("{\"range\":")
    places.write(finding.location.range, to: &json)
    json.append(",\"severity\":")
    json.append(decimal: finding.level.severity)
    json.append(",\"code\":\"")
    json.append(finding.rule)
    json.append("\",\"source\":\"okr\",\"message\":")
    JSONText.append(finding.message, to: &json)
    if client.hasTags, finding.isAboutNothing { json.append(",\"tags\":[1]") }
    if client.hasRelated, !finding.related.isEmpty {
      json.append(",\"relatedInformation\":[")
      var isFirst = true
      for related in finding.related {
        guard let leaf = leaf(of: related.location.file) else { continue }
        json.append(isFirst ? "{\"location\":{\"uri\":" : ",{\"location\":{\"uri\":")
        isFirst = false
        JSONText.append(leaf.uri, to: &json)
        json.append(",\"range\":")
        leaf.places(client.encoding).write(related.location.range, to: &json)
        json.append("},\"message\":")
        JSONText.append(related.message, to: &json)
        json.append("}")
      }
      json.append("]")
    }
    json.append("}")
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
  /// Files that were edited come first and at once, then those that are open, then the others, one at a time.
  mutating func updateDiagnostics() -> Bool {
    if client.pullsDiagnostics {
      askToPull()
      return false
    }
    for judged in library.all(on: day) {
      let leaves = judged.takeUnpublished()
      for leaf in leaves where leaf.isShown && !judged.isReported(leaf) { publish(leaf, judged) }
      if !leaves.isEmpty { return true }
    }
    if library.takeListChange() { publishNone() }
    return false
  }

  private mutating func publish(_ leaf: Leaf, _ judged: Judged) {
    let diagnostics = judged.diagnostics(of: leaf, client)
    if diagnostics == Server.none, published[leaf.uri] == nil, !leaf.isOpen { return }
    let version = client.versionsDiagnostics ? leaf.version : nil
    let params = JSON.object([
      "uri": .string(leaf.uri), "version": version.map { JSON($0) }, "diagnostics": .written(diagnostics),
    ])
    let told = params.bytes
    guard published[leaf.uri] != told else { return }
    published[leaf.uri] = told
    notify("textDocument/publishDiagnostics", .written(told))
  }

  /// The findings of a file without any.
  private static let none = Array("[]".utf8)

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
    return ["kind": "full", "resultId": .string(result), "items": .written(items)]
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
  func resultID(_ diagnostics: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in diagnostics { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
