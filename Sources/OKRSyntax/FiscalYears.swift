import OKRReader
import OKRSource

/// When the year of the workspace starts or ends.
extension Parser {
  /// fiscal = "year" ( "starts" | "ends" ) month ;
  mutating func parseFiscal() {
    guard parseEdge() else { return }
    guard let month = monthHere else {
      reportUnexpected(.oneOf(["a month in two digits, such as 04,"]))
      if !isOtherMatter { skipRest() }
      return
    }
    let whole = range().union(range(month.count - 1))
    let typed = file.text(whole)
    let plain = month.number < 10 ? "0\(month.number)" : "\(month.number)"
    if at(.word) {
      report(.otherWord(typed: typed, meant: plain, why: nil), whole)
    } else if typed != plain {
      report(.numberForm(found: typed, plain: plain), whole)
    }
    let node = open(.month(month.number))
    for _ in 0..<month.count { bump() }
    close(node)
  }

  /// Whether a year is set here, where no setting is expected.
  var atFiscal: Bool {
    at(.word) && text() == Setting.year.rawValue && kind(1) == .word && !startsLine(1) && edge(text(1)) != nil
  }

  mutating func parseMisplacedYear(in container: Container) {
    report(.misplacedYear(within: container.name), range())
    let node = open(.error)
    bump()
    parseFiscal()
    close(node)
  }

  /// Whether the settings here hold for some folder only.
  var isInFolder: Bool { state.openBlocks.count { $0.container.name == Container.rules.name } > 1 }

  /// `fiscal year`, `financial year`.
  var isFiscalYearInTwoWords: Bool {
    at(.word) && kind(1) == .word && !startsLine(1) && text(1).lowercased() == Setting.year.rawValue
      && HandTyped.beforeYear.contains(text().lowercased())
  }

  private func edge(_ word: String) -> Choice? {
    let choices: [Choice] = [.starts, .ends]
    if let meant = HandTyped.edges[word.lowercased()] { return meant }
    return nearest(to: word, among: choices.map(\.rawValue), limit: 1).first.flatMap(Choice.init(rawValue:))
  }

  /// `starts` or `ends`, also where it is mistyped.
  private mutating func parseEdge() -> Bool {
    guard at(.word), let meant = Choice(rawValue: text()) == nil && startsLine() ? nil : edge(text()) else {
      reportUnexpected(.oneOf([Choice.starts, .ends].map(\.rawValue)))
      if !isOtherMatter { skipRest() }
      return false
    }
    // `starts in 04`: as one says it.
    let hasIn = kind(1) == .word && !startsLine(1) && text(1) == "in"
    let whole = hasIn ? range().union(range(1)) : range()
    let typed = file.text(whole)
    if typed != meant.rawValue { report(.otherWord(typed: typed, meant: meant.rawValue, why: nil), whole) }
    let node = open(.choice(meant))
    bump()
    if hasIn { bump() }
    close(node)
    return true
  }

  /// The month here, and how many tokens say it: `04`, `4`, `4月`, `April`.
  private var monthHere: (number: UInt8, count: Int)? {
    if at(.word) { return startsLine() ? nil : ValueText.month(named: text()).map { (UInt8($0), 1) } }
    guard at(.number) else { return nil }
    guard let whole = ValueText.wholeNumber(text()), let number = UInt8(exactly: whole), (1...12).contains(number)
    else {
      return nil
    }
    let isNamed = kind(1) == .word && range(1).start == range().end && ["月", "月份"].contains(text(1))
    return (number, isNamed ? 2 : 1)
  }
}

extension HandTyped {
  /// Words before `year` that say which year is meant.
  static let beforeYear: Set<String> = ["fiscal", "financial", "business"]

  /// Words for the two ends of a year.
  static let edges: [String: Choice] = [
    "starts": .starts, "start": .starts, "begins": .starts, "begin": .starts, "alkaa": .starts, "alku": .starts,
    "开始": .starts, "開始": .starts, "始于": .starts, "始於": .starts, "起": .starts,
    "ends": .ends, "end": .ends, "finishes": .ends, "closes": .ends, "päättyy": .ends, "loppuu": .ends,
    "结束": .ends, "結束": .ends, "截止": .ends, "止于": .ends, "止於": .ends,
  ]
}
