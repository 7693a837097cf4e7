/// One verb after another as a list has them, each with the forms that its language makes of it.
///
/// A form is some bytes of the verb and an ending, and goes into the table as that: hundreds of verbs are inflected
/// without making a String or an array for any of them.
package struct VerbForms {
  private(set) var table: WordTable
  /// What `/` parts in the verb, for what no rule tells: build/builds/building/built; as bytes of the table.
  private var parts: [Range<Int>] = []
  private let list: Int
  private let nounList: Int
  /// The endings that the verb before took, in order, and their bytes in the table: most verbs take the same.
  private var endings: [(letters: String, bytes: Range<Int>)] = []
  private var formCount = 0

  init(table: WordTable, list: Int, nounList: Int) {
    self.table = table
    self.list = list
    self.nounList = nounList
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

  /// How many forms the list itself has of the verb.
  var partCount: Int { parts.count }

  /// Whether a part ends with some letters.
  func ends(_ ending: String, part: Int = 0) -> Bool {
    let letters = ending.utf8
    guard letters.count <= parts[part].count else { return false }
    var offset = parts[part].upperBound - letters.count
    for letter in letters {
      guard table.bytes[offset] == letter else { return false }
      offset += 1
    }
    return true
  }

  /// The letter of ASCII that has a number of others behind it; a blank where there is none.
  func letter(_ position: Int, fromEndOf part: Int = 0) -> Unicode.Scalar {
    let offset = parts[part].upperBound - 1 - position
    return offset < parts[part].lowerBound ? " " : Unicode.Scalar(table.bytes[offset])
  }

  /// Adds a form: a part without its last letters, and an ending.
  ///
  /// `isNoun` says that it ends a title as a noun or a participle: kouluttaminen, published.
  mutating func add(part: Int = 0, dropping count: Int = 0, _ ending: String = "", isNoun: Bool = false) {
    let start = parts[part].lowerBound
    var end = parts[part].upperBound
    for _ in 0..<count where end > start {
      repeat { end -= 1 } while end > start && table.bytes[end] & 0xC0 == 0x80
    }
    table.add(start..<end, ending: bytes(of: ending), list: isNoun ? nounList : list)
  }

  private mutating func bytes(of ending: String) -> Range<Int> {
    defer { formCount += 1 }
    if formCount < endings.count, endings[formCount].letters == ending { return endings[formCount].bytes }
    let bytes = table.keep(ending)
    if formCount < endings.count { endings[formCount] = (ending, bytes) } else { endings.append((ending, bytes)) }
    return bytes
  }
}
