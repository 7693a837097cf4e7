package import OKRProse
package import OKRSource

/// What a title says, and where in the file each part of it stands.
package struct TitleReading: Sendable {
  package let reading: ProseReading
  /// Whether the title has a slot that nobody has filled in; told here once, since every rule on prose asks.
  package let isOpen: Bool
  private let file: SourceFile
  private let start: Int

  init(_ reading: ProseReading, isOpen: Bool, file: SourceFile, start: Int) {
    self.reading = reading
    self.isOpen = isOpen
    self.file = file
    self.start = start
  }

  /// The place of some bytes of the title.
  package func location(_ range: Range<Int>) -> Location {
    Location(file, TextRange(start + range.lowerBound, start + range.upperBound))
  }

  /// The words of some bytes of the title.
  package func text(_ range: Range<Int>) -> String { file.text(location(range).range) }
}
