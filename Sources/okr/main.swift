import OKRDriver

Platform.exit(run(Array(Platform.arguments.dropFirst())).rawValue)
