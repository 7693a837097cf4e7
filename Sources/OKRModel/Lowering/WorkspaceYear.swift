import OKRSource
import OKRSyntax
import OKRValues

/// What the `rules` of a workspace say of its year, wherever they stand.
struct WorkspaceYear {
  /// The calendar's where nothing is said.
  private(set) var year = FiscalYear.calendar
  /// Settings that say something else than the first one, and the place of that.
  private(set) var errors: [Workspace.FileError] = []

  init(_ trees: [SyntaxTree]) {
    var first: (year: FiscalYear, location: Location)?
    for tree in trees {
      for node in tree.root.children where node.kind == .declaration(.rules) {
        for line in node.children.flatMap({ Array($0.children) }) where line.kind == .setting(.year) {
          guard let said = WorkspaceYear.said(line) else { continue }
          if let first {
            guard said != first.year else { continue }
            let error = SyntaxError(.secondYear, line.range)
            errors.append(Workspace.FileError(file: tree.file, error: error, elsewhere: first.location))
          } else {
            first = (said, line.location)
            year = said
          }
        }
      }
    }
  }

  private static func said(_ line: SyntaxNode) -> FiscalYear? {
    var edge: Choice?
    for child in line.children {
      switch child.kind {
      case .choice(let choice): edge = choice
      case .month(let month): return edge == .ends ? FiscalYear(endsIn: Int(month)) : FiscalYear(startsIn: Int(month))
      default: break
      }
    }
    return nil
  }
}
