/// The first workspace in Chinese, in simplified characters.
enum ChineseExample {
  static let workspace = """
    // 我们是谁。本文件夹和各级子文件夹里的 .okr 文件会放在一起读。
    // 这是一个示例：请换成你们自己的公司、团队和人名。

    company 禾木 "禾木家居"  lead @周敏
    team    客服 "客服团队"  under 禾木  lead @王磊

    person @周敏 "周敏"
    person @王磊 "王磊"
    person @李静 "李静"

    rules {
      prose zh  // 标题使用的语言：en、fi、zh，可以写多个
    }

    """

  static func team(_ quarter: FirstQuarter) -> String {
    """
    // 一个团队一个季度的目标。这是一个示例：先把目标的标题改成你们自己的，再改数字。
    // 哪一行有问题，`okr lint` 会指出来；想知道为什么，用 `okr explain` 加上规则名。

    for   客服  // 团队，用它在 workspace.okr 里的名字
    cycle \(quarter.label)

    // KPI 是一直要看的指标，不管有没有目标围绕它。
    kpi 重复咨询 "需要再次咨询的客户占比" {
      every   month
      healthy <= 20%  // 超出这个范围就要警惕
      source  "客服系统，报表“重复咨询”"
      owner   @李静
      reading \(quarter.monthBefore)  34%  // 每月一行，换成你们的数字
    }

    // 目标用文字说明：对谁来说，什么会变得不一样；关键结果用数字证明确实变了。
    objective 一次解决 "客户第一次来问，问题就能解决" {
      because "要问两次的客户，复购次数只有别人的一半"  // 为什么是这件事，为什么是现在
      owner   @王磊

      kr 重复咨询 "需要再次咨询的客户占比"  from 34% to 20% {
        measures 重复咨询  // 这个关键结果要推动的 KPI
        owner    @李静

        // 下一步：每一两周写一次进展。去掉下面几行开头的 `//`，改成你们的内容。
        // checkin \(quarter.nextCheckin)  31%  confidence 0.6 {
        //   done "最常见的十个问题都有了好答案"
        //   next "发票类问题也照样整理"
        // }
      }

      kr 等待 "首次回复时间的中位数"  from 9 小时 to 3 小时  by \(quarter.halfTime)

      kr 有用 "客户认为有帮助的回复占比"  from 71% to 85%  owner @周敏
    \(checkin(quarter))}

    """
  }

  private static func checkin(_ quarter: FirstQuarter) -> String {
    guard let day = quarter.checkinToday else { return "" }
    return """

        // 今天整体进展到哪里。
        checkin \(day) {
          next "商定每个数字由谁提供、什么时候提供"
        }

      """
  }
}
