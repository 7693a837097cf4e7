/// Gives findings their fingerprints: a hash of rule, entity and the offending text without its white space, with an
/// ordinal for twins.
///
/// A finding with a subject has that in place of entity and text. It survives moved lines, re-indenting, reordered
/// declarations and renamed files. Twins are counted, not told apart: of three that are alike, any two have the ordinals
/// 0 and 1, so that mending the first makes none of the others new.
package struct Fingerprints: Sendable {
  private var seen: [UInt128: Int] = [:]

  package init() {}

  /// The finding with the next fingerprint of its kind.
  package mutating func marked(_ finding: Finding) -> Finding {
    var hash = StableHash()
    hash.add(finding.rule)
    hash.addMark()
    if let subject = finding.subject {
      hash.addMark()
      hash.add(subject)
    } else {
      hash.add(finding.entity)
      hash.addMark()
      hash.addWithoutBlanks(finding.location)
    }
    let ordinal = seen[hash.value, default: 0]
    seen[hash.value] = ordinal + 1
    hash.addMark()
    hash.add(String(ordinal))
    var finding = finding
    finding.fingerprint = hash.digits
    return finding
  }
}

/// The findings with their fingerprints, in the order given.
package func fingerprinted(_ findings: [Finding]) -> [Finding] {
  var fingerprints = Fingerprints()
  return findings.map { fingerprints.marked($0) }
}

/// 32 hexadecimal digits that are the same on every machine and in every run: FNV-1a in 128 bits.
package func stableHash(_ text: String) -> String {
  var hash = StableHash()
  hash.add(text)
  return hash.digits
}

/// Source: draft-eastlake-fnv, the 128-bit offset basis and prime.
private struct StableHash {
  private var high: UInt64 = 0x6c62_272e_07bb_0142
  private var low: UInt64 = 0x62b8_2175_6295_c58d

  var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// Takes a byte, and multiplies by 2⁸⁸ + 0x13B.
  private mutating func add(_ byte: UInt8) {
    low ^= UInt64(byte)
    let product = low.multipliedFullWidth(by: 0x13B)
    high = high &* 0x13B &+ product.high &+ low << 24
    low = product.low
  }

  mutating func add(_ text: String) {
    var (hash, text) = (self, text)
    text.withUTF8 { bytes in
      for index in bytes.indices { hash.add(unsafe bytes[index]) }
    }
    self = hash
  }

  /// Parts what stands before it from what stands behind it.
  mutating func addMark() { add(0 as UInt8) }

  /// Adds a text without its white space; one whose only white space is that of ASCII, as nearly all are, by its bytes.
  mutating func addWithoutBlanks(_ location: Location) {
    let bytes = location.bytes
    if StableHash.hasPlainBlanks(bytes) {
      for byte in bytes where byte != UInt8(ascii: " ") && !(0x09...0x0D).contains(byte) { add(byte) }
    } else {
      add(location.file.text(location.range).filter { !$0.isWhitespace })
    }
  }

  /// Whether every character that is white space is a byte of ASCII by itself, and every byte is UTF-8.
  private static func hasPlainBlanks(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isBlank = false
    for byte in bytes {
      switch byte {
      // A mark behind a blank makes one character of the two.
      case 0x80... where isBlank: return false
      // What other white space starts with, from U+0085 to U+3000.
      case 0xC2, 0xE1, 0xE2, 0xE3: return false
      // What a sign starts with that makes one character of itself and the blank behind it, such as U+0600.
      case 0xD8, 0xDB, 0xDC, 0xE0, 0xF0: return false
      default: isBlank = byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
      }
    }
    return bytes.isUTF8
  }

  var digits: String {
    var written: [UInt8] = []
    written.reserveCapacity(32)
    for half in [high, low] {
      for place in 0..<16 {
        let digit = UInt8(half >> UInt64(60 - 4 * place) & 15)
        written.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }
}
