package import OKRValues

extension TypedQuantity {
  /// One meaning.
  package struct Reading: Sendable {
    package var bound: Bound?
    package var level: TypedAmount.Reading
    /// The upper end of a range.
    package var upper: TypedAmount.Reading? {
      get { higher?.reading }
      set {
        higher = newValue.map { Higher.end($0) }
        isRange = newValue != nil
      }
    }
    /// A change rather than a level: 20% more.
    package var isChange = false
    /// Signed as typed: `+20%`, `-12`.
    package var sign: Sign?
    /// Whether it has an upper end, told without a look at that.
    package private(set) var isRange = false
    /// What the language writes between the two ends of a range.
    var joint = Joint.to

    // Rare, and not where it would make every reading twice as large.
    private indirect enum Higher {
      case end(TypedAmount.Reading)

      var reading: TypedAmount.Reading {
        switch self {
        case .end(let reading): reading
        }
      }
    }
    private var higher: Higher?

    init(
      bound: Bound?, level: TypedAmount.Reading, upper: TypedAmount.Reading? = nil, isChange: Bool = false,
      sign: Sign? = nil, joint: Joint = .to
    ) {
      self.bound = bound
      self.level = level
      self.isChange = isChange
      self.sign = sign
      self.joint = joint
      self.upper = upper
    }

    /// `10 to 14 days` where one ends, `10..14 days` where one starts, since there `to` opens the next clause.
    package enum Joint: String, Sendable { case to = " to ", dots = ".." }

    /// How a number was signed.
    package enum Sign: String, Sendable { case plus = "+", minus = "-" }

    /// The whole as the language writes it.
    package var spelling: String {
      let signed = (sign?.rawValue ?? "") + level.spelling
      if let upper {
        // 10 to 14 days: the unit stands once.
        let low = level.unit == upper.unit || level.unit.isEmpty ? signed.dropUnit(level.unit) : signed
        return low + joint.rawValue + upper.spelling
      }
      return (bound.map { "\($0.rawValue) " } ?? "") + signed
    }

    package var quantity: Quantity { sign == .minus ? level.quantity.negated : level.quantity }
  }
}

extension String {
  fileprivate func dropUnit(_ unit: String) -> String {
    guard !unit.isEmpty, unit != "%", hasSuffix(" " + unit) else {
      return unit == "%" && hasSuffix("%") ? String(dropLast()) : self
    }
    return String(dropLast(unit.count + 1))
  }
}
