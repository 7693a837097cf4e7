import OKRReader

/// What the words of a title and their tags make likely together, each with a weight of its own.
///
/// The clauses decide what a title asks for. This is a second opinion on their reading: what speaks against it all but
/// surely is not claimed, and work is found in words that no list has. It is a linear model: each word, its ending, what it
/// can do and what stands beside it has a weight for each claim, and the weights come of the labelled statements of the
/// tests (`OpinionTrainer`), so that nobody has to choose them.
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
    /// It has no number to reach, and no end that anybody can see.
    case noTarget
    /// When it is due depends on the day it is read.
    case relativeDate
  }

  /// A word, a part of one or what stands beside it, as the number of its weights, and the word that it is of.
  private struct Feature {
    let number: UInt32
    /// The bytes of the word where it says something by itself, so that it can be shown; else none.
    let start, end: UInt32

    var slot: Int { Int(number) }
    var word: Range<Int>? { start < end ? Int(start)..<Int(end) : nil }
  }

  /// How many weights a claim has.
  package static let slots = 1 << 16
  /// Further words of a title are not asked: nobody writes so long a goal.
  private static let longest = 200

  private let features: [Feature]
  /// What the weights of all features come to, for each claim: those of one feature stand side by side.
  private let sums: SIMD8<Int32>
  private let title: TitleReader

  /// Takes the clauses of a title, and of its bytes those that they have: a tag or a day beside them changes nothing.
  init(_ title: TitleReader) {
    let (tokens, text) = (title.source.tokens, title.source.text)
    var asked = [UInt8](repeating: UInt8(ascii: " "), count: text.count)
    func ask(_ index: Int) { for offset in tokens[index].range { asked[offset] = text[offset] } }
    var (first, last) = (Int.max, 0)
    for part in title.cut.parts {
      for index in part.tokens {
        (first, last) = (min(first, index), max(last, index))
        ask(index)
      }
    }
    // What joins them stands between them.
    for index in min(first, last)..<last
    where asked[tokens[index].range.lowerBound] == UInt8(ascii: " ") && title.source.joint(at: index) != nil {
      ask(index)
    }
    var features = FeatureList()
    features.addWords(asked)
    features.addClauses(title)
    self.features = features.all
    self.title = title
    sums = SecondOpinion.sums(of: features.all)
  }

  /// What the reading of the clauses is worth for a claim beside what the words say, as logarithms of odds; a claim is
  /// made above zero.
  ///
  /// Of logistic regression on 5,900 key results that neither the clauses nor the weights knew, half a step lower for fewer
  /// misses.
  package static func vote(of found: ProseReading.Statement, for claim: Claim) -> Double {
    switch (claim, found) {
    case (.work, .work), (.work, .nothing), (.work, .wish): 0.6
    case (.work, .endState), (.work, .levelOnly): 0.1
    case (.work, _): -0.3
    case (.noBaseline, .changeOnly): 2.4
    case (.noBaseline, .levelOnly): 1.3
    case (.noBaseline, .endState): -2.5
    case (.noBaseline, _): -0.6
    case (.hold, .hold): 1.5
    case (.hold, _): 1.2
    case (.noTarget, .bareMetric): 1.1
    case (.noTarget, .work): -0.6
    case (.noTarget, _): 0.4
    case (.twoGoals, _), (.relativeDate, _): 0
    }
  }

  /// The word that speaks most for work.
  func work() -> Range<Int>? { strongest { !isIdle($0) } ?? strongest { _ in true } }

  /// At least, all, on, eight: whether a word does no work.
  private func isIdle(_ word: Range<Int>) -> Bool {
    let work: Tag = [.work, .workUnlessShare, .deed, .deliverable, .noun, .thing, .make, .training]
    return title.source.tokens.contains {
      $0.range.overlaps(word) && ($0.number != nil || !$0.tags.isEmpty && $0.tags.isDisjoint(with: work))
    }
  }

  private func strongest(_ mayShow: (Range<Int>) -> Bool) -> Range<Int>? {
    var best: (range: Range<Int>, weight: Int)?
    var (range, weight) = (0..<0, 0)
    // The features of a word stand side by side.
    for feature in features {
      // A mark or a single letter shows nobody why.
      guard let word = feature.word, word.count > 2, mayShow(word) else { continue }
      if word != range { (range, weight) = (word, 0) }
      weight += SecondOpinion.weight(feature.slot, .work)
      if weight > best?.weight ?? 0 { best = (range, weight) }
    }
    return best?.range
  }

  func logit(_ claim: Claim) -> Double {
    SecondOpinion.models[claim.rawValue].logit(Int(sums[claim.rawValue]), features.count)
  }

  private static func sums(of features: [Feature]) -> SIMD8<Int32> {
    let weights = LiteralBytes(weights)
    var sums = SIMD8(repeating: -Int32(zero) * Int32(features.count))
    for feature in features {
      let first = feature.slot * Claim.allCases.count
      func weight(_ claim: Claim) -> Int32 { Int32(weights[first + claim.rawValue]) }
      sums &+= SIMD8(
        weight(.work), weight(.noBaseline), weight(.twoGoals), weight(.hold), weight(.noTarget), weight(.relativeDate),
        0, 0)
    }
    return sums
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
  package static func slots(of title: String) -> [Int] {
    SecondOpinion(TitleReader(TitleTokens(ValueText(title)))).features.map(\.slot)
  }

  /// What a feature is of; it keeps a word apart from an ending of the same letters.
  private enum Kind: UInt32 {
    case word = 1
    case ending, stem, longEnding, pair, opening, openingEnd, closing, before, behind, numbers, length
    case tag, tagPair, goal, goals, clauses, verb, beside, openingTag
  }

  /// The features of a title, each once.
  private struct FeatureList {
    private(set) var all: [Feature] = []
    /// The number of each feature and one, at the place that its lowest bits say or behind it; none is 0. A bit for each of
    /// all numbers would take longer to make than a title to read.
    private var seen = [UInt32](repeating: 0, count: 256)

    private mutating func add(_ kind: Kind, _ first: UInt32, _ second: UInt32 = 0, _ word: Range<Int> = 0..<0) {
      let number = slot(kind, first, second)
      guard isNew(number) else { return }
      all.append(Feature(number: number, start: UInt32(word.lowerBound), end: UInt32(word.upperBound)))
      if all.count * 2 > seen.count { makeRoom() }
    }

    private mutating func isNew(_ number: UInt32) -> Bool {
      let mask = seen.count - 1
      var place = Int(number) & mask
      while seen[place] != 0 {
        if seen[place] == number + 1 { return false }
        place = (place + 1) & mask
      }
      seen[place] = number + 1
      return true
    }

    private mutating func makeRoom() {
      seen = [UInt32](repeating: 0, count: seen.count * 2)
      for feature in all { _ = isNew(feature.number) }
    }

    /// Its words, how they end, and what stands beside them.
    mutating func addWords(_ text: [UInt8]) {
      let words = words(text)
      all.reserveCapacity(128)
      // There is none before the first and behind the last.
      func hash(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index].hash : 0 }
      var numbers: UInt32 = 0
      for (index, word) in words.enumerated() {
        add(.word, word.hash, 0, word.range)
        if word.isLatin, word.range.count > 3 {
          add(.ending, letters(text, word.range.upperBound - 3, 3), 0, word.range)
        }
        if word.isLatin, word.range.count > 5 {
          add(.stem, letters(text, word.range.lowerBound, 4), 0, word.range)
          add(
            .longEnding, letters(text, word.range.upperBound - 4, 4), letters(text, word.range.upperBound - 5, 1),
            word.range)
        }
        if index == 0 {
          add(.opening, word.hash, 0, word.range)
          if word.range.count > 1 { add(.openingEnd, letters(text, word.range.upperBound - 2, 2), 0, word.range) }
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
    }

    /// What the words of its clauses can do, one after the other, how the clauses are joined and what they count.
    mutating func addClauses(_ title: TitleReader) {
      var before: UInt128 = 0
      for (index, clause) in title.clauses.enumerated() {
        if index > 0 { add(1 << (120 + UInt128(title.joint(index).rawValue)), behind: &before) }
        for (place, token) in clause.tokens.prefix(longest).enumerated() where !clause.asides.contains(place) {
          add(signs(of: token), behind: &before)
          // How a clause opens says most.
          if place < 2 {
            let opening = UInt32(place * 2 + min(index, 1))
            forEachBit(of: signs(of: token)) { add(.openingTag, $0, opening) }
          }
        }
        var kinds: UInt32 = 1
        for goal in clause.goals {
          kinds = kinds &* 8 &+ goal.kind.rawValue
          add(.goal, goal.kind.rawValue)
        }
        add(.goals, kinds)
        add(.verb, clause.leadingVerb == nil ? 0 : 1)
      }
      add(.clauses, UInt32(min(title.clauses.count, 3)))
      addNumbersBeside(title)
    }

    /// What stands in brackets and remarks that have a number: it may say where the goal stands today.
    private mutating func addNumbersBeside(_ title: TitleReader) {
      let source = title.source
      let asides = title.cut.asides
      let inside = title.cut.parts.reduce(0) { sum, part in
        sum + part.tokens.count { source.tokens[$0].number != nil && !asides.contains($0) }
      }
      guard source.tokens.count(where: { $0.number != nil }) != inside else { return }
      var isInside = [Bool](repeating: false, count: source.tokens.count)
      for part in title.cut.parts { for index in part.tokens { isInside[index] = !asides.contains(index) } }
      var start = 0
      for index in 0...source.tokens.count where index == source.tokens.count || isInside[index] {
        let run = source.tokens[start..<index]
        start = index + 1
        guard run.contains(where: { $0.number != nil }) else { continue }
        for token in run {
          forEachBit(of: signs(of: token)) { add(.beside, $0) }
          if token.number == nil { add(.beside, fnv1a(source.text[token.range]), 1) }
        }
      }
    }

    /// What a word can do, and that together with what the one before it can.
    private mutating func add(_ signs: UInt128, behind before: inout UInt128) {
      forEachBit(of: signs) { sign in
        add(.tag, sign)
        forEachBit(of: before) { add(.tagPair, $0, sign) }
      }
      before = signs
    }
  }

  /// The tags of a word, of a number and of a word that has none what it is, each a bit; the tags leave the highest ones.
  private static func signs(of token: TitleToken) -> UInt128 {
    if token.number != nil { return 1 << 110 }
    guard token.tags.isEmpty else { return token.tags.rawValue }
    return switch token.kind {
    case .word: 1 << 111
    case .han: 1 << 112
    case .digits: 1 << 113
    case .date: 1 << 114
    case .mark: 1 << 115
    }
  }

  private static func forEachBit(of set: UInt128, _ body: (UInt32) -> Void) {
    var rest = set
    while rest != 0 {
      body(UInt32(rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
  }

  private static func slot(_ kind: Kind, _ first: UInt32, _ second: UInt32) -> UInt32 {
    mixed(kind.rawValue, first, second) & UInt32(slots - 1)
  }

  /// Spreads what a feature is of over all numbers, of which the lowest bits are that of its weights.
  static func mixed(_ kind: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
    var mixed = first &* 0x9E37_79B1 ^ (second &* 0x85EB_CA77).byteSwapped ^ kind &* 0xC2B2_AE3D
    mixed = (mixed ^ mixed >> 15) &* 0x2C1B_3C6D
    return mixed ^ mixed >> 13
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
