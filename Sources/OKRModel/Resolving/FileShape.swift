import OKRSource
import OKRSyntax
import OKRValues

/// What one file calls its units, persons and KPIs: while it stays, every name of these in every other file leads where
/// it led. What goals are called is followed by itself: see ``KeptWorkspace``.
struct FileShape: Equatable {
  private var words: [String?] = []
  private var counts: [Int]

  init(_ declarations: FileDeclarations) {
    counts = [declarations.units.count, declarations.persons.count, declarations.kpis.count]
    for unit in declarations.units {
      words += [unit.heading.label, unit.kind.rawValue, unit.under?.text]
    }
    for person in declarations.persons { words.append(person.handle.value) }
    for kpi in declarations.kpis {
      words += [kpi.name?.value, kpi.title?.value, kpi.owningUnit?.text]
      counts.append(kpi.complements.count)
      words += kpi.complements.map(\.text)
    }
  }
}

/// What findings in other files may go by, beside what is called what: what units say of themselves, and settings.
struct FileLook: Equatable {
  private var words: [String?] = []

  init(_ declarations: FileDeclarations) {
    for unit in declarations.units { words += [unit.title?.value, unit.lead?.value] }
    for person in declarations.persons { words.append(person.title?.value) }
    for line in declarations.settings { words += [line.folder, line.location.text] }
  }
}

/// What a file says for all files of its workspace.
struct SaidForAll: Equatable {
  private let cycles: [String]
  private let periods: [Period?]
  private let languages: [String]
  private let years: [String]

  init(_ tree: SyntaxTree, in year: FiscalYear) {
    let named = namedCycles([tree], in: year)
    cycles = named.map(\.name.value)
    periods = named.map(\.period)
    languages = proseCodes([tree])
    var years: [String] = []
    for node in tree.root.children where node.kind == .declaration(.rules) {
      for line in node.children.flatMap({ Array($0.children) }) where line.kind == .setting(.year) {
        years.append(line.text)
      }
    }
    self.years = years
  }
}
