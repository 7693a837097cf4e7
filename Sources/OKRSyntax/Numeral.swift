/// What a run of digits and the marks between them can mean: a number, a date or a period, plainly written or not.
package enum Numeral: Hashable, Sendable {
  /// Digits with at most one `.`, no separators.
  case number(String)
  /// `YYYY-MM-DD`; the day is not checked against the calendar.
  case date(String)
  /// `YYYY-Qn`, `YYYY-Hn`, `YYYY-MM` or `YYYY-Wnn`.
  case period(String)
  /// Plain in one way only, but not written so; `plain` is how it should stand.
  indirect case otherForm(Numeral, plain: String)
  /// `9/30`, `30.9.`, `9月30日`: two numbers of a day, month, quarter or year, in the order typed.
  case loose(Int, Int, Loose)
  /// Several numbers in one: `1,250`.
  case ambiguous([String])
  /// Several days in one: `9/3/2026`.
  case ambiguousDate([String])
  case unreadable

  /// How a loose date was written.
  package enum Loose: Hashable, Sendable { case slash, dots, han }
}

extension Numeral {
  /// Reads a run; after a currency sign three digits behind a mark are thousands.
  package static func classify(_ run: String, afterCurrency: Bool) -> Numeral {
    if let plain = plain(run) { return plain }
    let folded = String(String.UnicodeScalarView(run.unicodeScalars.map(asciiDigit)))
    let meaning = classifyFolded(folded, afterCurrency: afterCurrency)
    guard folded != run else { return meaning }
    switch meaning {
    case .number(let plain), .date(let plain), .period(let plain): return .otherForm(meaning, plain: plain)
    case .otherForm, .loose, .ambiguous, .ambiguousDate, .unreadable: return meaning
    }
  }

  /// The forms nearly every number and date has, told by their bytes alone.
  private static func plain(_ run: String) -> Numeral? {
    var dashes = 0
    var points = 0
    var afterPoint = 0
    var isLettered = false
    for byte in run.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): afterPoint += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "."): (points, afterPoint) = (points + 1, 0)
      case UInt8(ascii: "Q"), UInt8(ascii: "H"): isLettered = true
      default: return nil
      }
    }
    if dashes == 0, !isLettered {
      if points == 0 { return .number(run) }
      // Three places may be thousands.
      return points == 1 && afterPoint > 0 && afterPoint != 3 && run.utf8.first != UInt8(ascii: ".")
        ? .number(run) : nil
    }
    return points == 0 ? plainDate(Array(run.utf8), dashes: dashes).map { $0 ? .date(run) : .period(run) } : nil
  }

  /// Whether some digits, letters and dashes are a date, `2026-09-30`, or else a period, `2026-Q3` or `2026-09`; nil
  /// for neither.
  private static func plainDate(_ bytes: [UInt8], dashes: Int) -> Bool? {
    guard bytes.count == 7 || bytes.count == 10, bytes[0..<4].allSatisfy(isDigit), bytes[4] == UInt8(ascii: "-") else {
      return nil
    }
    if bytes.count == 7 {
      guard dashes == 1, isDigit(bytes[6]) else { return nil }
      switch bytes[5] {
      case UInt8(ascii: "Q"): return (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(bytes[6]) ? false : nil
      case UInt8(ascii: "H"): return (UInt8(ascii: "1")...UInt8(ascii: "2")).contains(bytes[6]) ? false : nil
      default: return isDigit(bytes[5]) ? false : nil
      }
    }
    guard dashes == 2, bytes[7] == UInt8(ascii: "-"), isDigit(bytes[5]), isDigit(bytes[6]), isDigit(bytes[8]),
      isDigit(bytes[9])
    else { return nil }
    return true
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19: Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFF10 + 0x30))
    case 0xFF0E: "."
    default: scalar
    }
  }

  private static func classifyFolded(_ run: String, afterCurrency: Bool) -> Numeral {
    if run.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) {
      return .number(run.filter { $0 != "_" })
    }
    // Only the whole part of a number is grouped: `1.5_000` is none, and `2026-0_7` is no month.
    if let last = run.lastIndex(of: "_"), run[..<last].contains(where: { $0 != "_" && !($0.isASCII && $0.isNumber) }) {
      return .unreadable
    }
    if run.contains("_"), run.contains(where: { !".,_".contains($0) && !$0.isNumber }) { return .unreadable }
    let parts = Parts(run)
    return parts.isoDate ?? parts.typedDate ?? parts.number(afterCurrency: afterCurrency) ?? .unreadable
  }
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// A run cut into its groups of digits and the marks between and after them.
private struct Parts {
  private var groups: [String] = []
  private var marks: [Character] = []
  /// A letter before a group: `Q`, `H` or `W`.
  private var letter: Character?

  init(_ run: String) {
    var group = ""
    for character in run where character != "_" {
      if character.isASCII, character.isNumber {
        group.append(character)
      } else if "QHW".contains(character), group.isEmpty {
        letter = character
      } else {
        groups.append(group)
        group = ""
        marks.append(character)
      }
    }
    if !group.isEmpty { groups.append(group) }
  }

  private var lengths: [Int] { groups.map(\.count) }

  private func all(_ mark: Character) -> Bool { marks.allSatisfy { $0 == mark } }

  private func number(_ index: Int) -> Int { index < groups.count ? Int(groups[index]) ?? 0 : 0 }

  /// `2026-09-30`, `2026-09`, `2026-Q3` and the like.
  var isoDate: Numeral? {
    guard lengths.first == 4, all("-"), marks.count + 1 == groups.count else { return nil }
    let joined = groups.joined(separator: "-")
    if let letter {
      guard groups.count == 2 else { return nil }
      if letter == "W", groups[1].count == 1 {
        let plain = "\(groups[0])-W0\(groups[1])"
        return .otherForm(.period(plain), plain: plain)
      }
      guard groups[1].count == (letter == "W" ? 2 : 1) else { return nil }
      if letter == "Q", !(1...4).contains(number(1)) { return nil }
      if letter == "H", !(1...2).contains(number(1)) { return nil }
      return .period("\(groups[0])-\(letter)\(groups[1])")
    }
    if lengths == [4, 2, 2] { return .date(joined) }
    if lengths == [4, 2] { return .period(joined) }
    return nil
  }

  /// `30.9.2026`, `2026/9/30`, `2026-9-1`, `2026年9月30日`, and the ones that need a cycle.
  var typedDate: Numeral? {
    guard letter == nil, lengths.allSatisfy({ (1...2).contains($0) || $0 == 4 }) else { return nil }
    let yearFirst = lengths.first == 4
    func iso(_ year: Int, _ month: Int, _ day: Int?) -> Numeral? {
      guard year > 999, (1...12).contains(month), day.map({ (1...31).contains($0) }) ?? true else { return nil }
      let plain = "\(year)-\(padded(month))" + (day.map { "-\(padded($0))" } ?? "")
      return .otherForm(day == nil ? .period(plain) : .date(plain), plain: plain)
    }
    let written = String(marks)
    switch written {
    case "--", "//", "..", "../", "年月日", "年月号", "年月號":
      guard groups.count == 3 else {
        return written == ".." && groups.count == 2 ? .loose(number(0), number(1), .dots) : nil
      }
      if yearFirst { return iso(number(0), number(1), number(2)) }
      guard lengths[2] == 4 else { return nil }
      let dayFirst = iso(number(2), number(1), number(0))
      if written == ".." { return dayFirst }
      // With slashes the month comes first in one country and second in another.
      let monthFirst = iso(number(2), number(0), number(1))
      guard case .otherForm(_, let one) = monthFirst, case .otherForm(_, let other) = dayFirst, one != other else {
        return monthFirst ?? dayFirst
      }
      return .ambiguousDate([one, other])
    case "-", "年月":
      return yearFirst && groups.count == 2 && lengths[1] < 3 ? iso(number(0), number(1), nil) : nil
    case "年":
      return yearFirst && groups.count == 1 ? .otherForm(.number(groups[0]), plain: groups[0]) : nil
    case "/":
      guard groups.count == 2 else { return nil }
      if yearFirst { return lengths[1] < 3 ? iso(number(0), number(1), nil) : nil }
      return .loose(number(0), number(1), .slash)
    case "..." where groups.count == 3 && lengths[2] == 4:
      return iso(number(2), number(1), number(0))
    case "月日", "月号", "月號":
      return groups.count == 2 ? .loose(number(0), number(1), .han) : nil
    default:
      return nil
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  func number(afterCurrency: Bool) -> Numeral? {
    guard letter == nil, marks.count + 1 == groups.count, let last = groups.last, let mark = marks.last else {
      return nil
    }
    let decimalMarks: [Character] = [".", ",", "。", "，"]
    let blanks: [Character] = ["\u{A0}", "\u{202F}", "\u{2009}"]
    let whole = groups.dropLast().joined()
    let groupsOfThree = groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let leading = groups[0].count
    // One kind of blank between groups of three: plain thousands.
    if marks.allSatisfy(blanks.contains) {
      return groupsOfThree && last.count == 3 && leading <= 3 ? joined(groups) : nil
    }
    // Blanks or one mark between thousands, another mark before the decimals: 1.250,00.
    if marks.count > 1, decimalMarks.contains(mark), !marks.dropLast().contains(mark), Set(marks.dropLast()).count == 1
    {
      guard groupsOfThree, leading <= 3, marks.allSatisfy({ decimalMarks.contains($0) || blanks.contains($0) }) else {
        return nil
      }
      let plain = "\(whole).\(last)"
      return .otherForm(.number(plain), plain: "\(grouped(Array(groups.dropLast()))).\(last)")
    }
    // The same mark several times: 1,250,000.
    if marks.count > 1 {
      guard Set(marks).count == 1, decimalMarks.contains(mark), groupsOfThree, last.count == 3, leading <= 3 else {
        return nil
      }
      return joined(groups)
    }
    guard decimalMarks.contains(mark) else { return nil }
    let decimal = "\(groups[0]).\(last)"
    if last.count == 3, leading <= 3, groups[0] != "0" {
      if afterCurrency { return joined(groups) }
      let short = last.reversed().drop { $0 == "0" }
      let plainDecimal = "\(groups[0]).\(short.isEmpty ? "0" : String(short.reversed()))"
      return .ambiguous([grouped(groups), plainDecimal])
    }
    return mark == "." ? .number(decimal) : .otherForm(.number(decimal), plain: decimal)
  }

  private func joined(_ groups: [String]) -> Numeral { .otherForm(.number(groups.joined()), plain: grouped(groups)) }

  private func grouped(_ groups: [String]) -> String { groups.joined(separator: "_") }
}
