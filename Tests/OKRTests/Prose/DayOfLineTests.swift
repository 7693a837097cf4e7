import OKRProse
import Testing

/// Days and years that stand beside what a title asks for.
@Suite("A day beside a title")
struct DayOfLineTests {
  @Test(
    "is when somebody wrote or checked the line, and no deadline",
    arguments: [
      "Hävikki 12 %:sta 5 %:iin (päivitetty 1.7.2026)", "Hävikki 12 %:sta 5 %:iin, tarkistettu 1.7.",
      "Jonotusaika 9 päivästä 4 päivään (mitattu 1.7.)", "Cut waste from 12% to 5% (updated 1 July 2026)",
      "Cut waste from 12% to 5%, last checked 1 July", "损耗率从12%降到5%（更新于7月1日）", "损耗率从12%降到5%，截至9月15日",
      "损耗率降到5%，截止9月15日为9%",
    ])
  func isOfLine(_ title: String) {
    #expect(read(title).deadline == nil && read(title).statedDay == nil)
  }

  @Test("is when a thing is to be done", arguments: ["Uusi portaali julkaistu 30.9.", "12月18日办完最后一场培训"])
  func isStated(_ title: String) { #expect(read(title).statedDay != nil) }

  @Test(
    "is due behind a word that says so",
    arguments: [
      "损耗率从12%降到5%，截止9月15日", "损耗率从12%降到5%（截止日期：9月15日）", "损耗率从12%降到5%（deadline 9/30）", "报废率降到2%，最晚9月15日",
      "Cut waste from 12% to 5% (deadline 9/30)", "Hävikki 12 %:sta 5 %:iin (määräaika 30.9.)",
      "Jonotusaika 9 päivästä 4 päivään, DL 30.9.",
    ])
  func isDue(_ title: String) { #expect(read(title).deadline != nil) }

  @Test(
    "is of the source of a figure",
    arguments: [
      "Homes that recycle to 40% (source: census 2023)", "Kierrättävät kodit 40 %:iin (lähde: Tilastokeskus 2023)",
      "回收家庭占比提高到40%（数据来源：2023年普查）", "Homes that recycle to 40% (source: Statistics Finland, 2023)",
    ])
  func isOfSource(_ title: String) { #expect(read(title).years.isEmpty) }

  @Test("is when it is to be so, in front of a source", arguments: ["Recycling in 2023 at 40% (source: council plan)"])
  func isOfGoal(_ title: String) { #expect(!read(title).years.isEmpty) }
}
