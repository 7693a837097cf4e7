import Testing

@testable import OKRProse
import OKRWords

/// Finnish verbs of all six types as a grammar inflects them, each on a line.
private enum FinnishVerbs {
  /// Infinitive, imperative, present passive, first person plural, participle of the passive, verbal noun.
  static let forms = """
    kouluttaa kouluta koulutetaan koulutamme koulutettu kouluttaminen
    kirjoittaa kirjoita kirjoitetaan kirjoitamme kirjoitettu kirjoittaminen
    päivittää päivitä päivitetään päivitämme päivitetty päivittäminen
    perehdyttää perehdytä perehdytetään perehdytämme perehdytetty perehdyttäminen
    kunnostaa kunnosta kunnostetaan kunnostamme kunnostettu kunnostaminen
    julkistaa julkista julkistetaan julkistamme julkistettu julkistaminen
    ostaa osta ostetaan ostamme ostettu ostaminen
    työstää työstä työstetään työstämme työstetty työstäminen
    rakentaa rakenna rakennetaan rakennamme rakennettu rakentaminen
    asentaa asenna asennetaan asennamme asennettu asentaminen
    kääntää käännä käännetään käännämme käännetty kääntäminen
    tuntea tunne tunnetaan tunnemme tunnettu tunteminen
    huoltaa huolla huolletaan huollamme huollettu huoltaminen
    säveltää sävellä sävelletään sävellämme sävelletty säveltäminen
    siirtää siirrä siirretään siirrämme siirretty siirtäminen
    kertoa kerro kerrotaan kerromme kerrottu kertominen
    vaihtaa vaihda vaihdetaan vaihdamme vaihdettu vaihtaminen
    pohtia pohdi pohditaan pohdimme pohdittu pohtiminen
    lähteä lähde lähdetään lähdemme lähdetty lähteminen
    pitää pidä pidetään pidämme pidetty pitäminen
    laatia laadi laaditaan laadimme laadittu laatiminen
    pyytää pyydä pyydetään pyydämme pyydetty pyytäminen
    hoitaa hoida hoidetaan hoidamme hoidettu hoitaminen
    sitoutua sitoudu sitoudutaan sitoudumme sitouduttu sitoutuminen
    hankkia hanki hankitaan hankimme hankittu hankkiminen
    purkaa pura puretaan puramme purettu purkaminen
    hakea hae haetaan haemme haettu hakeminen
    lukea lue luetaan luemme luettu lukeminen
    jakaa jaa jaetaan jaamme jaettu jakaminen
    sulkea sulje suljetaan suljemme suljettu sulkeminen
    pyrkiä pyri pyritään pyrimme pyritty pyrkiminen
    oppia opi opitaan opimme opittu oppiminen
    sopia sovi sovitaan sovimme sovittu sopiminen
    leipoa leivo leivotaan leivomme leivottu leipominen
    tarpoa tarvo tarvotaan tarvomme tarvottu tarpominen
    empiä emmi emmitään emmimme emmitty empiminen
    tunkea tunge tungetaan tungemme tungettu tunkeminen
    ajaa aja ajetaan ajamme ajettu ajaminen
    kasvaa kasva kasvetaan kasvamme kasvettu kasvaminen
    kylvää kylvä kylvetään kylvämme kylvetty kylväminen
    tutkia tutki tutkitaan tutkimme tutkittu tutkiminen
    kytkeä kytke kytketään kytkemme kytketty kytkeminen
    viestiä viesti viestitään viestimme viestitty viestiminen
    kutsua kutsu kutsutaan kutsumme kutsuttu kutsuminen
    neuloa neulo neulotaan neulomme neulottu neulominen
    hioa hio hiotaan hiomme hiottu hiominen
    pysyä pysy pysytään pysymme pysytty pysyminen
    laskea laske lasketaan laskemme laskettu laskeminen
    etsiä etsi etsitään etsimme etsitty etsiminen
    luoda luo luodaan luomme luotu luominen
    tuoda tuo tuodaan tuomme tuotu tuominen
    viedä vie viedään viemme viety vieminen
    saada saa saadaan saamme saatu saaminen
    myydä myy myydään myymme myyty myyminen
    käydä käy käydään käymme käyty käyminen
    rekrytoida rekrytoi rekrytoidaan rekrytoimme rekrytoitu rekrytoiminen
    arvioida arvioi arvioidaan arvioimme arvioitu arvioiminen
    räätälöidä räätälöi räätälöidään räätälöimme räätälöity räätälöiminen
    tehdä/tee/teke tee tehdään teemme tehty tekeminen
    nähdä/näe/näke näe nähdään näemme nähty näkeminen
    julkaista julkaise julkaistaan julkaisemme julkaistu julkaiseminen
    ratkaista ratkaise ratkaistaan ratkaisemme ratkaistu ratkaiseminen
    ehkäistä ehkäise ehkäistään ehkäisemme ehkäisty ehkäiseminen
    nousta nouse noustaan nousemme noustu nouseminen
    pestä pese pestään pesemme pesty peseminen
    juosta/juokse juokse juostaan juoksemme juostu juokseminen
    haastatella haastattele haastatellaan haastattelemme haastateltu haastatteleminen
    suunnitella suunnittele suunnitellaan suunnittelemme suunniteltu suunnitteleminen
    käsitellä käsittele käsitellään käsittelemme käsitelty käsitteleminen
    valmistella valmistele valmistellaan valmistelemme valmisteltu valmisteleminen
    opiskella opiskele opiskellaan opiskelemme opiskeltu opiskeleminen
    ommella ompele ommellaan ompelemme ommeltu ompeleminen
    kuunnella kuuntele kuunnellaan kuuntelemme kuunneltu kuunteleminen
    vaihdella vaihtele vaihdellaan vaihtelemme vaihdeltu vaihteleminen
    riidellä riitele riidellään riitelemme riidelty riiteleminen
    siirrellä siirtele siirrellään siirtelemme siirrelty siirteleminen
    hypellä hyppele hypellään hyppelemme hypelty hyppeleminen
    palvella palvele palvellaan palvelemme palveltu palveleminen
    vierailla vieraile vieraillaan vierailemme vierailtu vieraileminen
    kokeilla kokeile kokeillaan kokeilemme kokeiltu kokeileminen
    mennä mene mennään menemme menty meneminen
    panna pane pannaan panemme pantu paneminen
    purra pure purraan puremme purtu pureminen
    maalata maalaa maalataan maalaamme maalattu maalaaminen
    avata avaa avataan avaamme avattu avaaminen
    testata testaa testataan testaamme testattu testaaminen
    lisätä lisää lisätään lisäämme lisätty lisääminen
    siivota siivoa siivotaan siivoamme siivottu siivoaminen
    haluta halua halutaan haluamme haluttu haluaminen
    palkata palkkaa palkataan palkkaamme palkattu palkkaaminen
    pakata pakkaa pakataan pakkaamme pakattu pakkaaminen
    leikata leikkaa leikataan leikkaamme leikattu leikkaaminen
    rapata rappaa rapataan rappaamme rapattu rappaaminen
    mitata mittaa mitataan mittaamme mitattu mittaaminen
    kontata konttaa kontataan konttaamme kontattu konttaaminen
    koodata koodaa koodataan koodaamme koodattu koodaaminen
    shipata shippaa shipataan shippaamme shipattu shippaaminen
    blogata bloggaa blogataan bloggaamme blogattu bloggaaminen
    pitchata pitchaa pitchataan pitchaamme pitchattu pitchaaminen
    kuvata kuvaa kuvataan kuvaamme kuvattu kuvaaminen
    tavata/tapaa tapaa tavataan tapaamme tavattu tapaaminen
    koota/kokoa kokoa kootaan kokoamme koottu kokoaminen
    suunnata/suuntaa suuntaa suunnataan suuntaamme suunnattu suuntaaminen
    nimetä/nimeä nimeä nimetään nimeämme nimetty nimeäminen
    valita valitse valitaan valitsemme valittu valitseminen
    merkitä merkitse merkitään merkitsemme merkitty merkitseminen
    punnita punnitse punnitaan punnitsemme punnittu punnitseminen
    selvitä/selviä selviä selvitään selviämme selvitty selviäminen
    vähetä vähene vähetään vähenemme vähetty väheneminen
    heiketä heikkene heiketään heikkenemme heiketty heikkeneminen
    lämmetä/lämpene lämpene lämmetään lämpenemme lämmetty lämpeneminen
    """

  /// Infinitive, third person in both numbers, participle of the passive in the plural.
  static let persons = """
    kouluttaa kouluttaa kouluttavat koulutetut
    laatia laatii laativat laaditut
    sulkea sulkee sulkevat suljetut
    kutsua kutsuu kutsuvat kutsutut
    lisääntyä lisääntyy lisääntyvät lisäännytyt
    tuoda tuo tuovat tuodut
    viedä vie vievät viedyt
    rekrytoida rekrytoi rekrytoivat rekrytoidut
    tehdä/tee/teke tekee tekevät tehdyt
    nähdä/näe/näke näkee näkevät nähdyt
    julkaista julkaisee julkaisevat julkaistut
    haastatella haastattelee haastattelevat haastatellut
    mennä menee menevät mennyt
    maalata maalaa maalaavat maalatut
    siivota siivoaa siivoavat siivotut
    lisätä lisää lisäävät lisätyt
    koota/kokoa kokoaa kokoavat kootut
    valita valitsee valitsevat valitut
    vähetä vähenee vähenevät vähetyt
    """

  static func lines(_ table: String) -> [String] { table.split(separator: "\n").map(String.init) }
}

/// Finnish verbs of all six types, and what a title makes of their infinitives.
@Suite("The forms of Finnish verbs")
struct FinnishVerbTests {
  /// What a word can do where a verb of winning is all that there is; nil where it is no form of it.
  private func tags(of word: String, madeOf verb: String) -> OKRProse.Tag? {
    let found = Vocabulary.finnish.inflected(verb[...], [.work, .gain]).filter { $0.text == word }
    return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1.tags) }
  }

  private static let verb: OKRProse.Tag = [.work, .gain]
  private static let noun: OKRProse.Tag = [.work, .gain, .noun]
  private static let attribute: OKRProse.Tag = [.gain, .noun]

  private func tags(_ word: String) -> OKRProse.Tag {
    let text = Array(word.utf8)
    guard let match = PhraseTable.all.match(text, 0, .finnish), match.length == text.count else { return [] }
    return match.tags
  }

  @Test("a verb of any type has its forms", arguments: FinnishVerbs.lines(FinnishVerbs.forms))
  func forms(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    try #require(words.count == 6)
    let infinitive = words[0].prefix { $0 != "/" }
    for word in [String(infinitive)] + words[1...3] {
      #expect(tags(of: word, madeOf: words[0])?.contains(Self.verb) == true, "\(word)")
    }
    for word in words[4...] { #expect(tags(of: word, madeOf: words[0]) == Self.noun, "\(word)") }
  }

  @Test("a verb has a third person, and a participle of many", arguments: FinnishVerbs.lines(FinnishVerbs.persons))
  func thirdPersons(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    try #require(words.count == 4)
    for word in words[1...2] { #expect(tags(of: word, madeOf: words[0])?.contains(Self.verb) == true, "\(word)") }
    #expect(tags(of: words[3], madeOf: words[0]) == Self.attribute, "\(words[3])")
  }

  @Test("the verbal noun has its cases")
  func cases() {
    for word in ["maalaamisen", "maalaamista", "maalaamiseen", "maalaamisesta"] {
      #expect(tags(of: word, madeOf: "maalata") == Self.verb, "\(word)")
    }
    for word in ["tekemisen", "tekemistä", "tekemiseen", "tekemisestä"] {
      #expect(tags(of: word, madeOf: "tehdä/tee/teke") == Self.verb, "\(word)")
    }
  }

  @Test("an imperative that is another word may be left out")
  func homographs() {
    #expect(tags(of: "vuokraa", madeOf: "vuokrata/") == nil)
    #expect(tags(of: "vuokraamme", madeOf: "vuokrata/") == Self.verb)
    #expect(tags(of: "vuokrattu", madeOf: "vuokrata/") == Self.noun)
  }

  @Test(
    "no form is made that nobody writes",
    arguments: [
      ("rakentaa", "rakentamme"), ("rakentaa", "rakentetaan"), ("pitää", "pitetty"), ("hakea", "hakemme"),
      ("testata", "testtaa"), ("testata", "testaaa"), ("tuoda", "tuoo"), ("tuoda", "tuottu"),
      ("tehdä/tee/teke", "tehe"),
      ("julkaista", "julkaisttu"), ("suunnitella", "suunnitele"), ("opiskella", "opiskkele"), ("valita", "valiaa"),
      ("uskoa", "uso"), ("etsiä", "edsi"), ("ostaa", "osda"), ("pestä", "pesta"), ("lisätä", "lisääa"),
    ])
  func noForms(_ verb: String, _ word: String) { #expect(tags(of: word, madeOf: verb) == nil) }

  @Test(
    "what was done is known as work and as the end of a title",
    arguments: [
      "luotu", "tuotu", "tehty", "viety", "pidetty", "julkaistu", "haastateltu", "kunnostettu", "päivitetty",
      "perehdytetty", "maalattu", "rakennettu", "asennettu", "kirjoitettu", "tavattu", "nähty", "koottu", "hiottu",
    ])
  func participles(_ word: String) { #expect(tags(word).isSuperset(of: [.work, .noun])) }

  @Test("what was done to a noun behind it is no work, and what was won is counted")
  func attributes() {
    for word in ["palkatut", "koulutetut", "julkaistut", "pidetyt"] {
      #expect(tags(word) == .noun, "\(word)")
    }
    for word in ["myydyt", "kerätyt", "voitetut"] { #expect(tags(word) == [.gain, .noun], "\(word)") }
    #expect(read("Myydyt liput 300").statement == .complete)
    #expect(read("Palkatut myyjät tuovat 200 uutta asiakasta").statement != .work)
  }

  @Test(
    "a form that is another word is no order",
    arguments: ["uusi", "vuokraa", "lainaa", "tulosta", "tuo", "yllä", "opasta", "mainosta", "niitä", "julkista"])
  func otherWords(_ word: String) { #expect(tags(word).isDisjoint(with: .anyVerb)) }

  @Test(
    "a title about work says so in any of the forms",
    arguments: [
      "5 asuntoa kunnostettu", "20 asiakasta haastateltu", "Toimintamalli luotu", "Uudet työntekijät perehdytetty",
      "Hinnoittelemme 12 palvelua uudelleen", "Pidetty 10 webinaaria", "Pidämme 4 työpajaa",
    ])
  func work(_ title: String) { #expect(read(title).statement == .work) }
}
