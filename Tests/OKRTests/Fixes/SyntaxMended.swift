import OKRFix
import OKRLint
import OKRSource
import OKRSyntax

/// A file after all safe fixes of the syntax.
func syntaxMended(_ text: String) -> String {
  let trees = [parse(SourceFile(path: "a.okr", text: text))]
  let fixed = fixed(trees, in: ["a.okr"], FixWish(asOf: testDay, selection: Selection(only: ["syntax"])))
  let file = fixed.trees[0].file
  return file.text(file.wholeRange)
}

/// The same of lines between the braces of an objective.
func syntaxMendedPart(_ lines: String) -> String {
  let head = "cycle 2026-Q3\nobjective \"People stay longer\" owner @zoe {\n"
  return String(syntaxMended("\(head)\(lines)\n}\n").dropFirst(head.count).dropLast("\n}\n".count))
}
