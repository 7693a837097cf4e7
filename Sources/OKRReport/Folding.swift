import OKRSource

/// The findings of one file as they are read: whole ones, and those that say the same a third time and more.
///
/// Whoever has read a rule twice in a file knows it; the places are what is left to say.
struct Folding {
  /// Findings of one rule and level, of which there were two before.
  struct Fold {
    let rule: String
    let level: Level
    var findings: [Finding]
  }

  private(set) var whole: ArraySlice<Finding> = []
  /// In the order of their first findings.
  private(set) var folds: [Fold] = []

  /// So many findings of a rule are shown whole in a file.
  private static let shownWhole = 2

  init(_ findings: ArraySlice<Finding>, isFull: Bool) {
    if isFull {
      whole = findings
      return
    }
    // Of how few rules there are in a file, a list is looked through faster than a table.
    var seen: [RuleCount] = []
    for finding in findings {
      guard let index = seen.firstIndex(where: { $0.level == finding.level && $0.rule == finding.rule }) else {
        seen.append(RuleCount(rule: finding.rule, level: finding.level))
        whole.append(finding)
        continue
      }
      seen[index].count += 1
      if seen[index].count <= Folding.shownWhole {
        whole.append(finding)
      } else if let fold = seen[index].fold {
        folds[fold].findings.append(finding)
      } else {
        seen[index].fold = folds.count
        folds.append(Fold(rule: finding.rule, level: finding.level, findings: [finding]))
      }
    }
  }
}

/// How often a rule has told something, and the number of its fold, where there are so many.
private struct RuleCount {
  let rule: String
  var level: Level
  var count = 1
  var fold: Int?
}

/// The two or three rules to look at first: those that weigh most, then those that are found most often. Nothing where
/// the findings are few enough to be read one by one.
func firstToLookAt(_ findings: [Finding]) -> String? {
  guard findings.count > 5 else { return nil }
  // A list, as in a file: see above.
  var rules: [RuleCount] = []
  for finding in findings {
    if let known = rules.firstIndex(where: { $0.rule == finding.rule }) {
      rules[known].level = max(rules[known].level, finding.level)
      rules[known].count += 1
    } else {
      rules.append(RuleCount(rule: finding.rule, level: finding.level))
    }
  }
  guard rules.count > 1, rules.contains(where: { $0.count > 2 }) else { return nil }
  let first = rules.sorted { left, right in
    if left.level != right.level { return left.level > right.level }
    return left.count != right.count ? left.count > right.count : left.rule.utf8Precedes(right.rule)
  }.prefix(3)
  let names = first.map { "\(visible($0.rule)) (\($0.count))" }
  return "Look first at \(Array(names.dropLast()).joined(by: ", ")) and \(names.last ?? "")"
}
