// swift-tools-version: 6.2
import PackageDescription

// The sources of Language are compiled into the fitter, so that it sees the very features the stemmer adds up.
let package = Package(
  name: "fit-stemmer",
  targets: [.executableTarget(name: "FitStemmer", swiftSettings: [.swiftLanguageMode(.v6)])]
)
