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
    write(finding, &maps, to: &text)
    text.append(literal: "\n")
  }
  guard !rest.isEmpty else { return text }
  let message = "\(levels(rest)) more, which GitHub would not show here: see the log or the summary of this step"
  text.append(literal: "::notice title=okr::")
  text.append(escaped: message)
  text.append(literal: "\n")
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

private func write(_ finding: Finding, _ maps: inout LineMaps, to text: inout [UInt8]) {
  let map = maps.map(of: finding.location.file)
  let mark = Mark(finding.location.range, "", .first, in: map)
  switch finding.level {
  case .error: text.append(literal: "::error file=")
  case .warning: text.append(literal: "::warning file=")
  case .info: text.append(literal: "::notice file=")
  }
  text.append(visible(property(finding.location.file.path)))
  text.append(literal: ",line=")
  text.append(decimal: mark.firstLine)
  if !mark.spansLines {
    text.append(literal: ",col=")
    text.append(decimal: map.characterColumn(at: mark.range.start))
  }
  text.append(literal: ",endLine=")
  text.append(decimal: mark.lastLine)
  if !mark.spansLines {
    text.append(literal: ",endColumn=")
    text.append(decimal: map.characterColumn(at: mark.range.end))
  }
  text.append(literal: ",title=")
  text.append(visible(property(finding.rule)))
  text.append(literal: "::")
  var lines = [finding.message] + finding.notes
  if let fix = finding.fixes.first { lines.append("help: \(fix.title)") }
  for (number, line) in lines.flatMap({ OKRReport.lines(of: $0) }).enumerated() {
    if number > 0 { text.append(literal: "%0A") }
    text.append(escaped: visible(line))
  }
}

/// The value of a property, which a comma or a colon would end.
private func property(_ text: String) -> String {
  var written: [UInt8] = []
  written.append(escaped: text, inProperty: true)
  return String(decoding: written, as: UTF8.self)
}

extension [UInt8] {
  /// Appends a text with the characters written by their numbers that would end the line of a command, or a property.
  fileprivate mutating func append(escaped text: String, inProperty: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        switch byte {
        case UInt8(ascii: "%"): append(literal: "%25")
        case UInt8(ascii: "\r"): append(literal: "%0D")
        case UInt8(ascii: "\n"): append(literal: "%0A")
        case UInt8(ascii: ":") where inProperty: append(literal: "%3A")
        case UInt8(ascii: ",") where inProperty: append(literal: "%2C")
        default: append(byte)
        }
      }
    }
  }
}
