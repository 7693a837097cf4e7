import Foundation
import OKRWords

// Prints what OKRProse has of words:
//   swift run okr-words                                      the table of all words and forms
//   swift run okr-words values                               that of the words around numbers and dates, for OKRReader
//   swift run okr-words keywords                             that of the keywords and what is typed for them, for OKRSyntax
//   swift run okr-words prose                                that of the endings and lists of titles, for OKRProse
//   swift run okr-words opinion Tests/OKRTests/Prose/Corpus  the weights that the labelled statements of a folder give
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "opinion", let folder = arguments.last, arguments.count == 2 {
  print(OpinionTrainer.source(try LabelledTitle.all(in: folder)), terminator: "")
} else if arguments.elementsEqual(["values"]) {
  print(WordRecordList.values.source("values", "OKRReader/Languages", "value"), terminator: "")
} else if arguments.elementsEqual(["prose"]) {
  print(WordRecordList.prose.source("prose", "OKRWords", "prose"), terminator: "")
} else if arguments.elementsEqual(["keywords"]) {
  print(WordRecordList.keywords.source("keywords", "OKRSyntax/HandTyped", "keyword"), terminator: "")
} else {
  print(WordList().source, terminator: "")
}

/// A line of a corpus, as far as it teaches.
private struct LabelledTitle: Decodable {
  let role, text: String
  let labels: [String]
  let may: [String]?
  let debatable: Bool

  /// The key results of all files of a folder but those that are held out, in order of their names.
  static func all(in folder: String) throws -> [OpinionTrainer.Statement] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".jsonl") && !$0.hasPrefix("held-out")
    }.sorted()
    return try files.flatMap { file -> [OpinionTrainer.Statement] in
      let lines = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n")
      return try lines.compactMap { line -> OpinionTrainer.Statement? in
        let title = try JSONDecoder().decode(LabelledTitle.self, from: Data(line.utf8))
        guard title.role == "key-result", !title.debatable else { return nil }
        return OpinionTrainer.Statement(title.text, labels: Set(title.labels), may: Set(title.may ?? []))
      }
    }
  }
}
