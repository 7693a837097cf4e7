extension Lexicon {
  /// Two nouns in a spelling in which the strong and the weak grade are one: lapseen and lasta, vettä and veteen, tapaa
  /// and tavan. One of them has to be surely Finnish.
  static let finnishGrades: @Sendable (String, String) -> (String, String)? = { one, two in
    [one, two].contains(where: isFinnish) ? (graded(one), graded(two)) : nil
  }

  private static func isFinnish(_ word: String) -> Bool {
    word.contains("ä") || word.contains("ö") || caseEndings.contains { word.hasSuffix($0) }
  }

  private static func graded(_ word: String) -> String {
    var plain = word
    if plain.hasSuffix("si"), plain.dropLast(2).last.map({ "aeiouyäö".contains($0) }) ?? false {
      plain = plain.dropLast(2) + "ti"
    }
    for (grade, one) in grades { plain = Words.replacing(grade, one, in: plain) }
    return plain
  }

  private static let caseEndings = [
    "sta", "lla", "lta", "ssa", "lle", "een", "aan", "iin", "oon", "uun", "tta", "aa", "hin", "hun", "hon", "han",
    "ksi",
  ]

  /// Later ones see what earlier ones made.
  private static let grades = [
    ("ps", "s"), ("ts", "s"), ("mm", "mp"), ("nn", "nt"), ("ng", "nk"), ("ll", "lt"), ("rr", "rt"), ("uvu", "uu"),
    ("yvy", "yy"), ("pp", "p"), ("tt", "t"), ("k", ""), ("v", "p"), ("d", "t"), ("j", "i"),
  ]
}
