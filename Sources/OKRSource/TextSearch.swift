/// A text in another, character by character. What the library has for it comes with all that reads regular expressions,
/// which is a twelfth of the program.
extension StringProtocol {
  package func contains(text wanted: String) -> Bool { place(of: wanted, from: startIndex) != nil }

  /// Where a text first stands, from an index on.
  fileprivate func place(of wanted: String, from first: Index) -> Range<Index>? {
    var start = first
    while start < endIndex {
      var (end, next) = (start, wanted.startIndex)
      while next < wanted.endIndex, end < endIndex, self[end] == wanted[next] {
        formIndex(after: &end)
        wanted.formIndex(after: &next)
      }
      if next == wanted.endIndex { return start..<end }
      formIndex(after: &start)
    }
    return nil
  }
}

extension String {
  /// The same with another text in every place of one.
  package func replacing(text wanted: String, with other: String) -> String {
    var replaced = ""
    var rest = startIndex
    while let found = place(of: wanted, from: rest) {
      replaced += self[rest..<found.lowerBound] + other
      rest = found.upperBound
    }
    return replaced + self[rest...]
  }
}
