import OKRLint
import OKRProse
import OKRSource
import Testing

/// What stands in the place of a number, and what only looks so.
@Suite("A slot of a title")
struct OpenSlotTests {
  @Test(
    "is a small letter, a row of dots, a variable of a template, a question or a character for so many",
    arguments: [
      "Sign n new customers", "n new customers", "NPS to n", "Raise NPS from 31 to n", "Hanki n uutta asiakasta",
      "NPS nousee tasolle n", "签下n家新客户", "Churn down to ...%", "Poistuma alle ... %", "流失率降到...%",
      "Reach {{target}} customers", "Churn from ${from} to ${to}", "Saavutetaan {{tavoite}} asiakasta", "达到{{目标}}家客户",
      "NPS from 31 to {{target}}", "Visit schools (how many?)", "Käydään kouluissa (kuinka monta?)", "走访学校（多少？）",
      "Cut churn (by how much?)", "满意度提高到某分", "开若干家新店", "签约客户若干", "新增客户×个", "走访×家客户", "满意度达到×分",
      "Churn from {from} to {to}", "从{from}提高到{to}", "Reach {target} customers", "Nousee {luku} %:iin",
      "Share of repeat guests: ( )%", "Cellar tours earn £__k", "Kierrosten tulos ___k €",
    ])
  func slots(_ title: String) { #expect(Placeholder.first(in: title) != nil) }

  @Test(
    "is no name, no sign between names, no word that somebody is not sure of, and no owner who is still to be found",
    arguments: [
      "NN/g report read by 40 designers", "iPhone X users on the new app", "Parcels within L x W x H limits",
      "Owners of Galaxy X phones who renew from 5% to 8%", "Tickets tagged TBD fall from 50 to 8",
      "待測晶圓在廠天數 9 天 → 6 天", "Tikettejä, joilla on merkintä TBD, 50 → 8", "标记为待定的工单从50张降到8张",
      "Deals with stage unknown (?) from 40 to 5", "Asiakkaiden pito Gällivaaran (?) alueella 50 % → 60 %",
      "客户留存（？）从50%提高到60%", "Orders on time from 82% to 95%, owner: tbd", "订单准时率从82%提高到95%（负责人：待定）",
      "订单准时率从82%提高到95%（负责人待定）", "Tilaukset ajallaan 82 % → 95 % (omistaja avoin)", "Drag n drop uploads from 5 to 8",
      "Fish n chips sold from 500 to 800", "若干年前的旧系统停用数从5个到8个", "某分公司客户从5家到8家", "某天的客流从5人到8人",
      "尺寸5×8的照片从5张到8张", "L×W×H已知的包裹从5%到8%", "Wait... 5% of them leave, from 8%",
      "E-mails with a {{name}} left in them from 5% to 1%", "Phishing clicks from 19% to 7% {P0}",
      "E-mails with a {name} left in them from 5% to 1%", "Reply to {customer} within 2 hours",
      "Route /trips/{from}/{to} in 200 ms",
      "Saatavuus (n. 40 kohdetta) 50 % → 60 %",
      "zero families sent away from the food bank (7 in May :( )",
    ])
  func noSlots(_ title: String) { #expect(Placeholder.first(in: title) == nil) }

  @Test(
    "is none where the clauses have both numbers and the letter or word is a name",
    arguments: ["Tickets tagged TBD", "Chromosome X defects found"])
  func names(_ title: String) {
    let text = "objective \"Sales grow\" owner @eva {\n  kr \"\(title)\" from 50 to 8\n}\n"
    #expect(!lintFiles([("a.okr", text)]).findings.contains { $0.rule == "specific/placeholder" })
  }
}
