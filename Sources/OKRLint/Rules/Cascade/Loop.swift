import OKRModel
import OKRSource

extension Rule {
  static let loop = Rule(
    .loop, .error, confidence: .high,
    summary: "goals that support each other in a circle",
    rationale: """
      If one goal serves a second and the second serves the first, neither says what it is for, and what is added up \
      along the circle never ends. The same holds for units under each other.
      """,
    bad: .files(example(second: "supports «acme.arrival»")),
    good: .files(example(second: "")),
    checks: .workspace { workspace, findings in
      for circle in findings.index.circles { report(circle, &findings) }
      for circle in findings.index.unitCircles { report(circle.map { workspace.units[$0] }, &findings) }
    }
  )
}

private func example(second: String) -> String {
  """
  company acme "Acme"
  for acme
  cycle 2026-Q3
  objective growth "Customers come back on their own" owner @eva \(second) {
    kr "Orders placed by returning customers" from 35% to 50%
    kr "Returning customers who rate us 9 or 10" from 40% to 55%
  }
  objective arrival "Orders arrive when we said" owner @joni supports acme.growth {
    kr "Orders delivered on time" from 82% to 95%
    kr "Complaints about delivery" from 40 to 20 complaints
  }
  """
}

private func report(_ circle: [SupportGraph.Edge], _ findings: inout Findings) {
  guard let first = circle.first else { return }
  if circle.count == 1 {
    findings.report(first.place, "this objective supports itself", entity: first.fromName)
    return
  }
  let path = (circle.map(\.fromName) + [first.fromName]).map { "`\($0)`" }.joined(separator: " → ")
  findings.report(
    first.place, "these goals support each other in a circle: \(path)", entity: first.fromName,
    notes: ["Take out the `supports` of the goal that comes first in time, or that stands highest."],
    related: circle.dropFirst().map { Related($0.place, "`\($0.fromName)` supports `\($0.toName)`") })
}

/// Units that are under each other, by their numbers: every unit has one parent, so a walk upwards ends at the top or meets
/// itself.
final class UnitCircles: Sendable {
  let all: [[Int]]

  init(_ units: [OrganisationUnit]) {
    var circles: [[Int]] = []
    var visited: Set<Int> = []
    for start in units.indices where !visited.contains(start) {
      var path: [Int] = []
      var current: Int? = start
      while let unit = current, !visited.contains(unit), !path.contains(unit) {
        path.append(unit)
        current = units[unit].parent
      }
      if let unit = current, let entry = path.firstIndex(of: unit) {
        let circle = Array(path[entry...])
        let start = circle.indices.min { circle[$0] < circle[$1] } ?? 0
        circles.append(Array(circle[start...] + circle[..<start]))
      }
      visited.formUnion(path)
    }
    all = circles
  }
}

private func report(_ ordered: [OrganisationUnit], _ findings: inout Findings) {
  guard let first = ordered.first else { return }
  let names = (ordered.map(\.heading.label) + [first.heading.label]).map { "`\($0)`" }.joined(separator: " → ")
  findings.report(
    place(first),
    ordered.count == 1 ? "this unit is under itself" : "these units are under each other in a circle: \(names)",
    entity: first.entity,
    related: ordered.dropFirst().map { Related(place($0), "`\($0.heading.label)` is under the next one") })
}

private func place(_ unit: OrganisationUnit) -> Location { unit.under?.location ?? unit.location }
