extension Lexicon {
  /// Words whose meaning hangs on what stands beside them: dates that move, particles, levels of another time.
  static let englishPhrases: [(Tag, String)] = [
    (
      .relativeDate,
      "this release|this decade|the current release|the current decade|the present release|"
        + "the present decade|the running release|the running decade|current release|current decade|"
        + "the ongoing release|the ongoing decade|next release|next decade|the next release|the next decade|"
        + "half is over|half is out|half ends|half closes|half runs out|half is through|by then|before long|"
        + "any day now|in due course|in the weeks ahead|in the months ahead|down the line|this time next year|"
        + "after the holidays|after the summer"
    ),
    (
      [.present, .baseline],
      "last quarter's|last month's|last summer's|last winter's|last spring's|last autumn's|last season's|"
        + "last week's|last term's|last cycle's|last half's|this quarter's|this month's|this summer's|"
        + "this winter's|this spring's|this autumn's|this season's|this week's|this term's|this cycle's|"
        + "this half's|the previous year's|the previous quarter's|the previous month's|the previous summer's|"
        + "the previous winter's|the previous spring's|the previous autumn's|the previous season's|"
        + "the previous week's|the previous term's|the previous cycle's|the previous half's|yesterday's|"
        + "the status quo|current levels|present levels|today's level"
    ),
    (
      .hold,
      "still zero|still below|still under|still above|still at|still no|still over|still within|still on|"
        + "no different from|no slower than today|no longer than today|no backsliding on|no slipping below|"
        + "no slipping under|remains under|remains below|remains above|remains at|remain under|remain below|"
        + "remain above|remain at|does not slip|does not drop|does not fall|do not slip|do not drop|do not fall"
    ),
    (
      .bound,
      "no slower than|no later than|no longer than|no smaller than|no weaker than|no poorer than|"
        + "not slower than|not weaker than|no further than"
    ),
    (
      [],
      "through the door|through the gate|through the doors|through the gates|through the turnstiles|"
        + "back through|last mile|brand new"
    ),
    (
      .attained,
      "under contract|on contract|under agreement|under licence|under license|on the books|contracted|"
        + "live and paying|paying customers|on board as|given the green light|green-lit|signed off by|"
        + "cleared by|endorsed by|certified by|confirmed by|ratified by|accepted by|rated by"
    ),
    (
      .particle,
      "out|up|off|through|over|away|on|apart|together|around|in|back|up with|up to date with"
    ),
    (
      .passage,
      "through|onto|over to|across to|on board with|up to speed|up to speed on|signed up to|trained on|"
        + "trained in|used to|acquainted with|familiar with|off the old|out of the old|on the new|onto the|"
        + "onto the new|into service|into use|into operation|into production|through the|through a|through our|"
        + "through their"
    ),
    (
      [.work, .vague, .tuning],
      "streamline|streamlining|optimise the|optimize the|optimise our|optimize our|simplify the|"
        + "simplify our|declutter|rationalise|rationalize|rationalise the|rationalize the|modernise the|"
        + "modernize the|fine-tune|fine-tuning|harmonise the|harmonize the|standardise the|standardize the"
    ),
    (
      .work,
      "swap out|rip out|sort out|weed out|hammer out|figure out|iron out|sound out|check out|lock down|"
        + "wire up|hook up|line up|team up with|follow up on|scale out|try out|trying out|bed in|phase in|"
        + "lay out|lay down|set about|chase up|chase down|mock up|work up|work out|work on|working on|look at|"
        + "look for|hunt for|search for|shop for|shop around|dig into|dig up|delve into|report on|blog about|"
        + "write about|talk about|talk with|speak with|chat with|sit with|go over|come up with|put forward|"
        + "put down|put to|see to|get going with|get started on|start on|set going|give away|give out|pass on|"
        + "pass round|ask around|ask for|ask the|ask our|ask all|invite|inviting|invites|invited|re-platform|"
        + "re-host|re-label|re-write|re-train|re-tender|re-test|re-sign|re-plan|re-map|re-launch|re-design|"
        + "re-brand|re-stock|co-design|co-create|pre-book|pre-load|soft-launch|field-test|user-test|"
        + "stress-test|load-test|road-test|pen-test|beta-test|spot-check|double-check|fact-check|cross-train|"
        + "A/B test|bench-test|hand-pick|head-hunt|white-label|lift-and-shift|deep-clean|power-wash|fast-track"
    ),
    (
      .vague,
      "swifter|neater|calmer|tidier|livelier|slicker|fresher|bolder|sharper|lighter|nicer|kinder|warmer|"
        + "quieter|greener|steadier|tighter|fairer|prouder|more smoothly|more quickly|more easily|more often|"
        + "more reliably|more confidently|more reliable|more confident|more comfortable|more convenient|"
        + "more transparent|more consistent|more effective|more effectively|more productive|more loyal|"
        + "more accurate|more accurately|more satisfied|more engaged|more engaging|more secure|more useful|"
        + "more relevant|more competitive|more sustainable|less stressful|less painful|less confusing|"
        + "less hassle|less friction|with less effort|with less fuss|in less time|without fuss|smoothly|"
        + "seamlessly|sooner|closer together|further|snappier|speedier|handier|quicker than|faster than ever|"
        + "better than ever|than before|than ever|than ever before"
    ),
    (
      .nameLead,
      "android|ubuntu|python|java|kubernetes|postgres|postgresql|mysql|angular|node|php|debian|rhel|"
        + "red hat|kotlin|django|rails|spring boot|berth|pier|quay|barn|reactor|turbine|studio|theatre|sector|"
        + "district|zone|junction|exit|annex|appendix|batch|tram|flight"
    ),
    (
      .determiner,
      "several|multiple|various|numerous|a few|a couple of|dozens of|a handful of|a set of|a series of|"
        + "a range of|the whole|each of"
    ),
    (
      [.amount, .determiner, .idle],
      "all remaining|every remaining|all the|all our|all the remaining|every one of"
    ),
    (
      .determiner,
      "the remaining|our remaining|remaining|the last few|the rest of"
    ),
    (
      [.work, .noun],
      "rolled out|handed out|carried out|kicked off|phased out|stripped out|swapped out|ripped out|"
        + "wired up|hooked up|fitted out|mapped out|drawn up|put up|put in|set up|signed off|taken down|"
        + "torn down|given out|plugged in|laid out|tried out|laid|hung|dug|sown|dug up|put together|drawn|"
        + "strung|bolted on|mounted|fitted|wired|drilled|planted|fenced|printed|issued to staff|staged|"
        + "screened|taught|coached"
    ),
    (
      .place,
      "on|at|in|across|along|into|onto|throughout|around|inside|outside|between|to"
    ),
    (
      .finite,
      "interested|satisfied|delighted|engaged|based|located|involved|employed|housed|seated|trusted|"
        + "motivated|needed|interested in|related|limited|dedicated|qualified|experienced|located in|"
        + "connected to"
    ),
  ]

  /// Phrases that are every start with every end.
  static let englishJoined: [JoinedPhrases] = [
    JoinedPhrases(
      .relativeDate,
      starts: "current|next|the coming|the current|the following|the next|the ongoing|the present|the running|"
        + "the upcoming|this",
      ends: " academic year| cycle| financial year| fiscal year| half| half year| half-year| month|"
        + " planning cycle| quarter| school year| season| semester| sprint| term| trimester| week| year"
    ),
    JoinedPhrases(
      .relativeDate,
      starts: "cycle|half-year|month|quarter|season|semester|term|year",
      ends: " closes| ends| is out| is over| is through| is up| runs out"
    ),
  ]
}
