import Foundation
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

  @Test("every keystroke leaves what a fresh start finds and would mend", arguments: SomeFilesTests.workspaces)
  func keystrokes(path: String) {
    let files = path.hasSuffix(".txt") ? markedFiles(Repository.text(path)) : Repository.workspace(path)
    for seed in 0..<FollowingTests.sessions {
      var random = SeededRandom(seed: UInt64(seed) &* 104_729 &+ UInt64(path.utf8.reduce(0) { $0 + Int($1) }))
      var texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
      // Most is written into one file, and the larger it is the more of it is to stay.
      let names = texts.keys.sorted { (texts[$0]?.utf8.count ?? 0, $1) > (texts[$1]?.utf8.count ?? 0, $0) }
      var editor = Editor(files.map { ($0.path, $0.text) })
      for name in names { editor.open(name) }
      editor.settle()
      for step in 0..<FollowingTests.keystrokes {
        let name = random.once(in: 4) ? random.pick(names) : names[0]
        let old = Array((texts[name] ?? "").unicodeScalars)
        var new = old
        let place = random.below(old.count + 1)
        switch random.below(6) {
        case 0: new.removeSubrange(place..<min(old.count, place + 1 + random.below(3)))
        case 1: new.insert(contentsOf: random.pick(FollowingTests.pasted).unicodeScalars, at: place)
        default: new.insert(random.pick(FollowingTests.typed), at: place)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: new)
        texts[name] = String(text)
        editor.change(name, [["text": .string(String(text))]])
        // Most keystrokes are looked at, and some are taken back.
        if random.once(in: 3) {
          texts[name] = String(String.UnicodeScalarView(old))
          editor.change(name, [["text": .string(texts[name] ?? "")]])
        }
        guard random.once(in: 2) else { continue }
        editor.settle()
        var fresh = Editor(texts.map { ($0.key, $0.value) })
        for name in names { fresh.open(name) }
        fresh.settle()
        for name in names {
          let isSame = editor.shown[Editor.uri(name)] ?? [] == fresh.shown[Editor.uri(name)] ?? []
          #expect(isSame, "findings in \(name) after step \(step) of seed \(seed)")
        }
        let isSame = FollowingTests.actions(&editor, names[0]) == FollowingTests.actions(&fresh, names[0])
        #expect(isSame, "actions in \(names[0]) after step \(step) of seed \(seed)")
      }
    }
  }

  private static func actions(_ editor: inout Editor, _ name: String) -> String {
    let range: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 100_000, "character": 0]]
    let params: JSON = [
      "textDocument": ["uri": .string(Editor.uri(name))], "range": range, "context": ["diagnostics": []],
    ]
    // The versions of the documents are not the same.
    return editor.ask("textDocument/codeAction", params).text.replacing(#/"version":[0-9]+/#, with: "")
  }

  private static let keystrokes = Int(ProcessInfo.processInfo.environment["OKR_KEYSTROKES"] ?? "") ?? 4
  private static let typed = Array("aeinä目0123456789_-.,/%\"{}@ \n:+k<>=€".unicodeScalars)
  private static let pasted = [
    " 1.250", " 8/9", " ö", " 100元", "\"", " owner @eva", " by 2026-09-01", "\nallow specific because \"x\"\n", "}\n{",
    "\nobjective again \"People come back\" {\n  kr \"Orders\" from 1 to 2\n}\nobjective \"And again\" {\n}\n", " }\n",
    "\n// }\n", "/* ", " supports acme", " weight 20%", "\n\n\n",
  ]

  private static let sessions = Int(ProcessInfo.processInfo.environment["OKR_SESSIONS"] ?? "") ?? 1

  /// A text as somebody changes it: a line more, fewer or another, another number or word, or an unfinished line.
  static func edited(_ text: String, from other: String, _ random: inout SeededRandom) -> String {
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
