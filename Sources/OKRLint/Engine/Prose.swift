import OKRModel
import OKRProse
import OKRSource

extension KeyResult {
  /// What the title alone asks for; nil where clauses, a milestone's date or an open slot speak instead.
  var prose: TitleReading? {
    guard kind == .measured, to == nil, from == nil, !heading.isBroken, !isStillOpen else { return nil }
    return reading
  }

  /// What a title with an open slot says all the same: hiring X people is work, whatever X will be.
  var openProse: TitleReading? {
    guard kind == .measured, to == nil, from == nil, !heading.isBroken else { return nil }
    return reading
  }

  /// A slot of the title that is still to be filled in is told by itself.
  var isStillOpen: Bool { title != nil && reading?.isOpen ?? false }
}
