import OKRReport

/// A value of JSON (RFC 8259) as messages of the protocol carry it.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it is written: an identifier goes back as it came, however many digits it has.
  case number(String)
  case string(String)
  case array([JSON])
  /// In the order in which they are written.
  case object([Member])
  /// A value that is written already, as it goes out: what is long is written once, however often it is asked for.
  case written([UInt8])

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSON
  }

  /// An object of the fields that have a value.
  static func object(_ fields: KeyValuePairs<String, JSON?>) -> JSON {
    .object(fields.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}

extension JSON {
  /// The value of a name; of a name that comes twice the last, as other readers have it. Nil where there is none.
  package subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }

  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The elements of a list; nil for anything else.
  package var array: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  /// A whole number, also where it is written as `2.0` or `2e0`; nil where it does not fit.
  package var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  var isObject: Bool { if case .object = self { true } else { false } }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number("\(value)") }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(name: $0, value: $1) })
  }
  package init(_ number: Int) { self = .number("\(number)") }
}

extension JSON {
  /// The value on one line.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same in UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Values that are written are made here, and nest a dozen deep at the most.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let flag): bytes.append(flag ? "true" : "false")
    case .number(let number): bytes.append(number)
    case .string(let string): JSONText.append(string, to: &bytes)
    case .array(let elements):
      bytes.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(",") }
        element.write(to: &bytes)
      }
      bytes.append("]")
    case .object(let members):
      bytes.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(",") }
        JSONText.append(member.name, to: &bytes)
        bytes.append(":")
        member.value.write(to: &bytes)
      }
      bytes.append("}")
    case .written(let text): bytes += text
    }
  }
}
