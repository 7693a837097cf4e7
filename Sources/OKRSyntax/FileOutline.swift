package import OKRSource

/// The objectives of a file without their values: what each is called, whose it is and what it names.
///
/// Only a file has one in which every line is in its plainest form, so that no parser is needed to see where what stands;
/// of any other nothing is said. Words that may name something are all in it, also where they do not.
package struct FileOutline: Sendable {
  package struct Objective: Sendable {
    /// From its keyword to its closing brace.
    package internal(set) var whole: TextRange
    package internal(set) var name: TextRange?
    /// With its quotes.
    package internal(set) var title: TextRange?
    /// Its own `for`.
    package internal(set) var unit: TextRange?
    /// Whether it names a cycle, which may be none.
    package internal(set) var namesCycle = false
    /// Where what it says stands among the words of the file.
    package internal(set) var words: Range<Int>

    /// What stands for it in the order of files.
    package var label: TextRange { name ?? title ?? whole }
  }

  /// A word that may mean something to another objective.
  package struct Word: Sendable {
    package let kind: Kind
    package let range: TextRange

    package enum Kind: Sendable {
      /// The name of a key result or a milestone, and its title with the quotes.
      case name, title
      /// What may be the path of anything.
      case path
      /// Without the `@`.
      case handle
      /// A rule or a family behind `allow`.
      case rule
    }
  }

  package fileprivate(set) var objectives: [Objective] = []
  package fileprivate(set) var words: [Word] = []
  /// The `for` at the top of the file.
  package fileprivate(set) var unit: TextRange?
  /// Where the words stand that belong to no objective: owners and exceptions of the whole file.
  package fileprivate(set) var ownWords: [Word] = []

  /// Nil where some line is not plain.
  package init?(_ file: SourceFile) {
    guard file.encoding == .utf8 else { return nil }
    var scanner = OutlineScanner(file)
    guard scanner.run() else { return nil }
    self = scanner.outline
  }

  fileprivate init() {}
}

/// Walks over the lines of a file, and gives up at the first that is not plain.
private struct OutlineScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var position = 0
  fileprivate var outline = FileOutline()
  /// The declarations whose braces are open.
  private var open: [Keyword] = []
  private var objective: FileOutline.Objective?
  /// Whether what stands last at the top may go on with a `for` on the next line.
  private var isOpenEnded = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func run() -> Bool {
    while position < bytes.count {
      skipBlanks()
      let isPlain =
        switch byte(position) {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skip(1)
        case UInt8(ascii: "/"): skipComment()
        case UInt8(ascii: "}"): closeBlocks()
        default: takeLine()
        }
      guard isPlain else { return false }
    }
    return open.isEmpty
  }

  // MARK: - Bytes

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : UInt8(ascii: "\n") }

  private mutating func skip(_ count: Int) -> Bool {
    position += count
    return true
  }

  private mutating func skipBlanks() {
    while byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t") { position += 1 }
  }

  private mutating func skipComment() -> Bool {
    guard byte(position + 1) == UInt8(ascii: "/") else { return false }
    while !byte(position).isLineBreak {
      if byte(position) == 0 { return false }
      position += 1
    }
    return true
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func skipWord() {
    while OutlineScanner.isWordByte(byte(position))
      || byte(position) == UInt8(ascii: "-") && OutlineScanner.isWordByte(byte(position + 1))
    { position += 1 }
  }

  private func isLetter(at offset: Int) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte(offset) | 0x20)
  }

  private func isDigit(at offset: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(offset)) }

  // MARK: - Lines

  /// What a closing brace ends, and those behind it on its line.
  private mutating func closeBlocks() -> Bool {
    while true {
      skipBlanks()
      switch byte(position) {
      case UInt8(ascii: "}"):
        guard open.popLast() != nil else { return false }
        position += 1
        if open.isEmpty, var done = objective {
          done.whole = TextRange(done.whole.start, position)
          done.words = done.words.lowerBound..<outline.words.count
          outline.objectives.append(done)
          objective = nil
        }
      case UInt8(ascii: "/"): return skipComment()
      default: return byte(position).isLineBreak
      }
    }
  }

  /// A line from its keyword on.
  private mutating func takeLine() -> Bool {
    let around = open.last
    if around == .rules { return takeSetting() }
    guard isLetter(at: position), let keyword = takeKeyword(), OutlineLine.admits(keyword, in: around) else {
      return false
    }
    if open.isEmpty {
      // A KPI without braces takes what stands below it.
      if keyword == .for, isOpenEnded { return false }
      isOpenEnded = keyword == .kpi
      if keyword == .objective {
        let start = position - keyword.rawValue.utf8.count
        objective = FileOutline.Objective(
          whole: TextRange(start, start), words: outline.words.count..<outline.words.count)
      }
    }
    var line = OutlineLine(keyword, in: around)
    while true {
      skipBlanks()
      switch byte(position) {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return line.isWhole && ends(keyword)
      case UInt8(ascii: "/"): return line.isWhole && ends(keyword) && skipComment()
      case UInt8(ascii: "}"): return line.isWhole && keyword != .objective && closeBlocks()
      case UInt8(ascii: "{"):
        guard line.isWhole, keyword.isDeclaration, keyword != .allow, keyword != .person else { return false }
        position += 1
        return openBlock(line)
      default: guard take(&line) else { return false }
      }
    }
  }

  /// Whether a line that opens no block may end; an objective without one may go on below.
  private func ends(_ keyword: Keyword) -> Bool { keyword != .objective && keyword != .rules }

  private mutating func openBlock(_ line: OutlineLine) -> Bool {
    open.append(line.keyword)
    isOpenEnded = false
    skipBlanks()
    switch byte(position) {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "/"): return skipComment()
    case UInt8(ascii: "}"): return closeBlocks()
    default: return takeLine()
    }
  }

  /// A line of `rules`, in which only texts, comments and braces mean something here.
  private mutating func takeSetting() -> Bool {
    while true {
      switch byte(position) {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"): return skipComment()
      case UInt8(ascii: "\""): guard takeText() != nil else { return false }
      case UInt8(ascii: "{"):
        open.append(.rules)
        position += 1
      case UInt8(ascii: "}"): return closeBlocks()
      case UInt8(ascii: "\t"), UInt8(ascii: " ")...UInt8(ascii: "~"): position += 1
      default: return false
      }
    }
  }

  // MARK: - What stands on a line

  private mutating func takeKeyword() -> Keyword? {
    let start = position
    skipWord()
    return Keyword.spelled(bytes[start..<position])
  }

  /// One value, word or keyword of a line.
  private mutating func take(_ line: inout OutlineLine) -> Bool {
    let start = position
    let isFirst = line.isAtHead && line.last == .keyword
    switch byte(start) {
    case UInt8(ascii: "\""):
      let canFollow =
        switch line.last {
        case .keyword, .name: true
        case .path: line.clause == .needs
        case .handle: line.keyword == .person
        case .comma, .sign, .text, .number, .unit: false
        }
      guard canFollow, let range = takeText() else { return false }
      if line.isAtHead {
        line.hasTitle = true
        note(title: range, of: line.keyword)
      }
      line.last = .text
    case UInt8(ascii: "@"):
      position += 1
      guard line.last == .keyword || line.last == .comma, OutlineScanner.isWordByte(byte(position)) else {
        return false
      }
      repeat { skipWord() } while byte(position) == UInt8(ascii: ".") && skip(1)
      if objective != nil || line.keyword == .owner { note(.handle, TextRange(start + 1, position)) }
      line.last = .handle
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return takeWord(&line)
    case _ where isFirst: return false
    case UInt8(ascii: ","):
      guard line.last == .path || line.last == .handle else { return false }
      position += 1
      line.last = .comma
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      guard line.last == .keyword else { return false }
      position += byte(start + 1) == UInt8(ascii: "=") ? 2 : 1
      line.last = .sign
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "$"):
      guard line.last == .keyword, isDigit(at: start + 1) else { return false }
      position += 1
      line.last = .sign
    case UInt8(ascii: "%"):
      guard line.last == .number else { return false }
      position += 1
    case 0xE2 where byte(start + 1) == 0x82 && byte(start + 2) == 0xAC:
      position += 3
      guard line.last == .keyword || line.last == .number else { return false }
      line.last = line.last == .keyword ? .sign : .unit
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard line.last == .keyword || line.last == .sign || line.last == .number else { return false }
      repeat { skipWord() } while byte(position) == UInt8(ascii: ".") && skip(1)
      line.last = .number
    default: return false
    }
    return true
  }

  private mutating func takeWord(_ line: inout OutlineLine) -> Bool {
    let start = position
    skipWord()
    let isPath = byte(position) == UInt8(ascii: ".") || line.clause == .allow && byte(position) == UInt8(ascii: "/")
    if !isPath, let keyword = Keyword.spelled(bytes[start..<position]) {
      // needs sales for prices: words, and no unit.
      if keyword == .for, ![.objective, .kpi].contains(line.keyword) || line.clause == .needs { return false }
      return line.take(keyword)
    }
    while byte(position) == UInt8(ascii: "."), isLetter(at: position + 1) || byte(position + 1) == UInt8(ascii: "_") {
      position += 1
      skipWord()
    }
    let range = TextRange(start, position)
    switch line.last {
    case .keyword where line.isAtHead:
      guard !isPath else { return false }
      line.last = .name
      note(name: range, of: line.keyword)
      return true
    case .keyword, .comma:
      line.last = .path
      if line.clause == .allow { return takeRule(from: start) }
      if line.clause == .for, !note(unit: range, &line) { return false }
      if line.clause == .cycle { objective?.namesCycle = true }
      note(.path, range)
      return true
    case .number:
      line.last = .unit
      note(.path, range)
      return true
    // 5 orders per week.
    case .unit where bytes[start..<position].elementsEqual("per".utf8):
      line.last = .number
      return true
    case .name, .text, .unit, .path, .handle, .sign: return false
    }
  }

  /// The rest of a rule's name behind its family.
  private mutating func takeRule(from start: Int) -> Bool {
    if byte(position) == UInt8(ascii: "/"), isLetter(at: position + 1) {
      position += 1
      skipWord()
    }
    note(.rule, TextRange(start, position))
    return true
  }

  /// A text on one line without escapes and with something in it, quotes included.
  private mutating func takeText() -> TextRange? {
    let start = position
    position += 1
    while true {
      switch byte(position) {
      case UInt8(ascii: "\""):
        position += 1
        return position > start + 2 ? TextRange(start, position) : nil
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\\"), 0: return nil
      default: position += 1
      }
    }
  }

  // MARK: - Notes

  private mutating func note(_ kind: FileOutline.Word.Kind, _ range: TextRange) {
    let word = FileOutline.Word(kind: kind, range: range)
    if objective != nil {
      outline.words.append(word)
    } else if kind == .handle || kind == .rule {
      outline.ownWords.append(word)
    }
  }

  private mutating func note(name range: TextRange, of keyword: Keyword) {
    switch keyword {
    case .objective: objective?.name = range
    case .kr, .milestone: note(.name, range)
    default: break
    }
  }

  private mutating func note(title range: TextRange, of keyword: Keyword) {
    switch keyword {
    case .objective: objective?.title = range
    case .kr, .milestone: note(.title, range)
    default: break
    }
  }

  /// Keeps whose an objective or a whole file is; false where that is said twice.
  private mutating func note(unit range: TextRange, _ line: inout OutlineLine) -> Bool {
    if objective != nil {
      guard line.owner == .objective, objective?.unit == nil else { return false }
      objective?.unit = range
    } else if open.isEmpty, line.keyword == .for {
      guard outline.unit == nil else { return false }
      outline.unit = range
    }
    return true
  }
}
