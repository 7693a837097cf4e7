package import OKRSource
package import OKRValues

/// A company, department or team, or somebody outside that ours need.
package struct OrganisationUnit: Declared {
  package internal(set) var heading: Heading
  package let kind: Kind
  package let under: Reference?
  package let lead: Located<String>?
  /// The unit above, by index; nil at the top and where `under` names nothing.
  package internal(set) var parent: Int?
  package internal(set) var entity = ""

  // As with goals: a whole heading is not to be copied for its name.
  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }

  /// What kind of unit it is; only a company is allowed more objectives, and an outside unit has none here.
  package enum Kind: String, Sendable { case company, department, team, outside = "outside unit" }
}

/// Somebody by handle.
package struct Person: Declared {
  package internal(set) var heading: Heading
  package let handle: Located<String>
  package var entity: String { "@\(handle.value)" }
}

/// A stretch of time with a name.
package struct NamedCycle: Sendable {
  package let name: Located<String>
  /// Nil where its dates could not be read or end before they start.
  package let period: Period?
  package let location: Location
}

/// The cycle of an objective or a file, as written and as understood.
package struct WrittenCycle: Sendable {
  package let location: Location
  /// Nil where it could not be read, ends before it starts, or names no cycle.
  package let period: Period?
  package let problem: Problem?

  /// Why a cycle is none.
  package enum Problem: Sendable {
    case endsBeforeStart(Day, Day)
    case noSuchName(Reference)
    /// Told already as a syntax error.
    case unreadable
  }
}
