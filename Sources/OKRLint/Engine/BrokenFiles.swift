package import OKRModel
package import OKRSource
import OKRSyntax

extension Workspace {
  /// The files with an error in their syntax, so that what they say may not be known in full, each once.
  package var filesWithSyntaxErrors: [SourceFile] {
    var found: [SourceFile] = []
    var paths: Set<String> = []
    for error in syntaxErrors where !paths.contains(error.file.path) && isError(error.error) {
      paths.insert(error.file.path)
      found.append(error.file)
    }
    return found
  }
}

/// Whether something could not be read, and not only was written in another form.
private func isError(_ error: SyntaxError) -> Bool {
  RuleID.allCases.contains { id in
    id.rule.level == .error
      && id.rule.checks.contains { check in
        if case .syntax(let rule) = check { rule == error.rule } else { false }
      }
  }
}
