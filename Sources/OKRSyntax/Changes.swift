import OKRReader
import OKRSource

/// A change that stands behind a level to start from: `from 38% up 12 points`.
extension Parser {
  /// The change of a level that the rest of a value says, where no target of its own follows.
  func change(of level: TypedQuantity, at offset: Int, to limit: Int) -> TypedQuantity? {
    guard limit > offset else { return nil }
    var ahead = 0
    while range(ahead).start < limit, kind(ahead) != .end { ahead += 1 }
    guard kind(ahead) != .keyword(.to), kind(ahead) != .arrow else { return nil }
    return AmountReader(ValueText(file.bytes(TextRange(offset, limit))), takesAnyUnit: true).change(0, of: level)
  }

  /// `from 38% up 12 points`: the change behind a baseline, as the target that it is.
  mutating func parseChange(behind baseline: Int) {
    let start = range().start
    guard !at(.end), !startsLine(), let last = builder.values.last, last.node > baseline,
      case .quantity(let level) = last.value,
      let change = change(of: level, at: start, to: valueLimit(.baseline)), let reading = change.readings.first
    else { return }
    let whole = TextRange(start + change.range.lowerBound, start + change.range.upperBound)
    report(.otherWord(typed: file.text(whole), meant: "to \(reading.spelling)", why: nil), whole)
    let node = open(.clause(.to))
    takeValue(.quantity, .quantity(change), start, change.range.upperBound)
    close(node)
  }
}
