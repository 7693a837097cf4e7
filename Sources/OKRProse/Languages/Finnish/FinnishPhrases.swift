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
    (.gain, "saadaan mukaan|saadaan palaamaan"),
    (
      .work,
      "karttaa|täyttää lomake|lukea läpi|luetaan läpi|katsoa läpi|katsotaan läpi|purkaa vanha|puretaan vanha"
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
