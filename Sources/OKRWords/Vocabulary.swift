package import OKRProse

/// The words and phrases of a language by what they do in a title, as people edit them; every word in lower case.
package struct Vocabulary: Sendable {
  package let language: Language
  /// Words and phrases, parted by `|`.
  let words: [(Tag, String)]
  /// More of them, where a list of all would be long.
  let joined: [JoinedPhrases]
  /// Words that are asked for by themselves, parted by `|`.
  package let lists: [(ProseKind, String)]
  /// What a word says by how it ends, whatever word it is.
  package let endings: [(WordShape, String)]
  /// What a compound on no list can do, by the noun it ends in; of a noun in two lists the first one is taken.
  package let compoundHeads: [(Tag, String)]
  /// Words of a single letter.
  package let letters: [(Tag, String)]
  /// Verbs in their plainest form, parted by blanks; `/` parts forms that no rule tells.
  let verbs: [(Tag, String)]
  /// Adds the forms in which a verb of `verbs` stands in titles.
  let forms: @Sendable (inout VerbForms) -> Void

  package static let all = [english, finnish, chinese]

  package static let english = Vocabulary(
    language: .english, words: englishWords + englishTradeWords + englishPhrases, joined: englishJoined,
    lists: englishLists, endings: englishEndings, compoundHeads: [], letters: [([.idle, .determiner], "a")],
    verbs: englishVerbs + englishTradeVerbs, forms: englishForms)

  package static let finnish = Vocabulary(
    language: .finnish, words: finnishWords + finnishTradeWords + finnishPhrases, joined: finnishJoined,
    lists: finnishLists, endings: finnishEndings, compoundHeads: finnishHeads, letters: [],
    verbs: finnishVerbs, forms: finnishForms)

  /// Simplified and Traditional together: no word of one means something else in the other.
  package static let chinese = Vocabulary(
    language: .chinese, words: chineseWords + chineseTradeWords + chinesePhrases, joined: chineseJoined,
    lists: chineseLists, endings: [], compoundHeads: [], letters: [], verbs: [], forms: { $0.add() })
}

/// Phrases by what they do in a title: every start with every end, each parted by `|`.
struct JoinedPhrases: Sendable {
  let tags: Tag
  let starts: String
  let ends: String

  init(_ tags: Tag, starts: String, ends: String) {
    self.tags = tags
    self.starts = starts
    self.ends = ends
  }
}
