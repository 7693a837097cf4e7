import OKRModel
import OKRSource

/// The cascade as a hierarchy of types: what a goal supports stands above it, and what supports it below.
extension Asked {
  func prepareHierarchy(_ offset: Int) -> JSON {
    var goal = judged.goal(in: leaf, at: offset)
    // On the name of another goal that goal is meant.
    if case .goal(let named)? = judged.names.occurrence(in: file, at: offset)?.named { goal = named }
    guard let goal, let item = judged.item(goal, client) else { return .null }
    return [item]
  }
}

extension Judged {
  /// The goals above one: what it supports; of a key result that supports nothing itself, what its objective supports.
  func above(_ goal: Goal) -> [Goal] {
    guard let objective = workspace.objective(at: goal.objective) else { return [] }
    let own = workspace.keyResult(goal)?.supports.compactMap(\.target) ?? []
    return unique(own.isEmpty ? objective.supports.compactMap(\.target) : own)
  }

  /// The goals that support one; of an objective also those that support one of its key results.
  func below(_ goal: Goal) -> [Goal] {
    switch goal {
    case .objective(let index): unique(workspace.cascade.contributions(toObjective: index).map(\.child))
    case .keyResult: unique(workspace.cascade.contributions(to: goal).map(\.child))
    }
  }

  private func unique(_ goals: [Goal]) -> [Goal] {
    var known: Set<Goal> = []
    return goals.filter { known.insert($0).inserted }
  }

  func item(_ goal: Goal, _ client: Client) -> JSON? {
    guard let declared = workspace.declared(goal), let leaf = leaf(of: declared.location.file) else { return nil }
    let places = leaf.places(client.encoding)
    let keyResult = workspace.keyResult(goal)
    let kind: SymbolKind =
      keyResult.map { $0.kind == .milestone ? .milestone : .keyResult } ?? .objective
    return [
      "name": .string(declared.title?.value ?? declared.heading.label),
      "detail": .string(declared.entity), "kind": JSON(kind.rawValue), "uri": .string(leaf.uri),
      "range": places.range(declared.heading.whole.range),
      "selectionRange": places.range(declared.location.range),
    ]
  }
}

extension Server {
  /// The goals on one side of an item that the client has been given.
  mutating func hierarchy(_ params: JSON, _ side: (Judged, Goal) -> [Goal]) -> Answer {
    guard let item = params["item"], let uri = item["uri"]?.string,
      let start = Position(item["selectionRange"]?["start"])
    else { return .failure(Failure(.invalidParams, "the request needs the item it asks about")) }
    guard let (leaf, judged) = library.find(uri, on: day),
      let goal = judged.goal(in: leaf, at: leaf.places(client.encoding).offset(start))
    else { return .nothing }
    return .result(.array(side(judged, goal).compactMap { judged.item($0, client) }))
  }
}
