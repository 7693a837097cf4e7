import OKRProse

extension Vocabulary {
  /// Verbs of many trades in the forms that titles have, and phrases whose meaning hangs on what stands beside them.
  static let finnishPhrases: [(Tag, String)] = [
    (
      .nameLead,
      "valtatie|kantatie|seututie|yhdystie|halli|sali|laituri|raide|kaista|osasto|kerros|siipi|lohko|säiliö|uuni|"
        + "linjasto|piiri|kone|rata|pelto"
    ),
    (
      .attained,
      "allekirjoitettua|hyväksyttyä|myönnettyä|solmittua|saatua|sertifioitua|rekisteröityä|maksettua|lahjoitettua|"
        + "myytyä|tilattua|varattua|voitettua|työllistettyä|peruttua|hylättyä|estettyä"
    ),
    (.measure, "työpäivää|työpäivään|työpäivästä|arkipäivää|arkipäivään|arkipäivästä|arkipv|arkipvä"),
    (.metric, "jaksaminen|viihtyminen|enps|toteutuminen|toteutumisaste"),
    (.deed, "ajan tasalle|kondikseen"),
    (.standing, "jäseniä|käyttäjiä|seuraajia|tilaajia"),
    (.baseline, "edellisessä|edellisissä|viimeksi|suhteessa"),
    (.vague, "kuriin|hallintaan|tasapainoon|raiteilleen"),
    (.nameLead, "kiitotie|kiitotien|kiitotiellä"),
    (.training, "koulutuksen|koulutuksessa|kurssin|kurssilla|perehdytyksen"),
    (.attained, "ajan tasalla|täyttävät|kattavat|läpäisevät|täyttyvät|ylittävät|alittavat"),
    (
      .nameLead,
      "linjan|runkolinjan|bussilinjan|raitiolinjan|linjalla|vk|liite|liitteen|rivi|rivillä|nro|nro.|kustannuspaikka|kp|vko|viikko|sivu|dia|kalvo"
    ),
    (.hold, "vastedeskin|edelleenkin|myös jatkossa|tästä eteenkin"),
    (.baseline, "ny"),
    (.metric, "hyvinvointi|työhyvinvointi|henkilöstöhyvinvointi|hävikkiä|vaihtuvuutta"),
    (.detail, "josta|siitä|parhaimmillaan|kilpailijoilla"),
    (.rank, "sija|sijaa|sijalta|sijalle|sijoitus|sijoitusta|sijoitukseen|joukkoon"), (.fewer, "vähemmän"),
    (
      .condition,
      "vaikka|huolimatta|jos|mikäli|kunhan|edellyttäen|koska|sillä|syy:|perustelu:|määritelmä:|muuten|muutoin|mikä säästää|mikä tarkoittaa|tarkoittaa|mikä on"
    ), (.also, "myös|lisäksi|sen lisäksi|kuten myös|samoin kuin|samalla|ei pelkästään|ei vain"),
    (.sample, "vastaajia|vastaajaa|vastauksia|vastausta|vastausprosentti|arvioita|otos"),
    (.each, "kumpikin|kumpaakin|molemmat|molempia|kukin"),
    ([], "puoleen kääntyä|puoleen kääntyvät|puoleen voi kääntyä|puoleen voivat kääntyä"),
    (.limit, "ettei|etteivät|jottei|jotteivät|silti|yhä|saa|saavat|ei saa|eivät saa"),
    (.sequel, "sitten|lopuksi"), (.detail, "loput|muut|loppuosa"),
    (.group, "suurinta|isointa|tärkeintä|parasta|suurimmat|suurimmille"),
    (.more, "enemmän|useampi"),
    (.proportion, "osuus|osuutta|osuuden|aste|astetta|prosentti"),
    (.multiply, "kaksinkertaiseksi|kaksinkertaisiksi|kolminkertaiseksi|kolminkertaisiksi|nelinkertaiseksi"),
    (.today, "nyt|tänään|tällä hetkellä|nykyään|nykyisin|nykyinen|nykytaso"),
    (.aim, "tavoite|tavoitteena|tav.|tavoitetaso|tavoitearvo"),
    (.attained, "pakollinen|pakollista"),
    (.finite, "kattaa|kattavat|täyttää|täyttävät"),
    ([.amount, .none], "yhtäkään"),
    (.attained, "puhdas|puhdasta|puhtain paperein"),
    (.deed, "liveen|tuotantoon|buildiin|jakeluun"),
    (.hold, "koko ajan|kaiken aikaa|kuten tähänkin asti|kuten tähän asti|jatkossakin"),
    (.baseline, "viime kausi|viime vuosi|viime kvartaali|viime kuukausi|viime kuu|viime viikko|edellinen kausi"),
    (.season, "tämä kausi|tämä vuosi"),
    (.cycleEnd, "vuoden loppuun|vuoden lopussa|vuoden lopulla|loppuvuonna|kvartaalin lopussa|neljänneksen lopussa"),
    (.relativeDate, "tän kvartaalin|tän vuoden|tän kuun|tän kauden"),
    (.remark, "mitattuna|laskettuna|mitattu|lasketaan"),
    (.attained, "piirissä|takana|suojassa"),
    (.deliverable, "juttua|juttu"),
    ([.baseline, .present], "on ollu|on ollut|ollaan nyt|nyt ollaan|ollaan|on pyörinyt|on pyöriny"),
    (.attained, "nollavirheellä|virheittä|virheettömästi"),
    (.vague, "voivat hyvin|voi hyvin"),
    (.purpose, "tavoitteena"),
    (
      .amount,
      "koko henkilöstö|koko henkilökunta|koko tiimi|koko porukka|koko väki|koko organisaatio|koko henkilöstön|koko talo|koko talon"
    ),
    (
      .cohort,
      "aloittaneista|aloittaneet|aloittaneiden|liittyneistä|liittyneet|uusista työntekijöistä|osallistujista|testaajista|"
        + "pilotissa|pilotin|pilottiin|kesätyöntekijöistä|harjoittelijoista|tulokkaista|soft launchissa|kurssilaisista"
    ),
    (
      .remark,
      "mittaus|mittaustapa|mittari|alv|alv.|vast.|pl.|lukuun ottamatta|poislukien|ks|ks.|katso|katso myös|lisätietoja|lisätiedot|lähde|lähde:|lähteenä|tietolähde:|data:|vastuu:|vastuuhenkilö:|omistaja:|"
        + "vetäjä:|vetovastuu:|määräaika:|dl:|deadline:|tila:|tilanne:|status:|linkki:|tukee|liittyy|kytkeytyy|"
        + "määritelmä|määritelmä:|hei kaikki|moi kaikki|kopioitu|riippuu|rahoitus|rahoitetaan|yhteyshenkilö|kustannukset|terv.|t.|terveisin|kiitos|huom|huom.|huom:|kommentti:|kommentit:|lisätietoa|luonnos|luonnosvaihe|hyväksytty|siirretty|yhdessä|yhteistyössä|seurataan|raportoidaan"
    ),
    (.afterward, "liukuva|liukuvan|liukuvasti|liukuvalla|liukuvana"),
    (
      .rating,
      "edistymä|edistyminen|paino|painoarvo|painotus|luottamus|luottamustaso|varmuus|versio|prioriteetti"
    ),
    ([.amount, .none], "yhdelläkään|yhdessäkään|kenelläkään|millään|ei yhdelläkään"),
    (.attained, "päällä|oletuksena|loppuunmyyty|loppuunmyydyt|täynnä"),
    ([.work, .noun], "käyty|käyty läpi|valmis|valmiina|valmiit|läpikäyty|pystyssä"),
    (.standing, "meillä on"),
    (.baseline, "vrt.|vrt"),
    (.relativeDate, "seuraavaan kvartaaliin|tällä puolivuotiskaudella"),
    (.level, "tasolle|tasoon|arvoon|lukuun|pisteisiin|pisteeseen"),
    (.opener, "tuttu|tutut"),
    ([.habit, .idle], "kahdesti|kolmesti"),
    (.deed, "uusiksi|uusiks|vienti"),
    (.relativeDate, "ens kuussa|ens viikolla|ens vuonna|ens kvartaalilla|ens kvartaalissa|ens keväänä|ens syksynä"),
    (.multiply, "tuplaks|tuplasti|tuplaan|tuplana"),
    (.without, "ilman"),
    (
      .audience,
      "asiakkaat|asiakas|asiakkaista|käyttäjät|jäsenet|kävijät|vieraat|potilaat|oppilaat|opiskelijat|vanhemmat|perheet|"
        + "lukijat|kuulijat|asukkaat|matkustajat|lapset|pelaajat|tilaajat|ostajat|hakijat|lahjoittajat|kuntalaiset"
    ),
    (
      .deed,
      "kuntoon|valmiiksi|valmiiks|käyntiin|pystyyn|julki|haltuun|asfaltointi|pesu|uusinta|huollot|mittaukset|maalaus|siivous"
    ),
    (.particle, "läpi|auki|ylös|alas|pois|loppuun|umpeen|esiin|irti|kiinni|sisään|ulos|eteenpäin"),
    (.and, "lisäksi|samalla|minkä lisäksi|tämän lisäksi"),
    (
      .month,
      "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu"
    ),
    (.hold, "ei tingitä|ei tingi|ei lipsuta|entiseen tapaan"),
    (.flow, "koossa|kasassa|sponsorirahaa|tukirahaa"),
    (.standing, "keskimäärin|jäsentä|käyttäjää|aktiivista käyttäjää"),
    (.mental, "suosittelee|suosittelevat|puhuttelee|puhuttelevat|saumattomasti|palaa|palaavat|toimii saumattomasti"),
    (.per.union(.amount), "jokaisella|jokaisessa|jokaiselle|jokaiseen"),
    (.purpose, "niin, että|siten, että"),
    (.afterward, "etukäteen"),
    (.without, "ilman, että|ilman että"),
    (.attained, "kädessä|merkintä|luovutettu|annettu eduskunnalle"),
    (.relativeDate, "ensi kvartaalissa|tässä kvartaalissa|seuraavassa kvartaalissa"),
    (
      [.amount, .none],
      "ei avoimia|ei yhtään|yhtään|ei yhtäkään|ei ainuttakaan|nolla|nollassa|ilman yhtään|kukaan|yksikään|ei enää yhtään"
    ),
    (.able, "voi|voivat|osaa|osaavat|pystyy|pystyvät"),
    (
      .baseline,
      "edelliskausi|edelliskaudella|edellisvuosi|edellisvuonna|edellinen|viime vuonna|viime kaudella|ed.vuosi|ed. vuosi|ed.vuonna|ed. vuonna|ed.kausi|ed. kausi|vuosi sitten|aiemmin"
    ),
    (
      .mental,
      "tuntee|tuntevat|ymmärtää|ymmärtävät|tietää|tietävät|luottaa|luottavat|kokee|kokevat|haluaa|haluavat|viihtyy|"
        + "viihtyvät|pitää siitä|pitävät siitä|näkee|näkevät|löytää|löytävät|osaa|osaavat|uskaltaa|uskaltavat|jaksaa|"
        + "jaksavat|innostuu|innostuvat|mielellään|aikaisemmin|helppo|helppoa|kotoisa|ylpeä|ylpeitä|lukee|lukevat|"
        + "muistaa|muistavat|arvostaa|arvostavat"
    ),
    (
      .attained,
      "nollatulos|nollatuloksen|nollatulokseen|plussalle|plussalla|voitolla|voitolle|omavarainen|sertifikaatti|"
        + "sertifiointi|todistus|lupa|luvat|palkinto|palkinnon|mitali|mitalin|finaalipaikka|ensimmäinen sija|voitto"
    ),
    (
      .flow,
      "säästö|säästöt|säästöjä|säästöä|säästetty|yhteensä|kertyvä|kertyy|keräystuottoa|keräystuotto|lahjoituksia|"
        + "lahjoitukset|kerätty|uutta laskutusta|uutta liikevaihtoa|avustusta|avustuksia|rahoitusta|kumulatiivisesti"
    ),
    (.detail, "joista|joista vähintään|mukaan lukien|sisältäen|näistä|heistä|niistä"),
    (.afterward, "jälkeen|kuluttua|päästä|kohdalla"),
    (
      .nameLead,
      "asteikolla|luokat|luokka|luokan|tason|taso|vk|viikkoon|viikko|viikolla|versioon|versio|versiosta|uuni|laituri"
    ),
    (
      .hold,
      "ei laske alle|ei putoa alle|ei nouse yli|ei ylitä nykyistä|ei alita nykyistä|ei huonone|"
        + "eivät huonone|ei heikkene|eivät heikkene|ei romahda|pysyköön|pysyköön alle|ei pahempi kuin|"
        + "ei suurempi kuin viime|ei huonompi kuin viime|ei pienempi kuin viime|korkeintaan viime|"
        + "vähintään viime|enintään viime|ei valahda|ei vajoa|pidättäydytään"
    ),
    ([.work, .vague, .tuning], "yksinkertaista|nykyaikaista"),
    (
      .work,
      "kaadetaan|saattaa loppuun|saatetaan|poistetaan käytöstä|otetaan mukaan|"
        + "tuodaan markkinoille|pyydetään tarjoukset|nostetaan esiin|saatetaan loppuun|viedään loppuun"
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
      "paremmalle|paremmille|useammin|harvemmin|enempi|mukavammin|rennommin|parempaan|entistä|entistäkin|aiempaa|mutkattomasti|"
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
      "vko|android|ubuntu|laituri|sali|terminaali|rakennus|talo|allas|linja|lohko|kenttä|pelto"
    ),
    (.gain, "saadaan mukaan|saadaan palaamaan"),
    (
      .work,
      "karttaa|täyttää lomake|lukea läpi|luetaan läpi|katsoa läpi|katsotaan läpi|purkaa vanha|puretaan vanha"
    ),
  ]

  /// Phrases that are every start with every end.
  static let finnishJoined: [JoinedPhrases] = [
    JoinedPhrases(
      [.baseline, .season], starts: "viime",
      ends: " talvena| keväänä| kesänä| syksynä| talven| kevään| kesän| syksyn| talvi| kevät| kesä| syksy"),
    JoinedPhrases(
      [.habit, .recurrence], starts: "joka toinen|joka",
      ends:
        " maanantai| tiistai| keskiviikko| torstai| perjantai| lauantai| sunnuntai| ma| ti| ke| to| pe| viikko| kuukausi| aamu| ilta"
    ),
    JoinedPhrases(
      [.habit, .recurrence],
      starts: "kerran|kahdesti|kolmesti|neljästi|kaksi kertaa|kolme kertaa|2 krt|3 krt|4 krt|2 kertaa",
      ends: " päivässä| viikossa| kuussa| kuukaudessa| vuodessa| lukukaudessa| kaudessa"),
    JoinedPhrases(
      .hold,
      starts: "edelleen|jatkossakin|vastakin|yhä",
      ends: " alle| enintään| kiitettävä| korkeintaan| nolla| nollassa| sama| samalla tasolla| vähintään| yli"
    ),
  ]
}
