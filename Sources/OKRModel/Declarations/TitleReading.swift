package import OKRProse
package import OKRSource

/// What a title says, and where in the file each part of it stands.
package struct TitleReading: Sendable {
  package let reading: ProseReading
  private let file: SourceFile
  private let start: Int
  /// Where each byte that was read stands from there on, the end included; empty where no escape moved any.
  private let offsets: [Int]

  init(_ reading: ProseReading, file: SourceFile, start: Int, offsets: [Int] = []) {
    self.reading = reading
    self.file = file
    self.start = start
    self.offsets = offsets
  }

  /// The place of some bytes of the title.
  package func location(_ range: Range<Int>) -> Location {
    Location(file, TextRange(start + offset(range.lowerBound), start + offset(range.upperBound)))
  }

  private func offset(_ read: Int) -> Int { offsets.indices.contains(read) ? offsets[read] : offsets.last ?? read }

  /// The words of some bytes of the title.
  package func text(_ range: Range<Int>) -> String { file.text(location(range).range) }
}
