import OKRSource

/// `okr man`: the help of all commands as a page of the manual.
func manCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .man)
  if let name = arguments.operands.first { arguments.complain("man takes no names; `okr \(name) --help` is one page") }
  try arguments.validate()
  return Console.say(manPage())
}

/// The page in roff, with the macros of man(7); all of it is ASCII, so that every roff reads it.
private func manPage() -> String {
  var page = """
    .TH OKR 1 "" "okr \(roff(toolVersion))" "User Commands"
    .nh
    .ad l
    .SH NAME
    okr \\- lints objectives and key results written in .okr files
    .SH SYNOPSIS
    .B okr
    COMMAND [OPTIONS] [ARGUMENTS]
    .SH COMMANDS

    """
  for command in Command.allCases {
    page += ".TP\n.B \(roff("okr " + Help.label(of: command)))\n\(textLine(command.description.summary))\n"
  }
  for command in Command.allCases {
    let description = command.description
    page += ".SH \"\(roff("okr " + command.rawValue))\"\n.B \(roff(Help.usage(of: command)))\n"
    if !description.usageNote.isEmpty { page += textLine(description.usageNote) + "\n" }
    for paragraph in description.prose.replacing(text: "\n\n", with: "\0").split(separator: "\0") {
      page += ".PP\n" + manParagraph(paragraph)
    }
    for option in description.options {
      page += ".TP\n.B \(roff(option.label))\n\(textLine(option.text.replacing(text: "\n", with: " ")))\n"
    }
  }
  return page + ".SH \"EXIT STATUS\"\n\(textLine(Help.exitCodes))\n"
}

/// A paragraph as it flows; one that is set in stays in its lines.
private func manParagraph(_ paragraph: Substring) -> String {
  let lines = paragraph.split(separator: "\n").map { textLine(String($0)) + "\n" }.joined()
  return paragraph.hasPrefix("  ") ? ".nf\n\(lines).fi\n" : lines
}

/// A line of text, which a dot or an apostrophe at its start would make a request.
private func textLine(_ text: String) -> String {
  text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + roff(text) : roff(text)
}

/// Text with what roff would obey, or show as another character, spelled out.
private func roff(_ text: String) -> String {
  var spelled = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": spelled += "\\(rs"
    case "-": spelled += "\\-"
    case "'": spelled += "\\(aq"
    case "`": spelled += "\\(ga"
    case "^": spelled += "\\(ha"
    case "~": spelled += "\\(ti"
    case "\"": spelled += "\\(dq"
    case _ where scalar.isASCII: spelled.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      spelled += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }
  }
  return spelled
}
