/// Letters among digits that look like digits: `3O`, `1O0`, `l2`, `O.5`, `4S%`.
extension ValueText {
  /// Where a number with such a letter in it ends; nil where there is none, or where a letter stands that is no digit to
  /// anybody.
  ///
  /// An l behind the last digit is a litre.
  func slipEnd(_ offset: Int, _ limit: Int) -> Int? {
    guard offset == 0 || !isLetter(before(offset)) && !isDigit(before(offset)) else { return nil }
    // O2 is a name: nobody writes 02.
    if byte(offset) == UInt8(ascii: "o"), isDigit(offset + 1) { return nil }
    var end = offset
    // Where the last l of a row starts that no other digit follows.
    var litre: Int?
    var (hasDigit, hasSlip, hasSlipBefore) = (false, false, false)
    while end < limit {
      let letter = byte(end)
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= letter {
        (hasDigit, litre) = (true, nil)
        hasSlip = hasSlip || hasSlipBefore
      } else if letter == UInt8(ascii: "o") || letter == UInt8(ascii: "i") && bytes[end] != letter {
        hasSlip = true
        litre = nil
      } else if letter == UInt8(ascii: "s") || letter == UInt8(ascii: "z"), bytes[end] != letter, hasDigit,
        isBeforeDigitOrShare(end)
      {
        hasSlip = true
      } else if letter == UInt8(ascii: "_"), hasDigit, isDigit(end + 1) || byte(end + 1) == UInt8(ascii: "o") {
        // 1_2O0: what parts the thousands.
      } else if letter == UInt8(ascii: "l"), bytes[end] == letter {
        hasSlipBefore = true
        litre = litre ?? end
      } else if letter == UInt8(ascii: ".") || letter == UInt8(ascii: ","), end > offset, litre == nil,
        isDigit(end + 1) || byte(end + 1) == UInt8(ascii: "o")
      {
        // The mark before decimals.
      } else {
        break
      }
      end += 1
    }
    // 5OOk: a thousand behind the digits.
    let isThousands = byte(end) == UInt8(ascii: "k") && litre == nil && end < limit
    let next = isThousands ? end + 1 : end
    // O%: of letters alone a share can only be of none or one.
    let isShare = !hasDigit && end > offset && end - offset < 4 && byte(end) == UInt8(ascii: "%")
    if isShare, hasSlip || bytes[offset..<end].contains(UInt8(ascii: "l")) { return end }
    guard hasDigit, hasSlip, next >= limit || !isLetter(next) && !isDigit(next) && !isHyphenated(end) else {
      return nil
    }
    return litre ?? end
  }

  /// 4S%, 4S0: whether what stands behind a letter says that it is a digit; 5S is a name.
  private func isBeforeDigitOrShare(_ offset: Int) -> Bool {
    isDigit(offset + 1) || byte(skip(offset + 1)) == UInt8(ascii: "%")
  }

  /// Whether a name goes on behind a hyphen: O2-level.
  private func isHyphenated(_ offset: Int) -> Bool {
    (byte(offset) == UInt8(ascii: "-") || byte(offset) == UInt8(ascii: "_")) && isLetter(offset + 1)
  }

  /// The digits that were most likely meant by a text that starts with such a number; nil where it starts with none.
  package var digitsMeant: String? {
    guard let end = slipEnd(0, count) else { return nil }
    let meant = bytes[..<end].map { letter -> UInt8 in
      switch letter {
      case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
      case UInt8(ascii: "I"), UInt8(ascii: "l"): UInt8(ascii: "1")
      case UInt8(ascii: "S"): UInt8(ascii: "5")
      case UInt8(ascii: "Z"): UInt8(ascii: "2")
      default: letter
      }
    }
    let thousands = byte(end) == UInt8(ascii: "k") && !isLetter(end + 1) ? "k" : ""
    return String(decoding: meant, as: UTF8.self) + thousands
  }
}

extension AmountReader {
  /// 1e5, 0x10: digits that letters and more digits follow are no number that people write.
  func isGlued(_ number: TypedNumber) -> Bool {
    guard !number.isSpelled, number.end < limit else { return false }
    let letter = text.byte(number.end)
    let isBase =
      text.byte(number.end - 1) == UInt8(ascii: "0") && (number.end < 2 || !text.isDigit(number.end - 2))
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "x"): break
    case UInt8(ascii: "b"), UInt8(ascii: "o"): guard isBase else { return false }
    default: return false
    }
    let next = text.byte(number.end + 1)
    // 0xFF has a letter first.
    if letter == UInt8(ascii: "x"), isBase, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(next) { return true }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      || (next == UInt8(ascii: "+") || next == UInt8(ascii: "-")) && text.isDigit(number.end + 2)
  }

  func gluedEnd(_ offset: Int) -> Int {
    var end = offset + 1
    if ["+", "-"].contains(text.slice(end..<end + 1)) { end += 1 }
    while end < limit, text.isLetter(end) || text.isDigit(end) { end += text.scalar(end).length }
    return end
  }
}
