// swift-tools-version: 6.2
// The pipeline is the layout: text → tokens → tree → model → findings → output.
// A target may import only what is named in its line; Sources/README.md says what each one is for.
import PackageDescription

let package = Package(
  name: "okr",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "okr", targets: ["okr"])],
  targets: [
    .target(name: "OKRSource"),
    .target(name: "OKRValues"),
    .target(name: "OKRReader", dependencies: ["OKRValues"]),
    .target(name: "OKRProse", dependencies: ["OKRValues", "OKRReader"], exclude: ["README.md"]),
    .target(name: "OKRWords", dependencies: ["OKRReader", "OKRProse", "OKRSyntax"]),
    .executableTarget(name: "okr-words", dependencies: ["OKRWords"]),
    .target(name: "OKRSyntax", dependencies: ["OKRSource", "OKRValues", "OKRReader"], exclude: ["README.md"]),
    .target(name: "OKRFormat", dependencies: ["OKRSource", "OKRSyntax"]),
    .target(name: "OKRModel", dependencies: ["OKRSource", "OKRValues", "OKRReader", "OKRProse", "OKRSyntax"]),
    .target(name: "OKRChange", dependencies: ["OKRSource", "OKRValues", "OKRProse", "OKRSyntax", "OKRModel"]),
    .target(
      name: "OKRLint", dependencies: ["OKRSource", "OKRValues", "OKRProse", "OKRSyntax", "OKRModel", "OKRChange"]),
    .target(name: "OKRFix", dependencies: ["OKRSource", "OKRValues", "OKRSyntax", "OKRModel", "OKRLint"]),
    .target(name: "OKRReport", dependencies: ["OKRSource"]),
    .target(
      name: "OKRDriver",
      dependencies: ["OKRSource", "OKRValues", "OKRSyntax", "OKRFormat", "OKRModel", "OKRChange", "OKRLint", "OKRFix"]),
    .target(
      name: "OKRServer",
      dependencies: [
        "OKRSource", "OKRValues", "OKRReader", "OKRSyntax", "OKRFormat", "OKRModel", "OKRLint", "OKRFix", "OKRReport",
      ], exclude: ["README.md"]),
    .executableTarget(
      name: "okr",
      dependencies: [
        "OKRSource", "OKRValues", "OKRReader", "OKRSyntax", "OKRLint", "OKRReport", "OKRDriver", "OKRServer",
      ],
      // Whole in one file: looking up what other files have was a quarter of the instructions of a small file.
      linkerSettings: [
        .unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(
      name: "OKRTests",
      dependencies: [
        "OKRSource", "OKRValues", "OKRReader", "OKRProse", "OKRWords", "OKRSyntax", "OKRFormat", "OKRModel",
        "OKRChange",
        "OKRLint", "OKRFix", "OKRReport", "OKRDriver", "OKRServer", "okr",
      ],
      exclude: [
        "Fixes/Newcomers", "Reports/Goldens", "Prose/Corpus", "Prose/Goals", "Reader/Corpus", "Rules/Pairs",
        "Cascade/HeldOut",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  // Nothing searches a text by a regular expression: what reads them is a twelfth of the program, and would come along.
  if !target.isTest {
    target.swiftSettings?.append(.unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]))
  }
  // Values are copied and taken apart by code of their own, and not by what is known of their types at run time; and a
  // module is one unit to the optimiser, not its files one by one. Both together took a twentieth of a run.
  // Types of generics are made from what is known where they are used, and not looked for by name at run time: that took a
  // quarter of the instructions of a small file. That no two accesses overlap is checked by the tests, in debug builds.
  target.swiftSettings?.append(
    .unsafeFlags(
      [
        "-enforce-exclusivity=unchecked", "-cross-module-optimization", "-Xfrontend",
        "-disable-concrete-type-metadata-mangled-name-accessors", "-Xfrontend", "-disable-type-layout", "-Xfrontend",
        "-enable-single-module-llvm-emission",
      ],
      .when(configuration: .release)))
  // The linker is given what the optimiser made of each module and not yet machine code, and optimises all of them
  // together: what is small is put where it is called, whatever module it is in. That took a tenth of a run.
  // And no register keeps the frame of each call: debuggers read frames from tables, and it took a fortieth of a run.
  target.swiftSettings?.append(
    .unsafeFlags(
      ["-Xfrontend", "-lto=llvm-full", "-Xfrontend", "-emit-bc", "-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none"],
      .when(platforms: [.linux], configuration: .release)))
  if target.type == .executable {
    target.linkerSettings = target.linkerSettings ?? []
    // Of functions that come out the same one is kept. Frames are described for debuggers, who read that without an index,
    // and not in what is loaded: nothing here is unwound, and the tables for that were a thirtieth of the program.
    target.linkerSettings?.append(
      .unsafeFlags(
        [
          "-use-ld=lld", "-Xlinker", "--icf=all", "-Xlinker", "--no-eh-frame-hdr", "-Xlinker", "-mllvm", "-Xlinker",
          "-exception-model=sjlj",
        ],
        .when(platforms: [.linux], configuration: .release)))
  }
  // What nobody calls is left out one function at a time, also of what other modules might call and none does.
  target.swiftSettings?.append(.unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)))
  target.swiftSettings?.append(
    .unsafeFlags(["-Xfrontend", "-internalize-at-link"], .when(platforms: [.linux], configuration: .release)))
  // What runs once a command or a keystroke, and not once a goal, is made small: that takes no measurable time.
  if ["OKRChange", "OKRFix", "OKRFormat", "OKRServer", "okr"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-Osize"], .when(configuration: .release)))
  }
  // The tests read some four thousand titles: compiled without optimisation they take four times as long, and the whole
  // suite with them.
  if ["OKRSource", "OKRValues", "OKRReader", "OKRProse", "OKRWords", "OKRSyntax", "OKRFormat", "OKRModel"].contains(
    target.name)
  {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
