import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// What people who have never seen the language type, and what is said of it.
@Suite("A line of a stranger is read, or asked about")
struct StrangeLineTests {
  private let people = ("b.okr", "person @lena \"Lena Fischer\"\nperson @anna \"Anna Ekström\"\n")
  private let head = "cycle 2026-Q3\nobjective \"A\" owner @lena {\n"

  private func found(_ line: String, _ rule: String) -> [Finding] {
    lintFiles([("a.okr", "\(head)\(line)\n}\n"), people]).findings.filter { $0.rule == rule }
  }

  /// What the safe fixes make of a line.
  private func mended(_ line: String) -> String {
    let files = [("a.okr", "\(head)\(line)\n}\n"), people]
    let trees = files.map { parse(SourceFile(path: $0.0, text: $0.1)) }
    let file = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay)).trees[0].file
    return String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
  }

  @Test(
    "an owner by the name that another file declares",
    arguments: [("Lena Fischer", "@lena"), ("Anna Ekström", "@anna"), ("@Lena Fischer", "@lena")])
  func owners(_ typed: String, _ handle: String) {
    let line = "kr \"B\" from 8 to 5 owner \(typed)"
    #expect(mended(line) == "kr \"B\" from 8 to 5 owner \(handle)")
    #expect(found(line, "cascade/unresolved").isEmpty)
  }

  @Test("an owner by a name that is nearly a handle") func nearOwners() {
    let handle = found("kr \"B\" from 8 to 5 owner @lena.fischer", "cascade/unresolved")
    #expect(handle.flatMap(\.fixes).map(\.title) == ["Write `@lena`"])
    let name = found("kr \"B\" from 8 to 5 owner lena.fischer", "relevant/no-owner")
    #expect(name.flatMap(\.fixes).map(\.title) == ["Write `@lena`"])
  }

  @Test("a person in brackets", arguments: ["[Anna]", "(Anna Ekström)"]) func namesInBrackets(_ typed: String) {
    let line = "kr \"B\" from 8 to 5 \(typed)"
    #expect(mended(line) == line)
    #expect(found(line, "syntax/remark").flatMap(\.fixes).map(\.title) == ["Write `owner @anna`", "Make it a note"])
    #expect(mended("kr \"B\" from 8 to 5 [Kim]") == "kr \"B\" from 8 to 5 note \"Kim\"")
  }

  @Test(
    "units that convert",
    arguments: [
      "from 80 km/h to 95 mph", "from 3/week to 1/day", "from 2 斤 to 3 公斤", "from 200 Mbit/s to 1 Gbit/s",
      "from 2 EUR/order to 3 EUR/orders", "from 10 km/h to 5 m/s", "from 80 MB to 100 Mbit",
    ])
  func units(_ clauses: String) {
    #expect(found("kr \"B\" \(clauses)", "measurable/unit-mismatch").isEmpty)
  }

  @Test(
    "units that do not",
    arguments: ["from 12/month to 5/week", "from 80 km/h to 3 kg", "from 2 斤 to 3 升", "from 3 EUR/day to 4 orders/day"])
  func otherUnits(_ clauses: String) {
    #expect(found("kr \"B\" \(clauses)", "measurable/unit-mismatch").count == 1)
  }

  @Test(
    "a misspelt unit",
    arguments: [
      ("from 12 mintes to 6 minutes", ["Write `minutes`"]), ("from 12 minutes to 6 mintes", ["Write `minutes`"]),
      ("from 1.2M ERU to 1.5M EUR", ["Write `EUR`"]),
      ("from 12 custmers to 20 customers", ["Write `custmers`", "Write `customers`"]),
      ("from 12 minutes to 6 hats", []),
    ])
  func misspeltUnits(_ clauses: String, _ fixes: [String]) {
    let found = found("kr \"B\" \(clauses)", "measurable/unit-mismatch")
    #expect(found.count == 1 && found.flatMap(\.fixes).map(\.title) == fixes)
  }

  @Test("money without the letter for thousands that the other number has")
  func lostMagnitude() {
    let found = found("kr \"B\" from 400k EUR to 500 EUR", "measurable/unit-mismatch")
    #expect(found.map(\.level) == [.warning] && found.flatMap(\.fixes).map(\.title) == ["Write `500k`"])
    for clauses in ["from 400k EUR to 0 EUR", "from 400k EUR to 900 GBP", "from 1k EUR to 900 EUR", "from 9k to 10"] {
      #expect(self.found("kr \"B\" \(clauses)", "measurable/unit-mismatch").allSatisfy { $0.fixes.isEmpty })
    }
  }

  @Test(
    "units with brackets, and rates of times with colons",
    arguments: [
      ("from 61 dB(A) to 55 dB(A)", "from 61 dBA to 55 dBA"),
      ("from 5 item(s) to 3 items", "from 5 items to 3 items"),
      ("from 7:10 min/km to 6:20 min/km", "from 7 min 10 s/km to 6 min 20 s/km"),
    ])
  func oddUnits(_ typed: String, _ written: String) {
    #expect(mended("kr \"B\" \(typed)") == "kr \"B\" \(written)")
    #expect(found("kr \"B\" \(written)", "syntax/number-form").isEmpty)
  }

  @Test("a ratio with a colon, which two readers count in two ways", arguments: ["from 1:8 to 1:7", "from 2:1 to 3:1"])
  func ratios(_ clauses: String) {
    #expect(mended("kr \"B\" \(clauses)") == "kr \"B\" \(clauses)")
    #expect(found("kr \"B\" \(clauses)", "syntax/number-form").count == 2)
  }

  @Test(
    "a day behind a word that is no `by`",
    arguments: [
      "milestone \"B\" until 2026-08-31", "milestone \"B\" to 2026-08-31", "kr \"B\" from 1 to 2 until 2026-08-31",
    ])
  func until(_ line: String) {
    #expect(found(line, "syntax/misplaced").flatMap(\.fixes).map(\.title) == ["Write `by`"])
  }

  @Test("a name with a stroke for its dot") func strokes() {
    let found = found("kr \"B\" from 1 to 2 supports acme/trust", "syntax/unknown-word")
    #expect(found.flatMap(\.fixes).map(\.title) == ["Write `acme.trust`"])
  }

  @Test("a day that the cycle has, of two that it may be", arguments: ["11/09", "09/11", "10/08"])
  func days(_ typed: String) {
    let found = found("milestone \"B\" by \(typed)", "syntax/date-form")
    #expect(found.count == 1 && found.first?.message.contains("can mean") == true)
    #expect(found.flatMap(\.fixes).allSatisfy { $0.applicability == .suggested })
    #expect(found.flatMap(\.fixes).count == 2)
    #expect(mended("milestone \"B\" by \(typed)") == "milestone \"B\" by \(typed)")
  }

  @Test("but a day of news is of the cycle") func newsDays() {
    let line = "kr \"B\" from 1 to 3 {\n  checkin 08/07 2\n}"
    #expect(found(line, "syntax/date-form").allSatisfy { !$0.message.contains("can mean") })
  }

  @Test("and a revision says what it revises") func emptyRevision() {
    #expect(found("kr \"B\" from 1 to 3 { revised 2026-07-08 }", "syntax/missing-value").count == 1)
    #expect(found("kr \"B\" from 1 to 3 { revised 2026-07-08 because \"C\" }", "syntax/missing-value").isEmpty)
  }

  @Test("and one that can only be one day", arguments: [("9/30", "2026-09-30"), ("08/08", "2026-08-08")])
  func plainDays(_ typed: String, _ day: String) {
    #expect(mended("milestone \"B\" by \(typed)") == "milestone \"B\" by \(day)")
  }

  @Test(
    "a title that is wrapped",
    arguments: [
      ("kr \"Nobody waits\n  twice\" from 8 to 5", "kr \"Nobody waits twice\" from 8 to 5"),
      ("kr \"Nobody waits  \ntwice at\n the door\" from 8 to 5", "kr \"Nobody waits twice at the door\" from 8 to 5"),
      ("kr \"没有人\n等待两次\" from 8 to 5", "kr \"没有人等待两次\" from 8 to 5"),
      ("milestone \"Nobody waits\n twice\" {\n}", "milestone \"Nobody waits twice\" {\n}"),
    ])
  func wrapped(_ typed: String, _ written: String) {
    #expect(found(typed, "syntax/unquoted-title").count == 1)
    #expect(mended(typed) == written)
  }

  @Test(
    "but no line that starts something of its own",
    arguments: [
      "kr \"Nobody waits\nSell more\" from 8 to 5", "kr \"Nobody waits\nowner @anna note \"C\"",
      "kr \"Nobody waits\nbecause \"C\"", "kr \"Nobody waits\nkr \"C\" from 1 to 2",
    ])
  func notWrapped(_ typed: String) {
    let messages = lintFiles([("a.okr", "\(head)\(typed)\n}\n")]).findings.map(\.message)
    #expect(messages.contains("the closing quote is missing"))
  }

  @Test(
    "a word for what is open that is the name of something",
    arguments: ["kr \"TBD fields in the spec from 40 to 0\"", "kr \"TBD fields in the spec\" from 40 to 0"])
  func names(_ line: String) { #expect(found(line, "specific/placeholder").isEmpty) }

  @Test(
    "and one that is open",
    arguments: ["kr \"TBD customers sign\" to 40", "kr \"Win TBD customers\" from 1 to 2", "kr \"TBD\" from 1 to 2"])
  func open(_ line: String) { #expect(found(line, "specific/placeholder").count == 1) }
}
