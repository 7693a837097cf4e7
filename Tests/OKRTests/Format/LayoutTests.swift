import OKRFormat
import OKRSource
import OKRSyntax
import Testing

/// A text in the one layout.
func formattedText(_ text: String) -> String {
  String(decoding: formatted(parse(SourceFile(path: "a.okr", text: text))), as: UTF8.self)
}

@Suite("The one layout")
struct LayoutTests {
  private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(formattedText(text) == expected, sourceLocation: sourceLocation)
    #expect(formattedText(expected) == expected, "a second time", sourceLocation: sourceLocation)
  }

  @Test("has a clause or a declaration a line, and two blanks a level")
  func lines() {
    check(
      #"for a cycle 2026-Q3 objective x "X" {owner @a kr "A" from 1 to 2{checkin 2026-07-15 1.5{done "b"}}}"#,
      """
      for   a
      cycle 2026-Q3
      objective x "X" {
        owner @a
        kr "A"  from 1 to 2 {
          checkin 2026-07-15  1.5 {
            done "b"
          }
        }
      }

      """)
  }

  @Test("has the clauses of neighbouring key results of one line below each other, also behind wide characters")
  func keyResults() {
    check(
      """
      objective "X" {
        kr a "Täysi" from 15% to 25% owner @joni
        kr bcd "渠道销售额" from 60 days to 45 days by 2026-09-15
        kr 名 "🙂" from 1 to 2
        kr "Not named" from 1 to 2
      }
      """,
      """
      objective "X" {
        kr a   "Täysi"       from 15% to 25%          owner @joni
        kr bcd "渠道销售额"  from 60 days to 45 days  by 2026-09-15
        kr 名  "🙂"          from 1 to 2
        kr "Not named"  from 1 to 2
      }

      """)
  }

  @Test("has those who we are in one table")
  func units() {
    check(
      """
      company acme "Acme" lead @mika
      department sales "Sales" under acme lead @anna
      team 苏州 "苏州采购团队" under sales
      person @eva "Eva Lind"
      person @joni "Joni Laine" note "On leave"
      """,
      """
      company    acme  "Acme"          lead @mika
      department sales "Sales"         under acme  lead @anna
      team       苏州  "苏州采购团队"  under sales
      person @eva  "Eva Lind"
      person @joni "Joni Laine"  note "On leave"

      """)
  }

  @Test("leaves the blanks inside of a value, where a keyword may be a unit")
  func unitsOfNumbers() {
    check(
      "objective \"X\" {\nkr \"A\" from +5 /kr to 10/kr by 2026-W39\n}\n",
      "objective \"X\" {\n  kr \"A\"  from +5 /kr to 10/kr  by 2026-W39\n}\n")
  }

  @Test("lines up nothing where a line would get longer than 120 cells, nor with a line that is longer already")
  func longLines() {
    let long = String(repeating: "long ", count: 17)
    check(
      """
      objective "X" {
        kr "\(long)" from 1 to 2 by 2026-09-15
        kr "A" from 1 to 2 by 2026-09-15 owner @somebody
      }
      """,
      """
      objective "X" {
        kr "\(long)"  from 1 to 2  by 2026-09-15
        kr "A"  from 1 to 2  by 2026-09-15  owner @somebody
      }

      """)
    let longer = String(repeating: "long ", count: 24)
    check(
      "objective \"X\" {\nkr \"A\" from 1 to 2\nkr \"BC\" from 1 to 2\nkr \"\(longer)\" from 1 to 2\n}\n",
      """
      objective "X" {
        kr "A"   from 1 to 2
        kr "BC"  from 1 to 2
        kr "\(longer)"  from 1 to 2
      }

      """)
  }

  @Test("has the values of neighbouring clauses below each other, as far as nothing else stands between them")
  func clauses() {
    check(
      """
      kpi x "X" {
        every month
        healthy >=30
        reading 2026-06 18%
        reading 2026-Q2 19%

        owner @a
      }
      rules { prose en fi limit achievable/key-result-count 2 to 4 limit specific/long-title<=13 in "archive/" {off kpi} }
      """,
      """
      kpi x "X" {
        every   month
        healthy >= 30
        reading 2026-06  18%
        reading 2026-Q2  19%

        owner @a
      }
      rules {
        prose en fi
        limit achievable/key-result-count  2 to 4
        limit specific/long-title          <= 13
        in "archive/" {
          off kpi
        }
      }

      """)
  }

  @Test("keeps one empty line where some are, and none at either end of a block or of the file")
  func emptyLines() {
    check(
      "\n\n\nfor a\n\n\n\ncycle 2026\n\nobjective \"X\" {\n\n\n  kr \"A\" from 1 to 2\n\n\n  kr \"B\" from 1 to 2\n\n}\n\n\n",
      """
      for a

      cycle 2026

      objective "X" {
        kr "A"  from 1 to 2

        kr "B"  from 1 to 2
      }

      """)
  }

  @Test("keeps comments behind what they stand behind, and above what they stand above")
  func comments() {
    check(
      """
          // of the file
      for a// who
      cycle 2026     // when

      // of the objective
      objective "X" {   // why
      // of the key result
            kr "A" from 1 to 2// how
      kr "BC" from 1 to 2 // much
         // the last word
         } // the end
           // over
      """,
      """
      // of the file
      for   a     // who
      cycle 2026  // when

      // of the objective
      objective "X" {  // why
        // of the key result
        kr "A"   from 1 to 2  // how
        kr "BC"  from 1 to 2  // much
        // the last word
      }  // the end
      // over

      """)
  }

  @Test("keeps a comment in the middle of a declaration, which goes on below it")
  func innerComments() {
    check(
      """
      objective "X" // why
      {
      kr // which
      "A" from // today
      1 to 2
      // whose
      owner @a, // or
      @b
      }
      """,
      """
      objective "X"  // why
      {
        kr  // which
          "A"  from  // today
          1 to 2
          // whose
          owner @a,  // or
          @b
      }

      """)
  }

  @Test("sets in what belongs to the line before, so that a reader sees whose it is")
  func continuations() {
    check(
      """
      objective "X" {
        supports acme.growth share 60%,
        acme.trust share 40%
        kr "A" from 1 to 2
        owner @a
        kr "B" { from 1
         to 2
        revised 2026-08-10 to 3
          because "Later" }
      }
      """,
      """
      objective "X" {
        supports acme.growth share 60%,
          acme.trust share 40%
        kr "A"  from 1 to 2
          owner @a
        kr "B" {
          from    1
          to      2
          revised 2026-08-10  to 3
            because "Later"
        }
      }

      """)
  }

  @Test("leaves a text of several lines as it is")
  func blocks() {
    check(
      "objective \"X\" {\nowner @a\nbecause   \"\"\"\n    one\n  two  \n\"\"\"\nkr \"A\" from 1 to 2\n}",
      "objective \"X\" {\n  owner   @a\n  because \"\"\"\n    one\n  two  \n\"\"\"\n  kr \"A\"  from 1 to 2\n}\n")
  }

  @Test("leaves blanks inside of a number, and takes them out of a path and from before a comma")
  func values() {
    check(
      "objective \"X\"{\nsupports   acme . growth\nguards a ,b\nkr \"A\" from 18   % to 20%\n}",
      "objective \"X\" {\n  supports acme.growth\n  guards   a, b\n  kr \"A\"  from 18 % to 20%\n}\n")
  }

  @Test("leaves what cannot be read byte for byte, and lays out what is around it")
  func brokenParts() {
    check(
      """
      for   a
      objective "X"   {
          owner   @a
        kr   Not quoted   from 1 to 2   // odd
         kr "A"   from 1 to 2
         kr "B" from 1 to 2 by  9/31   ; owner @c
       kr "C" {
            ownr    @a
           owner @b
       }
      }
      """,
      """
      for a
      objective "X" {
        owner @a
        kr   Not quoted   from 1 to 2   // odd
        kr "A"  from 1 to 2
         kr "B" from 1 to 2 by  9/31   ; owner @c
        kr "C" {
            ownr    @a
          owner @b
        }
      }

      """)
  }

  @Test(
    "leaves a file as it is whose braces do not match, or that a merge was not finished in",
    arguments: [
      "objective \"X\"{\n kr \"A\" from 1 to 2", "objective \"X\"{ } }\n for a   cycle 2026",
      "objective \"X\" {\n<<<<<<< a\n   owner   @a\n=======\nowner @b\n>>>>>>> b\n}\n",
    ])
  func brokenFiles(_ text: String) { #expect(formattedText(text) == text) }

  @Test("keeps line ends and a byte order mark, and ends the last line")
  func lineEnds() {
    let text = "for a\ncycle   2026\n\n\nobjective \"X\"{owner @a}\n"
    let wanted = "for   a\ncycle 2026\n\nobjective \"X\" {\n  owner @a\n}\n"
    for lineBreak in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let expected = mark + wanted.replacing("\n", with: lineBreak)
        check(mark + text.replacing("\n", with: lineBreak), expected)
        check(mark + text.replacing("\n", with: lineBreak).dropLast(1), expected)
      }
    }
  }

  @Test("is nothing for a file of nothing but blanks", arguments: ["", "\n", "  \r\n\t\n", "\u{FEFF}", "\u{FEFF} \n"])
  func emptyFiles(_ text: String) { #expect(formattedText(text) == (text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : "")) }

  @Test("never writes a byte again that is no text, and leaves the lines of blanks that no keyboard has")
  func strangeBytes() {
    let bytes = Array("for   a\nobjective \"".utf8) + [0xFF] + Array("\"  {\n   owner   @a\n".utf8)
    let file = SourceFile(path: "a.okr", bytes: bytes + Array("\u{A0} kind   committed\u{3000} \n}".utf8))
    let after = formatted(parse(file))
    #expect(after.count { $0 == 0xFF } == 1)
    #expect(String(decoding: after, as: UTF8.self).contains("\n\u{A0} kind   committed\u{3000} \n"))
    #expect(formatted(parse(SourceFile(path: "a.okr", bytes: after))) == after)
  }

  @Test("ends every line as the first one ends where lines end in several ways")
  func mixedLineEnds() {
    check("for a\r\ncycle 2026\n\r\nnote   \"x\"\r", "for   a\r\ncycle 2026\r\n\r\nnote \"x\"\r\n")
    check("for a\ncycle 2026\r\n\r\nnote   \"x\"", "for   a\ncycle 2026\n\nnote \"x\"\n")
  }
}
