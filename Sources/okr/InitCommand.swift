import OKRDriver
import OKRReport

/// `okr init [FOLDER]`: a first workspace to fill in, and what to do with it next.
func initCommand(_ typed: [String]) throws(UsageError) -> ExitCode {
  var arguments = Arguments(typed, of: .initialize)
  let folders = arguments.operands
  if folders.count > 1 || folders.contains("-") || folders.contains("") {
    arguments.complain("init takes one folder, or none for the current one")
  }
  let language = arguments.choice("--language", spokenLanguage)
  let request = InitRequest(
    folder: folders.first ?? ".", language: language, asOf: arguments.day("--as-of") ?? Platform.today)
  try arguments.validate()
  do {
    let written = try runInit(request)
    return Console.say(report(written, folder: folders.first))
  } catch {
    return refuse(error)
  }
}

/// The language of the surroundings, asked in the order that POSIX has for messages.
private var spokenLanguage: FirstLanguage {
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Platform.environment($0) }.first
  return FirstLanguage(locale: locale ?? "")
}

private func report(_ written: [String], folder: String?) -> String {
  let place = folder.map { " " + visible(Platform.shown(Paths.shellWord($0))) } ?? ""
  let lines = written.map { "wrote \(visible($0))\n" }.joined()
  return lines + """

    Next:
      okr lint\(place)      what is wrong with the goals: nothing yet
      okr status\(place)    every goal, and how far it has come

    """
}
