import OKRReader
import OKRReport
import OKRSource
import OKRSyntax

/// The tree of a file as JSON, for tools: kinds, keywords, byte ranges, and the text of leaves.
func treeJSON(_ tree: SyntaxTree) -> String {
  var writer = TreeWriter()
  writer.write("{\n  \"version\": 1,\n  \"path\": \(JSONText.string(tree.file.path)),\n  \"tree\": ")
  writer.write(tree.root, indent: "  ")
  writer.write(",\n  \"errors\": ")
  var errors = JSONWriter(indent: 2)
  errors.list(tree.errors, .lines) { json, error in
    json.object { json in
      json.field("rule", "syntax/" + kebab(error.rule.rawValue))
      json.field("start", error.range.start)
      json.field("end", error.range.end)
    }
  }
  writer.write(String(decoding: errors.bytes, as: UTF8.self))
  writer.write("\n}\n")
  return writer.text
}

private struct TreeWriter {
  private(set) var text = ""

  mutating func write(_ more: String) { text += more }

  /// One line for a leaf, one line a child for the others; without recursion, since braces may be nested deeper than
  /// the stack of a thread is.
  mutating func write(_ root: SyntaxNode, indent: String) {
    var open: [(children: ArraySlice<SyntaxNode>, indent: String)] = []
    func start(_ node: SyntaxNode, _ indent: String) {
      let children = Array(node.children)
      writeHead(of: node)
      if children.isEmpty {
        text += ", \"text\": \(JSONText.string(node.text))}"
      } else {
        text += ", \"children\": ["
        open.append((children[...], indent))
      }
    }
    start(root, indent)
    var isFirst = true
    while let (children, indent) = open.last {
      guard let child = children.first else {
        open.removeLast()
        text += "\n\(indent)]}"
        isFirst = false
        continue
      }
      open[open.count - 1].children = children.dropFirst()
      text += (isFirst ? "\n" : ",\n") + indent + "  "
      let depth = open.count
      start(child, indent + "  ")
      isFirst = open.count > depth
    }
  }

  private mutating func writeHead(of node: SyntaxNode) {
    let range = node.range
    text += "{\"kind\": \(JSONText.string(name(node.kind)))"
    if let word = word(node.kind) { text += ", \"word\": \(JSONText.string(word))" }
    if case .quantity(let value)? = node.value {
      let readings = value.readings.map { JSONText.string($0.spelling) }
      text += ", \"readings\": [\(readings.joined(separator: ", "))]"
    }
    text += ", \"start\": \(range.start), \"end\": \(range.end)"
  }

  private func name(_ kind: NodeKind) -> String {
    switch kind {
    case .file: "file"
    case .declaration: "declaration"
    case .clause: "clause"
    case .block: "block"
    case .name: "name"
    case .text: "text"
    case .unquoted: "unquoted"
    case .path: "path"
    case .handle: "handle"
    case .when: "when"
    case .quantity: "quantity"
    case .unknown: "unknown"
    case .ratio: "ratio"
    case .ruleName: "rule-name"
    case .choice: "choice"
    case .setting: "setting"
    case .month: "month"
    case .error: "error"
    }
  }

  private func word(_ kind: NodeKind) -> String? {
    switch kind {
    case .declaration(let keyword), .clause(let keyword): keyword.rawValue
    case .choice(let choice): choice.rawValue
    case .setting(let setting): setting.rawValue
    case .month(let month): month < 10 ? "0\(month)" : "\(month)"
    case .file, .block, .name, .text, .unquoted, .path, .handle, .when, .quantity, .unknown, .ratio, .ruleName, .error:
      nil
    }
  }
}

/// `missingValue` as `missing-value`.
private func kebab(_ name: String) -> String {
  name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
}
