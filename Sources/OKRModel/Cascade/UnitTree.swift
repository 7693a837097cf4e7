/// Which unit stands under which, so that who is above whom is known at once, however deep the organisation is.
///
/// Units may stand under each other in a circle, which is a mistake: each then stands above all others of its circle.
struct UnitTree: Sendable {
  private let parents: [Int?]
  private let childUnits: [[Int]]
  /// Of each unit, where a walk from the top down meets it, and where it has met all that are below it.
  private var spans: [Range<Int>]
  /// The units in the order of that walk, each after those above it.
  private var walk: [Int] = []
  /// The circle at the top of each unit, if it is or stands under one: the number of one of its units.
  private var circles: [Int?]
  private var circleMembers: Set<Int> = []

  /// By the number of each unit that of the one above it.
  init(parents: [Int?]) {
    let known = parents.enumerated().map { unit, parent in
      parent.flatMap { $0 != unit && parents.indices.contains($0) ? $0 : nil }
    }
    var children: [[Int]] = Array(repeating: [], count: known.count)
    for (unit, parent) in known.enumerated() { if let parent { children[parent].append(unit) } }
    self.parents = known
    childUnits = children
    spans = Array(repeating: 0..<0, count: known.count)
    circles = Array(repeating: nil, count: known.count)
    findCircles()
    for unit in known.indices where known[unit] == nil || circleMembers.contains(unit) { visit(unit) }
  }

  /// Follows each unit upwards until the top or a unit that was met before; met on the same way, it closes a circle.
  private mutating func findCircles() {
    var way: [Int] = Array(repeating: -1, count: parents.count)
    for start in parents.indices {
      var current: Int? = start
      while let unit = current, way[unit] < 0 {
        way[unit] = start
        current = parents[unit]
      }
      guard let first = current, way[first] == start else { continue }
      var member = first
      repeat {
        circleMembers.insert(member)
        circles[member] = first
        member = parents[member] ?? first
      } while member != first
    }
  }

  /// Numbers a unit and all below it; without recursion, as it may be deeper than the stack.
  private mutating func visit(_ root: Int) {
    var open: [(unit: Int, next: Int)] = [(root, 0)]
    var starts = [walk.count]
    walk.append(root)
    while let (unit, next) = open.last {
      guard next < childUnits[unit].count else {
        spans[unit] = (starts.popLast() ?? 0)..<walk.count
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let child = childUnits[unit][next]
      guard !circleMembers.contains(child) else { continue }
      circles[child] = circles[root]
      starts.append(walk.count)
      walk.append(child)
      open.append((child, 0))
    }
  }

  func parent(of unit: Int) -> Int? { parents.indices.contains(unit) ? parents[unit] : nil }

  func children(of unit: Int) -> [Int] { childUnits.indices.contains(unit) ? childUnits[unit] : [] }

  func isInCircle(_ unit: Int) -> Bool { circleMembers.contains(unit) }

  func isAncestor(_ unit: Int, of other: Int) -> Bool {
    guard unit != other, spans.indices.contains(unit), spans.indices.contains(other) else { return false }
    if circleMembers.contains(unit) { return circles[unit] == circles[other] }
    return spans[unit].contains(spans[other].lowerBound)
  }

  /// For every unit a value of its own joined with those of all units above it.
  func inherited<Value>(_ own: (Int) -> Value, _ join: (Value, Value) -> Value) -> [Value] {
    var found: [Value] = []
    for unit in parents.indices { found.append(own(unit)) }
    var ofCircles: [Int: Value] = [:]
    for unit in circleMembers.sorted() {
      guard let circle = circles[unit] else { continue }
      ofCircles[circle] = ofCircles[circle].map { join($0, found[unit]) } ?? found[unit]
    }
    for unit in walk {
      if circleMembers.contains(unit) {
        if let whole = circles[unit].flatMap({ ofCircles[$0] }) { found[unit] = whole }
      } else if let parent = parents[unit] {
        found[unit] = join(found[unit], found[parent])
      }
    }
    return found
  }
}
