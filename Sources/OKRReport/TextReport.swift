import OKRSource

/// The default form, for people: what is wrong, where, why, and what the mended text looks like.
///
/// Signs and layout carry the meaning; colour only helps. Nothing of a source or a message reaches the terminal as a
/// command: see ``visible(_:)``.
func textReport(_ result: LintResult, style: Style) -> [UInt8] {
  var report = TextReport(style)
  var foldedCount = 0
  forEachFile(of: result.findings) { _, findings in
    let folding = Folding(findings, isFull: style.isFull)
    for finding in folding.whole { report.add(finding) }
    for fold in folding.folds {
      report.add(fold)
      foldedCount += fold.findings.count
    }
  }
  for notRun in result.notRun where !notRun.isExpected {
    let reason = visible("not judged: \(notRun.reason) [\(notRun.rule)]")
    report.addLines(wrapped(reason, to: report.proseWidth, indent: 2), .faint)
  }
  report.addLines(wrapped(summaryLine(result), to: report.proseWidth), .strong)
  if let advice = firstToLookAt(result.findings) {
    report.addLines(wrapped(advice, to: report.proseWidth), .plain)
  }
  if foldedCount > 0 {
    let advice =
      "\(counted(foldedCount, "finding")) \(foldedCount == 1 ? "has" : "have") one line each; --full shows all"
    report.addLines(wrapped(advice, to: report.proseWidth), .plain)
  }
  return report.page.bytes
}

/// How far prose stands from the frame, so that titles of up to four letters have a column of their own.
private let hanging = 6

private struct TextReport {
  private(set) var page: Page
  /// The cells of a line of code, gutter included.
  let codeWidth: Int
  /// The cells of a line of prose, gutter included: no one likes to read lines of more than 100.
  let proseWidth: Int
  private var maps = LineMaps()
  /// What a rule says of why is mostly the same as of its last finding, so that is laid out once.
  private var knownNotes: [String: Notes] = [:]

  private struct Notes {
    let texts: [String]
    let gutter: Int
    let rows: ArraySlice<UInt8>
  }

  init(_ style: Style) {
    page = Page(Painter(mode: style.color))
    let width = max(60, style.width)
    codeWidth = style.width <= 0 ? 400 : width
    proseWidth = style.width <= 0 ? Int.max : min(100, width)
  }

  mutating func addLines(_ lines: [String], _ tone: Tone) {
    for line in lines {
      page.paint(line, tone)
      page.endRow()
    }
  }

  mutating func add(_ finding: Finding) {
    let previews = finding.fixes.map { FixPreview($0, &maps) }
    let marked = marked(finding)
    var longest = previews.reduce(1) { max($0, $1.lastLine) }
    for file in marked { for mark in file.marks { longest = max(longest, mark.lastLine) } }
    let gutter = Gutter(longest: longest)

    addHeadline(finding.level, finding.message)
    for (index, file) in marked.enumerated() {
      let (map, marks) = (file.map, file.marks)
      let first = marks.first { $0.rank == .first } ?? marks.first
      let start = Location(map.file, first?.range ?? TextRange(0, 0))
      let place = maps.bytes(placeOf: index == 0 ? finding.location : start)
      if index > 0 { gutter.blank(&page) }
      gutter.opening(index == 0 ? "╭─" : "├─", &page) { $0.write(place) }
      gutter.blank(&page)
      Snippet(marks, map: map, level: finding.level, gutter: gutter, width: codeWidth).write(into: &page)
    }
    gutter.blank(&page)
    addNotes(of: finding, gutter)
    var current = marked.last?.map.file ?? finding.location.file
    for (fix, preview) in zip(finding.fixes, previews) {
      addHelp(fix, gutter)
      let start = page.bytes.count
      preview.write(into: &page, after: current, gutter: gutter, width: codeWidth)
      current = preview.hunks.last?.file ?? current
      if page.bytes.count > start { gutter.blank(&page) }
    }
    if finding.fixes.isEmpty, !finding.notes.isEmpty { gutter.blank(&page) }
    addExplanation(finding.rule, gutter)
  }

  /// A head and a line a finding, for those that repeat what stands above.
  mutating func add(_ fold: Folding.Fold) {
    let gutter = Gutter(longest: 0)
    addHeadline(fold.level, "\(fold.findings.count) more of \(fold.rule)")
    for finding in fold.findings {
      let lines = wrapped(
        "\(maps.place(of: finding.location)): \(visible(finding.message))", to: proseWidth - gutter.width - 3, indent: 2
      )
      for (index, line) in lines.enumerated() {
        guard index > 0 else {
          gutter.opening("├─", &page) { $0.write(line) }
          continue
        }
        gutter.blank(&page) { page in
          page.write(literal: " ")
          page.write(line)
        }
      }
    }
    addExplanation(fold.rule, gutter)
  }

  private mutating func addExplanation(_ rule: String, _ gutter: Gutter) {
    gutter.opening("╰─", &page) { page in
      page.painted(.faint) { page in
        page.write(literal: "okr explain ")
        page.write(visible(rule))
      }
    }
    page.endRow()
  }

  private mutating func addHeadline(_ weight: Level, _ message: String) {
    let sign: StaticString =
      switch weight {
      case .error: "✗ "
      case .warning: "▲ "
      case .info: "● "
      }
    page.painted(Tone(weight)) { page in
      page.write(literal: sign)
      page.write(weight.rawValue)
    }
    // As nearly all are: one line, behind a sign, two blanks, the level and a colon.
    let room = proseWidth - 4 - weight.rawValue.utf8.count
    if isHarmless(message), isShort(message, room) || fits(message, in: room) {
      page.painted(.strong) { page in
        page.write(literal: ": ")
        page.write(message)
      }
      return page.endRow()
    }
    // A letter stands in for the sign, of one cell too: most messages are ASCII, and that is laid out by its bytes.
    let text = "x \(weight.rawValue): \(message)"
    let lines = wrapped(visible(text), to: proseWidth, indent: 2)
    let headline = Array((lines.first ?? "").utf8).dropFirst(2 + weight.rawValue.utf8.count)
    page.painted(.strong) { $0.write(headline) }
    page.endRow()
    addLines(Array(lines.dropFirst()), .strong)
  }

  /// Whether a harmless text fits as it stands by the number of its bytes: no character is wider than it is long.
  private func isShort(_ text: String, _ room: Int) -> Bool {
    let (blank, bytes) = (UInt8(ascii: " "), text.utf8)
    return !bytes.isEmpty && bytes.count <= room && bytes.first != blank && bytes.last != blank
  }

  /// What is marked in a file.
  private struct MarkedFile {
    let map: LineMap
    var marks: [Mark]
  }

  /// The marks of a finding by file, its own first. What is said of the finding's own place is a label there.
  private mutating func marked(_ finding: Finding) -> [MarkedFile] {
    let map = maps.map(of: finding.location.file)
    func label() -> String {
      finding.related.filter { $0.location == finding.location }.map { visible($0.message) }.joined(by: "; ")
    }
    let mark = Mark(finding.location.range, finding.related.isEmpty ? "" : label(), .first, in: map)
    var groups = [MarkedFile(map: map, marks: [mark])]
    for related in finding.related where related.location != finding.location {
      let file = related.location.file
      let map = maps.map(of: file)
      let mark = Mark(related.location.range, visible(related.message), .second, in: map)
      if let known = groups.firstIndex(where: { $0.map.file === file }) {
        groups[known].marks.append(mark)
      } else {
        groups.append(MarkedFile(map: map, marks: [mark]))
      }
    }
    return groups
  }

  private mutating func addNotes(of finding: Finding, _ gutter: Gutter) {
    if finding.notes.isEmpty { return }
    if let known = knownNotes[finding.rule], known.gutter == gutter.width, known.texts == finding.notes {
      return page.write(known.rows)
    }
    let start = page.bytes.count
    var title = "why"
    for note in finding.notes {
      addProse(title, OKRReport.lines(of: note).flatMap { wrappedProse($0, gutter) }, .plain, gutter)
      title = ""
    }
    let rows = Array(page.bytes[start...])[...]
    knownNotes[finding.rule] = Notes(texts: finding.notes, gutter: gutter.width, rows: rows)
  }

  private mutating func addHelp(_ fix: Fix, _ gutter: Gutter) {
    let lines = wrappedProse(fix.title, gutter)
    guard fix.applicability == .safe else { return addProse("help", lines, .strong, gutter) }
    let remark = "(keeps the meaning)"
    let room = proseWidth - gutter.width - hanging - displayWidth(of: visible(fix.title))
    if room > remark.utf8.count {
      addProse("help", lines, .strong, gutter, remark)
    } else {
      addProse("help", lines, .strong, gutter)
      gutter.blank(&page) { page in
        page.writeBlanks(hanging)
        page.paint(remark, .faint)
      }
    }
  }

  private func wrappedProse(_ text: String, _ gutter: Gutter) -> [String] {
    wrapped(visible(text), to: proseWidth - gutter.width - hanging)
  }

  /// Lines behind a title; a remark follows the last of them.
  private mutating func addProse(
    _ title: String, _ lines: [String], _ tone: Tone, _ gutter: Gutter, _ remark: String = ""
  ) {
    for (index, line) in lines.enumerated() {
      gutter.blank(&page) { page in
        let title = index == 0 ? title : ""
        page.paint(title, .second)
        page.writeBlanks(hanging - title.utf8.count)
        page.paint(line, tone)
        guard index == lines.count - 1, !remark.isEmpty else { return }
        page.write(literal: " ")
        page.paint(remark, .faint)
      }
    }
  }
}
