import OKRValues

extension Lexicon {
  static let finnish = Lexicon(
    time: { unit in
      switch unit {
      case .millisecond: ("ms", "ms")
      case .second: ("sekunti", "sekuntia")
      case .minute: ("minuutti", "minuuttia")
      case .hour: ("tunti", "tuntia")
      case .day: ("päivä", "päivää")
      case .week: ("viikko", "viikkoa")
      case .month: ("kuukausi", "kuukautta")
      case .quarter: ("vuosineljännes", "vuosineljännestä")
      case .year: ("vuosi", "vuotta")
      }
    },
    measureWords: ["kpl"],
    // An object before it in -a is a partitive: a subject's accusative ends in -n.
    regards: {
      [
        Regard(verbs: ["pitää", "pitävät"], objects: ["a", "ä"], complements: ["na", "nä"]),
        Regard(
          verbs: ["pidetään"], objects: ["aa", "ää", "ua", "yä", "oa", "öä", "ystä", "usta", "itä", "ita"],
          complements: ["na", "nä"]),
      ]
    },
    restating: {
      Restating(
        joins: ["eli"],
        sayings: ["se on", "se", "on", "siis", "joka"],
        changes: ["laskua", "nousua", "kasvua", "vähennystä", "lisäystä"])
    },
    nounEndings: [
      "a", "ä", "ta", "tä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "ksi", "na", "nä", "aan",
      "ään", "een", "iin", "oon", "öön", "uun", "yyn", "seen", "siin", "jen", "ien", "den", "tten", "n", "t", "ia",
      "iä",
      "ja", "jä", "itä", "ita", "isiin", "ista", "istä",
    ],
    grades: finnishGrades,
    slotWords: [
      "luku", "arvo", "tavoite", "lähtötaso", "summa", "tulossa", "täydennä", "täytä", "mittari tähän", "tähän",
      "puuttuu", "xx", "sovitaan", "päätetään",
    ],
    namesBeforeX: ["projekti", "hanke", "malli", "sukupolvi", "sarja", "tuote", "tiimi"],
    openNumerals: [],
    asksHowMany: ["kuinka mon", "kuinka paljon", "miten mon", "miten paljon", "montako", "paljonko", "mikä luku"],
    namesSo: [
      "merkitty", "merkityt", "merkittyjä", "merkityn", "merkintä", "merkinnällä", "merkinnän", "nimeltä", "nimeltään",
    ],
    verbCharacters: "",
    resultCharacters: "",
    leadsToNumber: [],
    shares: [
      "ijoista ", "kkaista ", "ksista ",
      "osuus", "osuutta", "osuuden", "läsnäolo", "läpäisyprosent", "osallistumisprosent", "palautusprosent",
      "onnistumisprosent", "hyväksymisprosent", "suoritusprosent", "ratkaisuprosent", "osallistumisaste",
      "suoritusaste", "konversio", "vaihtuvuu", "poistuma", "asiakaspysyvyy", "läpäisyaste",
      "vastausprosent", "käyttöaste", "avausprosent", "voittoprosent", "saatavuu",
      "tyytyväisyy", ", jotka ", ", joilla ", "ajallaan", "ajoissa",
    ],
    notShares: ["kasvu", "tuotto", "liikevaihto", "verrattuna", "budjetista", "suunnitelmasta"],
    functionWords: [
      "että", "joka", "jotka", "kuin", "sekä", "tämä", "tämän", "niin", "vain", "myös", "kanssa", "mukaan", "ennen",
      "jälkeen", "asti", "mennessä", "ovat", "olla", "meidän", "heidän", "kaikki", "viikko", "viikkoa", "kuukausi",
      "kuukautta", "vuosi", "vuotta", "päivää", "tiimi", "tiimin",
    ],
    newThings: ["uusi", "uutta", "uuden", "uusia", "uudet", "uusien", "ensimmäinen", "ensimmäiset", "ensimmäistä"],
    scores: ["piste", "pistettä", "pisteen", "pisteestä", "pisteeseen"]
  )
}
