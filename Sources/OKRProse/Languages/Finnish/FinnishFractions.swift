extension Lexicon {
  /// A change by a part of today's number, in percent: kolmanneksella, neljäsosan verran, puoleen.
  ///
  /// A part is a change by itself only where the verb says so: vähenee kolmanneksen, puolet asiakkaista. A neljännes may
  /// be a quarter of a year.
  static let finnishFractions: [Fraction] = [
    Fraction(
      [.fraction, .changeLead], 50,
      "puolella|puoleen|puolet vähemmän|puolet pienempi|puolet enemmän|puolet pienemmäksi|puolta pienempi|"
        + "puolta vähemmän|puolta pienemmäksi"),
    Fraction([.fraction, .changeLead], 33, "kolmanneksella|kolmasosalla"),
    Fraction([.fraction, .changeLead], 25, "neljänneksellä|neljäsosalla"),
    Fraction([.fraction, .changeLead], 20, "viidenneksellä|viidesosalla"),
    Fraction([.fraction, .changeLead], 17, "kuudenneksella|kuudesosalla"),
    Fraction([.fraction, .changeLead], 13, "kahdeksasosalla"),
    Fraction([.fraction, .changeLead], 10, "kymmenyksellä|kymmenesosalla"),
    Fraction([.fraction, .changeLead], 67, "kahdella kolmanneksella|kahdella kolmasosalla"),
    Fraction([.fraction, .changeLead], 75, "kolmella neljänneksellä|kolmella neljäsosalla"),
    Fraction([.fraction, .changeLead], 40, "kahdella viidenneksellä|kahdella viidesosalla"),
    Fraction([.fraction, .changeLead], 33, "kolmanneksen|kolmasosan", comparatives),
    Fraction([.fraction, .changeLead], 25, "neljänneksen|neljäsosan", comparatives),
    Fraction([.fraction, .changeLead], 20, "viidenneksen|viidesosan", comparatives),
    Fraction([.fraction, .changeLead], 17, "kuudenneksen|kuudesosan", comparatives),
    Fraction([.fraction, .changeLead], 13, "kahdeksasosan", comparatives),
    Fraction([.fraction, .changeLead], 10, "kymmenyksen|kymmenesosan", comparatives),
    Fraction(.part, 50, "puolesta"), Fraction(.part, 25, "neljännes|neljänneksestä|neljännekseen"),
    Fraction(.fraction, 50, "puolet|joka toisesta|joka toiseen"),
    Fraction(.fraction, 33, "kolmanneksesta|kolmasosasta|kolmasosaan|joka kolmannesta|joka kolmanteen"),
    Fraction(.fraction, 25, "neljäsosasta|neljäsosaan|joka neljännestä|joka neljänteen"),
    Fraction(.fraction, 20, "viidenneksestä|viidesosasta|viidesosaan|joka viidennestä|joka viidenteen"),
    Fraction(.fraction, 17, "kuudenneksesta|kuudennekseen|kuudesosasta|kuudesosaan"),
    Fraction(.fraction, 13, "kahdeksasosasta|kahdeksasosaan"),
    Fraction(.fraction, 10, "kymmenyksestä|kymmenykseen|kymmenesosasta|kymmenesosaan"),
    Fraction(.fraction, 67, "kahdesta kolmasosasta|kahteen kolmasosaan|kahdesta kolmanneksesta|kahteen kolmannekseen"),
    Fraction(.fraction, 75, "kolmesta neljäsosasta|kolmeen neljäsosaan|kolmesta neljänneksestä|kolmeen neljännekseen"),
    Fraction(.fraction, 33, "kolmanneksen|kolmannes|kolmasosan|kolmasosa"),
    Fraction(.fraction, 25, "neljäsosan|neljäsosa"),
    Fraction(.fraction, 20, "viidenneksen|viidennes|viidesosan|viidesosa"),
    Fraction(.fraction, 17, "kuudesosan"),
    Fraction(.fraction, 10, "kymmenyksen|kymmenesosan"),
    Fraction(.fraction, 67, "kaksi kolmasosaa|kaksi kolmannesta"),
    Fraction(.fraction, 75, "kolme neljäsosaa"),
  ]

  private static let comparatives =
    " verran| vähemmän| enemmän| pienempi| pienemmäksi| suurempi| suuremmaksi| nopeammin| nopeampi| lyhyempi|"
    + " lyhyemmäksi| halvempi| halvemmaksi"
}
