import Synchronization

/// A value that is worked out when somebody first asks for it, and is the same for every thread from then on.
package struct Lazily<Value: Sendable>: ~Copyable, Sendable {
  private final class Known: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let box = AtomicLazyReference<Known>()

  package init() {}

  /// The value where somebody has asked.
  package var known: Value? { box.load()?.value }

  /// The value; two threads that ask at once may both work it out, and both get the one that was there first.
  package func value(_ workOut: () -> Value) -> Value {
    if let known { return known }
    return box.storeIfNil(Known(workOut())).value
  }
}
