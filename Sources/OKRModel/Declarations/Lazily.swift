public import Synchronization

// All of it is inlined where it is used, in whatever room: else its types would be made at run time.

/// An object that is worked out when somebody first asks for it, and is the same for every thread from then on.
@usableFromInline
package struct Lazily<Value: AnyObject & Sendable>: ~Copyable, Sendable {
  @usableFromInline let object: LazyObject<Value>

  @inlinable package init() { object = LazyObject() }

  /// The object; two threads that ask at once may both work it out, and both get the one that was there first.
  @inlinable
  package func value(_ workOut: () -> Value) -> Value {
    if case .some(let known?) = object.known { return known }
    let value = workOut()
    return object.value { value } ?? value
  }
}

/// The same of an object, or of none where there turns out to be none: it is kept as it is, and nothing around it.
@safe
@usableFromInline
package struct LazyObject<Object: AnyObject & Sendable>: ~Copyable, @unchecked Sendable {
  // Not an `AtomicLazyReference`, which looks its types up by name on every load: that took a twentieth of a lint.
  // What it points at is written once, and goes with this.
  @usableFromInline let pointer: Atomic<UnsafeRawPointer?>

  /// Stands for no object: none lies there.
  @inlinable static var absent: UnsafeRawPointer? { unsafe UnsafeRawPointer(bitPattern: 1) }

  @inlinable package init() { unsafe pointer = unsafe Atomic(nil) }

  @inlinable
  deinit {
    let known = unsafe pointer.load(ordering: .acquiring)
    if let known = unsafe known, unsafe known != LazyObject.absent {
      unsafe Unmanaged<Object>.fromOpaque(known).release()
    }
  }

  /// The object, or that there is none, where somebody has asked.
  @inlinable
  package var known: Object?? {
    guard let known = unsafe pointer.load(ordering: .acquiring) else { return nil }
    return .some(
      unsafe known == LazyObject.absent ? nil : Unmanaged<Object>.fromOpaque(known).takeUnretainedValue())
  }

  /// The object; two threads that ask at once may both work it out, and both get the one that was there first.
  @inlinable
  package func value(_ workOut: () -> Object?) -> Object? {
    if let known { return known }
    return keep(workOut())
  }

  @inlinable @inline(never)
  func keep(_ value: Object?) -> Object? {
    let own = unsafe value.map { unsafe Unmanaged.passRetained($0) }
    let desired = unsafe own.map { unsafe UnsafeRawPointer($0.toOpaque()) } ?? LazyObject.absent
    let (isFirst, _) = unsafe pointer.compareExchange(
      expected: nil, desired: desired, ordering: .acquiringAndReleasing)
    if isFirst { return value }
    unsafe own?.release()
    return known ?? value
  }
}
