import OKRProse

extension Vocabulary {
  /// The nouns that long words end in.
  static let finnishHeads: [(Tag, String)] = [
    (.training, "koulutuksen|koulutuksessa|kurssin|kurssilla|tentin|tentti"),
    (
      .deliverable,
      "kävelyä|jaksoa|postausta|soittoa|tiedotetta|uutiskirjettä|demoa|sessiota|klinikkaa|valmennusta|tuokiota|aamiaista|seminaaria|messua|kiertuetta|kokeilua|testiä|analyysiä|suunnitelmaa|"
        + "ohjetta|julkaisua|mainosta|haastattelua|webinaaria|työpajaa|koulutusta|tilaisuutta|käyntiä|kierrosta|harjoitusta|tapahtumaa|kampanjaa|videota|artikkelia|kirjoitusta|luentoa|"
        + "kurssia|iltaa|esitystä|kyselyä|pilottia|raporttia|vierailua|tapaamista|kokousta|näyttelyä|konserttia|tarkastusta|auditointia|katselmusta|palaveria|"
        + "leiriä|esitettä|opasta|tietoiskua|retkeä|kilpailua|tekstiä|päivitystä"
    ),
    (
      .thing,
      "hinnoittelumalli|malli|portaali|järjestelmä|sovellus|ohjelma|sivusto|alusta|työkalu|toimintamalli|opas|suunnitelma|strategia|käsikirja|verkkokauppa|ohje|prosessi|keskus|myymälä|toimisto|moduuli|ominaisuus|"
        + "kampanja|akatemia|tietokanta|laboratorio|mittaristo|palvelumalli|toiminto"
    ),
    (
      .deed,
      "uudistus|lanseeraus|kartoitus|kilpailutus|migraatio|remontti|asennus|selvitys|päivitys|siirto|käyttöönotto|perehdytys|peruskorjaus"
    ),
    (
      .metric,
      "aste|määrä|kulut|kustannukset|hinta|osuus|prosentti|indeksi|tuotto|pituus|myynti|liikevaihto|kulutus|hävikki|häviöt|arvosana|tuotos|vaihtuvuus|tyytyväisyys|"
        + "saatavuus|toimitusvarmuus|lainakanta|laatikko|pysyvyys|poistuma|näkyvyys|tunnettuus|uskollisuus|sitoutuneisuus|kannattavuus|käytettävyys|konversio|palautuvuus|läpäisevyys|suhde"
    ),
    (.multiply, "kertaistetaan|kertaistaa|kertaistuu|kertaistuvat|kertaistamme|kertaistaminen"),
    (
      .deed,
      "mittaukset|huollot|tarkastukset|korjaukset|asennukset|testaukset|katselmukset|siirrot|remontit|päivitykset|kartoitukset|selvitykset"
    ),
    (.deed, "ointi|aminen|äminen|eminen|iminen|ominen|uminen|yminen|ttelu|ntelu|hyllytys|huolto|llytys"),
    (.flow, "lahjoituksia|rahoitusta|avustuksia|säästöjä|tukea"),
    (
      .deliverable,
      "iltoja|illat|soittoja|käyntejä|kierroksia|tarjousta|tarjouksia|opastuksia|tapaamisia|palavereja|testejä|julkaisuja|"
        + "luentoja|kursseja|kyselyitä|haastatteluja|vierailuja|retkiä|leirejä|messuja|näyttelyitä|artikkeleita|postauksia|"
        + "tunteja"
    ),
    (
      .deliverable,
      "käynnit|kierrokset|tapahtumat|koulutukset|harjoitukset|haastattelut|tapaamiset|webinaarit|työpajat|kampanjat|kurssit|"
        + "luennot|tilaisuudet|vierailut|tarkastukset|eventtiä"
    ),
    (.deed, "analyysi|järjestely"),
    (
      .deliverable,
      "kävelyitä|kävelyjä|tarkastuksia|tarkistuksia|harjoituksia|koulutuksia|mittauksia|kartoituksia|katselmuksia|esityksiä|auditointeja|"
        + "valmennuksia|webinaareja|työpajoja|sessioita|tietoiskuja|puhallutuksia|puhalluksia"
    ),
    (.deliverable, "keskustelua|keskustelut|keskusteluja"),
    (.deliverable, "pajaa|puhelua|käyntiä|kierrosta|iltaa|maistatusta|maistatuksia|opastukset|opastusta"),
    // Comparatives, and how.
    (
      .vague,
      "mmaksi|mmäksi|mmiksi|mmaks|mmäks|ammin|emmin|ämmin|immin|ommin|sempi|sempaa|sempia|sempää|semmat|semmaksi|semmäksi|eampi|eämpi|eampaa|eämpää"
    ),
    (
      [.metric, .duration],
      "kesto|noutoaika|hakuaika|kiertoaika|odotusaika|läpimenoaika|käsittelyaika|vastausaika|toimitusaika|latausaika|viipymä|viive"
    ),
  ]
}
