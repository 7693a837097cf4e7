import OKRProse

extension Vocabulary {
  /// Verbs of many trades; the regular ones, which `forms` inflects.
  static let englishTradeVerbs: [(Tag, String)] = [
    (
      .work,
      """
      irrigate fertilise fertilize vaccinate immunise immunize sterilise disinfect \
      dredge pave resurface excavate rewire insulate demolish dismantle refurbish refresh \
      retrofit/retrofits/retrofitting/retrofitted overhaul calibrate lubricate recondition commission decommission relocate reroute \
      redeploy reconfigure reorganise reorganize restructure rearrange relabel/relabels/relabelling/relabelled/relabeling/relabeled \
      stocktake palletise announce \
      broadcast/broadcasts/broadcasting syndicate edit proofread subtitle dub/dubs/dubbing/dubbed typeset/typesets/typesetting illustrate animate storyboard playtest localise \
      localize debug/debugs/debugging/debugged containerise containerize provision virtualise virtualize virtualize \
      deprecate decommission backfill federate \
      brief debrief consult counsel/counsels/counselling/counselled/counseling/counseled supervise upskill reskill retrain rehearse simulate \
      brainstorm ideate shortlist vet/vets/vetting/vetted negotiate \
      renegotiate codify legislate enact gazette formulate redraft \
      notarise litigate mediate arbitrate depose investigate seize impound fingerprint \
      curate excavate rehearse choreograph referee \
      ferment furnish \
      harrow reseed \
      administer transcribe titrate synthesise synthesize prototype \
      annotate tabulate crunch visualise visualize \
      convene celebrate commemorate entertain \
      door-knock restock reshelf merchandise \
      reconcile enforce marshal/marshals/marshalling/marshalled/marshaling/marshaled erect \
      refit/refits/refitting/refitted bury energise energize reconductor \
      unbundle assign allocate delegate nominate elect \
      circulate handover/hand-overs reissue reprint laminate \
      revisit reassess recalculate recount remeasure remodel/remodels/remodelling/remodelled/remodeling/remodeled rethink/rethinks/rethinking/rethought \
      reimagine repurpose enlist \
      demonstrate instruct orient induct deputise \
      tidy declutter purge cleanse dedupe normalise normalize classify categorise categorize enumerate \
      photograph livestream televise crowdsource \
      verify pretest \
      alphabetise assemble calculate cleanse co-develop compose configure customise \
      customize decentralise decode diagram diagnose disassemble encode encrypt engrave fabricate \
      furnish inspect interpret inventorise \
      itemise itemize localise modularise modularize mothball \
      orchestrate parse peer-review practise preselect \
      prefabricate prioritise prioritize quarantine re-engineer recalibrate \
      reclassify recode recompile reconstruct redecorate redefine redistribute reengineer reevaluate reformat \
      reformulate refurnish reinstall reinstate rejig/rejigs/rejigging/rejigged relaunch relist remap/remaps/remapping/remapped \
      remaster rename renumber repackage repave replant replatform reposition reprice reprogram \
      republish requalify reroof resample rescope reseal reshoot resite reskin reslot reupholster rewire sandblast \
      scrutinise scrutinize solicit specify stagger summarise \
      summarize transcribe transplant trawl undertake upload varnish \
      videotape wargame whitewash wireframe workshop
      """
    ),
    (
      .rise,
      "nudge push hoist heighten widen broaden uplift jack hike swell inflate escalate"
    ),
    (
      .fall,
      "shave knock slice chop/chops/chopping/chopped curb curtail dent ease whittle pare squeeze dampen lighten dwindle "
        + "plunge plummet tumble subside taper recede ebb"
    ),
    (
      .gain,
      "clinch recoup reclaim rescue rehome resettle treat cure heal graduate employ "
        + "help capture garner amass accrue fundraise attract reunite register subscribe "
        + "upsell adopt recycle divert lure entice coax persuade convince tempt poach wean woo repatriate resettle"
    ),
    (.hold, "defend safeguard uphold conserve"),
    (
      .slip,
      "slip/slips/slipping/slipped dip/dips/dipping/dipped edge inch go climb creep drift worsen deteriorate erode sag/sags/sagging/sagged slide degrade weaken regress relapse rebound suffer"
    ),
    (
      .attained,
      "license accredit ratify endorse countersign conclude admit/admits/admitting/admitted register validate clear exempt shortlist"
    ),
  ]

  static let englishTradeWords: [(Tag, String)] = [
    (
      .work,
      "go live|going live|went live|put in|putting in|put up|put together|put out|put on|puts on|put through|get through|bring in|bring online|"
        + "carry out|carried out|carrying out|kick off|kicked off|set out|draw up|drew up|drawn up|drawing up|sit down with|walk through|work through|go through|"
        + "hand out|handed out|handing out|roll out|rolled out|rolling out|cut over|cutting over|cutover|switch over|move over|move to|move onto|"
        + "spin up|stand up|stood up|wind down|tear down|take down|pull down|dig|digs|digging|dug|lay|lays|laying|laid|swap|swapped|swapping|"
        + "strip out|stripped out|plug in|fit out|fitting out|map out|write up|wrote up|type up|look into|think about|talk to|speak to|speak at|"
        + "meet with|meeting with|met with|give a talk|give talks|make a plan|draw|drawing up|teach|put through|shoot|shooting|shot|hang|hung|lead|led|leading|"
        + "bring together|sign off|drive out to|take part in|take part|pay a visit|pay visits|pay|pays|paying|drop off|phase out|phased out|phasing out|"
        + "retire the|retire legacy|lend|re-lay|re-fence|re-roof|re-tile|re-paint|rerun|refit|refitted|equip|stocktake|dry-run|hold a|holds a|"
        + "throw|throwing|sow|sown|feed back|read|sweep|swept|sweeping|grind|rig|rigged|weld|spec out|scope out|stub out"
    ),
    (
      .work,
      "trial|switch|sign up for|sign up to|sign on to|enrol in|enroll in|enter the|register for|apply for|apply to|weekly visits|monthly visits|quarterly visits|weekly calls|monthly calls|weekly reviews|monthly reviews|"
        + "weekly check-ins|monthly check-ins|daily stand-ups|weekly meetings|monthly meetings|quarterly meetings|weekly newsletter|monthly newsletter|weekly reports|monthly reports|quarterly reports|irrigate|prune the|plough|plow|monitor the|advertise|assemble|amend|revise|specify|restore|renew the|connect the|archive the|clean up|clean out|wash down|hand over|"
        + "hang up|tag all|drain the|merge the|split the|read through|issue a|issue the|print and|file the|file for|lodge a|market the|brand the|call on|call all|phone all|email all|service all|"
        + "scan all|monitor all|fencing|planting|digging|cataloguing|archiving|labelling|labeling|scoping|sourcing|connecting|merging|amending|revising|dispatching|advertising campaign"
    ),
    (
      .workAtFront,
      "adapt|archive|compare|examine|estimate|refine|harden|chart|log|profile|segment|package|lease|script|trace|tune|tile|query|scope|sketch|scaffold|tailor|reorder|deck|index|template|workshop|mock|glaze|groom|grit|prune|weld|shear|graze|plaster|restore|renew|source|vet|benchmark|patch|decorate|landscape|mow|brew|roast|spray|tender|forecast|stitch|mount|drill|harvest|collect|put|pay|walk|show|guide|give|teach|coach|drive|talk|call|phone|ring|email|mail|fence|plant|sow|lay|scan|sample|tag|label|issue|print|file|dispatch|clean|wash|cook|bake|brew|hang|wire|patrol|canvass|triage|sketch|poll|service|connect|merge|assemble"
    ),
    (
      .deed,
      "integration of|introduction of|implementation of|rollout of|roll-out of|launch of|migration of|migration to|creation of|development of|deployment of|installation of|preparation of|"
        + "publication of|construction of|renovation of|replacement of|establishment of|organisation of|organization of|revision of|drafting of|setup of|set-up of|redesign of|refurbishment of|"
        + "update of|upgrade of|upgrade to|procurement of|purchase of|hiring of|training of|training for|testing of|pilot of|pilot with|automation of|digitisation of|digitization of|transition to|"
        + "switch to|conversion to|onboarding of|recruitment of|live|rollout|go-live|relaunch|relaunch of|kick-off of"
    ),
    (
      .thing,
      "programme|program|portal|app|application|system|platform|tool|dashboard|website|site|policy|plan|strategy|framework|guide|handbook|playbook|manual|process|service desk|helpdesk|centre|"
        + "center|clinic|store|shop|branch|feature|module|campaign|course|academy|network|database|library|chatbot|integration|menu|brochure|newsletter|podcast|report|model|roadmap|intranet|"
        + "warehouse|lab|hub|scheme|charter|code of conduct|template|checklist|procedure|curriculum|toolkit|prototype|pilot|design system|data lake|style guide"
    ),
    (
      .effort,
      "calls|call|visits|visit|course|courses|class|classes|meetings|tours|viewings|training|session|lessons|hours of training|training hours|shifts|check-ins|reviews|demos"
    ),
    (.maker, "provide|deliver|offer|create|build|develop|foster|establish|form|introduce|set|define"),
    (.workUnlessShare, "meet"),
    ([.workUnlessShare, .unlisted], "put the|put a|put all|put every|get the whole|get all"),
    (.insteadOf, "and no longer|becomes|become|turns into|turn into|instead of|rather than|in place of|as opposed to"),
    (.slip, "worse|get worse|gets worse|worse than"),
    (
      .nounToo,
      "trial|switch|swap|test-drive|design|audit|survey|contact|pilot|schedule|film|research|test|release|form|study|supply|plan|host|draft|map|present|record|screen|start|review|visit|interview|document|update|upgrade|purchase|repair|move|train|"
        + "build|support|process|answer|handle|cover|open|post|set|ship|pitch|kick|attend|hire|brief|counsel|retrain|experiment|sponsor|outline|prototype|commission|coach|hold|run|roll|carry|place|book|list|land|win|close|sign|collect|"
        + "secure|complete|finish|respond|deliver|launch|begin"
    ),
    (
      .opener,
      "with|without|within|over|under|across|after|before|during|since|until|till|through|throughout|by|for|from|in|into|inside|on|onto|off|at|"
        + "above|below|behind|between|beyond|among|amid|around|about|along|against|toward|towards|via|per|than|as|like|despite|except|"
        + "when|whenever|while|if|unless|because|where|wherever|whether|although|though|that|what|which|who|whom|whose|how|why|"
        + "and|or|nor|but|so|yet|then|thus|also|only|just|even|almost|nearly|roughly|approximately|exactly|around|some|any|both|half|twice|"
        + "thrice|either|neither|such|quite|rather|not|more|most|fewer|less|least|many|much|few|several|enough|another|other|others|"
        + "this|these|those|there|here|it|they|he|she|you|them|ours|is|are|was|were|be|being|been|has|have|had|having|does|did|can|could|"
        + "may|might|must|should|would|shall|let|make|makes|making|help|helps|helping|ensure|ensuring|guarantee|give|gives|giving|turn|turning|feel|feels|"
        + "enjoy|love|trust|understand|know|see|inspire|inspiring|delight|excite|champion|own|master|dominate|transform|revolutionise|revolutionize|"
        + "fix|solve|tackle|address|overcome|end|stop|prevent|avoid|escape|beat|outperform|outgrow|pass|top|cross|clear|find|save|rescue|change|"
        + "simplify|unlock|enable|allow|free|spread|share|show|prove|mean|cover|serve|protect|put|leave|lose|lead|want|need|try|use|using|put customers|"
        + "live|work|stand|sit|run|go|come|gain|earn|make sure|push|nudge|bring|take|get|move|pull|tip|tilt|shift|steer"
    ),
    (.determiner, "the|a|an|our|your|their|its|his|her|my|each|every|all|both|this|these|those|some|another"),
    (.origin, "from|down from|up from|starting from|from the|versus the|off a base of"),
    (
      .baseline,
      "used to be|where it|took|used to take|averaged|lay at|sat at|ran at|came to|it was|was once|formerly|originally|initially|until now|so far|to date|as of|at the moment|presently|nowadays|up to now|in place of|"
        + "a year earlier|the year before|year earlier|the previous|prior|previous|was at|stood at|stands at|from a base of|from a level of|"
        + "opening level|starting point|start value|start level|latest reading|last reading|latest|last count|last measured|"
        + "had been|has been|once|where it was|"
        + "relative to|since|hitherto|historically|average so far|up on|down on"
    ),
    (
      [.present, .baseline],
      "present|the present|actual|current|the current|today's|today|its current|its present|existing|the existing|now|our current|our present|last year's|this year's"
    ),
    (
      .bound,
      "no lower than|no worse than|no less than|no fewer than|not lower than|not worse than|not below|not under|at least|min.|minimum|a minimum of|minimum of|at or above|at or over|"
        + "at|as good as|as high as|as low as|on par with|level with|in line with|on a par with"
    ),
    (
      [.bound, .ceiling],
      "do not exceed|does not exceed|must not exceed|may not exceed|should not exceed|shall not exceed|not exceed|no higher than|no more than|no greater than|not higher than|not above|not over|at most|at or below|at or under|fewer than|less than|maximum|max"
    ),
    (.ceiling, "below|under"),
    (.eitherWay, "push|nudge|squeeze|ease|lighten|swell"),
    (
      .hold,
      "no increase in|no rise in|no growth in|no fall in|no worsening of|no loss of|no reduction in|continue to meet|continue to deliver|continue to serve|continue to provide|continue to respond|continue to answer|unchanged|holds steady|hold steady|holding steady|held steady|steady at|stable at|remains stable|stays stable|stays flat|stay flat|flat at|"
        + "stays put|stay put|where it is|as it is|as they are|at today's level|at the current level|at its current level|at the present level|at present levels|"
        + "at current levels|at their current level|at this level|continue to be|continues to be|continues at|hold the line|hold on to|holds on to|"
        + "stay at|stays at|stay below|stays below|stay above|stays above|stay under|stays under|stay within|stays within|never falls below|never drops below|"
        + "never dips below|never goes below|never rises above|never goes above|never exceeds|no drop in|no decline in|no slippage in|no deterioration in|no change in|no change to|"
        + "not fall below|not drop below|not dip below|not go below|not rise above|not go above|not exceed|is held at|are held at|is held below|is held under|kept at|kept below|kept under|kept above|"
        + "stick at|sticks at|stick to|same level as|the same level|the same as today|the same as now|as at present|as today|as now|steady|protect the"
    ),
    (
      [.negation, .bound],
      "must not|mustn't|may not|shall not|should not|is not allowed to|are not allowed to|must never"
    ),
    (
      .negation,
      "does not|doesn't|doesnt|do not|don't|dont|will not|won't|cannot|can't|can not|may not|should not|shouldn't|shall not|is not to|are not to|"
        + "is not allowed to|are not allowed to|not to|never|not"
    ),
    (
      .multiply,
      "doubles|triples|quadruples|halves|twice as many|twice as much|twice as|three times as many|three times as|twofold|threefold|tenfold|fivefold|doubling of|halving of"
    ),
    (
      .measure,
      "kg|kgs|kilo|kilos|kilograms|kilogram|g|grams|gram|t|ton|tons|tonne|tonnes|lb|lbs|pounds of|l|litre|litres|liter|liters|ml|hl|gallons|m3|m2|sqm|ha|hectares|km|"
        + "kilometres|kilometers|metres|meters|miles|mile|kwh|mwh|gwh|twh|kw|mw|gw|wh|watts|mbit|mbps|gbps|gb|tb|mb|°c|bushels|barrels|db|decibels|ppm|bpm|rpm|"
        + "points|point|stars|pts|teu|co2|co2e|tco2e|calories|kcal|knots|basis points|bps"
    ),
    (
      .deliverable,
      "safety walks|walks|episodes|podcast episodes|sessions|articles|help-centre articles|masterclass|masterclasses|lecture|lectures|seminar|seminars|roadshow|roadshows|open day|open days|drill|drills|rehearsals|audits|inspections|"
        + "site visits|interviews|focus groups|ads|adverts|flyers|leaflets|brochures|tutorials|episodes|press releases|case study|white paper|experiments|a/b tests|"
        + "patrols|briefings|briefing|presentations|talks|keynotes|exhibitions|tastings|pop-ups|simulations|tabletop exercises|playtests|check-ups|one-on-ones|1:1s|retrospectives|stand-ups|"
        + "toolbox talks|safety walks|safety rounds|gemba walks|home visits|house calls|product demos|guided tours|screenings|patches|content drops|features|prototypes"
    ),
    (
      .metric,
      "yield|bill|compliance|incidents|complaints|headcount|membership|subscribers|followers|throughput|output|footfall|occupancy|vacancy|arrears|overtime|absence|absences|"
        + "absenteeism|scrap|rework|defects|leakage|losses|loss ratio|combined ratio|mortality|readmissions|infections|wait|waiting time|queue|lead time|cycle time|turnaround|punctuality|"
        + "load factor|equipment effectiveness|oee|effectiveness|consumption|intensity|emissions|energy use|days on market|net promoter|reliability|safety|stock turn|inventory turns|turns|frequency|"
        + "basket|ticket size|order value|dso|ebitda|ebit|roi|roce|net interest margin|loan ratio|deposits|burn|market share|penetration|impressions|ctr|cpc|cpa|roas|"
        + "dwell time|screen time|watch time|dau|mau|arpu|arpdau|retention|response time|clear-up rate|clearance rate|grades|attainment|graduation rate|"
        + "per head|per seat|per drop|per unit|per hour|per visit|per employee|per customer|per order|per patient|capacity|workload|caseload|bed days|length of stay|no-shows|cancellations"
    ),
    (
      .vague,
      "revitalise|revitalize|rejuvenate|reinvigorate|reenergise|uplift|humanise|professionalise|harmonise|harmonize|sharpen|tighten|cultivate|nurture|embrace|enrich|broaden|widen|noticeably|markedly|visibly|greatly|vastly|strongly|tangibly|meaningfully|materially|radically|friendlier|smoother|simpler|easier|stronger|closer|happier|safer|healthier|"
        + "smarter|leaner|richer|cleaner|brighter|deeper|wider|broader|clearer|quicker|cheaper|improves|enhances|boosts|strengthens|deepens|optimises|optimizes|streamlines|next level|"
        + "to a new level|to the next level|a lot|much more|far more|as much as possible|as far as possible|as soon as possible|where possible|state of the art|state-of-the-art|best in class|"
        + "top-notch|first-rate|superb|outstanding|exceptional|more visible|more efficient|more attractive|more closely|raise our profile|raise awareness|world class|to new heights|pace|momentum|tempo|efforts|modern|robust|seamless"
    ),
    (
      .finite,
      "am|was|were|will|would|should|could|may|might|must|do|does|did|had|get|go|goes|come|comes|knows|know|trusts|trust|finds|find|gives|give|leaves|leave|arrives|arrive|works|work|"
        + "runs|sees|see|understands|understand|wants|want|needs|need|returns|return|stops|stop|speaks|speak|helps|tells|tell|answers|calls|thinks|think|uses|use|choose|chooses|believe|believes|enjoy|enjoys"
    ),
    (.reach, "hits|tops|passes|crosses"),
    (
      .attained,
      "adopts|enacts|ratifies|endorses|licenses|accredits|certified to|in force|in operation|up and running|in use|in production|open to the public|signed by|approved by|granted by|awarded by|passed by|adopted|adopted by|ratified|accredited|"
        + "licensed|in service|connected|online|fully staffed|filled|settled|closed|cleared|zero findings|without findings|no findings|vacant|agreed|agreed with|committed|confirmed|enters into force|takes effect"
    ),
    (
      .relativeDate,
      "coming two months|coming three months|coming four months|coming six months|coming twelve months|coming 2 months|coming 3 months|coming 6 months|coming 12 months|coming two weeks|coming six weeks|coming two quarters|in the next quarter|by next|by the next|the current quarter|the current month|the current year|the current season|the current half|the current week|the current term|quarter closes|quarter ends|quarter is out|year closes|year is out|month closes|month is out|the coming year|the coming months|the coming weeks|the coming days|coming days|coming winter|coming summer|coming spring|coming autumn|next couple of months|"
        + "next couple of weeks|next few weeks|next few days|next six weeks|next four weeks|next two weeks|next two quarters|next three quarters|next twelve months|next four months|next five months|next nine months|"
        + "next eight weeks|next ten weeks|next twelve weeks|next two years|next three years|next five years|later this|later this year|later this month|by the weekend|this weekend|next weekend|"
        + "months from now|weeks from now|a year from now|six months from now|in three months' time|in six months' time|in a year's time|in a few weeks|in the near future|shortly|"
        + "end of the school year|end of the fiscal year|"
        + "end of the month|by month end|by quarter end|end of the week|end of this year|end of this month|end of next month|end of next year|next monday|next friday|next tuesday|next wednesday|next thursday|"
        + "next cycle|this cycle|next release|next round|first half of next year|current year|current month|current season|following quarter|following year|following month|upcoming year|upcoming season|upcoming month|"
        + "the next half-year|next half-year|this half-year|next trimester|this trimester|next budget year|this budget year|next financial year|this financial year|fiscal year-end|half-year end|yearend"
    ),
    (
      .season,
      "earlier this|in spring|in winter|in autumn|last season|last winter|last spring|last summer|last autumn|last term|at the start|at the outset|then|last|spring|summer|autumn|winter|midsummer|easter|christmas|season|week|mid-september|mid-august|mid-july|mid-june|mid-may|mid-october"
    ),
    (
      [.work],
      "reach out to|reaching out to|reached out to|reaches out to|get in touch with|getting in touch with|make contact with|check in with|checking in with|follow up with|following up with|catch up with|touch base with"
    ),
    (
      .encounter,
      "meet|meets|interview|interviews|coach|coaches|mentor|mentors|teach|teaches|train|trains|brief|briefs|counsel|counsels"
    ),
    (
      .duration,
      "time|times|lead time|cycle time|waiting time|response time|dwell time|screen time|watch time|hours|latency|wait|queue|turnaround|length|length of stay|downtime|overtime|days on market"
    ),
    (
      [],
      "double down on|doubling down on|double down|soon after|shortly after|soon before|shortly before|soon thereafter|shortly thereafter|as soon as"
    ),
    (.nameLead, "wk|bay|dock|gate|hall|terminal|ward|episode"),
    (.purpose, "as a result of|thanks to|by means of|with the help of|now that"),
  ]
}
