/// One verb after another as a list has them, each with the forms that its language makes of it.
///
/// A form is some bytes of the verb and an ending, and goes into the table as that: hundreds of verbs are inflected
/// without making a String or an array for any of them.
package struct VerbForms {
  private(set) var table: WordTable
  /// Where the parts of the verb start in the table, and a place past the last one's end: `/` parts forms that no rule
  /// tells, build/builds/building/built.
  private var starts: [Int] = []
  private let list: Int
  private let nounList: Int
  /// The endings that the verb before took, in order, and their bytes in the table: most verbs take the same.
  private var endings: [String] = []
  private var endingStarts: [Int] = []
  private var formCount = 0

  init(table: WordTable, list: Int, nounList: Int) {
    self.table = table
    self.list = list
    self.nounList = nounList
  }

  /// The next verb, with no forms yet.
  mutating func start(_ verb: Range<Int>) {
    formCount = 0
    starts.removeAll(keepingCapacity: true)
    starts.append(verb.lowerBound)
    for offset in verb where table.bytes[offset] == UInt8(ascii: "/") { starts.append(offset + 1) }
    starts.append(verb.upperBound + 1)
  }

  /// How many forms the list itself has of the verb.
  var partCount: Int { starts.count - 1 }

  private func bytes(ofPart part: Int) -> Range<Int> { starts[part]..<starts[part + 1] - 1 }

  /// Whether a part ends with some letters.
  func ends(_ ending: String, part: Int = 0) -> Bool {
    let letters = ending.utf8
    let bytes = bytes(ofPart: part)
    guard letters.count <= bytes.count else { return false }
    var offset = bytes.upperBound - letters.count
    for letter in letters {
      guard table.bytes[offset] == letter else { return false }
      offset += 1
    }
    return true
  }

  /// The letter of ASCII that has a number of others behind it; a blank where there is none.
  func letter(_ position: Int, fromEndOf part: Int = 0) -> Unicode.Scalar {
    let bytes = bytes(ofPart: part)
    let offset = bytes.upperBound - 1 - position
    return offset < bytes.lowerBound ? " " : Unicode.Scalar(table.bytes[offset])
  }

  /// Adds a form: a part without its last letters, and an ending.
  ///
  /// `isNoun` says that it ends a title as a noun or a participle: kouluttaminen, published.
  mutating func add(part: Int = 0, dropping count: Int = 0, _ ending: String = "", isNoun: Bool = false) {
    let start = bytes(ofPart: part).lowerBound
    var end = bytes(ofPart: part).upperBound
    for _ in 0..<count where end > start {
      repeat { end -= 1 } while end > start && table.bytes[end] & 0xC0 == 0x80
    }
    let first = place(of: ending)
    table.add(start..<end, ending: first..<first + ending.utf8.count, list: isNoun ? nounList : list)
  }

  private mutating func place(of ending: String) -> Int {
    defer { formCount += 1 }
    if formCount < endings.count, endings[formCount] == ending { return endingStarts[formCount] }
    let start = table.keep(ending)
    if formCount < endings.count {
      (endings[formCount], endingStarts[formCount]) = (ending, start)
    } else {
      endings.append(ending)
      endingStarts.append(start)
    }
    return start
  }
}
