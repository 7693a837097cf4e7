import OKRSource

/// Writes JSON, RFC 8259, by hand and in one pass: so few shapes that the order of fields and the layout stay in plain
/// sight.
package struct JSONWriter {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []
  /// How far the elements of the innermost list or object are set in; nil where they share a line.
  private var indent: Int?
  private var isEmpty = true

  /// Starts on a line that is set in by so many blanks, with room for so many bytes.
  package init(indent: Int = 0, capacity: Int = 0) {
    self.indent = indent
    bytes.reserveCapacity(capacity)
  }

  /// How many bytes a finding or a goal takes, about.
  static let record = 1024

  /// What has been written, and a line break, which ends it: with it in a copy all of it would be copied.
  package var page: [UInt8] {
    mutating get {
      endLine()
      return bytes
    }
  }

  /// How the elements of a list or an object are laid out.
  package enum Layout {
    /// All on one line, and whatever they hold too.
    case line
    /// Each on a line of its own, unless what they stand in shares a line.
    case lines
  }

  // MARK: - Lists and objects

  package mutating func object(_ layout: Layout = .line, _ fields: (inout JSONWriter) -> Void) {
    nest("{", "}", layout, fields)
  }

  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ layout: Layout = .line, _ write: (inout JSONWriter, Element) -> Void
  ) {
    list(layout) { json in
      for element in elements { json.element { write(&$0, element) } }
    }
  }

  /// A list of what is written with ``element(_:)``.
  mutating func list(_ layout: Layout, _ elements: (inout JSONWriter) -> Void) { nest("[", "]", layout, elements) }

  mutating func element(_ write: (inout JSONWriter) -> Void) {
    separate()
    write(&self)
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ layout: Layout, _ write: (inout JSONWriter) -> Void
  ) {
    let outer = indent
    bytes.append(UInt8(ascii: open))
    indent = layout == .lines ? outer.map { $0 + 2 } : nil
    isEmpty = true
    write(&self)
    indent = outer
    if !isEmpty, layout == .lines { startLine() }
    isEmpty = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    let between = separator
    bytes.append(addingCapacity: between.count) { $0.append(between) }
    isEmpty = false
  }

  /// What stands before the next element.
  private var separator: Separator { Separator(hasComma: !isEmpty, indent: indent) }

  private mutating func startLine() {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.appendBlanks(indent)
  }

  // MARK: - Fields

  /// The name of a field, whose value is to be written next; names need no escapes.
  package mutating func name(_ name: StaticString) {
    let between = separator
    name.withUTF8Buffer { name in
      bytes.append(addingCapacity: name.count + between.count + 4) { space in
        space.append(between)
        space.append(UInt8(ascii: "\""))
        unsafe space.append(name)
        space.append(literal: "\": ")
      }
    }
    isEmpty = false
  }

  package mutating func field(_ name: StaticString, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ number: Int) {
    self.name(name)
    bytes.append(decimal: number)
  }

  /// The same with a name that is a value of the report.
  mutating func field(named name: String, _ number: Int) {
    separate()
    string(name)
    bytes.append(literal: ": ")
    bytes.append(decimal: number)
  }

  package mutating func field(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    bytes.append(literal: flag ? "true" : "false")
  }

  /// A number that is written as it is to be; null where there is none.
  package mutating func field(_ name: StaticString, number: String?) {
    self.name(name)
    if let number { bytes.append(number) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ texts: [String], _ layout: Layout = .line) {
    self.name(name)
    list(texts, layout) { $0.string($1) }
  }

  package mutating func field<Element>(
    _ name: StaticString, _ elements: some Sequence<Element>, _ layout: Layout = .line,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    list(elements, layout, write)
  }

  package mutating func field(_ name: StaticString, _ layout: Layout = .line, _ fields: (inout JSONWriter) -> Void) {
    self.name(name)
    object(layout, fields)
  }

  // MARK: - Values

  /// A place in a file, of numbers that are not negative: `{"line": 3, "column": 1, "offset": 35}`.
  mutating func position(line: Int, column: Int, offset: Int) {
    bytes.append(addingCapacity: 100) { space in
      space.append(literal: "{\"line\": ")
      space.append(decimal: line.magnitude)
      space.append(literal: ", \"column\": ")
      space.append(decimal: column.magnitude)
      space.append(literal: ", \"offset\": ")
      space.append(decimal: offset.magnitude)
      space.append(UInt8(ascii: "}"))
    }
  }

  package mutating func null() { bytes.append(literal: "null") }

  /// A line break between two values, in files of a value a line.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// A string in quotes: see ``JSONText/append(_:to:)``.
  package mutating func string(_ text: String) { JSONText.append(text, to: &bytes) }
}

/// A comma, and a line break or a blank.
private struct Separator {
  let hasComma: Bool
  /// Nil where elements share a line.
  let indent: Int?

  /// How many bytes it takes at the most.
  var count: Int { 2 + max(0, indent ?? 0) }
}

extension OutputSpan<UInt8> {
  @inline(__always)
  fileprivate mutating func append(_ separator: Separator) {
    if separator.hasComma { append(UInt8(ascii: ",")) }
    if let indent = separator.indent {
      append(UInt8(ascii: "\n"))
      append(repeating: UInt8(ascii: " "), count: max(0, indent))
    } else if separator.hasComma {
      append(UInt8(ascii: " "))
    }
  }
}
