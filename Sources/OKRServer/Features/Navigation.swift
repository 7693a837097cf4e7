import OKRModel
import OKRSource

extension Asked {
  /// Where what is named here is declared.
  func definition(_ offset: Int) -> JSON {
    guard let here = judged.names.occurrence(in: file, at: offset) else { return .null }
    let found = judged.names.declarations(of: here.named).compactMap { location($0.location) }
    return found.isEmpty ? .null : .array(found)
  }

  /// Every place at which what is named here is named, in every file.
  func references(_ offset: Int) -> JSON {
    guard let here = judged.names.occurrence(in: file, at: offset) else { return .null }
    let withDeclaration = params["context"]?["includeDeclaration"]?.bool ?? true
    let found = judged.names.occurrences(of: here.named).filter { withDeclaration || !$0.isDeclaration }
    return .array(found.compactMap { location($0.location) })
  }

  /// The same in this file only: 3 for a declaration, 2 for the rest.
  func highlights(_ offset: Int) -> JSON {
    guard let here = judged.names.occurrence(in: file, at: offset) else { return .null }
    return .array(
      judged.names.occurrences(of: here.named).filter { $0.location.file === file }.map {
        ["range": places.range($0.location.range), "kind": $0.isDeclaration ? 3 : 2]
      })
  }
}
