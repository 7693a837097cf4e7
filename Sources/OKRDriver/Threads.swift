import Dispatch
package import OKRSource
import Synchronization

extension Platform {
  /// A thread for every processor.
  package static var workers: Workers { workers(processors) }

  /// So many threads, the caller's among them; no more of them than there are processors.
  ///
  /// Each fetches the next piece of work when it is done with one. What a parser may recurse into is tested on half a
  /// megabyte of stack, which is what a thread has on macOS.
  package static func workers(_ threads: Int) -> Workers {
    threads < 2
      ? .one
      : Workers(count: threads) { count, body in
        let next = Counter()
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
          while let number = next.take(below: count) { body(number) }
        }
      }
  }

  /// Hands out numbers from 0, each once.
  private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(below count: Int) -> Int? {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < count ? number : nil
    }
  }
}
