import OKRReader
package import OKRValues

/// A language whose titles the linter reads.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case finnish = "fi"
  case chinese = "zh"

  /// The words of the language: data, in a folder of its own.
  package var lexicon: Lexicon {
    switch self {
    case .english: .english
    case .finnish: .finnish
    case .chinese: .chinese
    }
  }
}

/// Some of the languages, as a workspace may narrow them.
package struct Languages: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The languages of some codes; unknown codes are passed over.
  package init(codes: [String]) {
    self.init()
    for (position, language) in Language.allCases.enumerated() where codes.contains(language.rawValue) {
      insert(Languages(rawValue: 1 << UInt8(position)))
    }
  }

  package static var all: Languages { [.english, .finnish, .chinese] }
  static var english: Languages { Languages(rawValue: 1 << 0) }
  static var finnish: Languages { Languages(rawValue: 1 << 1) }
  static var chinese: Languages { Languages(rawValue: 1 << 2) }
}

/// What has to be known of a language, as data; every word in lower case.
package struct Lexicon: Sendable {
  // Made when somebody asks, as few do: any run asks some words of a lexicon.
  /// How a unit of time is written after one and after any other number; nil where no form changes.
  let time: @Sendable (TimeUnit) -> (one: String, many: String)?
  /// Measure words, which stand between a number and what it counts.
  let measureWords: [String]
  /// Verbs of upkeep that mean to regard, by what stands beside them.
  let regards: @Sendable () -> [Regard]
  /// Words around a change that is told again: that is 15% less.
  let restating: @Sendable () -> Restating
  /// Endings that a noun takes, for telling two forms of one counted unit from two units.
  let nounEndings: [String]
  /// Two nouns in spellings that the forms of one word share where they change inside; nil where neither of them can be
  /// told to be of the language, or it has no such change.
  let grades: @Sendable (String, String) -> (String, String)?
  /// Words in brackets that say that something is still to be put there.
  let slotWords: [String]
  /// Words beside a lone `X` that make it a name: Project X.
  let namesBeforeX: [String]
  /// Words that stand where a number is still to be put, in a script without blanks: 某, 若干.
  let openNumerals: [String]
  /// How many, 多少: what asks for a number in brackets.
  let asksHowMany: [String]
  /// Words behind which something is called so: tagged TBD.
  let namesSo: [String]
  /// The characters that verbs of work are made of, in a script without blanks between words.
  let verbCharacters: String
  /// The characters that say behind such a verb that it was done: 完, 好.
  let resultCharacters: String
  /// Words of a script without blanks that a number follows at once: 从, 至.
  let leadsToNumber: [String]
  /// Words that name a share of a whole, which stays between 0 and 100%.
  let shares: [String]
  /// Words that make of a share something that may pass 100%: growth, net revenue.
  let notShares: [String]
  /// Words that any sentence may hold, of four letters and more, and single Han characters.
  let functionWords: [String]
  /// Words for what did not exist before, and is counted from zero.
  let newThings: [String]
  /// Units of a score, which may fall below zero.
  let scores: [String]
}

/// What a word says by how it ends.
package struct WordShape: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A verb in the form that titles about work have, wherever it stands: järjestetään.
  package static var verb: WordShape { WordShape(rawValue: 1 << 0) }
  /// A verb where it opens a title, though it may be another form behind its subject: standardise, kouluttaa.
  package static var opening: WordShape { WordShape(rawValue: 1 << 1) }
  /// What was done to something: varnished, maalattu.
  package static var participle: WordShape { WordShape(rawValue: 1 << 2) }
  /// A verb behind its subject: toimivat.
  package static var finite: WordShape { WordShape(rawValue: 1 << 3) }
  /// Where, to whom or by what: talossa.
  package static var place: WordShape { WordShape(rawValue: 1 << 4) }
  /// Into which state: kuntoon, valmiiksi.
  package static var state: WordShape { WordShape(rawValue: 1 << 5) }
  /// How something is done: smoothly, aidosti.
  package static var manner: WordShape { WordShape(rawValue: 1 << 6) }
  /// Several of something, as an object: penkit.
  package static var objects: WordShape { WordShape(rawValue: 1 << 7) }
  /// Several of something, of which there may be none: poikkeamia.
  package static var severalOf: WordShape { WordShape(rawValue: 1 << 8) }
  /// What was done to that which is counted behind it: nuohottua tulisijaa.
  package static var doneTo: WordShape { WordShape(rawValue: 1 << 9) }
}

/// A verb of upkeep that means to regard between an object and a complement with some endings: pitää palvelua helppona.
struct Regard: Sendable {
  let verbs: [String]
  let objects: [String]
  let complements: [String]
}

/// Questions about words, asked of all languages at once: a unit may be Finnish in a Chinese file.
package enum Words {
  static let lexicons = Language.allCases.map(\.lexicon)

  /// The unit that a word names; any word that is no other unit is counted.
  package static func unit(named word: String) -> Unit {
    let lowered = word.lowercased()
    return ValueNames.unit(word) ?? ValueNames.unit(lowered) ?? .counted(lowered)
  }

  /// The units of time as they are written in full, in all languages.
  package static var timeWords: [String] {
    lexicons.flatMap { lexicon in
      TimeUnit.allCases.compactMap(lexicon.time).flatMap { [$0.many, $0.one] }
    }.filter { $0.utf8.count > 3 }
  }

  /// Whether two counted units are forms of one word: channel and channels, asiakas and asiakasta, 家 and 家门店.
  package static func isSameUnit(_ one: String, _ two: String) -> Bool {
    if one == two || plainUnit(one) == plainUnit(two) { return true }
    if isHan(one) || isHan(two) { return isSameHanUnit(one, two) }
    if singular(one) == singular(two) || isPlural(one, of: two) || isPlural(two, of: one) || isDegree(one, two) {
      return true
    }
    // Working days are written working-days.
    if one.contains("-") != two.contains("-") {
      return isSameUnit(replacing("-", " ", in: one), replacing("-", " ", in: two))
    }
    return isSameInflected(one, two)
  }

  /// A counted unit in lower case and without small digits: m² is m2, PPM is ppm, and 人日 is 人天.
  private static func plainUnit(_ word: String) -> String {
    word == "人日" ? "人天" : replacing("²", "2", in: replacing("³", "3", in: word.lowercased()))
  }

  package static func isHan(_ word: String) -> Bool { word.unicodeScalars.contains { $0.value >= 0x2E80 } }

  private static func isSameHanUnit(_ one: String, _ two: String) -> Bool {
    func cut(_ word: String) -> (measure: String, noun: String) {
      for measure in Lexicon.chinese.measureWords where word.hasPrefix(measure) {
        return (measure, String(word.dropFirst(measure.count)))
      }
      return ("", word)
    }
    let (oneMeasure, oneNoun) = cut(one)
    let (twoMeasure, twoNoun) = cut(two)
    if !oneNoun.isEmpty, !twoNoun.isEmpty { return oneNoun == twoNoun }
    // A measure word alone counts whatever the other names, unless the two count different kinds of things.
    let general: Set<String> = ["个", "個", ""]
    // 12人, 20名: people are counted by any of these.
    let people: Set<String> = ["人", "名", "位"]
    func countsPeople(_ word: String, _ measure: String, _ noun: String) -> Bool {
      people.contains(word) || people.contains(measure) && (noun.isEmpty || noun == "人")
    }
    if countsPeople(one, oneMeasure, oneNoun), countsPeople(two, twoMeasure, twoNoun) { return true }
    return oneMeasure == twoMeasure || general.contains(oneMeasure) || general.contains(twoMeasure)
  }

  /// Buses, shelves, crises: a plural in -es, which the form for one does not tell of all words.
  private static func isPlural(_ many: String, of one: String) -> Bool {
    guard many.hasSuffix("es"), many.count > 3 else { return false }
    let stem = many.dropLast(2)
    if stem == one || one.hasSuffix("is") && stem == one.dropLast(2) { return true }
    guard stem.hasSuffix("v") else { return false }
    return one == stem.dropLast() + "f" || one == stem.dropLast() + "fe"
  }

  /// 17 °C and 20 degrees: a word for degrees beside a scale of temperature.
  private static func isDegree(_ one: String, _ two: String) -> Bool {
    let scales = ["°C", "°F"]
    guard scales.contains(one) != scales.contains(two) else { return false }
    let word = scales.contains(one) ? two : one
    return word == "°"
      || ["degree", "degrees", "deg", "aste", "astetta", "asteen", "asteesta", "asteeseen"].contains(word)
  }

  private static func singular(_ word: String) -> String {
    if word == "staff" { return "person" }
    if let known = ValueText.singular(ofUnit: word) { return known }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 { return String(word.dropLast()) }
    return word
  }

  /// Two forms share their beginning, as they are or with one grade for all consonants. In doubt they are one word: a
  /// wrong mismatch is worse than a missed one.
  private static func isSameInflected(_ one: String, _ two: String) -> Bool {
    if haveOneStem(one, two) || isOfShortStem(one, two) || isOfShortStem(two, one) { return true }
    return lexicons.contains { lexicon in
      lexicon.grades(one, two).map(haveOneStem) ?? false
    }
  }

  /// Käsi and kättä, ovi and ovea, yö and yötä: short words that share less than others.
  private static func isOfShortStem(_ one: String, _ form: String) -> Bool {
    let last: [Character]
    let stem: Substring
    switch one.last {
    case "i" where one.hasSuffix("si") && one.count > 3: (stem, last) = (one.dropLast(2), ["t", "d", "s"])
    case "i" where one.count > 2: (stem, last) = (one.dropLast(), ["e", "i"])
    case let vowel? where one.count == 2 && "öäuoe".contains(vowel):
      (stem, last) = (one[...], ["t", "n", "s", "l", "h"])
    default: return false
    }
    guard form.hasPrefix(stem), let next = form.dropFirst(stem.count).first, last.contains(next) else { return false }
    let rest = form.dropFirst(stem.count)
    return rest.count <= 6 && lexicons.contains { lexicon in lexicon.nounEndings.contains { rest.hasSuffix($0) } }
  }

  /// What differs is an ending of the language on at least one of them.
  private static func haveOneStem(_ one: String, _ two: String) -> Bool {
    let shared = zip(one, two).prefix { $0 == $1 }.count
    guard shared >= 3, 2 * shared >= min(one.count, two.count) else { return false }
    let oneRest = String(one.dropFirst(shared))
    let twoRest = String(two.dropFirst(shared))
    guard oneRest.count <= 8, twoRest.count <= 8 else { return false }
    return lexicons.contains { lexicon in
      let isOne = lexicon.nounEndings.contains { oneRest.hasSuffix($0) }
      let isTwo = lexicon.nounEndings.contains { twoRest.hasSuffix($0) }
      return isOne && isTwo || isOne && twoRest.count <= 3 || isTwo && oneRest.count <= 3
    }
  }

  /// Whether a title names a share of a whole, which cannot leave 0 to 100%.
  package static func namesShare(_ title: String) -> Bool {
    let text = ValueText.folded(Array(title.utf8))
    let isNamed = { (word: String) in firstPlace(of: word, in: text) != nil }
    return lexicons.contains { $0.shares.contains(where: isNamed) }
      && !lexicons.contains { $0.notShares.contains(where: isNamed) }
  }

  /// The most of the scale that a title names: (scale 1-5), asteikolla 1–5, 满分5分; nil where it names none.
  package static func scaleEnd(in title: String) -> Decimal? {
    let text = ValueText.folded(Array(title.utf8))
    for lead in ["scale ", "asteikko ", "asteikolla ", "满分", "滿分"] {
      guard let place = firstPlace(of: lead, in: text) else { continue }
      let behind = text[(place + lead.utf8.count)...].prefix(10)
      guard let next = behind.first, (0x30...0x39).contains(next) else { continue }
      let numbers = behind.split { !(0x30...0x39).contains($0) }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      // From 0 or 1 to how many; 满分 has the end alone.
      let isEndAlone = text[place] >= 0xE4 && next >= UInt8(ascii: "2")
      guard isEndAlone || next < UInt8(ascii: "2") else { continue }
      if let end = numbers.dropFirst(isEndAlone ? 0 : 1).first, (3...10).contains(end) { return Decimal(end) }
    }
    return nil
  }

  /// Whether a title speaks of the Net Promoter Score, which runs from -100 to 100.
  package static func namesNetPromoterScore(_ title: String) -> Bool {
    let text = ValueText.folded(Array(title.utf8))
    // Most titles have nothing that one of its names could start with.
    let mayBeNamed = text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "n"):
        index + 1 < text.count && (text[index + 1] == UInt8(ascii: "p") || text[index + 1] == UInt8(ascii: "e"))
      case 0xE5, 0xE6: true
      default: false
      }
    }
    guard mayBeNamed else { return false }
    if ["net promoter", "净推荐值", "淨推薦值"].contains(where: { firstPlace(of: $0, in: text) != nil }) { return true }
    func isLetter(_ offset: Int) -> Bool {
      text.indices.contains(offset) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[offset])
    }
    var start = 0
    while let place = firstPlace(of: "nps", in: text, from: start) {
      // (NPS tool): where it comes from.
      let behind = TextSlice(text, place + 3..<text.count)
      let isTool = instruments.contains(where: behind.hasPrefix)
      if !isLetter(place - 1), !isLetter(place + 3), !isTool { return true }
      start = place + 1
    }
    return false
  }

  /// Whether a title measures what comes less what goes: net new members, goal difference, 净增会员.
  package static func namesDifference(_ title: String) -> Bool {
    let text = ValueText.folded(Array(title.utf8))
    let words: [StaticString] = ["net ", "difference", "balance", "netto", "erotus", "净", "淨", "差"]
    return text.indices.contains { offset in
      let rest = TextSlice(text, offset..<text.count)
      return words.contains(where: rest.hasPrefix) && (text[offset] >= 0x80 || !isLatinLetter(text, offset - 1))
    }
  }

  /// What a score is asked for with.
  private static let instruments: [StaticString] = [
    " tool", " survey", " system", " dashboard", "-työkalu", "-kysely", "-järjestelmä", "系统", "系統", "问卷", "問卷", "工具",
  ]

  /// Where some letters stand in folded text for the first time.
  static func firstPlace(of word: String, in text: [UInt8], from start: Int = 0) -> Int? {
    guard let first = word.utf8.first, start + word.utf8.count <= text.count else { return nil }
    for offset in start..<text.count - word.utf8.count + 1 where text[offset] == first {
      if TextSlice(text, offset..<offset + word.utf8.count).equals(word) { return offset }
    }
    return nil
  }

  static func contains(_ word: String, _ text: String) -> Bool { firstPlace(of: word, in: Array(text.utf8)) != nil }

  /// A text with one text in the places of another.
  static func replacing(_ word: String, _ other: String, in text: String) -> String {
    var (bytes, start) = (Array(text.utf8), 0)
    while let place = firstPlace(of: word, in: bytes, from: start) {
      bytes.replaceSubrange(place..<place + word.utf8.count, with: other.utf8)
      start = place + other.utf8.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a title counts things that did not exist before.
  package static func namesNewThings(_ title: String) -> Bool {
    let lowered = title.lowercased()
    if lowered.utf8.allSatisfy({ $0 < 0x80 }) {
      return lowered.utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        .contains { newThings.parted.contains(String(Substring($0))) }
    }
    return lowered.split { !$0.isLetter }.contains { newThings.parted.contains(String($0)) }
      || newThings.joined.contains { contains($0, lowered) }
  }

  /// The words for new things that stand by themselves, and those of Han, which need no blanks around them.
  private static let newThings: (parted: Set<String>, joined: [String]) = {
    let words = lexicons.flatMap(\.newThings)
    func isHan(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }
    return (Set(words.filter { !isHan($0) }), words.filter(isHan))
  }()

  /// Whether a counted unit is one of a score, which may fall below zero.
  package static func isScore(_ unit: String) -> Bool {
    // Not of the list of lexicons, which is made for whoever asks more than this of every number.
    Language.allCases.contains { $0.lexicon.scores.contains(unit) }
  }

  /// Whether an owner's name means everybody.
  package static func meansEveryone(_ name: String) -> Bool {
    let typed = Array(name.utf8)
    // Most are told from their first letters.
    let isPlain = typed.prefix(3).allSatisfy { $0 < 0x80 }
    if isPlain, !WordRecords.prose.mayHave(ProseKind.everyone.rawValue, typed[...]) { return false }
    return WordRecords.prose.has(.everyone, Array(name.lowercased().utf8)[...])
  }
}
