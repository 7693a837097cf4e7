import OKRProse

extension Vocabulary {
  /// Verbs by their infinitives; `finnishForms` says what stands behind a `/`.
  static let finnishVerbs: [(Tag, String)] = [
    ([.work, .make], "avata julkaista laatia lanseerata luoda perustaa rakentaa toteuttaa uudistaa"),
    (
      .work,
      """
      aidata//aitaa aikatauluttaa ajaa allokoida aloittaa analysoida annotoida arkistoida arvioida asentaa \
      asfaltoida auditoida aurata automatisoida blogata brändätä budjetoida buildata delegoida demota/ deployata \
      desinfioida devata digitalisoida digitoida dokumentoida editoida eristää esiintyä esitellä esitelmöidä esittää \
      fasilitoida fiksata filmata haastaa haastatella hajauttaa hakea hakettaa hankkia haravoida harjoitella \
      harventaa havainnoida hiekoittaa hinnoitella hioa hitsata huoltaa ideoida ilmoittautua implementoida imuroida \
      indeksoida integroida inventoida investoida irtisanoa istutella istuttaa jakaa jalkauttaa jalkautua jauhaa \
      juhlia julkistaa/ juottaa jututtaa jyrsiä järjestellä järjestää jättää kaapeloida kahvitella kaivaa kalibroida \
      kalkita kalustaa kalvottaa kartoittaa kasata kastella katselmoida keskittää keskustella kiertää kiillottaa \
      kilpailla kilpailuttaa kirjata/ kirjoittaa kitkeä kloonata koestaa kohdentaa kokeilla kokoontua konfiguroida \
      konseptoida konsultoida kontittaa konvertoida koodata koordinoida koota/kokoa kopioida korjata korvata \
      kouluttaa kuljettaa kunnostaa/ kuokkia kutsua kuvata kuvittaa kylvää kysellä kysyä kytkeä kyyditä käynnistellä \
      käynnistää kääntää kääriä laatoittaa laittaa lajitella lakaista lannoittaa lapioida laskuttaa lastata latvoa \
      launchata leimata leipoa leirittää lennättää levittää liittää linjata/ lisensoida listata lokalisoida louhia \
      luennoida luetella luetteloida luokitella luututa lähettää maalata mainostaa/ maistattaa maistella mallintaa \
      markkinoida mentoroida merkitä metsittää miettiä migroida mitata/ mittauttaa monistaa mukauttaa muokata \
      muotoilla murskata määritellä neuloa neuvoa/ neuvotella niittää/ nimetä/nimeä nimittää niputtaa nitoa nollata \
      numeroida näyttää ohjata ohjelmoida ojittaa ommella onboardata opastaa/ opetella opettaa opiskella organisoida \
      osallistua ostaa ottaa paikata pakata pakottaa palkata palkita partioida pelitestata perata/perkaa perehdyttää \
      peruskorjata pestä piirtää pilotoida pinnoittaa pinota/ pisteyttää pistäytyä pitchata pohtia porata postata \
      postittaa priorisoida profiloida promota/ prototypoida puhdistaa puhua puida punnita puntaroida pushata \
      pystyttää pyytää päivittää päällystää päättää/ raahata raivata rajata/ rakennuttaa rapata raportoida rastittaa \
      rauhoittaa refaktoroida rekrytoida rekrytä/ releasata remontoida ripustaa rokottaa rollata ruiskuttaa ruopata \
      räjäyttää räätälöidä salaojittaa salata saneerata segmentoida selvittää seuloa seurata/ shipata siementää \
      siirtyä siirtää siivota simuloida sisustaa skannata skriptata soitella soittaa somettaa sopeuttaa sorvata \
      sovittaa sparrata speksata stailata standardoida stipendoida striimata suunnata//suuntaa suunnitella säveltää \
      säätää taittaa taltioida tapetoida tarjouspyytää tarkastaa tarkentaa tarkistaa tavata/tapaa teettää/ teetättää \
      tehdä/tee/teke tekstittää testata tiedottaa tiedustella tilata tilkitä treenata tukkia/ tulostaa/ tuoda/ \
      tuottaa tuotteistaa tutkia tutkituttaa työstää täsmentää täydentää ulkoistaa vaihtaa valaa validoida valmentaa \
      valmistella valokuvata valuttaa valvoa varastoida varmuuskopioida varustaa vastaanottaa verhoilla vertailla \
      videoida viedä vierailla viestiä viljellä virittää visioida vuokrata/ yhdistää yhtenäistää äänittää
      """
    ),
    (.workUnlessShare, "antaa hoitaa käsitellä ratkaista suorittaa tarjota toimittaa vastata/ viimeistellä"),
    ([.work, .hold], "pitää"),
    ([.work, .vague, .tuning], "optimoida suoraviivaistaa virtaviivaistaa"),
    (.hold, "puolustaa pysytellä pysyttäytyä pysyä säilyttää säilyä vaalia/ varjella ylläpitää"),
    ([.rise, .vague, .eitherWay], "edistää parantaa parata/parane tehostaa vahvistaa vahvistua"),
    ([.rise, .vague], "kasvattaa lisätä lisääntyä"),
    ([.rise, .eitherWay], "harpata laajentaa laajeta nopeuttaa nopeutua tihetä"),
    ([.rise, .slip], "kasvaa nousta"),
    ([.rise, .multiply], "moninkertaistua"),
    (
      .rise,
      """
      karttua kartuttaa kiihdyttää kiihtyä kiivetä/kiipeä kivuta/kipua kohota kohottaa korottaa loikata \
      monikertaistaa nostaa pidentää ponnistaa runsastua yletä yltää/
      """
    ),
    ([.fall, .eitherWay, .slip], "alittaa laskea tippua"),
    ([.fall, .eitherWay], "harveta kutistua painaa purkaa sulaa tasaantua"),
    ([.fall, .slip], "painua pudota/putoa vajota vähetä"),
    ([.fall, .vague], "vähentää"),
    (
      .fall,
      """
      alentaa aleta ehkäistä estää hillitä huveta/hupene karsia kaventaa kaventua keventää kevetä kutistaa leikata \
      leikkaantua lyhentää lyhetä madaltaa madaltua niuketa pienentää pienetä poistaa pudottaa supistaa supistua \
      tiputtaa torjua typistää vähentyä
      """
    ),
    (
      .slip,
      """
      alittua heikentyä heiketä hidastua huonontua huonota/huonone karata/karkaa kärsiä lipsua luisua mennä notkahtaa \
      notkua paisua rapautua repsahtaa romahtaa ryöstäytyä taantua valua venyä ylittyä
      """
    ),
    (.reach, "saavuttaa"),
    ([.reach, .slip], "ylittää"),
    ([.gain, .vague], "innostaa sitouttaa"),
    (
      .gain,
      """
      aktivoida allekirjoittaa auttaa haalia houkutella kasaantua kerryttää kertyä kerätä kierrättää kotouttaa \
      lahjoittaa lainata/ liittyä myydä palvella pelastaa rekisteröityä saada solmia syntyä säästyä säästää tavoittaa \
      työllistää vapauttaa voittaa
      """
    ),
    (
      .multiply,
      """
      kaksinkertaistaa kaksinkertaistua kolminkertaistaa kolminkertaistua moninkertaistaa nelinkertaistaa \
      nelinkertaistua puoliintua puolittaa puolittua triplata tuplaantua tuplata
      """
    ),
    ([.vague, .eitherWay], "kehittää kohentaa koheta"),
    (
      .vague,
      """
      elävöittää freesata helpottaa helpottua hyödyntää inspiroida juurruttaa kannustaa kehittyä kirkastaa kirkastua \
      kohentua korostaa lujittaa lujittua maksimoida minimoida modernisoida monipuolistaa monipuolistua motivoida \
      nykyaikaistaa osallistaa panostaa parantua piristää rohkaista ryhdistää selkeyttää selkeytyä sujuvoittaa \
      sujuvoitua sulavoittaa syventää syvetä tasapainottaa tehostua terävöittää tiivistyä tiivistää uudistua \
      vakauttaa vakiinnuttaa vankistaa varmistaa vauhdittaa virkistää voimaannuttaa yksinkertaistaa
      """
    ),
  ]
}
