import OKRSource
import Testing

@testable import OKRSyntax

/// What an outline has of a file without a parser is what the parser finds, or more.
@Suite("The outline of a file")
struct FileOutlineTests {
  @Test(
    "has the objectives of the tree, and every word in them that may name something",
    arguments: SampleTexts.withRepository.indices)
  func samples(number: Int) {
    let text = SampleTexts.withRepository[number]
    check(text)
    for seed in 0..<40 {
      var mutator = Mutator(text, seed: UInt64(seed))
      check(mutator.mutant().text)
    }
  }

  @Test("without some objectives the others have the tree that they had", arguments: SampleTexts.withRepository.indices)
  func leftOut(number: Int) {
    let file = SourceFile(path: "a.okr", text: SampleTexts.withRepository[number])
    guard let outline = FileOutline(file), !outline.objectives.isEmpty else { return }
    let whole = parse(file)
    for place in outline.objectives.indices {
      var omitted = outline.objectives
      let kept = omitted.remove(at: place).whole
      let part = parse(file, leavingOut: omitted)
      func words(_ tree: SyntaxTree) -> [String] {
        tree.nodes.indices.map { tree.node(at: $0) }.filter { kept.contains($0.range) }
          .map { "\($0.kind) \($0.range) \($0.value.map { "\($0)" } ?? "")" }
      }
      #expect(words(part) == words(whole), "\(file.text(kept))")
      #expect(
        part.errors.filter { kept.contains($0.range) }.map { "\($0)" }
          == whole.errors.filter { kept.contains($0.range) }.map { "\($0)" })
    }
  }

  @Test("plain files have one, and what needs a parser has none")
  func plain() {
    let top = "team sales \"Sales\" under acme lead @eva\nfor sales\ncycle 2026-Q3\n"
    let objective =
      "objective o \"One\" {\n  owner @eva, @joni\n  kr a \"A\" from 1 EUR to 2 EUR { checkin 2026-07-01 1 EUR }\n}\n"
    for plain in [
      "", top, top + objective,
      "rules {\n  in \"a/\" { off measurable }\n}\nallow kpi/bare-metric because \"x\"\n" + objective,
      "person @eva \"Eva\" // says\n" + objective + "objective \"Two\" { }",
    ] { #expect(FileOutline(SourceFile(path: "a.okr", text: plain)) != nil, "\(plain)") }
    for strange in [
      "objective o \"One\"\n  kr \"A\"\n", objective + "}", "objective o \"One\" {\n", "# Plan\n", "kr \"A\"\n",
      "objective o \"One\" {\n  owner: @eva\n}\n", "objective o \"One\" {\n  kr Sell more\n}\n",
      "objective o \"One\" {\n  owner @eva and @joni\n}\n", "objective o \"One\" {\n  supports\n}\n",
      "objective o “One” {\n}\n", "objective o \"One\" {\n  kr \"A\" to end of May\n}\n", "for a\nfor b\n",
      "objective o \"One\" {\n  kr \"A\" {\n  kr \"B\" {\n}\n}\n}\n",
    ] { #expect(FileOutline(SourceFile(path: "a.okr", text: strange)) == nil, "\(strange)") }
  }

  private func check(_ text: String) {
    let file = SourceFile(path: "a.okr", text: text)
    guard let outline = FileOutline(file) else { return }
    let tree = parse(file)
    let objectives = tree.root.children.filter { $0.kind == .declaration(.objective) }
    #expect(objectives.map(\.range) == outline.objectives.map(\.whole), "\(text)")
    for (node, objective) in zip(objectives, outline.objectives) {
      let label = node.children.first { $0.kind == .name || $0.kind == .text }
      #expect(label?.range == objective.label, "\(text)")
      #expect(node.children.first { $0.kind == .name }?.range == objective.name)
      let known = Set(outline.words[objective.words].map { file.text($0.range) })
      for index in node.index + 1..<Int(node.node.subtreeEnd) {
        let part = tree.node(at: index)
        switch part.kind {
        case .path where part.range != objective.unit: #expect(known.contains(part.text), "\(part.text) of \(text)")
        case .handle: #expect(known.contains(String(part.text.dropFirst())), "\(part.text) of \(text)")
        case .declaration(.kr), .declaration(.milestone):
          #expect(!part.children.contains { $0.kind == .unquoted }, "\(part.text) of \(text)")
          for child in part.children where child.kind == .name || child.kind == .text {
            #expect(known.contains(child.text), "\(child.text) of \(text)")
          }
        case .declaration(.objective): Issue.record("an objective in another in \(text)")
        default: break
        }
      }
    }
    let unit = tree.root.children.first { $0.kind == .clause(.for) }
    #expect(unit?.children.first { _ in true }?.range == outline.unit, "\(text)")
  }
}
