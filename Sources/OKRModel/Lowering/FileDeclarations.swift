import OKRSource
import OKRSyntax

/// What one file declares, before names are looked up in others.
struct FileDeclarations: Sendable {
  var errors: [SyntaxError] = []
  var units: [OrganisationUnit] = []
  var persons: [Person] = []
  var kpis: [KPI] = []
  var objectives: [Objective] = []
  var settings: [SettingLine] = []
  var allows: [Allow] = []
  var writtenCycles: [WrittenCycle] = []
  /// What the top of the file says for everything in it, also where nothing uses it.
  var defaultUnit: Reference?
  var defaultOwners: [Owner] = []
  /// What stands at the top of the file for its readers.
  var remarks = Remarks()
}
