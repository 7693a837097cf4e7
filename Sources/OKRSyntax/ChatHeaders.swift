import OKRReader
import OKRSource

/// `Sarah Whitfield  9:41 AM`, `王磊 上午9:41`: who wrote the lines below and when, as chats paste it.
extension Parser {
  /// Whether the line here is that and nothing else.
  var isChatHeader: Bool {
    guard at(.word), startsLine(), !startsLine(1), text().first.map({ !$0.isLowercase }) ?? false else { return false }
    if !state.hasObjective, touches(.ignoredMark), HandTyped.isMailHeader(text()), !isQuantity(at: 1) { return true }
    let start = range().start
    let line = file.bytes(TextRange(start, min(lineEnd(at: start), start + 64)))
    guard line.contains(UInt8(ascii: ":")) || line.contains(UInt8(ascii: ".")) else { return false }
    return HandTyped.isChatHeader(file.text(TextRange(start, lineEnd(at: start))))
  }

  /// Takes such a line as a note.
  mutating func parseChatHeader(in container: Container) -> Bool {
    guard container.clauses.contains(.note), isChatHeader else { return false }
    let start = range().start
    let line = lineEnd(at: start)
    let node = open(.error)
    while !at(.end), range().start < line { bumpQuietly() }
    close(node)
    let whole = TextRange(start, rangeOfToken(max(0, previousEnd - 1)).end)
    state.proseRanges.append(whole)
    report(.remark(typed: file.text(whole), advice: .other), whole)
    return true
  }

  /// Takes a line that a mail quotes and the list has already, as a note; remembers any other.
  mutating func parseRepeatedQuote(in container: Container) -> Bool {
    let start = range().start
    let line = file.text(TextRange(start, lineEnd(at: start))).withoutIdleMarks
    let isNew = state.listed.insert(line).inserted
    guard file.byte(at: lineStart(at: start)) == UInt8(ascii: ">") else { return false }
    state.looksAround = true
    guard !isNew, container.clauses.contains(.note) else { return false }
    parseLineOfWords()
    return true
  }
}

extension HandTyped {
  /// Whether a word heads a line above a mail, with a colon behind it: From, Lähettäjä, 主题.
  static func isMailHeader(_ word: String) -> Bool { mailHeaders.contains(word.lowercased()) }

  private static let mailHeaders: Set<String> = [
    "from", "to", "cc", "bcc", "sent", "subject", "reply-to", "date", "attachments", "lähettäjä", "vastaanottaja",
    "kopio", "aihe", "lähetetty", "päiväys", "päivämäärä", "liitteet", "发件人", "寄件者", "收件人", "抄送", "主题", "主題", "主旨",
    "发送时间", "日期", "时间",
  ]

  /// Whether a line has a name, a time of the day and no more.
  static func isChatHeader(_ line: String) -> Bool {
    var words = line.split { $0.isWhitespace || ",[]()·—–|".contains($0) }.map(String.init)
    guard (2...8).contains(words.count), let last = words.popLast() else { return false }
    let half = ["am", "pm", "a.m.", "p.m."].contains(last.lowercased())
    guard let time = half ? words.popLast() : last else { return false }
    // 上午9:41
    let lead = time.prefix { !$0.isNumber }
    let isHan = ["上午", "下午", "早上", "中午", "晚上", "凌晨"].contains(lead)
    guard lead.isEmpty || isHan, isTime(time.dropFirst(lead.count)) else { return false }
    let mayBePoint = words.last.map { ["klo", "kello"].contains($0.lowercased()) } ?? false
    guard time.contains(":") || mayBePoint else { return false }
    while let word = words.last?.lowercased(), isDayOfChat(word) { words.removeLast() }
    guard !words.isEmpty, words.count < 4 else { return false }
    if words.count == 1, let name = words.first, isHanName(name) { return true }
    // Lunch 12:30: one name is one only before a half of the day.
    return (words.count > 1 || half)
      && words.allSatisfy { word in
        word.first?.isUppercase ?? false && word.dropFirst().contains(where: \.isLowercase)
          && word.allSatisfy { $0.isLetter || "-’'".contains($0) }
      }
  }

  private static func isTime(_ word: Substring) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return false }
    return (0..<24).contains(hour) && (0..<60).contains(minute)
  }

  private static func isDayOfChat(_ word: String) -> Bool {
    ["at", "today", "yesterday", "klo", "kello", "tänään", "eilen", "今天", "昨天"].contains(word)
      || ValueText.isWeekday(word)
  }
}
