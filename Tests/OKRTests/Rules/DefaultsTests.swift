import OKRLint
import OKRSource
import Testing

/// What a file says once for all its goals.
@Suite("Defaults of a file") struct DefaultsTests {
  /// Goals with an owner of their own, one who means everybody, before and behind one that has that of the file.
  private static func text(goals: Int) -> String {
    func objective(_ number: Int, _ owner: String) -> String {
      """
      objective "Customers come back to shop \(number)"\(owner) because "They left" {
        kr "Orders placed by returning customers in shop \(number)" from 35% to 50%
      }

      """
    }
    var text = "company acme \"Acme\"\nfor acme\ncycle 2026-Q3\nowner @everyone\n"
    for number in 0..<goals { text += objective(2 * number, " owner @all") + objective(2 * number + 1, "") }
    return text
  }

  @Test("are found fault with once, however much else is found", arguments: [1, 4, 8, 9, 20])
  func once(goals: Int) {
    let found = rows(lintFiles([("a.okr", Self.text(goals: goals))]).findings).filter {
      $0.hasSuffix("relevant/no-owner")
    }
    let own = (0..<goals).map { "a.okr:\(5 + 6 * $0) relevant/no-owner" }
    #expect(found == ["a.okr:4 relevant/no-owner"] + own)
  }
}
