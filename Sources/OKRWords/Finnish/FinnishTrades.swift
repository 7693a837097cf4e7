import OKRProse

extension Vocabulary {
  /// Words of many trades, in the forms that titles have.
  static let finnishTradeWords: [(Tag, String)] = [
    (
      .deed,
      "käyttöön|vaihto|siirto|käyttöönotto|lanseeraus|uudistus|päivitys|toteutus|julkaisu|kartoitus|selvitys|rakentaminen|perustaminen|laatiminen|kilpailutus|pilotointi|rekrytointi|migraatio|testaus|asennus|kunnostus|"
        + "peruskorjaus|digitointi|päivittäminen|uudistaminen|järjestäminen|kouluttaminen|perehdytys|valmistelu|remontti|avaaminen"
    ),
    (
      .thing,
      "hinnoittelumalli|malli|portaali|järjestelmä|sovellus|ohjelma|sivusto|alusta|työkalu|toimintamalli|opas|suunnitelma|strategia|käsikirja|verkkokauppa|verkkosivusto|keskus|myymälä|toimisto|moduuli|ominaisuus|kampanja|akatemia|"
        + "tietokanta|laboratorio|mittaristo|intranet|podcast|raportti|esite"
    ),
    (
      .effort,
      "kurssin|kurssia|käyntiä|käynnin|puhelua|puhelun|koulutuksen|koulutusta|vierailua|vierailun|keskustelua|keskustelun|haastattelun|vuoroa|oppituntia|asiakaskäyntiä"
    ),
    (.insteadOf, "eikä enää|eikä|ja ei enää|sijaan|sijasta|asemesta"),
    (.attained, "solmitaan|allekirjoitetaan|allekirjoitus"),
    (
      .work,
      "viikoittaiset käynnit|kuukausittaiset käynnit|viikoittaiset palaverit|kuukausittaiset katsaukset|"
        + "viikoittaiset tapaamiset|kuukausittaiset tapaamiset|viikkopalaverit|pannaan|pannaan käyntiin|"
        + "käydään läpi|käydä läpi|käydään|puretaan vanha|painetaan esite|käytetään läpi|läpikäydään|"
        + "vahvistetaan suunnitelma|kerätään palautetta|kerätään palaute|liitytään hankkeeseen|haetaan rahoitusta|"
        + "toimitetaan esite|muuttaa uusiin|kutsutaan koolle|hankitaan uusi|katetaan pöydät|otetaan käyttöön|"
        + "ottaa käyttöön|pidetään koulutus|viedään läpi|viedään maaliin|viedään tuotantoon|hoidetaan kuntoon|"
        + "pannaan kuntoon|ajetaan sisään|ajetaan alas|nähdään kasvokkain|myönnetään stipendit"
    ),
    // Verbs with forms that are another word, what others do, what others have decided, or a wish: uusi, lähtee,
    // valittu, kehittäminen.
    (
      .work,
      "kehittää|kehitetään|kehitä|lähdetään|lähdemme|muutetaan|muutamme|sertifioida|sertifioidaan|sertifioimme|"
        + "sopia|sovitaan|sovimme|uusitaan|uusimme|uusimisen|uusimista|uusimiseen|uusimisesta|valita|valitaan|"
        + "valitsemme"
    ),
    (
      .work.union(.noun),
      "kilpailutus|koulutuskierros|läpikäynti|perehdytys|siirto|asennus|kunnostus|peruskorjaus|huoltokierros|"
        + "koeajo|päällystys|salaojitus|digitointi|inventointi|konseptointi|tuotteistus|migrointi|integrointi|"
        + "jalkautus|nähty|uusiminen|uusittu|pystytys|koekäyttö|vertailu|benchmarkkaus|tarjouskilpailu"
    ),
    (.workUnlessShare, "saatetaan"),
    (
      .gain,
      "tilaa palvelun|saa avun|sitoutuu|aloittaa käytön|ostavat|maksaa jäsenmaksun|palkataan asiakkaaksi|"
        + "kauppaa syntyy|vakuutetaan|tallotaan|kiinnitetään|hankkii|hankkivat"
    ),
    (.fall, "poistuvat|puolta pienempi|pienempi|pienemmäksi|vähemmäksi|lyhyemmäksi|vähemmän|halvemmaksi"),
    (.rise, "suurempi|suuremmaksi|enemmän|isommaksi|lisäystä|kasvava"),
    (.slip, "liukua|pitene"),
    ([.negation, .bound], "ei saa|eivät saa|ei missään nimessä"),
    (.negation, "ei enää|eivät enää|ei|eivät|emme päästä|ei päästetä|ei anneta|älköön"),
    (
      .hold,
      "jää nykyiselle|jäävät nykyiselle|jää nykyiseen|jäävät nykyiseen|jää ennalleen|jäävät ennalleen|"
        + "ennallaan|entisellään|nykyisellään|nykytaso säilyy|nykyiselle tasolle|entisellä tasolla|"
        + "entisissä lukemissa|nykyisissä lukemissa|vakiona|vakaana|tasaisena|kuten tähänkin asti|kuten tähän asti|"
        + "kuten nytkin|kuten nyt|kuten ennenkin|samalla tasolla|samassa tasossa|samana kuin|muuttumattomana|"
        + "ei muutu|eivät muutu|turvataan nykyinen|pidetään kiinni|pidämme kiinni|pitää pintansa|pitävät pintansa|"
        + "jatkuu samalla tasolla|vähintään nykyinen|vähintään nykyisellä|vähintään nykyisessä|enintään nykyinen|"
        + "enintään nykyisellä|korkeintaan nykyinen|huonompi kuin nyt|nykyisen tasoinen|ei heikompi|ei huonompi|"
        + "ei alle nykyisen|ei yli nykyisen|pitää nykyinen"
    ),
    (
      .bound,
      "vähintään|väh.|väh|ei alle|ei alita|yhtä hyvä kuin|yhtä korkea kuin|ei huonompi kuin|ei matalampi kuin|ei pienempi kuin"
    ),
    (
      [.bound, .ceiling],
      "enintään|korkeintaan|ei yli|ei ylitä|maksimissaan|ei suurempi kuin|ei korkeampi kuin|ei enempää kuin"
    ),
    (.ceiling, "alle|vain"),
    (
      [.present, .baseline],
      "nykyinen|nykyisen|nykyisestä|nykyistä|nykyisessä|nykyisellä|nykyiseen|nykyiselle|nykyiset|nykyisten|nykyisissä|tämänhetkinen|tämänhetkisen|tämänhetkisestä|tämän päivän|viime vuoden|nyt|nykytaso|nykytason|nykytila"
    ),
    (
      .baseline,
      "nykyisellään|nykyisin|nykyistä|nykyisessä|tätä nykyä|toistaiseksi|tähän asti|tähän mennessä|alun perin|alkujaan|lähtöluku|lähtöarvona|lähtötasona|lähtötilanteessa|lähtien|aiempi|aiemmasta|aiempaa|aikaisemmin|aikaisempi|"
        + "aikaisemmasta|entinen|entisen|entisestä|edellinen|edellisen|edellisestä|edellisellä|vuosi sitten|vuotta aiemmin|vuotta sitten|olivat|oli ollut|on ollut|ovat olleet|ollut|asemesta|tilalle|tilalla|"
        + ""
        + "viimeksi|tammi–maaliskuussa|huhti–kesäkuussa|vertailuluku|vertailutaso|vrt|verrattuna|nykytaso|nykyarvo|tilanne nyt|lähtökohta|lukemasta|muutosta"
    ),
    (
      .season,
      "kesä|kevät|syksy|talvi|alussa|alkuun|kevään|syksyn|talven|kesän|alkuvuoden|viime kaudella|viime kauden|viime vuonna|viime vuoden|viime keväänä|viime keväällä|viime talvena|viime syksynä|viime kesänä|viime|mittauksessa|vielä|sitten|muuttuu|vaihtuu|silloin|tuolloin|keväällä|kesällä|syksyllä|talvella|kaudella|alkuvuonna|loppukesällä|loppuvuonna|viikolla|heinä–syyskuussa|huhti–kesäkuussa|tammi–maaliskuussa|loka–joulukuussa|kesäkuulta|toukokuulta|huhtikuulta|maaliskuulta|toukokuusta|kesäkuusta|huhtikuusta"
    ),
    (
      .encounter,
      "tapaa|tapaavat|haastattelee|haastattelevat|jututtaa|jututtavat|kontaktoi|kontaktoivat|perehdyttää|perehdyttävät|kouluttaa|kouluttavat|valmentaa|valmentavat|opettaa|opettavat|opastaa|opastavat|mentoroi|mentoroivat|sparraa|sparraavat|kokoontuu|kokoontuvat"
    ),
    (
      .duration,
      "aika|ajan|kesto|läpimenoaika|odotusaika|vastausaika|lukuaika|käsittelyaika|toimitusaika|latausaika|jono|jonot|viive|viipymä"
    ),
    // How often, and no end of a change.
    ([], "kahdesti|kolmesti|neljästi|viidesti"),
    (
      [],
      "pian sen jälkeen|pian käyttöönoton jälkeen|pian aloituksen jälkeen|pian alun jälkeen|pian tilauksen jälkeen|pian oston jälkeen|pian aloitettuaan|pian lähdön jälkeen|pian liittymisen jälkeen"
    ),
    (.nameLead, "kerros|osasto|halli|laituri|portti|moduuli|kausi|korttelin"),
    // A part by itself is a change only where the case or the verb says so: vähenee kolmanneksen.
    (
      .changeLead,
      "puoleen|puolella|kolmasosan|neljäsosan|viidesosan|kolmanneksen|viidenneksen|kymmenyksen|kolmannekseen|viidennekseen|"
        + "verran|puolitoistakertaiseksi"
    ),
    (.multiply, "kaksinkertaiseksi|kolminkertaiseksi|moninkertaiseksi|tuplaksi"),
    (
      .measure,
      "kg|kiloa|kilon|kiloon|kilosta|grammaa|tonnia|tonnin|tonniin|litraa|litran|litraan|km|kilometriä|metriä|kwh|mwh|gwh|kw|mw|gw|hehtaaria|hehtaarin|neliötä|neliömetriä|m2|m3|kuutiota|kuutiometriä|mbit|gb|"
        + "pistettä|pisteen|pisteeseen|astetta|tähteä|hl|hehtolitraa|db|ppm|desibeliä|megawattituntia|kilowattituntia|tuumaa|mottia|teu"
    ),
    (
      .deliverable,
      "luentoa|seminaaria|kurssia|messua|messuja|messut|auditointia|katselmusta|katselmointia|tarkastusta|tietoiskua|infoa|infotilaisuutta|kyselyä|haastattelua|esittelyä|demoa|pilottia|kokeilua|protoa|"
        + "harjoitusta|elvytysharjoitusta|turvallisuuskierrosta|kierrosta|partiota|kotikäyntiä|vierailua|yritysvierailua|asiakaskäyntiä|myyntikäyntiä|soittoa|myyntisoittoa|jaksoa|julkaisua|postausta|somepostausta|tiedotetta|esitettä|opasta|"
        + "näyttelyä|konserttia|näytöstä|ohjelmaa|leiriä|kerhoa|ryhmää|iltaa|teemailtaa|vanhempainiltaa|avoimia ovia|kenttäpakettia|päivitystä|ominaisuutta|raporttia|selvitystä|suunnitelmaa|ohjetta|videoita|artikkeleita|harjoituksia|tapaamisia|kokouksia|"
        + "katselmuksia|vierailuja|käyntejä|rasteja|tarkastuksia|auditointeja|esityksiä|luentoja|kursseja|haastatteluja|tietoiskuja|kampanjaa|mainosta|uutiskirjettä|sprinttiä|retroa|hackathonia"
    ),
    (
      .metric,
      "autettu tunnettuus|sato|tuotos|keskituotos|kulutus|kulut|häviöt|tappiot|läpimenoaika|"
        + "arvosana|arvio|saatavuus|käytettävyys|toimitusvarmuus|toimituskyky|täsmällisyys|luotettavuus|tehokkuus|kapasiteetti|käyttöaste|täyttöaste|kiertonopeus|vastausaste|suositteluindeksi|kannattavuusaste|"
        + "jono|jonot|odotusaika|poissaolot|sairauspoissaolot|tapaturmataajuus|tapaturmat|reklamaatiot|valitukset|hävikki|hylky|virheet|luottotappiot|velka|saldo|talletukset|lainakanta|vakavaraisuus|maksuvalmius|"
        + "kävijämäärä|kävijät|katsojat|jäsenmäärä|tilaajat|seuraajat|lataukset|käyttäjät|kuukausikäyttäjät|luottojen osuus|päästöt|energiankulutus|vedenkulutus|hinta|keskihinta|sitoutuneisuus|tunnettuus|mainos|tulos|liikevoitto|käyttökate"
    ),
    (
      .vague,
      "vauhti|vauhdin|vauhtia|kasvuvauhti|kasvuvauhdin|kasvuvauhtia|tahti|tahdin|uudenlainen|parempaa|parempia|"
        + "huippuluokan|aivan uudelle tasolle|uudelle tasolle|seuraavalle tasolle|aivan uudella|viihtyisämpi|"
        + "tyytyväisempi|tyytyväisempiä|nopeampi|nopeammin|sujuvampi|sujuvammin|helpompi|helpommin|laadukkaampaa|"
        + "turvallisempi|turvallisemmaksi|avoimempi|näkyvämpi|näkyvämmin|tehokkaampi|tehokkaammin|ketterämpi|"
        + "ketterämmin|enemmän|vähemmän|reilusti|tuntuvasti|roimasti|oleellisesti|olennaisesti|huomattava|"
        + "merkittävä|mahdollisimman|kunnolla|erinomainen|erinomaista|huippu|maailmanluokan|alan paras|"
        + "alan johtava|johtava|edelläkävijä|yhtenäisempi|ryhtiliike"
    ),
    (
      .opener,
      "taataan|turvataan|huolehditaan|pyritään|ollaan|tullaan|halutaan|voidaan|osataan|tiedetään|ymmärretään|opitaan|luotetaan|nähdään|koetaan|uskalletaan|jaksetaan|viihdytään|mennään|noustaan|päästään|toimitaan|keskitytään|satsataan|"
        + "sitoudutaan|eletään|kuljetaan|pelataan|lopetetaan|kohdellaan|kuunnellaan|rakastetaan|onnistutaan|menestytään|voitetaan|erotutaan|liikutaan|asutaan|tunnetaan|muistetaan|pystytään|kyetään|vältetään|vältytään|kunnioitetaan|suositellaan|hinnoitellaan"
    ),
    (
      .finite,
      "kestää|kestävät|kuluu|kuluvat|vie|vievät|menee|menevät|saa|saavat|pääsee|pääsevät|tietää|tietävät|tuntee|tuntevat|löytää|löytävät|kokee|kokevat|voi|voivat|haluaa|haluavat|ymmärtää|ymmärtävät|luottaa|luottavat|suosittelee|suosittelevat|"
        + "viihtyy|viihtyvät|jaksaa|jaksavat|käyttää|käyttävät|puhuttelee|puhuttelevat|toimii|toimivat|tulee|tulevat|tekee|tekevät|ovat|onnistuu|onnistuvat|palaa|palaavat|osaa|osaavat|oppii|oppivat|näkee|näkevät|soittaa|soittavat|valitsee|valitsevat|harppaa|kohenee"
    ),
    (
      .attained,
      "myöntää|myöntävät|hyväksyy|hyväksyvät|allekirjoittaa|allekirjoittavat|puoltaa|puoltavat|vihitään käyttöön|allekirjoittanut|allekirjoittaneet|hyväksynyt|hyväksyneet|myöntänyt|läpäissyt|läpäisee|saanut luvan|saaneet|saanut|auki|avoinna|käytössä|voimaan|voimaantullut|valmis|valmiina|luovutettu|rekisteröity|vahvistettu|akkreditoitu|lainvoimainen|"
        + "sovittu|valittu|täytetty|tuotannossa|liittynyt|liittyneet|sitoutunut|sitoutuneet|siirtynyt|siirtyneet|julkaistu hyväksyttynä|ei huomautuksia|ilman huomautuksia|ilman poikkeamia"
    ),
    (
      .amount,
      "ei ainuttakaan|ei yhtäkään|ei yhden|nollassa|nolla|ainoakaan|jokaista|jokaiselle|jokaiseen|jokaisesta|kaikkia|kaikkiin|kaikilta|kukin|kullakin|joka ikinen|kaikki"
    ),
    (.and, "sekä|että samalla|samalla kun"),
    (.purpose, "ansiosta|avulla|myötä|seurauksena"),
    (.eitherWay, "enemmän|vähemmän|pienempi|suurempi"),
    (
      .relativeDate,
      "ensi kuussa|ensi kuuhun|ensi kuun|ensi viikon|ensi viikkoon|ensi vuoteen|ensi vuodelle|ensi kvartaaliin|ensi neljännekseen|ensi kesän|ensi syksyn|ensi syksyyn|ensi kevään|ensi kevääseen|ensi talven|ensi talveen|ensi kesään|ensi kauden|ensi kaudelle|ensi kauteen|ensi lukukauden|"
        + "ensi lukuvuoteen|ensi lukuvuodelle|ensi kerralla|tämän viikon|tällä viikolla|tämän lukukauden|tämän lukuvuoden|tämän vuosineljänneksen|tänä syksynä|tänä keväänä|tänä kesänä|tänä talvena|tämän kesän|tämän syksyn|tämän kevään|tämän talven|tällä kaudella|tämän tilikauden|ensi tilikauden|"
        + "ensi tilikaudella|kuluvan kauden|kuluvan lukukauden|kuluvan lukuvuoden|kuluvana vuonna|kuluvassa kuussa|kuluvan viikon|kuluvan tilikauden|kuluvan puolivuotiskauden|seuraavan lukukauden|seuraavan kauden|seuraavan viikon|seuraavan puolen vuoden|seuraavan kolmen kuukauden|seuraavan kuuden kuukauden|"
        + "seuraavan kahden kuukauden|seuraavan vuoden aikana|seuraavien kahden|seuraavien kolmen|seuraavien kuuden|seuraavina kuukausina|seuraavina viikkoina|tulevan kuukauden|tulevan kvartaalin|tulevan vuoden|tulevan neljänneksen|tulevan kauden|tulevan talven|tulevan kesän|tulevan syksyn|tulevan kevään|"
        + "tulevalla kaudella|tulevalla neljänneksellä|tulevalla kvartaalilla|tulevana syksynä|tulevana talvena|tulevana keväänä|tulevana kesänä|tulevien kuukausien|tulevien viikkojen|tulevina kuukausina|tulevina viikkoina|lähiaikoina|lähitulevaisuudessa|lähikuukausien|lähiviikkojen|kuukauden kuluttua|"
        + "kuukauden päästä|kolmen kuukauden kuluttua|puolen vuoden kuluttua|puolen vuoden päästä|vuoden kuluttua|vuoden päästä|viikon päästä|vuodenvaihteessa|kuunvaihteeseen|vuoden lopussa|vuoden loppuun|vuoden lopulla|loppuvuonna|loppuvuodesta|kuun lopussa|kvartaalin lopussa|neljänneksen lopussa|"
        + "vuosineljänneksen lopussa|tammikuussa ensi vuonna|huomenna|mahdollisimman pian|ensi vuoden alussa|ensi vuoden alkuun|ensi vuoden puolella|tämän vuoden puolella|viikon loppuun|ensi puoliskolla|tämän puoliskon|ensi puolivuotisjaksolla"
    ),
  ]
}
