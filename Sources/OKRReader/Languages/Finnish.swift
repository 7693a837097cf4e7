import OKRValues

enum FinnishValues: ValueWords {
  static let numbers: [(Int, String)] = [
    (0, "nolla|nollan|nollaa|nollasta|nollaan"), (1, "yksi|yhden|yhtä|yhdestä|yhteen|yhdellä|yhdessä"),
    (2, "kaksi|kaks|kahden|kahta|kahdesta|kahteen|kahdella|kahdessa|kahdelle|kahdeksi|pari|parin"),
    (3, "kolme|kolmen|kolmea|kolmesta|kolmeen|kolmella|kolmessa"),
    (4, "neljä|neljän|neljää|neljästä|neljään|neljällä|neljässä"),
    (5, "viitisen|viisi|viis|viiden|viittä|viidestä|viiteen|viidellä|viidessä"),
    (6, "kuusi|kuuden|kuutta|kuudesta|kuuteen|kuudella|kuudessa"),
    (7, "seitsemän|seittemän|seitsemää|seitsemästä|seitsemään|seitsemällä|seitsemässä"),
    (8, "kahdeksan|kaheksan|kahdeksaa|kahdeksasta|kahdeksaan|kahdeksalla|kahdeksassa"),
    (9, "yhdeksän|yheksän|yhdeksää|yhdeksästä|yhdeksään|yhdeksällä|yhdeksässä"),
    (10, "kymmenkunta|kymmenisen|kymmenen|kymmentä|kymmenestä|kymmeneen|kymmenellä|kymmenessä"),
    (11, "yksitoista|yhdentoista|yhtätoista|yhdestätoista|yhteentoista"),
    (12, "kaksitoista|kahdentoista|kahtatoista|kahdestatoista|kahteentoista|kahdellatoista|kahdessatoista"),
    (13, "kolmetoista|kolmentoista|kolmestatoista|kolmeentoista"),
    (14, "neljätoista|neljäntoista|neljästätoista|neljääntoista"),
    (15, "viitisentoista|viisitoista|viidentoista|viidestätoista|viiteentoista"),
    (16, "kuusitoista|kuudentoista|kuudestatoista|kuuteentoista"),
    (17, "seitsemäntoista|seitsemästätoista|seitsemääntoista"),
    (18, "kahdeksantoista|kahdeksastatoista|kahdeksaantoista"),
    (19, "yhdeksäntoista|yhdeksästätoista|yhdeksääntoista"),
    (20, "kaksikymmentä|kahdenkymmenen|kahdestakymmenestä|kahteenkymmeneen|kahdellakymmenellä|kahdessakymmenessä"),
    (30, "kolmekymmentä|kolmenkymmenen|kolmestakymmenestä|kolmeenkymmeneen|kolmellakymmenellä|kolmessakymmenessä"),
    (40, "neljäkymmentä|neljänkymmenen|neljästäkymmenestä|neljäänkymmeneen|neljälläkymmenellä|neljässäkymmenessä"),
    (50, "viisikymmentä|viidenkymmenen|viidestäkymmenestä|viiteenkymmeneen|viidelläkymmenellä|viidessäkymmenessä"),
    (60, "kuusikymmentä|kuudenkymmenen|kuudestakymmenestä|kuuteenkymmeneen|kuudellakymmenellä|kuudessakymmenessä"),
    (70, "seitsemänkymmentä|seitsemänkymmenen|seitsemästäkymmenestä|seitsemäänkymmeneen"),
    (80, "kahdeksankymmentä|kahdeksankymmenen|kahdeksastakymmenestä|kahdeksaankymmeneen"),
    (90, "yhdeksänkymmentä|yhdeksänkymmenen|yhdeksästäkymmenestä|yhdeksäänkymmeneen"),
  ]
  static let magnitudes: [(Magnitude, String)] = [
    (Magnitude(1000, "k", .money), "t|t."),
    (Magnitude(1000, "k"), "tuhatta|tuhannen|tuhannella|tuhannessa|tuhansia|tuhansiin"),
    (Magnitude(1000, "k", .spelled), "tuhat|tuhannesta|tuhanteen"),
    (Magnitude(1_000_000, "M"), "milj|milj.|miljoonaa|miljoonan|miljoonasta|miljoonaan|miljoonalla|miljoonassa"),
    (Magnitude(1_000_000, "M", .spelled), "miljoona"),
    (Magnitude(1_000_000_000, "B"), "mrd|mrd.|miljardi|miljardia|miljardin|miljardista|miljardiin"),
    (Magnitude(100, nil, .spelled), "sata|sataa|sadan|sadasta|sataan|sadalla|sadassa"),
  ]
  static let parts: [(Part, String)] = [
    (
      Part(1, 2),
      "puolet|puoleen|puolesta|puolella|puolelle|puolta|joka toinen|joka toisesta|joka toiseen|joka toisella"
    ),
    (Part(1, 3), "kolmannes|kolmanneksen|kolmanneksesta|kolmannekseen|kolmanneksella"),
    (Part(1, 3), "kolmasosa|kolmasosan|kolmasosasta|kolmasosaan|kolmasosalla|yhdestä kolmasosasta"),
    (Part(1, 3), "joka kolmas|joka kolmannesta|joka kolmanteen|joka kolmannen"),
    (Part(1, 4), "neljännes|neljänneksen|neljänneksestä|neljännekseen|neljänneksellä"),
    (Part(1, 4), "neljäsosa|neljäsosan|neljäsosasta|neljäsosaan|neljäsosalla"),
    (Part(1, 4), "joka neljäs|joka neljännestä|joka neljänteen|joka neljännen"),
    (Part(1, 5), "viidennes|viidenneksen|viidenneksestä|viidennekseen|viidenneksellä"),
    (Part(1, 5), "viidesosa|viidesosan|viidesosasta|viidesosaan|viidesosalla"),
    (Part(1, 5), "joka viides|joka viidennestä|joka viidenteen|joka viidennen"),
    (Part(1, 6), "kuudennes|kuudenneksen|kuudenneksesta|kuudennekseen|kuudenneksella"),
    (Part(1, 6), "kuudesosa|kuudesosan|kuudesosasta|kuudesosaan|joka kuudes|joka kuudennesta|joka kuudenteen"),
    (Part(1, 7), "seitsemäsosa|joka seitsemäs|joka seitsemännestä|joka seitsemänteen"),
    (Part(1, 8), "kahdeksasosa|kahdeksasosan|kahdeksasosasta|kahdeksasosaan|kahdeksasosalla"),
    (Part(1, 8), "joka kahdeksas|joka kahdeksannesta|joka kahdeksanteen"),
    (Part(1, 9), "joka yhdeksäs|joka yhdeksännestä|joka yhdeksänteen"),
    (Part(1, 10), "kymmenys|kymmenyksen|kymmenyksestä|kymmenykseen|kymmenyksellä"),
    (Part(1, 10), "kymmenesosa|kymmenesosan|kymmenesosasta|kymmenesosaan|kymmenesosalla"),
    (Part(1, 10), "joka kymmenes|joka kymmenennestä|joka kymmenenteen"),
    (Part(1, 12), "joka kahdestoista|joka kahdennestatoista"),
    (Part(1, 15), "joka viidestoista|joka viidennestätoista"),
    (Part(1, 20), "joka kahdeskymmenes|joka kahdennestakymmenennestä"),
    (Part(2, 3), "kaksi kolmasosaa|kahdesta kolmasosasta|kahteen kolmasosaan|kahdella kolmasosalla"),
    (Part(2, 3), "kaksi kolmannesta|kahdesta kolmanneksesta|kahteen kolmannekseen|kahdella kolmanneksella"),
    (Part(2, 5), "kaksi viidesosaa|kahdesta viidesosasta|kahteen viidesosaan|kahdella viidesosalla"),
    (Part(2, 5), "kaksi viidennestä|kahdella viidenneksellä"), (Part(3, 5), "kolme viidesosaa|kolme viidennestä"),
    (Part(4, 5), "neljä viidesosaa|neljä viidennestä|neljästä viidesosasta|neljään viidesosaan"),
    (Part(3, 4), "kolme neljäsosaa|kolmesta neljäsosasta|kolmeen neljäsosaan|kolmella neljäsosalla"),
    (Part(3, 4), "kolme neljännestä|kolmesta neljänneksestä|kolmeen neljännekseen|kolmella neljänneksellä"),
  ]
  static let units: [(UnitWord, String)] = [
    (UnitWord(.percent, divisor: 10), "promille|promillea|promillen|promilleen|promillesta"),
    (
      UnitWord(.percent), "prosentti|prosenttia|prosentin|prosenttiin|prosentista|prosentilla|prosentille|prosentissa"
    ),
    (
      UnitWord(.percent),
      "prossa|prossaa|prossan|prossaan|prossasta|prossalla|%sta|%iin|%ssa|%lla|prosentilta|pros|pros.|prosenttiä|%:a|%:n|%:iin|%:sta|%:lla|%:ssa|%:tta|%:iin."
    ),
    (UnitWord(.points), "prosenttiyksik*|%-yks|%-yks.|%-yksikö*|pros.yks|pros.yks.|%yks|%-yksikk*"),
    (UnitWord(.points), "prosenttipiste*|%-piste*"),
    (UnitWord(.time(.millisecond)), "millisekunti|millisekuntia|millisekunnin|millisekunnista|millisekuntiin"),
    (UnitWord(.time(.second)), "sekunti|sekuntia|sekunnin|sekunnista|sekuntiin|sek|sek."),
    (UnitWord(.time(.minute)), "minuutti|minuuttia|minuutin|minuutista|minuuttiin|minuutilla"),
    (UnitWord(.time(.minute), factor: 15), "vartti|varttia|vartin|vartista|varttiin"),
    (UnitWord(.time(.hour)), "tunti|tuntia|tunnin|tunnista|tuntiin|tunnilla"),
    (UnitWord(.time(.hour), isInside: true), "t"),
    (
      UnitWord(.time(.day)),
      "päivä|päivää|päivän|päivästä|päivään|päiväksi|päivällä|pv|pv.|pvä|pvää|vrk|vrk."
    ),
    (UnitWord(.time(.day)), "vuorokautta|vuorokausi|vuorokauden|vuorokaudesta|vuorokauteen|pv:ää|pv:ään|pv:stä"),
    (
      UnitWord(.time(.week)),
      "viikko|viikkoa|viikon|viikosta|viikkoon|viikolla|vk|vko|vkoa|vkon|vk.|vko.|vkosta|vkoon"
    ),
    (UnitWord(.time(.month)), "kuukausi|kuukautta|kuukauden|kuukaudesta|kuukauteen|kuukaudella|kk|kk.|kk:ta"),
    (
      UnitWord(.time(.quarter)),
      "neljännestä|vuosineljännes|vuosineljännestä|vuosineljänneksen|kvartaali|kvartaalia|kvartaalin"
    ),
    (UnitWord(.currency("EUR"), divisor: 100), "snt"),
    (UnitWord(.time(.year)), "vuosi|vuotta|vuoden|vuodesta|vuoteen|vuodella"),
  ]
  static let currencies: [(String, String)] = [
    ("EUR", "euroa|euron|eurosta|euroon|eurolla|eurossa|eur.|e|euros|€:a|€:sta|€:oon|€:n"),
    ("USD", "dollaria|dollarin|dollarista"),
    ("SEK", "kruunua|kruunun"), ("GBP", "puntaa|punnan"),
  ]
  static let rates: [(TimeUnit, String)] = [
    (.second, "sekunnissa"), (.minute, "minuutissa"), (.hour, "tunnissa"),
    (.day, "päivässä|päivittäin|vuorokaudessa|joka päivä"), (.week, "viikossa|viikoittain|joka viikko"),
    (.month, "kuukaudessa|kuukausittain|joka kuukausi"),
    (.quarter, "kvartaalissa|neljänneksessä|joka kvartaali"), (.year, "vuodessa|vuosittain|joka vuosi"),
  ]
  static let qualifiers: [(Qualifier, String)] = [
    (.bound(.atLeast), "vähintään|väh|väh.|ainakin|vähintäänkin|minimissään|ei alle"),
    (.bound(.moreThan), "yli|enemmän kuin"),
    (.bound(.atMost), "enintään|enint|enint.|korkeintaan|maksimissaan|maks|maks.|ei yli"),
    (.bound(.lessThan), "alle|vähemmän kuin"),
    (.boundBehind(.atLeast), "tai yli|tai enemmän|tai parempi|ja yli|vähintään|minimi|tai suurempi"),
    (.boundBehind(.atMost), "tai alle|tai vähemmän|ja alle|enintään|maksimi|tai pienempi|korkeintaan|tai nopeammin"),
    (.about, "noin|n.|suunnilleen|suurin piirtein|arviolta|reilu|reilut|vajaa|melkein|lähes|about"),
    (.aboutBehind, "suunnilleen|tienoilla|paikkeilla"), (.between, "välillä|väliltä"),
    (.rangeBehind, "välillä|väliin|välille"), (.rangeJoint, "tai"), (.margin, "plus miinus|plusmiinus"),
    (.per, "kohti|kohden|per|/"), (.more, "lisää|kasvu|kasvua"), (.less, "lasku|pienennys"),
    (.moreBehind, "enemmän|lisää|kasvu|kasvua|suurempi|suuremmaksi|korkeampi|nousu|ylös"), (.riseBehind, "nousua"),
    (
      .lessBehind,
      "vähemmän|lasku|pienempi|pienemmäksi|matalampi|alas|nopeammin|nopeampi|lyhyempi|lyhyemmäksi|halvempi|"
        + "halvemmaksi|vähennys"
    ),
    (.negative, "miinus"),
    (
      .unknown,
      "ei tiedossa|ei vielä tiedossa|tuntematon|ei tiedetä|ei mitattu|ei vielä mitattu|mittaamatta|ei mittausta"
    ),
    (
      .unknown,
      "selvitetään|selviää|selvitettävä|selvityksessä|ei tietoa|ei vielä tietoa|ei dataa|en tiedä|en tiiä vielä|en tiiä"
    ),
    (
      .unknown,
      "avoin|avoinna|ei seurattu|ei lähtötasoa|en tiedä vielä|puuttuu|kesken|mitataan|mittaus kesken|ei oo tiedossa|ei ole tiedossa"
    ),
    (.filler, "suhteessa|suhde|kaikki|kaikkiin|kaikista|tasan|nyt|tasolle|tasosta|tasoon"),
  ]
  static let wholes: [(WholeValue, String)] = [
    (.all, "kaikki|kaikkiin|kaikilla|jokainen"),
    (
      .change(100),
      "tuplata|tuplaa|tuplaksi|tuplaan|tuplat|tuplaantuu|kaksinkertaistaa|kaksinkertaistuu|kaksinkertaiseksi"
    ),
    (.change(200), "kolminkertaistaa|kolminkertaistuu|kolminkertaiseksi|triplata"),
    (.change(-50), "puolittaa|puolittuu|puolitetaan"),
    (.lessThan(10), "yksinumeroinen|yksinumeroiseksi|yksinumeroiseen"),
  ]
  static let durations = "aika|ajan|aikaa|kesto|viive|odotus|jono"
  static let unitNames: [(UnitName, String)] = [
    (
      .unit(.time(.minute)),
      "*minuutit|*minuuttia|*minuutteja|*minuutteina|*minuuttien|*minuuteissa|*minuuttimäärä|*minuuttimäärää"
    ),
    (
      .unit(.time(.hour)),
      "*tunnit|*tuntia|*tunteja|*tunteina|*tuntien|*tunneissa|*tuntimäärä|*tuntimäärää|*tuntimäärän"
    ),
    (.unit(.time(.week)), "viikkoa|viikkoja|viikkoina"),
    (
      .unit(.counted("t")),
      "*tonnit|*tonnia|*tonneja|*tonneina|*tonnien|*tonneissa|*tonnimäärä|*tonnimäärää|*tonnimäärän"
    ),
    (.unit(.counted("m")), "metrit|metriä|metrejä|metreinä|metrien|metreissä|metrimäärä|metrimäärää"),
    (.magnitude(1000), "tuhansina|tuhansissa|tuhatta"),
    (.magnitude(1_000_000), "miljoonia|miljoonina|miljoonissa|miljoonat|miljoonaa|milj"),
  ]
  static let dates: [(DateWord, String)] = [
    (.month(1), "tammikuu*|tammi|tammik."), (.month(2), "helmikuu*|helmi|helmik."),
    (.month(3), "maaliskuu*|maalis|maalisk."),
    (.month(4), "huhtikuu*|huhti|huhtik."), (.month(5), "toukokuu*|touko|toukok."), (.month(6), "kesäkuu*|kesäk."),
    (.month(7), "heinäkuu*|heinä|heinäk."), (.month(8), "elokuu*|elo|elok."), (.month(9), "syyskuu*|syys|syysk."),
    (.month(10), "lokakuu*|loka|lokak."), (.month(11), "marraskuu*|marras|marrask."),
    (.month(12), "joulukuu*|joulu|jouluk."),
    (.season(.spring), "kevät|kevään|keväällä|kevääseen|keväästä|kevääksi"),
    (.season(.summer), "kesä|kesän|kesällä|kesään|kesästä|kesäksi"),
    (.season(.autumn), "syksy|syksyn|syksyllä|syksyyn|syksystä|syksyksi"),
    (.season(.winter), "talvi|talven|talvella|talveen"),
    (
      .weekday,
      "maanantai*|tiistai*|keskiviikko*|keskiviiko*|torstai*|perjantai*|lauantai*|sunnuntai*|ma|ti|ke|to|pe|la|su"
    ),
    (.year, "vuosi|vuoden|vuodelle|vuotta|vuonna|v."),
    (.half, "puolivuosi|puolisko*|vuosipuolisko*|vuosipuolikas|vuosipuolikkaan|puolikas|puolivuotis*|puolivuoden"),
    (
      .quarter,
      "kvartaali*|neljännes|neljänneksen|vuosineljännes|vuosineljänneksen|neljännesvuosi|kvarta*|neljänneksellä"
    ),
    (.week, "viikko|viikon|viikolla|viikoilla|viikkoina|viikkoon|viikolle|vk|vko|vk.|vko.|vk:lla|vko:lla|viikot"),
    (.fiscal, "tilikausi|tilikauden|tilivuosi|tilivuoden"),
    (.first, "ensimmäinen|ensimmäisen|ensimmäisellä|eka"), (.second, "toinen|toisen|toisella"),
    (.third, "kolmas|kolmannen|kolmannella"),
    (.fourth, "neljäs|neljännen|viimeinen|viimeisen|viimeisellä"),
    (.end, "loppu|loppuun|lopussa|lopun|loppuu|loppupuoli|viimeinen päivä"),
    (.endOf(.month), "kuukauden loppu|kuukauden loppuun|kuun loppu|kuun loppuun"),
    (.endOf(.year), "loppuvuosi|vuodenloppu|vuodenvaihde|vuodenvaihteeseen"),
    (.start, "alku|alkuun|alussa|alkupuoli|alkuvuosi|alkupuolella"), (.late, "loppupuolella|loppupuolelle"),
    (.middle, "puoliväli|puoliväliin|puolivälissä|puolessa välissä"),
    (
      .deadline,
      "mennessä|asti|saakka|viimeistään|viim|viim.|ennen|takaraja|määräaika|eräpäivä|dl|loppuun|:n loppuun|vuodenvaihteeseen|kuukauden loppuun|kuun loppuun"
    ),
    (.feast(Feast(1, 1)), "uusi vuosi|uuteenvuoteen|uutta vuotta|uuteen vuoteen|uudeksivuodeksi"),
    (.feast(Feast(1, 6)), "loppiainen|loppiaista|loppiaiseen|loppiaiseksi"),
    (.feast(Feast(afterEaster: 0)), "pääsiäinen|pääsiäistä|pääsiäiseen|pääsiäiseksi"),
    (.feast(Feast(afterEaster: 39)), "helatorstai|helatorstaita|helatorstaihin"),
    (.feast(Feast(5, 1)), "vappu|vappua|vappuun|vapuksi"),
    (.feast(Feast(6, 20, weekday: 6)), "juhannus|juhannusta|juhannukseen|juhannukseksi"),
    (.feast(Feast(10, 31, weekday: 6)), "pyhäinpäivä|pyhäinpäivää|pyhäinpäivään"),
    (.feast(Feast(11, 8, weekday: 7)), "isänpäivä|isänpäivää|isänpäivään|isänpäiväksi"),
    (.feast(Feast(12, 6)), "itsenäisyyspäivä|itsenäisyyspäivää|itsenäisyyspäivään"),
    (.feast(Feast(12, 24)), "jouluaatto|jouluaattoa|jouluaattoon"),
    (.feast(Feast(12, 25)), "joulua|jouluun|jouluksi|jouluna|joulupäivä|joulupäivään"),
    (.acrossYears, "lukuvuosi|lukuvuoden|kausi|kauden|talvikausi|talvikauden|toimikausi|toimintakausi"),
    (.filler, "päivä|päivään|päivänä|:n|:ssa|:een|:lla|aikana|klo"), (.joint, "ja|sekä"),
  ]
}
