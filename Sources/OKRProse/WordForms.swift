import OKRReader

extension Words {
  /// A title without what makes no other sentence: case, blanks and marks.
  package static func normalised(_ title: String) -> String {
    // Bytes are lowered faster than letters: all but a few titles are written in those of ASCII, of Latin-1 and of Han,
    // with a few marks.
    var bytes = ValueText.folded(Array(title.utf8))
    var isParted = false
    // What is kept is moved to the front, where marks have left room for a blank.
    var (index, end) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      var length = 1
      var isMark = false
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " ")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
        UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        isMark = true
      case 0..<0xC0, 0xC3, 0xE4...0xE9: break
      case 0xE2, 0xE3, 0xEF:
        guard index + 2 < bytes.count, let known = partsWords(byte, bytes[index + 1], bytes[index + 2]) else {
          return normalisedLetters(title)
        }
        (length, isMark) = (3, known)
      default: return normalisedLetters(title)
      }
      if isMark {
        isParted = end > 0
      } else {
        if isParted {
          bytes[end] = UInt8(ascii: " ")
          end += 1
        }
        isParted = false
        for place in index..<index + length {
          bytes[end] = bytes[place]
          end += 1
        }
      }
      index += length
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// A hash that two titles have in common where they are normalised to the same; many others have it too.
  package static func roughHash(_ title: String) -> Int {
    var letters = title
    let hash: Int? = letters.withUTF8 { bytes in
      var hash = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
          hash = hash &* 31 &+ Int(byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = hash &* 31 &+ Int(byte)
        case 0..<0xC4, 0xE4...0xE9: continue
        // What has an upper case of its own, in which there may be letters of ASCII.
        default: return nil
        }
      }
      return hash
    }
    return hash ?? roughHash(ofLetters: normalised(title))
  }

  private static func roughHash(ofLetters title: String) -> Int {
    let bytes = Array(title.utf8)
    var hash = 0
    for (index, byte) in bytes.enumerated() {
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
        continue
      }
      // With the accent behind it a letter may be one character elsewhere.
      if index + 1 < bytes.count, bytes[index + 1] == 0xCC || bytes[index + 1] == 0xCD { continue }
      hash = hash &* 31 &+ Int(byte)
    }
    return hash
  }

  private static func normalisedLetters(_ title: String) -> String {
    title.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
  }

  /// Whether a character of three bytes is a mark that parts words; nil for all but the usual ones.
  private static func partsWords(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool? {
    switch (first, second, third) {
    // Dashes, quotes and points; 、 and 。; brackets of Han; ！（），：；？.
    case (0xE2, 0x80, 0x90...0xA7), (0xE3, 0x80, 0x81...0x82), (0xE3, 0x80, 0x8A...0x91), (0xEF, 0xBC, 0x81),
      (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A...0x9B), (0xEF, 0xBC, 0x9F):
      true
    // €, →, ≤, ≥.
    case (0xE2, 0x82, 0xAC), (0xE2, 0x86, 0x92), (0xE2, 0x89, 0xA4...0xA5): false
    default: nil
    }
  }

  /// The beginnings of the words of a text that say what it is about, so that two texts can be seen to share one; of some
  /// beginnings only, where only they are looked for.
  ///
  /// Four letters tell most words apart and leave out what inflection changes; Han is taken in pairs.
  package static func contentStems(_ text: String, among wanted: Set<String>? = nil) -> Set<String> {
    var found: Set<String> = []
    // What is not looked for is not looked up among the words of any sentence either.
    func add(_ stem: String, of words: () -> [String]) {
      guard wanted?.contains(stem) ?? true, !words().contains(where: functionWords.contains) else { return }
      found.insert(stem)
    }
    if addUsualStems(of: ValueText.folded(Array(text.utf8)), add) { return found }
    found = []
    var han: Character?
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if !isHan(String(word)), word.count >= 4 { add(String(word.prefix(4))) { [String(word)] } }
      for character in word {
        let isIdeograph = character.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
        if isIdeograph, let before = han { add("\(before)\(character)") { [String(before), String(character)] } }
        han = isIdeograph ? character : nil
      }
      han = nil
    }
    return found
  }

  /// The same of a text whose letters are those of ASCII, Latin-1 and Han, byte by byte; false where it has others.
  private static func addUsualStems(of bytes: [UInt8], _ add: (String, () -> [String]) -> Void) -> Bool {
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var (start, letters, fourth) = (0, 0, 0)
    var (hasHan, isBehindHan) = (false, false)
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      var (length, mark) = (0, 1)
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): length = 1
      case 0..<0x80: break
      // × and ÷ are no letters.
      case 0xC3 where next != 0x97 && next != 0xB7: length = 2
      // Hexagrams are no Han.
      case 0xE4 where next == 0xB7: return false
      case 0xE4...0xE9: length = 3
      case 0xE2, 0xE3, 0xEF:
        guard index + 2 < bytes.count, partsWords(byte, next, bytes[index + 2]) != nil else { return false }
        mark = 3
      default: return false
      }
      if length > 0 {
        if letters == 0 { start = index }
        let isHan = length == 3
        if isHan, isBehindHan {
          add(string(index - 3..<index + 3)) { [string(index - 3..<index), string(index..<index + 3)] }
        }
        (hasHan, isBehindHan) = (hasHan || isHan, isHan)
        letters += 1
        index += length
        if letters == 4 { fourth = index }
      } else {
        if letters >= 4, !hasHan { add(string(start..<fourth)) { [string(start..<index)] } }
        (letters, hasHan, isBehindHan) = (0, false, false)
        index += mark
      }
    }
    return true
  }

  /// Words that any sentence may hold.
  private static let functionWords = Set(lexicons.flatMap(\.functionWords))
}
