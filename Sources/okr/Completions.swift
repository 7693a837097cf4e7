import OKRLint
import OKRSource

/// The shells that can be told what to complete.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

/// `okr completions SHELL`: a script by which the shell completes what is typed behind `okr`.
func completionsCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .completions)
  let names = Shell.allCases.map(\.rawValue)
  let shell = arguments.operands.first.flatMap(Shell.init(rawValue:))
  if arguments.operands.count != 1 {
    arguments.complain("completions takes the name of one shell: \(listed(names))")
  } else if shell == nil, let name = arguments.operands.first {
    arguments.complain(unknownValue(of: "completions", name, among: names))
  }
  try arguments.validate()
  switch shell {
  case .bash, nil: return Console.say(bashCompletion())
  case .zsh: return Console.say(zshCompletion())
  case .fish: return Console.say(fishCompletion())
  }
}

private let ruleNames = RuleID.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue)

private let gitNames = "git for-each-ref --format='%(refname:short)' 2>/dev/null"

private let commandNames = Command.allCases.map(\.rawValue)

extension CommandOption {
  /// What it does, on one line.
  fileprivate var line: String { text.replacing(text: "\n", with: " ") }
}

/// A text between single quotes, as POSIX shells and zsh take it.
private func quoted(_ text: String) -> String { "'" + text.replacing(text: "'", with: "'\\''") + "'" }

// MARK: bash

/// For bash from 3.2, the one of macOS. Where the script offers nothing, bash completes paths by itself.
private func bashCompletion() -> String {
  var options = ""
  var values = ""
  var operands = ""
  for command in Command.allCases {
    let description = command.description
    let names = (description.valueOptions + description.flags + commonOptions).joined(separator: " ")
    options += "    \(command.rawValue)) options='\(names)' ;;\n"
    for option in description.options where option.placeholder != nil {
      let patterns = option.names.map { "\(command.rawValue):\($0)" }.joined(separator: "|")
      values += "    \(patterns)) \(bashOffer(option.value)); return ;;\n"
    }
    operands += "    \(command.rawValue)) \(bashOffer(description.operandKind)) ;;\n"
  }
  return """
    # Completion of okr for bash; a line for ~/.bashrc: eval "$(okr completions bash)"
    _okr_rules='\(ruleNames.joined(separator: " "))'

    _okr_offer() {
      COMPREPLY=($(compgen -W "$1" -- "$word"))
      [ ${#COMPREPLY[@]} -gt 0 ] || _okr_nothing
    }

    _okr_nothing() { compopt +o default 2>/dev/null; }

    _okr() {
      local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
      local options='' position=2
      COMPREPLY=()
      if [ "$COMP_CWORD" -eq 1 ]; then
        _okr_offer '\((commandNames + ["help"] + commonOptions).joined(separator: " "))'
        return
      fi
      # Behind -- there are only operands.
      while [ "$position" -lt "$COMP_CWORD" ]; do
        if [ "${COMP_WORDS[position]}" = -- ]; then command="$command:"; fi
        position=$((position + 1))
      done
      # bash takes --option=value for three words.
      if [ "$word" = '=' ]; then
        word=''
      elif [ "$previous" = '=' ]; then
        previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      case "$command:$previous" in
    \(values)  esac
      case "$command" in
    \(options)  esac
      case "$word" in
        -*) if [ -n "$options" ]; then _okr_offer "$options"; return; fi ;;
      esac
      case "${command%%:*}" in
    \(operands)    help) _okr_offer '\(commandNames.joined(separator: " "))' ;;
      esac
    }

    complete -o default -F _okr okr

    """
}

private func bashOffer(_ kind: ValueKind) -> String {
  switch kind {
  case .words(let words): "_okr_offer '\(words().joined(separator: " "))'"
  case .rule: "_okr_offer \"$_okr_rules\""
  case .revision: "COMPREPLY=($(compgen -W \"$(\(gitNames))\" -- \"$word\"))"
  case .folder: "compopt -o dirnames 2>/dev/null"
  case .path: ":"
  case .text, .none: "_okr_nothing"
  }
}

// MARK: zsh

private func zshCompletion() -> String {
  let table = Command.allCases.map { "    \(quoted("\($0.rawValue):\($0.description.summary)"))\n" }.joined()
  var cases = ""
  for command in Command.allCases {
    let description = command.description
    var rows = description.options.flatMap { option in
      option.names.map { name -> String in
        let does = "[" + bracketed(option.line) + "]"
        guard let placeholder = option.placeholder else { return quoted("*" + name + does) }
        // In a pattern of _arguments a `:` parts the pieces, and none stands in a placeholder.
        return quoted("*\(name)=\(does):\(placeholder):\(zshAction(option.value))")
      }
    }
    rows += [quoted("--help[the options of the command]"), quoted("--version[the version]")]
    if !description.operands.isEmpty {
      rows.append(quoted("*:\(description.operands):\(zshAction(description.operandKind))"))
    }
    cases += "    \(command.rawValue))\n      _arguments -S \\\n"
    cases += rows.map { "        " + $0 }.joined(separator: " \\\n") + "\n      ;;\n"
  }
  return """
    #compdef okr
    # Completion of okr for zsh: a file _okr in a folder of $fpath, or in ~/.zshrc: source <(okr completions zsh)

    _okr_rules() {
      local -a names=(\(ruleNames.joined(separator: " ")))
      _wanted rules expl 'rule or family' compadd -a names
    }

    _okr_revisions() {
      local -a names=(${(f)"$(\(gitNames))"})
      _wanted revisions expl 'git revision' compadd -a names
    }

    _okr() {
      local curcontext="$curcontext" state line expl
      local -a commands=(
    \(table)    'help:the page of a command'
      )
      if (( CURRENT == 2 )); then
        if [[ $words[2] == -* ]]; then
          _arguments '--help[the table of commands]' '--version[the version]'
        else
          _describe -t commands 'command' commands
        fi
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
    \(cases)    help) _describe -t commands 'command' commands ;;
      esac
    }

    if [[ $funcstack[1] == _okr ]]; then _okr "$@"; else compdef _okr okr; fi

    """
}

private func zshAction(_ kind: ValueKind) -> String {
  switch kind {
  case .words(let words): "(\(words().joined(separator: " ")))"
  case .rule: "_okr_rules"
  case .revision: "_okr_revisions"
  case .path: "_files"
  case .folder: "_files -/"
  case .text, .none: " "
  }
}

/// What stands in brackets in a pattern of `_arguments`.
private func bracketed(_ text: String) -> String {
  text.replacing(text: "\\", with: "\\\\").replacing(text: "[", with: "\\[").replacing(text: "]", with: "\\]")
}

// MARK: fish

private func fishCompletion() -> String {
  var rows = ""
  for command in Command.allCases {
    rows += "complete -c okr -n __okr_at_command -a \(command.rawValue) -d \(fishQuoted(command.description.summary))\n"
  }
  rows += "complete -c okr -n __okr_at_command -a help -d 'the page of a command'\n"
  rows += "complete -c okr -n '__okr_in help' -a '\(commandNames.joined(separator: " "))'\n"
  rows += "complete -c okr -l help -d 'what may be typed'\ncomplete -c okr -l version -d 'the version'\n"
  for command in Command.allCases {
    let description = command.description
    let start = "complete -c okr -n '__okr_in \(command.rawValue)'"
    rows += "\n"
    for option in description.options {
      for name in option.names {
        let value = option.placeholder == nil ? "" : fishTake(option.value) + fishOffer(option.value)
        rows += "\(start) -l \(name.dropFirst(2))\(value) -d \(fishQuoted(option.line))\n"
      }
    }
    let offer = fishOffer(description.operandKind)
    if !offer.isEmpty { rows += start + offer + "\n" }
  }
  return """
    # Completion of okr for fish: a file ~/.config/fish/completions/okr.fish
    function __okr_at_command
      test (count (commandline -opc)) -eq 1
    end

    function __okr_in
      set -l words (commandline -opc)
      test (count $words) -gt 1; and test $words[2] = $argv[1]
    end

    function __okr_rules
      printf '%s\\n' \(ruleNames.joined(separator: " "))
    end

    function __okr_revisions
      \(gitNames)
    end

    complete -c okr -f
    \(rows)
    """
}

/// That an option takes a value, and whether it may be any file.
private func fishTake(_ kind: ValueKind) -> String {
  if case .path = kind { " -r" } else { " -x" }
}

private func fishOffer(_ kind: ValueKind) -> String {
  switch kind {
  case .words(let words): " -a '\(words().joined(separator: " "))'"
  case .rule: " -a '(__okr_rules)'"
  case .revision: " -a '(__okr_revisions)'"
  case .path: " -F"
  case .folder: " -a '(__fish_complete_directories)'"
  case .text, .none: ""
  }
}

private func fishQuoted(_ text: String) -> String {
  "'" + text.replacing(text: "\\", with: "\\\\").replacing(text: "'", with: "\\'") + "'"
}
