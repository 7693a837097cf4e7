import Foundation

/// A company of five levels and any number of units, each with a year and two quarters of its own, whose numbers add up.
///
/// 250 units make 1,250 objectives with 3,750 key results; 2,000 units make 10,000 with 30,000.
struct GeneratedCompany {
  let units: Int

  /// A file for who we are, and one for every unit.
  var files: [(path: String, text: String)] {
    let parents = self.parents
    var orders = Array(repeating: 10, count: units)
    // What a unit asks for is what the units below it bring.
    for unit in (1..<units).reversed() where hasChildren[unit] { orders[unit] = 0 }
    for unit in (1..<units).reversed() { orders[parents[unit]] += orders[unit] }
    orders[0] -= 10
    var organisation = "company unit0 \"Acme\" lead @person0\n"
    for unit in 1..<units {
      organisation += "team unit\(unit) \"Unit \(word(unit))\" under unit\(parents[unit]) lead @person\(unit)\n"
    }
    return [("workspace.okr", organisation)]
      + (0..<units).map { ("level\(level($0))/unit\($0).okr", text($0, parent: parents[$0], orders: orders[$0])) }
  }

  private func text(_ unit: Int, parent: Int, orders: Int) -> String {
    let isTop = unit == 0
    let above = isTop ? "because \"We want to be around in ten years\"" : "supports unit\(parent).year"
    func support(_ name: String) -> String { isTop ? "" : "supports unit\(parent).year.\(name)" }
    return """
      for unit\(unit)
      cycle 2026

      kpi share\(unit) "Orders of \(word(unit)) that come by recommendation" {
        every month healthy >= 10% source "Order book" owner @person\(unit)
        reading 2025-12 20%
        reading 2026-07 24%
      }

      objective year "Customers of \(word(unit)) tell their friends" owner @person\(unit) {
        \(above)
        kr orders "New orders for \(word(unit))" from 100 to \(100 + orders) orders {
          \(support("orders"))
          \(hasChildren[unit] ? "rollup sum" : "")
          checkin 2026-07-15 \(100 + orders / 2) orders
        }
        kr advice "Orders of \(word(unit)) that come by recommendation" from 20% to 30% {
          \(support("advice"))
          \(hasChildren[unit] ? "rollup average" : "")
          measures share\(unit)
          checkin 2026-07-31 24%
        }
        kr answer "Time until \(word(unit)) answers a letter" from 2 days to 12 hours owner @second\(unit) {
          \(support("answer"))
          checkin 2026-07-15 30 hours
        }
      }

      \(quarter(unit, 3, 1))
      \(quarter(unit, 3, 2))
      \(quarter(unit, 4, 1))
      \(quarter(unit, 4, 2))

      """
  }

  private func quarter(_ unit: Int, _ quarter: Int, _ number: Int) -> String {
    let name = "q\(quarter)-\(number)"
    let above = unit == 0 ? "year" : "unit\(parents[unit]).\(name)"
    let side = number == 1 ? "sunny" : "shady"
    let season = quarter == 3 ? "summer" : "autumn"
    let month = quarter == 3 ? "08" : "11"
    return """
      objective \(name) "\(word(unit)) makes the \(side) side of it easy in the \(season)" cycle 2026-Q\(quarter) {
        owner @third\(unit)q\(quarter)
        supports \(above)
        guards share\(unit)
        kr "Forms on the \(side) side that customers of \(word(unit)) fill in" from 12 to 8 forms owner @fourth\(unit)q\(quarter)
        kr "Customers of \(word(unit)) who finish the \(side) side" from 55% to 70% by 2026-\(month)-20
        kr "Letters to \(word(unit)) about the \(side) side" from 90 to 45 letters owner @fourth\(unit)q\(quarter)
      }
      """
  }

  /// A name of letters: a number in a title would be read as one.
  private func word(_ unit: Int) -> String {
    let letters = Array("bcdfghklmnprstvz")
    let name = [unit / 4096, unit / 256, unit / 16, unit].map { "\(letters[$0 % 16])a" }.joined()
    return name.capitalized
  }

  /// Five levels that grow alike.
  private var levelStarts: [Int] {
    var starts = [0]
    var size = 1
    var growth = 2
    while growth * growth * growth * growth < units { growth += 1 }
    for _ in 1..<5 {
      starts.append((starts.last ?? 0) + size)
      size *= growth
    }
    return starts
  }

  private func level(_ unit: Int) -> Int { levelStarts.lastIndex { $0 <= unit } ?? 0 }

  private var parents: [Int] {
    let starts = levelStarts
    return (0..<units).map { unit in
      guard let level = starts.lastIndex(where: { $0 <= unit }), level > 0 else { return 0 }
      let above = starts[level] - starts[level - 1]
      return starts[level - 1] + (unit - starts[level]) % above
    }
  }

  private var hasChildren: [Bool] {
    var found = Array(repeating: false, count: units)
    for (unit, parent) in parents.enumerated() where unit > 0 { found[parent] = true }
    return found
  }
}
