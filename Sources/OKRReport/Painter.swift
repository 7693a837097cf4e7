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
    guard !text.isEmpty, let (opening, closing) = signs(tone) else { return text }
    return opening + text + closing
  }

  /// What stands before and after a text of a tone; nil where it stays as it is.
  func signs(_ tone: Tone) -> (opening: String, closing: String)? {
    mode == .never || tone == .plain ? nil : ("\u{1B}[\(tone.code)m", "\u{1B}[0m")
  }
}

/// So many blanks; none for a negative number.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
