/// Words that head a list in a document, and signs that stand before its lines.
extension HandTyped {
  /// What the bullets below a heading are, by its words with hyphens between them; nil for a heading that says nothing of
  /// them.
  static func role(ofHeading words: String, beforeList: Bool) -> Keyword? {
    if let role = headings[words] { return role }
    guard beforeList, !words.contains(where: \.isNumber) else { return nil }
    if headingsOfNotes.contains(words) || remarks[words] != nil { return .note }
    if let role = role(ofMarker: words) { return role }
    switch synonyms[words] {
    case .note, .because, .learned, .source, .next, .blocked, .link, .needs: return .note
    case .objective: return .objective
    case .kr: return .kr
    case .initiative: return .initiative
    case .milestone: return .milestone
    default: return nil
    }
  }

  private static let headings: [String: Keyword] = [
    // English
    "objectives": .objective, "goals": .objective, "our-objectives": .objective, "our-goals": .objective,
    "key-results": .kr, "keyresults": .kr, "krs": .kr, "measurable-results": .kr, "success-metrics": .kr,
    "metrics": .kr, "our-key-results": .kr,
    "initiatives": .initiative, "key-initiatives": .initiative, "our-initiatives": .initiative, "actions": .initiative,
    "action-items": .initiative, "action-plan": .initiative, "tasks": .initiative, "projects": .initiative,
    "activities": .initiative, "what-we-will-do": .initiative, "what-we-do": .initiative, "deliverables": .milestone,
    "milestones": .milestone,
    // Finnish
    "tavoitteet": .objective, "tavoitteemme": .objective, "päämäärät": .objective, "avaintulokset": .kr,
    "avain-tulokset": .kr, "avaintuloksemme": .kr, "mittarit": .kr,
    "toimenpiteet": .initiative, "tehtävät": .initiative, "hankkeet": .initiative, "projektit": .initiative,
    "aloitteet": .initiative, "teot": .initiative, "keinot": .initiative, "toimet": .initiative,
    "virstanpylväät": .milestone, "välitavoitteet": .milestone,
    // Chinese, Simplified and Traditional
    "关键结果": .kr, "關鍵結果": .kr, "关键成果": .kr, "關鍵成果": .kr, "举措": .initiative, "舉措": .initiative,
    "关键举措": .initiative, "關鍵舉措": .initiative, "重点举措": .initiative, "主要举措": .initiative, "行动": .initiative,
    "行動": .initiative, "行动计划": .initiative, "行動計畫": .initiative, "行动项": .initiative, "任务": .initiative,
    "任務": .initiative, "重点任务": .initiative, "项目": .initiative, "專案": .initiative, "里程碑": .milestone,
  ]

  /// What people list beside goals for which the language has notes.
  private static let headingsOfNotes: Set<String> = [
    "risks", "risks-and-dependencies", "risks-and-assumptions", "notes", "comments", "assumptions", "dependencies",
    "questions", "open-questions", "next-steps", "issues", "background", "links", "learnings", "lessons-learned",
    "parking-lot", "backlog", "to-do", "to-dos", "todos", "ideas", "agenda", "decisions", "out-of-scope", "not-doing",
    "riskit", "huomiot", "huomautukset", "muistiinpanot", "oletukset", "riippuvuudet", "avoimet-kysymykset",
    "seuraavat-askeleet", "kommentit", "esteet", "linkit", "parkkipaikka", "ideat", "ideoita", "avoimet-asiat",
    "päätökset", "rajattu-pois", "待办", "待辦", "待办事项", "待辦事項", "待讨论", "待討論", "想法", "备忘", "備忘", "遗留问题",
    "风险", "風險", "风险点", "主要风险", "风险与依赖", "备注", "備註", "说明", "說明", "假设", "假設", "依赖", "依賴", "问题", "問題",
  ]

  /// Whether a word of Finnish is one that ordinals count, in a case that stands before other words: `1. luokan`.
  static func isCountedByOrdinal(_ word: String) -> Bool {
    ordinalStems.contains { word.hasPrefix($0) && word.count < $0.count + 5 }
  }

  private static let ordinalStems = [
    "luoka", "luokk", "vuoden", "vuode", "kerrok", "vaihee", "vaihe", "kvartaali", "neljännek", "asteen", "polven",
    "sukupolven", "puoliskon", "jakson", "viikon", "kauden", "erän", "kuukauden", "lukukauden",
  ]

  /// Whether a sign says how a goal stands: 🟢, 🟡, 🔴.
  static func isStatusLight(_ sign: String) -> Bool {
    sign.unicodeScalars.first.map { "🔴🟠🟡🟢🔵⚪⚫⬜⬛🟥🟧🟨🟩🟦⚠❌🚧⏳".unicodeScalars.contains($0) } ?? false
  }

  /// Signs that people set before the lines of a list, beside those of every keyboard.
  static func isBulletSign(_ sign: String) -> Bool {
    if isStatusLight(sign) { return true }
    guard let first = sign.unicodeScalars.first else { return false }
    switch first.value {
    // ① to ⑳, ⑴, ❶ to ❿, ➀ to ➓
    case 0x2460...0x249B, 0x24F5...0x24FE, 0x2776...0x2793: return true
    default: return isPlainBullet(sign) || "✅☑☐✔✓🎯➤➢➔➜👉🔹🔸🔷🔶⭐📌📍🏆🚀📈📊🏁".unicodeScalars.contains(first)
    }
  }

  /// Signs that say no more than a dash does: ■, ◆, ►, ①.
  static func isPlainBullet(_ sign: String) -> Bool {
    guard let first = sign.unicodeScalars.first else { return false }
    return "■□▪▫◆◇◦○◎►▶▸➤➢✓✔☐☑§\u{F0A7}\u{F0B7}\u{F0D8}".unicodeScalars.contains(first)
      || (0x2460...0x249B).contains(first.value)
      || (0x24F5...0x24FE).contains(first.value) || (0x2776...0x2793).contains(first.value)
  }
}
