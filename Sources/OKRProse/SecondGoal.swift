import OKRReader
import OKRValues

/// Whether a title asks for two things.
extension TitleReader {
  /// The clause in which a second goal starts: another one that has a target of its own.
  var secondGoal: Int? {
    if let twice = clauses.firstIndex(where: { $0.hasTwoChanges || $0.changesEach }) { return twice }
    let goals = clauses.indices.filter { index in
      (!clauses[index].goals.isEmpty || ends(index) != nil || clauses[index].moves || clauses[index].saysNone
        || asked(index) == .work)
        && !clauses[index].isMeans && !restates(index) && !refersBack(index) && !clauses[index].saysThen
        && !clauses[index].saysHowItWas
    }
    return goals.dropFirst().first
  }
}
