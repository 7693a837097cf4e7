import OKRSource

/// `Metric: eNPS, baseline 8, target 25` among the key results of an objective.
extension Parser {
  /// Whether a label for what is measured stands some tokens on, and says from where to where it goes: below another key
  /// result that has its numbers, it is a key result.
  func isMetricOfGoal(at ahead: Int) -> Bool {
    guard touches(.ignoredMark, after: ahead), HandTyped.metrics.contains(text(ahead).lowercased()),
      !startsLine(ahead + 1), isAmongParts(ahead)
    else { return false }
    if let keyResult = state.builder.openKeyResult, state.builder.lacksTarget || isFurtherIn(than: keyResult) {
      return false
    }
    var next = ahead + 1
    while next < ahead + 48, !startsLine(next), kind(next) != .end {
      if isChange(at: next) || kind(next) == .keyword(.to) && isQuantity(at: next + 1) { return true }
      if kind(next) == .word, let meant = correction(in: .keyResult, at: next), meant.keyword == .to { return true }
      next += 1
    }
    return false
  }

  /// Whether a line stands within the braces of an objective, or right below a line of one that has none.
  private func isAmongParts(_ ahead: Int) -> Bool {
    if let block = state.openBlocks.last { return block.container.parts.contains(.kr) }
    var before = index(ahead) - 1
    while before > 0, tokens[before].kind.isTrivia { before -= 1 }
    return state.hasObjective && !isEmptyLine(before: ahead) && before > 0 && tokens[before].kind != .closeBrace
  }

  /// `Metric: HR report, monthly` above the next key result of a list: how the one above it is measured.
  var isMetricWithinList: Bool {
    guard at(.word), HandTyped.metrics.contains(text().lowercased()), touches(.ignoredMark), !isEmptyLine(before: 0),
      let next = linesBelow(0).first
    else { return false }
    return result(at: next).isResult && !isEmptyLine(before: next)
  }
}
