import Testing

@testable import OKRProse

/// Kinds of titles that people write every day, each with others of its kind: what is told must not hang on one word.
@Suite("Ordinary titles")
struct OrdinaryTitleTests {
  private func statements(_ titles: [String]) -> [ProseReading.Statement] { titles.map { read($0).statement } }

  @Test(
    "what is done, in the shapes that it is typed in, is work",
    arguments: [
      "All 17 pilots through the bridge simulator", "Cold room 3 re-insulated", "we'll re-do the house glossary",
      "Installation of 14 pumps", "Blade inspection of 36 turbines", "60 visits by our counsellors",
      "home visits to all 22 new families", "Season trailer out on YouTube", "Tag & release the build",
      "Get the rye loaf on the shelves", "Lease register reconciled", "Sales playbook updated",
      "Obtain a quote from one stonemason", "1200 nuohottua tulisijaa", "Pillit intonoitu Tammelan kirkkoon",
      "Hyllypaikat merkitty viivakoodein", "60 puhelua / vko / myyjä", "uusi tutoriaali ulos ennen messuja",
      "家长须知改成图文版", "把举升机都检修一遍", "搞个直播间", "每位老师上公开课≥2节", "软食菜谱做出来",
    ])
  func work(_ title: String) { #expect(read(title).statement == .work, "\(title)") }

  @Test(
    "what others do, what is counted from nothing and what can be seen is none",
    arguments: [
      "Recruit 1,200 new members", "60 new volunteers who do at least 2 shifts each", "5 new cafés buying from us",
      "Visits: 118,000 → 135,000", "Deploys per week: 3 → 15", "Zero failed surgeries",
      "Cash-flow positive in November",
      "12 allekirjoitettua sopimusta", "Myöhässä lähteneet kuormat: 9/vko → 2/vko", "暑假班报名480人", "公演兩場門票全數售罄",
      "后厨改造通过验收", "被期刊接收论文3篇", "将月均航次提高至260班", "直播打赏收4.5万元",
    ])
  func noWork(_ title: String) { #expect(read(title).statement != .work, "\(title)") }

  @Test("what many people do, or do more or less of, says not how many")
  func habits() {
    #expect(
      statements([
        "Tenants report repairs in the app", "Stewards handle grievances on their own",
        "Fewer calls to the switchboard",
        "Asiakkaat kertovat kaupasta eteenpäin",
      ]) == [.nothing, .nothing, .nothing, .nothing])
  }

  @Test("a number in a name is no number to reach")
  func names() {
    for title in [
      "Tunnel washer 2: bearings swapped", "Runway 09/27 resurfaced", "The 9 am sessions are full",
      "Dataset v2.0 published",
      "Porokolarit vähenevät valtatie 4:llä", "People under 30 discover us",
    ] {
      #expect(read(title).stated.isEmpty, "\(title)")
    }
  }

  @Test("what was is a baseline, in whichever words")
  func baselines() {
    for title in [
      "Pick 95 lines/hour (now 80)", "Open days: 61 last winter, 72 this one", "粉專追蹤數（現 2.1 萬）破 3 萬",
      "平均不超過5個工作天（現時9天）",
      "排队别超过10分钟（现在得等18分钟）", "一级品率——去年五成二，今年做到六成八",
    ] {
      #expect(read(title).statement == .complete, "\(title)")
    }
  }
}
