package import OKRValues

/// The two streams between the server and its client, and the calendar; whoever runs the server holds them.
package struct Wire {
  /// Whether reading would not wait.
  package let hasInput: () -> Bool
  /// The next bytes, once there are any; none at the end of the stream.
  package let read: () -> [UInt8]
  /// Sends bytes; false where nobody takes them any more.
  package let write: ([UInt8]) -> Bool
  package let today: () -> Day

  package init(
    hasInput: @escaping () -> Bool, read: @escaping () -> [UInt8], write: @escaping ([UInt8]) -> Bool,
    today: @escaping () -> Day
  ) {
    self.hasInput = hasInput
    self.read = read
    self.write = write
    self.today = today
  }

  fileprivate func send(_ messages: [JSON]) -> Bool { messages.allSatisfy { write(Frames.frame($0)) } }
}

extension Server {
  /// Speaks with a client until it ends: what the process ends with, 0 or 1.
  package mutating func run(_ wire: Wire) -> Int32 {
    while exitCode == nil {
      day = wire.today()
      let isSent: Bool
      if hasWork {
        isSent = wire.send(step())
        // Whatever has come in by now is taken in, so that a request may be cancelled while it waits.
        if isSent, !wire.hasInput() { continue }
      } else {
        // Findings are told when nothing more has come in: after the last of several keystrokes.
        isSent = wire.hasInput() || wire.send(idle())
        // First of the files that somebody looks at, and of the others if there is still time.
        if isSent, hasFindingsToPublish, !wire.hasInput() { continue }
      }
      let bytes = isSent ? wire.read() : []
      if bytes.isEmpty { finish(wire) } else { receive(bytes) }
    }
    return exitCode ?? 1
  }

  /// Answers what still waits: a stream that has ended may be one that a script has written beforehand.
  private mutating func finish(_ wire: Wire) {
    while hasWork, wire.send(step()) {}
    while hasFindingsToPublish, wire.send(idle()) {}
    end()
  }
}
