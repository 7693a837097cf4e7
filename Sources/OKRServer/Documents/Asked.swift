import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// One request about one document: the document, the workspace around it, and what the client has said.
struct Asked {
  let leaf: Leaf
  let judged: Judged
  let client: Client
  let params: JSON

  var file: SourceFile { leaf.file }
  var tree: SyntaxTree { leaf.tree }
  var workspace: Workspace { judged.workspace }
  var day: Day { judged.day }
  var places: Places { leaf.places(client.encoding) }

  /// Where a location stands, as the protocol has it; nil for one in no file of the workspace.
  func location(_ location: Location) -> JSON? {
    judged.leaf(of: location.file).map { leaf in
      ["uri": .string(leaf.uri), "range": leaf.places(client.encoding).range(location.range)]
    }
  }

  func range(_ location: Location) -> JSON? {
    judged.leaf(of: location.file)?.places(client.encoding).range(location.range)
  }

  /// Text of Markdown, or the same without its marks for a client that shows it as it is.
  func markup(_ markdown: String) -> JSON {
    guard !client.readsMarkdown else { return ["kind": "markdown", "value": .string(markdown)] }
    let plain = markdown.replacing(text: "**", with: "").replacing(text: "`", with: "")
      .replacing(text: "\\_", with: "_")
    return ["kind": "plaintext", "value": .string(plain)]
  }

  /// Edits of any files as one edit of the workspace.
  func workspaceEdit(_ edits: [Edit]) -> JSON {
    var byURI: [(uri: String, version: Int?, edits: [JSON])] = []
    for edit in edits {
      guard let leaf = judged.leaf(of: edit.location.file) else { continue }
      let json: JSON = [
        "range": leaf.places(client.encoding).range(edit.location.range), "newText": .string(edit.text),
      ]
      if let index = byURI.firstIndex(where: { $0.uri == leaf.uri }) {
        byURI[index].edits.append(json)
      } else {
        byURI.append((leaf.uri, leaf.version, [json]))
      }
    }
    guard client.hasDocumentChanges else {
      return ["changes": .object(byURI.map { JSON.Member(name: $0.uri, value: .array($0.edits)) })]
    }
    return [
      "documentChanges": .array(
        byURI.map { uri, version, edits in
          [
            "textDocument": ["uri": .string(uri), "version": version.map { JSON($0) } ?? .null],
            "edits": .array(edits),
          ]
        })
    ]
  }
}
