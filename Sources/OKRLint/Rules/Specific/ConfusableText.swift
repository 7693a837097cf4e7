import OKRModel
import OKRSource
import OKRSyntax

extension Rule {
  static let confusableText = Rule(
    .confusableText, .warning, confidence: .high,
    summary: "text that is not what it looks like",
    rationale: """
      A letter of another alphabet or a character without a shape makes two names look alike that are not, and \
      direction marks can show a reviewer another text than the one that is merged.
      """,
    source: "Unicode Technical Standard #39; Boucher and Anderson, Trojan Source (2021).",
    bad: .keyResult("kr \"Orders«\u{200B}» delivered on time\" from 82% to 95%"),
    good: .keyResult("kr \"Orders 👩‍💻 delivered on time\" from 82% to 95%"),
    checks: .workspace { workspace, findings in
      for file in workspace.files { checkInvisible(file, workspace, &findings) }
      for objective in workspace.objectives {
        check(objective, &findings)
        for keyResult in objective.keyResults { check(keyResult, &findings) }
        for initiative in objective.initiatives { check(initiative, &findings) }
      }
      for unit in workspace.units { check(unit, &findings) }
      for kpi in workspace.kpis { check(kpi, &findings) }
    }
  )
}

/// Characters without a shape, and those that turn the direction of text, in texts and comments; elsewhere they are
/// syntax errors already.
private func checkInvisible(_ file: SourceFile, _ workspace: Workspace, _ findings: inout Findings) {
  let bytes = file.bytes
  // All of them start with E2 80, E2 81 or EF BB in UTF-8.
  var offset = 0
  while offset + 2 < bytes.count {
    guard bytes[offset] >= 0xE2, let (code, kind) = invisible(bytes[offset], bytes[offset + 1], bytes[offset + 2])
    else {
      offset += 1
      continue
    }
    let range = TextRange(offset, offset + 3)
    defer { offset += 3 }
    if offset == 0 && code == 0xFEFF { continue }
    if code == 0x200D && joinsEmoji(file, offset) { continue }
    let isTold = workspace.syntaxErrors.contains {
      $0.file === file && $0.error.range.contains(range) && $0.error.rule == .punctuation
    }
    if isTold { continue }
    let digits = String(code, radix: 16, uppercase: true)
    findings.report(
      Location(file, range),
      kind == .direction
        ? "U+\(digits) turns the direction of the text, so that it reads otherwise than it is"
        : "there is a character without a shape here: U+\(digits)",
      level: kind == .direction ? .error : .warning,
      fixes: [.safe("Remove it", Location(file, range), "")])
  }
}

private enum Invisible { case direction, shapeless }

private func invisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (UInt32, Invisible)? {
  switch (first, second, third) {
  case (0xE2, 0x80, 0x8B...0x8D): (0x200B + UInt32(third) - 0x8B, .shapeless)
  case (0xE2, 0x80, 0x8E...0x8F): (0x200B + UInt32(third) - 0x8B, .direction)
  case (0xE2, 0x80, 0xAA...0xAE): (0x202A + UInt32(third) - 0xAA, .direction)
  case (0xE2, 0x81, 0xA0): (0x2060, .shapeless)
  case (0xE2, 0x81, 0xA6...0xA9): (0x2066 + UInt32(third) - 0xA6, .direction)
  case (0xEF, 0xBB, 0xBF): (0xFEFF, .shapeless)
  default: nil
  }
}

/// A joiner between the parts of one emoji is what makes it one.
private func joinsEmoji(_ file: SourceFile, _ offset: Int) -> Bool {
  let before = file.text(TextRange(max(0, offset - 8), offset)).unicodeScalars
  let after = file.text(TextRange(offset + 3, offset + 11)).unicodeScalars
  guard let last = before.last(where: { $0.value != 0xFE0F }), let first = after.first else { return false }
  return last.value > 0x200D && first.value > 0x200D && (last.properties.isEmoji || last.properties.isEmojiModifier)
    && first.properties.isEmoji
}

/// A name that mixes Latin letters with their look-alikes.
private func check(_ declared: some Declared, _ findings: inout Findings) {
  guard let name = declared.name else { return }
  let hasLatin = name.value.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  let strange = name.value.unicodeScalars.first { (0x370...0x52F).contains($0.value) && $0.properties.isAlphabetic }
  guard hasLatin, let strange else { return }
  let script = strange.value < 0x400 ? "Greek" : "Cyrillic"
  findings.report(
    name.location,
    "`\(name.value)` mixes Latin letters with the \(script) `\(Character(strange))`, which looks like one",
    entity: declared.entity, notes: ["Typed with Latin letters alone it is another name, and will not be found."])
}
