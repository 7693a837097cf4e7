/// Ranges of one file, to be asked which of them lie around a place or in it, however many there are.
package struct RangeIndex: Sendable {
  /// In order of their starts.
  private let ranges: [TextRange]
  /// Of each range the furthest end among it and those before it.
  private let furthestEnds: [Int]
  /// Of each range the nearest end among it and those behind it.
  private let nearestEnds: [Int]

  package init(_ ranges: [TextRange]) {
    self.ranges = ranges.sorted()
    var furthest: [Int] = []
    for range in self.ranges { furthest.append(max(furthest.last ?? range.end, range.end)) }
    furthestEnds = furthest
    var nearest: [Int] = []
    for range in self.ranges.reversed() { nearest.append(min(nearest.last ?? range.end, range.end)) }
    nearestEnds = nearest.reversed()
  }

  /// Whether one of the ranges holds the whole of another.
  package func hasRange(around range: TextRange) -> Bool {
    let count = ranges.countOfSorted { $0.start <= range.start }
    return count > 0 && furthestEnds[count - 1] >= range.end
  }

  /// Whether one of the ranges lies in another.
  package func hasRange(in range: TextRange) -> Bool {
    let first = ranges.countOfSorted { $0.start < range.start }
    return first < ranges.count && nearestEnds[first] <= range.end
  }
}

extension Array {
  /// How many elements at the front satisfy a condition that, once it fails, fails to the end.
  @inlinable package func countOfSorted(_ satisfies: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if satisfies(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
