extension Lexicon {
  /// A change by a part of today's number, in percent: by a third, by more than half, in half, a fifth fewer.
  static let englishFractions: [String: Int] = {
    var found: [String: Int] = ["in half": 50, "half as many": 50, "half as much": 50, "by half again": 50]
    let parts: [(String, Int)] = [
      ("a quarter", 25), ("one quarter", 25), ("half", 50), ("a half", 50), ("one half", 50), ("a third", 33),
      ("one third", 33), ("one-third", 33), ("two thirds", 67), ("two-thirds", 67), ("a fifth", 20), ("one fifth", 20),
      ("two fifths", 40), ("a sixth", 17), ("an eighth", 13), ("a tenth", 10), ("one tenth", 10),
      ("three quarters", 75),
      ("three-quarters", 75),
    ]
    let leads = [
      "by", "by about", "by around", "by roughly", "by nearly", "by almost", "by over", "by more than", "by at least",
    ]
    for (part, percent) in parts {
      for lead in leads { found["\(lead) \(part)"] = percent }
      for word in ["fewer", "less", "more", "lower", "higher", "faster"] where !part.hasSuffix("half") {
        found["\(part) \(word)"] = percent
      }
    }
    return found
  }()
}
