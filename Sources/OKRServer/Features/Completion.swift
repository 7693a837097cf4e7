import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

extension Asked {
  /// What may be typed here.
  func completion(_ offset: Int) -> JSON {
    let place = CompletionPlace(tree, at: offset)
    var items: [Item] = []
    switch place.wish {
    case .nothing: break
    case .keywords(let words, let settings):
      items = words.map { Item($0.rawValue, detail: $0.example, kind: .keyword) }
      if settings { items += Setting.allCases.map { Item($0.rawValue, detail: "a setting", kind: .keyword) } }
    case .unit(let words):
      items = units(behind: place.prefix.start) + words.map { Item($0.rawValue, detail: $0.example, kind: .keyword) }
    case .setting(let setting): items = values(of: setting)
    case .value(let keyword, let isFirst): items = values(of: keyword, isFirst: isFirst, at: offset)
    }
    let typed = file.text(place.prefix)
    let range = places.range(place.prefix)
    let fitting = items.filter { Item.fits($0.label, typed) }
    let starting = fitting.filter { $0.label.hasPrefix(typed) }
    let rest = fitting.filter { !$0.label.hasPrefix(typed) }
    let json = (starting + rest).enumerated().map { index, item in item.json(order: index, range: range, client) }
    return ["isIncomplete": false, "items": .array(json)]
  }

  // MARK: - Values of a clause

  private func values(of keyword: Keyword, isFirst: Bool, at offset: Int) -> [Item] {
    switch keyword {
    case .supports: return supportable(at: offset)
    case .measures, .guards, .complements: return workspace.kpis.compactMap { Item($0, kind: .kpi) }
    case .for, .under: return units { $0.kind != .outside }
    case .needs: return units { _ in true }
    case .owner, .lead, .person: return handles(but: offset)
    case .cycle: return cycles()
    case .kind: return choices([.committed, .aspirational])
    case .rollup: return choices([.sum, .average, .max, .min])
    case .every: return choices([.day, .week, .month, .quarter, .year])
    case .allow: return ruleNames()
    case .from where isFirst: return [Item("unknown", detail: "a baseline that is still being found", kind: .keyword)]
    case .checkin, .revised, .dropped, .paused, .moved, .done: return [today]
    case .by: return deadlines(at: offset)
    case .until: return deadlines(at: offset)
    default: return []
    }
  }

  private func values(of setting: Setting) -> [Item] {
    switch setting {
    case .prose: choices([.en, .fi, .zh])
    case .preset: choices([.gate, .coach, .strict])
    case .error, .warning, .info, .off, .limit: ruleNames()
    case .year: choices([.starts, .ends])
    case .inside: []
    }
  }

  private func choices(_ choices: [Choice]) -> [Item] {
    choices.map { Item($0.rawValue, detail: nil, kind: .value) }
  }

  private func ruleNames() -> [Item] {
    RuleID.allCases.filter { $0.rule.canBeSilenced }.map {
      Item($0.rawValue, detail: $0.rule.summary, kind: .rule, documentation: $0.rule.rationale)
    }
  }

  private var today: Item { Item("\(day)", detail: "today", kind: .value) }

  private func deadlines(at offset: Int) -> [Item] {
    let period = goal(before: offset).flatMap { workspace.objective(at: $0.objective)?.period }
    let end = period.map { [Item("\($0.last)", detail: "the last day of \($0.label)", kind: .value)] } ?? []
    return end + [today]
  }

  private func cycles() -> [Item] {
    let parts = day.parts
    let quarter = (parts.month - 1) / 3
    let next = quarter == 3 ? (parts.year + 1, 1) : (parts.year, quarter + 2)
    var labels = ["\(parts.year)-Q\(quarter + 1)", "\(next.0)-Q\(next.1)", "\(parts.year)-H\(parts.month > 6 ? 2 : 1)"]
    labels.append("\(parts.year)")
    let named = workspace.cycles.map {
      Item($0.name.value, detail: $0.period.map { "\($0.first) to \($0.last)" }, kind: .value)
    }
    let calendar = labels.compactMap { label in
      Period(label, in: workspace.fiscalYear).map {
        Item(label, detail: "\($0.first) to \($0.last)", kind: .value)
      }
    }
    return named + calendar
  }

  private func units(_ isWanted: (OrganisationUnit) -> Bool) -> [Item] {
    workspace.units.filter(isWanted).compactMap { Item($0, kind: .unit) }
  }

  /// Everybody who is declared, and everybody who owns or leads something.
  private func handles(but offset: Int) -> [Item] {
    var titles: [String: String] = [:]
    for person in workspace.persons { titles[person.handle.value] = person.title?.value ?? "" }
    // What is being typed is nobody yet.
    for handle in judged.names.handles(but: file, at: offset) where titles[handle] == nil { titles[handle] = "" }
    return titles.sorted { $0.key.utf8Precedes($1.key) }.map { handle, title in
      Item("@\(handle)", detail: title.isEmpty ? nil : title, kind: .person)
    }
  }

  /// The goal that is being written here: blanks behind what is there belong to it.
  private func goal(before offset: Int) -> Goal? {
    var place = offset
    while place > 0, [0x20, 0x09, 0x0A, 0x0D].contains(file.byte(at: place - 1)) { place -= 1 }
    return judged.goal(in: leaf, at: offset) ?? judged.goal(in: leaf, at: place)
  }

  /// The goals that one here can work for: those of the units above first, then the others; not its own, not those of
  /// units below it, and not those of another time.
  private func supportable(at offset: Int) -> [Item] {
    let own = goal(before: offset).flatMap { workspace.objective(at: $0.objective) }
    var ranked: [(rank: Int, item: Item)] = []
    for (index, objective) in workspace.objectives.enumerated() where objective !== own && objective.setAside == nil {
      if let mine = own?.period, let theirs = objective.period, !mine.overlaps(theirs) { continue }
      let rank = rank(of: objective, from: own)
      guard let rank else { continue }
      let goals = [Goal.objective(index)] + objective.keyResults.indices.map { .keyResult(index, $0) }
      for goal in goals {
        guard let declared = workspace.declared(goal), declared.name != nil, objective.name != nil,
          let item = Item(declared, kind: .goal)
        else { continue }
        ranked.append((rank, item))
      }
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.item) }
  }

  /// 0 for the unit right above, 1 for one further up, 2 for any other; nil for one below.
  private func rank(of objective: Objective, from own: Objective?) -> Int? {
    guard let mine = own?.unit, let theirs = objective.unit else { return 2 }
    if workspace.cascade.unit(above: mine) == theirs { return 0 }
    if workspace.cascade.isUnit(theirs, above: mine) { return 1 }
    return workspace.cascade.isUnit(mine, above: theirs) ? nil : 2
  }

  /// The units of the workspace's numbers, the most usual first.
  private func units(behind offset: Int) -> [Item] {
    var counts: [String: Int] = [:]
    let numbers =
      workspace.objectives.flatMap(\.keyResults).flatMap(\.ends) + workspace.kpis.flatMap(\.quantities)
    for unit in numbers.compactMap({ $0.quantity?.unit }) {
      if case .score = unit { continue }
      counts[unit.canonicalName, default: 0] += 1
    }
    let isApart = [0x20, 0x09].contains(file.byte(at: offset - 1))
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.utf8Precedes($1.key) }.map {
      name, count in
      let isSign = name == "%" || name.hasPrefix("/")
      return Item(
        name, detail: "used \(count == 1 ? "once" : "\(count) times") here", kind: .unitOfNumbers,
        text: isApart || isSign ? name : " \(name)")
    }
  }
}

/// One thing that may be typed.
private struct Item {
  let label: String
  let detail: String?
  let kind: Kind
  var documentation: String?
  var text: String?

  /// CompletionItemKind of LSP 3.17.
  enum Kind: Int {
    case person = 6, goal = 7, unit = 9, kpi = 10, unitOfNumbers = 11, value = 12, keyword = 14, rule = 20
  }

  init(_ label: String, detail: String?, kind: Kind, documentation: String? = nil, text: String? = nil) {
    self.label = label
    self.detail = detail
    self.kind = kind
    self.documentation = documentation
    self.text = text
  }

  /// A declaration by its path; nil where it has no name to be called by.
  init?(_ declared: any Declared, kind: Kind) {
    guard declared.name != nil else { return nil }
    self.init(declared.entity, detail: declared.title?.value, kind: kind)
  }

  /// Whether a label holds the letters that were typed, in their order: editors filter on.
  static func fits(_ label: String, _ typed: String) -> Bool {
    var rest = Array(typed.lowercased())[...]
    for letter in label.lowercased() where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  func json(order: Int, range: JSON, _ client: Client) -> JSON {
    let digits = "\(order)"
    return .object([
      "label": .string(label), "kind": JSON(kind.rawValue), "detail": detail.map { .string($0) },
      "documentation": documentation.map { .string($0) },
      "sortText": .string(String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits),
      "filterText": .string(label),
      "textEdit": ["range": range, "newText": .string(text ?? label)],
    ])
  }
}
