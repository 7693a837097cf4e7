import OKRSource
package import OKRSyntax

/// The tree of a file as JSON, for tools: kinds, keywords, byte ranges, and the text of leaves.
package func treeJSON(_ tree: SyntaxTree) -> String {
  var writer = TreeWriter()
  writer.write("{\n  \"version\": 1,\n  \"path\": \(quoted(tree.file.path)),\n  \"tree\": ")
  writer.write(tree.root, indent: "  ")
  let errors = tree.errors.map { error in
    "    {\"rule\": \(quoted("syntax/" + kebab(error.rule.rawValue))), \"start\": \(error.range.start), "
      + "\"end\": \(error.range.end)}"
  }
  writer.write(errors.isEmpty ? ",\n  \"errors\": []\n}\n" : ",\n  \"errors\": [\n\(errors.joined(separator: ",\n"))\n  ]\n}\n")
  return writer.text
}

private struct TreeWriter {
  private(set) var text = ""

  mutating func write(_ more: String) { text += more }

  /// One line for a leaf, one line a child for the others; nesting is bounded by the parser's own limit.
  mutating func write(_ node: SyntaxNode, indent: String) {
    let range = node.range
    text += "{\"kind\": \(quoted(name(node.kind)))"
    if let word = word(node.kind) { text += ", \"word\": \(quoted(word))" }
    text += ", \"start\": \(range.start), \"end\": \(range.end)"
    let children = Array(node.children)
    if children.isEmpty {
      text += ", \"text\": \(quoted(node.text))}"
      return
    }
    text += ", \"children\": ["
    for (index, child) in children.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + indent + "  "
      write(child, indent: indent + "  ")
    }
    text += "\n\(indent)]}"
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
    case .bound: "bound"
    case .ratio: "ratio"
    case .ruleName: "rule-name"
    case .choice: "choice"
    case .setting: "setting"
    case .error: "error"
    }
  }

  private func word(_ kind: NodeKind) -> String? {
    switch kind {
    case .declaration(let keyword), .clause(let keyword): keyword.rawValue
    case .bound(let bound): bound.rawValue
    case .choice(let choice): choice.rawValue
    case .setting(let setting): setting.rawValue
    case .file, .block, .name, .text, .unquoted, .path, .handle, .when, .quantity, .unknown, .ratio, .ruleName, .error:
      nil
    }
  }
}

/// `missingValue` as `missing-value`.
private func kebab(_ name: String) -> String {
  name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
