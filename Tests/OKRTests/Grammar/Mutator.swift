/// Changes a text a little: one token taken away, doubled, swapped or replaced, or a few characters of one.
struct Mutator {
  private let pieces: [String]
  /// The pieces that are more than white space.
  private let tokens: [Int]
  private var random: SeededRandom

  private static let strays = [
    "{", "}", ",", ".", "%", "/", "+", "-", "kr", "objective", "kpi", "to", "from", "by", "owner", "because", "done",
    "x",
    "2026", "2026-Q3", "2026-07-15", "12", "0.5", "1.250", "@eva", "\"text\"", ">=", "needs", "checkin", "allow",
    "rules",
    "in", "unknown", "€", "?", "week", "supports", "cycle", "for", "revised", "team", "share", "until", "k", "Q3",
    "KR1",
    "\"\"\"", "\"", "error", "limit",
  ]
  private static let characters = Array("aäX目0129_-.,/%\"\\{}@ \n:+k<>=€?")

  init(_ text: String, seed: UInt64) {
    let pieces = Mutator.pieces(of: text)
    self.pieces = pieces
    tokens = pieces.indices.filter { pieces[$0].contains { !$0.isWhitespace } }
    random = SeededRandom(seed: seed)
  }

  mutating func mutant() -> (text: String, change: String) {
    var pieces = pieces
    let place = random.below(tokens.count)
    let index = tokens[place]
    let before = context(index, pieces)
    switch random.below(7) {
    case 0: pieces[index] = ""
    case 1: pieces[index] += " " + pieces[index]
    case 2:
      let other = tokens[min(place + 1, tokens.count - 1)]
      pieces.swapAt(index, other)
    case 3: pieces[index] = random.pick(Mutator.strays)
    case 4: pieces[index] = pieces[tokens[random.below(tokens.count)]]
    case 5:
      var characters = Array(pieces[index])
      if !characters.isEmpty { characters.remove(at: random.below(characters.count)) }
      pieces[index] = String(characters)
    default:
      var characters = Array(pieces[index])
      characters.insert(random.pick(Mutator.characters), at: random.below(characters.count + 1))
      pieces[index] = String(characters)
    }
    return (pieces.joined(), "…\(before)… → …\(context(index, pieces))…")
  }

  private func context(_ index: Int, _ pieces: [String]) -> String {
    pieces[max(0, index - 6)..<min(pieces.count, index + 7)].joined().onOneLine
  }

  /// The text cut between white space and the rest, with texts and comments whole and marks by themselves.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      let piece: Substring
      if first.isWhitespace {
        piece = rest.prefix { $0.isWhitespace }
      } else if first == "\"" || rest.hasPrefix("//") {
        let close: Character = first == "\"" ? "\"" : "\n"
        piece = rest.prefix(1) + rest.dropFirst().prefix { $0 != close } + (first == "\"" ? "\"" : "")
      } else if first.isLetter || first == "@" || first.isNumber {
        piece = rest.prefix(1) + rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      } else {
        piece = rest.prefix(1)
      }
      pieces.append(String(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}
