/// A set of keywords as bits, so that asking costs nothing.
struct KeywordSet: Sendable {
  private var bits: UInt64 = 0

  init(_ keywords: [Keyword]) {
    for keyword in keywords { bits |= KeywordSet.bit(keyword) }
  }

  private static func bit(_ keyword: Keyword) -> UInt64 { 1 << UInt64(keyword.place & 63) }

  func contains(_ keyword: Keyword) -> Bool { bits & KeywordSet.bit(keyword) != 0 }

  func union(_ other: KeywordSet) -> KeywordSet {
    var both = self
    both.bits |= other.bits
    return both
  }

  var all: [Keyword] { Keyword.allCases.filter(contains) }
}

/// What may stand in a declaration: clauses on its header line or in its block, other declarations in its block only.
package struct Container: Sendable {
  /// The declaration in words, for messages.
  let name: String
  let clauses: KeywordSet
  let parts: KeywordSet

  /// Whether check-ins may end its line: those of an objective say nothing by themselves of which goal they are.
  var takesNewsOnLine: Bool { parts.contains(.checkin) && !parts.contains(.kr) }

  func admits(_ keyword: Keyword) -> Bool { clauses.contains(keyword) || parts.contains(keyword) }
}

extension Container {
  /// remark = ( "note" | "link" ) text ;
  private static let remark = KeywordSet([.note, .link])

  /// plan-clause = owner | because | supports | needs | aside | remark ;
  private static let plan = KeywordSet([.owner, .because, .supports, .needs, .dropped, .paused, .moved]).union(remark)

  /// review-clause = score | learned | revised ;
  private static let review = KeywordSet([.score, .learned, .revised])

  /// result-clause = weight | confidence | kind | plan-clause | review-clause ;
  private static let result = KeywordSet([.weight, .confidence, .kind]).union(plan).union(review)

  private static let measure = KeywordSet([.from, .to, .by])

  /// declaration = unit | outside | person | kpi | objective | rules | allow ;
  static let file = Container(
    name: "a file",
    clauses: KeywordSet([.for, .cycle, .owner]).union(remark),
    parts: KeywordSet([.company, .department, .team, .outside, .person, .kpi, .objective, .rules, .allow]))

  /// unit-clause = under | lead | remark ;
  static let unit = Container(
    name: "a company, department or team", clauses: KeywordSet([.under, .lead]).union(remark),
    parts: KeywordSet([.allow]))

  static let outside = Container(
    name: "an outside unit", clauses: KeywordSet([.lead]).union(remark), parts: KeywordSet([.allow]))

  static let person = Container(name: "a person", clauses: remark, parts: KeywordSet([]))

  // kpi-clause = every | healthy | scale | source | reading | complements | from | to | by | for | owner | because | remark ;
  static let kpi = Container(
    name: "a KPI",
    clauses: KeywordSet([.every, .healthy, .scale, .source, .reading, .complements, .for, .owner, .because])
      .union(measure).union(remark),
    parts: KeywordSet([.allow]))

  /// objective-clause = for | cycle | kind | guards | rollup | by | plan-clause | review-clause ;
  /// objective-part = key-result | milestone | initiative | checkin | allow ;
  static let objective = Container(
    name: "an objective",
    clauses: KeywordSet([.for, .cycle, .kind, .guards, .rollup, .by]).union(plan).union(review),
    parts: KeywordSet([.kr, .milestone, .initiative, .checkin, .allow]))

  /// kr-clause = from | to | stretch | by | measures | rollup | result-clause ;
  static let keyResult = Container(
    name: "a key result",
    clauses: KeywordSet([.stretch, .measures, .rollup]).union(measure).union(result),
    parts: KeywordSet([.checkin, .allow]))

  /// milestone-clause = by | reached | result-clause ;
  /// milestone-part = milestone-clause | checkin | allow ;
  static let milestone = Container(
    name: "a milestone",
    clauses: KeywordSet([.by, .done]).union(result),
    parts: KeywordSet([.checkin, .allow]))

  /// initiative-clause = by | reached | plan-clause ;
  static let initiative = Container(
    name: "an initiative", clauses: KeywordSet([.by, .done]).union(plan), parts: KeywordSet([.allow]))

  static let checkin = Container(
    name: "a check-in",
    clauses: KeywordSet([.confidence, .done, .next, .needs, .blocked]).union(remark), parts: KeywordSet([]))

  static let allow = Container(name: "`allow`", clauses: KeywordSet([.because, .until]), parts: KeywordSet([]))

  static let rules = Container(name: "rules", clauses: KeywordSet([]), parts: KeywordSet([]))

  /// The block of something that is not known: whatever it holds is read, and nothing in it is told to be out of place.
  static let anything = Container(
    name: "this block", clauses: KeywordSet(Keyword.allCases.filter { !$0.isDeclaration }),
    parts: KeywordSet(Keyword.allCases.filter(\.isDeclaration)))

  /// What a declaration takes, by its name in messages: the words of its clauses, and of what stands in its braces.
  package static func words(of name: String) -> (clauses: [String], parts: [String])? {
    let known = [file, unit, outside, person, kpi, objective, keyResult, milestone, initiative, checkin]
    guard let container = known.first(where: { $0.name == name }) else { return nil }
    return (container.clauses.all.map(\.rawValue), container.parts.all.map(\.rawValue))
  }

  /// Where a keyword belongs, in words: "a key result or a milestone".
  static func home(of keyword: Keyword) -> String {
    let homes = [file, unit, outside, kpi, objective, keyResult, milestone, initiative, checkin].filter {
      $0.admits(keyword)
    }
    .map { $0.name == "a file" ? "the top level of a file" : $0.name }
    switch keyword {
    case .until: return "`allow`"
    case .share: return "`supports`"
    default: break
    }
    guard let last = homes.last else { return "another place" }
    return homes.count == 1 ? last : homes.dropLast().joined(separator: ", ") + " or " + last
  }
}
