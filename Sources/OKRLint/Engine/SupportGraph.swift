import OKRModel
import OKRSource

/// The circles of goals that support each other.
final class GoalCircles: Sendable {
  let all: [[SupportGraph.Edge]]

  init(_ workspace: Workspace) {
    // A circle goes ahead at least once, and no graph is made where nothing does.
    let goesAhead = workspace.objectives.enumerated().contains { index, objective in
      func goesAhead(_ support: Support) -> Bool { support.target.map { $0.objective >= index } ?? false }
      return objective.supports.contains(where: goesAhead)
        || objective.keyResults.contains { $0.supports.contains(where: goesAhead) }
    }
    all = goesAhead ? SupportGraph(workspace).circles : []
  }
}

/// Who supports whom among the objectives of a workspace; a key result counts for its objective.
struct SupportGraph {
  /// One `supports`, from the objective it stands in to the one it names.
  struct Edge: Sendable {
    let from: Int
    let to: Int
    let place: Location
    let fromName: String
    let toName: String
  }

  private var edges: [[Edge]]

  init(_ workspace: Workspace) {
    edges = workspace.objectives.enumerated().map { index, objective in
      let all = objective.supports + objective.keyResults.flatMap(\.supports)
      return all.compactMap { support in
        guard let target = support.target, let other = workspace.objective(at: target.objective) else { return nil }
        return Edge(
          from: index, to: target.objective, place: support.reference.location, fromName: objective.entity,
          toName: other.entity)
      }
    }
  }

  /// Circles that share no `supports`: taking one out leaves the next to be mended, so all are told in one run.
  var circles: [[Edge]] {
    var found: [[Edge]] = []
    var graph = self
    // Each round ends at least one circle; a workspace with more of them than this has been told enough.
    for _ in 0..<SupportGraph.mostRounds {
      let round = graph.separateCircles
      if round.isEmpty { break }
      found += round
      let reported = Set(round.joined().map(\.place))
      graph.edges = graph.edges.map { $0.filter { !reported.contains($0.place) } }
    }
    return found
  }

  private static let mostRounds = 20

  /// Of every group of objectives that support each other one circle, through its first member.
  private var separateCircles: [[Edge]] {
    // What is left after a round may have none.
    guard edges.contains(where: { $0.contains { $0.to >= $0.from } }) else { return [] }
    var circles: [[Edge]] = []
    let component = components()
    var members: [Int: [Int]] = [:]
    for (objective, group) in component.enumerated() { members[group, default: []].append(objective) }
    for (_, group) in members.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      let inner = Set(group)
      let starts = group.flatMap { edges[$0].filter { inner.contains($0.to) } }
      guard let start = starts.first else { continue }
      if let circle = circle(from: start, within: inner) { circles.append(circle) }
    }
    return circles
  }

  /// The shortest way back to where an edge starts.
  private func circle(from start: Edge, within group: Set<Int>) -> [Edge]? {
    if start.to == start.from { return [start] }
    var cameBy: [Int: Edge] = [:]
    var queue = [start.to]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for edge in edges[current] where group.contains(edge.to) && cameBy[edge.to] == nil && edge.to != start.to {
        cameBy[edge.to] = edge
        if edge.to == start.from {
          var path: [Edge] = []
          var step: Int? = start.from
          while let here = step, here != start.to, let edge = cameBy[here] {
            path.append(edge)
            step = edge.from
          }
          return [start] + path.reversed()
        }
        queue.append(edge.to)
      }
    }
    return nil
  }

  /// The strongly connected component of each objective, by Tarjan's algorithm without recursion: a cascade may be
  /// deeper than the stack.
  private func components() -> [Int] {
    var component = Array(repeating: -1, count: edges.count)
    var order = Array(repeating: -1, count: edges.count)
    var low = Array(repeating: 0, count: edges.count)
    var isOnStack = Array(repeating: false, count: edges.count)
    var stack: [Int] = []
    var next = 0
    var groups = 0
    for root in edges.indices where order[root] < 0 {
      var work: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, position) = work.last {
        if position == 0, order[node] < 0 {
          order[node] = next
          low[node] = next
          next += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if position < edges[node].count {
          work[work.count - 1].edge += 1
          let to = edges[node][position].to
          if order[to] < 0 {
            work.append((to, 0))
          } else if isOnStack[to] {
            low[node] = min(low[node], order[to])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == order[node] {
          while let member = stack.popLast() {
            isOnStack[member] = false
            component[member] = groups
            if member == node { break }
          }
          groups += 1
        }
      }
    }
    return component
  }
}
