/// A half-open stretch of a file, in UTF-8 bytes from 0; lines and columns exist only at the edge, in ``LineMap``.
///
/// Every value has one, so it is kept small: no file that is read has more bytes than are counted here.
@usableFromInline
package struct TextRange: Hashable, Sendable {
  @usableFromInline let first: Int32
  @usableFromInline let behind: Int32

  @inlinable
  package init(_ start: Int, _ end: Int) {
    first = Int32(truncatingIfNeeded: start)
    behind = Int32(truncatingIfNeeded: max(start, end))
  }

  /// The first byte.
  @inlinable package var start: Int { Int(first) }
  /// The byte after the last; never before `start`.
  @inlinable package var end: Int { Int(behind) }

  package var isEmpty: Bool { start == end }
  package var length: Int { end - start }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// The smallest range that holds both.
  package func union(_ other: TextRange) -> TextRange { TextRange(min(start, other.start), max(end, other.end)) }
}

extension TextRange: Comparable {
  /// Earlier start first; of two that start together the shorter first.
  @inlinable
  package static func < (left: TextRange, right: TextRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}

extension Location: Comparable {
  /// Path first, then position: the order in which findings are printed.
  @usableFromInline
  package static func < (left: Location, right: Location) -> Bool {
    if left.isInFile(of: right) { return left.range < right.range }
    return left.file.path != right.file.path ? left.file.path.utf8Precedes(right.file.path) : left.range < right.range
  }
}

extension String {
  /// Whether this string sorts before the other byte by byte, the same on every machine and in every locale.
  package func utf8Precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// A value and the place it was written; a value without a place was never written.
@usableFromInline
package struct Located<Value: Sendable>: Sendable {
  @usableFromInline package let value: Value
  @usableFromInline package let location: Location

  // Made in every room: what is generic is made for its type only where its body, and all that it names, can be seen.
  @inlinable @inline(__always)
  package init(_ value: Value, _ location: Location) {
    self.value = value
    self.location = location
  }

  package var range: TextRange { location.range }

  @inlinable
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), location)
  }
}
