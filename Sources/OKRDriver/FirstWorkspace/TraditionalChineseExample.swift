/// The first workspace in Chinese, in traditional characters and the words of Taiwan and Hong Kong.
enum TraditionalChineseExample {
  static let workspace = """
    // 我們是誰。這個資料夾和各層子資料夾裡的 .okr 檔案會放在一起讀。
    // 這是一個範例：請換成你們自己的公司、團隊和人名。

    company 禾木 "禾木家居"  lead @淑芬
    team    客服 "客服團隊"  under 禾木  lead @志豪

    person @淑芬 "林淑芬"
    person @志豪 "陳志豪"
    person @怡君 "黃怡君"

    rules {
      prose zh  // 標題使用的語言：en、fi、zh，可以寫多個
    }

    """

  static func team(_ quarter: FirstQuarter) -> String {
    """
    // 一個團隊一季的目標。這是一個範例：先把目標的標題改成你們自己的，再改數字。
    // 哪一行有問題，`okr lint` 會指出來；想知道為什麼，用 `okr explain` 加上規則名稱。

    for   客服  // 團隊，用它在 workspace.okr 裡的名稱
    cycle \(quarter.label)

    // KPI 是一直要看的指標，不管有沒有目標圍繞它。
    kpi 重複詢問 "需要再次詢問的客戶占比" {
      every   month
      healthy <= 20%  // 超出這個範圍就要留意
      source  "客服系統，報表「重複詢問」"
      owner   @怡君
      reading \(quarter.monthBefore)  34%  // 每月一行，換成你們的數字
    }

    // 目標用文字說明：對誰來說，什麼會變得不一樣；關鍵結果用數字證明真的變了。
    objective 一次解決 "客戶第一次來問，問題就能解決" {
      because "要問兩次的客戶，回購次數只有別人的一半"  // 為什麼是這件事，為什麼是現在
      owner   @志豪

      kr 重複詢問 "需要再次詢問的客戶占比"  from 34% to 20% {
        measures 重複詢問  // 這個關鍵結果要推動的 KPI
        owner    @怡君

        // 下一步：每一兩週寫一次進展。去掉下面幾行開頭的 `//`，改成你們的內容。
        // checkin \(quarter.nextCheckin)  31%  confidence 0.6 {
        //   done "最常見的十個問題都有了好答案"
        //   next "發票類問題也照樣整理"
        // }
      }

      kr 等待 "首次回覆時間的中位數"  from 9 小時 to 3 小時  by \(quarter.halfTime)

      kr 有用 "客戶認為有幫助的回覆占比"  from 71% to 85%  owner @淑芬
    \(checkin(quarter))}

    """
  }

  private static func checkin(_ quarter: FirstQuarter) -> String {
    guard let day = quarter.checkinToday else { return "" }
    return """

        // 今天整體進展到哪裡。
        checkin \(day) {
          next "談定每個數字由誰提供、什麼時候提供"
        }

      """
  }
}
