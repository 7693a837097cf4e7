/// One line of a `.gitignore`, as gitignore(5) and git's own wildmatch read it: byte by byte.
struct GitPattern {
  /// What a path leads to; a link counts as a file, as it does for git.
  enum Kind { case file, folder }
  enum Verdict { case ignored, kept }

  let verdict: Verdict
  private let onlyFolders: Bool
  private let segments: [Segment]

  private enum Segment {
    /// `**`: any number of folders, none as well.
    case anyFolders
    case anyName
    case name([Glob])
  }

  /// The patterns of a file, in its order.
  static func all(in file: [UInt8]) -> [GitPattern] {
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    return text.split(separator: UInt8(ascii: "\n")).compactMap { GitPattern(line: $0) }
  }

  /// Nil for a blank line and a comment.
  private init?(line: ArraySlice<UInt8>) {
    var rest = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard rest.first != UInt8(ascii: "#") else { return nil }
    rest = GitPattern.withoutBlanksAtEnd(rest)
    let isNegated = rest.first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    verdict = isNegated ? .kept : .ignored
    onlyFolders = rest.last == UInt8(ascii: "/")
    if onlyFolders { rest = rest.dropLast() }
    let isAnchored = rest.contains(UInt8(ascii: "/"))
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    guard isAnchored else {
      segments = [.anyFolders, .name(Glob.all(in: rest))]
      return
    }
    let names = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    segments = names.enumerated().flatMap { index, name -> [Segment] in
      guard name.elementsEqual("**".utf8) else { return [.name(Glob.all(in: name))] }
      // At the end it means what is inside, not the folder itself.
      return index == names.count - 1 ? [.anyName, .anyFolders] : [.anyFolders]
    }
  }

  /// A blank at the end counts only behind a backslash.
  private static func withoutBlanksAtEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index = min(index + 2, line.endIndex)
        end = index
      } else {
        if line[index] != UInt8(ascii: " ") { end = index + 1 }
        index += 1
      }
    }
    return line[..<end]
  }

  /// Whether a path, taken apart and relative to the folder of the list, is meant.
  func fits(_ path: [Substring.UTF8View], _ kind: Kind) -> Bool {
    if onlyFolders, kind == .file { return false }
    return fitsAll(segments, path, isStar: { if case .anyFolders = $0 { true } else { false } }) { segment, name in
      switch segment {
      case .anyFolders: false
      case .anyName: true
      case .name(let globs):
        fitsAll(globs, Array(name), isStar: { if case .anyBytes = $0 { true } else { false } }) { $0.fits($1) }
      }
    }
  }
}

/// A piece of a name in a pattern.
private enum Glob {
  /// `*`, however often it is repeated.
  case anyBytes
  /// `?`
  case anyByte
  case byte(UInt8)
  /// `[…]`
  case oneOf([ClosedRange<UInt8>], isNegated: Bool)
  /// What git can make nothing of: a bracket that is never closed, a backslash at the end.
  case nothing

  func fits(_ byte: UInt8) -> Bool {
    switch self {
    case .anyBytes, .nothing: false
    case .anyByte: true
    case .byte(let wanted): byte == wanted
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
    }
  }

  static func all(in name: ArraySlice<UInt8>) -> [Glob] {
    var globs: [Glob] = []
    var rest = name
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): globs.append(.anyBytes)
      case UInt8(ascii: "?"): globs.append(.anyByte)
      case UInt8(ascii: "\\"): globs.append(rest.popFirst().map(Glob.byte) ?? .nothing)
      case UInt8(ascii: "["): globs.append(bracket(&rest) ?? .nothing)
      default: globs.append(.byte(byte))
      }
    }
    return globs
  }

  /// What stands behind a `[`, its `]` taken; nil if there is none.
  private static func bracket(_ rest: inout ArraySlice<UInt8>) -> Glob? {
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest = rest.dropFirst() }
    var ranges: [ClosedRange<UInt8>] = []
    var isFirst = true
    while var byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst { return .oneOf(ranges, isNegated: isNegated) }
      isFirst = false
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let end = classEnd(rest) {
        guard let members = classes[String(decoding: rest[rest.startIndex..<end].dropFirst(), as: UTF8.self)] else {
          return nil
        }
        ranges += members
        rest = rest[(end + 2)...]
        continue
      }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = rest.popFirst() else { return nil }
        byte = escaped
      }
      var last = byte
      if rest.first == UInt8(ascii: "-"), let end = rest.dropFirst().first, end != UInt8(ascii: "]") {
        rest = rest.dropFirst(2)
        last = end
        if end == UInt8(ascii: "\\") {
          guard let escaped = rest.popFirst() else { return nil }
          last = escaped
        }
      }
      if byte <= last { ranges.append(byte...last) }
    }
    return nil
  }

  /// Where the `:]` of a class stands, whose first colon comes next.
  private static func classEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close - rest.startIndex >= 2,
      rest[close - 1] == UInt8(ascii: ":")
    else { return nil }
    return close - 1
  }

  private static let classes: [String: [ClosedRange<UInt8>]] = [
    "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "blank": [9...9, 32...32],
    "cntrl": [0...31, 127...127], "digit": [48...57], "graph": [33...126], "lower": [97...122], "print": [32...126],
    "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32], "upper": [65...90],
    "xdigit": [48...57, 65...70, 97...102],
  ]
}

/// Whether a pattern fits a whole text; a star stands for any stretch of it, none as well.
///
/// Only the last star has to be tried again: a longer stretch for one before it finds nothing more.
private func fitsAll<Piece, Part>(
  _ pattern: [Piece], _ text: [Part], isStar: (Piece) -> Bool, fits: (Piece, Part) -> Bool
) -> Bool {
  var (piece, part) = (0, 0)
  var star: (piece: Int, part: Int)?
  while part < text.count {
    if piece < pattern.count, isStar(pattern[piece]) {
      star = (piece, part)
      piece += 1
    } else if piece < pattern.count, fits(pattern[piece], text[part]) {
      piece += 1
      part += 1
    } else if let last = star {
      star = (last.piece, last.part + 1)
      (piece, part) = (last.piece + 1, last.part + 1)
    } else {
      return false
    }
  }
  return pattern[piece...].allSatisfy(isStar)
}
