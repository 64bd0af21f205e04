// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that the product's build knows nothing of them.
let dialect: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  products: [
    .executable(name: "engine-bench", targets: ["EngineBench"]),
    .executable(name: "language-bench", targets: ["LanguageBench"]),
    .executable(name: "pipeline-bench", targets: ["PipelineBench"]),
  ],
  dependencies: [
    .package(name: "telusur", path: "../.."),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .executableTarget(
      name: "EngineBench", dependencies: [.product(name: "SearchIndex", package: "telusur")], swiftSettings: dialect),
    // Compiles the sources of Language in (a symbolic link), to time its parts by themselves.
    .executableTarget(name: "LanguageBench", swiftSettings: dialect),
    .executableTarget(
      name: "PipelineBench",
      dependencies: [
        .product(name: "Language", package: "telusur"), .product(name: "Extraction", package: "telusur"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: dialect),
  ]
)
