/// A small workspace in three languages, with emoji and combining marks before nearly every place that is asked about.
enum ServerSamples {
  static let company = """
    company acme "Acme 😀"  lead @päivi
    team myynti "Myynti ä̈"  under acme  lead @anna
    team 苏州 "苏州团队"  under acme  lead @李娜
    person @päivi "Päivi"
    person @anna "Anna"
    person @李娜 "李娜"
    cycle kausi "Kausi" 2026-07-01 to 2026-09-30
    kpi churn "Poistuma 😀" {
      every month
      healthy <= 3%
      reading 2026-06 4%
      owner @päivi
    }
    for acme
    cycle 2026-Q3
    objective kasvu "Kasvu é😀 tuntuu helpolta"  owner @päivi {
      kr myynti "Uusi myynti 中"  from 10M EUR to 15M EUR  owner @anna {
        rollup sum
      }
      kr poistuma "Poistuma 😀 laskee"  from 4% to 3%  measures churn
    }
    """

  static let sales = """
    for myynti
    cycle kausi
    // 😀 muistiinpano
    objective helppo "Ostaminen on 😀 helppoa"  owner @anna  supports acme.kasvu {
      because "Puolet asiakkaista 中文 lähti"
      link "https://example.org/中"
      kr sopimukset "Sopimukset é"  from 2M EUR to 5M EUR  by 2026-08-31  supports acme.kasvu.myynti {
        checkin 2026-07-15 3M EUR confidence 0.7 { done "😀" next "…" }
      }
      milestone allekirjoitus "Allekirjoitettu"  by 2026-08-15
      initiative "Puhelin"  needs 苏州 "😀"
    }
    """

  static let suzhou = """
    for 苏州
    cycle 2026-Q3
    objective 交付 "交付更快 😀"  owner @李娜  supports kasvu {
      kr 收入 "销售收入"  from 100万 EUR to 300万 EUR  by 2026年8月31日  supports acme.kasvu.myynti
      kr "Launch the new page"
      kr 天数 "交付天数"  from 60 天 to 45 天  by 2026-08-31
    }
    """

  static let files = [("workspace.okr", company), ("myynti.okr", sales), ("suzhou/苏州.okr", suzhou)]
}
