extension Lexicon {
  /// A change by a part of today's number, in percent: by a third, by more than half, in half, a fifth fewer. Half and a
  /// quarter alone are parts only where something leads to them: a quarter is three months too.
  static let englishFractions: [Fraction] =
    [
      Fraction(.part, 50, "half"), Fraction(.part, 25, "a quarter"),
      Fraction([.fraction, .changeLead], 50, "in half|half as many|half as much|by half again"),
      Fraction([.fraction, .changeLead], 50, leads, "half|a half|one half"),
    ]
    + parts.map { Fraction([.fraction, .changeLead], $0, leads, $1) }
    + parts.map { Fraction([.fraction, .changeLead], $0, $1, " fewer| less| more| lower| higher| faster") }

  private static let leads =
    "by |by about |by around |by roughly |by nearly |by almost |by over |by more than |by at least "

  private static let parts: [(Int, String)] = [
    (25, "a quarter|one quarter"), (33, "a third|one third|one-third"), (67, "two thirds|two-thirds"),
    (20, "a fifth|one fifth"), (40, "two fifths"), (17, "a sixth"), (13, "an eighth"), (10, "a tenth|one tenth"),
    (75, "three quarters|three-quarters"),
  ]
}
