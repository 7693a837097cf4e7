import OKRValues

extension Lexicon {
  static let finnish = Lexicon(
    endings: [
      (
        .verb,
        "etaan|etään|ataan|ätään|otaan|ötään|utaan|ytään|itaan|itään|idaan|idään|adaan|ädään|odaan|ydään|ellaan|ellään|illaan|illään|ennaan|ennään|htaan|hdään|edään|ödään|aadaan|äädään"
      ),
      (.opening, "ttaa|ttää|staa|stää|oida|öidä|entaa"),
      (
        .participle,
        "ettu|etty|attu|ätty|ittu|itty|ottu|öttu|uttu|ytty|htu|hty|ltu|lty|ntu|nty|rtu|rty|stu|sty|uotu|yöty|ttuna|ttynä|htuna|htynä|ltuna|ltynä|ntuna|ntynä|rtuna|rtynä|stuna|stynä|ituna|itynä|ttuina|ttyinä|htuina|ltuina|ntuina|rtuina|stuina|styinä|ituina|oitu|öity|oituna|öitynä"
      ),
      (.doneTo, "ttua|ttyä|htua|htyä|ltua|ltyä|ntua|ntyä|rtua|rtyä|stua|styä|oitua|öityä"),
      (.objects, "at|et|it|ot|ut|yt|ät|öt"),
      (.severalOf, "mia|miä|nia|niä|via|viä|sia|siä|lia|liä|ria|riä|tia|tiä|uksia|yksiä|oita|öitä|eita|eitä|uja|yjä"),
      (.manner, "sti|ajoissa|ajallaan"),
      (.finite, "vat|vät|yy|uu|tee|nee|see|lee"),
      (.place, "ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|een|iin|oon|uun|yyn|öön|aan|ään|hin|ksi"),
      (.state, "ks|iin|oon|öön|uun|yyn|hin|ksi"),
    ],
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
      "minuutin", "tunnin", "päivän", "vuorokauden", "vrk:n", "h:n", "min:n", "v:n", "viikon", "kuukauden", "kk:n",
      "vuoden",
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
    placeholders: """
      tavoitearvo sovitaan|tavoite sovitaan|tavoite tarkentuu|tavoitetaso tarkentuu|luku tarkentuu|\
      tarkentuu myöhemmin|vahvistetaan myöhemmin|sovitaan myöhemmin|päätetään myöhemmin|määrittämättä|\
      täsmentyy|täydennetään|selvitetään myöhemmin|täytä|luku tulee myöh|tulee myöhemmin
      """,
    slotWords: [
      "luku", "arvo", "tavoite", "lähtötaso", "summa", "tulossa", "täydennä", "täytä", "mittari tähän", "tähän",
      "puuttuu", "xx",
    ],
    templateTitles: ["avaintulos", "tavoite", "uusi tavoite", "uusi avaintulos", "otsikko", "mittari", "esimerkki"],
    namesBeforeX: ["projekti", "hanke", "malli", "sukupolvi", "sarja", "tuote", "tiimi"],
    wordsAfterX: [
      "vähemmän", "enemmän",
      "kpl", "prosenttia", "prosentilla", "prosenttiin", "prosentista", "prosentin", "eurosta", "euroon", "kappaletta",
      "asiakasta", "euroa", "päivää",
    ],
    verbCharacters: "",
    resultCharacters: "",
    leadsToNumber: [],
    shares: [
      "ijoista ", "kkaista ", "ksista ",
      "osuus", "osuutta", "osuuden", "konversio", "vaihtuvuu", "poistuma", "asiakaspysyvyy", "läpäisyaste",
      "vastausprosent", "käyttöaste", "avausprosent", "voittoprosent", "saatavuu",
      "tyytyväisyy", ", jotka ", ", joilla ", "ajallaan", "ajoissa",
    ],
    notShares: ["kasvu", "tuotto", "liikevaihto", "verrattuna", "budjetista", "suunnitelmasta"],
    averages: """
      keskimäärin|keskimääräi*|keskiarvo*|*keskiarvo|keskiosto*|keskihin*|mediaani*|osuus|osuude*|*osuus|suhde|\
      suhdeluku*|*aste|*prosentti|indeksi*|*indeksi|arvosana*|pistemäärä*|tyytyväisyys|tyytyväisyyde*|\
      *tyytyväisyys|kate|*kateprosentti|nps|kohti|kohden
      """,
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
