import OKRModel
import OKRProse
import OKRSource
import OKRValues

// A title is asked what it states by these four only, and where the clauses give both ends and count nothing none of them
// asks: of such a one it is not worked out (`Target.mayCount`).
extension KeyResult {
  /// What the title alone asks for; nil where clauses, a milestone's date or an open slot speak instead.
  var prose: TitleReading? {
    guard let reading = openProse, !reading.isOpen else { return nil }
    return reading
  }

  /// What the title asks for where the clauses add no more than a level: keep it at 40%, `to >= 40%`, `to 40%`.
  var heldProse: TitleReading? {
    guard let to = to?.value, !to.isChange, from == nil else { return openProse }
    return kind == .measured && !heading.isBroken ? reading : nil
  }

  /// What a title with an open slot says all the same: hiring X people is work, whatever X will be.
  var openProse: TitleReading? {
    guard isInTitleAlone, !heading.isBroken else { return nil }
    return reading
  }

  /// What the title says where it states work and the clauses count nothing but that: hire 6 assistants, from 0 to 6
  /// assistants; hold webinars, to 10 webinars. Clauses that measure something else say what the work brings.
  var countedWork: TitleReading? {
    guard kind == .measured, !heading.isBroken, let to = to?.value, !to.isChange, to.upper == nil,
      let target = to.written.quantity
    else { return nil }
    var unit: String?
    switch target.unit {
    case nil: break
    case .counted(let word): unit = word.lowercased()
    case .percent, .points, .currency, .time, .score, .rate: return nil
    }
    guard let title = reading, title.reading.statement == .work, !isStillOpen else { return nil }
    let startsAtNothing = baseline?.amount.isZero ?? true
    let counts = title.reading.quantities.filter { [.count, .bare].contains($0.kind) }
    // Re-lay 14 sets between milepost 22 and 31: a number without a unit may be anything beside another one.
    if counts.contains(where: { $0.value == target.amount && ($0.kind == .count || counts.count == 1) }) {
      // Assemble 40 pumps a day, from 28 to 40: how much more gets done may be what was wanted.
      guard startsAtNothing || title.reading.evidence.map({ Words.isOutput(title.text($0)) }) ?? false else {
        return nil
      }
      // Finnish words end otherwise behind a number.
      return unit.map { self.title?.value.lowercased().contains(text: String($0.prefix(4))) ?? false } ?? true
        ? title : nil
    }
    // Open claims, from 400 to 300 claims: a count that starts above nothing is of what is there.
    guard counts.isEmpty, startsAtNothing, let unit, let all = self.title?.value.lowercased().split(separator: " "),
      all.first != "open", all.first != "new"
    else { return nil }
    // Hold workshops for history teachers: the object is what is counted; of Chinese, 场 counts what is held.
    let objects = all.count < 4 ? all.suffix(1) : all[1...2]
    let isObject = objects.contains { $0 == unit || $0 == unit + "s" || $0 + "s" == unit }
    return isObject || all.count == 1 && Words.countsOutput(unit) ? title : nil
  }

  /// A slot of the title that is still to be filled in is told by itself.
  var isStillOpen: Bool { reading?.isOpen ?? false }
}
