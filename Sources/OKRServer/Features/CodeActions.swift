import OKRFix
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues

/// Something a client may do to a text on request.
struct Action {
  let title: String
  let kind: Kind
  /// The finding that it mends.
  var finding: Finding?
  var isPreferred = false
  let edits: [Edit]

  enum Kind: String {
    case quickFix = "quickfix"
    case refactor = "refactor"
    case fixAll = "source.fixAll.okr"
  }
}

extension Asked {
  /// What may be done about a range: safe fixes first, then those a person has to read, then exceptions.
  func codeActions() -> Answer {
    guard let range = places.range(params["range"]) else {
      return .failure(Failure(.invalidParams, "the request needs a range"))
    }
    let only = params["context"]?["only"]?.array?.compactMap(\.string)
    func isWanted(_ kind: Action.Kind) -> Bool {
      // What changes a whole file is made only for those who ask for it.
      guard let only else { return kind != .fixAll }
      return only.contains { $0.isEmpty || kind.rawValue == $0 || kind.rawValue.hasPrefix($0 + ".") }
    }
    var actions: [Action] = []
    if isWanted(.quickFix) { actions += quickFixes(in: range) }
    if isWanted(.refactor) { actions += [checkinToday(at: range.start)].compactMap(\.self) }
    // What takes another run of the linter is offered to those who open the menu, and not at each move of the cursor.
    let isAutomatic = params["context"]?["triggerKind"]?.int == 2 && only == nil
    if isWanted(.refactor), !isAutomatic { actions += titlesAsClauses(in: range) }
    if isWanted(.fixAll) { actions += [fixAll()].compactMap(\.self) }
    return .result(.array(actions.map(json)))
  }

  private func json(_ action: Action) -> JSON {
    let edit = workspaceEdit(action.edits)
    // Older clients know commands only: the server makes the edit when it is told to.
    guard client.hasActionLiterals else {
      return ["title": .string(action.title), "command": .string(ServerCommand.apply.rawValue), "arguments": [edit]]
    }
    return .object([
      "title": .string(action.title), "kind": .string(action.kind.rawValue),
      "diagnostics": action.finding.map { [judged.diagnostic($0, places, client)] },
      "isPreferred": action.isPreferred ? true : nil, "edit": edit,
    ])
  }

  // MARK: - Findings

  private func quickFixes(in range: TextRange) -> [Action] {
    let here = judged.findings(in: leaf).filter { $0.location.range.touches(range) }
    var safe: [Action] = []
    var suggested: [Action] = []
    var exceptions: [Action] = []
    for finding in here {
      for fix in finding.fixes {
        let isSafe = fix.applicability == .safe
        let action = Action(
          title: fix.title, kind: .quickFix, finding: finding,
          isPreferred: isSafe && !safe.contains { $0.finding?.looksLike(finding) ?? false }, edits: fix.edits)
        if isSafe { safe.append(action) } else { suggested.append(action) }
      }
      if finding.rule == RuleID.activity.rawValue, let edit = asInitiative(finding) {
        suggested.append(
          Action(
            title: "Turn this into an initiative, with a key result to fill in", kind: .quickFix, finding: finding,
            edits: [edit]))
      }
      guard RuleID(rawValue: finding.rule)?.rule.canBeSilenced ?? false,
        !exceptions.contains(where: { $0.finding?.rule == finding.rule })
      else { continue }
      exceptions.append(
        Action(
          title: "Allow `\(finding.rule)` here, and say why", kind: .quickFix, finding: finding,
          edits: [exception(for: finding)]))
    }
    return safe + suggested + exceptions
  }

  /// An `allow` for a finding in the innermost declaration around it, else for the whole file.
  private func exception(for finding: Finding) -> Edit {
    let words = "allow \(finding.rule) because \"…\""
    guard let declaration = declaration(around: finding.location.range, where: { $0.takesAllow }) else {
      let start = file.lineStart(at: finding.location.range.start)
      return Edit(Location(file, TextRange(start, start)), words + lineBreak)
    }
    return insertion(of: words, in: declaration)
  }

  /// The work of a key result as an initiative behind a key result that somebody has to fill in; nil where it has a
  /// clause that no initiative has.
  private func asInitiative(_ finding: Finding) -> Edit? {
    guard let node = declaration(around: finding.location.range, where: { $0 == .kr }) else { return nil }
    let taken: Set<Keyword> = [.owner, .because, .by, .supports, .needs, .note, .link]
    var waiting = Array(node.children)
    while let child = waiting.popLast() {
      switch child.kind {
      case .block: waiting += child.children
      case .clause(let keyword) where taken.contains(keyword): break
      case .declaration(.allow), .name, .text, .unquoted: break
      default: return nil
      }
    }
    return Edit(
      node.keywordLocation, "kr \"…\" from X to X\(lineBreak)\(indent(ofLineAt: node.range.start))initiative")
  }

  /// The numbers and dates of a title as clauses, where the rule that asks for them is off.
  private func titlesAsClauses(in range: TextRange) -> [Action] {
    let rule = RuleID.clausesInTitle.rawValue
    guard !judged.findings(in: leaf).contains(where: { $0.rule == rule }) else { return [] }
    let here = judged.saidInTitles.filter { $0.location.file === file && $0.location.range.touches(range) }
    return here.filter { $0.rule == rule }.flatMap(\.fixes).map { fix in
      Action(title: fix.title, kind: .refactor, edits: fix.edits)
    }
  }

  // MARK: - Declarations

  /// A check-in of today in the key result or milestone at a place, its value to be filled in.
  private func checkinToday(at offset: Int) -> Action? {
    let place = TextRange(offset, offset)
    guard let node = declaration(around: place, where: { $0 == .kr || $0 == .milestone }),
      let goal = judged.goal(in: leaf, at: node.range.start), let keyResult = workspace.keyResult(goal),
      !keyResult.checkins.contains(where: { $0.date?.value == day })
    else { return nil }
    var words = "checkin \(day)"
    if keyResult.kind == .measured {
      words += " X"
      switch keyResult.targetLevel?.unit {
      case .percent: words += "%"
      case .currency(let code): words += " \(code)"
      case .time(let unit): words += " \(unit.canonicalName)"
      case .counted(let word): words += " \(word)"
      case .points, .score, .rate, nil: break
      }
    }
    return Action(
      title: "Add a check-in of today", kind: .refactor, edits: [insertion(of: words, in: node, atEnd: true)])
  }

  /// The innermost declaration of some kind around a range.
  func declaration(around range: TextRange, where isWanted: (Keyword) -> Bool) -> SyntaxNode? {
    var found: SyntaxNode?
    for index in tree.nodes.indices {
      guard case .declaration(let keyword) = tree.nodes[index].kind, isWanted(keyword) else { continue }
      let node = tree.node(at: index)
      if node.range.contains(range) { found = node }
    }
    return found
  }

  /// A line of its own in the block of a declaration, which gets one where it has none.
  private func insertion(of words: String, in declaration: SyntaxNode, atEnd: Bool = false) -> Edit {
    let indent = indent(ofLineAt: declaration.range.start)
    let inner = "\(indent)  "
    func edit(at offset: Int, _ text: String) -> Edit { Edit(Location(file, TextRange(offset, offset)), text) }
    guard let block = declaration.children.first(where: { $0.kind == .block }) else {
      let end = declaration.range.end
      return edit(at: end, " {\(lineBreak)\(inner)\(words)\(lineBreak)\(indent)}")
    }
    let closes = file.byte(at: block.range.end - 1) == UInt8(ascii: "}")
    let closingLine = file.lineStart(at: block.range.end - 1)
    if atEnd, closes, closingLine > block.range.start,
      file.bytes(TextRange(closingLine, block.range.end - 1)).allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    {
      return edit(at: closingLine, "\(inner)\(words)\(lineBreak)")
    }
    let behind = block.range.start + 1
    let rest = file.bytes(TextRange(behind, file.lineEnd(at: behind))).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty
      ? edit(at: behind, "\(lineBreak)\(inner)\(words)")
      : edit(at: behind, "\(lineBreak)\(inner)\(words)\(lineBreak)\(inner)")
  }

  private func indent(ofLineAt offset: Int) -> Substring {
    file.text(TextRange(file.lineStart(at: offset), offset)).prefix { $0 == " " || $0 == "\t" }
  }

  /// The line break that the file has.
  private var lineBreak: String {
    guard file.lineStarts.count > 1 else { return "\n" }
    let end = file.lineStarts[1]
    return file.text(TextRange(file.offset(beforeLineBreakAt: end), end))
  }

  // MARK: - All safe fixes

  /// What `okr fix` makes of the file, as one edit.
  private func fixAll() -> Action? {
    let fixed = fixed(judged.leaves.map(\.tree), in: [file.path], FixWish(asOf: day))
    let own = zip(judged.leaves, fixed.trees).first { $0.0 === leaf }
    guard let own, let edit = difference(to: own.1.file.bytes) else { return nil }
    return Action(title: "Make every safe fix in this file", kind: .fixAll, edits: [edit])
  }

  /// What lies between the common start and the common end of this text and another, cut between characters.
  private func difference(to other: [UInt8]) -> Edit? {
    let own = file.bytes
    guard own != other else { return nil }
    let most = min(own.count, other.count)
    var start = 0
    while start < most, own[start] == other[start] { start += 1 }
    while start > 0,
      start < own.count && own[start] & 0xC0 == 0x80 || start < other.count && other[start] & 0xC0 == 0x80
    {
      start -= 1
    }
    var end = 0
    while end < most - start, own[own.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    while end > 0, own[own.count - end] & 0xC0 == 0x80 { end -= 1 }
    return Edit(
      Location(file, TextRange(start, own.count - end)),
      String(decoding: other[start..<other.count - end], as: UTF8.self))
  }
}

extension Keyword {
  /// Whether its block may hold an `allow`.
  fileprivate var takesAllow: Bool {
    switch self {
    case .company, .department, .team, .outside, .kpi, .objective, .kr, .milestone, .initiative: true
    default: false
    }
  }
}
