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

  /// Tens, hundreds and thousands with the cases that say from, to, by and in.
  static let finnishLargeNumbers: [(Int, String)] = [
    (20, "kaksikymmentä|kahdestakymmenestä|kahteenkymmeneen|kahdenkymmenen|kahdellakymmenellä|kahdessakymmenessä"),
    (200, "kaksisataa|kahdestasadasta|kahteensataan|kahdensadan|kahdellasadalla"),
    (2000, "kaksituhatta|kahdestatuhannesta|kahteentuhanteen|kahdentuhannen"),
    (12, "kaksitoista|kahdestatoista|kahteentoista|kahdentoista|kahdellatoista|kahdessatoista"),
    (22, "kaksikymmentäkaksi|kahdestakymmenestäkahdesta|kahteenkymmeneenkahteen"),
    (23, "kaksikymmentäkolme|kahdestakymmenestäkolmesta|kahteenkymmeneenkolmeen"),
    (24, "kaksikymmentäneljä|kahdestakymmenestäneljästä|kahteenkymmeneenneljään"),
    (25, "kaksikymmentäviisi|kahdestakymmenestäviidestä|kahteenkymmeneenviiteen"),
    (26, "kaksikymmentäkuusi|kahdestakymmenestäkuudesta|kahteenkymmeneenkuuteen"),
    (27, "kaksikymmentäseitsemän|kahdestakymmenestäseitsemästä|kahteenkymmeneenseitsemään"),
    (28, "kaksikymmentäkahdeksan|kahdestakymmenestäkahdeksasta|kahteenkymmeneenkahdeksaan"),
    (29, "kaksikymmentäyhdeksän|kahdestakymmenestäyhdeksästä|kahteenkymmeneenyhdeksään"),
    (30, "kolmekymmentä|kolmestakymmenestä|kolmeenkymmeneen|kolmenkymmenen|kolmellakymmenellä|kolmessakymmenessä"),
    (300, "kolmesataa|kolmestasadasta|kolmeensataan|kolmensadan|kolmellasadalla"),
    (3000, "kolmetuhatta|kolmestatuhannesta|kolmeentuhanteen|kolmentuhannen"),
    (13, "kolmetoista|kolmestatoista|kolmeentoista|kolmentoista|kolmellatoista|kolmessatoista"),
    (32, "kolmekymmentäkaksi|kolmestakymmenestäkahdesta|kolmeenkymmeneenkahteen"),
    (33, "kolmekymmentäkolme|kolmestakymmenestäkolmesta|kolmeenkymmeneenkolmeen"),
    (34, "kolmekymmentäneljä|kolmestakymmenestäneljästä|kolmeenkymmeneenneljään"),
    (35, "kolmekymmentäviisi|kolmestakymmenestäviidestä|kolmeenkymmeneenviiteen"),
    (36, "kolmekymmentäkuusi|kolmestakymmenestäkuudesta|kolmeenkymmeneenkuuteen"),
    (37, "kolmekymmentäseitsemän|kolmestakymmenestäseitsemästä|kolmeenkymmeneenseitsemään"),
    (38, "kolmekymmentäkahdeksan|kolmestakymmenestäkahdeksasta|kolmeenkymmeneenkahdeksaan"),
    (39, "kolmekymmentäyhdeksän|kolmestakymmenestäyhdeksästä|kolmeenkymmeneenyhdeksään"),
    (40, "neljäkymmentä|neljästäkymmenestä|neljäänkymmeneen|neljänkymmenen|neljälläkymmenellä|neljässäkymmenessä"),
    (400, "neljäsataa|neljästäsadasta|neljäänsataan|neljänsadan|neljälläsadalla"),
    (4000, "neljätuhatta|neljästätuhannesta|neljääntuhanteen|neljäntuhannen"),
    (14, "neljätoista|neljästätoista|neljääntoista|neljäntoista|neljällätoista|neljässätoista"),
    (42, "neljäkymmentäkaksi|neljästäkymmenestäkahdesta|neljäänkymmeneenkahteen"),
    (43, "neljäkymmentäkolme|neljästäkymmenestäkolmesta|neljäänkymmeneenkolmeen"),
    (44, "neljäkymmentäneljä|neljästäkymmenestäneljästä|neljäänkymmeneenneljään"),
    (45, "neljäkymmentäviisi|neljästäkymmenestäviidestä|neljäänkymmeneenviiteen"),
    (46, "neljäkymmentäkuusi|neljästäkymmenestäkuudesta|neljäänkymmeneenkuuteen"),
    (47, "neljäkymmentäseitsemän|neljästäkymmenestäseitsemästä|neljäänkymmeneenseitsemään"),
    (48, "neljäkymmentäkahdeksan|neljästäkymmenestäkahdeksasta|neljäänkymmeneenkahdeksaan"),
    (49, "neljäkymmentäyhdeksän|neljästäkymmenestäyhdeksästä|neljäänkymmeneenyhdeksään"),
    (50, "viisikymmentä|viidestäkymmenestä|viiteenkymmeneen|viidenkymmenen|viidelläkymmenellä|viidessäkymmenessä"),
    (500, "viisisataa|viidestäsadasta|viiteensataan|viidensadan|viidelläsadalla"),
    (5000, "viisituhatta|viidestätuhannesta|viiteentuhanteen|viidentuhannen"),
    (15, "viisitoista|viidestätoista|viiteentoista|viidentoista|viidellätoista|viidessätoista"),
    (52, "viisikymmentäkaksi|viidestäkymmenestäkahdesta|viiteenkymmeneenkahteen"),
    (53, "viisikymmentäkolme|viidestäkymmenestäkolmesta|viiteenkymmeneenkolmeen"),
    (54, "viisikymmentäneljä|viidestäkymmenestäneljästä|viiteenkymmeneenneljään"),
    (55, "viisikymmentäviisi|viidestäkymmenestäviidestä|viiteenkymmeneenviiteen"),
    (56, "viisikymmentäkuusi|viidestäkymmenestäkuudesta|viiteenkymmeneenkuuteen"),
    (57, "viisikymmentäseitsemän|viidestäkymmenestäseitsemästä|viiteenkymmeneenseitsemään"),
    (58, "viisikymmentäkahdeksan|viidestäkymmenestäkahdeksasta|viiteenkymmeneenkahdeksaan"),
    (59, "viisikymmentäyhdeksän|viidestäkymmenestäyhdeksästä|viiteenkymmeneenyhdeksään"),
    (60, "kuusikymmentä|kuudestakymmenestä|kuuteenkymmeneen|kuudenkymmenen|kuudellakymmenellä|kuudessakymmenessä"),
    (600, "kuusisataa|kuudestasadasta|kuuteensataan|kuudensadan|kuudellasadalla"),
    (6000, "kuusituhatta|kuudestatuhannesta|kuuteentuhanteen|kuudentuhannen"),
    (16, "kuusitoista|kuudestatoista|kuuteentoista|kuudentoista|kuudellatoista|kuudessatoista"),
    (62, "kuusikymmentäkaksi|kuudestakymmenestäkahdesta|kuuteenkymmeneenkahteen"),
    (63, "kuusikymmentäkolme|kuudestakymmenestäkolmesta|kuuteenkymmeneenkolmeen"),
    (64, "kuusikymmentäneljä|kuudestakymmenestäneljästä|kuuteenkymmeneenneljään"),
    (65, "kuusikymmentäviisi|kuudestakymmenestäviidestä|kuuteenkymmeneenviiteen"),
    (66, "kuusikymmentäkuusi|kuudestakymmenestäkuudesta|kuuteenkymmeneenkuuteen"),
    (67, "kuusikymmentäseitsemän|kuudestakymmenestäseitsemästä|kuuteenkymmeneenseitsemään"),
    (68, "kuusikymmentäkahdeksan|kuudestakymmenestäkahdeksasta|kuuteenkymmeneenkahdeksaan"),
    (69, "kuusikymmentäyhdeksän|kuudestakymmenestäyhdeksästä|kuuteenkymmeneenyhdeksään"),
    (
      70,
      "seitsemänkymmentä|seitsemästäkymmenestä|seitsemäänkymmeneen|seitsemänkymmenen|seitsemälläkymmenellä|seitsemässäkymmenessä"
    ),
    (700, "seitsemänsataa|seitsemästäsadasta|seitsemäänsataan|seitsemänsadan|seitsemälläsadalla"),
    (7000, "seitsemäntuhatta|seitsemästätuhannesta|seitsemääntuhanteen|seitsemäntuhannen"),
    (17, "seitsemäntoista|seitsemästätoista|seitsemääntoista|seitsemäntoista|seitsemällätoista|seitsemässätoista"),
    (72, "seitsemänkymmentäkaksi|seitsemästäkymmenestäkahdesta|seitsemäänkymmeneenkahteen"),
    (73, "seitsemänkymmentäkolme|seitsemästäkymmenestäkolmesta|seitsemäänkymmeneenkolmeen"),
    (74, "seitsemänkymmentäneljä|seitsemästäkymmenestäneljästä|seitsemäänkymmeneenneljään"),
    (75, "seitsemänkymmentäviisi|seitsemästäkymmenestäviidestä|seitsemäänkymmeneenviiteen"),
    (76, "seitsemänkymmentäkuusi|seitsemästäkymmenestäkuudesta|seitsemäänkymmeneenkuuteen"),
    (77, "seitsemänkymmentäseitsemän|seitsemästäkymmenestäseitsemästä|seitsemäänkymmeneenseitsemään"),
    (78, "seitsemänkymmentäkahdeksan|seitsemästäkymmenestäkahdeksasta|seitsemäänkymmeneenkahdeksaan"),
    (79, "seitsemänkymmentäyhdeksän|seitsemästäkymmenestäyhdeksästä|seitsemäänkymmeneenyhdeksään"),
    (
      80,
      "kahdeksankymmentä|kahdeksastakymmenestä|kahdeksaankymmeneen|kahdeksankymmenen|kahdeksallakymmenellä|kahdeksassakymmenessä"
    ),
    (800, "kahdeksansataa|kahdeksastasadasta|kahdeksaansataan|kahdeksansadan|kahdeksallasadalla"),
    (8000, "kahdeksantuhatta|kahdeksastatuhannesta|kahdeksaantuhanteen|kahdeksantuhannen"),
    (18, "kahdeksantoista|kahdeksastatoista|kahdeksaantoista|kahdeksantoista|kahdeksallatoista|kahdeksassatoista"),
    (82, "kahdeksankymmentäkaksi|kahdeksastakymmenestäkahdesta|kahdeksaankymmeneenkahteen"),
    (83, "kahdeksankymmentäkolme|kahdeksastakymmenestäkolmesta|kahdeksaankymmeneenkolmeen"),
    (84, "kahdeksankymmentäneljä|kahdeksastakymmenestäneljästä|kahdeksaankymmeneenneljään"),
    (85, "kahdeksankymmentäviisi|kahdeksastakymmenestäviidestä|kahdeksaankymmeneenviiteen"),
    (86, "kahdeksankymmentäkuusi|kahdeksastakymmenestäkuudesta|kahdeksaankymmeneenkuuteen"),
    (87, "kahdeksankymmentäseitsemän|kahdeksastakymmenestäseitsemästä|kahdeksaankymmeneenseitsemään"),
    (88, "kahdeksankymmentäkahdeksan|kahdeksastakymmenestäkahdeksasta|kahdeksaankymmeneenkahdeksaan"),
    (89, "kahdeksankymmentäyhdeksän|kahdeksastakymmenestäyhdeksästä|kahdeksaankymmeneenyhdeksään"),
    (
      90,
      "yhdeksänkymmentä|yhdeksästäkymmenestä|yhdeksäänkymmeneen|yhdeksänkymmenen|yhdeksälläkymmenellä|yhdeksässäkymmenessä"
    ),
    (900, "yhdeksänsataa|yhdeksästäsadasta|yhdeksäänsataan|yhdeksänsadan|yhdeksälläsadalla"),
    (9000, "yhdeksäntuhatta|yhdeksästätuhannesta|yhdeksääntuhanteen|yhdeksäntuhannen"),
    (19, "yhdeksäntoista|yhdeksästätoista|yhdeksääntoista|yhdeksäntoista|yhdeksällätoista|yhdeksässätoista"),
    (92, "yhdeksänkymmentäkaksi|yhdeksästäkymmenestäkahdesta|yhdeksäänkymmeneenkahteen"),
    (93, "yhdeksänkymmentäkolme|yhdeksästäkymmenestäkolmesta|yhdeksäänkymmeneenkolmeen"),
    (94, "yhdeksänkymmentäneljä|yhdeksästäkymmenestäneljästä|yhdeksäänkymmeneenneljään"),
    (95, "yhdeksänkymmentäviisi|yhdeksästäkymmenestäviidestä|yhdeksäänkymmeneenviiteen"),
    (96, "yhdeksänkymmentäkuusi|yhdeksästäkymmenestäkuudesta|yhdeksäänkymmeneenkuuteen"),
    (97, "yhdeksänkymmentäseitsemän|yhdeksästäkymmenestäseitsemästä|yhdeksäänkymmeneenseitsemään"),
    (98, "yhdeksänkymmentäkahdeksan|yhdeksästäkymmenestäkahdeksasta|yhdeksäänkymmeneenkahdeksaan"),
    (99, "yhdeksänkymmentäyhdeksän|yhdeksästäkymmenestäyhdeksästä|yhdeksäänkymmeneenyhdeksään"),
    (11, "yksitoista|yhdestätoista|yhteentoista|yhdentoista|yhdellätoista"),
    (100, "sata|sadasta|sataan|sadan|sadalla|sadassa"),
    (1000, "tuhat|tuhannesta|tuhanteen|tuhannen"),
  ]
}
