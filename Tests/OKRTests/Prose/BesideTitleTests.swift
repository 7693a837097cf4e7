import OKRProse
import OKRValues
import Testing

/// What people put around a title, and what it would say if it were read as a part of it.
@Suite("What stands beside a title")
struct BesideTitleTests {
  @Test(
    "takes none of its two numbers away, and adds none",
    arguments: [
      ("Losses from 20 MWh to 15 MWh", 20, 15),
      ("Raise MFA coverage from 68% to 100% (was 2 pp worse a year ago)", 68, 100),
      ("Poistuma 8 %:sta 5 %:iin (parannusta 1 %-yks. kesäkuusta)", 8, 5), ("流失率从8%降到5%（较5月下降1个百分点）", 8, 5),
      ("Cut churn from 8% to 5% ;; Sam ;; amber ;; row 14", 8, 5),
      ("JIRA-482 | Cut churn from 8% to 5% | Sam | 0.7", 8, 5),
      ("NPS: 30 to 40", 30, 40), ("Orders from *60* to *45*", 60, 45),
      ("ok so the next one is: Cut churn from 8% to 5%", 8, 5), ("三、流失率从8%降到5%", 8, 5),
      ("Cut churn from 8% to 5% / teachers + TAs, Year 7 to 9", 8, 5), ("流失率从8%降到5%（25至34岁人群）", 8, 5),
      ("Cut churn from 8% to 5% (ages 25 to 34)", 8, 5), ("Draft 0.3_Cut churn from 8% to 5%", 8, 5),
      ("Cut churn from 8% to 5% _weight in the bonus 25%_", 8, 5), ("流失率从8%降到5%_已录入", 8, 5),
    ])
  func numbers(_ title: String, _ from: Int, _ to: Int) {
    let change = read(title).change
    #expect(change?.from.value == Decimal(from) && change?.to.value == Decimal(to), "\(title)")
  }

  @Test("says how many were asked, and not where it stands")
  func sample() {
    #expect(read("Reach at least 95% of patients (baseline: May survey, n=212)").change == nil)
  }

  @Test(
    "is no open slot",
    arguments: [
      "KR2: - [ ] Cut churn from 8% to 5%", "1. - [ ] Cut churn from 8% to 5%", "Raise [EMEA] win rate from 20% to 25%",
      "Cut churn from 8% to <b>5%</b>", "Cut churn from 8 % to __5 %__", "Callers of snake_case__names 40 → 0",
      "Windows XX machines 40 → 0", "Cut churn from 8% to 5% [metric owner: Finance BI]", "流失率降到5%【口径负责人：财务】",
      "Cut churn from 8% to 5% (owner tbd)",
    ])
  func noSlot(_ title: String) { #expect(Placeholder.first(in: title) == nil) }

  @Test("leaves a slot in brackets and one of letters open")
  func slots() {
    for title in ["Cut churn to __ %", "Cut churn from 8% to [to be agreed]", "[XX]% of wells pass", "满意度提升至__%"] {
      #expect(Placeholder.first(in: title) != nil, "\(title)")
    }
  }
}
