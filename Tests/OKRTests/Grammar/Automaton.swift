/// One symbol that an automaton reads.
enum Terminal: Hashable {
  case literal(String)
  case range(Unicode.Scalar, Unicode.Scalar)
  case named(String)
  case except(String, String)
}

/// A recogniser of one production: a network that calls itself, made deterministic as far as texts ask for it.
final class Automaton {
  private enum Edge {
    case empty(Int)
    case symbol(Int, Int)
    case call(String, Int)
  }

  private struct Configuration: Hashable {
    let node: Int
    let stack: Int
  }

  private struct Frame: Hashable {
    let returnTo: Int
    let below: Int
  }

  private struct Step: Hashable {
    let state: Int
    let input: Int
  }

  /// The terminals, in the order of their numbers.
  private(set) var terminals: [Terminal] = []
  private var terminalNumbers: [Terminal: Int] = [:]
  private let grammar: Grammar
  /// Whether a name is one symbol for this automaton, and no production to go into.
  private let isSymbol: (String) -> Bool
  private let splitsLiterals: Bool
  private var edges: [[Edge]] = []
  private var rules: [String: (start: Int, end: Int)] = [:]
  private var ends: Set<Int> = []
  private var frames: [Frame] = []
  private var frameNumbers: [Frame: Int] = [:]
  private var states: [[Configuration]] = []
  private var stateNumbers: [[Configuration]: Int] = [:]
  private var accepts: [Bool] = []
  private var steps: [Step: Int] = [:]
  private var inputs: [Set<Int>] = []
  private var inputNumbers: [Set<Int>: Int] = [:]
  private(set) var startState = 0

  /// The state from which nothing is accepted.
  static let dead = -1

  init(_ grammar: Grammar, start: String, splitsLiterals: Bool, isSymbol: @escaping (String) -> Bool) {
    self.grammar = grammar
    self.isSymbol = isSymbol
    self.splitsLiterals = splitsLiterals
    let rule = self.rule(start)
    startState = number(of: closure([Configuration(node: rule.start, stack: -1)]))
  }

  /// The number of an input that is all of some terminals at once.
  func input(_ matching: Set<Int>) -> Int {
    if let known = inputNumbers[matching] { return known }
    inputs.append(matching)
    inputNumbers[matching] = inputs.count - 1
    return inputs.count - 1
  }

  func isAccepting(_ state: Int) -> Bool { state >= 0 && accepts[state] }

  func next(_ state: Int, _ input: Int) -> Int {
    guard state >= 0 else { return Automaton.dead }
    let step = Step(state: state, input: input)
    if let known = steps[step] { return known }
    var reached: [Configuration] = []
    for configuration in states[state] {
      for case .symbol(let terminal, let target) in edges[configuration.node] where inputs[input].contains(terminal) {
        reached.append(Configuration(node: target, stack: configuration.stack))
      }
    }
    let next = reached.isEmpty ? Automaton.dead : number(of: closure(reached))
    steps[step] = next
    return next
  }

  // MARK: - States

  private func closure(_ seeds: [Configuration]) -> [Configuration] {
    var seen: Set<Configuration> = []
    var waiting = seeds
    while let configuration = waiting.popLast() {
      guard seen.insert(configuration).inserted else { continue }
      for edge in edges[configuration.node] {
        switch edge {
        case .empty(let target): waiting.append(Configuration(node: target, stack: configuration.stack))
        case .symbol: break
        case .call(let name, let target):
          let frame = number(of: Frame(returnTo: target, below: configuration.stack))
          waiting.append(Configuration(node: rule(name).start, stack: frame))
        }
      }
      if ends.contains(configuration.node), configuration.stack >= 0 {
        let frame = frames[configuration.stack]
        waiting.append(Configuration(node: frame.returnTo, stack: frame.below))
      }
    }
    return seen.sorted { $0.node != $1.node ? $0.node < $1.node : $0.stack < $1.stack }
  }

  private func number(of frame: Frame) -> Int {
    if let known = frameNumbers[frame] { return known }
    frames.append(frame)
    frameNumbers[frame] = frames.count - 1
    return frames.count - 1
  }

  private func number(of configurations: [Configuration]) -> Int {
    if let known = stateNumbers[configurations] { return known }
    states.append(configurations)
    accepts.append(configurations.contains { ends.contains($0.node) && $0.stack < 0 })
    stateNumbers[configurations] = states.count - 1
    return states.count - 1
  }

  // MARK: - The network

  private func rule(_ name: String) -> (start: Int, end: Int) {
    if let known = rules[name] { return known }
    let found = (start: node(), end: node())
    rules[name] = found
    ends.insert(found.end)
    build(grammar.expression(name) ?? .name(name), from: found.start, to: found.end)
    return found
  }

  private func node() -> Int {
    edges.append([])
    return edges.count - 1
  }

  private func build(_ expression: Expression, from start: Int, to end: Int) {
    switch expression {
    case .literal(let text):
      guard splitsLiterals else {
        connect(.literal(text), start, end)
        return
      }
      var here = start
      for scalar in text.unicodeScalars {
        let next = node()
        connect(.range(scalar, scalar), here, next)
        here = next
      }
      edges[here].append(.empty(end))
    case .range(let low, let high): connect(.range(low, high), start, end)
    case .name(let name):
      if isSymbol(name) {
        connect(.named(name), start, end)
      } else {
        _ = rule(name)
        edges[start].append(.call(name, end))
      }
    case .sequence(let parts):
      var here = start
      for part in parts {
        let next = node()
        build(part, from: here, to: next)
        here = next
      }
      edges[here].append(.empty(end))
    case .choice(let parts):
      for part in parts { build(part, from: start, to: end) }
    case .optional(let part):
      edges[start].append(.empty(end))
      build(part, from: start, to: end)
    case .repeated(let part):
      let loop = node()
      edges[start].append(.empty(loop))
      edges[loop].append(.empty(end))
      build(part, from: loop, to: loop)
    case .except(.name(let whole), .name(let part)): connect(.except(whole, part), start, end)
    case .except(let whole, _): build(whole, from: start, to: end)
    }
  }

  private func connect(_ terminal: Terminal, _ start: Int, _ end: Int) {
    let number = terminalNumbers[terminal] ?? terminals.count
    if number == terminals.count {
      terminals.append(terminal)
      terminalNumbers[terminal] = number
    }
    edges[start].append(.symbol(number, end))
  }
}
