import OKRSource

/// The default form, for people: what is wrong, where, why, and what the mended text looks like.
///
/// Signs and layout carry the meaning; colour only helps. Nothing of a source or a message reaches the terminal as a
/// command: see ``visible(_:)``.
func textReport(_ result: LintResult, style: Style) -> String {
  var report = TextReport(style)
  var foldedCount = 0
  for (_, findings) in byPath(result.findings) {
    let folding = Folding(findings, isFull: style.isFull)
    for finding in folding.whole { report.add(finding) }
    for fold in folding.folds {
      report.add(fold)
      foldedCount += fold.findings.count
    }
  }
  let notRun = result.notRun.filter { !$0.isExpected }.flatMap {
    report.hanging("not judged: \($0.reason) [\($0.rule)]")
  }
  let summary = wrapped(summaryLine(result), to: report.proseWidth).map { report.painter.paint($0, .strong) }
  var advice = firstToLookAt(result.findings).map { [$0] } ?? []
  if foldedCount > 0 {
    advice.append(
      "\(counted(foldedCount, "finding")) \(foldedCount == 1 ? "has" : "have") one line each; --full shows all")
  }
  let last = advice.flatMap { wrapped($0, to: report.proseWidth) }
  return (report.rows + notRun.map { report.painter.paint($0, .faint) } + summary + last + [""])
    .joined(separator: "\n")
}

private struct TextReport {
  let painter: Painter
  /// The cells of a line of code, gutter included.
  let codeWidth: Int
  /// The cells of a line of prose, gutter included: no one likes to read lines of more than 100.
  let proseWidth: Int
  var rows: [String] = []
  private var maps = LineMaps()
  /// What a rule says of why is the same for all its findings, so it is wrapped once for each width of gutter.
  private var wrappedNotes: [Int: [String: [String]]] = [:]

  init(_ style: Style) {
    painter = Painter(mode: style.color)
    let width = max(60, style.width)
    codeWidth = style.width <= 0 ? 400 : width
    proseWidth = style.width <= 0 ? Int.max : min(100, width)
  }

  mutating func add(_ finding: Finding) {
    let previews = finding.fixes.map { FixPreview($0, &maps) }
    let marked = marked(finding)
    let last = marked.flatMap { $0.marks.map(\.lastLine) }.max() ?? 1
    let longest = previews.reduce(last) { max($0, $1.lastLine) }
    let gutter = Gutter(digits: max(2, String(longest).utf8.count), painter: painter)

    addHeadline(finding.level, finding.message)
    for (index, (map, marks)) in marked.enumerated() {
      let first = marks.first { $0.rank == .first } ?? marks.first
      let place = Location(map.file, first?.range ?? TextRange(0, 0))
      if index > 0 { rows.append(gutter.blank()) }
      rows.append(gutter.opening(index == 0 ? "╭" : "├", maps.place(of: index == 0 ? finding.location : place)))
      rows.append(gutter.blank())
      rows += Snippet(marks, map: map, level: finding.level, gutter: gutter, width: codeWidth).rows()
    }
    rows.append(gutter.blank())
    addNotes(finding.notes, gutter)
    var current = marked.last?.map.file ?? finding.location.file
    for (fix, preview) in zip(finding.fixes, previews) {
      addHelp(fix, gutter)
      let shown = preview.rows(after: current, gutter: gutter, width: codeWidth)
      rows += shown
      current = preview.hunks.last?.file ?? current
      if !shown.isEmpty { rows.append(gutter.blank()) }
    }
    if finding.fixes.isEmpty, !finding.notes.isEmpty { rows.append(gutter.blank()) }
    rows.append(gutter.opening("╰", painter.paint("okr explain \(visible(finding.rule))", .faint)))
    rows.append("")
  }

  /// A head and a line a finding, for those that repeat what stands above.
  mutating func add(_ fold: Folding.Fold) {
    let gutter = Gutter(digits: 2, painter: painter)
    addHeadline(fold.level, "\(fold.findings.count) more of \(fold.rule)")
    for finding in fold.findings {
      let lines = wrapped(
        "\(maps.place(of: finding.location)): \(visible(finding.message))", to: proseWidth - gutter.width - 3, indent: 2
      )
      for (index, line) in lines.enumerated() {
        rows.append(index == 0 ? gutter.opening("├", line) : gutter.blank(" \(line)"))
      }
    }
    rows.append(gutter.opening("╰", painter.paint("okr explain \(visible(fold.rule))", .faint)))
    rows.append("")
  }

  private mutating func addHeadline(_ weight: Level, _ message: String) {
    let sign: Character =
      switch weight {
      case .error: "✗"
      case .warning: "▲"
      case .info: "●"
      }
    let level = "\(sign) \(weight.rawValue)"
    // A letter stands in for the sign, of one cell too: most messages are ASCII, and that is laid out by its bytes.
    for (index, line) in hanging("x \(weight.rawValue): \(message)").enumerated() {
      guard index == 0 else {
        rows.append(painter.paint(line, .strong))
        continue
      }
      rows.append(
        painter.paint(level, Tone(weight)) + painter.paint(String(line.dropFirst(level.count)), .strong))
    }
  }

  /// Prose in lines of which all but the first are set in, so that none of its words starts a line.
  func hanging(_ text: String) -> [String] { wrapped(visible(text), to: proseWidth, indent: 2) }

  /// The marks of a finding by file, its own first. What is said of the finding's own place is a label there.
  private mutating func marked(_ finding: Finding) -> [(map: LineMap, marks: [Mark])] {
    let map = maps.map(of: finding.location.file)
    let labels = finding.related.filter { $0.location == finding.location }.map { visible($0.message) }
    let mark = Mark(finding.location.range, labels.joined(separator: "; "), .first, in: map)
    var groups = [(map: map, marks: [mark])]
    for related in finding.related where related.location != finding.location {
      let file = related.location.file
      let map = maps.map(of: file)
      let mark = Mark(related.location.range, visible(related.message), .second, in: map)
      if let known = groups.firstIndex(where: { $0.map.file === file }) {
        groups[known].marks.append(mark)
      } else {
        groups.append((map, [mark]))
      }
    }
    return groups
  }

  private mutating func addNotes(_ notes: [String], _ gutter: Gutter) {
    var title = "why"
    for note in notes {
      let known = wrappedNotes[gutter.width]?[note]
      let lines = known ?? note.split(whereSeparator: \.isNewline).flatMap { wrappedProse(String($0), gutter) }
      if known == nil { wrappedNotes[gutter.width, default: [:]][note] = lines }
      addProse(title, lines, .plain, gutter)
      title = ""
    }
  }

  private mutating func addHelp(_ fix: Fix, _ gutter: Gutter) {
    addProse("help", wrappedProse(fix.title, gutter), .strong, gutter)
    guard fix.applicability == .safe, var row = rows.popLast() else { return }
    let remark = "(keeps the meaning)"
    let room = proseWidth - gutter.width - hanging.count - displayWidth(of: visible(fix.title))
    if room > remark.count {
      row += " " + painter.paint(remark, .faint)
      rows.append(row)
    } else {
      rows += [row, gutter.blank(hanging + painter.paint(remark, .faint))]
    }
  }

  /// How far prose stands from the frame, so that titles of up to four letters have a column of their own.
  private var hanging: String { blanks(6) }

  private func wrappedProse(_ text: String, _ gutter: Gutter) -> [String] {
    wrapped(visible(text), to: proseWidth - gutter.width - hanging.count)
  }

  private mutating func addProse(_ title: String, _ lines: [String], _ tone: Tone, _ gutter: Gutter) {
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? painter.paint(title, .second) + blanks(hanging.count - title.count) : hanging
      rows.append(gutter.blank(start + painter.paint(line, tone)))
    }
  }
}
