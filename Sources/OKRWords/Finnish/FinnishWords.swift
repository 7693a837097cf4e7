import OKRProse

extension Vocabulary {
  static let finnishWords: [(Tag, String)] = [
    (.rise, "pitenee|kasvu|kasvua|kasvun|nousu|lisäys|ylös"),
    (.fall, "alas|lasku|vähennys"),
    (.hold, "jatkossakin|nykyistä enempää|nykyisellä tasolla|nykytasolla|pysyvän"),
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
      "paremmin|parempi|merkittävästi|merkittävään|huomattavasti|selvästi|optimointi|olennaisesti|laadukkaampi|"
        + "panostus"
    ),
    (
      .baseline,
      "nyt|tänään|viimeksi|viimeks|viime kerralla|nykyinen|nykyisen|nykyisestä|nykyään|lähtötaso|lähtötilanne|lähtö|aiemman|aiemmin|sijaan|sijasta|verrattuna|"
        + "tasosta|tällä hetkellä|ennen|aikaisemman|nollasta|pohja|lähtöarvo|oli"
    ),
    (
      .span,
      "tavoite|tavoitetila|tavoitetaso|tavoitearvo|tav.|tav|→|▸|➤|►|▶|➜|➞|➡|⟶|->|alle|pitäisi olla|pitäis olla|pitää olla|saisi olla|sais olla|kuuluisi olla"
    ),
    (
      .relativeDate,
      "ensi vuonna|ensi vuoden|ensi kuussa|ensi kuun|ensi vuosineljänneksellä|ensi neljänneksellä|ensi kvartaalilla|"
        + "ensi kvartaalin|ensi viikolla|ensi kesänä|ensi syksynä|ensi keväänä|ensi talvena|tänä vuonna|tämän vuoden|"
        + "tässä kuussa|tämän kuun|tällä viikolla|tällä kvartaalilla|tämän kvartaalin|tämän vuosineljänneksen|"
        + "tällä vuosineljänneksellä|kuluvan kvartaalin|kuluvan vuoden|kuluvan neljänneksen|kuluvan vuosineljänneksen|"
        + "kuluvan kuun|kuluvalla neljänneksellä|kuluvalla kvartaalilla|seuraavan kvartaalin|seuraavan vuoden|"
        + "seuraavan neljänneksen|seuraavalla kvartaalilla|seuraavalla neljänneksellä|seuraavan vuosineljänneksen|"
        + "seuraavan kuukauden|seuraavien kuukausien|seuraavien viikkojen|seuraavien vuosien|lähikuukausina|lähiviikkoina|vuoden loppuun|kuun loppuun|kvartaalin loppuun|neljänneksen loppuun|"
        + "vuosineljänneksen loppuun|vuodenvaihteeseen|loppuvuodesta|alkuvuodesta|loppuvuoden|tulevana vuonna|"
        + "ensi puolivuotiskaudella|ensi lukukaudella|tällä lukukaudella|ensi lukuvuonna|tänä lukuvuonna|ensi lukuvuoden|tämän kauden|ensi kaudella|kesään mennessä|jouluun mennessä|viime vuoden loppuun"
    ),
    (
      .recurrence,
      "viikossa|kuukaudessa|kuussa|neljänneksessä|päivässä|viikoittain|kuukausittain|joka kuukausi|joka viikko|"
        + "joka neljännes|kvartaaleittain|päivittäin|joka kuun|kerran viikossa|kerran kuussa|kuukausittainen"
    ),
    (.level, "alle|yli|vähintään|enintään|korkeintaan|tasolla|tasossa"),
    (.idle, "aikana|loppuun|asti"),
    ([.idle, .within], "kuluessa|sisällä"),
    (.finite, "josta|jota|joka|jotka|että|on|ovat|jossa|joihin|johon"),
    (.make, "otetaan käyttöön"),
    (.gain, "kiinni|saavutetaan|saavuta|saavutettu"),
    (.standing, "seuraajaa|tilaajaa|tähteä|latausta"),
    (.eitherWay, "lasku|laskun"),
    (
      .work.union(.noun),
      "päivitys|uudistus|lanseeraus|toteutus|julkaisu|hankinta|kartoitus|selvitys|rakennus|suunnitelma|"
        + "käyttöönotto|pilotointi|rekrytointi|auditointi|dokumentointi|migraatio|testaus|kilpailutus"
    ),
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
    (.nameLead, "linjalla|linja|linjat|linjoilla|linjojen|linjoja|luokka|taso-|versio|vaihe|luku|kohta"),
    (
      .amount,
      "kaikki|kaikilla|kaikille|kaikkien|kaikissa|kaikista|jokainen|jokaisella|jokaisessa|jokaisen|ei yhtään|ei yhtäkään|"
        + "yhtään|nolla|molemmat|kukaan|yksikään|mikään"
    ),
    (.yearly, "vuosittainen|vuotuinen|vuosi-|vuosittaisen|vuotuisen"),
    (.within, "seuraavan"),
    (.workUnlessShare, "otetaan käyttöön|ottaa käyttöön|käyttöönotto|käyttöönoton"),
  ]
}
