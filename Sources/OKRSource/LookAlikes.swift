/// What a name looks like: names that a reader cannot tell apart look the same.
///
/// Hidden characters are left out, and letters that are drawn like one of another script become that one; what differs
/// within ASCII, such as `l` and `I`, is kept apart, since a reader of code expects it to differ.
/// Source: a part of the confusables of Unicode Technical Standard #39, and the compatibility forms of letters.
package func appearance(of name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
  var shown = ""
  for scalar in name.unicodeScalars {
    if scalar.isHidden { continue }
    // A dot over a letter that has one already.
    if scalar.value == 0x307, let last = shown.unicodeScalars.last, last == "i" || last == "j" { continue }
    shown.unicodeScalars.append(LookAlikes.plain(scalar))
  }
  return shown
}

private enum LookAlikes {
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ..<0x80, 0x4E00...0x9FFF: return scalar
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    // Thirteen alphabets, and five sets of digits.
    case 0x1D400...0x1D6A3:
      let letter = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(letter < 26 ? 0x41 + letter : 0x61 + letter - 26) ?? scalar
    case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10) ?? scalar
    default: return pairs[scalar] ?? scalar
    }
  }

  /// Two characters a pair: what is typed, and what it looks like.
  private static let typed = """
    аa сc еe оo рp хx уy ѕs іi јj ԁd ԛq ԝw һh ӏl ѵv ёë їï гr \
    АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ѴV ԌG ԚQ ԜW ӀI ЁË ЇÏ \
    οo αa νv ρp υu ιi γy σo ϲc ϳj κk ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC \
    օo սu հh ոn զq ՍU ՏS ՕO ԼL ᎪA ᎬE ᎳW ᎻH ᎷM ᏚS ᎢT ᏢP ᏟC ᎡR ᏦK ᏞL ᏀG ᏴB ᎠD ᎫJ ᏙV ᏃZ \
    ıi ɑa ɡg ɩi ʋu ɪi ʏy ᴄc ᴏo ᴠv ᴡw ᴢz ſf ℓl ⅼl ⅰi ⅴv ⅹx ⅽc ⅾd ⅿm ⅠI ⅤV ⅩX ⅬL ⅭC ⅮD ⅯM \
    ℎh ℬB ℰE ℱF ℋH ℐI ℒL ℳM ℛR ℯe ℊg ℴo ℭC ℌH ℑI ℜR ℨZ ℂC ℍH ℕN ℙP ℚQ ℝR ℤZ \
    ー一 ロ口 カ力 ニ二 ハ八 タ夕 エ工 ト卜 囗口
    """

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    var found: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in typed.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { found[scalars[0]] = scalars[1] }
    }
    return found
  }()
}
