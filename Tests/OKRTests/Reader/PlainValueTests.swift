import OKRValues
import Testing

@testable import OKRReader

/// What is read from its bytes at once is read as the general reader reads it.
struct PlainValueTests {
  private let numbers = [
    "0", "7", "35", "007", "0.5", "3.5", "16.25", "1.250", "0.250", "12.3456", "1234", "20260", "1250000", "1_000",
    "1,250",
    "1.5.2", "3.", "10^3", "999999999999999", "1234567890123456", "123456789012345678901", "0.123456789",
    "0.1234567890",
    "1 250", "12 5", "12 34 567", "'5", "5'000", "3½", "３５", "3.５", "1e5", "0x1F", "2026", "4.50", "9%", ".5", "0b11",
  ]
  private let tails = [
    "", "%", " %", "%%", "％", "k", "M", "m", " M", " EUR", "€", "EUR", "$", " days", "d", "h", " h", "pp", "人", " 人",
    "个",
    "万", "成", " of 5", "/5", " in 8", ":1", ":30", "st", "th", " to 40%", " to 5", "..9", "-9", " - 9%", "–9", "+",
    "%+",
    " ± 2", " more", "% more", "% down to 8%", " or more", ",-", ",", ", 5", ".", ". 5", "\u{A0}000", "\u{2009}000",
    "'", "'s", "_", "^2", " prosenttia", "%:sta", " x", "x", "e5", " ½", "½", " ٣", "à", " ä", "、8次", " a day", "/day",
    " 30", " 300", " 3000", "\t", "  ", " \t5", "(", ")", "(5)", "\"", "°C", " °C", "\u{1F600}",
  ]
  private let leads = [
    "", " ", "x", "a ", ".", "1.", "+", "-", "<= ", ">", "< ", "> ", ">= ", ">=  ", "=> ", "> = ", ">> ", "~", "每", "到",
    "第", " to ", "\u{A0}", "from ",
  ]

  /// Every text of a head, a number or a day, and a tail, with the place where the number starts.
  private func each(_ heads: [String], _ bodies: [String], _ tails: [String], _ body: (ValueText, Int, String) -> Void)
  {
    for head in heads {
      for number in bodies {
        for tail in tails { body(ValueText(head + number + tail), head.utf8.count, head + number + tail) }
      }
    }
  }

  /// Whether two readings are one in every part of theirs.
  private func same<Reading>(_ one: Reading, _ other: Reading?) -> Bool {
    other.map { "\($0)" } == "\(one)"
  }

  @Test("A plain number is read as any number is")
  func number() {
    var count = 0
    each(leads, numbers, tails) { text, offset, typed in
      guard !text.isBarePoint(offset - 1), let plain = text.plainNumber(offset) else { return }
      count += 1
      #expect(same(plain, text.anyNumber(offset)), "\(typed)")
    }
    #expect(count > 5000)
  }

  @Test("A plain quantity is read as any quantity is")
  func quantity() {
    var count = 0
    each(leads, numbers, tails) { text, offset, typed in
      for takesChange in [true, false] {
        let reader = AmountReader(text, takesAnyUnit: true, takesChange: takesChange)
        for start in Set([0, offset]) {
          guard let plain = reader.plainQuantity(start) else { continue }
          count += 1
          #expect(same(plain, reader.anyQuantity(start)), "\(typed)")
        }
      }
    }
    #expect(count > 500)
  }

  @Test("Plain money is read as any money is")
  func money() {
    var count = 0
    let codes = Currency.all + ["EU", "EURO", "ABC", "eur", "E", "KR", "R"]
    each(["", " ", "x ", "a"], ["0", "7", "14", "8.2", "007", "1250", "1.250", "999999999999999"], [""]) {
      number, offset, typed in
      for magnitude in ["", "k", "M", "B", "m", "K", "t", " M", "bn"] {
        for code in codes {
          let reader = AmountReader(ValueText("\(typed)\(magnitude) \(code)"), takesAnyUnit: true)
          guard let plain = reader.plainQuantity(offset) else { continue }
          count += 1
          #expect(same(plain, reader.anyQuantity(offset)), "\(typed)\(magnitude) \(code)")
        }
      }
    }
    #expect(count > 5000)
  }

  private let words = [
    " to 60%", " to 6 days", " to 5 to 6", " customers", " schools (was 3)", " kappaletta", " new logos", " →40",
    " → 40%",
    " MEUR", " m€", " SEK", " seats", " of them", " tonnes", " stars", " scale of 5", " sites", " wins",
    " customers, 5",
    " p.a.", " half", " kymmenestä", " yks", " % points", " %p", "%-yksikköä", " million", " grand", " t", " to",
    " to be",
    " together", " ylempi", " kun", " times", " x 3", " more sites", " Grand", " Kpl", " USD", "; 5", ") a", "! a",
    "提升到71%", "提高了", "增加到5%", "同比增长5%", "降幅5%", "下降", "减少到三成", "以上", "，", "。", "；5", "）", "左右", "的人", "到5%", "至5%", "成",
    "分之", "、8%", " 的", "内", "/人", "多",
    " d-vitamin", " v", " viikossa", " or so", " fewer", " neljästä", " viidestä", " yli", " alle", " plus", " minus",
  ]

  private let units = [
    "hours", "Hours", "hour", "h", "days", "minutes", "min", "weeks", "months", "quarters", "years", "year", "percent",
    "prosenttia", "prosentista", "prosenttiin", "tunnista", "tuntia", "tuntiin", "päivää", "viikkoa", "kuukautta",
    "kk", "min.", "pct", "points", "pistettä", "stars", "fleets", "tenders", "euros", "Fleets", "nyt", "now", "today",
    "times", "x", "last", "viime", "half", "of", "thousand", "grand", "million", "or", "more", "up", "down", "less",
    "half-days", "m2", "each", "apiece", "week", "per", "sec", "seconds", "sekuntia", "vuotta", "tonnes", "complaints",
    "yks", "kpl", "pieces", "third", "thirds", "kertaa", "kymmenestä", "neljännestä", "unknown", "enemmän", "plus",
  ]
  private let unitTails = [
    "", " ", " to 4 hours", " to 4", " 4 tuntiin", " 6 prosenttiin", " 15 minutes", ", 15 minutes", " and 15 minutes",
    " and a half", " ja puoli", " ja 15 minuuttia", " ja kolme", " or more", " or less", " per week", " a week",
    "/week", " of 5", " more", " ± 2", " at most", " mennessä", ", 5", ",", ")", ";", ".", ":", ":n", ": 5", "-5",
    " - 5", " – 9 days", " enintään", " each", " early", " kuukaudessa", " (was 8)", " → 4 hours", " → 40", " up",
    " down from 8 hours", " sooner", " faster", " by May", " viikossa", " half", " puoli", " + 1", "+", " x 2",
    " hours",
    " days", " EUR", " 5 kertaa", " vai 6", " tai 6", " until 6", "!", "\"", " %", " of them", " long", " lyhyempi",
    " scale of 5", " stars", " USD 5", " million", " vuodessa", " in 2 days", " out of 10", " kymmenestä",
  ]

  @Test("A plain number with a word behind it is read as any is, in a sentence and in a clause")
  func unit() {
    var (inSentences, inClauses) = (0, 0)
    let numbers = ["0", "1", "7", "35", "007", "1.5", "1.30", "12.45", "16.250", "1234", "20260", "2026", "1e5"]
    each(
      ["", " ", "from ", " to ", "in ", "每", "x", ">= ", "< "], numbers, units.map { " \($0)" } + ["  hours", "hours"]
    ) {
      _, offset, start in
      for tail in unitTails {
        let text = ValueText(start + tail)
        let sentence = AmountReader(text, takesAnyUnit: false)
        if let plain = sentence.plainBareQuantity(offset) {
          inSentences += 1
          #expect(same(plain, sentence.anyBareQuantity(offset)), "\(start)\(tail)")
        }
        let clause = AmountReader(text, takesAnyUnit: true)
        for place in Set([0, offset]) {
          guard let plain = clause.plainQuantity(place) else { continue }
          inClauses += 1
          #expect(same(plain, clause.anyQuantity(place)), "\(start)\(tail)")
        }
      }
    }
    #expect(inSentences > 2000 && inClauses > 100)
  }

  @Test("A plain number of a sentence is read as any is")
  func bareQuantity() {
    var count = 0
    each(leads + [" from ", "2 to ", "joka "], numbers, tails + words + words.map { "%\($0)" }) { text, offset, typed in
      let reader = AmountReader(text, takesAnyUnit: false)
      guard let plain = reader.plainBareQuantity(offset) else { return }
      count += 1
      #expect(same(plain, reader.anyBareQuantity(offset)), "\(typed)")
    }
    #expect(count > 5000)
  }

  private let days = [
    "2026-09-30", "2026-9-3", "2026-13-40", "2026-00-00", "0000-01-01", "2026-27-10", "2026/09/30", "2026-09",
    "26-09-30",
    "2026-09-301", "12026-09-30", "2026–09–30", "2026.09.30", "7", "12", "35", "350", "2026", "20261120",
  ]
  private let endings = [
    "", " ", "  ", " 40%", " 5", " 12:30", " 12:30pm", "T12:00", ",", ", 5", ".", " - 5", " -17.5", " to 2026-10-01",
    "..",
    "-01", " 2026", " 31.12.", "日", "前", " EOD", "(", " (1.1.2026)", "%", " %", "％", " Oct", "h", " h", "Q1", "\t9",
    " at 5", " klo 16", ":n loppuun", "年", " päivä", "\u{A0}7", "-41", " - 41",
    " customers", " of May", " of them", " May", " → 40", ") a", ";", " week of May", " kesäkuuta", " new", " may",
    " sept",
    "家", "个月", "天内", "周", " 季度", "月底", "月15日", "人", " 家", "年度", "号线", "点", "，", "度",
    "Q4", "H1", "q4 2026", "H", "th", "st of May", ". neljännes", " weeks",
  ]

  @Test("A plain day is read as any day is")
  func day() {
    var count = 0
    each(["", " ", "by ", "1", "x", "第"], days, endings) { text, offset, typed in
      for takesTime in [true, false] {
        let reader = DateReader(text, takesTime: takesTime)
        if reader.isNumberAlone(offset) {
          count += 1
          #expect(reader.anyCore(offset) == nil, "\(typed)")
        }
        guard let plain = reader.plainDay(offset) else { continue }
        count += 1
        #expect(same(plain, reader.anyWhen(offset)), "\(typed)")
        if text.skip(plain.range.upperBound) >= text.count { #expect(same(plain, reader.anySpan(offset)), "\(typed)") }
      }
    }
    #expect(count > 200)
  }

  @Test("A day that no month has, with another number behind it, is read to its end")
  func dayBeyondMonth() {
    // No number is greater than 40 and still a day: 2026-13-40 - 41.
    each([""], ["2026-13-40", "2026-12-32", "2026-09-99"], endings) { text, _, _ in
      #expect(DateReader(text).span(0) != nil)
    }
  }
}
