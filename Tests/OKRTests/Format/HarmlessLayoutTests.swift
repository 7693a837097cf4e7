import OKRFormat
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import Testing

/// Whatever is in a file, its layout says the same as it did.
@Suite("The layout changes nothing but blanks")
struct HarmlessLayoutTests {
  typealias Files = [(path: String, text: String)]

  /// The tokens and comments of a text, without the blanks that a comment ends in.
  private static func words(_ text: String) -> [String] {
    let tree = parse(SourceFile(path: "a.okr", text: text))
    return tree.tokens.indices.compactMap { index in
      let word = tree.file.text(tree.range(ofToken: index))
      switch tree.tokens[index].kind {
      case .blank, .lineBreak, .end: return nil
      case .comment: return String(word.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
      default: return word
      }
    }
  }

  /// All that is said of some files, but for where it stands and how many blanks are between two words.
  private static func said(of files: Files) -> [String] {
    let workspace = resolve(files.map { parse(SourceFile(path: $0.path, text: $0.text)) })
    let linted = lint(workspace, asOf: testDay)
    let findings = (linted.findings + linted.allowed.map(\.finding)).map { finding in
      "\(finding.location.file.path) \(finding.rule) \(finding.level) \(finding.message) \(finding.entity)"
        + " \(finding.fingerprint) \((finding.notes + finding.related.map(\.message) + finding.fixes.map(\.title)).joined(separator: "; "))"
    }
    let goals = goalStatuses(workspace, linted.progress()).map {
      "\($0.label) \($0.baseline.debugDescription) \($0.target.debugDescription) \($0.owners) \($0.progress ?? "") \($0.deadline ?? "")"
    }
    return (findings + goals).map { $0.split { $0.isWhitespace }.joined(separator: " ") }
  }

  /// What is wrong with the layout of some files.
  private static func faults(of files: Files) -> [String] {
    let after = files.map { (path: $0.path, text: formattedText($0.text)) }
    var faults: [String] = []
    for (old, new) in zip(files, after) {
      if words(old.text) != words(new.text) { faults.append("\(old.path): other tokens") }
      if formattedText(new.text) != new.text { faults.append("\(old.path): another layout the second time") }
    }
    // The layout is often what it was.
    guard zip(files, after).contains(where: { $0.text != $1.text }) else { return faults }
    let (before, now) = (said(of: files), said(of: after))
    if before != now {
      let first = zip(before, now).first { $0 != $1 }.map { "\($0)\n  now \($1)" } ?? "\(before.count) now \(now.count)"
      faults.append("\(files.first?.path ?? ""): \(first)")
    }
    return faults
  }

  private static let pages = FixTests.newcomers + Repository.files(below: HeldOutCascadeTests.folder, ending: ".txt")

  @Test("in the pages of newcomers and in companies", arguments: pages)
  func pagesSayTheSame(_ path: String) {
    let text = Repository.text(path)
    let marked = markedFiles(text)
    let files = marked.isEmpty ? [(path: path, text: text)] : marked
    #expect(Self.faults(of: files.map { ($0.path, Self.scrambled($0.text, seed: 7)) }) == [])
  }

  @Test("in texts that have every construct", arguments: SampleTexts.all.indices)
  func samplesSayTheSame(_ index: Int) { #expect(Self.faults(of: [("a.okr", SampleTexts.all[index])]) == []) }

  @Test("in a file with a slip of the hand", arguments: 0..<6)
  func mutantsSayTheSame(_ number: Int) {
    let samples = [
      SampleTexts.sales, SampleTexts.finnish, SampleTexts.chinese, SampleTexts.hospital, SampleTexts.workspace,
      SampleTexts.oneLine,
    ]
    var mutator = Mutator(samples[number], seed: UInt64(number) + 31)
    var faults: [String] = []
    for count in 0..<25 {
      let mutant = mutator.mutant()
      let text = Self.scrambled(mutant.text, seed: UInt64(count))
      faults += Self.faults(of: [(mutant.change, text)])
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("and a text has the same layout however its blanks are scattered", arguments: SampleTexts.wellWritten.indices)
  func scatteredBlanks(_ index: Int) {
    let text = SampleTexts.wellWritten[index]
    let wanted = formattedText(text)
    for seed in 0..<5 {
      let other = Self.scrambled(text, seed: UInt64(seed))
      // Between `3` and `of 8` there is one blank, or it is an error.
      guard parse(SourceFile(path: "a.okr", text: other)).errors.isEmpty else { continue }
      #expect(formattedText(other) == wanted)
    }
  }

  /// A text with other blanks between the same tokens, on the same lines.
  private static func scrambled(_ text: String, seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let tree = parse(SourceFile(path: "a.okr", text: text))
    var result = ""
    for index in tree.tokens.indices {
      let word = tree.file.text(tree.range(ofToken: index))
      let blanks = String(repeating: random.once(in: 5) ? "\t" : " ", count: 1 + random.below(4))
      switch tree.tokens[index].kind {
      case .blank: result += word.allSatisfy { $0 == " " || $0 == "\t" } ? blanks : word
      case .lineBreak:
        let breaks = word.filter(\.isLineBreak)
        let last = breaks.last.map(String.init) ?? "\n"
        result += (random.once(in: 3) ? blanks : "") + breaks + (breaks.count > 1 && random.once(in: 3) ? last : "")
        if index + 1 < tree.tokens.count, tree.tokens[index + 1].kind != .conflict, random.once(in: 2) {
          result += blanks
        }
      default: result += word
      }
    }
    return result
  }
}
