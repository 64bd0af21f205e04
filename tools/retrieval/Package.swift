// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product's build knows nothing of it. The tool asks the engine's own steps (a draft
// entry, the query planner), which are internal: `measure` builds with -enable-testing.
let package = Package(
  name: "retrieval",
  dependencies: [.package(name: "telusur", path: "../..")],
  targets: [
    .executableTarget(
      name: "Retrieval",
      dependencies: [
        .product(name: "Telusur", package: "telusur"), .product(name: "Language", package: "telusur"),
        .product(name: "SearchIndex", package: "telusur"), .product(name: "Extraction", package: "telusur"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")])
  ]
)
