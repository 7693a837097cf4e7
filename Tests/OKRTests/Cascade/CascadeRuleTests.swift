import OKRLint
import OKRSource
import Testing

/// What the examples of the rules have no room for: near misses, and what counts once.
@Suite("Rules of the cascade, in their corners")
struct CascadeRuleTests {
  @Test("a year whose key results all end in its first quarter is a quarter")
  func quarterly() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      objective spring "Spring belongs to us" owner @eva cycle 2026 {  //! timebound/period-mismatch
        kr "Gardens that order seeds" from 40 to 90 gardens by 2026-02-28 { checkin 2026-02-01 60 gardens }  //! progress/stale
        kr "Orders that arrive within a week" from 50% to 80% by 2026-Q1 { checkin 2026-02-01 60% }  //! progress/stale
      }
      objective year "Gardens come back to us" owner @eva cycle 2026 {
        kr "Gardens with a second order" from 40 to 90 gardens by 2026-02-28 { checkin 2026-02-01 60 gardens }  //! progress/stale
        kr "Gardens with a third order" from 10% to 20% { checkin 2026-06-01 14% }
      }
      """)
  }

  @Test("a unit that nobody declares may be the company, where none is declared")
  func company() {
    func notes(_ head: String) -> [String] {
      lintFiles([("a.okr", "\(head)team sales \"Sales\" under north\nfor sales\ncycle 2026-Q3\n")]).findings
        .filter { $0.rule == "cascade/unresolved" }.flatMap(\.notes)
    }
    #expect(notes("") == ["Declare it once, in any file: `company north \"…\"`, or `team north \"…\" under …`."])
    #expect(notes("company acme \"Acme\"\n") == ["Declare it once, in any file: `team north \"…\" under …`."])
  }

  @Test("less churn supports more retention where the two are declared complements, and only then")
  func complements() {
    func workspace(_ complements: String, to: String, _ rules: String) -> String {
      """
      -- a.okr --
      company acme "Acme"
      team care "Care" under acme
      for acme
      cycle 2026-Q3
      kpi retention "Contracts renewed" every month healthy >= 80% source "Register" owner @eva
      kpi churn "Contracts that end" every month healthy <= 20% source "Register" owner @eva \(complements)
      objective stay "Customers stay because they want to" owner @eva {
        kr renewed "Contracts renewed" from 86% to 90% measures retention
        kr "Complaints in a month" from 40 to 20 complaints
      }
      -- b.okr --
      for care
      cycle 2026-Q3
      objective help "Nobody waits for help" owner @joni supports acme.stay {
        kr "Contracts that end" from 14% to \(to) measures churn supports acme.stay.renewed \(rules)
        kr "Hours until a question is answered" from 9 hours to 3 hours
      }
      """
    }
    checkWorkspace(workspace("complements retention", to: "10%", ""))
    checkWorkspace(
      workspace(
        "complements retention", to: "18%",
        "//! cascade/wrong-direction measurable/direction-contradiction kpi/complement-contradicts"))
    // Not declared, nobody knows what the one has to do with the other.
    checkWorkspace(workspace("", to: "10%", ""))
  }

  @Test("a goal of the own unit in another time is neither beside nor past anybody")
  func ownUnit() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      department sales "Sales" under acme
      team north "North" under sales
      for north
      objective year "The north buys" owner @eva cycle 2026 because "It has no shop of its own" {
        kr "Orders from the north" from 40 to 90 orders
        kr "Letters from the north" from 50% to 80%
      }
      objective quarter "The north buys in summer" owner @joni cycle 2026-Q3 supports year {
        kr "Orders in summer" from 40 to 60 orders
        kr "Letters in summer" from 50% to 60%
      }
      """)
  }

  @Test("a child that starts from the number of its parent is the same number, and has to go as far")
  func sameNumber() {
    func company(_ child: String, cycle: String = "2026-Q3") -> [(String, String)] {
      [
        (
          "a.okr",
          """
          company acme "Acme"
          team desk "Desk" under acme
          for acme
          cycle 2026-Q3
          objective heard "Whoever complains is heard" owner @eva {
            kr complaints "Complaints to the regulator" from 46 to 25 complaints
            kr "Answered within a week" from 60% to 90%
          }
          """
        ),
        (
          "b.okr",
          """
          for desk
          cycle \(cycle)
          objective calls "Nobody has to ask twice" owner @joni supports acme.heard {
            kr "Complaints to the regulator" \(child) supports acme.heard.complaints
          }
          """
        ),
      ]
    }
    func short(_ files: [(String, String)]) -> [String] {
      lintFiles(files).findings.filter { $0.rule == "cascade/rollup-shortfall" }.map(\.message)
    }
    let message =
      "the only child adds 16 complaints of the 21 complaints that `acme.heard.complaints` asks: 5 complaints short"
    #expect(short(company("from 46 to 30 complaints")) == [message])
    #expect(short(company("from 46 to 25 complaints")).isEmpty)
    #expect(short(company("from 20 to 12 complaints")).isEmpty)
    #expect(short(company("from 46 to 30 complaints", cycle: "2026-07")).isEmpty)
  }

  @Test("what was dropped is neither counted nor asked for")
  func dropped() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      team north "North" under acme
      team south "South" under acme
      for acme
      cycle 2026
      objective growth "More people think of us first" owner @eva {
        kr shops "Shops with our bread" from 100 to 160 shops rollup sum  //! cascade/rollup-shortfall
        kr old "Shops with our flour" from 10 to 20 shops { dropped 2026-05-04 because "Nobody bakes at home" }
        kr towns "Towns where we are known" from 10 to 20 towns
      }
      -- n.okr --
      for north
      cycle 2026
      objective n "The north knows us" owner @joni supports acme.growth {
        kr a "Shops in the north" from 10 to 60 shops supports acme.growth.shops
        kr b "Towns of the north" from 4 to 9 towns supports acme.growth.towns
      }
      -- s.okr --
      for south
      cycle 2026
      objective s "The south knows us" owner @mika supports acme.growth {
        kr a "Shops in the south" from 10 to 60 shops {
          supports acme.growth.shops
          dropped 2026-05-04 because "The rents"
        }
        kr b "Towns of the south" from 4 to 9 towns supports acme.growth.towns
        kr c "Letters of the south" from 9 to 4 letters supports acme.growth.towns
      }
      """)
  }

  @Test("a fast start is no finding, and a value that was there before is")
  func alreadyMet() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective growth "More people think of us first" owner @eva {
        kr "Shops" from 100 to 160 shops { checkin 2026-07-27 165 shops }
        kr "Towns" from 10 to 20 towns { checkin 2026-07-03 21 towns }  //! achievable/already-met
        milestone "The mill is ours" by 2026-08-31 done 2026-06-20  //! achievable/already-met
      }
      """)
  }

  @Test("a score follows the direction, and its cycle's end is its due date")
  func scores() {
    checkWorkspace(
      """
      -- a.okr --
      company acme "Acme"
      for acme
      objective growth "More people think of us first" owner @eva cycle 2026-Q2 {
        kr "Complaints" from 40 to 20 complaints score 0.5 { checkin 2026-06-30 30 complaints learned "Ask first" }
        kr "Towns" from 10 to 20 towns score 0.5 {  //! progress/score-invalid
          checkin 2026-06-30 20 towns
          learned "Ask first"
        }
        score 0.5
        learned "Ask first"
      }
      objective summer "Summer belongs to us" owner @eva cycle 2026-Q3 {
        kr "Letters" from 40 to 20 letters by 2026-07-20 score 1 { checkin 2026-07-20 20 letters }
        kr "Cards" from 40 to 20 cards score 0.5 {  //! progress/score-invalid
          checkin 2026-07-20 30 cards
          learned "Ask first"
        }
      }
      """)
  }

  @Test("a goal that supports one below it is turned round, unless that one leads up to it already")
  func turnedRound() {
    func note(_ supports: String) -> String {
      let units = "company acme \"Acme\"\ndepartment make \"Make\" under acme\nteam care \"Care\" under make\n"
      func file(_ unit: String, _ objective: String) -> (String, String) {
        ("\(unit).okr", "for \(unit)\ncycle 2026-Q3\nobjective \(objective) {\n  kr \"Orders\" from 5 to 9\n}\n")
      }
      let files = [
        ("workspace.okr", units), file("acme", "grow \"Orders come by themselves\" supports care.heal"),
        file("make", "flow \"Nothing waits\" \(supports)"),
        file("care", "heal \"Faults are heard early\" supports make.flow"),
      ]
      return lintFiles(files).findings.first { $0.rule == "cascade/wrong-direction" }?.notes.first ?? ""
    }
    #expect(note("") == "Turn it round: let the goal of `care` say `supports`.")
    #expect(
      note("supports acme.grow")
        == "The goal of `care` leads up to one of `acme` already: take this `supports` out.")
  }
}
