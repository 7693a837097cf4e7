import OKRLint
import OKRSource
import Testing

/// A key that was leant on, a page pasted a hundred times: one finding says it.
@Suite("A syntax error that is repeated")
struct RepeatTests {
  private func found(_ text: String) -> [Finding] { lintFiles([("a.okr", text)]).findings }

  @Test("in a row is one finding with a count, and one fix mends all of it")
  func inARow() throws {
    let findings = found("company acme \"Acme\"\n" + String(repeating: "}", count: 1000) + "\n")
    #expect(findings.map(\.rule) == ["syntax/unbalanced-brace"])
    let finding = try #require(findings.first)
    #expect(finding.message.hasSuffix(", 1000 times in a row"))
    #expect(finding.location.range == TextRange(20, 1020))
  }

  @Test("over lines is told where it starts")
  func overLines() {
    let findings = found("company acme \"Acme\"\n" + String(repeating: "}\n", count: 50))
    #expect(rows(findings) == ["a.okr:2 syntax/unbalanced-brace"])
    #expect(findings.map(\.location.range.length) == [1])
    #expect(findings.map { $0.message.hasSuffix(", 50 times in a row") } == [true])
  }

  @Test("with something else between, or as another error, is told each time")
  func apart() {
    let findings = found("company acme \"Acme\"\n}\nnote \"A\"\n}\n")
    #expect(rows(findings) == ["a.okr:2 syntax/unbalanced-brace", "a.okr:4 syntax/unbalanced-brace"])
    #expect(findings.allSatisfy { !$0.message.contains("in a row") })
  }

  @Test("the edits of one fix are those of every repeat")
  func fixes() throws {
    let text = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\nobjective \"A\"，，， owner @mika because \"B\"\n"
    let finding = try #require(found(text).first { $0.message.contains("in a row") })
    let fix = try #require(finding.fixes.first)
    #expect(fix.edits.count == 3)
    let mended = applying(fix, to: [("a.okr", text)])
    #expect(lintFiles(mended).findings.allSatisfy { !$0.rule.hasPrefix("syntax/") })
  }
}

@Suite("A long line")
struct LongLineTests {
  @Test("has the same columns wherever it is looked at, in every script")
  func columns() {
    for piece in ["a\u{202E}", "客户", "é", "e\u{301}", "👩‍💻", "Клиенты ", "a", "a\u{200B} ", "🇫🇮"] {
      let text = String(repeating: piece, count: 1500)
      let map = LineMap(SourceFile(path: "a.okr", text: text))
      var offset = 0
      for (place, character) in text.enumerated() {
        if place % 97 == 0 {
          #expect(map.characterColumn(at: offset) == place + 1, "\(piece)")
          #expect(map.scalarColumn(at: offset) == text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1, "\(piece)")
        }
        offset += character.utf8.count
      }
    }
  }

  @Test("has the columns of a plain count at every place, whatever its length, and with bytes that are no text")
  func everyPlace() {
    let pieces =
      ["a\u{202E}", "客户", "e\u{301}", "👩‍💻", "from：1％，", "\u{200B}& ", "🇫🇮", "a"].map { Array($0.utf8) } + [
        [0xFF, 0x61, 0x61]
      ]
    for piece in pieces {
      for count in [60, 100, 130, 250] {
        let plain = count == 100 ? Array(repeating: UInt8(ascii: "a"), count: 90) : []
        let line = plain + (0..<count / piece.count).flatMap { _ in piece }
        let file = SourceFile(path: "a.okr", bytes: Array("one\n".utf8) + line + Array("\ntwo\n".utf8))
        let map = LineMap(file)
        let end = map.range(ofLine: 2).end
        let text = file.shownText(TextRange(4, end))
        for offset in 4...end where file.byte(at: offset) & 0xC0 != 0x80 {
          let before = file.shownText(TextRange(4, offset))
          let place = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
          let splits = place.samePosition(in: text) == nil
          #expect(map.characterColumn(at: offset) == before.count + (splits ? 0 : 1), "\(piece), \(count), \(offset)")
          #expect(map.scalarColumn(at: offset) == before.unicodeScalars.count + 1, "\(piece), \(count), \(offset)")
          #expect(map.utf16Column(at: offset) == before.utf16.count + 1, "\(piece), \(count), \(offset)")
        }
      }
    }
  }

  @Test("starts and ends where it does, with every kind of line break")
  func lines() {
    let file = SourceFile(path: "a.okr", text: "one\r\ntwo\n\nfour")
    #expect([0, 2, 4].map { file.lineStart(at: $0) } == [0, 0, 0])
    #expect([0, 3].map { file.lineEnd(at: $0) } == [3, 3])
    #expect([5, 7, 8].map { file.lineStart(at: $0) } == [5, 5, 5])
    #expect([5, 8].map { file.lineEnd(at: $0) } == [8, 8])
    #expect(file.lineStart(at: 9) == 9 && file.lineEnd(at: 9) == 9)
    #expect([10, 14, 99].map { file.lineStart(at: $0) } == [10, 10, 10])
    #expect([10, 14].map { file.lineEnd(at: $0) } == [14, 14])
  }
}
