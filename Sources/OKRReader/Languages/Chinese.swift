import OKRValues

/// Simplified and Traditional together: no word of one means something else in the other. Numerals are read by
/// ``HanNumeral``.
enum ChineseValues: ValueWords {
  static let numbers: [(Int, String)] = [
    (10_000, "过万|過萬|破万|破萬|上万|上萬"), (1_000_000, "过百万|過百萬|破百万|破百萬"), (10_000_000, "过千万|過千萬|破千万|破千萬"),
    (100_000_000, "过亿|過億|破亿|破億|超亿|上亿|上億"), (1_000_000_000, "过十亿|過十億"),
  ]
  static let magnitudes: [(Magnitude, String)] = [
    (Magnitude(10, nil), "十|拾"), (Magnitude(100, nil), "百|佰"), (Magnitude(1000, "千"), "千|仟"),
    (Magnitude(10_000, "万"), "万|萬"), (Magnitude(100_000, nil), "十万|十萬"),
    (Magnitude(1_000_000, "百万"), "百万|百萬"), (Magnitude(10_000_000, "千万"), "千万|千萬"),
    (Magnitude(100_000_000, "亿"), "亿|億"), (Magnitude(1_000_000_000, nil), "十亿|十億"),
    (Magnitude(10_000_000_000, nil), "百亿|百億"), (Magnitude(1_000_000_000_000, nil), "万亿|萬億|兆"),
    (Magnitude(10_000, "万", .money), "w"),
  ]
  static let parts: [(Part, String)] = [(Part(1, 2), "一半|半数|半數|半成|过半|過半")]
  static let units: [(UnitWord, String)] = [
    (UnitWord(.percent), "个点|個點|趴"), (UnitWord(.points, divisor: 100), "个bp|個bp|个基点|個基點|基点"),
    (UnitWord(.points), "百分点|个百分点|百分點|個百分點|个pp|個pp"),
    (UnitWord(.time(.millisecond)), "毫秒"), (UnitWord(.time(.second)), "秒|秒钟|秒鐘|″"),
    (UnitWord(.time(.minute)), "分钟|分鐘|′|个分钟"), (UnitWord(.time(.minute), isInside: true), "分"),
    (UnitWord(.time(.minute), factor: 15), "刻钟|刻鐘"),
    (UnitWord(.time(.hour)), "小时|小時|个小时|個小時|钟头|鐘頭|个钟头|個鐘頭|个钟|個鐘|钟|鐘"),
    (UnitWord(.time(.hour), isInside: true), "时|時"),
    (UnitWord(.time(.day)), "天|日|个自然日|自然日"),
    (UnitWord(.time(.week)), "周|週|星期|个星期|個星期|个周|礼拜|禮拜|个礼拜|個禮拜"),
    (UnitWord(.time(.month)), "个月|個月|月"), (UnitWord(.time(.quarter)), "季度|个季度|個季度|个季|個季"),
    (UnitWord(.time(.year)), "年"),
  ]
  static let currencies: [(String, String)] = [
    ("CNY", "元|块|塊|人民币|人民幣|元人民币|块钱|塊錢|元整|圆"), ("USD", "美元|美金"), ("EUR", "欧元|歐元|欧|歐"),
    ("GBP", "英镑|英鎊"), ("JPY", "日元|日圓"), ("HKD", "港元|港币|港幣"),
    ("TWD", "新台币|新台幣|新臺幣|台币|台幣|新臺币|元新台幣|元新台币"), ("BRL", "雷亚尔|巴西雷亚尔"), ("SGD", "新元|新币"),
    ("KRW", "韩元|韓元"), ("MOP", "澳门元|澳門元"),
  ]
  static let rates: [(TimeUnit, String)] = [
    (.second, "每秒"), (.minute, "每分钟|每分鐘"), (.hour, "每小时|每小時"), (.day, "每天|每日"),
    (.week, "每周|每週|每星期"), (.month, "每月|每个月|每個月"), (.quarter, "每季度|每季"), (.year, "每年"),
  ]
  static let qualifiers: [(Qualifier, String)] = [
    (.bound(.atLeast), "不少于|不少於|不低于|不低於|不小于|不小於|至少|起码|起碼|最少|最低|不少|大于等于|大於等於|不下|唔少過|唔少过|唔低過|唔低过|唔少於"),
    (.bound(.moreThan), "超过|超過|大于|大於|高于|高於|多于|多於|突破|超"),
    (.bound(.atMost), "不超过|不超過|不高于|不高於|不多于|不多於|不大于|不大於|至多|最多|最高|控制在|小于等于|小於等於|唔多過|唔多过|唔超過|唔超过|唔高過|唔高过|唔過"),
    (.bound(.lessThan), "低于|低於|少于|少於|小于|小於|不到|不足|短于|短於"),
    (.boundBehind(.atLeast), "以上|及以上|或以上|往上|或更多|起步"), (.boundBehind(.atMost), "以下|以内|以內|之内|之內|及以下|或以下|内|內|封顶|或更少"),
    (.about, "大约|大約|约|約|大概|约为|約為|差不多|近|将近|將近|接近|左右"),
    (.aboutBehind, "左右|上下|来|來|多|余|餘|出头|出頭"),
    (.between, "介于|介於|在"), (.rangeJoint, "到|至|和|与|與|或"), (.rangeBehind, "之间|之間|间|間"), (.margin, "正负|正負|上下"),
    (.per, "每"),
    (.more, "同比增长|同比增長|同比提升|同比提高|环比增长|比去年增长|比去年提高|增加|提升|提高|增长|增長|上升|多|上涨|上漲|增"),
    (.less, "同比下降|同比减少|同比減少|同比降低|环比下降|比去年下降|比去年降|比去年减少|减少|減少|降低|下降|缩短|縮短|下调|下調|少|减|減|降"),
    (.moreBehind, "增长|增長|提升|增幅"), (.lessBehind, "降幅|下降"), (.negative, "负|負|零下"),
    (.unknown, "未知|不详|不詳|不明|未测|未測|未测量|未測量|未统计|未統計|未调查|未調查|暂无|暫無|暂无数据|暫無數據|无数据|無資料|無數據"),
    (.unknown, "待定|待测|待測|待测量|待統計|待统计|待摸底|待调研|待調研|待确认|待確認|待补充|尚未测量|尚未測量|尚未统计|尚未統計|还没测|還沒測"),
    (.unknown, "不知道|没数|没统计|沒統計|没有数据|沒有數據|没有|沒有|摸底中|统计中|統計中|未摸底|未知数|未知數|暂未统计|暫未統計"),
    (
      .filler,
      "户均|戶均|人均|月均|日均|平均|全部|所有|为|為|到|至|达|達|达到|達到|是|于|於|约合|共|下降到|降至|降到|提升到|提升至|提高到|提高至|增加到|增加至|增长到|增長到|缩短到|縮短至|缩短至|减少到|减少至|減少到|減少至|压到|压缩到|升至|升到|增至|减至|達到"
    ),
  ]
  static let wholes: [(WholeValue, String)] = [
    (.all, "全部|全部合格|全部达标|全部達標|全部通过|全部通過|全员|全員|所有人"),
    (.change(100), "翻一番|翻番|翻倍|翻一倍|加倍"), (.change(300), "翻两番|翻兩番"), (.change(-50), "减半|減半"),
    (.lessThan(10), "个位数|個位數"),
  ]
  static let durations = "时间|時間|时长|時長|周期|週期|等待|延迟|延遲|工期"
  static let unitNames: [(UnitName, String)] = [
    (.unit(.time(.minute)), "分钟|分鐘"), (.unit(.time(.hour)), "小时|小時|工时|工時"), (.unit(.time(.week)), "周数|週數"),
    (.unit(.counted("t")), "吨|噸"), (.unit(.counted("m")), "米数|米數|公尺"), (.magnitude(1_000_000), "百万|百萬"),
  ]
  static let dates: [(DateWord, String)] = [
    (.season(.spring), "春|春季|春天"), (.season(.summer), "夏|夏季|夏天"), (.season(.autumn), "秋|秋季|秋天"),
    (.season(.winter), "冬|冬季|冬天"),
    (.weekday, "周一|周二|周三|周四|周五|周六|周日|星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天"),
    (.weekday, "(一)|(二)|(三)|(四)|(五)|(六)|(日)|（一）|（二）|（三）|（四）|（五）|（六）|（日）"),
    (.year, "年|年度|全年"), (.half, "半年|个半年"), (.quarter, "季度|季|个季度"), (.week, "周|週|星期"),
    (.fiscal, "财年|財年|财政年度|財政年度|会计年度|會計年度"), (.first, "上"), (.second, "下"),
    (.end, "底|末|结束|結束|最后一天|最後一天|终|終|尾"),
    (.endOf(.year), "年底|年末|年内|年內|全年|岁末|年终|年終"),
    (.endOf(.month), "月底|月末|月内"), (.endOf(.quarter), "本季末|本季度末"),
    (.start, "初|年初|月初|季初|开始|開始"), (.middle, "中|年中|月中|中期"),
    (.thirdOfMonth(1), "上旬"), (.thirdOfMonth(2), "中旬"), (.thirdOfMonth(3), "下旬"),
    (
      .deadline,
      "下班前|前|之前|以前|内|內|之内|之內|止|为止|為止|截止|截止到|截止于|截止日|截止日期|截止时间|截止時間|最晚|最迟|最遲|不晚于|不晚於|不迟于|不遲於|截至|完成|年内|年內|月内|底|末|上旬|中旬|下旬"
    ),
    (.filler, "在|于|於|第|的|日|号|號|份|到"),
    (.feast(Feast(1, 1)), "元旦|元旦节"), (.feast(Feast(3, 8)), "三八节|三八妇女节|妇女节"),
    (.feast(Feast(5, 1)), "五一|五一节|劳动节|勞動節|五一劳动节"), (.feast(Feast(6, 1)), "六一|儿童节"),
    (.feast(Feast(6, 18)), "六一八|618"), (.feast(Feast(7, 1)), "七一"), (.feast(Feast(8, 1)), "八一"),
    (.feast(Feast(9, 10)), "教师节"), (.feast(Feast(10, 1)), "国庆|国庆节|國慶|國慶節|十一"),
    (.feast(Feast(10, 10)), "双十节|雙十節|雙十|雙十國慶"), (.feast(Feast(11, 11)), "双十一|双11|雙十一|雙11|双 11"),
    (.feast(Feast(12, 12)), "双十二|双12|雙十二|雙12"), (.feast(Feast(12, 24)), "平安夜"),
    (.feast(Feast(12, 25)), "圣诞|圣诞节|聖誕|聖誕節"), (.acrossYears, "学年|學年|赛季|賽季"),
    (.joint, "到|至"), (.minguo, "民国|民國"),
  ]
}
