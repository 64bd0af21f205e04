import Extraction
import SearchIndex
import SystemPackage

extension Archive {
  /// Verifies register, originals and both indexes; no fault when all is well. Reads every byte of the archive.
  ///
  /// Work that a stopped run left over is no fault but a note: the next `ingest` does it.
  public func check() throws(ArchiveError) -> [Finding] {
    var findings = try registerFindings()
    for audience in Audience.allCases { findings += try indexFindings(audience) }
    findings += try originalFindings()
    return try findings + backlogFindings()
  }

  private func registerFindings() throws(ArchiveError) -> [Finding] {
    try register.integrityFaults().map { reason in
      Finding(
        .registerDamaged, at: .archive("register.sqlite"), message: "Register rusak: \(reason).",
        cure: "Pulihkan register.sqlite dari cadangan.")
    }
  }

  private func backlogFindings() throws(ArchiveError) -> [Finding] {
    let count = try register.backlogCount()
    guard count > 0 else { return [] }
    return [
      Finding(
        .indexBehind, .note, at: .archive("register.sqlite"), message: "\(count) berkas asli belum dibaca.",
        cure: "Jalankan `telusur ingest` untuk melanjutkan.")
    ]
  }

  private func indexFindings(_ audience: Audience) throws(ArchiveError) -> [Finding] {
    let folder = layout.index(audience)
    let place = Finding.Place.archive("index/\(audience.rawValue)")
    do throws(IndexError) {
      if try IndexSnapshot.currentGeneration(of: folder.string) != nil {
        let faults = try IndexCheck.run(folder.string)
        if !faults.isEmpty { return faults.prefix(Self.faultsTold).map { Self.damaged($0, audience) } }
      }
    } catch {
      return [Self.finding(error, place)]
    }
    return try behind(audience, place)
  }

  private func behind(_ audience: Audience, _ place: Finding.Place) throws(ArchiveError) -> [Finding] {
    let difference: Reconciliation?
    do throws(ArchiveError) {
      difference = try indexUpdate().difference(audience)
    } catch {
      if case .index(let fault) = error { return [Self.finding(fault, place)] }
      throw error
    }
    guard let difference else { return try missingIndex(audience, place) }
    guard !difference.isEmpty else { return [] }
    return [
      Finding(
        .indexBehind, .note, at: place,
        message: "Indeks \(audience.label) tertinggal: \(difference.additions.count) entri belum masuk, "
          + "\(difference.removals.count) belum keluar.",
        cure: "Jalankan `telusur ingest` untuk melanjutkan.")
    ]
  }

  private func missingIndex(_ audience: Audience, _ place: Finding.Place) throws(ArchiveError) -> [Finding] {
    let wanted = try register.visible(to: audience).count
    guard wanted > 0 else { return [] }
    return [
      Finding(
        .indexBehind, .note, at: place, message: "Indeks \(audience.label) belum ada; \(wanted) entri menunggu.",
        cure: "Jalankan `telusur ingest` atau `telusur rebuild`.")
    ]
  }

  private func originalFindings() throws(ArchiveError) -> [Finding] {
    var findings: [Finding] = []
    for digits in OriginalPlacement.prefixes {
      if Task.isCancelled { throw .interrupted }
      for edition in try register.editionList(beginning: digits) { findings += try originalFindings(edition) }
    }
    let placement = OriginalPlacement(store: originals, register: register)
    for half in [OriginalPlacement.Half.open, .close] {
      findings += try placement.misplaced(half).map { Self.misplaced($0, half) }
    }
    return findings
  }

  private func originalFindings(_ edition: Edition) throws(ArchiveError) -> [Finding] {
    let name = OriginalName.relativePath(of: edition.id, mediaType: edition.kind.mediaType).string
    guard let path = originals.locate(edition) else {
      return [
        Finding(
          .originalMissing, at: .archive(name), message: "Berkas asli hilang.",
          cure: "Pulihkan folder corpus/originals dari cadangan, atau masukkan lagi berkasnya.")
      ]
    }
    guard (try? originals.identify(path, limit: .max))?.edition.id == edition.id else {
      return [
        Finding(
          .originalDamaged, at: .archive(name), message: "Isi berkas asli tidak sama lagi dengan saat diterima.",
          cure: "Pulihkan berkas ini dari cadangan.")
      ]
    }
    return []
  }

  /// A public file that should be closed is a fault; a closed one that may be public only waits for the next run.
  private static func misplaced(_ name: String, _ half: OriginalPlacement.Half) -> Finding {
    let message =
      half == .close
      ? "Berkas yang tidak lagi terbuka masih ada di folder publik." : "Berkas terbuka belum di folder publik."
    return Finding(
      .originalMisplaced, half == .close ? .fault : .note, at: .archive(name), message: message,
      cure: "Jalankan `telusur ingest` untuk melanjutkan.")
  }

  private static func damaged(_ fault: IndexFault, _ audience: Audience) -> Finding {
    Finding(
      .indexDamaged, at: .archive("index/\(audience.rawValue)/\(fault.file)"),
      message: "Berkas indeks rusak (\(fault.section): \(fault.reason)).", cure: "Jalankan `telusur rebuild`.")
  }

  private static func finding(_ error: IndexError, _ place: Finding.Place) -> Finding {
    switch error {
    case .incompatible(let file, let found, let supported):
      Finding(
        .indexOutdated, at: place, message: "\(file): ditemukan \(found), yang didukung \(supported).",
        cure: "Jalankan `telusur rebuild`.")
    case .corrupt, .locked, .storage, .outOfSpace, .timedOut:
      Finding(.indexDamaged, at: place, message: "Indeks tidak terbaca: \(error).", cure: "Jalankan `telusur rebuild`.")
    }
  }

  /// Faults told for each index; after these a rebuild is due anyway.
  private static let faultsTold = 20
}
