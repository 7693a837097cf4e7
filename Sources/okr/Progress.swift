import OKRDriver

/// A line on a terminal for a run that takes more than half a second.
final class Progress {
  private let start = Platform.milliseconds
  private let isWatched = Platform.isTerminal(.error)
  private var pace = Pace()
  private var isShown = false

  func show(_ done: Int, _ total: Int) {
    guard isWatched, pace.isDue(at: Platform.milliseconds - start) else { return }
    isShown = true
    Console.remark("\r\(done) of \(total) files read")
  }

  func clear() {
    if isShown { Console.remark("\r\u{1B}[K") }
  }
}
