/// The active codes of ISO 4217 for money that circulates.
package enum Currency {
  package static func isCode(_ word: String) -> Bool {
    guard word.utf8.count == 3 else { return false }
    let code = Array(word.utf8)
    var (low, high) = (0, (codes.count + 1) / 4)
    while low < high {
      let middle = (low + high) / 2
      let found = codes[4 * middle..<4 * middle + 3]
      if found.elementsEqual(code) { return true }
      if found.lexicographicallyPrecedes(code) { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// All of them.
  static var all: [String] { String(decoding: codes, as: UTF8.self).split(separator: " ").map(String.init) }

  /// In order, with a blank between them: to be searched as it stands, with nothing to build.
  private static let codes = Array(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF \
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB \
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU \
    UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.utf8)
}

extension String {
  /// The codes of ``ValueWords/currencies``; nearly all have one.
  var parted: [String] { utf8.count == 3 ? [self] : split(separator: " ").map(String.init) }
}

extension ValueText {
  /// The code of money that the word at an offset is.
  package func currencyCode(_ offset: Int) -> String? {
    // No code has a letter in lower case, or one that is not ASCII.
    guard offset >= 0, offset + 3 <= count else { return nil }
    for index in offset..<offset + 3 where !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index]) { return nil }
    guard !isLetter(offset + 3) else { return nil }
    let word = string(offset..<offset + 3)
    return Currency.isCode(word) ? word : nil
  }
}
