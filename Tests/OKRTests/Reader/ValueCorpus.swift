import Foundation
import OKRValues

/// A value as somebody typed it, with what nearly every reader of the language takes it for.
struct TypedValue: Decodable, Sendable {
  let lang, kind, slot, typed: String
  /// A sentence that has the value in it, word for word.
  let title: String?
  /// What it means; several meanings where a careful reader would have to ask.
  let meanings: [Meaning]

  /// One meaning; numbers are plain, with every magnitude multiplied out.
  struct Meaning: Decodable, Sendable {
    let number, unit, low, high, bound, date, first, last: String?
    let change, unknown: Bool?
    let from, to: Level?
  }

  struct Level: Decodable, Sendable {
    let number, unit: String
  }

  private enum Keys: String, CodingKey { case lang, kind, slot, typed, title, readings }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    lang = try fields.decode(String.self, forKey: .lang)
    kind = try fields.decode(String.self, forKey: .kind)
    slot = try fields.decode(String.self, forKey: .slot)
    typed = try fields.decode(String.self, forKey: .typed)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    meanings = try fields.decodeIfPresent([Meaning].self, forKey: .readings) ?? [Meaning(from: decoder)]
  }

  /// The cycle that all of them were written for, on its first of November.
  static let cycle = Period("2026-Q4")

  /// All lines, in three languages.
  static func corpus() throws -> [TypedValue] {
    try ["en", "fi", "zh"].flatMap { language in
      try Repository.text("Tests/OKRTests/Reader/Corpus/\(language).jsonl").split(separator: "\n").map {
        try JSONDecoder().decode(TypedValue.self, from: Data($0.utf8))
      }
    }
  }
}

extension TypedValue {
  /// Whether a unit is what a line calls it; a noun that is counted may be left to the sentence.
  static func isNamed(_ unit: OKRValues.Unit?, _ name: String) -> Bool {
    guard let unit else {
      let first = name.split(separator: "/", omittingEmptySubsequences: false).first.map(String.init) ?? ""
      return !converting.contains(first) && !(name.hasPrefix("/") && Int(name.dropFirst()) != nil)
    }
    return singular(unit.canonicalName) == singular(name)
  }

  private static let converting: Set = [
    "%", "pp", "ms", "s", "min", "h", "days", "weeks", "months", "quarters", "years", "EUR", "USD", "GBP", "CNY", "TWD",
    "HKD", "CHF",
  ]

  /// The unit of time behind a stroke may be in either number.
  private static func singular(_ name: String) -> String {
    name.split(separator: "/", omittingEmptySubsequences: false).enumerated().map { place, part in
      place > 0 && ["days", "weeks", "months", "years"].contains(part) ? String(part.dropLast()) : String(part)
    }.joined(separator: "/").replacing(" ", with: "")
  }
}
