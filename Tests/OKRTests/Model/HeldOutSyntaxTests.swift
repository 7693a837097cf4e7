import OKRLint
import Testing

/// Mistakes of the hand among declarations that are fine: each told once, and the rest linted all the same.
@Suite("Mistakes of strangers")
struct HeldOutSyntaxTests {
  @Test("ten mistakes are ten findings, and what is intact is linted")
  func tenMistakes() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3

      ojective one "First" owner @a { //! syntax/unknown-word
        kr "A1" from 3% to 2%
        kr "A2" from 3 to 2 calls
      }
      objective two "Second" owner @b {
        kr "B1" from 1,250 to 2_000 orders //! syntax/ambiguous-number
        kr "B2" from 3 to calls //! syntax/missing-value
      }
      objective three "Third" ownr @c { //! syntax/unknown-word
        kr KR1 "C1" from 3% to 2% //! syntax/list-marker
        kr "C2" from 3 to 2 calls by 2026-02-30 //! syntax/invalid-date
      }
      objective four "Fourth" kind moonshot owner @d { //! syntax/unknown-word
        kr "D1" from 3% to 2% depends on acme //! syntax/unknown-word
        kr Raise the deal size from 2 to 3 calls //! syntax/unquoted-title
      }
      objective five "Fifth owner @e { //! syntax/unclosed-quote
        kr "E1" from 3% to 2%
        kr "E2" from 3 to 2 calls
      }
      -- intact.okr --
      company nord "Nord"
      objective six "Intact" for nord cycle 2026-Q3 {
        kr "F1" from 3% to 3% //! measurable/baseline-equals-target relevant/no-owner
        kr "F2" from 3 to 2 calls //! relevant/no-owner
      }
      """)
  }

  @Test("words that are no clause are told one by one, and a level to hold as what it is")
  func unknownClauses() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective one "First" owner @a {
        status green //! syntax/remark
        description "Something" //! syntax/unknown-word
        kr "A1" from 3% to 2%
        kr "A2" from 3 to 2 calls keep >= 40% //! syntax/unknown-word
        kr KR3: "A3" from 3% to 2% //! syntax/list-marker
      }
      """)
  }

  @Test("a line of a document's list is told as that, and judged as the key result it is")
  func listLines() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective one "First" owner @a {
        1、合作伙伴 //! syntax/list-marker measurable/no-target
        - Partners //! syntax/list-marker measurable/no-target
        KR3: Launch the site //! syntax/list-marker measurable/activity
        kr "A1" from 3% to 2%
        kr "A2" from 3 to 2 calls
      }
      """)
  }

  @Test("the top of a file is looked up though nothing in the file uses it")
  func unusedDefaults() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      person @eva "Eva"
      for sales //! cascade/unresolved
      owner @evva //! cascade/unresolved
      """)
  }

  @Test("a dash between two dates means to")
  func dashes() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-07-01 - 2026-09-30 //! syntax/date-form
      objective "A" owner @a cycle 2026-07 – 2026-08 { //! syntax/date-form
        kr "A" from 3% to 4% by 2026-08-31
        kr "B" from 3 to 4 calls by 2026-09-01 //! timebound/outside-cycle
      }
      """)
  }

  @Test("a word of the language is a name where only a name can stand, and a clause without its value else")
  func reservedReference() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "A" owner @a {
        kr "A" from 3% to 4% measures score //! cascade/unresolved
        kr "B" from 3 to 4 calls measures by 2026-09-01 //! syntax/missing-value
      }
      """)
  }

  @Test("circles that share a goal are told in one run")
  func sharedCircles() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective a "Alpha" owner @a supports acme.b, acme.a.k { //! cascade/loop cascade/loop
        kr k "K" from 3% to 4%
        kr l "L" from 3 to 4 calls supports acme.c.k //! cascade/loop
      }
      objective b "Beta" owner @b supports acme.a {
        kr k "BK" from 3% to 4%
        kr l "BL" from 3 to 4 calls
      }
      objective c "Gamma" owner @c {
        kr k "CK" from 3% to 4% supports acme.a.k
        kr l "CL" from 3 to 4 calls
      }
      """)
  }

  @Test("a magnitude in words is understood")
  func spelledMagnitudes() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective "A" owner @a {
        kr "A" from 2 million EUR to 2M EUR //! syntax/number-form measurable/baseline-equals-target
        kr "B" from 8 milj. euroa to 10M EUR //! syntax/number-form
        kr "C" from 3 million € to €4M //! syntax/number-form
        kr "D" from 20 miljoonasta eurosta to 25 miljoonaan euroon //! syntax/number-form syntax/number-form
        kr "E" from 8 milj. to 10 milj. //! syntax/number-form syntax/number-form
      }
      """)
  }

  @Test("a fifth quarter is a date that does not exist")
  func fifthQuarter() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      objective "A" owner @a cycle 2026-Q5 { //! syntax/invalid-date
        kr "A" from 3% to 4%
        kr "B" from 3 to 4 calls by 2026-H3 //! syntax/invalid-date
      }
      """)
  }

  @Test("a heading that names an objective ends the prose before it")
  func headings() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      # Q3 goals //! syntax/punctuation
      ## Objective: Be loved //! syntax/list-marker syntax/missing-braces
      - KR1: Riders who recommend us from 30% to 45% //! syntax/list-marker relevant/no-owner
      - KR2: Riders who leave us from 5% to 3% //! syntax/list-marker relevant/no-owner
      """)
  }
}
