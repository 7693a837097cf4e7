import OKRSource
import OKRSyntax
import Testing

/// The grammar lets a unit be a name, and a name be written in any alphabet.
@Suite("Units in any alphabet") struct AnyAlphabetTests {
  @Test(
    "a counted noun and what it is counted by",
    arguments: [
      "5 글", "5 / 글", "5 글/날", "12 заказов / день", "3 ลูกค้า", "4 հաճախորդ", "7 かな / かな", "9 πελάτες",
    ])
  func units(value: String) {
    let errors = parse(SourceFile(path: "a.okr", text: "kpi w {\n  reading 2026-W24 \(value)\n}\n")).errors
    #expect(errors.isEmpty, "\(errors)")
  }
}
