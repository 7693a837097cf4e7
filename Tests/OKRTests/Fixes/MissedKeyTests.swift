import OKRFix
import OKRLint
import OKRSource
import OKRSyntax
import Testing

/// Words of the language with a blank in them or a wrong first letter, and words behind a number that are no unit.
@Suite("A slip of a key says what it was meant to say")
struct MissedKeyTests {
  private let head = """
    company acme "Acme" lead @mia
    person @mia "Mia Saari"
    for acme
    cycle 2026-Q3
    objective main "People hang up relieved" owner @mia {

    """

  /// A line of an objective and what is made of it.
  private func trial(_ line: String) -> (mended: String, findings: [Finding]) {
    let trees = [parse(SourceFile(path: "a.okr", text: "\(head)\(line)\n}\n"))]
    let fixed = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"])))
    let file = fixed.trees[0].file
    let mended = String(file.text(file.wholeRange).dropFirst(head.count).dropLast("\n}\n".count))
    return (mended, lintFiles([("a.okr", "\(head)\(line)\n}\n")]).findings)
  }

  @Test(
    "with a blank in it",
    arguments: [
      ("from 90 t o 40", "from 90 to 40"), ("fr om 90 to 40", "from 90 to 40"),
      ("from 90 to 40 own er @mia", "from 90 to 40 owner @mia"),
      ("from 90 to 40 complaints o wner @mia", "from 90 to 40 complaints owner @mia"),
      ("from 90 to 40 b y 2026-09-01", "from 90 to 40 by 2026-09-01"),
      ("from 9 to 4 beca use \"Rain\"", "from 9 to 4 because \"Rain\""),
      ("from 9% to 4% meas ures drops owner @mia", "from 9% to 4% measures drops owner @mia"),
      ("from 9 to 4 revised 2026-08-03 t o 5", "from 9 to 4 revised 2026-08-03 to 5"),
    ])
  func split(_ typed: String, _ meant: String) {
    #expect(trial("kr \"Open complaints\" \(typed)").mended == "kr \"Open complaints\" \(meant)")
  }

  @Test("with a blank in it, at the start of its line") func splitStart() {
    #expect(trial("k r \"Calls\" from 90 to 40").mended == "kr \"Calls\" from 90 to 40")
    #expect(trial("mile stone \"Permit\" by 2026-09-01").mended == "milestone \"Permit\" by 2026-09-01")
  }

  @Test("and two words that are none stay", arguments: ["from 90 to 40 f or", "from 3 to 5 no tes", "from 3 to 5 k r"])
  func apart(_ typed: String) {
    #expect(trial("kr \"Open complaints\" \(typed)").mended.hasPrefix("kr \"Open complaints\" \(typed.prefix(11))"))
  }

  @Test(
    "between two numbers",
    arguments: [
      ("from 90 t 40", "from 90 to 40"), ("from 90 o 40", "from 90 to 40"), ("from 90 ro 40", "from 90 to 40"),
      ("from 90% yo 40%", "from 90% to 40%"), ("from 40k EUR o 30k EUR", "from 40k EUR to 30k EUR"),
      ("from 430 kpl ro 600 kpl", "from 430 kpl to 600 kpl"), ("from 90 t 40 complaints", "from 90 to 40 complaints"),
      ("from 90 t 40 revised 2026-08-03 to 50", "from 90 to 40 revised 2026-08-03 to 50"),
      ("from 2 t to 1 t", "from 2 t to 1 t"),
    ])
  func to(_ typed: String, _ meant: String) {
    #expect(trial("kr \"Open complaints\" \(typed)").mended.hasSuffix(meant))
  }

  @Test("and of what may be hours and minutes somebody is asked") func hours() {
    let found = trial("kr \"Waiting\" from 30 t 20 minutes")
    #expect(found.mended == "kr \"Waiting\" from 30 t 20 minutes")
    #expect(found.findings.contains { $0.message.contains("`30 to 20 minutes`") })
  }

  @Test(
    "in its first letter",
    arguments: [
      ("jr \"Calls\" from 90 to 40", "kr \"Calls\" from 90 to 40"),
      ("r \"Calls\" from 90 to 40", "kr \"Calls\" from 90 to 40"),
      ("ke \"Calls\" to 40", "kr \"Calls\" to 40"), ("kr \"Calls\" drom 90 to 40", "kr \"Calls\" from 90 to 40"),
      ("kr \"Calls\" rom 90 to 40", "kr \"Calls\" from 90 to 40"),
      ("kr \"Calls\" from 90 to 40 atretch 30", "kr \"Calls\" from 90 to 40 stretch 30"),
      ("kr \"Calls\" from 90 to 40 wner @mia", "kr \"Calls\" from 90 to 40 owner @mia"),
      (
        "kr \"Calls\" from 90 to 40 supports acme.main sare 40%",
        "kr \"Calls\" from 90 to 40 supports acme.main share 40%"
      ),
    ])
  func first(_ typed: String, _ meant: String) { #expect(trial(typed).mended == meant) }

  @Test(
    "and a word that may be meant as it stands is not taken for one",
    arguments: ["height 40%", "pink \"Paper\"", "text \"Paper\"", "eight 40%", "head \"Paper\""])
  func other(_ typed: String) {
    let mended = trial("kr \"Calls\" from 90 to 40 calls \(typed)").mended
    #expect(mended.contains(typed.prefix { $0 != " " }))
  }

  @Test(
    "behind a word of the language that is counted",
    arguments: [
      ("from 9 to 0 guards owenr @mia", "from 9 to 0 guards owner @mia"),
      ("from 9 to 0 guards @mia", "from 9 to 0 guards owner @mia"), ("to 9 lead @mia", "to 9 lead owner @mia"),
    ])
  func counted(_ typed: String, _ meant: String) {
    #expect(trial("kr \"Guards\" \(typed)").mended == "kr \"Guards\" \(meant)")
  }

  @Test(
    "and words that nobody has counted are asked about",
    arguments: ["40 drops mesured", "40 Jo Berg", "40 vans parked nearby"])
  func unit(_ typed: String) {
    let line = "kr \"Open complaints\" from 90 to \(typed) owner @mia"
    let found = trial(line)
    #expect(found.mended == line)
    #expect(found.findings.contains { $0.message.contains("is it what is counted") })
  }

  @Test("and what the title or the other number counts is one word") func known() {
    #expect(trial("kr \"Qualified leads\" from 9 to 40 good leads").mended.hasSuffix("40 good-leads"))
    let both = trial("kr \"Sales\" from 9 paid visits to 40 paid visits").mended
    #expect(both == "kr \"Sales\" from 9 paid-visits to 40 paid-visits")
    #expect(trial("kr \"Sales\" from 9 to 40 working days").mended.hasSuffix("40 working-days"))
  }

  @Test(
    "and somebody who is declared is a person",
    arguments: ["40 Mia Saari", "40% Mia Saari", "40 - Mia Saari", "40, Mia"])
  func person(_ typed: String) {
    let line = "kr \"Open complaints\" from 90 to \(typed)"
    let found = trial(line)
    #expect(found.mended == line)
    #expect(found.findings.contains { $0.fixes.contains { $0.edits.contains { $0.text == "owner @mia" } } })
  }
}
