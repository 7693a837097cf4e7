/// Single strings of JSON, for whoever writes the rest of it.
package enum JSONText {
  /// A string in quotes: see ``JSONWriter/string(_:)``.
  package static func string(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
