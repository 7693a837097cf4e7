extension Words {
  /// 准时率: whether a name is that of a rate.
  package static func isRateInHan(_ name: String) -> Bool { name.hasSuffix("率") }

  /// Publish, hold, 发布, julkaise: work of which more is only more of the same, where more assembled or answered may be
  /// what was wanted.
  package static func isOutput(_ work: String) -> Bool {
    let folded = work.lowercased()
    return [
      "publish", "post", "writ", "hold", "host", "organi", "julkai", "järjest", "pidä", "pide", "kirjoit",
    ].contains(where: folded.hasPrefix)
      || ["发布", "發布", "发表", "發表", "举办", "舉辦", "组织", "組織", "召开", "召開", "撰写", "撰寫"].contains {
        Words.contains($0, folded)
      }
  }

  /// Launch the new portal, 上线新官网, rakenna uusi verkkokauppa: work on one thing, and nothing that is measured.
  package static func namesProject(_ title: String) -> Bool {
    let words = title.lowercased().split(separator: " ").prefix(2)
    guard let verb = words.first else { return false }
    let things =
      english.contains(verb)
      ? ["the", "a", "an", "our", "new"]
      : finnish.contains(verb) ? ["uusi", "uuden", "uudet", "uutta", "ensimmäinen"] : []
    let isHan = han.contains(where: verb.hasPrefix) && ["新", "首", "第一"].contains(where: { Words.contains($0, title) })
    guard isHan || words.count == 2 && things.contains(where: { $0 == words.last.map(String.init) }) else {
      return false
    }
    // 发布新版本的次数: how often it is done is a number.
    guard !["率", "数", "量", "时间", "时长", "周期", "额", "度", "比例", "成本"].contains(where: title.hasSuffix) else {
      return false
    }
    let reading = read(title)
    return reading.statement == .work && reading.recurrence == nil && reading.quantities.isEmpty
  }

  private static let english: [Substring] = [
    "launch", "build", "deliver", "release", "ship", "migrate", "implement", "redesign", "create", "develop",
    "introduce", "open", "rebuild", "replace",
  ]
  private static let finnish: [Substring] = [
    "rakenna", "rakennetaan", "julkaise", "julkaistaan", "toteuta", "toteutetaan", "avaa", "avataan", "lanseeraa",
    "lanseerataan", "rakentaa", "julkaista", "avata",
  ]
  private static let han = ["上线", "上線", "发布", "發布", "搭建", "建设", "建設", "建成", "推出", "开发", "開發", "启用", "啟用"]
}
