import Hummingbird
import Telusur

extension Portal {
  /// Every unit with its counts.
  func units(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    let reader = index.current
    return answer(call, state: reader.state, question: hash("units", "")) { () throws(ArchiveError) in
      UnitPayload.bytes(for: reader.units, index: reader.state)
    }
  }

  /// One unit with those directly below it.
  func unit(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    guard let code = Unit.Code(call.parameter) else { return .problem(.notFound) }
    let reader = index.current
    return answer(call, state: reader.state, question: hash("unit", call.parameter)) { () throws(ArchiveError) in
      reader.units.node(code).map {
        UnitPayload.bytes(for: $0, children: reader.units.children(of: code), index: reader.state)
      }
    }
  }
}
