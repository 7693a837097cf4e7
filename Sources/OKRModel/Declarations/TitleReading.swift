package import OKRProse
package import OKRSource
package import OKRValues

/// What a title says, and where in the file each part of it stands.
package struct TitleReading: Sendable {
  package let reading: ProseReading
  /// What the quarters, halves and years are that it names.
  package let fiscalYear: FiscalYear
  private let file: SourceFile
  private let start: Int

  init(_ reading: ProseReading, in fiscalYear: FiscalYear, file: SourceFile, start: Int) {
    self.reading = reading
    self.fiscalYear = fiscalYear
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
