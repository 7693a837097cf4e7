import Synchronization

/// A value that is worked out when somebody first asks for it, and is the same for every thread from then on.
struct Lazily<Value: Sendable>: ~Copyable, Sendable {
  private final class Known: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let known = AtomicLazyReference<Known>()

  /// The value; two threads that ask at once may both work it out, and both get the one that was there first.
  func value(_ workOut: () -> Value) -> Value {
    if let known = known.load() { return known.value }
    return known.storeIfNil(Known(workOut())).value
  }
}
