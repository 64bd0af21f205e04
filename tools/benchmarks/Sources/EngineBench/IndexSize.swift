import Foundation
import SearchIndex

/// Bytes of an index on disk.
struct IndexSize {
  let megabytes: Double
  /// Without records and texts, which are for showing hits, not for finding them.
  let searchableMegabytes: Double
  /// Megabytes of each section.
  let sections: [String: Double]

  init(_ snapshot: IndexSnapshot, directory: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
    let total = files.reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: directory + "/" + name)
      return sum + ((attributes?[.size] as? Int) ?? 0)
    }
    let sizes = snapshot.sectionSizes
    let stored = sizes.filter { IndexSnapshot.storedSections.contains($0.key) }.values.reduce(0, +)
    megabytes = IndexSize.megabytes(total)
    searchableMegabytes = IndexSize.megabytes(total - stored)
    sections = sizes.mapValues(IndexSize.megabytes)
  }

  private static func megabytes(_ bytes: Int) -> Double { (Double(bytes) / 1e5).rounded() / 10 }
}
