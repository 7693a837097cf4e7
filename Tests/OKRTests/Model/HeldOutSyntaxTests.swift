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
        kr Raise the deal size from 3 to 2 calls //! syntax/unquoted-title
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
        status green //! syntax/unexpected
        description "Something" //! syntax/unexpected
        kr "A1" from 3% to 2%
        kr "A2" from 3 to 2 calls keep >= 40% //! syntax/unknown-word
        kr KR3: "A3" from 3% to 2% //! syntax/list-marker
      }
      """)
  }

  @Test("a line of a document's list is told as that, and not for what it lacks as well")
  func listLines() {
    checkWorkspace(
      """
      -- goals.okr --
      company acme "Acme"
      for acme
      cycle 2026-Q3
      objective one "First" owner @a {
        1、合作伙伴 //! syntax/list-marker
        - Partners //! syntax/list-marker
        KR3: Launch the site //! syntax/list-marker
        kr "A1" from 3% to 2%
        kr "A2" from 3 to 2 calls
      }
      """)
  }
}
