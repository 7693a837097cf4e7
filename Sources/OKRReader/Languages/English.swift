import OKRValues

enum EnglishValues: ValueWords {
  static let numbers: [(Int, String)] = [
    (0, "zero"), (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"),
    (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"), (13, "thirteen"), (14, "fourteen"),
    (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"), (20, "twenty"),
    (30, "thirty"), (40, "forty|fourty"), (50, "fifty"), (60, "sixty"), (70, "seventy"), (80, "eighty"),
    (90, "ninety"),
  ]
  static let magnitudes: [(Magnitude, String)] = [
    (Magnitude(1000, "k", .set), "k"), (Magnitude(1_000_000, "M", .money), "m"),
    (Magnitude(1_000_000_000, "B", .money), "b"), (Magnitude(1000, "k"), "thousand|thousands|thsd"),
    (Magnitude(1_000_000, "M"), "million|millions|mio|mio.|mln|mln.|mn|mil."),
    (Magnitude(1_000_000, "M", .money), "mm"),
    (Magnitude(1_000_000_000, "B"), "billion|billions|bn|bn.|mrd|mrd."),
    (Magnitude(1_000_000_000_000), "trillion|trillions"), (Magnitude(1_000_000_000_000, nil, .money), "tn"),
    (Magnitude(100_000), "lakh|lakhs|lac"),
    (Magnitude(10_000_000), "crore|crores|cr"), (Magnitude(100, nil, .spelled), "hundred"),
    (Magnitude(100), "hundreds"),
    (Magnitude(1000, "k", .alone), "grand"), (Magnitude(12, nil, .spelled), "dozen"), (Magnitude(12), "dozens"),
  ]
  static let parts: [(Part, String)] = [
    (Part(1, 2), "half|a half|one half"), (Part(1, 3), "a third|one third|one-third"),
    (Part(2, 3), "two thirds|two-thirds"), (Part(1, 4), "a quarter|one quarter"),
    (Part(3, 4), "three quarters|three-quarters"), (Part(1, 5), "a fifth|one fifth"),
    (Part(2, 5), "two fifths"), (Part(3, 5), "three fifths"), (Part(4, 5), "four fifths"),
    (Part(1, 6), "a sixth|one sixth"), (Part(1, 8), "an eighth|one eighth"), (Part(1, 10), "a tenth|one tenth"),
    (Part(9, 10), "nine tenths"),
  ]
  static let units: [(UnitWord, String)] = [
    (UnitWord(.percent), "%|％"), (UnitWord(.percent, divisor: 10), "‰|per mille|permille|promille"),
    (UnitWord(.points, divisor: 100), "bp|bps|basis points"),
    (UnitWord(.percent), "percent|per cent|pct|pct.|percentage"),
    (
      UnitWord(.points),
      "pp|ppt|p.p.|ppts|percentage points|percentage point|percent points|percent point|%-points|% points|%p|pp."
    ),
    (UnitWord(.points), "%pt|%pts|%-pt|%-pts|% pt|% pts|pct pt|pct pts|pct points|percentage pts|%age points"),
    (UnitWord(.time(.millisecond)), "ms|msec|millisecond|milliseconds"),
    (UnitWord(.time(.second)), "s|s.|sec|sec.|secs|second|seconds"),
    (UnitWord(.time(.minute)), "min|min.|mins|mins.|minute|minutes"),
    (UnitWord(.time(.minute), isInside: true), "m"),
    (UnitWord(.time(.hour)), "h|hr|hrs|hr.|hrs.|hour|hours"),
    (UnitWord(.time(.day)), "d|day|days"),
    (UnitWord(.time(.week)), "wk|wks|wk.|wks.|week|weeks"), (UnitWord(.time(.week), isInside: true), "w"),
    (UnitWord(.time(.week), factor: 2), "fortnight|fortnights"),
    (UnitWord(.time(.month)), "mo|mos|mo.|mos.|month|months"),
    (UnitWord(.time(.quarter)), "quarter|quarters|qtr|qtrs"),
    (UnitWord(.time(.year)), "yr|yrs|yr.|yrs.|year|years"),
    (UnitWord(.counted("m²")), "m2|m²|㎡|sqm|sq m|square metres|square meters|平方米|平米|neliötä|neliömetriä"),
    (UnitWord(.counted("sq ft")), "sq ft|sqft|sq. ft|sq.ft.|square feet|square foot"),
    (UnitWord(.counted("m³")), "m3|m³|立方米|kuutiota"), (UnitWord(.counted("°C")), "°c|℃|degc|摄氏度|celsiusastetta"),
    (UnitWord(.counted("°F")), "°f|℉|华氏度"), (UnitWord(.counted("km²")), "km2|km²|平方公里"),
    (UnitWord(.counted("stars")), "★|⭐|⭐️"), (UnitWord(.counted("cents")), "¢"),
    (UnitWord(.counted("kg CO2")), "kg co2|kg-co2|kgco2|kg co₂|kgco₂"),
    (UnitWord(.counted("t CO2")), "t co2|t-co2|tco2|t co₂"),
    (UnitWord(.counted("kg CO2e")), "kg co2e|kg-co2e|kgco2e|kg co₂e"),
    (UnitWord(.counted("t CO2e")), "t co2e|t-co2e|tco2e|t co₂e"),
  ]
  static let currencies: [(String, String)] = [
    ("EUR", "€|euro|euros|eur"), ("USD", "us$|us dollars|us dollar|dollar|dollars|usd|u$s|$us"),
    ("USD", "$"), ("GBP", "£|pound|pounds|gbp|quid|pounds sterling"), ("CNY JPY", "¥|￥"),
    ("CNY", "rmb|cny|yuan|cn¥"), ("JPY", "yen|jpy|jp¥"), ("HKD", "hk$|hkd|hk dollars"),
    ("TWD", "nt$|twd|ntd"),
    ("SGD", "s$|sgd"), ("AUD", "a$|au$|aud"), ("NZD", "nz$|nzd"), ("CAD", "c$|ca$|cad"),
    ("BRL", "r$|brl|reais"),
    ("MXN", "mx$|mxn"), ("INR", "₹|inr|rupees|rs.|rs"), ("KRW", "₩|krw"), ("RUB", "₽|rub"),
    ("TRY", "₺"),
    ("ILS", "₪|ils"), ("THB", "฿|thb|baht"), ("VND", "₫|vnd"), ("PHP", "₱|php"), ("NGN", "₦|ngn"),
    ("UAH", "₴|uah"), ("CHF", "chf|sfr|sfr.|francs|swiss francs|fr."), ("CZK", "kč|czk"), ("PLN", "zł|pln"),
    ("HUF", "huf"), ("SEK", "skr"), ("NOK", "nok|nkr"), ("DKK", "dkk|dkr"),
    ("SEK NOK DKK", "kr|kr.|kronor|kroner|kronor."),
  ]
  static let rates: [(TimeUnit, String)] = [
    (.second, "per second|a second|per sec"), (.minute, "per minute|a minute|per min"),
    (.hour, "per hour|an hour|per hr|hourly"), (.day, "per day|a day|daily|each day|every day"),
    (.week, "per week|a week|weekly|each week|every week"),
    (.month, "per month|a month|monthly|each month|every month|pcm|per calendar month|p.c.m."),
    (.quarter, "per quarter|a quarter|quarterly|each quarter|every quarter"),
    (.year, "per year|a year|yearly|annually|per annum|p.a.|each year|every year"),
  ]
  static let qualifiers: [(Qualifier, String)] = [
    (.bound(.atLeast), "at least|no less than|not less than|no fewer than|not fewer than|not below|no lower than"),
    (
      .bound(.atLeast),
      "minimum of|minimum|min.|a minimum of|a min of|min of|not under|≥|>=|=>|>=|⩾|greater than or equal to"
    ),
    (.bound(.moreThan), "more than|over|above|greater than|higher than|better than|exceed|exceeding|exceeds|>|＞"),
    (.bound(.moreThan), "just over|well over|slightly over|a bit over|a little over|just above|slightly above"),
    (
      .bound(.atMost),
      "at most|no more than|not more than|up to|maximum of|maximum|max|max.|a maximum of|a max of|max of"
    ),
    (
      .bound(.atMost),
      "not above|not over|no higher than|within|no longer than|no later than|≤|<=|=<|⩽|less than or equal to"
    ),
    (.bound(.atMost), "＜＝|＜="), (.bound(.atLeast), "＞＝|＞="),
    (.bound(.lessThan), "less than|fewer than|under|below|lower than|shorter than|<|＜"),
    (.bound(.lessThan), "just under|well under|slightly under|a bit under|a little under|just below|slightly below"),
    (
      .boundBehind(.atLeast),
      "plus|or more|or above|or higher|or better|and above|or over|and over|and up|minimum|min|min.|at least"
    ),
    (
      .boundBehind(.atMost),
      "or less|or fewer|or below|or lower|or under|and under|maximum|max|max.|at most|tops|or faster"
    ),
    (
      .about,
      "about|around|roughly|approximately|approx|approx.|circa|c.|ca.|ca|some|nearly|almost|close to|~|≈|∼|～|give or take"
    ),
    (.aboutBehind, "or so|-ish|ish|approx|approx.|approximately|or thereabouts|roughly|~"),
    (.between, "between|from|anywhere between|somewhere between"),
    (.rangeJoint, "to|and|-|–|—|~|～|…|...|..|bis|till|or|>"),
    (.margin, "±|+/-|+-|plus or minus|+/−|+ / -"), (.partJoint, "in every|in|of every|of|out of|out of every"),
    (.per, "per|a|an|each|every"),
    (.more, "+|increase of|an increase of|up by|growth of|increase by|grow by|raise by|up"),
    (
      .less,
      "decrease of|a decrease of|down by|down|reduction of|a reduction of|reduce by|cut by|cut of|drop of|decrease by|lower by"
    ),
    (.moreBehind, "more|higher|up|increase|growth|extra|uplift|better|longer"),
    (.lessBehind, "less|fewer|lower|down|decrease|reduction|faster|shorter|cheaper|smaller"),
    (.negative, "minus|negative"),
    (
      .unknown,
      "unknown|not known yet|not known|not yet known|not measured yet|not yet measured|not measured|unmeasured|tbd|tba|tbc"
    ),
    (
      .unknown,
      "to be determined|to be measured|to be defined|to be confirmed|no data|no data yet|no baseline|no baseline yet|n/a|na"
    ),
    (
      .unknown,
      "n.a.|?|??|???|????|？|none yet|don't know|dont know|don't know yet|dont know yet|not sure|not tracked|not tracked yet"
    ),
    (
      .unknown,
      "not available|unclear|nobody knows|no idea|baseline tbd|baseline unknown|still measuring|to measure|unkown|not counted"
    ),
    (.filler, "all|all of|the|to|a|=|is|be|exactly|only|just|currently|:"),
  ]
  static let wholes: [(WholeValue, String)] = [
    (.change(100), "double|doubled|doubles|doubling|twice as many|twice as much"),
    (.change(200), "triple|tripled|triples|treble|three times as many|three times as much"),
    (.change(-50), "halve|halved|half as many|half as much"),
    (.all, "all|all of them|everyone|everybody|every one"),
    (.lessThan(10), "single figures|single digits|single-digit|single figure"),
  ]
  static let durations = "time|wait|duration|latency|delay|lead-time|mttr|turnaround|outage|downtime"
  static let unitNames: [(UnitName, String)] = [
    (.unit(.time(.minute)), "minutes|mins|min"), (.unit(.time(.hour)), "hours|hrs"), (.unit(.time(.week)), "weeks|wks"),
    (.unit(.counted("t")), "tonnes|tons|tonnage"), (.unit(.counted("m")), "metres|meters"),
    (.magnitude(1000), "thousands"), (.magnitude(1_000_000), "million|millions|mln|mio"),
  ]
  static let dates: [(DateWord, String)] = [
    (.month(1), "january|jan|jan."), (.month(2), "february|feb|feb.|febr"), (.month(3), "march|mar|mar."),
    (.month(4), "april|apr|apr."), (.month(5), "may"), (.month(6), "june|jun|jun."), (.month(7), "july|jul|jul."),
    (.month(8), "august|aug|aug."), (.month(9), "september|sep|sept|sep.|sept."), (.month(10), "october|oct|oct."),
    (.month(11), "november|nov|nov."), (.month(12), "december|dec|dec."),
    (.season(.spring), "spring"), (.season(.summer), "summer"), (.season(.autumn), "autumn|fall"),
    (.season(.winter), "winter"),
    (
      .weekday, "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
    ),
    (.weekday, "mon.|tue.|wed.|thu.|fri.|sat.|sun."),
    (.year, "year|yr|calendar year|cy"), (.half, "half|half-year|half year|halbjahr"),
    (.quarter, "quarter|qtr|quater|quartal"),
    (.week, "week|wk|wk.|w|cw|kw|week no.|week no|calendar week"),
    (.fiscal, "fy|fiscal year|financial year|fiscal|business year|f.y."),
    (.first, "first|1st"), (.second, "second|2nd"), (.third, "third|3rd"), (.fourth, "fourth|4th|last|final"),
    (.end, "end of|the end of|end|close of|the close of|last day of|the last day of"),
    (.endOf(.year), "year end|year-end|eoy|end-of-year"), (.endOf(.quarter), "quarter end|quarter-end|eoq"),
    (.endOf(.month), "month end|month-end|eom"),
    (.start, "start of|beginning of|early|the start of|the beginning of|begin of"),
    (.middle, "mid|mid-|middle of|the middle of|halfway through"), (.late, "late|late in|towards the end of"),
    (
      .deadline,
      "by|before|until|till|no later than|not later than|due|due by|latest|latest by|ahead of|prior to|"
        + "deadline|due date|ddl"
    ),
    (.filler, "cob|eod|eob|close of business|week ending|w/e|on|in|during|the|of|at|for|this|,|.|st|nd|rd|th"),
    (.feast(Feast(1, 1)), "new year|new year's|new years|new year's day"), (.feast(Feast(2, 14)), "valentine's day"),
    (.feast(Feast(3, 17)), "st patrick's day"), (.feast(Feast(afterEaster: -2)), "good friday"),
    (.feast(Feast(afterEaster: 0)), "easter|easter sunday"), (.feast(Feast(afterEaster: 1)), "easter monday"),
    (.feast(Feast(afterEaster: 49)), "whitsun|pentecost"), (.feast(Feast(5, 1)), "may day"),
    (.feast(Feast(5, 25, weekday: 1)), "memorial day"), (.feast(Feast(6, 24)), "midsummer day"),
    (.feast(Feast(9, 1, weekday: 1)), "labor day"), (.feast(Feast(9, 29)), "michaelmas"),
    (.feast(Feast(10, 31)), "halloween|hallowe'en"), (.feast(Feast(11, 1)), "all saints|all saints' day"),
    (.feast(Feast(11, 5)), "bonfire night|guy fawkes"), (.feast(Feast(11, 11)), "armistice day|veterans day"),
    (.feast(Feast(11, 8, weekday: 7)), "remembrance sunday"),
    (.feast(Feast(11, 22, weekday: 4)), "thanksgiving|thanksgiving day"),
    (.feast(Feast(11, 23, weekday: 5)), "black friday"), (.feast(Feast(11, 26, weekday: 1)), "cyber monday"),
    (.feast(Feast(11, 27, weekday: 7)), "advent|advent sunday|first advent|first sunday of advent"),
    (.feast(Feast(12, 24)), "christmas eve|xmas eve"),
    (.feast(Feast(12, 25)), "christmas|xmas|christmas day|x-mas"), (.feast(Feast(12, 26)), "boxing day"),
    (.feast(Feast(12, 31)), "new year's eve|new years eve|nye"),
    (.acrossYears, "school year|academic year|season|winter season"),
    (.joint, "to|through|thru|until|till|-|–|—|~|～|−|and|up to|/|->|→"),
  ]
  static let singulars =
    "accounts account|articles article|bikes bike|bookings booking|branches branch|bugs bug|calls call|cases case|"
    + "children child|cities city|clients client|companies company|complaints complaint|contracts contract|"
    + "countries country|courses course|customers customer|days day|deals deal|defects defect|deliveries delivery|"
    + "deploys deploy|errors error|events event|fleets fleet|hours hour|incidents incident|interviews interview|"
    + "leads lead|letters letter|meetings meeting|members member|milliseconds millisecond|minutes minute|"
    + "months month|offers offer|orders order|outages outage|pages page|partners partner|people person|"
    + "persons person|points point|posts post|products product|projects project|quarters quarter|releases release|"
    + "reports report|requests request|returns return|schools school|seconds second|services service|shops shop|"
    + "signups signup|sites site|stores store|students student|subscribers subscriber|teams team|tests test|"
    + "tickets ticket|times time|tons ton|tonnes tonne|towns town|trips trip|units unit|users user|visitors visitor|"
    + "visits visit|weeks week|years year|men man|women woman|feet foot|teeth tooth|geese goose|mice mouse|lice louse|"
    + "oxen ox|dice die|criteria criterion|phenomena phenomenon|indices index|matrices matrix|appendices appendix|"
    + "vertices vertex|alumni alumnus|curricula curriculum|bacteria bacterium|media medium|quizzes quiz"
}
