import OKRProse

extension Vocabulary {
  /// The forms in which a Finnish verb stands in titles, made of its infinitive.
  ///
  /// What no rule tells stands behind the infinitive: the weak stem and the strong one, `tehdä/tee/teke`, or one where
  /// they are the same, `tavata/tapaa`. `vuokrata/` goes without its imperative, for vuokraa is a rent as well, and so
  /// does `suunnata//suuntaa`.
  static let finnishForms: @Sendable (inout VerbForms) -> Void = { verb in
    let type = VerbType(verb)
    let isBack = verb.letter(0) == "a"
    let hasImperative = verb.partCount == 1 || !verb.isEmpty(part: 1)
    let (strong, weak) = finnishStems(of: &verb, type)
    // Rakentaa, rakenna, rakennamme.
    verb.add()
    if hasImperative { verb.add(part: weak) }
    verb.add(part: weak, "mme")
    // Rakentavat, rakentaminen and its cases; rakentamalla is left out, for it only says by what means.
    verb.add(part: strong, isBack ? "vat" : "vät")
    verb.add(part: strong, "minen", isNoun: true)
    verb.add(part: strong, "misen")
    verb.add(part: strong, isBack ? "mista" : "mistä")
    verb.add(part: strong, "miseen")
    verb.add(part: strong, isBack ? "misesta" : "misestä")
    addPassive(to: &verb, weak, type, isBack: isBack)
    addThirdPerson(to: &verb, strong, type)
  }

  // MARK: - Endings

  /// The third person singular, where it is neither the infinitive, rakentaa, nor the imperative, maalaa and tuo: the
  /// strong stem with a long vowel at its end, sopii, julkaisee, kokoaa, tekee.
  private static func addThirdPerson(to verb: inout VerbForms, _ strong: Int, _ type: VerbType) {
    let (last, before) = (verb.letter(0, fromEndOf: strong), verb.letter(1, fromEndOf: strong))
    let isOther =
      switch type {
      case .one: last != "a" && last != "ä"
      case .two: !isVowel(before)
      case .four: last != before
      case .three, .five, .six: true
      }
    if isOther { verb.add(part: strong, String(last)) }
  }

  /// The present passive, and its participle in the singular and the plural.
  private static func addPassive(to verb: inout VerbForms, _ weak: Int, _ type: VerbType, isBack: Bool) {
    if type == .one {
      // Sovitaan, sovittu, sovitut. Rakennetaan, rakennettu, rakennetut: an a becomes an e.
      let last = verb.letter(0, fromEndOf: weak)
      let stem = last == "a" || last == "ä" ? verb.keepPart(of: weak, dropping: 1, adding: "e") : weak
      verb.add(part: stem, isBack ? "taan" : "tään")
      verb.add(part: stem, isBack ? "ttu" : "tty", isNoun: true)
      verb.addAttribute(part: stem, isBack ? "tut" : "tyt")
    } else {
      // Tuodaan, tuotu, tuodut; julkaistaan, julkaistu, julkaistut; maalataan, maalattu, maalatut.
      verb.add(isBack ? "an" : "än")
      verb.add(dropping: type == .two || type == .three ? 2 : 1, isBack ? "tu" : "ty", isNoun: true)
      verb.addAttribute(dropping: 1, isBack ? "ut" : "yt")
    }
  }

  // MARK: - Stems

  /// The vowel stem, which has the strong grade in gradation, and the stem of the imperative, which is weak in type 1.
  private static func finnishStems(of verb: inout VerbForms, _ type: VerbType) -> (strong: Int, weak: Int) {
    if verb.partCount > 2 { return (strong: 2, weak: verb.isEmpty(part: 1) ? 2 : 1) }
    if verb.partCount == 2, !verb.isEmpty(part: 1) {
      return (strong: type == .one ? verb.keepPart(dropping: 1) : 1, weak: 1)
    }
    let stem: Int
    switch type {
    case .one:
      // Rakentaa: rakenta-, rakenna. Julkistaa: julkista-, julkista.
      let strong = verb.keepPart(dropping: 1)
      let grade = weakGrade(verb.letter(3), verb.letter(2), verb.letter(1))
      let weak = grade.map { verb.keepPart(dropping: 1, letter: 2, becomes: $0) }
      return (strong, weak ?? strong)
    case .two:
      // Tuoda: tuo. Rekrytoida: rekrytoi.
      stem = verb.keepPart(dropping: 2)
    case .three:
      // Julkaista: julkaise. Suunnitella: suunnittele.
      let isFrequentative = verb.letter(3) == "e" && verb.letter(2) == "l"
      let grade = isFrequentative ? strongGrade(verb.letter(5), verb.letter(4)) : nil
      stem = verb.keepPart(dropping: 2, letter: 4, becomes: grade, adding: "e")
    case .four:
      // Maalata: maalaa. Palkata: palkkaa.
      let grade = doubled(verb.letter(4), verb.letter(3))
      stem = verb.keepPart(dropping: 2, letter: 3, becomes: grade, adding: verb.letter(0) == "a" ? "a" : "ä")
    case .five:
      // Valita: valitse.
      stem = verb.keepPart(dropping: 2, adding: "tse")
    case .six:
      // Vähetä: vähene. Heiketä: heikkene.
      let grade = doubled(verb.letter(4), verb.letter(3))
      stem = verb.keepPart(dropping: 2, letter: 3, becomes: grade, adding: "ne")
    }
    return (strong: stem, weak: stem)
  }

  // MARK: - Gradation

  /// What the last consonant of a strong stem becomes in the weak grade; nil where it stays.
  private static func weakGrade(_ before: Unicode.Scalar, _ consonant: Unicode.Scalar, _ vowel: Unicode.Scalar)
    -> String?
  {
    switch (before, consonant) {
    // Hankkia: hanki. Oppia: opi. Kouluttaa: kouluta.
    case ("k", "k"), ("p", "p"), ("t", "t"): ""
    // Empiä: emmi. Rakentaa: rakenna. Tunkea: tunge. Kieltää: kiellä. Siirtää: siirrä.
    case ("m", "p"): "m"
    case ("n", "t"): "n"
    case ("n", "k"): "g"
    case ("l", "t"): "l"
    case ("r", "t"): "r"
    // Vaihtaa: vaihda. Pitää: pidä.
    case (_, "t") where before == "h" || isVowel(before): "d"
    // Sopia: sovi. Tarpoa: tarvo.
    case (_, "p") where before == "l" || before == "r" || isVowel(before): "v"
    // Sulkea: sulje. Särkeä: särje.
    case ("l", "k") where vowel == "e", ("r", "k") where vowel == "e": "j"
    // Jakaa: jaa. Purkaa: pura.
    case (_, "k") where before == "l" || before == "r" || isVowel(before): ""
    // Ostaa: osta. Etsiä: etsi. Kutsua: kutsu.
    default: nil
    }
  }

  /// What the consonant before -ella becomes in the strong grade; nil where it stays.
  private static func strongGrade(_ before: Unicode.Scalar, _ consonant: Unicode.Scalar) -> String? {
    switch (before, consonant) {
    // Ommella: ompele. Kuunnella: kuuntele. Siirrellä: siirtele. Vaihdella: vaihtele. Pidellä: pitele.
    case ("m", "m"): "p"
    case ("n", "n"), ("r", "r"), ("l", "l"), (_, "d"): "t"
    // Suunnitella: suunnittele.
    default: doubled(before, consonant)
    }
  }

  /// A stop that was one of two, as after a vowel or a liquid or nasal it has to be to be there in the weak grade: pakata,
  /// pakkaa; palkata, palkkaa; but testata, testaa. Blogata, bloggaa; but pingata, pingaa.
  ///
  /// Whether any other consonant of the weak grade comes of a stronger one only the dictionary tells: tavata is tapaa and
  /// kuvata is kuvaa.
  private static func doubled(_ before: Unicode.Scalar, _ consonant: Unicode.Scalar) -> String? {
    let isAfterSonorant = isVowel(before) || ["l", "m", "n", "r"].contains(before)
    return switch consonant {
    case "k" where isAfterSonorant: "kk"
    case "p" where isAfterSonorant: "pp"
    case "t" where isAfterSonorant: "tt"
    case "g" where isVowel(before): "gg"
    case "b" where isVowel(before): "bb"
    default: nil
    }
  }

  fileprivate static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "ä", "ö": true
    default: false
    }
  }
}

/// The six types of Finnish verbs, which the ending of the infinitive tells.
private enum VerbType {
  /// Two vowels: kouluttaa, laatia, kutsua.
  case one
  /// A vowel and -da: tuoda, rekrytoida.
  case two
  /// Two consonants: suunnitella, mennä, purra, julkaista.
  case three
  /// A vowel and -ta, contracted in the infinitive alone: avata, siivota, lisätä.
  case four
  /// -ita: valita, merkitä.
  case five
  /// -eta: vähetä, heiketä.
  case six

  init(_ verb: VerbForms) {
    self =
      switch (verb.letter(2), verb.letter(1)) {
      case (_, "d"): .two
      case ("l", "l"), ("n", "n"), ("r", "r"), ("s", "t"): .three
      case ("i", "t"): .five
      case ("e", "t"): .six
      case (_, "t"): .four
      default: .one
      }
  }
}
