extension Lexicon {
  /// Infinitive, passive, imperative and the stem of the verbal noun, parted by `/`.
  static let finnishVerbs: [(Tag, String)] = [
    (
      .work,
      """
      kouluttaa/koulutetaan/kouluta/kouluttam järjestää/järjestetään/järjestä/järjestäm perustaa/perustetaan/perusta/perustam \
      laatia/laaditaan/laadi/laatim julkaista/julkaistaan/julkaise/julkaisem hankkia/hankitaan/hanki/hankkim \
      rekrytoida/rekrytoidaan/rekrytoi/rekrytoim palkata/palkataan/palkkaa/palkkaam uudistaa/uudistetaan/uudista/uudistam \
      investoida/investoidaan/investoi/investoim jakaa/jaetaan/jaa/jakam jättää/jätetään/jätä/jättäm avata/avataan/avaa/avaam \
      toteuttaa/toteutetaan/toteuta/toteuttam rakentaa/rakennetaan/rakenna/rakentam luoda/luodaan/luo/luom \
      tehdä/tehdään/tee/tekem suunnitella/suunnitellaan/suunnittele/suunnittelem kirjoittaa/kirjoitetaan/kirjoita/kirjoittam \
      tuottaa/tuotetaan/tuota/tuottam lanseerata/lanseerataan/lanseeraa/lanseeraam pilotoida/pilotoidaan/pilotoi/pilotoim \
      testata/testataan/testaa/testaam päivittää/päivitetään/päivitä/päivittäm aloittaa/aloitetaan/aloita/aloittam \
      käynnistää/käynnistetään/käynnistä/käynnistäm valmistella/valmistellaan/valmistele/valmistelem \
      selvittää/selvitetään/selvitä/selvittäm kartoittaa/kartoitetaan/kartoita/kartoittam \
      dokumentoida/dokumentoidaan/dokumentoi/dokumentoim tarkastaa/tarkastetaan/tarkasta/tarkastam \
      haastatella/haastatellaan/haastattele/haastattelem lähettää/lähetetään/lähetä/lähettäm \
      vierailla/vieraillaan/vieraile/vierailem osallistua/osallistutaan/osallistu/osallistum \
      esitellä/esitellään/esittele/esittelem kutsua/kutsutaan/kutsu/kutsum tilata/tilataan/tilaa/tilaam \
      ostaa/ostetaan/osta/ostam asentaa/asennetaan/asenna/asentam määritellä/määritellään/määrittele/määrittelem \
      analysoida/analysoidaan/analysoi/analysoim integroida/integroidaan/integroi/integroim \
      automatisoida/automatisoidaan/automatisoi/automatisoim viedä/viedään/vie/viem siirtää/siirretään/siirrä/siirtäm \
      tutkia/tutkitaan/tutki/tutkim kuvata/kuvataan/kuvaa/kuvaam korjata/korjataan/korjaa/korjaam \
      remontoida/remontoidaan/remontoi/remontoim kilpailuttaa/kilpailutetaan/kilpailuta/kilpailuttam \
      arvioida/arvioidaan/arvioi/arvioim keskustella/keskustellaan/keskustele/keskustelem tavata/tavataan/tapaa/tapaam \
      nimetä/nimetään/nimeä/nimeäm ottaa/otetaan/ota/ottam istuttaa/istutetaan/istuta/istuttam uusitaan/uusitaan/uusitaan/uusim saneerata/saneerataan/saneeraa/saneeraam tiedottaa/tiedotetaan/tiedota/tiedottam viestiä/viestitään/viesti/viestim ohjata/ohjataan/ohjaa/ohjaam \
      shipata/shipataan/shippaa/shippaam deployata/deployataan/deployaa/deployaam releasata/releasataan/releasaa/releasaam \
      launchata/launchataan/launchaa/launchaam pushata/pushataan/pushaa/pushaam koodata/koodataan/koodaa/koodaam \
      devata/devataan/devaa/devaam buildata/buildataan/buildaa/buildaam fiksata/fiksataan/fiksaa/fiksaam \
      speksata/speksataan/speksaa/speksaam demota/demotaan/demoaa/demoaam postata/postataan/postaa/postaam \
      blogata/blogataan/bloggaa/bloggaam pitchata/pitchataan/pitchaa/pitchaam sparrata/sparrataan/sparraa/sparraam \
      treenata/treenataan/treenaa/treenaam promota/promotaan/promoaa/promoaam rollata/rollataan/rollaa/rollaam \
      onboardata/onboardataan/onboardaa/onboardaam brändätä/brändätään/brändää/brändääm \
      refaktoroida/refaktoroidaan/refaktoroi/refaktoroim migroida/migroidaan/migroi/migroim \
      implementoida/implementoidaan/implementoi/implementoim konfiguroida/konfiguroidaan/konfiguroi/konfiguroim \
      auditoida/auditoidaan/auditoi/auditoim validoida/validoidaan/validoi/validoim \
      prototypoida/prototypoidaan/prototypoi/prototypoim fasilitoida/fasilitoidaan/fasilitoi/fasilitoim \
      koordinoida/koordinoidaan/koordinoi/koordinoim organisoida/organisoidaan/organisoi/organisoim \
      rekrytä/rekrytään/rekryää/rekryäm työstää/työstetään/työstä/työstäm \
      digitoida/digitoidaan/digitoi/digitoim hakea/haetaan/hae/hakem soittaa/soitetaan/soita/soittam
      """
    ),
    (
      .hold,
      """
      säilyttää/säilytetään/säilytä/säilyttäm pitää/pidetään/pidä/pitäm ylläpitää/ylläpidetään/ylläpidä/ylläpitäm \
      pysyä/pysytään/pysyy/pysym
      """
    ),
    (
      .rise,
      """
      kasvattaa/kasvatetaan/kasvata/kasvattam lisätä/lisätään/lisää/lisääm nostaa/nostetaan/nosta/nostam \
      parantaa/parannetaan/paranna/parantam kohottaa/kohotetaan/kohota/kohottam pidentää/pidennetään/pidennä/pidentäm \
      nopeuttaa/nopeutetaan/nopeuta/nopeuttam kasvaa/kasvetaan/kasva/kasvam vahvistaa/vahvistetaan/vahvista/vahvistam \
      laajentaa/laajennetaan/laajenna/laajentam tehostaa/tehostetaan/tehosta/tehostam nousta/noustaan/nousee/nousem \
      edistää/edistetään/edistä/edistäm
      """
    ),
    (
      .fall,
      """
      vähentää/vähennetään/vähennä/vähentäm pienentää/pienennetään/pienennä/pienentäm laskea/lasketaan/laske/laskem \
      lyhentää/lyhennetään/lyhennä/lyhentäm alentaa/alennetaan/alenna/alentam karsia/karsitaan/karsi/karsim \
      pudottaa/pudotetaan/pudota/pudottam leikata/leikataan/leikkaa/leikkaam supistaa/supistetaan/supista/supistam \
      vähentyä/vähenee/vähenevät/vähenem
      """
    ),
    (
      .gain,
      """
      voittaa/voitetaan/voita/voittam solmia/solmitaan/solmi/solmim saada/saadaan/saa/saam myydä/myydään/myy/myym \
      hankkia-asiakkaita/saavutetaan/saavuta/saavuttam kerätä/kerätään/kerää/keräämi houkutella/houkutellaan/houkuttele/houkuttelem \
      allekirjoittaa/allekirjoitetaan/allekirjoita/allekirjoittam säästää/säästetään/säästä/säästäm
      """
    ),
    (.reach, "saavuttaa/saavutetaan/saavuta/saavuttam ylittää/ylitetään/ylitä/ylittäm"),
    (
      .multiply,
      """
      kaksinkertaistaa/kaksinkertaistetaan/kaksinkertaista/kaksinkertaistam puolittaa/puolitetaan/puolita/puolittam \
      kolminkertaistaa/kolminkertaistetaan/kolminkertaista/kolminkertaistam tuplata/tuplataan/tuplaa/tuplaam
      """
    ),
  ]

  static let finnishWords: [(Tag, String)] = [
    (.multiply, "kaksinkertaistuu|kolminkertaistuu|puolittuu|tuplaantuu|puolittuvat|kaksinkertaistuvat"),
    (
      .rise,
      "kasvaa|kasvavat|nousee|nousevat|paranee|paranevat|lisääntyy|lisääntyvät|pitenee|nopeutuu|kasvu|kasvua|kasvun|nousu|lisäys|ylös"
    ),
    (
      .fall,
      "laskee|laskevat|vähenee|pienenee|pienenevät|lyhenee|lyhenevät|alenee|alenevat|putoaa|putoavat|alas|lasku|vähennys"
    ),
    (.hold, "pysyy|pysyvät|säilyy|säilyvät|nykyisellä tasolla|nykytasolla|pysyvän|säilyttäminen"),
    (.new, "uusi|uutta|uuden|uusia|uudet|uusien"),
    (
      .attained,
      "hyväksytty|hyväksytään|myönnetty|myönnetään|saatu|läpäisty|sertifioitu|voimassa|allekirjoitettu|suljettu|nimetty"
    ),
    (
      .deliverable,
      "webinaaria|webinaari|webinaareja|työpajaa|työpaja|työpajoja|blogikirjoitusta|blogitekstiä|blogia|artikkelia|"
        + "koulutusta|koulutus|koulutuksia|tapahtumaa|tapahtumia|kampanjaa|kampanjoita|uutiskirjettä|videota|haastattelua|"
        + "tilaisuutta|kokousta|tapaamista|podcastia|julkaisua|asiakastapaamista"
    ),
    (
      .metric,
      "määrä|määrän|määrää|osuus|osuuden|osuutta|aika|ajan|aste|kustannukset|kustannus|kustannusten|tyytyväisyys|tyytyväisyyden|"
        + "vaihtuvuus|prosentti|taso|kesto|arvo|myynti|liikevaihto|kate|tuotto|konversio|pysyvyys|retentio|nps|csat|keskiarvo|"
        + "indeksi|hinta|tulot|lukuaika|vastausaika|asiakastyytyväisyys|kannattavuus|näkyvyys|keskiostos|poistuma"
    ),
    (
      .vague,
      "paremmin|parempi|parantaa|parannetaan|paranna|parantaminen|parantamisen|merkittävästi|merkittävään|huomattavasti|"
        + "selvästi|tehostaa|tehostetaan|tehosta|tehostaminen|kehittää|kehitetään|kehitä|kehittäminen|kehittämisen|edistää|"
        + "edistetään|edistäminen|edistämisen|vahvistaa|vahvistetaan|vahvista|vahvistaminen|optimoida|optimoidaan|optimoi|"
        + "optimointi|olennaisesti|laadukkaampi|sujuvoittaa|sujuvoitetaan|sujuvoittaminen|lisätään|lisätä|lisää|lisääminen|"
        + "kasvattaa|kasvatetaan|kasvattaminen|vähentää|vähennetään|vähentäminen|maksimoida|minimoida|panostaa|panostetaan|panostus"
    ),
    (
      .baseline,
      "nyt|nykyinen|nykyisen|nykyisestä|nykyään|lähtötaso|lähtötilanne|lähtö|aiemman|aiemmin|sijaan|sijasta|verrattuna|"
        + "tasosta|tällä hetkellä|ennen|aikaisemman|nollasta|pohja|lähtöarvo|oli"
    ),
    (.span, "tavoite|→|->|alle"),
    (
      .relativeDate,
      "ensi vuonna|ensi vuoden|ensi kuussa|ensi kuun|ensi vuosineljänneksellä|ensi neljänneksellä|ensi kvartaalilla|"
        + "ensi kvartaalin|ensi viikolla|ensi kesänä|ensi syksynä|ensi keväänä|ensi talvena|tänä vuonna|tämän vuoden|"
        + "tässä kuussa|tämän kuun|tällä viikolla|tällä kvartaalilla|tämän kvartaalin|tämän vuosineljänneksen|"
        + "tällä vuosineljänneksellä|kuluvan kvartaalin|kuluvan vuoden|kuluvan neljänneksen|kuluvan vuosineljänneksen|"
        + "kuluvan kuun|kuluvalla neljänneksellä|kuluvalla kvartaalilla|seuraavan kvartaalin|seuraavan vuoden|"
        + "seuraavan neljänneksen|seuraavalla kvartaalilla|seuraavalla neljänneksellä|seuraavan vuosineljänneksen|"
        + "seuraavan kuukauden|seuraavien kuukausien|seuraavien viikkojen|seuraavien vuosien|lähikuukausina|lähiviikkoina|vuoden loppuun|kuun loppuun|kvartaalin loppuun|neljänneksen loppuun|"
        + "vuosineljänneksen loppuun|kauden loppuun|vuodenvaihteeseen|loppuvuodesta|alkuvuodesta|loppuvuoden|tulevana vuonna|"
        + "ensi puolivuotiskaudella|ensi lukukaudella|tällä lukukaudella|ensi lukuvuonna|tänä lukuvuonna|ensi lukuvuoden|tämän kauden|ensi kaudella|kesään mennessä|jouluun mennessä|viime vuoden loppuun|pian"
    ),
    (
      .recurrence,
      "viikossa|kuukaudessa|kuussa|neljänneksessä|päivässä|viikoittain|kuukausittain|joka kuukausi|joka viikko|"
        + "joka neljännes|kvartaaleittain|päivittäin|joka kuun|kerran viikossa|kerran kuussa|kuukausittainen"
    ),
    (.level, "alle|yli|vähintään|enintään|korkeintaan|tasolla|tasossa"),
    (.idle, "aikana|kuluessa|sisällä|loppuun|asti"),
    (.finite, "josta|jota|joka|jotka|että|on|ovat|jossa|joihin|johon"),
    (
      .make,
      "lanseerataan|lanseerata|lanseeraa|rakennetaan|rakentaa|rakenna|luodaan|luoda|luo|toteutetaan|toteuttaa|otetaan käyttöön|"
        + "perustetaan|perustaa|perusta|julkaistaan|julkaista|julkaise|laaditaan|laatia|laadi|avataan|avata|uudistetaan"
    ),
    (.gain, "kiinni"),
    (.standing, "seuraajaa|tilaajaa|tähteä|latausta"),
    (
      .eitherWay,
      "parantaa|parannetaan|paranna|paranee|paranevat|parantaminen|tehostaa|tehostetaan|tehostaminen|nopeuttaa|nopeutetaan|"
        + "nopeutuu|kehittää|vahvistaa|vahvistetaan|edistää|laskea|laske|lasketaan|lasku|laskun|laajentaa"
    ),
    (
      .work.union(.noun),
      "päivitys|uudistus|lanseeraus|toteutus|julkaisu|hankinta|kartoitus|selvitys|rakennus|suunnitelma|uudistaminen|"
        + "käyttöönotto|pilotointi|rekrytointi|auditointi|dokumentointi|migraatio|testaus|kilpailutus"
    ),
    (.work, "pidetään|pitää|kehittää|kehitetään|kehitä"),
    (.purpose, "jotta|niin että|siten että|jolloin|minkä ansiosta"),
    (.and, "ja|sekä"),
    (
      .month,
      "tammikuun|helmikuun|maaliskuun|huhtikuun|toukokuun|kesäkuun|heinäkuun|elokuun|syyskuun|lokakuun|marraskuun|"
        + "joulukuun|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|"
        + "lokakuuta|marraskuuta|joulukuuta|mennessä|tammikuussa|helmikuussa|maaliskuussa|huhtikuussa|"
        + "toukokuussa|kesäkuussa|heinäkuussa|elokuussa|syyskuussa|lokakuussa|marraskuussa|joulukuussa"
    ),
    // A neljännes may be a quarter of a year: a part of a number only where a word leads to it.
    (.part, "puolesta|neljännes|neljänneksestä|neljännekseen"),
    (.nameLead, "linjalla|linja|luokka|taso-|versio|vaihe|luku|kohta"),
    (
      .amount,
      "kaikki|kaikilla|kaikille|kaikkien|kaikissa|kaikista|jokainen|jokaisella|jokaisessa|jokaisen|ei yhtään|ei yhtäkään|"
        + "yhtään|nolla|molemmat|kukaan|yksikään|mikään"
    ),
    (.yearly, "vuosittainen|vuotuinen|vuosi-|vuosittaisen|vuotuisen"),
    (.within, "seuraavan"),
    (.workUnlessShare, "otetaan käyttöön|ottaa käyttöön|käyttöönotto|käyttöönoton"),
  ]

  /// The forms that are listed, the cases of the verbal noun, kouluttaminen, and the participle of the passive,
  /// koulutettu, made from the passive itself.
  static let finnishForms: @Sendable (inout VerbForms) -> Void = { verb in
    guard verb.partCount == 4 else {
      for part in 0..<verb.partCount { verb.add(part: part) }
      return
    }
    for part in 0..<3 { verb.add(part: part) }
    verb.add(part: 2, "mme")
    for ending in ["isen", "ista", "iseen", "isesta"] { verb.add(part: 3, ending) }
    verb.add(part: 3, "inen", isNoun: true)
    if verb.ends("oidaan", part: 1) {
      // Rekrytoidaan makes rekrytoitu.
      verb.add(part: 1, dropping: 4, "tu", isNoun: true)
    } else {
      verb.add(part: 1, dropping: 3, verb.ends("aan", part: 1) ? "tu" : "ty", isNoun: true)
    }
  }
}
