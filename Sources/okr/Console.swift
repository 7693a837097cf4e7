import OKRDriver
import OKRReport
import OKRSource

/// Results on standard output, talk on standard error.
enum Console {
  /// Prints a result; a stream that takes no more, such as a full disk, is a failure.
  static func say(_ text: String, then code: ExitCode = .clean) -> ExitCode {
    do {
      try Platform.write(text, to: .output)
      return code
    } catch {
      return refuse("cannot write to standard output: \(error.reason)")
    }
  }

  /// Prints a text as it is, whatever its bytes.
  static func say(_ bytes: [UInt8], then code: ExitCode = .clean) -> ExitCode {
    do {
      try Platform.write(bytes, to: .output)
      return code
    } catch {
      return refuse("cannot write to standard output: \(error.reason)")
    }
  }

  /// Prints what has changed in some files: for a program as it is, on a terminal without what that would obey.
  static func sayDiff(of changes: [FileChange], then code: ExitCode) -> ExitCode {
    let diff = changes.flatMap { unifiedDiff(from: $0.file.bytes, to: $0.bytes, path: $0.pathOfPatch()) }
    guard Platform.isTerminal(.output) else { return say(diff, then: code) }
    return say(diff.lines.map { visible(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n"), then: code)
  }

  /// Prints a page for people, in the columns of the terminal where there is one.
  static func page(_ text: String) -> ExitCode {
    say(Platform.columns(of: .output).map { fitted(text, to: max(40, $0)) } ?? text)
  }

  /// Tells on standard error why a run could not be.
  static func refuse(_ message: String) -> ExitCode {
    // A path may hold a line break, or what a terminal would obey.
    remark("okr: \(visible(Platform.shown(message)))\n")
    return .failure
  }

  /// Talk; where nobody can hear it, nothing can be done about it.
  static func remark(_ text: String) {
    do { try Platform.write(text, to: .error) } catch { return }
  }

  /// `--color`, else the variables that other programs heed, else whether somebody is watching.
  static func color(_ wish: ColorWish) -> ColorMode {
    switch wish {
    case .always: return .always
    case .never: return .never
    case .auto: break
    }
    if Platform.environment("NO_COLOR") != nil { return .never }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = Platform.environment(name) { return value == "0" || value == "false" ? .never : .always }
    }
    if Platform.environment("TERM") == "dumb" { return .never }
    return Platform.isTerminal(.output) ? .always : .never
  }

  /// The terminal's columns, or the width that a file or a pipe is given.
  static var width: Int { Platform.columns(of: .output) ?? 100 }

  /// The same for a table, which a pipe may want wider or narrower: `COLUMNS` says how wide.
  static var tableWidth: Int {
    if let columns = Platform.columns(of: .output) { return columns }
    let wish = Platform.environment("COLUMNS").flatMap { Int($0) }
    return wish.flatMap { $0 > 0 ? $0 : nil } ?? 100
  }
}

/// When to colour.
enum ColorWish: String, CaseIterable {
  case auto, always, never
}
