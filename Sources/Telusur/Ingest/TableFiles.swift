import SystemPackage

/// Finds the files that the rows of a DIP table name, in the folder of the table and nowhere else.
struct TableFiles {
  /// Folder of the table.
  let folder: FilePath
  let register: Register
  let originals: OriginalStore
  let maximumFileSize: Int

  /// Faults of the files a row names; nothing is changed. A file that is gone is no fault where the register has it
  /// from an earlier import of the same row.
  func check(_ row: DipSheet.Row) throws(ArchiveError) -> [Finding] {
    var findings: [Finding] = []
    for name in row.files {
      if try known(name, row) != nil, (try? path(name).stat()) == nil { continue }
      if let finding = fault(name, row) { findings.append(finding) }
    }
    return findings
  }

  /// Keeps the bytes of a row's files, the register unchanged; a file that went bad since the check is a finding.
  func resolve(_ row: DipSheet.Row, _ receiver: Receiver) throws(ArchiveError) -> Result<ResolvedRow, Refused> {
    var files: [RowFile] = []
    for name in row.files {
      if let document = try known(name, row), (try? path(name).stat()) == nil {
        files.append(RowFile(name: name, content: .known(document)))
        continue
      }
      let file = InboxFile(path: path(name), unit: row.entry.unit, source: Array(name.utf8))
      switch try receiver.prepare(file, hold: false) {
      case .refused(let refusal): return .failure(Refused(finding: finding(refusal, name, row)))
      case .known(let document): files.append(RowFile(name: name, content: .known(document)))
      case .ready(let reception): files.append(RowFile(name: name, content: .new(reception)))
      }
    }
    return .success(ResolvedRow(entry: row.entry, files: files))
  }

  /// A row whose file could not be taken.
  struct Refused: Error {
    let finding: Finding
  }

  private func path(_ name: String) -> FilePath { folder.pushing(FilePath(name)) }

  private func known(_ name: String, _ row: DipSheet.Row) throws(ArchiveError) -> Document.ID? {
    try register.namedDocuments(of: row.entry.id).first { $0.file == name }?.id
  }

  private func fault(_ name: String, _ row: DipSheet.Row) -> Finding? {
    guard isInside(name) else {
      return cell(
        .fileOutsideFolder, row, "Berkas “\(name)” berada di luar folder tabel.",
        "Salin berkasnya ke dalam folder tabel dan tulis namanya relatif terhadap folder itu.")
    }
    do throws(OriginalStore.Refusal) {
      _ = try originals.identify(path(name), limit: maximumFileSize)
      return nil
    } catch {
      return finding(error, name, row)
    }
  }

  private func finding(_ refusal: OriginalStore.Refusal, _ name: String, _ row: DipSheet.Row) -> Finding {
    if refusal == .unreadable(.noSuchFileOrDirectory) {
      return cell(
        .missingFile, row, "Berkas “\(name)” tidak ada.",
        "Periksa nama di kolom berkas, atau salin berkasnya ke folder tabel.")
    }
    let general = Finding(refusal, file: name)
    return cell(general.code, row, "Berkas “\(name)”: \(general.message)", general.cure)
  }

  private func cell(_ code: Finding.Code, _ row: DipSheet.Row, _ message: String, _ cure: String) -> Finding {
    Finding(code, at: .cell(row: row.rowNumber, column: "berkas"), message: message, cure: cure)
  }

  /// Neither by `..` nor through a link: whoever fills in a table must not be able to publish any file of the machine.
  private func isInside(_ name: String) -> Bool {
    let relative = FilePath(name)
    guard relative.isRelative, !relative.isEmpty, !relative.components.contains(where: { $0.kind != .regular }) else {
      return false
    }
    var path = folder
    for component in relative.components {
      path.append(component)
      if (try? path.stat(followTargetSymlink: false))?.type == .symbolicLink { return false }
    }
    return true
  }
}
