import Hummingbird
import Telusur

extension Portal {
  /// Ranked search; an empty query browses by date.
  func search(_ call: Call) -> Answer {
    let parameters = SearchParameters(QueryString(call.query), currentYear: PartialDate.today.year)
    guard parameters.faults.isEmpty else { return .problem(.refused(parameters.faults)) }
    do throws(SearchError) {
      let reader = try index.reader(for: parameters.request)
      let tag = tag(reader.state, parameters.request.hash)
      if call.preconditions.has(tag) { return .notModified(tag: tag, caching: .index) }
      let result = try reader.search(parameters.request, budget: configuration.queryBudget)
      return .json(SearchPayload.bytes(for: result), tag: tag)
    } catch {
      switch error {
      case .refused(let faults): return .problem(.refused(faults))
      case .archive(let error): return failure(error)
      case .tooSlow: return .problem(.tooSlow)
      }
    }
  }
}
