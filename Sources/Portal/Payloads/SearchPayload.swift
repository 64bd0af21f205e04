import Extraction
public import Telusur

/// The body of `/api/v1/search`, which `telusur search --json` prints as well, byte for byte.
public enum SearchPayload {
  /// Name and version of the shape; members are only ever added to it.
  public static let schema = "search/1.0"

  /// The body, ended by a newline. Equal results give equal bytes.
  public static func bytes(for result: SearchResult) -> [UInt8] {
    JSONWriter.document { writer in
      writer.member("schema", schema)
      writer.member("request", object: { $0.write(result.request) })
      writer.member("understanding", object: { $0.write(result.understanding) })
      writer.member("total", result.total)
      writer.member("hits", array: result.hits) { writer, hit in writer.element { $0.write(hit, of: result.request) } }
      writer.member(
        "facets",
        object: { writer in
          for facet in result.facets { writer.member(facet.facet.rawValue, object: { $0.write(facet) }) }
        })
      // The index holds no register of excluded information: there is nothing to name.
      writer.member("exclusions", [String]())
      writer.member("navigation", object: { $0.write(result.navigation) })
      writer.member("index", object: { $0.write(result.index) })
    }
  }
}

extension JSONWriter {
  mutating func write(_ state: IndexState) {
    member("generation", Int(clamping: state.generation))
    member("updated_at", JakartaTime.text(state.updatedAt))
    member("analyzer", state.analyzer)
  }

  fileprivate mutating func write(_ navigation: Navigation) {
    member("page", navigation.page)
    member("pages", navigation.pages)
    member("next_cursor", navigation.nextCursor)
  }

  fileprivate mutating func write(_ request: SearchRequest) {
    let filter = request.filter
    member("q", QueryMasking.masked(request.query))
    member("unit", filter.units.map(\.rawValue))
    member("subtree", filter.includesSubtree)
    member("category", filter.categories.map(\.rawValue))
    member("type", filter.types.map(\.rawValue))
    member("year", filter.years)
    member("year_from", filter.yearFrom)
    member("year_to", filter.yearTo)
    member("access", filter.access.map(\.rawValue))
    member("legal_status", filter.legalStatus.map(\.rawValue))
    member("form", filter.forms.map(\.rawValue))
    member("text_state", filter.textStates.map(\.rawValue))
    member("sort", request.sort?.rawValue)
    member("limit", request.limit)
    member("page", request.page)
    member("cursor", request.cursor)
    member("facet", request.facets.map(\.rawValue))
    member("fields", request.members.map(\.rawValue))
    member("snippet", request.snippetLength)
    member("explain", request.explain)
  }

  fileprivate mutating func write(_ understanding: Understanding) {
    member("terms", array: understanding.terms) { writer, term in writer.element { $0.write(term) } }
    member("citations", understanding.citations.map(QueryMasking.masked))
    member("spelling", understanding.spelling) { writer, spelling in
      writer.member("text", QueryMasking.masked(spelling.text))
      writer.member("words", array: spelling.words) { writer, term in writer.element { $0.write(term) } }
    }
    member("ignored", array: understanding.ignored) { writer, ignored in
      writer.element {
        $0.member("text", QueryMasking.masked(ignored.text))
        $0.member("reason", ignored.reason)
      }
    }
  }

  private mutating func write(_ term: Understanding.Term) {
    member("text", QueryMasking.masked(term.text))
    member("read_as", term.readAs)
  }

  fileprivate mutating func write(_ facet: FacetCounts) {
    member("label", facet.facet.label)
    member("values", array: facet.values) { writer, value in
      writer.element {
        $0.member("value", value.value)
        $0.member("label", value.label)
        $0.member("count", value.count)
        $0.member("active", value.isActive)
      }
    }
    member("other", facet.other)
  }
}
