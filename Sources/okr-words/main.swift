import Foundation
import OKRWords

// Prints what OKRProse has of words:
//   swift run okr-words                                      the table of all words and forms
//   swift run okr-words values                               that of the words around numbers and dates, for OKRReader
//   swift run okr-words keywords                             that of the keywords and what is typed for them, for OKRSyntax
//   swift run okr-words prose                                that of the endings and lists of titles, for OKRProse
//   swift run okr-words opinion Tests/OKRTests/Prose/Corpus  the weights that the labelled statements of a folder give
//   swift run okr-words pieces Tests/OKRTests/Prose/Corpus   those that its titles and what stands beside them give
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "opinion", let folder = arguments.last, arguments.count == 2 {
  print(OpinionTrainer.source(try LabelledTitle.all(in: folder)), terminator: "")
} else if arguments.first == "pieces", let folder = arguments.last, arguments.count == 2 {
  print(
    PieceTrainer.source(
      try LabelledTitle.titles(in: folder), try lines("\(folder)/additions.jsonl", of: Addition.self).map(\.taught)),
    terminator: "")
} else if arguments.elementsEqual(["values"]) {
  print(WordRecordList.values.source("values", "OKRReader/Languages", "value"), terminator: "")
} else if arguments.elementsEqual(["prose"]) {
  print(WordRecordList.prose.source("prose", "OKRWords", "prose"), terminator: "")
} else if arguments.elementsEqual(["keywords"]) {
  print(WordRecordList.keywords.source("keywords", "OKRSyntax/HandTyped", "keyword"), terminator: "")
} else {
  print(WordList().source, terminator: "")
}

/// The lines of a file, each of them JSON.
private func lines<Line: Decodable>(_ path: String, of type: Line.Type) throws -> [Line] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
    try JSONDecoder().decode(type, from: Data($0.utf8))
  }
}

/// What stands beside titles.
private struct Addition: Decodable {
  let front, behind: String

  var taught: PieceTrainer.Addition { PieceTrainer.Addition(front: front, behind: behind) }
}

/// The pieces of a title that say nothing of what it asks for.
private struct IdlePieces: Decodable {
  let text: String
  let idle: [String]
}

/// A line of a corpus, as far as it teaches.
private struct LabelledTitle: Decodable {
  let role, text: String
  let labels: [String]
  let may: [String]?
  let debatable: Bool

  /// The key results of all files of a folder but those that are held out, in order of their names.
  private static func keyResults(in folder: String) throws -> [LabelledTitle] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".jsonl") && !$0.hasPrefix("held-out") && !["idle.jsonl", "additions.jsonl"].contains($0)
    }.sorted().flatMap { try lines("\(folder)/\($0)", of: LabelledTitle.self) }.filter { $0.role == "key-result" }
  }

  /// Those that teach what a title asks for.
  static func all(in folder: String) throws -> [OpinionTrainer.Statement] {
    try keyResults(in: folder).filter { !$0.debatable }.map {
      OpinionTrainer.Statement($0.text, labels: Set($0.labels), may: Set($0.may ?? []))
    }
  }

  /// All of them, with what is idle in each.
  static func titles(in folder: String) throws -> [PieceTrainer.Title] {
    let idle = try lines("\(folder)/idle.jsonl", of: IdlePieces.self)
    let pieces = Dictionary(idle.map { ($0.text, Set($0.idle)) }) { $0.union($1) }
    return try keyResults(in: folder).map { PieceTrainer.Title($0.text, idle: pieces[$0.text] ?? []) }
  }
}
