package import OKRSource

/// What every declaration has: a name or a title or both, and its place.
package struct Heading: Sendable {
  package let name: Located<String>?
  package let title: Located<String>?
  /// The keyword that opens it.
  package let keyword: Location
  /// From the keyword to the end of the block.
  package let whole: Location
  package let remarks: Remarks
  /// Something in it could not be read, so nothing may be concluded from what it seems to lack.
  package internal(set) var isBroken: Bool

  /// The place to point at when the declaration as a whole is meant: its title, else its name, else its keyword.
  package var location: Location { title?.location ?? name?.location ?? keyword }

  /// What people call it: the name, else the title in quotes.
  package var label: String {
    if let name { return name.value }
    if let title { return "\"\(title.value)\"" }
    return keyword.file.text(keyword.range)
  }

  /// The same behind the path of what it stands in, in one piece.
  func path(below start: String) -> String {
    let isQuoted = name == nil && title != nil
    let words = name?.value ?? title?.value ?? label
    // At once, for every finding has one: a text that grows part by part takes half as long again.
    return unsafe String(unsafeUninitializedCapacity: start.utf8.count + words.utf8.count + 3) { room in
      var end = 0
      // Not as a list, which would hold each part and let it go.
      func write(_ part: String) {
        var part = part
        part.withUTF8 { bytes in
          _ = unsafe room[end..<end + bytes.count].initialize(fromContentsOf: bytes)
          end += bytes.count
        }
      }
      func write(_ byte: UInt8) {
        unsafe room.initializeElement(at: end, to: byte)
        end += 1
      }
      write(start)
      write(UInt8(ascii: "."))
      if isQuoted { write(UInt8(ascii: "\"")) }
      write(words)
      if isQuoted { write(UInt8(ascii: "\"")) }
      return end
    }
  }
}

/// A declaration that findings can be about.
package protocol Declared: Sendable {
  var heading: Heading { get }
  // Whoever looks at any declaration asks the type itself, which need not copy its whole heading.
  var name: Located<String>? { get }
  var title: Located<String>? { get }
  var location: Location { get }
  /// The dotted path, such as `sales.easy-buying.cycle-time`.
  var entity: String { get }
}

extension Declared {
  package var name: Located<String>? { heading.name }
  package var title: Located<String>? { heading.title }
  package var location: Location { heading.location }
}
