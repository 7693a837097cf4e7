/// A line of a file as far as an outline has read it.
struct OutlineLine {
  /// What stands before the place on its line.
  enum Last {
    /// The keyword of a clause or a declaration, a comma, a sign or a bound: something has to follow.
    case keyword, comma, sign
    case name, text, number, unit, path, handle
  }

  /// The one that it starts with.
  let keyword: Keyword
  /// The declaration that its clauses belong to; nil for the file.
  let owner: Keyword?
  private let clauses: KeywordSet
  /// The clause here.
  var clause: Keyword
  /// The clause that the last one is part of.
  private var outer: Keyword
  var last = Last.keyword
  var hasTitle = false

  init(_ keyword: Keyword, in around: Keyword?) {
    self.keyword = keyword
    (clause, outer) = (keyword, keyword)
    owner = keyword.isDeclaration ? keyword : around
    clauses = OutlineLine.container(of: owner).clauses
  }

  /// Whether nothing is missing; where a goal has a name alone, the words behind it may be its title.
  var isWhole: Bool {
    switch last {
    case .comma, .sign: return false
    case .keyword: return clause == keyword && keyword == .rules
    case .name, .text, .number, .unit, .path, .handle: break
    }
    switch keyword {
    case .objective, .kr, .milestone: return hasTitle
    default: return true
    }
  }

  /// Whether the name or the title of a declaration may stand here.
  var isAtHead: Bool { clause == keyword && keyword.isDeclaration && keyword != .checkin && keyword != .allow }

  /// Takes the keyword of the next clause; false where none of that kind belongs here.
  mutating func take(_ next: Keyword) -> Bool {
    switch last {
    case .comma, .sign, .keyword: return false
    case .name, .text, .number, .unit, .path, .handle: break
    }
    if clauses.contains(next) {
      outer = next
    } else {
      switch (outer, next) {
      case (.supports, .share), (.needs, .by), (.moved, .to), (.dropped, .because), (.paused, .because),
        (.moved, .because), (.allow, .because), (.allow, .until), (.revised, .from), (.revised, .to),
        (.revised, .by), (.revised, .kind), (.revised, .because):
        break
      default: return false
      }
    }
    clause = next
    last = .keyword
    return true
  }

  static func admits(_ keyword: Keyword, in declaration: Keyword?) -> Bool {
    let (clauses, parts) = container(of: declaration)
    return clauses.contains(keyword) || parts.contains(keyword)
  }

  private static func container(of declaration: Keyword?) -> (clauses: KeywordSet, parts: KeywordSet) {
    switch declaration {
    case nil: (Container.file.clauses, Container.file.parts)
    case .company, .department, .team: (Container.unit.clauses, Container.unit.parts)
    case .outside: (Container.outside.clauses, Container.outside.parts)
    case .person: (Container.person.clauses, Container.person.parts)
    case .kpi: (Container.kpi.clauses, Container.kpi.parts)
    case .objective: (Container.objective.clauses, Container.objective.parts)
    case .kr: (Container.keyResult.clauses, Container.keyResult.parts)
    case .milestone: (Container.milestone.clauses, Container.milestone.parts)
    case .initiative: (Container.initiative.clauses, Container.initiative.parts)
    case .checkin: (Container.checkin.clauses, Container.checkin.parts)
    case .allow: (Container.allow.clauses, Container.allow.parts)
    default: (Container.rules.clauses, Container.rules.parts)
    }
  }
}
