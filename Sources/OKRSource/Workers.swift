import Synchronization

/// Does work that falls into parts, one part after the other or several at once: the same result either way.
package struct Workers: Sendable {
  /// Calls a closure once for every number below a count, from any threads, and returns when all calls have.
  private let callAll: @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
  /// How many calls go on at once, at the most.
  package let count: Int

  package init(
    count: Int, _ callAll: @escaping @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    self.count = count
    self.callAll = callAll
  }

  /// One thread, the caller's.
  package static let one = Workers(count: 1) { count, body in
    for number in 0..<count { body(number) }
  }

  /// The results for some items, in their order; so many items at a time go to a thread.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], atOnce size: Int = 1, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let size = max(1, size)
    guard count > 1, items.count > size else { return Workers.map(items[0..<items.count], transform) }
    let parts = (items.count + size - 1) / size
    let done = Results<Result>(parts)
    callAll(parts) { part in
      let results = Workers.map(items[part * size..<min(items.count, (part + 1) * size)], transform)
      done.byPart.withLock { $0[part] = results }
    }
    return done.byPart.withLock { $0.flatMap { $0 } }
  }

  // A loop: the library's own `map` of a type that is not known here looks up by name what an array is made of.
  private static func map<Item, Result>(_ items: ArraySlice<Item>, _ transform: (Item) -> Result) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for index in items.startIndex..<items.endIndex { results.append(transform(items[index])) }
    return results
  }

  private final class Results<Result: Sendable>: Sendable {
    let byPart: Mutex<[[Result]]>

    init(_ parts: Int) { byPart = Mutex(Array(repeating: [], count: parts)) }
  }
}
