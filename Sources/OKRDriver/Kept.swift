extension Platform {
  /// Keeps a value until the process ends, which takes its memory back at once.
  package static func keepToTheEnd(_ value: some Sendable) { _ = unsafe Unmanaged.passRetained(Kept(value)) }
}

private final class Kept<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
