import Hummingbird

/// One request as the handlers see it.
struct Call: Sendable {
  /// Values of the placeholders of the route, decoded.
  var parameters: [String]
  /// The query part of the address.
  var query: String
  /// Header fields.
  var fields: HTTPFields
  /// What the client already has.
  var preconditions: Preconditions { Preconditions(fields) }

  /// The first placeholder's value.
  var parameter: String { parameters.first ?? "" }
}
