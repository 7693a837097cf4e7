import OKRFormat
import OKRSource

extension Asked {
  /// What has to change to have the file in its one layout; the client's wishes about tabs and blanks are not asked, as
  /// the layout has no options.
  func formatting() -> JSON { textEdits(formattingEdits(tree)) }

  private func textEdits(_ edits: [Edit]) -> JSON {
    .array(edits.map { ["range": places.range($0.location.range), "newText": .string($0.text)] })
  }

  /// The same of the lines that a range is on.
  func rangeFormatting() -> Answer {
    guard let range = places.range(params["range"]) else {
      return .failure(Failure(.invalidParams, "the request needs a range"))
    }
    let lines = TextRange(file.lineStart(at: range.start), file.lineEnd(at: range.end))
    // What starts where the last line ends is the next one's indentation.
    let edits = formattingEdits(tree).filter { edit in
      edit.location.range.end >= lines.start && edit.location.range.start < lines.end
    }
    return .result(textEdits(edits))
  }
}
