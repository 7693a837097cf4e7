import OKRProse

extension Vocabulary {
  /// Words that are asked for by themselves.
  static let englishLists: [(ProseKind, String)] = [
    (
      .placeholder,
      """
      tbd|tba|tbc|n/a|todo|target to be set|figure to be set|number to be set|figure to come|number to come|\
      to be determined|to be defined|to be decided|to be confirmed|lorem ipsum|placeholder|\
      target to follow|number to follow|to be agreed|fill in later|please fill in|to be filled in|fill in number|\
      insert number|insert metric|[x]|x.x|x,x|xx.x
      """
    ),
    (
      .average,
      """
      average|averages|avg|mean|median|medians|percentile|p50|p90|p95|p99|ratio|ratios|rate|rates|share|percentage|\
      proportion|index|score|scores|rating|ratings|nps|csat|satisfaction|utilisation|utilization|margin|typical|\
      per customer|per employee|per user|per head|per person|per order|per deal|per unit|per visit|per seat|\
      per account
      """
    ),
    (
      .everyone,
      "everyone|everybody|all|team|us|we|anyone|nobody|tbd|company|staff"
    ),
    (
      .attributiveTime,
      "-second|-minute|-hour|-day|-week|-month|-quarter|-year"
    ),
    (
      .template,
      """
      key result|objective|kr|new objective|new key result|untitled|title|my objective|objective title|\
      key result title|your objective here|metric|goal|kpi|initiative|milestone|example
      """
    ),
  ]

  /// What a word says by how it ends.
  static let englishEndings: [(WordShape, String)] = [
    (.opening, "alise|alize|ilise|ilize|onise|onize|erise|erize|arise|arize|entise"),
    (.participle, "ed"),
    (.manner, "ly"),
  ]
}
