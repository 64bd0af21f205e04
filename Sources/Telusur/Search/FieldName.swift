/// What may stand before the colon of `bidang:nilai`.
enum FieldName {
  /// A searchable part of the entry.
  case field(SearchField)
  /// A property of the entry.
  case property(PropertyName)
  /// The entry that others are to be like.
  case similar

  /// `nil` for a word that names no field. `name` is lower case.
  init?(_ name: String) {
    switch name {
    case "judul", "title": self = .field(.title)
    case "nomor", "number": self = .field(.number)
    case "ringkasan", "summary": self = .field(.summary)
    case "isi", "body": self = .field(.body)
    case "dasar", "dasar_hukum", "basis": self = .field(.basis)
    case "sumber", "berkas", "source": self = .field(.source)
    case "tahun", "year": self = .property(.year)
    case "unit": self = .property(.unit)
    case "jenis", "type": self = .property(.type)
    case "kategori", "category": self = .property(.category)
    case "akses", "access": self = .property(.access)
    case "status", "legal_status": self = .property(.legalStatus)
    case "bentuk", "form": self = .property(.form)
    case "mirip", "similar": self = .similar
    default: return nil
    }
  }
}

/// A property that a query may ask for by name.
enum PropertyName {
  case unit, category, type, year, access, legalStatus, form

  /// Reads a value as a person writes it; `nil` where it is none.
  func read(_ value: String) -> Query.Property? {
    let folded = Self.fold(value)
    guard !folded.isEmpty else { return nil }
    switch self {
    case .unit: return Unit.Code(value).map(Query.Property.unit) ?? .unitName(folded)
    case .category: return Self.find(folded, label: \Category.label).map(Query.Property.category)
    case .type:
      if let type = Self.find(folded, label: \DocumentType.label) { return .type(type) }
      return Self.find(folded, label: \Category.label).map(Query.Property.category)
    case .year: return Int(value).flatMap { $0 >= SearchRequest.firstYear && $0 <= 9_999 ? .year($0) : nil }
    case .access: return Self.find(folded, label: \DipEntry.Access.rawValue).map(Query.Property.access)
    case .legalStatus: return Self.find(folded, label: \LegalStatus.rawValue).map(Query.Property.legalStatus)
    case .form: return Self.find(folded, label: \DipEntry.Form.rawValue).map(Query.Property.form)
    }
  }

  /// What would have been a value, in Indonesian.
  var expectation: String {
    switch self {
    case .unit: "Unit ditulis dengan kode wilayah atau namanya."
    case .category: "Jenis informasi: " + Category.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .type: "Jenis dokumen tidak dikenal, misalnya keputusan, sop, laporan_kegiatan."
    case .year: "Tahun ditulis dengan empat angka."
    case .access: "Status akses: " + DipEntry.Access.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .legalStatus: "Status hukum: " + LegalStatus.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .form: "Bentuk: " + DipEntry.Form.allCases.map(\.rawValue).joined(separator: ", ") + "."
    }
  }

  /// Lower case, letters and digits only: "Surat Edaran", "surat_edaran" and "surat-edaran" are one.
  static func fold(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func find<Value: CaseIterable & RawRepresentable<String>>(
    _ folded: String, label: KeyPath<Value, String>
  ) -> Value? {
    Value.allCases.first { fold($0.rawValue) == folded || fold($0[keyPath: label]) == folded }
  }
}
