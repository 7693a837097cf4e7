import OKRProse
import OKRReader
import OKRSource
import OKRSyntax
import OKRValues

extension Decimal {
  /// The greatest whole number below it: 4 for 5, and 200 for 200.5.
  fileprivate var wholeBelow: Decimal {
    guard let floor else { return self }
    return Decimal(floor) == self ? self - Decimal(1) : Decimal(floor)
  }
}

extension Lowering {
  // MARK: - Text and names

  func text(child: SyntaxNode) -> Located<String> {
    child.kind == .unquoted
      ? Located(child.text.withoutColumnMark, child.location)
      : Located(TextLiteral.value(in: file, child.range), child.location)
  }

  func text(_ clause: SyntaxNode) -> Located<String>? {
    clause.children.first(where: \.isText).map { text(child: $0) }
  }

  /// The title of a declaration, to be read when somebody asks.
  func lazyTitle(_ node: SyntaxNode, decides: Bool) -> LazyTitle? {
    var title: LazyTitle?
    tree.forEachChild(of: node.index) { child, kind in
      let child = tree.node(at: child)
      guard child.isText else { return true }
      title = LazyTitle(
        location: child.location, isQuoted: child.kind == .text, year: year, languages: languages, decides: decides,
        earlier: earlier)
      return false
    }
    return title
  }

  /// The notes and links of a declaration, on its lines and in its block, or those at the top of a file.
  func remarks(_ node: SyntaxNode) -> Remarks {
    var remarks = Remarks()
    for child in node.children {
      switch child.kind {
      case .clause(.note): if let text = text(child) { remarks.notes.append(text) }
      case .clause(.link): if let text = text(child) { remarks.links.append(text) }
      case .block:
        let inner = self.remarks(child)
        remarks.notes += inner.notes
        remarks.links += inner.links
      default: break
      }
    }
    return remarks
  }

  func reference(_ clause: SyntaxNode) -> Reference? { references(clause).first }

  func references(_ clause: SyntaxNode) -> [Reference] {
    var found: [Reference] = []
    tree.forEachChild(of: clause.index) { child, kind in
      switch kind {
      case .path, .name: found.append(path(tree.node(at: child)))
      default: break
      }
      return true
    }
    return found
  }

  func path(_ node: SyntaxNode) -> Reference {
    var segments: [String] = []
    var isBehindDot = true
    for token in node.tokens {
      switch token.kind {
      case .word, .keyword:
        // Words without a dot between them are one name: `vantaan varasto`.
        if isBehindDot {
          segments.append(Lowering.plainName(file.text(token.range)))
        } else {
          segments[segments.count - 1] += "-" + Lowering.plainName(file.text(token.range))
        }
        isBehindDot = false
      // for Fire Station 7
      case .number where !isBehindDot: segments[segments.count - 1] += "-" + file.text(token.range)
      case .dot: isBehindDot = true
      default: break
      }
    }
    return Reference(segments: segments, location: node.location)
  }

  /// A name with hyphens in place of its apostrophes, which are told: O’Neil.
  private static func plainName(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 == 0x27 || $0 == 0xE2 }) else { return word }
    return String(word.map { $0 == "'" || $0 == "’" ? "-" : $0 })
  }

  func handle(_ node: SyntaxNode) -> Located<String>? {
    node.children.first { $0.kind == .handle }.map { Located(handleName($0), $0.location) }
  }

  private func handleName(_ node: SyntaxNode) -> String {
    let bytes = file.bytes(node.range)
    // As nearly all are; anything but ASCII behind the @ may be part of its character.
    if bytes.first == UInt8(ascii: "@"), let next = bytes.dropFirst().first, next < 0x80,
      !bytes.dropFirst().contains(where: { $0 == UInt8(ascii: " ") || $0 == 0x27 || $0 == 0xE2 || $0 == 0x40 })
    {
      return file.text(TextRange(node.range.start + 1, node.range.end))
    }
    let text = node.text
    let name = text.drop { $0 == "@" || $0 == "＠" }
    // kim@acme.com, "Kim Larsen", K.L.: without a sign before it; @kim@acme.com.
    return name.contains(" ") || name.contains("@") || name.count == text.count
      ? String(OKRSyntax.handle(ofWords: String(name)).dropFirst()) : Lowering.plainName(String(name))
  }

  func owners(_ clause: SyntaxNode) -> [Owner] {
    var found: [Owner] = []
    tree.forEachChild(of: clause.index) { child, kind in
      let node = tree.node(at: child)
      switch kind {
      case .handle: found.append(.handle(Located(handleName(node), node.location)))
      case .path: found.append(.name(path(node)))
      default: break
      }
      return true
    }
    return found
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

  func cadence(_ clause: SyntaxNode) -> Located<Cadence>? {
    guard let choice = choice(clause), let unit = TimeUnit(rawValue: choice.value.rawValue) else { return nil }
    guard let node = clause.children.first(where: { $0.kind == .quantity }) else {
      return Located(Cadence(count: 1, unit: unit), clause.location)
    }
    guard let count = ValueText.wholeNumber(node.text), count > 0 else {
      report(.badCadence(node.text), node.range)
      return nil
    }
    return Located(Cadence(count: count, unit: unit), clause.location)
  }

  // MARK: - Settings

  mutating func lowerSettings(_ node: SyntaxNode) {
    // Blocks of settings with the folder that each is for, the next one last.
    var open = node.children.filter { $0.kind == .block }.map {
      (lines: Array($0.children)[...], folder: "", place: Location?.none)
    }
    open.reverse()
    while let (lines, folder, place) = open.last {
      guard let line = lines.first else {
        open.removeLast()
        continue
      }
      open[open.count - 1].lines = lines.dropFirst()
      guard case .setting(let setting) = line.kind else { continue }
      guard setting == .inside else {
        lowerSetting(setting, line, folder: folder, place)
        continue
      }
      guard let name = text(line) else { continue }
      let inner = folder + Lowering.folder(name.value)
      for block in line.children where block.kind == .block {
        open.append((Array(block.children)[...], inner, inner.isEmpty ? nil : name.location))
      }
    }
  }

  private mutating func lowerSetting(_ setting: Setting, _ line: SyntaxNode, folder: String, _ place: Location?) {
    func add(_ change: SettingLine.Change) {
      declarations.settings.append(
        SettingLine(change: change, folder: folder, folderPlace: place, location: line.location))
    }
    let names = line.children.filter { $0.kind == .ruleName }.map { Located($0.text, $0.location) }
    switch setting {
    case .error: add(.level(.error, names))
    case .warning: add(.level(.warning, names))
    case .info: add(.level(.info, names))
    case .off: add(.level(nil, names))
    case .limit:
      guard let name = names.first, let value = quantity(in: line), let first = value.quantity?.amount else {
        return
      }
      switch value.bound {
      case .atMost: add(.limit(name, Limit(least: nil, most: first)))
      case .atLeast: add(.limit(name, Limit(least: first, most: nil)))
      // Limits are counts, so fewer than 5 is up to 4.
      case .lessThan: add(.limit(name, Limit(least: nil, most: first.wholeBelow)))
      case .moreThan: add(.limit(name, Limit(least: first.negated.wholeBelow.negated, most: nil)))
      case nil:
        guard let second = value.upper?.quantity?.amount else { return }
        add(.limit(name, Limit(least: min(first, second), most: max(first, second))))
      }
    case .preset:
      for child in line.children {
        if case .choice(let choice) = child.kind, let preset = Preset(rawValue: choice.rawValue) {
          add(.preset(preset))
        }
      }
    case .prose:
      add(.prose(line.children.compactMap { if case .choice(let choice) = $0.kind { choice.rawValue } else { nil } }))
    // A year holds everywhere, so it was read before any file was: see WorkspaceYear.
    case .year, .inside: break
    }
  }

  /// A folder as the paths below it start: `./archive`, `archive` and `archive/` are one; a file is itself.
  private static func folder(_ written: String) -> String {
    var folder = written[...]
    while folder.hasPrefix("./") { folder = folder.dropFirst(2) }
    if folder == "." || folder.isEmpty { return "" }
    return folder.hasSuffix("/") || folder.hasSuffix(".okr") ? String(folder) : folder + "/"
  }

  func allow(_ node: SyntaxNode, scope: Location?) -> Allow {
    let names = node.children.filter { $0.kind == .ruleName }.map { Located($0.text, $0.location) }
    var because: Located<String>?
    var until: Located<Day>?
    for clause in node.children {
      if clause.kind == .clause(.because), because == nil { because = text(clause) }
      if clause.kind == .clause(.until), until == nil { until = day(in: clause, cycle: nil) }
    }
    return Allow(rules: names, because: because, until: until, location: node.location, declaration: scope)
  }
}
