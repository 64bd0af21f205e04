import ArgumentParser
import SystemPackage
import Telusur

/// `telusur units`: shows the tree of units, or replaces it.
struct UnitsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "Tampilkan unit kerja dan kodenya, atau ganti daftarnya dengan --set.")

  @Option(
    help: ArgumentHelp(
      "Ganti daftar unit dengan tabel ini (CSV: kode_unit,kode_induk,tingkat,nama,alias).", valueName: "berkas"))
  var set: String?

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    if let set {
      let units = try readUnits(FilePath(set), context)
      try archiveWork { () throws(ArchiveError) in try archive.setUnits(units) }
    }
    let units = try archiveWork { () throws(ArchiveError) in try archive.units() }
    if output.json {
      context.console.answer(json: units.map(UnitJSON.init))
    } else if units.isEmpty {
      context.console.answer("Belum ada unit kerja. Masukkan dengan 'telusur units --set BERKAS'.")
    } else {
      context.console.answer(tree(of: units, context))
    }
    return units.isEmpty ? .no : .done
  }

  private func tree(of units: [Telusur.Unit], _ context: Context) -> String {
    var table = Table([.init("KODE"), .init("UNIT KERJA"), .init("NAMA LAIN")])
    var depths: [Telusur.Unit.Code: Int] = [:]
    for unit in units {
      let depth = unit.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[unit.code] = depth
      let indent = String(repeating: "  ", count: depth)
      table.add([unit.code.rawValue, indent + unit.displayName, unit.aliases.joined(separator: ", ")])
    }
    return table.rendered(width: context.console.width, style: context.console.style)
  }
}

/// Reads a table of units; faults go to standard error and nothing is taken.
func readUnits(_ path: FilePath, _ context: Context) throws(CommandFailure) -> [Telusur.Unit] {
  let sheet = UnitSheet.read(bytes: try readBytes(path))
  for finding in sheet.findings { context.console.paragraph(finding.line(style: context.console.messageStyle)) }
  guard !sheet.findings.contains(where: { $0.severity == .fault }) else {
    throw .badData("Tabel unit “\(path.visible)” memuat galat. Perbaiki dahulu; tidak ada yang diubah.")
  }
  return sheet.units
}
