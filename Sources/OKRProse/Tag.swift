/// What a word or phrase can do in a title.
package struct Tag: OptionSet, Sendable {
  package let rawValue: UInt128

  package init(rawValue: UInt128) { self.rawValue = rawValue }

  /// A verb of work: launch, hire, kouluttaa, 举办.
  static let work = Tag(rawValue: 1 << 0)
  /// A verb of work that is one of outcome where a share is its object: deliver 95% on time.
  static let workUnlessShare = Tag(rawValue: 1 << 1)
  /// A verb of upkeep: keep, säilyttää, 保持.
  static let hold = Tag(rawValue: 1 << 2)
  static let rise = Tag(rawValue: 1 << 3)
  static let fall = Tag(rawValue: 1 << 4)
  /// A verb whose object is counted from zero: win, sign, 新增.
  static let gain = Tag(rawValue: 1 << 5)
  /// A verb that leads to a level: reach, 达到.
  static let reach = Tag(rawValue: 1 << 6)
  /// Double, halve, 翻一番.
  static let multiply = Tag(rawValue: 1 << 7)
  /// A noun for something that is made or held: webinar, blogikirjoitus, 培训.
  static let deliverable = Tag(rawValue: 1 << 8)
  /// A noun that says what is measured: rate, osuus, 率.
  static let metric = Tag(rawValue: 1 << 9)
  /// Improve, significantly, better, 加强.
  static let vague = Tag(rawValue: 1 << 10)
  /// Says that a number is today's: now, baseline, nyt, 目前.
  static let baseline = Tag(rawValue: 1 << 11)
  /// Stands between or before the two ends of a change: from, to, →, 从.
  static let span = Tag(rawValue: 1 << 12)
  /// A time that only the day of writing tells: next quarter, ensi vuonna, 本季度.
  static let relativeDate = Tag(rawValue: 1 << 13)
  /// Per week, kuukausittain, 每月.
  static let recurrence = Tag(rawValue: 1 << 14)
  /// Introduces what the work is for: so that, jotta, 使.
  static let purpose = Tag(rawValue: 1 << 15)
  static let and = Tag(rawValue: 1 << 16)
  static let month = Tag(rawValue: 1 << 17)
  /// Makes the number behind it a name: ISO 27001, Top 10.
  static let nameLead = Tag(rawValue: 1 << 18)
  /// Says an end that can be checked without a number: all, zero, 全部.
  static let amount = Tag(rawValue: 1 << 19)
  /// Before a change: by 20%.
  static let changeLead = Tag(rawValue: 1 << 20)
  /// Before the denominator of a rate: per, 每.
  static let per = Tag(rawValue: 1 << 21)
  /// Passed over before the main verb: to, we, successfully.
  static let idle = Tag(rawValue: 1 << 22)
  /// A change is meant to last a year: annual, 年度.
  static let yearly = Tag(rawValue: 1 << 23)
  /// Before a length of time in which something has to happen: within.
  static let within = Tag(rawValue: 1 << 24)
  /// Joins the parts of a ratio: 3 of 4, one in nine.
  static let ratio = Tag(rawValue: 1 << 25)
  /// What others have done: granted, accepted, hyväksytty.
  static let attained = Tag(rawValue: 1 << 26)

  /// A share in words: a third, 百分之五.
  static let fraction = Tag(rawValue: 1 << 27)

  /// A verb as a noun or a participle: kouluttaminen, published.
  static let noun = Tag(rawValue: 1 << 28)
  /// Before the level of a metric: of, at, above, alle.
  static let level = Tag(rawValue: 1 << 29)

  /// Says that what is counted did not exist before: new, uusi.
  static let new = Tag(rawValue: 1 << 30)

  /// A verb that says better, which may be up or down: improve, optimoida, 改善.
  static let eitherWay = Tag(rawValue: 1 << 31)

  /// A finite verb or a clause, which makes what stands before it a subject: is, takes, who.
  static let finite = Tag(rawValue: 1 << 32)
  /// Makes a thing, with nothing said of what it is for: launch, rakennetaan, 搭建.
  static let make = Tag(rawValue: 1 << 33)

  /// A noun whose number stands somewhere today: followers, seuraajaa, 粉丝.
  static let standing = Tag(rawValue: 1 << 34)
  /// A word that only stands before a noun, so that the unknown word before it is a verb: the, our, each.
  static let determiner = Tag(rawValue: 1 << 39)
  /// Opens a title and is no verb of work: with, over, when, make.
  static let opener = Tag(rawValue: 1 << 40)
  /// A unit of something measured, not of things counted: kg, kWh, 斤.
  static let measure = Tag(rawValue: 1 << 41)
  /// A verb of getting worse: slip, creep, notkahtaa.
  static let slip = Tag(rawValue: 1 << 42)
  /// Forbids the verb behind it: must not, ei saa, 不得.
  static let negation = Tag(rawValue: 1 << 43)
  /// No further than: no lower than, enintään, 不低于.
  static let bound = Tag(rawValue: 1 << 44)
  /// Stands before the number that a change starts from: from, 从.
  static let origin = Tag(rawValue: 1 << 45)
  /// Ends the name of a metric, whatever verb stands before it: 率, 量.
  static let tail = Tag(rawValue: 1 << 46)
  /// Says that a level is the one of today: present, nykyinen, 目前.
  static let present = Tag(rawValue: 1 << 47)
  /// An opening verb that is on no list, told by its ending or by what follows it.
  static let unlisted = Tag(rawValue: 1 << 48)
  /// A part of a year, as in the season of 2025: what stands beside it was, or will be, so then.
  static let season = Tag(rawValue: 1 << 49)
  /// No more than: at most, enintään, 不超过.
  static let ceiling = Tag(rawValue: 1 << 50)
  /// A verb of work that is as often something else, unless a title starts with it or it counts something.
  static let workAtFront = Tag(rawValue: 1 << 51)
  /// A verb that is a noun as well: plan, audit, supply.
  static let nounToo = Tag(rawValue: 1 << 52)

  /// A short Chinese verb of work, told from a part of a noun by the count behind it: 开两次.
  static let workBeforeCount = Tag(rawValue: 1 << 53)

  /// Work as a noun: integration of, siirto.
  static let deed = Tag(rawValue: 1 << 54)
  /// What is made, where a title has nothing else: a programme, uusi portaali.
  static let thing = Tag(rawValue: 1 << 55)
  /// Between what will be and what was, though one of them may have no number: instead of, sijaan.
  static let insteadOf = Tag(rawValue: 1 << 56)
  /// Counts what somebody puts out: 篇, 场.
  static let outputMeasure = Tag(rawValue: 1 << 57)
  /// Makes something that may well be a wish: provide, create.
  static let maker = Tag(rawValue: 1 << 58)

  /// Leads to whom something is done, in front of a title: 给, 为.
  static let dative = Tag(rawValue: 1 << 60)

  /// What somebody does so often, where each of them has to: calls, kurssin.
  static let effort = Tag(rawValue: 1 << 61)

  /// A metric that is a length of time, whose number is no part of its name: lead time, läpimenoaika, 时长.
  static let duration = Tag(rawValue: 1 << 59)
  /// A part of a whole where a word that leads to a number, or another part, stands beside it: half, neljännes.
  static let part = Tag(rawValue: 1 << 62)
  /// What staff do to people, whose number is no outcome: meets, tapaa.
  static let encounter = Tag(rawValue: 1 << 63)

  /// Behind a verb that opens a title it makes a verb of work of it: try out, hook up, 摸清.
  static let particle = Tag(rawValue: 1 << 64)
  /// Leads through or onto what somebody else is brought to do: get the crews through a drill.
  static let passage = Tag(rawValue: 1 << 65)
  /// Work that is a wish as well: streamline, optimoida.
  static let tuning = Tag(rawValue: 1 << 66)

  /// Some of what was counted before it: of which, joista, 其中.
  static let detail = Tag(rawValue: 1 << 35)
  /// What comes in over a time and starts from nothing: savings, donations, 累计.
  static let flow = Tag(rawValue: 1 << 36)
  /// Stands beside a length of time after which something is looked at: after, jälkeen, 后.
  static let afterward = Tag(rawValue: 1 << 37)
  /// What people think and feel, which nobody can check without a number: understand, trust, 熟悉.
  static let mental = Tag(rawValue: 1 << 38)

  /// None at all: no, zero, 零.
  static let none = Tag(rawValue: 1 << 68)
  /// Can, may: what somebody is able to do is no work of ours.
  static let able = Tag(rawValue: 1 << 69)

  /// So often in so much time: twice a week, kahdesti kuussa.
  static let habit = Tag(rawValue: 1 << 70)
  /// Whom one works for, and whose doings are an outcome: customers, pupils, 用户.
  static let audience = Tag(rawValue: 1 << 71)

  /// What is not to come with it: without, ilman, 不影响.
  static let without = Tag(rawValue: 1 << 72)

  /// Points to where more is written: see, ks., 详见.
  static let reference = Tag(rawValue: 1 << 73)

  /// What one learns at: course, koulutus, 培训.
  static let training = Tag(rawValue: 1 << 74)

  /// Leads to a place: on, at, across.
  static let place = Tag(rawValue: 1 << 67)

  static let change: Tag = [.rise, .fall]
  static let anyVerb: Tag = [.work, .workUnlessShare, .hold, .rise, .fall, .gain, .reach, .multiply]
}
