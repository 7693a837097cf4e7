import OKRLint
import OKRSource
import Testing

@Suite("Settings that hold for nothing")
struct SettingFaultTests {
  private func messages(_ rules: String) -> [String] {
    let files = [("workspace.okr", Sample.company + "rules {\n\(rules)\n}\n"), ("teams/north/a.okr", Sample.clean)]
    return lintFiles(files).findings.filter { $0.rule.hasPrefix("settings/") }.map(\.message)
  }

  @Test("are told where no file is in their folder, with the nearest that there is")
  func folders() {
    #expect(
      messages("in \"teams\" { off change in \"north/\" { info change } }\nin \"teams/north/a.okr\" { off change }")
        == [])
    #expect(
      messages("in \"tems/\" { off change }") == ["no file of this workspace is in `tems/`; did you mean `teams/`?"])
    #expect(messages("in \"teams/south/\" { off change\n info cascade }").count == 1)
    #expect(
      messages("in \"teams/north/b.okr\" { off change }") == [
        "there is no file `teams/north/b.okr` in this workspace; did you mean `teams/north/a.okr`?"
      ])
  }

  @Test("are told where a later line of one folder takes an earlier one back")
  func twice() {
    #expect(
      messages("preset gate\npreset strict") == [
        "`preset` is set twice everywhere: `preset strict` counts, and `preset gate` does not"
      ])
    #expect(messages("preset gate\nin \"teams/\" { preset strict }") == [])
    #expect(messages("preset gate\npreset gate") == [])
    #expect(messages("off change\nerror change/dropped") == [])
    #expect(messages("in \"teams/\" { off change }\nin \"./teams\" { error change }").count == 1)
    #expect(messages("limit achievable/key-result-count <= 4\nlimit achievable/key-result-count 2 to 5").count == 1)
  }

  @Test("a limit without a bound is told where it stands, with what to write")
  func limit() {
    let findings = lintFiles([("a.okr", "rules {\n  limit achievable/key-result-count 3\n  off change\n}\n")]).findings
    let finding = findings.first { $0.rule.hasPrefix("syntax/") }
    #expect(findings.count == 1 && finding?.message == "found `3` where a limit such as `<= 3` or `2 to 4` belongs")
    #expect(finding.map { $0.location.file.text($0.location.range) } == "3")
  }

  @Test("an exception past its date says whether there is anything left to mend")
  func expired() {
    func message(_ title: String, _ clauses: String = "") -> [String] {
      let text = """
        objective "Sales grow" owner @eva {
          milestone "\(title)" \(clauses) {
            allow timebound/undated-milestone because "The board" until 2020-01-01
          }
        }
        """
      return lintFiles([("a.okr", text)]).findings.filter { $0.rule == "settings/allow-expired" }.map(\.message)
    }
    #expect(
      message("The contract is signed") == ["this `allow` ended on 2020-01-01, so what it hid is shown again"])
    #expect(
      message("The contract is signed", "by 2026-09-30")
        == ["this `allow` ended on 2020-01-01, and there is nothing left for it to hide: remove it"])
  }
}
