package import OKRLint
import OKRSource

/// A baseline on disk.
package enum BaselineFile {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 64 * 1024 * 1024

  /// Reads a file; one that is not there is an empty baseline where it is about to be written.
  package static func load(_ path: String, mayBeNew: Bool) throws(Complaint) -> KnownFindings {
    let bytes: [UInt8]
    do {
      if mayBeNew, try Platform.kind(of: path) == nil { return KnownFindings() }
      bytes = try Platform.read(path, limit: sizeLimit)
    } catch {
      throw !mayBeNew && isMissing(path)
        ? Complaint(
          "there is no baseline \(path); `okr lint --write-baseline \(Paths.shellWord(path))` makes one of what is found now"
        )
        : Complaint("cannot read the baseline \(path): \(error.reason)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint("the baseline \(path) is not UTF-8; save it as UTF-8")
    }
    let (baseline, faults) = KnownFindingsText.read(text)
    guard let fault = faults.first else { return baseline }
    let rest = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
    throw Complaint("the baseline \(path), line \(fault.line): \(fault.message)\(rest)")
  }

  /// Whether nothing is there; in a folder that nobody may enter that is not known.
  private static func isMissing(_ path: String) -> Bool {
    do { return try Platform.kind(of: path) == nil } catch { return false }
  }

  package static func save(_ baseline: KnownFindings, to path: String) throws(Complaint) {
    do {
      try Platform.replace(path, with: KnownFindingsText.write(baseline))
    } catch {
      throw Complaint("cannot write the baseline \(path): \(error.reason)")
    }
  }
}
