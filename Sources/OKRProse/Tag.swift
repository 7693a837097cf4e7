/// What a word or phrase can do in a title.
package struct Tag: OptionSet, Sendable {
  package let rawValue: UInt128

  package init(rawValue: UInt128) { self.rawValue = rawValue }

  /// A verb of work: launch, hire, kouluttaa, 举办.
  package static var work: Tag { Tag(rawValue: 1 << 0) }
  /// A verb of work that is one of outcome where a share is its object: deliver 95% on time.
  package static var workUnlessShare: Tag { Tag(rawValue: 1 << 1) }
  /// A verb of upkeep: keep, säilyttää, 保持.
  package static var hold: Tag { Tag(rawValue: 1 << 2) }
  package static var rise: Tag { Tag(rawValue: 1 << 3) }
  package static var fall: Tag { Tag(rawValue: 1 << 4) }
  /// A verb whose object is counted from zero: win, sign, 新增.
  package static var gain: Tag { Tag(rawValue: 1 << 5) }
  /// A verb that leads to a level: reach, 达到.
  package static var reach: Tag { Tag(rawValue: 1 << 6) }
  /// Double, halve, 翻一番.
  package static var multiply: Tag { Tag(rawValue: 1 << 7) }
  /// A noun for something that is made or held: webinar, blogikirjoitus, 培训.
  package static var deliverable: Tag { Tag(rawValue: 1 << 8) }
  /// A noun that says what is measured: rate, osuus, 率.
  package static var metric: Tag { Tag(rawValue: 1 << 9) }
  /// Improve, significantly, better, 加强.
  package static var vague: Tag { Tag(rawValue: 1 << 10) }
  /// Says that a number is today's: now, baseline, nyt, 目前.
  package static var baseline: Tag { Tag(rawValue: 1 << 11) }
  /// Stands between or before the two ends of a change: from, to, →, 从.
  package static var span: Tag { Tag(rawValue: 1 << 12) }
  /// A time that only the day of writing tells: next quarter, ensi vuonna, 本季度.
  package static var relativeDate: Tag { Tag(rawValue: 1 << 13) }
  /// The end of the year or quarter, of which the cycle tells which one: year-end, vuoden loppuun, 年底.
  package static var cycleEnd: Tag { Tag(rawValue: 1 << 91) }
  /// Per week, kuukausittain, 每月.
  package static var recurrence: Tag { Tag(rawValue: 1 << 14) }
  /// Introduces what the work is for: so that, jotta, 使.
  package static var purpose: Tag { Tag(rawValue: 1 << 15) }
  package static var and: Tag { Tag(rawValue: 1 << 16) }
  package static var month: Tag { Tag(rawValue: 1 << 17) }
  /// Makes the number behind it a name: ISO 27001, Top 10.
  package static var nameLead: Tag { Tag(rawValue: 1 << 18) }
  /// Says an end that can be checked without a number: all, zero, 全部.
  package static var amount: Tag { Tag(rawValue: 1 << 19) }
  /// Before a change: by 20%.
  package static var changeLead: Tag { Tag(rawValue: 1 << 20) }
  /// Before the denominator of a rate: per, 每.
  package static var per: Tag { Tag(rawValue: 1 << 21) }
  /// Passed over before the main verb: to, we, successfully.
  package static var idle: Tag { Tag(rawValue: 1 << 22) }
  /// A change is meant to last a year: annual, 年度.
  package static var yearly: Tag { Tag(rawValue: 1 << 23) }
  /// Before a length of time in which something has to happen: within.
  package static var within: Tag { Tag(rawValue: 1 << 24) }
  /// Joins the parts of a ratio: 3 of 4, one in nine.
  package static var ratio: Tag { Tag(rawValue: 1 << 25) }
  /// What others have done: granted, accepted, hyväksytty.
  package static var attained: Tag { Tag(rawValue: 1 << 26) }

  /// A share in words: a third, 百分之五.
  package static var fraction: Tag { Tag(rawValue: 1 << 27) }

  /// A verb as a noun or a participle: kouluttaminen, published.
  package static var noun: Tag { Tag(rawValue: 1 << 28) }
  /// Before the level of a metric: of, at, above, alle.
  package static var level: Tag { Tag(rawValue: 1 << 29) }

  /// Says that what is counted did not exist before: new, uusi.
  package static var new: Tag { Tag(rawValue: 1 << 30) }

  /// A verb that says better, which may be up or down: improve, optimoida, 改善.
  package static var eitherWay: Tag { Tag(rawValue: 1 << 31) }

  /// A finite verb or a clause, which makes what stands before it a subject: is, takes, who.
  package static var finite: Tag { Tag(rawValue: 1 << 32) }
  /// Makes a thing, with nothing said of what it is for: launch, rakennetaan, 搭建.
  package static var make: Tag { Tag(rawValue: 1 << 33) }

  /// A noun whose number stands somewhere today: followers, seuraajaa, 粉丝.
  package static var standing: Tag { Tag(rawValue: 1 << 34) }
  /// A word that only stands before a noun, so that the unknown word before it is a verb: the, our, each.
  package static var determiner: Tag { Tag(rawValue: 1 << 39) }
  /// Opens a title and is no verb of work: with, over, when, make.
  package static var opener: Tag { Tag(rawValue: 1 << 40) }
  /// A unit of something measured, not of things counted: kg, kWh, 斤.
  package static var measure: Tag { Tag(rawValue: 1 << 41) }
  /// A verb of getting worse: slip, creep, notkahtaa.
  package static var slip: Tag { Tag(rawValue: 1 << 42) }
  /// Forbids the verb behind it: must not, ei saa, 不得.
  package static var negation: Tag { Tag(rawValue: 1 << 43) }
  /// No further than: no lower than, enintään, 不低于.
  package static var bound: Tag { Tag(rawValue: 1 << 44) }
  /// Stands before the number that a change starts from: from, 从.
  package static var origin: Tag { Tag(rawValue: 1 << 45) }
  /// Ends the name of a metric, whatever verb stands before it: 率, 量.
  package static var tail: Tag { Tag(rawValue: 1 << 46) }
  /// Says that a level is the one of today: present, nykyinen, 目前.
  package static var present: Tag { Tag(rawValue: 1 << 47) }
  /// An opening verb that is on no list, told by its ending or by what follows it.
  package static var unlisted: Tag { Tag(rawValue: 1 << 48) }
  /// A part of a year, as in the season of 2025: what stands beside it was, or will be, so then.
  package static var season: Tag { Tag(rawValue: 1 << 49) }
  /// No more than: at most, enintään, 不超过.
  package static var ceiling: Tag { Tag(rawValue: 1 << 50) }
  /// A verb of work that is as often something else, unless a title starts with it or it counts something.
  package static var workAtFront: Tag { Tag(rawValue: 1 << 51) }
  /// A verb that is a noun as well: plan, audit, supply.
  package static var nounToo: Tag { Tag(rawValue: 1 << 52) }

  /// A short Chinese verb of work, told from a part of a noun by the count behind it: 开两次.
  package static var workBeforeCount: Tag { Tag(rawValue: 1 << 53) }

  /// Work as a noun: integration of, siirto.
  package static var deed: Tag { Tag(rawValue: 1 << 54) }
  /// What is made, where a title has nothing else: a programme, uusi portaali.
  package static var thing: Tag { Tag(rawValue: 1 << 55) }
  /// Between what will be and what was, though one of them may have no number: instead of, sijaan.
  package static var insteadOf: Tag { Tag(rawValue: 1 << 56) }
  /// Counts what somebody puts out: 篇, 场.
  package static var outputMeasure: Tag { Tag(rawValue: 1 << 57) }
  /// Makes something that may well be a wish: provide, create.
  package static var maker: Tag { Tag(rawValue: 1 << 58) }

  /// Leads to whom something is done, in front of a title: 给, 为.
  package static var dative: Tag { Tag(rawValue: 1 << 60) }

  /// What somebody does so often, where each of them has to: calls, kurssin.
  package static var effort: Tag { Tag(rawValue: 1 << 61) }

  /// A metric that is a part of a whole: rate, osuus, 率.
  package static var proportion: Tag { Tag(rawValue: 1 << 80) }
  /// A metric that is a length of time, whose number is no part of its name: lead time, läpimenoaika, 时长.
  package static var duration: Tag { Tag(rawValue: 1 << 59) }
  /// A part of a whole where a word that leads to a number, or another part, stands beside it: half, neljännes.
  package static var part: Tag { Tag(rawValue: 1 << 62) }
  /// What staff do to people, whose number is no outcome: meets, tapaa.
  package static var encounter: Tag { Tag(rawValue: 1 << 63) }

  /// Behind a verb that opens a title it makes a verb of work of it: try out, hook up, 摸清.
  package static var particle: Tag { Tag(rawValue: 1 << 64) }
  /// Leads through or onto what somebody else is brought to do: get the crews through a drill.
  package static var passage: Tag { Tag(rawValue: 1 << 65) }
  /// Work that is a wish as well: streamline, optimoida.
  package static var tuning: Tag { Tag(rawValue: 1 << 66) }

  /// Some of what was counted before it: of which, joista, 其中.
  package static var detail: Tag { Tag(rawValue: 1 << 35) }
  /// What comes in over a time and starts from nothing: savings, donations, 累计.
  package static var flow: Tag { Tag(rawValue: 1 << 36) }
  /// Stands beside a length of time after which something is looked at: after, jälkeen, 后.
  package static var afterward: Tag { Tag(rawValue: 1 << 37) }
  /// What people think and feel, which nobody can check without a number: understand, trust, 熟悉.
  package static var mental: Tag { Tag(rawValue: 1 << 38) }

  /// None at all: no, zero, 零.
  package static var none: Tag { Tag(rawValue: 1 << 68) }
  /// Can, may: what somebody is able to do is no work of ours.
  package static var able: Tag { Tag(rawValue: 1 << 69) }

  /// So often in so much time: twice a week, kahdesti kuussa.
  package static var habit: Tag { Tag(rawValue: 1 << 70) }
  /// Whom one works for, and whose doings are an outcome: customers, pupils, 用户.
  package static var audience: Tag { Tag(rawValue: 1 << 71) }

  /// What is not to come with it: without, ilman, 不影响.
  package static var without: Tag { Tag(rawValue: 1 << 72) }

  /// Opens a remark on the line, and no part of what it asks for: see, source:, supports, ks., 详见.
  package static var remark: Tag { Tag(rawValue: 1 << 73) }
  /// Leads to a number that is said of the line: confidence 0.5, paino 30 %, 权重.
  package static var rating: Tag { Tag(rawValue: 1 << 77) }

  /// What one learns at: course, koulutus, 培训.
  package static var training: Tag { Tag(rawValue: 1 << 74) }

  /// Who or what is there for the first time, so that nobody knows today how many of them do something: new hires.
  package static var cohort: Tag { Tag(rawValue: 1 << 75) }
  /// What is put right, one by one: bugs, tickets.
  package static var defect: Tag { Tag(rawValue: 1 << 76) }

  /// Says that a number is the one of the day of writing: now, nyt, 目前.
  package static var today: Tag { Tag(rawValue: 1 << 78) }
  /// Says that the number behind it is to be reached: target, tavoite, 目标.
  package static var aim: Tag { Tag(rawValue: 1 << 79) }

  /// Opens a title that asks for less of something, or for more: fewer, shorter, vähemmän, 更少; more, 更多.
  package static var fewer: Tag { Tag(rawValue: 1 << 81) }
  package static var more: Tag { Tag(rawValue: 1 << 82) }

  /// Of a list in which the first place is the best: rank, sija, 排名.
  package static var rank: Tag { Tag(rawValue: 1 << 83) }

  /// Says which of them, beside a number: aged 18–24, 50 suurinta, 前50大客户.
  package static var group: Tag { Tag(rawValue: 1 << 84) }

  /// Opens a clause that says why, under which condition, what is meant or what else would come: because, if, koska, 定义, 否则.
  package static var condition: Tag { Tag(rawValue: 1 << 85) }
  /// Opens a later step: then, finally, sitten, 最后.
  package static var sequel: Tag { Tag(rawValue: 1 << 88) }
  /// Says that what follows comes on top of what stands before it: also, plus, lisäksi, 另外.
  package static var also: Tag { Tag(rawValue: 1 << 89) }
  /// How many a figure is taken of: answers, respondents, vastaajia, 样本.
  package static var sample: Tag { Tag(rawValue: 1 << 90) }
  /// Says of two or more that it is so of each by itself: each, kumpikin, 各.
  package static var each: Tag { Tag(rawValue: 1 << 87) }
  /// Allows or forbids, and asks for nothing: may, must not, saa, ei saa, 允许, 不许.
  package static var limit: Tag { Tag(rawValue: 1 << 86) }

  /// Leads to a place: on, at, across.
  package static var place: Tag { Tag(rawValue: 1 << 67) }

  package static var change: Tag { [.rise, .fall] }
  package static var anyVerb: Tag { [.work, .workUnlessShare, .hold, .rise, .fall, .gain, .reach, .multiply] }
}
