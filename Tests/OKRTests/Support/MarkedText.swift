import OKRSource

/// A text with «marks» taken out, and the ranges that stood between them.
struct MarkedText {
  let text: String
  let marks: [TextRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [TextRange] = []
    for character in marked {
      switch character {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { marks.append(TextRange(start, bytes.count)) }
      default: bytes += Array(String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks.sorted()
  }
}
