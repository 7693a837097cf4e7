import OKRSource
import OKRValues

/// A baseline as a file: a line an entry, sorted, so that two branches merge and a change is a line of the difference.
///
///     measurable/no-target "sales.easy-buying" 6f0c… because "Asked in June" owner @anna until 2026-12-31
package enum KnownFindingsText {
  private static let heading = """
    // Findings that do not count, a line each. Behind the number there is room for: because "…" owner @… until 2026-12-31
    // `okr lint --write-baseline FILE` adds what is found now and takes out what is mended.

    """

  /// The whole file.
  package static func write(_ baseline: KnownFindings) -> String {
    heading + baseline.entries.map { line($0) + "\n" }.joined()
  }

  static func line(_ entry: KnownFindings.Entry) -> String {
    var words = [entry.rule, quoted(entry.entity), entry.fingerprint]
    if let reason = entry.reason { words += ["because", quoted(reason)] }
    if let owner = entry.owner { words += ["owner", "@\(owner)"] }
    if let until = entry.until { words += ["until", "\(until)"] }
    return words.joined(separator: " ")
  }

  /// Reads a file; each line that is no entry is told with what is wrong with it.
  package static func read(_ text: String) -> (baseline: KnownFindings, faults: [(line: Int, message: String)]) {
    var baseline = KnownFindings()
    var faults: [(line: Int, message: String)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak).enumerated() {
      let words = words(of: line)
      guard let first = words.first, !first.text.hasPrefix("//") || first.isQuoted else { continue }
      switch entry(words) {
      case .success(let entry): baseline.add(entry)
      case .failure(let fault): faults.append((index + 1, fault.message))
      }
    }
    return (baseline, faults)
  }

  private struct Fault: Error { let message: String }

  private struct Word {
    var text: String
    var isQuoted: Bool
  }

  private static func entry(_ words: [Word]) -> Result<KnownFindings.Entry, Fault> {
    guard words.count >= 3, words[1].isQuoted, isKey(words[2].text) else {
      let isMerge = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(words.first?.text ?? "")
      return .failure(
        Fault(
          message: isMerge
            ? "a merge was not finished; keep the lines of both sides, and take out its marks"
            : "this is no entry: a rule, a goal in quotes and the 32 digits of a fingerprint come first"))
    }
    var entry = KnownFindings.Entry(fingerprint: words[2].text, rule: words[0].text, entity: words[1].text)
    var rest = words.dropFirst(3)
    while let clause = rest.popFirst() {
      guard let value = rest.popFirst() else {
        return .failure(Fault(message: "`\(clause.text)` has nothing behind it"))
      }
      switch clause.text {
      case "because" where value.isQuoted: entry.reason = value.text
      case "because": return .failure(Fault(message: "the reason stands in quotes: because \"…\""))
      case "owner": entry.owner = value.text.hasPrefix("@") ? String(value.text.dropFirst()) : value.text
      case "until":
        guard let day = Day(value.text) else {
          return .failure(Fault(message: "`\(value.text)` is no day of the calendar such as 2026-12-31"))
        }
        entry.until = day
      default:
        return .failure(Fault(message: "`\(clause.text)` means nothing here; there are because, owner and until"))
      }
    }
    return .success(entry)
  }

  private static func isKey(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// Words between blanks; a text in quotes is one, in which a backslash stands before a quote or a backslash.
  private static func words(of line: Substring) -> [Word] {
    var words: [Word] = []
    var open: Word?
    var isEscaped = false
    for character in line {
      if var word = open, word.isQuoted {
        if isEscaped {
          word.text.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          words.append(word)
          open = nil
          continue
        } else {
          word.text.append(character)
        }
        open = word
      } else if character == " " || character == "\t" || character == "\"" {
        if let word = open { words.append(word) }
        open = character == "\"" ? Word(text: "", isQuoted: true) : nil
      } else {
        open = Word(text: (open?.text ?? "") + String(character), isQuoted: false)
      }
    }
    if let word = open { words.append(word) }
    return words
  }

  /// A text in quotes on one line; what cannot be seen is a blank in it.
  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { written += "\\" }
      written.unicodeScalars.append(scalar.isHidden && scalar != "\u{200D}" && scalar != "\u{FE0F}" ? " " : scalar)
    }
    return written + "\""
  }
}
