import OKRReader

extension Words {
  /// 准时率: whether a name is that of a rate.
  package static func isRateInHan(_ name: String) -> Bool { name.hasSuffix("率") }

  /// Publish, hold, 发布, julkaise: work of which more is only more of the same, where more assembled or answered may be
  /// what was wanted.
  package static func isOutput(_ work: String) -> Bool {
    let text = ValueText(work)
    let verb = text.foldedSlice(0..<text.folded.count)
    return outputs.contains { verb.hasPrefix($0) || text.hasHan && verb.contains($0) }
  }

  /// 场, 期: whether a Chinese measure counts what somebody puts out.
  package static func countsOutput(_ unit: String) -> Bool {
    let tokens = TitleTokens(ValueText(unit), .all).tokens
    return tokens.count == 1 && tokens[0].kind == .han && tokens[0].tags.contains(.outputMeasure)
  }

  private static let outputs: [StaticString] = [
    "publish", "post", "writ", "hold", "host", "organi", "julkai", "järjest", "pidä", "pide", "kirjoit", "发布", "發布",
    "发表",
    "發表", "举办", "舉辦", "组织", "組織", "召开", "召開", "撰写", "撰寫",
  ]

  /// Launch the new portal, 上线新官网, rakenna uusi verkkokauppa: work on one thing, and nothing that is measured.
  package static func namesProject(_ title: String) -> Bool {
    let text = ValueText(title)
    let bytes = text.folded
    let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    let verb = text.foldedSlice(0..<end)
    let isHan = han.contains(where: verb.hasPrefix)
    let things: [StaticString] =
      isHan
      ? ["新", "首", "第一"]
      : english.contains(verb)
        ? ["the ", "a ", "an ", "our ", "new "]
        : finnish.contains(verb) ? ["uusi ", "uuden ", "uudet ", "uutta ", "ensimmäinen "] : []
    let rest = text.foldedSlice(isHan ? 0..<bytes.count : min(end + 1, bytes.count)..<bytes.count)
    guard isHan ? things.contains(where: rest.contains) : things.contains(where: rest.hasPrefix) else { return false }
    // 发布新版本的次数: how often it is done is a number.
    guard !["率", "数", "量", "时间", "时长", "周期", "额", "度", "比例", "成本"].contains(where: title.hasSuffix) else {
      return false
    }
    let reading = read(title)
    return reading.statement == .work && reading.recurrence == nil && reading.quantities.isEmpty
  }

  private static let english: [StaticString] = [
    "launch", "build", "deliver", "release", "ship", "migrate", "implement", "redesign", "create", "develop",
    "introduce", "open", "rebuild", "replace",
  ]
  private static let finnish: [StaticString] = [
    "rakenna", "rakennetaan", "julkaise", "julkaistaan", "toteuta", "toteutetaan", "avaa", "avataan", "lanseeraa",
    "lanseerataan", "rakentaa", "julkaista", "avata",
  ]
  private static let han: [StaticString] = [
    "上线", "上線", "发布", "發布", "搭建", "建设", "建設", "建成", "推出", "开发", "開發", "启用", "啟用",
  ]
}
