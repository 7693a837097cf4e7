import OKRLint
import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import Testing

/// A line ends at LF, at CR or at the two together, wherever lines are counted.
@Suite("Line breaks") struct LineBreakTests {
  static let mixed = "a\rbc\r\n\r\r\nd\n\n\re"

  @Test("every count of lines finds the same ones")
  func oneCount() {
    let file = SourceFile(path: "a.okr", text: LineBreakTests.mixed)
    #expect(file.lineStarts == [0, 2, 6, 7, 9, 11, 12, 13])
    let map = LineMap(file)
    #expect(map.count == 8)
    #expect(file.bytes.lines.map { String(decoding: $0, as: UTF8.self) } == ["a", "bc", "", "", "d", "", "", "e"])
    for offset in 0...file.bytes.count {
      let line = map.range(ofLine: map.line(at: offset))
      #expect(file.lineStart(at: offset) == line.start, "at \(offset)")
      if offset <= line.end { #expect(file.lineEnd(at: offset) == line.end, "at \(offset)") }
      #expect(map.scalarColumn(at: offset) == offset - line.start + 1, "at \(offset)")
    }
  }

  @Test("what stands behind a comment and a carriage return counts", arguments: ["\r", "\n", "\r\n"])
  func comments(_ lineBreak: String) {
    let text = ["// a plan", "kpi churn \"Customers who leave\"", "// the end", ""].joined(separator: lineBreak)
    #expect(rows(lintFiles([("a.okr", text)]).findings) == ["a.okr:2 kpi/incomplete"])
  }

  @Test("a text without its second quote ends with its line", arguments: ["\r", "\n", "\r\n"])
  func texts(_ lineBreak: String) {
    let file = SourceFile(path: "a.okr", text: "team a \"Nordics" + lineBreak + "team b \"South\"" + lineBreak)
    let errors = parse(file).errors
    #expect(errors.map { file.text($0.range) } == ["\"Nordics"])
  }

  @Test("a merge conflict is found on lines of any kind", arguments: ["\r", "\n", "\r\n"])
  func conflicts(_ lineBreak: String) {
    let lines = [
      "team a \"A\"", "<<<<<<< ours", "team b \"B\"", "=======", "team c \"C\"", ">>>>>>> theirs", "team d \"D\"",
    ]
    let file = SourceFile(path: "a.okr", text: lines.joined(separator: lineBreak))
    let tree = parse(file)
    #expect(tree.errors.map { file.text($0.range) } == ["<<<<<<< ours"])
    #expect(tree.root.children.map(\.text) == ["team a \"A\"", "team b \"B\"", "team d \"D\""])
  }

  @Test("a comment of another language keeps all its lines comments", arguments: ["\r", "\n", "\r\n"])
  func foreignComments(_ lineBreak: String) throws {
    let text = "/* one\(lineBreak)   two */\(lineBreak)"
    let finding = try #require(lintFiles([("a.okr", text)]).findings.first)
    let mended = applying(try #require(finding.fixes.first), to: [("a.okr", text)])[0].text
    #expect(lintFiles([("a.okr", mended)]).findings.isEmpty, "\(mended.debugDescription)")
  }

  @Test("a block's lines are those of the file, and U+2028 is not one of their ends")
  func blocks() {
    #expect(TextLiteral.value(of: "\"\"\"\r  one\r    two\r  \"\"\"") == "one\n  two")
    #expect(TextLiteral.value(of: "\"\"\"\n  one\u{2028}  two\n  \"\"\"") == "one\u{2028}  two")
  }
}

/// A place in a file is counted in its bytes, also behind bytes that are no UTF-8.
@Suite("Places behind stray bytes") struct StrayByteTests {
  /// A file in which each `¿` is the byte E4, which starts a character that never comes.
  private func file(_ text: String) -> SourceFile {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars { bytes += scalar == "¿" ? [0xE4] : Array(String(scalar).utf8) }
    return SourceFile(path: "a.okr", bytes: bytes)
  }

  private func findings(_ text: String) -> [(rule: String, text: String)] {
    let file = file(text)
    return lintFiles([file]).findings.map { ($0.rule, file.text($0.location.range)) }
  }

  @Test("what a title says is marked where it stands", arguments: ["", "¿", "¿¿ and ¿"])
  func titles(_ stray: String) {
    for quotes in [("\"", "\""), ("\"\\\\", "\""), ("\"\"\"\n", "\n\"\"\"")] {
      let title = quotes.0 + "Raise \(stray) orders from 15% to [XX]% here" + quotes.1
      let found = findings("objective \"Easy\" { kr \(title) owner @eva from 15% to 25% }\n")
      #expect(found.contains { $0.rule == "specific/placeholder" && $0.text == "[XX]" }, "\(found)")
    }
  }

  @Test("a number of a title is known by its own bytes", arguments: ["", "¿", "¿¿ and ¿"])
  func numbers(_ stray: String) throws {
    let file = file("objective \"Easy\" { kr \"Raise \(stray) orders \\\"now\\\" from 15% to 30%\" }\n")
    let reading = try #require(resolve([parse(file)]).objectives.first?.keyResults.first?.reading)
    let change = try #require(reading.reading.change)
    #expect(reading.text(change.from.range) == "15%")
    #expect(reading.text(change.to.range) == "30%")
  }

  @Test("a fix writes nothing in the place of bytes that it cannot read")
  func fixes() {
    let bytes = Array("objective Ea".utf8) + [0xE4] + Array("sy buying for all {\n}\n".utf8)
    for finding in lintFiles([SourceFile(path: "a.okr", bytes: bytes)]).findings {
      for edit in finding.fixes.flatMap(\.edits) {
        #expect(!edit.text.unicodeScalars.contains { $0 == SourceFile.substitute || $0 == "\u{FFFD}" })
      }
    }
  }
}
