import OKRProse

extension Vocabulary {
  static let englishVerbs: [(Tag, String)] = [
    (
      .work,
      """
      launch build/builds/building/built create develop implement design write/writes/writing/written/wrote \
      rewrite/rewrites/rewriting/rewritten publish host organise organize conduct train hire recruit install deploy \
      introduce establish produce distribute inspect submit/submits/submitting/submitted migrate automate refactor analyse analyze define \
      document prepare review audit start begin/begins/beginning/began/begun kick visit attend interview \
      hold/holds/holding/held run/runs/running/ran apply update upgrade redesign revamp renovate \
      buy/buys/buying/bought purchase procure draft map/maps/mapping/mapped survey present pitch contact evaluate \
      assess investigate pilot integrate configure schedule coordinate arrange collaborate participate \
      teach/teaches/teaching/taught coach mentor translate record film paint repair replace explore \
      plan/plans/planning/planned conclude execute roll set/sets/setting send/sends/sending/sent post formulate \
      onboard educate construct outline research test ship/ships/shipping/shipped release open do/doing/done \
      provide facilitate distribute photograph screen carry add appoint commission compile consolidate craft \
      digitise digitize discuss engage experiment finalise finalize form gather identify initiate invest join \
      modernise modernize move negotiate patch outsource perform promote propose prototype \
      rebuild/rebuilds/rebuilding/rebuilt rebrand rework setup/setups sponsor standardise standardize study supply
      """
    ),
    (
      .workUnlessShare,
      """
      complete deliver finish resolve answer support process handle respond equip/equips/equipping cover
      """
    ),
    (
      .hold,
      """
      keep/keeps/keeping/kept maintain sustain preserve stay remain/remains/remained hold/holds/holding/held retain
      """
    ),
    (
      .rise,
      """
      increase raise grow/grows/growing/grew/grown lift rise/rises/rising/rose/risen boost climb expand extend \
      improve gain lengthen accelerate strengthen ramp scale enhance move
      """
    ),
    (
      .fall,
      """
      reduce cut/cuts/cutting decrease lower shrink/shrinks/shrinking/shrank drop/drops/dropping/dropped \
      fall/falls/falling/fell decline trim/trims/trimming/trimmed shorten narrow slash minimise minimize halve \
      lessen diminish limit eliminate
      """
    ),
    (
      .gain,
      """
      win/wins/winning/won sign secure acquire attract land earn sell/sells/selling/sold close generate place \
      convert book recover save collect raise recruit-customers serve reach activate enrol/enrols/enrolling/enrolled enroll obtain gain list
      """
    ),
    (
      .reach,
      """
      reach achieve attain hit/hits/hitting exceed surpass get/gets/getting/got bring/brings/bringing/brought \
      take/takes/taking become/becomes/becoming
      """
    ),
    (.multiply, "double triple quadruple halve"),
    (
      .attained,
      """
      grant accept pass award certify approve list place sign renew win/wins/winning/won
      """
    ),
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
      "now|today|today's|currently|currenlty|curently|currenty|currrently|current|baseline|base|outturn|instead of|rather than|versus|vs|against|up from|down from|"
        + "not|after|at present|present|ago|before|earlier|compared to|compared with|previously|was|were|from the current|last year|starting at|start"
    ),
    (
      .span,
      "from|to|until|->|-->|=>|→|▸|➤|►|▶|➜|➞|➡|⟶|⇒|➔|⮕|➝|⇨|»|>>|tgt|should be|ought to be|needs to be|to be brought to|to be brought|under|down to|up to|target|into"
    ),
    (
      .relativeDate,
      "next quarter|next sprint|this sprint|this quarter|coming quarter|current quarter|next year|this year|"
        + "last year's|coming year|next month|next week's|next month's|next quarter's|next year's|this month|coming month|coming months|next two months|next three months|"
        + "next six months|next few months|next half|this half|next week|this week|next summer|next winter|next spring|next autumn|"
        + "next fall|this summer|this winter|this spring|this autumn|year-end|end of year|end of the year|end of quarter|"
        + "end of the quarter|end of this quarter|end of next quarter|end of month|end of the month|quarter-end|eoq|eoy|"
        + "next season|this season|coming season|coming semester|next semester|this semester|coming term|coming weeks|next academic year|this academic year|coming school year|next school year|this school year|next term|this term|by tomorrow|until tomorrow|next monday|next tuesday|next wednesday|next thursday|next friday|this friday|soon|asap|by year end|next sprint|this sprint|upcoming quarter|"
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
      "all|every|everyone|everybody|each|zero|no|none|nobody|nobody's|no one's|never|nothing|always|both|no one|without any|any"
    ),
    (.level, "of|at|above|below|under|over|at least|at most|more than|less than|fewer than|no more than"),
    ([.work, .noun], "set up"),
    (.rise, "up"),
    (.fall, "down|down to"),
    (.gain, "partnership|partnerships"),
    // Half a marathon, a quarter of a year: parts of a number only where a word leads to them.
    (.part, "half|a quarter|one quarter"),
    (.fraction, "half of|a quarter of|one quarter of"),
    (
      [.fraction, .changeLead],
      "in half|half as many|half as much|half as long|half the time|half the number|half the|half again|half off"
    ),
    (
      .eitherWay,
      "improve|improved|improving|enhance|optimise|optimize|strengthen|accelerate|move|moves|moving|limit|limited|limiting|"
        + "eliminate|fix|scale|ramp|widen|drop-off|extend|close|lift"
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
    // Where something happens, which says nothing of an end: safe at every stop.
    ([], "at every|at each|on every|on each|after every|after each|before every|during every|with every|with each"),
    (.standing, "stars|followers|subscribers|downloads|installs|fans"),
    (.yearly, "annual|yearly|annually|year-on-year"),
    ([.within, .attained], "paid within|repaid within|paid out within|paid inside"),
    (.within, "within|w/in|in under|inside"),
    (.ratio, "of|out of|in|in every"),
    (.attained, "granted|accepted|passed|awarded|certified|approved|placed|obtained|in place|valid"),
  ]

  /// Base, third person, gerund, past and participle; a verb that no rule inflects is listed with its forms.
  static let englishForms: @Sendable (inout VerbForms) -> Void = { verb in
    guard verb.partCount == 1 else {
      for part in 0..<verb.partCount {
        let isNoun = part > 0 && !verb.ends("s", part: part) && !verb.ends("ing", part: part)
        verb.add(part: part, isNoun: isNoun)
      }
      return
    }
    verb.add()
    switch (verb.letter(1), verb.letter(0)) {
    case ("a", "y"), ("e", "y"), ("o", "y"), ("u", "y"):
      verb.add("s")
      verb.add("ing")
      verb.add("ed", isNoun: true)
    case (_, "y"):
      verb.add(dropping: 1, "ies")
      verb.add("ing")
      verb.add(dropping: 1, "ied", isNoun: true)
    case (_, "e"):
      verb.add("s")
      verb.add("d", isNoun: true)
      verb.add(dropping: 1, "ing")
    case ("c", "h"), ("s", "h"), (_, "s"), (_, "x"), (_, "z"):
      verb.add("es")
      verb.add("ing")
      verb.add("ed", isNoun: true)
    case (_, _):
      verb.add("s")
      verb.add("ing")
      verb.add("ed", isNoun: true)
    }
  }
}
