import OKRReader
import OKRSource

/// The settings of a `rules` block.
extension Parser {
  /// rules = "rules" "{" { setting | fiscal } "}" ;
  mutating func parseRules() {
    let node = open(.declaration(.rules))
    let header = position
    bump()
    if at(.openBrace) {
      parseBlock(of: .rules, header: header)
    } else if at(.word), settingHere != nil {
      let hasCloser = parseUnopenedSettings()
      let end = rangeOfToken(max(0, previousEnd - 1)).end
      report(.unopenedBlock(of: Container.rules.name, end: hasCloser ? nil : end), rangeOfToken(header))
    } else {
      reportUnexpected(.block)
      if !isOtherMatter { skipRest() }
    }
    close(node)
  }

  /// The settings of a block that has lost its opening brace.
  private mutating func parseUnopenedSettings() -> Bool {
    let node = open(.block)
    let depth = state.openBlocks.count
    while at(.word), settingHere != nil {
      _ = parseSetting()
      parseItems(downTo: depth)
    }
    let last = position
    eatUnopenedCloser()
    close(node)
    return position > last
  }

  /// What the word here sets, also where it is mistyped or another word for it.
  var settingHere: Setting? {
    guard at(.word) else { return nil }
    let word = text()
    if let setting = Setting(rawValue: word) ?? HandTyped.settings[word.lowercased()] { return setting }
    if isFiscalYearInTwoWords { return .year }
    guard kind(1) == .word || kind(1) == .text, !startsLine(1) else { return nil }
    return nearest(to: word, among: Setting.allCases.map(\.rawValue), limit: 1).first.flatMap(Setting.init(rawValue:))
  }

  /// setting = prose | "preset" ( "gate" | "coach" | "strict" ) | level | limit | inside ;
  mutating func parseSetting() -> Bool {
    guard let setting = settingHere else { return recover(in: .rules) }
    let word = text()
    let isTwoWords = isFiscalYearInTwoWords
    let typed = isTwoWords ? range().union(range(1)) : range()
    if setting.rawValue != word {
      report(.otherWord(typed: file.text(typed), meant: setting.rawValue, why: nil), typed)
    }
    if setting == .year, isInFolder { report(.misplacedYear(within: "`in \"…\"`"), typed) }
    let node = open(.setting(setting))
    let header = position
    bump()
    if isTwoWords { bump() }
    switch setting {
    case .prose: parseProse()
    case .preset: parsePreset()
    case .error, .warning, .info, .off: parseRuleNames(of: word)
    case .limit: parseLimit()
    case .inside:
      parseInside()
      if at(.openBrace) {
        if state.openBlocks.count < Parser.depthLimit {
          openBlock(of: .rules, header: header, within: node)
          return true
        }
        skipDeepBlock(beyond: Parser.depthLimit)
      }
    case .year: parseFiscal()
    }
    close(node)
    return true
  }

  /// prose = "prose" ( "en" | "fi" | "zh" ) { "en" | "fi" | "zh" } ;
  private mutating func parseProse() {
    var count = 0
    while at(.word), let choice = Choice(rawValue: text()), choice == .en || choice == .fi || choice == .zh {
      leaf(.choice(choice))
      count += 1
      if at(.comma) {
        report(.punctuation(found: ",", plain: ""), range())
        bump()
      }
    }
    if count == 0 {
      reportUnexpected(.oneOf(["en", "fi", "zh"]))
      if !isOtherMatter { skipRest() }
    }
  }

  /// What stands behind `preset`.
  private mutating func parsePreset() {
    let words = ["gate", "coach", "strict"]
    guard at(.word), let choice = Choice(rawValue: text()), words.contains(choice.rawValue) else {
      reportUnexpected(.oneOf(words))
      if !isOtherMatter { skipRest() }
      return
    }
    leaf(.choice(choice))
  }

  /// level = ( "error" | "warning" | "info" | "off" ) rule-name { "," rule-name } ;
  mutating func parseRuleNames(of word: String) {
    repeat {
      guard parseRuleName() else { return }
    } while eatRuleComma()
  }

  /// A family of rules is called kpi, so that word goes on with a list of rules.
  private mutating func eatRuleComma() -> Bool {
    guard at(.comma), kind(1) == .keyword(.kpi) else { return eatComma() }
    bump()
    return true
  }

  /// rule-name = ( plain | "kpi" ) [ "/" ( plain | "dropped" ) ] ;
  private mutating func parseRuleName() -> Bool {
    guard at(.word) || at(.kpi) else {
      reportUnexpected(.ruleName)
      if !isOtherMatter { skipRest() }
      return false
    }
    let node = open(.ruleName)
    bump()
    if eat(.slash) {
      if at(.word) || at(.dropped) {
        bump()
      } else {
        reportUnexpected(.ruleName)
        if !isOtherMatter { skipRest() }
      }
    }
    close(node)
    return true
  }

  /// limit = "limit" rule-name ( bound number [ "%" ] | number [ "%" ] "to" number [ "%" ] ) ;
  private mutating func parseLimit() {
    guard parseRuleName() else { return }
    guard parseQuantity(.count) else {
      reportUnexpected(.bound)
      if !isOtherMatter { skipRest() }
      return
    }
    guard case .quantity(let value)? = state.builder.values.last?.value, let reading = value.readings.first,
      reading.bound == nil, reading.upper == nil
    else { return }
    // limit RULE 3: the most, the least, or that very number.
    let end = rangeOfToken(max(0, previousEnd - 1)).end
    let whole = TextRange(end - value.range.count, end)
    report(.unexpected(found: file.text(whole), expected: .bound), whole)
  }

  /// inside = "in" text "{" { setting } "}" ;
  ///
  /// Its block is opened by whoever calls.
  private mutating func parseInside() {
    guard at(.text) else {
      reportUnexpected(.oneOf(["a folder in quotes, such as \"archive/\""]))
      skipRest()
      return
    }
    leaf(.text)
    if !at(.openBrace) { reportUnexpected(.block) }
  }
}
