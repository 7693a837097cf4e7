import OKRModel
import OKRProse
import OKRSource
import OKRValues

/// What is past and was altered or removed: nobody can learn from a record that was written afterwards.
extension Facts {
  /// Of a goal: its check-ins, its revisions, the day a milestone was reached, its score.
  mutating func addHistory(of old: GoalNode, _ new: GoalNode, _ base: Workspace, _ head: Workspace, on day: Day) {
    let units = (old.keyResult?.askedChange()?.to, new.keyResult?.askedChange()?.to)
    addCheckins(old.checkins, new.checkins, at: new.heading.location, unitsOf: units, on: day)
    addRevisions(old.revisions, new.revisions, at: new.heading.location, on: day)
    if let score = old.score, score.value != new.score?.value {
      rewritten(
        "score \(score.value)", now: new.score.map { "\($0.value)" }, at: new.score?.location ?? new.heading.location)
    }
    if let done = old.keyResult?.done, done.value.last <= day, done.value != new.keyResult?.done?.value {
      let now = new.keyResult?.done
      rewritten("done on \(done.value.label)", now: now?.value.label, at: now?.location ?? new.heading.location)
    }
  }

  private mutating func rewritten(_ was: String, now: String?, at location: Location) {
    add(
      .history, .weakened, now.map { "\(was), which is past, is now \($0)" } ?? "\(was), which is past, is gone",
      before: was, after: now, at: location)
  }

  private mutating func addCheckins(
    _ old: [Checkin], _ new: [Checkin], at place: Location, unitsOf units: (Quantity?, Quantity?), on day: Day
  ) {
    func isSameNumber(_ one: Checkin, _ two: Checkin) -> Bool { isSame(one.value, two.value, unitsOf: units) }
    func said(_ checkin: Checkin) -> String {
      let parts = [words(checkin.value, unitOf: units.0), checkin.confidence.map { "confidence \($0.value)" }]
      let said = parts.compactMap { $0 }.joined(separator: ", ")
      return said.isEmpty ? "no number" : said
    }
    let past = old.filter { $0.date.map { $0.value <= day } ?? true }
    let pairs = paired(past, new, isSameDay: { $0.date?.value == $1.date?.value }) { one, two in
      isSameNumber(one, two) && one.confidence?.value == two.confidence?.value && one.value != nil
    }
    for (was, now) in pairs {
      let name = "check-in" + (was.date.map { " of \($0.value)" } ?? "")
      guard let now else {
        rewritten("\(name) (\(said(was)))", now: nil, at: place)
        continue
      }
      if was.date?.value != now.date?.value {
        rewritten(name, now: now.date.map { "of \($0.value)" }, at: now.date?.location ?? now.location)
      } else if !isSameNumber(was, now) {
        let location = now.value?.location ?? now.location
        let number = { (checkin: Checkin) in words(checkin.value, unitOf: units.0) ?? "no number" }
        rewritten("\(name) (\(number(was)))", now: number(now), at: location)
      } else if was.confidence?.value != now.confidence?.value {
        let number = { (checkin: Checkin) in checkin.confidence.map { "confidence \($0.value)" } ?? "no confidence" }
        rewritten("\(name) (\(number(was)))", now: number(now), at: now.confidence?.location ?? now.location)
      }
    }
  }

  private mutating func addRevisions(_ old: [Revision], _ new: [Revision], at place: Location, on day: Day) {
    let past = old.filter { $0.date.map { $0.value <= day } ?? true }
    let pairs = paired(past, new, isSameDay: { $0.date?.value == $1.date?.value }) { $0.says(sameAs: $1) }
    for (was, now) in pairs where !(now.map { was.says(sameAs: $0) } ?? false) {
      rewritten(was.words, now: now?.words, at: now?.location ?? place)
    }
  }

  /// Of a KPI: its readings.
  mutating func addHistory(of old: KPI, _ new: KPI, on day: Day) {
    let units = (Quantity(.zero, old.unit), Quantity(.zero, new.unit))
    let past = old.readings.filter { $0.when.value.last <= day }
    let pairs = paired(past, new.readings, isSameDay: { $0.when.value == $1.when.value }) { one, two in
      isSame(one.value, two.value, unitsOf: units)
    }
    for (was, now) in pairs {
      let name = "reading of \(was.when.value.label)"
      let value = words(was.value, unitOf: units.0) ?? ""
      guard let now else {
        rewritten("\(name) (\(value))", now: nil, at: new.heading.location)
        continue
      }
      if was.when.value != now.when.value {
        rewritten(name, now: "of \(now.when.value.label)", at: now.when.location)
      } else if !isSame(was.value, now.value, unitsOf: units) {
        rewritten("\(name) (\(value))", now: words(now.value, unitOf: units.1) ?? "", at: now.value.location)
      }
    }
  }
}

/// What has become of each entry: the one of the same day, of several the one that says the same, else one of another
/// day that says the same and is new; nil where it is gone.
private func paired<Entry>(
  _ old: [Entry], _ new: [Entry], isSameDay: (Entry, Entry) -> Bool, saysTheSame: (Entry, Entry) -> Bool
) -> [(Entry, Entry?)] {
  var taken: Set<Int> = []
  var partners: [Int?] = Array(repeating: nil, count: old.count)
  func pair(_ holds: (Entry, Entry) -> Bool) {
    for (index, entry) in old.enumerated() where partners[index] == nil {
      let found = new.indices.first { !taken.contains($0) && holds(entry, new[$0]) }
      if let found { taken.insert(found) }
      partners[index] = found
    }
  }
  pair { isSameDay($0, $1) && saysTheSame($0, $1) }
  pair(isSameDay)
  pair(saysTheSame)
  return zip(old, partners).map { ($0, $1.map { new[$0] }) }
}
