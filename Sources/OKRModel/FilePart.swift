import OKRSource

/// Where in the lists of a workspace stands what one file declares: they go by the order of the files, so each file has
/// a stretch of every list. Behind its objectives a few numbers may be free: see ``Objective/vacant(in:)``.
package struct FilePart: Sendable {
  /// The file's own number.
  package let file: Int
  package let units: Range<Int>
  package let kpis: Range<Int>
  package let objectives: Range<Int>

  static func all(
    _ files: [SourceFile], units: [OrganisationUnit], kpis: [KPI], objectives: [Objective]
  ) -> [ObjectIdentifier: FilePart] {
    var found: [ObjectIdentifier: FilePart] = [:]
    var ends = (units: 0, kpis: 0, objectives: 0)
    for (number, file) in files.enumerated() {
      let starts = ends
      while ends.units < units.count, units[ends.units].heading.keyword.file === file { ends.units += 1 }
      while ends.kpis < kpis.count, kpis[ends.kpis].heading.keyword.file === file { ends.kpis += 1 }
      var taken = ends.objectives
      while ends.objectives < objectives.count, objectives[ends.objectives].heading.keyword.file === file {
        if !objectives[ends.objectives].isVacant { taken += 1 }
        ends.objectives += 1
      }
      found[ObjectIdentifier(file)] = FilePart(
        file: number, units: starts.units..<ends.units, kpis: starts.kpis..<ends.kpis,
        objectives: starts.objectives..<taken)
    }
    return found
  }
}
