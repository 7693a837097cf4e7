/// The names nearest to a mistyped one, nearest first, at most `limit` of them.
///
/// Near means: at most one edit in up to four characters, two in up to eight, three beyond; an edit is a character
/// added, left out, changed, or swapped with its neighbour. Case is not counted.
package func nearest(to typed: String, among names: [String], limit: Int = 3) -> [String] {
  let wanted = Array(typed.lowercased())
  let most = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  // A word with no letter of ASCII in it shares none with a name of ASCII.
  let isBeyondASCII = wanted.allSatisfy { !$0.isASCII }
  let bytes = wanted.allSatisfy(\.isASCII) ? Array(typed.lowercased().utf8) : nil
  let wantedLetters = letters(typed)
  var ranked: [(name: String, distance: Int)] = []
  for name in names {
    // Four bytes are the most that a character of a name takes, so most names are passed over unread.
    guard name.utf8.count <= 4 * (wanted.count + most), name.utf8.count >= wanted.count - most else { continue }
    if isBeyondASCII || name.utf8.count > wanted.count + most, name.utf8.allSatisfy({ $0 < 0x80 }) { continue }
    let distance: Int
    let count: Int
    if let bytes, name.utf8.allSatisfy({ $0 < 0x80 }) {
      count = name.utf8.count
      // An edit takes a letter away and brings one at most.
      guard (letters(name) ^ wantedLetters).nonzeroBitCount <= 2 * most else { continue }
      distance = editDistance(bytes, Array(name.lowercased().utf8), upTo: most)
    } else {
      let candidate = Array(name.lowercased())
      count = candidate.count
      guard abs(count - wanted.count) <= most else { continue }
      distance = editDistance(wanted, candidate, upTo: most)
    }
    guard distance <= most, distance < max(wanted.count, count) else { continue }
    if !ranked.contains(where: { $0.name == name }) { ranked.append((name, distance)) }
  }
  ranked.sort { $0.distance != $1.distance ? $0.distance < $1.distance : $0.name.utf8Precedes($1.name) }
  return ranked.prefix(limit).map(\.name)
}

/// The letters of a word as bits, great and small ones alike; told of ASCII only.
private func letters(_ word: String) -> UInt32 { word.utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

/// The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit.
///
/// Where it is more than `most`, any number above `most` will do.
package func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter], upTo most: Int = .max) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
      var best = min(last[column] + 1, current[column - 1] + 1, substitution)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current.append(best)
    }
    if let least = current.min(), least > most { return least }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
