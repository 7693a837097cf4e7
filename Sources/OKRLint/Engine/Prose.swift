import OKRModel
import OKRProse
import OKRSource

extension KeyResult {
  /// What the title alone asks for; nil where clauses, a milestone's date or an open slot speak instead.
  var prose: TitleReading? {
    guard kind == .measured, to == nil, from == nil, !heading.isBroken, !isStillOpen else { return nil }
    return reading
  }

  /// What the title asks for where the clauses add no more than a bound: keep it at 40%, `to >= 40%`.
  var heldProse: TitleReading? {
    guard to?.value.bound != nil, from == nil else { return openProse }
    return kind == .measured && !heading.isBroken ? reading : nil
  }

  /// What a title with an open slot says all the same: hiring X people is work, whatever X will be.
  var openProse: TitleReading? {
    guard kind == .measured, to == nil, from == nil, !heading.isBroken else { return nil }
    return reading
  }

  /// A slot of the title that is still to be filled in is told by itself.
  var isStillOpen: Bool { reading?.isOpen ?? false }
}
