import Foundation
import Testing

/// What is absent from each room, as Sources/README.md promises.
@Suite("The invariants of the house")
struct InvariantTests {
  private static let core = [
    "OKRSource", "OKRValues", "OKRReader", "OKRProse", "OKRSyntax", "OKRFormat", "OKRModel", "OKRChange", "OKRLint",
    "OKRFix", "OKRReport", "OKRServer",
  ]

  private func lines(_ path: String) -> [String] {
    Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func imports(_ path: String) -> Set<String> {
    Set(
      lines(path).compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position < 2, position + 1 < words.count else {
          return nil
        }
        return words[position + 1]
      })
  }

  /// The dependencies of each target as Package.swift has them.
  private func declaredDependencies() -> [String: Set<String>] {
    let manifest = Repository.text("Package.swift")
    var found: [String: Set<String>] = [:]
    for part in manifest.components(separatedBy: "arget(").dropFirst() {
      let names = part.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      guard let name = names.first else { continue }
      found[name] = Set(names.dropFirst().filter { $0.hasPrefix("OKR") || $0 == "okr" })
    }
    return found
  }

  @Test("a target imports only what stands before it")
  func importDirections() {
    let dependencies = declaredDependencies()
    for (target, allowed) in dependencies where target != "OKRTests" {
      for path in Repository.files(below: "Sources/\(target)", ending: ".swift") {
        let own = imports(path).filter { $0.hasPrefix("OKR") }
        #expect(own.isSubset(of: allowed), "\(path) imports \(own.subtracting(allowed).sorted())")
      }
    }
  }

  @Test("the table of rooms in Sources/README.md is what Package.swift says")
  func roomsAreTold() {
    let page = lines("Sources/README.md")
    for (target, dependencies) in declaredDependencies() where target != "OKRTests" {
      let row = page.first { $0.hasPrefix("| `\(target)` |") }
      let told = Set(
        (row ?? "").components(separatedBy: "|").last { $0.contains("OKR") || $0.contains("nothing") }?
          .components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element) ?? [])
      #expect(row != nil, "\(target) has no row")
      #expect(told == dependencies, "\(target)")
    }
  }

  @Test("the core has no Foundation, no input or output, and throws nothing", arguments: core)
  func coreIsPure(_ target: String) {
    for path in Repository.files(below: "Sources/\(target)", ending: ".swift") {
      let own = imports(path)
      #expect(
        own.isDisjoint(with: ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch"]), "\(path)")
      for (number, line) in lines(path).enumerated() where !line.contains("//") {
        for word in ["throws", "async ", "await ", ": Codable", "print(", "fatalError", "try!", "as!"] {
          #expect(!line.contains(word), "\(path):\(number + 1): \(word)")
        }
      }
    }
  }

  @Test("one file knows the platform")
  func platformInOnePlace() {
    for path in Repository.files(below: "Sources", ending: ".swift") where path != "Sources/OKRDriver/Platform.swift" {
      #expect(imports(path).isDisjoint(with: ["Glibc", "Musl", "Darwin"]), "\(path)")
      #expect(!(Repository.text(path).contains("#if ")), "\(path)")
    }
  }

  @Test("rules see no tokens")
  func rulesSeeNoTokens() {
    for path in Repository.files(below: "Sources/OKRLint", ending: ".swift") {
      let text = Repository.text(path)
      for word in ["SyntaxTree", "SyntaxNode", "TokenKind", "lex("] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test("a rule that asks for the day says so on its page, and no other does")
  func daysAreTold() {
    for path in Repository.files(below: "Sources/OKRLint/Rules", ending: ".swift") {
      let text = Repository.text(path)
      // What a change is depends on the day that it is judged by.
      let asks = text.contains("findings.asOf") || path.contains("/Change/") || path.hasSuffix("AllowExpired.swift")
      #expect(text.contains("usesAsOf: true") == asks, "\(path)")
    }
  }

  @Test("a report sees no rule")
  func reportsSeeNoRule() {
    for path in Repository.files(below: "Sources/OKRReport", ending: ".swift") {
      #expect(imports(path).filter { $0.hasPrefix("OKR") }.isSubset(of: ["OKRSource"]), "\(path)")
    }
  }

  @Test("word lists live with their language, not in a rule")
  func noLanguageInRules() {
    for path in Repository.files(below: "Sources/OKRLint/Rules", ending: ".swift") {
      let text = Repository.text(path)
      #expect(
        !text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) && !text.contains("万 and 亿") }, "\(path)")
      #expect(!text.contains("Language."), "\(path)")
    }
  }

  @Test(
    "a clause is read by its own words, never by the whole title",
    arguments: [
      "ClauseReader", "ClauseWork", "ClauseHold", "ClauseStatement", "HanVerb", "TitleChange", "Comparison",
      "OnlyTarget",
    ])
  func clausesAreRead(_ file: String) {
    let text = Repository.text("Sources/OKRProse/\(file).swift")
    #expect(text.contains("tokens"))
    // What holds a title: its text, the cut that made the clauses, the days found in all of it.
    for whole in ["source.text", "TitleCut(", "TitleReader(", "TitleTokens(", "whens"] {
      #expect(!text.contains(whole), "\(whole)")
    }
  }

  @Test("no room is larger than a few hundred lines")
  func roomsAreSmall() {
    for path in Repository.files(below: "Sources", ending: ".swift") {
      #expect(lines(path).count <= 450, "\(path)")
    }
  }

  @Test("the package has no dependency and the top level is the agreed one")
  func noPackages() throws {
    #expect(!(Repository.text("Package.swift").contains(".package(")))
    let agreed: Set = ["Package.swift", "Sources", "Tests", "grammar", "samples", "README.md", "LICENSE"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }).isSubset(of: agreed))
  }
}
