import OKRModel
import OKRSource
import OKRSyntax

/// SymbolKind of LSP 3.17, for what a workspace declares.
enum SymbolKind: Int {
  case namespace = 3, objective = 5, keyResult = 8, initiative = 12, person = 13, cycle = 14, kpi = 16, milestone = 24

  init?(_ keyword: Keyword) {
    switch keyword {
    case .company, .department, .team, .outside: self = .namespace
    case .objective: self = .objective
    case .kr: self = .keyResult
    case .milestone: self = .milestone
    case .initiative: self = .initiative
    case .kpi: self = .kpi
    case .person: self = .person
    default: return nil
    }
  }
}

extension Asked {
  /// What a file declares, as a tree, or as a list for a client that knows no trees.
  func documentSymbols() -> JSON {
    var flat: [JSON] = []
    let nested = symbols(in: tree.root, &flat)
    return .array(client.hasNestedSymbols ? nested : flat)
  }

  /// The declarations in a node; the language nests three of them, so recursion ends soon.
  private func symbols(in node: SyntaxNode, _ flat: inout [JSON], depth: Int = 0) -> [JSON] {
    var found: [JSON] = []
    for child in node.children {
      switch child.kind {
      case .declaration(let keyword):
        guard let kind = SymbolKind(keyword) else { continue }
        let name = child.children.first { $0.kind == .name || $0.kind == .handle }
        let title = child.children.first { $0.kind == .text || $0.kind == .unquoted }
        let label = name?.text ?? title?.text ?? keyword.rawValue
        let selected = (name ?? title)?.range ?? child.keywordLocation.range
        // A client refuses a name that is empty.
        let shown: JSON = .string(label.isEmpty ? keyword.rawValue : label)
        flat.append([
          "name": shown, "kind": JSON(kind.rawValue),
          "location": ["uri": .string(leaf.uri), "range": places.range(child.range)],
        ])
        let inner = depth < 8 ? symbols(in: child, &flat, depth: depth + 1) : []
        found.append(
          .object([
            "name": shown, "detail": name == nil ? nil : title.map { .string(TextLiteral.value(of: $0.text)) },
            "kind": JSON(kind.rawValue), "range": places.range(child.range), "selectionRange": places.range(selected),
            "children": .array(inner),
          ]))
      case .block, .error: if depth < 8 { found += symbols(in: child, &flat, depth: depth + 1) }
      default: break
      }
    }
    return found
  }
}

extension Judged {
  /// The declarations of the workspace whose name or title holds the letters of a query in their order.
  func symbols(matching query: String, _ client: Client) -> [JSON] {
    let wanted = Array(query.lowercased())
    var found: [JSON] = []
    func add(_ kind: SymbolKind, _ declared: any Declared, in container: String?) {
      let title = declared.title?.value ?? ""
      let name = [declared.name?.value, title.isEmpty ? nil : title].compactMap(\.self).joined(separator: "  ")
      guard !name.isEmpty, holds(name + " " + declared.entity, wanted), let leaf = leaf(of: declared.location.file)
      else { return }
      found.append(
        .object([
          "name": .string(name), "kind": JSON(kind.rawValue),
          "containerName": container.map { .string($0) },
          "location": [
            "uri": .string(leaf.uri), "range": leaf.places(client.encoding).range(declared.location.range),
          ],
        ]))
    }
    for unit in workspace.units { add(.namespace, unit, in: nil) }
    for person in workspace.persons { add(.person, person, in: nil) }
    for kpi in workspace.kpis { add(.kpi, kpi, in: nil) }
    for objective in workspace.objectives {
      add(.objective, objective, in: workspace.unitName(of: objective))
      for keyResult in objective.keyResults {
        add(keyResult.kind == .milestone ? .milestone : .keyResult, keyResult, in: objective.entity)
      }
    }
    return found
  }

  private func holds(_ text: String, _ wanted: [Character]) -> Bool {
    var rest = wanted[...]
    for letter in text.lowercased() where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
