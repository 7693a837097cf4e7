package import OKRProse

/// The forms that a language makes of a verb, by what they can do in a title.
package struct VerbForms {
  /// The parts of the verb as its list has them, which `/` parts where no rule tells a form, build/builds/building/built,
  /// and then the stems that were made of them.
  private var parts: [[Unicode.Scalar]]
  private let tags: Tag
  package private(set) var forms: [(text: String, tags: Tag)] = []

  init(_ verb: Substring, _ tags: Tag) {
    parts = verb.split(separator: "/", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    self.tags = tags
  }

  /// How many parts there are of the verb.
  var partCount: Int { parts.count }

  func isEmpty(part: Int) -> Bool { parts[part].isEmpty }

  /// Whether a part ends with some letters.
  func ends(_ ending: String, part: Int = 0) -> Bool { text(parts[part][...]).hasSuffix(ending) }

  /// The letter that has a number of others behind it; a blank where there is none.
  func letter(_ position: Int, fromEndOf part: Int = 0) -> Unicode.Scalar {
    parts[part].dropLast(position).last ?? " "
  }

  /// Makes another part, a stem: some part without its last letters, and an ending; before that a letter, counted from
  /// the end of the part, may become others.
  mutating func keepPart(
    of part: Int = 0, dropping count: Int, letter position: Int = 0, becomes grade: String? = nil,
    adding ending: String = ""
  ) -> Int {
    var stem = Array(parts[part].dropLast(count))
    let letter = parts[part].count - 1 - position
    if let grade, stem.indices.contains(letter) { stem.replaceSubrange(letter...letter, with: grade.unicodeScalars) }
    parts.append(stem + ending.unicodeScalars)
    return parts.count - 1
  }

  /// Adds a form: a part without its last letters, and an ending.
  ///
  /// `isNoun` says that it ends a title as a noun or a participle: kouluttaminen, published.
  mutating func add(part: Int = 0, dropping count: Int = 0, _ ending: String = "", isNoun: Bool = false) {
    add(part, count, ending, isNoun ? tags.union(.noun) : tags)
  }

  /// Adds a participle that only stands before its noun: palkatut myyjät says of whom, and of no work; but of myydyt
  /// liput, what was won, is counted whatever stands before it.
  mutating func addAttribute(part: Int = 0, dropping count: Int = 0, _ ending: String) {
    add(part, count, ending, tags.intersection(.gain).union(.noun))
  }

  private mutating func add(_ part: Int, _ count: Int, _ ending: String, _ tags: Tag) {
    forms.append((text(parts[part].dropLast(count)) + ending, tags))
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
