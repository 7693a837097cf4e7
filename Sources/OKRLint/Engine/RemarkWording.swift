import OKRSyntax

extension HandTyped.Advice {
  /// What to do instead.
  var words: String {
    switch self {
    case .status: "how a goal stands follows from its check-ins: `checkin`, the day, and the value on that day"
    case .priority: "what comes first in the file comes first; the order of the lines is the priority"
    case .pillar: "make the theme an objective of the company, and let this one support it"
    case .tags: "group goals by what they support"
    case .number: "say what its number is, such as `from 380 to 300`"
    case .day: "write `by` before the day that a goal is due"
    case .foreignNumber: "goals are known by their names; a number of another system is a `link`"
    case .unit: "the unit stands behind the number, such as `to 60 days`"
    case .money: "what a goal costs is not part of it"
    case .person: "what is confidential about people does not belong in a file that everybody reads"
    case .story: "put a `link` to it"
    case .version: "the repository keeps who changed what, and when"
    case .weight: "an objective has no weight; the order of the objectives says what comes first"
    case .source: "that is said of a KPI, which a key result `measures`"
    case .startDate: "a goal has a last day, `by`; it starts with its cycle"
    case .confidence: "how sure you are is a share of one, such as `confidence 0.7`"
    case .label: "a value stands right behind its day, and what it is of is said by the key result"
    case .ofParts: "an objective is due when its cycle ends; a day or a confidence is said of each of its key results"
    case .interim: "what is reached on the way is said by check-ins, and what is planned by a note"
    case .share: "a share stands behind the goal that it is a share of, such as `supports acme.growth share 40%`"
    case .news: "news stands in a check-in, such as `checkin 2026-07-15 { next \"…\" }`"
    case .other: "words for readers are a note"
    }
  }

  /// Whether it should not stand in the file at all.
  var isPrivate: Bool { self == .person }
}
