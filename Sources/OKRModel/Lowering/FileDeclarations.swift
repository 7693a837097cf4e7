import OKRSource
import OKRSyntax

/// A file with what it declares.
struct LoweredFile: Sendable {
  let file: SourceFile
  let declarations: FileDeclarations
}

/// What one file declares, before names are looked up in others.
struct FileDeclarations: Sendable {
  /// What the parser told, and then what could not be understood.
  var parseErrors: [SyntaxError] = []
  var loweringErrors: [SyntaxError] = []
  var units: [OrganisationUnit] = []
  var persons: [Person] = []
  var kpis: [KPI] = []
  var objectives: [Objective] = []
  var settings: [SettingLine] = []
  var allows: [Allow] = []
  var writtenCycles: [WrittenCycle] = []
  /// What the top of the file says for everything in it, also where nothing uses it.
  var defaults = FileDefaults()
  /// What stands at the top of the file for its readers.
  var remarks = Remarks()

  var errors: [SyntaxError] { parseErrors + loweringErrors }
}

/// What the top of a file says for everything in it.
struct FileDefaults: Sendable {
  var unit: Reference?
  var cycle: WrittenCycle?
  var owners: [Owner] = []
}

/// What a piece of a file has to know of the rest: what stands at the top, and how the file is written.
struct FileTop {
  let defaults: FileDefaults
  let hand: FileHand
}

extension FileDeclarations {
  /// What a file declares, from what its pieces do.
  init(pieces: [FileDeclarations]) {
    guard let top = pieces.first else { return }
    self = top
    for piece in pieces.dropFirst() { append(piece) }
  }

  private mutating func append(_ piece: FileDeclarations) {
    parseErrors += piece.parseErrors
    loweringErrors += piece.loweringErrors
    units += piece.units
    persons += piece.persons
    kpis += piece.kpis
    objectives += piece.objectives
    settings += piece.settings
    allows += piece.allows
    writtenCycles += piece.writtenCycles
  }
}
