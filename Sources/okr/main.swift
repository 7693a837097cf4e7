import OKRDriver

Platform.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
