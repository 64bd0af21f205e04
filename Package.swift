// swift-tools-version: 6.2
import PackageDescription

/// One dialect for every Swift target: data races, unsafe memory and warnings are compile errors.
let dialect: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableExperimentalFeature("Lifetimes"),
]

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "telusur",
  products: [
    .executable(name: "telusur", targets: ["TelusurCommand"]),
    .executable(name: "telusur-extract", targets: ["ExtractWorker"]),
    // For tools/benchmarks and tools/retrieval.
    .library(name: "Language", targets: ["Language"]),
    .library(name: "SearchIndex", targets: ["SearchIndex"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Telusur", targets: ["Telusur"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
  ],
  targets: [
    // Leaves: none knows another.
    .target(name: "Language", swiftSettings: dialect),
    .target(name: "SearchIndex", dependencies: ["CZstd"], exclude: ["FORMAT.md"], swiftSettings: dialect),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "Extraction", dependencies: [system], swiftSettings: dialect),

    // The worker: the only code that links a document parser.
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CExtract", dependencies: ["CPoppler", "CLibXML2"]),
    .executableTarget(name: "ExtractWorker", dependencies: ["Extraction", "CExtract"], swiftSettings: dialect),

    // The archive and its two front ends.
    .target(
      name: "Telusur", dependencies: ["Language", "SearchIndex", "Extraction", grdb, system], swiftSettings: dialect),
    .target(
      name: "Portal", dependencies: ["Telusur", "Language", "Extraction", hummingbird, logging, system],
      swiftSettings: dialect),
    .executableTarget(
      name: "TelusurCommand",
      dependencies: ["Telusur", "Portal", "Language", "SearchIndex", "Extraction", argumentParser, logging, system],
      swiftSettings: dialect),

    // Tests mirror Sources folder by folder.
    .target(
      name: "TestSupport", dependencies: ["SearchIndex", system], path: "Tests/TestSupport", swiftSettings: dialect),
    .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: dialect),
    .executableTarget(
      name: "EngineProof", dependencies: ["SearchIndex", "TestSupport"], path: "Tests/EngineProof",
      swiftSettings: dialect),
    .testTarget(
      name: "SearchIndexTests", dependencies: ["SearchIndex", "TestSupport", "EngineProof"], swiftSettings: dialect),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "ExtractWorker", "CExtract", system], swiftSettings: dialect
    ),
    .testTarget(
      name: "TelusurTests",
      dependencies: ["Telusur", "Language", "SearchIndex", "Extraction", "ExtractWorker", "TestSupport", system],
      swiftSettings: dialect),
    .testTarget(
      name: "PortalTests",
      dependencies: ["Portal", "Telusur", "Language", "SearchIndex", "Extraction", "TestSupport", logging, system],
      swiftSettings: dialect),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TelusurCommand", "ExtractWorker", "Telusur", "TestSupport", argumentParser, system],
      swiftSettings: dialect),
  ]
)
