/// One verb after another as a list has them, each with the forms that its language makes of it.
///
/// A form is some bytes of the verb and an ending, and goes into the table as that: hundreds of verbs are inflected
/// without making a String or an array for any of them.
package struct VerbForms {
  private(set) var table: WordTable
  /// The parts of the verb as its list has them, which `/` parts where no rule tells a form, build/builds/building/built,
  /// and then those that were made of them.
  private var parts: [Range<Int>] = []
  private let lists: Lists
  /// The endings that verbs before took, and their bytes in the table, by their place among the forms and their length:
  /// most verbs take the same in the same order, and in Finnish it is the length that vowel harmony changes.
  private var endings = [(text: String, start: Int)](repeating: ("", 0), count: 128)
  private var formCount = 0

  /// The numbers of the lists that forms go into.
  struct Lists {
    /// Forms that say what is done: launches, koulutetaan.
    let verbs: Int
    /// A noun or a participle: kouluttaminen, published.
    let nouns: Int
    /// A participle that only stands before its noun: palkatut.
    let attributes: Int
  }

  init(table: WordTable, lists: Lists) {
    self.table = table
    self.lists = lists
  }

  /// The next verb, with no forms yet.
  mutating func start(_ verb: Range<Int>) {
    formCount = 0
    parts.removeAll(keepingCapacity: true)
    var start = verb.lowerBound
    for offset in verb where table.bytes[offset] == UInt8(ascii: "/") {
      parts.append(start..<offset)
      start = offset + 1
    }
    parts.append(start..<verb.upperBound)
  }

  /// How many parts there are of the verb.
  var partCount: Int { parts.count }

  func isEmpty(part: Int) -> Bool { parts[part].isEmpty }

  /// Whether a part ends with some letters.
  func ends(_ ending: String, part: Int = 0) -> Bool {
    let letters = ending.utf8
    let bytes = parts[part]
    guard letters.count <= bytes.count else { return false }
    var offset = bytes.upperBound - letters.count
    for letter in letters {
      guard table.bytes[offset] == letter else { return false }
      offset += 1
    }
    return true
  }

  /// The letter that has a number of others behind it, of ASCII or of two bytes; a blank where there is none.
  func letter(_ position: Int, fromEndOf part: Int = 0) -> Unicode.Scalar {
    let end = end(of: part, dropping: position)
    guard end > parts[part].lowerBound else { return " " }
    let last = table.bytes[end - 1]
    guard last >= 0x80, end > parts[part].lowerBound + 1 else { return Unicode.Scalar(last) }
    return Unicode.Scalar(UInt16(table.bytes[end - 2] & 0x1F) << 6 | UInt16(last & 0x3F)) ?? " "
  }

  /// Where a part ends without its last letters.
  private func end(of part: Int, dropping count: Int) -> Int {
    let start = parts[part].lowerBound
    var end = parts[part].upperBound
    for _ in 0..<count where end > start {
      repeat { end -= 1 } while end > start && table.bytes[end] & 0xC0 == 0x80
    }
    return end
  }

  /// Makes another part, a stem: some part without its last letters, and an ending; before that a letter, counted from
  /// the end of the part, may become others.
  mutating func keepPart(
    of part: Int = 0, dropping count: Int, letter position: Int = 0, becomes grade: String? = nil,
    adding ending: String = ""
  ) -> Int {
    let start = table.bytes.count
    let end = end(of: part, dropping: count)
    if let grade {
      table.keep(bytes: parts[part].lowerBound..<self.end(of: part, dropping: position + 1))
      _ = table.keep(grade)
      table.keep(bytes: self.end(of: part, dropping: position)..<end)
    } else if ending.isEmpty {
      parts.append(parts[part].lowerBound..<end)
      return parts.count - 1
    } else {
      table.keep(bytes: parts[part].lowerBound..<end)
    }
    _ = table.keep(ending)
    parts.append(start..<table.bytes.count)
    return parts.count - 1
  }

  /// Adds a form: a part without its last letters, and an ending.
  ///
  /// `isNoun` says that it ends a title as a noun or a participle: kouluttaminen, published.
  mutating func add(part: Int = 0, dropping count: Int = 0, _ ending: String = "", isNoun: Bool = false) {
    add(part, count, ending, list: isNoun ? lists.nouns : lists.verbs)
  }

  /// Adds a participle that only stands before its noun: palkatut myyjät says of whom, and of no work.
  mutating func addAttribute(part: Int = 0, dropping count: Int = 0, _ ending: String) {
    add(part, count, ending, list: lists.attributes)
  }

  private mutating func add(_ part: Int, _ count: Int, _ ending: String, list: Int) {
    let first = place(of: ending)
    table.add(
      parts[part].lowerBound..<end(of: part, dropping: count), ending: first..<first + ending.utf8.count, list: list)
  }

  /// Where an ending is kept in the table.
  private mutating func place(of ending: String) -> Int {
    let length = ending.utf8.count
    if length == 0 { return 0 }
    let slot = (formCount & 15) << 3 | length & 7
    formCount += 1
    if endings[slot].text == ending { return endings[slot].start }
    let start = table.keep(ending)
    endings[slot] = (ending, start)
    return start
  }
}
