import OKRValues

extension Lexicon {
  static let finnish = Lexicon(
    words: finnishWords + finnishTradeWords,
    verbs: finnishVerbs,
    forms: finnishForms,
    nounForms: finnishNounForms,
    verbEndings: [
      "etaan", "etään", "ataan", "ätään", "otaan", "ötään", "utaan", "ytään", "itaan", "itään", "idaan", "idään",
      "adaan", "ädään", "odaan", "ydään", "ellaan", "ellään", "illaan", "illään", "ennaan", "ennään", "htaan",
    ],
    letters: [],
    compoundHeads: finnishHeads,
    numbers: finnishNumbers,
    units: finnishUnits,
    times: [
      .millisecond: ("ms", "ms"), .second: ("sekunti", "sekuntia"), .minute: ("minuutti", "minuuttia"),
      .hour: ("tunti", "tuntia"), .day: ("päivä", "päivää"), .week: ("viikko", "viikkoa"),
      .month: ("kuukausi", "kuukautta"), .quarter: ("vuosineljännes", "vuosineljännestä"), .year: ("vuosi", "vuotta"),
    ],
    magnitudes: ["t": 1000, "milj": 1_000_000, "mrd": 1_000_000_000],
    measureWords: ["kpl"],
    nounEndings: [
      "a", "ä", "ta", "tä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "ksi", "na", "nä", "aan",
      "ään", "een", "iin", "oon", "öön", "uun", "yyn", "seen", "siin", "jen", "ien", "den", "tten", "n", "t", "ia",
      "iä",
      "ja", "jä", "itä", "ita", "isiin", "ista", "istä",
    ],
    grades: finnishGrades,
    placeholders: [
      "määrittämättä", "täsmentyy", "täydennetään", "selvitetään myöhemmin", "täytä", "[luku]", "<luku>", "[mittari]",
      "[tavoite]",
    ],
    templateTitles: ["avaintulos", "tavoite", "uusi tavoite", "uusi avaintulos", "otsikko", "mittari", "esimerkki"],
    namesBeforeX: ["projekti", "hanke", "malli", "sukupolvi", "sarja", "tuote", "tiimi"],
    wordsAfterX: [
      "kpl", "prosenttia", "prosentilla", "prosenttiin", "prosentista", "prosentin", "eurosta", "euroon", "kappaletta",
      "asiakasta", "euroa", "päivää",
    ],
    leadsToNumber: [],
    shares: [
      "osuus", "osuutta", "osuuden", "konversio", "vaihtuvuu", "poistuma", "asiakaspysyvyy", "läpäisyaste",
      "vastausprosent", "käyttöaste", "avausprosent", "voittoprosent", "saatavuu",
    ],
    notShares: ["kasvu", "tuotto", "liikevaihto", "verrattuna", "budjetista", "suunnitelmasta"],
    newThings: ["uusi", "uutta", "uuden", "uusia", "uudet", "uusien", "ensimmäinen", "ensimmäiset", "ensimmäistä"],
    scores: ["piste", "pistettä", "pisteen", "pisteestä", "pisteeseen"],
    everyone: ["kaikki", "jokainen", "tiimi", "koko-tiimi", "me", "yritys", "henkilöstö", "avoin"]
  )

  private static let finnishUnits: [String: Unit] = {
    var units: [String: Unit] = [
      "prosentti": .percent, "prosenttia": .percent, "prosentin": .percent, "prosenttiin": .percent,
      "prosentista": .percent, "prosentilla": .percent, "prosentille": .percent, "prosentissa": .percent,
      "prosentilta": .percent, "pros": .percent, "prosenttiyksikköä": .points,
      "prosenttiyksikön": .points, "prosenttiyksiköllä": .points, "euroa": .currency("EUR"), "euron": .currency("EUR"),
      "eurosta": .currency("EUR"), "euroon": .currency("EUR"), "e": .currency("EUR"), "dollaria": .currency("USD"),
      "dollarin": .currency("USD"), "kruunua": .currency("SEK"), "puntaa": .currency("GBP"),
    ]
    let times: [TimeUnit: [String]] = [
      .millisecond: ["millisekunti", "millisekuntia", "millisekunnin", "millisekunnista", "millisekuntiin"],
      .second: ["sekunti", "sekuntia", "sekunnin", "sekunnista", "sekuntiin"],
      .minute: ["minuutti", "minuuttia", "minuutin", "minuutista", "minuuttiin"],
      .hour: ["tunti", "tuntia", "tunnin", "tunnista", "tuntiin", "tunnissa", "t"],
      .day: [
        "päivä", "päivää", "päivän", "päivästä", "päivään", "päivässä", "päiväksi", "pv", "pvä", "vrk", "vuorokautta",
        "vuorokausi", "vuorokauden", "vuorokaudesta", "vuorokauteen", "vuorokaudessa",
      ],
      .week: ["viikko", "viikkoa", "viikon", "viikosta", "viikkoon", "viikossa", "vk"],
      .month: ["kuukausi", "kuukautta", "kuukauden", "kuukaudesta", "kuukauteen", "kuukaudessa", "kk"],
      .quarter: ["neljännes", "neljännestä", "vuosineljännes", "vuosineljännestä", "kvartaali", "kvartaalia"],
      .year: ["vuosi", "vuotta", "vuoden", "vuodesta", "vuoteen", "vuodessa"],
    ]
    for (unit, words) in times {
      for word in words { units[word] = .time(unit) }
    }
    return units
  }()
}
