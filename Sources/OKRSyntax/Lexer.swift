package import OKRSource

/// The tokens of a file, and what could not be read as a token of the language.
package struct Lexed: Sendable {
  /// The tokens, in order, tiling the file; the last is `.end`.
  package let tokens: [Token]
  package let errors: [SyntaxError]
  /// Opening braces less closing ones.
  let braceBalance: Int
}

/// Cuts a file into tokens; never fails, and every byte is in one. What is left out is taken for comments.
package func lex(_ file: SourceFile, leavingOut omitted: [FileOutline.Objective] = []) -> Lexed {
  var lexer = Lexer(file, leavingOut: omitted)
  lexer.run()
  return Lexed(tokens: lexer.tokens, errors: lexer.errors, braceBalance: lexer.braceBalance)
}

/// The place in a file and the tokens so far.
struct Lexer {
  let file: SourceFile
  let count: Int
  var position = 0
  var tokens: [Token] = []
  var errors: [SyntaxError] = []
  var braceBalance = 0
  var isInConflict = false
  /// The last kind that the grammar sees; thousands after a currency sign read otherwise.
  var lastKind = TokenKind.lineBreak
  private let omitted: [FileOutline.Objective]

  init(_ file: SourceFile, leavingOut omitted: [FileOutline.Objective]) {
    self.file = file
    self.omitted = omitted
    count = file.bytes.count
    // About a token every four bytes; growing the array costs a third of the run.
    tokens.reserveCapacity((count - omitted.reduce(0) { $0 + $1.whole.length }) / 3 + 16)
  }

  mutating func run() {
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF {
      position = 3
      tokens.append(Token(.blank, 0))
    }
    var left = omitted[...]
    while position < count {
      let start = position
      if let next = left.first, next.whole.start == start {
        tokens.append(Token(.comment, start))
        position = next.whole.end
        left.removeFirst()
        continue
      }
      let kind = next()
      // A token always takes a byte; without this a mistake here would never end.
      if position <= start { position = start + 1 }
      tokens.append(Token(kind, start))
      if !kind.isTrivia { lastKind = kind }
    }
    tokens.append(Token(.end, count))
  }

  func byte(_ offset: Int) -> UInt8 { file.byte(at: offset) }

  mutating func report(_ kind: SyntaxError.Kind, _ start: Int) {
    errors.append(SyntaxError(kind, TextRange(start, position)))
  }

  mutating func take(_ kind: TokenKind, _ length: Int = 1) -> TokenKind {
    position += length
    return kind
  }

  mutating func next() -> TokenKind {
    let first = byte(position)
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return blank()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return numeral()
    case UInt8(ascii: "\""):
      return quoted()
    case UInt8(ascii: "{"):
      if lengthOfMacro > 0 { return take(.ignoredMark, lengthOfMacro) }
      braceBalance += 1
      return take(.openBrace)
    case UInt8(ascii: "}"):
      braceBalance -= 1
      return take(.closeBrace)
    case UInt8(ascii: ","): return take(.comma)
    case UInt8(ascii: "."): return take(.dot)
    // **Owner:** Laura: with the colon the bold of a document ends.
    case UInt8(ascii: ":") where byte(position + 1) == UInt8(ascii: "*") && byte(position + 2) == UInt8(ascii: "*"):
      return take(.ignoredMark, 3)
    // **Team**: Sales: the stars close before the colon, or behind it.
    case UInt8(ascii: "*") where byte(position + 1) == UInt8(ascii: "*") && colonLength(at: position + 2) > 0:
      return take(.ignoredMark, 2 + colonLength(at: position + 2))
    // :white_check_mark: as chats write a sign.
    case UInt8(ascii: ":") where lengthOfShortcode > 0:
      position += lengthOfShortcode
      errors.append(SyntaxError(.strangeCharacter(":"), TextRange(position - 1, position)))
      return .unknown
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return take(.ignoredMark)
    case UInt8(ascii: "%"): return percent()
    case UInt8(ascii: "+"): return take(.plus)
    case UInt8(ascii: "-"):
      // -> and the long -->.
      var length = 1
      while byte(position + length) == UInt8(ascii: "-"), length < 4 { length += 1 }
      return byte(position + length) == UInt8(ascii: ">") ? take(.arrow, length + 1) : take(.minus)
    case UInt8(ascii: "/"):
      if byte(position + 1) == UInt8(ascii: "/"), !isInAddress { return comment() }
      if byte(position + 1) == UInt8(ascii: "*") { return foreignComment() }
      return take(.slash)
    case UInt8(ascii: "<"):
      if conflictMarker(UInt8(ascii: "<")) { return conflict() }
      return byte(position + 1) == UInt8(ascii: "=") ? take(.atMost, 2) : take(.lessThan)
    case UInt8(ascii: ">"):
      if conflictMarker(UInt8(ascii: ">")) { return conflict() }
      if let length = quoteMarkLength { return take(.ignoredMark, length) }
      return byte(position + 1) == UInt8(ascii: "=") ? take(.atLeast, 2) : take(.moreThan)
    case UInt8(ascii: "="):
      if conflictMarker(UInt8(ascii: "=")) { return conflict() }
      if byte(position + 1) == UInt8(ascii: ">") || byte(position + 1) == UInt8(ascii: "<") { return turnedBound() }
      return strange()
    case UInt8(ascii: "$"): return take(.currency)
    case UInt8(ascii: "?"):
      while byte(position) == UInt8(ascii: "?") { position += 1 }
      return .question
    case UInt8(ascii: "@"): return handle()
    case UInt8(ascii: "*"), UInt8(ascii: ")"): return take(.listMark)
    // 1'250'000: between digits it parts thousands.
    case UInt8(ascii: "'") where isDigit(at: position - 1) && isDigit(at: position + 1): return strange()
    case UInt8(ascii: "'"): return isApostrophe ? strange() : typographicQuote("'") ?? strange()
    case 0: return nul()
    case 0x80...0xFF: return beyondASCII()
    default: return strange()
    }
  }

  // MARK: - Trivia

  mutating func blank() -> TokenKind {
    var kind = TokenKind.blank
    while true {
      switch byte(position) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        kind = .lineBreak
        position += 1
      default: return kind
      }
    }
  }

  /// `https://…` among words: what follows is no comment, and somebody's numbers may stand behind it.
  private var isInAddress: Bool {
    byte(position - 1) == UInt8(ascii: ":") && isLatinLetter(at: position - 2) && !byte(position + 2).isLineBreak
      && ![UInt8(ascii: " "), UInt8(ascii: "\t"), 0].contains(byte(position + 2))
  }

  private func isLatinLetter(at offset: Int) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte(offset) | 0x20)
  }

  mutating func comment() -> TokenKind {
    while position < count, !byte(position).isLineBreak {
      // A comment may say anything, but the file still has to be text.
      if byte(position) == 0 {
        _ = nul()
      } else if let length = scalar() {
        position += length
      } else {
        _ = invalid()
      }
    }
    return .comment
  }

  /// The length of a sign by its name between two colons, behind a blank; 0 where none stands here.
  private var lengthOfShortcode: Int {
    guard byte(position - 1) <= 0x20, isLatinLetter(at: position + 1) else { return 0 }
    var end = position + 1
    while Lexer.isWordByte(byte(end)) || byte(end) == UInt8(ascii: "-") || byte(end) == UInt8(ascii: "+") { end += 1 }
    return byte(end) == UInt8(ascii: ":") && !Lexer.isWordByte(byte(end + 1)) ? end + 1 - position : 0
  }

  /// The length of what a wiki sets in braces around words for their look, `{color:red}`, `{note}`; 0 where none stands
  /// here.
  private var lengthOfMacro: Int {
    guard isLatinLetter(at: position + 1) else { return 0 }
    var end = position + 1
    while isLatinLetter(at: end) { end += 1 }
    let name = file.text(TextRange(position + 1, end))
    guard ["color", "note", "info", "tip", "warning", "panel", "quote", "code", "noformat", "expand"].contains(name)
    else {
      return 0
    }
    if byte(end) == UInt8(ascii: ":"), name == "color" || name == "panel" || name == "code" || name == "expand" {
      while byte(end) != UInt8(ascii: "}"), !byte(end).isLineBreak, end < count, end - position < 80 { end += 1 }
    }
    return byte(end) == UInt8(ascii: "}") ? end + 1 - position : 0
  }

  func conflictMarker(_ mark: UInt8) -> Bool {
    guard position == 0 || byte(position - 1).isLineBreak else { return false }
    for offset in 0..<7 where byte(position + offset) != mark { return false }
    let after = byte(position + 7)
    return after == UInt8(ascii: " ") || after.isLineBreak || position + 7 >= count
  }

  /// The first side of a merge conflict is read on; the marks and the other side are set aside, and told once.
  mutating func conflict() -> TokenKind {
    let start = position
    let opens = byte(position) == UInt8(ascii: "<")
    skipLine()
    if opens {
      isInConflict = true
      errors.append(SyntaxError(.conflictMarker, TextRange(start, file.lineEnd(at: start))))
      return .conflict
    }
    let isEnd = byte(start) == UInt8(ascii: ">")
    if isEnd || !isInConflict {
      errors.append(SyntaxError(.conflictMarker, TextRange(start, file.lineEnd(at: start))))
      return .conflict
    }
    while position < count {
      let isLast = conflictMarker(UInt8(ascii: ">"))
      skipLine()
      if isLast { break }
    }
    isInConflict = false
    return .conflict
  }

  mutating func skipLine() {
    position = file.bytes.index(afterLineBreakAt: file.lineEnd(at: position))
  }
}
