import OKRLint
import OKRModel
import OKRSource
import OKRValues
import Testing

/// A rule's two examples are its first tests, in every form a file can take.
@Suite("The examples of every rule")
struct RuleExampleTests {
  /// The files of an example without their marks, and the marked places.
  private func unmarked(_ example: Example, _ change: (String) -> String = { $0 }) -> (
    files: Files, places: [Place]
  ) {
    var files = Files(head: [], base: example.baseFiles?.map { ($0.path, change($0.text)) })
    var places: [Place] = []
    for (path, text) in example.files {
      let marked = MarkedText(change(text))
      files.head.append((path, marked.text))
      places += marked.marks.map { Place(path: path, range: $0) }
    }
    return (files, places.sorted())
  }

  /// The files of an example, and those of the revision before for a rule that compares two.
  private struct Files {
    var head: [(path: String, text: String)]
    let base: [(path: String, text: String)]?
  }

  /// The findings of an example's files; a rule that is off by default is asked for in a file of its own.
  private func lint(_ id: RuleID, _ files: Files) -> Linted {
    let request = [(path: "switched-on.okr", text: "rules { \(id.rule.level.rawValue) \(id.rawValue) }\n")]
    return lintFiles(id.rule.isOffByDefault ? files.head + request : files.head, since: files.base)
  }

  private func places(of id: RuleID, in findings: [Finding]) -> [Place] {
    findings.filter { $0.rule == id.rawValue }
      .map { Place(path: $0.location.file.path, range: $0.location.range) }.sorted()
  }

  private func location(_ id: RuleID) -> SourceLocation {
    let rule = id.rule
    return SourceLocation(
      fileID: "OKRLint/\(id.rawValue).swift", filePath: rule.filePath, line: rule.line, column: 1)
  }

  @Test("a bad example fires exactly where it is marked", arguments: RuleID.allCases)
  func badFires(_ id: RuleID) {
    let (files, marked) = unmarked(id.rule.bad)
    let found = places(of: id, in: lint(id, files).findings)
    #expect(!marked.isEmpty, "\(id.rawValue): no mark", sourceLocation: location(id))
    #expect(found == marked, "\(id.rawValue)", sourceLocation: location(id))
  }

  @Test("a good example is silent under all rules", arguments: RuleID.allCases)
  func goodIsSilent(_ id: RuleID) {
    let (files, _) = unmarked(id.rule.good)
    let findings = lint(id, files).findings
    #expect(rows(findings) == [], "\(id.rawValue)", sourceLocation: location(id))
  }

  @Test(
    "a comment of wide characters and emoji before it moves the finding and nothing else", arguments: RuleID.allCases)
  func afterComment(_ id: RuleID) {
    let (files, marked) = unmarked(id.rule.bad) { "// é😀👩‍💻 目标\n" + $0 }
    #expect(places(of: id, in: lint(id, files).findings) == marked, sourceLocation: location(id))
  }

  @Test("line breaks of another system change nothing", arguments: RuleID.allCases, ["\r\n", "\r"])
  func withOtherLineBreaks(_ id: RuleID, _ lineBreak: String) {
    let (files, marked) = unmarked(id.rule.bad) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
    }
    #expect(places(of: id, in: lint(id, files).findings) == marked, sourceLocation: location(id))
  }

  @Test(
    "what is commented out is not judged",
    arguments: RuleID.allCases.filter { ![.conflictMarker, .confusableText, .invalidCharacter].contains($0) })
  func commentedOut(_ id: RuleID) {
    let (files, _) = unmarked(id.rule.bad) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "// \($0)" }.joined(separator: "\n")
    }
    #expect(rows(lint(id, files).findings) == [], sourceLocation: location(id))
  }

  @Test("an allow at the top of each file silences it, and counts as used", arguments: RuleID.allCases)
  func allowed(_ id: RuleID) {
    guard id.rule.canBeSilenced else { return }
    let (files, _) = unmarked(id.rule.bad) { text in
      "allow \(id.rawValue) because \"a test\"\n" + text
    }
    let marked = unmarked(id.rule.bad).places
    let linted = lint(id, files)
    #expect(places(of: id, in: linted.findings) == [], sourceLocation: location(id))
    #expect(linted.allowed.count >= marked.count, sourceLocation: location(id))
    let unused = linted.findings.filter { $0.rule == RuleID.allowUnused.rawValue }
    // A file of several may have nothing to allow.
    #expect(unused.count < files.head.count, sourceLocation: location(id))
  }

  @Test("what cannot be read or found is not silenced by an allow", arguments: RuleID.allCases)
  func notAllowed(_ id: RuleID) {
    guard !id.rule.canBeSilenced, id.family != .settings else { return }
    let (files, marked) = unmarked(id.rule.bad) { "allow \(id.rawValue) because \"a test\"\n" + $0 }
    #expect(places(of: id, in: lint(id, files).findings) == marked, sourceLocation: location(id))
  }

  @Test("a safe fix mends its finding and brings no other", arguments: RuleID.allCases)
  func safeFixMends(_ id: RuleID) {
    let (files, _) = unmarked(id.rule.bad)
    let before = lint(id, files).findings
    for finding in before where finding.rule == id.rawValue {
      for fix in finding.fixes where fix.applicability == .safe {
        let after = lint(id, Files(head: applying(fix, to: files.head), base: files.base)).findings
        #expect(
          !after.contains { $0.fingerprint == finding.fingerprint }, "\(id.rawValue): \(fix.title)",
          sourceLocation: location(id))
        #expect(after.count < before.count, "\(id.rawValue): \(fix.title)", sourceLocation: location(id))
      }
    }
  }

  @Test("no fix of a finding overlaps itself or leaves its file", arguments: RuleID.allCases)
  func fixesAreSound(_ id: RuleID) {
    let (files, _) = unmarked(id.rule.bad)
    for finding in lint(id, files).findings {
      for fix in finding.fixes {
        let edits = fix.edits.sorted { $0.location < $1.location }
        for edit in edits {
          #expect(edit.location.range.end <= edit.location.file.bytes.count, sourceLocation: location(id))
        }
        for (one, next) in zip(edits, edits.dropFirst()) where one.location.file === next.location.file {
          #expect(one.location.range.end <= next.location.range.start, sourceLocation: location(id))
        }
      }
    }
  }

  @Test("a message is one line, starts low and ends without a full stop", arguments: RuleID.allCases)
  func messagesHaveOneForm(_ id: RuleID) {
    for finding in lint(id, unmarked(id.rule.bad).files).findings where finding.rule == id.rawValue {
      #expect(!finding.message.contains("\n"), sourceLocation: location(id))
      #expect(!finding.message.hasSuffix("."), sourceLocation: location(id))
      let first = finding.message.first ?? " "
      #expect(
        !first.isUppercase || finding.message.hasPrefix("U+") || finding.message.hasPrefix("NPS"),
        sourceLocation: location(id))
    }
  }

  @Test("every rule stands in a file of its own, named after it, in its family's folder", arguments: RuleID.allCases)
  func ruleHasItsFile(_ id: RuleID) {
    let parts = id.rule.filePath.split(separator: "/").suffix(2).map(String.init)
    #expect(parts.count == 2)
    #expect(parts.first?.lowercased() == id.family.rawValue)
    let words = id.rawValue.split(separator: "/").last.map(String.init) ?? ""
    let plain = words.filter { $0 != "-" }
    let file = (parts.last ?? "").lowercased().replacing(".swift", with: "")
    #expect(file.hasPrefix(plain) || file == plain + "kpi", "\(id.rawValue) is in \(parts.joined(separator: "/"))")
  }
}
