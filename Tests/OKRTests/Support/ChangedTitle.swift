import Testing

/// A title, and both ends of the change that it has to name.
struct ChangedTitle: CustomTestStringConvertible, Sendable {
  let text: String
  let from: String
  let to: String

  init(_ text: String, _ from: String, _ to: String) { (self.text, self.from, self.to) = (text, from, to) }

  var testDescription: String { text }
}
