import OKRSource

/// Workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request.
///
/// Columns are in characters as displayed, from 1; `endColumn` is the one after the last. The runner drops columns
/// where the line and the end line differ, and shows no more than ten annotations of a kind a step, so the rest is
/// summed up in a notice. Source: actions/runner, ActionCommandManager.cs and ActionCommand.cs, and
/// actions/toolkit, docs/problem-matchers.md.
func githubReport(_ result: LintResult) -> [UInt8] {
  var room = Room()
  let isOverflowing = result.findings.contains { !room.take($0.level) }
  // The last line is a notice itself, so it takes the place of one.
  room = Room(notices: isOverflowing ? shownOfAKind - 1 : shownOfAKind)
  var rest: [Finding] = []
  var maps = LineMaps()
  var text: [UInt8] = []
  for finding in result.findings {
    guard room.take(finding.level) else {
      rest.append(finding)
      continue
    }
    text.append(command(finding, &maps))
    text.append("\n")
  }
  guard !rest.isEmpty else { return text }
  let message = "\(levels(rest)) more, which GitHub would not show here: see the log or the summary of this step"
  text.append("::notice title=okr::\(data(message))\n")
  return text
}

/// How many annotations of a kind GitHub shows of one step.
private let shownOfAKind = 10

/// How many annotations of each kind may still be shown.
private struct Room {
  private var errors = shownOfAKind
  private var warnings = shownOfAKind
  private var notices: Int

  init(notices: Int = shownOfAKind) { self.notices = notices }

  /// Takes the place of one; false where there is none left.
  mutating func take(_ level: Level) -> Bool {
    func take(_ left: inout Int) -> Bool {
      left -= 1
      return left >= 0
    }
    return switch level {
    case .error: take(&errors)
    case .warning: take(&warnings)
    case .info: take(&notices)
    }
  }
}

private func command(_ finding: Finding, _ maps: inout LineMaps) -> String {
  let map = maps.map(of: finding.location.file)
  let mark = Mark(finding.location.range, "", .first, in: map)
  var properties = ["file=\(visible(property(finding.location.file.path)))", "line=\(mark.firstLine)"]
  if mark.spansLines {
    properties.append("endLine=\(mark.lastLine)")
  } else {
    properties += [
      "col=\(map.characterColumn(at: mark.range.start))", "endLine=\(mark.lastLine)",
      "endColumn=\(map.characterColumn(at: mark.range.end))",
    ]
  }
  properties.append("title=\(visible(property(finding.rule)))")
  let kind =
    switch finding.level {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  var lines = [finding.message] + finding.notes
  if let fix = finding.fixes.first { lines.append("help: \(fix.title)") }
  let message = lines.flatMap { OKRReport.lines(of: $0) }.map { visible($0) }
  return "::\(kind) \(properties.joined(by: ","))::\(data(message.joined(by: "\n")))"
}

/// The text of a command, whose line would end at a line break.
private func data(_ text: String) -> String { escaped(text, inProperty: false) }

/// The value of a property, which a comma or a colon would end.
private func property(_ text: String) -> String { escaped(text, inProperty: true) }

/// A text with the characters written by their numbers that would end it.
private func escaped(_ text: String, inProperty: Bool) -> String {
  var written: [UInt8] = []
  written.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "%"): written.append(literal: "%25")
    case UInt8(ascii: "\r"): written.append(literal: "%0D")
    case UInt8(ascii: "\n"): written.append(literal: "%0A")
    case UInt8(ascii: ":") where inProperty: written.append(literal: "%3A")
    case UInt8(ascii: ",") where inProperty: written.append(literal: "%2C")
    default: written.append(byte)
    }
  }
  return String(decoding: written, as: UTF8.self)
}
