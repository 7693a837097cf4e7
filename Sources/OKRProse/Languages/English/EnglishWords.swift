extension Lexicon {
  static let englishVerbs: [(Tag, String)] = [
    (
      .work,
      """
      launch build create develop implement design write rewrite publish host organise organize conduct train \
      hire recruit install deploy introduce establish produce distribute inspect submit migrate automate refactor \
      analyse analyze define document prepare review audit start begin kick visit attend interview hold run apply \
      update upgrade redesign revamp renovate buy purchase procure draft map survey present pitch contact evaluate \
      assess investigate pilot integrate configure schedule coordinate arrange collaborate participate teach coach \
      mentor translate record film paint repair replace explore plan conclude execute roll set send post formulate \
      onboard educate construct outline research test ship release open do provide facilitate distribute \
      photograph screen carry add appoint commission compile consolidate craft digitise digitize discuss engage experiment finalise finalize \
      form gather identify initiate invest join modernise modernize move negotiate outsource perform promote \
      propose prototype rebuild rebrand rework setup sponsor standardise standardize study supply
      """
    ),
    (.workUnlessShare, "complete deliver finish resolve answer support process handle respond equip cover"),
    (.hold, "keep maintain sustain preserve stay remain hold retain"),
    (
      .rise,
      "increase raise grow lift rise boost climb expand extend improve gain lengthen accelerate strengthen ramp scale "
        + "enhance move"
    ),
    (
      .fall,
      "reduce cut decrease lower shrink drop fall decline trim shorten narrow slash minimise minimize halve lessen "
        + "diminish limit eliminate"
    ),
    (
      .gain,
      "win sign secure acquire attract land earn sell close generate place convert book recover save collect raise "
        + "recruit-customers serve reach activate enrol enroll obtain gain list"
    ),
    (.reach, "reach achieve attain hit exceed surpass get bring take become"),
    (.multiply, "double triple quadruple halve"),
    (.attained, "grant accept pass award certify approve list place sign renew win"),
  ]

  static let englishWords: [(Tag, String)] = [
    (
      .idle,
      "to|we|our|will|shall|should|please|successfully|kr|o|the|a|an|substantially|significantly|further|continue|i|all"
    ),
    (
      .deliverable,
      "webinar|webinars|workshop|workshops|blog post|blog posts|blogs|article|articles|podcast|podcasts|newsletters|"
        + "training|trainings|training sessions|sessions|meetings|meetups|meeting|interviews|events|event|campaigns|campaign|"
        + "reports|videos|video|case studies|white papers|whitepapers|posts|stories|town halls|surveys|hackathons|demos|cold calls|sales calls|outreach emails|cold emails"
    ),
    (
      .metric,
      "rate|rates|ratio|share|score|scores|time|times|cost|costs|revenue|sales|volume|value|number|count|percentage|"
        + "coverage|satisfaction|retention|churn|attrition|turnover|margin|growth|income|profit|productivity|quality|"
        + "conversion|spend|speed|index|level|levels|latency|uptime|availability|hours|nps|csat|mrr|arr|cac|ltv|traffic|"
        + "leads|efficiency|engagement|awareness|utilisation|utilization|accuracy|yield|waste|length|size|per ticket|"
        + "reputation|visibility|performance|tickets|backlog|downtime|budget|pipeline|usage|adoption|velocity|attendance"
    ),
    (
      .vague,
      "better|improve|improved|improving|improvement|enhance|enhanced|enhancing|optimise|optimised|optimising|optimize|"
        + "optimized|optimizing|significantly|substantially|noticeably|considerably|dramatically|drastically|stronger|strengthen|strengthening|"
        + "streamline|streamlined|maximise|maximize|minimise|minimize|more efficient|efficiently|world-class|best-in-class|"
        + "leading|boost|foster|drive|leverage|empower|elevate|more|higher|faster|good|great|excellent|grow|increase|"
        + "reduce|employer of choice|raise|deepen|accelerate"
    ),
    (
      .baseline,
      "now|today|today's|currently|current|baseline|base|instead of|rather than|versus|vs|against|up from|down from|"
        + "not|after|at present|present|ago|before|earlier|compared to|compared with|previously|was|were|from the current|last year|starting at|start"
    ),
    (.span, "from|to|until|->|-->|=>|→|⇒|➔|under|down to|up to|target|into"),
    (
      .relativeDate,
      "next quarter|this quarter|last quarter|coming quarter|current quarter|next year|this year|"
        + "last year's|coming year|next month|this month|coming month|coming months|next two months|next three months|"
        + "next six months|next few months|next half|this half|next week|this week|next summer|next winter|next spring|next autumn|"
        + "next fall|this summer|this winter|this spring|this autumn|year-end|end of year|end of the year|end of quarter|"
        + "end of the quarter|end of this quarter|end of next quarter|end of month|end of the month|quarter-end|eoq|eoy|"
        + "next season|this season|coming season|coming semester|next semester|this semester|coming term|coming weeks|next academic year|this academic year|coming school year|next school year|this school year|next term|this term|tomorrow|soon|asap|by year end|next sprint|this sprint|upcoming quarter|"
        + "next fiscal year|this fiscal year|next 3 months|next 6 months|next 12 months|next 90 days|next 30 days"
    ),
    (
      .recurrence,
      "per week|per month|per quarter|per day|a week|a month|a quarter|every week|every month|every quarter|each week|"
        + "each month|each quarter|weekly|monthly|quarterly|daily|every day|every two weeks|biweekly|every sprint"
    ),
    (.per, "per|every|each"),
    (.purpose, "so that|in order to|such that|resulting in|leading to|which|so"),
    (.and, "and|&|,|;|as well as|while|plus"),
    (
      .month,
      "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
        + "aug|sep|sept|oct|nov|dec"
    ),
    (
      .nameLead,
      "iso|office|top|version|tier|phase|level|line|windows|microsoft|web|covid|agenda|vision|scope|section|article|"
        + "formula|boeing|airbus|iec|en|soc|gen|generation|model|route|room|platform|chapter|type|class|grade"
    ),
    (
      .amount,
      "all|every|everyone|everybody|each|zero|no|none|nobody|never|nothing|always|both|no one|without any|any"
    ),
    (.level, "of|at|above|below|under|over|at least|at most|more than|less than|fewer than|no more than"),
    (.below, "under|below|less than|fewer than"), (.atMost, "at most|no more than"), (.above, "over|above|more than"),
    (.atLeast, "at least"),
    (.rise, "up"),
    (.fall, "down"),
    (.gain, "partnership|partnerships"),
    (.fraction, "a third|a half|half of|one third|two thirds|one half|three quarters|a fifth|a tenth"),
    (
      .eitherWay,
      "improve|improved|improving|enhance|optimise|optimize|strengthen|accelerate|move|moves|moving|limit|limited|limiting|"
        + "eliminate|fix|scale|ramp|widen|cut by|drop-off|extend|close|lift"
    ),
    (
      .finite,
      "is|are|takes|take|feels|feel|becomes|gets|has|have|that|who|people|can|can't|love|loves|requires|means|no longer|"
        + "never|makes|without"
    ),
    (
      .make,
      "launch|build|create|implement|develop|design|publish|ship|release|roll out|introduce|install|set up|deploy|"
        + "establish|migrate|rebuild|redesign|rewrite"
    ),
    (.changeLead, "by"),
    (.new, "new|first|additional"),
    ([.fraction, .changeLead], englishFractions.keys.sorted().joined(separator: "|")),
    // Where something happens, which says nothing of an end: safe at every stop.
    ([], "at every|at each|on every|on each|after every|after each|before every|during every|with every|with each"),
    (.standing, "stars|followers|subscribers|downloads|installs|fans"),
    (.yearly, "annual|yearly|annually|year-on-year"),
    (.within, "within|in under|inside"),
    (.ratio, "of|out of|in|in every"),
    (.attained, "granted|accepted|passed|awarded|certified|approved|placed|obtained|in place|valid"),
  ]

  static let englishNumbers: [String: Int] = englishFractions.merging(plainNumbers) { _, number in number }

  private static let plainNumbers: [String: Int] = [
    "a third": 33, "a half": 50, "one third": 33, "two thirds": 67, "three quarters": 75,
    "a fifth": 20, "a tenth": 10,
    "ninety": 90,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "hundred": 100, "dozen": 12, "zero": 0, "half a million": 500_000, "a million": 1_000_000,
    "two dozen": 24, "half a dozen": 6, "a billion": 1_000_000_000,
  ]

  /// Base, third person, gerund, past and participle; the irregular ones by name.
  static let englishNounForms: @Sendable (String) -> [String] = { verb in
    if let forms = englishIrregular[verb] { return forms.filter { !$0.hasSuffix("s") && !$0.hasSuffix("ing") } }
    return englishForms(verb).filter { $0.hasSuffix("ed") }
  }

  static let englishForms: @Sendable (String) -> [String] = { verb in
    if let forms = englishIrregular[verb] { return [verb] + forms }
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    let last = verb.last ?? " "
    let beforeLast = verb.dropLast().last ?? " "
    if last == "y", !"aeiou".contains(beforeLast) {
      let cut = verb.dropLast()
      return [verb, "\(cut)ies", "\(verb)ing", "\(cut)ied"]
    }
    let third =
      ["s", "x", "z"].contains(last) || verb.hasSuffix("ch") || verb.hasSuffix("sh") ? "\(verb)es" : "\(verb)s"
    let doubles = ["cut", "plan", "ship", "trim", "map", "drop", "run", "win", "get", "set", "commit", "hit", "equip"]
      .contains(verb)
    let past = doubles && verb != "equip" ? "\(verb)\(last)ed" : "\(stem)ed"
    let gerund = doubles ? "\(verb)\(last)ing" : "\(stem)ing"
    return [verb, third, gerund, past, "\(stem)ing"]
  }

  private static let englishIrregular: [String: [String]] = [
    "build": ["builds", "building", "built"], "write": ["writes", "writing", "written", "wrote"],
    "rewrite": ["rewrites", "rewriting", "rewritten"], "hold": ["holds", "holding", "held"],
    "run": ["runs", "running", "ran"], "begin": ["begins", "beginning", "began", "begun"],
    "buy": ["buys", "buying", "bought"], "teach": ["teaches", "teaching", "taught"],
    "set": ["sets", "setting"], "send": ["sends", "sending", "sent"], "make": ["makes", "making", "made"],
    "do": ["doing", "done"], "keep": ["keeps", "keeping", "kept"], "grow": ["grows", "growing", "grew", "grown"],
    "rise": ["rises", "rising", "rose", "risen"], "cut": ["cuts", "cutting"], "fall": ["falls", "falling", "fell"],
    "shrink": ["shrinks", "shrinking", "shrank"], "win": ["wins", "winning", "won"],
    "sell": ["sells", "selling", "sold"],
    "get": ["gets", "getting", "got"], "bring": ["brings", "bringing", "brought"], "take": ["takes", "taking"],
    "become": ["becomes", "becoming"], "hit": ["hits", "hitting"], "rebuild": ["rebuilds", "rebuilding", "rebuilt"],
    "setup": ["set up"], "lead": ["leads", "leading"],
  ]
}
