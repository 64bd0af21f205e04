/// Office documents written for the tests, as small as the formats allow.
enum OfficeFiles {
  /// A Word document with this in its body; further parts by name.
  static func docx(_ body: String, parts: [String: String] = [:]) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document \
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
      """)
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { zip.add(name, text) }
    return zip.file
  }

  /// A paragraph of one run.
  static func p(_ text: String, run: String = "", paragraph: String = "") -> String {
    "<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A Word part of another kind.
  static func part(_ name: String, _ content: String) -> String {
    """
    <w:\(name) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\(content)</w:\(name)>
    """
  }

  /// A workbook of sheets: name, state and content of `sheetData` and what stands before it.
  static func xlsx(
    _ sheets: [(name: String, state: String, content: String)], strings: [String] = [], styles: String = "",
    book: String = ""
  ) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index)\"/>"
    }.joined()
    zip.add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr \(book)/><sheets>\(list)</sheets></workbook>")
    let relations = sheets.indices.map {
      "<Relationship Id=\"r\($0)\" Type=\"http://x/relationships/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }.joined()
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
    zip.add("xl/sharedStrings.xml", "<sst>\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>")
    zip.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index).xml", "<worksheet>\(sheet.content)</worksheet>")
    }
    return zip.file
  }

  /// An OpenDocument file: `kind` is "text" or "spreadsheet".
  static func openDocument(_ kind: String, _ body: String, styles: String = "", meta: String = "") -> [UInt8] {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.\(kind)")
    let names = [
      "office", "text", "table", "style", "draw", "svg", "dc", "meta",
    ].map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    zip.add(
      "content.xml",
      """
      <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
      """)
    zip.add("meta.xml", "<office:document-meta \(names)><office:meta>\(meta)</office:meta></office:document-meta>")
    return zip.file
  }
}
