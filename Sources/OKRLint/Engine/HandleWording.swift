import OKRModel
import OKRSource
import OKRSyntax

extension SyntaxWording {
  /// The fix of a person who is typed without a sign: `person ann`.
  static func asHandle(_ typed: String, _ expected: SyntaxError.Expected, _ place: Location) -> [Fix] {
    guard case .handle = expected, let first = typed.first, first.isLetter, !typed.contains(where: \.isWhitespace)
    else {
      return []
    }
    let handle = "@" + typed.lowercased()
    return [.suggested("Write `\(handle)`", place, handle)]
  }
}
