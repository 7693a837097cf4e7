/// Something that keeps a run from starting: told on standard error, exit code 2.
package struct Complaint: Error, Sendable, Equatable {
  /// One line: what was found, and what to do.
  package let message: String
  /// Whether all that is wrong is that a folder has no file, which is no fault where what it had is looked for.
  let isOfEmptyFolder: Bool

  package init(_ message: String) { self.init(message, isOfEmptyFolder: false) }

  init(_ message: String, isOfEmptyFolder: Bool) {
    self.message = message
    self.isOfEmptyFolder = isOfEmptyFolder
  }

  static let noCurrentFolder = Complaint("the current folder is gone; change to one that is there")
}

/// A run that could not start, with every reason.
package struct Complaints: Error, Sendable {
  package let all: [Complaint]

  /// Each reason once, in the order of their first mention.
  init(_ all: [Complaint]) {
    var seen: Set<String> = []
    self.all = all.filter { seen.insert($0.message).inserted }
  }
}
