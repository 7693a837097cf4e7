import OKRProse

extension Vocabulary {
  /// Words that are asked for by themselves.
  static let finnishLists: [(ProseKind, String)] = [
    (
      .placeholder,
      """
      tavoitearvo sovitaan|tavoite sovitaan|tavoite tarkentuu|tavoitetaso tarkentuu|luku tarkentuu|\
      tarkentuu myöhemmin|vahvistetaan myöhemmin|sovitaan myöhemmin|päätetään myöhemmin|määrittämättä|täsmentyy|\
      täydennetään|selvitetään myöhemmin|luku tulee myöh|tulee myöhemmin|luku puuttuu|tavoite puuttuu|\
      numero puuttuu|luku vielä auki|luku auki
      """
    ),
    (
      .average,
      """
      keskimäärin|keskimääräi*|keskiarvo*|*keskiarvo|keskiosto*|keskihin*|mediaani*|osuus|osuude*|*osuus|suhde|\
      suhdeluku*|*aste|*prosentti|indeksi*|*indeksi|arvosana*|pistemäärä*|tyytyväisyys|tyytyväisyyde*|*tyytyväisyys|\
      kate|*kateprosentti|nps|kohti|kohden
      """
    ),
    (
      .everyone,
      "kaikki|jokainen|tiimi|koko-tiimi|me|yritys|henkilöstö|avoin"
    ),
    (
      .attributiveTime,
      """
      minuutin|tunnin|päivän|vuorokauden|vrk:n|h:n|min:n|v:n|viikon|kuukauden|kk:n|vuoden
      """
    ),
    (
      .vagueCount,
      "nollasta|yksi|yhden|yhtä|yhdellä|yhdessä|pari|parin"
    ),
    (
      .template,
      "avaintulos|tavoite|uusi tavoite|uusi avaintulos|otsikko|mittari|esimerkki"
    ),
  ]

  /// What a word says by how it ends.
  static let finnishEndings: [(WordShape, String)] = [
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
  ]
}
