/// Gives findings their fingerprints: a hash of rule, entity and the offending text without its white space, with an
/// ordinal for twins.
///
/// A finding with a subject has that in place of entity and text. It survives moved lines, re-indenting, reordered declarations and renamed files. Twins are counted, not told apart:
/// of three that are alike, any two have the ordinals 0 and 1, so that mending the first makes none of the others new.
package struct Fingerprints: Sendable {
  private var seen: [String: Int] = [:]

  package init() {}

  /// The finding with the next fingerprint of its kind.
  package mutating func marked(_ finding: Finding) -> Finding {
    let key =
      finding.subject.map { "\(finding.rule)\u{0}\u{0}\($0)" }
      ?? "\(finding.rule)\u{0}\(finding.entity)\u{0}"
      + withoutBlanks(finding.location.file.text(finding.location.range))
    let ordinal = seen[key, default: 0]
    seen[key] = ordinal + 1
    var finding = finding
    finding.fingerprint = stableHash("\(key)\u{0}\(ordinal)")
    return finding
  }
}

/// The findings with their fingerprints, in the order given.
package func fingerprinted(_ findings: [Finding]) -> [Finding] {
  var fingerprints = Fingerprints()
  return findings.map { fingerprints.marked($0) }
}

/// A text without its white space; one of ASCII, as most are, by its bytes.
private func withoutBlanks(_ text: String) -> String {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.filter { !$0.isWhitespace } }
  return String(decoding: text.utf8.filter { $0 != UInt8(ascii: " ") && !(0x09...0x0D).contains($0) }, as: UTF8.self)
}

/// 32 hexadecimal digits that are the same on every machine and in every run: FNV-1a in 128 bits.
///
/// Source: draft-eastlake-fnv, the 128-bit offset basis and prime.
package func stableHash(_ text: String) -> String {
  var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
  for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
  let digits = Array("0123456789abcdef".utf8)
  let written = (0..<32).map { digits[Int(truncatingIfNeeded: hash >> UInt128(124 - 4 * $0)) & 15] }
  return String(decoding: written, as: UTF8.self)
}
