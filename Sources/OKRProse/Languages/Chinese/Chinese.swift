import OKRValues

extension Lexicon {
  /// Simplified and Traditional together: no word of one means something else in the other.
  static let chinese = Lexicon(
    words: chineseWords + chineseTradeWords,
    verbs: chineseVerbs,
    forms: chineseForms,
    nounForms: chineseNounForms,
    verbEndings: [],
    letters: [],
    compoundHeads: [],
    numbers: chineseNumbers,
    units: chineseUnits,
    times: [:],
    magnitudes: [
      "十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000, "十万": 100_000, "十萬": 100_000, "百万": 1_000_000,
      "百萬": 1_000_000, "千万": 10_000_000, "千萬": 10_000_000, "亿": 100_000_000, "億": 100_000_000,
      "十亿": 1_000_000_000, "百亿": 10_000_000_000, "万亿": 1_000_000_000_000,
    ],
    measureWords: [
      "个", "個", "家", "名", "位", "人", "条", "條", "件", "项", "項", "次", "份", "篇", "场", "場", "笔", "筆", "台", "臺", "套",
      "张", "張", "款", "种", "種", "间", "間", "座", "辆", "輛", "部", "本", "单", "單", "起", "例", "户", "戶", "支", "所", "批",
    ],
    nounEndings: [],
    grades: { _, _ in nil },
    placeholders: [
      "待定", "待确认", "待確認", "待填", "待补充", "待補充", "未定", "某某", "某数", "某數", "某值", "某%", "某个数", "某个百分", "某百分", "某個數", "某比例",
      "某指标",
      "○○", "××", "＊＊", "【数字】", "[数字]", "【指标】",
    ],
    templateTitles: ["关键结果", "關鍵結果", "目标", "目標", "新目标", "新目標", "标题", "標題", "指标", "指標", "示例", "未命名"],
    namesBeforeX: ["项目", "項目", "计划", "計劃", "产品", "產品", "型号", "代号", "代號"],
    wordsAfterX: [],
    leadsToNumber: [
      "从", "從", "由", "到", "至", "为", "為", "达", "達", "于", "於", "超过", "超過", "约", "約", "提高", "降低", "增加", "减少", "減少",
    ],
    shares: [
      "转化率", "轉化率", "流失率", "留存率", "保留率", "占比", "佔比", "渗透率", "滲透率", "合格率", "通过率", "通過率", "满意率", "滿意率", "参与率",
      "參與率", "市场份额", "市場份額", "市占率", "打开率", "打開率", "点击率", "點擊率", "准时率", "準時率", "故障率", "错误率", "錯誤率", "覆盖率",
      "覆蓋率", "可用性", "续约率", "續約率", "良品率", "出勤率", "及时率", "及時率", "胜率", "勝率", "赢单率",
    ],
    notShares: ["增长", "增長", "增速", "完成率", "达成率", "達成率", "净收入", "淨收入", "投资回报", "投資回報", "同比", "环比", "環比"],
    newThings: ["新增", "新签", "新簽", "新", "首批", "首个", "首個"],
    scores: ["分", "点", "點", "颗星"],
    everyone: ["全员", "全員", "所有人", "大家", "团队", "團隊", "公司", "全体", "全體", "待定"]
  )

  private static let chineseUnits: [String: Unit] = [
    "元": .currency("CNY"), "块": .currency("CNY"), "人民币": .currency("CNY"), "人民幣": .currency("CNY"),
    "美元": .currency("USD"), "欧元": .currency("EUR"), "歐元": .currency("EUR"), "英镑": .currency("GBP"),
    "英鎊": .currency("GBP"), "日元": .currency("JPY"), "日圓": .currency("JPY"), "港元": .currency("HKD"),
    "港币": .currency("HKD"), "新台币": .currency("TWD"), "新臺幣": .currency("TWD"), "台币": .currency("TWD"),
    "雷亚尔": .currency("BRL"), "巴西雷亚尔": .currency("BRL"), "百分点": .points, "个百分点": .points, "百分點": .points,
    "個百分點": .points, "毫秒": .time(.millisecond), "秒": .time(.second), "秒钟": .time(.second), "秒鐘": .time(.second),
    "分钟": .time(.minute),
    "分鐘": .time(.minute), "分": .counted("分"), "小时": .time(.hour), "小時": .time(.hour), "个小时": .time(.hour),
    "個小時": .time(.hour), "天": .time(.day), "日": .time(.day), "周": .time(.week), "週": .time(.week), "星期": .time(.week),
    "个星期": .time(.week), "月": .time(.month), "个月": .time(.month), "個月": .time(.month), "季度": .time(.quarter),
    "个季度": .time(.quarter), "個季度": .time(.quarter), "年": .time(.year),
  ]
}
