import OKRSource

/// What has changed in a file, in the form that `patch` and `git apply` take; nothing where nothing has.
///
/// Source: GNU diffutils, "Detailed Description of Unified Format"; three lines of context. git-config(1), core.quotePath,
/// for a name that has to be quoted.
package func unifiedDiff(from old: [UInt8], to new: [UInt8], path: String) -> [UInt8] {
  let (oldLines, newLines) = (wholeLines(old), wholeLines(new))
  var ids: [ArraySlice<UInt8>: Int] = [:]
  func numbered(_ lines: [ArraySlice<UInt8>]) -> [Int] {
    lines.map { line in
      let id = ids[line] ?? ids.count
      ids[line] = id
      return id
    }
  }
  var differences = Differences(old: numbered(oldLines), new: numbered(newLines))
  differences.find()
  guard !differences.blocks.isEmpty else { return [] }
  var text = Array("--- \(patchName("a/" + path))\n+++ \(patchName("b/" + path))\n".utf8)
  func add(_ mark: String, _ lines: ArraySlice<ArraySlice<UInt8>>) {
    for line in lines {
      text += mark.utf8
      text += line
      if line.last != UInt8(ascii: "\n") { text += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }
  for group in grouped(differences.blocks) {
    guard let first = group.first, let last = group.last else { continue }
    let before = min(contextLines, first.old.lowerBound)
    let after = min(contextLines, oldLines.count - last.old.upperBound)
    let olds = first.old.lowerBound - before..<last.old.upperBound + after
    let news = first.new.lowerBound - before..<last.new.upperBound + after
    text += Array("@@ -\(span(olds)) +\(span(news)) @@\n".utf8)
    var copied = olds.lowerBound
    for block in group {
      add(" ", oldLines[copied..<block.old.lowerBound])
      add("-", oldLines[block.old])
      add("+", newLines[block.new])
      copied = block.old.upperBound
    }
    add(" ", oldLines[copied..<olds.upperBound])
  }
  return text
}

private let contextLines = 3

/// A name as git writes it in a patch: in quotes like a text of C where it holds a quote, a backslash or what nobody can
/// see; else with a tab behind it where it holds a blank, so that nobody takes the rest for a date.
private func patchName(_ name: String) -> String {
  let needsQuotes = name.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.isHidden || $0.value < 0x20 }
  guard needsQuotes else { return name.contains(" ") ? name + "\t" : name }
  var quoted = "\""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.isHidden || scalar.value < 0x20:
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      }
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// The lines with what ends them: for `patch` only a line feed does.
private func wholeLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    lines.append(bytes[start..<end])
    start = end
  }
  return lines
}

/// Where a hunk starts, from 1, and how many lines it has; an empty one stands behind a line.
private func span(_ lines: Range<Int>) -> String {
  lines.isEmpty ? "\(lines.lowerBound),0" : "\(lines.lowerBound + 1)" + (lines.count == 1 ? "" : ",\(lines.count)")
}

private struct Block {
  let old: Range<Int>
  let new: Range<Int>
}

/// Blocks whose context would touch stand in one hunk.
private func grouped(_ blocks: [Block]) -> [[Block]] {
  var groups: [[Block]] = []
  for block in blocks {
    if let last = groups.last?.last, block.old.lowerBound - last.old.upperBound <= 2 * contextLines {
      groups[groups.count - 1].append(block)
    } else {
      groups.append([block])
    }
  }
  return groups
}

/// The lines in which two texts differ, in time that grows with their length.
///
/// Lines that stand once in either text, and in the same order, hold the two together (patience diff); between them the
/// fewest changes are sought as long as that is a matter of a thousand lines.
private struct Differences {
  let old: [Int]
  let new: [Int]
  private(set) var blocks: [Block] = []

  /// So many pairs of lines are compared one by one.
  private static let mostPairs = 1 << 20

  init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
  }

  mutating func find() { find(old.indices, new.indices, levels: 16) }

  private mutating func find(_ olds: Range<Int>, _ news: Range<Int>, levels: Int) {
    let same = zip(old[olds], new[news]).prefix { $0 == $1 }.count
    let (olds, news) = (olds.dropFirst(same), news.dropFirst(same))
    let sameAtEnd = zip(old[olds].reversed(), new[news].reversed()).prefix { $0 == $1 }.count
    let (restOfOld, restOfNew) = (olds.dropLast(sameAtEnd), news.dropLast(sameAtEnd))
    if restOfOld.isEmpty && restOfNew.isEmpty { return }
    if restOfOld.isEmpty || restOfNew.isEmpty { return add(restOfOld, restOfNew) }
    if restOfOld.count * restOfNew.count <= Differences.mostPairs { return compare(restOfOld, restOfNew) }
    let anchors = levels > 0 ? anchors(restOfOld, restOfNew) : []
    if anchors.isEmpty { return add(restOfOld, restOfNew) }
    var (oldStart, newStart) = (restOfOld.lowerBound, restOfNew.lowerBound)
    for (oldPlace, newPlace) in anchors {
      find(oldStart..<oldPlace, newStart..<newPlace, levels: levels - 1)
      (oldStart, newStart) = (oldPlace + 1, newPlace + 1)
    }
    find(oldStart..<restOfOld.upperBound, newStart..<restOfNew.upperBound, levels: levels - 1)
  }

  private mutating func add(_ olds: Range<Int>, _ news: Range<Int>) {
    if let last = blocks.last, last.old.upperBound == olds.lowerBound, last.new.upperBound == news.lowerBound {
      blocks[blocks.count - 1] = Block(
        old: last.old.lowerBound..<olds.upperBound, new: last.new.lowerBound..<news.upperBound)
    } else {
      blocks.append(Block(old: olds, new: news))
    }
  }

  private mutating func compare(_ olds: Range<Int>, _ news: Range<Int>) {
    let difference = Array(new[news]).difference(from: Array(old[olds]))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(olds.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(news.lowerBound + offset)
      }
    }
    var (oldPlace, newPlace) = (olds.lowerBound, news.lowerBound)
    while oldPlace < olds.upperBound || newPlace < news.upperBound {
      if removed.contains(oldPlace) {
        add(oldPlace..<oldPlace + 1, newPlace..<newPlace)
        oldPlace += 1
      } else if inserted.contains(newPlace) {
        add(oldPlace..<oldPlace, newPlace..<newPlace + 1)
        newPlace += 1
      } else {
        oldPlace += 1
        newPlace += 1
      }
    }
  }

  /// The lines that stand once in either text, as far as their order is the same in both.
  private func anchors(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)] {
    func places(_ range: Range<Int>, _ lines: [Int]) -> [Int: Int?] {
      var places: [Int: Int?] = [:]
      for index in range { places[lines[index]] = places.keys.contains(lines[index]) ? .some(nil) : .some(index) }
      return places
    }
    let newPlaces = places(news, new)
    let pairs = places(olds, old).compactMap { line, place -> (old: Int, new: Int)? in
      guard let oldPlace = place, let found = newPlaces[line], let newPlace = found else { return nil }
      return (oldPlace, newPlace)
    }
    return longestRising(pairs.sorted { $0.old < $1.old })
  }

  /// The longest row of pairs in which the second place rises as the first does.
  private func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // By length less one: the pair with the smallest end of a row so long.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var row: [(old: Int, new: Int)] = []
    var place = ends.last
    while let index = place {
      row.append(pairs[index])
      place = before[index]
    }
    return row.reversed()
  }
}
