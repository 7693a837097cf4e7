package import OKRSource
package import OKRValues

/// One line of a `rules` block, and the folder it holds in.
package struct SettingLine: Sendable {
  package let change: Change
  /// Paths that start with it, from the root of the workspace; empty for everywhere.
  package let folder: String
  /// Where the folder is named; nil for everywhere.
  package let folderPlace: Location?
  package let location: Location

  /// What the line sets.
  package enum Change: Sendable {
    /// A level, or nil for off, of rules or families.
    case level(Level?, [Located<String>])
    case limit(Located<String>, Limit)
    case preset(Preset)
    /// The languages that titles are read in, by their codes.
    case prose([String])
  }
}

/// Levels for all rules at once, below what a line says of a rule or a family.
package enum Preset: String, Sendable, CaseIterable {
  /// What is certain weighs as it does; what only the words of a title suggest informs.
  case gate
  /// Every rule runs, also those that are off by default, and none blocks.
  case coach
  /// Warnings are errors, and what informs warns.
  case strict
}

/// The counts or values that a rule takes as fine.
package struct Limit: Sendable, Equatable {
  package let least: Decimal?
  package let most: Decimal?

  package init(least: Decimal?, most: Decimal?) {
    self.least = least
    self.most = most
  }
}

/// A suppression with its reason.
package struct Allow: Sendable {
  package let rules: [Located<String>]
  package let because: Located<String>?
  package let until: Located<Day>?
  package let location: Location
  /// The enclosing declaration; nil for the whole file.
  let declaration: Location?

  /// Findings that start in it are meant: the enclosing declaration, or the whole file.
  package var scope: Location { declaration ?? Location(location.file, location.file.wholeRange) }
}
