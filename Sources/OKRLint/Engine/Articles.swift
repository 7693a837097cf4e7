extension String {
  /// The words with `a` or `an` before them.
  var withArticle: String { (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self }
}
