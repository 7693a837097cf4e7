import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

extension Lowering {
  // MARK: - Text and names

  func text(child: SyntaxNode) -> Located<String> {
    child.kind == .unquoted
      ? Located(child.text, child.location) : Located(TextLiteral.value(of: child.text), child.location)
  }

  func text(_ clause: SyntaxNode) -> Located<String>? {
    clause.children.first { $0.kind == .text }.map { text(child: $0) }
  }

  /// What the title of a declaration says, with its places in the file.
  func reading(_ node: SyntaxNode) -> TitleReading? {
    guard let title = node.children.first(where: { $0.kind == .text || $0.kind == .unquoted }) else { return nil }
    let inner = title.kind == .unquoted ? title.range : TextLiteral.inner(of: title.text, at: title.range)
    guard !inner.isEmpty else { return nil }
    let isOpen = Placeholder.first(in: text(child: title).value) != nil
    if title.kind != .unquoted, let escaped = TextLiteral.read(title.text) {
      let reading = read(escaped.words, in: languages)
      return TitleReading(
        reading, isOpen: isOpen, in: year, file: file, start: inner.start, offsets: escaped.offsets)
    }
    let reading = read(file.text(inner), in: languages)
    return TitleReading(reading, isOpen: isOpen, in: year, file: file, start: inner.start)
  }

  func reference(_ clause: SyntaxNode) -> Reference? { references(clause).first }

  func references(_ clause: SyntaxNode) -> [Reference] {
    clause.children.filter { $0.kind == .path || $0.kind == .name }.map(path)
  }

  func path(_ node: SyntaxNode) -> Reference {
    let segments = node.tokens.compactMap { token -> String? in
      switch token.kind {
      case .word, .keyword: file.text(token.range)
      default: nil
      }
    }
    return Reference(segments: segments, location: node.location)
  }

  func handle(_ node: SyntaxNode) -> Located<String>? {
    node.children.first { $0.kind == .handle }.map { Located(handleName($0.text), $0.location) }
  }

  private func handleName(_ text: String) -> String { String(text.drop { $0 == "@" || $0 == "＠" }) }

  func owners(_ clause: SyntaxNode) -> [Owner] {
    clause.children.compactMap { child in
      switch child.kind {
      case .handle: .handle(Located(handleName(child.text), child.location))
      case .path: .name(path(child))
      default: nil
      }
    }
  }

  func choice(_ clause: SyntaxNode) -> Located<Choice>? {
    for child in clause.children {
      if case .choice(let choice) = child.kind { return Located(choice, child.location) }
    }
    return nil
  }

  func supports(_ clause: SyntaxNode) -> [Support] {
    var found: [Support] = []
    var pending: Reference?
    for child in clause.children {
      if child.kind == .path {
        if let pending { found.append(Support(reference: pending, share: nil)) }
        pending = path(child)
      } else if child.kind == .clause(.share), let reference = pending {
        found.append(Support(reference: reference, share: share(child)))
        pending = nil
      }
    }
    if let pending { found.append(Support(reference: pending, share: nil)) }
    return found
  }

  func need(_ clause: SyntaxNode, cycle: Period?) -> Need? {
    guard let unit = reference(clause) else { return nil }
    let by = clause.children.first { $0.kind == .clause(.by) }
    return Need(unit: unit, what: text(clause), by: lowerDate(by, cycle: cycle))
  }

  // MARK: - Numbers

  /// A share of one, `0.7` or `70%`; more than the whole is told.
  func share(_ clause: SyntaxNode) -> Located<Decimal>? {
    guard let found = score(clause) else { return nil }
    guard found.value > Decimal(1) else { return found }
    let typed = file.text(found.range)
    let isWhole = typed.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "%") }
    guard isWhole, found.value <= Decimal(100), let percent = found.value.dividedExactly(by: Decimal(100)),
      let tenth = found.value.dividedExactly(by: Decimal(10))
    else {
      // 1.5 and 130% cannot be a share at all.
      report(.beyondOne(typed), found.range)
      return nil
    }
    if tenth <= Decimal(1) {
      // 7 of 100, or 7 of 10?
      report(.ambiguousNumber(found: typed, readings: ["\(typed)%", "\(tenth)"]), found.range)
      return nil
    }
    report(.numberForm(found: typed, plain: "\(typed)%"), found.range)
    return Located(percent, found.location)
  }

  /// A number or percentage as it stands; what a score may be is for a rule to say.
  func score(_ clause: SyntaxNode) -> Located<Decimal>? {
    guard let node = clause.children.first(where: { $0.kind == .ratio }), let number = number(node.tokens) else {
      return nil
    }
    let isPercent = node.tokens.contains { $0.kind == .percent }
    let value = isPercent ? number.dividedExactly(by: Decimal(100)) : number
    return value.map { Located($0, node.location) }
  }

  /// The number among some tokens, several of them if a blank cut it in two.
  private func number(_ tokens: [(kind: TokenKind, range: TextRange)]) -> Decimal? {
    let parts = tokens.filter { $0.kind == .number }
    guard let first = parts.first else { return nil }
    let typed = parts.map { file.text($0.range) }.joined()
    let afterCurrency = tokens.first { $0.kind == .currency || $0.kind == .number }?.kind == .currency
    var digits: String?
    switch Numeral.classify(typed, afterCurrency: afterCurrency) {
    case .number(let plain): digits = plain
    case .otherForm(.number(let plain), _): digits = plain
    case .date, .period, .otherForm, .loose, .ambiguous, .ambiguousDate, .unreadable: return nil
    }
    guard let digits, let number = Decimal(digits) else {
      report(.badNumber(typed), first.range)
      return nil
    }
    return number
  }

  func quantities(in clause: SyntaxNode) -> [WrittenQuantity] {
    var found: [WrittenQuantity] = []
    for child in clause.children where child.kind == .quantity { found.append(quantity(child)) }
    return found
  }

  func quantity(_ node: SyntaxNode) -> WrittenQuantity {
    let tokens = node.tokens
    var sign: WrittenQuantity.Sign?
    var unit: Unit?
    var factor = 1
    var words: [String] = []
    var hasNumber = false
    for token in tokens {
      switch token.kind {
      case .plus where !hasNumber: sign = .plus
      case .minus: sign = .minus
      case .number: hasNumber = true
      case .percent: unit = .percent
      case .points: unit = .points
      case .currency: unit = currency(file.text(token.range))
      case .word where hasNumber: words.append(file.text(token.range))
      default: break
      }
    }
    guard hasNumber, let number = number(tokens) else {
      return WrittenQuantity(quantity: nil, isOpen: !hasNumber, sign: sign, location: node.location)
    }
    if var word = words.first {
      if word.utf8.last ?? 0 >= 0x80 {
        for suffix in ["以上", "以下", "以内", "以內"] where word.hasSuffix(suffix) { word = String(word.dropLast(2)) }
      }
      let isAlone = words.count == 1 && unit == nil
      // `million` before a unit, and `milj.` with its point, say a magnitude.
      if !isAlone || tokens.contains(where: { $0.kind == .dot }) {
        word = HandTyped.spelledMagnitudes[word.lowercased()] ?? word
      }
      if let (multiplier, rest) = Words.magnitude(of: word), !rest.isEmpty || !isAlone || isPlainMagnitude(word) {
        factor = multiplier
        words = (rest.isEmpty ? [] : [rest]) + words.dropFirst()
      } else {
        words[0] = word
      }
    }
    words.removeAll(where: \.isEmpty)
    if !words.isEmpty {
      let isRate = tokens.contains { $0.kind == .slash }
      let named = isRate ? Unit.counted(words.joined(separator: "/").lowercased()) : Words.unit(named: words[0])
      unit = unit ?? named
    }
    let amount = number.times(factor).map { sign == .minus ? $0.negated : $0 }
    return WrittenQuantity(
      quantity: amount.map { Quantity($0, unit) }, isOpen: false, sign: sign, location: node.location)
  }

  /// `400 k` is a number by itself; `t` and `milj` multiply only before a unit.
  private func isPlainMagnitude(_ word: String) -> Bool {
    ["k", "K", "M", "B"].contains(word) || word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
  }

  private func currency(_ sign: String) -> Unit? {
    switch sign {
    case "€": .currency("EUR")
    case "$", "＄": .currency("USD")
    case "£": .currency("GBP")
    case "￥": .currency("CNY")
    default: nil
    }
  }

  func baseline(_ clause: SyntaxNode) -> Located<Baseline>? {
    if clause.children.contains(where: { $0.kind == .unknown }) { return Located(.unknown, clause.location) }
    return quantities(in: clause).first.map { Located(.known($0), clause.location) }
  }

  /// A signed number is a change, but for a negative level from a negative baseline, such as a loss or an NPS.
  func target(_ clause: SyntaxNode, from baseline: Baseline?) -> Located<Target>? {
    guard let written = quantities(in: clause).first else { return nil }
    let bound = bound(clause)
    let isRelative = written.quantity?.unit == .percent || written.quantity?.unit == .points
    let isChange: Bool
    switch written.sign {
    case .plus: isChange = bound == nil && !(baseline?.written?.quantity?.amount.isNegative ?? false && !isRelative)
    case .minus: isChange = bound == nil && isRelative && baseline?.written?.sign != .minus
    case nil: isChange = false
    }
    return Located(Target(bound: bound, written: written, isChange: isChange), clause.location)
  }

  func bound(_ clause: SyntaxNode) -> Bound? {
    for child in clause.children {
      if case .bound(let bound) = child.kind { return bound }
      if child.kind == .quantity {
        for inner in child.children {
          if case .bound(let bound) = inner.kind { return bound }
        }
      }
    }
    return nil
  }

  func healthyRange(_ clause: SyntaxNode) -> Located<HealthyRange>? {
    let found = quantities(in: clause)
    if let bound = bound(clause), let limit = found.first { return Located(.bound(bound, limit), clause.location) }
    guard found.count == 2 else { return nil }
    return Located(.between(found[0], found[1]), clause.location)
  }

  func scale(_ clause: SyntaxNode) -> Located<Scale>? {
    let found = quantities(in: clause)
    return found.count == 2 ? Located(Scale(low: found[0], high: found[1]), clause.location) : nil
  }

  func cadence(_ clause: SyntaxNode) -> Located<Cadence>? {
    guard let choice = choice(clause), let unit = TimeUnit(rawValue: choice.value.rawValue) else { return nil }
    let count = quantities(in: clause).first?.text.filter(\.isNumber)
    return Located(Cadence(count: count.flatMap { Int($0) } ?? 1, unit: unit), clause.location)
  }

  // MARK: - Settings

  mutating func lowerSettings(_ node: SyntaxNode, folder: String) {
    for block in node.children where block.kind == .block {
      for line in block.children {
        guard case .setting(let setting) = line.kind else { continue }
        lowerSetting(setting, line, folder: folder)
      }
    }
  }

  private mutating func lowerSetting(_ setting: Setting, _ line: SyntaxNode, folder: String) {
    func add(_ change: SettingLine.Change) {
      declarations.settings.append(SettingLine(change: change, folder: folder, location: line.location))
    }
    let names = line.children.filter { $0.kind == .ruleName }.map { Located($0.text, $0.location) }
    switch setting {
    case .error: add(.level(.error, names))
    case .warning: add(.level(.warning, names))
    case .info: add(.level(.info, names))
    case .off: add(.level(nil, names))
    case .limit:
      let amounts = quantities(in: line).compactMap { $0.quantity?.amount }
      guard let name = names.first, let first = amounts.first else { return }
      switch bound(line) {
      case .atMost: add(.limit(name, Limit(least: nil, most: first)))
      case .atLeast: add(.limit(name, Limit(least: first, most: nil)))
      // Limits are counts, so fewer than 5 is up to 4.
      case .lessThan: add(.limit(name, Limit(least: nil, most: first - Decimal(1))))
      case .moreThan: add(.limit(name, Limit(least: first + Decimal(1), most: nil)))
      case nil:
        guard amounts.count == 2, let second = amounts.last else { return }
        add(.limit(name, Limit(least: min(first, second), most: max(first, second))))
      }
    case .prose:
      add(.prose(line.children.compactMap { if case .choice(let choice) = $0.kind { choice.rawValue } else { nil } }))
    case .year:
      // It holds everywhere, so it was read before any file was: see WorkspaceYear.
      break
    case .inside:
      guard let inner = text(line)?.value else { return }
      lowerSettings(line, folder: folder + Lowering.folder(inner))
    }
  }

  /// A folder as the paths below it start: `./archive`, `archive` and `archive/` are one; a file is itself.
  private static func folder(_ written: String) -> String {
    var folder = written[...]
    while folder.hasPrefix("./") { folder = folder.dropFirst(2) }
    if folder == "." || folder.isEmpty { return "" }
    return folder.hasSuffix("/") || folder.hasSuffix(".okr") ? String(folder) : folder + "/"
  }

  func allow(_ node: SyntaxNode, scope: Location) -> Allow {
    let names = node.children.filter { $0.kind == .ruleName }.map { Located($0.text, $0.location) }
    var because: Located<String>?
    var until: Located<Day>?
    for clause in node.children {
      if clause.kind == .clause(.because), because == nil { because = text(clause) }
      if clause.kind == .clause(.until), until == nil { until = day(in: clause, cycle: nil) }
    }
    return Allow(rules: names, because: because, until: until, location: node.location, scope: scope)
  }
}
