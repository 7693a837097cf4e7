import OKRSource

/// What a stretch of a report is; the colour follows from it in one place.
enum Tone {
  case plain, strong, faint, frame
  case error, warning, info
  /// A second place that a finding looks at.
  case second
  case removed, added
  /// The very words that a fix takes away or puts in.
  case removedWords, addedWords

  init(_ level: Level) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  /// The parameters of the terminal's "select graphic rendition", ECMA-48 8.3.117.
  fileprivate var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .faint: "2"
    case .frame, .second: "36"
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;34"
    case .removed: "31"
    case .added: "32"
    case .removedWords: "1;4;31"
    case .addedWords: "1;4;32"
    }
  }
}

/// Puts colour on text, or leaves it as it is.
struct Painter {
  let mode: ColorMode

  func paint(_ text: String, _ tone: Tone) -> String {
    switch mode {
    case .never: return text
    case .always: return tone == .plain || text.isEmpty ? text : "\u{1B}[\(tone.code)m\(text)\u{1B}[0m"
    }
  }
}

/// So many blanks; none for a negative number.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// A number set flush right.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return blanks(width - digits.utf8.count) + digits
}
