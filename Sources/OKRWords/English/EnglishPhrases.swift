import OKRProse

extension Vocabulary {
  /// Words whose meaning hangs on what stands beside them: dates that move, particles, levels of another time.
  static let englishPhrases: [(Tag, String)] = [
    ([], "no shows|no show|no-shows|no-show"),
    (
      .attained,
      "unqualified audit|unqualified audit opinion|unqualified opinion|clean audit|clean opinion|clean audit opinion"
    ),
    ([.baseline, .season], "last fy|prior fy|last financial year|last fiscal year"),
    (.effort, "dials"),
    (.fewer, "fewer|less|shorter|lower|smaller"), (.more, "more|longer|higher|larger|bigger"),
    (.detail, "that is|in other words|ideally|rivals|competitors|our record is|the best team|the best line"),
    (.rank, "rank|ranks|ranked|ranking|position|placement|place|places|top"),
    (.proportion, "rate|share|percentage|proportion"),
    (
      .condition,
      "because|because of|bc|if|although|even though|even if|despite|unless|provided|provided that|as long as|so long as|given that|assuming|as this is|as it is|as that is|since we|since they|reason:|why:|guardrail|guardrail:|definition:|defined as|otherwise|or else|which saves|which means|thus|meaning|that means|that is worth|worth about"
    ),
    (.also, "also|plus|as well as|in addition|additionally|on top of that|not only"),
    (.sample, "answers|responses|respondents|response rate|replies|ratings|sample|sample size"),
    (.each, "each|both|apiece"),
    (
      .limit,
      "staying|remaining|unchanged|still|yet|must not|may not|may|can|cannot|is allowed to|are allowed to|not to"
    ),
    (.sequel, "then|finally"), (.detail, "the remaining|the rest|remainder"),
    (.group, "aged|ages|age group|largest|biggest|key accounts|top"),
    (
      .mental,
      "be recognised as|be recognized as|be known as|be seen as|be regarded as|recognised as a leader|recognized as a leader"
    ),
    (
      .attained,
      "qualify for|qualifies for|qualified for|complies with|comply with|conforms to|compliant with|meets wcag|meets iso"
    ),
    (.today, "now|today|currently|current|at present|presently|up from|down from"),
    (.aim, "target|goal|aim|tgt"),
    (.attained, "signed up to"),
    (.deliverable, "exercise|exercises|drill|drills|toolbox talk|toolbox talks|huddle|huddles|stand-up|stand-ups"),
    (.flow, "donated|donations of"),
    (
      [.baseline, .present],
      "we are at|we're at|we are on|we're on|we've been|we have been|we've been running|we have been running|sitting at|sits at|"
        + "stands at|standing at|having been|having started at|having started the year at|has been running at|been running at|running at|hovering at|stuck at"
    ),
    ([.metric, .tail], "days sales outstanding|dso"),
    (.thing, "product page|product pages|landing page|landing pages|web page|web pages"),
    (
      .deliverable,
      "town hall|town halls|all-hands|qbr|qbrs|quarterly business reviews|lesson observation|lesson observations|learning walks"
    ),
    (.nameLead, "step|band"),
    (.baseline, "gave|stood at|came in at|came out at"),
    (.deed, "go-live of|recruitment of|hiring of|onboarding of|installation of|introduction of|preparation of"),
    (.vague, "well prepared|well informed|well equipped|well trained"),
    (.mental, "lives the|live the|lives our|live our"),
    (.training, "trained in|trained on|trained to use|certified on|certified in|signed off on|signed off on the new"),
    ([.training, .work, .noun], "cross-trained|cross-trained on"),
    (
      .defect,
      "never events|never event|bug|bugs|ticket|tickets|support tickets|defect|defects|vulnerabilities|findings|cases|support cases|incidents|backlog items|open positions|open roles|vacancies"
    ),
    (
      .cohort,
      "new hires|new hire|new joiners|joiners|new starters|starters|new employees|newcomers|new managers|class of|cohort|"
        + "pilot group|pilot users|participants|attendees|testers|playtesters|beta users|trial users|soft launch|soft-launch|"
        + "this year's|leavers|in the pilot"
    ),
    (.season, "half term|half-term"),
    (.attained, "enforced|enabled|activated"),
    ([.work, .noun], "put out|put out for"),
    (.idle, "we'll|we’ll|i'll|i’ll|we're|we’re|let's|let’s"),
    (.nameLead, "no.|nr.|nos."),
    (.afterward, "older than|younger than|newer than"),
    (
      .work,
      "explain|describe|repaint|sand down|scrub|sew|knit|weave|embroider|catalogue|sift|splice|sculpt|solder|caulk|shear|tutor|"
        + "appraise|invigilate|retest|bandage|suture|rehabilitate|headhunt|rehire|replenish|underwrite|shred|dispose of|distil|"
        + "fumigate|sterilise|sterilize|decontaminate|dehumidify|ventilate|restyle|reopen|unveil|inaugurate|escort|recheck|retrain|"
        + "redeploy|apply for|accompany|familiarise|reorganise|reorganize|reupholster|repot|sow"
    ),
    (
      .workAtFront,
      "find|clear|fix|fit|plot|mark|graph|render|tag|tape|seal|shadow|screen|dose|tour|cater|remix|taste|brew|mop|haul|tow|steam|"
        + "sail|guard|lobby|leaflet|greet|polish|rinse|stack|shelve|carve|glue|rent|insure|refund|weed|prune"
    ),
    (
      .deed,
      "soft launch|inspection of|audit of|review of|survey of|cleaning of|servicing of|repair of|maintenance of|calibration of|"
        + "translation of|inspections of|audits of|reviews of|surveys of"
    ),
    ([], "or better"),
    (
      [.baseline, .season],
      "last quarter|last month|last week|previous quarter|previous month|previous year|the quarter before|the year before"
    ),
    (
      .attained,
      "hold a valid|holds a valid|hold a current|holds a current|hold a licence|hold a license|hold a certificate|holds a certificate"
    ),
    (.recurrence, "every morning|every evening|every shift|each morning|every day"),
    (.nameLead, "form|semester|term"), (.opener, "together"),
    (.present, "this one|this time round|this time around"),
    ([.amount, .per, .determiner], "in every|on every"),
    (.measure, "working days|working day|business days|business day|workdays"),
    (
      .attained,
      "cash-flow positive|cash flow positive|cash positive|ebitda positive|profitable|in the black|in profit"
    ),
    (
      .thing,
      "syllabus|curriculum|timetable|brochure|leaflet|poster|checklist|template|rota|logo|playbook|newsletter template"
    ),
    (.idle, "we have to|we need to|we must|we should|we want to|we plan to|we are going to|we aim to"),
    (.nameLead, "stn|bldg|rm|ward|bay|block|depot|terminal|hangar|court|courtroom|dock|shed|lane|track|platform"),
    (
      .attained,
      "downloaded|viewed|cited|streamed|watched|shared online|retweeted|picked up by|snapped up"
    ),
    ([.metric, .tail], "as share of|as a share of|as a percentage of|as % of|as a proportion of"),
    ([.changeLead, .fraction], "by a quarter"),
    (
      .deliverable,
      "chats|one-to-ones|1:1s|story times|storytimes|lunch & learns|lunch and learns"
    ),
    ([], "say no|says no|saying no|no longer"),
    (.nameLead, "rwy|runway|row|cost centre|cost center|cc"),
    (.particle, "by heart|by hand|by phone|by post|by rail|by sea"),
    (
      .deed,
      "migration|implementation|installation|redesign|refurbishment|renovation|overhaul|rebuild|revamp|roll-out|rebrand|"
        + "refit|relocation|digitisation|digitization|refactor|refactoring|restocking|relabelling|rewiring|repainting|"
        + "replacement|procurement|deployment|clean-up|cleanup|move to"
    ),
    (.mental, "knowing|trusting|feeling|loving|believing|understanding that"),
    ([.work, .noun], "written up|given|taken|learnt|flown|wound|dealt with|ridden|trodden|woken"),
    (
      .remark,
      "measured as|measured by|measured on|measured in|measured at|as measured|measured over|measured with|measured from|averaged over|averaged across|calculated as|counted as"
    ),
    (
      .remark,
      "net of|net of returns|counting only|excluding|excl|excl.|ex.|not counting|leaving out|vat|cc:|aka|see|see also|cf|cf.|details in|details on|details at|more in|more on|more at|ref|ref.|source:|data source:|source is|"
        + "sources:|data from|figures from|numbers from|data:|owner:|owned by|dri:|lead:|contact:|accountable:|responsible:|due:|"
        + "deadline:|status:|status is|link:|links:|supports|supporting|feeds into|rolls up to|aligned to|aligned with|"
        + "linked to|contributes to|as defined|as per|as reported|as agreed with|as agreed|as discussed|according to|tracked in|tracked on|"
        + "hi all|hi team|hello all|hi everyone|copied from|read from|taken from|pulled from|exported from|definition|definition:|def.|"
        + "cheers,|br,|thanks|thank you|thx|depends on|dependent on|paid for|paid from|funded by|funded from|part of|belongs to|tracked by|tracked via|reported in|reported on|reported via|reported by|"
        + "carried over from|together with|jointly with|shared with|co-owned with|"
        + "in cooperation with|in collaboration with|with help from|note:|nb:|nb|n.b.|ps:|p.s.|btw|fyi|comment:|comments:|comment from|comment by|comments from|details:|more details|draft|final draft|on track|at risk|off track"
    ),
    (.afterward, "rolling|trailing|a rolling|on a rolling|over a rolling|on a trailing"),
    (.rating, "progress|weight|weighting|w=|confidence|confidence level|conf.|conf|version|ver.|priority|prio|rev."),
    (.level, "@ "),
    (
      .nameLead,
      "§|id|year|grade|grades|ages|aged|item|figure|no|nr|slide|page|sheet|tab|appendix|annex|paragraph|clause"
    ),
    (.span, "➜|➞|⇢|——|>>|↓|↑|↘|↗|–>|—>|⬇️|⬆️|⬇|⬆|➡️|➡"),
    (.deliverable, "evening|evenings"),
    (.attained, "joined|elected|returned|attended|graduated|signed up|moved in"),
    (.work, "knock on|knocking on|refurb|refurbing"),
    ([.habit, .idle], "twice"),
    (.vague, "shorter|longer|lower|more often|less often|more rarely|more frequently|less frequently"),
    (.opener, "included|inclusive|concerned|attached"),
    (
      .recurrence,
      "every fortnight|fortnightly|every other week|every other month|a wk|per wk|/wk|every monday|every thursday|every friday"
    ),
    (
      [.work, .noun],
      "sunk|strung|rehung|swum|stuck|slung|wrung|sawn|hewn|shod|clad|fled|bled|bred|fought|sought|thrown|overthrown|drawn out|"
        + "done|ready|off to print|re-shelved|stripped down"
    ),
    (.standing, "we have|there are|average"),
    (.opener, "w/"),
    (.attained, "paid off|closes|closes out"),
    (.afterward, "rolling|trailing"),
    (.nameLead, "season|junction|station|belt|rooms|years|stations"),
    (.work.union(.noun), "redone|put through|handed over|hammered together|worked out"),
    (.mental, "own the|owns the|feel at home|feels at home|at ease|lived by|is lived|lives by"),
    (.attained, "received|arrived|gone|gone from|open to|open for|retired from|in place"),
    ([.metric, .tail], "% of|number of|no. of|# of|percentage of|percent of|pct of"),
    (.work, "refresh the|refresh our"),
    (
      .cycleEnd,
      "year-end|end of year|end of the year|eoy|by year end|end of quarter|end of the quarter|quarter-end|by quarter end|eoq|"
        + "fiscal year-end|financial year-end|fy-end|end of the fiscal year|end of the school year"
    ),
    (.without, "without|w/o|w/out|with no loss of|at no cost to"),
    (
      .audience,
      "customers|customer|clients|client|users|members|visitors|guests|patients|pupils|students|parents|families|"
        + "readers|listeners|tenants|residents|passengers|shoppers|donors|learners|children|players|subscribers|"
        + "applicants|buyers|farmers|merchants|households|citizens|people"
    ),
    (.multiply, "x2|x3|x4|x5|x10|2x|3x|4x|5x|10x"),
    ([], "2x per|3x per|4x per|5x per|2x a|3x a|4x a|2x weekly|3x weekly"),
    (
      .standing,
      "members|users|active users|daily users|monthly users|app users|subscribers|on average|households connected"
    ),
    (.flow, "funding|in grants|sponsorship|appeal"),
    (.afterward, "ahead|early|beforehand|in advance"),
    (.deliverable, "patrol|foot patrol|guidance talks|talks"),
    (.idle, "be|been|being"),
    (.and, "in addition|additionally|also|on top of that|along with"),
    ([.metric, .duration], "sales cycle|buying cycle|order cycle|hiring cycle"),
    (.finite, "take place|takes place|took place|taking place|make up|makes up|made up|making up"),
    (.hold, "as ever"),
    (.bound, "at least once"),
    (
      .hold,
      "at all times|all the time|throughout the year|continue to have|continues to have|continue to sit|continues to sit|continue to be|continues to be|continue to stay|continue to meet|go on having"
    ),
    (
      .mental,
      "take ownership|takes ownership|take pride|takes pride|get it|gets it|dread|dreads|worry|worries|stop|stops|complain|complaining"
    ),
    (
      [.amount, .none],
      "no|zero|none|nobody|nobody's|no one's|nothing|no one|never|not a single|not one|with no|with zero|without any|without a single|nil"
    ),
    (.able, "can|could|able to|may"),
    (.workBeforeCount, "make|making|makes"),
    ([.work, .noun], "trained on|trained in|trained for"),
    (.afterward, "in a row|running|straight|consecutive"),
    (
      .mental,
      "understand|understands|know|knows|feel|feels|trust|trusts|love|loves|like|likes|enjoy|enjoys|believe|believes|"
        + "think|thinks|want|wants|see|sees|find|finds|remember|remembers|sound|sounds|look|looks|care|cares|value|"
        + "values|respect|prefer|prefers|wish|hope|expect|easy|proud|happy|comfortable|confident|sure|heard|welcome|"
        + "earlier|later|calm|clear|quiet|fun|simple|as if|like ours|gladly|willingly"
    ),
    (
      .attained,
      "break even|breaks even|break-even|first prize|second prize|prize|prizes|medal|certificate|certificates|"
        + "certification|licence in|license in|permit|accreditation|nomination|title|funded|in hand|without exceptions|without exception|"
        + "on time and in budget|by default|signed contract|a place in"
    ),
    (.amount, "not a single|not one|no more|not any|never again"),
    (
      .flow,
      "savings|saved|donations|raised|fundraising|proceeds|grants|in total|total of|cumulative|altogether|combined|"
        + "new arr|new mrr|new revenue|new bookings|pledged|pledges|in pledges|in donations|in savings|signed"
    ),
    (.work, "redo|embed/embeds/embedding/embedded|out the door"),
    (.standing, "active|paying"),
    (.attained, "locked in|lined up|on board|in the bag"),
    (.detail, "of which|of whom|of those|of them|including|incl|incl.|among them|six of them|some of them"),
    (.afterward, "after|following|beyond|past|once|first|last|initial"),
    (.nameLead, "scale of|scale from|on a scale|week|day|sprint|stage|tier|wave|release|build|furnace|island|ticket"),
    (
      .work.union(.noun),
      "up and running|up & running|made by our|made by us|made by the|sewn|woven|redrawn|hung up|swept|rebuilt|rewritten|rewired|bent|bound|rebound|spun|cast|dug|laid|rehung|relit|redone|remade|shorn|mown|knitted|"
        + "split|shot|sung|struck|torn out|chosen|reupholstered|overhauled|relaid|dug out|blown|ground|forged|sent out"
    ),
    (
      .relativeDate,
      "this release|this decade|the current release|the current decade|the present release|"
        + "the present decade|the running release|the running decade|current release|current decade|"
        + "the ongoing release|the ongoing decade|next release|next decade|the next release|the next decade|"
        + "half is over|half is out|half ends|half closes|half runs out|half is through|by then|before long|"
        + "any day now|in due course|in the weeks ahead|in the months ahead|down the line|this time next year"
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
    (.afterward, "in advance|beforehand|ahead of time"),
    (.detail, "each with|each at|each of at least|half of them|half of which|stretch goal|stretch target|stretch"),
    (
      .training,
      "certification|training|refresher|refreshers|course|courses|induction|e-learning|first aid|fire drill|fire drills"
    ),
    (
      .passage,
      "through|thru|onto|over to|across to|on board with|up to speed|up to speed on|signed up to|trained on|"
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
        + "a/b test|bench-test|hand-pick|head-hunt|white-label|lift-and-shift|deep-clean|power-wash|fast-track"
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
    JoinedPhrases([.baseline, .season], starts: "last|previous", ends: " winter| spring| summer| autumn| fall"),
    JoinedPhrases(
      .deliverable,
      starts: "workplace|home|site|school|safety|farm|client|customer|store|field|home safety|welfare|branch",
      ends: " visits| visit"),
    JoinedPhrases(
      .hold, starts: "never|never to|must never|never again",
      ends:
        " below| above| over| less than| more than| lower than| higher than| dip| dips| drop| drops| fall| falls| slip| slips| go below| go under| goes below| goes under"
    ),
    JoinedPhrases(
      [.habit, .recurrence], starts: "once|at least once|twice|at least twice|three times|four times|2x|3x|4x|5x",
      ends: " a day| a week| a month| a quarter| a year| per day| per week| per month| per quarter| per year| weekly"),
    JoinedPhrases(
      .relativeDate,
      starts: "current|next|nxt|the coming|the current|the following|the next|the ongoing|the present|the running|"
        + "the upcoming|this",
      ends:
        " academic year| cycle| financial year| fiscal year| fiscal half| fiscal quarter| half| half year| half-year| month|"
        + " planning cycle| quarter| school year| season| semester| sprint| term| trimester| week| year"
    ),
    JoinedPhrases(
      .relativeDate,
      starts: "the end of the|end of the|end of",
      ends: " half-year| half year| half| fiscal half"
    ),
    JoinedPhrases(
      .relativeDate,
      starts: "a day|a month|a quarter|a week|a year|days|fortnight|months|quarters|weeks|years",
      ends: " from now| from today"
    ),
    JoinedPhrases(.relativeDate, starts: "this time next", ends: " month| quarter| week| year"),
    JoinedPhrases(
      .relativeDate,
      starts: "cycle|half-year|month|quarter|season|semester|term|year",
      ends: " closes| ends| is out| is over| is through| is up| runs out"
    ),
  ]
}
