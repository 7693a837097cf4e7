import OKRReader

/// Words of up to eight bytes, each as one number, which are looked up by halving.
struct ShortWords: Sendable {
  private let keys: [UInt64]
  private let longest: Int

  init(_ words: [String]) {
    assert(words.allSatisfy { $0.utf8.count <= 8 }, "a word is too long to be a number")
    keys = words.map { ShortWords.key($0.utf8) }.sorted()
    longest = words.map(\.utf8.count).max() ?? 0
  }

  func contains(_ slice: TextSlice) -> Bool { contains(slice.bytes, slice.range) }

  /// Whether one of them stands at an offset, whatever follows it.
  func start(_ text: [UInt8], at offset: Int) -> Bool {
    guard text.indices.contains(offset) else { return false }
    return (1...max(longest, 1)).contains { $0 <= text.count - offset && contains(text, offset..<offset + $0) }
  }

  private func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longest else { return false }
    let key = ShortWords.key(text[range])
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }

  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
