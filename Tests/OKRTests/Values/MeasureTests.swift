import OKRValues
import Testing

@testable import OKRProse

/// Units written out, in any language, and units of other systems.
@Suite("Units that measure the same convert") struct MeasureTests {
  private func comparison(_ one: Int, _ unit: Unit, _ two: Int, _ other: Unit) -> Comparison? {
    Quantity(Decimal(one), unit).compared(to: Quantity(Decimal(two), other), isSame: Words.isSameUnit)
  }

  @Test(
    "in words and in signs",
    arguments: [
      (1, "kilometres", 1000, "metres"), (1, "km", 1000, "meters"), (2, "kilograms", 2000, "grams"),
      (2, "kilos", 2000, "g"), (2, "litres", 2000, "ml"), (2, "tons", 2000, "kilograms"), (2, "metriä", 200, "cm"),
      (12, "kilometriä", 12000, "m"), (2, "kiloa", 2000, "grammaa"), (3, "litraa", 3000, "millilitraa"),
      (10, "desiä", 1, "litraa"), (40, "megawattituntia", 40, "MWh"), (2, "bar", 2000, "mbar"),
      (2, "t CO2", 2000, "kg CO2"), (15, "亩", 10000, "平方米"), (900, "度", 900, "千瓦时"), (16, "oz", 1, "lb"),
      (5280, "ft", 1, "mile"), (36, "inches", 1, "yard"), (20, "senttiä", 200, "mm"), (3, "公里", 3000, "metres"),
    ])
  func equal(_ one: Int, _ unit: String, _ two: Int, _ other: String) {
    #expect(comparison(one, .counted(unit), two, .counted(other)) == .equal)
    #expect(comparison(two, .counted(other), one, .counted(unit)) == .equal)
    #expect(comparison(one + 1, .counted(unit), two, .counted(other)) == .greater)
  }

  @Test("where neither is a whole number of the other", arguments: [("miles", "km"), ("lb", "kg"), ("acres", "ha")])
  func between(_ unit: String, _ other: String) {
    #expect(comparison(1, .counted(unit), 1, .counted(other)) == (unit == "miles" ? .greater : .less))
    #expect(comparison(100, .counted(unit), 1, .counted(other)) == .greater)
  }

  @Test("of money in its parts", arguments: [("cents", "EUR"), ("cents", "USD"), ("p", "GBP"), ("senttiä", "EUR")])
  func money(_ part: String, _ code: String) {
    #expect(comparison(800, .counted(part), 8, .currency(code)) == .equal)
    #expect(comparison(8, .currency(code), 900, .counted(part)) == .less)
  }

  @Test("and of minutes beside hours") func minutes() {
    #expect(comparison(2, .time(.hour), 120, .counted("分")) == .equal)
    #expect(comparison(45, .counted("分"), 1, .time(.hour)) == .less)
  }

  @Test(
    "and others do not",
    arguments: [
      ("litres", "kg"), ("cents", "kg"), ("miles", "ha"), ("t CO2", "t CO2e"), ("分", "kg"), ("bars", "metres"),
    ])
  func apart(_ unit: String, _ other: String) {
    #expect(comparison(1, .counted(unit), 1, .counted(other)) == nil)
    #expect(comparison(1, .currency("EUR"), 1, .counted("p")) == nil)
  }
}
