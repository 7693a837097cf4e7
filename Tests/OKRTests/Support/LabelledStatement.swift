import Foundation
import OKRLint
import OKRSource

/// A title with what a strict but fair coach says of it.
struct LabelledStatement: Decodable {
  let id, lang, group, role, text: String
  let labels: [String]
  /// What may be found as well, or not.
  let may: [String]?
  let debatable: Bool

  static func corpus(_ file: String) throws -> [LabelledStatement] {
    try lines(file, of: LabelledStatement.self)
  }

  /// The lines of a file of the corpus, each of them JSON.
  static func lines<Line: Decodable>(_ file: String, of type: Line.Type) throws -> [Line] {
    try Repository.text("Tests/OKRTests/Prose/Corpus/\(file)").split(separator: "\n").map {
      try JSONDecoder().decode(type, from: Data($0.utf8))
    }
  }

  /// The files of all sets.
  static let files = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "life-one", "life-two", "life-three",
    "life-four",
  ].map { $0 + ".jsonl" }

  /// The rules that fire on each statement, every group in a file of its own.
  static func fired(on statements: [LabelledStatement]) -> [String: Set<String>] {
    var groups: [(String, [LabelledStatement])] = []
    for statement in statements {
      if groups.last?.0 != statement.group { groups.append((statement.group, [])) }
      groups[groups.count - 1].1.append(statement)
    }
    var places: [String: String] = [:]
    var files = [("workspace.okr", "company acme \"Acme\"\n")]
    for (number, (_, members)) in groups.enumerated() {
      let path = "okr-\(number).okr"
      let objective = members.first { $0.role == "objective" }
      var lines = ["for acme", "cycle 2026-Q3", "objective \(quoted(objective?.text ?? "Customers come back")) {"]
      if let objective { places["\(path):3"] = objective.id }
      for member in members where member.role != "objective" {
        lines.append("  kr \(quoted(member.text))")
        places["\(path):\(lines.count)"] = member.id
      }
      files.append((path, (lines + ["}"]).joined(separator: "\n")))
    }
    var fired: [String: Set<String>] = [:]
    for row in rows(lintFiles(files.map { (path: $0.0, text: $0.1) }).findings) {
      let parts = row.split(separator: " ").map(String.init)
      if parts.count == 2, let id = places[parts[0]] { fired[id, default: []].insert(parts[1]) }
    }
    return fired
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

/// What may stand before and behind a title without another meaning.
struct Addition: Decodable {
  let lang, front, behind: String
}
