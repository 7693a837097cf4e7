extension Platform {
  /// Keeps an object until the process ends, which takes its memory back at once.
  package static func keepToTheEnd(_ object: some AnyObject & Sendable) { _ = unsafe Unmanaged.passRetained(object) }
}
