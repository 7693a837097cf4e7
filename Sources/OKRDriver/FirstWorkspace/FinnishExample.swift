/// The first workspace in Finnish.
enum FinnishExample {
  static let workspace = """
    // Keitä me olemme. Kaikki tämän kansion ja sen alikansioiden .okr-tiedostot luetaan yhdessä.
    // Tämä on esimerkki: vaihda tilalle oma yrityksenne, tiiminne ja ihmisenne.

    company acme    "Acme"            lead @eeva
    team    palvelu "Asiakaspalvelu"  under acme  lead @sami

    person @eeva "Eeva Lindholm"
    person @sami "Sami Rautio"
    person @kati "Kati Laine"

    rules {
      prose fi  // otsikoiden kieli: en, fi, zh tai useampi niistä
    }

    """

  static func team(_ quarter: FirstQuarter) -> String {
    """
    // Yhden tiimin tavoitteet yhdelle neljännekselle. Tämä on esimerkki: vaihda ensin tavoitteen otsikko omaanne,
    // sitten luvut. `okr lint` kertoo, mikä rivissä on vialla, ja `okr explain` ja säännön nimi kertovat, miksi.

    for   palvelu  // tiimi, sillä nimellä joka sillä on tiedostossa workspace.okr
    cycle \(quarter.label)

    // KPI on mittari, jota seurataan koko ajan, liittyi siihen tavoite tai ei.
    kpi uudelleen "Asiakkaat, jotka joutuvat kysymään uudelleen" {
      every   month
      healthy <= 20%  // tätä suurempi luku on syy huolestua
      source  "Palvelujärjestelmä, raportti Uudelleen avatut"
      owner   @kati
      reading \(quarter.monthBefore)  34%  // rivi kuukaudessa, oma lukunne tilalle
    }

    // Tavoite sanoo sanoin, mikä muuttuu ja kenelle; avaintulokset näyttävät luvuin, että niin on käynyt.
    objective kerralla "Asiakas saa avun heti ensimmäisellä kerralla" {
      because "Kahdesti kysymään joutunut asiakas tilaa puolet harvemmin"  // miksi juuri tämä, miksi juuri nyt
      owner   @sami

      kr uudelleen "Asiakkaat, jotka joutuvat kysymään uudelleen"  from 34% to 20% {
        measures uudelleen  // mittari, jota tämä avaintulos liikuttaa
        owner    @kati

        // Seuraava askel: kerro viikon tai parin välein, missä mennään. Poista rivien alusta `//` ja muokkaa niitä.
        // checkin \(quarter.nextCheckin)  31%  confidence 0.6 {
        //   done "Kymmeneen yleisimpään kysymykseen on hyvä vastaus"
        //   next "Sama laskuja koskeviin kysymyksiin"
        // }
      }

      kr odotus "Ensimmäisen vastauksen odotusajan mediaani"  from 9 tuntia to 3 tuntia  by \(quarter.halfTime)

      kr apu "Vastaukset, joista asiakas sanoo olleen apua"  from 71% to 85%  owner @eeva
    \(checkin(quarter))}

    """
  }

  private static func checkin(_ quarter: FirstQuarter) -> String {
    guard let day = quarter.checkinToday else { return "" }
    return """

        // Missä koko tavoitteen kanssa ollaan tänään.
        checkin \(day) {
          next "Sovitaan, kuka tuo minkäkin luvun ja milloin"
        }

      """
  }
}
