import OKRValues

extension Lexicon {
  static let finnish = Lexicon(
    words: finnishWords + finnishTradeWords + finnishPhrases,
    joined: finnishJoined,
    verbs: finnishVerbs,
    forms: finnishForms,
    verbEndings: [
      "etaan", "etään", "ataan", "ätään", "otaan", "ötään", "utaan", "ytään", "itaan", "itään", "idaan", "idään",
      "adaan", "ädään", "odaan", "ydään", "ellaan", "ellään", "illaan", "illään", "ennaan", "ennään", "htaan",
    ],
    openingEndings: ["ttaa", "ttää", "staa", "stää", "oida", "öidä", "entaa"],
    participleEndings: ["ettu", "etty", "attu", "ätty"],
    letters: [],
    compoundHeads: finnishHeads,
    vagueCounts: ["nollasta", "yksi", "yhden", "yhtä", "yhdellä", "yhdessä", "pari", "parin"],
    times: [
      .millisecond: ("ms", "ms"), .second: ("sekunti", "sekuntia"), .minute: ("minuutti", "minuuttia"),
      .hour: ("tunti", "tuntia"), .day: ("päivä", "päivää"), .week: ("viikko", "viikkoa"),
      .month: ("kuukausi", "kuukautta"), .quarter: ("vuosineljännes", "vuosineljännestä"), .year: ("vuosi", "vuotta"),
    ],
    measureWords: ["kpl"],
    attributiveTimes: [
      "minuutin", "tunnin", "päivän", "vuorokauden", "vrk:n", "viikon", "kuukauden", "kk:n", "vuoden",
    ],
    // An object before it in -a is a partitive: a subject's accusative ends in -n.
    regards: [
      Regard(verbs: ["pitää", "pitävät"], objects: ["a", "ä"], complements: ["na", "nä"]),
      Regard(
        verbs: ["pidetään"], objects: ["aa", "ää", "ua", "yä", "oa", "öä", "ystä", "usta", "itä", "ita"],
        complements: ["na", "nä"]),
    ],
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
    averages: [
      "keskimäärin", "keskimääräi*", "keskiarvo*", "*keskiarvo", "keskiosto*", "keskihin*", "mediaani*", "osuus",
      "osuude*", "*osuus", "suhde", "suhdeluku*", "*aste", "*prosentti", "indeksi*", "*indeksi", "arvosana*",
      "pistemäärä*", "tyytyväisyys", "tyytyväisyyde*", "*tyytyväisyys", "kate", "*kateprosentti", "nps", "kohti",
      "kohden",
    ],
    functionWords: [
      "että", "joka", "jotka", "kuin", "sekä", "tämä", "tämän", "niin", "vain", "myös", "kanssa", "mukaan", "ennen",
      "jälkeen", "asti", "mennessä", "ovat", "olla", "meidän", "heidän", "kaikki", "viikko", "viikkoa", "kuukausi",
      "kuukautta", "vuosi", "vuotta", "päivää", "tiimi", "tiimin",
    ],
    newThings: ["uusi", "uutta", "uuden", "uusia", "uudet", "uusien", "ensimmäinen", "ensimmäiset", "ensimmäistä"],
    scores: ["piste", "pistettä", "pisteen", "pisteestä", "pisteeseen"],
    everyone: ["kaikki", "jokainen", "tiimi", "koko-tiimi", "me", "yritys", "henkilöstö", "avoin"]
  )
}
