import OKRModel
import OKRProse
import OKRSource
import OKRSyntax
import OKRValues

/// What has changed of a KPI that is in both revisions.
func kpiFacts(_ old: KPI, _ new: KPI, on day: Day) -> [ChangeFact] {
  var facts = Facts()
  let isReadable = !old.heading.isBroken && !new.heading.isBroken
  if isReadable {
    facts.addHealthy(old, new)
    facts.addHistory(of: old, new, on: day)
    facts.value(
      .cadence, "read every", old.every.map { $0.value.words }, new.every.map { $0.value.words },
      at: new.every?.location, (.clarified, .news, .weakened))
    facts.text(.source, "source", old.source, new.source, (.clarified, .news, .weakened))
    facts.list(
      .owner, "owner", old.owners.map(\.words), new.owners.map(\.words), at: new.owners.first?.location,
      (.news, .weakened))
    facts.list(
      .complements, "complements", old.complements.map(\.text), new.complements.map(\.text),
      at: new.complements.first?.location, (.clarified, .news))
  }
  let units = (Quantity(.zero, old.unit), Quantity(.zero, new.unit))
  for reading in new.readings where !old.readings.contains(where: { $0.when.value == reading.when.value }) {
    let value = words(reading.value, unitOf: units.1) ?? ""
    facts.add(
      .reading, .news, "reading of \(reading.when.value.label): \(value)", after: value, at: reading.value.location)
  }
  facts.value(
    .name, "name", old.name?.value, new.name?.value, at: new.name?.location, (.wording, .wording, .wording))
  if old.title.map({ Words.normalised($0.value) }) != new.title.map({ Words.normalised($0.value) }) {
    facts.text(.title, "title", old.title, new.title)
  }
  facts.text(.because, "because", old.because, new.because)
  return facts.all
}

extension Facts {
  fileprivate mutating func addHealthy(_ old: KPI, _ new: KPI) {
    guard let one = old.healthy, let two = new.healthy else {
      value(
        .healthy, "healthy range", old.healthy?.value.words, new.healthy?.value.words, at: new.healthy?.location,
        (.clarified, .news, .weakened))
      return
    }
    guard let mine = one.value.reached, let theirs = two.value.reached, let (was, now) = Reached.inOneUnit(mine, theirs)
    else {
      value(
        .healthy, "healthy range", one.value.words, two.value.words, at: two.location,
        (.clarified, .weakened, .weakened))
      return
    }
    guard was != now else { return }
    let isNarrower = now.isInside(was)
    add(
      .healthy, isNarrower ? .strengthened : .weakened,
      "healthy range \(one.value.words) → \(two.value.words), which is \(isNarrower ? "narrower" : was.isInside(now) ? "wider" : "another")",
      before: one.value.words, after: two.value.words, at: two.location)
  }
}

extension HealthyRange {
  fileprivate var words: String {
    func text(_ written: WrittenQuantity) -> String { OKRChange.words(written) ?? written.text }
    return switch self {
    case .bound(let bound, let limit): "\(bound.rawValue) \(text(limit))"
    case .between(let low, let high): "\(text(low)) to \(text(high))"
    }
  }

  fileprivate var reached: Reached? {
    switch self {
    case .bound(let bound, let limit): return limit.quantity.flatMap { Reached($0, bound, nil) }
    case .between(let low, let high):
      guard let low = low.quantity, let high = high.quantity else { return nil }
      return QuantityRange(low: low.taking(unitOf: high), high: high.taking(unitOf: low)).inOneUnit.map { Reached($0) }
    }
  }
}

extension Cadence {
  fileprivate var words: String { count == 1 ? unit.rawValue : "\(count) \(unit.rawValue)s" }
}
