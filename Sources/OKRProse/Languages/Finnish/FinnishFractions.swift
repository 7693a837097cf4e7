extension Lexicon {
  /// A change by a part of today's number, in percent: kolmanneksella, neljäsosan verran, puoleen.
  static let finnishFractions: [String: Int] = {
    var found: [String: Int] = [
      "puolella": 50, "puoleen": 50, "puolet vähemmän": 50, "puolet pienempi": 50, "puolet enemmän": 50,
      "puolet pienemmäksi": 50, "puolta pienempi": 50, "puolta vähemmän": 50, "puolta pienemmäksi": 50,
      "kahdella kolmanneksella": 67, "kahdella kolmasosalla": 67, "kolmella neljänneksellä": 75,
      "kolmella neljäsosalla": 75, "kahdella viidenneksellä": 40, "kahdella viidesosalla": 40,
    ]
    // A part by its number and in percent; -nneks and -nnes alone would be a quarter of a year too.
    let parts: [(stem: String, back: Bool, percent: Int)] = [
      ("kolmanne", true, 33), ("neljänne", false, 25), ("viidenne", false, 20), ("kuudenne", true, 17),
      ("kymmeny", false, 10),
    ]
    for (stem, isBack, percent) in parts {
      let genitive = "\(stem)ksen"
      found["\(stem)ksell\(isBack ? "a" : "ä")"] = percent
      for word in comparatives { found["\(genitive) \(word)"] = percent }
    }
    let shares = [("kolmas", 33), ("neljäs", 25), ("viides", 20), ("kuudes", 17), ("kahdeksas", 13), ("kymmenes", 10)]
    for (stem, percent) in shares {
      found["\(stem)osalla"] = percent
      for word in comparatives { found["\(stem)osan \(word)"] = percent }
    }
    return found
  }()

  /// A part that is a change only where the verb says so: vähenee kolmanneksen, puolet asiakkaista. A neljännes may be a
  /// quarter of a year.
  static let finnishParts: [String: Int] = [
    "puolet": 50, "kolmanneksen": 33, "kolmannes": 33, "kolmasosan": 33, "kolmasosa": 33, "neljäsosan": 25,
    "neljäsosa": 25,
    "viidenneksen": 20, "viidennes": 20, "viidesosan": 20, "viidesosa": 20, "kuudesosan": 17, "kymmenyksen": 10,
    "kymmenesosan": 10, "kaksi kolmasosaa": 67, "kaksi kolmannesta": 67, "kolme neljäsosaa": 75,
  ]

  private static let comparatives = [
    "verran", "vähemmän", "enemmän", "pienempi", "pienemmäksi", "suurempi", "suuremmaksi", "nopeammin", "nopeampi",
    "lyhyempi", "lyhyemmäksi", "halvempi", "halvemmaksi",
  ]
}
