extension Lexicon {
  /// Verbs of many trades in the forms that titles have, and phrases whose meaning hangs on what stands beside them.
  static let finnishPhrases: [(Tag, String)] = [
    (
      .hold,
      "ei laske alle|ei putoa alle|ei nouse yli|ei ylitä nykyistä|ei alita nykyistä|ei huonone|"
        + "eivät huonone|ei heikkene|eivät heikkene|ei romahda|pysyköön|pysyköön alle|ei pahempi kuin|"
        + "ei suurempi kuin viime|ei huonompi kuin viime|ei pienempi kuin viime|korkeintaan viime|"
        + "vähintään viime|enintään viime|ei valahda|ei vajoa|pidättäydytään"
    ),
    (
      [.work, .vague, .tuning],
      "optimoida|optimoidaan|optimoi|virtaviivaistaa|virtaviivaistetaan|virtaviivaista|suoraviivaistaa|"
        + "suoraviivaistetaan|yksinkertaista|nykyaikaista"
    ),
    (
      .work,
      "piirtää|piirretään|piirrä|korvata|korvataan|korvaa|lisensoida|lisensoidaan|ommella|ommellaan|ompele|"
        + "neuloa|neulotaan|neulo|hitsata|hitsataan|hitsaa|rapata|rapataan|rappaa|laatoittaa|laatoitetaan|"
        + "laatoita|eristää|eristetään|eristä|tilkitä|tilkitään|pinnoittaa|pinnoitetaan|pinnoita|tapetoida|"
        + "tapetoidaan|tapetoi|verhoilla|verhoillaan|verhoile|kääriä|kääritään|pakata|pakataan|lajitella|"
        + "lajitellaan|lajittele|varastoida|varastoidaan|varastoi|punnita|punnitaan|punnitse|merkitä|merkitään|"
        + "numeroida|numeroidaan|numeroi|leimata|leimataan|leimaa|tulostaa|tulostetaan|tulosta|kopioida|"
        + "kopioidaan|kopioi|monistaa|monistetaan|monista|äänittää|äänitetään|äänitä|editoida|editoidaan|"
        + "editoi|säveltää|sävelletään|sävellä|sovittaa|sovitetaan|sovita|esiintyä|esiinnytään|kierretään|"
        + "kierrä|kokeilla|kokeillaan|kokeile|koota|kootaan|listata|listataan|listaa|luetella|luetellaan|"
        + "luettele|laskuttaa|laskutetaan|tarjouspyytää|vertailla|vertaillaan|vertaile|seuloa|seulotaan|seulo|"
        + "puntaroida|puntaroidaan|puntaroi|pohtia|pohditaan|pohdi|miettiä|mietitään|suunnataan|kohdentaa|"
        + "kohdennetaan|kohdenna|kiillottaa|kiillotetaan|kiillota|imuroida|imuroidaan|imuroi|luututa|luututaan|"
        + "luuttua|lakaista|lakaistaan|lakaise|lapioida|lapioidaan|lapioi|aurata|aurataan|auraa|hiekoittaa|"
        + "hiekoitetaan|hiekoita|kuokkia|kuokitaan|kuoki|kitkeä|kitketään|kitke|latvoa|latvotaan|latvo|"
        + "metsittää|metsitetään|metsitä|ojittaa|ojitetaan|ojita|kalvottaa|kalvotetaan|kalvota|louhia|"
        + "louhitaan|louhi|murskata|murskataan|murskaa|porata|porataan|räjäyttää|räjäytetään|räjäytä|kaadetaan|"
        + "tukkia|tukitaan|paikata|paikataan|paikkaa|juottaa|juotetaan|sorvata|sorvataan|sorvaa|jyrsiä|"
        + "jyrsitään|jyrsi|hioa|hiotaan|virittää|viritetään|viritä|säätää|säädetään|säädä|nollata|nollataan|"
        + "nollaa|kloonata|kloonataan|kloonaa|varmuuskopioida|varmuuskopioidaan|varmuuskopioi|salata|salataan|"
        + "pakottaa|kontittaa|kontitetaan|kontita|konvertoida|konvertoidaan|konvertoi|indeksoida|indeksoidaan|"
        + "indeksoi|annotoida|annotoidaan|annotoi|skriptata|skriptataan|skriptaa|irtisanoa|irtisanotaan|"
        + "irtisano|vaihtaa|vaihdetaan|saattaa loppuun|saatetaan|pyydetään|pyytää|kysellä|kysellään|"
        + "haastatella|haastatellaan|jalkauttaa|jalkautetaan|jalkauta|sopeuttaa|sopeutetaan|sopeuta|muokata|"
        + "muokataan|muokkaa|mukauttaa|mukautetaan|mukauta|tarkentaa|tarkennetaan|tarkenna|täsmentää|"
        + "täsmennetään|täsmennä|täydentää|täydennetään|täydennä|allokoida|allokoidaan|allokoi|delegoida|"
        + "delegoidaan|delegoi|ulkoistaa|ulkoistetaan|ulkoista|keskittää|keskitetään|keskitä|hajauttaa|"
        + "hajautetaan|hajauta|yhtenäistää|yhtenäistetään|yhtenäistä|standardoida|standardoidaan|standardoi|"
        + "sertifioida|sertifioidaan|luokitella|luokitellaan|luokittele|pisteyttää|pisteytetään|pisteytä|"
        + "hinnoitella|kuvittaa|kuvitetaan|kuvita|maalata|maalataan|maalaa|valokuvata|valokuvataan|valokuvaa|"
        + "kuvata|kuvataan|filmata|filmataan|filmaa|taltioida|taltioidaan|taltioi|striimata|striimataan|"
        + "striimaa|lähettää|lähetetään|lennättää|lennätetään|kyyditä|kuljettaa|kuljetetaan|kuljeta|raahata|"
        + "pystyttää|pystytetään|pystytä|kasata|kasataan|kasaa|rakennuttaa|rakennutetaan|rakennuta|rauhoittaa|"
        + "kastella|kastellaan|kastele|ruiskuttaa|ruiskutetaan|ruiskuta|desinfioida|desinfioidaan|desinfioi|"
        + "rokottaa|rokotetaan|rokota|tutkituttaa|tutkitutetaan|mittauttaa|mittautetaan|poistetaan käytöstä|"
        + "otetaan mukaan|tuodaan markkinoille|pyydetään tarjoukset|nostetaan esiin|saatetaan loppuun|"
        + "viedään loppuun|kysele|vaihda|pyydä|laskuta|hinnoittele"
    ),
    (
      .relativeDate,
      "kuluvan puolivuoden|kuluvan puolivuotisjakson|kuluvan vuosipuoliskon|tämän vuosipuoliskon|"
        + "tämän puolivuoden|tämän puolivuotiskauden|ensi puolivuoden|ensi vuosipuoliskon|"
        + "kuluvalla puoliskolla|tällä puoliskolla|tämän sesongin|ensi sesongin|tämän sprintin|ensi sprintin|"
        + "seuraavan sprintin|tämän syklin|seuraavan syklin|kuluvan sesongin|tämän vuosikolmanneksen|"
        + "kesälomien jälkeen|lomien jälkeen|talveen mennessä|syksyyn mennessä|kevääseen mennessä|"
        + "juhannukseen mennessä|pääsiäiseen mennessä|ensi jouluun|piakkoin|tuota pikaa|hetimmiten"
    ),
    (
      .standing,
      "jäsentä|seuraajaa|tilaajaa|tykkäystä|latausta|näyttökertaa"
    ),
    (
      .vague,
      "useammin|harvemmin|enempi|mukavammin|rennommin|parempaan|entistä|entistäkin|aiempaa|mutkattomasti|"
        + "mutkattomammin|jouhevasti|jouhevammin|sujuvasti|kitkatta|vaivatta|joutuisammin|ripeämmin|selkeämpi|"
        + "selkeämmin|isompi|kevyempi|vakaampi|varmempi|varmemmin"
    ),
    (
      .attained,
      "sopimuksen piirissä|sopimuksen alla|sopimusasiakkaana|sopimuksessa|ilman huomautuksia|"
        + "ilman poikkeamia|ilman puutteita|ilman havaintoja|ilman korjauskehotuksia"
    ),
    (
      .nameLead,
      "android|ubuntu|laituri|sali|terminaali|rakennus|talo|allas|linja|lohko|kenttä|pelto"
    ),
    (
      .vague,
      "motivoida|motivoidaan|sitouttaa|sitoutetaan|innostaa|kannustaa|osallistaa|osallistetaan|"
        + "voimaannuttaa|rohkaista|rohkaistaan|inspiroida|inspiroidaan|virkistää|virkistetään|vakiinnuttaa|"
        + "vakiinnutetaan|vankistaa|vankistetaan|juurruttaa|juurrutetaan|tasapainottaa|uudistua|kirkastaa|"
        + "vakauttaa|vakautetaan|maksimoidaan|minimoidaan|korostaa|korostetaan"
    ),
    (
      .gain,
      "aktivoida|aktivoidaan|sitouttaa|sitoutetaan|innostaa|kotouttaa|työllistää|houkutella|houkutellaan|"
        + "saadaan mukaan|saadaan palaamaan|vapauttaa|vapautetaan"
    ),
    (
      .work,
      "kirjata|kirjataan|rastittaa|nitoa|nidotaan|listata|karttaa|siivota|siivotaan|niputtaa|pinota|"
        + "pinotaan|täyttää lomake|lukea läpi|luetaan läpi|opiskella|opiskellaan|opetella|opetellaan|"
        + "katsoa läpi|katsotaan läpi|lastata|lastataan|purkaa vanha|puretaan vanha|valuttaa|jauhaa|jauhetaan"
    ),
  ]

  /// Phrases that are every start with every end.
  static let finnishJoined: [JoinedPhrases] = [
    JoinedPhrases(
      .hold,
      starts: "edelleen|jatkossakin|vastakin|yhä",
      ends: " alle| enintään| kiitettävä| korkeintaan| nolla| nollassa| sama| samalla tasolla| vähintään| yli"
    )
  ]
}
