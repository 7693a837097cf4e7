import Testing

@testable import OKRServer

/// After an edit only what it may have changed is judged anew; nobody must be able to tell.
@Suite("A workspace that follows its edits")
struct FollowingTests {
  @Test("edits anywhere leave in every file what a fresh start finds", arguments: SomeFilesTests.workspaces)
  func edits(path: String) {
    let files = path.hasSuffix(".txt") ? markedFiles(Repository.text(path)) : Repository.workspace(path)
    for seed in 0..<FollowingTests.sessions {
      var random = SeededRandom(seed: UInt64(seed) &* 7919 &+ UInt64(path.utf8.reduce(0) { $0 + Int($1) }))
      var texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
      let names = texts.keys.sorted()
      var editor = Editor(files.map { ($0.path, $0.text) })
      for name in names { editor.open(name) }
      editor.settle()
      var done: [String] = []
      for _ in 0..<(2 + random.below(5)) {
        let name = random.pick(names)
        let other = random.pick(names)
        let changed = FollowingTests.edited(texts[name] ?? "", from: texts[other] ?? "", &random)
        done.append(name)
        texts[name] = changed
        editor.change(name, [["text": .string(changed)]])
        if random.once(in: 2) { editor.settle() }
      }
      editor.settle()
      var fresh = Editor(texts.map { ($0.key, $0.value) })
      for name in names { fresh.open(name) }
      fresh.settle()
      for name in names {
        let (own, wanted) = (editor.shown[Editor.uri(name)] ?? [], fresh.shown[Editor.uri(name)] ?? [])
        guard own != wanted else { continue }
        let added = own.filter { !wanted.contains($0) }.map(\.text)
        let missed = wanted.filter { !own.contains($0) }.map(\.text)
        Issue.record("seed \(seed), edits of \(done): \(name) has \(added), and should have \(missed)")
      }
    }
  }

  private static let sessions = 1

  /// A text as somebody changes it: a line more, fewer or another, another number or word, or an unfinished line.
  private static func edited(_ text: String, from other: String, _ random: inout SeededRandom) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let more = other.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = random.below(lines.count)
    switch random.below(8) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(random.pick(more), at: place)
    case 2: lines[place] = random.pick(more)
    case 3: lines.insert("", at: place)
    case 4: lines[place] = String(lines[place].prefix(random.below(lines[place].count + 1)))
    default:
      // A word in the place of another one.
      var words = lines[place].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let others = random.pick(more).split(separator: " ").map(String.init)
      let digits = words.indices.filter { words[$0].contains { "0123456789".contains($0) } }
      if let digit = digits.first, random.once(in: 2) {
        words[digit] = words[digit].replacing(#/[0-9]/#, with: "\(1 + random.below(9))")
      } else if !others.isEmpty {
        words[random.below(words.count)] = random.pick(others)
      }
      lines[place] = words.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }
}
