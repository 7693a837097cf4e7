import OKRReader

/// What the words of a title make likely by themselves, whatever their order and whatever any list says of them.
///
/// The clauses decide what a title asks for. This is a second opinion on their reading: what the words all but rule out is
/// not claimed, and work is found in words that no list has. It is a linear model: each word, each ending and the word that
/// opens the title has a weight for each claim, and the weights come of the labelled statements of the tests
/// (`OpinionTrainer`), so that nobody has to choose them.
package struct SecondOpinion {
  /// What a reading may claim of a title.
  package enum Claim: Int, CaseIterable, Sendable {
    /// It states work.
    case work
    /// Nothing says where it stands today.
    case noBaseline
    /// It has two goals.
    case twoGoals
    /// It holds a level.
    case hold
  }

  /// A word or an ending, as the number of its weights, and where it stands.
  private struct Feature {
    let slot: Int
    let range: Range<Int>
    /// A character of Han is a word, where three letters are an article or an ending.
    var isHan = false
  }

  /// How many weights a claim has.
  package static let slots = 1 << 14
  /// Further words of a title are not asked: nobody writes so long a goal.
  private static let longest = 200

  private let features: [Feature]

  /// Takes the bytes of a title in lower case, and those of them that its clauses have: a tag or a day beside them changes
  /// nothing.
  init(_ text: [UInt8], _ clauses: [Range<Int>]) {
    var asked = [UInt8](repeating: UInt8(ascii: " "), count: text.count)
    for range in clauses {
      for index in range { asked[index] = text[index] }
    }
    features = SecondOpinion.features(asked)
  }

  /// Below it a claim is true of hardly any title with such words: one in 85.
  package static let unlikely = -4.45
  /// Above it most titles with such words state work: seven in ten.
  package static let likely = 0.85

  /// Whether such words all but rule a claim out.
  func rulesOut(_ claim: Claim) -> Bool { logit(claim) < SecondOpinion.unlikely }

  /// The word that speaks most for work, where work is likely.
  var work: Range<Int>? {
    guard logit(.work) > SecondOpinion.likely else { return nil }
    // A mark or a single letter shows nobody why.
    return features.filter { $0.range.count > 3 || $0.isHan }.max {
      SecondOpinion.weight($0.slot, .work) < SecondOpinion.weight($1.slot, .work)
    }?.range
  }

  private func logit(_ claim: Claim) -> Double {
    let sum = features.reduce(0) { $0 + SecondOpinion.weight($1.slot, claim) }
    return SecondOpinion.models[claim.rawValue].logit(sum, features.count)
  }

  // MARK: - What the model and its trainer agree on

  /// A claim's share of the model: what a step of its weights is worth, and what speaks for it before any word does.
  package struct Model: Equatable, Sendable {
    package let scale: Double
    package let bias: Double

    package init(scale: Double, bias: Double) {
      self.scale = scale
      self.bias = bias
    }

    /// The logarithm of the odds of a claim: 0 is one in two.
    package func logit(_ sum: Int, _ features: Int) -> Double {
      Double(sum) * scale / Double(max(features, 1)).squareRoot() + bias
    }
  }

  /// A weight is a printable character other than the quotation mark and the number sign, of which this one is nothing.
  package static let zero = UInt8(ascii: "Q")
  /// The greatest weight, and the least but for its sign.
  package static let greatest = 45

  private static func weight(_ slot: Int, _ claim: Claim) -> Int {
    Int(LiteralBytes(weights)[slot * Claim.allCases.count + claim.rawValue]) - Int(zero)
  }

  /// The numbers of the weights of a title.
  package static func slots(of title: String) -> [Int] { features(ValueText(title).folded).map(\.slot) }

  /// The words of a title and what they end in, each once.
  private static func features(_ text: [UInt8]) -> [Feature] {
    let words = words(text)
    var features: [Feature] = []
    features.reserveCapacity(words.count * 2 + 2)
    var seen = [UInt64](repeating: 0, count: slots / 64)
    func add(_ hash: UInt32, at range: Range<Int>) {
      let slot = Int((hash ^ hash >> 15) & UInt32(slots - 1))
      let bit: UInt64 = 1 << UInt64(slot % 64)
      guard seen[slot / 64] & bit == 0 else { return }
      seen[slot / 64] |= bit
      features.append(Feature(slot: slot, range: range, isHan: range.count == 3 && text[range.lowerBound] >= 0xE3))
    }
    for (index, word) in words.enumerated() {
      add(word.hash(.word, text), at: word.range)
      if word.isLatin, word.range.count > 3 { add(word.hash(.ending, text, last: 3), at: word.range) }
      guard index + 1 < words.count else { continue }
      // What stands beside a number says what it is.
      let next = words[index + 1]
      if word.isNumber || next.isNumber {
        let both = fnv1a(CollectionOfOne(UInt8(ascii: " ")), after: word.hash(.pair, text))
        add(next.hash(after: both, text), at: word.range)
      }
    }
    if let first = words.first {
      add(first.hash(.opening, text), at: first.range)
      if first.isLatin, first.range.count > 3 { add(first.hash(.openingEnd, text, last: 2), at: first.range) }
    }
    return features
  }

  private struct Word {
    /// What a feature is of; it keeps a word apart from an ending of the same letters.
    enum Kind: UInt32 {
      case word = 0
      case ending = 1
      case pair = 2
      case opening = 3
      case openingEnd = 5
    }

    let range: Range<Int>
    var isNumber = false
    var isLatin = false

    /// A hash of the word or its last bytes; all numbers are one.
    func hash(_ kind: Kind, _ text: [UInt8], last: Int? = nil) -> UInt32 {
      hash(after: 2_166_136_261 ^ kind.rawValue, text, last: last)
    }

    func hash(after start: UInt32, _ text: [UInt8], last: Int? = nil) -> UInt32 {
      isNumber
        ? fnv1a(CollectionOfOne(UInt8(ascii: "0")), after: start)
        : fnv1a(text[range].suffix(last ?? range.count), after: start)
    }
  }

  /// Words of letters, numbers, and each other character by itself, Han as well.
  private static func words(_ text: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(32)
    var offset = 0
    while offset < text.count, words.count < longest {
      let start = offset
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        offset += 1
        while isDigit(text, offset) || [0x2C, 0x2E, 0x3A].contains(at(text, offset)) && isDigit(text, offset + 1) {
          offset += 1
        }
        words.append(Word(range: start..<offset, isNumber: true))
      case _ where isLatinLetter(text, offset):
        while isLatinLetter(text, offset) { offset += 1 }
        words.append(Word(range: start..<offset, isLatin: true))
      case 0..<0x80:
        offset += 1
        if byte > UInt8(ascii: " ") { words.append(Word(range: start..<offset)) }
      default:
        offset = min(offset + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        words.append(Word(range: start..<offset))
      }
    }
    return words
  }

  private static func at(_ text: [UInt8], _ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  private static func isDigit(_ text: [UInt8], _ offset: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= at(text, offset)
  }
}
