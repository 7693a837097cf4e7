import OKRProse

/// Finds the weights of `PieceOpinion`: what stands beside titles teaches what says nothing of them.
package enum PieceTrainer {
  /// A title, and those of its pieces that say nothing of what it asks for.
  package struct Title: Sendable {
    let text: String
    let idle: Set<String>

    package init(_ text: String, idle: Set<String>) {
      self.text = text
      self.idle = idle
    }
  }

  /// What stands in front of a title and behind it, and changes nothing.
  package struct Addition: Sendable {
    let front, behind: String

    package init(front: String, behind: String) {
      self.front = front
      self.behind = behind
    }
  }

  /// How many titles each addition is put around, and how far apart they are: a prime, so that all get one.
  private static let (titlesEach, stride) = (8, 7_919)

  /// The weights that tell what is idle from what is not.
  package static func weights(_ titles: [Title], _ additions: [Addition]) -> OpinionTrainer.Weights {
    var examples = titles.flatMap { PieceTrainer.examples($0, Addition(front: "", behind: "")) }
    var next = 0
    for addition in additions {
      for _ in 0..<titlesEach where !titles.isEmpty {
        next = (next + stride) % titles.count
        examples += PieceTrainer.examples(titles[next], addition)
      }
    }
    return OpinionTrainer.weights(examples, slots: PieceOpinion.slots)
  }

  /// What a title between an addition's two parts teaches.
  private static func examples(_ title: Title, _ addition: Addition) -> [OpinionTrainer.Example] {
    let start = addition.front.utf8.count
    let end = start + title.text.utf8.count
    return PieceOpinion.pieces(of: addition.front + title.text + addition.behind).compactMap { piece in
      let isIdle: Bool
      switch piece.end {
      // What starts or ends inside of the addition is neither the title's nor all that was added.
      case .tail where piece.range.lowerBound > end + 1, .head where piece.range.upperBound < start - 1: return nil
      case .tail where piece.range.lowerBound == end + 1, .head where piece.range.upperBound == start - 1: isIdle = true
      // Nor what starts or ends inside of what is idle in the title itself.
      case .some
      where title.idle.contains(where: { $0 != piece.text && ($0.hasPrefix(piece.text) || $0.hasSuffix(piece.text)) }):
        return nil
      case .some: isIdle = title.idle.contains(piece.text)
      case nil:
        let isBeside = piece.range.upperBound <= start || end <= piece.range.lowerBound
        // What is partly of the title and partly of the addition teaches nothing.
        guard isBeside || start <= piece.range.lowerBound && piece.range.upperBound <= end else { return nil }
        isIdle = isBeside || title.idle.contains(piece.text)
      }
      return OpinionTrainer.Example(slots: piece.slots, isSo: isIdle)
    }
  }

  /// The Swift file in which `OKRProse` has them.
  package static func source(_ titles: [Title], _ additions: [Addition]) -> String {
    let weights = weights(titles, additions)
    return """
      // Made by `swift run okr-words pieces Tests/OKRTests/Prose/Corpus`; add statements or what stands beside them instead.
      // swift-format-ignore-file

      extension PieceOpinion {
        /// What a step of its weights is worth, and what speaks for a piece before any word of it does.
        static let model = SecondOpinion.Model(scale: \(weights.model.scale), bias: \(weights.model.bias))

        /// Its weights, slot by slot.
        static let weights: StaticString = #"\(OpinionTrainer.text([weights], slots: PieceOpinion.slots))"#
      }

      """
  }
}
