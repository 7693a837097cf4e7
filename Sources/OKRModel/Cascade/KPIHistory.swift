import OKRSource
package import OKRValues

extension KPI {
  /// The readings that have a value, in the order of the last day they speak of.
  package var history: [Reading] {
    readings.filter { $0.value.quantity != nil }.sorted { $0.when.value.last < $1.when.value.last }
  }

  /// The last reading of a time that had ended when a period began.
  package func reading(before period: Period) -> Reading? {
    history.last { $0.when.value.last <= period.first }
  }

  /// The reading that tells where the KPI stood when a period began: no older than the KPI is read.
  ///
  /// Without a cadence half a year is taken: a KPI that is read more rarely tells nothing about a cycle.
  package func reading(atStartOf period: Period) -> Reading? {
    guard let reading = reading(before: period) else { return nil }
    let age = period.first.number - reading.when.value.last.number
    return age <= (every?.value.days.most ?? 184) ? reading : nil
  }
}

/// A reading with its value in the unit of a key result.
package struct KnownValue: Sendable {
  package let reading: Reading
  package let value: Decimal

  package var day: Day { reading.when.value.last }
}

extension KPI {
  /// The last readings up to the start of a period beside the change that a key result on it asks for, all in one unit;
  /// four hundred are a history.
  package func values(before period: Period, beside asked: AskedChange) -> (asked: AskedChange, known: [KnownValue]) {
    let readings = history.filter { $0.when.value.last <= period.first }.suffix(400)
    // As most are: in the unit that the key result is in.
    if let unit = asked.to.unit, readings.allSatisfy({ $0.value.quantity?.unit == unit }) {
      return (
        asked,
        readings.compactMap { reading in reading.value.quantity.map { KnownValue(reading: reading, value: $0.amount) } }
      )
    }
    let (asked, values) = asked.beside(readings.compactMap(\.value.quantity))
    return (
      asked,
      zip(readings, values).compactMap { reading, value in value.map { KnownValue(reading: reading, value: $0) } }
    )
  }
}

extension Cadence {
  /// How many days lie between two times, at the least and at the most.
  package var days: (least: Int, most: Int) {
    func times(_ days: Int) -> Int {
      let (product, overflow) = days.multipliedReportingOverflow(by: count)
      return overflow ? Int.max : product
    }
    return (times(unit.days.least), times(unit.days.most))
  }
}

extension [Checkin] {
  /// Those with a day from the oldest to the newest, whatever the order in which they stand; those without one behind.
  package var inOrder: [Checkin] {
    // Mostly they are in order already.
    let isInOrder = zip(self, dropFirst()).allSatisfy { one, next in
      one.date.flatMap { one in next.date.map { one.value <= $0.value } } ?? (next.date == nil)
    }
    guard !isInOrder else { return self }
    let dated = compactMap { checkin in checkin.date.map { (day: $0.value, checkin: checkin) } }
    return dated.sorted { $0.day < $1.day }.map(\.checkin) + filter { $0.date == nil }
  }
}
