import OKRChange
import OKRLint
import OKRModel
import OKRSource
import OKRSyntax
import OKRValues
import Testing

/// Two revisions of a workspace: every change, and what the rules on changes find.
struct Compared {
  /// `tier entity: text`, sorted.
  let changes: [String]
  /// `rule entity`, sorted.
  let findings: [String]
  let messages: [String]
  let notRun: [LintResult.NotRun]

  init(_ base: [(path: String, text: String)], _ head: [(path: String, text: String)], asOf: String = "2026-08-01") {
    let day = Day(asOf) ?? testDay
    let workspace = resolved(head)
    let all = OKRChange.changes(from: resolved(base), to: workspace, on: day)
    changes = all.flatMap { change in
      change.entity.facts.map { "\($0.tier.rawValue) \(change.entity.entity): \($0.text)" }
    }.sorted()
    let linted = lint(workspace, asOf: day, selection: Selection(only: ["change"]), scope: LintScope(changes: all))
    findings = linted.findings.map { "\($0.rule.dropFirst("change/".count)) \($0.entity)" }.sorted()
    messages = linted.findings.map(\.message)
    notRun = linted.notRun
  }
}

/// A sales team's quarter, of which tests change a line.
enum Quarter {
  static let company = "company acme \"Acme\"\nteam sales \"Sales\" under acme\nteam nordics \"Nordics\" under acme\n"

  static let sales = """
    for sales
    cycle 2026-Q3
    kpi response "Hours to a first answer" every month healthy <= 8 hours source "Help desk" owner @eva {
      reading 2026-06 9 hours
      reading 2026-07 7 hours
    }
    objective easy "Buying from us feels effortless" owner @eva kind committed {
      kr cycle-time "Median time from first call to signature" from 60 days to 55 days by 2026-09-15 {
        checkin 2026-07-15 59 days confidence 0.7
        checkin 2026-07-29 58 days confidence 0.6
      }
      kr offers "Offers that end in an order" from 15% to 25%
      milestone contract "10 partners have signed the new contract" by 2026-08-31
    }
    objective loyal "Customers come back on their own" owner @joni {
      kr orders "Orders by returning customers" from 200 to 300 orders
      kr answers "Hours until a customer has an answer" from 9 hours to 4 hours measures response
    }

    """

  /// The files of the quarter, with some text of the sales file replaced; each has to be there.
  static func files(
    _ changes: [(String, String)] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) -> [(path: String, text: String)] {
    let text = changes.reduce(sales) { text, change in
      #expect(text.contains(change.0), "\(change.0)", sourceLocation: sourceLocation)
      return text.replacing(change.0, with: change.1)
    }
    return [("workspace.okr", company), ("sales.okr", text)]
  }

  /// What it makes of the quarter to replace some text of it.
  static func changing(
    _ changes: (String, String)..., from base: [(String, String)] = [], asOf: String = "2026-08-01",
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Compared {
    Compared(
      files(base, sourceLocation: sourceLocation), files(base + changes, sourceLocation: sourceLocation), asOf: asOf)
  }
}
