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

  /// A word, a part of one or what stands beside it, as the number of its weights, and the word that it is of.
  private struct Feature {
    let slot: Int
    /// The bytes of the word where it says something by itself, so that it can be shown.
    var word: Range<Int>?
  }

  /// How many weights a claim has.
  package static let slots = 1 << 16
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

  /// Below it hardly any title with such words is one of which a claim is true, so that not one right finding in fifty is
  /// lost by it: of unseen statements a half of what was found wrongly lies below it.
  package static func unlikely(_ claim: Claim) -> Double {
    switch claim {
    case .work: -1.5
    case .noBaseline: -4
    case .twoGoals: -4.8
    case .hold: -7.5
    }
  }
  /// Above it most titles with such words state work: seven in ten.
  package static let likely = 1.0

  /// Whether such words all but rule a claim out.
  func rulesOut(_ claim: Claim) -> Bool { logit(claim) < SecondOpinion.unlikely(claim) }

  /// The word that speaks most for work, where work is likely.
  var work: Range<Int>? {
    guard logit(.work) > SecondOpinion.likely else { return nil }
    var best: (range: Range<Int>, weight: Int)?
    var (range, weight) = (0..<0, 0)
    // The features of a word stand side by side.
    for feature in features {
      // A mark or a single letter shows nobody why.
      guard let word = feature.word, word.count > 2 else { continue }
      if word != range { (range, weight) = (word, 0) }
      weight += SecondOpinion.weight(feature.slot, .work)
      if weight > best?.weight ?? 0 { best = (range, weight) }
    }
    return best?.range
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

  /// The words of a title, how they begin and end, and what stands beside them, each once.
  private static func features(_ text: [UInt8]) -> [Feature] {
    let words = words(text)
    var features: [Feature] = []
    features.reserveCapacity(words.count * 7 + 8)
    var seen = [UInt64](repeating: 0, count: slots / 64)
    func add(_ kind: Kind, _ first: UInt32, _ second: UInt32 = 0, _ word: Range<Int>? = nil) {
      let slot = slot(kind, first, second)
      let bit: UInt64 = 1 << UInt64(slot % 64)
      guard seen[slot / 64] & bit == 0 else { return }
      seen[slot / 64] |= bit
      features.append(Feature(slot: slot, word: word))
    }
    // There is none before the first and behind the last.
    func hash(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index].hash : 0 }
    var numbers: UInt32 = 0
    for (index, word) in words.enumerated() {
      add(.word, word.hash, 0, word.range)
      let count = word.range.count
      if word.isLatin, count > 3 {
        let ending = letters(text, word.range.upperBound - 4, 4)
        add(.ending, ending >> 8, 0, word.range)
        if count > 5 {
          add(.stem, letters(text, word.range.lowerBound, 4), 0, word.range)
          add(.longEnding, ending, 0, word.range)
          add(.shortEnding, ending >> 16, 0, word.range)
        }
      }
      if index == 0 {
        add(.opening, word.hash, 0, word.range)
        if count > 1 { add(.openingEnd, letters(text, word.range.upperBound - 2, 2), 0, word.range) }
      }
      if index + 1 < words.count { add(.pair, word.hash, words[index + 1].hash) } else { add(.closing, word.hash) }
      // What stands beside a number says what it is.
      if word.isNumber {
        numbers += 1
        add(.before, hash(index - 2), hash(index - 1))
        add(.behind, hash(index + 1), hash(index + 2))
      }
    }
    add(.numbers, min(numbers, 3))
    add(.length, UInt32(min(words.count / 3, 8)))
    return features
  }

  /// What a feature is of; it keeps a word apart from an ending of the same letters.
  private enum Kind: UInt32 {
    case word = 1
    case ending, pair, opening, stem, openingEnd, longEnding, shortEnding, closing, before, behind, numbers, length
  }

  /// Spreads what a feature is of over the weights.
  private static func slot(_ kind: Kind, _ first: UInt32, _ second: UInt32) -> Int {
    var mixed = first &* 0x9E37_79B1 ^ (second &* 0x85EB_CA77).byteSwapped ^ kind.rawValue &* 0xC2B2_AE3D
    mixed = (mixed ^ mixed >> 15) &* 0x2C1B_3C6D
    return Int((mixed ^ mixed >> 13) & UInt32(slots - 1))
  }

  /// Up to four bytes as one number, the last of them highest.
  private static func letters(_ text: [UInt8], _ start: Int, _ count: Int) -> UInt32 {
    var letters: UInt32 = 0
    for offset in 0..<count { letters |= UInt32(at(text, start + offset)) << UInt32(offset * 8) }
    return letters
  }

  private struct Word {
    let range: Range<Int>
    var isNumber = false
    var isLatin = false
    /// Of all its bytes; all numbers are one.
    let hash: UInt32

    init(_ range: Range<Int>, in text: [UInt8], isNumber: Bool = false, isLatin: Bool = false) {
      self.range = range
      self.isNumber = isNumber
      self.isLatin = isLatin
      hash = isNumber ? 1 : fnv1a(text[range])
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
        words.append(Word(start..<offset, in: text, isNumber: true))
      case _ where isLatinLetter(text, offset):
        while isLatinLetter(text, offset) { offset += 1 }
        words.append(Word(start..<offset, in: text, isLatin: true))
      case 0..<0x80:
        offset += 1
        if byte > UInt8(ascii: " ") { words.append(Word(start..<offset, in: text)) }
      default:
        offset = min(offset + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        words.append(Word(start..<offset, in: text))
      }
    }
    return words
  }

  private static func at(_ text: [UInt8], _ offset: Int) -> UInt8 { text.indices.contains(offset) ? text[offset] : 0 }

  private static func isDigit(_ text: [UInt8], _ offset: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= at(text, offset)
  }
}
