package import OKRProse

/// Finds the weights of `SecondOpinion` in labelled statements: logistic regression, a claim at a time.
///
/// The same statements in the same order give the same weights on every machine: it adds, multiplies, divides and takes
/// roots, which IEEE 754 defines to the last bit, and draws its order by itself.
package struct OpinionTrainer {
  /// A key result and what people say of it.
  package struct Statement: Sendable {
    let slots: [Int]
    /// What it is labelled with, and what it may be or not, so that it teaches nothing.
    let labels, may: Set<String>

    package init(_ text: String, labels: Set<String>, may: Set<String>) {
      slots = SecondOpinion.slots(of: text)
      self.labels = labels
      self.may = may
    }
  }

  /// The weights of one claim, in whole steps.
  package struct Weights: Equatable, Sendable {
    package let steps: [Int]
    package let model: SecondOpinion.Model

    /// The logarithm of the odds that the claim is true of a statement.
    package func logit(_ statement: Statement) -> Double {
      model.logit(statement.slots.reduce(0) { $0 + steps[$1] }, statement.slots.count)
    }
  }

  private static let rounds = 16
  /// The rounds whose weights are averaged: the first ones are still far off.
  private static let averaged = 3..<rounds

  /// The labels that say what a claim does.
  package static func labels(of claim: SecondOpinion.Claim) -> Set<String> {
    switch claim {
    case .work: ["activity", "activity-quantified"]
    case .noBaseline: ["no-baseline"]
    case .twoGoals: ["compound"]
    case .hold: ["kpi-steady"]
    case .noTarget: ["kpi-bare", "no-number", "vague"]
    case .relativeDate: ["relative-date"]
    }
  }

  /// The weights that tell the statements of which a claim is true from the others.
  package static func weights(of claim: SecondOpinion.Claim, _ statements: [Statement]) -> Weights {
    let names = labels(of: claim)
    return weights(
      statements.filter { !names.isDisjoint(with: $0.labels) || names.isDisjoint(with: $0.may) }.map {
        Example(slots: $0.slots, isSo: !names.isDisjoint(with: $0.labels))
      }, slots: SecondOpinion.slots)
  }

  /// What has some features, and whether something is true of it.
  package struct Example: Sendable {
    let slots: [Int]
    let isSo: Bool

    package init(slots: [Int], isSo: Bool) {
      self.slots = slots
      self.isSo = isSo
    }
  }

  /// The weights that tell examples from each other.
  package static func weights(_ taught: [Example], slots count: Int) -> Weights {
    // What only one statement has is chance.
    var seen = [Int](repeating: 0, count: count)
    for example in taught { for slot in example.slots { seen[slot] += 1 } }
    var weights = [Double](repeating: 0, count: count)
    var sums = weights
    var squares = [Double](repeating: 0.1, count: count)
    var (bias, biasSum) = (0.0, 0.0)
    var order = Array(taught.indices)
    var state: UInt64 = 1
    for round in 0..<rounds {
      shuffle(&order, &state)
      for index in order {
        let slots = taught[index].slots
        guard !slots.isEmpty else { continue }
        let share = 1 / Double(slots.count).squareRoot()
        var sum = 0.0
        for slot in slots { sum += weights[slot] }
        let error = probability(sum * share + bias) - (taught[index].isSo ? 1 : 0)
        // AdaGrad (Duchi, Hazan & Singer 2011): what has been seen often is moved less.
        for slot in slots where seen[slot] > 1 {
          let slope = error * share + 5e-5 * weights[slot]
          squares[slot] += slope * slope
          weights[slot] -= 1.0 * slope / squares[slot].squareRoot()
        }
        bias -= 0.05 * error
      }
      guard averaged.contains(round) else { continue }
      for slot in sums.indices { sums[slot] += weights[slot] }
      biasSum += bias
    }
    let greatest = sums.reduce(0) { max($0, $1.magnitude) }
    let step = max(greatest, 1e-9) / Double(SecondOpinion.greatest)
    return Weights(
      steps: sums.map { Int(($0 / step).rounded()) },
      model: SecondOpinion.Model(scale: step / Double(averaged.count), bias: biasSum / Double(averaged.count)))
  }

  /// 1 / (1 + e^-x), by squaring, so that it is the same with every library.
  private static func probability(_ logit: Double) -> Double {
    var power = 1 - max(-30, min(30, logit)) / 1_024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }

  /// Fisher and Yates, with the numbers of a linear congruential generator (Knuth's MMIX).
  private static func shuffle(_ order: inout [Int], _ state: inout UInt64) {
    for last in order.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(last, Int(state >> 33) % (last + 1))
    }
  }

  /// The Swift file in which `OKRProse` has them.
  package static func source(_ statements: [Statement]) -> String {
    let models = SecondOpinion.Claim.allCases.map { weights(of: $0, statements) }
    return """
      // Made by `swift run okr-words opinion Tests/OKRTests/Prose/Corpus`; label more statements instead.
      // swift-format-ignore-file

      extension SecondOpinion {
        /// A model a claim.
        static let models: [Model] = [
      \(models.map { "    Model(scale: \($0.model.scale), bias: \($0.model.bias))," }.joined(separator: "\n"))
        ]

        /// The weights of all claims, slot by slot.
        static let weights: StaticString = #"\(text(models))"#
      }

      """
  }

  /// The weights of all claims as characters.
  package static func text(_ models: [Weights], slots: Int = SecondOpinion.slots) -> String {
    let bytes = (0..<slots).flatMap { slot in
      models.map { UInt8(clamping: Int(SecondOpinion.zero) + $0.steps[slot]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
