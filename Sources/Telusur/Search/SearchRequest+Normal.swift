import Extraction

extension SearchRequest {
  /// The same request with its lists sorted and each value once, and the order filled in: requests that ask the same
  /// are equal.
  func normalised(isRanked: Bool) -> SearchRequest {
    var request = self
    request.filter = filter.normalised
    if sort == nil || (sort == .relevance && !isRanked) { request.sort = isRanked ? .relevance : .newest }
    request.facets = Facet.allCases.filter(facets.contains)
    request.members = HitMember.allCases.filter(members.contains)
    return request
  }

  /// Hash of what decides which hits there are and in which order; not of the page wanted of them.
  var questionHash: UInt64 {
    let filter = filter.normalised
    var key = HashKey()
    key.add([Query(query).text, sort?.rawValue ?? ""])
    key.add(filter.units.map(\.rawValue))
    key.add([filter.includesSubtree ? "1" : "0"])
    key.add(filter.categories.map(\.rawValue))
    key.add(filter.types.map(\.rawValue))
    key.add(filter.years.map { String($0) })
    key.add([filter.yearFrom.map { String($0) } ?? "", filter.yearTo.map { String($0) } ?? ""])
    key.add(filter.access.map(\.rawValue))
    key.add(filter.legalStatus.map(\.rawValue))
    key.add(filter.forms.map(\.rawValue))
    key.add(filter.textStates.map(\.rawValue))
    return key.hash
  }

  /// Hash of everything asked, for an `ETag`.
  public var hash: UInt64 {
    var key = HashKey()
    key.add([String(questionHash), query, String(limit), String(page), cursor ?? "", String(snippetLength)])
    key.add([explain ? "1" : "0"])
    key.add(facets.map(\.rawValue))
    key.add(members.map(\.rawValue))
    return key.hash
  }

  /// Faults in the figures and combinations of the request; the query's own are in `Query.faults`.
  public func faults(currentYear: Int) -> [RequestFault] {
    var faults = Query(query).faults
    let invalid = { (parameter: String, message: String) in
      RequestFault(.invalidParameter, parameter: parameter, message: message)
    }
    if !Self.limits.contains(limit) {
      faults.append(invalid("limit", "`limit` harus 1 sampai 50; diberi \(limit)."))
    }
    if !Self.pages.contains(page) {
      faults.append(invalid("page", "`page` harus 1 sampai 100; diberi \(page)."))
    } else if Self.limits.contains(limit), page * limit > Self.reach, cursor == nil {
      faults.append(invalid("page", "`page` × `limit` paling banyak 1000; pakai `cursor` untuk hasil berikutnya."))
    }
    if !Self.snippetLengths.contains(snippetLength) {
      faults.append(invalid("snippet", "`snippet` harus 0 sampai 500; diberi \(snippetLength)."))
    }
    let years = Self.firstYear...(currentYear + 1)
    for year in filter.years where !years.contains(year) {
      faults.append(invalid("year", "`year` harus \(years.lowerBound) sampai \(years.upperBound); diberi \(year)."))
    }
    for (name, year) in [("year_from", filter.yearFrom), ("year_to", filter.yearTo)] {
      guard let year, !years.contains(year) else { continue }
      faults.append(invalid(name, "`\(name)` harus \(years.lowerBound) sampai \(years.upperBound); diberi \(year)."))
    }
    return faults + conflicts
  }

  private var conflicts: [RequestFault] {
    var faults: [RequestFault] = []
    if !filter.years.isEmpty, filter.yearFrom != nil || filter.yearTo != nil {
      faults.append(
        RequestFault(
          .conflictingParameters, parameter: "year",
          message: "`year` tidak dapat dipakai bersama `year_from` atau `year_to`."))
    }
    if let from = filter.yearFrom, let to = filter.yearTo, from > to {
      faults.append(
        RequestFault(
          .conflictingParameters, parameter: "year_from", message: "`year_from` lebih besar daripada `year_to`."))
    }
    if cursor != nil, page != 1 {
      faults.append(
        RequestFault(.conflictingParameters, parameter: "page", message: "`page` tidak dapat dipakai bersama `cursor`.")
      )
    }
    return faults
  }
}

extension Filter {
  /// Lists sorted, each value once.
  var normalised: Filter {
    var filter = self
    filter.units = Set(units).sorted()
    filter.categories = Category.allCases.filter(categories.contains)
    filter.types = DocumentType.allCases.filter(types.contains)
    filter.years = Set(years).sorted()
    filter.access = DipEntry.Access.allCases.filter(access.contains)
    filter.legalStatus = LegalStatus.allCases.filter(legalStatus.contains)
    filter.forms = DipEntry.Form.allCases.filter(forms.contains)
    filter.textStates = Set(textStates).sorted { $0.rawValue < $1.rawValue }
    return filter
  }
}

/// Collects lists of texts so that no two different collections look the same.
private struct HashKey {
  private var bytes: [UInt8] = []

  mutating func add(_ values: [String]) {
    for value in values {
      bytes.append(contentsOf: value.utf8)
      bytes.append(0)
    }
    bytes.append(1)
  }

  var hash: UInt64 { StableHash.of(bytes) }
}
