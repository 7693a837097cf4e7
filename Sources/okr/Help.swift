/// The pages of `--help`; each fits a screen of 24 lines by 80 columns.
enum Help {
  static let general = """
    okr: lints objectives and key results written in .okr files

    usage: okr COMMAND [OPTIONS] [ARGUMENTS]

      lint [PATH…]     lints every .okr file below the paths (default: here)
      status [PATH…]   every goal as it is understood, and how far it has come
      diff BASE [HEAD] what has changed in meaning since a git revision
      fmt [PATH…]      puts files into the one layout
      fix [PATH…]      makes the fixes that keep the meaning
      init [FOLDER]    writes a first workspace to fill in (default: here)
      explain RULE     a rule's full page: why, a bad and a good example
      rules            the table of all rules
      parse FILE       the syntax tree of a file as JSON
      lsp              the language server for editors, on standard input and output

      okr COMMAND --help   the options of a command
      okr --version        the version

    Exit code: 0 nothing found, 1 findings, 2 the run could not start.

    """

  static func of(_ command: Command) -> String {
    switch command {
    case .lint: lint
    case .status: status
    case .diff: diff
    case .fmt: fmt
    case .fix: fix
    case .explain: explain
    case .rules: rules
    case .parse: parse
    case .initialize: initialize
    case .lsp: lsp
    }
  }

  private static let lint = """
    usage: okr lint [OPTIONS] [PATH…]        (default: here; `-` is standard input)

      --format NAME[=FILE]  text, compact, json, jsonl, sarif, github, gitlab,
                            junit, checkstyle, rdjson; more go to FILEs
      --fail-on LEVEL       exit 1 from error, warning, info, or never (error)
      --max-warnings N      exit 1 if there are more warnings than N
      --confidence LEVEL    the least confidence shown: high, medium, low (low)
      --rule, --skip NAME   only this rule or family, or all but it; repeatable
      --since REF           only what is new since a git revision, wherever it is
      --since-merge-base REF   the same, since the branch left REF
      --staged              what is staged for the next commit, not the files
      --baseline FILE       what FILE lists does not count
      --write-baseline FILE    lists in FILE what is found now
      --as-of DATE          the day to judge by (today)
      --stdin-name PATH     the file of the workspace that `-` stands for
      --color WHEN          auto, always or never (auto)
      --full                text folds nothing: every finding is shown whole
      --quiet               nothing at all when there are no findings
      --statistics          how often rules fired and what took long, on stderr
      --threads N           how many threads work at once (one a processor)

    Levels, limits and exceptions are set in the language itself: rules { … } and
    allow RULE because "…" until DATE.

    """

  private static let status = """
    usage: okr status [OPTIONS] [PATH…]      (default: here; `-` is standard input)

      --format NAME    text, json or markdown (text)
      --cycle CYCLE    only goals whose cycle is this one or lies in it: 2026-Q3
      --for UNIT       only this company, department or team and those below it
      --as-of DATE     the day to tell progress for (today)
      --color WHEN     auto, always or never (auto)

    Prints every goal as it is understood: units as a tree, their objectives, and
    under them key results with their numbers, the last check-in, progress,
    confidence, deadline and owner. What a clause does not say is read from the
    title. `no number read` marks a key result that nobody can score; `okr lint`
    says why. Dropped goals are left out. Exit code 0, or 2 if it could not run.

    """

  private static let diff = """
    usage: okr diff [OPTIONS] BASE [HEAD]

      --format NAME      text, markdown or json (text)
      --merge-base       compare with the commit from which HEAD went its own way
      --fail-on LEVEL    exit 1 from error, warning, info, or never (error)
      --as-of DATE       the day to judge running cycles by (today)
      --color WHEN       auto, always or never (auto)

    BASE and HEAD are git revisions, or two folders; without HEAD it is the work
    tree. Tells what has changed for goals and KPIs, the weightiest first: dropped,
    weakened, strengthened, news, clarified, wording. Goals are matched by name,
    then by what they say; another spelling of the same changes nothing. The rules
    change/* judge it: `okr explain change`. Nothing is checked out.

    Exit code: 0 no finding at that level, 1 findings, 2 it could not compare.

    """

  private static let fmt = """
    usage: okr fmt [OPTIONS] [PATH…]         (default: here; `-` is standard input)

      --check             writes nothing, names the files that would change
      --diff              writes nothing, shows what would change
      --stdin-name PATH   what `-` is called in what is said of it

    Puts every .okr file below the paths into the one layout, which has no
    settings: two blanks a level, a clause or declaration a line, the parts of
    neighbouring lines below each other, at most one empty line between two.
    Only blanks and line breaks change. Comments stay where they are, and so does
    what cannot be read. `-` prints the text that comes in on standard input.

    Exit code: 0 done, 1 a file is not in the layout (--check, --diff), 2 a file
    could not be read or written.

    """

  private static let fix = """
    usage: okr fix [OPTIONS] [PATH…]         (default: here; `-` is standard input)

      --suggested         also the fixes that a person should read afterwards
      --rule NAME         only for this rule or family; may be repeated
      --diff              writes nothing, shows what would change
      --as-of DATE        the day to judge by (today)
      --stdin-name PATH   the file of the workspace that `-` stands for

    Makes the fixes that keep the meaning, and lints again until there are none.
    Where several are suggested for one finding, the choice is yours: none of them
    is made. Each file is written whole or not at all, and keeps its line ends and
    permissions. `-` prints the text of standard input after its fixes.

    Exit code: 0 no error is left, 1 some are (or --diff shows something), 2 a file
    could not be read or written.

    """

  private static let explain = """
    usage: okr explain RULE|FAMILY

    Prints why a rule exists, where it comes from, a bad and a good example, and
    how to set it. `okr rules` lists the names.

    """

  private static let rules = """
    usage: okr rules [OPTIONS]

      --format NAME      text or json (text)
      --effective PATH   as the settings leave them in one .okr file, each with the
                         line that sets its level or its limit

    Prints every rule with its level and what it finds, family by family.

    """

  private static let parse = """
    usage: okr parse FILE        (`-` is standard input)

    Prints the syntax tree of a file as JSON: every node with its kind, its range
    in bytes from 0, and the text of leaves; then the syntax errors. Exit code 1
    if there are any: a file with errors still has a tree.

    """

  private static let lsp = """
    usage: okr lsp [--stdio] [OPTIONS]

      --stdio          accepted, since many editors say it; there is no other way
      --as-of DATE     the day to judge by (today, also when midnight passes)

    The language server for editors: LSP 3.17 on standard input and output. It
    reads the workspace of every file that is open, lays unsaved text over it, and
    finds what `okr lint` finds. Positions are counted in UTF-8, UTF-16 or UTF-32,
    whichever the editor names first; without a wish in UTF-16.

    Exit code: 0 after shutdown and exit, else 1.

    """

  private static let initialize = """
    usage: okr init [OPTIONS] [FOLDER]        (default: here)

      --language LANGUAGE   en, fi, zh or zh-Hant (that of LC_ALL or LANG, else en)
      --as-of DATE          a day of the quarter to plan (today)

    Writes workspace.okr and the file of one team for the current quarter: an
    objective, three key results and a KPI, to be replaced by your own. A folder
    that is not there is made; a file that is there is never written over.

    Exit code: 0 written, 2 nothing was written.

    """
}
