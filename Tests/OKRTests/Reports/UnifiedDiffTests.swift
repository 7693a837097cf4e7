import OKRReport
import Testing

@Suite("A diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: unifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "a.okr"), as: UTF8.self)
  }

  @Test(
    "has names as git reads them",
    arguments: [
      ("a b.okr", "a/a b.okr\t"), ("a\tb.okr", "\"a/a\\tb.okr\""), ("a\nb.okr", "\"a/a\\nb.okr\""),
      ("a\"b.okr", "\"a/a\\\"b.okr\""), ("a\\b.okr", "\"a/a\\\\b.okr\""), ("目标.okr", "a/目标.okr"),
      ("a\u{1}b.okr", "\"a/a\\001b.okr\""), ("a\u{202E}b.okr", "\"a/a\\342\\200\\256b.okr\""),
    ])
  func names(_ path: String, _ shown: String) {
    let diff = String(decoding: unifiedDiff(from: [], to: Array("a\n".utf8), path: path), as: UTF8.self)
    #expect(diff.hasPrefix("--- \(shown)\n"))
  }

  @Test("has three lines around each change, and the numbers that patch reads")
  func hunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("5\n6\n", with: "5\nfive and a half\n6\n").replacing("18\n", with: "")
    #expect(
      diff(old, new) == """
        --- a/a.okr
        +++ b/a.okr
        @@ -3,6 +3,7 @@
         3
         4
         5
        +five and a half
         6
         7
         8
        @@ -15,6 +16,5 @@
         15
         16
         17
        -18
         19
         20

        """)
    #expect(diff(old, old).isEmpty)
  }

  @Test("says where a last line has no end, and what a file of nothing is")
  func ends() {
    #expect(diff("a", "a\n") == "--- a/a.okr\n+++ b/a.okr\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
    #expect(diff("", "a\n") == "--- a/a.okr\n+++ b/a.okr\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a/a.okr\n+++ b/a.okr\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test("makes the new text of the old one, whatever the two are, also where they are too long to compare line by line")
  func appliesToTheOld() {
    var random = SeededRandom(seed: 5)
    for size in [0, 1, 7, 40, 300, 3000] {
      for _ in 0..<(size > 1000 ? 2 : 20) {
        let words = size > 1000 ? 2500 : 12
        let old = (0..<size).map { _ in "line \(random.below(words))\n" }
        var new = old
        for _ in 0..<(1 + size / 4) {
          let place = random.below(new.count + 1)
          if random.once(in: 2) || place == new.count {
            new.insert("line \(random.below(words))\n", at: place)
          } else {
            new.remove(at: place)
          }
        }
        #expect(applied(diff(old.joined(), new.joined()), to: old) == new.joined())
      }
    }
  }

  /// What `patch` makes of a text.
  private func applied(_ diff: String, to old: [String]) -> String {
    var result: [String] = []
    var place = 0
    for line in diff.split(separator: "\n").dropFirst(2).map(String.init) {
      switch line.first {
      case "@":
        let numbers = line.split(whereSeparator: { !$0.isNumber && $0 != "," })[0].split(separator: ",").map {
          Int($0) ?? 0
        }
        let start = numbers.count > 1 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        result += old[place..<start]
        place = start
      case "+": result.append(line.dropFirst() + "\n")
      case "-":
        #expect(old[place] == line.dropFirst() + "\n")
        place += 1
      default:
        #expect(old[place] == line.dropFirst() + "\n")
        result.append(old[place])
        place += 1
      }
    }
    return (result + old[place...]).joined()
  }
}
