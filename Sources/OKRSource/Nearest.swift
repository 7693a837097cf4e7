/// The names nearest to a mistyped one, nearest first, at most `limit` of them.
///
/// Near means: at most one edit in up to four characters, two in up to eight, three beyond; an edit is a character
/// added, left out, changed, or swapped with its neighbour. Case is not counted.
package func nearest(to typed: String, among names: [String], limit: Int = 3) -> [String] {
  var search = NearSearch(typed)
  for name in names where search.mayBeNear(name.utf8.count, isASCII: name.isASCII) { search.look(at: name) }
  return search.nearest(limit)
}

/// Those of the names nearest to a mistyped one that no other is nearer than: `init` and `lint` for `lnit`.
package func allNearest(to typed: String, among names: [String]) -> [String] {
  let near = nearest(to: typed, among: names)
  func distance(_ name: String) -> Int { editDistance(Array(typed.lowercased()), Array(name.lowercased())) }
  guard let least = near.first.map(distance) else { return [] }
  return near.filter { distance($0) == least }
}

/// Names in which several mistyped ones are looked for: what tells most names from them at once is worked out before.
package struct NamesToSearch: Sendable {
  private let names: [Searched]

  private struct Searched: Sendable {
    let name: String
    let letters: UInt32
    let count: Int
    let isASCII: Bool
  }

  package init(_ names: [String]) {
    self.names = names.map {
      Searched(name: $0, letters: letters($0.utf8), count: $0.utf8.count, isASCII: $0.isASCII)
    }
  }

  /// The same as ``nearest(to:among:limit:)``.
  package func nearest(to typed: String, limit: Int = 3) -> [String] {
    var search = NearSearch(typed)
    for one in names where search.mayBeNear(one.count, isASCII: one.isASCII) {
      if !one.isASCII || search.mayBeNear(one.letters) { search.look(at: one.name) }
    }
    return search.nearest(limit)
  }

  /// The names whose last parts are near to a mistyped name, as many parts behind dots as that has: `acme.growth` for
  /// `grwoth`.
  package func nearest(toEndOf typed: String, limit: Int = 3) -> [String] {
    let dot = UInt8(ascii: ".")
    let count = typed.utf8.count { $0 == dot } + 1
    var search = NearSearch(typed)
    var near: [(end: String, name: String)] = []
    for one in names {
      let (name, isASCII) = (one.name, one.isASCII)
      var start = name.utf8.endIndex
      var dots = 0
      while start > name.utf8.startIndex, dots < count {
        let before = name.utf8.index(before: start)
        if name.utf8[before] == dot {
          dots += 1
          if dots == count { break }
        }
        start = before
      }
      let end = name.utf8[start...]
      // Most are told from their length and letters, and no text is made of them.
      guard dots == count, search.mayBeNear(end.count, isASCII: isASCII), !isASCII || search.mayBeNear(letters(end))
      else { continue }
      near.append((String(name[start...]), name))
    }
    for (end, _) in near { search.look(at: end) }
    return Array(
      search.nearest(limit).flatMap { found in
        near.filter { $0.end == found }.map(\.name).sorted { $0.utf8Precedes($1) }
      }.prefix(limit))
  }

  /// The names that end in some bytes, in no order.
  package func names(endingIn end: ArraySlice<UInt8>) -> [String] {
    let wanted = end.reduce(0 as UInt32) { $0 | 1 << UInt32($1 & 31) }
    return names.lazy.filter { $0.count >= end.count && $0.letters & wanted == wanted }.map(\.name).filter {
      $0.utf8.suffix(end.count).elementsEqual(end)
    }
  }
}

/// A search for the names near to one.
private struct NearSearch {
  private let typed: String
  /// Its characters, where it is not of ASCII alone; then they are its bytes.
  private let characters: [Character]
  private let bytes: [UInt8]?
  private let count: Int
  private let wantedLetters: UInt32
  private let most: Int
  /// A word with no letter of ASCII in it shares none with a name of ASCII.
  private let isBeyondASCII: Bool
  private var ranked: [(name: String, distance: Int)] = []

  init(_ typed: String) {
    self.typed = typed.lowercased()
    bytes = self.typed.isASCII ? Array(self.typed.utf8) : nil
    characters = bytes == nil ? Array(self.typed) : []
    count = bytes?.count ?? characters.count
    most = count <= 4 ? 1 : count <= 8 ? 2 : 3
    isBeyondASCII = bytes?.isEmpty ?? characters.allSatisfy { !$0.isASCII }
    wantedLetters = letters(typed.utf8)
  }

  /// Whether a name of so many bytes may be near: four are the most that a character takes.
  func mayBeNear(_ bytes: Int, isASCII: Bool) -> Bool {
    guard bytes <= 4 * (count + most), bytes >= count - most else { return false }
    return !isASCII || !isBeyondASCII && bytes <= count + most
  }

  /// Whether a name of ASCII with these letters may be near: an edit takes a letter away and brings one at most.
  func mayBeNear(_ letters: UInt32) -> Bool { bytes == nil || (letters ^ wantedLetters).nonzeroBitCount <= 2 * most }

  mutating func look(at name: String) {
    let distance: Int
    let length: Int
    if let bytes, name.isASCII {
      length = name.utf8.count
      guard mayBeNear(letters(name.utf8)) else { return }
      distance = editDistance(bytes, Array(name.lowercased().utf8), upTo: most)
    } else {
      let candidate = Array(name.lowercased())
      length = candidate.count
      guard abs(length - count) <= most else { return }
      distance = editDistance(bytes == nil ? characters : Array(typed), candidate, upTo: most)
    }
    guard distance <= most, distance < max(count, length) else { return }
    if !ranked.contains(where: { $0.name == name }) { ranked.append((name, distance)) }
  }

  func nearest(_ limit: Int) -> [String] {
    ranked.sorted { $0.distance != $1.distance ? $0.distance < $1.distance : $0.name.utf8Precedes($1.name) }
      .prefix(limit).map(\.name)
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

/// The letters of a word as bits, great and small ones alike; told of ASCII only.
private func letters(_ word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

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
