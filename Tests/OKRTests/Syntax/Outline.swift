import OKRModel
import OKRSource
import OKRSyntax

func tree(_ text: String) -> SyntaxTree { parse(SourceFile(path: "a.okr", text: text)) }

extension SyntaxTree {
  /// The tree in one line: keywords with what they hold, and leaves with their text.
  var outline: String { root.children.map(\.outline).joined(separator: " ") }

  /// Each error of the parser as the rule and the line it is told at.
  var told: [String] { errors.map(line) }

  /// With what only the model tells: what a number or a date means where it stands.
  var toldInAll: [SyntaxError] { resolve([self]).syntaxErrors.map(\.error).sorted { $0.range < $1.range } }

  func line(_ error: SyntaxError) -> String {
    let line = file.bytes.prefix(error.range.start).count { $0 == UInt8(ascii: "\n") } + 1
    return "\(line) \(error.rule.rawValue)"
  }
}

extension SyntaxNode {
  var outline: String {
    let inner = children.map(\.outline).joined(separator: " ")
    switch kind {
    case .file: return inner
    case .declaration(let keyword), .clause(let keyword): return inner.isEmpty ? "\(keyword)" : "\(keyword)(\(inner))"
    case .block: return "{\(inner)}"
    case .setting(let setting): return "\(setting.rawValue)(\(inner))"
    case .choice(let choice): return choice.rawValue
    case .month(let month): return "month \(month)"
    case .error: return inner.isEmpty ? "✗" : "✗(\(inner))"
    case .name, .text, .unquoted, .path, .handle, .when, .quantity, .unknown, .ratio, .ruleName: return text.onOneLine
    }
  }
}
