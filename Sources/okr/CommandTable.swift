import OKRDriver
import OKRLint
import OKRReport
import OKRSource

/// What an option or an operand takes, so that a shell can offer it.
enum ValueKind {
  /// One of these words, which are asked for only to be shown.
  case words(@Sendable () -> [String])
  /// The name of a rule or a family.
  case rule
  /// A branch, a tag or another name that git has for a commit.
  case revision
  /// The path of a file, or of a folder that holds some.
  case path
  case folder
  /// Something that nobody can guess: a day, a number, a name.
  case text
  /// Nothing at all.
  case none

  fileprivate static func any<Choice: RawRepresentable & CaseIterable & SendableMetatype>(_ type: Choice.Type)
    -> ValueKind
  where Choice.RawValue == String {
    .words { Choice.allCases.map(\.rawValue) }
  }
}

/// One row of a help page: an option, or some that take the same.
struct CommandOption {
  /// As they are typed, with their hyphens.
  let names: [String]
  /// What the help calls the value; nil where there is none.
  let placeholder: String?
  let value: ValueKind
  /// What it does; a line break stands where the help page has one.
  let text: String

  /// The names and the value as the help shows them.
  var label: String { names.joined(separator: ", ") + (placeholder.map { " " + $0 } ?? "") }

  fileprivate init(_ names: String..., takes value: ValueKind, called placeholder: String, _ text: String) {
    self.names = names
    self.placeholder = placeholder
    self.value = value
    self.text = text
  }

  fileprivate init(flag name: String, _ text: String) {
    names = [name]
    placeholder = nil
    value = .none
    self.text = text
  }
}

/// All that is to be known of a command: its help, its options as ``Arguments`` takes them, what shells complete, and
/// its part of the manual are made of this one description.
struct CommandDescription {
  /// One line for the table of commands.
  let summary: String
  /// The operands as the table of commands shows them; empty where there are none.
  let operands: String
  let operandKind: ValueKind
  /// What the usage line says behind the operands; may be empty.
  let usageNote: String
  let options: [CommandOption]
  /// Paragraphs below the options, in lines of at most 80 columns.
  let prose: String
  /// What stands between `okr NAME` and the operands.
  let usageOptions: String

  fileprivate init(
    _ summary: String, operands: String = "", _ operandKind: ValueKind = .none, note: String = "",
    options: [CommandOption] = [], usageOptions: String? = nil, prose: String
  ) {
    self.summary = summary
    self.operands = operands
    self.operandKind = operandKind
    usageNote = note
    self.options = options
    self.prose = prose
    self.usageOptions = usageOptions ?? (options.isEmpty ? "" : "[OPTIONS]")
  }

  /// The names of the options that take a value.
  var valueOptions: [String] { options.filter { $0.placeholder != nil }.flatMap(\.names) }

  /// The names of those that take none.
  var flags: [String] { options.filter { $0.placeholder == nil }.flatMap(\.names) }
}

/// The options that every command has, beside its own.
let commonOptions = ["--help", "--version"]

extension Command {
  var description: CommandDescription {
    switch self {
    case .lint: Self.lintDescription
    case .status: Self.statusDescription
    case .diff: Self.diffDescription
    case .fmt: Self.fmtDescription
    case .fix: Self.fixDescription
    case .initialize: Self.initDescription
    case .explain: Self.explainDescription
    case .rules: Self.rulesDescription
    case .parse: Self.parseDescription
    case .lsp: Self.lspDescription
    case .completions: Self.completionsDescription
    case .man: Self.manDescription
    }
  }

  private static let pathNote = "(default: here; `-` is standard input)"
  private static let color = CommandOption(
    "--color", takes: .any(ColorWish.self), called: "WHEN", "auto, always or never (auto)")
  private static let failOn = CommandOption(
    "--fail-on", takes: .any(FailOn.self), called: "LEVEL", "exit 1 from error, warning, info, or never (error)")
  private static let stdinName = CommandOption(
    "--stdin-name", takes: .path, called: "PATH", "the file of the workspace that `-` stands for")

  private static func asOf(_ text: String) -> CommandOption {
    CommandOption("--as-of", takes: .text, called: "DATE", text)
  }

  private static let lintDescription = CommandDescription(
    "lints every .okr file below the paths (default: here)", operands: "[PATH…]", .path, note: pathNote,
    options: [
      CommandOption(
        "--format", takes: .any(ReportFormat.self), called: "NAME[=FILE]",
        "text, compact, json, jsonl, sarif, github, gitlab,\njunit, checkstyle, rdjson; more go to FILEs"),
      failOn,
      CommandOption("--max-warnings", takes: .text, called: "N", "exit 1 if there are more warnings than N"),
      CommandOption(
        "--confidence", takes: .any(Confidence.self), called: "LEVEL",
        "the least confidence shown: high, medium, low (low)"),
      CommandOption(
        "--rule", "--skip", takes: .rule, called: "NAME", "only this rule or family, or all but it; repeatable"),
      CommandOption(
        "--since", takes: .revision, called: "REF", "only what is new since a git revision, wherever it is"),
      CommandOption(
        "--since-merge-base", takes: .revision, called: "REF", "the same, since the branch left REF"),
      CommandOption(flag: "--staged", "what is staged for the next commit, not the files"),
      CommandOption("--baseline", takes: .path, called: "FILE", "what FILE lists does not count"),
      CommandOption("--write-baseline", takes: .path, called: "FILE", "lists in FILE what is found now"),
      asOf("the day to judge by (today)"),
      stdinName,
      color,
      CommandOption(flag: "--full", "text folds nothing: every finding is shown whole"),
      CommandOption(flag: "--quiet", "nothing at all when there are no findings"),
      CommandOption(flag: "--statistics", "how often rules fired and what took long, on stderr"),
      CommandOption("--threads", takes: .text, called: "N", "how many threads work at once (one a processor)"),
    ],
    prose: """
      Levels, limits and exceptions are set in the language itself: rules { … } and
      allow RULE because "…" until DATE.
      """)

  private static let statusDescription = CommandDescription(
    "every goal as it is understood, and how far it has come", operands: "[PATH…]", .path, note: pathNote,
    options: [
      CommandOption("--format", takes: .any(StatusFormat.self), called: "NAME", "text, json or markdown (text)"),
      CommandOption(
        "--cycle", takes: .text, called: "CYCLE", "only goals whose cycle is this one or lies in it: 2026-Q3"),
      CommandOption(
        "--for", takes: .text, called: "UNIT", "only this company, department or team and those below it"),
      asOf("the day to tell progress for (today)"),
      color,
    ],
    prose: """
      Prints every goal as it is understood: units as a tree, their objectives, and
      under them key results with their numbers, the last check-in, progress,
      confidence, deadline and owner. What a clause does not say is read from the
      title. `no number read` marks a key result that nobody can score, or whose
      title leaves open which number is today's: write `from` and `to`. Dropped
      goals are left out. Exit code 0, or 2 if it could not run.
      """)

  private static let diffDescription = CommandDescription(
    "what has changed in meaning since a git revision", operands: "BASE [HEAD]", .revision,
    options: [
      CommandOption("--format", takes: .any(ChangeFormat.self), called: "NAME", "text, markdown or json (text)"),
      CommandOption(flag: "--merge-base", "compare with the commit from which HEAD went its own way"),
      failOn,
      asOf("the day to judge running cycles by (today)"),
      color,
    ],
    prose: """
      BASE and HEAD are git revisions, or two folders; without HEAD it is the work
      tree. Tells what has changed for goals and KPIs, the weightiest first: dropped,
      weakened, strengthened, news, clarified, wording. Goals are matched by name,
      then by what they say; another spelling of the same changes nothing. The rules
      change/* judge it: `okr explain change`. Nothing is checked out.

      Exit code: 0 no finding at that level, 1 findings, 2 it could not compare.
      """)

  private static let fmtDescription = CommandDescription(
    "puts files into the one layout", operands: "[PATH…]", .path, note: pathNote,
    options: [
      CommandOption(flag: "--check", "writes nothing, names the files that would change"),
      CommandOption(flag: "--diff", "writes nothing, shows what would change"),
      CommandOption("--stdin-name", takes: .path, called: "PATH", "what `-` is called in what is said of it"),
    ],
    prose: """
      Puts every .okr file below the paths into the one layout, which has no
      settings: two blanks a level, a clause or declaration a line, the parts of
      neighbouring lines below each other, at most one empty line between two.
      Only blanks and line breaks change. Comments stay where they are, and so does
      what cannot be read. `-` prints the text that comes in on standard input.

      Exit code: 0 done, 1 a file is not in the layout (--check, --diff), 2 a file
      could not be read or written.
      """)

  private static let fixDescription = CommandDescription(
    "makes the fixes that keep the meaning", operands: "[PATH…]", .path, note: pathNote,
    options: [
      CommandOption(flag: "--suggested", "also the fixes that a person should read afterwards"),
      CommandOption("--rule", takes: .rule, called: "NAME", "only for this rule or family; may be repeated"),
      CommandOption(flag: "--diff", "writes nothing, shows what would change"),
      asOf("the day to judge by (today)"),
      stdinName,
    ],
    prose: """
      Makes the fixes that keep the meaning, and lints again until there are none.
      Where several are suggested for one finding, the choice is yours: none of them
      is made. Each file is written whole or not at all, and keeps its line ends and
      permissions. `-` prints the text of standard input after its fixes.

      Exit code: 0 no error is left, 1 some are (or --diff shows something), 2 a file
      could not be read or written.
      """)

  private static let initDescription = CommandDescription(
    "writes a first workspace to fill in (default: here)", operands: "[FOLDER]", .folder, note: "(default: here)",
    options: [
      CommandOption(
        "--language", takes: .any(FirstLanguage.self), called: "LANGUAGE",
        "en, fi, zh or zh-Hant (that of LC_ALL or LANG, else en)"),
      asOf("a day of the quarter to plan (today)"),
    ],
    prose: """
      Writes workspace.okr and the file of one team for the current quarter: an
      objective, three key results and a KPI, to be replaced by your own. A folder
      that is not there is made; a file that is there is never written over.

      Exit code: 0 written, 2 nothing was written.
      """)

  private static let explainDescription = CommandDescription(
    "a rule's full page: why, a bad and a good example", operands: "RULE|FAMILY", .rule,
    prose: """
      Prints why a rule exists, where it comes from, a bad and a good example, and
      how to set it. `okr rules` lists the names.
      """)

  private static let rulesDescription = CommandDescription(
    "the table of all rules",
    options: [
      CommandOption("--format", takes: .any(RulesFormat.self), called: "NAME", "text or json (text)"),
      CommandOption(
        "--effective", takes: .path, called: "PATH",
        "as the settings leave them in one .okr file, each with the\nline that sets its level or its limit"),
    ],
    prose: "Prints every rule with its level and what it finds, family by family.")

  private static let parseDescription = CommandDescription(
    "the syntax tree of a file as JSON", operands: "FILE", .path, note: "(`-` is standard input)",
    prose: """
      Prints the syntax tree of a file as JSON: every node with its kind, its range
      in bytes from 0, and the text of leaves; then the syntax errors. Exit code 1
      if there are any: a file with errors still has a tree.
      """)

  private static let lspDescription = CommandDescription(
    "the language server for editors",
    options: [
      CommandOption(flag: "--stdio", "accepted, since many editors say it; there is no other way"),
      asOf("the day to judge by (today, also when midnight passes)"),
    ],
    usageOptions: "[--stdio] [OPTIONS]",
    prose: """
      The language server for editors: LSP 3.17 on standard input and output. It
      reads the workspace of every file that is open, lays unsaved text over it, and
      finds what `okr lint` finds. Positions are counted in UTF-8, UTF-16 or UTF-32,
      whichever the editor names first; without a wish in UTF-16.

      Exit code: 0 after shutdown and exit, else 1.
      """)

  private static let completionsDescription = CommandDescription(
    "what a shell completes: bash, zsh or fish", operands: "SHELL", .any(Shell.self),
    prose: """
      Prints a script by which bash, zsh or fish completes commands, options, their
      values and the names of rules. For the shell that runs:

        bash   eval "$(okr completions bash)"      a line of ~/.bashrc
        zsh    source <(okr completions zsh)       a line of ~/.zshrc, after compinit
        fish   okr completions fish | source       a line of config.fish
      """)

  private static let manDescription = CommandDescription(
    "the manual page",
    prose: """
      Prints all pages of the help as one page of the manual, in roff: `man -l FILE`
      shows a file that it was written to, and a folder man1 on the MANPATH keeps it.
      """)
}
