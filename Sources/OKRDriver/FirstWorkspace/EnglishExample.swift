/// The first workspace in English.
enum EnglishExample {
  static let workspace = """
    // Who we are. All .okr files in this folder and the folders below it are read together.
    // This is an example: put your own company, team and people in its place.

    company acme "Acme"           lead @eva
    team    care "Customer care"  under acme  lead @sam

    person @eva "Eva Lind"
    person @sam "Sam Okafor"
    person @kim "Kim Larsen"

    rules {
      prose en  // the language of your titles: en, fi, zh, or several of them
    }

    """

  static func team(_ quarter: FirstQuarter) -> String {
    """
    // The goals of one team for one quarter. This is an example: make the title of the objective your own first,
    // then the numbers. `okr lint` says what is wrong with a line, and `okr explain` with the rule's name says why.

    for   care  // the team, by its name in workspace.okr
    cycle \(quarter.label)

    // A KPI is watched all the time, whether or not there is a goal about it.
    kpi asked-twice "Customers who have to ask a second time" {
      every   month
      healthy <= 20%  // anything else is a reason to worry
      source  "Help desk, report Reopened questions"
      owner   @kim
      reading \(quarter.monthBefore)  34%  // one line a month, with your own number
    }

    // The objective says in words what will be different, and for whom; the key results show in numbers that it is.
    objective first-answer "Customers get help the first time they ask" {
      because "Customers who have to ask twice order half as often"  // why this, and why now
      owner   @sam

      kr asked-twice "Customers who have to ask a second time"  from 34% to 20% {
        measures asked-twice  // the KPI that this key result moves
        owner    @kim

        // Next step: once a week or two, say where you stand. Take the `//` off these lines and change them.
        // checkin \(quarter.nextCheckin)  31%  confidence 0.6 {
        //   done "The ten most frequent questions have a good answer"
        //   next "The same for questions about invoices"
        // }
      }

      kr waiting "Median time until the first answer"  from 9 hours to 3 hours  by \(quarter.halfTime)

      kr helpful "Answers that customers call helpful"  from 71% to 85%  owner @eva
    \(checkin(quarter))}

    """
  }

  private static func checkin(_ quarter: FirstQuarter) -> String {
    guard let day = quarter.checkinToday else { return "" }
    return """

        // Where we stand with all of it today.
        checkin \(day) {
          next "Agree on who brings which number, and when"
        }

      """
  }
}
