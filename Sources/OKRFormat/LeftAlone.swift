import OKRSource
import OKRSyntax

/// The clauses and declarations that are left byte for byte, since something in them cannot be read.
struct LeftAlone {
  /// By the indices of nodes.
  private(set) var isKept: [Bool]
  /// How many pieces before each one cannot be read.
  private var faultsBefore: [Int] = [0]

  /// Nil where the whole file has to be left: nobody knows what belongs to what.
  init?(_ layout: Layout) {
    isKept = Array(repeating: false, count: layout.tree.nodes.count)
    for error in layout.tree.errors {
      switch error.rule {
      case .unbalancedBrace, .missingBraces, .nesting, .conflictMarker: return nil
      default: continue
      }
    }
    guard let faulty = LeftAlone.faults(of: layout) else { return nil }
    for isFaulty in faulty { faultsBefore.append((faultsBefore.last ?? 0) + (isFaulty ? 1 : 0)) }
    if keepItems(of: 0, between: 0..<layout.pieces.count, layout) { return nil }
  }

  /// Which pieces a syntax error speaks of, or stand beside a blank that is none of the keyboard.
  private static func faults(of layout: Layout) -> [Bool]? {
    var faulty = Array(repeating: false, count: layout.pieces.count)
    func mark(_ pieces: Range<Int>) {
      for index in pieces where faulty.indices.contains(index) && layout.pieces[index].kind != .comment {
        faulty[index] = true
      }
    }
    for error in layout.tree.errors {
      let first = layout.pieces.countOfSorted { $0.range.end <= error.range.start }
      let end = layout.pieces.countOfSorted { $0.range.start < error.range.end }
      // What is missing is missing behind the piece before.
      mark(first < end ? first..<end : max(0, first - 1)..<first + 1)
    }
    for (index, node) in layout.tree.nodes.enumerated() where node.kind == .error || node.kind == .unquoted {
      mark(layout.pieces(of: index))
    }
    for index in 0...layout.pieces.count {
      let lines = layout.tree.file.bytes(layout.space(before: index)).lines
      for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        if number == 0, index > 0 {
          mark(index - 1..<index)
        } else if number == lines.count - 1 {
          mark(index..<index + 1)
        } else {
          return nil
        }
      }
    }
    return faulty
  }

  private func hasFaults(_ pieces: Range<Int>) -> Bool {
    faultsBefore[min(pieces.upperBound, faultsBefore.count - 1)] > faultsBefore[pieces.lowerBound]
  }

  /// Marks those among the items of a file or a block; true where what holds them has to be left too.
  ///
  /// What is left takes whole lines, so it takes with it what shares one of them.
  private mutating func keepItems(of container: Int, between bounds: Range<Int>, _ layout: Layout) -> Bool {
    let items = layout.children(of: container)
    let ranges = items.map(layout.pieces(of:))
    var kept = zip(items, ranges).map { keepParts(of: $0, $1, layout) }
    func sharesLine(_ index: Int) -> Bool { layout.pieces[ranges[index].lowerBound].breaks == 0 }
    for index in items.indices.dropFirst() where kept[index - 1] && sharesLine(index) { kept[index] = true }
    for index in items.indices.dropFirst().reversed() where kept[index] && sharesLine(index) { kept[index - 1] = true }
    for (item, isKept) in zip(items, kept) where isKept { self.isKept[item] = true }
    if let isFirst = kept.first, isFirst, container > 0, sharesLine(0) { return true }
    if let isLast = kept.last, isLast, container > 0, layout.pieces[bounds.upperBound].breaks == 0 { return true }
    // What no item holds.
    var end = bounds.lowerBound
    for range in ranges + [bounds.upperBound..<bounds.upperBound] {
      if range.lowerBound > end, hasFaults(end..<range.lowerBound) { return true }
      end = range.upperBound
    }
    return false
  }

  private mutating func keepParts(of item: Int, _ range: Range<Int>, _ layout: Layout) -> Bool {
    guard let block = layout.children(of: item).last, layout.tree.nodes[block].kind == .block else {
      return hasFaults(range)
    }
    let inner = layout.pieces(of: block)
    let items = inner.lowerBound + 1..<max(inner.lowerBound + 1, inner.upperBound - 1)
    let isBroken = keepItems(of: block, between: items, layout)
    return isBroken || hasFaults(range.lowerBound..<items.lowerBound) || hasFaults(items.upperBound..<range.upperBound)
  }
}
