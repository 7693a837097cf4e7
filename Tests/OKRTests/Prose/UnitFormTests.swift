import OKRLint
import OKRProse
import OKRSource
import Testing

/// Two forms of one counted word are one unit, and two words are two.
@Suite("The forms of a counted unit")
struct UnitFormTests {
  @Test(
    "a word in two of its cases is one unit",
    arguments: [
      ("lasta", "lapseen"), ("lasta", "lapsen"), ("lapsi", "lasta"), ("kaupasta", "kauppaan"), ("kauppa", "kaupat"),
      ("liike", "liikettä"), ("liike", "liikkeeseen"), ("liikettä", "liikkeeseen"), ("ryhmä", "ryhmää"),
      ("ryhmästä", "ryhmään"), ("palkka", "palkat"), ("palkkaa", "palkasta"), ("vettä", "veteen"), ("tapaa", "tavan"),
      ("tavasta", "tapaan"), ("kotia", "kodista"), ("kodista", "kotiin"), ("lupaa", "luvasta"), ("luvasta", "lupaan"),
      ("hanketta", "hankkeeseen"), ("asukasta", "asukkaaseen"), ("asiakas", "asiakkaasta"), ("leipää", "leivästä"),
      ("poikaa", "pojasta"), ("aikaa", "ajasta"), ("lukua", "luvusta"), ("luvusta", "lukuun"), ("illasta", "iltaan"),
      ("rannasta", "rantaan"), ("kerrasta", "kertaan"), ("kengästä", "kenkään"), ("kammasta", "kampaan"),
      ("joesta", "jokeen"), ("reiästä", "reikään"), ("työtä", "työhön"), ("paikasta", "paikkaan"),
      ("pöydästä", "pöytään"), ("tunnista", "tuntiin"), ("miehestä", "miestä"), ("naista", "naiseen"),
      ("opiskelijaa", "opiskelijaan"), ("yritystä", "yritykseen"), ("yrityksestä", "yritystä"), ("jäsentä", "jäseneen"),
      ("channels", "channel"), ("cities", "city"),
    ])
  func same(_ one: String, _ two: String) {
    #expect(Words.isSameUnit(one, two))
    #expect(Words.isSameUnit(two, one))
  }

  @Test(
    "two words are two units",
    arguments: [
      ("lasta", "kauppaan"), ("kauppaa", "kappaletta"), ("liikettä", "ryhmää"), ("asiakasta", "asemaa"),
      ("lasta", "aikuista"), ("ryhmää", "jäsentä"), ("calls", "cases"), ("shops", "ships"), ("orders", "offers"),
      ("cats", "cases"), ("sites", "sales"), ("deals", "dealers"), ("users", "teams"), ("päivystystä", "palkkaa"),
    ])
  func different(_ one: String, _ two: String) {
    #expect(!Words.isSameUnit(one, two))
  }
}

/// What the reading of words means for findings.
@Suite("Words that a rule would stumble over")
struct WordFindingTests {
  private func rules(_ line: String) -> [String] {
    checkedRules(
      "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\nobjective \"Customers come back\" owner @eva {\n"
        + "  \(line)\n  kr \"Orders placed again\" from 35% to 50%\n}\n")
  }

  private func checkedRules(_ text: String) -> [String] {
    lintFiles([(path: "a.okr", text: text)]).findings.map(\.rule)
  }

  @Test(
    "two cases of a noun are no mismatch",
    arguments: ["from 20 lasta to 35 lapseen", "from 3 kaupasta to 5 kauppaan", "from 4 liikettä to 6 liikkeeseen"])
  func units(_ clauses: String) {
    #expect(rules("kr \"Asiakkaat palaavat\" \(clauses)") == [])
  }

  @Test("two nouns are one", arguments: ["from 20 lasta to 35 kauppaan", "from 20 päivästä to 35 kauppaan"])
  func mismatch(_ clauses: String) {
    #expect(rules("kr \"Asiakkaat palaavat\" \(clauses)") == ["measurable/unit-mismatch"])
  }

  @Test(
    "a title is judged by what it says",
    arguments: [
      ("Shipataan uusi versio kauppaan", "measurable/activity"),
      ("Passengers feel safe at every stop", "measurable/no-target"),
      ("Reach 5,000 GitHub stars", "measurable/no-baseline"),
      ("Cut complaints by about a third", "measurable/relative-without-base"),
      ("Valitukset vähenevät kolmanneksella", "measurable/relative-without-base"),
      ("投诉量减少三分之一", "measurable/relative-without-base"),
    ])
  func titles(_ title: String, _ rule: String) {
    #expect(rules("kr \"\(title)\"") == [rule])
  }
}
