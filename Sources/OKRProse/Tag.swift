/// What a word or phrase can do in a title.
package struct Tag: OptionSet, Sendable {
  package let rawValue: UInt128

  package init(rawValue: UInt128) { self.rawValue = rawValue }

  /// A verb of work: launch, hire, kouluttaa, 举办.
  package static let work = Tag(rawValue: 1 << 0)
  /// A verb of work that is one of outcome where a share is its object: deliver 95% on time.
  package static let workUnlessShare = Tag(rawValue: 1 << 1)
  /// A verb of upkeep: keep, säilyttää, 保持.
  package static let hold = Tag(rawValue: 1 << 2)
  package static let rise = Tag(rawValue: 1 << 3)
  package static let fall = Tag(rawValue: 1 << 4)
  /// A verb whose object is counted from zero: win, sign, 新增.
  package static let gain = Tag(rawValue: 1 << 5)
  /// A verb that leads to a level: reach, 达到.
  package static let reach = Tag(rawValue: 1 << 6)
  /// Double, halve, 翻一番.
  package static let multiply = Tag(rawValue: 1 << 7)
  /// A noun for something that is made or held: webinar, blogikirjoitus, 培训.
  package static let deliverable = Tag(rawValue: 1 << 8)
  /// A noun that says what is measured: rate, osuus, 率.
  package static let metric = Tag(rawValue: 1 << 9)
  /// Improve, significantly, better, 加强.
  package static let vague = Tag(rawValue: 1 << 10)
  /// Says that a number is today's: now, baseline, nyt, 目前.
  package static let baseline = Tag(rawValue: 1 << 11)
  /// Stands between or before the two ends of a change: from, to, →, 从.
  package static let span = Tag(rawValue: 1 << 12)
  /// A time that only the day of writing tells: next quarter, ensi vuonna, 本季度.
  package static let relativeDate = Tag(rawValue: 1 << 13)
  /// Per week, kuukausittain, 每月.
  package static let recurrence = Tag(rawValue: 1 << 14)
  /// Introduces what the work is for: so that, jotta, 使.
  package static let purpose = Tag(rawValue: 1 << 15)
  package static let and = Tag(rawValue: 1 << 16)
  package static let month = Tag(rawValue: 1 << 17)
  /// Makes the number behind it a name: ISO 27001, Top 10.
  package static let nameLead = Tag(rawValue: 1 << 18)
  /// Says an end that can be checked without a number: all, zero, 全部.
  package static let amount = Tag(rawValue: 1 << 19)
  /// Before a change: by 20%.
  package static let changeLead = Tag(rawValue: 1 << 20)
  /// Before the denominator of a rate: per, 每.
  package static let per = Tag(rawValue: 1 << 21)
  /// Passed over before the main verb: to, we, successfully.
  package static let idle = Tag(rawValue: 1 << 22)
  /// A change is meant to last a year: annual, 年度.
  package static let yearly = Tag(rawValue: 1 << 23)
  /// Before a length of time in which something has to happen: within.
  package static let within = Tag(rawValue: 1 << 24)
  /// Joins the parts of a ratio: 3 of 4, one in nine.
  package static let ratio = Tag(rawValue: 1 << 25)
  /// What others have done: granted, accepted, hyväksytty.
  package static let attained = Tag(rawValue: 1 << 26)

  /// A share in words: a third, 百分之五.
  package static let fraction = Tag(rawValue: 1 << 27)

  /// A verb as a noun or a participle: kouluttaminen, published.
  package static let noun = Tag(rawValue: 1 << 28)
  /// Before the level of a metric: of, at, above, alle.
  package static let level = Tag(rawValue: 1 << 29)

  /// Says that what is counted did not exist before: new, uusi.
  package static let new = Tag(rawValue: 1 << 30)

  /// A verb that says better, which may be up or down: improve, optimoida, 改善.
  package static let eitherWay = Tag(rawValue: 1 << 31)

  /// A finite verb or a clause, which makes what stands before it a subject: is, takes, who.
  package static let finite = Tag(rawValue: 1 << 32)
  /// Makes a thing, with nothing said of what it is for: launch, rakennetaan, 搭建.
  package static let make = Tag(rawValue: 1 << 33)

  /// A noun whose number stands somewhere today: followers, seuraajaa, 粉丝.
  package static let standing = Tag(rawValue: 1 << 34)
  /// A word that only stands before a noun, so that the unknown word before it is a verb: the, our, each.
  package static let determiner = Tag(rawValue: 1 << 39)
  /// Opens a title and is no verb of work: with, over, when, make.
  package static let opener = Tag(rawValue: 1 << 40)
  /// A unit of something measured, not of things counted: kg, kWh, 斤.
  package static let measure = Tag(rawValue: 1 << 41)
  /// A verb of getting worse: slip, creep, notkahtaa.
  package static let slip = Tag(rawValue: 1 << 42)
  /// Forbids the verb behind it: must not, ei saa, 不得.
  package static let negation = Tag(rawValue: 1 << 43)
  /// No further than: no lower than, enintään, 不低于.
  package static let bound = Tag(rawValue: 1 << 44)
  /// Stands before the number that a change starts from: from, 从.
  package static let origin = Tag(rawValue: 1 << 45)
  /// Ends the name of a metric, whatever verb stands before it: 率, 量.
  package static let tail = Tag(rawValue: 1 << 46)
  /// Says that a level is the one of today: present, nykyinen, 目前.
  package static let present = Tag(rawValue: 1 << 47)
  /// An opening verb that is on no list, told by its ending or by what follows it.
  package static let unlisted = Tag(rawValue: 1 << 48)
  /// A part of a year, as in the season of 2025: what stands beside it was, or will be, so then.
  package static let season = Tag(rawValue: 1 << 49)
  /// No more than: at most, enintään, 不超过.
  package static let ceiling = Tag(rawValue: 1 << 50)
  /// A verb of work that is as often something else, unless a title starts with it or it counts something.
  package static let workAtFront = Tag(rawValue: 1 << 51)
  /// A verb that is a noun as well: plan, audit, supply.
  package static let nounToo = Tag(rawValue: 1 << 52)

  /// A short Chinese verb of work, told from a part of a noun by the count behind it: 开两次.
  package static let workBeforeCount = Tag(rawValue: 1 << 53)

  /// Work as a noun: integration of, siirto.
  package static let deed = Tag(rawValue: 1 << 54)
  /// What is made, where a title has nothing else: a programme, uusi portaali.
  package static let thing = Tag(rawValue: 1 << 55)
  /// Between what will be and what was, though one of them may have no number: instead of, sijaan.
  package static let insteadOf = Tag(rawValue: 1 << 56)
  /// Counts what somebody puts out: 篇, 场.
  package static let outputMeasure = Tag(rawValue: 1 << 57)
  /// Makes something that may well be a wish: provide, create.
  package static let maker = Tag(rawValue: 1 << 58)

  /// Leads to whom something is done, in front of a title: 给, 为.
  package static let dative = Tag(rawValue: 1 << 60)

  /// What somebody does so often, where each of them has to: calls, kurssin.
  package static let effort = Tag(rawValue: 1 << 61)

  /// A metric that is a length of time, whose number is no part of its name: lead time, läpimenoaika, 时长.
  package static let duration = Tag(rawValue: 1 << 59)
  /// A part of a whole where a word that leads to a number, or another part, stands beside it: half, neljännes.
  package static let part = Tag(rawValue: 1 << 62)
  /// What staff do to people, whose number is no outcome: meets, tapaa.
  package static let encounter = Tag(rawValue: 1 << 63)

  /// Behind a verb that opens a title it makes a verb of work of it: try out, hook up, 摸清.
  package static let particle = Tag(rawValue: 1 << 64)
  /// Leads through or onto what somebody else is brought to do: get the crews through a drill.
  package static let passage = Tag(rawValue: 1 << 65)
  /// Work that is a wish as well: streamline, optimoida.
  package static let tuning = Tag(rawValue: 1 << 66)

  /// Some of what was counted before it: of which, joista, 其中.
  package static let detail = Tag(rawValue: 1 << 35)
  /// What comes in over a time and starts from nothing: savings, donations, 累计.
  package static let flow = Tag(rawValue: 1 << 36)
  /// Stands beside a length of time after which something is looked at: after, jälkeen, 后.
  package static let afterward = Tag(rawValue: 1 << 37)
  /// What people think and feel, which nobody can check without a number: understand, trust, 熟悉.
  package static let mental = Tag(rawValue: 1 << 38)

  /// None at all: no, zero, 零.
  package static let none = Tag(rawValue: 1 << 68)
  /// Can, may: what somebody is able to do is no work of ours.
  package static let able = Tag(rawValue: 1 << 69)

  /// So often in so much time: twice a week, kahdesti kuussa.
  package static let habit = Tag(rawValue: 1 << 70)
  /// Whom one works for, and whose doings are an outcome: customers, pupils, 用户.
  package static let audience = Tag(rawValue: 1 << 71)

  /// What is not to come with it: without, ilman, 不影响.
  package static let without = Tag(rawValue: 1 << 72)

  /// Points to where more is written: see, ks., 详见.
  package static let reference = Tag(rawValue: 1 << 73)

  /// What one learns at: course, koulutus, 培训.
  package static let training = Tag(rawValue: 1 << 74)

  /// Who or what is there for the first time, so that nobody knows today how many of them do something: new hires.
  package static let cohort = Tag(rawValue: 1 << 75)
  /// What is put right, one by one: bugs, tickets.
  package static let defect = Tag(rawValue: 1 << 76)

  /// Leads to a place: on, at, across.
  package static let place = Tag(rawValue: 1 << 67)

  package static let change: Tag = [.rise, .fall]
  package static let anyVerb: Tag = [.work, .workUnlessShare, .hold, .rise, .fall, .gain, .reach, .multiply]
}
