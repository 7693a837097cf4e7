import OKRModel
import OKRSource
import OKRSyntax

extension Rule {
  static let confusableText = Rule(
    .confusableText, .warning, confidence: .high,
    summary: "text that is not what it looks like",
    rationale: """
      A letter of another alphabet or a character without a shape makes two names look alike that are not. Direction \
      marks, and what only some editors take for the end of a line, show a reviewer another text than the one that is \
      merged.
      """,
    source: "Unicode Technical Standard #39; Boucher and Anderson, Trojan Source (2021).",
    bad: .keyResult("kr \"Orders«\u{200B}» delivered on time\" from 82% to 95%"),
    good: .keyResult("kr \"Orders 👩‍💻 delivered on time\" from 82% to 95%"),
    checks: .workspace { workspace, findings in
      let judged = findings.judged
      let reported = alreadyReported(
        judged.isOneFile ? judged.entries(of: workspace.errorsByFile, in: workspace) : workspace.syntaxErrors)
      for file in judged.wholeFiles(of: workspace) {
        checkHidden(file, reported[ObjectIdentifier(file)] ?? [], &findings)
      }
      // What stands in other files only counts as one before those.
      if !findings.isEmpty, !judged.isOneFile {
        for file in workspace.files where judged.counts(file) && !judged.isWhole(file) {
          checkHidden(file, reported[ObjectIdentifier(file)] ?? [], &findings)
        }
      }
      if judged.isOneFile ? judged.hasOtherLetters(in: workspace) : judged.hasStrangeNames(in: workspace) {
        checkNames(workspace, &findings)
      }
    }
  )
}

// MARK: - Hidden characters

/// Where the syntax errors start that are about nothing but hidden characters, by file.
private func alreadyReported(_ errors: [Workspace.FileError]) -> [ObjectIdentifier: Set<Int>] {
  var reported: [ObjectIdentifier: Set<Int>] = [:]
  for entry in errors where [.punctuation, .invalidCharacter].contains(entry.error.rule) {
    let range = entry.error.range
    guard entry.file.text(range).unicodeScalars.allSatisfy(\.isHidden) else { continue }
    reported[ObjectIdentifier(entry.file), default: []].insert(range.start)
  }
  return reported
}

/// Characters without a shape, and those that turn the direction of text, in texts, names and comments.
private func checkHidden(_ file: SourceFile, _ reported: Set<Int>, _ findings: inout Findings) {
  let starts = file.lineStarts
  for (index, start) in starts.enumerated() {
    let next = index + 1 < starts.count ? starts[index + 1] : file.bytes.count
    // Told from the bytes, nearly all lines are of letters and marks that everybody sees; most of ASCII alone.
    var end = start
    while end < next, file.bytes[end] == 0x09 { end += 1 }
    end = file.bytes.firstUnusual(from: end)
    if end >= next || file.bytes[end].isLineBreak { continue }
    while end < next, let plain = file.bytes.plainScalar(at: end) {
      end = file.bytes.firstUnusual(from: end + plain.length)
    }
    if end >= next || file.bytes[end].isLineBreak { continue }
    let line = TextRange(start, file.lineEnd(at: start))
    for run in HiddenRun.all(in: line, of: file) where !reported.contains(run.range.start) {
      run.report(Location(file, run.range), &findings)
    }
  }
}

/// Hidden characters that stand together, which are one finding.
private struct HiddenRun {
  var scalars: [Unicode.Scalar]
  var range: TextRange
  /// Whether there is more on the line than blanks.
  var isBeforeText = false

  static func all(in line: TextRange, of file: SourceFile) -> [HiddenRun] {
    // A byte that is no UTF-8 is a control character here, and told as what it is.
    let scalars = Array(file.text(line).unicodeScalars)
    let hidden = Set(hiddenIndices(in: scalars))
    var runs: [HiddenRun] = []
    var offset = line.start
    for (index, scalar) in scalars.enumerated() {
      let end = offset + UTF8.width(scalar)
      defer { offset = end }
      let isMark = offset == 0 && scalar == "\u{FEFF}"
      if hidden.contains(index), !isMark, scalar != "\t", scalar != "\0", !isNoUTF8(scalar, at: offset, file) {
        if let last = runs.indices.last, runs[last].range.end == offset {
          runs[last].scalars.append(scalar)
          runs[last].range = TextRange(runs[last].range.start, end)
        } else {
          runs.append(HiddenRun(scalars: [scalar], range: TextRange(offset, end)))
        }
      } else if !scalar.properties.isWhitespace {
        for run in runs.indices.reversed() {
          if runs[run].isBeforeText { break }
          runs[run].isBeforeText = true
        }
      }
    }
    return runs
  }

  private static func isNoUTF8(_ scalar: Unicode.Scalar, at offset: Int, _ file: SourceFile) -> Bool {
    scalar == SourceFile.substitute && file.byte(at: offset) >= 0x80
  }

  func report(_ place: Location, _ findings: inout Findings) {
    let remove = Fix(
      scalars.count == 1 ? "Remove it" : "Remove them", changesName ? .suggested : .safe, [Edit(place, "")])
    if let turning = scalars.first(where: \.turnsDirection) {
      findings.report(
        place, "U+\(turning.codePoint) turns the direction of the text, so that it reads otherwise than it is",
        level: .error, fixes: [remove])
    } else if let breaking = scalars.first(where: \.breaksLinesElsewhere) {
      // At the end of a line it hides nothing.
      guard isBeforeText else { return }
      findings.report(
        place,
        "some editors break the line at this U+\(breaking.codePoint), and okr does not: what follows only looks like "
          + "a line of its own",
        level: .error,
        notes: ["Behind `//` it is still a comment, and in a text still the text. Write a real line break or a blank."],
        fixes: [.safe("Write a blank", place, " ")])
    } else if let first = scalars.first {
      let message =
        scalars.count == 1
        ? "there is a character without a shape here: U+\(first.codePoint)"
        : "there are \(scalars.count) characters without a shape here, the first of them U+\(first.codePoint)"
      findings.report(place, message, fixes: [remove])
    }
  }

  /// Whether names can have it in them, so that without it a name is another one.
  private var changesName: Bool {
    scalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}

// MARK: - Names

/// Names that look like another name of the workspace, and those that mix Latin letters with their look-alikes.
private func checkNames(_ workspace: Workspace, _ findings: inout Findings) {
  let looks = findings.index.looks
  // A name of ASCII looks like itself, and is what others look like.
  let others = findings.judged.namesThatCount(findings.index).filter(\.isStrange)
  let twins = others.filter { looks.hasTwin($0.text, shown: appearance(of: $0.text)) }
  let appearances = Set(twins.map { appearance(of: $0.text) })
  var byAppearance: [String: [DeclaredName]] = [:]
  if !appearances.isEmpty {
    for name in DeclaredName.all(in: workspace.whole) {
      let shown = appearance(of: name.text)
      if appearances.contains(shown) { byAppearance[shown, default: []].append(name) }
    }
  }
  for name in others {
    let shown = appearance(of: name.text)
    // Of names that look alike the one of plain letters is the one that is meant, or else the first.
    let alike = byAppearance[shown] ?? []
    if let meant = alike.first(where: { $0.text == shown }) ?? alike.first, meant.text != name.text {
      findings.report(
        name.location, "`\(name.text)` looks like `\(meant.text)`, and is another name",
        entity: name.entity,
        notes: [
          "A reader cannot tell the two apart, and what is meant for one is counted for the other. Type it anew, or give "
            + "it a name that looks different."
        ],
        related: [Related(meant.location, "the name that it looks like")])
    } else {
      checkMixture(name, &findings)
    }
  }
}

private func checkMixture(_ name: DeclaredName, _ findings: inout Findings) {
  let scalars = name.text.unicodeScalars
  let hasLatin = scalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  let strange = scalars.first { (0x370...0x52F).contains($0.value) && $0.properties.isAlphabetic }
  guard hasLatin, let strange else { return }
  let script = strange.value < 0x400 ? "Greek" : "Cyrillic"
  findings.report(
    name.location,
    "`\(name.text)` mixes Latin letters with the \(script) `\(Character(strange))`, which looks like one",
    entity: name.entity, notes: ["Typed with Latin letters alone it is another name, and will not be found."])
}
