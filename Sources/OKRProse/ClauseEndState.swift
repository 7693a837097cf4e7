import OKRReader
import OKRValues

/// An end that anybody can see, with no number in it.
extension ClauseReader {
  /// Tenants report repairs online, asiakkaat kertovat eteenpäin: how many of them do, nobody says.
  var isHabitOfMany: Bool {
    guard leadingVerb == nil, quantifier == nil, numbers.isEmpty,
      !has([.amount, .attained, .able, .without, .negation, .habit, .recurrence])
    else {
      return false
    }
    return tokens.indices.dropFirst().prefix(5).contains { index in
      guard tokens[index].kind == .word,
        tokens[..<index].allSatisfy({ $0.kind == .word && $0.tags.isDisjoint(with: [.opener, .finite]) })
      else { return false }
      if source.isFinnish {
        return source.shape(index).contains(.finite) && ["vat", "vät"].contains(where: source.word(index).hasSuffix)
          && source.word(index - 1).hasSuffix("t")
      }
      let tags = tokens[index].tags
      guard source.isPlural(index - 1), source.tags(index - 1).isSubset(of: [.audience, .nounToo]),
        !source.isPlural(index),
        index + 1 < tokens.count, tags.isDisjoint(with: [.noun, .place, .and]),
        !tokens[index].shape.contains(.participle)
      else { return false }
      if source.tags(index - 1).contains(.audience), tags.isDisjoint(with: [.opener, .finite]) { return true }
      return !tags.isDisjoint(with: Tag.anyVerb.union(.mental)) && index == 1
    }
  }

  /// Häiriöviestintä toimii: that something works, and not where or for whom, is for everybody to judge.
  var worksSomehow: Bool {
    guard source.isFinnish, goals.isEmpty, quantifier == nil, let last = tokens.last else { return false }
    return ["toimii", "toteutuu", "sujuu", "onnistuu", "toimivat", "toteutuvat", "sujuvat", "onnistuvat"].contains(
      source.string(last))
  }

  /// MFA kaikilla tunnuksilla: where or to whom it is, of all of them.
  var isAtAll: Bool {
    source.isFinnish
      && tokens.indices.dropFirst().contains { index in
        tokens[index].tags.contains(.amount)
          && ["lla", "llä", "ssa", "ssä"].contains(where: source.word(index).hasSuffix)
          && index + 1 < tokens.count
      }
  }

  /// In every house, jokaiselle: behind something else, and where or to whom.
  var isOfAll: Bool {
    tokens.indices.contains { index in
      tokens[index].tags.isSuperset(of: [.amount, .per]) && source.word(index + 1).count > 2
        && tokens[index].kind == .word
        && (source.endsInPlace(index) || index > 1 && !tokens[index - 1].tags.isDisjoint(with: [.place, .opener]))
    }
  }

  /// All branches on the new till, no open findings; all moulding lines says nothing of them.
  var saysAll: Bool {
    guard let quantifier else { return false }
    // Kaikki laskut sähköisinä: what they are then.
    let isEssive =
      source.isFinnish
      && tokens.contains { token in
        token.kind == .word && token.range.count > 6
          && ["sina", "sinä", "ina", "inä"].contains(where: source.string(token).hasSuffix)
      }
    // Windows 11:ssä: where, behind a colon.
    let isAtName =
      source.isFinnish
      && tokens.indices.contains { index in
        source.isMark(index, ":") && ["ssa", "ssä", "lla", "llä", "na", "nä"].contains(source.word(index + 1))
      }
    return saysNone || isEssive || isAtName || has([.finite, .place, .opener, .ceiling])
      || tokens[quantifier].kind == .han
      || tokens.indices.contains { source.isParticiple($0) || tokens[$0].tags.contains(.noun) || source.isVerbForm($0) }
  }

  /// 1:5 → 1:4, with a name of digits on one side of the arrow.
  var stepsAreNamed: Bool {
    tokens.indices.contains { tokens[$0].tags.contains(.span) && (source.isNamed($0 - 1) || source.isNamed($0 + 1)) }
  }

  /// WD9 → WD5, from 1:21 to 1:14: from one thing with a name to another.
  var namesSteps: Bool {
    if source.isFinnish, namesGrades { return true }
    // 由劣V类改善到IV类: from one state to another, both in words.
    if source.value.hasHan, goals.isEmpty, let from = tokens.firstIndex(where: { $0.tags.contains(.origin) }),
      let to = tokens.lastIndex(where: { $0.tags.contains(.span) && $0.kind == .han }), to > from + 1,
      to + 1 < tokens.count
    {
      return true
    }
    return has([.span, .origin])
      && tokens.indices.contains { index in
        if case .mark = tokens[index].kind, tokens[index].tags == .span {
          return index > 0 && index + 1 < tokens.count && !asides.contains(index)
        }
        return tokens[index].tags.contains(.origin) && isStep(index + 1)
          && tokens.indices.dropFirst(index + 2).prefix(5).contains {
            tokens[$0].tags.contains(.span) && isStep($0 + 1)
          }
          // WD9 to WD5.
          || index > 0 && tokens[index].tags.contains(.span) && isStep(index - 1) && isStep(index + 1)
            && goals.isEmpty
      }
  }

  /// C:stä A:han, Band 3:sta Band 2:een: from one grade to another.
  private var namesGrades: Bool {
    func isGrade(_ index: Int, _ endings: [StaticString]) -> Bool {
      tokens[index].range.count == 1 && tokens[index].number == nil && source.isMark(index + 1, ":")
        && endings.contains(source.word(index + 2))
    }
    guard let from = tokens.indices.first(where: { isGrade($0, ["stä", "sta"]) }) else { return false }
    return tokens.indices.dropFirst(from + 3).contains {
      isGrade($0, ["han", "hän", "hen", "hon", "een", "seen", "iin"])
    }
  }

  /// 9, or 第9.
  private func isStep(_ index: Int) -> Bool {
    source.isNamed(index) || source.tags(index).contains(.nameLead) && source.isNamed(index + 1)
      || source.word(index) == "第" && source.isNamed(index + 1)
  }
}
