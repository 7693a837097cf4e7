import Synchronization

/// A value that is worked out when somebody first asks for it, and is the same for every thread from then on.
@safe
package struct Lazily<Value: Sendable>: ~Copyable, @unchecked Sendable {
  private final class Known: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  // Not an `AtomicLazyReference`, which looks its types up by name on every load: that took a twentieth of a lint.
  // What it points at is written once, and goes with this.
  private let box = unsafe Atomic<UnsafeRawPointer?>(nil)

  package init() {}

  deinit {
    if let pointer = unsafe box.load(ordering: .acquiring) { unsafe Unmanaged<Known>.fromOpaque(pointer).release() }
  }

  /// The value where somebody has asked.
  package var known: Value? {
    guard let pointer = unsafe box.load(ordering: .acquiring) else { return nil }
    return unsafe Unmanaged<Known>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.value }
  }

  /// The value; two threads that ask at once may both work it out, and both get the one that was there first.
  package func value(_ workOut: () -> Value) -> Value {
    if let known { return known }
    let value = workOut()
    let own = unsafe Unmanaged.passRetained(Known(value))
    let (isFirst, _) = unsafe box.compareExchange(
      expected: nil, desired: UnsafeRawPointer(own.toOpaque()), ordering: .acquiringAndReleasing)
    if isFirst { return value }
    unsafe own.release()
    return known ?? value
  }
}
